/** On the child's page: the agreements that concern this child today, with what each means. Nothing when none does. */
import { useAnswer } from "../../api/answers";
import type { CaseAgreement, CaseView } from "../../api/types/ops";
import { Link } from "../../components/Link";
import { Row, Rows } from "../../components/Rows";
import { to } from "../../shell/route";
import { lowered } from "../../words/dates";
import { say, Words } from "../../words/words";
import styles from "./Overview.module.css";

/** What the child's own facts call for is told in full; what is about everybody of the age by its name. */
const own = ({ why, targets }: CaseAgreement) =>
  why === "facts" && targets.some(({ condition }) => condition !== "everybody");

export function CaseAgreements({ view }: { view: CaseView }) {
  const answer = useAnswer("agreements_of_case", { case: view.case.id });
  if (view.case.closed_on !== null || answer.state !== "ready" || answer.value.length === 0) return null;
  return (
    <section aria-labelledby="case-agreements">
      <div className="section">
        <h2 id="case-agreements">{say("case-agreements")}</h2>
      </div>
      <Rows lined label={say("case-agreements")}>
        {answer.value.map((one) => (
          <Row key={one.id} reason={because(one)}>
            <Link href={to("registers", "agreements", one.id)}>{one.title}</Link>
            {one.meaning && own(one) && <span className={styles.meaning}>{one.meaning}</span>}
          </Row>
        ))}
      </Rows>
    </section>
  );
}

function because({ why, targets }: CaseAgreement) {
  const named = targets.map(({ name }) => lowered(name)).join(", ");
  return (
    <Words id={why === "facts" ? "case-agreements-because" : "case-agreements-perhaps"} args={{ targets: named }} />
  );
}

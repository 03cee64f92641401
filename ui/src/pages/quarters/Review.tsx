/** The review: what to put right first, each with where to go; or a reason why it may stay. */
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { Check, QuarterExplanation, QuarterView } from "../../api/types/ops";
import { Link } from "../../components/Link";
import { Menu } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import styles from "./QuartersPage.module.css";
import { addressOf, explanations, levels, reviewCount } from "./quarters";

/** Links shown for one check; the rest are found there. */
const SHOWN = 4;

export function Review({ view }: { view: QuarterView }) {
  const explain = useSubmit((check: Check, explanation: QuarterExplanation) =>
    call("explain_check", { quarter: view.quarter, name: check.name, explanation }),
  );
  const open = view.state === "open" || view.state === "checked";
  return (
    <section aria-labelledby="quarter-review">
      <div className="section">
        <h2 id="quarter-review">{say("quarter-review")}</h2>
        <span className="muted">{reviewCount(view)}</span>
      </div>
      {explain.refused && <Notice kind="problem">{sayError(explain.refused)}</Notice>}
      <Rows lined label={say("quarter-review")}>
        {view.checks.map((check) => (
          <Row
            key={check.name}
            status={<Status kind={levels[check.level].kind}>{say(levels[check.level].word)}</Status>}
            reason={<Reason check={check} />}
            end={
              open &&
              check.level === "look" && (
                <Menu
                  dense
                  label={say("quarter-let-stand")}
                  choices={(Object.keys(explanations) as QuarterExplanation[]).map((id) => ({
                    id,
                    name: say(explanations[id]),
                    onChoose: () => void explain.submit(check, id),
                  }))}
                />
              )
            }
          >
            {check.sentence}
          </Row>
        ))}
      </Rows>
    </section>
  );
}

function Reason({ check }: { check: Check }) {
  if (check.explanation)
    return say("quarter-explained", { why: say(explanations[check.explanation]).toLocaleLowerCase("sv") });
  if (check.jumps.length === 0) return null;
  const more = check.jumps.length - SHOWN;
  return (
    <span className={styles.jumps}>
      {say("quarter-go-to")}
      {check.jumps.slice(0, SHOWN).map((jump) => (
        <Link key={`${jump.kind} ${jump.id} ${jump.label}`} href={addressOf(jump)}>
          {jump.label || say("quarter-go-import")}
        </Link>
      ))}
      {more > 0 && say("quarter-go-more", { count: more })}
    </span>
  );
}

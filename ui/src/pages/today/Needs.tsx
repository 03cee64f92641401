/** What needs a hand, most urgent first as the core sorts it: status, the sentence, why, and one thing to do. */
import type { Need } from "../../api/types/ops";
import { Link } from "../../components/Link";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { to } from "../../shell/route";
import { useLeads } from "../../shell/session";
import { capital, inWords } from "../../words/dates";
import { say } from "../../words/words";
import { forMember, sentenceOf } from "./needSentences";
import { needKeys } from "./today";

const statusWords = {
  late: "status-late",
  soon: "status-soon",
  not_begun: "status-not-done",
} as const satisfies Record<Need["status"], keyof WordArgs>;

/** `more` are those that the list has no room for: less urgent than all of it, or one kind that there are many of. */
export function Needs({ needs, more, on }: { needs: readonly Need[]; more: number; on: string }) {
  const leads = useLeads();
  const keys = needKeys(needs);
  return (
    <section aria-labelledby="today-needs">
      <div className="section">
        <h2 id="today-needs">{say("today-needs")}</h2>
      </div>
      {needs.length === 0 ? (
        <p className="lead">{say("today-needs-none")}</p>
      ) : (
        <Rows lined>
          {needs.map((need, index) => {
            const said = sentenceOf(need, on);
            const { words, why, act, address } = leads ? said : forMember(need, said);
            return (
              <Row
                key={keys[index]}
                status={<Status kind={need.status}>{say(statusWords[need.status])}</Status>}
                reason={why}
                end={<Link href={address}>{act}</Link>}
              >
                {words}
              </Row>
            );
          })}
        </Rows>
      )}
      {more > 0 && (
        <p>
          {say("today-needs-more", { more, words: capital(inWords(more)) })}{" "}
          <Link href={to("children")}>{say("today-needs-more-go")}</Link>
        </p>
      )}
    </section>
  );
}

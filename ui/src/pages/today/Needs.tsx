/** What needs a hand, most urgent first as the core sorts it: status, the sentence, why, and one thing to do. */
import type { Need } from "../../api/types/ops";
import { Link } from "../../components/Link";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { useLeads } from "../../shell/session";
import { say } from "../../words/words";
import { forMember, sentenceOf } from "./needSentences";
import { needKey } from "./today";

const statusWords = {
  late: "status-late",
  soon: "status-soon",
  not_begun: "status-not-done",
} as const satisfies Record<Need["status"], keyof WordArgs>;

export function Needs({ needs, on }: { needs: readonly Need[]; on: string }) {
  const leads = useLeads();
  return (
    <section aria-labelledby="today-needs">
      <div className="section">
        <h2 id="today-needs">{say("today-needs")}</h2>
      </div>
      {needs.length === 0 ? (
        <p className="lead">{say("today-needs-none")}</p>
      ) : (
        <Rows lined>
          {needs.map((need) => {
            const said = sentenceOf(need, on);
            const { words, why, act, address } = leads ? said : forMember(need, said);
            return (
              <Row
                key={needKey(need)}
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
    </section>
  );
}

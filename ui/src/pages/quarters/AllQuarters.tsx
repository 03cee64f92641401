/** The last quarters and how far each has come; the way to a correction of an earlier one. */
import type { QuarterLine, QuarterView } from "../../api/types/ops";
import { Link } from "../../components/Link";
import { Row, Rows } from "../../components/Rows";
import { Status, type StatusKind } from "../../components/Status";
import { to } from "../../shell/route";
import { type PlainWordId, say } from "../../words/words";
import { quarterName } from "../measures/measures";

/** Two years: older ones are reached from Mått. */
const SHOWN = 8;

function standing(state: QuarterLine["state"]): { kind: StatusKind; word: PlainWordId } {
  switch (state) {
    case "signed":
      return { kind: "under_way", word: "quarter-list-signed" };
    case "sealed":
    case "superseded":
      return { kind: "done", word: "quarter-list-sealed" };
    case "acknowledged":
      return { kind: "yes", word: "quarter-list-acknowledged" };
    case "open":
    case "checked":
    case null:
      return { kind: "not_begun", word: "quarter-list-none" };
  }
}

export function AllQuarters({ view }: { view: QuarterView }) {
  const others = view.quarters.filter(({ quarter }) => quarter !== view.quarter).slice(0, SHOWN);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="quarter-all">
      <div className="section">
        <h2 id="quarter-all">{say("quarter-all")}</h2>
      </div>
      <Rows lined label={say("quarter-all")}>
        {others.map(({ quarter, state }) => {
          const { kind, word } = standing(state);
          return (
            <Row key={quarter} status={<Status kind={kind}>{say(word)}</Status>}>
              <Link href={to("quarters", quarter)}>{quarterName(quarter)}</Link>
            </Row>
          );
        })}
      </Rows>
    </section>
  );
}

/** Everything that has happened, newest first, with the child's own words; and the ways to who has read it and to the register extract. */
import type { CaseView } from "../../api/types/ops";
import { Link } from "../../components/Link";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import { Timeline } from "./Timeline";

export function HistoryTab({ view }: { view: CaseView }) {
  return (
    <div className="stack">
      {view.events.length === 0 ? (
        <p className="lead">{say("case-happened-none")}</p>
      ) : (
        <Timeline view={view} events={view.events} label={say("case-tab-history")} quoted />
      )}
      <p className="actions">
        <Link href={to("logs", "child", view.child.id)}>{say("log-child-title")}</Link>
        <Link href={to("extracts", view.child.id)}>{say("extract-title")}</Link>
      </p>
    </div>
  );
}

/** Everything that has happened, newest first, with the child's own words; and the ways to who has read it and to the register extract. */
import type { CaseView } from "../../api/types/ops";
import { Link } from "../../components/Link";
import { to } from "../../shell/route";
import { useOpenSession } from "../../shell/session";
import { say } from "../../words/words";
import { Timeline } from "./Timeline";

export function HistoryTab({ view }: { view: CaseView }) {
  const { role } = useOpenSession().user;
  return (
    <div className="stack">
      {view.events.length === 0 ? (
        <p className="lead">{say("case-happened-none")}</p>
      ) : (
        <Timeline view={view} events={view.events} label={say("case-tab-history")} quoted />
      )}
      <p className="actions">
        {role !== "member" && <Link href={to("logs", "child", view.child.id)}>{say("log-child-title")}</Link>}
        {role === "coordinator" && <Link href={to("extracts", view.child.id)}>{say("extract-title")}</Link>}
      </p>
    </div>
  );
}

/** Everything that has happened, newest first, with the child's own words. */
import type { CaseView } from "../../api/types/ops";
import { say } from "../../words/words";
import { Timeline } from "./Timeline";

export function HistoryTab({ view }: { view: CaseView }) {
  if (view.events.length === 0) return <p className="lead">{say("case-happened-none")}</p>;
  return <Timeline view={view} events={view.events} label={say("case-tab-history")} quoted />;
}

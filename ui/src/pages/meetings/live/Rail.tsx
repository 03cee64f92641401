/** The agenda at the left: where the meeting is, what is done, minutes each. A child that is skipped is only its number. */
import type { AgendaLine, MeetingView } from "../../../api/types/ops";
import { Icon } from "../../../components/Icon";
import { Status } from "../../../components/Status";
import { say } from "../../../words/words";
import { itemName } from "../sentences";
import styles from "./Live.module.css";

function Mark({ line }: { line: AgendaLine }) {
  const status = (kind: "done" | "under_way" | "moved" | "not_included" | "not_begun", words: string) => (
    <Status kind={kind} shapeOnly>
      {words}
    </Status>
  );
  if (line.current) return status("under_way", say("meeting-item-now"));
  if (line.state === "done") return status("done", say("meeting-item-done"));
  if (line.state === "parked") return status("moved", say("meeting-item-parked"));
  if (line.child?.shown === "skipped") return status("not_included", say("meeting-status-skipped"));
  if (line.child?.shown === "number_only")
    return (
      <span className={styles.nameless}>
        <Icon name="hidden" small />
        <span className="sr">{say("meeting-status-by-number")}</span>
      </span>
    );
  return status("not_begun", say("meeting-item-waiting"));
}

export function Rail({ view, onGo }: { view: MeetingView; onGo: (item: string) => void }) {
  return (
    <nav className={styles.rail} aria-labelledby="live-agenda">
      <h2 id="live-agenda">{say("live-agenda")}</h2>
      <ol>
        {view.agenda.map((line) => (
          <li key={line.item}>
            <button
              type="button"
              className={line.state === "done" || line.child?.shown === "skipped" ? styles.past : undefined}
              aria-current={line.current ? "step" : undefined}
              onClick={() => onGo(line.item)}
            >
              <Mark line={line} />
              <span className={line.child && line.child.shown !== "in_full" ? "num" : undefined}>
                {itemName(line, true)}
              </span>
              <span className={styles.railMinutes}>{line.minutes > 0 ? line.minutes : "–"}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

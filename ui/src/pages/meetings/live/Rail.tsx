/** The agenda at the left: where the meeting is, what is done, minutes each; and who is not on it although something was promised. A child that is skipped is only its number. */
import { useEffect, useRef, useState } from "react";
import type { AgendaLine, MeetingView } from "../../../api/types/ops";
import { Icon } from "../../../components/Icon";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import { passedOver } from "../meetings";
import { baseOf, useLeftOut, usePutOn } from "../prepare/LeftOutList";
import { childName, itemName } from "../sentences";
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
  if (line.child?.shown === "skipped")
    return status("not_included", say(passedOver(line) ? "meeting-status-skipped" : "meeting-status-not-yet"));
  if (line.child?.shown === "number_only")
    return (
      <span className={styles.nameless}>
        <Icon name="hidden" small />
        <span className="sr">{say("meeting-status-by-number")}</span>
      </span>
    );
  if (line.begun) return status("under_way", say("meeting-item-begun"));
  return status("not_begun", say("meeting-item-waiting"));
}

/** How far the agenda is to be scrolled for the item the meeting is at, and what comes right after it. */
function outOfSight(rail: HTMLElement): number {
  const line = rail.querySelector("[aria-current]")?.getBoundingClientRect();
  if (!line) return 0;
  const { top, bottom } = rail.getBoundingClientRect();
  if (line.bottom + line.height > bottom) return line.bottom + 2 * line.height - bottom;
  return line.top < top ? line.top - line.height - top : 0;
}

/** Skipped children stand behind one line until someone asks for them; the one that is present is always seen. */
export function Rail({ view, onGo }: { view: MeetingView; onGo: (item: string) => void }) {
  const [all, setAll] = useState(false);
  const skipped = view.agenda.filter((line) => passedOver(line) && !line.current);
  const lines = view.agenda.filter((line) => !skipped.includes(line));
  const rail = useRef<HTMLElement>(null);
  const at = view.meeting.current_item;
  // A long agenda scrolls by itself; the page stays where the child is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the meeting comes to another item
  useEffect(() => {
    if (rail.current) rail.current.scrollTop += outOfSight(rail.current);
  }, [at]);
  return (
    <nav ref={rail} className={styles.rail} aria-labelledby="live-agenda">
      <h2 id="live-agenda">{say("live-agenda")}</h2>
      <ol>
        {lines.map((line) => (
          <One key={line.item} line={line} onGo={onGo} />
        ))}
        {skipped.length > 0 && (
          <li>
            <button type="button" className={styles.past} aria-expanded={all} onClick={() => setAll(!all)}>
              <Status kind="not_included" shapeOnly>
                {""}
              </Status>
              {say("live-skipped-some")}
              <span className={styles.railMinutes}>{skipped.length}</span>
            </button>
          </li>
        )}
        {all && skipped.map((line) => <One key={line.item} line={line} onGo={onGo} />)}
      </ol>
      <Owed view={view} />
    </nav>
  );
}

/** Nothing is hidden that was promised: a protected child, which no agenda takes up by itself, and one that somebody took off. */
function Owed({ view }: { view: MeetingView }) {
  const put = usePutOn(view.meeting.id);
  const { leftOut, more } = useLeftOut(view);
  const owed = leftOut.filter(({ promised }) => promised);
  if (owed.length === 0) return null;
  return (
    <section aria-labelledby="live-left-out">
      <h2 id="live-left-out">{say("meeting-left-out")}</h2>
      {put.refused && <Notice kind="problem">{sayError(put.refused)}</Notice>}
      <ul>
        {owed.map((one) => (
          <li key={one.child.case}>
            <button type="button" className={styles.past} onClick={() => void put.submit(one.child.case)}>
              <Status kind="not_included" shapeOnly>
                {""}
              </Status>
              <span>
                <span className={one.child.shown === "in_full" ? undefined : "num"}>{childName(one.child)}</span>{" "}
                <small className={styles.under}>{baseOf(one)}</small>
              </span>
              <span className={styles.railMinutes}>{say("meeting-put-back")}</span>
            </button>
          </li>
        ))}
      </ul>
      {owed.length === leftOut.length && more}
    </section>
  );
}

function One({ line, onGo }: { line: AgendaLine; onGo: (item: string) => void }) {
  return (
    <li>
      <button
        type="button"
        className={line.state === "done" || passedOver(line) ? styles.past : undefined}
        aria-current={line.current ? "step" : undefined}
        onClick={() => onGo(line.item)}
      >
        <Mark line={line} />
        <span className={line.child && line.child.shown !== "in_full" ? "num" : undefined}>{itemName(line, true)}</span>
        <span className={styles.railMinutes}>{line.minutes > 0 ? line.minutes : "–"}</span>
      </button>
    </li>
  );
}

/** What has happened, each thing as one line on a thread: when, what, by whom. */
import type { CaseEvent, CaseView, EventKind } from "../../api/types/ops";
import { Status } from "../../components/Status";
import { useToday } from "../../shell/session";
import { capital, dayMonth, lowered, nearDay } from "../../words/dates";
import { say, sayCode } from "../../words/words";
import { groundOf, partsOf } from "../handovers/handovers";
import { closingOf } from "../plans/plans";
import { closingWords, sectorWords } from "./codes";
import styles from "./Timeline.module.css";

/** What an event is called; the child's own words stand elsewhere. */
export function eventWords(event: CaseEvent, view: CaseView): string {
  const { text } = event;
  switch (event.kind) {
    case "signal":
      return view.case.signal_sector
        ? say("event-signal-by", { sector: say(sectorWords[view.case.signal_sector]).toLocaleLowerCase("sv") })
        : say("event-signal");
    case "intake":
      return say("event-intake");
    case "baton":
      return say("event-baton", { who: text });
    case "consent":
      return sayCode("event-consent", text, {}, "event-consent-hlt");
    case "meeting": {
      const [kind, ...called] = text.split(" ");
      return say("event-meeting", {
        kind: called.join(" ") || sayCode("meeting-kind", kind || "other", {}, "meeting-kind-other"),
      });
    }
    case "decision":
      return say("event-decision", { text });
    case "action_agreed":
      return say("event-action-agreed", { text });
    case "action_done":
      return text ? say("event-action-done", { text }) : say("event-action-done-unnamed");
    case "voice":
      return say("event-voice", { name: view.child.first_name });
    case "feedback":
      return say("event-feedback");
    case "plan_offered":
      return say(text === "child_plan" ? "event-child-plan-started" : "event-plan-offered");
    case "plan_established":
      return say(text === "child_plan" ? "event-child-plan-established" : "event-plan-established");
    case "plan_declined":
      return say("event-plan-declined");
    case "plan_closed": {
      const [kind, reason = ""] = text.split(" ");
      return say(kind === "child_plan" ? "event-child-plan-closed" : "event-plan-closed", {
        reason: closingOf(reason),
      });
    }
    case "handover_offered":
      return say("event-handover-offered", { unit: text });
    case "handover_accepted":
      return say("event-handover-accepted", { unit: text });
    case "handover_returned":
      return say("event-handover-returned", { unit: text });
    case "handover_taken_back":
      return say("event-handover-taken-back");
    case "parcel_sealed": {
      const [code = "", ...parts] = text.split(" ");
      const ground = lowered(groundOf(code));
      return parts.length === 0
        ? say("event-parcel-sealed-bare", { ground })
        : say("event-parcel-sealed", { parts: partsOf(parts), ground });
    }
    case "parcel_taken":
      return say("event-parcel-taken", { from: text });
    case "concern_reported":
      return say("event-concern-reported");
    case "closed":
      return say("event-closed", {
        reason: view.case.closing_reason ? say(closingWords[view.case.closing_reason]) : "",
      });
  }
}

const finished: readonly EventKind[] = ["action_done", "plan_established", "plan_closed", "handover_accepted"];

export interface TimelineProps {
  view: CaseView;
  events: readonly CaseEvent[];
  label: string;
  /** The child's own words under each time it was heard. */
  quoted?: boolean;
}

export function Timeline({ view, events, label, quoted }: TimelineProps) {
  const today = useToday();
  return (
    <ol className={styles.line} aria-label={label}>
      {events.map((event, index) => (
        // Events have no ids and never change places while they are shown.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={`${event.on} ${event.kind} ${index}`} className={event.on > today ? styles.ahead : undefined}>
          <span className={styles.day}>
            <span className={events[index - 1]?.on === event.on ? "sr" : undefined}>
              {event.on === today ? nearDay(event.on, today) : dayMonth(event.on, today)}
            </span>
          </span>
          <div>
            {capital(eventWords(event, view))}
            {event.by && <span className={styles.by}>{event.by}</span>}
            {finished.includes(event.kind) && (
              <span className={styles.by}>
                <Status kind="done">{say("status-done")}</Status>
              </span>
            )}
            {quoted && event.kind === "voice" && event.text && <q className={styles.quote}>{event.text}</q>}
          </div>
        </li>
      ))}
    </ol>
  );
}

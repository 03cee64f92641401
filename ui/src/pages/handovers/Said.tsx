/** "Vad som har sagts": question and answer in order, with what happened before in a dashed line. */
import type { HandoverEvent } from "../../api/types/ops";
import { Status, type StatusKind } from "../../components/Status";
import { useToday } from "../../shell/session";
import { dayMonth } from "../../words/dates";
import { say, sayCode } from "../../words/words";
import styles from "./HandoversPage.module.css";
import { reasonOf } from "./handovers";

const kinds: Partial<Record<HandoverEvent["step"], StatusKind>> = {
  remind: "soon",
  accept: "done",
  decline: "moved",
  return: "moved",
  answer_back: "done",
  close: "done",
  keep: "done",
  expire: "moved",
};

function Event({ event, before }: { event: HandoverEvent; before?: string }) {
  const today = useToday();
  const kind = kinds[event.step];
  const day = dayMonth(event.happened_on, today);
  const who = event.said_by || before || "";
  return (
    <li className={before ? styles.before : undefined}>
      <p className="small muted">{who ? say("handover-said-by", { day, who }) : day}</p>
      <p>
        {kind && (
          <>
            <Status kind={kind}>{sayCode("handover-said", event.step, {}, "handover-said")}</Status>{" "}
          </>
        )}
        {event.reason && event.reason !== "other" && <>{reasonOf(event.reason)}. </>}
        {event.text}
      </p>
    </li>
  );
}

export interface SaidProps {
  before: readonly { unit: string; event: HandoverEvent }[];
  events: readonly HandoverEvent[];
}

export function Said({ before, events }: SaidProps) {
  return (
    <ol className={styles.said}>
      {before.map(({ unit, event }) => (
        <Event key={`${unit} ${event.happened_on} ${event.step}`} event={event} before={unit} />
      ))}
      {events.map((event, index) => (
        // What has been said is never changed or moved.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Event key={index} event={event} />
      ))}
    </ol>
  );
}

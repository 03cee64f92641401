/** One child in the minutes, as everybody who was there may read it. */
import type { MeetingKind, MinutesByNumber, MinutesChild, MinutesInFull } from "../../../api/types/ops";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { Voice } from "../../../components/Voice";
import { capital, dayMonth, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { formWord } from "../live/ChildInFull";
import { whoOf } from "../live/Promises";
import { bandWord, presenceWord, whyWord } from "../sentences";
import styles from "./Minutes.module.css";

interface ChildMinutesProps {
  child: MinutesChild;
  /** The day of the meeting. */
  on: string;
  /** Its kind. */
  kind: MeetingKind;
  /** The day the minutes were signed. */
  signed: string | null;
}

export function ChildMinutes({ child, on, kind, signed }: ChildMinutesProps) {
  if (child.shown === "skipped")
    return (
      <article className={styles.child}>
        <h3 className="num">{child.number}</h3>
        <p className="muted">
          {child.why.kind === "conflict_of_interest"
            ? say("minutes-conflict")
            : `${say("minutes-skipped")}. ${whyWord(child.why, [], on, kind)}`}
        </p>
      </article>
    );
  return (
    <article className={styles.child}>
      {child.shown === "in_full" ? (
        <h3>
          {child.name} <small className="num">{child.number}</small>
        </h3>
      ) : (
        <h3>
          <span className="num">{child.number}</span> <small>{bandWord(child.age_band)}</small>
        </h3>
      )}
      {child.changed && signed && (
        <p>
          <Status kind="soon">{say("minutes-changed", { day: dayMonth(signed, on) })}</Status>
        </p>
      )}
      {child.put_off !== undefined ? (
        <p className="muted">
          {child.put_off ? say("minutes-put-off-why", { reason: child.put_off }) : say("minutes-put-off")}
        </p>
      ) : child.state !== "done" ? (
        <p className="muted">{say("minutes-not-taken-up")}</p>
      ) : (
        isEmpty(child) && <p className="muted">{say("minutes-nothing")}</p>
      )}
      {child.shown === "in_full" && <InFull child={child} />}
      <Decisions child={child} on={on} />
      {child.shown === "number_only" && child.hidden > 0 && (
        <Notice>{say("minutes-hidden", { count: child.hidden, words: capital(inWords(child.hidden)) })}</Notice>
      )}
      {child.next_on && <p className="muted">{say("minutes-next", { day: dayMonth(child.next_on, on) })}</p>}
    </article>
  );
}

function isEmpty(child: MinutesInFull | MinutesByNumber): boolean {
  const said =
    "note" in child ? child.note !== "" || child.voice !== null || child.school_presence !== null : child.hidden > 0;
  return !said && child.decisions.length + child.actions.length === 0;
}

function InFull({ child }: { child: MinutesInFull }) {
  return (
    <>
      {child.voice?.words && (
        <Voice
          words={child.voice.words}
          source={
            child.voice.asked_by
              ? say("live-voice-asked", { name: child.voice.asked_by })
              : `${formWord(child.voice.form)}.`
          }
        />
      )}
      {child.family_there && <p className="muted">{say("minutes-family")}</p>}
      {child.note && <p className={styles.note}>{child.note}</p>}
      {child.school_presence && (
        <p className="muted">
          {say("minutes-school", { answer: presenceWord(child.school_presence).toLocaleLowerCase("sv") })}.
        </p>
      )}
    </>
  );
}

function Decisions({ child, on }: { child: MinutesInFull | MinutesByNumber; on: string }) {
  if (child.decisions.length + child.actions.length === 0) return null;
  return (
    <ul className={styles.decided} aria-label={say("minutes-decisions")}>
      {child.decisions.map((decision) => (
        <li key={decision.id}>
          {decision.text}
          {decision.reason && <p className="small muted">{say("live-decided-reason", { reason: decision.reason })}</p>}
          {decision.dissent && (
            <p className="small muted">{say("live-decided-dissent", { dissent: decision.dissent })}</p>
          )}
        </li>
      ))}
      {child.actions.map(({ action }) => (
        <li key={action.id}>
          <strong>{whoOf(action)}</strong> {action.what}{" "}
          <span className="muted">{say("live-due", { day: dayMonth(action.due_on, on) })}</span>
        </li>
      ))}
    </ul>
  );
}

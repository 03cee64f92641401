/** Before a child is left: what was written is read aloud, so that everybody has agreed on the same thing. Enter goes on; Escape goes back to writing. */
import { useLayoutEffect, useRef } from "react";
import { useAnswer } from "../../../api/answers";
import { useDraft } from "../../../api/draft";
import type { CaseInMeeting } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { Voice } from "../../../components/Voice";
import { useKeys } from "../../../shell/keys";
import { useToday } from "../../../shell/session";
import { capital, dayMonth, dueDay, weekdayDay } from "../../../words/dates";
import { say } from "../../../words/words";
import childStyles from "./Child.module.css";
import { voiceSource } from "./ChildInFull";
import styles from "./Live.module.css";
import { whoOf } from "./Promises";
import type { WritingAt } from "./Writing";

type Shown = Exclude<CaseInMeeting, { shown: "skipped" }>;

export function ReadBack(props: {
  item: string;
  busy: boolean;
  onGo: () => void;
  onBack: () => void;
  onWrite: (mode: WritingAt["mode"]) => void;
}) {
  const answer = useAnswer("case_in_meeting", { item: props.item });
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = answer.state === "ready";
  // In the same breath as it is drawn: who sees it and presses Enter at once is heard.
  useLayoutEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready]);
  // The keys of the layer itself; its buttons do the same.
  useKeys({
    enter: (event) => (event.target === heading.current ? props.onGo() : false),
    escape: props.onBack,
  });
  if (answer.state !== "ready" || answer.value.shown === "skipped")
    return <section className={`${styles.centre} ${styles.wide}`} aria-busy="true" />;
  return (
    <section className={`${styles.centre} ${styles.wide}`}>
      <div className={styles.readBack}>
        <p className="muted">{say("read-back-lead")}</p>
        <h1 ref={heading} tabIndex={-1}>
          {answer.value.shown === "in_full"
            ? say("read-back-title", { name: answer.value.first_name })
            : say("read-back-title-number", { number: answer.value.number })}
        </h1>
        <Written child={answer.value} />
        <Unfinished child={answer.value} onWrite={props.onWrite} />
        <div className="actions">
          <Button look="primary" keys="Enter" onPress={props.onGo} isPending={props.busy}>
            {say("read-back-go")}
          </Button>
          <Button look="quiet" keys="Esc" onPress={props.onBack}>
            {say("read-back-change")}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** What stands in a field and has not been added: it waits there, but nobody decided it. */
function Unfinished({ child, onWrite }: { child: Shown; onWrite: (mode: WritingAt["mode"]) => void }) {
  const key = `meeting/${child.meeting}/${child.item}`;
  const typed = {
    action: useDraft(`${key}/action`).text.trim(),
    decision: useDraft(`${key}/decision`).text.trim(),
    voice: useDraft(`${key}/voice`).text.trim(),
  };
  return (["voice", "decision", "action"] as const)
    .filter((mode) => typed[mode] !== "")
    .map((mode) => (
      <Notice
        key={mode}
        kind="warn"
        title={say(`read-back-unfinished-${mode}`)}
        action={<Button onPress={() => onWrite(mode)}>{say("read-back-finish")}</Button>}
      >
        {say("read-back-unfinished", { text: typed[mode] })}
      </Notice>
    ));
}

function Written({ child }: { child: Shown }) {
  const on = useToday();
  const { decisions, actions } = child;
  const next = child.shown === "in_full" ? (child.follow_up?.planned_on ?? null) : child.follow_up_on;
  // First what the child itself said: in this meeting, or earlier in the day. Who may not see the child by name has no words of it here.
  const voice = child.shown === "in_full" ? child.voice : null;
  const said = voice?.words && (voice.meeting === child.meeting || voice.heard_on === on) ? voice : null;
  return (
    <>
      {child.shown === "in_full" && said && (
        <Voice words={said.words} source={voiceSource(child.first_name, said, on)} />
      )}
      {child.shown === "in_full" && child.family_there && <p className={styles.readLine}>{say("read-back-family")}</p>}
      {decisions.length + actions.length === 0 && <p className={styles.readLine}>{say("read-back-none")}</p>}
      <ul className={childStyles.decided}>
        {decisions.map((decision) => (
          <li key={decision.id} className={styles.readLine}>
            <div>
              <p>{decision.text}</p>
              {decision.reason && (
                <p className="muted small">{say("live-decided-reason", { reason: decision.reason })}</p>
              )}
              {decision.dissent && (
                <p className="muted small">{say("live-decided-dissent", { dissent: decision.dissent })}</p>
              )}
            </div>
          </li>
        ))}
        {actions.map(({ action }) => (
          <li key={action.id} className={styles.readLine}>
            <p>
              <strong>{whoOf(action)}</strong> {action.what}, {say("live-due", { day: weekdayDay(action.due_on) })}.
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.readLine}>
        {next ? say("read-back-next", { day: weekdayDay(next) }) : say("read-back-no-next")}
      </p>
      {child.shown === "in_full" && (
        <p className={styles.readLine}>
          {child.feedback.by_name
            ? say("read-back-tells", { name: child.feedback.by_name, due: dueDay(child.feedback.due_on, on) })
            : say("read-back-tells-nobody", { day: capital(dayMonth(child.feedback.due_on, on)) })}
        </p>
      )}
    </>
  );
}

/** The child the meeting is at, as this room may see it: in full, by number, or not at all. */
import { type ReactNode, useEffect, useRef } from "react";
import { changed, useAnswer } from "../../../api/answers";
import type { MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { say } from "../../../words/words";
import { aboutSip, bandWord, whyWord } from "../sentences";
import childStyles from "./Child.module.css";
import { ChildInFull } from "./ChildInFull";
import { Decided } from "./Decided";
import styles from "./Live.module.css";
import { RoomSide } from "./RoomSide";
import { Writing, type WritingAt } from "./Writing";

export interface AtTheTableProps {
  view: MeetingView;
  item: string;
  writing: WritingAt;
  onWrite: (mode: WritingAt["mode"]) => void;
  onNext: () => void;
  onWheel: () => void;
  onPlan: () => void;
  onGap: () => void;
  problem: ReactNode;
}

export function ChildAtTheTable(props: AtTheTableProps) {
  const { view, item, problem } = props;
  const on = useToday();
  const answer = useAnswer("case_in_meeting", { item });
  const centre = useRef<HTMLElement>(null);
  const ready = answer.state === "ready";
  // A key that asked for a field has the focus already.
  const asked = props.writing.asked > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only
  useEffect(() => {
    if (ready && !asked) centre.current?.querySelector("h1")?.focus();
  }, [ready]);
  if (answer.state === "waiting") return <section className={`${styles.centre} ${styles.wide}`} aria-busy="true" />;
  if (answer.state === "failed")
    return (
      <section className={`${styles.centre} ${styles.wide}`}>
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(answer.error)}
        </Notice>
      </section>
    );
  const child = answer.value;
  const waits = child.shown === "skipped" && child.why.kind === "conflict_of_interest";
  return (
    <>
      <section ref={centre} className={styles.centre}>
        {problem}
        {child.shown === "in_full" && (
          <ChildInFull
            child={child}
            writing={props.writing}
            onWrite={props.onWrite}
            onWheel={props.onWheel}
            onPlan={aboutSip.has(view.meeting.kind) ? props.onPlan : undefined}
            onGap={props.onGap}
          />
        )}
        {child.shown === "number_only" && (
          <>
            <header className={childStyles.who}>
              <h1 tabIndex={-1} className="num">
                {child.number}
              </h1>
              <p className="muted">{bandWord(child.age_band)}</p>
            </header>
            <Notice title={whyWord(child.why, child.not_covered, on, view.meeting.kind)}>
              {say("live-by-number-lead")}
            </Notice>
            <Writing child={child} at={props.writing} onWrite={props.onWrite} />
            <Decided child={child} onGap={props.onGap} />
          </>
        )}
        {child.shown === "skipped" && (
          <>
            <header className={childStyles.who}>
              <h1 tabIndex={-1} className="num">
                {child.number}
              </h1>
              <p className="muted">{say(waits ? "live-conflict" : "live-skipped")}</p>
            </header>
            <Notice title={whyWord(child.why, child.not_covered, on, view.meeting.kind)}>
              {say(waits ? "live-conflict-lead" : "live-skipped-lead")}
            </Notice>
            <div className="actions">
              <Button look="primary" keys="Ctrl PgDn" onPress={props.onNext}>
                {say("live-next-item")}
              </Button>
            </div>
          </>
        )}
      </section>
      <RoomSide view={view} child={child} />
    </>
  );
}

/** Meeting mode when the laptop's own screen is on the wall: one item as the room may see it, and the lines to write on. No agenda, no other child, no number; blank between children. */
import { type ReactNode, useEffect, useRef } from "react";
import { useAnswer } from "../../../api/answers";
import type { AgendaLine, MeetingView, RoomChild, RoomView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Icon } from "../../../components/Icon";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { Voice } from "../../../components/Voice";
import { sayError } from "../../../shell/errors";
import { dayMonth, weekdayDay } from "../../../words/dates";
import { say, Words } from "../../../words/words";
import { genitive } from "../meetings";
import { bandWord, itemName } from "../sentences";
import childStyles from "./Child.module.css";
import styles from "./Live.module.css";
import { isWritten, Matters } from "./Matters";
import { standingOf } from "./standings";
import { Writing, type WritingAt } from "./Writing";

export interface SharedScreenProps {
  view: MeetingView;
  current: AgendaLine | undefined;
  room: RoomView;
  writing: WritingAt;
  onWrite: (mode: WritingAt["mode"]) => void;
  onShow: () => void;
  onNext: () => void;
  onEnd: () => void;
  problem: ReactNode;
}

export function SharedScreen(props: SharedScreenProps) {
  const { view, current, room } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Another item, or the same one shown, is a new place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => heading.current?.focus(), [current?.item, room.state]);
  const lines = view.agenda.filter((line) => line.child?.shown !== "skipped");
  const number = current ? lines.indexOf(current) + 1 : 0;
  if (!current)
    return (
      <section className={`${styles.centre} ${styles.whole}`}>
        {props.problem}
        <h1 ref={heading} tabIndex={-1}>
          {say("live-all-done")}
        </h1>
        <p className="lead">{say("live-all-done-lead")}</p>
        <div className="actions">
          <Button look="primary" onPress={props.onEnd}>
            {say("live-end")}
          </Button>
        </div>
      </section>
    );
  if (room.state === "blank")
    return (
      <section className={`${styles.centre} ${styles.whole}`}>
        {props.problem}
        <div className={styles.between}>
          <Icon name="hidden" />
          <p className="muted">{say("shared-number", { number, count: lines.length })}</p>
          <h1 ref={heading} tabIndex={-1}>
            {say(current.child ? "shared-between" : "shared-between-item")}
          </h1>
          <p className="lead">{say("shared-between-lead")}</p>
          <div className="actions">
            <Button look="primary" keys="Ctrl Skift B" onPress={props.onShow}>
              {say("shared-show")}
            </Button>
            <Button look="quiet" keys="Ctrl PgDn" onPress={props.onNext}>
              {say("live-next-item")}
            </Button>
          </div>
        </div>
      </section>
    );
  return (
    <section className={`${styles.centre} ${styles.whole}`}>
      {props.problem}
      {room.state === "item" ? (
        <>
          <h1 ref={heading} tabIndex={-1}>
            {itemName({ kind: room.kind, title: room.title, child: null })}
          </h1>
          {isWritten(current) && (
            <Matters key={current.item} meeting={view.meeting.id} line={current} writing={props.writing} />
          )}
          <div className="actions">
            <Button look="primary" keys="Ctrl PgDn" onPress={props.onNext}>
              {say("live-next-item")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <header className={childStyles.who}>
            <h1 ref={heading} tabIndex={-1} className={room.who.shown === "in_full" ? undefined : "num"}>
              {room.who.shown === "in_full" ? room.who.first_name : room.who.number}
            </h1>
            {room.who.shown === "number_only" && <p className="muted">{bandWord(room.who.age_band)}</p>}
          </header>
          <Seen child={room} />
          <Write item={current.item} at={props.writing} onWrite={props.onWrite} />
        </>
      )}
    </section>
  );
}

/** What the projector's window would show. */
function Seen({ child }: { child: RoomChild }) {
  const { who } = child;
  return (
    <>
      {who.shown === "in_full" && who.words && (
        <Voice
          words={who.words}
          source={who.heard_on && say("room-words-of", { name: genitive(who.first_name), day: dayMonth(who.heard_on) })}
        />
      )}
      <div className={`${childStyles.pair} ${childStyles.even}`}>
        <section aria-labelledby="shared-promised">
          <h2 id="shared-promised">{say("room-promised")}</h2>
          {child.promises.length === 0 && <p className="muted">{say("room-promised-none")}</p>}
          <ul className={childStyles.decided}>
            {child.promises.map((promise) => {
              const { kind, word } = standingOf(promise.standing);
              return (
                <li key={`${promise.who} ${promise.what}`}>
                  <Status kind={kind} shapeOnly>
                    {say(word)}
                  </Status>
                  <p>
                    {promise.what} <small className="muted">{promise.who}</small>
                  </p>
                </li>
              );
            })}
          </ul>
        </section>
        <section aria-labelledby="shared-decided">
          <h2 id="shared-decided">{say("room-decided")}</h2>
          {child.decisions.length + child.actions.length === 0 && <p className="muted">{say("room-decided-none")}</p>}
          <ul className={childStyles.decided}>
            {child.decisions.map((text) => (
              <li key={text}>
                <Status kind="yes" shapeOnly>
                  {say("live-write-decision")}
                </Status>
                <p>{text}</p>
              </li>
            ))}
            {child.actions.map((action) => (
              <li key={`${action.who} ${action.what}`}>
                <Status kind="not_begun" shapeOnly>
                  {say("live-write-action")}
                </Status>
                <p>
                  <strong>{action.who}</strong> {action.what}{" "}
                  <small className="muted">{say("room-due", { day: weekdayDay(action.due_on) })}</small>
                </p>
              </li>
            ))}
          </ul>
          {child.next_on && (
            <p>
              <Words id="room-next" args={{ day: weekdayDay(child.next_on) }} />
            </p>
          )}
        </section>
      </div>
    </>
  );
}

function Write(props: { item: string; at: WritingAt; onWrite: (mode: WritingAt["mode"]) => void }) {
  const answer = useAnswer("case_in_meeting", { item: props.item });
  if (answer.state === "failed") return <Notice kind="problem">{sayError(answer.error)}</Notice>;
  if (answer.state !== "ready" || answer.value.shown === "skipped") return null;
  return <Writing child={answer.value} at={props.at} onWrite={props.onWrite} />;
}

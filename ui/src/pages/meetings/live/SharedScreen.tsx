/** Meeting mode when the laptop's own screen is on the wall: one item as the room may see it, and the lines to write on. No agenda, no other child, no number; blank between children. */
import { type ReactNode, useEffect, useRef } from "react";
import type { AgendaLine, MeetingView, RoomView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Icon } from "../../../components/Icon";
import { say } from "../../../words/words";
import { passedOver } from "../meetings";
import { itemName } from "../sentences";
import styles from "./Live.module.css";
import { isWritten, Matters } from "./Matters";
import { SharedChild } from "./SharedChild";
import type { WritingAt } from "./Writing";

export interface SharedScreenProps {
  view: MeetingView;
  current: AgendaLine | undefined;
  room: RoomView;
  pseudonyms: boolean;
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
  const lines = view.agenda.filter((line) => !passedOver(line));
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
        <SharedChild
          room={room}
          item={current.item}
          heading={heading}
          pseudonyms={props.pseudonyms}
          at={props.writing}
          onWrite={props.onWrite}
        />
      )}
    </section>
  );
}

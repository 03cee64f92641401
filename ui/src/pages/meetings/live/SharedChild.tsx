/** The child on a screen that everybody sees: what the projector's window would show, with promises to tick off, the day to set and the line to write on. */
import { type Ref, useState } from "react";
import { useAnswer } from "../../../api/answers";
import type { CaseInMeeting, PromiseLine, RoomChild } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { Voice } from "../../../components/Voice";
import { sayError } from "../../../shell/errors";
import { dayMonth, weekdayDay } from "../../../words/dates";
import { say, Words } from "../../../words/words";
import { genitive } from "../meetings";
import { bandWord } from "../sentences";
import { NextDialog } from "./AfterDialogs";
import styles from "./Child.module.css";
import { HiddenNames } from "./HiddenNames";
import { PromiseLines } from "./Promises";
import { School } from "./School";
import { type ShownChild, Writing, type WritingAt } from "./Writing";

export function SharedChild(props: {
  room: RoomChild;
  item: string;
  heading: Ref<HTMLHeadingElement>;
  pseudonyms: boolean;
  at: WritingAt;
  onWrite: (mode: WritingAt["mode"]) => void;
}) {
  const { who } = props.room;
  const answer = useAnswer("case_in_meeting", { item: props.item });
  const child = answer.state === "ready" && answer.value.shown !== "skipped" ? answer.value : null;
  const seen = (
    <>
      <Seen room={props.room} child={child} />
      {answer.state === "failed" && <Notice kind="problem">{sayError(answer.error)}</Notice>}
    </>
  );
  const writing = child && <Writing child={child} at={props.at} onWrite={props.onWrite} />;
  return (
    <>
      <header className={styles.who}>
        <h1 ref={props.heading} tabIndex={-1} className={who.shown === "in_full" ? undefined : "num"}>
          {who.shown === "in_full" ? who.first_name : who.number}
        </h1>
        {who.shown === "number_only" && <p className="muted">{bandWord(who.age_band)}</p>}
        {child?.shown === "in_full" && <School child={child} onWall />}
      </header>
      {props.pseudonyms && child?.shown === "in_full" ? (
        <HiddenNames child={child} seen={seen}>
          {writing}
        </HiddenNames>
      ) : (
        <>
          {seen}
          {writing}
        </>
      )}
    </>
  );
}

/** The promises that the room sees, worded as the room sees them: under another name where that was asked for. */
export function asSeen(room: RoomChild, child: CaseInMeeting | null): PromiseLine[] {
  if (child?.shown !== "in_full") return [];
  return child.promises.flatMap((line) => {
    const seen = room.promises.find((promise) => promise.action === line.action.id);
    return seen ? [{ ...line, action: { ...line.action, what: seen.what } }] : [];
  });
}

function Seen({ room, child }: { room: RoomChild; child: ShownChild | null }) {
  const { who } = room;
  return (
    <>
      {who.shown === "in_full" && who.words && (
        <Voice
          words={who.words}
          source={who.heard_on && say("room-words-of", { name: genitive(who.first_name), day: dayMonth(who.heard_on) })}
        />
      )}
      <div className={`${styles.pair} ${styles.even}`}>
        <section aria-labelledby="shared-promised">
          <h2 id="shared-promised">{say("room-promised")}</h2>
          {room.promises.length === 0 && (
            <p className="muted">{say(who.shown === "in_full" ? "room-promised-none" : "room-promised-nameless")}</p>
          )}
          <PromiseLines lines={asSeen(room, child)} onWall />
        </section>
        <section aria-labelledby="shared-decided">
          <h2 id="shared-decided">{say("room-decided")}</h2>
          <Decisions room={room} />
          <Next room={room} child={child} />
        </section>
      </div>
    </>
  );
}

function Decisions({ room }: { room: RoomChild }) {
  if (room.decisions.length + room.actions.length === 0) return <p className="muted">{say("room-decided-none")}</p>;
  return (
    <ul className={styles.decided}>
      {room.decisions.map((text) => (
        <li key={text}>
          <Status kind="yes" shapeOnly>
            {say("live-write-decision")}
          </Status>
          <p>{text}</p>
        </li>
      ))}
      {room.actions.map((action) => (
        <li key={action.action}>
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
  );
}

function Next({ room, child }: { room: RoomChild; child: ShownChild | null }) {
  const [asking, setAsking] = useState(false);
  return (
    <p>
      {room.next_on && <Words id="room-next" args={{ day: weekdayDay(room.next_on) }} />}{" "}
      {child && (
        <Button look="link" onPress={() => setAsking(true)}>
          {say(room.next_on ? "live-next-change" : "live-next-set")}
        </Button>
      )}
      {child && asking && (
        <NextDialog case={child.case} item={child.item} day={room.next_on} onClose={() => setAsking(false)} />
      )}
    </p>
  );
}

/** What the room sees: big type in four sizes, first name only, what is written down and agreed; nothing that is being typed. */

import type { RoomChild, RoomPromise, RoomView } from "../../api/types/ops";
import { Mark } from "../../components/Icon";
import { Status } from "../../components/Status";
import { dayMonth, weekdayDay } from "../../words/dates";
import { say, Words } from "../../words/words";
import { standingOf } from "../meetings/live/standings";
import { genitive } from "../meetings/meetings";
import { bandWord, itemName } from "../meetings/sentences";
import styles from "./Room.module.css";
import { leftInRoom } from "./room";

export function Shown({ view }: { view: RoomView }) {
  if (view.state === "blank")
    return (
      <main className={styles.blank}>
        <Mark />
        <h1 className="sr">{say("live-blank")}</h1>
      </main>
    );
  if (view.state === "item")
    return (
      <main className={styles.room}>
        <Head left={leftInRoom(view.since, view.minutes)}>{null}</Head>
        <h1 className={styles.alone}>{itemName({ kind: view.kind, title: view.title, child: null })}</h1>
        <footer className={styles.foot}>{view.demo && <Demo />}</footer>
      </main>
    );
  return <Child child={view} />;
}

function Head({ children, left }: { children: React.ReactNode; left: number | null }) {
  return (
    <header className={styles.head}>
      <div>{children}</div>
      {left !== null && <p className={styles.second}>{say("live-left", { minutes: left })}</p>}
    </header>
  );
}

const Demo = () => <span className={`practice ${styles.demo}`}>{say("room-demo")}</span>;

function Child({ child }: { child: RoomChild }) {
  const { who } = child;
  const name = who.shown === "in_full" ? who.first_name : null;
  return (
    <main className={styles.room}>
      <Head left={leftInRoom(child.since, child.minutes)}>
        {who.shown === "in_full" ? <h1>{who.first_name}</h1> : <h1 className="num">{who.number}</h1>}
        <p className={styles.second}>
          {who.shown === "in_full"
            ? say(child.kind === "review" ? "room-review" : "room-ongoing")
            : bandWord(who.age_band)}
        </p>
      </Head>
      {who.shown === "in_full" && who.words && (
        <figure className={styles.words}>
          <blockquote>{say("room-quote", { words: who.words })}</blockquote>
          {who.heard_on && (
            <figcaption>
              {say("room-words-of", { name: genitive(who.first_name), day: dayMonth(who.heard_on) })}
            </figcaption>
          )}
        </figure>
      )}
      <div className={styles.columns}>
        <section aria-labelledby="room-promised">
          <h2 id="room-promised">{say("room-promised")}</h2>
          {child.promises.length === 0 && (
            <p className={styles.none}>{say(name ? "room-promised-none" : "room-promised-nameless")}</p>
          )}
          <ul>
            {child.promises.map((promise) => (
              <Promised key={`${promise.who} ${promise.what}`} promise={promise} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="room-decided">
          <h2 id="room-decided">{say("room-decided")}</h2>
          {child.decisions.length + child.actions.length === 0 && (
            <p className={styles.none}>{say("room-decided-none")}</p>
          )}
          <ul className={styles.decided}>
            {child.decisions.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {child.actions.map((action) => (
              <li key={`${action.who} ${action.what}`} className={styles.action}>
                <strong>{action.who}</strong>
                <div>
                  <p>{action.what}</p>
                  <p className={styles.small}>{say("room-due", { day: weekdayDay(action.due_on) })}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className={styles.foot}>
        {child.next_on && (
          <span>
            <Words id="room-next" args={{ day: weekdayDay(child.next_on) }} />
          </span>
        )}
        {name && child.holder && (
          <span>
            <Words id="room-talk-to" args={{ name, holder: child.holder }} />
          </span>
        )}
        {child.demo && <Demo />}
      </footer>
    </main>
  );
}

function Promised({ promise }: { promise: RoomPromise }) {
  const { kind, word } = standingOf(promise.standing);
  const day = dayMonth(promise.due_on);
  const said =
    promise.standing === "late"
      ? say("room-late-since", { day })
      : promise.standing === "moved"
        ? say("room-moved-to", { day })
        : say(word);
  return (
    <li className={styles.promise}>
      <p>{promise.what}</p>
      <Status kind={kind}>{said}</Status>
    </li>
  );
}

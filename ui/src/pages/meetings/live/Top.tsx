/** The head of meeting mode: which meeting, what time it is and how much is left, what the projector shows. The clock is quiet: it changes colour and words, and never moves. */
import type { AgendaLine, MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Icon, Mark } from "../../../components/Icon";
import { Link } from "../../../components/Link";
import { to } from "../../../shell/route";
import { clock, dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { clockWords, minutesLeft } from "../meetings";
import { kindWord } from "../sentences";
import { useWallClock } from "./clock";
import styles from "./Live.module.css";

export function Top(props: {
  view: MeetingView;
  current: AgendaLine | undefined;
  showing: boolean;
  onHide: () => void;
  onEnd: () => void;
}) {
  const { meeting } = props.view;
  return (
    <header className={styles.top}>
      <Link href={to("meetings", meeting.id)}>
        <span className={styles.brand}>
          <Mark />
          {say("meeting-title", { kind: kindWord(meeting.kind), day: dayMonth(meeting.held_on) })}
        </span>
      </Link>
      <Clock since={meeting.current_since} line={props.current} />
      <span className={styles.topEnd}>
        <span className={props.showing ? styles.showing : styles.private}>
          <Icon name="screen" small />
          {say(props.showing ? "live-showing" : "live-blank")}
        </span>
        <Button dense icon="hidden" keys="F8" onPress={props.onHide}>
          {say("live-hide")}
        </Button>
        <Button dense look="quiet" onPress={props.onEnd}>
          {say("live-end")}
        </Button>
      </span>
    </header>
  );
}

function Clock({ since, line }: { since: string | null; line: AgendaLine | undefined }) {
  const now = useWallClock(since);
  if (!line || !since || line.minutes === 0) return <span className={styles.clock}>{clock(now)}</span>;
  const words = clockWords(minutesLeft(since, line.minutes, now), line.minutes);
  return (
    <span className={styles.clock}>
      {clock(now)}{" "}
      <span className={words.kind === "left" ? undefined : styles.soon}>
        {words.kind === "left" &&
          (line.child?.shown === "in_full"
            ? say("live-left-for", { minutes: words.minutes, name: line.child.name })
            : say("live-left", { minutes: words.minutes }))}
        {words.kind === "soon" && say("live-soon", { minutes: words.minutes })}
        {words.kind === "on_time" && say("live-on-time")}
        {words.kind === "over" && say("live-over", { minutes: words.minutes })}
      </span>
    </span>
  );
}

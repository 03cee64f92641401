/** The head of meeting mode: which meeting, what time it is and how much is left, what the projector shows. The clock is quiet: it changes colour and words, and never moves. */
import type { AgendaLine, MeetingView, RoomSharing } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Icon, Mark } from "../../../components/Icon";
import { Link } from "../../../components/Link";
import { Menu } from "../../../components/Menu";
import { to } from "../../../shell/route";
import { clock, dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { clockWords, minutesLeft } from "../meetings";
import { meetingName } from "../sentences";
import { useWallClock } from "./clock";
import styles from "./Live.module.css";

export function Top(props: {
  view: MeetingView;
  current: AgendaLine | undefined;
  showing: boolean;
  /** How the room is shown a child; none until the core has said. */
  sharing: RoomSharing | null;
  onShare: (next: RoomSharing) => void;
  onShow: (on: boolean) => void;
  onHide: () => void;
  /** Who is in the room, on a screen that everybody sees; else it stands beside the child. */
  onPeople: () => void;
  onEnd: () => void;
}) {
  const { meeting } = props.view;
  const sharing = props.sharing ?? { shared: false, pseudonyms: false };
  const shared = sharing.shared ? (sharing.pseudonyms ? "shared-state-pseudonyms" : "shared-state") : null;
  const brand = (
    <span className={styles.brand}>
      <Mark />
      {say("meeting-title", { kind: meetingName(meeting), day: dayMonth(meeting.held_on) })}
    </span>
  );
  return (
    <header className={styles.top}>
      {sharing.shared ? brand : <Link href={to("meetings", meeting.id)}>{brand}</Link>}
      <Clock since={meeting.current_since} line={props.current} nameless={sharing.shared} />
      <span className={styles.topEnd}>
        <span className={props.showing || sharing.shared ? styles.showing : styles.private}>
          <Icon name="screen" small />
          {say(shared ?? (props.showing ? "live-showing" : "live-blank"))}
        </span>
        {!sharing.shared && (
          <Button dense onPress={() => props.onShow(!props.showing)}>
            {say(props.showing ? "live-take-down" : "live-show")}
          </Button>
        )}
        {sharing.shared && (
          <Button dense onPress={props.onPeople}>
            {say("shared-people-open")}
          </Button>
        )}
        <Menu
          dense
          label={say("shared-menu")}
          choices={[
            {
              id: "shared",
              name: say(sharing.shared ? "shared-stop" : "shared-start"),
              onChoose: () => props.onShare({ ...sharing, shared: !sharing.shared }),
            },
            {
              id: "pseudonyms",
              name: say(sharing.pseudonyms ? "shared-names" : "shared-pseudonyms"),
              onChoose: () => props.onShare({ ...sharing, pseudonyms: !sharing.pseudonyms }),
            },
          ]}
        />
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

function Clock(props: { since: string | null; line: AgendaLine | undefined; nameless: boolean }) {
  const { since, line } = props;
  const now = useWallClock(since);
  if (!line || !since || line.minutes === 0) return <span className={styles.clock}>{clock(now)}</span>;
  const words = clockWords(minutesLeft(since, line.minutes, now), line.minutes);
  return (
    <span className={styles.clock}>
      {clock(now)}{" "}
      <span className={words.kind === "left" ? undefined : styles.soon}>
        {words.kind === "left" &&
          (line.child?.shown === "in_full" && !props.nameless
            ? say("live-left-for", { minutes: words.minutes, name: line.child.name })
            : say("live-left", { minutes: words.minutes }))}
        {words.kind === "soon" && say("live-soon", { minutes: words.minutes })}
        {words.kind === "on_time" && say("live-on-time")}
        {words.kind === "over" && say("live-over", { minutes: words.minutes })}
      </span>
    </span>
  );
}

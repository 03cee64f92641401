/** Meeting mode: the whole window for one meeting. Asks for the meeting and shows how it stands: about to begin, going on, or not open. */
import { changed, useAnswer } from "../../../api/answers";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { useFullWindow } from "../../../shell/fullWindow";
import { useLongIdle } from "../../../shell/idle";
import { to } from "../../../shell/route";
import { say } from "../../../words/words";
import { useGroupPage } from "../group/useGroupPage";
import { meetingTitle } from "../sentences";
import { Begin } from "./Begin";
import styles from "./Live.module.css";
import { OpenMeeting } from "./OpenMeeting";

/** Minutes without a key until the lock, while people talk. */
const IDLE_MINUTES = 15;

export function Live({ meeting }: { meeting: string }) {
  useFullWindow();
  useLongIdle(IDLE_MINUTES);
  const view = useAnswer("meeting", { meeting });
  useGroupPage(view.state === "ready" ? view.value.meeting : null);
  if (view.state === "waiting") return <p className={styles.alone}>{say("live-waiting")}</p>;
  if (view.state === "failed")
    return (
      <div className={styles.alone}>
        <h1>{say("place-meetings")}</h1>
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(view.error)}
        </Notice>
        <Link href={to("meetings")}>{say("place-meetings")}</Link>
      </div>
    );
  const { state } = view.value.meeting;
  if (state === "planned") return <Begin view={view.value} />;
  if (state === "open") return <OpenMeeting view={view.value} />;
  return (
    <div className={styles.alone}>
      <h1>{meetingTitle(view.value.meeting)}</h1>
      <p className="lead">{say("live-not-open")}</p>
      <div className="actions">
        <Link href={state === "ended" ? to("meetings", meeting, "papers") : to("meetings", meeting)} look="primary">
          {say(state === "ended" ? "ended-go" : "live-back")}
        </Link>
      </div>
    </div>
  );
}

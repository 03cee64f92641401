/** Before the first item: who is in the room. Everybody expected is ticked; one takes away those who did not come. */
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { useShortcuts } from "../../../shell/keys";
import { to } from "../../../shell/route";
import { useOpenSession } from "../../../shell/session";
import { say } from "../../../words/words";
import { meetingTitle } from "../sentences";
import styles from "./Live.module.css";
import { WhoIsHere } from "./WhoIsHere";

export function Begin({ view }: { view: MeetingView }) {
  const { demo } = useOpenSession();
  const begin = useSubmit(() => call("start_meeting", { meeting: view.meeting.id, everyone_came: true }));
  useShortcuts([
    { keys: ["ctrl+enter", "ctrl+m"], shown: "Ctrl Enter", word: "live-begin-do", act: () => void begin.submit() },
  ]);
  return (
    <div className={styles.begin}>
      <p className="muted">{meetingTitle(view.meeting)}</p>
      <h1>{say("live-begin-title")}</h1>
      <p className="lead">{say("live-begin-lead")}</p>
      {begin.refused && <Notice kind="problem">{sayError(begin.refused)}</Notice>}
      <div className={styles.beginPeople}>
        <WhoIsHere view={view} />
      </div>
      <div className="actions">
        <Button look="primary" keys="Ctrl Enter" onPress={() => void begin.submit()} isPending={begin.busy} autoFocus>
          {say("live-begin-do")}
        </Button>
        <Link href={to("meetings", view.meeting.id)} look="quiet">
          {say("live-begin-back")}
        </Link>
        {demo && <span className="practice">{say("live-demo")}</span>}
      </div>
    </div>
  );
}

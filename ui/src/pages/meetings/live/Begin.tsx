/** Before the first item: who is in the room. Everybody expected is ticked; one takes away those who did not come. */
import { useEffect, useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Checkbox, Segments } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useShortcuts } from "../../../shell/keys";
import { to } from "../../../shell/route";
import { useOpenSession } from "../../../shell/session";
import { capital, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { meetingTitle } from "../sentences";
import styles from "./Live.module.css";
import { WhoIsHere } from "./WhoIsHere";

const seens = ["shared", "private", "unsure"] as const;
type Seen = (typeof seens)[number];

/** How many screens the computer has; none until the shell has said. */
function useScreens(): number | null {
  const [screens, setScreens] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    call("room", { open: false }).then(
      (room) => gone || setScreens(room.screens),
      () => gone || setScreens(1),
    );
    return () => {
      gone = true;
    };
  }, []);
  return screens;
}

export function Begin({ view }: { view: MeetingView }) {
  const { demo } = useOpenSession();
  const before = useAnswer("sharing", {});
  const screens = useScreens();
  // Nobody knows: then the screen is treated as if everybody saw it.
  const [seen, setSeen] = useState<Seen>("unsure");
  const [pseudonyms, setPseudonyms] = useState(false);
  const one = screens === 1;
  const begin = useSubmit(async () => {
    const shared = one && seen !== "private";
    if (before.state !== "ready" || before.value.shared !== shared || before.value.pseudonyms !== pseudonyms)
      await call("set_sharing", { shared, pseudonyms });
    const begun = await call("start_meeting", { meeting: view.meeting.id, everyone_came: true });
    const known = view.agenda.map(({ item }) => item);
    const came = begun.agenda.filter(({ item, child }) => child !== null && !known.includes(item)).length;
    if (came > 0) toast({ text: say("live-begin-came", { count: came, words: capital(inWords(came)) }) });
  });
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
      {one && (
        <Segments
          label={say("shared-ask")}
          hint={say("shared-ask-hint")}
          items={seens.map((id) => ({ id, name: say(`shared-${id}`) }))}
          value={seen}
          onChange={(id) => setSeen(seens.find((one) => one === id) ?? "unsure")}
        />
      )}
      <Checkbox checked={pseudonyms} onChange={setPseudonyms} detail={say("shared-pseudonyms-why")}>
        {say("shared-pseudonyms")}
      </Checkbox>
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

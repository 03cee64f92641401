/** Before the evaluation: what will happen, on the computer or on paper, and what has been answered. The round itself is `Round`: from here the laptop is handed over. */
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { flushDrafts } from "../../../api/draft";
import { printFile } from "../../../api/files";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { sayError } from "../../../shell/errors";
import { useFullWindow } from "../../../shell/fullWindow";
import { to } from "../../../shell/route";
import { useOpenSession, useSession } from "../../../shell/session";
import { weekdayDay } from "../../../words/dates";
import { say } from "../../../words/words";
import { LookAtPaper } from "../../papers/LookAtPaper";
import styles from "./Evaluation.module.css";
import { Scores } from "./Scores";

export function Evaluation({ meeting }: { meeting: string }) {
  useFullWindow();
  const { demo } = useOpenSession();
  return (
    <div className={styles.whole}>
      <Gate meeting={meeting} />
      {demo && <p className="practice">{say("live-demo")}</p>}
    </div>
  );
}

function Gate({ meeting }: { meeting: string }) {
  const { refresh } = useSession();
  const view = useAnswer("meeting_evaluation", { meeting });
  const start = useSubmit(async () => {
    await flushDrafts();
    await call("start_evaluation_round", { meeting });
    await refresh();
  });
  const print = useSubmit(async () => void (await printFile(await call("evaluation_paper", { meeting }))));
  const where = <Link href={to("meetings", meeting, "live")}>{say("evaluation-back")}</Link>;
  if (view.state === "waiting") return <PageHead where={where} title={say("evaluation-title")} />;
  if (view.state === "failed")
    return (
      <>
        <PageHead where={where} title={say("evaluation-title")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(view.error)}
        </Notice>
      </>
    );
  const { name, meeting_on, answered, fewest } = view.value;
  const shown = answered >= fewest;
  const refused = start.refused ?? print.refused;
  return (
    <>
      <PageHead
        where={where}
        title={say("evaluation-title")}
        purpose={say("meeting-title", { kind: name, day: weekdayDay(meeting_on) })}
        arrival={meeting}
      />
      <div className={styles.gate}>
        {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
        {shown ? (
          <p className="lead">{say("evaluation-closed")}</p>
        ) : (
          <>
            <p className="lead">{say("evaluation-gate-lead")}</p>
            <p>{say("evaluation-gate-locked")}</p>
            <div className="actions">
              <Button look="primary" icon="lock" isPending={start.busy} onPress={() => void start.submit()}>
                {say("evaluation-gate-start")}
              </Button>
              <Button look="quiet" icon="print" isPending={print.busy} onPress={() => void print.submit()}>
                {say("evaluation-paper")}
              </Button>
              <LookAtPaper
                asked={{ paper: "evaluation_paper", input: { meeting } }}
                name={say("paper-evaluation-form")}
              />
            </div>
          </>
        )}
        <Scores view={view.value} />
      </div>
    </>
  );
}

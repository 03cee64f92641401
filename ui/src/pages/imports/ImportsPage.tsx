/** `#/imports`: the list of today becomes cases, in three calm steps. `#/imports/waiting`: the rows that could not go in yet. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { pickFile } from "../../api/files";
import type { ImportReport } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Progress } from "../../components/Progress";
import { Steps } from "../../components/Steps";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import { Done } from "./Done";
import styles from "./ImportsPage.module.css";
import { listKinds, noAnswers } from "./imports";
import { useReading } from "./reading";
import { Trial } from "./Trial";
import { UnderstoodStep } from "./Understood";
import { WaitingPage } from "./Waiting";

type WizardStep = "file" | "understood" | "trial";

export default function ImportsPage({ path }: PageProps) {
  const [round, setRound] = useState(0);
  return path[0] === "waiting" ? <WaitingPage /> : <Wizard key={round} onMore={() => setRound(round + 1)} />;
}

/** One list from choosing to brought in; `onMore` begins with another. */
function Wizard({ onMore }: { onMore: () => void }) {
  const reading = useReading();
  const [step, setStep] = useState<WizardStep>("file");
  const [brought, setBrought] = useState<ImportReport | null>(null);
  const [sheetsRead, setSheetsRead] = useState<readonly string[]>([]);
  const choose = useSubmit(async () => {
    const file = await pickFile(...listKinds);
    if (!file) return;
    reading.open(file);
    setStep("understood");
  });
  const bring = useSubmit(async () => {
    if (!reading.file) return;
    const report = await call("import_list", {
      content: reading.file,
      answers: reading.answers,
      recipe: null,
      consent_units: reading.consentUnits,
    });
    setBrought(report);
    setSheetsRead([...sheetsRead, report.sheet]);
  });
  const { report, file, busy, failed } = reading;

  if (brought)
    return (
      <Done
        report={brought}
        sheets={brought.alike_sheets.filter((sheet) => !sheetsRead.includes(sheet))}
        onSheet={(sheet) => {
          reading.answer({ ...noAnswers, sheet }, true);
          setStep("understood");
          setBrought(null);
        }}
        onMore={onMore}
      />
    );
  const at = report === null ? "file" : step;
  return (
    <>
      <PageHead
        where={<Link href={to("children")}>{say("place-children")}</Link>}
        title={say("imports-title")}
        purpose={say("imports-purpose")}
        arrival={at}
      >
        {report && at === "understood" && (
          <>
            <Button look="link" onPress={() => void choose.submit()}>
              {say("imports-choose-other")}
            </Button>
            <Button look="primary" onPress={() => setStep("trial")} isPending={busy}>
              {say("imports-to-trial")}
            </Button>
          </>
        )}
      </PageHead>
      <Steps
        label={say("imports-steps")}
        current={at}
        steps={[
          { id: "file", name: say("imports-step-file"), detail: file?.file_name },
          { id: "understood", name: say("imports-step-understood") },
          { id: "trial", name: say("imports-step-trial") },
          { id: "done", name: say("imports-step-done") },
        ]}
      />
      {choose.refused && <Notice kind="problem">{sayError(choose.refused)}</Notice>}
      {failed && (
        <Notice
          kind="problem"
          title={say("imports-wrong-file")}
          action={<Button onPress={() => void choose.submit()}>{say("imports-choose-other")}</Button>}
        >
          {sayError(failed)}
        </Notice>
      )}
      {report === null && busy && file && (
        <Progress label={say("imports-reading", { file: file.file_name })} percent={null} words="" />
      )}
      {report === null && !busy && !failed && <ChooseFile onChoose={() => void choose.submit()} />}
      {report && at === "understood" && <UnderstoodStep reading={reading} report={report} />}
      {report && at === "trial" && (
        <Trial
          report={report}
          busy={bring.busy}
          problem={bring.refused ? sayError(bring.refused) : undefined}
          onBack={() => setStep("understood")}
          onBringIn={() => void bring.submit()}
        />
      )}
    </>
  );
}

function ChooseFile({ onChoose }: { onChoose: () => void }) {
  const waiting = useAnswer("waiting_rows", {});
  const count = waiting.state === "ready" ? waiting.value.length : 0;
  return (
    <div className={styles.choose}>
      <div className={`sheet ${styles.file}`}>
        <h2>{say("imports-choose-title")}</h2>
        <p className="lead">{say("imports-choose-lead")}</p>
        <div className="actions">
          <Button look="primary" icon="open" onPress={onChoose}>
            {say("imports-choose")}
          </Button>
        </div>
        <p className="small muted">{say("imports-choose-kinds")}</p>
      </div>
      <section aria-labelledby="imports-what">
        <h2 id="imports-what">{say("imports-what-title")}</h2>
        <ol className={styles.what}>
          <li>{say("imports-what-1")}</li>
          <li>{say("imports-what-2")}</li>
          <li>{say("imports-what-3")}</li>
          <li>{say("imports-what-4")}</li>
        </ol>
      </section>
      {count > 0 && (
        <p>
          <Link href={to("imports", "waiting")}>{say("imports-waiting-link", { count })}</Link>
        </p>
      )}
    </div>
  );
}

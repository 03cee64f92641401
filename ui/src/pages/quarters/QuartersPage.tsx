/** Kvartal: review, sign, seal, receipt. Says exactly what is sent before it is sent. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { saveFile } from "../../api/files";
import type { QuarterView, SealedQuarter } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Menu } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Steps } from "../../components/Steps";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError, sayReason } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { go, to } from "../../shell/route";
import { useOpenSession, useToday } from "../../shell/session";
import { capital, inWords } from "../../words/dates";
import { say } from "../../words/words";
import { quarterName } from "../measures/measures";
import { AllQuarters } from "./AllQuarters";
import { Keys } from "./Keys";
import { PublishedDialog } from "./PublishedDialog";
import styles from "./QuartersPage.module.css";
import { isLost, nextPoint, stepsOf } from "./quarters";
import { Receipt } from "./Receipt";
import { Review } from "./Review";
import { Sent } from "./Sent";
import { Signature } from "./Signature";

export default function QuartersPage({ path: [quarter] }: PageProps) {
  const view = useAnswer("quarter_state", { quarter: quarter ?? null });
  if (view.state === "waiting")
    return <PageHead where={<Where />} title={say("quarter-where")} purpose={say("quarter-waiting")} />;
  if (view.state === "failed")
    return (
      <>
        <PageHead where={<Where />} title={say("quarter-where")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(view.error)}
        </Notice>
      </>
    );
  return <Quarter key={view.value.quarter} view={view.value} />;
}

const Where = () => (
  <>
    <Link href={to("measures")}>{say("place-measures")}</Link> / {say("quarter-where")}
  </>
);

/** Both files, one dialog each. */
async function saveBoth(sealed: SealedQuarter) {
  const both = (await saveFile(sealed.file)) && (await saveFile(sealed.signature));
  toast({
    text: say(both ? "quarter-files-saved" : "quarter-not-saved"),
    kind: both ? "done" : "problem",
  });
}

type Asking = "sign" | "seal" | "receipt" | "keys" | "public" | "workbook";

function Quarter({ view }: { view: QuarterView }) {
  const { quarter } = view;
  const today = useToday();
  const { user } = useOpenSession();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const sign = useSubmit(async (passphrase: string) => {
    await call("sign_quarter", { quarter, reason: null }, { passphrase });
    close();
    toast({ text: say("quarter-signed") });
  });
  const seal = useSubmit(async (passphrase: string) => {
    const sealed = await call("seal_quarter", { quarter }, { passphrase });
    close();
    // It is sealed; what could not be saved is saved once more from the page.
    await saveBoth(sealed).catch((reason) => toast({ kind: "problem", text: sayReason(reason) }));
  });
  const again = useSubmit(async () => saveBoth(await call("sealed_quarter", { quarter })));
  const workbook = useSubmit(async (passphrase: string) => {
    const file = await call("quarter_workbook", { quarter }, { passphrase });
    if (await saveFile(file)) toast({ text: say("quarter-workbook-saved") });
    close();
  });
  const { steps, current, finished } = stepsOf(view, today);
  return (
    <>
      <PageHead where={<Where />} title={quarterName(quarter)} purpose={say("quarter-purpose")} arrival={quarter}>
        <Menu
          label={say("measures-more")}
          choices={[
            { id: "recaps", name: say("measures-feedback"), onChoose: () => go(to("recaps", quarter)) },
            ...(today > view.last_on && user.role === "coordinator"
              ? [{ id: "public", name: say("publications-open"), onChoose: () => setAsking("public") }]
              : []),
          ]}
        />
        {!isLost(view) && (
          <Button look="quiet" icon="save" isPending={workbook.busy} onPress={() => setAsking("workbook")}>
            {say("quarter-workbook")}
          </Button>
        )}
        <Primary view={view} onAsk={setAsking} />
      </PageHead>
      {again.refused && <Notice kind="problem">{sayError(again.refused)}</Notice>}
      <Steps label={say("quarter-steps")} steps={steps} current={current} finished={finished} />
      <div className={styles.columns}>
        <div className="stack">
          <Changed view={view} onAsk={setAsking} />
          {view.state === "signed" && !view.region_key && (
            <Notice kind="warn" title={say("quarter-region-missing-title")}>
              {say("quarter-region-missing")}
            </Notice>
          )}
          <Review view={view} />
          <Signature
            view={view}
            onKeys={() => setAsking("keys")}
            onSaveAgain={() => void again.submit()}
            onReceipt={() => setAsking("receipt")}
            busy={again.busy}
          />
          <AllQuarters view={view} />
        </div>
        {!isLost(view) && <Sent view={view} />}
      </div>
      {asking === "sign" && (
        <AskAgain act={say("quarter-sign")} submit={sign} onClose={close}>
          {say("quarter-sign-what", { name: user.name })}
        </AskAgain>
      )}
      {asking === "seal" && (
        <AskAgain act={say("quarter-seal")} submit={seal} onClose={close}>
          {say("quarter-seal-what", { rows: view.rows.length })}
        </AskAgain>
      )}
      {asking === "workbook" && (
        <AskAgain act={say("quarter-workbook")} submit={workbook} onClose={close}>
          {say("quarter-workbook-what")}
        </AskAgain>
      )}
      {asking === "receipt" && <Receipt view={view} onClose={close} />}
      {asking === "keys" && <Keys onClose={close} />}
      {asking === "public" && <PublishedDialog quarter={quarter} onClose={close} />}
    </>
  );
}

/** The one thing to do next. */
function Primary({ view, onAsk }: { view: QuarterView; onAsk: (asking: Asking) => void }) {
  const next = nextPoint(view);
  switch (view.state) {
    case "open":
      return next ? (
        <Link href={next} look="primary">
          {say("quarter-next-point")}
        </Link>
      ) : null;
    case "checked":
      return (
        <Button look="primary" onPress={() => onAsk("sign")}>
          {say("quarter-sign")}
        </Button>
      );
    case "signed":
      return (
        <Button look="primary" onPress={() => onAsk(view.region_key ? "seal" : "keys")}>
          {say(view.region_key ? "quarter-seal" : "quarter-region-add")}
        </Button>
      );
    case "sealed":
      return (
        <Button look="primary" onPress={() => onAsk("receipt")}>
          {say("quarter-receipt")}
        </Button>
      );
    case "acknowledged":
    case "superseded":
      return null;
  }
}

/** The cases have changed since; what was signed stands. */
function Changed({ view, onAsk }: { view: QuarterView; onAsk: (asking: Asking) => void }) {
  if (view.changed_since === 0) return null;
  const signed = view.state === "signed";
  return (
    <Notice
      kind="warn"
      title={say("quarter-changed-title")}
      action={<Button onPress={() => onAsk("sign")}>{say(signed ? "quarter-sign" : "quarter-sign-again")}</Button>}
    >
      {say(signed ? "quarter-changed-signed" : "quarter-changed", {
        count: view.changed_since,
        words: capital(inWords(view.changed_since)),
      })}
    </Notice>
  );
}

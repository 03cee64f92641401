/** Återkoppling till teamet: one quarter on one page. What happened, what changed for sure, what did not, one question for the next management meeting. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile } from "../../api/files";
import type { MeasureChange, QuarterRecap } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Table } from "../../components/Table";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { go, to } from "../../shell/route";
import { useOpenSession } from "../../shell/session";
import { say } from "../../words/words";
import { quarterName } from "../measures/measures";
import { QuestionDialog } from "../measures/QuestionDialog";
import { LookAtPaper } from "../papers/LookAtPaper";
import { EarlierHelps } from "./EarlierHelps";
import styles from "./RecapsPage.module.css";

export default function RecapsPage({ path: [quarter] }: PageProps) {
  const answer = useAnswer("quarter_recap", { quarter: quarter ?? null });
  if (answer.state === "failed")
    return (
      <>
        <PageHead where={<Where />} title={say("recaps-title")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(answer.error)}
        </Notice>
      </>
    );
  if (answer.state !== "ready") return <PageHead where={<Where />} title={say("recaps-title")} />;
  return <Recap key={answer.value.quarter} recap={answer.value} />;
}

const Where = () => (
  <>
    <Link href={to("measures")}>{say("place-measures")}</Link> / {say("measures-feedback")}
  </>
);

function Recap({ recap }: { recap: QuarterRecap }) {
  const paper = useSubmit(async () => void (await printFile(await call("recap_paper", { quarter: recap.quarter }))));
  return (
    <>
      <PageHead
        where={<Where />}
        title={say("recaps-title")}
        purpose={`${quarterName(recap.quarter)}. ${say(recap.over ? "recaps-purpose" : "recaps-purpose-open")}`}
        arrival={recap.quarter}
      >
        <div className={styles.chooser}>
          <Select
            label={say("quarter-choose")}
            items={recap.quarters.map((one) => ({ id: one, name: quarterName(one) }))}
            value={recap.quarter}
            onChange={(one) => one && go(to("recaps", one))}
          />
          <Button icon="print" isPending={paper.busy} onPress={() => void paper.submit()}>
            {say("recaps-paper")}
          </Button>
          <LookAtPaper asked={{ paper: "recap_paper", input: { quarter: recap.quarter } }} name={say("recaps-title")} />
        </div>
      </PageHead>
      {paper.refused && <Notice kind="problem">{sayError(paper.refused)}</Notice>}
      <div className={styles.columns}>
        <div className="stack">
          <section aria-labelledby="recap-happened">
            <h2 id="recap-happened">{say("recaps-happened")}</h2>
            {recap.happened.length === 0 ? (
              <p className="muted">{say("recaps-nothing")}</p>
            ) : (
              <ul className={styles.happened}>
                {recap.happened.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </section>
          <Compared
            id="recap-changed"
            title={say("recaps-changed")}
            changes={recap.changed}
            none={say("recaps-none-changed")}
          />
          <Compared
            id="recap-same"
            title={say("recaps-same")}
            lead={say("recaps-same-lead")}
            changes={recap.same}
            none={say("recaps-none-same")}
          />
          {recap.too_little.length > 0 && (
            <p className="small muted">{say("recaps-too-little", { measures: recap.too_little.join(", ") })}</p>
          )}
          <EarlierHelps counts={recap.earlier_help} erased={recap.erased} />
        </div>
        <Question recap={recap} />
      </div>
    </>
  );
}

/** The one that the figures suggest, or a measure that the team chooses. */
function Question({ recap }: { recap: QuarterRecap }) {
  const { user } = useOpenSession();
  const { suggested } = recap;
  const compared = [...recap.changed, ...recap.same];
  const [chosen, setChosen] = useState(suggested?.measure ?? null);
  const [asking, setAsking] = useState(false);
  const about = compared.find((change) => change.id === chosen);
  return (
    <aside className="sheet stack tight" aria-labelledby="recap-question">
      <h2 id="recap-question">{say("recaps-question")}</h2>
      <p className={styles.asked}>{suggested?.question ?? say("recaps-no-question")}</p>
      {user.role === "coordinator" && compared.length > 0 && (
        <>
          {!suggested && (
            <Select
              label={say("measures-measure")}
              items={compared.map(({ id, title }) => ({ id, name: title }))}
              value={chosen}
              onChange={setChosen}
            />
          )}
          <p className="small muted">{say("recaps-question-lead")}</p>
          <div className="actions">
            <Button look="primary" isDisabled={!about} onPress={() => setAsking(true)}>
              {say("recaps-ask")}
            </Button>
          </div>
        </>
      )}
      {asking && about && (
        <QuestionDialog
          measure={about.id}
          title={about.title}
          first={suggested?.question}
          onClose={() => setAsking(false)}
        />
      )}
    </aside>
  );
}

interface ComparedProps {
  id: string;
  title: string;
  lead?: string;
  changes: readonly MeasureChange[];
  none: string;
}

function Compared({ id, title, lead, changes, none }: ComparedProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {changes.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <>
          {lead && <p className="small muted">{lead}</p>}
          <Table
            caption={title}
            captionHidden
            dense
            rows={changes}
            rowKey={(change) => change.id}
            columns={[
              { id: "measure", name: say("measures-measure"), cell: (change) => change.title },
              {
                id: "now",
                name: say("recaps-now"),
                number: true,
                cell: (change) => <strong className="nowrap">{change.now}</strong>,
              },
              {
                id: "before",
                name: say("recaps-before"),
                number: true,
                cell: (change) => <span className="nowrap">{change.before}</span>,
              },
              { id: "said", name: say("recaps-said"), cell: (change) => <span className="nowrap">{change.said}</span> },
            ]}
          />
        </>
      )}
    </section>
  );
}

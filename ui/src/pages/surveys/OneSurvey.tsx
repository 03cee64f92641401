/** One questionnaire: its waves with what they showed, what changed for sure, and its questions. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile } from "../../api/files";
import type { SurveyQuestion, SurveyResults, SurveyText, SurveyView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Table } from "../../components/Table";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { go, to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import { AnswerBars } from "./AnswerBars";
import { SurveyForm } from "./SurveyForm";
import styles from "./SurveysPage.module.css";
import { changeText, kindName, shareText, waveState } from "./surveys";
import { WaveDialog } from "./WaveDialog";

export function OneSurvey({ survey }: { survey: string }) {
  const answer = useAnswer("survey", { survey });
  if (answer.state === "failed")
    return (
      <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
        {sayError(answer.error)}
      </Notice>
    );
  if (answer.state !== "ready") return <PageHead title={say("surveys-title")} />;
  return <Shown view={answer.value} />;
}

function Shown({ view }: { view: SurveyView }) {
  const { survey } = view;
  const [open, setOpen] = useState<SurveyResults | "new" | null>(null);
  const [writing, setWriting] = useState(false);
  const paper = useSubmit(async () => void (await printFile(await call("survey_paper", { survey: survey.id }))));
  const change = async (text: SurveyText) => {
    await call("change_survey", { survey: survey.id, text });
    toast({ text: say("surveys-changed"), onUndo: () => void undoAndSay() });
    setWriting(false);
  };
  return (
    <>
      <PageHead
        where={
          <>
            <Link href={to("measures")}>{say("place-measures")}</Link> /{" "}
            <Link href={to("surveys")}>{say("surveys-title")}</Link>
          </>
        }
        title={survey.title}
        purpose={`${kindName(survey.kind)}. ${say("surveys-anonymous")}`}
        arrival={survey.id}
      >
        <Button icon="print" isPending={paper.busy} onPress={() => void paper.submit()}>
          {say("surveys-paper")}
        </Button>
        <Button look="primary" icon="plus" onPress={() => setOpen("new")}>
          {say("surveys-wave-new")}
        </Button>
      </PageHead>
      {paper.refused && <Notice kind="problem">{sayError(paper.refused)}</Notice>}
      {writing ? (
        <SurveyForm about={`${survey.id}/text`} start={survey} save={change} onCancel={() => setWriting(false)} />
      ) : (
        <div className={styles.columns}>
          <div className="stack">
            <Changes view={view} />
            {view.waves.length === 0 && (
              <EmptyState title={say("surveys-no-wave-title")}>{say("surveys-no-wave-lead")}</EmptyState>
            )}
            {view.waves.map((results) => (
              <Wave key={results.wave.id} view={view} results={results} onChange={() => setOpen(results)} />
            ))}
          </div>
          <aside aria-labelledby="survey-questions">
            <div className="section">
              <h2 id="survey-questions">{say("surveys-form-questions")}</h2>
            </div>
            <ol className={styles.list}>
              {survey.questions.map((question) => (
                <li key={question.id}>
                  {question.text}
                  <span className="small muted">
                    {question.theme && `${question.theme}. `}
                    {question.steps.join(" · ")}
                  </span>
                </li>
              ))}
            </ol>
            {survey.source && <p className="small muted">{say("surveys-source", { source: survey.source })}</p>}
            {view.changeable ? (
              <div className="actions">
                <Button look="link" onPress={() => setWriting(true)}>
                  {say("surveys-change")}
                </Button>
              </div>
            ) : (
              <p className="small muted">{say("surveys-stands")}</p>
            )}
          </aside>
        </div>
      )}
      {open && <WaveDialog survey={survey.id} results={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Wave({ view, results, onChange }: { view: SurveyView; results: SurveyResults; onChange: () => void }) {
  const today = useToday();
  const { wave } = results;
  const open = wave.to_on === null;
  const question = (id: string) => view.survey.questions.find((one) => one.id === id) as SurveyQuestion;
  return (
    <section className="sheet stack tight" aria-label={wave.name}>
      <header className={styles.waveHead}>
        <div>
          <h2>{wave.name}</h2>
          <p className="small muted">
            {open
              ? say("surveys-wave-open", { from: dayMonth(wave.from_on, today) })
              : say("surveys-wave-days", {
                  from: dayMonth(wave.from_on, today),
                  to: dayMonth(wave.to_on ?? wave.from_on, today),
                })}{" "}
            {waveState(results)}
          </p>
        </div>
        <div className="actions">
          {open && (
            <Button look="primary" onPress={() => go(to("surveys", view.survey.id, "key", wave.id))}>
              {say("surveys-key")}
            </Button>
          )}
          <Button look="link" onPress={onChange}>
            {say(open ? "surveys-wave-end" : "surveys-wave-change")}
          </Button>
        </div>
      </header>
      {results.questions.map((result) => (
        <AnswerBars key={result.question} question={question(result.question)} result={result} />
      ))}
      {results.places.length > 1 && (
        <Table
          caption={say("surveys-places")}
          dense
          rows={results.places}
          rowKey={(place) => place.place}
          columns={[
            { id: "place", name: say("surveys-place"), cell: (place) => place.place || say("surveys-no-place") },
            { id: "papers", name: say("surveys-papers"), number: true, cell: (place) => place.papers },
            {
              id: "first",
              name: view.survey.questions[0]?.text ?? "",
              number: true,
              cell: (place) => {
                const first = place.positive[0];
                return first ? shareText(first[0], first[1]) : say("surveys-few");
              },
            },
          ]}
        />
      )}
    </section>
  );
}

function Changes({ view }: { view: SurveyView }) {
  if (view.changes.length === 0) return null;
  const [after, before] = view.waves.filter((results) => results.shown && results.wave.to_on !== null);
  if (!after || !before) return null;
  const text = (id: string) => view.survey.questions.find((question) => question.id === id)?.text ?? "";
  return (
    <section className="sheet stack tight" aria-labelledby="survey-changes">
      <h2 id="survey-changes">{say("surveys-changes", { before: before.wave.name, after: after.wave.name })}</h2>
      <Table
        caption={say("surveys-changes-caption")}
        captionHidden
        dense
        rows={view.changes}
        rowKey={(change) => change.question}
        columns={[
          { id: "question", name: say("surveys-question"), cell: (change) => text(change.question) },
          { id: "before", name: before.wave.name, number: true, cell: (change) => shareText(...change.before) },
          { id: "after", name: after.wave.name, number: true, cell: (change) => shareText(...change.after) },
          { id: "said", name: say("surveys-said"), cell: (change) => changeText(change) },
        ]}
      />
      <p className="small muted">{say("surveys-caveats")}</p>
    </section>
  );
}

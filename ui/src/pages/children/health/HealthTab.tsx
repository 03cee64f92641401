/** Health and dental examinations: asked for when the child is in an investigation or placed, each by itself. Nothing of what was found is written. */
import { useState } from "react";
import { changed, useAnswer } from "../../../api/answers";
import type { CaseView, ExamStep, ExamView, Situation } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { Row, Rows } from "../../../components/Rows";
import { Status } from "../../../components/Status";
import { Steps } from "../../../components/Steps";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { EndSituationDialog, ExamDialog, SituationDialog } from "./HealthDialogs";
import { HealthNotices } from "./HealthNotices";
import { earlierSentence, examLine, examWords, situationWords, stepWords } from "./health";

type Opened =
  | { what: "situation" }
  | { what: "end"; situation: Situation }
  | { what: "exam"; exam: ExamView; step: ExamStep };

export function HealthTab({ view }: { view: CaseView }) {
  const today = useToday();
  const answer = useAnswer("health_exams_of", { case: view.case.id });
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  if (answer.state === "waiting") return <p className="muted">{say("case-waiting")}</p>;
  if (answer.state === "failed")
    return (
      <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
        {sayError(answer.error)}
      </Notice>
    );
  const { situations, exams } = answer.value;
  return (
    <div className="stack">
      <HealthNotices name={view.child.first_name} exams={exams} />
      <section aria-labelledby="health-situation">
        <h2 id="health-situation">{say("health-situation")}</h2>
        {situations.length === 0 && <p className="muted">{say("health-situation-none")}</p>}
        <Rows lined>
          {situations.map((one) => (
            <Row
              key={one.id}
              status={
                <Status kind={one.to_on ? "done" : "under_way"}>
                  {say(one.to_on ? "health-situation-ended" : "health-situation-open")}
                </Status>
              }
              end={
                !one.to_on && (
                  <Button look="link" onPress={() => setOpened({ what: "end", situation: one })}>
                    {say("health-situation-end")}
                  </Button>
                )
              }
            >
              <strong>{say(situationWords[one.kind])}</strong>{" "}
              {one.to_on
                ? say("health-situation-span", { from: dayMonth(one.from_on, today), to: dayMonth(one.to_on, today) })
                : say("health-situation-since", { from: dayMonth(one.from_on, today) })}
            </Row>
          ))}
        </Rows>
        <div className="actions">
          <Button icon="plus" onPress={() => setOpened({ what: "situation" })}>
            {say("health-situation-add")}
          </Button>
        </div>
      </section>
      {exams.map((exam) => (
        <section key={exam.kind} aria-labelledby={`health-${exam.kind}`}>
          <h2 id={`health-${exam.kind}`}>{say(examWords[exam.kind])}</h2>
          <Steps label={say(examWords[exam.kind])} {...examLine(exam, today)} />
          {exam.exam?.not_needed_on && <p>{say("health-not-needed-why", { reason: exam.exam.reason })}</p>}
          {exam.earlier && <p className="muted">{earlierSentence(exam.earlier, today)}</p>}
          <div className="actions">
            {exam.steps.map((step, at) => (
              <Button
                key={step}
                look={step === "not_needed" ? "link" : at === 0 && exam.due ? "plain" : "quiet"}
                onPress={() => setOpened({ what: "exam", exam, step })}
              >
                {say(exam.state === "booked" && step === "book" ? "health-step-book-again" : stepWords[step])}
              </Button>
            ))}
            {exam.steps.length === 0 && (
              <Button look="quiet" onPress={() => setOpened({ what: "exam", exam, step: "request" })}>
                {say("health-anew")}
              </Button>
            )}
          </div>
        </section>
      ))}
      <Notice title={say("health-which-title")}>{say("health-which")}</Notice>
      {opened?.what === "situation" && <SituationDialog caseId={view.case.id} onClose={close} />}
      {opened?.what === "end" && (
        <EndSituationDialog caseId={view.case.id} situation={opened.situation} onClose={close} />
      )}
      {opened?.what === "exam" && (
        <ExamDialog caseId={view.case.id} exam={opened.exam} step={opened.step} onClose={close} />
      )}
    </div>
  );
}

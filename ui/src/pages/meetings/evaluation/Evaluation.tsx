/** The meeting's own evaluation: six sliders, one person after another on the same computer, or keyed in from paper. Nobody is asked for a name, and what was answered goes away with the thanks. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile } from "../../../api/files";
import type { EvaluationView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Form } from "../../../components/Form";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Scale } from "../../../components/Scale";
import { sayError } from "../../../shell/errors";
import { useFullWindow } from "../../../shell/fullWindow";
import { to } from "../../../shell/route";
import { useOpenSession } from "../../../shell/session";
import { weekdayDay } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./Evaluation.module.css";
import { Scores } from "./Scores";

/** The whole window: the computer goes round the table, and nothing else is to be seen or pressed. */
export function Evaluation({ meeting }: { meeting: string }) {
  useFullWindow();
  const { demo } = useOpenSession();
  return (
    <div className={styles.whole}>
      <Asked meeting={meeting} />
      {demo && <p className="practice">{say("live-demo")}</p>}
    </div>
  );
}

function Asked({ meeting }: { meeting: string }) {
  const view = useAnswer("meeting_evaluation", { meeting });
  const [thanked, setThanked] = useState(false);
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
  const { name, meeting_on, answered, asked } = view.value;
  return (
    <>
      <PageHead
        where={where}
        title={say("evaluation-title")}
        purpose={say("meeting-title", { kind: name, day: weekdayDay(meeting_on) })}
        arrival={`${meeting} ${answered} ${thanked}`}
      >
        <Button look="quiet" icon="print" isPending={print.busy} onPress={() => void print.submit()}>
          {say("evaluation-paper")}
        </Button>
      </PageHead>
      {print.refused && <Notice kind="problem">{sayError(print.refused)}</Notice>}
      {thanked ? (
        <div className={styles.thanks}>
          <p className={styles.large}>{say("evaluation-thanks")}</p>
          <p className="lead">{say("evaluation-pass-on")}</p>
          <div className="actions">
            <Button look={answered < asked ? "primary" : "plain"} autoFocus onPress={() => setThanked(false)}>
              {say("evaluation-next")}
            </Button>
            <Link href={to("meetings", meeting, "live")} look={answered < asked ? "quiet" : "primary"}>
              {say("evaluation-finish")}
            </Link>
          </div>
          <Scores view={view.value} />
        </div>
      ) : (
        <OnePerson key={answered} view={view.value} onSent={() => setThanked(true)} />
      )}
    </>
  );
}

function OnePerson({ view, onSent }: { view: EvaluationView; onSent: () => void }) {
  const [scores, setScores] = useState<Readonly<Record<string, number>>>({});
  const send = useSubmit(async () => {
    const given = view.questions.flatMap(({ id }) => {
      const score = scores[id];
      return score === undefined ? [] : [{ question: id, score }];
    });
    await call("answer_evaluation", { meeting: view.meeting, scores: given });
    onSent();
  });
  return (
    <div className={styles.form}>
      <p className="lead">{say("evaluation-lead")}</p>
      <Form onSubmit={() => void send.submit()} problem={send.refused && sayError(send.refused)}>
        {view.questions.map((question, index) => (
          <Scale
            key={question.id}
            label={question.text}
            low={say("evaluation-scale-low")}
            high={say("evaluation-scale-high")}
            none={say("evaluation-no-answer")}
            say={(score) => say("evaluation-value", { score })}
            value={scores[question.id] ?? null}
            onChange={(score) => setScores((before) => ({ ...before, [question.id]: score }))}
            autoFocus={index === 0}
          />
        ))}
        <div className="actions">
          <Button look="primary" type="submit" isDisabled={Object.keys(scores).length === 0} isPending={send.busy}>
            {say("evaluation-send")}
          </Button>
          <span className="muted">{say("evaluation-count", { answered: view.answered, asked: view.asked })}</span>
        </div>
      </Form>
    </div>
  );
}

/** The evaluation goes round the table: six sliders, one person after another. Nobody is asked for a name, what was answered goes away with the thanks, and the way out is the passphrase: the core refuses all else meanwhile. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { EvaluationView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Form } from "../../../components/Form";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Scale } from "../../../components/Scale";
import { AskAgain } from "../../../shell/AskAgain";
import { sayError } from "../../../shell/errors";
import { go, to } from "../../../shell/route";
import { useOpenSession, useSession } from "../../../shell/session";
import { useHandedOver } from "../../../shell/useHandedOver";
import { weekdayDay } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./Evaluation.module.css";
import { Scores } from "./Scores";

export function Round({ meeting }: { meeting: string }) {
  useHandedOver();
  const { demo } = useOpenSession();
  const view = useAnswer("meeting_evaluation", { meeting });
  const [thanked, setThanked] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const ready = view.state === "ready" ? view.value : null;
  return (
    <main className={styles.round}>
      <div className={styles.whole}>
        <PageHead
          title={say("evaluation-title")}
          purpose={ready && say("meeting-title", { kind: ready.name, day: weekdayDay(ready.meeting_on) })}
          arrival={`${ready?.answered} ${thanked}`}
        />
        {view.state === "failed" && (
          <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
            {sayError(view.error)}
          </Notice>
        )}
        {ready && thanked && (
          <div className={styles.thanks}>
            <p className={styles.large}>{say("evaluation-thanks")}</p>
            {ready.answered < ready.asked && <p className="lead">{say("evaluation-pass-on")}</p>}
            <div className="actions">
              <Button
                look={ready.answered < ready.asked ? "primary" : "plain"}
                autoFocus
                onPress={() => setThanked(false)}
              >
                {say("evaluation-next")}
              </Button>
              <Button
                look={ready.answered < ready.asked ? "quiet" : "primary"}
                icon="lock"
                onPress={() => setLeaving(true)}
              >
                {say("evaluation-finish")}
              </Button>
            </div>
            <Scores view={ready} />
          </div>
        )}
        {ready && !thanked && <OnePerson key={ready.answered} view={ready} onSent={() => setThanked(true)} />}
      </div>
      <footer className={styles.foot}>
        {demo && <span className="practice">{say("live-demo")}</span>}
        <Button look="quiet" dense icon="lock" onPress={() => setLeaving(true)}>
          {say("evaluation-leave")}
        </Button>
      </footer>
      {leaving && (
        <Leave
          counts={ready ? { answered: ready.answered, asked: ready.asked } : null}
          onClose={() => setLeaving(false)}
        />
      )}
    </main>
  );
}

function Leave(props: { counts: { answered: number; asked: number } | null; onClose: () => void }) {
  const { refresh } = useSession();
  const leave = useSubmit(async (passphrase: string) => {
    const { meeting } = await call("end_evaluation_round", {}, { passphrase });
    go(to("meetings", meeting, "live"));
    await refresh();
  });
  return (
    <AskAgain act={say("evaluation-leave")} submit={leave} onClose={props.onClose}>
      {props.counts && say("evaluation-leave-lead", props.counts)}
    </AskAgain>
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

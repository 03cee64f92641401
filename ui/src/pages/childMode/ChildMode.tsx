/** Child mode: the whole window is the child's. One question at a time, pictures to choose, room to write. Everything saves itself; the way out is the passphrase, and the core refuses all else meanwhile. */
import { useEffect, useRef, useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { ChildMode as Asked, TypedAnswer } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Mark } from "../../components/Icon";
import { Notice } from "../../components/Notice";
import { TextArea } from "../../components/TextArea";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { go, to } from "../../shell/route";
import { useOpenSession, useSession } from "../../shell/session";
import { useHandedOver } from "../../shell/useHandedOver";
import { say } from "../../words/words";
import styles from "./ChildMode.module.css";
import { Drawing } from "./Drawing";
import { useReadAloud } from "./speech";

export function ChildMode() {
  useHandedOver();
  const asked = useAnswer("child_questions_now", {});
  if (asked.state === "waiting") return <main className={styles.whole} aria-busy="true" />;
  if (asked.state === "failed")
    return (
      <main className={styles.whole}>
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(asked.error)}
        </Notice>
      </main>
    );
  return <Questions asked={asked.value} />;
}

/** Milliseconds from the first unsaved letter to the save. */
const SAVE_WITHIN = 700;

function Questions({ asked }: { asked: Asked }) {
  const { demo } = useOpenSession();
  const { questions, first_name: name } = asked;
  // -1 is the greeting; the number of questions is the thanks.
  const [at, setAt] = useState(-1);
  const [answers, setAnswers] = useState<TypedAnswer[]>(() =>
    questions.map(({ text: question }) => {
      const given = asked.answers.find((one) => one.question === question);
      return given ?? { question, picture: "", words: "" };
    }),
  );
  const [leaving, setLeaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const aloud = useReadAloud();
  const question = questions[at];
  const answer = answers[at];
  const heard = question?.text ?? say(at < 0 ? "child-hello" : "child-thanks", { name });
  // Who cannot read needs to hear what there is to choose among too.
  const toHear = [heard, ...(question?.choices.map(({ word }) => word) ?? [])];
  if (!question) toHear.push(say(at < 0 ? "child-hello-lead" : "child-thanks-lead"));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is a new place
  useEffect(() => heading.current?.focus(), [at]);
  const latest = useRef(answers);
  latest.current = answers;
  const unsaved = useRef(false);
  const saving = useRef<Promise<void> | null>(null);
  const send = async () => {
    unsaved.current = false;
    try {
      await call("save_child_answers", { answers: latest.current });
    } catch (reason) {
      // The next step, or the adult who ends it, tries again.
      unsaved.current = true;
      throw reason;
    } finally {
      saving.current = null;
    }
  };
  const keep = async () => {
    // Whether what is on its way gets through is not known yet.
    while (saving.current) await saving.current.catch(() => undefined);
    if (!unsaved.current) return;
    saving.current = send();
    await saving.current;
  };
  const save = useSubmit(keep);
  const { submit } = save;
  useEffect(() => {
    if (!unsaved.current || answers !== latest.current) return;
    const timer = setTimeout(() => void submit(), SAVE_WITHIN);
    return () => clearTimeout(timer);
  }, [answers, submit]);

  const change = (part: Partial<TypedAnswer>) => {
    unsaved.current = true;
    setAnswers(answers.map((one, place) => (place === at ? { ...one, ...part } : one)));
  };
  const step = (by: 1 | -1) => {
    if (unsaved.current) void submit();
    setAt(Math.max(-1, Math.min(questions.length, at + by)));
  };

  return (
    <main className={styles.whole}>
      <div className={styles.middle}>
        {question && <p className={styles.count}>{say("child-count", { number: at + 1, count: questions.length })}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {heard}
        </h1>
        {at < 0 && <p className={styles.calm}>{say("child-hello-lead")}</p>}
        {at >= questions.length && <p className={styles.calm}>{say("child-thanks-lead")}</p>}
        {aloud && (
          <Button icon="talk" onPress={() => aloud(toHear.join(". "))}>
            {say("child-read-aloud")}
          </Button>
        )}
        {save.refused && <Notice kind="problem">{sayError(save.refused)}</Notice>}
        {question && answer && (
          <>
            {question.choices.length > 0 && (
              <fieldset className={styles.choices} aria-label={question.text}>
                {question.choices.map(({ picture, word }) => (
                  <button
                    key={word}
                    type="button"
                    aria-pressed={answer.picture === word}
                    className={styles.choice}
                    onClick={() => change({ picture: answer.picture === word ? "" : word })}
                  >
                    <Drawing name={picture} />
                    {word}
                  </button>
                ))}
              </fieldset>
            )}
            {question.write && (
              <TextArea
                label={say("child-write")}
                optional="unsaid"
                rows={3}
                value={answer.words}
                onChange={(words) => change({ words })}
              />
            )}
          </>
        )}
        <div className={styles.steps}>
          {at > -1 && (
            <Button icon="left" onPress={() => step(-1)}>
              {say("child-back")}
            </Button>
          )}
          {at < questions.length && (
            <Button look="primary" onPress={() => step(1)}>
              {say(at < 0 ? "child-begin" : at === questions.length - 1 ? "child-done" : "child-next")}
            </Button>
          )}
        </div>
      </div>
      <footer className={styles.foot}>
        <Mark />
        {demo && <span className="practice">{say("live-demo")}</span>}
        <Button look="quiet" dense icon="lock" onPress={() => setLeaving(true)}>
          {say("child-leave")}
        </Button>
      </footer>
      {leaving && <Leave keep={keep} onClose={() => setLeaving(false)} />}
    </main>
  );
}

/** `keep`: saves what the child has answered and is not saved yet. */
function Leave({ keep, onClose }: { keep: () => Promise<void>; onClose: () => void }) {
  const { refresh } = useSession();
  const leave = useSubmit(async (passphrase: string) => {
    await keep();
    const { case: about } = await call("end_child_mode", {}, { passphrase });
    go(to("children", about, "answers"));
    await refresh();
  });
  return (
    <AskAgain act={say("child-leave-do")} submit={leave} onClose={onClose}>
      {say("child-leave-lead")}
    </AskAgain>
  );
}

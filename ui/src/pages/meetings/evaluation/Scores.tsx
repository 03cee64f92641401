/** What a meeting's evaluation says: nothing until five have answered, and nothing while the laptop goes round, since two means would tell the last answer. */
import type { EvaluationView } from "../../../api/types/ops";
import { capital, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { meanWord } from "../trend/trend";
import styles from "./Evaluation.module.css";

export function Scores({ view }: { view: EvaluationView }) {
  const left = view.fewest - view.answered;
  const few =
    view.asked < view.fewest
      ? say("evaluation-too-few", { words: inWords(view.fewest) })
      : say("evaluation-few", { left, words: capital(inWords(left)) });
  return (
    <>
      <p className="muted">
        {say("evaluation-count", { answered: view.answered, asked: view.asked })}
        {left > 0 && `. ${few}`}
        {left <= 0 && `. ${say(view.means.length === 0 ? "evaluation-after" : "evaluation-means")}`}
      </p>
      {view.means.length > 0 && (
        <dl className={styles.scores}>
          {view.questions.map((question) => {
            const mean = view.means.find((one) => one.question === question.id);
            return mean ? (
              <div key={question.id} className={styles.score}>
                <dt>{question.text}</dt>
                <dd className="num">
                  <OnScale mean={mean.mean} />
                  {meanWord(mean.mean)}
                </dd>
              </div>
            ) : null;
          })}
        </dl>
      )}
    </>
  );
}

/** Where a mean stands between "Inte alls" and "Helt": the five steps that were asked with, and a dot. */
function OnScale({ mean }: { mean: number }) {
  const at = (step: number) => (step - 1) * 39 + 2;
  return (
    <svg viewBox="0 0 160 16" aria-hidden="true" focusable="false">
      <path d={[1, 2, 3, 4, 5].map((step) => `M${at(step)} 4v8`).join("")} />
      <line x1={at(1)} x2={at(5)} y1="8" y2="8" />
      <circle cx={at(mean)} cy="8" r="6" />
    </svg>
  );
}

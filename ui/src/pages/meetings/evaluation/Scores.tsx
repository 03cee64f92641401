/** What a meeting's evaluation says: nothing until five have answered, and nothing while the laptop goes round, since two means would tell the last answer. */
import type { EvaluationView } from "../../../api/types/ops";
import { capital, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "../group/Group.module.css";
import { meanWord } from "../trend/trend";

export function Scores({ view }: { view: EvaluationView }) {
  const left = view.fewest - view.answered;
  return (
    <>
      <p className="muted">
        {say("evaluation-count", { answered: view.answered, asked: view.asked })}
        {left > 0 && `. ${say("evaluation-few", { left, words: capital(inWords(left)) })}`}
        {left <= 0 && view.means.length === 0 && `. ${say("evaluation-after")}`}
      </p>
      {view.means.length > 0 && (
        <dl className={styles.scores}>
          {view.questions.map((question) => {
            const mean = view.means.find((one) => one.question === question.id);
            return mean ? (
              <div key={question.id} className={styles.score}>
                <dt>{question.text}</dt>
                <dd className="num">{meanWord(mean.mean)}</dd>
              </div>
            ) : null;
          })}
        </dl>
      )}
    </>
  );
}

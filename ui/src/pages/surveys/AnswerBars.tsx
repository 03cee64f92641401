/** How one question was answered: a bar for each step with its number, the good answers in words. */
import type { SurveyQuestion, SurveyQuestionResult } from "../../api/types/ops";
import { say } from "../../words/words";
import styles from "./SurveysPage.module.css";
import { shareText } from "./surveys";

export function AnswerBars({ question, result }: { question: SurveyQuestion; result: SurveyQuestionResult }) {
  const most = Math.max(1, ...result.counts);
  return (
    <section className={styles.result} aria-label={question.text}>
      <div className={styles.resultHead}>
        <h3>{question.text}</h3>
        <p className="small">
          {result.positive === null
            ? say("surveys-few-answers", { count: result.answered })
            : say("surveys-positive", { share: shareText(result.positive, result.answered) })}
        </p>
      </div>
      {result.counts.length > 0 && (
        <dl className={styles.bars}>
          {question.steps.map((step, index) => {
            const count = result.counts[index] ?? 0;
            return (
              // The steps of one question are told apart by their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <div key={index}>
                <dt>{step}</dt>
                <dd>
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className={styles.bar}>
                    <rect
                      width={(count * 100) / most}
                      height="10"
                      className={index + 1 >= question.positive_from ? styles.good : styles.other}
                    />
                  </svg>
                  <span className="num">{count}</span>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}

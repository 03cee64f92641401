/** What this meeting has decided about the child: decisions first, then who does what by when. */
import type { Decision, PromiseLine } from "../../../api/types/ops";
import { Status } from "../../../components/Status";
import { capital, dayMonth, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./Child.module.css";
import { standingOf } from "./Promises";

export function Decided(props: { decisions: readonly Decision[]; actions: readonly PromiseLine[]; hidden: number }) {
  const { decisions, actions, hidden } = props;
  return (
    <section aria-labelledby="live-decided">
      <h2 id="live-decided">{say("live-decided")}</h2>
      {decisions.length + actions.length + hidden === 0 && <p className="muted">{say("live-decided-none")}</p>}
      <ul className={styles.decided}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <Status kind="yes" shapeOnly>
              {say("live-write-decision")}
            </Status>
            <p>{decision.text}</p>
          </li>
        ))}
        {actions.map(({ action, standing }) => {
          const { kind, word } = standingOf(standing);
          return (
            <li key={action.id}>
              <Status kind={kind} shapeOnly>
                {say(word)}
              </Status>
              <p>
                <strong>{action.person || action.unit_name}</strong> {action.what}
              </p>
              <span className="muted">{say("live-due", { day: dayMonth(action.due_on) })}</span>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <p className="small muted">{say("live-decided-hidden", { count: hidden, words: capital(inWords(hidden)) })}</p>
      )}
    </section>
  );
}

/** What this meeting has decided about the child: decisions first, then who does what by when; and the needs that nobody could own. */
import { useAnswer } from "../../../api/answers";
import { Button } from "../../../components/Button";
import { KeyHint } from "../../../components/KeyHint";
import { Status } from "../../../components/Status";
import { capital, dayMonth, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { gapWords } from "../../children/gaps";
import styles from "./Child.module.css";
import { standingOf } from "./standings";
import type { ShownChild } from "./Writing";

export function Decided({ child, onGap }: { child: ShownChild; onGap: () => void }) {
  const { decisions, actions } = child;
  const hidden = child.shown === "number_only" ? child.hidden : 0;
  const lacking = useAnswer("gaps_of_case", { case: child.case });
  const gaps = lacking.state === "ready" ? lacking.value.gaps.filter(({ meeting }) => meeting === child.meeting) : [];
  return (
    <section aria-labelledby="live-decided">
      <div className="section">
        <h2 id="live-decided">{say("live-decided")}</h2>
        <span className={`end ${styles.gapLink}`}>
          <Button look="link" onPress={onGap}>
            {say("live-gap")}
          </Button>{" "}
          <KeyHint>Ctrl Skift M</KeyHint>
        </span>
      </div>
      {decisions.length + actions.length + gaps.length + hidden === 0 && (
        <p className="muted">{say("live-decided-none")}</p>
      )}
      <ul className={styles.decided}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <Status kind="yes" shapeOnly>
              {say("live-write-decision")}
            </Status>
            <div>
              <p>{decision.text}</p>
              {decision.reason && (
                <p className="muted small">{say("live-decided-reason", { reason: decision.reason })}</p>
              )}
              {decision.dissent && (
                <p className="muted small">{say("live-decided-dissent", { dissent: decision.dissent })}</p>
              )}
            </div>
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
        {gaps.map((gap) => (
          <li key={gap.id}>
            <Status kind="not_included" shapeOnly>
              {say("gap-word")}
            </Status>
            <p>{say("gap-line", { kind: say(gapWords[gap.kind]), asked: gap.asked_names.join(", ") })}</p>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className="small muted">{say("live-decided-hidden", { count: hidden, words: capital(inWords(hidden)) })}</p>
      )}
    </section>
  );
}

/** The SIP over its meeting, one key away, on the note-taker's own screen only: what the meeting is to answer, what must not be raised, the four items, goals, steps. */
import { changed, useAnswer } from "../../../api/answers";
import type { MeetingPlan } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { dayMonth } from "../../../words/dates";
import { type PlainWordId, say } from "../../../words/words";
import { progressOf } from "../../plans/plans";
import styles from "./Child.module.css";

export function PlanDialog({ item, name, onClose }: { item: string; name: string; onClose: () => void }) {
  const answer = useAnswer("plan_in_meeting", { item });
  return (
    <Dialog title={say("live-plan-title", { name })} open wide onClose={onClose}>
      {answer.state === "waiting" && <p className="muted">{say("plan-waiting")}</p>}
      {answer.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(answer.error)}
        </Notice>
      )}
      {answer.state === "ready" &&
        (answer.value.plan ? (
          <Said plan={answer.value.plan} />
        ) : (
          <Notice title={say("live-plan-none")}>{say("live-plan-none-lead")}</Notice>
        ))}
    </Dialog>
  );
}

type Fact = readonly [PlainWordId, string];

function Said({ plan }: { plan: MeetingPlan }) {
  const today = useToday();
  const before: Fact[] = [
    ["plan-question", plan.question],
    ["plan-taking-part", plan.taking_part],
    ["plan-important", plan.important],
    ["plan-side-reference", plan.external_reference],
  ];
  const law: Fact[] = [
    ["plan-item-needed", plan.needed],
    ["plan-item-responsible", plan.responsible],
    ["plan-item-by-others", plan.by_others],
    ["plan-item-lead", plan.lead],
  ];
  const follow: Fact[] = [["plan-side-follow", plan.follow_up_on ? dayMonth(plan.follow_up_on, today) : ""]];
  return (
    <div className="stack">
      {plan.avoid !== "" && (
        <Notice kind="warn" title={say("plan-avoid")}>
          <p className={styles.last}>{plan.avoid}</p>
          <p className="small muted">{say("live-plan-private")}</p>
        </Notice>
      )}
      <Facts facts={before.filter(([, text]) => text !== "")} />
      <h3>{say("plan-law")}</h3>
      <Facts facts={law.map(([word, text]): Fact => [word, text || say("live-plan-empty")])} />
      {plan.goals.length > 0 && <h3>{say("plan-goals-title")}</h3>}
      {plan.goals.map((goal) => (
        <section key={goal.id}>
          {goal.words !== "" && <p className={styles.last}>”{goal.words}”</p>}
          {goal.goal !== "" && <p>{goal.goal}</p>}
          {goal.steps.length > 0 && (
            <ul aria-label={say("plan-goal-steps")}>
              {goal.steps.map(({ id, what, unit_name, due_on, progress }) => {
                const who = unit_name || say("plan-line-nobody");
                return (
                  <li key={id}>
                    {due_on
                      ? say("live-plan-step-due", { what, who, day: dayMonth(due_on, today) })
                      : say("live-plan-step", { what, who })}{" "}
                    <span className="muted">({progressOf(progress).toLocaleLowerCase("sv")})</span>
                  </li>
                );
              })}
            </ul>
          )}
        </section>
      ))}
      <Facts facts={follow.filter(([, text]) => text !== "")} />
      <p>
        <Link href={to("plans", plan.case)}>{say("live-plan-open")}</Link>
      </p>
    </div>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl>
      {facts.map(([word, text]) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd className={styles.last}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

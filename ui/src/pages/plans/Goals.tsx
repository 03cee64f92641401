/** Goals and steps: the child's own words first, then the adults', then who does what by when. */
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftList } from "../../api/draftList";
import type { PlanView, Progress } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { Notice } from "../../components/Notice";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import styles from "./PlansPage.module.css";
import { progresses, progressOf, type TypedGoal, type TypedStep, typedGoals } from "./plans";

const noStep: TypedStep = { id: null, what: "", unit: null, due_on: null, progress: "not_started" };
const noGoal: TypedGoal = { id: null, words: "", goal: "", reached_when: "", steps: [noStep] };

export function Goals({ view }: { view: PlanView }) {
  const { plan } = view;
  const draft = useDraftList<TypedGoal>(`plan/${plan.id}/goals`, typedGoals(view));
  const units = useAnswer("list_units", {});
  const choices = (units.state === "ready" ? units.value : []).map(({ id, name, organisation_name }) => ({
    id,
    name,
    under: organisation_name,
  }));
  const save = useSubmit(async () => {
    const written = draft.items
      .map((goal) => ({ ...goal, steps: goal.steps.filter(({ what }) => what.trim() !== "") }))
      .filter(({ words, goal, steps }) => words.trim() !== "" || goal.trim() !== "" || steps.length > 0);
    await call("write_goals", { plan: plan.id, goals: written });
    draft.discard();
    toast({ text: say("plan-goals-saved"), onUndo: () => void undoAndSay() });
  });
  const change = (at: number, more: Partial<TypedGoal>) =>
    draft.set(draft.items.map((goal, index) => (index === at ? { ...goal, ...more } : goal)));
  const changeStep = (at: number, place: number, more: Partial<TypedStep>) =>
    change(at, {
      steps: (draft.items[at]?.steps ?? []).map((step, index) => (index === place ? { ...step, ...more } : step)),
    });
  return (
    <section aria-labelledby="plan-goals" className="sheet">
      <div className={styles.textHead}>
        <h2 id="plan-goals">{say("plan-goals-title")}</h2>
        <p className="small muted">{say("plan-goals-lead")}</p>
      </div>
      <div className="stack">
        {draft.items.map((goal, at) => (
          <fieldset key={goal.id ?? `new-${at}`} className={styles.goal}>
            <legend>{say("plan-goal-number", { number: at + 1 })}</legend>
            <TextArea
              label={say("plan-goal-words")}
              hint={say("plan-goal-words-hint")}
              value={goal.words}
              onChange={(words) => change(at, { words })}
              rows={2}
            />
            <div className={styles.pair}>
              <TextArea
                label={say("plan-goal-adults")}
                value={goal.goal}
                onChange={(text) => change(at, { goal: text })}
                rows={2}
                optional
              />
              <TextArea
                label={say("plan-goal-reached")}
                value={goal.reached_when}
                onChange={(reached_when) => change(at, { reached_when })}
                rows={2}
                optional
              />
            </div>
            <ol className={styles.steps} aria-label={say("plan-goal-steps")}>
              {goal.steps.map((step, place) => (
                <li key={step.id ?? `new-${place}`}>
                  <TextField
                    label={say("plan-step-what")}
                    value={step.what}
                    onChange={(what) => changeStep(at, place, { what })}
                    prose
                  />
                  <Select
                    label={say("plan-step-who")}
                    items={choices}
                    value={step.unit}
                    onChange={(unit) => changeStep(at, place, { unit })}
                  />
                  <DateField
                    label={say("plan-step-by")}
                    value={step.due_on}
                    onChange={(due_on) => changeStep(at, place, { due_on })}
                  />
                  <Select
                    label={say("plan-step-progress")}
                    items={progresses.map((id) => ({ id, name: progressOf(id) }))}
                    value={step.progress}
                    onChange={(progress) => progress && changeStep(at, place, { progress: progress as Progress })}
                  />
                </li>
              ))}
            </ol>
            <div className="actions">
              <Button look="quiet" icon="plus" onPress={() => change(at, { steps: [...goal.steps, noStep] })}>
                {say("plan-step-add")}
              </Button>
              <Button look="link" onPress={() => draft.set(draft.items.filter((_, index) => index !== at))}>
                {say("plan-goal-remove", { number: at + 1 })}
              </Button>
            </div>
          </fieldset>
        ))}
        {draft.items.length === 0 && <p className="muted">{say("plan-goals-none")}</p>}
        {draft.items.length >= 4 && <Notice>{say("plan-goals-many")}</Notice>}
        {save.refused && <Notice kind="problem">{sayError(save.refused)}</Notice>}
        <div className="actions">
          <Button onPress={() => void save.submit()} isDisabled={!draft.dirty} isPending={save.busy}>
            {say("plan-goals-save")}
          </Button>
          <Button look="quiet" icon="plus" onPress={() => draft.set([...draft.items, noGoal])}>
            {say("plan-goal-add")}
          </Button>
          {draft.dirty && <span className="small muted">{say("plan-not-saved")}</span>}
        </div>
      </div>
    </section>
  );
}

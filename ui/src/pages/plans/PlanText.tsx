/** What the plan says: the goal first, then the four statutory items as a checklist to write in, then the follow-up. */
import { useAnswer } from "../../api/answers";
import type { DraftFields } from "../../api/draftFields";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { Notice } from "../../components/Notice";
import { Status } from "../../components/Status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { say } from "../../words/words";
import styles from "./PlansPage.module.css";
import { items, type PlanField, principals } from "./plans";

export interface PlanTextProps {
  /** A child's plan has no statutory items. */
  light: boolean;
  draft: DraftFields<PlanField>;
  problem?: string;
  busy: boolean;
  onSave: () => void;
}

export function PlanText({ light, draft, problem, busy, onSave }: PlanTextProps) {
  const units = useAnswer("list_units", {});
  const { values, field, set } = draft;
  return (
    <section aria-labelledby="plan-text" className="sheet">
      <div className={styles.textHead}>
        <h2 id="plan-text">{say("plan-write-title")}</h2>
        <p className="small muted">{say(light ? "plan-write-lead-child" : "plan-write-lead")}</p>
      </div>
      <div className="stack">
        {values.goal !== "" && (
          <TextArea label={say("plan-goal")} hint={say("plan-goal-hint")} {...field("goal")} optional rows={2} />
        )}
        <TextArea label={say("plan-important")} {...field("important")} optional rows={2} />
        {!light && (
          <ol className={styles.items} aria-label={say("plan-law")}>
            {items.map(({ field: name, name: word, hint }, index) => (
              <li key={name}>
                <span className={styles.mark}>
                  <Status kind={values[name].trim() === "" ? "not_begun" : "yes"}>
                    {say(values[name].trim() === "" ? "plan-item-missing" : "plan-item-written")}
                  </Status>
                </span>
                {name === "lead_unit" ? (
                  <Select
                    label={`${index + 1} ${say(word)}`}
                    hint={say(hint)}
                    items={principals(units.state === "ready" ? units.value : [], values.lead_unit).map(
                      ({ id, name: called, organisation_name }) => ({
                        id,
                        name: called,
                        under: organisation_name,
                      }),
                    )}
                    value={values.lead_unit || null}
                    onChange={(unit) => set("lead_unit", unit ?? "")}
                  />
                ) : (
                  <TextArea label={`${index + 1} ${say(word)}`} hint={say(hint)} {...field(name)} rows={2} />
                )}
              </li>
            ))}
          </ol>
        )}
        <TextArea
          label={say("plan-own-parts")}
          hint={say("plan-own-parts-hint")}
          {...field("own_parts")}
          optional
          rows={2}
        />
        <fieldset className={styles.goal}>
          <legend>{say("plan-crisis")}</legend>
          <div className={styles.three}>
            <TextArea label={say("plan-crisis-signs")} {...field("crisis_signs")} optional rows={2} />
            <TextArea label={say("plan-crisis-response")} {...field("crisis_response")} optional rows={2} />
            <TextArea label={say("plan-crisis-call")} {...field("crisis_call")} optional rows={2} />
          </div>
        </fieldset>
        {!light && <TextArea label={say("plan-not-agreed")} {...field("not_agreed")} optional rows={2} />}
        <div className={styles.follow}>
          <DateField
            label={say("plan-follow-on")}
            value={values.follow_up_on || null}
            onChange={(day) => set("follow_up_on", day ?? "")}
            optional={values.no_follow_up_reason.trim() !== ""}
          />
          {values.follow_up_on !== "" && (
            <TextField
              label={say("plan-follow-place")}
              hint={say("plan-follow-place-hint")}
              {...field("follow_up_place")}
              prose
              optional
            />
          )}
          {values.follow_up_on === "" && (
            <TextField
              label={say("plan-follow-none")}
              hint={say("plan-follow-none-hint")}
              {...field("no_follow_up_reason")}
              prose
              optional
            />
          )}
        </div>
        {problem && <Notice kind="problem">{problem}</Notice>}
        <div className="actions">
          <Button onPress={onSave} isDisabled={!draft.dirty} isPending={busy}>
            {say("plan-write-save")}
          </Button>
          {draft.dirty && <span className="small muted">{say("plan-not-saved")}</span>}
        </div>
      </div>
    </section>
  );
}

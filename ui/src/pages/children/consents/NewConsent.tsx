/** A new consent: what for, between whom, who answered what, what may be shared, how long it holds. */
import { useMemo, useState } from "react";
import { failure, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { AnswerStatus, ConsentView, Purpose } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { Checkbox, CheckboxGroup, Segments } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useOpenSession, useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { addDays } from "../../../words/dates";
import { say } from "../../../words/words";
import { ActDialog } from "../dialogs/ActDialog";
import { consentsFor, type GiverLine, giverKey } from "./consents";
import styles from "./NewConsent.module.css";
import { asConsent, type NewConsentForm, withoutReason } from "./newConsent";
import { answerWords } from "./words";

const purposes = {
  hlt: "consent-new-purpose-hlt",
  sip: "consent-new-purpose-sip",
  handover: "consent-new-purpose-handover",
} as const satisfies Record<Purpose, keyof WordArgs>;
const purposeCodes = Object.keys(purposes) as Purpose[];
const statuses: AnswerStatus[] = ["given", "declined", "not_asked", "prevented"];

export interface NewConsentProps {
  view: ConsentView;
  givers: readonly GiverLine[];
  onClose: () => void;
}

export function NewConsent({ view, givers, onClose }: NewConsentProps) {
  const { user } = useOpenSession();
  const today = useToday();
  const { child } = view;
  const units = useAnswer("list_units", {});
  const last = consentsFor(view, "hlt")[0];
  const start = useMemo<NewConsentForm>(
    () => ({
      purpose: last ? "sip" : "hlt",
      units: [],
      statuses: {},
      reasons: {},
      form: "written",
      information: last?.information ?? "",
      excluded: last?.excluded ?? "",
      asked_on: today,
      valid_until: addDays(today, 365),
      collected_by: user.name,
      paper_at: "",
    }),
    [last, today, user.name],
  );
  const { form, set, discard } = useFormDraft(`child/${child.id}/consent`, start);
  const [checked, setChecked] = useState(false);
  const noReason = withoutReason(form, givers);
  const { submit, refused, busy } = useSubmit(async () => {
    await call("record_consent", asConsent(form, child.id, givers));
    discard();
    toast({ text: say("consent-new-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <ActDialog
      wide
      title={say("consent-new-title", { name: child.first_name })}
      onSubmit={() => {
        setChecked(true);
        if (form.units.length > 0 && noReason.length === 0 && givers.length > 0) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused ?? failure(units)}
      busy={busy}
    >
      {givers.length === 0 && <Notice kind="warn">{say("consent-new-no-givers")}</Notice>}
      <Segments
        label={say("consent-new-purpose")}
        optional={false}
        items={purposeCodes.map((id) => ({ id, name: say(purposes[id]) }))}
        value={form.purpose}
        onChange={(id) => set({ purpose: purposeCodes.find((one) => one === id) ?? "hlt" })}
      />
      <div className={styles.units}>
        <CheckboxGroup
          label={say("consent-new-units")}
          hint={say("consent-new-units-hint")}
          value={form.units}
          onChange={(chosen) => set({ units: chosen })}
          error={checked && form.units.length === 0 ? say("consent-new-units-missing") : undefined}
        >
          {units.state === "ready" &&
            units.value.map(({ id, name }) => (
              <Checkbox key={id} value={id}>
                {name}
              </Checkbox>
            ))}
        </CheckboxGroup>
      </div>
      <fieldset className="stack tight">
        <legend className={styles.legend}>{say("consent-new-answers")}</legend>
        <p className="muted small">{say("consent-new-answers-hint")}</p>
        {givers.map(({ giver, name, relation }) => {
          const key = giverKey(giver);
          const status = form.statuses[key] ?? "not_asked";
          return (
            <div key={key} className={styles.giver}>
              <Segments
                label={relation ? `${name}, ${relation}` : name}
                optional={false}
                items={statuses.map((id) => ({ id, name: say(answerWords[id]) }))}
                value={status}
                onChange={(id) =>
                  set({ statuses: { ...form.statuses, [key]: statuses.find((one) => one === id) ?? "not_asked" } })
                }
              />
              {status === "prevented" && (
                <TextField
                  prose
                  label={say("answer-reason")}
                  hint={say("answer-reason-hint")}
                  value={form.reasons[key] ?? ""}
                  onChange={(text) => set({ reasons: { ...form.reasons, [key]: text } })}
                  error={checked && noReason.includes(key) ? say("answer-reason-missing") : undefined}
                />
              )}
            </div>
          );
        })}
      </fieldset>
      <div className={styles.pair}>
        <TextField
          prose
          label={say("consent-new-information")}
          hint={say("consent-new-information-hint")}
          value={form.information}
          onChange={(information) => set({ information })}
          optional
        />
        <TextField
          prose
          label={say("consent-new-excluded")}
          value={form.excluded}
          onChange={(excluded) => set({ excluded })}
          optional
        />
        <DateField
          label={say("consent-new-asked-on")}
          value={form.asked_on}
          latest={today}
          onChange={(day) => day && set({ asked_on: day })}
        />
        <DateField
          label={say("consent-new-until")}
          hint={say("consent-new-until-hint")}
          value={form.valid_until}
          earliest={form.asked_on}
          onChange={(valid_until) => set({ valid_until })}
          optional
        />
        <Segments
          label={say("consent-new-form")}
          optional={false}
          items={[
            { id: "written", name: say("consent-new-form-written") },
            { id: "oral", name: say("consent-new-form-oral") },
          ]}
          value={form.form}
          onChange={(id) => set({ form: id === "oral" ? "oral" : "written" })}
        />
        {form.form === "written" && (
          <TextField
            label={say("consent-new-paper")}
            hint={say("consent-new-paper-hint")}
            value={form.paper_at}
            onChange={(paper_at) => set({ paper_at })}
            optional
          />
        )}
        <TextField
          label={say("consent-new-collected-by")}
          value={form.collected_by}
          onChange={(collected_by) => set({ collected_by })}
          optional
        />
      </div>
    </ActDialog>
  );
}

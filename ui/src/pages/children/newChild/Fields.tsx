/** The three parts of the form for a new child. Each field that must say something says why it is asked. */
import type { ApiError } from "../../../api/call";
import type { Protection, ReferralSource, SchoolForm, Sector } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { Segments } from "../../../components/Marks";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { useToday } from "../../../shell/session";
import { capital } from "../../../words/dates";
import { say } from "../../../words/words";
import { codesOf, gradesOf, protectionWords, schoolFormWords, sectorWords, sourceWords } from "../codes";
import { EarlierChoice } from "../EarlierHelp";
import { ProtectedChoice } from "../ProtectedChoice";
import styles from "./NewChild.module.css";
import { NumberField } from "./NumberField";
import { asksForBirth, type Field, type NewChildForm, noGuardian, type TypedGuardian } from "./newChild";

export interface PartProps {
  form: NewChildForm;
  set: (patch: Partial<NewChildForm>) => void;
  errorOf: (field: Field) => string | undefined;
  numberRefused: ApiError | null;
}

const schoolForms = codesOf<SchoolForm>(schoolFormWords);
const sectors = codesOf<Sector>(sectorWords);
const sources = codesOf<ReferralSource>(sourceWords);
const protections = codesOf<Protection>(protectionWords).filter((code) => code !== "none");

export function AboutChild({ form, set, errorOf, numberRefused }: PartProps) {
  const today = useToday();
  const grades = gradesOf(form.school_form);
  return (
    <section className="stack" aria-labelledby="new-child-first">
      <h2 id="new-child-first">{say("new-child-first")}</h2>
      <Protected form={form} set={set} />
      <div className={styles.pair}>
        <TextField
          autoFocus
          label={say("new-child-first-name")}
          hint={say("new-child-first-name-hint")}
          value={form.first_name}
          onChange={(first_name) => set({ first_name })}
          error={errorOf("first_name")}
        />
        <TextField
          label={say("new-child-last-name")}
          hint={say("new-child-last-name-hint")}
          value={form.last_name}
          onChange={(last_name) => set({ last_name })}
          error={errorOf("last_name")}
        />
      </div>
      <NumberField value={form.number} onChange={(number) => set({ number })} refused={numberRefused} />
      {asksForBirth(form, today) && (
        <div className={styles.pair}>
          <DateField
            label={say("new-child-birth")}
            hint={say("new-child-birth-hint")}
            value={form.birth_on}
            latest={today}
            onChange={(birth_on) => set({ birth_on })}
            error={errorOf("birth_on")}
          />
          <Segments
            label={say("new-child-sex")}
            hint={say("new-child-sex-hint")}
            optional
            items={[
              { id: "F", name: say("sex-F") },
              { id: "M", name: say("sex-M") },
              { id: "unknown", name: say("sex-unknown") },
            ]}
            value={form.sex ?? "unknown"}
            onChange={(id) => set({ sex: id === "F" || id === "M" ? id : null })}
          />
        </div>
      )}
      <div className={styles.pair}>
        <Select
          label={say("new-child-school-form")}
          hint={say("new-child-school-form-hint")}
          items={schoolForms.map((id) => ({ id, name: capital(say(schoolFormWords[id])) }))}
          value={form.school_form}
          onChange={(id) => set({ school_form: schoolForms.find((one) => one === id) ?? null, grade: null })}
          error={errorOf("school_form")}
        />
        {grades.length > 0 && (
          <Select
            label={say("new-child-grade")}
            items={grades.map((grade) => ({ id: String(grade), name: say("new-child-grade-value", { grade }) }))}
            value={form.grade === null ? null : String(form.grade)}
            onChange={(grade) => set({ grade: grade ? Number(grade) : null })}
            optional
          />
        )}
      </div>
    </section>
  );
}

/** Asked before the name: a name that is to be sealed is kept nowhere before it is. */
function Protected({ form, set }: Pick<PartProps, "form" | "set">) {
  const hidden = form.protection !== "none";
  return (
    <>
      <ProtectedChoice
        who="child"
        checked={hidden}
        onChange={(checked) =>
          set({ protection: checked ? "marked" : "none", alias: form.alias || say("protected-child") })
        }
      />
      {hidden && (
        <div className={styles.pair}>
          <Select
            label={say("child-protection")}
            items={protections.map((id) => ({ id, name: say(protectionWords[id]) }))}
            value={form.protection}
            onChange={(id) => set({ protection: protections.find((one) => one === id) ?? "marked" })}
          />
          <TextField
            label={say("protected-alias")}
            hint={say("protected-alias-hint")}
            value={form.alias}
            onChange={(alias) => set({ alias })}
          />
        </div>
      )}
    </>
  );
}

export function Beginning({ form, set, errorOf }: PartProps) {
  const today = useToday();
  return (
    <section className="stack" aria-labelledby="new-child-start">
      <h2 id="new-child-start">{say("new-child-start")}</h2>
      <div className={styles.pair}>
        <DateField
          label={say("new-child-signal-on")}
          hint={say("new-child-signal-on-hint")}
          value={form.signal_on}
          latest={today}
          onChange={(signal_on) => set({ signal_on })}
          error={errorOf("signal_on")}
        />
        <Select
          label={say("new-child-signal-sector")}
          hint={say("new-child-signal-sector-hint")}
          items={sectors.map((id) => ({ id, name: say(sectorWords[id]) }))}
          value={form.signal_sector}
          onChange={(id) => set({ signal_sector: sectors.find((one) => one === id) ?? null })}
          error={errorOf("signal_sector")}
        />
        <Select
          label={say("new-child-source")}
          hint={say("new-child-source-hint")}
          items={sources.map((id) => ({ id, name: capital(say(sourceWords[id])) }))}
          value={form.source}
          onChange={(id) => set({ source: sources.find((one) => one === id) ?? null })}
          error={errorOf("source")}
        />
        <DateField
          label={say("new-child-intake-on")}
          hint={say("new-child-intake-on-hint")}
          value={form.intake_on}
          latest={today}
          onChange={(intake_on) => set({ intake_on })}
          error={errorOf("intake_on")}
        />
      </div>
      <TextArea
        label={say("new-child-worry")}
        hint={say("new-child-worry-hint")}
        value={form.worry}
        onChange={(worry) => set({ worry })}
        error={errorOf("worry")}
      />
      <Segments
        label={say("new-child-concern")}
        hint={say("new-child-concern-hint")}
        items={[
          { id: "no", name: say("new-child-concern-no") },
          { id: "made", name: say("new-child-concern-made") },
        ]}
        value={form.concern}
        onChange={(concern) => set({ concern: concern === "made" ? "made" : "no" })}
        error={errorOf("concern")}
      />
      {form.concern === "made" && (
        <div className={styles.pair}>
          <TextField
            label={say("concern-by")}
            value={form.concern_by}
            onChange={(concern_by) => set({ concern_by })}
            error={errorOf("concern_by")}
          />
          <DateField
            label={say("concern-on")}
            value={form.concern_on}
            latest={today}
            onChange={(concern_on) => set({ concern_on })}
            error={errorOf("concern_on")}
          />
        </div>
      )}
      <EarlierChoice value={form.earlier_help} onChange={(earlier_help) => set({ earlier_help })} optional />
    </section>
  );
}

export function Guardians({ form, set, errorOf }: PartProps) {
  const change = (at: number, patch: Partial<TypedGuardian>) =>
    set({ guardians: form.guardians.map((one, index) => (index === at ? { ...one, ...patch } : one)) });
  return (
    <section className="stack" aria-labelledby="new-child-home">
      <h2 id="new-child-home">{say("new-child-home")}</h2>
      {form.guardians.map((guardian, index) => (
        // A guardian being typed has no id, only its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={index} className={styles.guardian}>
          <legend className="sr">{say("new-child-guardian", { number: index + 1 })}</legend>
          <TextField
            label={say("new-child-guardian-name")}
            hint={index === 0 ? say("new-child-guardian-name-hint") : undefined}
            value={guardian.name}
            onChange={(name) => change(index, { name })}
            error={index === 0 ? errorOf("guardians") : undefined}
            optional={index > 0}
          />
          <div className={styles.pair}>
            <TextField
              label={say("new-child-guardian-relation")}
              value={guardian.relation}
              onChange={(relation) => change(index, { relation })}
              optional
            />
            <TextField
              kind="phone"
              label={say("new-child-guardian-phone")}
              value={guardian.phone}
              onChange={(phone) => change(index, { phone })}
              optional
            />
          </div>
          {form.protection === "none" && (
            <ProtectedChoice
              who="guardian"
              checked={guardian.hidden ?? false}
              onChange={(hidden) => change(index, { hidden })}
            />
          )}
          {index > 0 && (
            <div>
              <Button look="link" onPress={() => set({ guardians: form.guardians.filter((_, at) => at !== index) })}>
                {say("new-child-guardian-remove", { number: index + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button dense icon="plus" onPress={() => set({ guardians: [...form.guardians, noGuardian] })}>
          {say("new-child-guardian-add")}
        </Button>
      </div>
    </section>
  );
}

/** Changes a child's details. */
import { useMemo, useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { loadDrafts } from "../../../api/draft";
import { useFormDraft } from "../../../api/formDraft";
import type { Child, LegalSex, Protection, SchoolForm } from "../../../api/types/ops";
import { Select } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { capital } from "../../../words/dates";
import { say } from "../../../words/words";
import { fullName, withDash } from "../children";
import { codesOf, gradesOf, protectionWords, schoolFormWords } from "../codes";
import { isProtected } from "../consents/consents";
import { NumberField } from "../newChild/NumberField";
import { ActDialog } from "./ActDialog";
import styles from "./ChildDialog.module.css";

const schoolForms = codesOf<SchoolForm>(schoolFormWords);
const protectionCodes = codesOf<Protection>(protectionWords);

/** What makes the child protected holds its name until it is saved. */
const isSecret = ({ protection }: { protection: Protection }) => protection !== "none";

export function ChildDialog({ child, onClose }: { child: Child; onClose: () => void }) {
  const today = useToday();
  const start = useMemo(
    () => ({
      first_name: child.first_name,
      last_name: child.last_name,
      number: child.number ? withDash(child.number) : "",
      birth_on: child.birth_on,
      sex: child.sex,
      school_form: child.school_form,
      grade: child.grade,
      class: child.class,
      school: child.school,
      language: child.language,
      protection: child.protection,
    }),
    [child],
  );
  const { form, set, discard } = useFormDraft(`child/${child.id}/change`, start, isSecret);
  const sealed = isProtected(child);
  const [checked, setChecked] = useState(false);
  const missing = form.first_name.trim() === "";
  const { submit, refused, busy } = useSubmit(async () => {
    await call("change_child", { id: child.id, child: form });
    discard();
    // The core has forgotten what was being typed about a child that became protected.
    if (isSecret(form)) await loadDrafts();
    toast({ text: say("child-saved"), ...(!isSecret(form) && { onUndo: () => void undoAndSay() }) });
    onClose();
  });
  const atNumber = refused?.data["field"] === "number";
  const grades = gradesOf(form.school_form);
  return (
    <ActDialog
      wide
      title={say("child-title", { name: fullName(child) })}
      onSubmit={() => {
        setChecked(true);
        if (!missing) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={atNumber ? null : refused}
      busy={busy}
    >
      {sealed && <p className="muted">{say("protected-elsewhere")}</p>}
      <div className={styles.fields}>
        <TextField
          label={say(sealed ? "protected-alias" : "new-child-first-name")}
          hint={sealed ? say("protected-alias-hint") : undefined}
          value={form.first_name}
          onChange={(first_name) => set({ first_name })}
          error={checked && missing ? say("new-child-missing-name") : undefined}
        />
        {!sealed && (
          <>
            <TextField
              label={say("new-child-last-name")}
              value={form.last_name}
              onChange={(last_name) => set({ last_name })}
              optional
            />
            <NumberField
              value={form.number}
              onChange={(number) => set({ number })}
              refused={atNumber ? refused : null}
            />
          </>
        )}
        <DateField
          label={say("new-child-birth")}
          value={form.birth_on}
          latest={today}
          onChange={(birth_on) => set({ birth_on })}
          optional
        />
        <Select
          label={say("new-child-sex")}
          items={[
            { id: "F", name: say("sex-F") },
            { id: "M", name: say("sex-M") },
          ]}
          value={form.sex}
          onChange={(sex) => set({ sex: sex as LegalSex | null })}
          optional
        />
        <Select
          label={say("new-child-school-form")}
          items={schoolForms.map((id) => ({ id, name: capital(say(schoolFormWords[id])) }))}
          value={form.school_form}
          onChange={(id) => set({ school_form: schoolForms.find((one) => one === id) ?? null, grade: null })}
          optional
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
        {!sealed && (
          <>
            <TextField
              label={say("child-class")}
              value={form.class}
              onChange={(text) => set({ class: text })}
              optional
            />
            <TextField
              label={say("child-school")}
              value={form.school}
              onChange={(school) => set({ school })}
              optional
            />
          </>
        )}
        <TextField
          label={say("child-language")}
          value={form.language}
          onChange={(language) => set({ language })}
          optional
        />
        <Select
          label={say("child-protection")}
          hint={say("child-protection-hint")}
          items={protectionCodes.map((id) => ({ id, name: say(protectionWords[id]) }))}
          value={form.protection}
          onChange={(id) => set({ protection: protectionCodes.find((one) => one === id) ?? "none" })}
        />
      </div>
    </ActDialog>
  );
}

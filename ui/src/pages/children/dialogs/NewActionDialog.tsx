/** A new action: what, who and when; for which child when the page is not about one. */
import { useMemo, useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { CaseId, ProfessionalId, UnitId } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { ComboBox, Select } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { Checkbox } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { addDays } from "../../../words/dates";
import { say } from "../../../words/words";
import { ActDialog } from "./ActDialog";
import { usePersonChoice } from "./PersonChoice";

interface Typed {
  case: CaseId | null;
  what: string;
  who: ProfessionalId | null;
  unitOnly: boolean;
  unit: UnitId | null;
  due: string | null;
}

export interface NewActionDialogProps {
  /** The child, when the page is about one. */
  about: { case: CaseId; name: string } | null;
  onClose: () => void;
}

export function NewActionDialog({ about, onClose }: NewActionDialogProps) {
  const today = useToday();
  const start = useMemo<Typed>(
    () => ({ case: about?.case ?? null, what: "", who: null, unitOnly: false, unit: null, due: null }),
    [about?.case],
  );
  const { form, set, discard } = useFormDraft(about ? `case/${about.case}/action` : "actions/new", start);
  const [checked, setChecked] = useState(false);
  const missing = {
    case: form.case === null,
    what: form.what.trim() === "",
    who: !form.unitOnly && form.who === null,
    unit: form.unitOnly && form.unit === null,
    due: form.due === null,
  };
  const { submit, refused, busy } = useSubmit(async () => {
    if (form.case === null) return;
    const { uncovered, action } = await call("add_action", {
      case: form.case,
      item: null,
      what: form.what,
      professional: form.unitOnly ? null : form.who,
      unit: form.unitOnly ? form.unit : null,
      due_on: form.due,
    });
    discard();
    const told = uncovered ? ` ${say("action-uncovered", { unit: action.unit_name })}` : "";
    toast({ text: `${say("action-new-saved")}${told}`, onUndo: () => void undoAndSay() });
    onClose();
  });
  const person = usePersonChoice({
    label: say("action-new-who"),
    value: form.who,
    onChange: (who) => set({ who }),
    ...(checked && missing.who ? { error: say("action-new-missing-who") } : {}),
  });
  return (
    <ActDialog
      title={about ? say("action-new-title-for", { name: about.name }) : say("action-new-title")}
      lead={say("action-new-lead")}
      onSubmit={() => {
        setChecked(true);
        if (!Object.values(missing).some(Boolean)) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
      beside={person.dialog}
    >
      {!about && (
        <WhichCase
          value={form.case}
          onChange={(id) => set({ case: id })}
          error={checked && missing.case ? say("action-new-missing-case") : undefined}
        />
      )}
      <TextField
        prose
        autoFocus={about !== null}
        label={say("action-new-what")}
        hint={say("action-new-what-hint")}
        value={form.what}
        onChange={(what) => set({ what })}
        error={checked && missing.what ? say("action-new-missing-what") : undefined}
      />
      {form.unitOnly ? (
        <WhichUnit
          value={form.unit}
          onChange={(unit) => set({ unit })}
          error={checked && missing.unit ? say("action-new-missing-unit") : undefined}
        />
      ) : (
        person.field
      )}
      <Checkbox checked={form.unitOnly} onChange={(unitOnly) => set({ unitOnly })}>
        {say("action-new-who-unknown")}
      </Checkbox>
      <div className="stack tight">
        <DateField
          label={say("action-new-due")}
          value={form.due}
          earliest={today}
          onChange={(due) => set({ due })}
          error={checked && missing.due ? say("action-new-missing-due") : undefined}
        />
        <div className="actions">
          {[2, 4, 6].map((weeks) => (
            <Button key={weeks} dense onPress={() => set({ due: addDays(today, weeks * 7) })}>
              {say("follow-up-in", { weeks })}
            </Button>
          ))}
        </div>
      </div>
    </ActDialog>
  );
}

interface Which {
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | undefined;
}

function WhichCase(props: Which) {
  const cases = useAnswer("list_cases", { closed: false });
  const items =
    cases.state === "ready" ? cases.value.map((line) => ({ id: line.case, name: line.name, detail: line.number })) : [];
  return <ComboBox key={items.length} autoFocus label={say("action-new-case")} items={items} {...props} />;
}

function WhichUnit(props: Which) {
  const units = useAnswer("list_units", {});
  const items =
    units.state === "ready"
      ? units.value.map(({ id, name, organisation_name }) => ({ id, name, under: organisation_name }))
      : [];
  return <Select label={say("action-new-unit")} hint={say("action-new-unit-hint")} items={items} {...props} />;
}

/** Decides whose a kind of record is and how long it is kept; confirmed with the passphrase. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { GallringMaterial, RecordOwner } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { RadioGroup } from "../../components/Marks";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { say } from "../../words/words";
import { materials, owners, ruleForm, ruleOf, yearsOf } from "./gallring";

const keepWords = { years: "gallring-material-keep-years", always: "gallring-material-keep-always" } as const;

export function MaterialDialog({ row, onClose }: { row: GallringMaterial; onClose: () => void }) {
  const { form, set, discard } = useFormDraft(`gallring/${row.material}`, ruleForm(row));
  const [checked, setChecked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const rule = ruleOf(row.material, form);
  const title = say("gallring-materials-change", { material: say(materials[row.material].name) });
  const save = useSubmit(async (passphrase: string) => {
    if (!rule) return;
    await call("set_gallring_material", rule, { passphrase });
    discard();
    toast({ text: say("gallring-material-saved") });
    onClose();
  });
  if (confirming)
    return (
      <AskAgain act={say("save")} submit={save} onClose={() => setConfirming(false)}>
        {say("gallring-material-ask-again")}
      </AskAgain>
    );
  return (
    <DialogForm
      title={title}
      lead={say("gallring-material-lead")}
      act={say("save")}
      busy={false}
      onSubmit={() => {
        setChecked(true);
        if (rule) setConfirming(true);
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <Select
        label={say("gallring-material-owner")}
        items={Object.entries(owners).map(([id, word]) => ({ id, name: say(word) }))}
        value={form.owner}
        onChange={(owner) => owner !== null && set({ owner: owner as RecordOwner })}
      />
      <TextField
        label={say("gallring-material-board")}
        value={form.board}
        onChange={(board) => set({ board })}
        optional
      />
      <RadioGroup
        label={say("gallring-material-keep")}
        value={form.keep}
        onChange={(keep) => set({ keep: keep as "years" | "always" })}
        items={Object.entries(keepWords).map(([id, word]) => ({ id, name: say(word) }))}
        error={checked && form.keep === null ? say("choice-choose") : undefined}
      />
      {form.keep === "years" && (
        <TextField
          kind="number"
          label={say("gallring-material-years")}
          value={form.years}
          onChange={(typed) => set({ years: typed })}
          error={checked && yearsOf(form.years) === null ? say("gallring-material-years-missing") : undefined}
        />
      )}
      <TextArea
        label={say("gallring-material-source")}
        hint={say("gallring-material-source-hint")}
        value={form.source}
        onChange={(source) => set({ source })}
        error={checked && form.source.trim() === "" ? say("gallring-material-source-missing") : undefined}
      />
      <DateField
        label={say("gallring-material-from")}
        value={form.from}
        onChange={(from) => set({ from })}
        error={checked && form.from === null ? say("gallring-material-from-missing") : undefined}
      />
    </DialogForm>
  );
}

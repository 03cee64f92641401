/** Adds a guardian. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Child } from "../../../api/types/ops";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { ActDialog } from "./ActDialog";

const nothingTyped = { name: "", relation: "", phone: "" };

export function GuardianDialog({ child, onClose }: { child: Child; onClose: () => void }) {
  const { form, set, discard } = useFormDraft(`child/${child.id}/guardian`, nothingTyped);
  const [checked, setChecked] = useState(false);
  const missing = form.name.trim() === "";
  const { submit, refused, busy } = useSubmit(async () => {
    const { name } = await call("add_guardian", { child: child.id, guardian: { ...form, protection: "none" } });
    discard();
    toast({ text: say("people-guardian-added", { name }), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <ActDialog
      title={say("people-guardian-add")}
      onSubmit={() => {
        setChecked(true);
        if (!missing) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      <TextField
        autoFocus
        label={say("new-child-guardian-name")}
        hint={say("new-child-guardian-name-hint")}
        value={form.name}
        onChange={(name) => set({ name })}
        error={checked && missing ? say("new-child-missing-guardian") : undefined}
      />
      <TextField
        label={say("new-child-guardian-relation")}
        hint={say("new-child-guardian-relation-hint")}
        value={form.relation}
        onChange={(relation) => set({ relation })}
        optional
      />
      <TextField
        kind="phone"
        label={say("new-child-guardian-phone")}
        value={form.phone}
        onChange={(phone) => set({ phone })}
        optional
      />
    </ActDialog>
  );
}

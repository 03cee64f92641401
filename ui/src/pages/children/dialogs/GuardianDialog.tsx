/** Adds a guardian. One with protected personal data, and any of a child that has, is sealed as it is saved and no draft before that. */
import { useCallback, useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Child } from "../../../api/types/ops";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useOpenSession } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { isProtected } from "../consents/consents";
import { ProtectedChoice, ProtectedNotice } from "../ProtectedChoice";
import { ActDialog } from "./ActDialog";

const nothingTyped = { name: "", relation: "", phone: "", hidden: false };

export function GuardianDialog({ child, onClose }: { child: Child; onClose: () => void }) {
  const ofProtected = isProtected(child);
  const isSecret = useCallback(({ hidden }: typeof nothingTyped) => ofProtected || hidden, [ofProtected]);
  const { form, set, discard } = useFormDraft(`child/${child.id}/guardian`, nothingTyped, isSecret);
  const barred = !useOpenSession().opens_protected && isSecret(form);
  const [checked, setChecked] = useState(false);
  const missing = form.name.trim() === "";
  const { submit, refused, busy } = useSubmit(async () => {
    const { hidden, ...typed } = form;
    const guardian = { ...typed, protection: hidden ? ("marked" as const) : ("none" as const) };
    const { name } = await call("add_guardian", { child: child.id, guardian });
    discard();
    toast({ text: say("people-guardian-added", { name }), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <ActDialog
      title={say("people-guardian-add")}
      onSubmit={() => {
        setChecked(true);
        if (!missing && !barred) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      {ofProtected ? (
        <ProtectedNotice />
      ) : (
        <ProtectedChoice who="guardian" checked={form.hidden} onChange={(hidden) => set({ hidden })} />
      )}
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

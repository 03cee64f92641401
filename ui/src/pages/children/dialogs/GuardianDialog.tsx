/** Adds a guardian, or corrects one. One with protected personal data, and any of a child that has, is sealed as it is saved and no draft before that. */
import { useCallback, useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Child, Guardian } from "../../../api/types/ops";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useOpenSession } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { isProtected } from "../consents/consents";
import { ProtectedChoice, ProtectedNotice } from "../ProtectedChoice";
import { ActDialog } from "./ActDialog";

const nothingTyped = { name: "", relation: "", phone: "", hidden: false };

export interface GuardianDialogProps {
  child: Child;
  /** Who is corrected; somebody new when left out. */
  guardian?: Guardian;
  onClose: () => void;
}

export function GuardianDialog({ child, guardian: known, onClose }: GuardianDialogProps) {
  // The name in the table is what a sealed one is called: the real one is not here, and stays when nothing is typed.
  const sealed = known !== undefined && (isProtected(child) || isProtected(known));
  const ofProtected = isProtected(child) || sealed;
  const [start] = useState(() =>
    known
      ? { ...nothingTyped, relation: known.relation, ...(!sealed && { name: known.name, phone: known.phone }) }
      : nothingTyped,
  );
  const isSecret = useCallback(({ hidden }: typeof nothingTyped) => ofProtected || hidden, [ofProtected]);
  const key = known ? `child/${child.id}/guardian/${known.id}` : `child/${child.id}/guardian`;
  const { form, set, discard } = useFormDraft(key, start, isSecret);
  const barred = !useOpenSession().opens_protected && isSecret(form);
  const [checked, setChecked] = useState(false);
  const missing = !sealed && form.name.trim() === "";
  const { submit, refused, busy } = useSubmit(async () => {
    const { hidden, ...typed } = form;
    const guardian = { ...typed, protection: hidden ? ("marked" as const) : ("none" as const) };
    const { name } = known
      ? await call("change_guardian", { child: child.id, id: known.id, guardian })
      : await call("add_guardian", { child: child.id, guardian });
    discard();
    const text = known ? say("people-guardian-changed", { name }) : say("people-guardian-added", { name });
    // What is sealed as it is saved cannot be taken back: what stood before would be kept.
    toast({ text, ...(known && hidden ? {} : { onUndo: () => void undoAndSay() }) });
    onClose();
  });
  const stays = sealed ? say("people-guardian-stays") : undefined;
  return (
    <ActDialog
      title={say(known ? "people-guardian-change" : "people-guardian-add")}
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
        hint={known ? stays : say("new-child-guardian-name-hint")}
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
        hint={stays}
        value={form.phone}
        onChange={(phone) => set({ phone })}
        optional
      />
    </ActDialog>
  );
}

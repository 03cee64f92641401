/** Writes a protected identity anew, from what has just been opened. Nothing typed here is kept as a draft; saving asks for the passphrase. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { ApiError, call } from "../../../api/call";
import type { Child, Identity } from "../../../api/types/ops";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { AskAgain } from "../../../shell/AskAgain";
import { say } from "../../../words/words";
import { withDash } from "../children";
import { NumberField } from "../newChild/NumberField";

export interface IdentityDialogProps {
  child: Child;
  identity: Identity;
  onChanged: (identity: Identity) => void;
  onClose: () => void;
}

export function IdentityDialog({ child, identity, onChanged, onClose }: IdentityDialogProps) {
  const [form, setForm] = useState({
    alias: child.first_name,
    first_name: identity.first_name,
    last_name: identity.last_name,
    number: identity.number ? withDash(identity.number) : "",
    school: identity.school,
    class: identity.class,
  });
  const set = (patch: Partial<typeof form>) => setForm((before) => ({ ...before, ...patch }));
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState("");
  const missing = (text: string) => checked && text.trim() === "";
  const change = useSubmit(async (passphrase: string) => {
    setSent(form.number);
    try {
      onChanged(await call("change_identity", { child: child.id, ...form }, { passphrase }));
    } catch (reason) {
      // What is wrong with the number is said beside it.
      if (reason instanceof ApiError && reason.data["field"] === "number") setAsking(false);
      throw reason;
    }
    toast({ text: say("protected-changed") });
    onClose();
  });
  const ofNumber = change.refused?.data["field"] === "number";
  if (asking)
    return (
      <AskAgain
        act={say("protected-change")}
        submit={ofNumber ? { ...change, refused: null } : change}
        onClose={() => setAsking(false)}
      >
        {say("protected-change-ask")}
      </AskAgain>
    );
  const atNumber = ofNumber && form.number === sent;
  return (
    <DialogForm
      title={say("protected-change")}
      lead={say("protected-change-lead")}
      act={say("save")}
      busy={change.busy}
      onSubmit={() => {
        setChecked(true);
        if (form.alias.trim() !== "" && form.first_name.trim() !== "") setAsking(true);
      }}
      onClose={onClose}
    >
      <TextField
        label={say("protected-alias")}
        hint={say("protected-alias-hint")}
        value={form.alias}
        onChange={(alias) => set({ alias })}
        error={missing(form.alias) ? say("protected-alias-missing") : undefined}
      />
      <TextField
        label={say("new-child-first-name")}
        value={form.first_name}
        onChange={(first_name) => set({ first_name })}
        error={missing(form.first_name) ? say("new-child-missing-name") : undefined}
      />
      <TextField
        label={say("new-child-last-name")}
        value={form.last_name}
        onChange={(last_name) => set({ last_name })}
        optional
      />
      <NumberField
        value={form.number}
        onChange={(number) => set({ number })}
        refused={atNumber ? change.refused : null}
      />
      <TextField label={say("child-school")} value={form.school} onChange={(school) => set({ school })} optional />
      <TextField label={say("child-class")} value={form.class} onChange={(text) => set({ class: text })} optional />
    </DialogForm>
  );
}

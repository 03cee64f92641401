/** Opens a child outside what one may see: the whole number, why, and the passphrase once more. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { loadDrafts } from "../../api/draft";
import { DialogForm } from "../../components/DialogForm";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { go, to } from "../../shell/route";
import { clock } from "../../words/dates";
import { say } from "../../words/words";

export function EmergencyDialog({ onClose }: { onClose: () => void }) {
  const [number, setNumber] = useState("");
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const open = useSubmit(async (passphrase: string) => {
    const opened = await call("open_in_emergency", { number, reason }, { passphrase });
    // What was typed about the child before it was hidden is given again.
    await loadDrafts();
    toast({ text: say("emergency-opened", { until: clock(opened.until) }) });
    onClose();
    go(to("children", opened.case));
  });
  if (confirming)
    return (
      <AskAgain act={say("emergency-title")} submit={open} onClose={() => setConfirming(false)}>
        {say("emergency-lead")}
      </AskAgain>
    );
  return (
    <DialogForm
      title={say("emergency-title")}
      lead={say("emergency-lead")}
      act={say("users-next")}
      busy={false}
      onSubmit={() => {
        setChecked(true);
        if (number.trim() !== "" && reason.trim() !== "") setConfirming(true);
      }}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={say("emergency-number")}
        value={number}
        onChange={setNumber}
        error={checked && number.trim() === "" ? say("emergency-number-missing") : undefined}
      />
      <TextArea
        label={say("emergency-reason")}
        hint={say("emergency-reason-hint")}
        value={reason}
        onChange={setReason}
        error={checked && reason.trim() === "" ? say("emergency-reason-missing") : undefined}
      />
    </DialogForm>
  );
}

/** After how many months one asks the agencies again. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";

export function MonthsDialog({ months, onClose }: { months: number; onClose: () => void }) {
  const [typed, setTyped] = useState(String(months));
  const [checked, setChecked] = useState(false);
  const number = Number(typed);
  const right = /^\d{1,2}$/.test(typed.trim()) && number >= 1 && number <= 60;
  const save = useSubmit(async () => {
    await call("set_check_months", { months: number });
    toast({ text: say("registers-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <DialogForm
      title={say("agencies-months-title")}
      act={say("save")}
      problem={save.refused ? sayError(save.refused) : undefined}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        if (right) void save.submit();
      }}
      onClose={onClose}
    >
      <TextField
        kind="number"
        label={say("agencies-months-label")}
        value={typed}
        onChange={setTyped}
        error={checked && !right ? say("agencies-months-wrong") : undefined}
        autoFocus
      />
    </DialogForm>
  );
}

/** After how many months one asks the agencies again. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";

export function MonthsDialog({ months, onClose }: { months: number; onClose: () => void }) {
  const typed = useDraft("registers/agencies/months", String(months));
  const [checked, setChecked] = useState(false);
  const number = Number(typed.text);
  const right = /^\d{1,2}$/.test(typed.text.trim()) && number >= 1 && number <= 60;
  const save = useSubmit(async () => {
    await call("set_check_months", { months: number });
    typed.discard();
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
      onCancel={typed.discard}
    >
      <TextField
        kind="number"
        label={say("agencies-months-label")}
        {...typed.field}
        error={checked && !right ? say("agencies-months-wrong") : undefined}
        autoFocus
      />
    </DialogForm>
  );
}

/** Takes something off the agenda. Where something is promised the reason must be said; the core refuses otherwise. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import type { AgendaLine } from "../../../api/types/ops";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { itemName } from "../sentences";

export function RemoveItemDialog({ line, onClose }: { line: AgendaLine; onClose: () => void }) {
  const reason = useDraft(`item/${line.item}/remove`);
  const [checked, setChecked] = useState(false);
  const missing = line.promised && reason.text.trim() === "";
  const remove = useSubmit(async () => {
    await call("remove_agenda_item", { item: line.item, reason: reason.text });
    reason.discard();
    onClose();
    toast({ text: say("meeting-agenda-removed"), onUndo: () => void undoAndSay() });
  });
  return (
    <DialogForm
      title={say("meeting-remove-title", { what: itemName(line) })}
      act={say("meeting-remove-do")}
      problem={remove.refused && sayError(remove.refused)}
      busy={remove.busy}
      onSubmit={() => {
        setChecked(true);
        if (!missing) void remove.submit();
      }}
      onClose={onClose}
      onCancel={reason.discard}
    >
      <TextField
        label={say("meeting-remove-why")}
        hint={line.promised ? say("meeting-remove-promised") : undefined}
        optional={!line.promised}
        {...reason.field}
        prose
        autoFocus
        error={checked && missing ? say("field-required") : undefined}
      />
    </DialogForm>
  );
}

/** Another day, time or place for a meeting; and calling it off with a reason. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import { useFormDraft } from "../../../api/formDraft";
import type { Meeting } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { timeOf } from "../sentences";

export function ChangeDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { form, set, discard } = useFormDraft(`meeting/${meeting.id}/change`, {
    day: meeting.held_on as string | null,
    starts: timeOf(meeting.starts),
    minutes: String(meeting.minutes),
    place: meeting.place,
  });
  const { day, starts, minutes, place } = form;
  const change = useSubmit(async () => {
    if (!day) return;
    await call("change_meeting", {
      meeting: meeting.id,
      held_on: day,
      starts,
      minutes: Number.parseInt(minutes, 10) || 0,
      place,
    });
    discard();
    onClose();
    toast({ text: say("meeting-change-done"), onUndo: () => void undoAndSay() });
  });
  return (
    <DialogForm
      title={say("meeting-change")}
      act={say("meeting-change-do")}
      problem={change.refused && sayError(change.refused)}
      busy={change.busy}
      onSubmit={() => void change.submit()}
      onClose={onClose}
      onCancel={discard}
    >
      <DateField
        label={say("meeting-new-day")}
        value={day}
        onChange={(next) => set({ day: next })}
        error={day ? undefined : say("field-required")}
        autoFocus
      />
      <TextField label={say("meeting-new-starts")} value={starts} onChange={(text) => set({ starts: text })} />
      <TextField
        label={say("meeting-new-minutes")}
        kind="number"
        value={minutes}
        onChange={(text) => set({ minutes: text })}
      />
      <TextField label={say("meeting-new-place")} optional value={place} onChange={(text) => set({ place: text })} />
    </DialogForm>
  );
}

export function CancelDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const reason = useDraft(`meeting/${meeting.id}/cancel`);
  const [checked, setChecked] = useState(false);
  const missing = reason.text.trim() === "";
  const cancel = useSubmit(async () => {
    await call("cancel_meeting", { meeting: meeting.id, reason: reason.text });
    reason.discard();
    onClose();
    toast({ text: say("meeting-cancel-done"), onUndo: () => void undoAndSay() });
  });
  return (
    <DialogForm
      title={say("meeting-cancel")}
      lead={say("meeting-cancel-lead")}
      act={say("meeting-cancel-do")}
      problem={cancel.refused && sayError(cancel.refused)}
      busy={cancel.busy}
      onSubmit={() => {
        setChecked(true);
        if (!missing) void cancel.submit();
      }}
      onClose={onClose}
      onCancel={reason.discard}
    >
      <TextField
        label={say("meeting-cancel-why")}
        {...reason.field}
        prose
        autoFocus
        error={checked && missing ? say("field-required") : undefined}
      />
    </DialogForm>
  );
}

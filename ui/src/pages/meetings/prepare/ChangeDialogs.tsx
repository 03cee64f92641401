/** Another day, time or place for a meeting; and calling it off with a reason. */
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import { useFormDraft } from "../../../api/formDraft";
import type { Meeting } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
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
    <Dialog title={say("meeting-change")} open onClose={onClose}>
      <Form onSubmit={() => void change.submit()} problem={change.refused && sayError(change.refused)}>
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
        <div className="actions">
          <Button look="primary" type="submit" isPending={change.busy}>
            {say("meeting-change-do")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

export function CancelDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const reason = useDraft(`meeting/${meeting.id}/cancel`);
  const cancel = useSubmit(async () => {
    await call("cancel_meeting", { meeting: meeting.id, reason: reason.text });
    reason.discard();
    onClose();
    toast({ text: say("meeting-cancel-done"), onUndo: () => void undoAndSay() });
  });
  return (
    <Dialog title={say("meeting-cancel")} open onClose={onClose}>
      <Form onSubmit={() => void cancel.submit()} problem={cancel.refused && sayError(cancel.refused)}>
        <TextField label={say("meeting-cancel-why")} {...reason.field} prose autoFocus />
        <div className="actions">
          <Button look="primary" type="submit" isPending={cancel.busy}>
            {say("meeting-cancel-do")}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              reason.discard();
              onClose();
            }}
          >
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

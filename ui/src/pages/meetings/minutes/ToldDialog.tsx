/** The family has been told: when, how, by whom. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { FeedbackForm } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { Segments } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";

const hows = {
  phone: "minutes-how-phone",
  visit: "minutes-how-visit",
  in_meeting: "minutes-how-in-meeting",
  letter: "minutes-how-letter",
  other: "minutes-how-other",
} as const satisfies Record<FeedbackForm, keyof WordArgs>;

export function ToldDialog(props: {
  case: string;
  meeting: string;
  by: string;
  earliest: string;
  onClose: () => void;
}) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`meeting/${props.meeting}/${props.case}/told`, {
    day: today as string | null,
    how: "phone" as FeedbackForm,
    by: props.by,
  });
  const { day, how, by } = form;
  const [checked, setChecked] = useState(false);
  const save = useSubmit(async () => {
    if (!day || by.trim() === "") return;
    await call("record_feedback", { case: props.case, meeting: props.meeting, given_on: day, given_by: by, how });
    discard();
    props.onClose();
    toast({ text: say("minutes-feedback-done"), onUndo: () => void undoAndSay() });
  });
  return (
    <DialogForm
      title={say("minutes-feedback-title")}
      act={say("save")}
      problem={save.refused && sayError(save.refused)}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        void save.submit();
      }}
      onClose={props.onClose}
      onCancel={discard}
    >
      <DateField
        label={say("minutes-feedback-on")}
        value={day}
        onChange={(next) => set({ day: next })}
        earliest={props.earliest}
        latest={today}
        error={checked && !day ? say("field-required") : undefined}
        autoFocus
      />
      <Segments
        label={say("minutes-feedback-how")}
        items={Object.entries(hows).map(([id, word]) => ({ id, name: say(word) }))}
        value={how}
        onChange={(id) => set({ how: id as FeedbackForm })}
      />
      <TextField
        label={say("minutes-feedback-by")}
        value={by}
        onChange={(text) => set({ by: text })}
        error={checked && by.trim() === "" ? say("field-required") : undefined}
      />
    </DialogForm>
  );
}

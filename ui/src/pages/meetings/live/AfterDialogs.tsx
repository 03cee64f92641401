/** After the meeting: the day it is followed up, and who tells the family by when. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Feedback } from "../../../api/types/ops";
import { ComboBox } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { say } from "../../../words/words";
import { working } from "../../children/people";
import { said } from "./said";

export function NextDialog(props: { case: string; item: string; day: string | null; onClose: () => void }) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`case/${props.case}/next/${props.item}`, { day: props.day });
  const { day } = form;
  const [tried, setTried] = useState(false);
  const plan = useSubmit(async () => {
    setTried(true);
    if (!day) return;
    await call("plan_follow_up", { case: props.case, item: props.item, planned_on: day });
    discard();
    props.onClose();
    said("live-next-done");
  });
  return (
    <DialogForm
      title={say("live-next")}
      act={say("save")}
      problem={plan.refused && sayError(plan.refused)}
      busy={plan.busy}
      onSubmit={() => void plan.submit()}
      onClose={props.onClose}
      onCancel={discard}
    >
      <DateField
        label={say("live-next-day")}
        value={day}
        onChange={(on) => set({ day: on })}
        earliest={today}
        error={tried && !day ? say("field-required") : undefined}
        autoFocus
      />
    </DialogForm>
  );
}

export function FeedbackDialog({ feedback, onClose }: { feedback: Feedback; onClose: () => void }) {
  const people = useAnswer("list_professionals", {});
  const { form, set, discard } = useFormDraft(`case/${feedback.case}/feedback-plan/${feedback.meeting}`, {
    by: feedback.by,
    due: feedback.due_on as string | null,
  });
  const { by, due } = form;
  const plan = useSubmit(async () => {
    await call("plan_feedback", { case: feedback.case, meeting: feedback.meeting, by, due_on: due });
    discard();
    onClose();
    said("live-feedback-done");
  });
  return (
    <DialogForm
      title={say("live-feedback-title")}
      act={say("save")}
      problem={plan.refused && sayError(plan.refused)}
      busy={plan.busy}
      onSubmit={() => void plan.submit()}
      onClose={onClose}
      onCancel={discard}
    >
      {people.state === "ready" && (
        <ComboBox
          label={say("live-feedback-who")}
          items={working(people.value).map((one) => ({ id: one.id, name: one.name, detail: one.unit_name }))}
          value={by}
          onChange={(id) => set({ by: id })}
          autoFocus
        />
      )}
      <DateField label={say("live-feedback-due")} value={due} onChange={(on) => set({ due: on })} />
    </DialogForm>
  );
}

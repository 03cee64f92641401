/** After the meeting: the day it is followed up, and who tells the family by when. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { Feedback } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { ComboBox } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { say } from "../../../words/words";
import { working } from "../../children/people";
import { said } from "./said";

export function NextDialog(props: { case: string; item: string; day: string | null; onClose: () => void }) {
  const today = useToday();
  const [day, setDay] = useState(props.day);
  const [tried, setTried] = useState(false);
  const plan = useSubmit(async () => {
    setTried(true);
    if (!day) return;
    await call("plan_follow_up", { case: props.case, item: props.item, planned_on: day });
    props.onClose();
    said("live-next-done");
  });
  return (
    <Dialog title={say("live-next")} open onClose={props.onClose}>
      <Form onSubmit={() => void plan.submit()} problem={plan.refused && sayError(plan.refused)}>
        <DateField
          label={say("live-next-day")}
          value={day}
          onChange={setDay}
          earliest={today}
          error={tried && !day ? say("field-required") : undefined}
          autoFocus
        />
        <div className="actions">
          <Button look="primary" type="submit" isPending={plan.busy}>
            {say("save")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

export function FeedbackDialog({ feedback, onClose }: { feedback: Feedback; onClose: () => void }) {
  const people = useAnswer("list_professionals", {});
  const [by, setBy] = useState(feedback.by);
  const [due, setDue] = useState<string | null>(feedback.due_on);
  const plan = useSubmit(async () => {
    await call("plan_feedback", { case: feedback.case, meeting: feedback.meeting, by, due_on: due });
    onClose();
    said("live-feedback-done");
  });
  return (
    <Dialog title={say("live-feedback-title")} open onClose={onClose}>
      <Form onSubmit={() => void plan.submit()} problem={plan.refused && sayError(plan.refused)}>
        {people.state === "ready" && (
          <ComboBox
            label={say("live-feedback-who")}
            items={working(people.value).map((one) => ({ id: one.id, name: one.name, detail: one.unit_name }))}
            value={by}
            onChange={setBy}
            autoFocus
          />
        )}
        <DateField label={say("live-feedback-due")} value={due} onChange={setDue} />
        <div className="actions">
          <Button look="primary" type="submit" isPending={plan.busy}>
            {say("save")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** The day of the next follow-up. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { CaseView, FollowUp } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { addDays, weekdayDay } from "../../../words/dates";
import { say } from "../../../words/words";
import { ActDialog } from "./ActDialog";

const quick = [4, 6, 8, 12];

export function FollowUpDialog({
  view,
  planned,
  onClose,
}: {
  view: CaseView;
  planned: FollowUp | null;
  onClose: () => void;
}) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`case/${view.case.id}/follow-up`, {
    day: planned && planned.planned_on >= today ? planned.planned_on : null,
  });
  const { day } = form;
  const { submit, refused, busy } = useSubmit(async () => {
    if (day === null) return;
    await call("plan_follow_up", { case: view.case.id, item: null, planned_on: day });
    discard();
    toast({ text: say("follow-up-saved", { day: weekdayDay(day) }), onUndo: () => void undoAndSay() });
    onClose();
  });
  const [checked, setChecked] = useState(false);
  return (
    <ActDialog
      title={say("follow-up-title")}
      lead={say("follow-up-lead")}
      onSubmit={() => {
        setChecked(true);
        void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      <fieldset>
        <legend className="sr">{say("follow-up-quick")}</legend>
        <div className="actions">
          {quick.map((weeks) => (
            <Button key={weeks} dense onPress={() => set({ day: addDays(today, weeks * 7) })}>
              {say("follow-up-in", { weeks })}
            </Button>
          ))}
        </div>
      </fieldset>
      <DateField
        autoFocus
        label={say("follow-up-on")}
        value={day}
        earliest={today}
        onChange={(on) => set({ day: on })}
        error={checked && day === null ? say("new-child-missing-day") : undefined}
      />
    </ActDialog>
  );
}

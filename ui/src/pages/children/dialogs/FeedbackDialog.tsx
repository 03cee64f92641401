/** That the family was told: by whom, when, how, after which meeting. */
import { useMemo, useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { CaseView, Feedback, FeedbackForm } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { Dialog } from "../../../components/Dialog";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useOpenSession, useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { ActDialog } from "./ActDialog";

const ways = {
  phone: "feedback-how-phone",
  visit: "feedback-how-visit",
  in_meeting: "feedback-how-in-meeting",
  letter: "feedback-how-letter",
  other: "feedback-how-other",
} as const satisfies Record<FeedbackForm, keyof WordArgs>;
const forms = Object.keys(ways) as FeedbackForm[];

export interface FeedbackDialogProps {
  view: CaseView;
  /** Newest meeting first. */
  feedbacks: readonly Feedback[];
  onClose: () => void;
}

export function FeedbackDialog({ view, feedbacks, onClose }: FeedbackDialogProps) {
  const owed = feedbacks.filter(({ given_on }) => given_on === null).toReversed();
  if (owed.length === 0)
    return (
      <Dialog title={say("feedback-none")} open onClose={onClose}>
        <p className="lead">{say("feedback-none-lead")}</p>
        <div className="actions">
          <Button onPress={onClose}>{say("dialog-close")}</Button>
        </div>
      </Dialog>
    );
  return <Owed view={view} owed={owed} onClose={onClose} />;
}

function Owed({ view, owed, onClose }: { view: CaseView; owed: readonly Feedback[]; onClose: () => void }) {
  const { user } = useOpenSession();
  const today = useToday();
  const oldest = owed[0];
  const start = useMemo(
    () => ({
      meeting: oldest?.meeting ?? "",
      given_by: oldest?.by_name || user.name,
      given_on: today,
      how: "phone" as FeedbackForm,
    }),
    [oldest?.meeting, oldest?.by_name, user.name, today],
  );
  const { form, set, discard } = useFormDraft(`case/${view.case.id}/feedback`, start);
  const [checked, setChecked] = useState(false);
  const missing = form.given_by.trim() === "";
  const { submit, refused, busy } = useSubmit(async () => {
    const { given_on, given_by, how } = form;
    const meeting = owed.find((one) => one.meeting === form.meeting)?.meeting ?? oldest?.meeting ?? null;
    await call("record_feedback", { case: view.case.id, meeting, given_on, given_by, how });
    discard();
    toast({ text: say("feedback-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <ActDialog
      title={say("feedback-title")}
      lead={say("feedback-lead")}
      onSubmit={() => {
        setChecked(true);
        if (!missing) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      {owed.length > 1 && (
        <Select
          label={say("feedback-which")}
          items={owed.map(({ meeting, meeting_on }) => ({
            id: meeting,
            name: say("feedback-after", { day: dayMonth(meeting_on, today) }),
          }))}
          value={form.meeting}
          onChange={(meeting) => meeting && set({ meeting })}
        />
      )}
      <TextField
        autoFocus
        label={say("feedback-by")}
        value={form.given_by}
        onChange={(given_by) => set({ given_by })}
        error={checked && missing ? say("feedback-by-missing") : undefined}
      />
      <Select
        label={say("feedback-how")}
        items={forms.map((id) => ({ id, name: say(ways[id]) }))}
        value={form.how}
        onChange={(id) => set({ how: forms.find((one) => one === id) ?? "phone" })}
      />
      <DateField
        label={say("feedback-on")}
        value={form.given_on}
        latest={today}
        onChange={(day) => day && set({ given_on: day })}
      />
    </ActDialog>
  );
}

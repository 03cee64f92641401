/** Ends a case, with why and when, and what becomes of what is open in it. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { CaseView, ClosingReason, EarlierHelp } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { RadioGroup } from "../../../components/Marks";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { capital } from "../../../words/dates";
import { say } from "../../../words/words";
import { percentOf } from "../absences";
import { isOpen } from "../actions";
import { closingWords } from "../codes";
import { EarlierChoice } from "../EarlierHelp";
import { AbsenceField } from "../SchoolAbsence";
import { ActDialog } from "./ActDialog";
import { answered, type Endings, OpenActions } from "./OpenActions";
import { StillOpen } from "./StillOpen";

const reasons = Object.keys(closingWords) as ClosingReason[];
/** What an untouched dialog says. */
const begun = (today: string) => ({
  why: "",
  reason: null as ClosingReason | null,
  day: today,
  earlier: null as EarlierHelp | null,
  absence: "",
  endings: {} as Endings,
  cancel: false,
});

export function CloseDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`case/${view.case.id}/close`, begun(today));
  const { why, reason, day, earlier, absence, endings, cancel } = form;
  const [checked, setChecked] = useState(false);
  const all = useAnswer("actions_of_case", { case: view.case.id });
  const open = all.state === "ready" ? all.value.filter(isOpen) : [];
  const percent = percentOf(absence);
  const { submit, refused, busy } = useSubmit(async () => {
    // What is open is not known yet, or could not be read: then nothing is ended unseen.
    if (all.state !== "ready") return;
    const actions = answered(open, endings, why);
    if (reason === null || earlier === null || percent === undefined || actions === null) return;
    await call("close_case", {
      case: view.case.id,
      closed_on: day,
      reason,
      actions,
      cancel_follow_up: cancel,
      earlier_help: earlier,
      absence: percent,
    });
    discard();
    toast({ text: say("close-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <ActDialog
      title={say("close-title")}
      lead={say("close-lead")}
      act={say("close-do")}
      onSubmit={() => {
        setChecked(true);
        void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused ?? failure(all)}
      busy={busy}
    >
      <RadioGroup
        label={say("close-reason")}
        optional={false}
        items={reasons.map((id) => ({ id, name: capital(say(closingWords[id])) }))}
        value={reason}
        onChange={(id) => set({ reason: reasons.find((one) => one === id) ?? null })}
        error={checked && reason === null ? say("close-reason-missing") : undefined}
      />
      {open.length > 0 && (
        <OpenActions
          open={open}
          endings={endings}
          onEndings={(next) => set({ endings: next })}
          why={why}
          onWhy={(text) => set({ why: text })}
          checked={checked}
        />
      )}
      <StillOpen view={view} reason={reason} day={day} cancel={cancel} onCancel={(on) => set({ cancel: on })} />
      <EarlierChoice
        value={earlier}
        onChange={(answer) => set({ earlier: answer })}
        error={checked && earlier === null ? say("earlier-missing") : undefined}
      />
      <AbsenceField
        value={absence}
        onChange={(text) => set({ absence: text })}
        error={checked && percent === undefined ? say("absence-unreadable") : undefined}
      />
      <DateField label={say("close-on")} value={day} latest={today} onChange={(on) => on && set({ day: on })} />
    </ActDialog>
  );
}

/** Ends a case, with why and when, and what becomes of what is open in it. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
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
const nothingTyped = { why: "" };

export function CloseDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`case/${view.case.id}/close`, nothingTyped);
  const [reason, setReason] = useState<ClosingReason | null>(null);
  const [day, setDay] = useState(today);
  const [earlier, setEarlier] = useState<EarlierHelp | null>(null);
  const [absence, setAbsence] = useState("");
  const [endings, setEndings] = useState<Endings>({});
  const [cancel, setCancel] = useState(false);
  const [checked, setChecked] = useState(false);
  const all = useAnswer("actions_of_case", { case: view.case.id });
  const open = all.state === "ready" ? all.value.filter(isOpen) : [];
  const percent = percentOf(absence);
  const { submit, refused, busy } = useSubmit(async () => {
    const actions = answered(open, endings, form.why);
    if (reason === null || percent === undefined || actions === null) return;
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
      refused={refused}
      busy={busy}
    >
      <RadioGroup
        label={say("close-reason")}
        optional={false}
        items={reasons.map((id) => ({ id, name: capital(say(closingWords[id])) }))}
        value={reason}
        onChange={(id) => setReason(reasons.find((one) => one === id) ?? null)}
        error={checked && reason === null ? say("close-reason-missing") : undefined}
      />
      {open.length > 0 && (
        <OpenActions
          open={open}
          endings={endings}
          onEndings={setEndings}
          why={form.why}
          onWhy={(why) => set({ why })}
          checked={checked}
        />
      )}
      <StillOpen view={view} reason={reason} day={day} cancel={cancel} onCancel={setCancel} />
      <EarlierChoice value={earlier} onChange={setEarlier} optional />
      <AbsenceField
        value={absence}
        onChange={setAbsence}
        error={checked && percent === undefined ? say("absence-unreadable") : undefined}
      />
      <DateField label={say("close-on")} value={day} latest={today} onChange={(on) => on && setDay(on)} />
    </ActDialog>
  );
}

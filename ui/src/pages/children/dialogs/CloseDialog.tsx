/** Ends a case, with why and when. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { CaseView, ClosingReason, EarlierHelp } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { RadioGroup } from "../../../components/Marks";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { capital } from "../../../words/dates";
import { say } from "../../../words/words";
import { percentOf } from "../absences";
import { closingWords } from "../codes";
import { EarlierChoice } from "../EarlierHelp";
import { AbsenceField } from "../SchoolAbsence";
import { ActDialog } from "./ActDialog";

const reasons = Object.keys(closingWords) as ClosingReason[];

export function CloseDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const today = useToday();
  const [reason, setReason] = useState<ClosingReason | null>(null);
  const [day, setDay] = useState(today);
  const [earlier, setEarlier] = useState<EarlierHelp | null>(null);
  const [absence, setAbsence] = useState("");
  const percent = percentOf(absence);
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    if (reason === null || percent === undefined) return;
    await call("close_case", { case: view.case.id, closed_on: day, reason, earlier_help: earlier, absence: percent });
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

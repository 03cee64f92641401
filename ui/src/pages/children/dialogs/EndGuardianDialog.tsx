/** From when somebody is no guardian any more: from that day nobody asks the person, and what the person has answered does not count. */
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Child, Guardian } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { Notice } from "../../../components/Notice";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { isGuardian } from "../consents/consents";
import { ActDialog } from "./ActDialog";

export interface EndGuardianDialogProps {
  child: Child;
  guardian: Guardian;
  onClose: () => void;
}

export function EndGuardianDialog({ child, guardian, onClose }: EndGuardianDialogProps) {
  const { id, name } = guardian;
  const today = useToday();
  const { form, set, discard } = useFormDraft(`child/${child.id}/guardian/${id}/ended`, {
    from: guardian.ended_on ?? today,
  });
  const { from } = form;
  const { submit, refused, busy } = useSubmit(async () => {
    await call("end_guardian", { child: child.id, id, ended_on: from });
    discard();
    toast({ text: say("people-guardian-ended", { name }), onUndo: () => void undoAndSay() });
    onClose();
  });
  const others = child.guardians.some((one) => one.id !== id && isGuardian(one));
  return (
    <ActDialog
      title={say("people-guardian-end")}
      lead={<p>{say("people-guardian-end-lead", { name })}</p>}
      onSubmit={() => void submit()}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      {!others && <Notice kind="warn">{say("people-guardian-end-last")}</Notice>}
      <DateField
        label={say("people-guardian-ended-on")}
        value={from}
        latest={today}
        onChange={(day) => day && set({ from: day })}
      />
    </ActDialog>
  );
}

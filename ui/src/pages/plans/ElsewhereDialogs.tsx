/** A plan in another system: one that was there all the time, or one that was offered here and goes on there. */
import { useState } from "react";
import { call } from "../../api/call";
import { useDraft } from "../../api/draft";
import { useFormDraft } from "../../api/formDraft";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { TextField } from "../../components/TextField";
import { useToday } from "../../shell/session";
import { say } from "../../words/words";
import { type OneProps, useAct } from "./PlanDialogs";

export function ElsewhereDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(null);
  const [follow, setFollow] = useState<string | null>(null);
  const reference = useDraft(`case/${caseId}/plan-reference`);
  const why = useDraft(`case/${caseId}/plan-elsewhere-no-follow`);
  const ready = on !== null && reference.text.trim() !== "" && (follow !== null || why.text.trim() !== "");
  const { empty, ...form } = useAct(ready, onClose, async () => {
    await call("register_external_plan", {
      case: caseId,
      established_on: on ?? today,
      reference: reference.text,
      follow_up_on: follow,
      no_follow_up_reason: follow ? "" : why.text,
    });
    for (const draft of [reference, why]) draft.discard();
    return "plan-elsewhere-done";
  });
  return (
    <DialogForm title={say("plan-elsewhere-title")} lead={say("plan-elsewhere-lead")} act={say("save")} {...form}>
      <DateField label={say("plan-elsewhere-on")} value={on} onChange={setOn} latest={today} error={empty(on)} />
      <TextField
        label={say("plan-elsewhere-reference")}
        hint={say("plan-elsewhere-reference-hint")}
        {...reference.field}
        error={empty(reference.text)}
      />
      <DateField
        label={say("plan-elsewhere-follow")}
        value={follow}
        onChange={setFollow}
        error={why.text.trim() === "" ? empty(follow) : undefined}
      />
      {!follow && <TextField label={say("plan-follow-none")} {...why.field} prose optional />}
    </DialogForm>
  );
}

/** A plan that was offered here and is kept in another system from now on; also what has become known of it there since. */
export function MoveDialog({ view: { plan }, onClose }: OneProps) {
  const today = useToday();
  const {
    form: typed,
    set,
    discard,
  } = useFormDraft(`plan/${plan.id}/elsewhere`, {
    reference: plan.external_reference,
    held: plan.held_on,
    established: plan.established_on,
    follow: plan.follow_up_on,
    reason: plan.no_follow_up_reason,
  });
  const { reference, held, established, follow, reason } = typed;
  const known = plan.offered_by !== "" || established !== null;
  const ready = known && reference.trim() !== "" && (follow !== null || reason.trim() !== "");
  const { empty, ...form } = useAct(ready, onClose, async () => {
    await call("keep_plan_elsewhere", {
      plan: plan.id,
      reference,
      held_on: held,
      established_on: established,
      follow_up_on: follow,
      no_follow_up_reason: follow ? "" : reason,
    });
    discard();
    return "plan-elsewhere-done";
  });
  return (
    <DialogForm
      title={say("plan-elsewhere-title")}
      lead={say("plan-elsewhere-move-lead")}
      act={say("save")}
      {...form}
      onCancel={discard}
    >
      <TextField
        label={say("plan-elsewhere-reference")}
        hint={say("plan-elsewhere-reference-hint")}
        value={reference}
        onChange={(text) => set({ reference: text })}
        error={empty(reference)}
      />
      <DateField
        label={say("plan-elsewhere-held")}
        value={held}
        onChange={(day) => set({ held: day })}
        latest={today}
        optional
      />
      <DateField
        label={say("plan-elsewhere-on")}
        value={established}
        onChange={(day) => set({ established: day })}
        latest={today}
        optional={plan.offered_by !== ""}
        error={plan.offered_by === "" ? empty(established) : undefined}
      />
      <DateField
        label={say("plan-elsewhere-follow")}
        value={follow}
        onChange={(day) => set({ follow: day })}
        error={reason.trim() === "" ? empty(follow) : undefined}
      />
      {!follow && (
        <TextField label={say("plan-follow-none")} value={reason} onChange={(text) => set({ reason: text })} optional />
      )}
    </DialogForm>
  );
}

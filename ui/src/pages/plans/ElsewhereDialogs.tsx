/** A plan in another system: one that was there all the time, or one that was offered here and goes on there. */
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { TextField } from "../../components/TextField";
import { useToday } from "../../shell/session";
import { say } from "../../words/words";
import { type OneProps, useAct } from "./PlanDialogs";

const nothingKnown = {
  reference: "",
  established: null as string | null,
  follow: null as string | null,
  reason: "",
};

export function ElsewhereDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const today = useToday();
  const { form: typed, set, discard } = useFormDraft(`case/${caseId}/plan-elsewhere`, nothingKnown);
  const { reference, established, follow, reason } = typed;
  const ready = established !== null && reference.trim() !== "" && (follow !== null || reason.trim() !== "");
  const { empty, ...form } = useAct(ready, onClose, async () => {
    await call("register_external_plan", {
      case: caseId,
      established_on: established ?? today,
      reference,
      follow_up_on: follow,
      no_follow_up_reason: follow ? "" : reason,
    });
    discard();
    return "plan-elsewhere-done";
  });
  return (
    <DialogForm
      title={say("plan-elsewhere-title")}
      lead={say("plan-elsewhere-lead")}
      act={say("save")}
      {...form}
      onCancel={discard}
    >
      <DateField
        label={say("plan-elsewhere-on")}
        value={established}
        onChange={(day) => set({ established: day })}
        latest={today}
        error={empty(established)}
      />
      <Where reference={reference} set={set} error={empty(reference)} />
      <Follows follow={follow} reason={reason} set={set} empty={empty} />
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
      <Where reference={reference} set={set} error={empty(reference)} />
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
      <Follows follow={follow} reason={reason} set={set} empty={empty} />
    </DialogForm>
  );
}

interface Elsewhere {
  reference: string;
  follow: string | null;
  reason: string;
}

/** Which system, and what the plan is called there. */
function Where({ reference, set, error }: Pick<Elsewhere, "reference"> & Sets & { error: string | undefined }) {
  return (
    <TextField
      label={say("plan-elsewhere-reference")}
      hint={say("plan-elsewhere-reference-hint")}
      value={reference}
      onChange={(text) => set({ reference: text })}
      error={error}
    />
  );
}

interface Sets {
  set: (typed: Partial<Elsewhere>) => void;
}

/** When it is followed up, or why it is not. */
function Follows({
  follow,
  reason,
  set,
  empty,
}: Omit<Elsewhere, "reference"> & Sets & { empty: (value: string | null) => string | undefined }) {
  return (
    <>
      <DateField
        label={say("plan-elsewhere-follow")}
        value={follow}
        onChange={(day) => set({ follow: day })}
        error={reason.trim() === "" ? empty(follow) : undefined}
      />
      {!follow && (
        <TextField
          label={say("plan-follow-none")}
          value={reason}
          onChange={(text) => set({ reason: text })}
          prose
          optional
        />
      )}
    </>
  );
}

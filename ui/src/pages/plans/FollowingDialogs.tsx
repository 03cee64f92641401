/** The short things done with a plan that stands: follow it up, keep a change as a version, write down what went wrong. */
import { useAnswer } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { DeviationKind, PlanOutcome, PlanView } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { RadioGroup, Segments } from "../../components/Marks";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useToday } from "../../shell/session";
import { addDays } from "../../words/dates";
import { say } from "../../words/words";
import { useAct } from "./PlanDialogs";
import { deviationOf, deviations, outcomeOf, outcomes } from "./plans";

interface OneProps {
  view: PlanView;
  onClose: () => void;
}

export function FollowUpDialog({ view: { plan }, onClose }: OneProps) {
  const today = useToday();
  const draft = useFormDraft(`plan/${plan.id}/follow-up`, {
    on: today as string | null,
    outcome: null as string | null,
    next: null as string | null,
    words: "",
    summary: "",
    why: "",
  });
  const { set, discard } = draft;
  const { on, outcome, next, words, summary, why } = draft.form;
  const ready = on !== null && outcome !== null && summary.trim() !== "" && (next !== null || why.trim() !== "");
  const { empty, ...form } = useAct(ready, onClose, async () => {
    await call("follow_up_plan", {
      plan: plan.id,
      held_on: on ?? today,
      child_words: words,
      summary,
      outcome: outcome as PlanOutcome,
      next_on: next,
      no_next_reason: next === null ? why : "",
    });
    discard();
    return "plan-followed";
  });
  return (
    <DialogForm
      title={say("plan-follow-title")}
      lead={say("plan-follow-lead")}
      act={say("save")}
      {...form}
      onCancel={discard}
    >
      <DateField
        label={say("plan-follow-held")}
        value={on}
        onChange={(day) => set({ on: day })}
        earliest={plan.established_on ?? undefined}
        latest={today}
        error={empty(on)}
      />
      <TextArea
        label={say("plan-follow-words")}
        hint={say("plan-follow-words-hint")}
        value={words}
        onChange={(text) => set({ words: text })}
        optional
      />
      <TextArea
        label={say("plan-follow-summary")}
        hint={say("plan-follow-summary-hint")}
        value={summary}
        onChange={(text) => set({ summary: text })}
        error={empty(summary)}
      />
      <Segments
        label={say("plan-follow-outcome")}
        items={outcomes.map((id) => ({ id, name: outcomeOf(id) }))}
        value={outcome}
        onChange={(id) => set({ outcome: id })}
        error={empty(outcome)}
      />
      <DateField
        label={say("plan-follow-next")}
        value={next}
        onChange={(day) => set({ next: day })}
        earliest={on ? addDays(on, 1) : undefined}
        optional={why.trim() !== ""}
      />
      {next === null && (
        <TextField
          label={say("plan-follow-none")}
          value={why}
          onChange={(text) => set({ why: text })}
          prose
          error={empty(why)}
        />
      )}
    </DialogForm>
  );
}

export function ReviseDialog({ view: { plan, versions }, onClose }: OneProps) {
  const today = useToday();
  const draft = useFormDraft(`plan/${plan.id}/why`, { on: today as string | null, why: "" });
  const { set, discard } = draft;
  const { on, why } = draft.form;
  const { empty, ...form } = useAct(on !== null && why.trim() !== "", onClose, async () => {
    await call("revise_plan", { plan: plan.id, decided_on: on ?? today, why });
    discard();
    return "plan-revised";
  });
  return (
    <DialogForm
      title={say("plan-revise-title")}
      lead={say("plan-revise-lead")}
      act={say("plan-revise")}
      {...form}
      onCancel={discard}
    >
      <DateField
        label={say("plan-revise-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        earliest={versions[0]?.decided_on}
        latest={today}
        error={empty(on)}
      />
      <TextArea
        label={say("plan-revise-why")}
        hint={say("plan-revise-why-hint")}
        value={why}
        onChange={(text) => set({ why: text })}
        error={empty(why)}
      />
    </DialogForm>
  );
}

export function DeviationDialog({ view: { plan }, onClose }: OneProps) {
  const today = useToday();
  const units = useAnswer("list_units", {});
  const draft = useFormDraft(`plan/${plan.id}/deviation-form`, {
    kind: null as string | null,
    on: today as string | null,
    unit: null as string | null,
    note: "",
  });
  const { set, discard } = draft;
  const { kind, on, unit, note } = draft.form;
  const { empty, ...form } = useAct(kind !== null && on !== null, onClose, async () => {
    await call("record_deviation", {
      plan: plan.id,
      kind: kind as DeviationKind,
      noticed_on: on ?? today,
      unit,
      note,
    });
    discard();
    return "plan-deviation-saved";
  });
  return (
    <DialogForm
      title={say("plan-deviation-title")}
      lead={say("plan-deviation-lead")}
      act={say("save")}
      {...form}
      onCancel={discard}
    >
      <RadioGroup
        label={say("plan-deviation-kind")}
        items={deviations.map((id) => ({ id, name: deviationOf(id) }))}
        value={kind}
        onChange={(id) => set({ kind: id })}
        error={empty(kind)}
      />
      <DateField
        label={say("plan-deviation-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        latest={today}
        error={empty(on)}
      />
      <Select
        label={say("plan-deviation-unit")}
        items={(units.state === "ready" ? units.value : []).map(({ id, name, organisation_name }) => ({
          id,
          name,
          under: organisation_name,
        }))}
        value={unit}
        onChange={(id) => set({ unit: id })}
        optional
      />
      <TextArea
        label={say("plan-deviation-note")}
        value={note}
        onChange={(text) => set({ note: text })}
        rows={2}
        optional
      />
    </DialogForm>
  );
}

/** The short things done with a plan, one dialog each: offer, start, answer, call, hold, establish, close. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { PlanClosing, PlanView } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { Checkbox, CheckboxGroup, Segments } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useOpenSession, useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { capital } from "../../words/dates";
import { type PlainWordId, say } from "../../words/words";
import styles from "./PlansPage.module.css";
import { closingOf, closings } from "./plans";

const done = (id: PlainWordId) => toast({ text: say(id), onUndo: () => void undoAndSay() });

/** One act: sent when `ready`, and what is empty is pointed out until then. */
export function useAct(ready: boolean, onClose: () => void, act: () => Promise<PlainWordId>) {
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    const id = await act();
    done(id);
    onClose();
  });
  return {
    busy,
    onClose,
    problem: refused ? sayError(refused) : undefined,
    onSubmit: () => {
      setChecked(true);
      if (ready) void submit();
    },
    /** What stands under a field that must be filled. */
    empty: (value: string | null) => (checked && !value?.trim() ? say("field-required") : undefined),
  };
}

export function OfferDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const today = useToday();
  const { user } = useOpenSession();
  const draft = useFormDraft(`case/${caseId}/plan-offer-by`, { on: today as string | null, by: user.name });
  const { set, discard } = draft;
  const { on, by } = draft.form;
  const { empty, ...form } = useAct(on !== null && by.trim() !== "", onClose, async () => {
    await call("offer_plan", { case: caseId, offered_on: on ?? today, offered_by: by });
    discard();
    return "plan-offered";
  });
  return (
    <DialogForm
      title={say("plan-offer-title")}
      lead={say("plan-offer-lead")}
      act={say("save")}
      {...form}
      onCancel={discard}
    >
      <DateField
        label={say("plan-offer-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        latest={today}
        error={empty(on)}
      />
      <TextField label={say("plan-offer-by")} value={by} onChange={(text) => set({ by: text })} error={empty(by)} />
    </DialogForm>
  );
}

/** The child's plan begins: the lighter one. */
export function StartDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const today = useToday();
  const { user } = useOpenSession();
  const draft = useFormDraft(`case/${caseId}/plan-start-by`, { on: today as string | null, by: user.name });
  const { set, discard } = draft;
  const { on, by } = draft.form;
  const { empty, ...form } = useAct(on !== null && by.trim() !== "", onClose, async () => {
    await call("start_child_plan", { case: caseId, started_on: on ?? today, started_by: by });
    discard();
    return "plan-started";
  });
  return (
    <DialogForm
      title={say("plan-start-title")}
      lead={say("plan-start-lead")}
      act={say("save")}
      {...form}
      onCancel={discard}
    >
      <DateField
        label={say("plan-start-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        latest={today}
        error={empty(on)}
      />
      <TextField label={say("plan-start-by")} value={by} onChange={(text) => set({ by: text })} error={empty(by)} />
    </DialogForm>
  );
}

export interface OneProps {
  view: PlanView;
  onClose: () => void;
}

/** The family's answer to the offer. */
export function AnswerDialog({ view: { plan }, onClose }: OneProps) {
  const today = useToday();
  const draft = useFormDraft(`plan/${plan.id}/answer`, {
    answer: null as string | null,
    on: today as string | null,
    reason: "",
  });
  const { set, discard } = draft;
  const { answer, on, reason } = draft.form;
  const no = answer === "no";
  const ready = answer !== null && on !== null && (!no || reason.trim() !== "");
  const { empty, ...form } = useAct(ready, onClose, async () => {
    const input = { plan: plan.id, accepted: !no, answered_on: on ?? today, reason: no ? reason : "" };
    await call("answer_plan", input);
    discard();
    return no ? "plan-declined" : "plan-accepted";
  });
  return (
    <DialogForm title={say("plan-answer-title")} act={say("save")} {...form} onCancel={discard}>
      <Segments
        label={say("plan-answer-what")}
        items={[
          { id: "yes", name: say("plan-answer-yes") },
          { id: "no", name: say("plan-answer-no") },
        ]}
        value={answer}
        onChange={(id) => set({ answer: id })}
        error={empty(answer)}
      />
      <DateField
        label={say("plan-answer-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        earliest={plan.offered_on}
        latest={today}
        error={empty(on)}
      />
      {no && (
        <TextArea
          label={say("plan-answer-reason")}
          hint={say("plan-answer-reason-hint")}
          value={reason}
          onChange={(text) => set({ reason: text })}
          error={empty(reason)}
        />
      )}
    </DialogForm>
  );
}

export function CallDialog({ view: { plan, participants }, onClose }: OneProps) {
  const today = useToday();
  const draft = useFormDraft(`plan/${plan.id}/call`, {
    on: plan.called_on ?? (today as string | null),
    meeting: plan.meeting_on,
    starts: plan.meeting_starts,
    ends: plan.meeting_ends,
    place: plan.meeting_place,
    answer: plan.answer_by,
  });
  const { on, meeting, starts, ends, place, answer } = draft.form;
  const { empty, ...form } = useAct(on !== null && meeting !== null, onClose, async () => {
    await call("call_plan", {
      plan: plan.id,
      called_on: on ?? today,
      meeting_on: meeting ?? today,
      starts,
      ends,
      place,
      answer_by: answer,
    });
    draft.discard();
    return "plan-called";
  });
  return (
    <DialogForm
      title={say("plan-call-title")}
      lead={say("plan-call-lead")}
      act={say("save")}
      {...form}
      onCancel={draft.discard}
    >
      {!participants.some(({ kind }) => kind === "called") && <Notice kind="warn">{say("plan-call-nobody")}</Notice>}
      <DateField
        label={say("plan-called-on")}
        value={on}
        onChange={(day) => draft.set({ on: day })}
        latest={today}
        error={empty(on)}
      />
      <DateField
        label={say("plan-meeting-on")}
        value={meeting}
        onChange={(day) => draft.set({ meeting: day })}
        error={empty(meeting)}
      />
      <div className={styles.pair}>
        <TextField
          label={say("plan-meeting-starts")}
          value={starts}
          onChange={(text) => draft.set({ starts: text })}
          placeholder="13.00"
          optional
        />
        <TextField
          label={say("plan-meeting-ends")}
          value={ends}
          onChange={(text) => draft.set({ ends: text })}
          placeholder="14.00"
          optional
        />
      </div>
      <TextField
        label={say("plan-meeting-place")}
        value={place}
        onChange={(text) => draft.set({ place: text })}
        prose
        optional
      />
      <DateField
        label={say("plan-answer-by")}
        value={answer}
        onChange={(day) => draft.set({ answer: day })}
        earliest={on ?? undefined}
        latest={meeting ?? undefined}
        optional
      />
    </DialogForm>
  );
}

export function HoldDialog({ view: { plan, participants }, onClose }: OneProps) {
  const today = useToday();
  const draft = useFormDraft(`plan/${plan.id}/hold`, {
    on: plan.meeting_on && plan.meeting_on <= today ? plan.meeting_on : (today as string | null),
    came: participants.filter(({ reply }) => reply !== "cannot_come").map(({ id }): string => id),
  });
  const { set, discard } = draft;
  const { on, came } = draft.form;
  const { empty, ...form } = useAct(on !== null, onClose, async () => {
    await call("hold_plan", { plan: plan.id, held_on: on ?? today, came });
    discard();
    return "plan-held";
  });
  return (
    <DialogForm title={say("plan-hold-title")} act={say("save")} {...form} onCancel={discard}>
      <DateField
        label={say("plan-hold-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        latest={today}
        error={empty(on)}
      />
      {participants.length > 0 && (
        <CheckboxGroup
          label={say("plan-hold-came")}
          hint={say("plan-hold-came-hint")}
          value={came}
          onChange={(ids) => set({ came: ids })}
        >
          {participants.map(({ id, name, title, unit_name }) => (
            <Checkbox key={id} value={id} detail={[title, name === "" ? "" : unit_name].filter(Boolean).join(", ")}>
              {name || unit_name}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </DialogForm>
  );
}

/** Asked for when nothing is missing; `write` puts what is typed into the plan first. */
export function EstablishDialog({ view: { plan }, write, onClose }: OneProps & { write: () => Promise<void> }) {
  const today = useToday();
  const draft = useFormDraft(`plan/${plan.id}/establish`, { on: (plan.held_on ?? today) as string | null });
  const { set, discard } = draft;
  const { on } = draft.form;
  const { empty, ...form } = useAct(on !== null, onClose, async () => {
    await write();
    await call("establish_plan", { plan: plan.id, established_on: on ?? today });
    discard();
    return "plan-established";
  });
  return (
    <DialogForm title={say("plan-establish-title")} act={say("plan-establish")} {...form} onCancel={discard}>
      <DateField
        label={say("plan-establish-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        latest={today}
        error={empty(on)}
      />
    </DialogForm>
  );
}

export function CloseDialog({ view: { plan, follow_ups }, onClose }: OneProps) {
  const today = useToday();
  const draft = useFormDraft(`plan/${plan.id}/close`, { on: today as string | null, why: null as string | null });
  const { set, discard } = draft;
  const { on, why } = draft.form;
  const { empty, ...form } = useAct(on !== null && why !== null, onClose, async () => {
    await call("close_plan", { plan: plan.id, closed_on: on ?? today, reason: why as PlanClosing });
    discard();
    return "plan-closed";
  });
  return (
    <DialogForm
      title={say("plan-close-title")}
      lead={say("plan-close-lead")}
      act={say("plan-close")}
      {...form}
      onCancel={discard}
    >
      <DateField
        label={say("plan-close-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        earliest={follow_ups[0]?.held_on ?? plan.established_on ?? undefined}
        latest={today}
        error={empty(on)}
      />
      <Select
        label={say("plan-close-why")}
        items={closings.map((id) => ({ id, name: capital(closingOf(id)) }))}
        value={why}
        onChange={(id) => set({ why: id })}
        error={empty(why)}
      />
    </DialogForm>
  );
}

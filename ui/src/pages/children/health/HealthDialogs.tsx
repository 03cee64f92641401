/** What is written down about examinations: that an investigation or a placement began or ended, and one step of an examination. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { CaseId, ExamStep, ExamView, Situation, SituationKind } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { Segments } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { type PlainWordId, say } from "../../../words/words";
import { examWords, situationWords, stepWords } from "./health";

const done = (word: PlainWordId) => toast({ text: say(word), onUndo: () => void undoAndSay() });

export function SituationDialog({ caseId, onClose }: { caseId: CaseId; onClose: () => void }) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`case/${caseId}/situation`, {
    kind: "in_investigation",
    from: today as string | null,
  });
  const { kind, from } = form;
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    if (from === null) return;
    await call("record_situation", { case: caseId, kind: kind as SituationKind, from_on: from });
    discard();
    done("health-situation-saved");
    onClose();
  });
  return (
    <DialogForm
      title={say("health-situation-add")}
      lead={say("health-situation-lead")}
      act={say("save")}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        void submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <Segments
        label={say("health-situation-what")}
        items={(Object.keys(situationWords) as SituationKind[]).map((id) => ({ id, name: say(situationWords[id]) }))}
        value={kind}
        onChange={(id) => set({ kind: id })}
      />
      <DateField
        label={say("health-situation-from")}
        value={from}
        onChange={(day) => set({ from: day })}
        latest={today}
        error={checked && from === null ? say("field-required") : undefined}
      />
    </DialogForm>
  );
}

export function EndSituationDialog(props: { caseId: CaseId; situation: Situation; onClose: () => void }) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`case/${props.caseId}/situation/${props.situation.id}/end`, {
    to: today as string | null,
  });
  const { to } = form;
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    if (to === null) return;
    await call("end_situation", { case: props.caseId, situation: props.situation.id, to_on: to });
    discard();
    done("health-situation-end-saved");
    props.onClose();
  });
  return (
    <DialogForm
      title={say("health-situation-end-title")}
      act={say("save")}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        void submit();
      }}
      onClose={props.onClose}
      onCancel={discard}
    >
      <DateField
        label={say("health-situation-to")}
        value={to}
        onChange={(day) => set({ to: day })}
        earliest={props.situation.from_on}
        latest={today}
        error={checked && to === null ? say("field-required") : undefined}
      />
    </DialogForm>
  );
}

export function ExamDialog(props: { caseId: CaseId; exam: ExamView; step: ExamStep; onClose: () => void }) {
  const { caseId, exam, step, onClose } = props;
  const today = useToday();
  const [checked, setChecked] = useState(false);
  const draft = useFormDraft(`case/${caseId}/exam-${exam.kind}-${step}`, {
    on: today as string | null,
    booked: null as string | null,
    reason: "",
  });
  const { set, discard } = draft;
  const { on, booked, reason } = draft.form;
  const ready = on !== null && (step !== "book" || booked !== null) && (step !== "not_needed" || reason.trim() !== "");
  const { submit, refused, busy } = useSubmit(async () => {
    await call("step_health_exam", {
      case: caseId,
      kind: exam.kind,
      step,
      happened_on: on ?? today,
      booked_for: step === "book" ? booked : null,
      reason: step === "not_needed" ? reason : "",
      anew: exam.steps.length === 0,
    });
    discard();
    done("health-step-saved");
    onClose();
  });
  const empty = (missing: boolean) => (checked && missing ? say("field-required") : undefined);
  return (
    <DialogForm
      title={`${say(examWords[exam.kind])}: ${say(stepWords[step]).toLocaleLowerCase("sv")}`}
      lead={step === "request" ? say("health-request-lead") : undefined}
      act={say("save")}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        if (ready) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <DateField
        label={say("health-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        latest={today}
        error={empty(on === null)}
      />
      {step === "book" && (
        <DateField
          label={say("health-booked-for")}
          value={booked}
          onChange={(day) => set({ booked: day })}
          earliest={on ?? undefined}
          error={empty(booked === null)}
        />
      )}
      {step === "not_needed" && (
        <TextField
          label={say("health-reason")}
          value={reason}
          onChange={(text) => set({ reason: text })}
          prose
          error={empty(reason.trim() === "")}
        />
      )}
    </DialogForm>
  );
}

/** The short things done with a SIP, one dialog each: offer, answer, call, hold, establish, close, or note that it is kept elsewhere. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraft } from "../../api/draft";
import type { PlanClosing, PlanView } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { Segments } from "../../components/Marks";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useOpenSession, useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { capital } from "../../words/dates";
import { type PlainWordId, say } from "../../words/words";
import { closingOf, closings } from "./plans";

const done = (id: PlainWordId) => toast({ text: say(id), onUndo: () => void undoAndSay() });

/** One act: sent when `ready`, and what is empty is pointed out until then. */
function useAct(ready: boolean, onClose: () => void, act: () => Promise<PlainWordId>) {
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
  const [on, setOn] = useState<string | null>(today);
  const [by, setBy] = useState(user.name);
  const { empty, ...form } = useAct(on !== null && by.trim() !== "", onClose, async () => {
    await call("offer_plan", { case: caseId, offered_on: on ?? today, offered_by: by });
    return "plan-offered";
  });
  return (
    <DialogForm title={say("plan-offer-title")} lead={say("plan-offer-lead")} act={say("save")} {...form}>
      <DateField label={say("plan-offer-on")} value={on} onChange={setOn} latest={today} error={empty(on)} />
      <TextField label={say("plan-offer-by")} value={by} onChange={setBy} error={empty(by)} />
    </DialogForm>
  );
}

export function ElsewhereDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(null);
  const [follow, setFollow] = useState<string | null>(null);
  const reference = useDraft(`case/${caseId}/plan-reference`);
  const { empty, ...form } = useAct(on !== null && reference.text.trim() !== "", onClose, async () => {
    await call("register_external_plan", {
      case: caseId,
      established_on: on ?? today,
      reference: reference.text,
      follow_up_on: follow,
    });
    reference.discard();
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
      <DateField label={say("plan-elsewhere-follow")} value={follow} onChange={setFollow} optional />
    </DialogForm>
  );
}

interface OneProps {
  view: PlanView;
  onClose: () => void;
}

/** The family's answer; once it has said yes, that it says no after all. */
export function AnswerDialog({ view: { plan }, onClose }: OneProps) {
  const today = useToday();
  const first = plan.state === "offered";
  const [answer, setAnswer] = useState<string | null>(first ? null : "no");
  const [on, setOn] = useState<string | null>(today);
  const reason = useDraft(`plan/${plan.id}/reason`);
  const no = answer === "no";
  const ready = answer !== null && on !== null && (!no || reason.text.trim() !== "");
  const { empty, ...form } = useAct(ready, onClose, async () => {
    const input = { plan: plan.id, accepted: !no, answered_on: on ?? today, reason: no ? reason.text : "" };
    await call("answer_plan", input);
    reason.discard();
    return no ? "plan-declined" : "plan-accepted";
  });
  return (
    <DialogForm title={say("plan-answer-title")} act={say("save")} {...form}>
      {first && (
        <Segments
          label={say("plan-answer-what")}
          items={[
            { id: "yes", name: say("plan-answer-yes") },
            { id: "no", name: say("plan-answer-no") },
          ]}
          value={answer}
          onChange={setAnswer}
          error={empty(answer)}
        />
      )}
      <DateField
        label={say("plan-answer-on")}
        value={on}
        onChange={setOn}
        earliest={plan.offered_on}
        latest={today}
        error={empty(on)}
      />
      {no && (
        <TextArea
          label={say("plan-answer-reason")}
          hint={say("plan-answer-reason-hint")}
          {...reason.field}
          error={empty(reason.text)}
        />
      )}
    </DialogForm>
  );
}

export function CallDialog({ view: { plan }, onClose }: OneProps) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(plan.called_on ?? today);
  const [meeting, setMeeting] = useState<string | null>(plan.meeting_on);
  const { empty, ...form } = useAct(on !== null && meeting !== null, onClose, async () => {
    await call("call_plan", { plan: plan.id, called_on: on ?? today, meeting_on: meeting ?? today });
    return "plan-called";
  });
  return (
    <DialogForm title={say("plan-call-title")} lead={say("plan-call-lead")} act={say("save")} {...form}>
      <DateField label={say("plan-called-on")} value={on} onChange={setOn} latest={today} error={empty(on)} />
      <DateField label={say("plan-meeting-on")} value={meeting} onChange={setMeeting} error={empty(meeting)} />
    </DialogForm>
  );
}

export function HoldDialog({ view: { plan }, onClose }: OneProps) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(plan.meeting_on && plan.meeting_on <= today ? plan.meeting_on : today);
  const { empty, ...form } = useAct(on !== null, onClose, async () => {
    await call("hold_plan", { plan: plan.id, held_on: on ?? today });
    return "plan-held";
  });
  return (
    <DialogForm title={say("plan-hold-title")} act={say("save")} {...form}>
      <DateField label={say("plan-hold-on")} value={on} onChange={setOn} latest={today} error={empty(on)} />
    </DialogForm>
  );
}

/** Asked for when nothing is missing; `write` puts what is typed into the plan first. */
export function EstablishDialog({ view: { plan }, write, onClose }: OneProps & { write: () => Promise<void> }) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(plan.held_on ?? today);
  const { empty, ...form } = useAct(on !== null, onClose, async () => {
    await write();
    await call("establish_plan", { plan: plan.id, established_on: on ?? today });
    return "plan-established";
  });
  return (
    <DialogForm title={say("plan-establish-title")} act={say("plan-establish")} {...form}>
      <DateField label={say("plan-establish-on")} value={on} onChange={setOn} latest={today} error={empty(on)} />
    </DialogForm>
  );
}

export function CloseDialog({ view: { plan }, onClose }: OneProps) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [why, setWhy] = useState<string | null>(null);
  const { empty, ...form } = useAct(on !== null && why !== null, onClose, async () => {
    await call("close_plan", { plan: plan.id, closed_on: on ?? today, reason: why as PlanClosing });
    return "plan-closed";
  });
  return (
    <DialogForm title={say("plan-close-title")} act={say("plan-close")} {...form}>
      <DateField label={say("plan-close-on")} value={on} onChange={setOn} latest={today} error={empty(on)} />
      <Select
        label={say("plan-close-why")}
        items={closings.map((id) => ({ id, name: capital(closingOf(id)) }))}
        value={why}
        onChange={setWhy}
        error={empty(why)}
      />
    </DialogForm>
  );
}

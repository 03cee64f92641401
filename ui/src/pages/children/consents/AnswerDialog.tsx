/** One giver's answer for one unit (or all units of the consent): given, changed, taken back. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Answer, AnswerStatus, Consent, Unit } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { Checkbox, RadioGroup } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { ActDialog } from "../dialogs/ActDialog";
import { type GiverLine, giverKey } from "./consents";
import { answerWords } from "./words";

export interface Chosen {
  consent: Consent;
  answer: Answer | null;
  giver: GiverLine;
  unit: Unit;
}

/** What can be answered: only a yes can be taken back. */
export const offered = (now: AnswerStatus): AnswerStatus[] =>
  now === "given" || now === "withdrawn"
    ? ["given", "withdrawn", "declined", "prevented", "not_asked"]
    : ["given", "declined", "prevented", "not_asked"];

export function AnswerDialog({ chosen, onClose }: { chosen: Chosen; onClose: () => void }) {
  const { consent, answer, giver, unit } = chosen;
  const today = useToday();
  const before = answer?.status ?? "not_asked";
  const { form, set, discard } = useFormDraft(`consent/${consent.id}/${giverKey(giver.giver)}/${unit.id}/reason`, {
    status: before,
    on: today,
    reason: answer?.reason ?? "",
    all: false,
  });
  const { on, reason, all } = form;
  // What was chosen before the answer changed may not be offered any more.
  const known = (id: string) => offered(before).find((one) => one === id) ?? before;
  const status = known(form.status);
  const [checked, setChecked] = useState(false);
  const reasonMissing = status === "prevented" && reason.trim() === "";
  const units = [...new Set(consent.answers.map((one) => one.unit))];
  const { submit, refused, busy } = useSubmit(async () => {
    await call("answer_consent", {
      consent: consent.id,
      answers: (all ? units : [unit.id]).map((one) => ({
        giver: giver.giver,
        unit: one,
        status,
        answered_on: status === "not_asked" ? null : on,
        reason,
      })),
    });
    discard();
    toast({
      text: say(status === "withdrawn" ? "answer-withdrawn-saved" : "answer-saved"),
      onUndo: () => void undoAndSay(),
    });
    onClose();
  });
  return (
    <ActDialog
      title={say("answer-title", { who: giver.name, unit: unit.name })}
      onSubmit={() => {
        setChecked(true);
        if (!reasonMissing) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      <RadioGroup
        label={say("answer-status")}
        optional={false}
        items={offered(before).map((id) => ({ id, name: say(answerWords[id]) }))}
        value={status}
        onChange={(id) => set({ status: known(id) })}
      />
      {status !== "not_asked" && (
        <DateField
          key={giverKey(giver.giver)}
          label={say("answer-on")}
          value={on}
          latest={today}
          onChange={(day) => day && set({ on: day })}
        />
      )}
      {status !== "given" && status !== "not_asked" && (
        <TextField
          prose
          label={say("answer-reason")}
          hint={status === "prevented" ? say("answer-reason-hint") : undefined}
          value={reason}
          onChange={(text) => set({ reason: text })}
          optional={status !== "prevented"}
          error={checked && reasonMissing ? say("answer-reason-missing") : undefined}
        />
      )}
      {units.length > 1 && (
        <Checkbox checked={all} onChange={(ticked) => set({ all: ticked })}>
          {say("answer-all")}
        </Checkbox>
      )}
    </ActDialog>
  );
}

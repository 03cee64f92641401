/** A signal becomes one question, with who looks into it and by when, on the next management meeting's agenda. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { usePersonChoice } from "../children/dialogs/PersonChoice";

export interface QuestionDialogProps {
  measure: string;
  title: string;
  /** The question to begin from. */
  first?: string;
  onClose: () => void;
}

export function QuestionDialog({ measure, title, first, onClose }: QuestionDialogProps) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`measure/${measure}/question`, {
    question: first ?? say("measures-question-first", { title }),
    owner: null as string | null,
    day: null as string | null,
  });
  const { question, owner, day } = form;
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    if (owner === null || day === null || question.trim() === "") return;
    await call("ask_about_measure", { measure, question, owner, due_on: day });
    discard();
    toast({ text: say("measures-question-put"), onUndo: () => void undoAndSay() });
    onClose();
  });
  const who = usePersonChoice({
    label: say("measures-question-owner"),
    value: owner,
    onChange: (id) => set({ owner: id }),
    error: checked && owner === null ? say("measures-question-no-owner") : undefined,
  });
  return (
    <>
      <DialogForm
        title={say("measures-ask-about")}
        lead={say("measures-question-lead")}
        act={say("measures-question-act")}
        busy={busy}
        problem={refused ? sayError(refused) : undefined}
        onSubmit={() => {
          setChecked(true);
          void submit();
        }}
        onClose={onClose}
        onCancel={discard}
      >
        <TextField
          label={say("measures-question")}
          value={question}
          onChange={(text) => set({ question: text })}
          prose
          autoFocus
          error={checked && question.trim() === "" ? say("measures-mark-no-text") : undefined}
        />
        {who.field}
        <DateField
          label={say("measures-question-by")}
          value={day}
          earliest={today}
          onChange={(next) => set({ day: next })}
          error={checked && day === null ? say("measures-mark-no-day") : undefined}
        />
      </DialogForm>
      {who.dialog}
    </>
  );
}

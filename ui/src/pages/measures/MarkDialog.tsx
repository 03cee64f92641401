/** Marks what the team changed, or what happened, on a measure's time axis; and takes marks away. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { MarkKind, MeasureMark } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { RadioGroup } from "../../components/Marks";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";

const kinds: MarkKind[] = ["change", "note", "story"];
const kindWords = {
  change: "measures-mark-change",
  note: "measures-mark-note",
  story: "measures-mark-story",
} as const;

export interface MarkDialogProps {
  measure: string;
  marks: readonly MeasureMark[];
  onClose: () => void;
}

export function MarkDialog({ measure, marks, onClose }: MarkDialogProps) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`measure/${measure}/mark`, {
    kind: "change" as MarkKind,
    day: today as string | null,
    text: "",
  });
  const { kind, day, text } = form;
  const [checked, setChecked] = useState(false);
  const add = useSubmit(async () => {
    if (day === null || text.trim() === "") return;
    await call("mark_measure", { measure, from_on: day, kind, text });
    discard();
    toast({ text: say("measures-marked"), onUndo: () => void undoAndSay() });
    onClose();
  });
  const remove = useSubmit(async (mark: MeasureMark) => {
    await call("remove_measure_mark", { mark: mark.id });
    toast({ text: say("measures-mark-removed"), onUndo: () => void undoAndSay() });
  });
  const problem = add.refused ?? remove.refused;
  return (
    <DialogForm
      title={say("measures-mark")}
      lead={say("measures-mark-lead")}
      act={say("save")}
      busy={add.busy}
      problem={problem ? sayError(problem) : undefined}
      onSubmit={() => {
        setChecked(true);
        void add.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <RadioGroup
        label={say("measures-mark-kind")}
        value={kind}
        onChange={(one) => set({ kind: one as MarkKind })}
        items={kinds.map((one) => ({ id: one, name: say(kindWords[one]) }))}
      />
      <DateField
        label={say("measures-mark-from")}
        value={day}
        latest={today}
        onChange={(next) => set({ day: next })}
        error={checked && day === null ? say("measures-mark-no-day") : undefined}
      />
      <TextField
        label={say("measures-mark-text")}
        hint={say("measures-mark-hint")}
        value={text}
        onChange={(typed) => set({ text: typed })}
        prose
        error={checked && text.trim() === "" ? say("measures-mark-no-text") : undefined}
      />
      {marks.length > 0 && (
        <section aria-labelledby="measure-marks">
          <h3 id="measure-marks">{say("measures-marks")}</h3>
          <ul className="stack tight">
            {marks.map((mark) => (
              <li key={mark.id}>
                {dayMonth(mark.from_on, "2000-01-01")}: {mark.text}{" "}
                <Button
                  look="link"
                  aria-label={`${say("remove")}: ${mark.text}`}
                  onPress={() => void remove.submit(mark)}
                >
                  {say("remove")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DialogForm>
  );
}

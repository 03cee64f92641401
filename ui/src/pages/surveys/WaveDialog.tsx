/** One round of asking: begun, ended, or put right. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { SurveyResults } from "../../api/types/ops";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";

export interface WaveDialogProps {
  survey: string;
  results: SurveyResults | null;
  onClose: () => void;
}

export function WaveDialog({ survey, results, onClose }: WaveDialogProps) {
  const today = useToday();
  const wave = results?.wave;
  const { form, set, discard } = useFormDraft(`survey/${survey}/wave/${wave?.id ?? "new"}`, {
    name: wave?.name ?? "",
    from: wave?.from_on ?? (today as string | null),
    until: wave ? (wave.to_on ?? today) : null,
    invited: wave?.invited ? String(wave.invited) : "",
  });
  const { name, from, until, invited } = form;
  const [checked, setChecked] = useState(false);
  const number = invited.trim() === "" ? null : Number(invited);
  const wrong = number !== null && !Number.isInteger(number);
  const save = useSubmit(async () => {
    if (from === null) return;
    if (wave) await call("change_wave", { wave: wave.id, name, from_on: from, to_on: until, invited: number });
    else await call("start_wave", { survey, name, from_on: from, invited: number });
    discard();
    toast({
      text: say(!wave ? "surveys-wave-begun" : until ? "surveys-wave-is-ended" : "surveys-wave-opened"),
      onUndo: () => void undoAndSay(),
    });
    onClose();
  });
  return (
    <DialogForm
      title={say(!wave ? "surveys-wave-new" : wave.to_on ? "surveys-wave-change" : "surveys-wave-end")}
      lead={wave ? say("surveys-wave-end-lead") : undefined}
      act={say(wave ? "save" : "surveys-wave-begin")}
      problem={save.refused ? sayError(save.refused) : undefined}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        if (name.trim() !== "" && from !== null && !wrong) void save.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <TextField
        autoFocus={!wave}
        prose
        label={say("surveys-wave-name")}
        hint={say("surveys-wave-name-hint")}
        value={name}
        onChange={(text) => set({ name: text })}
        error={checked && name.trim() === "" ? say("surveys-missing") : undefined}
      />
      <DateField
        label={say("surveys-wave-from")}
        value={from}
        latest={today}
        onChange={(day) => set({ from: day })}
        error={checked && from === null ? say("surveys-missing") : undefined}
      />
      {wave && (
        <DateField
          optional
          label={say("surveys-wave-to")}
          hint={say("surveys-wave-to-hint")}
          value={until}
          latest={today}
          onChange={(day) => set({ until: day })}
        />
      )}
      <TextField
        optional
        kind="number"
        label={say("surveys-wave-invited")}
        hint={say("surveys-wave-invited-hint")}
        value={invited}
        onChange={(text) => set({ invited: text })}
        error={wrong ? say("surveys-wave-invited-wrong") : undefined}
      />
    </DialogForm>
  );
}

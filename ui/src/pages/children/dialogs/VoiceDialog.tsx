/** The child's own words, or that it was not asked and why. */
import { useMemo, useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { CaseView, VoiceForm } from "../../../api/types/ops";
import { Select } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useOpenSession, useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { voiceForms, voiceFormWords } from "../voices";
import { ActDialog } from "./ActDialog";

export function VoiceDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { user } = useOpenSession();
  const today = useToday();
  const start = useMemo(
    () => ({ words: "", form: "talk_alone" as VoiceForm, asked_by: user.name, heard_on: today, reason: "" }),
    [user.name, today],
  );
  const { form, set, discard } = useFormDraft(`case/${view.case.id}/voice`, start);
  const [checked, setChecked] = useState(false);
  const name = view.child.first_name;
  const asked = form.form !== "not_asked";
  const spoke = asked && form.form !== "did_not_want";
  const { submit, refused, busy } = useSubmit(async () => {
    await call("record_child_voice", {
      case: view.case.id,
      item: null,
      heard_on: form.heard_on,
      form: form.form,
      words: spoke ? form.words : "",
      asked_by: asked ? form.asked_by : "",
      reason: asked ? "" : form.reason,
    });
    discard();
    toast({ text: say(asked ? "voice-saved" : "voice-saved-not-asked"), onUndo: () => void undoAndSay() });
    onClose();
  });
  const reasonMissing = !asked && form.reason.trim() === "";
  return (
    <ActDialog
      title={say("voice-title")}
      lead={say("voice-lead")}
      onSubmit={() => {
        setChecked(true);
        if (!reasonMissing) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      {spoke && (
        <TextArea
          autoFocus
          rows={3}
          label={say("voice-words", { name })}
          hint={say("voice-words-hint")}
          value={form.words}
          onChange={(words) => set({ words })}
          optional
        />
      )}
      <Select
        label={say("voice-form", { name })}
        items={voiceForms.map((id) => ({ id, name: say(voiceFormWords[id]) }))}
        value={form.form}
        onChange={(id) => set({ form: voiceForms.find((one) => one === id) ?? "talk_alone" })}
      />
      {asked ? (
        <TextField
          label={say("voice-asked-by")}
          value={form.asked_by}
          onChange={(asked_by) => set({ asked_by })}
          optional
        />
      ) : (
        <TextField
          prose
          label={say("voice-reason")}
          hint={say("voice-reason-hint")}
          value={form.reason}
          onChange={(reason) => set({ reason })}
          error={checked && reasonMissing ? say("voice-reason-missing") : undefined}
        />
      )}
      <DateField
        label={say("voice-heard-on")}
        value={form.heard_on}
        latest={today}
        onChange={(day) => day && set({ heard_on: day })}
      />
    </ActDialog>
  );
}

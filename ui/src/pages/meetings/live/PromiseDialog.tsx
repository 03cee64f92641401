/** Another day for a promise, or giving it up: both need a reason. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Action } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { say } from "../../../words/words";
import { said } from "./said";

const untouched = { day: null as string | null, reason: "" };

export function PromiseDialog(props: { action: Action; kind: "move" | "drop"; onClose: () => void }) {
  const { action, kind, onClose } = props;
  const today = useToday();
  const { form, set, discard } = useFormDraft(`action/${action.id}/live-${kind}`, untouched);
  const { day, reason } = form;
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  const save = useSubmit(async () => {
    setTried(true);
    if (missing || (kind === "move" && !day)) return;
    await call("change_action", {
      action: action.id,
      change: kind === "move" ? { kind, due_on: day ?? "", reason } : { kind, reason },
    });
    discard();
    onClose();
    said(kind === "move" ? "live-promise-moved-done" : "live-promise-dropped-done");
  });
  return (
    <DialogForm
      title={say(kind === "move" ? "live-promise-move" : "live-promise-drop")}
      lead={action.what}
      act={say("save")}
      problem={save.refused && sayError(save.refused)}
      busy={save.busy}
      onSubmit={() => void save.submit()}
      onClose={onClose}
      onCancel={discard}
    >
      {kind === "drop" && <p>{say("action-drop-lead")}</p>}
      {kind === "move" && (
        <DateField
          label={say("live-promise-move-day")}
          value={day}
          onChange={(next) => set({ day: next })}
          earliest={today}
          error={tried && !day ? say("field-required") : undefined}
          autoFocus
        />
      )}
      <TextField
        label={say("live-promise-why")}
        value={reason}
        onChange={(text) => set({ reason: text })}
        prose
        autoFocus={kind === "drop"}
        error={tried && missing ? say("field-required") : undefined}
      />
    </DialogForm>
  );
}

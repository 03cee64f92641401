/** The report of concern: what to do now, and a note that it was done. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { CaseView } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { Dialog } from "../../../components/Dialog";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useRole, useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { ActDialog } from "./ActDialog";
import styles from "./ConcernDialog.module.css";

export function ConcernDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const today = useToday();
  const role = useRole();
  const settings = useAnswer("plan_settings", {});
  const { form, set, discard } = useFormDraft(`case/${view.case.id}/concern-by`, { by: "", day: today });
  const { by, day } = form;
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    await call("record_concern_report", { case: view.case.id, made_on: day, made_by: by });
    discard();
    toast({ text: say("concern-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  const days = view.concern_reports.map((on) => (on ? dayMonth(on, today) : say("concern-earlier-unknown")));
  const steps = (
    <ol className={styles.steps}>
      {(settings.state === "ready" ? settings.value.concern_checklist : []).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
  // What to do is for everybody; who only reads does not note that it was done.
  if (role === "reader" || role === "administrator")
    return (
      <Dialog title={say("concern-title")} open onClose={onClose}>
        <p className="lead">{say("concern-lead")}</p>
        {steps}
      </Dialog>
    );
  return (
    <ActDialog
      title={say("concern-title")}
      lead={say("concern-lead")}
      act={say("concern-save")}
      onSubmit={() => {
        setChecked(true);
        if (by.trim() !== "") void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      {steps}
      <h3>{say("concern-record")}</h3>
      {days.length > 0 && <p className="muted small">{say("concern-earlier", { days: days.join(", ") })}</p>}
      <div className={styles.fields}>
        <TextField
          label={say("concern-by")}
          value={by}
          onChange={(text) => set({ by: text })}
          error={checked && by.trim() === "" ? say("concern-by-missing") : undefined}
        />
        <DateField label={say("concern-on")} value={day} latest={today} onChange={(on) => on && set({ day: on })} />
      </div>
    </ActDialog>
  );
}

/** How much school the child misses, in per cent as the school says: once when the case came, once when it ended. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { SchoolAbsence as Absence, AbsenceMoment, CaseView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Marks";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { percentOf } from "./absences";
import { ActDialog } from "./dialogs/ActDialog";
import styles from "./Overview.module.css";

/** The youngest are not in school yet. */
const schoolAge = 6;

export function SchoolAbsence({ view }: { view: CaseView }) {
  const known = useAnswer("absences_of_case", { case: view.case.id });
  const [asking, setAsking] = useState<AbsenceMoment | null>(null);
  if (known.state !== "ready" || (view.age !== null && view.age < schoolAge)) return null;
  const moments: AbsenceMoment[] = view.case.closed_on === null ? ["intake"] : ["intake", "closing"];
  const at = (moment: AbsenceMoment) => known.value.absences.find((one) => one.moment === moment);
  return (
    <section aria-labelledby="case-absence">
      <h2 id="case-absence" className={styles.small}>
        {say("absence-title")}
      </h2>
      {moments.map((moment) => {
        const absence = at(moment);
        return (
          <p key={moment}>
            {absence && `${say(`absence-${moment}`, { percent: absence.percent })} `}
            {absence?.investigated && `${say("absence-investigated")} `}
            <Button look="link" onPress={() => setAsking(moment)}>
              {say(absence ? "absence-change" : `absence-ask-${moment}`)}
            </Button>
          </p>
        );
      })}
      {asking && <AbsenceDialog case={view.case.id} moment={asking} now={at(asking)} onClose={() => setAsking(null)} />}
    </section>
  );
}

/** The question itself, as a field. */
export function AbsenceField(props: { value: string; onChange: (text: string) => void; error?: string }) {
  return (
    <TextField
      label={say("absence-field")}
      hint={say("absence-hint")}
      kind="number"
      maxLength={3}
      value={props.value}
      onChange={props.onChange}
      error={props.error}
    />
  );
}

function AbsenceDialog(props: { case: string; moment: AbsenceMoment; now?: Absence; onClose: () => void }) {
  const { form, set, discard } = useFormDraft(`case/${props.case}/absence-${props.moment}`, {
    text: props.now ? `${props.now.percent}` : "",
    investigated: props.now?.investigated ?? false,
  });
  const { text, investigated } = form;
  const [tried, setTried] = useState(false);
  const percent = percentOf(text);
  const { submit, refused, busy } = useSubmit(async () => {
    if (percent === undefined) return;
    await call("write_absence", { case: props.case, moment: props.moment, percent, investigated });
    discard();
    props.onClose();
    toast({ text: say("absence-saved"), onUndo: () => void undoAndSay() });
  });
  return (
    <ActDialog
      title={say(`absence-dialog-${props.moment}`)}
      onSubmit={() => {
        setTried(true);
        void submit();
      }}
      onClose={props.onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      <AbsenceField
        value={text}
        onChange={(typed) => set({ text: typed })}
        error={tried && percent === undefined ? say("absence-unreadable") : undefined}
      />
      <Checkbox checked={investigated} onChange={(on) => set({ investigated: on })}>
        {say("absence-investigated-choice")}
      </Checkbox>
    </ActDialog>
  );
}

/** The child's own words; or that it was not asked, and why. */
import { useMemo } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import type { CaseInFull, VoiceForm as Form } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { say } from "../../../words/words";
import { formWord } from "./ChildInFull";
import styles from "./Sheet.module.css";
import { said } from "./said";

const forms: readonly Form[] = [
  "in_meeting",
  "part_of_meeting",
  "talk_alone",
  "remote",
  "letter_or_drawing",
  "represented",
  "did_not_want",
  "not_asked",
];

export function VoiceForm({ child }: { child: CaseInFull }) {
  const key = `meeting/${child.meeting}/${child.item}/voice`;
  const today = useToday();
  const words = useDraft(key);
  const by = useDraft(`${key}-by`);
  const reason = useDraft(`${key}-reason`);
  const chosen = useDraft(`${key}-form`);
  const { setText: setForm } = chosen;
  const form = forms.find((one) => one === chosen.text) ?? "in_meeting";
  const silent = form === "not_asked" || form === "did_not_want";
  const record = useSubmit(async () => {
    await call("record_child_voice", {
      case: child.case,
      item: child.item,
      heard_on: today,
      form,
      words: silent ? "" : words.text,
      asked_by: silent ? "" : by.text,
      reason: form === "not_asked" ? reason.text : "",
    });
    for (const field of [words, by, reason, chosen]) field.discard();
    said("live-voice-done");
  });
  // What stands beside the words is not drawn anew at each of their letters.
  const how = useMemo(
    () => (
      <Select
        label={say("live-voice-form")}
        items={forms.map((id) => ({ id, name: formWord(id) }))}
        value={form}
        onChange={(id) => setForm(id ?? "")}
      />
    ),
    [form, setForm],
  );
  const who = useMemo(() => <TextField label={say("live-voice-by")} optional {...by.field} />, [by.field]);
  return (
    <form
      className={styles.voiceForm}
      onSubmit={(event) => {
        event.preventDefault();
        void record.submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !event.ctrlKey) return;
        event.preventDefault();
        void record.submit();
      }}
    >
      {!silent && (
        <TextArea
          label={say("live-voice-label")}
          hint={say("live-voice-hint")}
          {...words.field}
          error={record.refused ? sayError(record.refused) : undefined}
        />
      )}
      {form === "not_asked" && (
        <TextField
          label={say("live-voice-reason")}
          prose
          {...reason.field}
          error={record.refused ? sayError(record.refused) : undefined}
        />
      )}
      <div className={styles.voiceRow}>
        {how}
        {!silent && who}
        <Button look="primary" keys="Ctrl Enter" type="submit" isPending={record.busy}>
          {say("save")}
        </Button>
      </div>
    </form>
  );
}

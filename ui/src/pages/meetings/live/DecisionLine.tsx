/** A decision: one sentence, as it was read back to the room. Why, and who was of another mind, when somebody wants it written down. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import { Button } from "../../../components/Button";
import { TextField } from "../../../components/TextField";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import styles from "./Sheet.module.css";
import { said } from "./said";
import type { ShownChild } from "./Writing";

export function DecisionLine({ child }: { child: ShownChild }) {
  const key = `meeting/${child.meeting}/${child.item}/decision`;
  const text = useDraft(key);
  const reason = useDraft(`${key}-reason`);
  const dissent = useDraft(`${key}-dissent`);
  const [more, setMore] = useState(reason.text !== "" || dissent.text !== "");
  const record = useSubmit(async () => {
    if (text.text.trim() === "") return;
    await call("record_decision", { item: child.item, text: text.text, reason: reason.text, dissent: dissent.text });
    for (const field of [text, reason, dissent]) field.discard();
    setMore(false);
    said("live-decision-done");
  });
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        void record.submit();
      }}
    >
      <TextField
        label={say("live-decision-label")}
        hint={say("live-decision-hint")}
        large
        prose
        {...text.field}
        error={record.refused ? sayError(record.refused) : undefined}
      />
      {more && (
        <div className={styles.more}>
          <TextField label={say("live-decision-reason")} prose optional {...reason.field} autoFocus />
          <TextField
            label={say("live-decision-dissent")}
            hint={say("live-decision-dissent-hint")}
            prose
            optional
            {...dissent.field}
          />
        </div>
      )}
      <div className={styles.lineEnd}>
        {!more && (
          <Button look="link" onPress={() => setMore(true)}>
            {say("live-decision-more")}
          </Button>
        )}
        <Button look="primary" dense keys="Enter" type="submit" isPending={record.busy}>
          {say("live-add")}
        </Button>
      </div>
    </form>
  );
}

/** A decision: one sentence, as it was read back to the room. */
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
  const draft = useDraft(`meeting/${child.meeting}/${child.item}/decision`);
  const record = useSubmit(async () => {
    if (draft.text.trim() === "") return;
    await call("record_decision", { item: child.item, text: draft.text });
    draft.discard();
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
        {...draft.field}
        error={record.refused ? sayError(record.refused) : undefined}
      />
      <div className={styles.lineEnd}>
        <Button look="primary" dense keys="Enter" type="submit" isPending={record.busy}>
          {say("live-add")}
        </Button>
      </div>
    </form>
  );
}

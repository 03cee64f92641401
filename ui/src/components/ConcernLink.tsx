/** "Oro? Gör orosanmälan": at the right edge of the head of every page about a child. It says where the report goes, and writes down that it was made. */
import { useState } from "react";
import { useSubmit } from "../api/answers";
import { call } from "../api/call";
import { sayError } from "../shell/errors";
import { useToday } from "../shell/session";
import { undoAndSay } from "../shell/undo";
import { say } from "../words/words";
import { Button } from "./Button";
import styles from "./ConcernLink.module.css";
import { DateField } from "./DateField";
import { Dialog } from "./Dialog";
import { Form } from "./Form";
import { Icon } from "./Icon";
import { TextField } from "./TextField";
import { toast } from "./Toast";

export function ConcernLink({ caseId }: { caseId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <span className={styles.concern}>
        <Icon name="warning" />
        <Button look="link" onPress={() => setOpen(true)}>
          {say("handover-concern-link")}
        </Button>
      </span>
      {open && <ConcernDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ConcernDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [by, setBy] = useState("");
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    if (on === null) return;
    await call("record_concern_report", { case: caseId, made_on: on, made_by: by });
    toast({ text: say("handover-concern-done"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <Dialog title={say("handover-concern-title")} open onClose={onClose}>
      <p className="lead">{say("handover-concern-lead")}</p>
      <p className="lead">{say("handover-concern-here")}</p>
      <Form
        problem={refused ? sayError(refused) : undefined}
        onSubmit={() => {
          setChecked(true);
          if (on !== null && by.trim() !== "") void submit();
        }}
      >
        <DateField
          label={say("handover-concern-made-on")}
          value={on}
          onChange={setOn}
          latest={today}
          error={checked && on === null ? say("field-required") : undefined}
        />
        <TextField
          label={say("handover-concern-made-by")}
          hint={say("handover-concern-made-by-hint")}
          value={by}
          onChange={setBy}
          error={checked && by.trim() === "" ? say("field-required") : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" isPending={busy}>
            {say("handover-concern-save")}
          </Button>
          <Button look="link" onPress={onClose}>
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

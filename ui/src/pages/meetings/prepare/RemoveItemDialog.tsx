/** Takes something off the agenda. Where something is promised the reason must be said; the core refuses otherwise. */
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import type { AgendaLine } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { itemName } from "../sentences";

export function RemoveItemDialog({ line, onClose }: { line: AgendaLine; onClose: () => void }) {
  const reason = useDraft(`item/${line.item}/remove`);
  const remove = useSubmit(async () => {
    await call("remove_agenda_item", { item: line.item, reason: reason.text });
    reason.discard();
    onClose();
    toast({ text: say("meeting-agenda-removed"), onUndo: () => void undoAndSay() });
  });
  return (
    <Dialog title={say("meeting-remove-title", { what: itemName(line) })} open onClose={onClose}>
      <Form onSubmit={() => void remove.submit()} problem={remove.refused && sayError(remove.refused)}>
        <TextField
          label={say("meeting-remove-why")}
          hint={line.promised ? say("meeting-remove-promised") : undefined}
          optional={!line.promised}
          {...reason.field}
          prose
          autoFocus
        />
        <div className="actions">
          <Button look="primary" type="submit" isPending={remove.busy}>
            {say("meeting-remove-do")}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              reason.discard();
              onClose();
            }}
          >
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

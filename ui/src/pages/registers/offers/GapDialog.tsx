/** Notes that nothing is offered for a need in an age, or changes what was said about it. */
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import type { OfferCell, RouteNeed } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { DialogForm } from "../../../components/DialogForm";
import { TextArea } from "../../../components/TextArea";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";

export interface GapDialogProps {
  need: RouteNeed;
  cell: OfferCell;
  ages: string;
  onClose: () => void;
}

export function GapDialog({ need, cell, ages, onClose }: GapDialogProps) {
  const note = useDraft(`registers/offers/gap/${need.code}/${cell.band.from}`, cell.gap?.note ?? "");
  const where = { need: need.code, band: cell.band.from };
  const save = useSubmit(async () => {
    await call("note_offer_gap", { ...where, note: note.text });
    note.discard();
    toast({ text: say("offers-gap-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  const remove = useSubmit(async () => {
    await call("remove_offer_gap", where);
    note.discard();
    toast({ text: say("offers-gap-removed"), onUndo: () => void undoAndSay() });
    onClose();
  });
  const refused = save.refused ?? remove.refused;
  return (
    <DialogForm
      title={say("offers-gap-title", { need: need.name, ages })}
      lead={say("offers-gap-lead")}
      act={say("save")}
      problem={refused ? sayError(refused) : undefined}
      busy={save.busy}
      onSubmit={() => void save.submit()}
      onClose={onClose}
      onCancel={note.discard}
    >
      <TextArea autoFocus optional rows={3} label={say("offers-gap-note")} {...note.field} />
      {cell.gap && (
        <div>
          <Button look="link" onPress={() => void remove.submit()}>
            {say("offers-gap-remove")}
          </Button>
        </div>
      )}
    </DialogForm>
  );
}

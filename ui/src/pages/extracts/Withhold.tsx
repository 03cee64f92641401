/** Why one piece is not handed over: the rule of secrecy, and what harm it would do. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraft } from "../../api/draft";
import type { ChildId, ExtractPiece } from "../../api/types/ops";
import { DialogForm } from "../../components/DialogForm";
import { TextArea } from "../../components/TextArea";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";

export function Withhold({ child, piece, onClose }: { child: ChildId; piece: ExtractPiece; onClose: () => void }) {
  const why = useDraft(`child/${child}/withhold/${piece.id}`);
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    await call("review_extract", { child, pieces: [piece.id], release: false, why: why.text });
    why.discard();
    toast({ text: say("extract-withheld-done"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <DialogForm
      title={say("extract-withhold-title")}
      lead={say("extract-withhold-lead")}
      act={say("extract-withhold")}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        if (why.text.trim() !== "") void submit();
      }}
      onClose={onClose}
      onCancel={why.discard}
    >
      <TextArea
        autoFocus
        label={say("extract-why")}
        hint={say("extract-why-hint")}
        {...why.field}
        error={checked && why.text.trim() === "" ? say("extract-why-missing") : undefined}
      />
    </DialogForm>
  );
}

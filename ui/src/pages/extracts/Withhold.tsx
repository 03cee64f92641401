/** Why one piece is not handed over: the rule of secrecy, and what harm it would do. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { ChildId, ExtractPiece } from "../../api/types/ops";
import { DialogForm } from "../../components/DialogForm";
import { TextArea } from "../../components/TextArea";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";

export function Withhold({ child, piece, onClose }: { child: ChildId; piece: ExtractPiece; onClose: () => void }) {
  const [why, setWhy] = useState("");
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    await call("review_extract", { child, pieces: [piece.id], release: false, why });
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
        if (why.trim() !== "") void submit();
      }}
      onClose={onClose}
    >
      <TextArea
        autoFocus
        label={say("extract-why")}
        hint={say("extract-why-hint")}
        value={why}
        onChange={setWhy}
        error={checked && why.trim() === "" ? say("extract-why-missing") : undefined}
      />
    </DialogForm>
  );
}

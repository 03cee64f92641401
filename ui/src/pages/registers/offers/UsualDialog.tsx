/** How a new intervention is documented when nobody says otherwise. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { Documented } from "../../../api/types/ops";
import { Select } from "../../../components/Choice";
import { DialogForm } from "../../../components/DialogForm";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { codesOf } from "../../children/codes";
import { documentedWords } from "../registers";

export function UsualDialog({ documented, onClose }: { documented: Documented; onClose: () => void }) {
  const [chosen, setChosen] = useState<Documented>(documented);
  const save = useSubmit(async () => {
    await call("set_usually_documented", { documented: chosen });
    toast({ text: say("registers-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <DialogForm
      title={say("offers-usual-title")}
      lead={say("offers-usual-lead")}
      act={say("save")}
      problem={save.refused ? sayError(save.refused) : undefined}
      busy={save.busy}
      onSubmit={() => void save.submit()}
      onClose={onClose}
    >
      <Select
        label={say("offers-documented")}
        items={codesOf(documentedWords).map((id) => ({ id, name: say(documentedWords[id]) }))}
        value={chosen}
        onChange={(id) => id && setChosen(id as Documented)}
        autoFocus
      />
    </DialogForm>
  );
}

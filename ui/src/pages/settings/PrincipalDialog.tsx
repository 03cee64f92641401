/** One principal: renamed, or of another kind. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import type { Organisation, OrganisationKind } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DialogForm } from "../../components/DialogForm";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { codesOf } from "../children/codes";
import { partyWords } from "../registers/registers";

export function PrincipalDialog({ one, onClose }: { one: Organisation; onClose: () => void }) {
  const { values, set, field, discard } = useDraftFields(`principal/${one.id}`, { name: one.name, kind: one.kind });
  const [checked, setChecked] = useState(false);
  const named = values.name.trim() !== "";

  const { submit, refused, busy } = useSubmit(async () => {
    await call("change_organisation", { id: one.id, name: values.name, kind: values.kind as OrganisationKind });
    discard();
    toast({ text: say("units-principal-changed", { name: values.name }), onUndo: () => void undoAndSay() });
    onClose();
  });

  return (
    <DialogForm
      title={say("units-change-title", { name: one.name })}
      act={say("save")}
      busy={busy}
      onClose={onClose}
      onCancel={discard}
      problem={refused ? sayError(refused) : undefined}
      onSubmit={() => {
        setChecked(true);
        if (named) void submit();
      }}
    >
      <TextField
        autoFocus
        label={say("units-principal-name")}
        hint={say("units-name-hint")}
        {...field("name")}
        error={checked && !named ? say("units-principal-name-missing") : undefined}
      />
      <Select
        label={say("units-principal-kind")}
        items={codesOf<OrganisationKind>(partyWords).map((id) => ({ id, name: say(partyWords[id]) }))}
        value={values.kind}
        onChange={(id) => set("kind", id ?? one.kind)}
      />
    </DialogForm>
  );
}

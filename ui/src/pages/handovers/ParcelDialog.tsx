/** A handover to another municipality as a sealed file: what lies in it is chosen line by line, shown, and nothing else goes along. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { saveFile } from "../../api/files";
import { useFormDraft } from "../../api/formDraft";
import type { HandoverView, MadeParcel, ParcelPart } from "../../api/types/ops";
import { DialogForm } from "../../components/DialogForm";
import { Checkbox, CheckboxGroup } from "../../components/Marks";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import { LockFields, Made, useLock } from "./ParcelLock";

const parts = ["number", "guardians", "school", "voice", "done", "plan"] as const satisfies readonly ParcelPart[];

export function ParcelDialog({ view, onClose }: { view: HandoverView; onClose: () => void }) {
  const { form, set, discard } = useFormDraft(`handover/${view.handover.id}/parcel`, {
    chosen: (view.parcels.at(-1)?.parts ?? []) as string[],
  });
  const { chosen } = form;
  const lock = useLock(view.handover.id);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<MadeParcel | null>(null);
  const make = useSubmit(async (passphrase: string) => {
    const input = { handover: view.handover.id, parts: chosen as ParcelPart[], to: lock.to };
    const parcel = await call("make_parcel", input, { passphrase });
    discard();
    setAsking(false);
    setMade(parcel);
    await saveFile(parcel.file);
  });
  if (asking)
    return (
      <AskAgain act={say("parcel-make")} submit={make} onClose={() => setAsking(false)}>
        {say("parcel-make-again")}
      </AskAgain>
    );
  if (made)
    return (
      <Made
        made={made}
        unsaved={make.refused}
        title={say("parcel-made-title")}
        lead={say("parcel-made-lead")}
        onClose={onClose}
      />
    );
  return (
    <DialogForm
      title={say("parcel-title")}
      lead={say("parcel-lead")}
      act={say("parcel-make")}
      problem={make.refused ? sayError(make.refused) : undefined}
      busy={make.busy}
      onSubmit={() => {
        setChecked(true);
        if (lock.ready) setAsking(true);
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <CheckboxGroup
        label={say("parcel-parts")}
        hint={say("parcel-parts-hint")}
        value={chosen}
        onChange={(ids) => set({ chosen: ids })}
      >
        {parts.map((part) => (
          <Checkbox key={part} value={part}>
            {say(`parcel-part-${part}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <LockFields lock={lock} checked={checked} />
    </DialogForm>
  );
}

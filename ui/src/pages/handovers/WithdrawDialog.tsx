/** The file that takes a parcel back in the receiver's Samlat: nothing about the child lies in it. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { saveFile } from "../../api/files";
import type { HandoverView, WithdrawnParcel } from "../../api/types/ops";
import { DialogForm } from "../../components/DialogForm";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import { LockFields, Made, useLock } from "./ParcelLock";

export function WithdrawDialog({ view, onClose }: { view: HandoverView; onClose: () => void }) {
  const lock = useLock(view.handover.id);
  const [checked, setChecked] = useState(false);
  const [made, setMade] = useState<WithdrawnParcel | null>(null);
  const { submit, refused, busy } = useSubmit(async () => {
    const file = await call("withdraw_parcel", { handover: view.handover.id, to: lock.to });
    setMade(file);
    await saveFile(file.file);
  });
  if (made)
    return (
      <Made
        made={made}
        unsaved={refused}
        title={say("parcel-withdrawal-made-title")}
        lead={say("parcel-withdrawal-made-lead")}
        onClose={onClose}
      />
    );
  return (
    <DialogForm
      title={say("parcel-withdrawal-title")}
      lead={say("parcel-withdrawal-lead")}
      act={say("parcel-withdrawal-make")}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        if (lock.ready) void submit();
      }}
      onClose={onClose}
    >
      <LockFields lock={lock} checked={checked} />
    </DialogForm>
  );
}

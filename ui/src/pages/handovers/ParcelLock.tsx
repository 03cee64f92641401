/** How a sealed file to another municipality is locked, and what the sender says by phone when it is made. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import type { ApiError } from "../../api/call";
import { saveFile } from "../../api/files";
import { useFormDraft } from "../../api/formDraft";
import type { ParcelTo, WithdrawnParcel } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Segments } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import styles from "./HandoversPage.module.css";

const passphrase = { kind: "passphrase", key: "" };

/** The lock that is chosen: a passphrase until somebody chooses the receiver's key. Kept when the parcel is made: who takes it back locks to the same key. */
export function useLock(handover: string) {
  const { form, set } = useFormDraft(`handover/${handover}/parcel-key`, passphrase);
  const key = form.key.trim();
  const ready = form.kind === "passphrase" || key !== "";
  const to: ParcelTo = form.kind === "key" ? { kind: "key", key } : { kind: "passphrase" };
  return { form, set, ready, to };
}

export function LockFields({ lock, checked }: { lock: ReturnType<typeof useLock>; checked: boolean }) {
  const { form, set, ready } = lock;
  return (
    <>
      <Segments
        label={say("parcel-lock")}
        items={[
          { id: "passphrase", name: say("parcel-lock-passphrase") },
          { id: "key", name: say("parcel-lock-key") },
        ]}
        value={form.kind}
        onChange={(kind) => set({ kind })}
      />
      {form.kind === "key" && (
        <TextField
          label={say("parcel-key")}
          hint={say("parcel-key-hint")}
          value={form.key}
          onChange={(key) => set({ key })}
          error={checked && !ready ? say("field-required") : undefined}
        />
      )}
    </>
  );
}

interface MadeProps {
  made: WithdrawnParcel;
  /** Why the file could not be saved when it was made. */
  unsaved: ApiError | null;
  title: string;
  lead: string;
  onClose: () => void;
}

/** The file is made: the passphrase and the words to say by phone. */
export function Made({ made, unsaved, title, lead, onClose }: MadeProps) {
  const [tried, setTried] = useState(false);
  const save = useSubmit(async () => {
    setTried(true);
    await saveFile(made.file);
  });
  const refused = tried ? save.refused : unsaved;
  return (
    <Dialog title={title} open onClose={onClose}>
      <div className="stack">
        <p className="lead">{lead}</p>
        {made.passphrase && (
          <div>
            <p>{say("parcel-passphrase")}</p>
            <p className={styles.spoken}>{made.passphrase}</p>
            <p className="small muted">{say("parcel-passphrase-hint")}</p>
          </div>
        )}
        <div>
          <p>{say("parcel-words")}</p>
          <p className={styles.spoken}>{made.words.join(" ")}</p>
        </div>
        <div className="actions">
          <Button look="primary" onPress={onClose}>
            {say("parcel-made-done")}
          </Button>
          <Button icon="save" onPress={() => void save.submit()}>
            {say("parcel-save-again")}
          </Button>
        </div>
        {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      </div>
    </Dialog>
  );
}

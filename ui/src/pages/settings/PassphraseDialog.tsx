/** A new passphrase: one's own, or for somebody who has forgotten theirs. Confirmed with the passphrase of who has the vault open. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { FileContent, UserView } from "../../api/types/ops";
import { DialogForm } from "../../components/DialogForm";
import { Checkbox } from "../../components/Marks";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { say } from "../../words/words";
import { NewPassphrase, usePassphrase } from "../start/NewPassphrase";
import { KeyFile } from "./KeyFile";

/** Whose it is. */
type Whose = Pick<UserView, "user" | "you" | "key_file">;

export function PassphraseDialog({ view, onClose }: { view: Whose; onClose: () => void }) {
  const passphrase = usePassphrase();
  const [withFile, setWithFile] = useState(view.key_file);
  const [confirming, setConfirming] = useState(false);
  const [file, setFile] = useState<FileContent | null>(null);
  const { id: user, name } = view.user;
  const title = view.you ? say("users-own-passphrase") : say("users-reset-title", { name });

  const confirm = useSubmit(async (own: string) => {
    const typed = { passphrase: passphrase.text, key_file: withFile };
    const made = view.you
      ? await call("change_passphrase", typed, { passphrase: own })
      : await call("reset_passphrase", { user, ...typed }, { passphrase: own });
    toast({ text: view.you ? say("users-own-passphrase-done") : say("users-reset-done", { name }) });
    if (made.key_file) setFile(made.key_file);
    else onClose();
  });

  if (file) return <KeyFile file={file} name={name} onClose={onClose} />;
  if (confirming)
    return (
      <AskAgain act={title} submit={confirm} onClose={() => setConfirming(false)}>
        {say("users-ask-again-lead")}
      </AskAgain>
    );
  return (
    <DialogForm
      title={title}
      lead={view.you ? undefined : say("users-passphrase-lead", { name })}
      act={say("users-next")}
      busy={false}
      onSubmit={() => {
        if (passphrase.check()) setConfirming(true);
      }}
      onClose={onClose}
    >
      <NewPassphrase passphrase={passphrase} />
      <Checkbox checked={withFile} onChange={setWithFile} detail={say("users-with-key-file-hint")}>
        {say("users-with-key-file")}
      </Checkbox>
    </DialogForm>
  );
}

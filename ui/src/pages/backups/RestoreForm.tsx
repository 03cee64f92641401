/** A backup put back: which one, what opens it; with a sheet also the new passphrase, as the sheet is used up. Used on a new computer, for a damaged vault, and from the list of backups. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { BackupLine } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { Form } from "../../components/Form";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useSession } from "../../shell/session";
import { say } from "../../words/words";
import { NewPassphrase, usePassphrase } from "../start/NewPassphrase";
import { madeAt, megabytes, newestOf, opens } from "./backups";
import { Opens, useOpener } from "./Opens";

export interface RestoreFormProps {
  backups: readonly BackupLine[];
  /** The one that was chosen already. */
  chosen?: string;
  onCancel: () => void;
}

export function RestoreForm({ backups, chosen, onCancel }: RestoreFormProps) {
  const { arrive } = useSession();
  const [file, setFile] = useState(chosen ?? newestOf(backups));
  const [opener, setOpener] = useOpener();
  const [missing, setMissing] = useState(false);
  const fresh = usePassphrase();
  const { submit, refused, busy } = useSubmit(async () => {
    const wanted = file === null ? null : opens(file, opener, fresh.text);
    const chosen = !opener.sheet || fresh.check();
    setMissing(wanted === null);
    if (wanted === null || !chosen) return;
    await arrive(await call("restore_backup", wanted));
    toast({ text: say(opener.sheet ? "backup-restored-sheet" : "backup-restored") });
  });
  const problem = missing ? say(opener.sheet ? "start-check-missing" : "lock-missing") : undefined;
  return (
    <Form problem={refused ? sayError(refused) : problem} onSubmit={() => void submit()}>
      {chosen === undefined && (
        <Select
          label={say("restore-which")}
          hint={say("restore-newest")}
          items={backups.map((one) => ({ id: one.file, name: madeAt(one.made_at), detail: megabytes(one.bytes) }))}
          value={file}
          onChange={setFile}
        />
      )}
      <Opens opener={opener} onChange={setOpener} refused={refused} />
      {opener.sheet && (
        <div className="stack">
          <p className="muted">{say("restore-new-passphrase")}</p>
          <NewPassphrase passphrase={fresh} />
        </div>
      )}
      <div className="actions">
        <Button type="submit" look="primary" isPending={busy}>
          {say(busy ? "restore-busy" : "restore-start")}
        </Button>
        <Button look="link" onPress={onCancel} isDisabled={busy}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}

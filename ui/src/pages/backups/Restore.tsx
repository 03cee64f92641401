/** The way back from a backup, outside the shell: on a new computer, or when the vault cannot be opened. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { BackupLine } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import { RestoreForm } from "./RestoreForm";

export function Restore({ onBack }: { onBack: () => void }) {
  const [backups, setBackups] = useState<readonly BackupLine[] | null>(null);
  const choose = useSubmit(async () => {
    const found = await call("choose_backups", {});
    if (found !== null) setBackups(found);
  });
  return (
    <>
      <PageHead title={say("restore-title")} purpose={say("restore-lead")} />
      <div className="stack">
        {choose.refused && <Notice kind="problem">{sayError(choose.refused)}</Notice>}
        {backups !== null && backups.length === 0 && <Notice kind="warn">{say("restore-none")}</Notice>}
        {backups !== null && backups.length > 0 ? (
          <RestoreForm backups={backups} onCancel={onBack} />
        ) : (
          <div className="actions">
            <Button look="primary" onPress={() => void choose.submit()} isPending={choose.busy}>
              {say("backup-choose")}
            </Button>
            <Button look="link" onPress={onBack}>
              {say("back")}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

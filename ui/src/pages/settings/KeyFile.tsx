/** A key file that has just been made: it is given once, and goes to a USB stick. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { saveFile } from "../../api/files";
import type { FileContent } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Notice } from "../../components/Notice";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";

export function KeyFile({ file, name, onClose }: { file: FileContent; name: string; onClose: () => void }) {
  const [saved, setSaved] = useState(false);
  const save = useSubmit(async () => setSaved(await saveFile(file)));
  return (
    <Dialog title={say("users-key-file")} open onClose={onClose}>
      <p className="lead">{say("users-key-file-lead", { name })}</p>
      {save.refused && <Notice kind="problem">{sayError(save.refused)}</Notice>}
      {saved && <Notice>{say("users-key-file-saved")}</Notice>}
      <div className="actions">
        <Button look={saved ? "quiet" : "primary"} isPending={save.busy} onPress={() => void save.submit()}>
          {say("users-key-file-save")}
        </Button>
        <Button look={saved ? "primary" : "link"} onPress={onClose}>
          {say("users-key-file-done")}
        </Button>
      </div>
    </Dialog>
  );
}

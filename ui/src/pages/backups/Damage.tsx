/** A vault that is damaged: what happened, what was kept, the newest backup and what would be missing from it. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { ApiError, call } from "../../api/call";
import type { FileContent, Damage as Kind } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { sayError } from "../../shell/errors";
import { KeyFileButton } from "../../shell/KeyFileButton";
import { useSession } from "../../shell/session";
import { say } from "../../words/words";
import { madeAt } from "./backups";
import { Restore } from "./Restore";
import { RestoreForm } from "./RestoreForm";

export function Damage({ damage, onBack }: { damage: Kind; onBack: () => void }) {
  const report = useAnswer("damage_report", {});
  const [way, setWay] = useState<"newest" | "other" | "read" | null>(null);
  const newest = report.state === "ready" ? report.value.newest : null;
  if (way === "other") return <Restore onBack={() => setWay(null)} />;
  return (
    <div className="stack">
      <h1>{say("damage-title")}</h1>
      <Notice kind="problem">{sayError(new ApiError("vault_damaged", { damage }))}</Notice>
      {report.state === "ready" && newest && (
        <p>
          {say("damage-newest", { at: madeAt(newest.made_at) })}{" "}
          {report.value.missing_lines === null
            ? say("damage-missing-days", { days: report.value.missing_days ?? 0 })
            : say("damage-missing-lines", { lines: report.value.missing_lines })}
        </p>
      )}
      {report.state === "ready" && !newest && <p>{say("damage-none")}</p>}
      {way === "newest" && newest && (
        <RestoreForm backups={[newest]} chosen={newest.file} onCancel={() => setWay(null)} />
      )}
      {way === "read" && <Read onBack={() => setWay(null)} />}
      {way === null && (
        <div className="actions">
          {newest ? (
            <Button look="primary" onPress={() => setWay("newest")}>
              {say("damage-restore")}
            </Button>
          ) : (
            <Button look="primary" onPress={() => setWay("other")}>
              {say("backup-choose")}
            </Button>
          )}
          {newest && <Button onPress={() => setWay("other")}>{say("damage-other")}</Button>}
          <Button onPress={() => setWay("read")}>{say("damage-read")}</Button>
          <Button look="link" onPress={onBack}>
            {say("back")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Looks into a copy with the passphrase, and the key file of whoever has one. */
function Read({ onBack }: { onBack: () => void }) {
  const { arrive } = useSession();
  const [passphrase, setPassphrase] = useState("");
  const [file, setFile] = useState<FileContent | null>(null);
  const { submit, refused, busy } = useSubmit(async () =>
    arrive(await call("open_damaged", { passphrase, key_file: file })),
  );
  return (
    <Form problem={refused ? sayError(refused) : undefined} onSubmit={() => void submit()}>
      <p className="muted">{say("damage-read-lead")}</p>
      <TextField
        kind="secret"
        autoFocus
        label={say("restore-passphrase")}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div className="actions">
        <Button type="submit" look="primary" isPending={busy} isDisabled={passphrase === ""}>
          {say("damage-read")}
        </Button>
        <Button look="link" onPress={onBack}>
          {say("cancel")}
        </Button>
        <KeyFileButton file={file} onFile={setFile} />
      </div>
    </Form>
  );
}

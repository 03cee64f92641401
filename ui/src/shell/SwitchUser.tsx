/** Who is typing: another user's passphrase, or another of one's own units, without leaving the page. */
import { useState } from "react";
import { changed, useSubmit } from "../api/answers";
import { call } from "../api/call";
import { flushDrafts, notSaved } from "../api/draft";
import type { FileContent } from "../api/types/ops";
import { Button } from "../components/Button";
import { Select } from "../components/Choice";
import { Dialog } from "../components/Dialog";
import { Form } from "../components/Form";
import { Notice } from "../components/Notice";
import { TextField } from "../components/TextField";
import { clearToasts, toast } from "../components/Toast";
import { say, Words } from "../words/words";
import { sayError } from "./errors";
import { KeyFileButton } from "./KeyFileButton";
import { useOpenSession, useSession } from "./session";

export function SwitchUser({ onClose }: { onClose: () => void }) {
  const session = useOpenSession();
  const { arrive, lock } = useSession();
  const [passphrase, setPassphrase] = useState("");
  const [file, setFile] = useState<FileContent | null>(null);
  const [missing, setMissing] = useState(false);

  const other = useSubmit(async () => {
    await flushDrafts();
    // What one user has typed never becomes another's.
    const stopped = notSaved();
    if (stopped) throw stopped;
    const next = await call("switch_user", { passphrase, key_file: file });
    clearToasts();
    // Who has come in and cannot be shown does not sit at the page of who sat there before.
    await arrive(next).catch(async (reason: unknown) => {
      await lock("hand");
      throw reason;
    });
    if (next.state === "open") toast({ text: say("switch-done", { name: next.user.name }) });
    onClose();
  });
  const unit = useSubmit(async (id: string) => {
    const next = await call("act_for", { unit: id });
    await arrive(next);
    const chosen = session.units.find((one) => one.unit === id);
    if (chosen) toast({ text: say("switch-unit-done", { unit: chosen.name }) });
    changed();
    onClose();
  });
  const problem = missing ? say("lock-missing") : other.refused ? sayError(other.refused) : undefined;

  return (
    <Dialog title={say("switch-title")} open onClose={onClose}>
      <p className="lead">{say("switch-lead")}</p>
      {session.demo && (
        <Notice>
          <Words id="switch-demo" />
        </Notice>
      )}
      <Form
        onSubmit={() => {
          setMissing(passphrase === "");
          if (passphrase !== "") void other.submit();
        }}
      >
        <TextField
          kind="secret"
          autoFocus
          label={say("lock-passphrase")}
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text);
            setMissing(false);
          }}
          error={problem}
        />
        <div className="actions">
          <Button type="submit" look="primary" isPending={other.busy}>
            {say("switch-act")}
          </Button>
          <Button look="link" onPress={onClose}>
            {say("cancel")}
          </Button>
          <KeyFileButton file={file} onFile={setFile} />
        </div>
      </Form>
      {session.units.some((one) => one.unit !== session.unit) && (
        <Select
          label={say("switch-unit")}
          hint={say("switch-unit-lead")}
          items={session.units.map(({ unit: id, name }) => ({ id, name }))}
          value={session.unit}
          onChange={(id) => id && id !== session.unit && void unit.submit(id)}
          error={unit.refused ? sayError(unit.refused) : undefined}
        />
      )}
    </Dialog>
  );
}

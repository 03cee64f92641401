/** Säkerhetskopior: where they lie, how old the newest verified one is, made now, tried, put back. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { type ApiError, call } from "../../api/call";
import type { BackupLine, BackupState, FileContent } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Progress } from "../../components/Progress";
import { Status } from "../../components/Status";
import { Table } from "../../components/Table";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { KeyFileButton } from "../../shell/KeyFileButton";
import { to } from "../../shell/route";
import { useRole, useToday } from "../../shell/session";
import { longDay } from "../../words/dates";
import { say } from "../../words/words";
import { keeps, madeAt, megabytes, mustGo } from "./backups";
import { RestoreForm } from "./RestoreForm";
import { SetAside } from "./SetAside";

/** A full disk is where the copies lie, not where the vault is. */
const sayBackupError = (error: ApiError) => (error.code === "disk_full" ? say("backup-no-room") : sayError(error));

const Where = () => <Link href={to("settings")}>{say("place-settings")}</Link>;

export default function BackupsPage() {
  const role = useRole();
  const state = useAnswer("backup_state", {});
  const [asking, setAsking] = useState(false);
  const make = useSubmit(async (passphrase: string) => {
    await call("make_backup", {}, { passphrase });
    setAsking(false);
    toast({ text: say("backup-made") });
  });
  if (state.state === "waiting")
    return <PageHead where={<Where />} title={say("backup-title")} purpose={say("backup-waiting")} />;
  if (state.state === "failed")
    return (
      <>
        <PageHead where={<Where />} title={say("backup-title")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(state.error)}
        </Notice>
      </>
    );
  const { value } = state;
  return (
    <>
      <PageHead where={<Where />} title={say("backup-title")} purpose={say("backup-purpose")}>
        {value.folder_there && role !== "reader" && (
          <Button look="primary" icon="save" isPending={make.busy} onPress={() => setAsking(true)}>
            {say("backup-make")}
          </Button>
        )}
      </PageHead>
      <div className="stack">
        {make.busy && <Progress label={say("backup-making")} percent={null} />}
        <Standing state={value} />
        <Folder state={value} chooses={keeps(role)} />
        {value.folder_there && <Found />}
        {keeps(role) && <SetAside />}
      </div>
      {asking && (
        <AskAgain act={say("backup-make")} submit={make} sayRefused={sayBackupError} onClose={() => setAsking(false)}>
          {say("backup-make-again")}
        </AskAgain>
      )}
    </>
  );
}

function Standing({ state }: { state: BackupState }) {
  const fresh = state.verified_at !== null && !state.overdue;
  return (
    <section>
      <p>
        <Status kind={fresh ? "yes" : state.overdue ? "late" : "not_begun"}>
          {state.verified_at ? say("backup-verified", { at: madeAt(state.verified_at) }) : say("backup-never")}
        </Status>
      </p>
      {fresh && <p className="muted">{say("backup-fresh")}</p>}
    </section>
  );
}

function Folder({ state, chooses }: { state: BackupState; chooses: boolean }) {
  const [asking, setAsking] = useState(false);
  const choose = useSubmit(async (passphrase: string) => {
    const found = await call("choose_backups", {}, { passphrase });
    setAsking(false);
    if (found !== null) toast({ text: say("backup-chosen") });
  });
  const { folder } = state;
  const act = say(folder === null ? "backup-choose" : "backup-change");
  return (
    <section>
      <p>
        {folder === null
          ? say("backup-folder-none")
          : say(state.folder_there ? "backup-folder" : "backup-folder-away", { folder })}
      </p>
      <p className="muted">{say("backup-daily")}</p>
      {chooses && (
        <div className="actions">
          <Button
            look={folder === null ? "primary" : undefined}
            isPending={choose.busy}
            onPress={() => setAsking(true)}
          >
            {act}
          </Button>
        </div>
      )}
      {asking && (
        <AskAgain act={act} submit={choose} onClose={() => setAsking(false)}>
          {say("backup-choose-again")}
        </AskAgain>
      )}
    </section>
  );
}

function Found() {
  const list = useAnswer("list_backups", {});
  const state = useAnswer("backup_state", {});
  const [trying, setTrying] = useState(false);
  const [keyFile, setKeyFile] = useState<FileContent | null>(null);
  const [restoring, setRestoring] = useState<BackupLine | null>(null);
  const today = useToday();
  const [newest] = list.state === "ready" ? list.value : [];
  const attempt = useSubmit(async (passphrase: string) => {
    if (newest === undefined) return;
    const opener = { file: newest.file, passphrase, groups: null, key_file: keyFile, new_passphrase: null };
    const tried = await call("try_backup", opener);
    setTrying(false);
    toast({ text: say("backup-try-done", { date: longDay(tried.made_at), rows: tried.rows }) });
  });
  if (list.state === "failed") return <Notice kind="problem">{sayError(list.error)}</Notice>;
  if (list.state === "waiting" || state.state !== "ready") return null;
  const { tried_at, try_due } = state.value;
  return (
    <>
      <section>
        <h2>{say("backup-list")}</h2>
        {list.value.length === 0 ? (
          <p className="muted">{say("backup-list-none")}</p>
        ) : (
          <Table
            caption={say("backup-list")}
            captionHidden
            rows={list.value}
            rowKey={(one) => one.file}
            columns={[
              {
                id: "made",
                name: say("backup-made-at"),
                cell: (one) => (
                  <>
                    {madeAt(one.made_at)}
                    {one.destroy && <p className="small">{mustGo(one.file, one.destroy, today)}</p>}
                  </>
                ),
              },
              { id: "kind", name: say("backup-kind"), cell: (one) => say(`backup-kind-${one.kind}`) },
              { id: "size", name: say("backup-size"), cell: (one) => megabytes(one.bytes), number: true },
              {
                id: "restore",
                name: <span className="sr">{say("backup-restore")}</span>,
                cell: (one) => (
                  <Button
                    look="link"
                    aria-label={say("backup-restore-this", { at: madeAt(one.made_at) })}
                    onPress={() => setRestoring(one)}
                  >
                    {say("backup-restore")}
                  </Button>
                ),
                number: true,
              },
            ]}
          />
        )}
      </section>
      {newest && (
        <section>
          <h2>{say("backup-try-title")}</h2>
          <p>
            <Status kind={try_due ? "soon" : "yes"}>
              {tried_at ? say("backup-tried", { at: madeAt(tried_at) }) : say("backup-tried-never")}
            </Status>
          </p>
          <p className="muted">{say("backup-try-lead")}</p>
          <div className="actions">
            <Button onPress={() => setTrying(true)}>{say("backup-try")}</Button>
          </div>
        </section>
      )}
      {trying && (
        <AskAgain
          act={say("backup-try")}
          submit={attempt}
          onClose={() => setTrying(false)}
          beside={<KeyFileButton file={keyFile} onFile={setKeyFile} />}
        >
          {say("backup-try-what")}
        </AskAgain>
      )}
      {restoring && (
        <Dialog title={say("backup-restore-title")} open onClose={() => setRestoring(null)}>
          <p className="lead">{say("backup-restore-warning", { at: madeAt(restoring.made_at) })}</p>
          <RestoreForm backups={[restoring]} chosen={restoring.file} onCancel={() => setRestoring(null)} />
        </Dialog>
      )}
    </>
  );
}

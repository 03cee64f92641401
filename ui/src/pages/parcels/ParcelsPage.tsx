/** `#/parcels`: handovers that came from other municipalities as sealed files. Read one, compare the words by phone, answer, save the receipt. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { ApiError, call } from "../../api/call";
import { pickFile, saveFile } from "../../api/files";
import type { FileContent } from "../../api/shell";
import type { ParcelView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { DialogForm } from "../../components/DialogForm";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import { OneParcel } from "./OneParcel";
import styles from "./ParcelsPage.module.css";

export default function ParcelsPage({ path }: PageProps) {
  const parcels = useAnswer("list_parcels", {});
  const where = <Link href={to("children")}>{say("place-children")}</Link>;
  if (parcels.state === "failed")
    return (
      <>
        <PageHead where={where} title={say("parcels-title")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(parcels.error)}
        </Notice>
      </>
    );
  if (parcels.state === "waiting") return <PageHead where={where} title={say("parcels-title")} />;
  const one = parcels.value.find(({ parcel }) => parcel === path[0]);
  return one ? <OneParcel view={one} /> : <All parcels={parcels.value} where={where} />;
}

const standing = {
  waits: { kind: "soon", word: "parcels-state-waits" },
  accepted: { kind: "done", word: "parcels-state-accepted" },
  declined: { kind: "not_included", word: "parcels-state-declined" },
  withdrawn: { kind: "not_included", word: "parcels-state-withdrawn" },
} as const;

function Standing({ state }: { state: keyof typeof standing }) {
  const { kind, word } = standing[state];
  return <Status kind={kind}>{say(word)}</Status>;
}

/** Whether all that a file wants is the passphrase that was given by phone. */
const wantsPassphrase = (refused: ApiError | null) =>
  refused?.code === "parcel-passphrase-needed" || refused?.code === "parcel-wrong-passphrase";

function All({ parcels, where }: { parcels: readonly ParcelView[]; where: React.ReactNode }) {
  const today = useToday();
  const [locked, setLocked] = useState<FileContent | null>(null);
  const [key, setKey] = useState(false);
  const read = useSubmit(async (file: FileContent, passphrase: string | null) => {
    const view = await call("read_parcel", { file, passphrase }).catch((reason: unknown) => {
      // One that is for somebody else to read is not held on to.
      if (!(reason instanceof ApiError && wantsPassphrase(reason))) setLocked(null);
      throw reason;
    });
    setLocked(null);
    const done = view.withdrawn_on ? "parcels-withdrawn-done" : view.again ? "parcels-again" : "parcels-read-done";
    toast({ text: say(done, { from: view.from }) });
  });
  const choose = async () => {
    const file = await pickFile("samlat");
    setLocked(file);
    if (file) await read.submit(file, null);
  };
  const asks = wantsPassphrase(read.refused);
  return (
    <>
      <PageHead where={where} title={say("parcels-title")} purpose={say("parcels-purpose")}>
        {parcels.length > 0 && (
          <Button look="primary" icon="open" onPress={() => void choose()} isPending={read.busy}>
            {say("parcels-read")}
          </Button>
        )}
        <Button icon="key" onPress={() => setKey(true)}>
          {say("parcels-key")}
        </Button>
      </PageHead>
      {read.refused && !asks && <Notice kind="problem">{sayError(read.refused)}</Notice>}
      {parcels.length === 0 ? (
        <EmptyState
          title={say("parcels-none-title")}
          action={
            <Button look="primary" icon="open" onPress={() => void choose()} isPending={read.busy}>
              {say("parcels-read")}
            </Button>
          }
        >
          {say("parcels-none-lead")}
        </EmptyState>
      ) : (
        <Rows lined>
          {parcels.map(({ parcel, from, content, answer, answered_on, withdrawn_on }) => (
            <Row
              key={parcel}
              status={<Standing state={withdrawn_on ? "withdrawn" : (answer ?? "waits")} />}
              reason={
                withdrawn_on
                  ? say("parcels-withdrawn-on", { day: dayMonth(withdrawn_on, today) })
                  : answered_on
                    ? say("parcels-answered", { day: dayMonth(answered_on, today) })
                    : content && say("parcels-due", { day: dayMonth(content.handover.due_on, today) })
              }
              end={<Link href={to("parcels", parcel)}>{say("parcels-open")}</Link>}
            >
              <strong>
                {content ? `${content.first_name} ${content.last_name}`.trim() : say("parcels-content-gone")}
              </strong>{" "}
              {say("parcels-from", { from })}
            </Row>
          ))}
        </Rows>
      )}
      {locked && asks && (
        <Unlock
          wrong={read.refused?.code === "parcel-wrong-passphrase"}
          busy={read.busy}
          onTry={(passphrase) => void read.submit(locked, passphrase)}
          onClose={() => setLocked(null)}
        />
      )}
      {key && <Key onClose={() => setKey(false)} />}
    </>
  );
}

function Unlock(props: { wrong: boolean; busy: boolean; onTry: (passphrase: string) => void; onClose: () => void }) {
  const [typed, setTyped] = useState("");
  return (
    <DialogForm
      title={say("parcels-unlock-title")}
      lead={say("parcels-unlock-lead")}
      act={say("parcels-read")}
      busy={props.busy}
      onSubmit={() => typed.trim() !== "" && props.onTry(typed)}
      onClose={props.onClose}
    >
      <TextField
        label={say("parcels-unlock-label")}
        value={typed}
        onChange={setTyped}
        autoFocus
        error={props.wrong ? say("parcels-unlock-wrong") : undefined}
      />
    </DialogForm>
  );
}

function Key({ onClose }: { onClose: () => void }) {
  const key = useAnswer("parcel_key", {});
  const save = useSubmit(async (text: string) => {
    const base64 = btoa(`${text}\n`);
    await saveFile({ file_name: "paketnyckel.txt", media_type: "text/plain", base64 });
  });
  return (
    <Dialog title={say("parcels-key")} open onClose={onClose}>
      <p className="lead">{say("parcels-key-lead")}</p>
      {key.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {key.state === "failed" && <Notice kind="problem">{sayError(key.error)}</Notice>}
      {key.state === "ready" && (
        <div className="stack">
          <p className={`num ${styles.key}`}>{key.value.key}</p>
          <p className={styles.words}>{key.value.words.join(" ")}</p>
          <div className="actions">
            <Button icon="save" onPress={() => void save.submit(key.value.key)}>
              {say("parcels-key-save")}
            </Button>
          </div>
          {save.refused && <Notice kind="problem">{sayError(save.refused)}</Notice>}
        </div>
      )}
    </Dialog>
  );
}

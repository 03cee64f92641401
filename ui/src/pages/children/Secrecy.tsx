/** Who must not see the child (jäv), and the protected identity: both for the coordinator, beside the people around the child. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { loadDrafts } from "../../api/draft";
import type { CaseView, Child, Identity, Professional } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { DialogForm } from "../../components/DialogForm";
import { Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { useOpenSession } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { isProtected } from "./consents/consents";
import { IdentityDialog } from "./dialogs/IdentityDialog";
import { MarkConflictDialog } from "./dialogs/MarkConflictDialog";
import styles from "./PeopleTab.module.css";

export function Conflicts({ view }: { view: CaseView }) {
  const { child } = view;
  const conflicts = useAnswer("conflicts_of", { child: child.id });
  const [marking, setMarking] = useState(false);
  const remove = useSubmit(async ({ id, name }: Professional) => {
    await call("remove_conflict", { child: child.id, professional: id });
    toast({ text: say("conflicts-removed", { name }), onUndo: () => void undoAndSay() });
  });
  const people = conflicts.state === "ready" ? conflicts.value : [];
  return (
    <section aria-labelledby="case-conflicts">
      <h2 id="case-conflicts">{say("conflicts-title")}</h2>
      <p className="muted">{say("conflicts-lead")}</p>
      {conflicts.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {conflicts.state === "failed" && <Notice kind="problem">{sayError(conflicts.error)}</Notice>}
      {remove.refused && <Notice kind="problem">{sayError(remove.refused)}</Notice>}
      {conflicts.state === "ready" && people.length === 0 && <p>{say("conflicts-none")}</p>}
      {people.length > 0 && (
        <ul className={styles.list}>
          {people.map((person) => (
            <li key={person.id}>
              <span>
                <strong>{person.name}</strong>, {person.unit_name}
              </span>
              <Button
                look="link"
                aria-label={`${say("conflicts-remove")} ${person.name}`}
                onPress={() => void remove.submit(person)}
              >
                {say("conflicts-remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button icon="plus" onPress={() => setMarking(true)}>
          {say("conflicts-mark")}
        </Button>
      </div>
      {marking && <MarkConflictDialog child={child} onClose={() => setMarking(false)} />}
    </section>
  );
}

/** The sealed identity: opened with the passphrase, shown until it is hidden or the page is left, never kept. */
export function ProtectedIdentity({ view: { child, print_reason } }: { view: CaseView }) {
  const { opens_protected, user } = useOpenSession();
  const [act, setAct] = useState<"open" | "change" | "end" | "seal" | null>(null);
  const [shown, setShown] = useState<Identity | null>(null);
  const open = useSubmit(async (passphrase: string) => {
    setShown(await call("open_identity", { child: child.id }, { passphrase }));
    setAct(null);
  });
  const end = useSubmit(async (passphrase: string) => {
    await call("end_protection", { child: child.id }, { passphrase });
    toast({ text: say("protected-ended") });
    setShown(null);
    setAct(null);
  });
  const coordinates = user.role === "coordinator";
  if (!isProtected(child))
    return coordinates && opens_protected ? (
      <>
        <div className="actions">
          <Button look="quiet" icon="shield" onPress={() => setAct("seal")}>
            {say("protected-seal")}
          </Button>
        </div>
        {act === "seal" && <SealDialog child={child} onClose={() => setAct(null)} />}
      </>
    ) : null;
  return (
    <section aria-labelledby="case-identity">
      <h2 id="case-identity">{say("protected-title")}</h2>
      <p className="muted">{say("protected-lead", { alias: child.first_name })}</p>
      {!opens_protected && <Notice>{say("protected-not-yours")}</Notice>}
      {opens_protected && shown && <Shown identity={shown} />}
      <Printing child={child} reason={print_reason} mayChange={coordinates} />
      {opens_protected && (
        <div className="actions">
          {shown ? (
            <>
              <Button onPress={() => setShown(null)}>{say("protected-hide")}</Button>
              {coordinates && <Button onPress={() => setAct("change")}>{say("protected-change")}</Button>}
            </>
          ) : (
            <Button icon="shield" onPress={() => setAct("open")}>
              {say("protected-open")}
            </Button>
          )}
          {coordinates && (
            <Button look="link" onPress={() => setAct("end")}>
              {say("protected-end")}
            </Button>
          )}
        </div>
      )}
      {act === "open" && (
        <AskAgain act={say("protected-open")} submit={open} onClose={() => setAct(null)}>
          {say("protected-open-lead")}
        </AskAgain>
      )}
      {act === "change" && shown && (
        <IdentityDialog child={child} identity={shown} onChanged={setShown} onClose={() => setAct(null)} />
      )}
      {act === "end" && (
        <AskAgain act={say("protected-end")} submit={end} onClose={() => setAct(null)}>
          {say("protected-end-lead")}
        </AskAgain>
      )}
    </section>
  );
}

/** Whether papers about the child are printed: off until the coordinator has said why. */
function Printing({ child, reason, mayChange }: { child: Child; reason: string | null; mayChange: boolean }) {
  const [asking, setAsking] = useState(false);
  const stop = useSubmit(async () => {
    await call("stop_printing", { child: child.id });
    toast({ text: say("protected-print-stopped") });
  });
  const alias = child.first_name;
  return (
    <>
      {stop.refused && <Notice kind="problem">{sayError(stop.refused)}</Notice>}
      <p>
        {reason === null ? say("protected-print-off", { alias }) : say("protected-print-on", { alias, reason })}{" "}
        {mayChange && (
          <Button look="link" onPress={() => (reason === null ? setAsking(true) : void stop.submit())}>
            {say(reason === null ? "protected-print-allow" : "protected-print-stop")}
          </Button>
        )}
      </p>
      {asking && <AllowPrinting child={child} onClose={() => setAsking(false)} />}
    </>
  );
}

function AllowPrinting({ child, onClose }: { child: Child; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const missing = checked && reason.trim() === "";
  const lead = say("protected-print-allow-lead", { alias: child.first_name });
  const allow = useSubmit(async (passphrase: string) => {
    await call("allow_printing", { child: child.id, reason }, { passphrase });
    toast({ text: say("protected-print-allowed") });
    onClose();
  });
  if (confirming)
    return (
      <AskAgain act={say("protected-print-allow")} submit={allow} onClose={() => setConfirming(false)}>
        {lead}
      </AskAgain>
    );
  return (
    <DialogForm
      title={say("protected-print-allow")}
      lead={lead}
      act={say("users-next")}
      busy={false}
      onSubmit={() => {
        setChecked(true);
        if (reason.trim() !== "") setConfirming(true);
      }}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={say("protected-print-why")}
        value={reason}
        onChange={setReason}
        {...(missing ? { error: say("protected-print-why-missing") } : {})}
      />
    </DialogForm>
  );
}

function Shown({ identity }: { identity: Identity }) {
  const lines = [
    { word: say("protected-name"), text: `${identity.first_name} ${identity.last_name}`.trim() },
    { word: say("protected-number"), text: identity.number?.replace(/^(\d{8})/, "$1-") ?? "" },
    { word: say("protected-school"), text: [identity.school, identity.class].filter(Boolean).join(" ") },
    ...identity.guardians.map(({ name, phone }) => ({
      word: say("protected-guardian-of"),
      text: [name, phone].filter(Boolean).join(", "),
    })),
  ];
  return (
    <dl className={styles.identity}>
      {lines.map(({ word, text }, index) => (
        // Two guardians have the same word.
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
        <div key={index}>
          <dt>{word}</dt>
          <dd>{text || <span className="muted">{say("protected-none")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function SealDialog({ child, onClose }: { child: Child; onClose: () => void }) {
  const [alias, setAlias] = useState(say("protected-child"));
  const [checked, setChecked] = useState(false);
  const missing = alias.trim() === "";
  const seal = useSubmit(async () => {
    await call("protect_identity", { child: child.id, protection: "marked", alias });
    // The core has forgotten what was being typed about the child.
    await loadDrafts();
    toast({ text: say("protected-sealed") });
    onClose();
  });
  return (
    <DialogForm
      title={say("protected-seal")}
      lead={say("protected-seal-lead")}
      act={say("protected-seal")}
      problem={seal.refused ? sayError(seal.refused) : undefined}
      busy={seal.busy}
      onSubmit={() => {
        setChecked(true);
        if (!missing) void seal.submit();
      }}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={say("protected-alias")}
        hint={say("protected-alias-hint")}
        value={alias}
        onChange={setAlias}
        error={checked && missing ? say("protected-alias-missing") : undefined}
      />
    </DialogForm>
  );
}

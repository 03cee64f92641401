/** The lock screen: who, the passphrase, and what is safe meanwhile. A wrong passphrase is one sentence; after several the core asks for a pause. */
import { Suspense, startTransition, useEffect, useRef, useState } from "react";
import { useSubmit } from "../../api/answers";
import { ApiError, call } from "../../api/call";
import type { Damage, FileContent } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { Icon } from "../../components/Icon";
import { TextField } from "../../components/TextField";
import { sayError } from "../../shell/errors";
import { KeyFileButton } from "../../shell/KeyFileButton";
import { later } from "../../shell/later";
import { Outside } from "../../shell/Outside";
import { type LockedSession, useSession } from "../../shell/session";
import { clock, weekdayDay } from "../../words/dates";
import { say } from "../../words/words";
import styles from "./LockScreen.module.css";
import { secondsToWait } from "./lock";

const DamageScreen = later(async () => (await import("../backups/Damage")).Damage);
const Recover = later(async () => (await import("./Recover")).Recover);

export function LockScreen() {
  const { session, before } = useSession();
  const [forgotten, setForgotten] = useState(false);
  const [found, setFound] = useState<Damage | null>(null);
  const damage = found ?? (session?.state === "locked" ? (session.damage ?? null) : null);
  const [past, setPast] = useState(false);
  if (session?.state !== "locked") return null;
  return (
    <Outside
      narrow={!forgotten && (damage === null || past)}
      where={before?.team}
      foot={
        <>
          <span>{say("lock-now", { day: weekdayDay(session.now), at: clock(session.now) })}</span>
          {before?.demo && <span className="practice">{say("lock-demo")}</span>}
        </>
      }
    >
      <Suspense fallback={null}>
        {damage !== null && !past ? (
          <DamageScreen damage={damage} onBack={() => setPast(true)} />
        ) : forgotten ? (
          <Recover onBack={() => setForgotten(false)} />
        ) : (
          <Unlock
            locked={session}
            onForgotten={() => startTransition(() => setForgotten(true))}
            onDamage={(damage) =>
              startTransition(() => {
                setFound(damage);
                setPast(false);
              })
            }
          />
        )}
      </Suspense>
    </Outside>
  );
}

/** Counts the pause down where it is read; the core decides when the next try is allowed. */
function useCountdown(seconds: number) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => setLeft(seconds), [seconds]);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft] as const;
}

interface UnlockProps {
  locked: LockedSession;
  onForgotten: () => void;
  onDamage: (damage: Damage) => void;
}

function Unlock({ locked, onForgotten, onDamage }: UnlockProps) {
  const { arrive } = useSession();
  const [passphrase, setPassphrase] = useState("");
  const [file, setFile] = useState<FileContent | null>(null);
  const [missing, setMissing] = useState(false);
  const [wait, setWait] = useCountdown(locked.wait_seconds);
  const field = useRef<HTMLInputElement>(null);

  const { submit, refused, busy } = useSubmit(async () => {
    try {
      await arrive(await call("unlock", { passphrase, key_file: file }));
    } catch (error) {
      setPassphrase("");
      if (error instanceof ApiError) {
        setWait(secondsToWait(error));
        if (error.code === "vault_damaged") onDamage(error.data["damage"] as Damage);
      }
      field.current?.focus();
      throw error;
    }
  });

  // A pause that is over is no longer a problem.
  const reason = refused && refused.code !== "must_wait" ? sayError(refused) : undefined;
  const problem = wait > 0 ? say("lock-wait", { seconds: wait }) : missing ? say("lock-missing") : reason;

  return (
    <>
      <h1>{say("lock-title")}</h1>
      <p className={styles.lead}>{say(locked.locked_by === "start" ? "lock-lead-start" : "lock-lead")}</p>
      <Form
        onSubmit={() => {
          setMissing(passphrase === "");
          if (passphrase !== "" && wait <= 0) void submit();
        }}
      >
        <TextField
          inputRef={field}
          kind="secret"
          large
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
          <Button type="submit" look="primary" keys="Enter" isPending={busy} isDisabled={wait > 0}>
            {say(busy ? "lock-opening" : "lock-open")}
          </Button>
          <Button look="link" onPress={onForgotten}>
            {say("lock-forgotten")}
          </Button>
          {locked.key_files && <KeyFileButton file={file} onFile={setFile} />}
        </div>
      </Form>
      <Safe locked={locked} />
    </>
  );
}

function Safe({ locked }: { locked: LockedSession }) {
  const { locked_at, locked_by } = locked;
  return (
    <ul className={styles.safe}>
      <li>
        <Icon name={locked_by === "start" ? "lock" : "check"} />
        {locked_by === "start" || locked_at === null
          ? say("lock-by-start")
          : say(`lock-by-${locked_by}`, { at: clock(locked_at) })}
      </li>
      {locked_by !== "start" && (
        <li>
          <Icon name="screen" />
          {say("lock-screen-dark")}
        </li>
      )}
      <li>
        <Icon name="shield" />
        {say("lock-safe")}
      </li>
    </ul>
  );
}

/** Choosing a passphrase: a five-word suggestion, the strength as the core judges it, and typing it twice. */
import { useEffect, useState } from "react";
import { useAnswer } from "../../api/answers";
import { call } from "../../api/call";
import type { PassphraseStrength } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { TextField } from "../../components/TextField";
import { say } from "../../words/words";
import styles from "./FirstStart.module.css";

const levels = [
  "start-strength-0",
  "start-strength-1",
  "start-strength-2",
  "start-strength-3",
  "start-strength-4",
] as const;

export interface Passphrase {
  text: string;
  setText: (text: string) => void;
  again: string;
  setAgain: (text: string) => void;
  strength: PassphraseStrength | null;
  problem: { first?: string; second?: string };
  /** Shows what is missing; true when the passphrase can be used. */
  check: () => boolean;
}

export function usePassphrase(): Passphrase {
  const [text, setText] = useState("");
  const [again, setAgain] = useState("");
  const [strength, setStrength] = useState<PassphraseStrength | null>(null);
  const [checked, setChecked] = useState(false);

  useEffect(() => {
    if (text === "") {
      setStrength(null);
      return;
    }
    let stale = false;
    call("passphrase_strength", { passphrase: text }).then(
      (judged) => stale || setStrength(judged),
      () => stale || setStrength(null),
    );
    return () => {
      stale = true;
    };
  }, [text]);

  const first =
    text === ""
      ? say("start-passphrase-missing")
      : strength && !strength.enough
        ? say("start-passphrase-weak")
        : undefined;
  const second = again !== text ? say("start-passphrase-differs") : undefined;
  return {
    text,
    setText,
    again,
    setAgain,
    strength,
    problem: checked ? { first, second: first ? undefined : second } : {},
    check() {
      setChecked(true);
      return first === undefined && second === undefined;
    },
  };
}

export function NewPassphrase({ passphrase }: { passphrase: Passphrase }) {
  const [round, setRound] = useState(0);
  return (
    <>
      <Suggestion key={round} onAnother={() => setRound(round + 1)} onUse={passphrase.setText} />
      <TextField
        kind="secret"
        large
        label={say("start-passphrase")}
        hint={say("start-passphrase-hint")}
        value={passphrase.text}
        onChange={passphrase.setText}
        error={passphrase.problem.first}
      />
      <Strength strength={passphrase.strength} />
      <TextField
        kind="secret"
        large
        label={say("start-passphrase-again")}
        value={passphrase.again}
        onChange={passphrase.setAgain}
        error={passphrase.problem.second}
      />
    </>
  );
}

function Suggestion({ onAnother, onUse }: { onAnother: () => void; onUse: (text: string) => void }) {
  const suggestion = useAnswer("suggest_passphrase", {});
  return (
    <section className={styles.suggestion} aria-label={say("start-suggestion")}>
      <p className="small muted">{say("start-suggestion")}</p>
      <p className={styles.words}>{suggestion.state === "ready" ? suggestion.value.passphrase : "\u00a0"}</p>
      <div className="actions">
        <Button
          dense
          isDisabled={suggestion.state !== "ready"}
          onPress={() => suggestion.state === "ready" && onUse(suggestion.value.passphrase)}
        >
          {say("start-suggestion-use")}
        </Button>
        <Button dense look="quiet" onPress={onAnother}>
          {say("start-suggestion-another")}
        </Button>
      </div>
    </section>
  );
}

function Strength({ strength }: { strength: Passphrase["strength"] }) {
  const level = strength?.level ?? -1;
  return (
    <div className={styles.strength} role="status">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {[0, 1, 2, 3, 4].map((part) => (
          <rect
            key={part}
            x={part * 20 + (part > 0 ? 1 : 0)}
            width={part > 0 ? 19 : 20}
            height="4"
            className={part <= level ? (strength?.enough ? styles.strong : styles.weak) : styles.blank}
          />
        ))}
      </svg>
      <p className="small muted">{say(levels[level] ?? "start-strength")}</p>
    </div>
  );
}

/** The minutes of one item. Arrows change by five and wait a moment; Enter or leaving the field says it at once. */
import { useEffect, useRef, useState } from "react";
import styles from "./Prepare.module.css";

const STEP = 5;
const MOST = 240;
/** Milliseconds after the last arrow. */
const WAIT = 900;

export function MinutesField(props: { label: string; minutes: number; onChange: (minutes: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function commit(text: string | null) {
    clearTimeout(timer.current);
    setTyped(null);
    const minutes = Number.parseInt(text ?? "", 10);
    if (minutes > 0 && minutes <= MOST && minutes !== props.minutes) props.onChange(minutes);
  }

  return (
    <input
      className={styles.number}
      aria-label={props.label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      value={typed ?? String(props.minutes)}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value.replace(/\D/g, ""))}
      onBlur={() => commit(typed)}
      onKeyDown={(event) => {
        if (event.altKey) return;
        if (event.key === "Enter") commit(typed);
        if (event.key === "Escape") setTyped(null);
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        const now = Number.parseInt(typed ?? "", 10) || props.minutes;
        const next = String(Math.min(MOST, Math.max(STEP, now + (event.key === "ArrowUp" ? STEP : -STEP))));
        setTyped(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => commit(next), WAIT);
      }}
    />
  );
}

/** A slider of five steps that stands nowhere until somebody has touched it: arrows, figures 1–5 or the pointer. */
import { useEffect, useRef } from "react";
import styles from "./Scale.module.css";

export interface ScaleProps {
  label: string;
  low: string;
  high: string;
  /** What is said before anything is chosen. */
  none: string;
  /** What is said for a value. */
  say: (value: number) => string;
  value: number | null;
  onChange: (value: number) => void;
  autoFocus?: boolean;
}

const MIDDLE = 3;

export function Scale(props: ScaleProps) {
  const { value, autoFocus } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  const set = (next: number) => props.onChange(Math.min(5, Math.max(1, next)));
  return (
    <label className={styles.scale}>
      <span className={styles.label}>{props.label}</span>
      <span className={styles.end}>{props.low}</span>
      <input
        ref={input}
        type="range"
        min={1}
        max={5}
        step={1}
        value={value ?? MIDDLE}
        data-none={value === null || undefined}
        aria-valuetext={value === null ? props.none : props.say(value)}
        className={styles.track}
        onChange={(event) => set(Number(event.target.value))}
        onPointerUp={(event) => value === null && set(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (/^[1-5]$/.test(event.key)) set(Number(event.key));
          else if (value === null && event.key === " ") set(MIDDLE);
          else return;
          event.preventDefault();
        }}
      />
      <span className={styles.end}>{props.high}</span>
      <span className={styles.value} aria-hidden="true">
        {value ?? "–"}
      </span>
    </label>
  );
}

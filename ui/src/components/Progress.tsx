/** Work that takes more than a second: words and a bar, and a way to stop where stopping is safe. */
import type { ReactNode } from "react";
import { Label, ProgressBar } from "react-aria-components";
import styles from "./Progress.module.css";

export interface ProgressProps {
  label: ReactNode;
  /** 0–100, or null when the length is not known. */
  percent: number | null;
  /** "3 av 17" instead of the percentage. */
  words?: string;
  stop?: ReactNode;
}

export function Progress({ label, percent, words, stop }: ProgressProps) {
  return (
    <ProgressBar
      className={styles.progress}
      value={percent ?? undefined}
      isIndeterminate={percent === null}
      valueLabel={words}
    >
      {({ percentage, valueText }) => (
        <>
          <div className={styles.line}>
            <Label>{label}</Label>
            <span className="muted">{valueText}</span>
          </div>
          <svg
            className={styles.bar}
            viewBox="0 0 100 1"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <rect width="100" height="1" className={styles.track} />
            <rect width={percentage ?? 30} height="1" className={percent === null ? styles.wandering : styles.done} />
          </svg>
          {stop}
        </>
      )}
    </ProgressBar>
  );
}

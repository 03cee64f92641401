/** A list of sentences: status at the left, the sentence with its reason below, one thing to do at the right edge. Lists, not tiles. */
import type { ReactNode } from "react";
import styles from "./Rows.module.css";

export function Rows({ children, lined, label }: { children: ReactNode; lined?: boolean; label?: string }) {
  return (
    <ul className={`${styles.rows} ${lined ? styles.lined : ""}`} aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  status?: ReactNode;
  /** The sentence, its subject first and in <strong>. */
  children: ReactNode;
  /** The small reason below. */
  reason?: ReactNode;
  /** One link or button. */
  end?: ReactNode;
}

export function Row({ status, children, reason, end }: RowProps) {
  return (
    <li className={`${styles.row} ${status === undefined ? styles.plain : ""}`}>
      {status}
      <div className={styles.sentence}>
        <p>{children}</p>
        {reason && <p className={styles.reason}>{reason}</p>}
      </div>
      {end && <div className={styles.end}>{end}</div>}
    </li>
  );
}

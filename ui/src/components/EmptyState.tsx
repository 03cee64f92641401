/** Nothing here yet: one sentence that teaches, one button, at most one link to help. */
import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

export function EmptyState({
  title,
  children,
  action,
  help,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  help?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children && <p className="lead">{children}</p>}
      {(action || help) && (
        <div className="actions">
          {action}
          {help}
        </div>
      )}
    </div>
  );
}

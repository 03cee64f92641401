/** Nothing here yet: one sentence that teaches, one button, at most one link to help. When what its button did takes its place, the focus goes to the page's heading. */
import { type ReactNode, useLayoutEffect, useRef } from "react";
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
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = place.current;
    return () => {
      if (box?.contains(document.activeElement)) document.querySelector<HTMLElement>("main h1")?.focus();
    };
  }, []);
  return (
    <div ref={place} className={styles.empty}>
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

/** The head of every page: where you are, one H1, one sentence on what the page is for, at most one primary button. The H1 takes the focus on arrival. */
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./PageHead.module.css";

export interface PageHeadProps {
  /** Where you are: a date, or the place above as a link. */
  where?: ReactNode;
  title: ReactNode;
  purpose?: ReactNode;
  /** The page's one primary action, and what stands beside it. */
  children?: ReactNode;
  /** Changes when the same page shows something else, so that the heading is read again. */
  arrival?: string;
}

export function PageHead({ where, title, purpose, children, arrival }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Runs again when `arrival` changes: another child on the same page is a new place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const focused = document.activeElement;
    if (focused && heading.current?.closest("main")?.contains(focused)) return;
    heading.current?.focus();
  }, [arrival]);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {where && <p className={styles.where}>{where}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {purpose && <p className={styles.purpose}>{purpose}</p>}
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </header>
  );
}

/** Something to know on this page, that stays. `problem` also speaks up to screen readers. */
import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import styles from "./Notice.module.css";

export interface NoticeProps {
  kind?: "info" | "done" | "warn" | "problem";
  title?: ReactNode;
  children?: ReactNode;
  /** One button or link. */
  action?: ReactNode;
}

const icons = { info: "info", done: "check", warn: "warning", problem: "warning" } satisfies Record<string, IconName>;

export function Notice({ kind = "info", title, children, action }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === "problem" ? "alert" : undefined}>
      <Icon name={icons[kind]} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}

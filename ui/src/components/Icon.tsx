/** Our own drawings, 24 × 24, 1.75 stroke. Always beside a word, so always hidden from screen readers. */
import type { ReactNode } from "react";
import styles from "./Icon.module.css";

const drawings = {
  today: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
    </>
  ),
  meetings: (
    <>
      <rect x="4" y="5" width="16" height="15" rx="2" />
      <path d="M4 10h16M9 3v4M15 3v4" />
    </>
  ),
  child: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c1-4 4-6 7.5-6s6.5 2 7.5 6" />
    </>
  ),
  actions: <path d="M4 6.5 5.5 8 8.5 5M4 13l1.5 1.5L8.5 11.5M4 19.5 5.5 21l3-3M12 6.5h8M12 13h8M12 19.5h8" />,
  measures: (
    <>
      <path d="M4 4v16h16" />
      <path d="m7 15 4-4 3 2 5-6" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2" />
      <circle cx="9" cy="17" r="2" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.7 9.5a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1 1-1.1 1.8M12 16.6v.1" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="m16 16 4 4" />
    </>
  ),
  screen: (
    <>
      <rect x="3" y="4.5" width="18" height="12" rx="2" />
      <path d="M12 16.5V20M8 20h8" />
    </>
  ),
  hidden: (
    <>
      <path d="M4 4l16 16M9.5 5.8A9.6 9.6 0 0 1 12 5.5c5 0 8 4 9 6.5a11 11 0 0 1-2.7 3.7M6.5 7.2A11.5 11.5 0 0 0 3 12c1 2.5 4 6.5 9 6.5 1.6 0 3-.4 4.2-1" />
      <path d="M10 10a2.8 2.8 0 0 0 4 4" />
    </>
  ),
  offline: <path d="M4 4l16 16M8.5 16a5 5 0 0 1 7 0M5.5 12.5A9 9 0 0 1 9 10.3M15 10.4a9 9 0 0 1 3.5 2.1M12 19.5v.1" />,
  shield: <path d="M12 3.5 19 6v6c0 4.5-3 7-7 8.5C8 19 5 16.5 5 12V6z" />,
  check: <path d="m5 12.5 4.5 4.5L19 7" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  down: <path d="m6 9.5 6 6 6-6" />,
  left: <path d="m14.5 6-6 6 6 6" />,
  right: <path d="m9.5 6 6 6-6 6" />,
  arrow: <path d="M4 12h15M13.5 6.5 19 12l-5.5 5.5" />,
  warning: (
    <>
      <path d="M12 4 2.8 20h18.4z" />
      <path d="M12 10v4.5M12 17.3v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5.5M12 7.6v.1" />
    </>
  ),
  print: (
    <>
      <path d="M7 9V4h10v5M7 17H4.5v-6.5a1.5 1.5 0 0 1 1.5-1.5h12a1.5 1.5 0 0 1 1.5 1.5V17H17" />
      <rect x="7" y="14" width="10" height="6" />
    </>
  ),
  save: <path d="M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15" />,
  open: <path d="M12 15.5V4.5M7 9l5-5 5 5M4.5 19.5h15" />,
  paper: (
    <>
      <path d="M6 3.5h8l4.5 4.5v12.5H6z" />
      <path d="M14 3.5V8h4.5M9 13h6M9 16.5h6" />
    </>
  ),
  pencil: <path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5" />,
  undo: <path d="M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3" />,
  people: (
    <>
      <circle cx="9" cy="9" r="3.5" />
      <path d="M2.5 19c.8-3.4 3.3-5 6.5-5s5.7 1.6 6.5 5M15.5 5.8a3.5 3.5 0 0 1 0 6.4M18 14.6c1.8.8 3 2.2 3.5 4.4" />
    </>
  ),
  handover: <path d="M3.5 8.5H18M13.5 4 18 8.5 13.5 13M20.5 15.5H6M10.5 11 6 15.5l4.5 4.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5.5l3.5 2" />
    </>
  ),
  talk: (
    <path d="M4.5 5h15a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5H12l-5 4v-4H4.5A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5z" />
  ),
  key: (
    <>
      <circle cx="8" cy="15.5" r="4" />
      <path d="m11 12.5 8.5-8.5M16 7.5l3 3" />
    </>
  ),
  more: (
    <>
      <circle cx="5.5" cy="12" r="0.9" />
      <circle cx="12" cy="12" r="0.9" />
      <circle cx="18.5" cy="12" r="0.9" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? styles.small : styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}

/** The mark of the product. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <circle cx="13" cy="13" r="9.5" strokeDasharray="14.9 5" strokeDashoffset="-2.5" strokeLinecap="round" />
      <circle cx="13" cy="13" r="3.2" className={styles.dot} />
    </svg>
  );
}

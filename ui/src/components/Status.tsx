/** How it is with something: shape, word and colour together, so that no one needs to see the colour. A pill is for a computed state only. */
import type { ReactNode } from "react";
import styles from "./Status.module.css";

const shapes = {
  ring: <circle cx="7" cy="7" r="5.5" className={styles.outline} />,
  half: (
    <>
      <circle cx="7" cy="7" r="5.5" className={styles.outline} />
      <path d="M7 1.5v11a5.5 5.5 0 0 0 0-11z" />
    </>
  ),
  disc: <circle cx="7" cy="7" r="6.2" />,
  diamond: <path d="M7 .5 13.5 7 7 13.5.5 7z" />,
  triangle: <path d="M7 1 13.7 13H.3z" />,
  arrow: <path d="M1 7h11M8 3l4 4-4 4" className={styles.outline} />,
  check: <path d="M1.5 7.5 5.3 11 12.5 3" className={styles.thick} />,
  cross: <path d="m2.5 2.5 9 9M11.5 2.5l-9 9" className={styles.thick} />,
  dash: <path d="M1.5 7h11" className={styles.thick} />,
} as const;

/** Each kind has one shape and one colour everywhere. */
const kinds = {
  not_begun: { shape: "ring", colour: "neutral" },
  under_way: { shape: "half", colour: "info" },
  done: { shape: "disc", colour: "ok" },
  soon: { shape: "diamond", colour: "warn" },
  late: { shape: "triangle", colour: "late" },
  moved: { shape: "arrow", colour: "neutral" },
  yes: { shape: "check", colour: "ok" },
  no: { shape: "cross", colour: "late" },
  not_asked: { shape: "ring", colour: "warn" },
  partial: { shape: "half", colour: "warn" },
  not_included: { shape: "dash", colour: "neutral" },
} as const satisfies Record<string, { shape: keyof typeof shapes; colour: string }>;

export type StatusKind = keyof typeof kinds;

export interface StatusProps {
  kind: StatusKind;
  /** The word: "Försenat", "Klart". */
  children: ReactNode;
  /** The shape alone, in a narrow rail; the word stays for screen readers. */
  shapeOnly?: boolean;
}

export function Status({ kind, children, shapeOnly, pill }: StatusProps & { pill?: boolean }) {
  const { shape, colour } = kinds[kind];
  return (
    <span className={`${styles.status} ${styles[colour]} ${pill ? styles.pill : ""}`}>
      <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {shapes[shape]}
      </svg>
      <span className={shapeOnly ? "sr" : undefined}>{children}</span>
    </span>
  );
}

export const StatusPill = (props: StatusProps) => <Status {...props} pill />;

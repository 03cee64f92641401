/** A drawing (drawings.ts). Always beside a word, so always hidden from screen readers. */
import { createElement } from "react";
import { drawings, type IconName, type Shape } from "./drawings";
import styles from "./Icon.module.css";

export type { IconName };

const shown = (shape: Shape, at: number) =>
  typeof shape === "string" ? <path key={at} d={shape} /> : createElement(shape[0], { key: at, ...shape[1] });

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? styles.small : styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name].map(shown)}
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

/** The child's own words: first, quoted, dated, with who asked. */
import type { ReactNode } from "react";
import styles from "./Voice.module.css";

export function Voice({ words, source }: { words: string; source: ReactNode }) {
  return (
    <figure className={styles.voice}>
      <blockquote>{words}</blockquote>
      <figcaption>{source}</figcaption>
    </figure>
  );
}

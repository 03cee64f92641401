/** The keys that do the same as the mouse: "Ctrl K". Not read out; the shortcut list under F1 is the words for it. */
import styles from "./KeyHint.module.css";

export function KeyHint({ children }: { children: string }) {
  return (
    // A kbd takes no focus.
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: see above
    <kbd className={styles.key} aria-hidden="true" data-keys={children} />
  );
}

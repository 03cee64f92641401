/** What just happened, said in the corner for ten seconds with the way back: Ångra. Waits while the mouse or the focus rests on it. */
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { say } from "../words/words";
import { Button } from "./Button";
import { Icon } from "./Icon";
import styles from "./Toast.module.css";

export interface ToastWords {
  text: ReactNode;
  kind?: "done" | "problem";
  /** Takes back what was done. */
  onUndo?: () => void;
}

const shownFor = 10_000;
let shown: readonly (ToastWords & { id: number })[] = [];
let nextId = 1;
const watchers = new Set<() => void>();

function change(to: typeof shown) {
  shown = to;
  for (const watcher of watchers) watcher();
}

/** Shows a toast. What was done before gives way, for its Ångra would take back something else; two problems stay. */
export function toast(words: ToastWords) {
  change([...shown.filter(({ kind }) => kind === "problem").slice(-2), { ...words, id: nextId++ }]);
}

/** Takes all toasts away: on lock nothing of what was said remains, and an older Ångra gives way to the next act. */
export const clearToasts = () => change([]);

const close = (id: number) => change(shown.filter((one) => one.id !== id));

function One({ id, text, kind = "done", onUndo }: ToastWords & { id: number }) {
  const [resting, setResting] = useState(false);
  const left = useRef(shownFor);
  useEffect(() => {
    if (resting) return;
    const since = performance.now();
    const timer = setTimeout(() => close(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(3_000, left.current - (performance.now() - since));
    };
  }, [id, resting]);
  return (
    <li
      className={`${styles.toast} ${styles[kind]}`}
      onMouseEnter={() => setResting(true)}
      onMouseLeave={() => setResting(false)}
      onFocus={() => setResting(true)}
      onBlur={() => setResting(false)}
    >
      <Icon name={kind === "done" ? "check" : "warning"} />
      <span className={styles.text}>{text}</span>
      {onUndo && (
        <Button
          dense
          icon="undo"
          keys="Ctrl Z"
          onPress={() => {
            close(id);
            onUndo();
          }}
        >
          {say("toast-undo")}
        </Button>
      )}
      <Button look="quiet" dense icon="cross" aria-label={say("dialog-close")} onPress={() => close(id)}>
        {null}
      </Button>
    </li>
  );
}

/** The corner itself; once, in the shell. `low` where the page itself goes down to the edge: then in a row under it, so that nothing of it is covered. */
export function Toasts({ low = false }: { low?: boolean }) {
  const all = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );
  return (
    <section
      className={low ? `${styles.corner} ${styles.low}` : styles.corner}
      aria-label={say("toast-region")}
      aria-live="polite"
      aria-relevant="additions text"
    >
      <ul>
        {all.map((one) => (
          <One key={one.id} {...one} />
        ))}
      </ul>
    </section>
  );
}

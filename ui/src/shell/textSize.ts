/** The size of all text, 80–200 %. Everything is measured in rem, so the page grows and flows as a whole; the shell remembers it. */
import { useSyncExternalStore } from "react";
import { call } from "../api/call";

/** Per cent. */
const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;
let percent = 100;
const watchers = new Set<() => void>();

function showTextSize(next: number) {
  percent = Math.min(200, Math.max(80, next));
  document.documentElement.style.fontSize = percent === 100 ? "" : `${(17 * percent) / 100}px`;
  for (const watcher of watchers) watcher();
}

/** The size as it is. */
export const textSize = () => percent;

/** Tells when it changes: it may come back from last time when the page is already shown. */
export function watchTextSize(watcher: () => void) {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

export const useTextSize = () => useSyncExternalStore(watchTextSize, textSize);

/** Shows all text at this size, and remembers it. */
export function setTextSize(next: number) {
  showTextSize(next);
  // The size is a comfort: when it cannot be remembered it still holds for now.
  call("set_text_size", { percent: next }).catch(() => undefined);
}

/** One step larger (1), smaller (-1) or back to normal (0). */
export function changeTextSize(direction: 1 | -1 | 0) {
  setTextSize(
    direction === 0
      ? 100
      : direction === 1
        ? (textSizes.find((step) => step > percent) ?? 200)
        : (textSizes.findLast((step) => step < percent) ?? 80),
  );
}

/** The size from last time. */
export const restoreTextSize = () =>
  call("text_size", {}).then(
    ({ percent: last }) => showTextSize(last),
    () => undefined,
  );

/** A page that needs the whole window (meeting mode): the places and the status line step aside while it is shown. It then shows the sample-data mark itself. */
import { useLayoutEffect, useSyncExternalStore } from "react";

let full = false;
const watchers = new Set<() => void>();

function change(to: boolean) {
  full = to;
  for (const watcher of watchers) watcher();
}

/** Called by the page. */
export function useFullWindow() {
  useLayoutEffect(() => {
    change(true);
    return () => change(false);
  }, []);
}

/** Asked by the shell. */
export const useIsFullWindow = () =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => full,
  );

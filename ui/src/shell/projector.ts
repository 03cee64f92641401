/** What the room sees, for the status line. The meeting page says so when it shows or hides; everything else is private. */
import { useSyncExternalStore } from "react";

export type Projector = "private" | "showing" | "shared";

let shown: Projector = "private";
const watchers = new Set<() => void>();

/** Called by the meeting page after the core has shown or hidden. */
export function setProjector(next: Projector) {
  shown = next;
  for (const watcher of watchers) watcher();
}

export const useProjector = () =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );

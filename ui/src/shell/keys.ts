/** The keyboard map (ui.md §11.3): one table for what the keys do, what F1 lists and what the hints say. No single letters, no Ctrl+Alt. */
import { useEffect, useLayoutEffect, useRef } from "react";
import type { PlainWordId } from "../words/words";

export interface Shortcut {
  /** As `KeyboardEvent.key`, lower case, after its modifiers: "ctrl+shift+b". Several when keyboards differ. */
  keys: readonly string[];
  /** As people read it: "Ctrl K". */
  shown: string;
  word: PlainWordId;
}

export const shortcuts = {
  palette: { keys: ["ctrl+k"], shown: "Ctrl K", word: "key-palette" },
  today: { keys: ["ctrl+1"], shown: "Ctrl 1", word: "place-today" },
  meetings: { keys: ["ctrl+2"], shown: "Ctrl 2", word: "place-meetings" },
  children: { keys: ["ctrl+3"], shown: "Ctrl 3", word: "place-children" },
  actions: { keys: ["ctrl+4"], shown: "Ctrl 4", word: "place-actions" },
  measures: { keys: ["ctrl+5"], shown: "Ctrl 5", word: "place-measures" },
  back: { keys: ["alt+arrowleft"], shown: "Alt ←", word: "key-back" },
  next_region: { keys: ["f6"], shown: "F6", word: "key-next-region" },
  previous_region: { keys: ["shift+f6"], shown: "Skift F6", word: "key-previous-region" },
  undo: { keys: ["ctrl+z"], shown: "Ctrl Z", word: "key-undo" },
  redo: { keys: ["ctrl+y", "ctrl+shift+z"], shown: "Ctrl Y", word: "key-redo" },
  larger: { keys: ["ctrl++", "ctrl+="], shown: "Ctrl +", word: "key-larger" },
  smaller: { keys: ["ctrl+-"], shown: "Ctrl −", word: "key-smaller" },
  normal: { keys: ["ctrl+0"], shown: "Ctrl 0", word: "key-normal" },
  concern: { keys: ["ctrl+shift+o"], shown: "Ctrl Skift O", word: "key-concern" },
  full_screen: { keys: ["f11"], shown: "F11", word: "key-full-screen" },
  help: { keys: ["f1"], shown: "F1", word: "key-help" },
  switch_user: { keys: ["ctrl+shift+l"], shown: "Ctrl Skift L", word: "switch-title" },
  lock: { keys: ["ctrl+l"], shown: "Ctrl L", word: "key-lock" },
} as const satisfies Record<string, Shortcut>;

/** Those of the screens outside the shell. */
export const outsideShortcuts = [shortcuts.larger, shortcuts.smaller, shortcuts.normal, shortcuts.help] as const;

/** Keys of the browser that would lose the page or open its own windows. */
const stopped = new Set([
  "f5",
  "ctrl+f5",
  "ctrl+r",
  "ctrl+shift+r",
  "f7",
  "ctrl+j",
  "ctrl+u",
  "ctrl+s",
  "ctrl+shift+i",
]);

/** "ctrl+shift+b" for the pressed keys. AltGr arrives as Ctrl+Alt and is never ours. */
export function keysOf(event: KeyboardEvent): string | null {
  if (event.isComposing || (event.ctrlKey && event.altKey)) return null;
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const shift = event.shiftKey && !["+", "=", "-"].includes(key);
  return `${command ? "ctrl+" : ""}${event.altKey ? "alt+" : ""}${shift ? "shift+" : ""}${key}`;
}

export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, input:not([type=checkbox], [type=radio])"));

/** Listens for shortcuts of a page or the shell while it is shown: `{ "ctrl+m": () => … }`. The first that takes a key keeps it; `false` leaves it to the field. */
export function useKeys(map: Readonly<Record<string, (event: KeyboardEvent) => unknown>>) {
  const latest = useRef(map);
  latest.current = map;
  // Before the page is painted: a key pressed at first sight counts.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // A list steered from a field gets copies of the field's keys; only the key that was pressed counts.
      const focused = document.activeElement;
      if (focused && focused !== document.body && event.target !== focused) return;
      const keys = keysOf(event);
      const act = keys === null ? undefined : latest.current[keys];
      if (!act || event.defaultPrevented) return;
      if (act(event) !== false) event.preventDefault();
    };
    // The button or box that has the focus keeps Enter, with Ctrl too; so it is taken on its way there.
    const listenFirst = (event: KeyboardEvent) => {
      if (keysOf(event) !== "ctrl+enter") return;
      if (event.target instanceof Element && event.target.closest("form, [role='dialog']")) return;
      listen(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    window.addEventListener("keydown", listenFirst, { capture: true });
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", listenFirst, { capture: true });
      window.removeEventListener("keydown", listen);
    };
  }, []);
}

let ofPage: readonly (readonly Shortcut[])[] = [];

/** The keys of the page that is shown, for F1: the page's own first, then those of its parts. */
export const pageShortcuts = (): readonly Shortcut[] => ofPage.flat();

/** The keys of a page, or of a part of it, listed first under F1 while it is shown. */
export function useShortcuts(list: readonly (Shortcut & { act: (event: KeyboardEvent) => unknown })[]) {
  useKeys(Object.fromEntries(list.flatMap(({ keys, act }) => keys.map((key) => [key, act]))));
  const latest = useRef(list);
  latest.current = list;
  useEffect(() => {
    const own = latest.current;
    ofPage = [own, ...ofPage];
    return () => {
      ofPage = ofPage.filter((other) => other !== own);
    };
  }, []);
}

/** Stops reload and other browser keys before anyone sees them. Once, at start. */
export function stopBrowserKeys() {
  window.addEventListener(
    "keydown",
    (event) => {
      if (stopped.has(keysOf(event) ?? "")) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { capture: true },
  );
}

/** Every typed field saves itself. While someone types the text goes to the vault at least once a second, at once on blur, on leaving the page and before locking; a kill loses at most that second. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { SaveStatus } from "../components/SaveState";
import { ApiError, call } from "./call";
import { setTypingLost } from "./lost";

/** Milliseconds from the first unsaved letter to the save; with the save itself well under a second. */
const saveWithin = 700;

const kept = new Map<string, { text: string; at: string }>();
const unsaved = new Map<string, string>();
const sending = new Map<string, Promise<void>>();
let timer: ReturnType<typeof setTimeout> | undefined;
let status: SaveStatus = { state: "empty" };
/** Why the newest save did not get through, until one does. */
let stopped: ApiError | null = null;
/** How often all of it has been forgotten: what was on its way then belongs to nobody who sits here now. */
let forgotten = 0;
/** Whether the drafts of an open vault are here. */
let loaded = false;
const watchers = new Set<() => void>();

function tell(next: SaveStatus) {
  status = next;
  for (const watcher of watchers) watcher();
}

async function save(key: string): Promise<void> {
  await sending.get(key);
  const text = unsaved.get(key);
  if (text === undefined) return;
  unsaved.delete(key);
  const since = forgotten;
  const work = call("save_draft", { key, text }).then(
    ({ saved_at }) => {
      if (since !== forgotten) return;
      stopped = null;
      if (text === "") kept.delete(key);
      else kept.set(key, { text, at: saved_at });
      if (unsaved.size === 0) tell({ state: "saved", at: saved_at });
    },
    (reason: unknown) => {
      if (since !== forgotten) {
        if (!loaded && text !== "") setTypingLost(true);
        return;
      }
      // Newer typing wins over the text that did not get through.
      if (!unsaved.has(key)) unsaved.set(key, text);
      stopped = reason instanceof ApiError ? reason : new ApiError("unexpected");
      tell({ state: "failed", full: stopped.code === "disk_full" });
      schedule();
    },
  );
  sending.set(key, work);
  await work;
  if (sending.get(key) === work) sending.delete(key);
}

function schedule() {
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const key of [...unsaved.keys()]) void save(key);
  }, saveWithin);
}

function type(key: string, text: string) {
  unsaved.set(key, text);
  // What did not get through is said until it has, also while more is typed.
  if (status.state !== "saving" && status.state !== "failed") tell({ state: "saving" });
  schedule();
}

/** Saves all that is typed, now. Locking waits for it. */
export async function flushDrafts(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  await Promise.all([...unsaved.keys(), ...sending.keys()].map(save));
}

/** Why something that is typed is not saved; none when all of it is. */
export const notSaved = (): ApiError | null => (unsaved.size > 0 ? stopped : null);

/** Fetches what was typed before: once, when the vault has opened. */
export async function loadDrafts(): Promise<void> {
  const since = forgotten;
  const drafts = await call("drafts", {});
  if (since !== forgotten) return;
  loaded = true;
  setTypingLost(false);
  kept.clear();
  for (const { key, text, saved_at } of drafts) kept.set(key, { text, at: saved_at });
}

/** Forgets all typed text in this window: when the vault has locked. */
export function forgetDrafts() {
  clearTimeout(timer);
  timer = undefined;
  forgotten += 1;
  loaded = false;
  if ([...unsaved.values()].some((text) => text !== "")) setTypingLost(true);
  stopped = null;
  unsaved.clear();
  kept.clear();
  tell({ state: "empty" });
}

/** The last save in any field, for the status line. */
export function useSaveStatus(): SaveStatus {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => status,
  );
}

// The page may be hidden for good: a closed lid, a closed window.
if (typeof document !== "undefined") {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void flushDrafts();
  });
  window.addEventListener("pagehide", () => void flushDrafts());
}

export interface DraftField {
  text: string;
  /** Spread onto a TextField or TextArea. The same object as long as the text is the same. */
  field: { value: string; onChange: (text: string) => void; onBlur: () => void };
  setText: (text: string) => void;
  /** The text has become a real record (or is not wanted): the draft goes away and the field empties. */
  discard: () => void;
  /** When the text was restored from an earlier sitting: the instant it was saved. */
  restoredAt: string | null;
}

/** A field that saves itself under `key`, for example `meeting/<id>/note`. Starts with the draft if there is one, else with `start`. */
export function useDraft(key: string, start = ""): DraftField {
  const [typed, setTyped] = useState(() => ({ key, text: unsaved.get(key) ?? kept.get(key)?.text ?? start }));
  const [restoredAt, setRestoredAt] = useState(() => kept.get(key)?.at ?? null);
  let text = typed.text;
  if (typed.key !== key) {
    text = unsaved.get(key) ?? kept.get(key)?.text ?? start;
    setTyped({ key, text });
    setRestoredAt(kept.get(key)?.at ?? null);
  }
  useEffect(() => () => void save(key), [key]);
  const setText = useCallback(
    (next: string) => {
      setTyped({ key, text: next });
      type(key, next);
    },
    [key],
  );
  const discard = useCallback(() => {
    setTyped({ key, text: "" });
    setRestoredAt(null);
    unsaved.set(key, "");
    void save(key);
  }, [key]);
  const field = useMemo(() => ({ value: text, onChange: setText, onBlur: () => void save(key) }), [text, setText, key]);
  return {
    text,
    field,
    setText,
    discard,
    restoredAt,
  };
}

export interface DraftsById {
  /** What is typed, by id; "" for one that is chosen and has nothing written yet. */
  texts: Readonly<Record<string, string>>;
  /** Null when it is not wanted any more: its draft goes away. */
  set: (id: string, text: string | null) => void;
  /** All of them have become real records, or are not wanted. */
  discard: () => void;
}

/** A draft for each thing that is typed about, under `key/<id>`: erasing what the id stands for finds it by that. Ids that are not among `ids` any more are not shown. */
export function useDraftsById(key: string, ids: readonly string[]): DraftsById {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const text = unsaved.get(`${key}/${id}`) ?? kept.get(`${key}/${id}`)?.text;
        return text ? [[id, text]] : [];
      }),
    ),
  );
  return {
    texts: Object.fromEntries(Object.entries(typed).filter(([id]) => ids.includes(id))),
    set: (id, text) => {
      setTyped(({ [id]: _, ...others }) => (text === null ? others : { ...others, [id]: text }));
      type(`${key}/${id}`, text ?? "");
    },
    discard: () => {
      for (const id of Object.keys(typed)) {
        unsaved.set(`${key}/${id}`, "");
        void save(`${key}/${id}`);
      }
      setTyped({});
    },
  };
}

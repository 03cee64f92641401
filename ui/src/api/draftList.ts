/** A list that is typed as one thing, kept as one draft: it lies over what is stored and goes away when both say the same. */
import { useEffect } from "react";
import { useDraft } from "./draft";

export interface DraftList<T> {
  items: readonly T[];
  set: (items: readonly T[]) => void;
  /** Something is typed that is not stored. */
  dirty: boolean;
  discard: () => void;
}

function typedList<T>(text: string): readonly T[] | null {
  if (text === "") return null;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as T[]) : null;
  } catch {
    return null;
  }
}

/** A list under one key, for example `plan/<id>/goals`, that begins as what is stored. */
export function useDraftList<T>(key: string, stored: readonly T[]): DraftList<T> {
  const draft = useDraft(key);
  const typed = typedList<T>(draft.text);
  const dirty = typed !== null && JSON.stringify(typed) !== JSON.stringify(stored);
  const idle = draft.text !== "" && !dirty;
  const { discard } = draft;
  useEffect(() => {
    if (idle) discard();
  }, [idle, discard]);
  return { items: typed ?? stored, set: (items) => draft.setText(JSON.stringify(items)), dirty, discard };
}

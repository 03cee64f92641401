/** Several fields that are one thing, kept as one draft. What was typed lies over what is stored, and goes away when both say the same. */
import { useEffect } from "react";
import { useDraft } from "./draft";

type Fields = Record<string, string>;

/** What was typed, from the draft's text; nothing from a text that is not ours. */
export function typedFields(text: string): Fields {
  if (text === "") return {};
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return {};
  }
}

export interface DraftFields<Name extends string> {
  values: Record<Name, string>;
  set: (name: Name, text: string) => void;
  /** Spread onto a TextField or TextArea. */
  field: (name: Name) => { value: string; onChange: (text: string) => void; onBlur: () => void };
  /** Something is typed that is not stored. */
  dirty: boolean;
  discard: () => void;
  restoredAt: string | null;
}

/** Fields under one key, for example `plan/<id>`, that begin as what is stored. */
export function useDraftFields<Name extends string>(key: string, stored: Record<Name, string>): DraftFields<Name> {
  const draft = useDraft(key);
  const typed = typedFields(draft.text);
  const values: Record<Name, string> = { ...stored, ...typed };
  const dirty = (Object.keys(stored) as Name[]).some((name) => values[name] !== stored[name]);
  const idle = draft.text !== "" && !dirty;
  const { discard } = draft;
  useEffect(() => {
    if (idle) discard();
  }, [idle, discard]);
  const set = (name: Name, text: string) => draft.setText(JSON.stringify({ ...typed, [name]: text }));
  return {
    values,
    set,
    field: (name) => ({ value: values[name], onChange: (text) => set(name, text), onBlur: draft.field.onBlur }),
    dirty,
    discard,
    restoredAt: draft.restoredAt,
  };
}

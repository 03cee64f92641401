/** A whole form that saves itself as one draft: kill the app and every field is there again. */
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useDraft } from "./draft";

export interface FormDraft<Form> {
  form: Form;
  set: (patch: Partial<Form>) => void;
  discard: () => void;
  restored: boolean;
}

/** Reads a draft over the empty form; what is not an object of ours counts as nothing typed. */
export function readForm<Form extends object>(text: string, start: Form): Form {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null ? { ...start, ...kept } : start;
  } catch {
    return start;
  }
}

/** The form kept under `key`. `start` is what an untouched form says. */
export function useFormDraft<Form extends object>(key: string, start: Form): FormDraft<Form> {
  const draft = useDraft(key);
  const form = useMemo(() => readForm(draft.text, start), [draft.text, start]);
  const latest = useRef(form);
  latest.current = form;
  const { setText, discard } = draft;
  // What says no more than an untouched form is no draft: it would lie over what is stored when that changes.
  const idle = draft.text !== "" && JSON.stringify(form) === JSON.stringify(start);
  useEffect(() => {
    if (idle) discard();
  }, [idle, discard]);
  const set = useCallback(
    (patch: Partial<Form>) => {
      latest.current = { ...latest.current, ...patch };
      setText(JSON.stringify(latest.current));
    },
    [setText],
  );
  return { form, set, discard, restored: draft.restoredAt !== null };
}

/** A whole form that saves itself as one draft: kill the app and every field is there again. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
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

/** The form kept under `key`. `start` is what an untouched form says. While the form is `secret` (the same function each time) it is kept nowhere but here, and what was kept before goes away. */
export function useFormDraft<Form extends object>(
  key: string,
  start: Form,
  secret?: (form: Form) => boolean,
): FormDraft<Form> {
  const draft = useDraft(key);
  const [held, setHeld] = useState<{ key: string; form: Form } | null>(null);
  const typed = useMemo(() => readForm(draft.text, start), [draft.text, start]);
  const form = held?.key === key ? held.form : typed;
  const latest = useRef(form);
  latest.current = form;
  const { setText, discard: drop } = draft;
  const kept = draft.text !== "";
  const keeps = useRef(kept);
  keeps.current = kept;
  // What says no more than an untouched form is no draft: it would lie over what is stored when that changes.
  const idle = kept && JSON.stringify(typed) === JSON.stringify(start);
  useEffect(() => {
    if (idle) drop();
  }, [idle, drop]);
  // A draft that was kept before the form was known to be secret.
  useEffect(() => {
    if (kept && secret?.(typed)) {
      setHeld({ key, form: typed });
      drop();
    }
  }, [kept, typed, secret, key, drop]);
  const set = useCallback(
    (patch: Partial<Form>) => {
      latest.current = { ...latest.current, ...patch };
      if (secret?.(latest.current)) {
        setHeld({ key, form: latest.current });
        if (keeps.current) drop();
        keeps.current = false;
      } else {
        setHeld(null);
        keeps.current = true;
        setText(JSON.stringify(latest.current));
      }
    },
    [key, secret, setText, drop],
  );
  const discard = useCallback(() => {
    setHeld(null);
    drop();
  }, [drop]);
  return { form, set, discard, restored: draft.restoredAt !== null };
}

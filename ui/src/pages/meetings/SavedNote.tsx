/** A note that drafts itself while someone types, and becomes the meeting's own when the typing rests and on leaving the field. What an earlier sitting left half saved is saved at once. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useSubmit } from "../../api/answers";
import { useDraft } from "../../api/draft";
import { TextArea } from "../../components/TextArea";
import { sayError } from "../../shell/errors";

/** Milliseconds without a new letter after which the note is saved; a kill before that leaves the draft. */
const RESTS = 2_000;
/** Milliseconds until a note that there was no room for is tried again, without anybody having to type more. */
const ROOM = 5_000;

export function SavedNote(props: {
  label: ReactNode;
  hint?: string;
  /** Under which name the draft lies in the vault. */
  draftName: string;
  /** What the meeting has now. */
  note: string;
  save: (note: string) => Promise<unknown>;
}) {
  const { note } = props;
  const draft = useDraft(props.draftName);
  const [typing, setTyping] = useState(draft.text !== "");
  const text = typing ? draft.text : note;
  // Whether the one who types is still in the field: then the draft stands until it is left.
  const inHand = useRef(false);
  const typed = useRef(text);
  typed.current = text;
  const saved = useRef(note);
  if (!typing) saved.current = note;
  const { submit, again, refused } = useSubmit(async () => {
    if (!typing) return;
    // What is typed while a save is under way is saved right after it.
    while (saved.current !== typed.current) {
      const next = typed.current;
      await props.save(next);
      saved.current = next;
    }
    if (inHand.current) return;
    draft.discard();
    setTyping(false);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new letter begins the rest anew
  useEffect(() => {
    if (!typing) return;
    const rested = setTimeout(() => void again(), inHand.current ? RESTS : 0);
    return () => clearTimeout(rested);
  }, [typing, text, again]);
  useEffect(() => {
    if (refused?.code !== "disk_full") return;
    const later = setTimeout(() => void again(), ROOM);
    return () => clearTimeout(later);
  }, [refused, again]);
  return (
    <TextArea
      label={props.label}
      hint={props.hint}
      value={text}
      onChange={(next) => {
        inHand.current = true;
        setTyping(true);
        draft.setText(next);
      }}
      onBlur={() => {
        inHand.current = false;
        draft.field.onBlur();
        void submit();
      }}
      error={refused ? sayError(refused) : undefined}
      rows={2}
    />
  );
}

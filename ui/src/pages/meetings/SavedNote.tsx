/** A note that drafts itself while someone types, and becomes the meeting's own on leaving the field. */
import { type ReactNode, useState } from "react";
import { useSubmit } from "../../api/answers";
import { useDraft } from "../../api/draft";
import { TextArea } from "../../components/TextArea";
import { sayError } from "../../shell/errors";

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
  const save = useSubmit(async () => {
    if (!typing) return;
    if (text !== note) await props.save(text);
    draft.discard();
    setTyping(false);
  });
  return (
    <TextArea
      label={props.label}
      hint={props.hint}
      value={text}
      onChange={(next) => {
        setTyping(true);
        draft.setText(next);
      }}
      onBlur={() => {
        draft.field.onBlur();
        void save.submit();
      }}
      error={save.refused ? sayError(save.refused) : undefined}
      rows={2}
    />
  );
}

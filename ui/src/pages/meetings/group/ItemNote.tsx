/** The note of one item that is about no child. It drafts itself while someone types, and becomes the meeting's own on leaving the field. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import type { GroupItem } from "../../../api/types/ops";
import { TextArea } from "../../../components/TextArea";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";

export function ItemNote(props: {
  item: GroupItem;
  writing: boolean;
  /** Seen; only heard when left out. */
  label?: string;
  hint?: string;
}) {
  const { item, writing } = props;
  const draft = useDraft(`group/${item.item}/note`);
  const [typing, setTyping] = useState(draft.text !== "");
  const text = typing ? draft.text : item.note;
  const save = useSubmit(async () => {
    if (!typing) return;
    if (text !== item.note) await call("save_item_note", { item: item.item, note: text });
    draft.discard();
    setTyping(false);
  });
  if (!writing) return item.note ? <p>{item.note}</p> : null;
  return (
    <TextArea
      label={props.label ?? <span className="sr">{say("group-note", { title: item.title })}</span>}
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

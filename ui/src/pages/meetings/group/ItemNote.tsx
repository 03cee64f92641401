/** The note of one item that is about no child; only read when nobody writes. */
import { call } from "../../../api/call";
import type { GroupItem } from "../../../api/types/ops";
import { say } from "../../../words/words";
import { SavedNote } from "../SavedNote";

export function ItemNote(props: {
  item: GroupItem;
  writing: boolean;
  /** Seen; only heard when left out. */
  label?: string;
  hint?: string;
}) {
  const { item } = props;
  if (!props.writing) return item.note ? <p>{item.note}</p> : null;
  return (
    <SavedNote
      label={props.label ?? <span className="sr">{say("group-note", { title: item.title })}</span>}
      hint={props.hint}
      draftName={`group/${item.item}/note`}
      note={item.note}
      save={(note) => call("save_item_note", { item: item.item, note })}
    />
  );
}

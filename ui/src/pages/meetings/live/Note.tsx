/** The note of this time. */
import { call } from "../../../api/call";
import type { CaseInFull } from "../../../api/types/ops";
import { say } from "../../../words/words";
import { SavedNote } from "../SavedNote";

export function Note({ child }: { child: CaseInFull }) {
  return (
    <SavedNote
      label={say("live-this-time")}
      draftName={`meeting/${child.meeting}/${child.item}/note`}
      note={child.note}
      save={(note) => call("save_note", { item: child.item, note })}
    />
  );
}

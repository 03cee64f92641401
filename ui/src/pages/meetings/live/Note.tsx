/** The note of this time. It drafts itself while someone types, and becomes the meeting's own on leaving the field. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import type { CaseInFull } from "../../../api/types/ops";
import { TextArea } from "../../../components/TextArea";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";

export function Note({ child }: { child: CaseInFull }) {
  const draft = useDraft(`meeting/${child.meeting}/${child.item}/note`);
  const [typing, setTyping] = useState(draft.text !== "");
  const text = typing ? draft.text : child.note;
  const save = useSubmit(async () => {
    if (!typing) return;
    if (text !== child.note) await call("save_note", { item: child.item, note: text });
    draft.discard();
    setTyping(false);
  });
  return (
    <TextArea
      label={say("live-this-time")}
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

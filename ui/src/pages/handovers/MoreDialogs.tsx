/** Two things about a handover that are no steps of it: that sender and receiver talked, and whether it helped the receiver to start. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { HandoverView, Helped } from "../../api/types/ops";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { Segments } from "../../components/Marks";
import { TextArea } from "../../components/TextArea";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { helpedKinds, helpedOf } from "./handovers";

interface Props {
  view: HandoverView;
  onClose: () => void;
}

export function TalkDialog({ view: { handover }, onClose }: Props) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`handover/${handover.id}/talk`, {
    on: (handover.talk_on ?? today) as string | null,
  });
  const { on } = form;
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    if (on === null) return;
    await call("record_handover_talk", { handover: handover.id, talk_on: on });
    discard();
    toast({ text: say("handover-talk-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <DialogForm
      title={say("handover-talk-title")}
      lead={say("handover-talk-lead")}
      act={say("save")}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        void submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <DateField
        label={say("handover-talk-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        earliest={handover.offered_on}
        latest={today}
        error={checked && on === null ? say("field-required") : undefined}
      />
    </DialogForm>
  );
}

export function HelpedDialog({ view: { handover }, onClose }: Props) {
  const [checked, setChecked] = useState(false);
  const draft = useFormDraft(`handover/${handover.id}/helped-form`, {
    helped: handover.helped as string | null,
    note: handover.helped_note,
  });
  const { set, discard } = draft;
  const { helped, note } = draft.form;
  const { submit, refused, busy } = useSubmit(async () => {
    await call("rate_handover", { handover: handover.id, helped: helped as Helped, note });
    discard();
    toast({ text: say("handover-helped-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  return (
    <DialogForm
      title={say("handover-helped-title")}
      lead={say("handover-helped-lead")}
      act={say("save")}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        if (helped !== null) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <Segments
        label={say("handover-helped")}
        items={helpedKinds.map((id) => ({ id, name: helpedOf(id) }))}
        value={helped}
        onChange={(id) => set({ helped: id })}
        error={checked && helped === null ? say("field-required") : undefined}
      />
      <TextArea label={say("handover-helped-note")} value={note} onChange={(text) => set({ note: text })} optional />
    </DialogForm>
  );
}

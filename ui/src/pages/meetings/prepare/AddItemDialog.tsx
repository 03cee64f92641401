/** Adds a child that is not on the agenda, or something that is about no child. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { MeetingView } from "../../../api/types/ops";
import { ComboBox } from "../../../components/Choice";
import { DialogForm } from "../../../components/DialogForm";
import { Segments } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";

const untouched = { what: "child", title: "", minutes: "" };

export function AddItemDialog({ view, onClose }: { view: MeetingView; onClose: () => void }) {
  const { form, set, discard } = useFormDraft(`meeting/${view.meeting.id}/add-item`, untouched);
  const { what, title, minutes } = form;
  // Not in the draft: its name holds no id of the child, so erasing the child would not find it.
  const [child, setChild] = useState<string | null>(null);
  const cases = useAnswer("list_cases", { closed: false });
  const [checked, setChecked] = useState(false);
  const missing = what === "child" ? child === null : title.trim() === "";
  const unsaid = checked && missing ? say("field-required") : undefined;
  const there = new Set(view.agenda.map((line) => line.child?.case));
  const free = cases.state === "ready" ? cases.value.filter((one) => !there.has(one.case)) : [];
  const add = useSubmit(async () => {
    await call("add_agenda_item", {
      meeting: view.meeting.id,
      case: what === "child" ? child : null,
      title: what === "child" ? "" : title,
      minutes: Number.parseInt(minutes, 10) || null,
    });
    discard();
    onClose();
    toast({ text: say("meeting-add-done"), onUndo: () => void undoAndSay() });
  });
  const problem = add.refused ?? failure(cases);
  return (
    <DialogForm
      title={say("meeting-add-title")}
      act={say("meeting-add-do")}
      problem={problem && sayError(problem)}
      busy={add.busy}
      onSubmit={() => {
        setChecked(true);
        if (!missing) void add.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <Segments
        label={say("meeting-add-what")}
        items={[
          { id: "child", name: say("meeting-add-a-child") },
          { id: "other", name: say("meeting-add-other") },
        ]}
        value={what}
        onChange={(id) => set({ what: id })}
      />
      {what === "child" ? (
        cases.state === "ready" && (
          <ComboBox
            label={say("meeting-add-child")}
            items={free.map((one) => ({ id: one.case, name: one.name, detail: one.number }))}
            value={child}
            onChange={setChild}
            error={unsaid}
          />
        )
      ) : (
        <TextField
          label={say("meeting-add-text")}
          hint={say("meeting-add-text-hint")}
          value={title}
          onChange={(text) => set({ title: text })}
          error={unsaid}
          prose
        />
      )}
      <TextField
        label={say("meeting-add-minutes")}
        kind="number"
        value={minutes}
        onChange={(text) => set({ minutes: text.replace(/\D/g, "") })}
        optional
      />
    </DialogForm>
  );
}

/** Somebody more comes: a person the team knows, or a guest from a unit. What the room may see is counted anew. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { WhoComes } from "../../../api/types/ops";
import { ComboBox } from "../../../components/Choice";
import { DialogForm } from "../../../components/DialogForm";
import { Segments } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { working } from "../../children/people";

const untouched = { kind: "known", person: null as string | null, name: "", unit: null as string | null };

/** `open`: the meeting goes on, so who is added is there. */
export function GuestDialog({ meeting, open, onClose }: { meeting: string; open: boolean; onClose: () => void }) {
  const { form, set, discard } = useFormDraft(`meeting/${meeting}/guest`, untouched);
  const { kind, person, name, unit } = form;
  const [checked, setChecked] = useState(false);
  const empty = (missing: boolean) => (checked && missing ? say("field-required") : undefined);
  const people = useAnswer("list_professionals", {});
  const units = useAnswer("list_units", {});
  const add = useSubmit(async () => {
    const who: WhoComes =
      kind === "known"
        ? { kind: "professional", professional: person ?? "" }
        : { kind: "guest", name, unit: unit ?? "" };
    await call("set_attendance", { meeting, who, status: open ? "present" : "expected" });
    discard();
    onClose();
    toast({ text: say("meeting-guest-done"), onUndo: () => void undoAndSay() });
  });
  const ready = kind === "known" ? person !== null : unit !== null && name.trim() !== "";
  const problem = add.refused ?? failure(people, units);
  return (
    <DialogForm
      title={say("meeting-guest-title")}
      act={say("meeting-guest-do")}
      problem={problem && sayError(problem)}
      busy={add.busy}
      onSubmit={() => {
        setChecked(true);
        if (ready) void add.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <Segments
        label={say("meeting-guest-who")}
        hint={say("meeting-guest-hint")}
        items={[
          { id: "known", name: say("meeting-guest-known") },
          { id: "guest", name: say("meeting-guest-other") },
        ]}
        value={kind}
        onChange={(id) => set({ kind: id })}
      />
      {kind === "known"
        ? people.state === "ready" && (
            <ComboBox
              label={say("meeting-guest-person")}
              items={working(people.value).map((one) => ({ id: one.id, name: one.name, detail: one.unit_name }))}
              value={person}
              onChange={(id) => set({ person: id })}
              error={empty(person === null)}
            />
          )
        : units.state === "ready" && (
            <>
              <TextField
                label={say("meeting-guest-name")}
                value={name}
                onChange={(text) => set({ name: text })}
                error={empty(name.trim() === "")}
              />
              <ComboBox
                label={say("meeting-guest-unit")}
                items={units.value.map((one) => ({ id: one.id, name: one.name, detail: one.organisation_name }))}
                value={unit}
                onChange={(id) => set({ unit: id })}
                error={empty(unit === null)}
              />
            </>
          )}
    </DialogForm>
  );
}

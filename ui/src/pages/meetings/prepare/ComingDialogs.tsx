/** Why somebody does not come or has left, who comes instead, and why a sector that must be there is not. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import { useFormDraft } from "../../../api/formDraft";
import type { Attendance, Professional, UnitAttendance } from "../../../api/types/ops";
import { ComboBox } from "../../../components/Choice";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { working } from "../../children/people";

interface OfPerson {
  meeting: string;
  person: Attendance;
  onClose: () => void;
}

/** Why somebody does not come is not why somebody left. */
export function AwayDialog({ meeting, person, status, onClose }: OfPerson & { status: "absent" | "left" }) {
  const said = (person.status === "left") === (status === "left") ? person.reason : "";
  const reason = useDraft(`meeting/${meeting}/${status}/${person.id}`, said);
  const save = useSubmit(async () => {
    await call("set_attendance", {
      meeting,
      who: { kind: "listed", attendance: person.id },
      status,
      reason: reason.text,
    });
    reason.discard();
    onClose();
  });
  return (
    <DialogForm
      title={say(status === "left" ? "meeting-people-left-ask" : "meeting-people-why", { name: person.name })}
      act={say("meeting-people-why-do")}
      problem={save.refused && sayError(save.refused)}
      busy={save.busy}
      onSubmit={() => void save.submit()}
      onClose={onClose}
      onCancel={reason.discard}
    >
      <TextField label={say("meeting-remove-why")} {...reason.field} prose autoFocus />
    </DialogForm>
  );
}

/** Who may come instead: those of the same unit first. */
const ownUnitFirst = (people: readonly Professional[], { professional, unit }: Attendance) =>
  people
    .filter((one) => one.id !== professional)
    .toSorted((a, b) => Number(b.unit === unit) - Number(a.unit === unit))
    .map((one) => ({ id: one.id, name: one.name, detail: one.unit_name }));

/** `onWall`: everybody sees the screen, so why the other one cannot come is not asked; what was said of it stays. */
export function SubstituteDialog({ meeting, person, onWall, onClose }: OfPerson & { onWall: boolean }) {
  const people = useAnswer("list_professionals", {});
  const teams = useAnswer("list_teams", {});
  const named =
    teams.state === "ready"
      ? teams.value.flatMap((team) => team.members).find((member) => member.professional === person.professional)
          ?.substitute
      : undefined;
  const { form, set, discard } = useFormDraft(`meeting/${meeting}/substitute/${person.id}`, {
    chosen: undefined as string | null | undefined,
    reason: person.reason,
  });
  const { chosen, reason } = form;
  const [checked, setChecked] = useState(false);
  const who = chosen === undefined ? (named ?? null) : chosen;
  const send = useSubmit(async () => {
    const why = onWall ? {} : { reason };
    await call("send_substitute", { meeting, attendance: person.id, professional: who, ...why });
    discard();
    onClose();
    toast({ text: say("meeting-substitute-done"), onUndo: () => void undoAndSay() });
  });
  if (people.state !== "ready" || teams.state !== "ready") return null;
  return (
    <DialogForm
      title={say("meeting-substitute-title", { name: person.name })}
      act={say("meeting-substitute-do")}
      problem={send.refused && sayError(send.refused)}
      busy={send.busy}
      onSubmit={() => {
        setChecked(true);
        if (who) void send.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <ComboBox
        label={say("meeting-substitute-who")}
        hint={say("meeting-substitute-hint")}
        items={ownUnitFirst(working(people.value), person)}
        value={who}
        onChange={(id) => set({ chosen: id })}
        error={checked && !who ? say("field-required") : undefined}
        autoFocus
      />
      {!onWall && (
        <TextField
          label={say("meeting-remove-why")}
          value={reason}
          onChange={(text) => set({ reason: text })}
          prose
          optional
        />
      )}
    </DialogForm>
  );
}

export function MissingDialog(props: { meeting: string; unit: UnitAttendance; onClose: () => void }) {
  const { meeting, unit, onClose } = props;
  // Most often the sector is missing for the reason that its only member gave.
  const reason = useDraft(
    `meeting/${meeting}/missing/${unit.unit}`,
    unit.missing_reason ?? unit.people.find((one) => one.reason)?.reason ?? "",
  );
  const save = useSubmit(async () => {
    await call("explain_missing_sector", { meeting, sector: unit.sector, reason: reason.text });
    reason.discard();
    onClose();
  });
  return (
    <DialogForm
      title={say("meeting-people-missing-why", { unit: unit.unit_name })}
      act={say("meeting-people-why-do")}
      problem={save.refused && sayError(save.refused)}
      busy={save.busy}
      onSubmit={() => void save.submit()}
      onClose={onClose}
      onCancel={reason.discard}
    >
      <TextField
        label={say("meeting-remove-why")}
        hint={say("meeting-people-missing-hint")}
        {...reason.field}
        prose
        autoFocus
      />
    </DialogForm>
  );
}

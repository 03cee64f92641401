/** One person around the table: added, or changed. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import type { Professional } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DialogForm } from "../../components/DialogForm";
import { Checkbox } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { listed } from "../meetings/sentences";

export function PersonDialog({ person, onClose }: { person: Professional | null; onClose: () => void }) {
  const units = useAnswer("list_units", {});
  const { values, set, field, discard } = useDraftFields(`person/${person?.id ?? "new"}`, {
    name: person?.name ?? "",
    unit: person?.unit ?? "",
    title: person?.title ?? "",
    phone: person?.phone ?? "",
    fixed: (person?.in_team ?? true) ? "yes" : "",
    left: "",
  });
  const { name, title, phone } = values;
  const unit = values.unit || null;
  const chosen = units.state === "ready" ? units.value.find(({ id }) => id === unit) : undefined;
  const [fixed, left] = [values.fixed === "yes", values.left === "yes"];
  const [checked, setChecked] = useState(false);

  const { submit, refused, busy } = useSubmit(async () => {
    if (unit === null) return;
    const typed = { unit, name, title, phone, in_team: fixed };
    if (person) await call("change_professional", { id: person.id, ...typed, active: !left });
    else await call("add_professional", typed);
    discard();
    toast({
      text: say(person ? "settings-person-changed" : "settings-person-added", { name }),
      onUndo: () => void undoAndSay(),
    });
    onClose();
  });

  const problem = refused ?? failure(units);
  return (
    <DialogForm
      title={person ? say("settings-person-change-title", { name: person.name }) : say("settings-person-new")}
      problem={problem && sayError(problem)}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        if (name.trim() !== "" && unit !== null) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <TextField
        autoFocus
        label={say("settings-person-name")}
        {...field("name")}
        error={checked && name.trim() === "" ? say("settings-person-name-missing") : undefined}
      />
      {units.state === "ready" && (
        <Select
          label={say("settings-person-unit")}
          items={units.value.map(({ id, name: called, organisation_name }) => ({
            id,
            name: called,
            under: organisation_name,
          }))}
          value={unit}
          onChange={(id) => set("unit", id ?? "")}
          error={checked && unit === null ? say("settings-person-unit-missing") : undefined}
        />
      )}
      <TextField
        label={say("settings-person-title")}
        hint={say("settings-person-title-hint")}
        {...field("title")}
        optional
      />
      <TextField kind="phone" label={say("settings-person-phone")} {...field("phone")} optional />
      <Checkbox
        checked={fixed}
        onChange={(on) => set("fixed", on ? "yes" : "")}
        detail={say("settings-person-fixed-hint")}
      >
        {say("settings-person-fixed")}
      </Checkbox>
      {person && (
        <Checkbox
          checked={left}
          onChange={(on) => set("left", on ? "yes" : "")}
          detail={say("settings-person-left-hint")}
        >
          {say("settings-person-left")}
        </Checkbox>
      )}
      {person && left && <Holds person={person} unit={chosen?.name ?? person.unit_name} />}
    </DialogForm>
  );
}

/** What somebody holds, said before they end: it is their unit's until somebody else takes it. `unit`: the name of the one that is saved. */
function Holds({ person: { id, name }, unit }: { person: Professional; unit: string }) {
  const held = useAnswer("held_by", { professional: id });
  if (held.state === "failed") return <Notice kind="problem">{sayError(held.error)}</Notice>;
  if (held.state !== "ready") return null;
  const { batons, actions, feedbacks, meetings } = held.value;
  const what = [
    batons > 0 ? say("settings-person-holds-batons", { count: batons }) : "",
    actions > 0 ? say("settings-person-holds-actions", { count: actions }) : "",
    feedbacks > 0 ? say("settings-person-holds-feedbacks", { count: feedbacks }) : "",
  ].filter(Boolean);
  const said = [
    what.length > 0
      ? say("settings-person-holds", { name, what: listed(what), unit })
      : say("settings-person-holds-nothing", { name }),
    batons > 0 ? say("settings-person-holds-choose") : "",
    meetings > 0 ? say("settings-person-holds-meetings", { count: meetings }) : "",
  ];
  return <Notice>{said.filter(Boolean).join(" ")}</Notice>;
}

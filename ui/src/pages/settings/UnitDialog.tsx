/** One unit: added under a principal, or renamed, ended and opened again. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import type { OrganisationKind, RegisteredUnit, Sector } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DialogForm } from "../../components/DialogForm";
import { Checkbox } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { codesOf, sectorWords } from "../children/codes";
import { listed } from "../meetings/sentences";
import { partyWords } from "../registers/registers";

interface UnitDialogProps {
  /** Every unit, for the principals there are. */
  known: readonly RegisteredUnit[];
  one: RegisteredUnit | null;
  onClose: () => void;
}

/** What the list of principals calls one that is not there yet. */
const NEW = "new";

export function UnitDialog({ known, one, onClose }: UnitDialogProps) {
  const { values, set, field, discard } = useDraftFields(`unit/${one?.unit.id ?? "new"}`, {
    name: one?.unit.name ?? "",
    sector: one?.unit.sector ?? "",
    phone: one?.unit.phone ?? "",
    principal: known[0]?.unit.organisation ?? NEW,
    kind: "independent",
    principalName: "",
    ended: one && !one.active ? "yes" : "",
  });
  const ended = values.ended === "yes";
  const [checked, setChecked] = useState(false);
  const principals = [...new Map(known.map(({ unit }) => [unit.organisation, unit]))];
  const fresh = one === null && values.principal === NEW;
  const sector = (values.sector || null) as Sector | null;
  const missing = (text: string) => checked && text.trim() === "";
  const whole = values.name.trim() !== "" && sector !== null && !(fresh && values.principalName.trim() === "");

  const { submit, refused, busy } = useSubmit(async () => {
    if (sector === null) return;
    const typed = { name: values.name, sector, phone: values.phone };
    const chosen = principals.find(([id]) => id === values.principal)?.[1];
    if (one) await call("change_unit", { id: one.unit.id, ...typed, active: !ended });
    else
      await call("add_unit", {
        ...typed,
        organisation_kind: chosen?.organisation_kind ?? (values.kind as OrganisationKind),
        organisation_name: chosen?.organisation_name ?? values.principalName,
      });
    discard();
    toast({
      text: say(one ? "units-changed" : "units-added", { name: values.name }),
      onUndo: () => void undoAndSay(),
    });
    onClose();
  });

  return (
    <DialogForm
      title={one ? say("units-change-title", { name: one.unit.name }) : say("units-new")}
      act={say("save")}
      busy={busy}
      onClose={onClose}
      onCancel={discard}
      problem={refused ? sayError(refused) : undefined}
      onSubmit={() => {
        setChecked(true);
        if (whole) void submit();
      }}
    >
      {one === null && (
        <Select
          label={say("units-principal")}
          items={[
            ...principals.map(([id, unit]) => ({
              id,
              name: unit.organisation_name,
              under: say(partyWords[unit.organisation_kind]),
            })),
            { id: NEW, name: say("units-principal-new") },
          ]}
          value={values.principal}
          onChange={(id) => set("principal", id ?? NEW)}
        />
      )}
      {fresh && (
        <>
          <Select
            label={say("units-principal-kind")}
            items={codesOf<OrganisationKind>(partyWords).map((id) => ({ id, name: say(partyWords[id]) }))}
            value={values.kind}
            onChange={(id) => set("kind", id ?? "independent")}
          />
          <TextField
            label={say("units-principal-name")}
            {...field("principalName")}
            error={missing(values.principalName) ? say("units-principal-name-missing") : undefined}
          />
        </>
      )}
      <TextField
        autoFocus
        label={say("units-name")}
        hint={one ? say("units-name-hint") : undefined}
        {...field("name")}
        error={missing(values.name) ? say("units-name-missing") : undefined}
      />
      <Select
        label={say("units-sector")}
        items={codesOf<Sector>(sectorWords).map((id) => ({ id, name: say(sectorWords[id]) }))}
        value={sector}
        onChange={(id) => set("sector", id ?? "")}
        error={checked && sector === null ? say("units-sector-missing") : undefined}
      />
      <TextField kind="phone" label={say("settings-person-phone")} {...field("phone")} optional />
      {one && (
        <Checkbox checked={ended} onChange={(on) => set("ended", on ? "yes" : "")} detail={say("units-end-hint")}>
          {say("units-end")}
        </Checkbox>
      )}
      {one?.active && ended && <Rests one={one} />}
    </DialogForm>
  );
}

/** What rests on a unit, said before it ends. */
function Rests({ one: { unit, people, in_team, batons, actions, handovers } }: { one: RegisteredUnit }) {
  const what = [
    people > 0 ? say("units-rests-people", { count: people }) : "",
    in_team > 0 ? say("units-rests-team", { count: in_team }) : "",
    batons > 0 ? say("units-rests-batons", { count: batons }) : "",
    actions > 0 ? say("units-rests-actions", { count: actions }) : "",
    handovers > 0 ? say("units-rests-handovers", { count: handovers }) : "",
  ].filter(Boolean);
  return (
    <Notice>
      {what.length > 0
        ? say("units-rests", { name: unit.name, what: listed(what) })
        : say("units-rests-nothing", { name: unit.name })}
    </Notice>
  );
}

/** Somebody around the child: who, how near, where from, since when, and whether the family arranged it itself. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Contact, Ring, Sector } from "../../../api/types/ops";
import { Select } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { Checkbox, Segments } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { ActDialog } from "../dialogs/ActDialog";

const rings = ["professional", "near", "family"] as const satisfies readonly Ring[];
const sectors = [
  "school",
  "preschool",
  "social_services",
  "primary_care",
  "child_health",
  "child_psychiatry",
  "paediatrics",
  "habilitation",
  "dental",
  "youth_clinic",
  "leisure",
  "other",
] as const satisfies readonly Sector[];
const sectorWords = {
  school: "network-sector-school",
  preschool: "network-sector-preschool",
  social_services: "network-sector-social-services",
  primary_care: "network-sector-primary-care",
  child_health: "network-sector-child-health",
  child_psychiatry: "network-sector-child-psychiatry",
  paediatrics: "network-sector-paediatrics",
  habilitation: "network-sector-habilitation",
  dental: "network-sector-dental",
  youth_clinic: "network-sector-youth-clinic",
  leisure: "network-sector-leisure",
  other: "network-sector-other",
} as const satisfies Record<(typeof sectors)[number], keyof WordArgs>;

export function ContactDialog(props: { case: string; contact: Contact | null; onClose: () => void }) {
  const { contact } = props;
  const today = useToday();
  const units = useAnswer("list_units", {});
  const { form, set, discard } = useFormDraft(`case/${props.case}/contact/${contact?.id ?? "new"}`, {
    name: contact?.name ?? "",
    title: contact?.title ?? "",
    ring: contact?.ring ?? ("professional" as Ring),
    // A unit of ours by its id, else a sector elsewhere.
    where: contact?.unit ?? contact?.sector ?? "school",
    since: contact?.since_on ?? (today as string | null),
    until: contact?.until_on ?? null,
    byFamily: contact?.arranged_by_family ?? false,
  });
  const { name, title, ring, where, since, until, byFamily } = form;
  const [tried, setTried] = useState(false);
  const known = units.state === "ready" ? units.value : [];
  const write = useSubmit(async () => {
    if (name.trim() === "" || !since) return;
    const unit = known.find(({ id }) => id === where)?.id ?? null;
    await call("write_contact", {
      case: props.case,
      contact: contact?.id ?? null,
      name,
      title,
      ring,
      unit,
      sector: unit ? null : (sectors.find((one) => one === where) ?? "other"),
      since_on: since,
      until_on: until,
      arranged_by_family: byFamily,
    });
    discard();
    props.onClose();
    toast({ text: say("network-saved"), onUndo: () => void undoAndSay() });
  });
  return (
    <ActDialog
      title={say(contact ? "network-change" : "network-add")}
      onSubmit={() => {
        setTried(true);
        void write.submit();
      }}
      onClose={props.onClose}
      onCancel={discard}
      refused={write.refused ?? failure(units)}
      busy={write.busy}
    >
      <TextField
        label={say("network-name")}
        value={name}
        onChange={(text) => set({ name: text })}
        error={tried && name.trim() === "" ? say("field-required") : undefined}
        autoFocus
      />
      <TextField
        label={say("network-role")}
        hint={say("network-role-hint")}
        optional
        value={title}
        onChange={(text) => set({ title: text })}
      />
      <Segments
        label={say("network-ring")}
        items={rings.map((id) => ({ id, name: say(`network-ring-${id}`) }))}
        value={ring}
        onChange={(id) => set({ ring: rings.find((one) => one === id) ?? "professional" })}
      />
      {ring === "professional" && units.state === "ready" && (
        <Select
          label={say("network-from-where")}
          items={[
            ...known.map((unit) => ({ id: unit.id, name: unit.name })),
            ...sectors.map((id) => ({ id, name: say("network-elsewhere", { sector: say(sectorWords[id]) }) })),
          ]}
          value={where}
          onChange={(id) => set({ where: id ?? "other" })}
        />
      )}
      <DateField
        label={say("network-since")}
        value={since}
        latest={today}
        onChange={(day) => set({ since: day })}
        error={tried && !since ? say("field-required") : undefined}
      />
      <DateField
        label={say("network-until")}
        optional
        value={until}
        latest={today}
        onChange={(day) => set({ until: day })}
      />
      {ring === "professional" && (
        <Checkbox checked={byFamily} onChange={(on) => set({ byFamily: on })} detail={say("network-by-family-why")}>
          {say("network-by-family-ask")}
        </Checkbox>
      )}
    </ActDialog>
  );
}

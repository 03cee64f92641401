/** What stands about one agency: new, or put right. One of our own units lends its name, principal and number. What is typed is kept until it is saved. */
import { useMemo, useState } from "react";
import { failure, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Agency, Sector } from "../../../api/types/ops";
import { Select } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { codesOf, sectorWords } from "../../children/codes";
import { NotReady } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { typedAge, writtenAge } from "../registers";

const NO_UNIT = "none";

const blank = {
  unit: NO_UNIT,
  name: "",
  organisation: "",
  sector: null as Sector | null,
  does: "",
  does_not: "",
  ages_from: "",
  ages_to: "",
  route: "",
  phone: "",
  hours: "",
  waiting: "",
  contact: "",
  checked_on: null as string | null,
};

function begun(agency: Agency | null): typeof blank {
  if (!agency) return blank;
  const { id: _, checked_by: __, ...rest } = agency;
  return {
    ...rest,
    unit: agency.unit ?? NO_UNIT,
    ages_from: writtenAge(agency.ages_from),
    ages_to: writtenAge(agency.ages_to),
  };
}

export interface AgencyDialogProps {
  agency: Agency | null;
  onSaved?: (agency: Agency) => void;
  onClose: () => void;
}

export function AgencyDialog({ agency, onSaved, onClose }: AgencyDialogProps) {
  const today = useToday();
  const units = useAnswer("list_units", {});
  const start = useMemo(() => begun(agency), [agency]);
  const { form, set, discard } = useFormDraft(`registers/agencies/${agency?.id ?? "new"}`, start);
  const [checked, setChecked] = useState(false);
  const own = form.unit !== NO_UNIT;
  const ages = { from: typedAge(form.ages_from), to: typedAge(form.ages_to) };
  const turned = typeof ages.from === "number" && typeof ages.to === "number" && ages.to < ages.from;
  const agesRight = ages.from !== undefined && ages.to !== undefined && !turned;
  const ready = agesRight && (own || (form.name.trim() !== "" && form.sector !== null));
  const save = useSubmit(async () => {
    if (ages.from === undefined || ages.to === undefined) return;
    const text = { ...form, unit: own ? form.unit : null, ages_from: ages.from, ages_to: ages.to };
    const kept = agency ? await call("change_agency", { agency: agency.id, text }) : await call("add_agency", text);
    discard();
    toast({ text: say("registers-saved"), onUndo: () => void undoAndSay() });
    onClose();
    onSaved?.(kept);
  });
  const problem = save.refused ?? failure(units);
  return (
    <DialogForm
      wide
      title={say(agency ? "agencies-change-title" : "agencies-new")}
      problem={problem && sayError(problem)}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        if (ready) void save.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      {units.state === "ready" && (
        <Select
          label={say("agencies-unit")}
          hint={say("agencies-unit-hint")}
          items={[
            { id: NO_UNIT, name: say("agencies-unit-none") },
            ...units.value.map((unit) => ({ id: unit.id, name: unit.name, detail: unit.organisation_name })),
          ]}
          value={form.unit}
          onChange={(unit) => set({ unit: unit ?? NO_UNIT })}
        />
      )}
      {!own && (
        <>
          <TextField
            prose
            label={say("agencies-name")}
            value={form.name}
            onChange={(name) => set({ name })}
            error={checked && form.name.trim() === "" ? say("registers-missing") : undefined}
          />
          <div className={styles.pair}>
            <Select
              label={say("agencies-sector")}
              items={codesOf(sectorWords).map((id) => ({ id, name: say(sectorWords[id]) }))}
              value={form.sector}
              onChange={(sector) => set({ sector: sector as Sector | null })}
              error={checked && form.sector === null ? say("registers-missing") : undefined}
            />
            <TextField
              prose
              optional
              label={say("agencies-organisation")}
              placeholder={say("agencies-organisation-hint")}
              value={form.organisation}
              onChange={(organisation) => set({ organisation })}
            />
          </div>
        </>
      )}
      <TextArea
        optional
        label={say("agencies-does")}
        hint={say("agencies-does-hint")}
        value={form.does}
        onChange={(does) => set({ does })}
      />
      <TextArea
        optional
        label={say("agencies-does-not")}
        value={form.does_not}
        onChange={(does_not) => set({ does_not })}
      />
      <div className={styles.pair}>
        <TextField
          kind="number"
          optional
          label={say("agencies-ages-from")}
          value={form.ages_from}
          onChange={(ages_from) => set({ ages_from })}
          error={checked && !agesRight ? say("agencies-ages-wrong") : undefined}
        />
        <TextField
          kind="number"
          optional
          label={say("agencies-ages-to")}
          value={form.ages_to}
          onChange={(ages_to) => set({ ages_to })}
        />
      </div>
      <TextField
        prose
        optional
        label={say("agencies-route")}
        hint={say("agencies-route-hint")}
        value={form.route}
        onChange={(route) => set({ route })}
      />
      <div className={styles.pair}>
        <TextField
          kind="phone"
          optional
          label={say("agencies-phone")}
          hint={own ? say("agencies-phone-hint") : undefined}
          value={form.phone}
          onChange={(phone) => set({ phone })}
        />
        <TextField
          optional
          label={say("agencies-hours")}
          hint={say("agencies-hours-hint")}
          value={form.hours}
          onChange={(hours) => set({ hours })}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          prose
          optional
          label={say("agencies-waiting")}
          hint={say("agencies-waiting-hint")}
          value={form.waiting}
          onChange={(waiting) => set({ waiting })}
        />
        <DateField
          optional
          label={say("agencies-checked-on")}
          hint={say("agencies-checked-on-hint")}
          value={form.checked_on}
          latest={today}
          onChange={(checked_on) => set({ checked_on })}
        />
      </div>
      <TextField
        optional
        label={say("agencies-contact")}
        hint={say("agencies-contact-hint")}
        value={form.contact}
        onChange={(contact) => set({ contact })}
      />
      <NotReady when={checked && !ready} />
    </DialogForm>
  );
}

/** One intervention: new, or put right. What is typed is kept until it is saved. */
import { useMemo, useState } from "react";
import { failure, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Catalogue, Documented, OfferLevel, OfferView, OfferWay } from "../../../api/types/ops";
import { ComboBox, Select } from "../../../components/Choice";
import { Dialog } from "../../../components/Dialog";
import { DialogForm } from "../../../components/DialogForm";
import { RadioGroup, Segments } from "../../../components/Marks";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { codesOf } from "../../children/codes";
import { NotReady } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { documentedWords, levelHints, levelWords, typedAge, wayWords } from "../registers";

export interface OfferDialogProps {
  view: OfferView | null;
  catalogue: Catalogue;
  onClose: () => void;
}

export function OfferDialog({ view, catalogue, onClose }: OfferDialogProps) {
  const agencies = useAnswer("list_agencies", {});
  const offer = view?.offer;
  const start = useMemo(
    () => ({
      name: offer?.name ?? "",
      about: offer?.about ?? "",
      need: offer?.need ?? (null as string | null),
      level: offer?.level ?? ("early" as OfferLevel),
      target: offer?.target ?? "",
      ages_from: String(offer?.ages_from ?? 0),
      ages_to: String(offer?.ages_to ?? 17),
      agency: offer?.agency ?? (null as string | null),
      way: offer?.way ?? ("here" as OfferWay),
      distance: offer?.distance_km ? String(offer.distance_km) : "",
      waiting: offer?.waiting ?? "",
      documented: offer?.documented ?? catalogue.documented,
    }),
    [offer, catalogue.documented],
  );
  const { form, set, discard } = useFormDraft(`registers/offers/${offer?.id ?? "new"}`, start);
  const [checked, setChecked] = useState(false);
  const ages = { from: typedAge(form.ages_from), to: typedAge(form.ages_to) };
  const agesRight = typeof ages.from === "number" && typeof ages.to === "number" && ages.from <= ages.to;
  const far = form.way !== "elsewhere" || /^[1-9]\d{0,3}$/.test(form.distance.trim());
  const ready = form.name.trim() !== "" && form.need !== null && form.agency !== null && agesRight && far;
  const save = useSubmit(async () => {
    if (form.need === null || form.agency === null || typeof ages.from !== "number" || typeof ages.to !== "number")
      return;
    const { distance, ...rest } = form;
    const text = {
      ...rest,
      need: form.need,
      agency: form.agency,
      ages_from: ages.from,
      ages_to: ages.to,
      distance_km: form.way === "elsewhere" ? Number(distance) : null,
    };
    if (offer) await call("change_intervention", { intervention: offer.id, text });
    else await call("add_intervention", text);
    discard();
    toast({ text: say("registers-saved"), onUndo: () => void undoAndSay() });
    onClose();
  });
  const missing = (there: boolean) => (checked && !there ? say("registers-missing") : undefined);
  const problem = save.refused ?? failure(agencies);
  const title = say(offer ? "offers-change-title" : "offers-new");
  if (agencies.state === "ready" && agencies.value.agencies.length === 0)
    return (
      <Dialog wide open title={title} onClose={onClose}>
        <p>{say("offers-no-agencies")}</p>
      </Dialog>
    );
  return (
    <DialogForm
      wide
      title={title}
      problem={problem && sayError(problem)}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        if (ready) void save.submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <TextField
        prose
        autoFocus
        label={say("offers-name-label")}
        value={form.name}
        onChange={(name) => set({ name })}
        error={missing(form.name.trim() !== "")}
      />
      <TextArea
        optional
        label={say("offers-about")}
        hint={say("offers-about-hint")}
        value={form.about}
        onChange={(about) => set({ about })}
      />
      <div className={styles.pair}>
        <Select
          label={say("offers-need-label")}
          items={catalogue.rows.map(({ need }) => ({ id: need.code, name: need.name }))}
          value={form.need}
          onChange={(need) => set({ need })}
          error={missing(form.need !== null)}
        />
        {agencies.state === "ready" && (
          <ComboBox
            label={say("offers-agency")}
            items={agencies.value.agencies.map(({ agency }) => ({
              id: agency.id,
              name: agency.name,
              detail: agency.organisation,
            }))}
            defaultValue={form.agency ?? undefined}
            onChange={(agency) => set({ agency })}
            error={missing(form.agency !== null)}
          />
        )}
      </div>
      <RadioGroup
        label={say("offers-level")}
        items={codesOf(levelWords).map((id) => ({ id, name: say(levelWords[id]), detail: say(levelHints[id]) }))}
        value={form.level}
        onChange={(level) => set({ level: level as OfferLevel })}
      />
      <TextField
        prose
        optional
        label={say("offers-target")}
        hint={say("offers-target-hint")}
        value={form.target}
        onChange={(target) => set({ target })}
      />
      <div className={styles.pair}>
        <TextField
          kind="number"
          label={say("offers-ages-from")}
          value={form.ages_from}
          onChange={(ages_from) => set({ ages_from })}
          error={checked && !agesRight ? say("agencies-ages-wrong") : undefined}
        />
        <TextField
          kind="number"
          label={say("offers-ages-to")}
          value={form.ages_to}
          onChange={(ages_to) => set({ ages_to })}
        />
      </div>
      <Segments
        label={say("offers-way")}
        items={codesOf(wayWords).map((id) => ({ id, name: say(wayWords[id]) }))}
        value={form.way}
        onChange={(way) => set({ way: way as OfferWay })}
      />
      {form.way === "elsewhere" && (
        <TextField
          kind="number"
          label={say("offers-distance")}
          hint={say("offers-distance-hint")}
          value={form.distance}
          onChange={(distance) => set({ distance })}
          error={checked && !far ? say("offers-distance-wrong") : undefined}
        />
      )}
      <div className={styles.pair}>
        <TextField
          prose
          optional
          label={say("offers-waiting")}
          hint={say("agencies-waiting-hint")}
          value={form.waiting}
          onChange={(waiting) => set({ waiting })}
        />
        <Select
          label={say("offers-documented")}
          hint={say("offers-documented-hint")}
          items={codesOf(documentedWords).map((id) => ({ id, name: say(documentedWords[id]) }))}
          value={form.documented}
          onChange={(documented) => set({ documented: (documented as Documented | null) ?? "not" })}
        />
      </div>
      <NotReady when={checked && !ready} />
    </DialogForm>
  );
}

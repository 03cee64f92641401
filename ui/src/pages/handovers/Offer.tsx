/** `#/handovers/<case>/new`, with a kind after it to begin with: what is asked of whom, and exactly what goes along. The receiver's reading stands beside it. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import type { CaseView, Ground, HandoverKind } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { ComboBox, Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { Form } from "../../components/Form";
import { Link } from "../../components/Link";
import { Checkbox, CheckboxGroup } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { TextArea } from "../../components/TextArea";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { go, to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { say, sayCode } from "../../words/words";
import { Concern } from "../children/Concern";
import { Goes } from "./Goes";
import styles from "./HandoversPage.module.css";
import { coveredBy, groundOf, grounds, groundsBetween, kindOf, kinds, linesOf, spoken } from "./handovers";

const blank = {
  kind: "",
  unit: "",
  person: "",
  question: "",
  why_now: "",
  continues: "",
  information: "",
  with_voice: "",
  with_done: "",
  not_along: "",
  ground: "consent",
  due: "",
};

/** What goes along as the receiver reads it: the ticked parts, then the lines. */
const alongOf = (values: typeof blank) => [
  ...(values.with_voice ? [say("handover-with-voice")] : []),
  ...(values.with_done ? [say("handover-with-done")] : []),
  ...linesOf(values.information),
];

interface OfferProps {
  about: CaseView;
  where: React.ReactNode;
  /** What is handed over, where the address says so. */
  kind?: string | undefined;
}

export function Offer({ about, where, kind }: OfferProps) {
  const today = useToday();
  const units = useAnswer("list_units", {});
  const people = useAnswer("list_professionals", {});
  const consent = useAnswer("consents_of", { child: about.child.id });
  const settings = useAnswer("plan_settings", {});
  const { values, set, field, discard } = useDraftFields(`case/${about.case.id}/handover`, {
    ...blank,
    kind: kinds.find((one) => one === kind) ?? "",
  });
  const [checked, setChecked] = useState(false);
  const holder = about.holder?.name ?? "";
  const unit = units.state === "ready" ? units.value.find(({ id }) => id === values.unit) : undefined;
  const there = (people.state === "ready" ? people.value : []).filter((person) => person.unit === values.unit);
  const from = (people.state === "ready" ? people.value : []).find(({ id }) => id === about.holder?.professional);
  const open = groundsBetween(settings.state === "ready" ? settings.value.necessity_sectors : [], from, unit);
  const ground = open.find((id) => id === values.ground);
  const covered = consent.state === "ready" && unit ? coveredBy(consent.value, unit.id) : null;
  const stopped = ground === "consent" && covered !== null && covered !== "covered";
  const ready = values.kind !== "" && values.unit !== "" && values.question.trim() !== "" && ground !== undefined;
  const empty = (text: string) => (checked && text.trim() === "" ? say("field-required") : undefined);

  const { submit, refused, busy } = useSubmit(async () => {
    await call("offer_handover", {
      case: about.case.id,
      kind: values.kind as HandoverKind,
      to_unit: values.unit,
      to: there.some(({ id }) => id === values.person) ? values.person : null,
      question: values.question,
      why_now: values.why_now,
      continues: values.continues,
      information: linesOf(values.information),
      with_voice: values.with_voice !== "",
      with_done: values.with_done !== "",
      not_along: values.not_along,
      ground: ground as Ground,
      offered_on: today,
      due_on: values.due || null,
    });
    discard();
    toast({ text: say("handover-offered", { name: holder }), onUndo: () => void undoAndSay() });
    go(to("handovers", about.case.id));
  });

  const problem = refused ?? failure(units, people, consent, settings);
  return (
    <>
      <PageHead where={where} title={say("handover-new-title")} purpose={say("handover-new-purpose", { name: holder })}>
        <Concern view={about} />
      </PageHead>
      <div className={styles.offer}>
        <div className="sheet">
          <Form
            problem={problem && sayError(problem)}
            onSubmit={() => {
              setChecked(true);
              if (ready && !stopped) void submit();
            }}
          >
            <div className={styles.pair}>
              <Select
                label={say("handover-new-kind")}
                items={kinds.map((id) => ({
                  id,
                  name: kindOf(id),
                  under: sayCode("handover-kind", `${id}_hint`, {}, "handover-title-plain"),
                }))}
                value={values.kind || null}
                onChange={(kind) => set("kind", kind ?? "")}
                error={empty(values.kind)}
              />
              <DateField
                label={say("handover-new-due")}
                hint={say("handover-new-due-hint")}
                value={values.due || null}
                onChange={(day) => set("due", day ?? "")}
                earliest={today}
                optional
              />
            </div>
            <div className={styles.pair}>
              {units.state === "ready" && (
                <ComboBox
                  label={say("handover-new-unit")}
                  items={units.value.map(({ id, name, organisation_name }) => ({ id, name, under: organisation_name }))}
                  value={values.unit || null}
                  onChange={(chosen) => set("unit", chosen ?? "")}
                  error={empty(values.unit)}
                />
              )}
              <Select
                label={say("handover-new-person")}
                placeholder={say("handover-new-person-any")}
                items={there.map(({ id, name, title }) => ({ id, name, detail: title }))}
                value={there.some(({ id }) => id === values.person) ? values.person : null}
                onChange={(person) => set("person", person ?? "")}
                disabled={there.length === 0}
                optional
              />
            </div>
            <TextArea
              label={say("handover-new-question")}
              hint={say("handover-new-question-hint")}
              {...field("question")}
              error={empty(values.question)}
            />
            <TextArea label={say("handover-new-why")} {...field("why_now")} rows={2} optional />
            <CheckboxGroup
              label={say("handover-new-along")}
              value={(["with_voice", "with_done"] as const).filter((part) => values[part] !== "")}
              onChange={(chosen) => {
                for (const part of ["with_voice", "with_done"] as const) {
                  const ticked = chosen.includes(part) ? "yes" : "";
                  if (ticked !== values[part]) set(part, ticked);
                }
              }}
              optional
            >
              <Checkbox value="with_voice">{say("handover-with-voice")}</Checkbox>
              <Checkbox value="with_done">{say("handover-with-done")}</Checkbox>
            </CheckboxGroup>
            <TextArea
              label={say("handover-new-information")}
              hint={say("handover-new-information-hint")}
              {...field("information")}
              rows={3}
              optional
            />
            <TextArea label={say("handover-new-not-along")} {...field("not_along")} rows={2} optional />
            <TextArea label={say("handover-new-continues")} {...field("continues")} rows={2} optional />
            <Select
              label={say("handover-new-ground")}
              hint={unit && open.length < grounds.length ? say("handover-ground-necessity-not") : undefined}
              items={open.map((id) => ({
                id,
                name: groundOf(id),
                under: sayCode("handover-ground", `${id}_hint`, {}, "handover-title-plain"),
              }))}
              value={ground ?? null}
              onChange={(chosen) => set("ground", chosen ?? "")}
              error={empty(ground ?? "")}
            />
            {unit && ground === "consent" && covered !== null && (
              <Notice
                kind={covered === "covered" ? "done" : checked ? "problem" : "warn"}
                action={
                  covered !== "covered" && (
                    <Link href={to("children", about.case.id, "consents")}>{say("handover-consent-ask")}</Link>
                  )
                }
              >
                {covered === "covered" && say("handover-consent-covers", { unit: spoken(unit.name) })}
                {covered === "refused" && say("handover-consent-refused", { unit: spoken(unit.name) })}
                {covered === "not_covered" && say("handover-consent-not", { unit: spoken(unit.name) })}
              </Notice>
            )}
            <div className="actions">
              <Button type="submit" look="primary" isPending={busy}>
                {say("handover-new-send")}
              </Button>
              <Link href={to("handovers", about.case.id)}>{say("cancel")}</Link>
            </div>
          </Form>
        </div>
        <aside aria-labelledby="handover-preview">
          <h2 id="handover-preview">{say("handover-new-preview")}</h2>
          <p className={styles.asked}>{values.question.trim() || say("handover-new-preview-empty")}</p>
          {!stopped && ground && (
            <Goes ground={ground} information={alongOf(values)} excluded={linesOf(values.not_along)} />
          )}
        </aside>
      </div>
    </>
  );
}

/** An agreement is written down, or put right. What is typed is kept until it is saved. */
import { useMemo, useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { AgreementLevel, AgreementState, AgreementsView, OrganisationKind } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { DateField } from "../../../components/DateField";
import { EmptyState } from "../../../components/EmptyState";
import { Form } from "../../../components/Form";
import { Link } from "../../../components/Link";
import { Checkbox, CheckboxGroup, Segments } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { go, to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { codesOf } from "../../children/codes";
import { NotReady } from "../RegisterHead";
import styles from "../RegistersPage.module.css";
import { agreementLevelWords, partyWords, stateWords } from "../registers";
import {
  type AgreementForm,
  begun,
  blankTarget,
  datesRight,
  nextKey,
  type PartyLine,
  type TargetLine,
  textOf,
} from "./agreementForm";
import { TargetFields } from "./TargetFields";

const NONE = "none";

export function WriteAgreement({ id }: { id: string | null }) {
  const answer = useAnswer("list_agreements", {});
  const there =
    answer.state === "ready" && (id === null || answer.value.agreements.some((one) => one.agreement.id === id));
  return (
    <>
      <PageHead
        where={<Link href={to("registers", "agreements")}>{say("registers-agreements")}</Link>}
        title={say(id ? "agreements-change-title" : "agreements-new")}
        purpose={id ? undefined : say("agreements-none-lead")}
      />
      {answer.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {answer.state === "failed" && <Notice kind="problem">{sayError(answer.error)}</Notice>}
      {answer.state === "ready" && !there && <EmptyState title={say("registers-not-found")} />}
      {answer.state === "ready" && there && <Fields id={id} register={answer.value} />}
    </>
  );
}

function Fields({ id, register }: { id: string | null; register: AgreementsView }) {
  const view = register.agreements.find(({ agreement }) => agreement.id === id) ?? null;
  // The form begins with what was read on arrival; what changes after that is not mixed into what is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const start = useMemo(() => begun(view), [id]);
  const { form, set, discard } = useFormDraft<AgreementForm>(`registers/agreements/${id ?? "new"}`, start);
  const [checked, setChecked] = useState(false);
  const today = useToday();
  const others = register.agreements.map(({ agreement }) => agreement).filter((one) => one.id !== id);
  const save = useSubmit(async () => {
    const text = textOf(form);
    if (!text) return;
    const kept = id ? await call("change_agreement", { agreement: id, text }) : await call("add_agreement", text);
    discard();
    toast({ text: say("registers-saved"), onUndo: () => void undoAndSay() });
    go(to("registers", "agreements", kept.agreement.id));
  });
  const changeTarget = (key: number, part: Partial<TargetLine>) =>
    set({ targets: form.targets.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  return (
    <Form
      problem={save.refused ? sayError(save.refused) : undefined}
      onSubmit={() => {
        setChecked(true);
        if (textOf(form)) void save.submit();
      }}
    >
      <div className={styles.form}>
        <TextField
          prose
          label={say("agreements-title")}
          hint={say("agreements-title-hint")}
          value={form.title}
          onChange={(title) => set({ title })}
          error={checked && form.title.trim() === "" ? say("registers-missing") : undefined}
        />
        <div className={styles.pair}>
          <Select
            label={say("agreements-level")}
            items={codesOf(agreementLevelWords).map((level) => ({ id: level, name: say(agreementLevelWords[level]) }))}
            value={form.level}
            onChange={(level) => set({ level: (level as AgreementLevel | null) ?? "local" })}
          />
          <Select
            label={say("agreements-parent")}
            items={[
              { id: NONE, name: say("agreements-parent-none") },
              ...others.map((one) => ({ id: one.id, name: one.title })),
            ]}
            value={form.parent ?? NONE}
            onChange={(parent) => set({ parent: parent === NONE ? null : parent })}
          />
        </div>
        <Segments
          label={say("agreements-state")}
          items={codesOf(stateWords).map((state) => ({ id: state, name: say(stateWords[state]) }))}
          value={form.state}
          onChange={(state) => set({ state: state as AgreementState })}
        />
        <TextArea
          optional
          rows={4}
          label={say("agreements-meaning")}
          hint={say("agreements-meaning-hint")}
          value={form.meaning}
          onChange={(meaning) => set({ meaning })}
        />

        <section className="stack tight" aria-labelledby="write-targets">
          <h2 id="write-targets">{say("agreements-targets")}</h2>
          {form.targets.length === 0 && <p className="muted">{say("agreements-targets-none")}</p>}
          {form.targets.map((line, at) => (
            <TargetFields
              key={line.key}
              line={line}
              number={at + 1}
              checked={checked}
              onChange={(part) => changeTarget(line.key, part)}
              onDrop={() => set({ targets: form.targets.filter(({ key }) => key !== line.key) })}
            />
          ))}
          <div>
            <Button icon="plus" onPress={() => set({ targets: [...form.targets, blankTarget(nextKey(form.targets))] })}>
              {say("agreements-target-add")}
            </Button>
          </div>
        </section>

        <Parties lines={form.parties} onChange={(parties) => set({ parties })} />

        <div className={styles.pair}>
          <DateField
            optional
            label={say("agreements-valid-from")}
            value={form.valid_from ?? null}
            onChange={(valid_from) => set({ valid_from })}
          />
          <DateField
            optional
            label={say("agreements-valid-to")}
            value={form.valid_to ?? null}
            onChange={(valid_to) => set({ valid_to })}
            error={checked && !datesRight(form) ? say("agreements-dates-wrong") : undefined}
          />
          <DateField
            optional
            label={say("agreements-signed")}
            latest={today}
            value={form.signed_on ?? null}
            onChange={(signed_on) => set({ signed_on })}
          />
          <DateField
            optional
            label={say("agreements-review")}
            value={form.review_on ?? null}
            onChange={(review_on) => set({ review_on })}
          />
          <TextField optional label={say("agreements-owner")} value={form.owner} onChange={(owner) => set({ owner })} />
          <TextField optional label={say("agreements-dnr")} value={form.dnr} onChange={(dnr) => set({ dnr })} />
        </div>
        <TextField
          optional
          label={say("agreements-found")}
          hint={say("agreements-found-hint")}
          value={form.found_at}
          onChange={(found_at) => set({ found_at })}
        />
        <Select
          label={say("agreements-meets")}
          items={[
            { id: NONE, name: say("agreements-meets-none") },
            ...register.statutory.map(({ statutory }) => ({
              id: statutory.code,
              name: statutory.name,
              detail: statutory.law,
            })),
          ]}
          value={form.statutory || NONE}
          onChange={(code) => set({ statutory: code === NONE || code === null ? "" : code })}
        />
        {others.length > 0 && (
          <CheckboxGroup
            optional
            label={say("agreements-supersedes")}
            value={form.supersedes ?? []}
            onChange={(supersedes) => set({ supersedes })}
          >
            {others.map((one) => (
              <Checkbox key={one.id} value={one.id}>
                {one.title}
              </Checkbox>
            ))}
          </CheckboxGroup>
        )}
        <NotReady when={checked && textOf(form) === null} />
        <div className="actions">
          <Button type="submit" look="primary" isPending={save.busy}>
            {say("save")}
          </Button>
          <Link href={id ? to("registers", "agreements", id) : to("registers", "agreements")}>{say("cancel")}</Link>
        </div>
      </div>
    </Form>
  );
}

function Parties({ lines, onChange }: { lines: PartyLine[]; onChange: (lines: PartyLine[]) => void }) {
  const change = (key: number, part: Partial<PartyLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <section className="stack tight" aria-labelledby="write-parties">
      <h2 id="write-parties">{say("agreements-parties")}</h2>
      {lines.map((line, at) => (
        <div key={line.key} className={styles.triple}>
          <TextField
            label={say("agreements-party", { number: at + 1 })}
            value={line.name}
            onChange={(name) => change(line.key, { name })}
          />
          <Select
            label={say("agreements-party-kind")}
            items={codesOf(partyWords).map((kind) => ({ id: kind, name: say(partyWords[kind]) }))}
            value={line.kind}
            onChange={(kind) => change(line.key, { kind: (kind as OrganisationKind | null) ?? "municipality" })}
          />
          <Button
            look="link"
            aria-label={say("agreements-party-drop", { number: at + 1 })}
            onPress={() => onChange(lines.filter(({ key }) => key !== line.key))}
          >
            {say("registers-remove")}
          </Button>
        </div>
      ))}
      <div>
        <Button
          icon="plus"
          onPress={() => onChange([...lines, { key: nextKey(lines), name: "", kind: "municipality" }])}
        >
          {say("agreements-party-add")}
        </Button>
      </div>
    </section>
  );
}

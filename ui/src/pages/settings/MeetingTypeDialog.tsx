/** One type of meeting: what it is called, how long it is, what stands on its agenda. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { MeetingKind, MeetingType, Section, TypeItem } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { Dialog } from "../../components/Dialog";
import { Form } from "../../components/Form";
import { Checkbox } from "../../components/Marks";
import { SendOrCancel } from "../../components/SendOrCancel";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { aboutChildren } from "../meetings/meetings";
import { kindWord } from "../meetings/sentences";
import styles from "./TeamsPage.module.css";

const kinds: readonly MeetingKind[] = [
  "team",
  "family",
  "planning",
  "follow_up",
  "sip_prepare",
  "sip",
  "sip_follow_up",
  "consultation",
  "management",
  "steering",
];

const sections = {
  opening: "types-section-opening",
  previous: "types-section-previous",
  results: "types-section-results",
  free: "types-section-free",
  next_steps: "types-section-next-steps",
  evaluation: "types-section-evaluation",
} as const satisfies Record<Section, keyof WordArgs>;
const sectionItems = Object.entries(sections).map(([id, word]) => ({ id, name: say(word) }));
const sectionOf = (id: string | null): Section => (id !== null && id in sections ? (id as Section) : "free");

type Typed = TypeItem & { key: number };

export function MeetingTypeDialog({ type, onClose }: { type: MeetingType | null; onClose: () => void }) {
  const { form, set, discard } = useFormDraft(`settings/meeting-types/${type?.id ?? "new"}`, {
    kind: type?.kind ?? ("team" as MeetingKind),
    name: type?.name ?? "",
    purpose: type?.purpose ?? "",
    minutes: String(type?.minutes ?? 60),
    active: type?.active ?? true,
    items: (type?.items ?? []).map((item, key): Typed => ({ ...item, key })),
  });
  const { kind, name, purpose, minutes, active, items } = form;
  const [checked, setChecked] = useState(false);
  const missing = (text: string) => (checked && text.trim() === "" ? say("field-required") : undefined);
  const ready = name.trim() !== "" && items.every(({ title }) => title.trim() !== "");
  const number = (text: string) => Number.parseInt(text, 10) || 0;
  const done = (word: "types-saved" | "types-reset-done") => {
    discard();
    onClose();
    toast({ text: say(word), onUndo: () => void undoAndSay() });
  };
  const save = useSubmit(async () => {
    await call("save_meeting_type", {
      id: type?.id ?? null,
      kind,
      name,
      purpose,
      minutes: number(minutes),
      items: items.map(({ title, minutes: long, section }) => ({ title, minutes: long, section })),
      active,
    });
    done("types-saved");
  });
  const reset = useSubmit(async () => {
    await call("reset_meeting_type", { id: type?.id ?? "" });
    done("types-reset-done");
  });
  const refused = save.refused ?? reset.refused;
  const setItem = (key: number, change: Partial<TypeItem>) =>
    set({ items: items.map((item) => (item.key === key ? { ...item, ...change } : item)) });
  const up = (at: number) => {
    const next = [...items];
    const [item] = next.splice(at, 1);
    if (item) next.splice(at - 1, 0, item);
    set({ items: next });
  };
  const children = aboutChildren(kind);
  return (
    <Dialog title={type?.name ?? say("types-new")} open wide onClose={onClose}>
      <Form
        problem={refused && sayError(refused)}
        onSubmit={() => {
          setChecked(true);
          if (ready) void save.submit();
        }}
      >
        <div className={styles.row}>
          <TextField
            label={say("types-name")}
            value={name}
            onChange={(text) => set({ name: text })}
            error={missing(name)}
            autoFocus
            prose
          />
          <TextField
            label={say("types-minutes")}
            kind="number"
            value={minutes}
            onChange={(text) => set({ minutes: text })}
          />
        </div>
        {!type && (
          <Select
            label={say("types-kind")}
            items={kinds.map((id) => ({ id, name: kindWord(id) }))}
            value={kind}
            onChange={(id) => set({ kind: kinds.find((one) => one === id) ?? kind })}
          />
        )}
        <TextField
          label={say("types-purpose-field")}
          hint={say("types-purpose-hint")}
          value={purpose}
          onChange={(text) => set({ purpose: text })}
          prose
          optional
        />
        <section aria-labelledby="types-items">
          <h3 id="types-items">{say("types-items")}</h3>
          {children && <p className="small muted">{say("types-items-children")}</p>}
          {items.map((item, at) => (
            <div key={item.key} className={styles.item}>
              <TextField
                label={say("types-item-title", { number: at + 1 })}
                value={item.title}
                onChange={(title) => setItem(item.key, { title })}
                error={missing(item.title)}
                prose
              />
              <TextField
                label={say("rules-minutes")}
                kind="number"
                value={String(item.minutes)}
                onChange={(text) => setItem(item.key, { minutes: number(text) })}
              />
              {children ? (
                <span />
              ) : (
                <Select
                  label={say("types-item-section", { number: at + 1 })}
                  items={sectionItems}
                  value={item.section}
                  onChange={(id) => setItem(item.key, { section: sectionOf(id) })}
                />
              )}
              <span className={styles.acts}>
                <Button
                  look="quiet"
                  dense
                  isDisabled={at === 0}
                  aria-label={say("types-item-up", { number: at + 1 })}
                  onPress={() => up(at)}
                >
                  ↑
                </Button>
                <Button
                  look="quiet"
                  dense
                  icon="cross"
                  aria-label={say("types-item-remove", { number: at + 1 })}
                  onPress={() => set({ items: items.filter((other) => other.key !== item.key) })}
                >
                  {""}
                </Button>
              </span>
            </div>
          ))}
          <Button
            look="link"
            onPress={() =>
              set({
                items: [
                  ...items,
                  { key: Math.max(0, ...items.map(({ key }) => key)) + 1, title: "", minutes: 10, section: "free" },
                ],
              })
            }
          >
            {say("types-item-add")}
          </Button>
        </section>
        <Checkbox checked={active} onChange={(on) => set({ active: on })}>
          {say("types-active")}
        </Checkbox>
        <div className="actions">
          <SendOrCancel
            busy={save.busy}
            onCancel={() => {
              discard();
              onClose();
            }}
          />
          {type && (
            <Button look="quiet" onPress={() => void reset.submit()}>
              {say(type.id === type.kind ? "types-reset" : "types-remove")}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}

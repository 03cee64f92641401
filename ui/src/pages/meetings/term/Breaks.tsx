/** The school breaks of a school year: the municipality's own with their source, or what is usual in the county until somebody has written them. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { SchoolBreak, SchoolBreaks } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./TermPage.module.css";

const years = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;

/** "26–30 oktober", "20 december–7 januari", "20 maj" */
function spanWord({ from_on, to_on }: SchoolBreak): string {
  if (from_on === to_on) return dayMonth(from_on);
  const sameMonth = from_on.slice(0, 7) === to_on.slice(0, 7);
  const from = sameMonth ? String(Number(from_on.slice(8))) : dayMonth(from_on);
  return say("term-break-line", { from, to: dayMonth(to_on) });
}

export function Breaks({ year }: { year: SchoolBreaks }) {
  const [changing, setChanging] = useState(false);
  const id = `term-breaks-${year.year}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say("term-breaks-title", { years: years(year.year) })}</h2>
      <dl className={styles.breaks}>
        {year.breaks.map((one) => (
          <div key={`${one.name}${one.from_on}`}>
            <dt>{one.name}</dt>
            <dd>{spanWord(one)}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        {year.source ? say("term-breaks-source", { source: year.source }) : say("term-breaks-suggested")}{" "}
        <Button look="link" onPress={() => setChanging(true)}>
          {say("term-breaks-change")}
        </Button>
      </p>
      {changing && <BreaksDialog year={year} onClose={() => setChanging(false)} />}
    </section>
  );
}

type Typed = { key: number; name: string; from_on: string | null; to_on: string | null };

function BreaksDialog({ year, onClose }: { year: SchoolBreaks; onClose: () => void }) {
  const draft = useFormDraft(`meetings/term/breaks/${year.year}`, {
    rows: year.breaks.map((one, key): Typed => ({ key, ...one })),
    source: year.source,
  });
  const { rows, source } = draft.form;
  const setRows = (next: Typed[]) => draft.set({ rows: next });
  const set = (key: number, change: Partial<Typed>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const [checked, setChecked] = useState(false);
  const missing = (there: unknown) => (checked && !there ? say("field-required") : undefined);
  // A row that nothing is written in is no break; one that is half written is not left out unseen.
  const written = rows.filter(({ name, from_on, to_on }) => name.trim() || from_on || to_on);
  const whole = rows.flatMap(({ name, from_on, to_on }): SchoolBreak[] =>
    from_on && to_on && name.trim() ? [{ name, from_on, to_on }] : [],
  );
  const save = useSubmit(async () => {
    await call("set_school_breaks", { year: year.year, breaks: whole, source });
    draft.discard();
    onClose();
    toast({ text: say("term-breaks-done"), onUndo: () => void undoAndSay() });
  });
  return (
    <DialogForm
      wide
      title={say("term-breaks-title", { years: years(year.year) })}
      problem={save.refused && sayError(save.refused)}
      busy={save.busy}
      onSubmit={() => {
        setChecked(true);
        if (source.trim() && whole.length === written.length) void save.submit();
      }}
      onClose={onClose}
      onCancel={draft.discard}
    >
      {rows.map((row) => (
        <div key={row.key} className={styles.breakRow}>
          <TextField
            label={say("term-breaks-name")}
            value={row.name}
            onChange={(name) => set(row.key, { name })}
            error={written.includes(row) ? missing(row.name.trim()) : undefined}
          />
          <DateField
            label={say("term-breaks-from")}
            value={row.from_on}
            onChange={(from_on) => set(row.key, { from_on })}
            error={written.includes(row) ? missing(row.from_on) : undefined}
          />
          <DateField
            label={say("term-breaks-to")}
            value={row.to_on}
            onChange={(to_on) => set(row.key, { to_on })}
            error={written.includes(row) ? missing(row.to_on) : undefined}
          />
          <Button
            look="quiet"
            icon="cross"
            aria-label={say("term-breaks-remove", { name: row.name })}
            onPress={() => setRows(rows.filter((other) => other.key !== row.key))}
          >
            {""}
          </Button>
        </div>
      ))}
      <div>
        <Button
          look="link"
          onPress={() =>
            setRows([
              ...rows,
              { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, name: "", from_on: null, to_on: null },
            ])
          }
        >
          {say("term-breaks-add")}
        </Button>
      </div>
      <TextField
        label={say("term-breaks-source-field")}
        hint={say("term-breaks-source-hint")}
        value={source}
        onChange={(text) => draft.set({ source: text })}
        error={missing(source.trim())}
      />
    </DialogForm>
  );
}

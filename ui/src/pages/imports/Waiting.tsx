/** Rows that wait: what stood in the list is kept as it stood, and is put right in place until the row becomes a case. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import type { RawCell, WaitingRow } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { EmptyState } from "../../components/EmptyState";
import { Form } from "../../components/Form";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { useSome } from "../../components/Some";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { undoAndSay } from "../../shell/undo";
import { capital } from "../../words/dates";
import { say } from "../../words/words";
import styles from "./ImportsPage.module.css";
import { cellsToFix, choicesFor, choiceWord, meaningName, rowPlace, rowTitle, withoutPlace } from "./imports";

/** A row of a protected child: nothing of it is kept, so there is nothing here to put right. */
const byHand = "protected_by_hand";
/** Forms at once: each is a form of its own. */
const few = 25;

export function WaitingPage() {
  return (
    <>
      <PageHead
        where={<Link href={to("imports")}>{say("imports-title")}</Link>}
        title={say("imports-waiting-title")}
        purpose={say("imports-waiting-purpose")}
      />
      <WaitingRows />
    </>
  );
}

export function WaitingRows() {
  const rows = useAnswer("waiting_rows", {});
  const { shown, more } = useSome(rows.state === "ready" ? rows.value : [], { first: few });
  if (rows.state === "waiting") return <p className="muted">{say("imports-waiting-loading")}</p>;
  if (rows.state === "failed") return <Notice kind="problem">{sayError(rows.error)}</Notice>;
  if (rows.value.length === 0)
    return (
      <EmptyState
        title={say("imports-waiting-none-title")}
        action={
          <Link href={to("children")} look="primary">
            {say("imports-done-children")}
          </Link>
        }
      >
        {say("imports-waiting-none")}
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.waiting}>
        {shown.map((row) => (
          <OneRow key={row.id} waiting={row} />
        ))}
      </ul>
      {more}
    </>
  );
}

function OneRow({ waiting: { id, row } }: { waiting: WaitingRow }) {
  const stored = Object.fromEntries(row.cells.map(({ cell, text }) => [cell, text]));
  const draft = useDraftFields<string>(`import/${id}`, stored);
  const [whole, setWhole] = useState(false);
  const [still, setStill] = useState(false);
  const wrong = cellsToFix(row);
  const elsewhere = row.faults.filter(({ cell }) => !(cell in stored));
  const undone = { onUndo: () => void undoAndSay() };
  const fix = useSubmit(async () => {
    const cells = Object.fromEntries(
      Object.entries(draft.values).filter(([cell, text]) => cell in stored && text !== stored[cell]),
    );
    const { case: made, row: left } = await call("fix_row", { id, cells });
    setStill(made === null);
    // What was typed says that the child is protected: then none of it is kept.
    if (made !== null || left?.reason === byHand) draft.discard();
    if (made === null) return;
    toast({ text: say("imports-row-fixed", { place: rowPlace(row) }), ...undone });
  });
  const drop = useSubmit(async () => {
    await call("drop_row", { id });
    draft.discard();
    toast({ text: say("imports-row-dropped", { place: rowPlace(row) }), ...undone });
  });
  const refused = fix.refused ?? drop.refused;
  const title = rowTitle(row);
  if (row.reason === byHand)
    return (
      <li className="sheet">
        <h2>{title}</h2>
        <p className="lead">{row.say}</p>
        {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
        <div className="actions">
          <Link href={to("children", "new")} look="plain">
            {say("imports-row-by-hand")}
          </Link>
          <Button look="link" onPress={() => void drop.submit()} isPending={drop.busy}>
            {say("imports-row-by-hand-done")}
          </Button>
        </div>
      </li>
    );
  return (
    <li className="sheet">
      <h2>{title}</h2>
      {elsewhere.map((fault) => (
        <p key={fault.say} className="lead">
          {withoutPlace(fault.say)}
        </p>
      ))}
      <Form
        label={title}
        problem={refused ? sayError(refused) : still ? say("imports-row-still") : undefined}
        onSubmit={() => void fix.submit()}
      >
        <div className={styles.cells}>
          {row.cells
            .filter(({ cell }) => whole || wrong.has(cell))
            .map((cell) => (
              <Cell
                key={cell.cell}
                cell={cell}
                value={draft.values[cell.cell] ?? ""}
                field={draft.field(cell.cell)}
                fault={row.faults
                  .filter((fault) => fault.cell === cell.cell)
                  .map((fault) => withoutPlace(fault.say))
                  .join(" ")}
              />
            ))}
        </div>
        <div className="actions">
          <Button type="submit" isPending={fix.busy}>
            {say("imports-row-fix")}
          </Button>
          <Button look="link" onPress={() => setWhole(!whole)}>
            {say(whole ? "imports-row-less" : "imports-row-all")}
          </Button>
          <Button look="link" onPress={() => void drop.submit()} isPending={drop.busy}>
            {say("imports-row-drop")}
          </Button>
        </div>
      </Form>
    </li>
  );
}

interface CellProps {
  cell: RawCell;
  value: string;
  field: { value: string; onChange: (text: string) => void; onBlur: () => void };
  fault: string;
}

/** One cell: chosen where the list's word must be one of ours, typed otherwise. */
function Cell({ cell, value, field, fault }: CellProps) {
  const meaning = cell.meanings[0];
  const label = say("imports-row-cell", {
    heading: cell.heading || (meaning ? meaningName(meaning) : cell.cell),
    cell: cell.cell,
  });
  const hint = cell.text ? say("imports-row-stood", { text: cell.text }) : say("imports-row-stood-blank");
  const codes = meaning && choicesFor[meaning];
  if (meaning && codes) {
    const words = codes.map((code) => choiceWord(meaning, code));
    return (
      <Select
        label={label}
        hint={hint}
        items={words.map((word) => ({ id: word, name: capital(word) }))}
        value={words.includes(value) ? value : null}
        onChange={(word) => field.onChange(word ?? "")}
        error={fault || undefined}
      />
    );
  }
  return <TextField label={label} hint={hint} {...field} error={fault || undefined} optional={fault === ""} />;
}

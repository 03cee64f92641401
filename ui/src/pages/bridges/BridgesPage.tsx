/** Fyll i er egen Excel: choose the workbook, see what goes where, fill it, save it. Mapped once, it is two clicks each quarter. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { pickFile, saveFile } from "../../api/files";
import type { FileContent } from "../../api/shell";
import type { BridgeReading, BridgeRow, FilledWorkbook, MeasureDefinition } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Table } from "../../components/Table";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import { quarterName } from "../measures/measures";
import styles from "./BridgesPage.module.css";
import { figuresOf, mapped, quarterOf, withMeasure } from "./bridges";

interface Opened {
  content: FileContent;
  readings: BridgeReading[];
}

export default function BridgesPage({ path: [wanted] }: PageProps) {
  const definitions = useAnswer("measure_definitions", {});
  const [opened, setOpened] = useState<Opened | null>(null);
  const pick = useSubmit(async () => {
    const content = await pickFile("xlsx", "xlsm");
    if (!content) return;
    setOpened({ content, readings: await call("read_workbook", { content }) });
  });
  return (
    <>
      <PageHead
        where={
          <>
            <Link href={to("measures")}>{say("place-measures")}</Link> / {say("bridges-title")}
          </>
        }
        title={say("bridges-title")}
        purpose={say("bridges-purpose")}
      >
        <Button look={opened ? "plain" : "primary"} isPending={pick.busy} onPress={() => void pick.submit()}>
          {say(opened ? "bridges-other" : "bridges-choose")}
        </Button>
      </PageHead>
      {pick.refused && <Notice kind="problem">{sayError(pick.refused)}</Notice>}
      {!opened && <EmptyState title={say("bridges-none-title")}>{say("bridges-none-lead")}</EmptyState>}
      {opened && opened.readings.length === 0 && (
        <Notice kind="warn" title={say("bridges-no-quarter-title")}>
          {say("bridges-no-quarter")}
        </Notice>
      )}
      {opened && definitions.state === "ready" && opened.readings.length > 0 && (
        <Sheets
          key={opened.content.base64.length}
          opened={opened}
          definitions={definitions.value}
          wanted={wanted ?? null}
        />
      )}
    </>
  );
}

interface SheetsProps {
  opened: Opened;
  definitions: readonly MeasureDefinition[];
  wanted: string | null;
}

function Sheets({ opened, definitions, wanted }: SheetsProps) {
  const [name, setName] = useState(opened.readings[0]?.sheet.name ?? "");
  const reading = opened.readings.find((one) => one.sheet.name === name);
  return (
    <div className="stack">
      {opened.readings.length > 1 && (
        <Select
          label={say("bridges-sheet")}
          items={opened.readings.map(({ sheet }) => ({ id: sheet.name, name: sheet.name }))}
          value={name}
          onChange={(one) => one && setName(one)}
        />
      )}
      {reading && (
        <OneSheet key={name} content={opened.content} reading={reading} definitions={definitions} wanted={wanted} />
      )}
    </div>
  );
}

interface OneSheetProps {
  content: FileContent;
  reading: BridgeReading;
  definitions: readonly MeasureDefinition[];
  wanted: string | null;
}

const alone = "alone";

function OneSheet({ content, reading, definitions, wanted }: OneSheetProps) {
  const [rows, setRows] = useState(reading.rows);
  const [quarter, setQuarter] = useState(() => quarterOf(reading, wanted));
  const [done, setDone] = useState<FilledWorkbook | null>(null);
  const [asking, setAsking] = useState(false);
  const collected = definitions.filter((one) => one.collected);
  const definition = (id: string | null) => definitions.find((one) => one.id === id);
  const change = (row: BridgeRow) => setRows(rows.map((one) => (one.row === row.row ? row : one)));
  const fill = useSubmit(async (passphrase: string) => {
    if (quarter === null) return;
    const input = { content, sheet: reading.sheet.name, rows, quarter };
    const filled = await call("fill_workbook", input, { passphrase });
    if (await saveFile(filled.file)) toast({ text: say("bridges-saved") });
    setAsking(false);
    setDone(filled);
  });
  return (
    <>
      {reading.known && <Notice kind="done">{say("bridges-known")}</Notice>}
      <div className={styles.chooser}>
        <Select
          label={say("bridges-quarter")}
          items={reading.sheet.columns.map((column) => ({
            id: column.quarter,
            name: quarterName(column.quarter),
            detail: say("bridges-column", { column: column.name }),
          }))}
          value={quarter}
          onChange={setQuarter}
        />
        <Button
          look="primary"
          isPending={fill.busy}
          isDisabled={mapped(rows) === 0 || quarter === null}
          onPress={() => setAsking(true)}
        >
          {say("bridges-fill", { count: mapped(rows) })}
        </Button>
      </div>
      {asking && (
        <AskAgain act={say("bridges-fill", { count: mapped(rows) })} submit={fill} onClose={() => setAsking(false)}>
          {say("bridges-fill-what")}
        </AskAgain>
      )}
      {done && <Done done={done} />}
      <Table
        caption={say("bridges-rows")}
        rows={rows}
        rowKey={(row) => String(row.row)}
        columns={[
          {
            id: "label",
            name: say("bridges-label"),
            cell: (row) => (
              <>
                {row.label} <span className="small muted nowrap">{say("bridges-row", { row: row.row })}</span>
              </>
            ),
          },
          {
            id: "measure",
            name: say("bridges-measure"),
            cell: (row) => (
              <Select
                label={say("bridges-measure-for", { label: row.label })}
                items={[
                  { id: alone, name: say("bridges-alone") },
                  ...collected.map(({ id, title }) => ({ id, name: title })),
                ]}
                value={row.measure ?? alone}
                onChange={(id) => change(withMeasure(row, id === alone ? undefined : definition(id)))}
              />
            ),
          },
          {
            id: "figure",
            name: say("bridges-figure"),
            cell: (row) =>
              row.measure && (
                <Select
                  label={say("bridges-figure-for", { label: row.label })}
                  items={figuresOf(definition(row.measure))}
                  value={row.figure}
                  onChange={(figure) => figure && change({ ...row, figure: figure as BridgeRow["figure"] })}
                />
              ),
          },
        ]}
      />
    </>
  );
}

function Done({ done }: { done: FilledWorkbook }) {
  const save = useSubmit(async () => saveFile(done.file));
  return (
    <section className="sheet stack tight" aria-label={say("bridges-done")}>
      <h2>{say("bridges-filled", { count: done.filled.length })}</h2>
      <ul className={styles.done}>
        {done.filled.map((cell) => (
          <li key={cell.cell}>
            <span className="num muted">{cell.cell}</span> {cell.label} <strong>{cell.text}</strong>
          </li>
        ))}
        {done.left.map((cell) => (
          <li key={cell.cell}>
            <span className="num muted">{cell.cell}</span> {cell.label}{" "}
            <span className="muted">{say("bridges-left", { why: cell.why })}</span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button icon="save" isPending={save.busy} onPress={() => void save.submit()}>
          {say("bridges-save-again")}
        </Button>
      </div>
      {save.refused && <Notice kind="problem">{sayError(save.refused)}</Notice>}
    </section>
  );
}

/** "Torrkörning": what would come in, what must be put right first, what is left alone. Nothing is kept yet. */
import { useState } from "react";
import type { ImportReport, ImportRow } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Progress } from "../../components/Progress";
import { Row, Rows } from "../../components/Rows";
import { useSome } from "../../components/Some";
import { Status } from "../../components/Status";
import { Table } from "../../components/Table";
import { useToday } from "../../shell/session";
import { capital, dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import styles from "./ImportsPage.module.css";
import { toldSheet, withDash } from "./imports";

const few = 8;

export interface TrialProps {
  report: ImportReport;
  busy: boolean;
  problem?: string;
  onBack: () => void;
  onBringIn: () => void;
}

export function Trial({ report, busy, problem, onBack, onBringIn }: TrialProps) {
  const { accepted, rejected, skipped, known } = report;
  const skippedRows = skipped.filter(({ why }) => why !== "blank");
  const wrong = useSome(rejected);
  const others = useSome([
    ...known.map(({ row, say }) => ({ row, say, known: true })),
    ...skippedRows.map(({ row, say }) => ({ row, say, known: false })),
  ]);
  const nothing = accepted.length === 0 && rejected.length === 0;
  return (
    <div className="stack">
      <div className={`sheet ${styles.trial}`}>
        <h2>{say("imports-trial-title")}</h2>
        <ul className={styles.counts}>
          <li>
            <Status kind={accepted.length > 0 ? "yes" : "not_included"}>
              {say("imports-count-in", { count: accepted.length })}
            </Status>
          </li>
          {rejected.length > 0 && (
            <li>
              <Status kind="soon">{say("imports-count-wrong", { count: rejected.length })}</Status>
            </li>
          )}
          {known.length > 0 && (
            <li>
              <Status kind="moved">{say("imports-count-known", { count: known.length })}</Status>
            </li>
          )}
          {skippedRows.length > 0 && (
            <li>
              <Status kind="not_included">{say("imports-count-skipped", { count: skippedRows.length })}</Status>
            </li>
          )}
        </ul>
        {nothing && <Notice kind="warn">{say("imports-nothing")}</Notice>}
        {problem && <Notice kind="problem">{problem}</Notice>}
        {busy && <Progress label={say("imports-bringing-in")} percent={null} words="" />}
        <div className="actions">
          {!nothing && (
            <Button look="primary" onPress={onBringIn} isPending={busy}>
              {accepted.length > 0
                ? say("imports-bring-in", { count: accepted.length })
                : say("imports-keep-wrong", { count: rejected.length })}
            </Button>
          )}
          <Button look="link" onPress={onBack}>
            {say("back")}
          </Button>
        </div>
      </div>
      {rejected.length > 0 && (
        <section aria-labelledby="imports-wrong">
          <div className="section">
            <h2 id="imports-wrong">{say("imports-wrong-title")}</h2>
            <p className="small muted">{say("imports-wrong-lead")}</p>
          </div>
          <Rows lined>
            {wrong.shown.map((row) => (
              <Row
                key={row.row}
                status={<Status kind="soon">{say("imports-status-wrong")}</Status>}
                reason={row.guess.name}
              >
                {row.faults.map((fault) => fault.say).join(" ")}
              </Row>
            ))}
          </Rows>
          {wrong.more}
        </section>
      )}
      {accepted.length > 0 && <Accepted rows={accepted} sheet={toldSheet(report)} />}
      {(known.length > 0 || skippedRows.length > 0) && (
        <section aria-labelledby="imports-other">
          <h2 id="imports-other">{say("imports-other-title")}</h2>
          <Rows lined>
            {others.shown.map((row) => (
              <Row
                key={`${row.known} ${row.row}`}
                status={
                  <Status kind={row.known ? "moved" : "not_included"}>
                    {say(row.known ? "imports-status-known" : "imports-status-skipped")}
                  </Status>
                }
              >
                {row.say}
              </Row>
            ))}
          </Rows>
          {others.more}
        </section>
      )}
    </div>
  );
}

/** Whether a child may be named: a protected one is not, on this page either. */
const mayName = ({ protection }: ImportRow) => protection === "none";

function Accepted({ rows, sheet }: { rows: readonly ImportRow[]; sheet: string | undefined }) {
  const today = useToday();
  const [all, setAll] = useState(rows.length <= few);
  const { shown, more } = useSome(rows);
  const day = (on: string | null) => on && dayMonth(on, today);
  return (
    <section aria-labelledby="imports-in">
      <h2 id="imports-in">
        {sheet === undefined ? say("imports-in-title") : say("imports-in-title-sheet", { sheet })}
      </h2>
      <Table
        caption={say("imports-in-caption")}
        captionHidden
        dense
        rows={all ? shown : rows.slice(0, few)}
        rowKey={({ row }) => String(row)}
        columns={[
          {
            id: "name",
            name: say("imports-in-name"),
            cell: (row) => (mayName(row) ? row.name : say("protected-child")),
          },
          { id: "row", name: say("imports-in-row"), cell: ({ row }) => row, number: true },
          {
            id: "number",
            name: say("imports-in-number"),
            cell: (row) => row.number && mayName(row) && <span className="num">{withDash(row.number)}</span>,
          },
          { id: "intake", name: say("imports-in-intake"), cell: (row) => day(row.intake_on) },
          { id: "source", name: say("imports-in-source"), cell: ({ source }) => source && capital(source) },
          { id: "consent", name: say("imports-in-consent"), cell: (row) => day(row.consent_on) },
          { id: "closed", name: say("imports-in-closed"), cell: (row) => day(row.closed_on) },
        ]}
      />
      {all && more}
      {!all && (
        <p className={styles.more}>
          <Button look="link" onPress={() => setAll(true)}>
            {say("imports-in-more", { count: rows.length })}
          </Button>
        </p>
      )}
    </section>
  );
}

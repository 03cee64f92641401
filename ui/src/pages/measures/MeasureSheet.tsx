/** One measure: what it says, how it went, how it divides, exactly how it is counted, and the cases behind it. */
import { useState } from "react";
import type { Answer } from "../../api/answers";
import type { Breakdown, Divided, MeasureChart, MeasureDefinition, Measured } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Table } from "../../components/Table";
import { capital, dayMonth } from "../../words/dates";
import { say, Words } from "../../words/words";
import { CasesDialog } from "./CasesDialog";
import styles from "./MeasuresPage.module.css";
import { figureText, filled, type Opened, openings, remarks, wayName } from "./measures";
import { TrendChart } from "./TrendChart";

export interface MeasureSheetProps {
  measured: Measured;
  definition: MeasureDefinition;
  chart: Answer<MeasureChart>;
  quarter: string;
}

export function MeasureSheet({ measured, definition, chart, quarter }: MeasureSheetProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { kind } = definition;
  const { total } = measured;
  return (
    <article className={`sheet stack tight ${styles.sheet}`} aria-labelledby="measure-title">
      <header>
        <h2 id="measure-title">{measured.title}</h2>
        <p className={styles.sentence}>{measured.sentence}</p>
        {remarks(measured, kind).map((remark) => (
          <p key={remark} className="small muted">
            {remark}
          </p>
        ))}
      </header>
      {!total.not_collected && <TrendChart measure={measured.id} title={measured.title} answer={chart} />}
      {measured.breakdowns.length > 0 && (
        <Groups measured={measured} definition={definition} onOpen={(group) => setOpened({ group })} />
      )}
      <footer className={styles.rule}>
        <div className={styles.ruleWords}>
          <p>
            <strong>{say("measures-rule")}</strong> {definition.definition}
          </p>
          <p className="small muted">
            {definition.not_counted}{" "}
            {say("measures-version", {
              id: definition.id,
              version: definition.version,
              day: definition.valid_from ? dayMonth(definition.valid_from, "2000-01-01") : "",
            })}
          </p>
        </div>
        <div className="actions">
          {openings(total, definition).map(({ word, opened }, index) => (
            <Button key={word} look={index === 0 ? "plain" : "link"} onPress={() => setOpened(opened)}>
              {word}
            </Button>
          ))}
        </div>
      </footer>
      {opened && <CasesDialog measured={measured} quarter={quarter} opened={opened} onClose={() => setOpened(null)} />}
    </article>
  );
}

interface GroupsProps {
  measured: Measured;
  definition: MeasureDefinition;
  onOpen: (group: { by: Breakdown; code: string; label: string }) => void;
}

function Groups({ measured, definition, onOpen }: GroupsProps) {
  const divisions = measured.breakdowns.map((divided) => ({ divided, groups: filled(divided) }));
  if (divisions.every(({ groups }) => groups.length === 0)) return null;
  return (
    <section aria-labelledby="measure-groups">
      <h3 id="measure-groups">{say("measures-by")}</h3>
      <div className={definition.kind.kind === "days" ? styles.wideGroups : styles.groups}>
        {divisions.map(({ divided, groups }) => (
          <Table<Divided["groups"][number]>
            key={divided.by}
            caption={say("measures-by")}
            captionHidden
            dense
            rows={groups}
            rowKey={(group) => group.code}
            columns={[
              { id: "group", name: wayName(divided.by), cell: (group) => capital(group.label) },
              {
                id: "value",
                name: say("measures-value"),
                number: true,
                cell: (group) => (
                  <Button
                    look="link"
                    aria-label={`${group.label}: ${figureText(group.figure, definition.kind)}`}
                    onPress={() => onOpen({ by: divided.by, code: group.code, label: group.label })}
                  >
                    <span className="nowrap">{figureText(group.figure, definition.kind)}</span>
                  </Button>
                ),
              },
              ...(definition.kind.kind === "days"
                ? [
                    {
                      id: "n",
                      name: say("measures-trend-n"),
                      number: true,
                      cell: (group: Divided["groups"][number]) => group.figure.n,
                    },
                  ]
                : []),
            ]}
          />
        ))}
      </div>
      <p className="small muted">
        <Words id="measures-by-zero" />
      </p>
    </section>
  );
}

/** Exactly what is sent: the totals first, every row on demand, beside the last quarter that was sent. */
import { useState } from "react";
import type { QuarterView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Table } from "../../components/Table";
import { say } from "../../words/words";
import { quarterShort } from "../measures/measures";
import styles from "./QuartersPage.module.css";
import { allLines, shortLines } from "./quarters";

export function Sent({ view }: { view: QuarterView }) {
  const [all, setAll] = useState(false);
  const lines = all ? allLines(view.rows) : shortLines(view.rows);
  const title =
    view.state === "signed"
      ? "quarter-sent-signed"
      : view.state === "open" || view.state === "checked"
        ? "quarter-sent"
        : "quarter-sent-was";
  return (
    <section className="sheet" aria-labelledby="quarter-sent">
      <div className="section">
        <h2 id="quarter-sent">{say(title)}</h2>
        <span className="end small muted">
          {say("quarter-sent-count", { shown: lines.length, all: view.rows.length })}
        </span>
      </div>
      <Table
        caption={say("quarter-sent-caption")}
        captionHidden
        dense
        rows={lines}
        rowKey={(line) => line.key}
        columns={[
          {
            id: "what",
            name: say("quarter-sent-what"),
            cell: (line) => <span className={line.inside ? styles.inside : undefined}>{line.name}</span>,
          },
          {
            id: "value",
            name: say("quarter-sent-value"),
            number: true,
            cell: (line) => <span className="nowrap">{line.value}</span>,
          },
          ...(view.compared_with
            ? [
                {
                  id: "previous",
                  name: quarterShort(view.compared_with),
                  number: true,
                  cell: (line: (typeof lines)[number]) => <span className="nowrap muted">{line.previous}</span>,
                },
              ]
            : []),
        ]}
      />
      <div className={styles.note}>
        <Icon name="shield" />
        <p className="small muted">{say("quarter-sent-note")}</p>
        <Button look="link" onPress={() => setAll(!all)} aria-expanded={all}>
          {all ? say("quarter-sent-few") : say("quarter-sent-all", { rows: view.rows.length })}
        </Button>
      </div>
    </section>
  );
}

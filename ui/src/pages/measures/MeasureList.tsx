/** The measures in their sections with value and what is missing; the one that is shown is marked. The core ones first, all on demand. */
import type { MeasureDefinition, Measured, MeasuresReport } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import styles from "./MeasuresPage.module.css";
import { partsOfList, under } from "./measures";

interface MeasureListProps {
  report: MeasuresReport;
  definitions: readonly MeasureDefinition[];
  current: string;
  all: boolean;
  onAll: (all: boolean) => void;
}

export function MeasureList({ report, definitions, current, all, onAll }: MeasureListProps) {
  return (
    <nav className={styles.list} aria-label={say("place-measures")}>
      <div className={styles.heads} aria-hidden="true">
        <span>{say("measures-measure")}</span>
        <span>{say("measures-value")}</span>
        <span>{say("measures-missing")}</span>
      </div>
      {partsOfList(report, definitions, all, current).map((part) => (
        <section key={part.section} aria-label={part.name}>
          {all && <h2 className={styles.section}>{part.name}</h2>}
          <ul>
            {part.measures.map((measured) => (
              <Line
                key={measured.id}
                measured={measured}
                definition={definitions.find((one) => one.id === measured.id)}
                quarter={report.quarter}
                current={measured.id === current}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.more}>
        <Button look="link" onPress={() => onAll(!all)}>
          {all ? say("measures-few") : say("measures-all", { count: report.measures.length })}
        </Button>
      </div>
    </nav>
  );
}

interface LineProps {
  measured: Measured;
  definition: MeasureDefinition | undefined;
  quarter: string;
  current: boolean;
}

function Line({ measured, definition, quarter, current }: LineProps) {
  const { not_collected } = measured.total;
  return (
    <li>
      <a href={to("measures", quarter, measured.id)} aria-current={current ? "true" : undefined}>
        <span className={styles.name}>{measured.title}</span>
        <span className={not_collected ? styles.none : styles.value}>{measured.text}</span>
        <span className={styles.value}>
          {!not_collected && (
            <>
              <span className="sr">{say("measures-missing")} </span>
              {measured.total.missing}
            </>
          )}
        </span>
        <span className={styles.under}>{definition ? under(measured, definition.kind) : measured.sentence}</span>
      </a>
    </li>
  );
}

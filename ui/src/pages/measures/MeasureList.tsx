/** Every measure with its value and what is missing; the one that is shown is marked. */
import type { MeasureDefinition, MeasuresReport } from "../../api/types/ops";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import styles from "./MeasuresPage.module.css";
import { under } from "./measures";

interface MeasureListProps {
  report: MeasuresReport;
  definitions: readonly MeasureDefinition[];
  current: string;
}

export function MeasureList({ report, definitions, current }: MeasureListProps) {
  return (
    <nav className={styles.list} aria-label={say("place-measures")}>
      <div className={styles.heads} aria-hidden="true">
        <span>{say("measures-measure")}</span>
        <span>{say("measures-value")}</span>
        <span>{say("measures-missing")}</span>
      </div>
      <ul>
        {report.measures.map((measured) => {
          const definition = definitions.find((one) => one.id === measured.id);
          return (
            <li key={measured.id}>
              <a
                href={to("measures", report.quarter, measured.id)}
                aria-current={measured.id === current ? "true" : undefined}
              >
                <span className={styles.name}>{measured.title}</span>
                <span className={styles.value}>{measured.text}</span>
                <span className={styles.value}>
                  <span className="sr">{say("measures-missing")} </span>
                  {measured.total.missing}
                </span>
                <span className={styles.under}>
                  {definition ? under(measured, definition.kind) : measured.sentence}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

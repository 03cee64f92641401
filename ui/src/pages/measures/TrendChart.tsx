/** One measure over its last quarters: picture, sentence and table say the same. */
import type { Measured, MeasureKind, TrendPoint } from "../../api/types/ops";
import { Table } from "../../components/Table";
import { say } from "../../words/words";
import styles from "./MeasuresPage.module.css";
import { quarterShort } from "./measures";
import { type Trend, trendOf, trendSentence } from "./trend";

const captions = {
  count: "measures-trend-count",
  share: "measures-trend-share",
  per_thousand: "measures-trend-per-thousand",
  days: "measures-trend-days",
} as const;

export function TrendChart({ measured, kind }: { measured: Measured; kind: MeasureKind }) {
  const trend = trendOf(measured, kind);
  const newestFirst = [...measured.trend].reverse();
  return (
    <section className={styles.trend} aria-labelledby="measure-trend">
      <div>
        <h3 id="measure-trend">{say("measures-trend")}</h3>
        <p className="small muted">
          {say(captions[kind.kind])} {say(trend.median ? "measures-trend-median" : "measures-trend-few")}
        </p>
        {trend.points.length > 0 && <Picture trend={trend} />}
        <p className="small">{trendSentence(trend)}</p>
      </div>
      <Table
        caption={say("measures-trend")}
        captionHidden
        dense
        rows={newestFirst}
        rowKey={(point) => point.quarter}
        columns={[
          {
            id: "quarter",
            name: say("measures-trend-quarter"),
            cell: (point) => <span className={styles.period}>{quarterShort(point.quarter)}</span>,
          },
          {
            id: "value",
            name: say("measures-trend-value"),
            number: true,
            cell: (point) => <span className="nowrap">{point.text}</span>,
          },
          ...(kind.kind === "days"
            ? [
                {
                  id: "n",
                  name: say("measures-trend-n"),
                  number: true,
                  cell: (point: TrendPoint) => point.figure.n,
                },
              ]
            : []),
          {
            id: "missing",
            name: say("measures-missing"),
            number: true,
            cell: (point) => point.figure.missing,
          },
        ]}
      />
    </section>
  );
}

function Picture({ trend }: { trend: Trend }) {
  const right = trend.width - 10;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${trend.width} ${trend.height}`}
      role="img"
      aria-label={trendSentence(trend)}
    >
      {trend.ticks.map((tick) => (
        <g key={tick.value}>
          <line className={styles.grid} x1={trend.left} x2={right} y1={tick.y} y2={tick.y} />
          <text className={styles.tick} x={trend.left - 8} y={tick.y + 4} textAnchor="end">
            {tick.value}
          </text>
        </g>
      ))}
      {trend.years.map((mark) => (
        <text key={mark.year} className={styles.tick} x={mark.x} y={trend.bottom + 20} textAnchor="middle">
          {mark.year}
        </text>
      ))}
      {trend.median && (
        <line className={styles.median} x1={trend.left} x2={right} y1={trend.median.y} y2={trend.median.y} />
      )}
      {trend.lines.map((line) => (
        <polyline key={line} className={styles.line} points={line} />
      ))}
      {trend.points.map((point) => (
        <circle key={point.quarter} className={styles.point} cx={point.x} cy={point.y} r="4.5">
          <title>{`${quarterShort(point.quarter)}: ${point.text}`}</title>
        </circle>
      ))}
    </svg>
  );
}

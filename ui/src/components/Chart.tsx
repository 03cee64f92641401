/** A picture made by the core, drawn in the page's font and colours; its sentence is its text, its table stands beside it. */
import type { Anchor, Chart, Look, ChartTable as Numbers, Shape, Xy } from "../api/types/ops";
import styles from "./Chart.module.css";
import { Table } from "./Table";

const anchors: Record<Anchor, "start" | "middle" | "end"> = { start: "start", middle: "middle", end: "end" };

/** Every look has its class: one that the core adds does not compile before it has one here. */
const looks: Record<Look, string | undefined> = {
  grid: styles.grid,
  axis: styles.axis,
  band: styles.band,
  band_wide: styles.bandWide,
  limit: styles.limit,
  centre: styles.centre,
  series: styles.series,
  second: styles.second,
  third: styles.third,
  signal: styles.signal,
  change: styles.change,
  tick: styles.tick,
  label: styles.label,
  strong: styles.strong,
};

const corners = (points: readonly Xy[]) => points.map(({ x, y }) => `${x},${y}`).join(" ");

function Drawn({ shape }: { shape: Shape }) {
  const look = looks[shape.look];
  switch (shape.kind) {
    case "line":
      return <polyline className={`${styles.line} ${look}`} points={corners(shape.points)} />;
    case "area":
      return <polygon className={look} points={corners(shape.points)} />;
    case "dot":
      return (
        <circle className={`${styles.dot} ${look}`} cx={shape.at.x} cy={shape.at.y} r={shape.size}>
          <title>{shape.title}</title>
        </circle>
      );
    case "text":
      return (
        <text className={look} x={shape.at.x} y={shape.at.y} textAnchor={anchors[shape.anchor]}>
          {shape.text}
        </text>
      );
  }
}

export function Picture({ chart }: { chart: Chart }) {
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-label={`${chart.caption} ${chart.sentence}`}
    >
      {chart.shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a picture is drawn anew as a whole; its shapes have no names
        <Drawn key={index} shape={shape} />
      ))}
    </svg>
  );
}

export function ChartTable({ table, caption }: { table: Numbers; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={table.rows}
      rowKey={(row) => row[0] ?? ""}
      columns={table.columns.map((column, index) => ({
        id: column.name,
        name: column.name,
        number: column.number,
        cell: (row: string[]) => <span className="nowrap">{row[index]}</span>,
      }))}
    />
  );
}

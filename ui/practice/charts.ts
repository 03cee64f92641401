/** A measure's picture as the core makes it, for `npm run dev` and the tests: twelve quarters of shares, nothing established. */
import type { MeasureChart, MeasureMark, Shape, Xy } from "../src/api/types/ops.ts";

const quarters = [
  ["Kv. 4 2023", 6, 9], ["Kv. 1 2024", 7, 11], ["Kv. 2 2024", 5, 8], ["Kv. 3 2024", 8, 10], ["Kv. 4 2024", 7, 9], ["Kv. 1 2025", 6, 10],
  ["Kv. 2 2025", 9, 12], ["Kv. 3 2025", 6, 9], ["Kv. 4 2025", 8, 11], ["Kv. 1 2026", 7, 10], ["Kv. 2 2026", 9, 11], ["Kv. 3 2026", 10, 11],
] as const; // biome-ignore format: half a dozen on a line

const [left, right, top, bottom] = [38, 450, 14, 270];
const slot = (right - left) / quarters.length;
const y = (percent: number) => bottom - (percent / 100) * (bottom - top);
const at = (index: number, percent: number): Xy => ({ x: left + slot * (index + 0.5), y: y(percent) });
const share = (of: number, all: number) => Math.round((of * 100) / all);
const line = (points: Xy[], look: "grid" | "axis" | "centre" | "series"): Shape => ({ kind: "line", points, look });
const across = (percent: number): Xy[] => [
  { x: left, y: y(percent) },
  { x: right, y: y(percent) },
];

const shapes: Shape[] = [
  { kind: "area", points: [...across(100), ...across(27).reverse()], look: "band" },
  ...[0, 25, 50, 75, 100].flatMap((tick): Shape[] => [
    line(across(tick), tick === 0 ? "axis" : "grid"),
    { kind: "text", at: { x: left - 7, y: y(tick) + 4 }, anchor: "end", text: String(tick), look: "tick" },
  ]),
  line(across(73), "centre"),
  { kind: "text", at: { x: left + 4, y: y(73) - 6 }, anchor: "start", text: "mitten 73", look: "label" },
  line(
    quarters.map(([, of, all], index) => at(index, share(of, all))),
    "series",
  ),
  ...quarters.map(
    ([label, of, all], index): Shape => ({
      kind: "dot",
      at: at(index, share(of, all)),
      size: 4.2,
      look: "series",
      title: `${label}: ${of} av ${all}`,
    }),
  ),
];

export const chart: MeasureChart = {
  measure: "M13",
  over_time: {
    caption: "Procent per kvartal. Ljust fält: vanlig variation, exakta gränser.",
    sentence: "Ingen säkerställd förändring: ändra inget på grund av siffran.",
    verdict: "no_change",
    width: 460,
    height: 300,
    shapes,
    table: {
      columns: [
        { name: "Kvartal", number: false },
        { name: "Antal", number: true },
        { name: "%", number: true },
        { name: "Gränser", number: true },
      ],
      rows: quarters.map(([label, of, all]) => [label, `${of} av ${all}`, String(share(of, all)), "27–100"]).reverse(),
    },
  },
  waiting: null,
  marks: [],
};

export const mark: MeasureMark = {
  id: "mm1",
  measure: "M13",
  from_on: "2026-01-01",
  kind: "change",
  text: "den med stafettpinnen ringer",
};

/** The geometry of a small run chart, honest about how little it rests on: dots below eight quarters, a median line from eight. */
import type { Measured, MeasureKind } from "../../api/types/ops";
import { say } from "../../words/words";
import { decimal, partsOf, quarterInside } from "./measures";

/** Quarters with a value below which no line is drawn (rollup.md §5.1). */
const FEWEST_FOR_A_LINE = 8;

export interface Point {
  quarter: string;
  x: number;
  y: number;
  text: string;
}

export interface YearMark {
  year: string;
  x: number;
}

export interface Trend {
  width: number;
  height: number;
  /** Left and bottom edge of the field where points lie. */
  left: number;
  bottom: number;
  ticks: { value: string; y: number }[];
  years: YearMark[];
  points: Point[];
  /** Drawn only when there are enough points; a quarter without a value breaks it. */
  lines: string[];
  median: { y: number; value: string } | null;
}

const WIDTH = 420;
const HEIGHT = 350;
const LEFT = 40;
const RIGHT = 14;
const TOP = 14;
const BOTTOM = 30;

/** A round top of the scale: 100 for shares, otherwise 1, 2 or 5 times a power of ten in four or five steps. */
export function scaleOf(largest: number, share: boolean): { top: number; step: number } {
  if (share) return { top: 100, step: 25 };
  const least = Math.max(largest, 4);
  const power = 10 ** Math.floor(Math.log10(least / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one * 5 >= least) ?? power * 10;
  const whole = Math.max(1, step);
  return { top: Math.ceil(least / whole) * whole, step: whole };
}

export function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

export function trendOf(measured: Measured, kind: MeasureKind): Trend {
  const known = measured.trend.flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]));
  const { top, step } = scaleOf(Math.max(0, ...known), kind.kind === "share");
  const bottom = HEIGHT - BOTTOM;
  const y = (value: number) => bottom - (value / top) * (bottom - TOP);
  const slot = (WIDTH - LEFT - RIGHT) / Math.max(1, measured.trend.length);
  const x = (index: number) => LEFT + slot * (index + 0.5);
  const points: Point[] = [];
  const runs: Point[][] = [[]];
  const years: YearMark[] = [];
  measured.trend.forEach(({ quarter, figure, text }, index) => {
    const { year, number } = partsOf(quarter);
    if (number === 1 || index === 0) years.push({ year, x: x(index) });
    if (figure.value === null) {
      runs.push([]);
      return;
    }
    const point = { quarter, x: x(index), y: y(figure.value), text };
    points.push(point);
    runs.at(-1)?.push(point);
  });
  const enough = points.length >= FEWEST_FOR_A_LINE;
  const median = enough ? middle(known) : null;
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    bottom,
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
      value: String(index * step),
      y: y(index * step),
    })),
    // A year of which only the last quarters are here would be overwritten by the next.
    years: years.filter(({ x }, index) => (years[index + 1]?.x ?? Number.POSITIVE_INFINITY) - x > 44),
    points,
    lines: enough
      ? runs.filter((run) => run.length > 1).map((run) => run.map(({ x, y }) => `${x},${y}`).join(" "))
      : [],
    median: median === null ? null : { y: y(median), value: decimal(median) },
  };
}

/** What the picture shows, in one sentence. */
export function trendSentence({ points }: Trend): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return say("measures-trend-none");
  if (first === last) return say("measures-trend-one", { quarter: quarterInside(first.quarter), value: first.text });
  return say("measures-trend-sentence", {
    first: quarterInside(first.quarter),
    from: first.text,
    last: quarterInside(last.quarter),
    to: last.text,
  });
}

/** Thinking for the bridge back to Excel: what can go into a row, and which quarters a sheet has. No React here. */
import type { BridgeFigure, BridgeReading, BridgeRow, MeasureDefinition } from "../../api/types/ops";
import { type PlainWordId, say } from "../../words/words";

const figures: Record<BridgeFigure, PlainWordId> = {
  number: "bridges-figure-number",
  whole: "bridges-figure-whole",
  percent: "bridges-figure-percent",
  median: "bridges-figure-median",
  ninth: "bridges-figure-ninth",
  text: "bridges-figure-text",
};

/** The figures that a measure of this kind has. */
export function figuresOf(definition: MeasureDefinition | undefined): { id: BridgeFigure; name: string }[] {
  const kinds: Record<MeasureDefinition["kind"]["kind"], BridgeFigure[]> = {
    count: ["number"],
    per_thousand: ["number", "whole", "text"],
    share: ["text", "number", "whole", "percent"],
    days: ["median", "ninth", "number"],
  };
  const all = definition ? kinds[definition.kind.kind] : [];
  return all.map((id) => ({ id, name: say(figures[id]) }));
}

/** The row with another measure: its first figure. */
export function withMeasure(row: BridgeRow, definition: MeasureDefinition | undefined): BridgeRow {
  return {
    ...row,
    measure: definition?.id ?? null,
    figure: figuresOf(definition)[0]?.id ?? "number",
    group: null,
  };
}

/** How many rows will be filled. */
export const mapped = (rows: readonly BridgeRow[]) => rows.filter((row) => row.measure !== null).length;

/** The quarter to begin with: the one asked for when the sheet has it, else its last. */
export function quarterOf(reading: BridgeReading, wanted: string | null): string | null {
  const all = reading.sheet.columns.map((column) => column.quarter);
  if (wanted !== null && all.includes(wanted)) return wanted;
  return [...all].sort().at(-1) ?? null;
}

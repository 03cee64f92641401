/** Thinking for Omvärld: how a figure is written, read and put in order. No React here. */
import type { ContextIndicator, ContextValue } from "../../api/types/ops";
import { type PlainWordId, say } from "../../words/words";

export const indicators: readonly ContextIndicator[] = [
  "population",
  "concern_reports",
  "placements",
  "eligibility",
  "attendance",
  "own",
];

const names: Record<ContextIndicator, PlainWordId> = {
  population: "contexts-population",
  concern_reports: "contexts-concern-reports",
  placements: "contexts-placements",
  eligibility: "contexts-eligibility",
  attendance: "contexts-attendance",
  own: "contexts-own",
};

const hints: Record<ContextIndicator, PlainWordId> = {
  population: "contexts-population-hint",
  concern_reports: "contexts-concern-reports-hint",
  placements: "contexts-placements-hint",
  eligibility: "contexts-eligibility-hint",
  attendance: "contexts-attendance-hint",
  own: "contexts-own-hint",
};

export const indicatorName = (indicator: ContextIndicator) => say(names[indicator]);
export const indicatorHint = (indicator: ContextIndicator) => say(hints[indicator]);

/** Told in per cent and kept in tenths. */
export const inPerCent = (indicator: ContextIndicator) => indicator === "eligibility" || indicator === "attendance";

/** "2 412", "87,4 %" */
export function valueText(indicator: ContextIndicator, value: number): string {
  if (inPerCent(indicator)) return say("contexts-per-cent", { value: String(value / 10).replace(".", ",") });
  return String(value).replace(/\B(?=(\d{3})+$)/g, " ");
}

/** What is typed as the core keeps it: "87,4" is 874; null when it is no number. */
export function typedValue(indicator: ContextIndicator, text: string): number | null {
  const plain = text.replace(/[\s %]/g, "").replace(",", ".");
  const form = inPerCent(indicator) ? /^\d{1,3}(\.\d)?$/ : /^\d{1,9}$/;
  if (!form.test(plain)) return null;
  return inPerCent(indicator) ? Math.round(Number(plain) * 10) : Number(plain);
}

/** As it is typed again when it is put right. */
export const writtenValue = (indicator: ContextIndicator, value: number) =>
  inPerCent(indicator) ? String(value / 10).replace(".", ",") : String(value);

export interface ContextGroup {
  key: string;
  name: string;
  values: ContextValue[];
}

/** Each indicator with its figures, newest first; the municipality's own by their names. */
export function groupsOf(values: readonly ContextValue[]): ContextGroup[] {
  const groups = new Map<string, ContextGroup>();
  for (const indicator of indicators)
    for (const value of values.filter((one) => one.indicator === indicator)) {
      const key = `${indicator} ${value.label}`;
      const name = indicator === "own" ? value.label : indicatorName(indicator);
      const group = groups.get(key) ?? { key, name, values: [] };
      group.values.push(value);
      groups.set(key, group);
    }
  return [...groups.values()];
}

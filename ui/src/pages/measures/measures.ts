/** Thinking for Mått: which measure is shown, what stands in its table, how a figure is said. No React here. */
import type {
  Breakdown,
  Divided,
  Figure,
  MeasureDefinition,
  Measured,
  MeasureGroup,
  MeasureKind,
  MeasureOutcome,
  MeasureSection,
  MeasuresReport,
} from "../../api/types/ops";
import { inWords } from "../../words/dates";
import { type PlainWordId, say } from "../../words/words";

/** "2026-Q3" as year and number. */
export function partsOf(quarter: string) {
  const [year = "", number = ""] = quarter.split("-Q");
  return { year, number: Number(number) };
}

/** "Tredje kvartalet 2026" */
export const quarterName = (quarter: string) => say("quarter-name", partsOf(quarter));

/** "Kv. 3 2026" */
export const quarterShort = (quarter: string) => say("quarter-short", partsOf(quarter));

/** "kv. 3 2026", inside a sentence. */
export const quarterInside = (quarter: string) => quarterShort(quarter).toLocaleLowerCase("sv");

/** The measure in the address, or the first one. */
export const chosen = (report: MeasuresReport, id: string | undefined): Measured | undefined =>
  report.measures.find((measure) => measure.id === id) ?? report.measures[0];

/** Nothing has been counted in any quarter that is shown. */
export const isEmpty = (report: MeasuresReport) =>
  report.measures.every((measure) =>
    measure.trend.every((point) => point.figure.n === 0 && point.figure.missing === 0),
  );

/** The groups worth a line: those with anything in them. */
export const filled = (divided: Divided) =>
  divided.groups.filter(({ figure }) => figure.n > 0 || figure.missing > 0 || figure.waiting > 0);

/** A figure of a group, as short as in a table: "9", "10 av 11", "24", "–". */
export function figureText(figure: Figure, kind: MeasureKind): string {
  if (kind.kind === "count" || kind.kind === "per_thousand") return String(figure.n);
  if (figure.n === 0) return say("measure-none");
  if (kind.kind === "share") return say("measure-share", { numerator: figure.numerator ?? 0, denominator: figure.n });
  return figure.median_days === null ? say("measure-none") : daysText(figure.median_days);
}

/** "24,5" */
export const decimal = (number: number) => String(Math.round(number * 10) / 10).replace(".", ",");

export const daysText = (days: number) =>
  days === 1 ? say("measure-one-day") : say("measure-days", { days: decimal(days) });

/** What else is to be said about a figure, one sentence each. */
export function remarks(measured: Measured, kind: MeasureKind): string[] {
  const { total } = measured;
  const all: string[] = [];
  const counted = (count: number) => ({ count, words: inWords(count) });
  if (measured.waits) all.push(measured.waits.sentence);
  else if (kind.kind === "days" && total.waiting > 0) all.push(say("measures-waiting", capitalWords(total.waiting)));
  if (total.with_reason > 0) all.push(say("measures-with-reason", capitalWords(total.with_reason)));
  if (measured.beside) all.unshift(measured.beside.sentence);
  if (total.missing > 0) all.push(say("measures-is-missing", counted(total.missing)));
  if (measured.protected > 0) all.push(say("measures-protected", capitalWords(measured.protected)));
  return all;
}

const capitalWords = (count: number) => {
  const words = inWords(count);
  return { count, words: words.charAt(0).toLocaleUpperCase("sv") + words.slice(1) };
};

/** Which cases a click opens. */
export interface Opened {
  group?: MeasureGroup & { label: string };
  outcome?: MeasureOutcome;
}

/** What can be opened below a figure. Anonymous answers open nobody. */
export function openings(total: Figure, definition: MeasureDefinition) {
  const all: { word: string; opened: Opened }[] = [];
  if (definition.unit === "answers") return all;
  if (total.n > 0)
    all.push({
      word: say("measures-show", { unit: definition.unit, count: total.n }),
      opened: definition.kind.kind === "days" ? { outcome: "counted" } : {},
    });
  if (total.missing > 0) all.push({ word: say("measures-show-missing"), opened: { outcome: "missing" } });
  if (total.waiting > 0) all.push({ word: say("measures-show-waiting"), opened: { outcome: "waiting" } });
  return all;
}

const ways: Record<Breakdown, PlainWordId> = {
  age: "measures-by-age",
  sex: "measures-by-sex",
  stage: "measures-by-stage",
  source: "measures-by-source",
  closing: "measures-by-closing",
  sector: "measures-by-sector",
  handover: "measures-by-handover",
  plan_closing: "measures-by-plan-closing",
  voice: "measures-by-voice",
  consent: "measures-by-consent",
  survey: "measures-by-survey",
  deviation: "measures-by-deviation",
  exam: "measures-by-exam",
};

/** "Ålder" */
export const wayName = (by: Breakdown) => say(ways[by]);

/** The line below a measure in the list: what it rests on, or how it was the quarter before. */
export function under({ total, trend, sentence }: Measured, kind: MeasureKind): string {
  if (total.not_collected) return sentence;
  if (kind.kind === "days")
    return total.p90_days === null
      ? sentence
      : say("measures-under-days", { n: total.n, days: daysText(total.p90_days) });
  const before = trend.at(-2);
  return before ? say("measures-under-before", { value: before.text }) : sentence;
}

const sections: Record<MeasureSection, PlainWordId> = {
  reach: "measures-section-reach",
  origin: "measures-section-origin",
  times: "measures-section-times",
  handovers: "measures-section-handovers",
  plans: "measures-section-plans",
  voice: "measures-section-voice",
  health: "measures-section-health",
  experience: "measures-section-experience",
};

/** A part of the list under one heading. */
export interface ListPart {
  section: MeasureSection;
  name: string;
  measures: Measured[];
}

/** The list in parts: the core measures that are collected, or every one there is. The one that is shown is always in it. */
export function partsOfList(
  report: MeasuresReport,
  definitions: readonly MeasureDefinition[],
  all: boolean,
  current: string,
): ListPart[] {
  const parts: ListPart[] = [];
  for (const measured of report.measures) {
    const definition = definitions.find((one) => one.id === measured.id);
    if (!definition) continue;
    const wanted = all || measured.id === current || (definition.core && !measured.total.not_collected);
    if (!wanted) continue;
    const last = parts.at(-1);
    if (last?.section === definition.section) last.measures.push(measured);
    else parts.push({ section: definition.section, name: say(sections[definition.section]), measures: [measured] });
  }
  return parts;
}

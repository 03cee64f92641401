/** The measures of one quarter of an invented Bjurholm, for `npm run dev` and the tests. */
import type {
  Divided,
  Figure,
  MeasureCase,
  MeasureDefinition,
  Measured,
  MeasuresReport,
  TrendPoint,
} from "../src/api/types/ops.ts";

const quarters = [
  "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1",
  "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3",
]; // biome-ignore format: one line per year and a half

const nothing: Figure = {
  n: 0,
  numerator: null,
  denominator: null,
  missing: 0,
  with_reason: 0,
  waiting: 0,
  median_days: null,
  p90_days: null,
  value: null,
  times: 0,
  not_collected: false,
};

const count = (n: number): Figure => ({ ...nothing, n, numerator: n, value: n });
const share = (numerator: number, n: number, missing = 0): Figure => ({
  ...nothing,
  n,
  numerator,
  denominator: n,
  missing,
  value: n === 0 ? null : (numerator * 100) / n,
});
const days = (median: number | null, n: number, ninth: number, waiting = 0, missing = 0): Figure => ({
  ...nothing,
  n,
  median_days: median,
  p90_days: n === 0 ? null : ninth,
  waiting,
  missing,
  value: median,
});

const text = (figure: Figure): string => {
  if (figure.median_days !== null) return `${String(figure.median_days).replace(".", ",")} dagar`;
  if (figure.denominator !== null) return figure.n === 0 ? "– (inga)" : `${figure.numerator} av ${figure.n}`;
  return figure.numerator === null ? "– (inga)" : String(figure.n);
};

const points = (figures: Figure[]): TrendPoint[] =>
  figures.map((figure, index) => ({
    quarter: quarters[quarters.length - figures.length + index] ?? "",
    figure,
    text: text(figure),
  }));

const groups = (by: Divided["by"], all: [string, string, Figure][]): Divided => ({
  by,
  groups: all.map(([code, label, figure]) => ({ code, label, figure })),
});

function measured(
  id: string,
  title: string,
  sentence: string,
  figures: Figure[],
  breakdowns: Divided[] = [],
): Measured {
  const total = figures.at(-1) ?? nothing;
  return {
    id,
    version: 1,
    title,
    text: text(total),
    sentence,
    total,
    beside: null,
    waits: null,
    protected: 0,
    breakdowns,
    trend: points(figures),
  };
}

const ages = (make: (n: number) => Figure) =>
  groups("age", [
    ["Y0T5", "0–5 år", make(2)],
    ["Y6T9", "6–9 år", make(4)],
    ["Y10T12", "10–12 år", make(2)],
    ["Y13T15", "13–15 år", make(1)],
    ["_U", "ålder saknas", make(0)],
  ]);

export const report: MeasuresReport = {
  quarter: "2026-Q3",
  first_on: "2026-07-01",
  last_on: "2026-09-30",
  over: true,
  erased: false,
  quarters: ["2026-Q4", ...[...quarters].reverse()],
  measures: [
    measured("M01", "Nya barn", "9 nya barn under kvartalet.", [6, 4, 9, 5, 7, 11, 8, 4, 10, 7, 12, 9].map(count), [
      ages(count),
      groups("sex", [
        ["F", "flickor", count(5)],
        ["M", "pojkar", count(4)],
      ]),
      groups("stage", [
        ["FS", "förskola", count(2)],
        ["GR13", "lågstadiet", count(4)],
        ["GR46", "mellanstadiet", count(2)],
        ["GR79", "högstadiet", count(1)],
      ]),
    ]),
    measured("M02", "Aktuella barn", "17 barn var aktuella minst en dag.", [12, 15, 14, 16, 19, 18, 17].map(count)),
    measured("M08", "Vem som tog initiativet", "9 nya ärenden, efter den som tog initiativet.", [4, 6, 9].map(count), [
      groups("source", [
        ["SRC_SCHOOL", "skola", count(5)],
        ["SRC_HEALTH_CENTRE", "hälsocentral", count(3)],
        ["SRC_POLICE", "polis", count(0)],
        ["SRC_SOCIAL_SERVICES", "socialtjänst", count(1)],
      ]),
    ]),
    measured(
      "M11",
      "Från upptäckt till start",
      "Hälften började inom 14,5 dagar, nio av tio inom 58 dagar. Räknat på 8 ärenden.",
      [days(12, 3, 20), days(null, 0, 0), days(21, 7, 44), days(14.5, 8, 58, 0, 1)],
      [ages((n) => (n === 0 ? nothing : days(10 + n, n, 40)))],
    ),
    measured(
      "M12",
      "Från start till första möte",
      "Hälften fick ett möte inom 24 dagar, nio av tio inom 31 dagar. 11 av 12 inom 31 dagar.",
      [31, 30, 28, 33, 24, 26, 29, 24, 22, 25, 21, 24].map((median, index) => ({
        ...days(median, 5 + (index % 7), 31 + (index % 5), index === 11 ? 3 : 0),
        numerator: 4 + (index % 7),
        denominator: 5 + (index % 7),
      })),
    ),
    measured(
      "M13",
      "Återkoppling inom en vecka",
      "Familjen fick besked inom en vecka efter 10 av 11 möten.",
      [
        [6, 9],
        [7, 11],
        [5, 8],
        [8, 10],
        [7, 9],
        [6, 10],
        [9, 12],
        [6, 9],
        [8, 11],
        [7, 10],
        [9, 11],
        [10, 11],
      ].map(([told = 0, all = 0], index) => share(told, all, index === 11 ? 1 : 0)),
    ),
    measured("M25", "Upprättade SIP", "2 SIP upprättades.", [0, 1, 0, 2].map(count)),
    {
      ...measured(
        "M31",
        "Barnet har fått säga sitt",
        "I 11 av 14 ärenden hade barnet fått säga sitt innan något bestämdes.",
        [share(4, 9), { ...share(11, 14, 1), with_reason: 2 }],
      ),
      protected: 1,
    },
  ],
};

const sectionOf = (id: string): MeasureDefinition["section"] => {
  const number = Number(id.slice(1));
  if (number <= 7) return "reach";
  if (number <= 10) return "origin";
  if (number <= 18) return "times";
  return number <= 30 ? "plans" : "voice";
};

const definition = (
  measure: Measured,
  kind: MeasureDefinition["kind"],
  unit: MeasureDefinition["unit"],
  rule: string,
): MeasureDefinition => ({
  id: measure.id,
  title: measure.title,
  definition: rule,
  not_counted: "Räknas inte: ett andra ärende för samma barn i kvartalet.",
  title_en: measure.id,
  definition_en: measure.id,
  not_counted_en: measure.id,
  section: sectionOf(measure.id),
  core: true,
  collected: true,
  kind,
  unit,
  class: "persons",
  direction: "neither",
  breakdowns: measure.breakdowns.map(({ by }) => by),
  min_n: 5,
  version: 1,
  valid_from: "2026-01-01",
});

export const definitions: MeasureDefinition[] = report.measures.map((measure) => {
  switch (measure.id) {
    case "M11":
      return definition(
        measure,
        { kind: "days", target: null },
        "cases",
        "Kalenderdagar från den dag någon först såg behovet till den dag ärendet började, för ärenden som började under kvartalet.",
      );
    case "M12":
      return definition(
        measure,
        { kind: "days", target: 31 },
        "cases",
        "Kalenderdagar från den dag ärendet började till det första möte som hölls där ärendet togs upp.",
      );
    case "M13":
      return definition(
        measure,
        { kind: "share" },
        "meetings",
        "Gånger då familjen fick besked inom 7 dagar efter mötet, av alla gånger en familj skulle få besked efter ett möte.",
      );
    case "M31":
      return definition(
        measure,
        { kind: "share" },
        "cases",
        "Ärenden där barnets egen syn fanns innan något bestämdes.",
      );
    case "M25":
      return definition(measure, { kind: "count" }, "plans", "Samordnade individuella planer som upprättades.");
    default:
      return definition(
        measure,
        { kind: "count" },
        measure.id === "M08" ? "cases" : "children",
        "Barn vars ärende började under kvartalet. Varje barn räknas en gång.",
      );
  }
});

export const cases: MeasureCase[] = [
  {
    case: "c1",
    number: "2403-2026-009",
    name: "Alva N.",
    age_band: "Y10T12",
    on: "2026-07-14",
    outcome: "counted",
    days: null,
  },
  {
    case: "c2",
    number: "2403-2026-010",
    name: "Ester F.",
    age_band: "Y6T9",
    on: "2026-08-20",
    outcome: "counted",
    days: null,
  },
  {
    case: "c3",
    number: "2403-2026-011",
    name: "Åke Ö.",
    age_band: "Y0T5",
    on: "2026-09-03",
    outcome: "missing",
    days: null,
  },
];

/** One quarter of an invented Bjurholm for `npm run dev` and the tests: measures, the cases behind one, and the quarter's way to the region. */
import type {
  Check,
  Divided,
  Figure,
  MeasureCase,
  MeasureDefinition,
  Measured,
  MeasuresReport,
  OwnKeys,
  QuarterView,
  SealedQuarter,
  SentRow,
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
  if (figure.denominator !== null) return figure.n === 0 ? "– (n = 0)" : `${figure.numerator} av ${figure.n}`;
  return figure.numerator === null ? "– (n = 0)" : String(figure.n);
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

const row = (
  measure: string,
  part: SentRow["part"],
  label: string,
  group: string,
  value: number,
  previous: number,
): SentRow => ({
  measure,
  title: report.measures.find(({ id }) => id === measure)?.title ?? measure,
  part,
  part_label: label,
  group,
  value,
  previous,
});

const rows: SentRow[] = [
  row("M01", "N", "antal", "", 9, 12),
  row("M01", "N", "antal", "0–5 år", 2, 3),
  row("M01", "N", "antal", "6–9 år", 4, 5),
  row("M01", "N", "antal", "10–12 år", 2, 3),
  row("M01", "N", "antal", "13–15 år", 1, 1),
  row("M01", "N", "antal", "16–17 år", 0, 0),
  row("M01", "N", "antal", "flickor", 5, 6),
  row("M01", "N", "antal", "pojkar", 4, 6),
  row("M02", "N", "antal", "", 17, 18),
  row("M08", "N", "antal", "", 9, 12),
  row("M08", "N", "antal", "skola", 5, 7),
  row("M11", "EVT", "klara", "", 8, 7),
  row("M11", "EVT", "klara", "0–7 dagar", 3, 1),
  row("M11", "CENS", "väntar fortfarande", "", 0, 0),
  row("M11", "MISS", "uppgift saknas", "", 1, 0),
  row("M12", "EVT", "klara", "", 12, 10),
  row("M12", "CENS", "väntar fortfarande", "", 3, 1),
  row("M13", "NUM", "uppfyller måttet", "", 10, 9),
  row("M13", "DEN", "av dem det gäller", "", 11, 11),
  row("M25", "N", "antal", "", 2, 0),
  row("M31", "NUM", "uppfyller måttet", "", 11, 8),
  row("M31", "DEN", "av dem det gäller", "", 14, 12),
];

const fine = (name: Check["name"], sentence: string): Check => ({
  name,
  level: "fine",
  count: 0,
  sentence,
  explanation: null,
  jumps: [],
});

const checks: Check[] = [
  {
    name: "child_asked",
    level: "look",
    count: 2,
    sentence: "För 2 barn där något bestämdes står det inte om barnet fått frågan, och inget skäl är skrivet.",
    explanation: null,
    jumps: [
      { kind: "case", id: "c1", label: "2403-2026-009" },
      { kind: "case", id: "c2", label: "2403-2026-010" },
    ],
  },
  {
    name: "import_rows",
    level: "look",
    count: 3,
    sentence: "3 rader från en gammal lista väntar på att rättas. De räknas inte förrän de är inne.",
    explanation: null,
    jumps: [{ kind: "import", id: null, label: "" }],
  },
  {
    name: "signal_dates",
    level: "explained",
    count: 1,
    sentence: "Ett nytt ärende saknar datum för när någon först såg behovet.",
    explanation: "cannot_be_found",
    jumps: [{ kind: "case", id: "c3", label: "2403-2026-011" }],
  },
  fine("quarter_over", "Kvartalet är slut."),
  fine("meetings_ended", "Alla möten i kvartalet är avslutade eller inställda."),
  fine("counted_once", "Inget barn är räknat två gånger."),
  fine("previous_holds", "Det förra kvartalet stämmer med det som skickades."),
];

const regionKey = {
  key: "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq",
  words: ["fjord", "kanot", "lampa", "skog", "tunna", "ving", "mygga", "hammare"],
  added_at: "2026-09-01T08:00:00Z",
};

export const quarter: QuarterView = {
  quarter: "2026-Q3",
  first_on: "2026-07-01",
  last_on: "2026-09-30",
  due_on: "2026-10-20",
  state: "open",
  name: "K2403-2026-Q3-r1",
  checks,
  rows,
  compared_with: "2026-Q2",
  changed_since: 0,
  revisions: [],
  region_key: regionKey,
  quarters: [{ quarter: "2026-Q3", state: null }],
};

export const checkedQuarter: QuarterView = { ...quarter, state: "checked", checks: checks.slice(2) };

const revision: QuarterView["revisions"][number] = {
  revision: 1,
  name: "K2403-2026-Q3-r1",
  state: "signed",
  signed_at: "2026-10-09T12:30:00Z",
  signed_by: "Ingrid Vallmark",
  content_sha256: "3f5a".repeat(16),
  sequence: null,
  sealed_at: null,
  file_sha256: null,
  receipt_on: null,
};

export const signedQuarter: QuarterView = {
  ...checkedQuarter,
  state: "signed",
  revisions: [revision],
  changed_since: 2,
};

export const sealedQuarter: QuarterView = {
  ...signedQuarter,
  state: "sealed",
  changed_since: 0,
  revisions: [
    { ...revision, state: "sealed", sequence: 7, sealed_at: "2026-10-13T08:14:00Z", file_sha256: "91ce".repeat(16) },
  ],
};

export const acknowledgedQuarter: QuarterView = {
  ...sealedQuarter,
  state: "acknowledged",
  revisions: sealedQuarter.revisions.map((one) => ({ ...one, state: "acknowledged", receipt_on: "2026-10-13" })),
};

export const sealed: SealedQuarter = {
  file: { file_name: "K2403-2026-Q3-r1.kex", media_type: "application/octet-stream", base64: "" },
  signature: { file_name: "K2403-2026-Q3-r1.kex.minisig", media_type: "text/plain", base64: "" },
  sha256: "91ce".repeat(16),
  sequence: 7,
};

export const keys: OwnKeys = {
  signing: {
    key: "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3",
    words: ["bro", "dimma", "kniv", "orre", "saga", "tall", "vagn", "yxa"],
    added_at: "2026-09-01T08:00:00Z",
  },
  signing_file: { file_name: "K2403.pub", media_type: "text/plain", base64: "" },
  region: regionKey,
};

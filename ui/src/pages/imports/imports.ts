/** What a person has answered about a list, and what to ask of it. The core reads the list; here the answers are put together. */
import type {
  Answers,
  Choice,
  ColumnFound,
  DateOrder,
  FaultCode,
  ImportReport,
  Meaning,
  Question,
  RejectedRow,
  Team,
  Unit,
} from "../../api/types/ops";
import { capital } from "../../words/dates";
import { say, sayCode } from "../../words/words";

/** Kinds of files that hold lists, as endings. */
export const listKinds = ["xlsx", "xls", "ods", "csv"] as const;

/** What a column can be, in the order it is offered. */
export const meanings: readonly Meaning[] = [
  "name",
  "name_last_first",
  "first_name",
  "last_name",
  "number",
  "last_four",
  "protected",
  "birth_on",
  "sex",
  "grade",
  "class",
  "school",
  "signal_on",
  "intake_on",
  "source",
  "consent_on",
  "consent_given",
  "first_meeting_on",
  "feedback_on",
  "first_intervention_on",
  "sip_on",
  "child_talks",
  "concern_reported",
  "closed_on",
  "closing_reason",
  "legacy_no",
];

export const meaningName = (meaning: string) => sayCode("import-meaning", meaning, {}, "imports-column-out");

export const noAnswers: Answers = { sheet: null, heading_row: null, columns: {}, date_orders: {}, values: [] };

/** A column's choices: left out, one meaning, or the two it was found to hold. */
export function columnChoices(column: ColumnFound): { id: string; name: string }[] {
  const [first, second] = column.meanings;
  const both =
    first && second
      ? [
          {
            id: column.meanings.join("+"),
            name: say("imports-column-two", { first: meaningName(first), second: meaningName(second).toLowerCase() }),
          },
        ]
      : [];
  return [
    ...both,
    ...meanings.map((id) => ({ id, name: meaningName(id) })),
    { id: "out", name: say("imports-column-out") },
  ];
}

export const columnChoice = (column: ColumnFound) => column.meanings.join("+") || "out";

/** Takes a column for something; the column that was taken for the same is left out. */
export function takeColumn(
  answers: Answers,
  letter: string,
  choice: string,
  columns: ImportReport["columns"],
): Answers {
  const taken = choice === "out" ? [] : (choice.split("+") as Meaning[]);
  const given = Object.entries(columns)
    .filter(
      ([other, { meanings: has }]) => other !== letter && has.length === 1 && has.some((one) => taken.includes(one)),
    )
    .map(([other]) => [other, [] as Meaning[]] as const);
  return { ...answers, columns: { ...answers.columns, ...Object.fromEntries(given), [letter]: taken } };
}

/** Questions are the same when they are about the same thing, also after the list was read again. */
export const questionKey = ({ kind, column, meaning, text }: Question) => [kind, column, meaning, text].join("|");

/** Puts an answer to a question among the answers. */
export function answered(answers: Answers, question: Question, value: string): Answers {
  const { kind, column, meaning, text, choices } = question;
  const columns = { ...answers.columns };
  switch (kind) {
    case "unknown_column":
      return { ...answers, columns: { ...columns, [column ?? ""]: value === "out" ? [] : [value as Meaning] } };
    case "which_column":
      for (const choice of choices) columns[choice.value] = choice.value === value && meaning ? [meaning] : [];
      return { ...answers, columns };
    case "missing_column":
      return { ...answers, columns: { ...columns, [value]: meaning ? [meaning] : [] } };
    case "date_order":
      return { ...answers, date_orders: { ...answers.date_orders, [column ?? ""]: value as DateOrder } };
    case "unknown_value":
      if (meaning === null || text === null) return answers;
      return {
        ...answers,
        values: [
          ...answers.values.filter((one) => one.meaning !== meaning || one.text !== text),
          { meaning, text, code: value },
        ],
      };
  }
}

export const questionChoices = ({ kind, choices }: Question): Choice[] =>
  kind === "unknown_column" ? [...choices, { value: "out", label: say("imports-question-leave") }] : choices;

/** Asked before and asked now, each once: an answered question stays, so that its answer can be changed. */
export function allQuestions(before: readonly Question[], now: readonly Question[]): Question[] {
  const seen = new Set(before.map(questionKey));
  return [...before, ...now.filter((question) => !seen.has(questionKey(question)))];
}

/** "20170112-2382" */
export const withDash = (number: string) => `${number.slice(0, 8)}-${number.slice(8)}`;

/** "3", "3 och 7", "3, 7 och 12"; of many the first five. */
export function rowsText(rows: readonly number[]): string {
  if (rows.length > 6) return `${rows.slice(0, 5).join(", ")} …`;
  return new Intl.ListFormat("sv", { type: "conjunction" }).format(rows.map(String));
}

/** "blad 2024"; a sheet that is called "Blad1" already says that it is one. */
const sheetCalled = (sheet: string) => (/^blad/i.test(sheet) ? sheet : say("imports-sheet-called", { sheet }));

/** The sheet as it goes into a sentence, where the workbook has more than one such list. */
export const toldSheet = ({ sheet, alike_sheets }: ImportReport) =>
  alike_sheets.length > 0 ? sheetCalled(sheet) : undefined;

/** "Raderna 3 och 7", with their sheet where it is told. */
export const rowsWords = (rows: readonly number[], sheet: string | undefined) => {
  const words = { count: rows.length, rows: rowsText(rows) };
  return sheet === undefined
    ? say("imports-question-rows", words)
    : say("imports-question-rows-sheet", { ...words, sheet: capital(sheet) });
};

/** "Rad 5", "Blad 2024, rad 5" */
export const rowPlace = ({ row, sheet }: RejectedRow) =>
  sheet ? say("imports-row-sheet", { sheet: capital(sheetCalled(sheet)), row }) : say("imports-row", { row });

/** "Nils Labba, rad 5", "Nils Labba, blad 2024, rad 5"; the place alone when nobody is named. */
export function rowTitle(waiting: RejectedRow): string {
  const { row, sheet, guess } = waiting;
  if (!guess.name) return rowPlace(waiting);
  return sheet
    ? say("imports-row-named-sheet", { name: guess.name, sheet: sheetCalled(sheet), row })
    : say("imports-row-named", { name: guess.name, row });
}

/** The units that the core takes the list's consents for when nobody says otherwise. */
export const teamUnits = (units: readonly Unit[], team: Team) =>
  units.filter(({ sector }) => team.sectors.includes(sector)).map(({ id }) => id);

export const hasConsent = ({ columns }: ImportReport) =>
  Object.values(columns).some(({ meanings: taken }) => taken.includes("consent_on"));

/** Columns in the order they stand in the list. */
export const inOrder = (columns: ImportReport["columns"]) =>
  Object.entries(columns).sort(([, first], [, second]) => first.index - second.index);

/** What a fault is also about: the other date, or the number the birth is read from. */
const alsoAbout: Partial<Record<FaultCode, readonly Meaning[]>> = {
  closed_before_intake: ["intake_on"],
  closed_on_missing: ["closing_reason"],
  date_before_birth: ["number", "birth_on"],
};

/** The cells of a waiting row to show first: those with a fault and what it is also about; all when a fault has no cell of its own. */
export function cellsToFix({ faults, cells }: RejectedRow): Set<string> {
  const there = new Set(cells.map(({ cell }) => cell));
  if (!faults.every(({ cell }) => there.has(cell))) return there;
  const about = faults.flatMap(({ reason }) => alsoAbout[reason] ?? []);
  const others = cells.filter(({ meanings: holds }) => holds.some((one) => about.includes(one)));
  return new Set([...faults, ...others].map(({ cell }) => cell));
}

/** A fault's sentence without its place, where the place already stands beside it. */
export const withoutPlace = (text: string) => {
  const rest = text.replace(/^(?:R|.*?, r)ad \d+, cell [A-Z]+\d+: /, "");
  return rest.charAt(0).toLocaleUpperCase("sv") + rest.slice(1);
};

/** Who took the initiative and why it ended are chosen, not typed. */
export const choicesFor: Partial<Record<Meaning, readonly string[]>> = {
  source: [
    "preschool",
    "school",
    "pupil_health",
    "child_health",
    "maternal_health",
    "health_centre",
    "social_services",
    "child_psychiatry",
    "habilitation",
    "dental",
    "youth_clinic",
    "leisure",
    "police",
    "guardian",
    "child_self",
    "other",
    "unknown",
  ],
  closing_reason: ["goal_reached", "family_declined", "other_actor", "sip", "moved", "consent_withdrawn", "other"],
};

/** The Swedish word that the core reads for a choice: the cell holds words, as the list does. */
export const choiceWord = (meaning: Meaning, code: string) =>
  sayCode(meaning === "source" ? "source" : "closing", code, {}, "source-unknown");

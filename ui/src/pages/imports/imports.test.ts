import { expect, test } from "vitest";
import type { ColumnFound, Question, RejectedRow } from "../../api/types/ops";
import {
  allQuestions,
  answered,
  cellsToFix,
  columnChoice,
  columnChoices,
  noAnswers,
  rowsText,
  takeColumn,
  withDash,
  withoutPlace,
} from "./imports";

const column = (index: number, ...meanings: ColumnFound["meanings"]): ColumnFound => ({
  index,
  heading: "",
  meanings,
  label: "",
  sure: "certain",
  examples: [],
  date_order: null,
});

const question = (kind: Question["kind"], more: Partial<Question> = {}): Question => ({
  kind,
  column: null,
  meaning: null,
  text: null,
  rows: [],
  examples: [],
  choices: [],
  say: "",
  ...more,
});

test("each kind of question puts its answer where the core reads it", () => {
  const source = question("unknown_value", { meaning: "source", text: "grannen (?)" });
  const once = answered(noAnswers, source, "other");
  expect(once.values).toEqual([{ meaning: "source", text: "grannen (?)", code: "other" }]);
  expect(answered(once, source, "guardian").values).toEqual([
    { meaning: "source", text: "grannen (?)", code: "guardian" },
  ]);
  expect(answered(noAnswers, question("date_order", { column: "H" }), "month_first").date_orders).toEqual({
    H: "month_first",
  });
  expect(answered(noAnswers, question("unknown_column", { column: "S" }), "out").columns).toEqual({ S: [] });
  expect(answered(noAnswers, question("missing_column", { meaning: "intake_on" }), "D").columns).toEqual({
    D: ["intake_on"],
  });
  const which = question("which_column", {
    column: "F",
    meaning: "signal_on",
    choices: [
      { value: "D", label: "Kolumn D" },
      { value: "F", label: "Kolumn F" },
    ],
  });
  expect(answered(noAnswers, which, "F").columns).toEqual({ D: [], F: ["signal_on"] });
});

test("an answered question stays, so that the answer can be changed", () => {
  const [first, second] = [question("date_order", { column: "A" }), question("date_order", { column: "B" })];
  expect(allQuestions([first], [second])).toEqual([first, second]);
  expect(allQuestions([first], [{ ...first }])).toEqual([first]);
});

test("a column taken for what another was leaves the other out", () => {
  const columns = { A: column(0, "name"), B: column(1, "intake_on") };
  expect(takeColumn(noAnswers, "C", "intake_on", columns).columns).toEqual({ B: [], C: ["intake_on"] });
  expect(takeColumn(noAnswers, "A", "out", columns).columns).toEqual({ A: [] });
});

test("a column with two meanings offers both as one choice", () => {
  const both = column(0, "number", "name");
  expect(columnChoice(both)).toBe("number+name");
  expect(columnChoices(both)[0]).toEqual({ id: "number+name", name: "Personnummer och namn" });
  expect(takeColumn(noAnswers, "A", "number+name", {}).columns).toEqual({ A: ["number", "name"] });
});

test("rows are said as people say them", () => {
  expect(rowsText([3])).toBe("3");
  expect(rowsText([3, 7, 12])).toBe("3, 7 och 12");
  expect(rowsText([1, 2, 3, 4, 5, 6, 7])).toBe("1, 2, 3, 4, 5 …");
  expect(withDash("201701122382")).toBe("20170112-2382");
  expect(withoutPlace("Rad 51, cell H51: datumet finns inte.")).toBe("Datumet finns inte.");
  expect(withoutPlace("Blad 2024: vår, rad 51, cell H51: datumet finns inte.")).toBe("Datumet finns inte.");
});

test("a fault shows its own cell and what it is also about", () => {
  const cell = (name: string, ...meanings: ColumnFound["meanings"]) => ({
    cell: name,
    heading: "",
    meanings,
    date_order: null,
    text: "",
  });
  const row = {
    cells: [cell("B2", "name"), cell("H2", "intake_on"), cell("Q2", "closed_on")],
    faults: [{ cell: "Q2", reason: "closed_before_intake", say: "" }],
  } as unknown as RejectedRow;
  expect(cellsToFix(row)).toEqual(new Set(["Q2", "H2"]));
  const nowhere = { ...row, faults: [{ cell: "X9", reason: "no_name" as const, say: "" }] };
  expect(cellsToFix(nowhere)).toEqual(new Set(["B2", "H2", "Q2"]));
});

import { expect, test } from "vitest";
import { definitions } from "../../../practice/measures";
import type { BridgeReading, BridgeRow } from "../../api/types/ops";
import { figuresOf, mapped, quarterOf, withMeasure } from "./bridges";

const of = (id: string) => definitions.find((one) => one.id === id);
const row: BridgeRow = { row: 4, label: "Nya barn", measure: null, figure: "text", group: null };

test("a row takes the first figure of its measure, and can be left alone again", () => {
  const mappedRow = withMeasure(row, of("M12"));
  expect([mappedRow.measure, mappedRow.figure]).toEqual(["M12", "median"]);
  expect(withMeasure(mappedRow, undefined).measure).toBeNull();
  expect(figuresOf(of("M01")).map((one) => one.name)).toEqual(["Antal"]);
  expect(mapped([row, mappedRow])).toBe(1);
});

test("the quarter asked for is filled when the sheet has it, else its last", () => {
  const reading: BridgeReading = {
    sheet: {
      name: "Statistik",
      columns: [
        { column: 1, name: "B", quarter: "2026-Q1" },
        { column: 2, name: "C", quarter: "2026-Q2" },
      ],
      labels: [],
    },
    rows: [],
    known: false,
  };
  expect(quarterOf(reading, "2026-Q1")).toBe("2026-Q1");
  expect(quarterOf(reading, "2025-Q4")).toBe("2026-Q2");
});

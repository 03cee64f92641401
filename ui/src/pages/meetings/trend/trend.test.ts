import { expect, test } from "vitest";
import type { DocumentationFigure } from "../../../api/types/ops";
import { documentationSentence, figureWord, quarterWord } from "./trend";

const figure = (quarter: string, words: number | null, minutes: number | null = null): DocumentationFigure => ({
  quarter,
  over: true,
  children: 8,
  minutes,
  words,
});

test("figures are written the Swedish way", () => {
  expect(figureWord(12)).toBe("12");
  expect(figureWord(8.6)).toBe("8,6");
  expect(quarterWord("2026-Q3")).toBe("Kvartal 3 2026");
});

test("the newest quarter is compared with the one before, without blame", () => {
  expect(documentationSentence([])).toBeNull();
  expect(documentationSentence([figure("2026-Q3", null)])).toBeNull();
  expect(documentationSentence([figure("2026-Q3", 41, 12)])).toBe("Kvartal 3 2026: 12 minuter och 41 ord per barn.");
  expect(documentationSentence([figure("2026-Q2", 60), figure("2026-Q3", 41)])).toBe(
    "Kvartal 3 2026: 41 ord per barn. Det är 19 ord färre än kvartalet före.",
  );
  expect(documentationSentence([figure("2026-Q2", 41), figure("2026-Q3", 41)])).toContain("Lika många ord");
});

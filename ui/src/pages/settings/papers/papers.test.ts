import { expect, test } from "vitest";
import type { PaperText } from "../../../api/types/ops";
import { runs, stateText, storedOf, typedTexts, withField } from "./papers";

const text = (key: string, more: Partial<PaperText> = {}): PaperText => ({
  key,
  list: false,
  swedish: "När",
  samlat: "När",
  own: null,
  fields: [],
  ...more,
});

test("only what was typed is sent, and what became Samlat's again goes back to it", () => {
  const own = { text: "Dag", written_on: "2026-10-13", version: "0.1.0", renewed: false };
  const texts = [text("when"), text("day", { own }), text("new", { samlat: "" })];
  expect(storedOf(texts)).toEqual({ when: "När", day: "Dag", new: "" });
  expect(typedTexts(texts, { when: "När", day: "När", new: "Ny" })).toEqual([
    { key: "day", text: "När" },
    { key: "new", text: "Ny" },
  ]);
});

test("a sentence runs, a heading labels, a list is to be read", () => {
  expect(runs(text("when"))).toBe(false);
  expect(runs(text("kinds", { list: true }))).toBe(true);
  expect(runs(text("lead", { swedish: "Du är inbjuden och väljer själv om du vill komma." }))).toBe(true);
});

test("a field stands where the cursor was", () => {
  expect(withField("Hej !", 4, "barnets namn")).toBe("Hej {barnets namn}!");
});

test("how far a language has come is said in words", () => {
  const of = (more: object) => stateText({ language: "sv", changed: 0, missing: 0, ready: true, ...more });
  expect(of({})).toBe("Samlats text");
  expect(of({ changed: 1 })).toBe("En text ändrad");
  expect(of({ changed: 2 })).toBe("2 texter ändrade");
  expect(of({ language: "fi", changed: 3, missing: 1, ready: false })).toBe("En text fattas");
  expect(of({ language: "sv-easy", ready: false })).toBe("Inte skrivet");
});

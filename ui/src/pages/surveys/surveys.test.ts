import { expect, test } from "vitest";
import type { SurveyChange, SurveyQuestion, SurveyResults } from "../../api/types/ops";
import { changeText, emptyPaper, isKeepable, keyed, waveState } from "./surveys";

const question = (id: string, steps: number): SurveyQuestion => ({
  id,
  text: id,
  theme: "",
  look: "boxes",
  steps: Array.from({ length: steps }, (_, index) => String(index + 1)),
  positive_from: steps,
  main: false,
});
const questions = [question("a", 3), question("b", 5)];

test("a paper is keyed with digits only, and a step that is not there does nothing", () => {
  let paper = emptyPaper(questions);
  expect(isKeepable(paper)).toBe(false);
  paper = keyed(paper, "4", questions);
  expect(paper.at).toBe(0);
  for (const key of ["3", "5"]) paper = keyed(paper, key, questions);
  expect(paper).toEqual({ answers: [3, 5], at: 2 });
  expect(keyed(paper, "1", questions)).toBe(paper);
  paper = keyed(keyed(paper, "Backspace", questions), "0", questions);
  expect(paper).toEqual({ answers: [3, null], at: 2 });
  expect(isKeepable(paper)).toBe(true);
});

const results = (papers: number, invited: number | null): SurveyResults => ({
  wave: { id: "w", name: "Hösten", from_on: "2026-09-01", to_on: null, invited, papers },
  shown: papers >= 5,
  too_few: Math.max(0, 5 - papers),
  response_percent: invited === null ? null : Math.round((papers * 100) / invited),
  questions: [],
  places: [],
});

test("a wave says how far it has come, and nothing of what was answered by fewer than five", () => {
  expect(waveState(results(4, null))).toBe("4 svar. Resultatet visas när ett till har kommit.");
  expect(waveState(results(9, 12))).toBe("9 av 12 har svarat (75 %).");
  expect(waveState(results(9, null))).toBe("9 svar.");
});

test("a change is called one only when it is sure", () => {
  const change = (verdict: SurveyChange["verdict"], low: number, high: number): SurveyChange => ({
    question: "a",
    before: [20, 50],
    after: [40, 50],
    points: 40,
    low,
    high,
    p: 0.01,
    verdict,
  });
  expect(changeText(change("more", 21.2, 55.1))).toBe("Fler än förut, säkerställt: 21 till 55 procentenheter.");
  expect(changeText(change("not_sure", -4.4, 12))).toBe("Ingen säkerställd skillnad (−4 till 12 procentenheter).");
});

import { expect, test } from "vitest";
import type { MeasureChange, QuarterRecap } from "../../api/types/ops";
import { aboutWhat, verdictText } from "./recaps";

const change = (id: string, verdict: MeasureChange["verdict"]): MeasureChange => ({
  id,
  title: id,
  now: "1",
  before: "2",
  verdict,
  better: null,
  p: null,
});

test("a change is only called one when it is sure", () => {
  expect(verdictText(change("M13", "not_sure"))).toBe("Ingen säkerställd förändring");
  expect(verdictText(change("M13", "more"))).toBe("Fler, säkerställt");
});

test("the measure suggested is asked about, or the first that was compared", () => {
  const recap = { changed: [change("M13", "more"), change("M05", "less")], same: [change("M01", "not_sure")], suggested: null };
  expect(aboutWhat(recap as unknown as QuarterRecap)?.id).toBe("M13");
  const suggested = { ...recap, suggested: { measure: "M05", question: "?" } };
  expect(aboutWhat(suggested as unknown as QuarterRecap)?.id).toBe("M05");
});

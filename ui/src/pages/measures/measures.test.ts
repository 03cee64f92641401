import { expect, test } from "vitest";
import { definitions, report } from "../../../practice/measures";
import type { Measured } from "../../api/types/ops";
import { chosen, decimal, filled, openings, partsOfList, quarterName, remarks } from "./measures";
import { middle, scaleOf, trendOf, trendSentence } from "./trend";

const measure = (id: string): Measured => chosen(report, id) as Measured;
const kindOf = (id: string) => definitions.find((one) => one.id === id)?.kind ?? { kind: "count" as const };

test("quarters are named as people say them", () => {
  expect(quarterName("2026-Q3")).toBe("Tredje kvartalet 2026");
  expect(decimal(14.5)).toBe("14,5");
});

test("the measure in the address is shown, or the first", () => {
  expect(chosen(report, "M13")?.id).toBe("M13");
  expect(chosen(report, "M99")?.id).toBe("M01");
});

test("groups without anything are left out", () => {
  expect(
    measure("M08")
      .breakdowns.flatMap(filled)
      .map((group) => group.code),
  ).toEqual(["SRC_SCHOOL", "SRC_HEALTH_CENTRE", "SRC_SOCIAL_SERVICES"]);
});

test("what is missing, waiting, explained and protected is said", () => {
  expect(remarks(measure("M12"), kindOf("M12"))).toEqual(["Tre ärenden väntar fortfarande."]);
  expect(remarks(measure("M31"), kindOf("M31"))).toEqual([
    "Två barn har inte hörts, men skälet är skrivet.",
    "För ett av dem saknas en uppgift. Det räknas inte in.",
    "Ett barn med skyddade uppgifter finns bara i totalen.",
  ]);
});

test("what can be opened follows the figure", () => {
  const of = (id: string) => {
    const definition = definitions.find((one) => one.id === id);
    return definition ? openings(measure(id).total, definition).map(({ opened }) => opened.outcome) : [];
  };
  expect(of("M01")).toEqual([undefined]);
  expect(of("M12")).toEqual(["counted", "waiting"]);
  expect(of("M13")).toEqual([undefined, "missing"]);
});

test("fewer than eight quarters are dots without a line", () => {
  const few = trendOf(measure("M11"), kindOf("M11"));
  expect(few.points).toHaveLength(3);
  expect(few.lines).toEqual([]);
  expect(few.median).toBeNull();
  const many = trendOf(measure("M13"), kindOf("M13"));
  expect(many.points).toHaveLength(12);
  expect(many.lines).toHaveLength(1);
  expect(many.median?.value).not.toBe("");
});

test("points stay inside the picture and the scale begins at nought", () => {
  for (const one of report.measures) {
    const trend = trendOf(one, kindOf(one.id));
    expect(trend.ticks[0]?.value).toBe("0");
    for (const { x, y } of trend.points) {
      expect(x).toBeGreaterThan(trend.left);
      expect(x).toBeLessThan(trend.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(trend.bottom);
    }
  }
});

test("the scale is round", () => {
  expect(scaleOf(0, false)).toEqual({ top: 4, step: 1 });
  expect(scaleOf(12, false)).toEqual({ top: 15, step: 5 });
  expect(scaleOf(58, false)).toEqual({ top: 60, step: 20 });
  expect(scaleOf(3, true)).toEqual({ top: 100, step: 25 });
  expect([middle([]), middle([3]), middle([5, 1])]).toEqual([null, 3, 3]);
});

test("the picture's sentence says from where to where, or that there is too little", () => {
  expect(trendSentence(trendOf(measure("M13"), kindOf("M13")))).toBe(
    "Från kv. 4 2023 (6 av 9) till kv. 3 2026 (10 av 11).",
  );
  const none = { ...measure("M13"), trend: [] };
  expect(trendSentence(trendOf(none, kindOf("M13")))).toBe("Inget kvartal har något att visa än.");
});

test("the list has the core measures that are collected, and every one on demand", () => {
  const none = { ...measure("M25").total, not_collected: true };
  const measures = report.measures.map((one) => (one.id === "M25" ? { ...one, total: none } : one));
  const with27 = { ...report, measures };
  const ids = (all: boolean, current: string) =>
    partsOfList(with27, definitions, all, current).flatMap((part) => part.measures.map((one) => one.id));
  expect(ids(false, "M01")).not.toContain("M25");
  expect(ids(false, "M25")).toContain("M25");
  expect(ids(true, "M01")).toHaveLength(report.measures.length);
  expect(partsOfList(report, definitions, true, "M01").map((part) => part.name)).toContain("Ledtider");
});

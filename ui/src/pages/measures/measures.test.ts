import { expect, test } from "vitest";
import { definitions, report } from "../../../practice/measures";
import type { Measured } from "../../api/types/ops";
import { chosen, decimal, filled, openings, partsOfList, quarterName, remarks } from "./measures";

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

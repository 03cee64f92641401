import { expect, test } from "vitest";
import type { ContextValue } from "../../api/types/ops";
import { groupsOf, typedValue, valueText } from "./contexts";

test("a figure is read as Swedes write it, and refused when it is none", () => {
  expect(typedValue("population", "2 412")).toBe(2412);
  expect(typedValue("population", "2412,5")).toBeNull();
  expect(typedValue("attendance", "93,1 %")).toBe(931);
  expect(typedValue("attendance", "93,15")).toBeNull();
  expect(typedValue("placements", "")).toBeNull();
});

test("a figure is shown with its thousands, or its per cent", () => {
  expect(valueText("population", 2412)).toBe("2 412");
  expect(valueText("eligibility", 874)).toBe("87,4 %");
});

test("each indicator stands by itself, the municipality's own by their names", () => {
  const value = (indicator: ContextValue["indicator"], label = ""): ContextValue => ({
    id: `${indicator}${label}`,
    indicator,
    label,
    period: "2025",
    measured_on: "2025-12-31",
    value: 1,
    source: "SCB",
    entered_on: "2026-02-01",
  });
  const groups = groupsOf([
    value("own", "Simkunniga"),
    value("population"),
    value("own", "Fritids"),
    value("population"),
  ]);
  expect(groups.map((group) => [group.name, group.values.length])).toEqual([
    ["Folkmängd 0–17 år", 2],
    ["Simkunniga", 1],
    ["Fritids", 1],
  ]);
});

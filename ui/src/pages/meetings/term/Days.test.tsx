import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { TermDay } from "../../../api/types/ops";
import { Days } from "./Days";
import { type Changes, lines } from "./term";

const days: TermDay[] = [
  { on: "2026-11-11", skipped: null, instead: null },
  { on: "2026-12-09", skipped: null, instead: null },
  { on: "2027-01-13", skipped: { kind: "moved", to: "2027-01-20" }, instead: null },
];

function shown(changes: Changes) {
  render(
    <Days
      lines={lines(days, changes)}
      beside={["2027-01-20"]}
      ready
      today="2026-10-13"
      drafts="term/t1/2026-autumn"
      onChange={() => {}}
    />,
  );
}

test("what leaves a day out, or takes it in again, says which day", () => {
  shown({ "2026-12-09": { out: true } });
  expect(screen.getByRole("button", { name: /^Hoppa över 11\snovember$/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Ta med 9\sdecember$/ })).toBeTruthy();
});

test("the day a meeting was moved from says where it went, and is no new meeting", () => {
  shown({});
  const rows = screen.getAllByRole("listitem").map((row) => (row.textContent ?? "").replace(/\s/g, " "));
  expect(rows[2]).toContain("Flyttat");
  expect(rows[2]).toContain("Mötet är flyttat till 20 januari.");
  expect(rows[3]).toContain("Finns redan");
  expect(rows.filter((row) => row.includes("Nytt möte"))).toHaveLength(2);
});

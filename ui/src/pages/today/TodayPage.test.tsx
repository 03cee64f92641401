import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { longToday, newTeam, today } from "../../../practice/answers";
import { ApiError } from "../../api/call";
import type { Need } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";
import { sentenceOf } from "./needSentences";

async function shown(told: Parameters<typeof core>[0]) {
  core(told);
  render(<App />);
  await screen.findByRole("heading", { level: 2, name: "Den här veckan" });
}

test("the next meeting and what needs a hand stand as sentences with one link each", async () => {
  await shown({});
  expect(screen.getByText("Tisdag 13 oktober 2026, vecka 42")).toBeTruthy();
  expect(screen.getByText("Sex saker behöver en hand, börja uppifrån.")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "HLT-möte i\u00a0morgon kl. 9.00" })).toBeTruthy();
  expect(screen.getByText(/Åtta barn, två av dem nya/)).toBeTruthy();
  const needs = within(screen.getByRole("region", { name: "Behöver en hand" })).getAllByRole("listitem");
  expect(needs).toHaveLength(6);
  for (const need of needs) expect(within(need).getAllByRole("link")).toHaveLength(1);
  expect(needs[0]?.textContent).toBe(
    "FörsenatEster F. Familjen väntar på återkoppling efter mötet 5\u00a0oktober.Lovad senast i\u00a0går.Skriv återkoppling",
  );
});

test("a new team is told how to begin, with one filled button", async () => {
  await shown({ today: newTeam });
  expect(screen.getByRole("link", { name: "Läs in en lista" })).toBeTruthy();
  expect(document.querySelectorAll("main .primary")).toHaveLength(1);
  expect(await structureFaults()).toEqual([]);
});

test("with nothing left to do it says so", async () => {
  await shown({ today: { ...today, needs: [] } });
  expect(screen.getByText("Inget behöver en hand just nu.")).toBeTruthy();
});

test("long names and units stay whole", async () => {
  await shown({ today: longToday });
  expect(screen.getAllByText("Alexandra-Josefina Wennerström-Bergqvist Öhman").length).toBeGreaterThan(3);
  expect(screen.getByText(/skola och barn- och ungdomspsykiatrin har inte svarat/)).toBeTruthy();
});

test("a day that could not be fetched can be asked for again", async () => {
  let broken = true;
  core({ today: () => (broken ? new ApiError("storage", { sqlite: 10 }) : today) });
  render(<App />);
  const again = await screen.findByRole("button", { name: "Försök igen" });
  broken = false;
  await userEvent.click(again);
  expect(await screen.findByRole("heading", { name: "Behöver en hand" })).toBeTruthy();
});

test("every kind of need has its sentence, its reason and its place", () => {
  const of = { status: "soon", case: "c1", who: "Ester F.", due_on: "2026-10-15" } as const;
  const needs: Need[] = [
    { kind: "feedback", ...of, meeting_on: "2026-10-08" },
    { kind: "handover_answer", ...of, unit: "BUP" },
    { kind: "consent_expires", ...of },
    { kind: "voice_missing", status: "not_begun", case: "c1", who: "Ester F.", children: 1 },
    { kind: "action_due", ...of, what: "ringer mamma", unit: "hälsocentralen" },
    { kind: "follow_up", ...of },
    { kind: "health_exam", ...of },
    { kind: "import_rows", status: "soon", rows: 3 },
    { kind: "emergency_openings", status: "late", openings: 1 },
  ];
  const places = needs.map((need) => sentenceOf(need, "2026-10-13"));
  for (const { why, act, address } of places) {
    expect(why).not.toBe("");
    expect(act).not.toBe("");
    expect(address).toMatch(/^#\//);
  }
});

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
import { needKey, needKeys } from "./today";

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

test("a SIP meeting that principals are called to stands in the week, with the way to its plan", async () => {
  const called = {
    on: "2026-10-15",
    at: "13:00",
    kind: "sip_meeting",
    id: "p1",
    who: "Alva N.",
    unit: null,
    case: "c1",
  } as const;
  const hidden = { ...called, id: "p2", at: null, who: "2403-2026-009", case: "c9" };
  await shown({ today: { ...today, week: [{ ...called, place: "Granen" }, hidden] } });
  const week = screen.getByRole("region", { name: "Den här veckan" });
  const link = within(week).getByRole("link", { name: "SIP-möte, Alva N." });
  expect(link.getAttribute("href")).toBe("#/plans/c1/sip");
  expect(link.parentElement?.textContent).toBe("SIP-möte, Alva N. kl. 13.00, Granen");
  expect(within(week).getByRole("link", { name: "SIP-möte, 2403-2026-009" })).toBeTruthy();
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

test("what the list has no room for is told, with the way to it", async () => {
  await shown({ today: { ...today, more_needs: 2 } });
  expect(screen.getByText("Åtta saker behöver en hand, börja uppifrån.")).toBeTruthy();
  const needs = within(screen.getByRole("region", { name: "Behöver en hand" }));
  expect(needs.getByText(/Två saker till väntar efter de här/)).toBeTruthy();
  const way = needs.getByRole("link", { name: "Se nästa steg för varje barn" });
  expect(way.getAttribute("href")).toBe("#/children");
});

test("two needs never have the same key, and each has the same one next time", () => {
  const action = { kind: "action_due", status: "soon", case: "c1", who: "Ester F.", due_on: "2026-10-15" } as const;
  const one: Need = { ...action, what: "Ringa hem", unit: "Skolan" };
  const needs = [one, { ...one }, { ...one, unit: "Hälsocentralen" }];
  const keys = needKeys(needs);
  expect(new Set(keys).size).toBe(3);
  expect(needKeys(needs.map((need) => ({ ...need, status: "late" as const })))).toEqual(keys);
});

test("the next meeting is called what the municipality calls it", async () => {
  const next = today.next_meeting && { ...today.next_meeting, called: "EHC-möte" };
  await shown({ today: { ...today, next_meeting: next } });
  expect(screen.getByRole("heading", { name: "EHC-möte i\u00a0morgon kl. 9.00" })).toBeTruthy();
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
    { kind: "handover_answer_back", ...of, unit: "BUP" },
    { kind: "parcel_answer", status: "soon", parcel: "k1", who: "Noel S.", from: "Vännäs", due_on: "2026-10-15" },
    { kind: "no_holder", status: "late", case: "c1", who: "Ester F.", children: 1, since: "2026-10-01" },
    { kind: "consent_expires", ...of },
    { kind: "voice_missing", status: "not_begun", case: "c1", who: "Ester F.", children: 1 },
    { kind: "action_due", ...of, what: "ringer mamma", unit: "hälsocentralen" },
    { kind: "follow_up", ...of },
    { kind: "plan_to_end", status: "soon", case: "c1", who: "Ester F.", since: "2026-10-01" },
    { kind: "plan_without_day", status: "soon", case: "c1", who: "Ester F." },
    { kind: "health_exam", ...of },
    { kind: "import_rows", status: "soon", rows: 3 },
    { kind: "emergency_openings", status: "late", openings: 1 },
    {
      kind: "role_given",
      status: "soon",
      name: "Berit Ek",
      role: "coordinator",
      passphrase: false,
      unit: "",
      by: "Anna",
      given_on: "2026-10-12",
    },
  ];
  const places = needs.map((need) => sentenceOf(need, "2026-10-13"));
  for (const { why, act, address } of places) {
    expect(why).not.toBe("");
    expect(act).not.toBe("");
    expect(address).toMatch(/^#\//);
  }
});

test("somebody's new passphrase is told as that, and not as a role", () => {
  const need = {
    kind: "role_given",
    status: "soon",
    name: "Samira Daoud",
    role: "member",
    passphrase: true,
    unit: "",
    by: "Berit Ek",
    given_on: "2026-10-12",
  } as const;
  const { words, why } = sentenceOf(need, "2026-10-13");
  render(<p>{words}</p>);
  expect(screen.getByText(/har fått en ny lösenfras av Berit Ek/)).toBeTruthy();
  expect(why).toMatch(/kan arbeta som Samira Daoud/);
});

test("a member's further unit is told as that, and not as a role", () => {
  const need = {
    kind: "role_given",
    status: "soon",
    name: "Samira Daoud",
    role: "member",
    passphrase: false,
    unit: "Skolan",
    by: "Berit Ek",
    given_on: "2026-10-12",
  } as const;
  const { words, why } = sentenceOf(need, "2026-10-13");
  render(<p>{words}</p>);
  expect(screen.getByText(/har fått verksamheten Skolan av Berit Ek/)).toBeTruthy();
  expect(why).toMatch(/vars samtycke gäller Skolan/);
});

test("a SIP that can end stands there with what is to be done, and leads to the plan", async () => {
  const need: Need = { kind: "plan_to_end", status: "soon", case: "c1", who: "Ester F.", since: "2026-10-01" };
  await shown({ today: { ...today, needs: [need] } });
  const row = within(screen.getByRole("region", { name: "Behöver en hand" })).getByRole("listitem");
  expect(row.textContent).toContain("Ester F. SIP kan avslutas enligt uppföljningen 1\u00a0oktober.");
  expect(row.textContent).toContain("Avsluta den med en orsak, eller bestäm en dag för nästa uppföljning.");
  expect(within(row).getByRole("link", { name: "Öppna SIP" }).getAttribute("href")).toBe("#/plans/c1/sip");
});

test("a SIP that goes on without a day says so, and leads to the plan", async () => {
  const need: Need = { kind: "plan_without_day", status: "soon", case: "c1", who: "Ester F." };
  await shown({ today: { ...today, needs: [need] } });
  const row = within(screen.getByRole("region", { name: "Behöver en hand" })).getByRole("listitem");
  expect(row.textContent).toContain("Ester F. SIP fortsätter utan dag för uppföljning.");
  expect(within(row).getByRole("link", { name: "Öppna SIP" }).getAttribute("href")).toBe("#/plans/c1/sip");
});

test("what a unit is to do that the consent does not cover says that somebody must tell it", () => {
  const need = {
    kind: "action_due",
    status: "soon",
    case: "c1",
    who: "Ester F.",
    what: "ringer",
    unit: "BUP",
  } as const;
  const why = (uncovered?: boolean) => sentenceOf({ ...need, due_on: "2026-10-15", uncovered }, "2026-10-13").why;
  expect(why(true)).toMatch(/^BUP, .*Säg till dem\.$/);
  expect(why()).not.toMatch(/Säg till dem/);
});

test("a handover whose consent was taken back is not to be reminded of", () => {
  const need = { kind: "handover_answer", status: "soon", case: "c1", who: "Ester F.", unit: "BUP" } as const;
  const { words, why, act, address } = sentenceOf({ ...need, due_on: "2026-10-15", uncovered: true }, "2026-10-13");
  expect(render(<p>{words}</p>).container.textContent).toBe(
    "Ester F. Samtycket till överlämningen är återkallat eller har gått ut.",
  );
  expect([why, act, address]).toEqual(["BUP kan inte ta emot den.", "Se överlämningen", "#/handovers/c1"]);
});

test("parcels from other municipalities, answers back and cases that nobody holds say what they wait for, and lead there", () => {
  const said = (need: Need) => {
    const { words, why, act, address } = sentenceOf(need, "2026-10-13");
    const { container, unmount } = render(<p>{words}</p>);
    const text = container.textContent;
    unmount();
    return [text, why, act, address];
  };
  const parcel = { kind: "parcel_answer", status: "late", parcel: "k1", who: "Noel S.", from: "Vännäs" } as const;
  const first: Need = { ...parcel, due_on: "2026-10-12" };
  expect(said(first)).toEqual([
    "Noel S. Vännäs vill lämna över till er.",
    "Svara senast i\u00a0går.",
    "Läs paketet",
    "#/parcels/k1",
  ]);
  expect(needKey(first)).not.toBe(needKey({ ...first, parcel: "k2" }));
  const answer = { kind: "handover_answer_back", status: "late", case: "c1", who: "Ester F.", unit: "BUP" } as const;
  expect(said({ ...answer, due_on: "2026-10-12" })).toEqual([
    "Ester F. BUP har inte berättat hur det gick efter överlämningen.",
    "Återkoppling senast i\u00a0går.",
    "Anteckna återkoppling",
    "#/handovers/c1",
  ]);
  const free = { kind: "no_holder", status: "late", case: "c1", who: "Ester F.", children: 1 } as const;
  expect(said({ ...free, since: "2026-10-01" })).toEqual([
    "Ester F. har ingen som håller i stafettpinnen.",
    "Så har det varit i 12 dagar.",
    "Utse samordnare",
    "#/children/c1/holder",
  ]);
  expect(said({ ...free, since: "2026-08-20", ended: true })).toEqual([
    "Ester F. har en samordnare som inte är kvar.",
    "Stafettpinnen väntar på att någon annan tar över.",
    "Utse samordnare",
    "#/children/c1/holder",
  ]);
});

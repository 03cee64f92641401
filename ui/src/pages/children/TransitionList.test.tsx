import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { alva, consents, karin, transitions, units } from "../../../practice/children";
import { ApiError } from "../../api/call";
import type { TransitionLine } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

async function at(more: Parameters<typeof core>[0] = {}) {
  window.location.hash = "#/children/transitions";
  const asked = core({ list_transitions: transitions, ...more });
  render(<App />);
  await screen.findByRole("heading", { name: "Vem byter stadium" });
  return { asked, user: userEvent.setup({ delay: null }) };
}

const [hugo, alvas] = transitions.lines as [TransitionLine, TransitionLine];
const rowOf = async (name: string) => {
  const row = (await screen.findByRole("link", { name })).closest("tr");
  if (!row) throw new Error(`no row of ${name}`);
  return row;
};

test("a row says what happens, who gives over and takes over, who holds the baton and how far it has come", async () => {
  await at();
  const row = await rowOf("Hugo M.");
  expect(row.textContent).toContain("Börjar i förskoleklass i augusti 2027");
  expect(row.textContent).toContain("Från förskolan (Blåklockan) till Skolan");
  expect(row.textContent).toContain("Från BVC till elevhälsan (Skolan)");
  expect((await rowOf("Alva N.")).textContent).toContain("Karin HolmlundVäntar på svar");
  expect(screen.getByText(/till och med 20.augusti.2027/)).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("one click begins a handover between stages", async () => {
  const holder = {
    professional: "p1",
    name: "Karin Holmlund",
    title: "skolkurator",
    unit: "Skolan",
    from_on: "2026-09-01",
  };
  const { user } = await at({
    open_case: { ...alva, holder },
    handovers_of: [],
    consents_of: consents,
    list_units: units,
    list_professionals: [karin],
  });
  await user.click(within(await rowOf("Hugo M.")).getByRole("link", { name: "Lämna över Hugo M." }));
  expect(window.location.hash).toBe("#/handovers/c2/new/transition");
  const kind = await screen.findByRole("button", { name: /Vad gäller det\?/ });
  expect(kind.textContent).toContain("Stadiebyte");
});

test("what has begun leads to where it is", async () => {
  await at();
  const link = within(await rowOf("Alva N.")).getByRole("link", { name: "Se överlämningen Alva N." });
  expect(link.getAttribute("href")).toBe("#/handovers/c1");
});

test("a birthday says its day, and needs nobody to give over", async () => {
  const birthday = { kind: "birthday", on: "2027-03-01", turns: 16, handover: null } as const;
  await at({ list_transitions: { ...transitions, lines: [{ ...alvas, ...birthday, passes: [] }] } });
  expect((await rowOf("Alva N.")).textContent).toMatch(/Fyller 16 år 1.mars.2027/);
});

test("in the ten-year school a child begins in grade 1", async () => {
  const first = { kind: "first_grade", on: "2028-08-20" } as const;
  await at({ list_transitions: { ...transitions, lines: [{ ...hugo, ...first }] } });
  expect((await rowOf("Hugo M.")).textContent).toContain("Börjar skolan, i årskurs 1 i augusti 2028");
});

test("an empty list looks further when asked to", async () => {
  const { asked, user } = await at({ list_transitions: { ...transitions, lines: [] } });
  expect(await screen.findByRole("heading", { name: "Ingen byter stadium" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Se tolv månader fram" }));
  const inputs = asked.filter(({ name }) => name === "list_transitions").map(({ input }) => input);
  expect(inputs.at(-1)).toEqual({ period: "year" });
  expect(screen.queryByRole("button", { name: "Se tolv månader fram" })).toBeNull();
});

test("the arrows and a letter move between the children, and the search finds by name", async () => {
  const { user } = await at();
  const first = await screen.findByRole("link", { name: "Hugo M." });
  first.focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toBe("Alva N.");
  await user.keyboard("h");
  expect(document.activeElement?.textContent).toBe("Hugo M.");
  await user.keyboard("{Control>}f{/Control}al");
  expect(screen.queryByRole("link", { name: "Hugo M." })).toBeNull();
  expect(screen.getByRole("link", { name: "Alva N." })).toBeTruthy();
});

test("a protected child is not in the list until somebody asks for it", async () => {
  const hidden = { ...hugo, name: "2403-2026-015", protected: true };
  const { user } = await at({ list_transitions: { ...transitions, lines: [hidden, alvas] } });
  expect(await screen.findByText(/Ett barn med skyddade uppgifter står inte i listan/)).toBeTruthy();
  expect(screen.queryByText("2403-2026-015")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Visa" }));
  expect((await screen.findAllByText("2403-2026-015")).length).toBeGreaterThan(0);
});

test("a protected child with two changes is one child", async () => {
  const hidden = { ...hugo, name: "2403-2026-015", protected: true };
  const birthday = { ...hidden, kind: "birthday", on: "2027-03-01", turns: 16 } as const;
  await at({ list_transitions: { ...transitions, lines: [birthday, hidden, alvas] } });
  expect(await screen.findByText(/Ett barn med skyddade uppgifter står inte i listan/)).toBeTruthy();
});

test("a list that could not be fetched can be asked for again", async () => {
  await at({ list_transitions: new ApiError("storage", { sqlite: 10 }) });
  expect(await screen.findByRole("button", { name: "Försök igen" })).toBeTruthy();
});

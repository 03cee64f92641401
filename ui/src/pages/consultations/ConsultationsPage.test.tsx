import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openSession } from "../../../practice/answers";
import type { Consultation, Unit } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const school: Unit = {
  id: "u1",
  organisation: "o1",
  organisation_name: "Bjurholms kommun",
  organisation_kind: "municipality",
  name: "Skolan",
  sector: "school",
  phone: "",
};

const one: Consultation = {
  id: "k1",
  held_on: "2026-10-12",
  unit: "u1",
  unit_name: "Skolan",
  age_band: "Y6T9",
  theme: "attendance",
  advice: "own_effort",
  next_step: "ask_consent",
  meeting: null,
};

test("a consultation is logged from anywhere with Ctrl K and five choices, and there is no field for text", async () => {
  window.location.hash = "#/consultations";
  const asked = core({ list_consultations: [], list_units: [school], search_children: [], add_consultation: one });
  render(<App />);
  expect(await screen.findByText("Inga konsultationer än")).toBeTruthy();
  const user = userEvent.setup({ delay: null });
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "k", ctrlKey: true });
  await user.type(await screen.findByRole("textbox"), "Anonym");
  await user.keyboard("{ArrowDown}{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "Anonym konsultation" });
  expect(within(dialog).queryAllByRole("textbox")).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(within(dialog).getAllByText(/Fyll i|Välj|behövs/).length).toBeGreaterThan(0);
  await user.click(within(dialog).getByRole("radio", { name: "6–9 år" }));
  for (const [field, choice] of [
    ["Vilka frågar?", "Skolan"],
    ["Vad gäller det?", "Skolnärvaro"],
    ["Vilket slags råd?", "Vad verksamheten själv kan göra"],
    ["Vad händer nu?", "Frågar familjen om samtycke till HLT"],
  ] as const) {
    await user.click(within(dialog).getByRole("button", { name: new RegExp(field.replace("?", "\\?")) }));
    await user.click(await screen.findByRole("option", { name: new RegExp(choice) }));
  }
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  await waitFor(() => expect(asked.some(({ name }) => name === "add_consultation")).toBe(true));
  expect(asked.find(({ name }) => name === "add_consultation")?.input).toEqual({
    unit: "u1",
    age_band: "Y6T9",
    theme: "attendance",
    advice: "own_effort",
    next_step: "ask_consent",
    held_on: null,
    meeting: null,
  });
});

test("the list says who asked about what, and nothing that could name a child", async () => {
  window.location.hash = "#/consultations";
  core({ list_consultations: [one], list_units: [school] });
  render(<App />);
  expect(await screen.findByText("Skolan: Skolnärvaro")).toBeTruthy();
  expect(screen.getByText(/6–9 år\. Råd: vad verksamheten själv kan göra\./)).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("a member reads them and writes down new ones, and is not offered to take one away", async () => {
  window.location.hash = "#/consultations";
  core({
    session_state: { ...openSession, user: { ...openSession.user, role: "member" } },
    list_consultations: [one],
    list_units: [school],
  });
  render(<App />);
  expect(await screen.findByText("Skolan: Skolnärvaro")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Ny konsultation" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ta bort" })).toBeNull();
});

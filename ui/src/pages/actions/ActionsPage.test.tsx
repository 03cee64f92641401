import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { listedActions, units } from "../../../practice/children";
import { ApiError } from "../../api/call";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

function shown(told: Parameters<typeof core>[0] = {}) {
  window.location.hash = "#/actions";
  const asked = core({ list_actions: listedActions, list_units: units, list_professionals: [], ...told });
  render(<App />);
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("late, near and later stand apart, each with what can be done", async () => {
  shown();
  const late = await screen.findByRole("region", { name: "Försenade" });
  expect(within(late).getByText(/Karin Holmlund, Skolan, senast 9 oktober/)).toBeTruthy();
  expect(screen.getByText("Allt som är lovat. En insats är försenad, börja med den.")).toBeTruthy();
  expect(screen.getByRole("region", { name: "De närmaste sju dagarna" })).toBeTruthy();
  expect(screen.getByRole("region", { name: "Senare" })).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("an action is done, and whether it helped", async () => {
  const { user, asked } = shown({ change_action: () => listedActions[0] ?? new ApiError("not_found") });
  await user.click(await screen.findByRole("button", { name: "Klart: Boka läkartid" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("radio", { name: "Delvis" }));
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Insatsen är klar.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "change_action")?.input).toEqual({
    action: "a1",
    change: { kind: "done", on: "2026-10-13", helped: "partly" },
  });
});

test("giving up needs a reason", async () => {
  const { user, asked } = shown();
  const late = await screen.findByRole("region", { name: "Försenade" });
  await user.click(within(late).getByRole("button", { name: "Mer" }));
  await user.click(await screen.findByRole("menuitem", { name: "Lägg ner" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Spara" }));
  expect(screen.getByText("Skriv varför.")).toBeTruthy();
  expect(asked.some(({ name }) => name === "change_action")).toBe(false);
});

test("nothing promised is said kindly", async () => {
  shown({ list_actions: [] });
  expect(await screen.findByRole("heading", { name: "Inget är lovat just nu" })).toBeTruthy();
});

test("a list that could not be fetched can be asked for again", async () => {
  shown({ list_actions: new ApiError("storage", { sqlite: 10 }) });
  expect(await screen.findByRole("button", { name: "Försök igen" })).toBeTruthy();
});

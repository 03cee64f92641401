import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { RegisteredUnit } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const school: RegisteredUnit = {
  unit: {
    id: "u1",
    organisation: "o1",
    organisation_name: "Bjurholms kommun",
    organisation_kind: "municipality",
    name: "Skolan",
    sector: "school",
    phone: "",
  },
  active: true,
  people: 2,
  in_team: 1,
  batons: 1,
  actions: 3,
  handovers: 0,
};

async function shown(told: Parameters<typeof core>[0] = {}) {
  window.location.hash = "#/settings/units";
  const asked = core({
    unit_register: [school],
    add_unit: school.unit,
    change_unit: school.unit,
    change_organisation: { id: "o1", name: "Bjurholms kommun", kind: "municipality" },
    ...told,
  });
  render(<App />);
  await screen.findByText("Skolan");
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("units stand under their principal, and one that has ended says so", async () => {
  await shown({ unit_register: [{ ...school, active: false }] });
  expect(screen.getByRole("heading", { name: "Bjurholms kommun" })).toBeTruthy();
  expect(screen.getByText("Har upphört")).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("a register without units says what they are for", async () => {
  window.location.hash = "#/settings/units";
  core({ unit_register: [] });
  render(<App />);
  expect(await screen.findByRole("heading", { name: "Inga verksamheter än" })).toBeTruthy();
  expect(screen.getByText(/går de att välja i ärenden/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Lägg till en verksamhet" })).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("a unit of a new principal is added with the principal's name", async () => {
  const { asked, user } = await shown();
  await user.click(screen.getByRole("button", { name: "Lägg till en verksamhet" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: /^Bjurholms kommun|Huvudman/ }));
  await user.click(await screen.findByRole("option", { name: /En ny huvudman/ }));
  await user.type(dialog.getByLabelText("Huvudmannens namn"), "Björkskolan AB");
  await user.type(dialog.getByLabelText("Verksamhetens namn"), "Björkskolan");
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(dialog.getByText("Välj vad verksamheten arbetar med.")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: /Arbetar med/ }));
  await user.click(await screen.findByRole("option", { name: "Skola" }));
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === "add_unit")?.input).toEqual({
      name: "Björkskolan",
      sector: "school",
      phone: "",
      organisation_kind: "independent",
      organisation_name: "Björkskolan AB",
    }),
  );
});

test("a principal is renamed, and needs a name", async () => {
  const { asked, user } = await shown();
  await user.click(screen.getByRole("button", { name: "Ändra Bjurholms kommun" }));
  const dialog = within(await screen.findByRole("dialog"));
  const name = dialog.getByLabelText("Huvudmannens namn");
  await user.clear(name);
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(dialog.getByText("Skriv huvudmannens namn.")).toBeTruthy();
  await user.type(name, "Bjurholm");
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === "change_organisation")?.input).toEqual({
      id: "o1",
      name: "Bjurholm",
      kind: "municipality",
    }),
  );
});

test("what rests on a unit is said before it ends", async () => {
  const { asked, user } = await shown();
  await user.click(screen.getByRole("button", { name: "Ändra Skolan" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("checkbox", { name: /Har upphört/ }));
  expect(dialog.getByText(/Skolan har .*stafettpinnen för ett barn.*3 öppna insatser/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === "change_unit")?.input).toEqual({
      id: "u1",
      name: "Skolan",
      sector: "school",
      phone: "",
      active: false,
    }),
  );
});

import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { noVault, openSession } from "../../../practice/answers";
import { ApiError } from "../../api/call";
import type { Professional, Unit } from "../../api/types/ops";
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

const ingrid: Professional = {
  id: "p1",
  unit: "u1",
  unit_name: "Skolan",
  sector: "school",
  name: "Ingrid Vallmark",
  title: "samordnare",
  phone: "",
  in_team: true,
};

async function shown(told: Parameters<typeof core>[0] = {}) {
  window.location.hash = "#/settings";
  const asked = core({ list_professionals: [ingrid], list_units: [school], ...told });
  render(<App />);
  await screen.findByText("Ingrid Vallmark");
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("the first one around the table is told to add the others", async () => {
  await shown();
  expect(screen.getByText(/Bara du finns här än/)).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("where the system helps less than it promises, whoever keeps the vault is told what to do", async () => {
  const agent = vi.spyOn(window.navigator, "userAgent", "get");
  agent.mockReturnValue("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15");
  await shown();
  expect(screen.queryByText(/^På Windows och Mac/)).toBeNull();
  cleanup();
  agent.mockReturnValue("Mozilla/5.0 (Windows NT 10.0; Win64; x64)");
  await shown();
  expect(screen.getByText(/^På Windows och Mac märker Samlat inte att skärmen låses/)).toBeTruthy();
  agent.mockRestore();
});

test("a person is added with name and unit, and can be taken back", async () => {
  const people = [ingrid];
  const { user, asked } = await shown({
    list_professionals: () => people,
    add_professional: ({ name }) => {
      const karin = { ...ingrid, id: "p2", name, title: "" };
      people.push(karin);
      return karin;
    },
    undo: () => {
      people.pop();
      return { op: "add_professional" };
    },
  });
  await user.click(screen.getByRole("button", { name: "Lägg till en person" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(within(dialog).getByText("Skriv personens namn.")).toBeTruthy();
  expect(within(dialog).getByText("Välj verksamhet.")).toBeTruthy();
  await user.type(within(dialog).getByLabelText("Namn"), "Karin Holmlund");
  await user.click(within(dialog).getByRole("button", { name: /Verksamhet/ }));
  await user.click(await screen.findByRole("option", { name: /Skolan/ }));
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Karin Holmlund")).toBeTruthy();
  expect(asked.find(({ name }) => name === "add_professional")?.input).toEqual({
    unit: "u1",
    name: "Karin Holmlund",
    title: "",
    phone: "",
    in_team: true,
  });
  await user.click(await screen.findByRole("button", { name: "Ångra" }));
  expect(await screen.findByText("Personen är borttagen igen.")).toBeTruthy();
  await waitFor(() => expect(screen.queryByText("Karin Holmlund")).toBeNull());
  expect(screen.queryByText("Karin Holmlund är tillagd.")).toBeNull();
});

test("someone who has left is kept where the name is written, and the refusal is said", async () => {
  const { user, asked } = await shown({ change_professional: new ApiError("not_allowed") });
  await user.click(screen.getByRole("button", { name: "Ändra Ingrid Vallmark" }));
  await user.click(await screen.findByRole("checkbox", { name: /Har slutat/ }));
  await user.click(screen.getByRole("button", { name: "Spara" }));
  expect(await screen.findByText(/Din roll får inte göra/)).toBeTruthy();
  expect(asked.find(({ name }) => name === "change_professional")?.input).toMatchObject({ id: "p1", active: false });
});

test("what somebody holds is said before they end, and nothing is said of what they do not hold", async () => {
  const { user } = await shown({ held_by: { batons: 2, actions: 1, feedbacks: 0, meetings: 3 } });
  await user.click(screen.getByRole("button", { name: "Ändra Ingrid Vallmark" }));
  await user.click(await screen.findByRole("checkbox", { name: /Har slutat/ }));
  expect(
    await screen.findByText(
      "Ingrid Vallmark har stafettpinnen för 2 barn och en öppen insats. När du sparar går det över till Skolan, tills någon annan tar över. På Idag ser du vilka barn som behöver en ny samordnare. När du sparar tas personen bort från 3 planerade möten.",
    ),
  ).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("a form whose choices could not be fetched says so", async () => {
  const { user } = await shown({ list_units: new ApiError("storage", { sqlite: 10 }) });
  await user.click(screen.getByRole("button", { name: "Lägg till en person" }));
  expect(await within(await screen.findByRole("dialog")).findByRole("alert")).toBeTruthy();
});

test("what somebody holds goes over to the unit that is chosen in the same form", async () => {
  const held = { batons: 1, actions: 0, feedbacks: 0, meetings: 0 };
  const { user } = await shown({ list_units: [school, { ...school, id: "u2", name: "Björkskolan" }], held_by: held });
  await user.click(screen.getByRole("button", { name: "Ändra Ingrid Vallmark" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: /Verksamhet/ }));
  await user.click(await screen.findByRole("option", { name: /Björkskolan/ }));
  await user.click(dialog.getByRole("checkbox", { name: /Har slutat/ }));
  expect(await dialog.findByText(/går det över till Björkskolan/)).toBeTruthy();
});

test("sample data are removed in one step, asked once, and then it begins anew", async () => {
  let removed = false;
  const { asked, user } = await shown({
    session_state: () => (removed ? noVault : openSession),
    remove_demo_vault: () => {
      removed = true;
      return noVault;
    },
  });
  await user.click(screen.getByRole("button", { name: "Ta bort exempeldata" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Ta bort exempeldata?" }));
  expect(dialog.getByText(/Det går inte att ångra/)).toBeTruthy();
  expect(dialog.getByText(/första starten/)).toBeTruthy();
  expect(asked.some(({ name }) => name === "remove_demo_vault")).toBe(false);
  await user.click(dialog.getByRole("button", { name: "Ta bort exempeldata" }));
  expect(await screen.findByRole("heading", { name: "Hur vill du börja?" })).toBeTruthy();
});

test("real data have no such way out", async () => {
  await shown({ session_state: { ...openSession, demo: false } });
  expect(screen.queryByRole("button", { name: "Ta bort exempeldata" })).toBeNull();
});

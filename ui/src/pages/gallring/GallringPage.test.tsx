import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openSession } from "../../../practice/answers";
import type { GallringMaterial, GallringOverview } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const meeting: GallringMaterial = {
  material: "meeting",
  end: "on_list",
  owner: "education",
  board: "Barn- och utbildningsnämnden",
  holds: {
    id: "egen-meeting-education-2026-01-01",
    material: "meeting",
    owner: "education",
    places: ["2403"],
    years: 5,
    kept_birth_days: [],
    source: "Dokumenthanteringsplanen, 12 §.",
    valid_from: "2026-01-01",
  },
  due: 2,
};
const log: GallringMaterial = {
  material: "access_log",
  end: "never",
  owner: "social_services",
  board: "",
  holds: null,
  due: 0,
};
const overview: GallringOverview = {
  rules: { owner: "social_services", rules: [] },
  holds: null,
  materials: [meeting, log],
  cases: [],
  lists: [],
};

async function shown(told: Parameters<typeof core>[0] = {}) {
  window.location.hash = "#/gallring";
  const asked = core({ gallring_overview: overview, set_gallring_material: overview, ...told });
  render(<App />);
  await screen.findByRole("heading", { name: "Hur länge det sparas" });
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("each kind of record says whose it is, how long it is kept, and who sees to it", async () => {
  await shown();
  const [, one, other] = within(screen.getByRole("table", { name: "Hur länge det sparas" })).getAllByRole("row");
  expect(one?.textContent).toContain("Barn- och utbildningsnämnden");
  expect(one?.textContent).toContain("Gallras efter 5 år");
  expect(one?.textContent).toContain("Dokumenthanteringsplanen, 12 §.");
  expect(one?.textContent).toContain("2 poster att gallra nu");
  expect(other?.textContent).toContain("Ingen regel än");
  expect(other?.textContent).toContain("Tas inte bort");
  expect(await structureFaults()).toEqual([]);
});

test("a rule is changed, and confirmed with the passphrase", async () => {
  const { user, asked } = await shown();
  await user.click(screen.getByRole("button", { name: "Ändra: Möten utan barn kvar" }));
  const dialog = within(await screen.findByRole("dialog"));
  const years = dialog.getByLabelText("Antal år");
  await user.clear(years);
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(dialog.getByText("Skriv ett antal år, 1 till 100.")).toBeTruthy();
  await user.type(years, "10");
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  await user.type(await screen.findByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva");
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Regeln är sparad.")).toBeTruthy();
  const sent = asked.find(({ name }) => name === "set_gallring_material");
  expect(sent?.again).toBe("gran fjäll tuva");
  expect(sent?.input).toEqual({
    material: "meeting",
    owner: "education",
    board: "Barn- och utbildningsnämnden",
    years: 10,
    source: "Dokumenthanteringsplanen, 12 §.",
    valid_from: "2026-01-01",
  });
});

test("a reader sees how long things are kept, and does not decide it", async () => {
  await shown({ session_state: { ...openSession, user: { ...openSession.user, role: "reader" } } });
  expect(screen.queryByRole("button", { name: /^Ändra/ })).toBeNull();
});

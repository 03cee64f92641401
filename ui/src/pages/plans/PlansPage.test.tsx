import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { alva, units } from "../../../practice/children";
import type { PlanView } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const held: PlanView = {
  plan: {
    id: "s1",
    case: "c1",
    state: "held",
    offered_on: "2026-09-01",
    offered_by: "Karin Holmlund",
    answered_on: "2026-09-05",
    decline_reason: "",
    called_on: "2026-09-08",
    meeting_on: "2026-09-22",
    held_on: "2026-09-22",
    established_on: null,
    goal: "",
    needed: "Lugnare skoldag",
    responsible: "Skolan: lunch i lilla matsalen",
    by_others: "",
    lead_unit: "u2",
    follow_up_on: "2027-02-09",
    no_follow_up_reason: "",
    closed_on: null,
    closing_reason: null,
    external_reference: "",
  },
  lead: units[1] ?? null,
  missing: ["by_others"],
  steps: ["decline", "write", "establish"],
  meet_by: "2026-09-29",
};

async function shown(told: Parameters<typeof core>[0] = {}) {
  window.location.hash = "#/plans/c1";
  const asked = core({ open_case: alva, list_units: units, ...told });
  render(<App />);
  await screen.findByRole("button", { name: /Oro\? Gör orosanmälan/ });
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("without a plan the page says what a SIP is, and offers one", async () => {
  const { user, asked } = await shown({ plans_of: [], offer_plan: held });
  expect(screen.getByText(/plan som kommunen och regionen gör tillsammans med familjen/)).toBeTruthy();
  expect(document.querySelectorAll("main .primary")).toHaveLength(1);
  expect(await structureFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Erbjud SIP" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Erbjudandet är antecknat.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "offer_plan")?.input).toEqual({
    case: "c1",
    offered_on: "2026-10-13",
    offered_by: "Ingrid Vallmark",
  });
});

test("a no needs the family's reason", async () => {
  const offered: PlanView = {
    ...held,
    plan: { ...held.plan, state: "offered", answered_on: null, called_on: null, meeting_on: null, held_on: null },
    steps: ["accept", "decline"],
    meet_by: null,
  };
  const { user, asked } = await shown({ plans_of: [offered], answer_plan: offered });
  await user.click(screen.getByRole("button", { name: "Anteckna svaret" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("radio", { name: "Nej" }));
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(within(dialog).getByText("Fyll i det här.")).toBeTruthy();
  expect(asked.some(({ name }) => name === "answer_plan")).toBe(false);
  await user.type(within(dialog).getByLabelText("Varför blev det nej?"), "Vi orkar inte fler möten.");
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText(/Erbjudandet står kvar\.$/)).toBeTruthy();
  expect(asked.find(({ name }) => name === "answer_plan")?.input).toMatchObject({
    accepted: false,
    reason: "Vi orkar inte fler möten.",
  });
});

test("establishing names what is missing, then writes the text first", async () => {
  const { user, asked } = await shown({ plans_of: [held], write_plan: held, establish_plan: held });
  await user.click(screen.getByRole("button", { name: "Upprätta planen" }));
  const missing = screen.getByRole("alert");
  expect(
    within(missing)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["3 Det här gör någon annan"]);
  await user.type(screen.getByLabelText(/3 Det här gör någon annan/), "ingen");
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Upprätta planen" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Upprätta planen" }));
  expect(await screen.findByText("Planen är upprättad.")).toBeTruthy();
  const done = asked.filter(({ name }) => name === "write_plan" || name === "establish_plan");
  expect(done.map(({ name }) => name)).toEqual(["write_plan", "establish_plan"]);
  expect(done[0]?.input).toMatchObject({ by_others: "ingen", needed: "Lugnare skoldag", lead_unit: "u2" });
});

test("a plan kept elsewhere has no steps, only where it is", async () => {
  await shown({
    plans_of: [
      {
        ...held,
        plan: {
          ...held.plan,
          state: "in_other_system",
          established_on: "2026-09-01",
          external_reference: "Lifecare 118",
        },
        steps: ["follow_up", "close"],
      },
    ],
  });
  expect(screen.getByText("Lifecare 118")).toBeTruthy();
  expect(screen.queryByRole("list", { name: "Var planen är" })).toBeNull();
});

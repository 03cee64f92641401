import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { actions, alva, consents, voices } from "../../../../practice/children";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core } from "../../../testing/core";

const [now] = consents.consents;
if (!now) throw new Error("no consent to start from");
const before = { ...now, id: "s0", asked_on: "2025-08-21", valid_until: "2026-06-30" };
const [sofia, johan] = consents.child.guardians;
if (!sofia || !johan) throw new Error("no family to start from");

async function at(told: typeof consents) {
  window.location.hash = "#/children/c1/consents";
  core({ open_case: alva, voices_of_case: voices, actions_of_case: actions, consents_of: told });
  render(<App />);
  await screen.findByText("Läget i dag");
  return userEvent.setup({ delay: null });
}

const lines = () =>
  [...screen.getByRole("list", { name: "Tidigare svar" }).children].map((line) =>
    (line.textContent ?? "").replaceAll("\u00a0", " "),
  );

test("an answer that another has come after is seen when somebody asks, with until when it stood", async () => {
  const answers = now.answers.map((one) => ({ ...one, answered_on: one.answered_on && "2025-08-21" }));
  const user = await at({ ...consents, consents: [now, { ...before, answers }] });
  expect(screen.queryByRole("list", { name: "Tidigare svar" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Tidigare svar" }));
  const seen = lines();
  expect(seen).toHaveLength(4);
  expect(seen[0]).toMatch(/Ja.*Sofia Nyberg 21 augusti 2025 för Skolan och Socialtjänsten/);
  expect(seen[0]).toContain("Prata om Alva i HLT-teamet. Gällde till och med 30 juni");
  expect(await structureFaults()).toEqual([]);
});

test("what somebody answered who is no guardian any more is seen there, with from when", async () => {
  const child = { ...consents.child, guardians: [{ ...sofia, ended_on: "2026-10-01" }, johan] };
  const user = await at({ ...consents, child });
  await user.click(screen.getByRole("button", { name: "Tidigare svar" }));
  expect(lines()[0]).toContain("Inte vårdnadshavare från och med 1 oktober");
});

test("there is nothing to ask for while all answers stand in the grid", async () => {
  await at(consents);
  expect(screen.queryByRole("button", { name: "Tidigare svar" })).toBeNull();
});

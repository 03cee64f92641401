import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { alva } from "../../../../practice/children";
import type { HealthView } from "../../../api/types/ops";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core } from "../../../testing/core";

const investigated: HealthView = {
  situations: [{ id: "i1", kind: "in_investigation", from_on: "2026-10-01", to_on: null }],
  exams: [
    { kind: "health", state: "not_begun", exam: null, steps: ["consult", "request", "not_needed"], due: true },
    { kind: "dental", state: "not_begun", exam: null, steps: ["consult", "request", "not_needed"], due: true },
  ],
};

test("both examinations are asked for, and the two kinds are told apart", async () => {
  window.location.hash = "#/children/c1/health";
  const asked = core({
    open_case: alva,
    voices_of_case: { voices: [], feedbacks: [], follow_ups: [] },
    health_exams_of: investigated,
    step_health_exam: investigated,
  });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  expect(await screen.findByText(/Ingen har begärt hälsoundersökning eller tandhälsoundersökning/)).toBeTruthy();
  expect(screen.getByText(/En läkarundersökning görs när det finns misstanke om skada/)).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  const dental = screen.getByRole("region", { name: "Tandhälsoundersökning" });
  await user.click(within(dental).getByRole("button", { name: "Begär undersökning" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Det är antecknat.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "step_health_exam")?.input).toMatchObject({
    kind: "dental",
    step: "request",
    happened_on: "2026-10-13",
  });
});

test("the report of concern is one key away", async () => {
  window.location.hash = "#/children/c1/health";
  core({
    open_case: alva,
    voices_of_case: { voices: [], feedbacks: [], follow_ups: [] },
    health_exams_of: investigated,
    plan_settings: {
      days_to_meeting: null,
      sections: [],
      law: [],
      consent_law: [],
      concern_checklist: ["Anmäl genast. Det räcker med en misstanke."],
    },
  });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  await screen.findByText(/Ingen har begärt/);
  await user.keyboard("{Control>}{Shift>}O{/Shift}{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "Orosanmälan" });
  expect(await within(dialog).findByText("Anmäl genast. Det räcker med en misstanke.")).toBeTruthy();
});

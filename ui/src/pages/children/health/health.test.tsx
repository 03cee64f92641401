import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { alva } from "../../../../practice/children";
import { examNotBegun } from "../../../../practice/plans";
import type { ExamKind, HealthExam, HealthView } from "../../../api/types/ops";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core } from "../../../testing/core";

const investigated: HealthView = {
  situations: [{ id: "i1", kind: "in_investigation", from_on: "2026-10-01", to_on: null }],
  exams: [
    { kind: "health", ...examNotBegun },
    { kind: "dental", ...examNotBegun },
  ],
};

const exam = (kind: ExamKind, days: Partial<HealthExam>): HealthExam => ({
  id: kind,
  case: "c1",
  kind,
  consulted_on: null,
  requested_on: null,
  booked_on: null,
  booked_for: null,
  done_on: null,
  feedback_on: null,
  not_needed_on: null,
  reason: "",
  ...days,
});

/** Health is requested and nobody has booked it; dental is done and nobody has answered. */
const late: HealthView = {
  situations: investigated.situations,
  exams: [
    {
      kind: "health",
      state: "requested",
      exam: exam("health", { requested_on: "2026-09-10" }),
      steps: ["book", "do", "not_needed"],
      due: false,
      wait: { step: "book", since: "2026-09-10", due_on: "2026-09-24" },
      late: true,
    },
    {
      kind: "dental",
      state: "done",
      exam: exam("dental", { requested_on: "2026-09-01", done_on: "2026-09-15" }),
      steps: ["feedback"],
      due: false,
      wait: { step: "feedback", since: "2026-09-15", due_on: "2026-09-29" },
      late: true,
    },
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

test("after the request each examination is still followed, step by step", async () => {
  window.location.hash = "#/children/c1/health";
  core({ open_case: alva, voices_of_case: { voices: [], feedbacks: [], follow_ups: [] }, health_exams_of: late });
  render(<App />);
  expect(await screen.findByText("Hälsoundersökning: nästa steg är försenat")).toBeTruthy();
  expect(screen.getByText(/begärdes 10.september. En tid skulle ha varit bokad senast 24.september/)).toBeTruthy();
  expect(screen.getByText("Tandhälsoundersökning: nästa steg är försenat")).toBeTruthy();
  expect(screen.getByText(/gjordes 15.september. Svaret skulle ha kommit senast 29.september/)).toBeTruthy();
  expect(screen.queryByText(/Ingen har begärt/)).toBeNull();
  const health = screen.getByRole("list", { name: "Hälsoundersökning" });
  expect(within(health).getByText(/senast 24.september/)).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("what was finished before a new placement is asked for again, and what came of it can be read", async () => {
  window.location.hash = "#/children/c1/health";
  const again: HealthView = {
    situations: [{ id: "i2", kind: "placed", from_on: "2026-10-12", to_on: null }],
    exams: [
      {
        kind: "health",
        ...examNotBegun,
        earlier: exam("health", { done_on: "2026-05-04", feedback_on: "2026-05-20" }),
      },
      {
        kind: "dental",
        ...examNotBegun,
        earlier: exam("dental", { not_needed_on: "2026-05-04", reason: "Var hos tandläkaren i april." }),
      },
    ],
  };
  core({ open_case: alva, voices_of_case: { voices: [], feedbacks: [], follow_ups: [] }, health_exams_of: again });
  render(<App />);
  expect(await screen.findByText(/Ingen har begärt hälsoundersökning eller tandhälsoundersökning/)).toBeTruthy();
  expect(screen.getByText(/Den förra gjordes 4.maj/)).toBeTruthy();
  expect(screen.getByText(/bedömdes inte behövas 4.maj: Var hos tandläkaren i april\./)).toBeTruthy();
  expect(screen.getAllByRole("button", { name: "Begär undersökning" })).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "Begär en ny" })).toBeNull();
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
      necessity_sectors: [],
      concern_checklist: ["Anmäl genast. Det räcker med en misstanke."],
      exam_days: { request: 7, book: 14, carry_out: 7, feedback: 14 },
    },
  });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  await screen.findByText(/Ingen har begärt/);
  await user.keyboard("{Control>}{Shift>}O{/Shift}{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "Orosanmälan" });
  expect(await within(dialog).findByText("Anmäl genast. Det räcker med en misstanke.")).toBeTruthy();
});

import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openSession } from "../../../../practice/answers";
import { ApiError } from "../../../api/call";
import type { EvaluationView, SessionState } from "../../../api/types/ops";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core } from "../../../testing/core";
import { Scores } from "./Scores";

const view: EvaluationView = {
  meeting: "m1",
  name: "HLT-möte",
  meeting_on: "2026-10-14",
  questions: [
    { id: "heard", text: "Alla kom till tals." },
    { id: "time", text: "Tiden räckte." },
  ],
  asked: 6,
  answered: 3,
  fewest: 5,
  means: [],
};

const round: SessionState = { ...openSession, evaluating: "m1" };

test("the round begins at its page, and only the passphrase leads out of it", async () => {
  let session: SessionState = openSession;
  window.location.hash = "#/meetings/m1/evaluation";
  const asked = core({
    session_state: () => session,
    meeting_evaluation: view,
    start_evaluation_round: () => {
      session = round;
      return {};
    },
    end_evaluation_round: { meeting: "m1" },
  });
  const user = userEvent.setup();
  render(<App />);
  await user.click(await screen.findByRole("button", { name: "Låt datorn gå runt" }));
  expect(await screen.findByRole("slider", { name: /Alla kom till tals/ })).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
  await user.keyboard("{Control>}k{/Control}{Control>}3{/Control}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(window.location.hash).toBe("#/meetings/m1/evaluation");
  await user.click(screen.getByRole("button", { name: "Avsluta rundan" }));
  await user.type(document.querySelector("input[type=password]") as HTMLInputElement, "hemligt");
  const act = screen.getAllByRole("button", { name: "Avsluta rundan" }).at(-1);
  await user.click(act as HTMLElement);
  expect(asked.find(({ name }) => name === "end_evaluation_round")?.again).toBe("hemligt");
});

test("where fewer meet than must answer nobody is told to wait for more answers", () => {
  const { rerender } = render(<Scores view={view} />);
  expect(screen.getByText("3 av 6 har svarat. Två svar till behövs innan något visas.")).toBeTruthy();
  rerender(<Scores view={{ ...view, asked: 4 }} />);
  expect(screen.getByText("3 av 4 har svarat. Svaren visas bara när minst fem har svarat.")).toBeTruthy();
});

test("after the answers are shown nobody is asked any more", async () => {
  window.location.hash = "#/meetings/m1/evaluation";
  const means = view.questions.map(({ id }) => ({ question: id, mean: 4.2, answered: 5 }));
  core({ session_state: openSession, meeting_evaluation: { ...view, answered: 5, means } });
  render(<App />);
  expect(await screen.findByText(/Fler svar tas inte emot/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Låt datorn gå runt" })).toBeNull();
  expect(screen.getAllByText("4,2")).toHaveLength(2);
});

test("one person slides and hands the computer on, and nothing of the answers is left", async () => {
  let now = view;
  const asked = core({
    session_state: round,
    // As the core does while the laptop goes round.
    drafts: new ApiError("evaluation_round"),
    meeting_evaluation: () => now,
    answer_evaluation: () => {
      now = { ...view, answered: 4 };
      return now;
    },
  });
  render(<App />);
  const slider = await screen.findByRole("slider", { name: /Alla kom till tals/ });
  expect(slider.getAttribute("aria-valuetext")).toBe("inget svar");
  fireEvent.keyDown(slider, { key: "4" });
  await waitFor(() => expect(slider.getAttribute("aria-valuetext")).toBe("4 av 5"));
  expect(await structureFaults()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Klar" }));
  expect(await screen.findByText("Lämna datorn till nästa.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "answer_evaluation")?.input).toEqual({
    meeting: "m1",
    scores: [{ question: "heard", score: 4 }],
  });
  // Counted anew after the answer is in.
  expect(await screen.findByText(/4 av 6 har svarat\. Ett svar till behövs/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Nästa person" }));
  const again = await screen.findByRole("slider", { name: /Alla kom till tals/ });
  expect(again.getAttribute("aria-valuetext")).toBe("inget svar");
});

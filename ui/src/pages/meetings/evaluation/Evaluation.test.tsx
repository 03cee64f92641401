import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EvaluationView } from "../../../api/types/ops";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core } from "../../../testing/core";

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

test("one person slides and hands the computer on, and nothing of the answers is left", async () => {
  let now = view;
  window.location.hash = "#/meetings/m1/evaluation";
  const asked = core({
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
  expect(screen.getByText(/4 av 6 har svarat\. Ett svar till behövs/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Nästa person" }));
  const again = await screen.findByRole("slider", { name: /Alla kom till tals/ });
  expect(again.getAttribute("aria-valuetext")).toBe("inget svar");
});

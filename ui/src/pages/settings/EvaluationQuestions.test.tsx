import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const questions = ["important", "heard", "child", "respect", "next", "time"].map((id) => ({ id, text: `Om ${id}.` }));

test("other words keep the question's answers, another question begins anew", async () => {
  window.location.hash = "#/settings/questions";
  const asked = core({ evaluation_questions: questions, set_evaluation_questions: questions });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  const first = await screen.findByLabelText("Fråga 1");
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(await structureFaults()).toEqual([]);
  await user.clear(first);
  await user.type(first, "Rätt saker.");
  const second = screen.getByLabelText("Fråga 2");
  await user.clear(second);
  await user.type(second, "Vi förstod varandra.");
  await user.click(screen.getByRole("checkbox", { name: /Fråga 2 är en annan fråga/ }));
  await user.click(screen.getByRole("button", { name: "Spara" }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === "set_evaluation_questions")?.input).toEqual({
      questions: [
        { id: "important", text: "Rätt saker." },
        { id: "", text: "Vi förstod varandra." },
        ...questions.slice(2),
      ],
    }),
  );
});

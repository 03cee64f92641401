import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openSession } from "../../../practice/answers";
import { ApiError } from "../../api/call";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const questions = [
  {
    text: "Hur har du det hemma?",
    choices: [
      { picture: "happy", word: "Bra" },
      { picture: "sad", word: "Inte bra" },
    ],
    write: true,
  },
  { text: "Om du fick bestämma en sak, vad skulle det vara?", choices: [], write: true },
];

test("the child answers with pictures and words, and only the passphrase leads out", async () => {
  const asked = core({
    session_state: { ...openSession, child_mode: true },
    // As the core does while a child answers.
    drafts: new ApiError("child_mode"),
    child_questions_now: { first_name: "Alva", questions, answers: [] },
    save_child_answers: {},
    end_child_mode: { case: "c1" },
  });
  const user = userEvent.setup();
  render(<App />);
  expect(await screen.findByRole("heading", { level: 1, name: "Hej Alva!" })).toBeTruthy();
  expect(screen.queryByRole("navigation")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Börja" }));
  await user.click(screen.getByRole("button", { name: "Bra" }));
  expect(await structureFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Nästa" }));
  await user.type(screen.getByRole("textbox"), "Mer rast");
  await user.click(screen.getByRole("button", { name: "Klar" }));
  expect(await screen.findByText("Säg till den vuxne att du är klar.")).toBeTruthy();
  const saved = asked.filter(({ name }) => name === "save_child_answers").at(-1);
  expect(saved?.input).toEqual({
    answers: [
      { question: "Hur har du det hemma?", picture: "Bra", words: "" },
      { question: "Om du fick bestämma en sak, vad skulle det vara?", picture: "", words: "Mer rast" },
    ],
  });
  await user.click(screen.getByRole("button", { name: "Vuxen: avsluta" }));
  await user.type(document.querySelector("input[type=password]") as HTMLInputElement, "hemligt");
  await user.click(screen.getByRole("button", { name: "Avsluta barnläget" }));
  expect(asked.find(({ name }) => name === "end_child_mode")?.again).toBe("hemligt");
});

test("a window that is loaded anew goes on with what the child has answered", async () => {
  const given = { question: "Hur har du det hemma?", picture: "Bra", words: "Med mamma" };
  const asked = core({
    session_state: { ...openSession, child_mode: true },
    drafts: new ApiError("child_mode"),
    child_questions_now: { first_name: "Alva", questions, answers: [given] },
    save_child_answers: {},
  });
  const user = userEvent.setup();
  render(<App />);
  await user.click(await screen.findByRole("button", { name: "Börja" }));
  expect(screen.getByRole("button", { name: "Bra" }).getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByRole("textbox")).toHaveProperty("value", "Med mamma");
  await user.click(screen.getByRole("button", { name: "Nästa" }));
  await user.type(screen.getByRole("textbox"), "Mer rast");
  await user.click(screen.getByRole("button", { name: "Klar" }));
  const saved = asked.filter(({ name }) => name === "save_child_answers").at(-1);
  expect(saved?.input).toEqual({
    answers: [given, { question: "Om du fick bestämma en sak, vad skulle det vara?", picture: "", words: "Mer rast" }],
  });
});

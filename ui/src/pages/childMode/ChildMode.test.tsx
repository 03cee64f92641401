import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { openSession } from "../../../practice/answers";
import { ApiError } from "../../api/call";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core, heldBack } from "../../testing/core";

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

test("what there was no room for is saved by the next step, and before the adult ends it", async () => {
  let full = true;
  const asked = core({
    session_state: { ...openSession, child_mode: true },
    drafts: new ApiError("child_mode"),
    child_questions_now: { first_name: "Alva", questions, answers: [] },
    save_child_answers: () => (full ? new ApiError("disk_full") : {}),
    end_child_mode: { case: "c1" },
  });
  const user = userEvent.setup({ delay: null });
  render(<App />);
  await user.click(await screen.findByRole("button", { name: "Börja" }));
  await user.click(screen.getByRole("button", { name: "Bra" }));
  await user.click(screen.getByRole("button", { name: "Nästa" }));
  expect(await screen.findByText(/Disken är full/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Vuxen: avsluta" }));
  const passphrase = document.querySelector("input[type=password]") as HTMLInputElement;
  await user.type(passphrase, "hemligt{Enter}");
  const dialog = await screen.findByRole("dialog");
  expect((await within(dialog).findByRole("alert")).textContent).toMatch(/Disken är full/);
  expect(asked.some(({ name }) => name === "end_child_mode")).toBe(false);
  full = false;
  await user.click(within(dialog).getByRole("button", { name: "Avsluta barnläget" }));
  await waitFor(() => expect(asked.some(({ name }) => name === "end_child_mode")).toBe(true));
  expect(asked.filter(({ name }) => name === "save_child_answers").at(-1)?.input).toMatchObject({
    answers: [{ picture: "Bra" }, {}],
  });
});

test("the adult does not end it before it is known whether what is on its way got through", async () => {
  let tries = 0;
  const asked = core({
    session_state: { ...openSession, child_mode: true },
    drafts: new ApiError("child_mode"),
    child_questions_now: { first_name: "Alva", questions, answers: [] },
    save_child_answers: () => (++tries === 1 ? new ApiError("disk_full") : {}),
    end_child_mode: { case: "c1" },
  });
  const come = heldBack("save_child_answers");
  const user = userEvent.setup({ delay: null });
  render(<App />);
  await user.click(await screen.findByRole("button", { name: "Börja" }));
  await user.click(screen.getByRole("button", { name: "Bra" }));
  await user.click(screen.getByRole("button", { name: "Nästa" }));
  await user.click(screen.getByRole("button", { name: "Vuxen: avsluta" }));
  await user.type(document.querySelector("input[type=password]") as HTMLInputElement, "hemligt{Enter}");
  expect(asked.some(({ name }) => name === "end_child_mode")).toBe(false);
  come();
  await waitFor(() => expect(asked.some(({ name }) => name === "end_child_mode")).toBe(true));
  const order = asked.map(({ name }) => name).filter((name) => /child_answers|end_child_mode/.test(name));
  expect(order).toEqual(["save_child_answers", "save_child_answers", "end_child_mode"]);
});

const swedish = { lang: "sv-SE", localService: true };

test.each([
  { has: "no voice", voices: [], button: false },
  { has: "an English voice", voices: [{ lang: "en-US", localService: true }], button: false },
  { has: "a Swedish voice that needs a network", voices: [{ lang: "sv-SE", localService: false }], button: false },
  { has: "a Swedish voice of its own", voices: [swedish], button: true },
])("a computer that has $has reads aloud: $button", async ({ voices, button }) => {
  const speak = vi.fn();
  const nothing = () => undefined;
  const none = { addEventListener: nothing, removeEventListener: nothing, cancel: nothing };
  vi.stubGlobal("speechSynthesis", { ...none, getVoices: () => voices, speak });
  vi.stubGlobal(
    "SpeechSynthesisUtterance",
    class {
      constructor(readonly text: string) {}
    },
  );
  core({
    session_state: { ...openSession, child_mode: true },
    drafts: new ApiError("child_mode"),
    child_questions_now: { first_name: "Alva", questions, answers: [] },
  });
  const user = userEvent.setup();
  render(<App />);
  await user.click(await screen.findByRole("button", { name: "Börja" }));
  expect(screen.queryByRole("button", { name: "Läs upp" }) !== null).toBe(button);
  if (!button) return;
  await user.click(screen.getByRole("button", { name: "Läs upp" }));
  expect(speak).toHaveBeenCalledWith(
    expect.objectContaining({ text: expect.stringMatching(/^Hur har du det hemma\?.*Bra.*Inte bra$/), voice: swedish }),
  );
});

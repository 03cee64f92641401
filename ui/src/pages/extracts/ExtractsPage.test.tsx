import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ApiError } from "../../api/call";
import type { ExtractPiece, RegisterExtract } from "../../api/types/ops";
import { App } from "../../shell/App";
import { core } from "../../testing/core";

const sealed: ExtractPiece = {
  id: "s1",
  table: "sealed_identities",
  heading: "Skyddade personuppgifter",
  on: null,
  facts: [{ column: "subject", label: "Gäller", text: "Stjärnan", free: false }],
  to_review: true,
  release: null,
  why: "",
};

const extract: RegisterExtract = {
  child: "b1",
  name: "Stjärnan",
  cases: ["2403-2026-014"],
  pieces: [sealed],
  unreviewed: 1,
  prints: true,
  log: [],
  log_left_out: 0,
};

async function at(more: Partial<RegisterExtract>, told: Parameters<typeof core>[0] = {}) {
  window.location.hash = "#/extracts/b1";
  const asked = core({ register_extract: { ...extract, ...more }, review_extract: extract, ...told });
  render(<App />);
  await screen.findByRole("heading", { name: "Registerutdrag" });
  return { asked, user: userEvent.setup({ delay: null }) };
}

const disabled = (name: RegExp) => screen.getByRole("button", { name }).hasAttribute("disabled");

test("a sealed piece waits for somebody to look, says only whom it is about, and is released like a note", async () => {
  const { asked, user } = await at({});
  const section = within(await screen.findByRole("region", { name: "Skyddade personuppgifter" }));
  expect(section.getByText("Stjärnan")).toBeTruthy();
  expect(section.getByText("Innehållet är låst. Det öppnas bara om det lämnas ut.")).toBeTruthy();
  expect(disabled(/Skriv ut utdraget/)).toBe(true);
  await user.click(section.getByRole("button", { name: "Lämna ut" }));
  expect(asked.find(({ name }) => name === "review_extract")?.input).toMatchObject({ pieces: ["s1"], release: true });
});

test("who hands over a sealed piece is told that it is opened", async () => {
  const { user } = await at({ pieces: [{ ...sealed, release: true }], unreviewed: 0 });
  await user.click(await screen.findByRole("button", { name: /Spara som fil/ }));
  expect(within(screen.getByRole("dialog")).getByText(/öppnas nu/)).toBeTruthy();
});

test("while printing is off nothing can be handed over, and the page says why", async () => {
  await at({ pieces: [{ ...sealed, release: false, why: "Hot." }], unreviewed: 0, prints: false });
  expect(await screen.findByText(/Då skrivs inget ut och sparas inget papper/)).toBeTruthy();
  expect(disabled(/Skriv ut utdraget/)).toBe(true);
  expect(disabled(/Spara som fil/)).toBe(true);
});

const file = { file_name: "registerutdrag.pdf", media_type: "application/pdf", base64: "" };
const seen = { file_name: file.file_name, pages: ["<svg/>"], unprintable: "" };

async function lookAt(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole("button", { name: "Förhandsgranska: Registerutdrag" }));
  const sheet = within(await screen.findByRole("dialog", { name: "Registerutdrag" }));
  expect(await sheet.findByRole("img", { name: "Registerutdrag, sida 1 av 1" })).toBeTruthy();
  expect(sheet.getByText(/Utdraget är inte utlämnat än/)).toBeTruthy();
  return sheet;
}

test("the paper is looked at while it is reviewed, and neither printed nor saved from there", async () => {
  const { asked, user } = await at({}, { paper_preview: seen });
  const sheet = await lookAt(user);
  expect(asked.find(({ name }) => name === "paper_preview")).toEqual({
    name: "paper_preview",
    input: { paper: "extract_paper", input: { child: "b1" } },
  });
  for (const name of [/Skriv ut/, "Spara PDF"]) {
    expect(sheet.getByRole("button", { name }).hasAttribute("disabled")).toBe(true);
  }
  await user.keyboard("{Control>}p{/Control}");
  expect(asked.some(({ name }) => name === "extract_paper")).toBe(false);
});

test("a reviewed extract is printed and saved from the look when the passphrase has been typed again", async () => {
  const once = () => {
    let tries = 0;
    return () => (tries++ === 0 ? new ApiError("ask_again") : file);
  };
  const { asked, user } = await at(
    { pieces: [{ ...sealed, release: true }], unreviewed: 0 },
    {
      paper_preview: seen,
      extract_paper: once(),
      save_paper: once(),
      open_file: { opened: true },
      save_file: { saved: true },
    },
  );
  const sheet = await lookAt(user);
  for (const [button, op, done] of [
    ["Skriv ut", "extract_paper", "open_file"],
    ["Spara PDF", "save_paper", "save_file"],
  ] as const) {
    await user.click(await sheet.findByRole("button", { name: new RegExp(button) }));
    const dialog = within(await screen.findByRole("dialog", { name: button }));
    expect(dialog.getByText(/öppnas nu/)).toBeTruthy();
    expect(asked.some(({ name }) => name === done)).toBe(false);
    await user.type(dialog.getByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva renhjord 47{Enter}");
    await waitFor(() => expect(asked.find(({ name }) => name === done)?.input).toEqual(file));
    expect(asked.filter(({ name }) => name === op).at(-1)?.again).toBe("gran fjäll tuva renhjord 47");
  }
});

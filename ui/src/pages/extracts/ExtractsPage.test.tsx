import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
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

async function at(more: Partial<RegisterExtract>) {
  window.location.hash = "#/extracts/b1";
  const asked = core({ register_extract: { ...extract, ...more }, review_extract: extract });
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

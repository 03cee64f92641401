import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openSession } from "../../../practice/answers";
import { gallringList } from "../../../practice/keeping";
import { flushDrafts } from "../../api/draft";
import type { GallringList, GallringOverview, Role } from "../../api/types/ops";
import { App } from "../../shell/App";
import { core } from "../../testing/core";

const days = { closed_on: "2019-06-01", last_entry_on: "2019-06-01", due_on: "2024-06-02", latest_on: "2025-12-31" };
const overview: GallringOverview = {
  rules: { owner: "social_services", rules: [] },
  holds: null,
  materials: [],
  cases: [
    { case: "c1", number: "2403-2019-001", ...days, verdict: "by_hand_birth_unknown", by_hand: true },
    { case: "c2", number: "2403-2019-002", ...days, verdict: "by_hand_placed", by_hand: true },
  ],
  lists: [],
};
const line = { ...days, by_hand: "", erase: null, why: "", rows: null, whole_child: false };
const proposed: GallringList = {
  ...gallringList,
  lines: [
    { case: "c1", number: "2403-2019-001", ...line },
    { case: "c2", number: "2403-2019-002", ...line },
  ],
};
const saved_at = "2026-10-13T07:50:00";

async function at(role: Role, told: Parameters<typeof core>[0]) {
  window.location.hash = "#/gallring";
  const asked = core({ session_state: { ...openSession, user: { ...openSession.user, role } }, ...told });
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: "Gallring" });
  return { asked, user: userEvent.setup({ delay: null }) };
}

const drafts = (asked: { name: string; input: unknown }[]) =>
  asked.filter(({ name }) => name === "save_draft").map(({ input }) => input);

test("why a case is put on the list by hand is there again after a kill, and goes when the list is made", async () => {
  const { asked, user } = await at("coordinator", {
    gallring_overview: overview,
    drafts: [{ key: "gallring/by-hand/c1", text: "Arkivarien, 12 oktober", saved_at }],
    propose_gallring: proposed,
  });
  expect(await screen.findByDisplayValue("Arkivarien, 12 oktober")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: /2403-2019-002/ }));
  await user.type(screen.getByRole("textbox", { name: /Varför 2403-2019-002/ }), "Prövat");
  await flushDrafts();
  expect(drafts(asked).at(-1)).toEqual({ key: "gallring/by-hand/c2", text: "Prövat" });
  await user.click(screen.getByRole("button", { name: "Föreslå 2 poster" }));
  expect(asked.find(({ name }) => name === "propose_gallring")?.input).toEqual({
    by_hand: [
      { case: "c1", why: "Arkivarien, 12 oktober" },
      { case: "c2", why: "Prövat" },
    ],
  });
  await flushDrafts();
  for (const key of ["gallring/by-hand/c1", "gallring/by-hand/c2"])
    expect(drafts(asked)).toContainEqual({ key, text: "" });
});

test("a reader's reasons are there again, and the passphrase is never kept", async () => {
  const { asked, user } = await at("reader", {
    gallring_overview: { ...overview, lists: [proposed] },
    drafts: [
      { key: "gallring/l1/keep/c2", text: "Frågar arkivarien", saved_at },
      { key: "gallring/l1/reason", text: "Inget talar för att bevara", saved_at },
    ],
    decide_gallring: { ...proposed, state: "decided" },
  });
  await user.click(await screen.findByRole("button", { name: "Granska listan" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByDisplayValue("Frågar arkivarien")).toBeTruthy();
  expect(within(dialog).getByDisplayValue("Inget talar för att bevara")).toBeTruthy();
  await user.type(dialog.querySelector("input[type=password]") as HTMLInputElement, "hemligt");
  await flushDrafts();
  expect(JSON.stringify(drafts(asked))).not.toContain("hemligt");
  await user.click(within(dialog).getByRole("button", { name: "Godkänn en post" }));
  const decided = asked.find(({ name }) => name === "decide_gallring");
  expect(decided?.input).toEqual({
    list: "l1",
    keep: [{ case: "c2", why: "Frågar arkivarien" }],
    reason: "Inget talar för att bevara",
  });
  expect(decided?.again).toBe("hemligt");
  await flushDrafts();
  for (const key of ["gallring/l1/keep/c2", "gallring/l1/reason"])
    expect(drafts(asked)).toContainEqual({ key, text: "" });
});

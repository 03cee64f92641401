import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openSession } from "../../../../practice/answers";
import { alva, karin, units, voices } from "../../../../practice/children";
import { ApiError } from "../../../api/call";
import { flushDrafts } from "../../../api/draft";
import { App } from "../../../shell/App";
import { core } from "../../../testing/core";

const stjarnan = { ...alva.child, first_name: "Stjärnan", last_name: "", number: null, protection: "marked" as const };

async function at(address: string, heading: string, more: Parameters<typeof core>[0] = {}) {
  window.location.hash = address;
  const asked = core({
    list_units: units,
    list_professionals: [karin],
    possible_duplicates: [],
    open_case: alva,
    voices_of_case: voices,
    ...more,
  });
  render(<App />);
  await screen.findByRole("heading", { name: heading });
  return { asked, user: userEvent.setup({ delay: null }) };
}

/** What has been kept as drafts, all of it. */
const drafts = (asked: ReturnType<typeof core>) =>
  asked.filter(({ name }) => name === "save_draft").map(({ input }) => (input as { text: string }).text);

const tick = (name: RegExp) => screen.getAllByRole("checkbox", { name })[0] ?? document.body;

test("a protected child is asked for an alias, and nothing of it is kept while it is typed", async () => {
  const { asked, user } = await at("#/children/new", "Registrera ett barn");
  await user.click(tick(/^Skyddade personuppgifter/));
  expect(screen.getByText(/I Samlat syns bara det namn du väljer/)).toBeTruthy();
  expect(screen.getByText(/sparas inte som utkast/)).toBeTruthy();
  const alias = screen.getByLabelText("Kallas") as HTMLInputElement;
  expect(alias.value).toBe("Skyddat barn");
  await user.type(screen.getByLabelText("Förnamn"), "Alva");
  await user.type(screen.getByLabelText("Efternamn"), "Nyberg");
  await flushDrafts();
  expect(drafts(asked).join()).not.toMatch(/Alva|Nyberg/);
  // Who is not protected after all is a draft like any other.
  await user.click(tick(/^Skyddade personuppgifter/));
  await flushDrafts();
  expect(drafts(asked).at(-1)).toMatch(/Alva.*Nyberg/);
  await user.click(tick(/^Skyddade personuppgifter/));
  await flushDrafts();
  expect(drafts(asked).at(-1)).toBe("");
});

test("who may not open protected identities is told what to do, and nothing is sent", async () => {
  const { asked, user } = await at("#/children/new", "Registrera ett barn", {
    session_state: { ...openSession, opens_protected: false },
  });
  await user.click(tick(/^Skyddade personuppgifter/));
  expect(screen.getByText(/Be någon som får öppna dem att göra det/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /Spara och öppna ärendet/ }));
  expect(screen.getAllByText(/Be någon som får öppna dem att göra det/)).toHaveLength(2);
  expect(asked.some(({ name }) => name === "register_case")).toBe(false);
});

test("a protected guardian is typed in as one, and is no draft", async () => {
  const { asked, user } = await at("#/children/c1/people", "Människorna runt Alva", {
    add_guardian: { id: "g3", name: "farmor", relation: "farmor", phone: "", protection: "marked", ended_on: null },
  });
  await user.click(await screen.findByRole("button", { name: "Lägg till vårdnadshavare" }));
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("checkbox", { name: /^Skyddade personuppgifter/ }));
  await user.type(dialog.getByLabelText("Namn"), "Berit Ljungdahl");
  await user.type(dialog.getByLabelText(/^Relation/), "farmor");
  await flushDrafts();
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  const sent = asked.find(({ name }) => name === "add_guardian")?.input;
  expect(sent).toEqual({
    child: alva.child.id,
    guardian: { name: "Berit Ljungdahl", relation: "farmor", phone: "", protection: "marked" },
  });
  expect(drafts(asked).join()).not.toContain("Berit");
});

test("a protected identity is changed from what was opened, with the passphrase and no draft", async () => {
  const identity = { first_name: "Alva", last_name: "Nyberg", number: "201604252385", school: "", class: "" };
  let tries = 0;
  const { asked, user } = await at("#/children/c1/people", "Människorna runt Stjärnan", {
    open_case: { ...alva, child: stjarnan },
    open_identity: { ...identity, guardians: [] },
    change_identity: (input) => {
      tries += 1;
      return tries === 1
        ? new ApiError("input", { field: "number", problem: "not_readable" })
        : { ...identity, ...input, number: "201604252385", guardians: [] };
    },
  });
  const answer = async () => {
    await user.type(await screen.findByLabelText(/^Skriv lösenfrasen/), "min fras");
    await user.keyboard("{Enter}");
  };
  await user.click(await screen.findByRole("button", { name: "Visa uppgifterna" }));
  await answer();
  await user.click(await screen.findByRole("button", { name: "Ändra skyddade uppgifter" }));
  const last = within(screen.getByRole("dialog")).getByLabelText(/^Efternamn/);
  await user.clear(last);
  await user.type(last, "Isfågel");
  await user.click(screen.getByRole("button", { name: "Spara" }));
  await answer();
  expect(await screen.findByText(/Numret går inte att läsa/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Spara" }));
  await answer();
  expect(await screen.findByText("Uppgifterna är ändrade.")).toBeTruthy();
  expect(screen.getByText("Alva Isfågel")).toBeTruthy();
  const change = asked.filter(({ name }) => name === "change_identity").at(-1);
  expect(change?.input).toMatchObject({ child: alva.child.id, alias: "Stjärnan", last_name: "Isfågel" });
  expect(change?.again).toBe("min fras");
  expect(drafts(asked).join()).not.toContain("Isfågel");
});

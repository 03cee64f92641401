import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openSession } from "../../../practice/answers";
import { alva, karin, units, voices } from "../../../practice/children";
import { flushDrafts } from "../../api/draft";
import { App } from "../../shell/App";
import { core } from "../../testing/core";

const [sofia, johan] = alva.child.guardians;
if (!sofia || !johan) throw new Error("no family to start from");
const family = (...guardians: typeof alva.child.guardians) => ({ ...alva, child: { ...alva.child, guardians } });

/** The people around Alva, as they stand in `view`. */
const people = async (view: typeof alva, more: Parameters<typeof core>[0] = {}) => {
  window.location.hash = "#/children/c1/people";
  const asked = core({
    list_units: units,
    list_professionals: [karin],
    open_case: view,
    voices_of_case: voices,
    change_guardian: sofia,
    end_guardian: sofia,
    ...more,
  });
  render(<App />);
  await screen.findByRole("heading", { name: "Människorna runt Alva" });
  const user = userEvent.setup({ delay: null });
  const choose = async (name: string, act: string) => {
    await user.click(await screen.findByRole("button", { name: `Ändra ${name}` }));
    await user.click(await screen.findByRole("menuitem", { name: act }));
  };
  const sent = (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input);
  return { asked, user, choose, sent };
};

test("a guardian is corrected from what stands there", async () => {
  const { user, choose, sent } = await people(alva);
  await choose("Sofia Nyberg", "Ändra");
  const dialog = within(screen.getByRole("dialog"));
  const name = dialog.getByLabelText("Namn") as HTMLInputElement;
  expect(name.value).toBe("Sofia Nyberg");
  await user.clear(name);
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(dialog.getByText("Skriv namnet på minst en vårdnadshavare.")).toBeTruthy();
  await user.type(name, "Sofia Lind");
  await user.type(dialog.getByLabelText(/^Telefon/), "070-174 06 05");
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  const guardian = { name: "Sofia Lind", relation: "mamma", phone: "070-174 06 05", protection: "none" };
  expect(sent("change_guardian")).toEqual([{ child: alva.child.id, id: "g1", guardian }]);
  expect(await screen.findByText("Uppgifterna om Sofia Nyberg är ändrade.")).toBeTruthy();
});

test("a guardian whose name is sealed keeps what is left empty, and is no draft", async () => {
  const sealed = { ...sofia, name: "mamma", protection: "marked" as const };
  const { asked, user, choose, sent } = await people(family(sealed));
  await choose("mamma", "Ändra");
  const dialog = within(screen.getByRole("dialog"));
  expect((dialog.getByLabelText("Namn") as HTMLInputElement).value).toBe("");
  expect(dialog.getAllByText("Lämna tomt om det ska stå kvar som det är.")).toHaveLength(2);
  await user.type(dialog.getByLabelText(/^Telefon/), "070-174 06 05");
  await flushDrafts();
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  const guardian = { name: "", relation: "mamma", phone: "070-174 06 05", protection: "none" };
  expect(sent("change_guardian")).toEqual([{ child: alva.child.id, id: "g1", guardian }]);
  const drafts = asked.filter(({ name }) => name === "save_draft").map(({ input }) => JSON.stringify(input));
  expect(drafts.join()).not.toContain("070-174");
});

test("who may not open protected identities does not change one", async () => {
  const sealed = { ...sofia, name: "mamma", protection: "marked" as const };
  const { user, choose, sent } = await people(family(sealed), {
    session_state: { ...openSession, opens_protected: false },
  });
  await choose("mamma", "Ändra");
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Spara" }));
  expect(screen.getByText(/Be någon som får öppna dem att göra det/)).toBeTruthy();
  expect(sent("change_guardian")).toEqual([]);
});

test("a guardian's protection is ended with the passphrase once more", async () => {
  const sealed = { ...sofia, name: "mamma", protection: "marked" as const };
  const { asked, user, choose } = await people(family(sealed), { end_guardian_protection: sofia });
  await choose("mamma", "Ta bort skyddet");
  expect(screen.getByText(/Namn och telefon visas igen/)).toBeTruthy();
  await user.type(screen.getByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva{Enter}");
  expect(await screen.findByText("Skyddet är borttaget.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "end_guardian_protection")).toEqual({
    name: "end_guardian_protection",
    input: { child: alva.child.id, id: "g1" },
    again: "gran fjäll tuva",
  });
});

test("a guardian is ended from a day, and it is said when nobody is left", async () => {
  const { user, choose, sent } = await people(family(sofia));
  await choose("Sofia Nyberg", "Är inte längre vårdnadshavare");
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText(/Ingen annan är vårdnadshavare nu/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(sent("end_guardian")).toEqual([{ child: alva.child.id, id: "g1", ended_on: "2026-10-13" }]);
  expect(await screen.findByText("Sofia Nyberg är inte längre vårdnadshavare.")).toBeTruthy();
});

test("who is no guardian any more stands last with the day, and can be one again", async () => {
  const { choose, sent } = await people(family({ ...sofia, ended_on: "2026-10-01" }, johan));
  const section = within(await screen.findByRole("region", { name: "Familjen" }));
  const [first, last] = section.getAllByRole("listitem").map((item) => item.textContent);
  expect(first).toContain("Johan Åkerlund");
  expect(last).toMatch(/Sofia Nyberg, mamma, inte vårdnadshavare från och med 1\s*oktober/);
  await choose("Sofia Nyberg", "Är vårdnadshavare igen");
  expect(sent("end_guardian")).toEqual([{ child: alva.child.id, id: "g1", ended_on: null }]);
});

import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openSession } from "../../../practice/answers";
import { ApiError } from "../../api/call";
import type { RoleGiven, UserView } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const ingrid: UserView = {
  user: { id: "u1", name: "Ingrid Vallmark", role: "coordinator" },
  professional: "p1",
  title: "samordnare",
  units: [{ unit: "school", name: "Skolan" }],
  key_file: false,
  opens_protected: true,
  sheets: true,
  you: true,
};
const samira: UserView = {
  ...ingrid,
  user: { id: "u2", name: "Samira Daoud", role: "member" },
  title: "socialsekreterare",
  units: [{ unit: "social", name: "Socialtjänsten" }],
  opens_protected: false,
  sheets: false,
  you: false,
};

async function settings(told: Parameters<typeof core>[0] = {}) {
  window.location.hash = "#/settings";
  const asked = core({ session_state: openSession, list_users: [ingrid, samira], ...told });
  render(<App />);
  await screen.findByRole("heading", { name: "Användare" });
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("says who can unlock, in which role and for which unit, on sound structure", async () => {
  await settings();
  const section = await screen.findByRole("region", { name: "Användare" });
  expect(await within(section).findByText("Samira Daoud")).toBeTruthy();
  expect(within(section).getByText(/Teammedlem · Socialtjänsten/)).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("a coordinator is told who got a role, from whom and when, and says that it has been looked at", async () => {
  const by = { by: "Anna Strand", at: "2026-10-12T16:20:00" };
  const given: RoleGiven = { name: "Berit Ek", role: "coordinator", passphrase: false, unit: "", ...by };
  const reset: RoleGiven = { name: "Samira Daoud", role: "member", passphrase: true, unit: "", ...by };
  const { user, asked } = await settings({ roles_given: [given, reset], see_roles_given: [] });
  expect((await screen.findByText(/har fått en ny lösenfras/)).textContent).toBe(
    "Samira Daoud har fått en ny lösenfras av Anna Strand, 12\u00a0oktober.",
  );
  const told = await screen.findByText(/har fått rollen samordnare/);
  expect(told.textContent).toBe("Berit Ek har fått rollen samordnare av Anna Strand, 12\u00a0oktober.");
  await user.click(screen.getByRole("button", { name: "Jag har sett det" }));
  expect(asked.some(({ name }) => name === "see_roles_given")).toBe(true);
});

test("an administrator is offered no passphrase and no sheets that open children's files", async () => {
  const rut: UserView = { ...samira, user: { id: "u3", name: "Rut Granskare", role: "reader" } };
  const { user } = await settings({
    session_state: { ...openSession, user: { id: "u4", name: "Anna Strand", role: "administrator" } },
    list_users: [samira, rut],
  });
  await user.click(await screen.findByRole("button", { name: "Mer Samira Daoud" }));
  await screen.findByRole("menuitem", { name: "Ta bort" });
  expect(screen.queryByRole("menuitem", { name: "Ny lösenfras" })).toBeNull();
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "Mer Rut Granskare" }));
  expect(await screen.findByRole("menuitem", { name: "Ny lösenfras" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Skriv ut nya ark" })).toBeNull();
});

test("removing somebody says what it means and asks for one's own passphrase", async () => {
  const { user, asked } = await settings({ remove_user: [ingrid] });
  await user.click(await screen.findByRole("button", { name: "Mer Samira Daoud" }));
  await user.click(await screen.findByRole("menuitem", { name: "Ta bort" }));
  expect(await screen.findByText(/Säkerhetskopior med den gamla nyckeln ska förstöras/)).toBeTruthy();
  await user.type(screen.getByLabelText("Skriv lösenfrasen en gång till"), "älgtorn gryning{Enter}");
  expect(await screen.findByText(/Samira Daoud är borttagen/)).toBeTruthy();
  expect(asked.find(({ name }) => name === "remove_user")?.input).toEqual({ user: "u2" });
});

test("who has the recovery sheets is not changed or removed without saying what becomes of them", async () => {
  const { user } = await settings({
    list_users: [
      { ...ingrid, you: false },
      { ...samira, you: true },
    ],
    list_professionals: [],
    list_units: [],
  });
  await user.click(await screen.findByRole("button", { name: "Mer Ingrid Vallmark" }));
  await user.click(await screen.findByRole("menuitem", { name: "Ändra" }));
  const dialog = await screen.findByRole("dialog", { name: "Ändra Ingrid Vallmark" });
  expect(within(dialog).queryByText(/öppnar i fortsättningen för en annan samordnare/)).toBeNull();
  await user.click(within(dialog).getByRole("button", { name: /Roll/ }));
  await user.click(await screen.findByRole("option", { name: "Läsare" }));
  expect(within(dialog).getByText(/öppnar i fortsättningen för en annan samordnare/)).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "Avbryt" }));
  await user.click(await screen.findByRole("button", { name: "Mer Ingrid Vallmark" }));
  await user.click(await screen.findByRole("menuitem", { name: "Ta bort" }));
  expect(await screen.findByText(/öppnar i fortsättningen för en annan samordnare/)).toBeTruthy();
});

test("another types the passphrase and the page stays", async () => {
  const { user, asked } = await settings({
    switch_user: { ...openSession, user: samira.user, units: samira.units, unit: "social" },
  });
  await user.click(screen.getByRole("button", { name: "Byt användare" }));
  await user.type(await screen.findByLabelText("Lösenfras"), "snöskoter lampa{Enter}");
  expect(await screen.findByText("Samira Daoud skriver nu.")).toBeTruthy();
  expect(screen.getByText("Samira Daoud, Socialtjänsten")).toBeTruthy();
  expect(asked.find(({ name }) => name === "switch_user")?.input).toEqual({
    passphrase: "snöskoter lampa",
    key_file: null,
  });
});

test("a wrong passphrase changes nothing", async () => {
  const { user } = await settings({ switch_user: new ApiError("wrong_passphrase") });
  await user.click(screen.getByRole("button", { name: "Byt användare" }));
  await user.type(await screen.findByLabelText("Lösenfras"), "fel{Enter}");
  expect(await screen.findByText(/Lösenfrasen stämmer inte/)).toBeTruthy();
  expect(screen.getByText("Ingrid Vallmark, Skolan")).toBeTruthy();
});

test("who has come in and cannot be shown does not sit at the page of who sat there before", async () => {
  let switched = false;
  const { user } = await settings({
    switch_user: () => {
      switched = true;
      return { ...openSession, user: samira.user };
    },
    drafts: () => (switched ? new ApiError("disk_full") : []),
  });
  await user.click(screen.getByRole("button", { name: "Byt användare" }));
  await user.type(await screen.findByLabelText("Lösenfras"), "snöskoter lampa{Enter}");
  expect(await screen.findByRole("heading", { name: "Låst" })).toBeTruthy();
  expect(screen.queryByText("Ingrid Vallmark, Skolan")).toBeNull();
});

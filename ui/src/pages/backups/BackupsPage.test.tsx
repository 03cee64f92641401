import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { lockedSession, noVault, openSession } from "../../../practice/answers";
import { ApiError } from "../../api/call";
import type { BackupLine, BackupState, SetAside } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const state: BackupState = {
  folder: "USB-minnet",
  folder_there: true,
  verified_at: "2026-10-12T16:30:00",
  days: 1,
  limit_days: 7,
  overdue: false,
  due: false,
  tried_at: null,
  try_due: true,
  erased_since: false,
  vault_is_older: false,
  spot_check_due: false,
  destroy: null,
};
const backup: BackupLine = {
  file: "samlat-1.samlat",
  made_at: "2026-10-12T16:30:00",
  kind: "daily",
  bytes: 640_000,
  sequence: 812,
  destroy: null,
};

test("the page says how old the newest verified backup is, and makes one", async () => {
  window.location.hash = "#/backups";
  const asked = core({ backup_state: state, list_backups: [backup], list_set_aside: [], make_backup: state });
  const { container } = render(<App />);
  await screen.findByText("Senast verifierade säkerhetskopia: måndag 12 oktober 2026 16.30.");
  expect(await screen.findByText("0,6 MB")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Säkerhetskopiera nu" }));
  const dialog = await screen.findByRole("dialog");
  expect(asked.some((one) => one.name === "make_backup")).toBe(false);
  await userEvent.type(within(dialog).getByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva");
  await userEvent.click(within(dialog).getByRole("button", { name: "Säkerhetskopiera nu" }));
  await waitFor(() => expect(asked.some((one) => one.name === "make_backup")).toBe(true));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await structureFaults(container)).toEqual([]);
});

test("a backup that there is no room for says what is kept and where to make room", async () => {
  window.location.hash = "#/backups";
  core({ backup_state: state, list_backups: [], list_set_aside: [], make_backup: new ApiError("disk_full") });
  render(<App />);
  await userEvent.click(await screen.findByRole("button", { name: "Säkerhetskopiera nu" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva");
  await userEvent.click(within(dialog).getByRole("button", { name: "Säkerhetskopiera nu" }));
  const alert = await within(dialog).findByRole("alert");
  expect(alert.textContent).toMatch(/^Säkerhetskopian fick inte plats\. Valvet och de äldre kopiorna är som de var\./);
});

test("where the backups go is chosen with the passphrase again, by who keeps them", async () => {
  window.location.hash = "#/backups";
  const asked = core({ backup_state: state, list_backups: [], list_set_aside: [], choose_backups: [backup] });
  const { container } = render(<App />);
  await userEvent.click(await screen.findByRole("button", { name: "Byt mapp" }));
  const dialog = await screen.findByRole("dialog");
  expect(asked.some((one) => one.name === "choose_backups")).toBe(false);
  expect(await structureFaults(container)).toEqual([]);
  await userEvent.type(within(dialog).getByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva");
  await userEvent.click(within(dialog).getByRole("button", { name: "Byt mapp" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked.find((one) => one.name === "choose_backups")).toMatchObject({ again: "gran fjäll tuva" });
  cleanup();
  core({
    backup_state: state,
    list_backups: [],
    session_state: { ...openSession, user: { ...openSession.user, role: "member" } },
  });
  render(<App />);
  await screen.findByRole("button", { name: "Säkerhetskopiera nu" });
  expect(screen.queryByRole("button", { name: "Byt mapp" })).toBeNull();
});

test("the start page turns red when the backup is too old, and asks for the day's own when it is due", async () => {
  window.location.hash = "#/today";
  const asked = core({ backup_state: { ...state, overdue: true, days: 12, due: true }, make_due_backup: state });
  render(<App />);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("12 dagar gammal");
  await waitFor(() => expect(asked.some((one) => one.name === "make_due_backup")).toBe(true));
});

test("a backup that holds what is gone is marked with why and its last day, and named by its file", async () => {
  window.location.hash = "#/backups";
  const old = { ...backup, file: "samlat-0.samlat", made_at: "2026-10-01T16:30:00" };
  core({
    backup_state: state,
    list_set_aside: [],
    list_backups: [
      backup,
      { ...old, destroy: { erased: true, removed: false, by: "2026-11-13" } },
      { ...old, file: "samlat-00.samlat", destroy: { erased: true, removed: true, by: "2026-11-13" } },
    ],
  });
  render(<App />);
  const erased = await screen.findByText(/^Innehåller uppgifter som har gallrats\. Ta bort .* senast 13\s+november/);
  expect(erased.textContent).toContain("Ta bort samlat-0.samlat ur mappen");
  expect(
    screen.getByText(/Innehåller uppgifter som har gallrats och kan öppnas av en användare som har tagits bort\./),
  ).toBeTruthy();
  expect(screen.getAllByText(/ur mappen senast/)).toHaveLength(2);
});

test("a vault that was set aside is listed with its day and size, and destroyed with the passphrase", async () => {
  window.location.hash = "#/backups";
  const aside: SetAside = {
    name: "vault-undanlagt-2026-10-12-163000",
    set_aside_at: "2026-10-12T16:30:00",
    bytes: 1_200_000,
    destroy: { erased: true, removed: false, by: "2026-11-13" },
  };
  const asked = core({
    backup_state: { ...state, folder_there: false },
    list_set_aside: [aside],
    destroy_set_aside: [],
  });
  const { container } = render(<App />);
  expect(
    await screen.findByText(/^Innehåller uppgifter som har gallrats\. Förstör det senast 13\s+november/),
  ).toBeTruthy();
  expect(screen.getByText("1,2 MB")).toBeTruthy();
  expect(await structureFaults(container)).toEqual([]);
  await userEvent.click(
    screen.getByRole("button", { name: /^Förstör valvet som lades undan måndag\s+12\s+oktober\s+2026/ }),
  );
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/Valvet ni arbetar i är kvar/)).toBeTruthy();
  await userEvent.type(dialog.getByLabelText("Skriv lösenfrasen en gång till"), "rätt");
  await userEvent.click(dialog.getByRole("button", { name: "Förstör det undanlagda valvet" }));
  await waitFor(() => expect(asked.some((one) => one.name === "destroy_set_aside")).toBe(true));
  const destroyed = asked.find((one) => one.name === "destroy_set_aside");
  expect(destroyed).toMatchObject({ input: { name: aside.name }, again: "rätt" });
});

test("the start page calmly reminds who keeps the backups to try one and to destroy old ones", async () => {
  window.location.hash = "#/today";
  const told = { backup_state: { ...state, destroy: { count: 3, by: "2026-11-13" } } };
  const real = { ...openSession, demo: false };
  core({ ...told, session_state: real });
  render(<App />);
  expect(await screen.findByText(/Det är dags att provåterställa/)).toBeTruthy();
  expect(
    screen.getByText(/3 äldre säkerhetskopior och undanlagda valv innehåller .* senast 13\s+november/),
  ).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  cleanup();
  core({ ...told, session_state: { ...real, user: { ...real.user, role: "member" } } });
  render(<App />);
  await screen.findByRole("heading", { name: "Idag" });
  await screen.findByText(/Senast verifierade säkerhetskopia/);
  expect(screen.queryByText(/provåterställa/)).toBeNull();
});

test("who can print no sheet works on while one waits, and reads a calm line", async () => {
  window.location.hash = "#/today";
  core({
    session_state: { ...openSession, recovery_confirmed: false, user: { ...openSession.user, role: "member" } },
    backup_state: state,
  });
  render(<App />);
  expect(await screen.findByText(/Nya återställningsark väntar på att skrivas ut/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Idag" })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("on a new computer a backup is put back with the sheet", async () => {
  const groups = ["C2SDT", "DGHFC", "GS7KP", "X93C5", "24DTY", "868Q3", "6DW7A", "SYQHZ"];
  let session: typeof noVault = noVault;
  const asked = core({
    session_state: () => session,
    choose_backups: [backup],
    restore_backup: () => {
      session = { ...openSession, recovery_confirmed: false };
      return session;
    },
    recovery_sheet: { groups: ["AAAAC", ...groups.slice(1)], second: [], mark: "7F3A-20C1" },
  });
  render(<App />);
  await userEvent.click(await screen.findByRole("button", { name: "Återställ från säkerhetskopia" }));
  await userEvent.click(await screen.findByRole("button", { name: "Välj mapp eller USB-minne" }));
  await userEvent.click(await screen.findByRole("button", { name: "Öppna med återställningsark" }));
  await userEvent.click(screen.getByLabelText("Grupp 1"));
  await userEvent.paste(groups.join(" "));
  await userEvent.click(screen.getByRole("button", { name: "Återställ" }));
  expect(await screen.findByText("Skriv en lösenfras.")).toBeTruthy();
  expect(asked.some((one) => one.name === "restore_backup")).toBe(false);
  await userEvent.type(screen.getByLabelText("Lösenfras"), "tranbär cykel 64 sovsäck");
  await userEvent.type(screen.getByLabelText("Skriv lösenfrasen en gång till"), "tranbär cykel 64 sovsäck");
  await userEvent.click(screen.getByRole("button", { name: "Återställ" }));
  await waitFor(() =>
    expect(asked.find((one) => one.name === "restore_backup")?.input).toEqual({
      file: backup.file,
      passphrase: null,
      groups,
      key_file: null,
      new_passphrase: "tranbär cykel 64 sovsäck",
    }),
  );
  // The sheet is used up: the one that takes its place is to be printed and typed back.
  expect(await screen.findByText(/Här är ett nytt i dess ställe/)).toBeTruthy();
});

test("a damaged vault says what happened, what was kept, and what would be missing", async () => {
  core({
    session_state: lockedSession,
    unlock: new ApiError("vault_damaged", { damage: "store" }),
    damage_report: { damage: null, newest: backup, missing_lines: 14, missing_days: 1 },
  });
  const { container } = render(<App />);
  await userEvent.type(await screen.findByLabelText("Lösenfras"), "rätt{Enter}");
  await screen.findByRole("heading", { name: "Valvet går inte att öppna som det är" });
  expect(await screen.findByText(/14 händelser efter den saknas/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Återställ från den" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Välj en annan säkerhetskopia" })).toBeTruthy();
  expect(await structureFaults(container)).toEqual([]);
});

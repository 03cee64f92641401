import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ApiError } from "../../api/call";
import type { ImportReport, RejectedRow, WaitingRow } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const file = { file_name: "hlt-lista.xlsx", media_type: "application/octet-stream", base64: "AAAA" };

const guess = { row: 5, name: "Nils Labba", first_name: "Nils", last_name: "Labba", notes: [], protection: "none" };

const wrong = {
  row: 5,
  cell: "B5",
  reason: "impossible_date",
  say: "Rad 5, cell B5: datumet finns inte.",
  faults: [{ cell: "B5", reason: "impossible_date", say: "Rad 5, cell B5: datumet finns inte." }],
  cells: [
    { cell: "A5", heading: "Namn", meanings: ["name"], date_order: null, text: "Nils Labba" },
    { cell: "B5", heading: "Inkom", meanings: ["intake_on"], date_order: null, text: "2025-02-30" },
  ],
  guess,
} as unknown as RejectedRow;

const found = (heading: string, index: number, meaning: "name" | "intake_on") => ({
  index,
  heading,
  meanings: [meaning],
  label: heading,
  sure: "certain" as const,
  examples: ["Åsa Nyberg"],
  date_order: null,
});

const report = {
  import: null,
  known: [],
  sheet: "HLT",
  other_sheets: [],
  alike_sheets: [],
  heading_row: 3,
  columns: { A: found("Namn", 0, "name"), B: found("Inkom", 1, "intake_on") },
  questions: [
    {
      kind: "unknown_value",
      column: null,
      meaning: "source",
      text: "grannen (?)",
      rows: [7],
      examples: [],
      choices: [{ value: "other", label: "annan" }],
      say: "Vad betyder ”grannen (?)” under Vem initierade?",
    },
  ],
  accepted: [{ ...guess, row: 4, name: "Åsa Nyberg", number: null, intake_on: "2026-01-12" }],
  rejected: [wrong],
  skipped: [],
  notes: [],
  recipe_used: true,
  recipe: { version: 1, sheet: null, columns: [], values: [] },
} as unknown as ImportReport;

const waiting: WaitingRow = { id: "w1", row: wrong };

async function shown(told: Parameters<typeof core>[0] = {}, address = "#/imports") {
  window.location.hash = address;
  const asked = core({ pick_file: file, preview_import: report, waiting_rows: [], list_units: [], ...told });
  render(<App />);
  await screen.findByRole("heading", { level: 1 });
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("a file that cannot be read says why, and another can be chosen", async () => {
  const { user } = await shown({ preview_import: new ApiError("list_password_protected") });
  await user.click(await screen.findByRole("button", { name: "Välj fil" }));
  expect(await screen.findByText(/skyddad med lösenord/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Välj en annan fil" })).toBeTruthy();
});

test("a list is understood, asked about, tried and brought in, and the whole of it taken back", async () => {
  const { user, asked } = await shown({
    import_list: { ...report, import: "i1" },
    undo_state: { undo: { act: 9, op: "import_list" }, redo: null },
    undo: { op: "import_list" },
  });
  await user.click(await screen.findByRole("button", { name: "Välj fil" }));
  expect(await screen.findByText("Vi känner igen listan från förra gången.")).toBeTruthy();
  expect(screen.getByText(/Rubrikerna står på rad 3/)).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /grannen/ }));
  await user.click(await screen.findByRole("option", { name: "annan" }));
  await waitFor(() => expect(asked.filter(({ name }) => name === "preview_import")).toHaveLength(2));
  expect(asked.filter(({ name }) => name === "preview_import")[1]?.input).toMatchObject({
    answers: { values: [{ meaning: "source", text: "grannen (?)", code: "other" }] },
  });
  await user.click(screen.getByRole("button", { name: "Fortsätt till torrkörning" }));
  expect(await screen.findByText("En rad kan läsas in")).toBeTruthy();
  expect(screen.getByText("Rad 5, cell B5: datumet finns inte.")).toBeTruthy();
  expect(document.querySelectorAll("main .primary")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Läs in en rad" }));
  expect(await screen.findByRole("heading", { name: "Ett ärende är inläst" })).toBeTruthy();
  expect(asked.find(({ name }) => name === "import_list")?.input).toMatchObject({ content: file, consent_units: null });
  await user.click(await screen.findByRole("button", { name: "Ångra hela inläsningen" }));
  expect(await screen.findByText("Inläsningen är ångrad. Inget från listan är kvar.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "undo")?.input).toEqual({ act: 9 });
});

test("the sheets of other years are brought in one after the other", async () => {
  const years = { ...report, questions: [], rejected: [], sheet: "2026", alike_sheets: ["2025"] };
  const { user, asked } = await shown({
    preview_import: years,
    import_list: { ...years, import: "i1" },
    undo_state: { undo: null, redo: null },
  });
  await user.click(await screen.findByRole("button", { name: "Välj fil" }));
  await user.click(await screen.findByRole("button", { name: "Fortsätt till torrkörning" }));
  await user.click(await screen.findByRole("button", { name: "Läs in en rad" }));
  expect(await screen.findByText("Bladet 2025 har samma rubriker och är inte inläst.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Läs in bladet 2025" }));
  await screen.findByRole("button", { name: "Fortsätt till torrkörning" });
  expect(asked.filter(({ name }) => name === "preview_import").at(-1)?.input).toMatchObject({
    answers: { sheet: "2025" },
  });
});

test("where a workbook has several sheets, the one that was read is told with its rows", async () => {
  const several = { ...report, sheet: "2024", other_sheets: ["2025"], alike_sheets: ["2025"] };
  const row = { ...wrong, sheet: "2024" };
  const { user } = await shown({
    preview_import: several,
    import_list: { ...several, import: "i1" },
    waiting_rows: [{ id: "w1", row }],
    undo_state: { undo: null, redo: null },
    drop_row: {},
  });
  await user.click(await screen.findByRole("button", { name: "Välj fil" }));
  expect(await screen.findByText(/Blad 2024, rad 7/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Fortsätt till torrkörning" }));
  expect(await screen.findByRole("heading", { name: "Rader som läses in från blad 2024" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Läs in en rad" }));
  const form = await screen.findByRole("form", { name: "Nils Labba, blad 2024, rad 5" });
  await user.click(within(form).getByRole("button", { name: "Ta inte med raden" }));
  expect(await screen.findByText("Blad 2024, rad 5 tas inte med.")).toBeTruthy();
});

test("a waiting row is put right in place; only what was changed is sent", async () => {
  const rows = [waiting];
  const { user, asked } = await shown(
    {
      waiting_rows: () => rows,
      fix_row: () => {
        rows.pop();
        return { case: "c9", row: null };
      },
    },
    "#/imports/waiting",
  );
  const row = await screen.findByRole("form", { name: "Nils Labba, rad 5" });
  expect(within(row).queryByLabelText(/cell A5/)).toBeNull();
  const cell = within(row).getByLabelText(/cell B5/);
  await user.clear(cell);
  await user.type(cell, "2025-02-28");
  await user.click(within(row).getByRole("button", { name: "Rätta och läs in" }));
  expect(await screen.findByRole("heading", { name: "Inga rader väntar" })).toBeTruthy();
  expect(asked.find(({ name }) => name === "fix_row")?.input).toEqual({ id: "w1", cells: { B5: "2025-02-28" } });
});

test("a protected child is not named in the trial", async () => {
  const angla = { name: "Ängla Isfågel", number: "201201052386", protection: "marked" };
  const accepted = [...report.accepted, { ...report.accepted[0], row: 6, ...angla }];
  const told = { ...report, accepted } as unknown as ImportReport;
  const { user } = await shown({ preview_import: told });
  await user.click(await screen.findByRole("button", { name: "Välj fil" }));
  await user.click(await screen.findByRole("button", { name: "Fortsätt till torrkörning" }));
  expect(await screen.findByText("Skyddat barn")).toBeTruthy();
  expect(screen.getByText("Åsa Nyberg")).toBeTruthy();
  expect(screen.queryByText("Ängla Isfågel")).toBeNull();
  expect(screen.queryByText("20120105-2386")).toBeNull();
});

test("a protected child's row that waits holds nothing, and is registered by hand", async () => {
  const why = "Rad 5, cell B5: barnet har skyddade personuppgifter.";
  const bare = {
    ...wrong,
    reason: "protected_by_hand",
    say: why,
    faults: [],
    cells: [],
    guess: { ...guess, name: "" },
  };
  const rows = [{ id: "w1", row: bare as unknown as RejectedRow }];
  const { user, asked } = await shown(
    {
      waiting_rows: () => rows,
      drop_row: () => {
        rows.pop();
        return {};
      },
    },
    "#/imports/waiting",
  );
  expect(await screen.findByText(why)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Rätta och läs in" })).toBeNull();
  expect(screen.getByRole("link", { name: "Registrera barnet" }).getAttribute("href")).toBe("#/children/new");
  await user.click(screen.getByRole("button", { name: "Klart, ta bort raden" }));
  expect(await screen.findByRole("heading", { name: "Inga rader väntar" })).toBeTruthy();
  expect(asked.find(({ name }) => name === "drop_row")?.input).toEqual({ id: "w1" });
});

test("a row that is still wrong keeps what was typed and says so", async () => {
  const { user } = await shown({ waiting_rows: [waiting], fix_row: { case: null, row: wrong } }, "#/imports/waiting");
  const row = await screen.findByRole("form", { name: "Nils Labba, rad 5" });
  await user.click(within(row).getByRole("button", { name: "Rätta och läs in" }));
  expect(await screen.findByText(/Något är fortfarande fel/)).toBeTruthy();
});

import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import {
  acknowledgedQuarter,
  checkedQuarter,
  keys,
  quarter,
  sealed,
  sealedQuarter,
  signedQuarter,
} from "../../../practice/quarters";
import type { Check, QuarterView } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";
import { allLines, nextPoint, shortLines, stepsOf } from "./quarters";

async function shown(view: QuarterView, told: Parameters<typeof core>[0] = {}) {
  const asked = core({ quarter_state: view, save_file: { saved: true }, own_public_keys: keys, ...told });
  window.location.hash = "#/quarters/2026-Q3";
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: "Tredje kvartalet 2026" });
  return asked;
}

test("what must be looked at stands first, each with where to go", async () => {
  const asked = await shown(quarter, { explain_check: quarter });
  const review = within(screen.getByRole("list", { name: "Granskning" })).getAllByRole("listitem");
  expect(review).toHaveLength(quarter.checks.length);
  expect(
    within(review[0] as HTMLElement)
      .getByRole("link", { name: "2403-2026-009" })
      .getAttribute("href"),
  ).toBe("#/children/c1");
  expect(screen.getByText("Fem av sju är klara")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Rätta nästa punkt" }).getAttribute("href")).toBe("#/children/c1");
  await userEvent.click(within(review[0] as HTMLElement).getByRole("button", { name: "Låt stå" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Uppgiften går inte att få fram" }));
  expect(asked.find((one) => one.name === "explain_check")?.input).toEqual({
    quarter: "2026-Q3",
    name: "child_asked",
    explanation: "cannot_be_found",
  });
  expect(await structureFaults()).toEqual([]);
});

test("a quarter whose cases are erased says that nobody can sign it, and shows no rows", async () => {
  const sentence = "Ärenden i kvartalet är gallrade. Kvartalet kan inte längre skrivas under.";
  const check: Check = { name: "erased", level: "stop", count: 1, sentence, explanation: null, jumps: [] };
  await shown({ ...quarter, checks: [check], rows: [] });
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.getByText("Kvartalet skrevs aldrig under.")).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Exakt det här skickas" })).toBeNull();
  for (const name of ["Spara som Excel", "Skriv under kvartalet"])
    expect(screen.queryByRole("button", { name })).toBeNull();
});

test("signing asks for the passphrase again", async () => {
  const asked = await shown(checkedQuarter, { sign_quarter: signedQuarter });
  await userEvent.click(screen.getByRole("button", { name: "Skriv under kvartalet" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva");
  await userEvent.click(within(dialog).getByRole("button", { name: "Skriv under kvartalet" }));
  expect(await screen.findByText("Kvartalet är underskrivet.")).toBeTruthy();
  expect(asked.find((one) => one.name === "sign_quarter")?.again).toBe("gran fjäll tuva");
});

test("the workbook with exact figures asks for the passphrase again", async () => {
  const file = { file_name: "kvartalet-2026-Q3.xlsx", media_type: "application/vnd.ms-excel", base64: "" };
  const asked = await shown(checkedQuarter, { quarter_workbook: file });
  await userEvent.click(screen.getByRole("button", { name: "Spara som Excel" }));
  expect(asked.some((one) => one.name === "quarter_workbook")).toBe(false);
  const dialog = await screen.findByRole("dialog", { name: "Spara som Excel" });
  await userEvent.type(within(dialog).getByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva");
  await userEvent.click(within(dialog).getByRole("button", { name: "Spara som Excel" }));
  expect(await screen.findByText("Arbetsboken är sparad.")).toBeTruthy();
  expect(asked.find((one) => one.name === "quarter_workbook")?.again).toBe("gran fjäll tuva");
});

test("sealing saves both files", async () => {
  const asked = await shown(signedQuarter, { seal_quarter: sealed });
  await userEvent.click(screen.getByRole("button", { name: "Försegla kvartalet" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva");
  await userEvent.click(within(dialog).getByRole("button", { name: "Försegla kvartalet" }));
  expect(await screen.findByText("Båda filerna är sparade. Skicka dem tillsammans till regionen.")).toBeTruthy();
  const saved = asked
    .filter((one) => one.name === "save_file")
    .map((one) => (one.input as { file_name: string }).file_name);
  expect(saved).toEqual(["K2403-2026-Q3-r1.kex", "K2403-2026-Q3-r1.kex.minisig"]);
});

test("without the region's key the key is asked for instead of the seal", async () => {
  await shown({ ...signedQuarter, region_key: null }, { own_public_keys: { ...keys, region: null } });
  expect(screen.getByText("Regionens nyckel saknas")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Lägg in regionens nyckel" }));
  const dialog = await screen.findByRole("dialog", { name: "Nycklar" });
  await userEvent.type(await within(dialog).findByLabelText("Regionens öppna nyckel"), "age1abc");
  expect(within(within(dialog).getByRole("list", { name: "Nyckelns åtta ord" })).getAllByRole("listitem")).toHaveLength(
    8,
  );
  await userEvent.click(within(dialog).getByRole("button", { name: "Fortsätt" }));
  expect(await screen.findByRole("dialog", { name: "Lägg in nyckeln" })).toBeTruthy();
});

test("a sealed quarter waits for its receipt, an acknowledged one has nothing left", async () => {
  await shown(sealedQuarter, { record_receipt: acknowledgedQuarter });
  expect(screen.getByRole("button", { name: "Spara filerna igen" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Regionen har kvitterat" }));
  await userEvent.click(await screen.findByRole("button", { name: "Spara kvittensen" }));
  const { steps, finished } = stepsOf(acknowledgedQuarter, "2026-10-13");
  expect(finished).toBe(true);
  expect(steps.map((step) => step.detail)).toEqual([
    "slut 30\u00a0september",
    "klar",
    "av Ingrid Vallmark",
    "13\u00a0oktober",
    "13\u00a0oktober",
  ]);
});

test("the region's receipt is read in as its two files", async () => {
  const picked = { file_name: "K2403-2026-Q3-r1.kvitto.json", media_type: "application/octet-stream", base64: "e30=" };
  const asked = await shown(sealedQuarter, { record_receipt: acknowledgedQuarter, pick_file: picked });
  await userEvent.click(screen.getByRole("button", { name: "Regionen har kvitterat" }));
  await userEvent.click(await screen.findByRole("button", { name: "Läs in kvittensen …" }));
  expect(await screen.findByText(/Kvittensen är inläst/)).toBeTruthy();
  expect(asked.filter(({ name }) => name === "pick_file").map(({ input }) => input)).toEqual([
    { kinds: ["json"] },
    { kinds: ["minisig"] },
  ]);
  expect(asked.find(({ name }) => name === "record_receipt")?.input).toEqual({
    quarter: "2026-Q3",
    received_on: null,
    receipt: { file: picked, signature: picked },
  });
});

test("a day that was only noted by hand says so", async () => {
  const revisions = acknowledgedQuarter.revisions.map((one) => ({ ...one, receipt_read: false }));
  await shown({ ...acknowledgedQuarter, revisions });
  expect(screen.getByText(/antecknad för hand/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Läs in kvittensen …" })).toBeTruthy();
});

test("every state has its present step", () => {
  const at = (state: QuarterView["state"], today: string) => stepsOf({ ...quarter, state }, today).current;
  expect(at("open", "2026-09-30")).toBe("open");
  expect(at("open", "2026-10-01")).toBe("review");
  expect(at("checked", "2026-10-01")).toBe("signed");
  expect(at("signed", "2026-10-01")).toBe("sealed");
  expect(at("sealed", "2026-10-01")).toBe("acknowledged");
});

test("the short table reads as people do, the long one has every row", () => {
  const lines = shortLines(quarter.rows);
  const said = (name: string) => lines.find((line) => line.name === name);
  expect(said("Nya barn")).toMatchObject({ value: "9", previous: "12", inside: false });
  expect(said("6–9 år")).toMatchObject({ value: "4", inside: true });
  expect(said("16–17 år")).toBeUndefined();
  expect(said("Återkoppling inom en vecka")?.value).toBe("10 av 11");
  expect(said("Från start till första möte")?.value).toBe("12 klara, 3 väntar");
  expect(allLines(quarter.rows)).toHaveLength(quarter.rows.length);
});

test("with nothing to put right there is nowhere to go", () => {
  expect(nextPoint(checkedQuarter)).toBeNull();
});

test("what others may see stands beside the exact figures, and only the first leaves", async () => {
  const figure = { measure: "M01", title: "Nya barn", group: "", shown: "10" };
  const file = { file_name: "kvartalet-skyddade-tal-2026-Q3.csv", media_type: "text/csv", base64: "" };
  const asked = await shown(acknowledgedQuarter, {
    public_quarter: { quarter: "2026-Q3", rows: [{ figure, exact: "9" }], published_at: null },
    publish_quarter: { quarter: "2026-Q3", figures: [figure], csv: file, workbook: file },
  });
  await userEvent.click(screen.getByRole("button", { name: "Mer" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Lämna ut skyddade tal" }));
  const dialog = await screen.findByRole("dialog", { name: "Skyddade tal, kv. 3 2026" });
  expect((await within(dialog).findByRole("row", { name: /Nya barn/ })).textContent).toBe("Nya barnalla109");
  expect(asked.some((one) => one.name === "publish_quarter")).toBe(false);
  await userEvent.click(within(dialog).getByRole("button", { name: "Spara som CSV" }));
  const again = await screen.findByRole("dialog", { name: "Spara som CSV" });
  expect(asked.some((one) => one.name === "publish_quarter")).toBe(false);
  await userEvent.type(within(again).getByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva renhjord 47");
  await userEvent.click(within(again).getByRole("button", { name: "Spara som CSV" }));
  expect(await screen.findByText("Filen är sparad. Den får lämnas vidare.")).toBeTruthy();
  expect(asked.find((one) => one.name === "publish_quarter")?.again).toBe("gran fjäll tuva renhjord 47");
  expect(asked.find((one) => one.name === "save_file")?.input).toEqual(file);
});

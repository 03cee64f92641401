import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { LogLine, LogPage, SpotChecks } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const line: LogLine = {
  sequence: 412,
  at: "2026-10-13T08:14:00",
  user: "Ingrid Vallmark",
  unit: "Socialtjänsten",
  what: "Läste ärendet",
  about: "2403-2026-014",
  reason: "",
  clock: "back",
};
const page: LogPage = {
  lines: [line],
  total: 1,
  more: false,
  users: [{ id: "u1", name: "Ingrid Vallmark" }],
  jumps: 1,
};

test("a line says who did what about which case, and that the clock was changed", async () => {
  window.location.hash = "#/logs";
  const asked = core({ access_log: page });
  const { container } = render(<App />);
  const row = (await screen.findByText("Läste ärendet")).closest("tr");
  if (row === null) throw new Error("no row");
  expect(within(row).getByText("Ingrid Vallmark, Socialtjänsten")).toBeTruthy();
  expect(within(row).getByText("2403-2026-014")).toBeTruthy();
  expect(within(row).getByText(/klocka hade ställts tillbaka/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText(/Ärendenummer/), "2403-2026-014");
  await waitFor(() =>
    expect(asked.some((one) => (one.input as { case_number?: string }).case_number === "2403-2026-014")).toBe(true),
  );
  expect(await structureFaults(container)).toEqual([]);
});

test("a spot check of an earlier month says so, and is signed when every line has been looked at", async () => {
  window.location.hash = "#/logs/spot";
  const current = (outcome: "in_order" | null): SpotChecks => ({
    month: "2026-11",
    current: {
      month: "2026-10",
      drawn_at: "2026-10-13T08:14:00",
      signed_at: null,
      signed_by: null,
      head_sequence: 412,
      head_hash: "ab",
      lines: [{ line, outcome, note: "" }],
    },
    earlier: [{ month: "2026-09", signed_at: "2026-09-30T10:00:00", signed_by: "Karin Öberg" }],
  });
  let outcome: "in_order" | null = null;
  const asked = core({
    spot_checks: () => current(outcome),
    record_spot_line: () => {
      outcome = "in_order";
      return current(outcome);
    },
    sign_spot_check: () => current(outcome),
  });
  render(<App />);
  const sign = await screen.findByRole("button", { name: "Skriv under stickprovet" });
  expect(sign).toHaveProperty("disabled", true);
  expect(screen.getByRole("heading", { name: "Stickprov för oktober 2026" })).toBeTruthy();
  expect(screen.getByText(/Det drogs i oktober 2026 och är inte underskrivet/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /Bedömning av rad 412/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Hör till arbetet" }));
  await screen.findByText(/Alla rader är bedömda/);
  await userEvent.click(screen.getByRole("button", { name: "Skriv under stickprovet" }));
  await waitFor(() => expect(asked.some((one) => one.name === "sign_spot_check")).toBe(true));
  expect(screen.getByText(/september 2026: Underskrivet/)).toBeTruthy();
});

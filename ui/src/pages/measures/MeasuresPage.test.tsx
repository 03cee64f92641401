import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { chart, mark } from "../../../practice/charts";
import { cases, definitions, report } from "../../../practice/measures";
import { ApiError } from "../../api/call";
import type { MeasuresReport } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

async function shown(address: string, told: Parameters<typeof core>[0] = {}) {
  const asked = core({
    measures_report: report,
    measure_definitions: definitions,
    measure_cases: cases,
    measure_chart: chart,
    ...told,
  });
  window.location.hash = address;
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: "Mått" });
  return asked;
}

test("every measure stands with its value and what is missing, and one is opened with its exact rule", async () => {
  await shown("#/measures/2026-Q3/M13");
  const list = await screen.findByRole("navigation", { name: "Mått" });
  expect(within(list).getAllByRole("link")).toHaveLength(report.measures.length);
  const sheet = screen.getByRole("article", { name: "Återkoppling inom en vecka" });
  expect(within(sheet).getByText(/Familjen fick besked inom en vecka efter 10 av 11 möten/)).toBeTruthy();
  expect(within(sheet).getByText(/För ett av dem saknas en uppgift/)).toBeTruthy();
  expect(sheet.textContent).toContain("Mått M13, version 1, gäller från 1\u00a0januari\u00a02026.");
  expect(await structureFaults()).toEqual([]);
});

test("a number opens the cases behind it, each with its link", async () => {
  const asked = await shown("#/measures/2026-Q3/M01");
  await userEvent.click(await screen.findByRole("button", { name: "6–9 år: 4" }));
  const dialog = await screen.findByRole("dialog", { name: "Nya barn, 6–9 år, Kv. 3 2026" });
  expect((await within(dialog).findByRole("link", { name: "Alva N." })).getAttribute("href")).toBe("#/children/c1");
  expect(within(dialog).getByText("uppgift saknas")).toBeTruthy();
  expect(asked.find((one) => one.name === "measure_cases")?.input).toEqual({
    measure: "M01",
    quarter: "2026-Q3",
    group: { by: "age", code: "Y6T9" },
    outcome: null,
  });
});

test("of quarters to which no case belongs the page says so, and not that there are no cases", async () => {
  const empty: MeasuresReport = { ...report, measures: [] };
  await shown("#/measures", { measures_report: empty });
  expect(await screen.findByText("Inget att räkna här")).toBeTruthy();
  expect(screen.getByText(/^Inget ärende hör till kv\. 3 2026 eller kvartalen före\./)).toBeTruthy();
});

test("of a quarter whose cases are erased the page says that the figures were kept", async () => {
  await shown("#/measures", { measures_report: { ...report, erased: true } });
  expect(await screen.findByText(/^Ärenden i kvartalet är gallrade\. Talen är de som kvartalet hade/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Visa kvartalet" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Skicka kvartalet" })).toBeNull();
});

test("measures that could not be counted can be asked for again", async () => {
  await shown("#/measures", { measures_report: new ApiError("storage", { sqlite: 10 }) });
  expect(await screen.findByRole("button", { name: "Försök igen" })).toBeTruthy();
});

test("picture, sentence and table are the core's, and the picture has its words", async () => {
  const asked = await shown("#/measures/2026-Q3/M13");
  const picture = await screen.findByRole("img", { name: new RegExp(chart.over_time.sentence.slice(0, 40)) });
  expect(picture.querySelectorAll("circle")).toHaveLength(
    chart.over_time.shapes.filter((shape) => shape.kind === "dot").length,
  );
  expect(screen.getByText(chart.over_time.sentence)).toBeTruthy();
  expect(screen.getByRole("rowheader", { name: "Kv. 3 2026" })).toBeTruthy();
  expect(asked.find((one) => one.name === "measure_chart")?.input).toEqual({ measure: "M13", quarter: "2026-Q3" });
});

test("a change is marked with its day and words", async () => {
  const asked = await shown("#/measures/2026-Q3/M13", { mark_measure: mark });
  await userEvent.click(await screen.findByRole("button", { name: "Markera en ändring" }));
  const dialog = await screen.findByRole("dialog", { name: "Markera en ändring" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(within(dialog).getByText("Skriv några ord.")).toBeTruthy();
  await userEvent.type(within(dialog).getByRole("textbox", { name: "Med några ord" }), "den med stafettpinnen ringer");
  await userEvent.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(asked.find((one) => one.name === "mark_measure")?.input).toMatchObject({
    measure: "M13",
    kind: "change",
    text: "den med stafettpinnen ringer",
  });
});

test("only a signal can become a question for the management meeting", async () => {
  await shown("#/measures/2026-Q3/M13");
  await screen.findByRole("button", { name: "Markera en ändring" });
  expect(screen.queryByRole("button", { name: "Ta upp på ledningsmötet" })).toBeNull();
});

test("a signal becomes one question, and it needs an owner and a day", async () => {
  const signal = { ...chart, over_time: { ...chart.over_time, verdict: "signal" as const } };
  await shown("#/measures/2026-Q3/M13", { measure_chart: signal, list_professionals: [] });
  await userEvent.click(await screen.findByRole("button", { name: "Ta upp på ledningsmötet" }));
  const dialog = await screen.findByRole("dialog", { name: "Ta upp på ledningsmötet" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Lägg på dagordningen" }));
  expect(within(dialog).getByText("Välj vem som tar reda på det.")).toBeTruthy();
});

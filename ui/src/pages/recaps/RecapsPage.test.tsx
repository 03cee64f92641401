import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { MeasureChange, QuarterRecap } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const change = (id: string, title: string, verdict: MeasureChange["verdict"], said: string): MeasureChange => ({
  id,
  title,
  now: "27 av 28",
  before: "86 av 121",
  verdict,
  said,
  better: verdict === "not_sure" ? null : true,
  p: 0.01,
});

const recap: QuarterRecap = {
  quarter: "2026-Q3",
  over: true,
  happened: ["9 nya barn under kvartalet."],
  changed: [change("M13", "Återkoppling inom en vecka", "more", "Större andel, säkerställt")],
  same: [change("M01", "Nya barn", "not_sure", "Ingen säkerställd förändring")],
  too_little: ["Kvitterade i tid"],
  earlier_help: [
    { moment: "intake", cases: 4, not_answered: 1, answers: [{ answer: "parenting", cases: 3 }] },
    { moment: "closing", cases: 1, not_answered: 0, answers: [{ answer: "handover", cases: 1 }] },
  ],
  erased: false,
  suggested: { measure: "M13", question: "Vad har vi gjort som kan ha hjälpt, och hur gör vi mer av det?" },
  quarters: ["2026-Q4", "2026-Q3"],
};

async function shown(told: QuarterRecap) {
  const asked = core({ quarter_recap: told, list_professionals: [], list_units: [] });
  window.location.hash = "#/recaps/2026-Q3";
  render(<App />);
  await screen.findByRole("heading", { level: 2, name: "En fråga att prata om" });
  return asked;
}

test("a quarter is told on one page, and only what is sure is called a change", async () => {
  const asked = await shown(recap);
  expect(asked.find((one) => one.name === "quarter_recap")?.input).toEqual({ quarter: "2026-Q3" });
  const changed = screen.getByRole("region", { name: "Det här har ändrats, säkerställt" });
  expect(within(changed).getByText("Större andel, säkerställt")).toBeTruthy();
  expect(within(changed).queryByText("Nya barn")).toBeNull();
  expect(screen.getByText("För lite för att jämföra: Kvitterade i tid.")).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("what earlier help might have made it unnecessary is summed, with those who were not answered", async () => {
  await shown(recap);
  const earlier = screen.getByRole("region", { name: "Vilken tidigare hjälp hade kunnat göra det här onödigt?" });
  const rows = within(earlier).getAllByRole("row");
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    "Stöd till föräldrarna30",
    "Att en överlämning hade fungerat01",
    "Inte besvarat, eller skyddade uppgifter10",
  ]);
});

test("answers that went with erased cases are said to be gone", async () => {
  await shown({ ...recap, earlier_help: [], erased: true });
  const earlier = screen.getByRole("region", { name: "Vilken tidigare hjälp hade kunnat göra det här onödigt?" });
  expect(within(earlier).getByText(/är gallrade, och svaren försvann med dem/)).toBeTruthy();
  expect(within(earlier).queryByRole("table")).toBeNull();
});

test("the suggested question is the one that goes to the management meeting", async () => {
  await shown(recap);
  await userEvent.click(screen.getByRole("button", { name: "Ta upp på ledningsmötet" }));
  const dialog = await screen.findByRole("dialog", { name: "Ta upp på ledningsmötet" });
  expect(within(dialog).getByDisplayValue(/hur gör vi mer av det/)).toBeTruthy();
});

test("with nothing sure the team chooses what to ask about", async () => {
  await shown({ ...recap, changed: [], suggested: null });
  expect(screen.getByText("Inget har ändrats så mycket att det är säkerställt.")).toBeTruthy();
  const ask = screen.getByRole("button", { name: "Ta upp på ledningsmötet" });
  expect(ask.hasAttribute("disabled")).toBe(true);
});

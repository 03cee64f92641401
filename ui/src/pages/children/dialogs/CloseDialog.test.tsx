import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { actions, alva, consents, voices } from "../../../../practice/children";
import { called, standing } from "../../../../practice/plans";
import type { ActionView, ChildAnswer, FollowUp, PlanView } from "../../../api/types/ops";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core } from "../../../testing/core";

interface Open {
  actions?: ActionView[];
  plans?: PlanView[];
  follow_ups?: FollowUp[];
  answers?: ChildAnswer[];
}

async function at(open: Open) {
  window.location.hash = "#/children/c1/close";
  const asked = core({
    open_case: alva,
    voices_of_case: { ...voices, follow_ups: open.follow_ups ?? [] },
    actions_of_case: open.actions ?? [],
    plans_of: open.plans ?? [],
    child_answers: open.answers ?? [],
    consents_of: consents,
    close_case: alva,
  });
  render(<App />);
  const dialog = within(await screen.findByRole("dialog"));
  const user = userEvent.setup({ delay: null });
  return {
    user,
    dialog,
    choose: async (reason: string) => user.click(dialog.getByRole("radio", { name: reason })),
    /** What earlier help might have made it unnecessary. */
    answer: async (help = "Vet inte") => {
      await user.click(dialog.getByRole("button", { name: /Vilken tidigare hjälp/ }));
      await user.click(await screen.findByRole("option", { name: help }));
    },
    close: () => user.click(dialog.getByRole("button", { name: "Avsluta ärendet" })),
    sent: () => asked.filter(({ name }) => name === "close_case").map(({ input }) => input),
  };
}

const whole = { case: "c1", closed_on: "2026-10-13", cancel_follow_up: false, earlier_help: "unknown", absence: null };

test("a case with nothing open asks why and when, and what earlier help might have made it unnecessary", async () => {
  const { dialog, choose, answer, close, sent } = await at({});
  expect(dialog.queryByText(/Vad blev det av/)).toBeNull();
  await choose("Mål nått");
  await close();
  expect(dialog.getByText(/Vet inte” är också ett svar/)).toBeTruthy();
  expect(sent()).toEqual([]);
  await answer();
  await close();
  expect(sent()).toEqual([{ ...whole, reason: "goal_reached", actions: [] }]);
});

test("each open action is done or dropped before the case ends: one answer for all, and another for one", async () => {
  const { user, dialog, choose, answer, close, sent } = await at({ actions });
  await dialog.findByText("3 insatser är inte klara. Vad blev det av dem?");
  const first = within(dialog.getByRole("radiogroup", { name: /Boka läkartid/ }));
  await choose("Mål nått");
  await answer();
  await close();
  expect(dialog.getAllByText("Välj vad det blev av den.")).toHaveLength(3);
  await user.click(within(dialog.getByRole("radiogroup", { name: /Samma svar för alla/ })).getByText("Läggs ner"));
  await close();
  expect(dialog.getByText("Skriv varför.")).toBeTruthy();
  expect(sent()).toEqual([]);
  await user.click(first.getByText("Klar"));
  await user.click(within(dialog.getByRole("radiogroup", { name: /Hjälpte det/ })).getByText("Delvis"));
  await user.type(dialog.getByLabelText("Varför läggs det ner?"), "Familjen flyttar");
  expect(await structureFaults()).toEqual([]);
  await close();
  const drop = { kind: "drop", reason: "Familjen flyttar" };
  expect(sent()).toEqual([
    {
      ...whole,
      reason: "goal_reached",
      actions: [
        { action: "a1", change: { kind: "done", on: null, helped: "partly" } },
        { action: "a2", change: drop },
        { action: "a3", change: drop },
      ],
    },
  ]);
});

test("a plan that is under way is to be ended first, and an established SIP goes on when it is why", async () => {
  const { dialog, choose } = await at({ plans: [standing] });
  expect(await dialog.findByText(/SIP:en är inte avslutad. Tar den vid/)).toBeTruthy();
  expect(dialog.getByRole("link", { name: "Öppna planen" })).toBeTruthy();
  await choose("SIP");
  expect(dialog.getByText(/SIP:en fortsätter fast ärendet avslutas/)).toBeTruthy();
  expect(dialog.queryByRole("link", { name: "Öppna planen" })).toBeNull();
});

test("a SIP without a day for its next follow-up does not go on without the case", async () => {
  const { dialog, choose } = await at({
    plans: [{ ...standing, plan: { ...standing.plan, follow_up_on: null, no_follow_up_reason: "Planen avslutas" } }],
  });
  await choose("SIP");
  expect(await dialog.findByText(/SIP:en har ingen dag för nästa uppföljning/)).toBeTruthy();
  expect(dialog.getByRole("link", { name: "Öppna planen" })).toBeTruthy();
});

test("a SIP that does not stand is to be ended whatever the reason", async () => {
  const { dialog, choose } = await at({ plans: [called] });
  await choose("SIP");
  expect(await dialog.findByText(/Avsluta den först, eller anteckna att den finns i ett annat system/)).toBeTruthy();
});

test("a follow-up that is planned for later stays unless it is called off, and unread answers are told of", async () => {
  const later = { id: "f1", case: "c1", meeting: null, planned_on: "2026-11-03", held_on: null, day_off: null };
  const unread = { sitting: "s1", question: "Bra?", picture: "", words: "Rasten", answered_on: "2026-10-06" };
  const { user, dialog, choose, answer, close, sent } = await at({ follow_ups: [later], answers: [unread] });
  await user.click(await dialog.findByRole("checkbox", { name: /Ställ in uppföljningen 3.november/ }));
  expect(dialog.getByText(/Ingen har läst det som Alva har svarat än/)).toBeTruthy();
  await choose("Mål nått");
  await answer();
  await close();
  expect(sent()).toEqual([{ ...whole, cancel_follow_up: true, reason: "goal_reached", actions: [] }]);
});

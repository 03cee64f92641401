import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openSession } from "../../../practice/answers";
import { alva, units } from "../../../practice/children";
import { blankPlan, blankView } from "../../../practice/plans";
import type { PlanView } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";
import { needsYes, principals } from "./plans";

const held: PlanView = {
  ...blankView,
  plan: {
    ...blankPlan,
    state: "held",
    answered_on: "2026-09-05",
    called_on: "2026-09-08",
    meeting_on: "2026-09-22",
    held_on: "2026-09-22",
    needed: "Lugnare skoldag",
    responsible: "Skolan: lunch i lilla matsalen",
    lead_unit: "u2",
    follow_up_on: "2027-02-09",
  },
  lead: units[1] ?? null,
  missing: ["by_others"],
  steps: ["write", "establish", "close", "elsewhere"],
  meet_by: "2026-09-29",
};

async function shown(told: Parameters<typeof core>[0] = {}) {
  window.location.hash = "#/plans/c1";
  const asked = core({ open_case: alva, list_units: units, ...told });
  render(<App />);
  await screen.findByRole("button", { name: /Oro\? Gör orosanmälan/ });
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("without a plan the page says what a SIP is, and offers one", async () => {
  const { user, asked } = await shown({ plans_of: [], offer_plan: held });
  expect(screen.getByText(/plan som kommunen och regionen gör tillsammans med familjen/)).toBeTruthy();
  expect(document.querySelectorAll("main .primary")).toHaveLength(1);
  expect(await structureFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Erbjud SIP" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Erbjudandet är antecknat.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "offer_plan")?.input).toEqual({
    case: "c1",
    offered_on: "2026-10-13",
    offered_by: "Ingrid Vallmark",
  });
});

test("a no needs the family's reason", async () => {
  const offered: PlanView = {
    ...held,
    plan: { ...held.plan, state: "offered", answered_on: null, called_on: null, meeting_on: null, held_on: null },
    steps: ["accept", "decline"],
    meet_by: null,
  };
  const { user, asked } = await shown({ plans_of: [offered], answer_plan: offered });
  await user.click(screen.getByRole("button", { name: "Anteckna svaret" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("radio", { name: "Nej" }));
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(within(dialog).getByText("Fyll i det här.")).toBeTruthy();
  expect(asked.some(({ name }) => name === "answer_plan")).toBe(false);
  await user.type(within(dialog).getByLabelText("Varför blev det nej?"), "Vi orkar inte fler möten.");
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText(/Erbjudandet står kvar\.$/)).toBeTruthy();
  expect(asked.find(({ name }) => name === "answer_plan")?.input).toMatchObject({
    accepted: false,
    reason: "Vi orkar inte fler möten.",
  });
});

test("establishing names what is missing, then writes the text first", async () => {
  const { user, asked } = await shown({ plans_of: [held], write_plan: held, establish_plan: held });
  await user.click(screen.getByRole("button", { name: "Upprätta planen" }));
  const missing = screen.getByRole("alert");
  expect(
    within(missing)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["3 Det här gör någon annan"]);
  await user.type(screen.getByLabelText(/3 Det här gör någon annan/), "ingen");
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Upprätta planen" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Upprätta planen" }));
  expect(await screen.findByText("Planen är upprättad.")).toBeTruthy();
  const done = asked.filter(({ name }) => name === "write_plan" || name === "establish_plan");
  expect(done.map(({ name }) => name)).toEqual(["write_plan", "establish_plan"]);
  expect(done[0]?.input).toMatchObject({ by_others: "ingen", needed: "Lugnare skoldag", lead_unit: "u2" });
});

test("only the municipality and the region answer for a SIP, and who stands there stays", () => {
  const [school, social, leisure] = units;
  if (!school || !social || !leisure) throw new Error("units");
  const club = { ...leisure, id: "u9", organisation_kind: "association" as const };
  const region = { ...social, id: "u8", organisation_kind: "region" as const };
  const ids = (chosen: string | null) => principals([school, region, club], chosen).map(({ id }) => id);
  expect(ids(null)).toEqual(["u1", "u8"]);
  expect(ids("u9")).toEqual(["u1", "u8", "u9"]);
});

test("a SIP waits for the family's yes to it, and a child's plan for none", async () => {
  const first = /Familjen har inte sagt ja till SIP än/;
  const school = units[0];
  if (!school) throw new Error("a unit");
  const said = (state: "full" | "withdrawn"): PlanView => ({
    ...held,
    consent: { purpose: "sip", units: [{ unit: school, state, shown: "skipped" }], team: "missing", valid_until: null },
  });
  await shown({ plans_of: [said("withdrawn")] });
  expect(screen.getByText(first)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Till samtycket" }).getAttribute("href")).toBe("#/children/c1/consents");
  expect(needsYes(said("full"))).toBe(false);
  expect(needsYes({ ...held, consent: null })).toBe(true);
  expect(needsYes({ ...held, plan: { ...held.plan, kind: "child_plan" } })).toBe(false);
  expect(needsYes({ ...held, steps: ["write", "close"] })).toBe(false);
});

test("a plan kept elsewhere has no steps, only where it is", async () => {
  await shown({
    plans_of: [
      {
        ...held,
        plan: {
          ...held.plan,
          state: "in_other_system",
          established_on: "2026-09-01",
          external_reference: "Lifecare 118",
        },
        steps: ["follow_up", "close", "elsewhere"],
      },
    ],
  });
  expect(screen.getByText("Lifecare 118")).toBeTruthy();
  expect(screen.queryByRole("list", { name: "Var planen är" })).toBeNull();
});

test("a plan offered here that is kept elsewhere is noted with where it is and when it is followed up", async () => {
  const { user, asked } = await shown({ plans_of: [held], keep_plan_elsewhere: held });
  await user.click(screen.getByRole("button", { name: "Planen förs i ett annat system" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("Var finns den?"), "Lifecare 119");
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Planen är antecknad.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "keep_plan_elsewhere")?.input).toEqual({
    plan: "s1",
    reference: "Lifecare 119",
    held_on: "2026-09-22",
    established_on: null,
    follow_up_on: "2027-02-09",
    no_follow_up_reason: "",
  });
});

test("a plan that has always been elsewhere is noted, and its days were kept while it was typed", async () => {
  const typed = { reference: "Lifecare 120", established: "2026-09-01", follow: "2027-02-09" };
  const draft = { key: "case/c1/plan-elsewhere", text: JSON.stringify(typed), saved_at: openSession.now };
  const { user, asked } = await shown({ drafts: [draft], plans_of: [], register_external_plan: held });
  await user.click(screen.getByRole("button", { name: "Finns i annat system" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Planen är antecknad.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "register_external_plan")?.input).toEqual({
    case: "c1",
    established_on: "2026-09-01",
    reference: "Lifecare 120",
    follow_up_on: "2027-02-09",
    no_follow_up_reason: "",
  });
});

test("what was chosen about a follow-up is kept with what was typed", async () => {
  const typed = { on: "2026-10-12", outcome: "goes_on", summary: "Det går bättre.", why: "Barnet flyttar." };
  const draft = { key: "plan/s1/follow-up", text: JSON.stringify(typed), saved_at: openSession.now };
  const stands: PlanView = {
    ...held,
    plan: { ...held.plan, state: "established", established_on: "2026-09-30" },
    steps: ["follow_up"],
  };
  window.location.hash = "#/plans/c1/sip/follow";
  const asked = core({
    drafts: [draft],
    open_case: alva,
    list_units: units,
    plans_of: [stands],
    follow_up_plan: stands,
  });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Anteckna en uppföljning" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Uppföljningen är antecknad.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "follow_up_plan")?.input).toMatchObject({
    held_on: "2026-10-12",
    outcome: "goes_on",
    summary: "Det går bättre.",
    next_on: null,
    no_next_reason: "Barnet flyttar.",
  });
});

test("a plan that never came to stand is ended with its reason", async () => {
  const { user, asked } = await shown({ plans_of: [held], close_plan: held });
  expect(screen.queryByRole("button", { name: "Familjen tackar nej" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Avsluta planen" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: /Varför\?/ }));
  await user.click(await screen.findByRole("option", { name: "Familjen ångrade sig" }));
  await user.click(within(dialog).getByRole("button", { name: "Avsluta planen" }));
  expect(await screen.findByText("Planen är avslutad.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "close_plan")?.input).toMatchObject({ reason: "family_declined" });
});

const called: PlanView = {
  ...held,
  plan: { ...held.plan, state: "called", held_on: null, question: "Hur orkar Alva?" },
  steps: ["call", "hold", "write", "close", "elsewhere"],
  participants: [
    {
      id: "q1",
      kind: "called",
      unit: "u2",
      unit_name: "Hälsocentralen",
      organisation_name: "Region Västerbotten",
      name: "Eva Nyström",
      title: "distriktssköterska",
      calls: false,
      reply: "no_answer",
      reply_reason: "",
      came: null,
    },
    {
      id: "q2",
      kind: "invited",
      unit: null,
      unit_name: "",
      organisation_name: "",
      name: "Birgitta Nyberg",
      title: "mormor",
      calls: false,
      reply: "no_answer",
      reply_reason: "",
      came: null,
    },
    {
      id: "q3",
      kind: "family",
      unit: null,
      unit_name: "",
      organisation_name: "",
      name: "Sara Nyberg",
      title: "",
      calls: false,
      reply: "no_answer",
      reply_reason: "",
      came: null,
    },
  ],
};

test("a principal gets a kallelse, others and the family an invitation", async () => {
  const file = { file_name: "kallelse.pdf", media_type: "application/pdf", base64: "" };
  const { user, asked } = await shown({
    plans_of: [called],
    summons_paper: file,
    invitation_paper: file,
    family_invitation_paper: file,
    open_file: { opened: true },
  });
  expect(screen.getByDisplayValue("Hur orkar Alva?")).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Skriv ut kallelsen" }));
  for (const button of screen.getAllByRole("button", { name: "Skriv ut inbjudan" })) await user.click(button);
  const letters = asked.filter(({ name }) => name.endsWith("_paper"));
  expect(letters.map(({ name, input }) => [name, input])).toEqual([
    ["summons_paper", { case: "c1", plan: "s1", participant: "q1" }],
    ["invitation_paper", { case: "c1", plan: "s1", participant: "q2" }],
    ["family_invitation_paper", { case: "c1", plan: "s1", participant: "q3" }],
  ]);
});

test("what went wrong at the meeting is written down before the plan stands", async () => {
  window.location.hash = "#/plans/c1/sip/follow";
  const asked = core({ open_case: alva, list_units: units, plans_of: [held], record_deviation: held });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Anteckna en avvikelse" }));
  expect(await screen.findByRole("dialog")).toBeTruthy();
  expect(asked.some(({ name }) => name === "record_deviation")).toBe(false);
});

test("that nobody took the initiative is written down as soon as a SIP is offered", async () => {
  const offered: PlanView = {
    ...held,
    plan: { ...held.plan, state: "offered", answered_on: null, called_on: null, meeting_on: null, held_on: null },
    steps: ["accept", "decline", "elsewhere"],
    meet_by: null,
  };
  const { user } = await shown({ plans_of: [offered] });
  expect(screen.queryByRole("heading", { name: "Uppföljningar" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Anteckna en avvikelse" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByRole("radio", { name: "Ingen tog initiativ till SIP fast den behövdes" })).toBeTruthy();
});

test("one unit calls to the meeting: it stands in the letters and gets none itself", async () => {
  const { user, asked } = await shown({ plans_of: [called], set_plan_participants: called });
  await user.click(screen.getByRole("checkbox", { name: /Kallar till mötet/ }));
  expect(screen.queryByRole("button", { name: "Skriv ut kallelsen" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Spara listan" }));
  expect(await screen.findByText("Listan är sparad.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "set_plan_participants")?.input).toMatchObject({
    participants: [
      { id: "q1", calls: true },
      { id: "q2", calls: false },
      { id: "q3", calls: false },
    ],
  });
});

test("who came is asked when the meeting is held", async () => {
  const { user, asked } = await shown({ plans_of: [called], hold_plan: held });
  await user.click(screen.getByRole("button", { name: "Mötet är hållet" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("checkbox", { name: /Birgitta/ }));
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Mötet är antecknat.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "hold_plan")?.input).toMatchObject({ came: ["q1", "q3"] });
});

test("goals are written with the child's words first", async () => {
  const { user, asked } = await shown({ plans_of: [held], write_goals: held });
  await user.click(screen.getByRole("button", { name: "Lägg till ett mål" }));
  await user.type(screen.getByLabelText(/Med barnets egna ord/), "Jag vill orka");
  await user.type(screen.getByLabelText("Det här görs"), "Vilostund");
  await user.click(screen.getByRole("button", { name: "Spara målen" }));
  expect(await screen.findByText("Målen är sparade.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "write_goals")?.input).toMatchObject({
    plan: "s1",
    goals: [{ words: "Jag vill orka", steps: [{ what: "Vilostund", unit: null }] }],
  });
});

test("what has changed since the family got the plan is told, and becomes a version with its why", async () => {
  const standing: PlanView = {
    ...held,
    plan: { ...held.plan, state: "established", established_on: "2026-09-22" },
    steps: ["write", "follow_up", "close"],
    versions: [{ number: 1, decided_on: "2026-09-22", why: "", changes: [] }],
    pending: [
      {
        section: "goals",
        before: "Lunch (Skolan, senast 1 oktober 2026)",
        after: "Lunch (Skolan, senast 1 november 2026)",
      },
    ],
  };
  window.location.hash = "#/plans/c1/sip/follow";
  const asked = core({ open_case: alva, list_units: units, plans_of: [standing], revise_plan: standing });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  expect(await screen.findByText(/förut Lunch \(Skolan, senast 1 oktober 2026\), nu Lunch/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Spara som ny version" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("Varför ändras planen?"), "Lunchen räckte inte.");
  await user.click(within(dialog).getByRole("button", { name: "Spara som ny version" }));
  await screen.findByText(/Den nya versionen är sparad/);
  expect(asked.find(({ name }) => name === "revise_plan")?.input).toMatchObject({ why: "Lunchen räckte inte." });
});

test("who does not coordinate reads the plan as its paper, and is offered nothing to write in", async () => {
  await shown({
    session_state: { ...openSession, user: { ...openSession.user, role: "member" } },
    plans_of: [held],
    paper_preview: { file_name: "sip.pdf", pages: ["<svg xmlns='http://www.w3.org/2000/svg'></svg>"], unprintable: "" },
  });
  expect(await screen.findByRole("img", { name: "Planen, sida 1 av 1" })).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByRole("button", { name: "Upprätta planen" })).toBeNull();
  expect(screen.getByRole("button", { name: "Skriv ut planen" })).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

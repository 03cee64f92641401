import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { actions, alva, cases, consents, karin, units, voices } from "../../../practice/children";
import { changed } from "../../api/answers";
import { ApiError } from "../../api/call";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core, heldBack, times } from "../../testing/core";

const told: Parameters<typeof core>[0] = {
  list_cases: ({ closed }) => (closed ? [] : cases),
  open_case: alva,
  voices_of_case: voices,
  actions_of_case: actions,
  consents_of: consents,
  list_units: units,
  list_professionals: [karin],
  possible_duplicates: [],
};

async function at(address: string, heading: string, more: Parameters<typeof core>[0] = {}) {
  window.location.hash = address;
  const asked = core({ ...told, ...more });
  render(<App />);
  await screen.findByRole("heading", { name: heading });
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("the list says stage, next step and holder, and is filtered by name", async () => {
  const { user } = await at("#/children", "Barn");
  const row = (await screen.findByRole("link", { name: "Alva N." })).closest("tr");
  expect(row?.textContent).toContain("Uppföljning");
  expect(row?.textContent).toContain("Boka läkartid, Karin Holmlund, Skolan Försenat");
  expect(await structureFaults()).toEqual([]);
  await user.keyboard("{Control>}f{/Control}hu");
  expect(screen.queryByRole("link", { name: "Alva N." })).toBeNull();
  expect(screen.getByRole("link", { name: "Hugo M." })).toBeTruthy();
  expect(screen.getByText("Ett barn.")).toBeTruthy();
});

test("the first of the open cases stand at once, and nobody is sent to search elsewhere before all of them are there", async () => {
  const all = [...cases, { ...(cases[0] as (typeof cases)[number]), case: "c9", name: "Milo Å.", protected: true }];
  const first = { lines: cases.slice(0, 1), open: all.length, protected: 1 };
  window.location.hash = "#/children";
  const asked = core({ ...told, list_cases: all, first_cases: first });
  const come = heldBack("list_cases");
  render(<App />);
  const [alva, hugo] = cases.map(({ name }) => name) as [string, string];
  expect(await screen.findByRole("link", { name: alva })).toBeTruthy();
  expect(screen.queryByRole("link", { name: hugo })).toBeNull();
  const user = userEvent.setup({ delay: null });
  await user.keyboard("{Control>}f{/Control}hu");
  expect(screen.queryByText(/Sök bland alla barn/)).toBeNull();
  // What is found among the first is not all that is found. Nothing moves when the rest comes.
  expect(screen.queryByText(/i listan heter så/)).toBeNull();
  expect(screen.getByText(/Ett barn med skyddade uppgifter/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Visa" })).toBeTruthy();
  await act(async () => come());
  expect(await screen.findByRole("link", { name: hugo })).toBeTruthy();
  expect(screen.getByText("Ett barn.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Visa" })).toBeTruthy();
  await user.keyboard("x");
  expect(await screen.findByText(/Sök bland alla barn/)).toBeTruthy();
  act(changed);
  await waitFor(() => expect(times(asked, "list_cases")).toBe(2));
  expect(times(asked, "first_cases")).toBe(1);
});

test("an empty list teaches how to begin, a closed one what it is for", async () => {
  const { user } = await at("#/children", "Inga barn än", { list_cases: [] });
  expect(screen.getByRole("link", { name: "Läs in er lista" }).getAttribute("href")).toBe("#/imports");
  expect(document.querySelectorAll("main .primary")).toHaveLength(1);
  await user.click(screen.getByRole("link", { name: "Avslutade" }));
  expect(await screen.findByRole("heading", { name: "Inga avslutade ärenden" })).toBeTruthy();
});

test("a list that could not be fetched can be asked for again", async () => {
  await at("#/children", "Barn", { list_cases: new ApiError("storage", { sqlite: 10 }) });
  expect(await screen.findByRole("button", { name: "Försök igen" })).toBeTruthy();
});

test("the child's own words come first, then what is waited for", async () => {
  await at("#/children/c1", "Alva Nyberg");
  expect(screen.getByText("Jag vill gå till skolan.")).toBeTruthy();
  expect(await screen.findByText("Boka läkartid", { selector: "p" })).toBeTruthy();
  expect(screen.getByText(/väntar på återkoppling efter mötet 5 oktober/)).toBeTruthy();
  expect(screen.getByText("Ärendet kom till teamet")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Oro? Gör orosanmälan" })).toBeTruthy();
  expect(document.querySelectorAll("main .primary")).toHaveLength(1);
  expect(await structureFaults()).toEqual([]);
});

test("a follow-up that could not be noted says why on its row", async () => {
  const planned = { id: "f1", case: "c1", meeting: null, planned_on: "2026-10-12", held_on: null, day_off: null };
  const { user } = await at("#/children/c1", "Alva Nyberg", {
    voices_of_case: { ...voices, follow_ups: [planned] },
    record_follow_up: new ApiError("not_allowed"),
  });
  await user.click(await screen.findByRole("button", { name: "Den är gjord" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Din roll får inte göra");
});

test("a child that has not been asked has an empty box that says so", async () => {
  await at("#/children/c1", "Alva Nyberg", { voices_of_case: { ...voices, voices: [] } });
  expect(screen.getByText("Alva har inte fått frågan än.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Skriv barnets ord" })).toBeTruthy();
});

test("a very long name and a protected child stay whole", async () => {
  const long = "Alexandra-Josefina Wennerström-Bergqvist Öhman";
  await at("#/children/c1", long, {
    open_case: { ...alva, child: { ...alva.child, first_name: long, last_name: "", protection: "marked" } },
  });
  expect(screen.getByText(/Skyddade uppgifter/)).toBeTruthy();
});

test("a protected child is not in the list until somebody asks for it", async () => {
  const [alva, hugo] = cases;
  if (!alva || !hugo) throw new Error("two cases");
  const hidden = { ...hugo, name: hugo.number, protected: true };
  const { user } = await at("#/children", "Barn", { list_cases: [alva, hidden] });
  expect(await screen.findByText(/Ett barn med skyddade uppgifter står inte i listan/)).toBeTruthy();
  expect(screen.queryByText(hugo.number)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Visa" }));
  expect(await screen.findByText(hugo.number)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Ta bort dem ur listan" }));
  expect(screen.queryByText(hugo.number)).toBeNull();
});

test("a closed case can only be read", async () => {
  await at("#/children/c1", "Alva Nyberg", {
    open_case: {
      ...alva,
      stage: "closed",
      next_step: { kind: "nothing" },
      case: { ...alva.case, closed_on: "2026-10-01", closing_reason: "goal_reached" },
    },
  });
  expect(screen.getByText(/avslutades torsdag 1 oktober 2026: mål nått/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Ny insats/ })).toBeNull();
});

test("who sees a part of a case is not told that the family is to be asked", async () => {
  const seen = { stage: "seen_in_part", next_step: { kind: "seen_in_part" } } as const;
  await at("#/children/c1", "Alva Nyberg", { open_case: { ...alva, ...seen, consent: null } });
  expect(screen.getByText("Ni ser en del av ärendet")).toBeTruthy();
  expect(screen.getByText("Visas för dem som ser hela ärendet")).toBeTruthy();
});

test("a closed case still says that the family waits to be told, and nothing else is owed", async () => {
  const closed = { ...alva.case, closed_on: "2026-10-08", closing_reason: "goal_reached" as const };
  const next_step = { kind: "feedback", due_on: "2026-10-12", late: true } as const;
  await at("#/children/c1", "Alva Nyberg", { open_case: { ...alva, stage: "closed", next_step, case: closed } });
  const owed = screen.getByRole("region", { name: "Det som väntar" });
  expect(within(owed).getAllByRole("listitem")).toHaveLength(1);
  expect(within(owed).getByText(/väntar på återkoppling efter mötet 5 oktober/)).toBeTruthy();
  expect(within(owed).getByRole("button", { name: "Skriv återkoppling" })).toBeTruthy();
});

test("the list of closed cases says when the family waits to be told", async () => {
  const [first, second] = cases;
  if (!first || !second) throw new Error("no cases to close");
  const closed = { stage: "closed" as const, closed_on: "2026-10-08" };
  const owing = { ...first, ...closed, next_step: { kind: "feedback", due_on: "2026-10-12", late: true } as const };
  const told = { ...second, ...closed, protected: false, next_step: { kind: "nothing" } as const };
  await at("#/children/closed", "Barn", { list_cases: [owing, told] });
  const rows = (await screen.findAllByRole("row")).map((row) => row.textContent ?? "");
  expect(rows.filter((row) => row.includes("Försenat"))).toHaveLength(1);
  expect(rows.join()).not.toContain("Inget mer att göra");
});

test("a meeting is called as the municipality calls it", async () => {
  const events = [{ on: "2026-09-16", kind: "meeting" as const, text: "team Barnhälsomöte norr", by: "" }];
  await at("#/children/c1", "Alva Nyberg", { open_case: { ...alva, events } });
  expect(screen.getAllByText("Barnhälsomöte norr").length).toBeGreaterThan(0);
});

test("on a closed case what was left open before can be ended, and nothing else is done with it", async () => {
  const closed = { ...alva.case, closed_on: "2026-10-08", closing_reason: "goal_reached" as const };
  const view = { ...alva, stage: "closed" as const, case: closed };
  const { user } = await at("#/children/c1/actions", "Alvas insatser", { open_case: view });
  expect(await screen.findByRole("button", { name: "Klart: Boka läkartid" })).toBeTruthy();
  const [more, ...others] = screen.getAllByRole("button", { name: "Mer" });
  expect(others).toHaveLength(2);
  if (more) await user.click(more);
  expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual(["Lägg ner"]);
});

test("a follow-up after the end of a case can be noted as held when its day has come, or called off", async () => {
  const closed = { ...alva.case, closed_on: "2026-10-08", closing_reason: "goal_reached" as const };
  const planned = { id: "f1", case: "c1", meeting: null, planned_on: "2026-10-12", held_on: null, day_off: null };
  const { asked, user } = await at("#/children/c1", "Alva Nyberg", {
    open_case: { ...alva, stage: "closed", case: closed },
    voices_of_case: { ...voices, feedbacks: [], follow_ups: [planned] },
    cancel_follow_up: {},
  });
  const owed = within(screen.getByRole("region", { name: "Det som väntar" }));
  expect(owed.getAllByRole("listitem")).toHaveLength(1);
  expect(owed.getByRole("button", { name: "Den är gjord" })).toBeTruthy();
  await user.click(owed.getByRole("button", { name: "Ställ in" }));
  expect(await screen.findByText("Uppföljningen är inställd.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "cancel_follow_up")?.input).toEqual({ case: "c1" });
});

test("a case that nobody holds says since when, and one that nobody held for a time says for how long", async () => {
  const free = { ...alva, holder: null, no_holder_since: "2026-08-20", gap_days: 54 };
  await at("#/children/c1", "Alva Nyberg", { open_case: free });
  expect(screen.getByText("Ingen har haft stafettpinnen sedan 20 augusti, 54 dagar.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Utse samordnare" })).toBeTruthy();
  cleanup();
  await at("#/children/c1", "Alva Nyberg", { open_case: { ...alva, gap_days: 1 } });
  expect(screen.getByText("Ingen hade den under en dag.")).toBeTruthy();
});

test("when the coordinator has ended the unit has the baton, and somebody can be named", async () => {
  if (!alva.holder) throw new Error("a holder to end");
  const ended = { ...alva.holder, name: "Skolan", title: "", unit: "Skolan", ended: true };
  await at("#/children/c1", "Alva Nyberg", { open_case: { ...alva, holder: ended } });
  expect(screen.getByText("Samordnaren är inte kvar. Stafettpinnen väntar på att någon annan tar över.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Utse samordnare" })).toBeTruthy();
});

test("what went along in a sealed parcel stands in the history, with its ground", async () => {
  const sealed = (text: string) => ({ on: "2026-10-02", kind: "parcel_sealed" as const, text, by: "" });
  const events = [sealed("requested_by_board number voice"), sealed("consent")];
  await at("#/children/c1", "Alva Nyberg", { open_case: { ...alva, events } });
  expect(
    screen.getByText(
      "Ett paket förseglades. Utöver namnet och frågan: personnummer, födelsedatum och kön; barnets egna ord. Grund: socialnämnden har begärt uppgifterna i en utredning.",
    ),
  ).toBeTruthy();
  expect(
    screen.getByText("Ett paket förseglades, med bara namnet och frågan. Grund: familjens samtycke."),
  ).toBeTruthy();
});

test("a handover that the sender took back is not said to have come back", async () => {
  const event = { on: "2026-10-02", kind: "handover_taken_back" as const, text: "Skolan", by: "Karin Holmlund" };
  await at("#/children/c1", "Alva Nyberg", { open_case: { ...alva, events: [event] } });
  expect(screen.getByText("Överlämningen togs tillbaka")).toBeTruthy();
  expect(screen.queryByText(/lämnade tillbaka/)).toBeNull();
});

test("not asked needs a reason, and keeps no words", async () => {
  const { user, asked } = await at("#/children/c1/voice", "Barnets egna ord", {
    record_child_voice: ({ reason }) => ({
      id: "v2",
      case: "c1",
      meeting: null,
      heard_on: "2026-10-13",
      form: "not_asked",
      words: "",
      asked_by: "",
      reason,
    }),
  });
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: /Hur fick Alva frågan/ }));
  await user.click(await screen.findByRole("option", { name: "Har inte fått frågan" }));
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(dialog.getByText("Skriv varför barnet inte fick frågan.")).toBeTruthy();
  await user.type(dialog.getByLabelText("Varför inte?"), "Alva är sjuk");
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Det är antecknat varför barnet inte fick frågan.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "record_child_voice")?.input).toMatchObject({
    form: "not_asked",
    words: "",
    asked_by: "",
    reason: "Alva är sjuk",
  });
  expect(window.location.hash).toBe("#/children/c1");
});

test("the family was told: the oldest owed meeting, and the route closes behind", async () => {
  const { user, asked } = await at("#/children/c1/feedback", "Återkoppling till familjen", {
    record_feedback: ({ given_on, given_by, how }) => ({
      id: "f1",
      case: "c1",
      meeting: "m1",
      meeting_on: "2026-10-05",
      due_on: "2026-10-12",
      by: null,
      by_name: "",
      given_on,
      given_by,
      how,
    }),
  });
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Återkopplingen till familjen är antecknad.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "record_feedback")?.input).toEqual({
    case: "c1",
    meeting: "m1",
    given_on: "2026-10-13",
    given_by: "Karin Holmlund",
    how: "phone",
  });
});

test("the grid says who answered what, and what it means", async () => {
  const { user, asked } = await at("#/children/c1/consents", "Alvas samtycken", {
    answer_consent: () => consents.consents[0] ?? new ApiError("not_found"),
  });
  expect(await screen.findByText("Ja, alla")).toBeTruthy();
  expect(screen.getByText("Delvis")).toBeTruthy();
  expect(screen.getAllByText(/8 månader kvar/).length).toBeGreaterThan(0);
  expect(
    screen.getByText(
      (_, element) => element?.textContent === "Fritidsgården får ingenting veta om Alva." && element.tagName === "P",
    ),
  ).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Sofia Nyberg, Skolan: Ja 20\u00a0augusti. Ändra svaret" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("radio", { name: "Återkallat" }));
  await user.click(dialog.getByRole("checkbox", { name: /Gäller alla verksamheter/ }));
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Samtycket är återkallat. Det gäller genast.")).toBeTruthy();
  const input = asked.find(({ name }) => name === "answer_consent")?.input as { answers: { status: string }[] };
  expect(input.answers.map(({ status }) => status)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
});

test("a child who may be there already is shown with the reason", async () => {
  const found = {
    child: "b1",
    case: "c1",
    case_number: "2403-2026-014",
    open: true,
    name: "Alva Nyberg",
    birth_on: "2016-04-25",
    matched: "name" as const,
  };
  const other = { ...found, case: null, open: false };
  const { user } = await at("#/children/new", "Registrera ett barn", {
    possible_duplicates: [
      { reason: "shared_name_and_birth", found: { ...other, child: "b2", name: "Elsa Nyberg" } },
      { reason: "same_name", found },
      { reason: "name_within", found: { ...other, child: "b3", name: "Alva Maria Nyberg" } },
    ],
  });
  await user.type(screen.getByLabelText("Förnamn"), "Alva");
  await user.type(screen.getByLabelText("Efternamn"), "Nyberg");
  expect(await screen.findByText("Heter likadant. Kontrollera födelsedatumet.")).toBeTruthy();
  expect(screen.getByText("Är född samma dag och har ett namn gemensamt. Kan vara ett syskon.")).toBeTruthy();
  expect(screen.getByText(/Heter likadant så när som på ett namn/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Öppna ärendet" }).getAttribute("href")).toBe("#/children/c1");
});

test("an empty form says what is missing, field by field", async () => {
  const { user, asked } = await at("#/children/new", "Registrera ett barn");
  await user.click(screen.getByRole("button", { name: /Spara och öppna ärendet/ }));
  expect(screen.getByText(/tio fält saknas/i)).toBeTruthy();
  expect(screen.getByText("Skriv förnamnet.")).toBeTruthy();
  expect(asked.some(({ name }) => name === "register_case")).toBe(false);
  expect(await structureFaults()).toEqual([]);
});

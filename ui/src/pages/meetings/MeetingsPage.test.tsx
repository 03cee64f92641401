import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { agenda, byNumber, inFull, minutes, openAt, planned, skipped, view } from "../../../practice/meetings";
import { ApiError } from "../../api/call";
import type { LeftOut } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core, times } from "../../testing/core";

async function at(address: string, told: Parameters<typeof core>[0], heading: string | RegExp) {
  const asked = core({
    meeting: view,
    room_view: { state: "blank" },
    list_professionals: [],
    list_units: [],
    list_cases: [],
    ...told,
  });
  window.location.hash = address;
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: heading });
  return asked;
}

const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });

describe("the list", () => {
  test("a team without meetings is told how to begin, with one filled button", async () => {
    await at("#/meetings", { list_meetings: [] }, "Möten");
    expect(await screen.findByText("Inget möte är planerat")).toBeTruthy();
    expect(document.querySelectorAll("main .primary")).toHaveLength(1);
    expect(await structureFaults()).toEqual([]);
  });

  test("each meeting is a sentence with one way on", async () => {
    const lines = [{ meeting: planned, children: 3, people: 7 }];
    await at("#/meetings", { list_meetings: ({ over }) => (over ? [] : lines) }, "Möten");
    const coming = await screen.findByRole("region", { name: "Kommande möten" });
    expect(within(coming).getByText("HLT-möte i morgon kl. 9.00")).toBeTruthy();
    expect(within(coming).getByText(/Tre barn på dagordningen, sju personer/)).toBeTruthy();
    expect(within(coming).getAllByRole("link")).toHaveLength(1);
  });

  test("what could not be fetched can be asked for again", async () => {
    await at("#/meetings", { list_meetings: new ApiError("storage") }, "Möten");
    expect(await screen.findByRole("button", { name: "Försök igen" })).toBeTruthy();
  });
});

describe("preparing", () => {
  const title = "HLT-möte onsdag 14\u00a0oktober";

  test("the agenda says when, who and why, and hides what the room may not see", async () => {
    await at("#/meetings/m1", {}, title);
    const rows = screen.getAllByRole("row").map((row) => row.textContent ?? "");
    expect(rows[2]).toContain("Alva N. 10 årFörsenatEn insats är försenad. En insats är flyttad.");
    expect(rows[3]).toContain("2403-2026-009 13–15 årUtan namnSamtycket omfattar inte BUP.");
    expect(rows[4]).toContain("2403-2026-006 Hoppas\u00a0överSamtycket återkallades 2\u00a0oktober.");
    expect(screen.getByText("Ingen anmäld")).toBeTruthy();
    expect(screen.getByText(/Går BUP tidigare kan ett barn tas upp med namn/)).toBeTruthy();
    expect(await structureFaults()).toEqual([]);
  });

  test("a row moves by keys and minutes change by keys", async () => {
    const asked = await at("#/meetings/m1", { move_agenda_item: view, change_agenda_item: view }, title);
    const field = screen.getByRole("textbox", { name: "Minuter för 2403-2026-009" });
    fireEvent.keyDown(field, { key: "ArrowUp", altKey: true });
    await waitFor(() => expect(times(asked, "move_agenda_item")).toBe(1));
    expect(asked.find(({ name }) => name === "move_agenda_item")?.input).toEqual({ item: "i3", before: "i2" });
    fireEvent.keyDown(field, { key: "ArrowUp" });
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(times(asked, "change_agenda_item")).toBe(1));
    expect(asked.find(({ name }) => name === "change_agenda_item")?.input).toMatchObject({ item: "i3", minutes: 20 });
  });

  test("an agenda that nobody has touched follows what has happened; one that somebody has changed asks first", async () => {
    const asked = await at("#/meetings/m1", { meeting: { ...view, news: 2 }, rebuild_agenda: view }, title);
    await waitFor(() => expect(times(asked, "rebuild_agenda")).toBe(1));
    expect(await screen.findByText("Dagordningen är uppdaterad med det som har hänt.")).toBeTruthy();
    const kept = await at(
      "#/meetings/m2",
      { meeting: { ...view, news: 2, by_hand: true }, rebuild_agenda: view },
      title,
    );
    expect(await screen.findByText(/Sedan dagordningen byggdes har något hänt: två barn/)).toBeTruthy();
    expect(times(kept, "rebuild_agenda")).toBe(0);
  });

  test("an agenda that could not follow says that there is news", async () => {
    const told = { meeting: { ...view, news: 2 }, rebuild_agenda: new ApiError("storage", { sqlite: 10 }) };
    await at("#/meetings/m1", told, title);
    expect(await screen.findByText(/Sedan dagordningen byggdes har något hänt: två barn/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Bygg om dagordningen" })).toBeTruthy();
  });

  test("an agenda with news that somebody has changed is built anew by a press, and that can be undone", async () => {
    const asked = await at(
      "#/meetings/m1",
      { meeting: { ...view, news: 1, by_hand: true }, rebuild_agenda: view, undo: { op: "rebuild_agenda" } },
      title,
    );
    expect(screen.getByText(/Sedan dagordningen byggdes har något hänt: ett barn/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Bygg om dagordningen" }));
    expect(await screen.findByText("Dagordningen är uppdaterad med det som har hänt.")).toBeTruthy();
    expect(times(asked, "rebuild_agenda")).toBe(1);
    fireEvent.click(screen.getByRole("button", { name: "Ångra" }));
    await waitFor(() => expect(times(asked, "undo")).toBe(1));
  });

  test("a child that did not fit is listed with what it was for and what happens with it", async () => {
    const left = {
      child: { shown: "in_full", case: "c9", number: "2403-2026-011", name: "Noah B.", age: 11 },
      why: "no_time",
      promised: false,
      reasons: [{ kind: "unchanged", reviews: 3 }],
      reason: "",
    } as const;
    await at("#/meetings/m1", { meeting: { ...view, left_out: [{ ...left, reasons: [...left.reasons] }] } }, title);
    expect(screen.getByText(/Tiden räckte inte\. Skulle ha tagits upp för: Tre genomgångar i rad/)).toBeTruthy();
    expect(screen.getByText(/Tas upp 11 november, om tiden räcker då\./)).toBeTruthy();
  });

  test("all that are left out can be asked for, and it is said when they could not be fetched", async () => {
    const left = (name: string): LeftOut => ({
      child: { shown: "in_full", case: name, number: "2403-2026-011", name, age: 11 },
      why: "no_time",
      promised: false,
      reasons: [],
      reason: "",
    });
    let broken = true;
    const all = () => (broken ? new ApiError("storage") : [left("Noah B."), left("Ella C."), left("Liam D.")]);
    const meeting = { ...view, left_out: [left("Noah B.")], more_left_out: 2 };
    const asked = await at("#/meetings/m1", { meeting, left_out_of_meeting: all }, title);
    const list = within(screen.getByRole("region", { name: /Inte på dagordningen/ }));
    expect(times(asked, "left_out_of_meeting")).toBe(0);
    fireEvent.click(list.getByRole("button", { name: "Visa två barn till" }));
    const again = await list.findByRole("button", { name: "Försök igen" });
    expect(list.getByText("Noah B.")).toBeTruthy();
    broken = false;
    fireEvent.click(again);
    expect(await list.findByText("Liam D.")).toBeTruthy();
    expect(list.queryByRole("button", { name: /Visa|Försök/ })).toBeNull();
  });

  test("one paper for each unit is printed in one go", async () => {
    const paper = { file_name: "forberedelse.pdf", media_type: "application/pdf", base64: "" };
    const asked = await at("#/meetings/m1", { preparation_paper: paper, open_file: { opened: true } }, title);
    fireEvent.click(screen.getByRole("button", { name: "Skriv ut underlag" }));
    await waitFor(() => expect(times(asked, "open_file")).toBe(1));
    expect(asked.find(({ name }) => name === "preparation_paper")?.input).toEqual({ meeting: "m1", unit: null });
  });

  test("what each unit is to bring can be read before the papers are printed", async () => {
    const child = {
      case: "c1",
      number: "2403-2026-014",
      name: "Alva N.",
      reasons: [],
      consent_until: "2026-11-20",
      consent_soon: true,
      voice: null,
      promises: [],
      bring: [
        { kind: "school_presence" as const },
        { kind: "plan_step" as const, what: "Lugn lunch", due_on: "2026-10-09" },
        { kind: "consent_renewal" as const, until: "2026-11-20" },
        { kind: "others_action" as const, unit: "Fritidsgården", what: "Prova klättring", due_on: "2026-10-09" },
      ],
    };
    const pages = [
      { unit: "Skolan", unit_name: "Skolan", children: [child], conflicts: 0 },
      { unit: "BUP", unit_name: "BUP", children: [], conflicts: 0 },
    ];
    const told = { name: "HLT-möte", team: "HLT-teamet", ends: "10:45", contact: "", contact_phone: "", pages };
    await at("#/meetings/m1", { meeting_preparation: { meeting: planned, ...told } }, title);
    await userEvent.click(screen.getByRole("button", { name: "Visa vad de ska ta med" }));
    const school = await screen.findByRole("region", { name: "Skolan" });
    expect(within(school).getByText("Hur skolnärvaron har varit.")).toBeTruthy();
    expect(within(school).getByText(/Hur det går med steget i planen: Lugn lunch \(senast 9.oktober\)/)).toBeTruthy();
    expect(within(school).getByText(/Hur det går för Fritidsgården: Prova klättring/)).toBeTruthy();
    expect(within(school).getByText(/Ett nytt samtycke. Det nuvarande gäller till 20.november/)).toBeTruthy();
    expect(screen.getByRole("region", { name: "BUP" }).textContent).toContain("Inget särskilt.");
    expect(await structureFaults()).toEqual([]);
  });

  test("an empty agenda says so", async () => {
    await at("#/meetings/m1", { meeting: { ...view, agenda: agenda.filter(({ child }) => !child) } }, title);
    expect(screen.getByText(/Inga barn behöver tas upp/)).toBeTruthy();
  });

  test("a tick taken away marks the person absent", async () => {
    const asked = await at("#/meetings/m1", { set_attendance: view }, title);
    await userEvent.click(screen.getByRole("checkbox", { name: /Jonas Wikberg/ }));
    await waitFor(() => expect(times(asked, "set_attendance")).toBe(1));
    expect(asked.find(({ name }) => name === "set_attendance")?.input).toMatchObject({
      who: { kind: "listed", attendance: "a-g1" },
      status: "absent",
    });
  });

  test("Ctrl+M goes to meeting mode", async () => {
    await at("#/meetings/m1", {}, title);
    press("m", { ctrlKey: true });
    expect(await screen.findByRole("heading", { level: 1, name: "Vilka är i rummet?" })).toBeTruthy();
  });
});

describe("meeting mode", () => {
  const live = "#/meetings/m1/live";

  test("the child's own words come before everything else, and the structure is sound", async () => {
    await at(live, { meeting: openAt("i2"), case_in_meeting: inFull }, "Alva Nyberg");
    const text = document.querySelector("main")?.textContent ?? "";
    expect(text.indexOf("Jag vill gå till skolan")).toBeGreaterThan(0);
    expect(text.indexOf("Jag vill gå till skolan")).toBeLessThan(text.indexOf("Det här lovade vi 16\u00a0september"));
    expect(screen.getByText("Samtycket omfattar alla här. Alva visas med namn.")).toBeTruthy();
    expect(await structureFaults()).toEqual([]);
  });

  test("the space bar says that a promise is kept", async () => {
    const asked = await at(
      live,
      { meeting: openAt("i2"), case_in_meeting: inFull, change_action: new ApiError("action_step") },
      "Alva Nyberg",
    );
    screen.getByRole("button", { name: /Försenat.*Läkartid/ }).focus();
    await userEvent.keyboard(" ");
    await waitFor(() => expect(times(asked, "change_action")).toBe(1));
    expect(asked.find(({ name }) => name === "change_action")?.input).toMatchObject({
      action: "x1",
      change: { kind: "done" },
    });
    expect(await screen.findByRole("alert")).toBeTruthy();
  });

  test("a line is read while it is typed, and Enter opens what is missing instead of adding", async () => {
    const read = { who: null, candidates: [], what: "ringer mamma", when: null, missing: [] };
    const asked = await at(
      live,
      { meeting: openAt("i2"), case_in_meeting: inFull, read_action_line: read },
      "Alva Nyberg",
    );
    press("i", { ctrlKey: true });
    const field = screen.getByRole("textbox", { name: /Ny insats/ });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await userEvent.type(field, "ringer mamma");
    expect(await screen.findByRole("button", { name: "Vem: Vem gör det? Fyll i" })).toBeTruthy();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("group", { name: "Ändra en del av insatsen" })).toBeTruthy();
    expect(times(asked, "add_action")).toBe(0);
  });

  test("the note drafts itself and is saved on leaving the field", async () => {
    const asked = await at(live, { meeting: openAt("i2"), case_in_meeting: inFull, save_note: inFull }, "Alva Nyberg");
    await userEvent.type(screen.getByRole("textbox", { name: "Den här gången" }), "Bättre nu.");
    await act(async () => (document.activeElement as HTMLElement).blur());
    await waitFor(() => expect(times(asked, "save_note")).toBe(1));
    expect(asked.find(({ name }) => name === "save_note")?.input).toEqual({ item: "i2", note: "Bättre nu." });
    expect(asked.some(({ name, input }) => name === "save_draft" && JSON.stringify(input).includes("m1/i2/note"))).toBe(
      true,
    );
  });

  test("a child without a name has none anywhere: not in the page, the title or the toasts", async () => {
    const nameless = agenda.filter(({ child }) => child?.shown !== "in_full");
    await at(
      live,
      { meeting: openAt("i3", nameless), case_in_meeting: byNumber, record_decision: byNumber },
      "2403-2026-009",
    );
    press("b", { ctrlKey: true });
    const field = await screen.findByRole("textbox", { name: /Vad bestämde ni/ });
    await userEvent.type(field, "Stödet fortsätter{Enter}");
    expect(await screen.findByText("Beslutet är sparat.")).toBeTruthy();
    expect(document.documentElement.innerHTML).not.toMatch(/Alva|Nyberg/);
    expect(document.title).not.toMatch(/2403|Alva/);
    expect(screen.queryByRole("textbox", { name: "Den här gången" })).toBeNull();
    press("g", { ctrlKey: true });
    expect(screen.queryByRole("textbox", { name: /Vad säger barnet/ })).toBeNull();
    expect(screen.getByText(/En rad skrevs när barnet visades med namn/)).toBeTruthy();
  });

  test("a skipped child is its number and the reason, with nothing to write on", async () => {
    await at(live, { meeting: openAt("i4"), case_in_meeting: skipped }, "2403-2026-006");
    expect(screen.getAllByText("Samtycket återkallades 2 oktober.").length).toBeGreaterThan(0);
    expect(document.querySelectorAll("main textarea, main input:not([type=checkbox])")).toHaveLength(0);
  });

  test("after a skipped child that stands last the meeting can end", async () => {
    const done = agenda.flatMap((line) => (line.item === "i5" ? [] : { ...line, state: "done" as const }));
    const asked = await at(live, { meeting: openAt("i4", done), case_in_meeting: skipped }, "2403-2026-006");
    press("PageDown", { ctrlKey: true });
    expect(await screen.findByRole("dialog", { name: "Avsluta mötet?" })).toBeTruthy();
    expect(times(asked, "close_item")).toBe(0);
  });

  test("after a skipped child that stands last comes what was parked", async () => {
    const lines = agenda.flatMap((line) => {
      if (line.item === "i5") return [];
      return { ...line, state: line.item === "i2" ? ("parked" as const) : ("done" as const) };
    });
    const answers = { meeting: openAt("i4", lines), case_in_meeting: skipped, go_to_item: openAt("i2", lines) };
    const asked = await at(live, answers, "2403-2026-006");
    press("PageDown", { ctrlKey: true });
    await waitFor(() => expect(asked.find(({ name }) => name === "go_to_item")?.input).toEqual({ item: "i2" }));
    expect(screen.queryByRole("dialog", { name: "Avsluta mötet?" })).toBeNull();
  });

  test("F8 darkens the projector and covers the window, and F8 again takes one back", async () => {
    const asked = await at(
      live,
      { meeting: openAt("i2"), case_in_meeting: inFull, show_in_room: { state: "blank" } },
      "Alva Nyberg",
    );
    press("F8");
    expect(await screen.findByRole("heading", { level: 1, name: "Dolt" })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Alva|Nyberg/);
    await waitFor(() =>
      expect(asked.find(({ name }) => name === "show_in_room")?.input).toEqual({ meeting: "m1", show: false }),
    );
    press("F8");
    expect(await screen.findByRole("heading", { level: 1, name: "Alva Nyberg" })).toBeTruthy();
  });

  test("Ctrl and page down closes the item; after the last one the meeting can end", async () => {
    const done = openAt(
      "i5",
      agenda.map((line) => ({ ...line, state: "done" as const })),
    );
    const asked = await at(live, { meeting: openAt("i5"), close_item: done }, "Mötets egen utvärdering");
    press("PageDown", { ctrlKey: true });
    expect(await screen.findByRole("dialog", { name: "Avsluta mötet?" })).toBeTruthy();
    expect(asked.find(({ name }) => name === "close_item")?.input).toEqual({ item: "i5", parked: false });
  });

  test("long names stay whole", async () => {
    const name = "Alexandra-Josefina Wennerström-Bergqvist Öhman";
    await at(live, { meeting: openAt("i2"), case_in_meeting: { ...inFull, name } as typeof inFull }, name);
  });
});

describe("what was written", () => {
  test("names only where everybody may read them, and the families that wait", async () => {
    await at("#/meetings/m1/minutes", { meeting_minutes: minutes }, "Anteckningar, HLT-möte onsdag 14\u00a0oktober");
    expect(screen.getByText("Hoppades över. Samtycke saknas.")).toBeTruthy();
    expect(screen.getByText(/Vid anteckningarna: Karin Holmlund$/)).toBeTruthy();
    expect(screen.getByText("Familjen var med.")).toBeTruthy();
    const matter = screen.getByRole("heading", { name: "Lovskola i februari" }).parentElement as HTMLElement;
    expect(within(matter).getByText("Skicka frågan till alla skolor")).toBeTruthy();
    const waiting = screen.getByRole("region", { name: "Återkoppling kvar att ge" });
    expect(within(waiting).getByText(/Karin Holmlund berättar/)).toBeTruthy();
    expect(await structureFaults()).toEqual([]);
  });

  test("a sector that was missing stands there with the reason, and a child that was put off with what was decided", async () => {
    const [first, ...units] = minutes.units;
    const [child, ...children] = minutes.children;
    const school = first as (typeof units)[number];
    const missing = { ...school, people: [], missing: true, missing_reason: "vakant till mars" };
    const put_off = "tiden räckte inte";
    const parked = { ...child, state: "parked", put_off, changed: true } as (typeof children)[number];
    const signed = { by: "Karin Holmlund", at: "2026-10-15T08:00:00" };
    await at(
      "#/meetings/m1/minutes",
      {
        meeting_minutes: {
          ...minutes,
          signed,
          changed: true,
          units: [...units, missing],
          children: [parked, ...children],
        },
      },
      "Anteckningar, HLT-möte onsdag 14\u00a0oktober",
    );
    expect(screen.getByText(/Ändrat efter godkännandet 15/)).toBeTruthy();
    expect(screen.getByText(/Något som inte gäller ett barn har ändrats efter godkännandet 15/)).toBeTruthy();
    expect(screen.getByText(`Saknades: ${missing.unit_name} – vakant till mars`)).toBeTruthy();
    expect(screen.getByText("Resten sköts upp: tiden räckte inte")).toBeTruthy();
    expect(screen.queryByText("Togs inte upp.")).toBeNull();
  });
});

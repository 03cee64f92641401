import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ended, gaps, network, preview, wheel } from "../../../../practice/after";
import { inFull, onTheScreen, openAt, view } from "../../../../practice/meetings";
import { ApiError } from "../../../api/call";
import type { Attendance, ChildVoice, LeftOut, MeetingView, RoomView } from "../../../api/types/ops";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core, times } from "../../../testing/core";

const told: Parameters<typeof core>[0] = {
  meeting: openAt("i2"),
  case_in_meeting: inFull,
  room_view: { state: "blank" },
  sharing: { shared: false, pseudonyms: false },
  gaps_of_case: gaps,
  wheel_of_case: wheel,
  contacts_of_case: network,
  list_professionals: [],
  list_units: [],
};

async function live(more: Parameters<typeof core>[0], heading: string) {
  const asked = core({ ...told, ...more });
  window.location.hash = "#/meetings/m1/live";
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: heading });
  return asked;
}

const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });

test("Ctrl+Enter begins the meeting, once, wherever the focus stands", async () => {
  const asked = await live(
    { meeting: view, start_meeting: openAt("i2"), room: { open: false, screens: 1 } },
    "Vilka är i rummet?",
  );
  const mine = await screen.findByRole("radio", { name: "Nej, bara jag ser den" });
  await userEvent.click(mine);
  expect(document.activeElement).toBe(mine);
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(times(asked, "start_meeting")).toBe(1));
});

test("a child that came to the agenda as the meeting began is told of", async () => {
  const without = { ...view, agenda: view.agenda.filter(({ item }) => item !== "i2") };
  await live(
    { meeting: without, start_meeting: openAt("i2"), room: { open: false, screens: 2 } },
    "Vilka är i rummet?",
  );
  await userEvent.click(await screen.findByRole("button", { name: /^Börja mötet/ }));
  expect(await screen.findByText(/Ett barn har tillkommit på dagordningen/)).toBeTruthy();
});

test("what was written is read back before a child is left; Escape goes back to writing", async () => {
  const asked = await live({ close_item: openAt("i3") }, "Alva Nyberg");
  press("PageDown", { ctrlKey: true });
  expect(await screen.findByRole("heading", { level: 1, name: "Så här skrev vi om Alva" })).toBeTruthy();
  expect(screen.getByText("Inget är bestämt i dag.")).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  press("Escape");
  await screen.findByRole("heading", { level: 1, name: "Alva Nyberg" });
  expect(times(asked, "close_item")).toBe(0);
  press("PageDown", { ctrlKey: true });
  await screen.findByText("Läs upp för alla");
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  press("Enter");
  await waitFor(() => expect(times(asked, "close_item")).toBe(1));
});

test("that the family is there is ticked, by key too, and read back", async () => {
  const there = { ...inFull, family_there: true };
  const asked = await live({ case_in_meeting: there, set_family_there: there }, "Alva Nyberg");
  const tick = screen.getByRole("checkbox", { name: "Familjen är med" });
  expect((tick as HTMLInputElement).checked).toBe(true);
  press("F", { ctrlKey: true, shiftKey: true });
  await screen.findByText("Familjen är inte längre antecknad som med.");
  expect(asked.find(({ name }) => name === "set_family_there")?.input).toEqual({ item: "i2", there: false });
  await userEvent.click(tick);
  await waitFor(() => expect(times(asked, "set_family_there")).toBe(2));
  press("PageDown", { ctrlKey: true });
  await screen.findByText("Läs upp för alla");
  expect(screen.getByText("Familjen är med.")).toBeTruthy();
});

const voice = (words: string, meeting: string | null, heard_on: string): ChildVoice => ({
  id: "v2",
  case: "c1",
  meeting,
  heard_on,
  form: "in_meeting",
  words,
  asked_by: "",
  reason: "",
});

test("what the child said in the meeting is read back first", async () => {
  const words = "Jag vill äta i lilla rummet.";
  const child = { ...inFull, voice: voice(words, "m1", "2026-10-01") };
  await live({ case_in_meeting: child }, "Alva Nyberg");
  press("PageDown", { ctrlKey: true });
  const heading = await screen.findByRole("heading", { level: 1, name: "Så här skrev vi om Alva" });
  expect(screen.getByText(words).tagName).toBe("BLOCKQUOTE");
  expect(heading.nextElementSibling?.querySelector("blockquote")?.textContent).toBe(words);
  expect(await structureFaults()).toEqual([]);
});

test("what the child said another day is not read back as of today", async () => {
  const child = { ...inFull, voice: voice("I våras.", null, "2026-05-05") };
  await live({ case_in_meeting: child }, "Alva Nyberg");
  press("PageDown", { ctrlKey: true });
  await screen.findByRole("heading", { level: 1, name: "Så här skrev vi om Alva" });
  expect(screen.queryByText("I våras.")).toBeNull();
});

test("the meeting is called what the municipality calls it", async () => {
  const open = openAt("i2");
  await live({ meeting: { ...open, meeting: { ...open.meeting, called: "EHC-möte" } } }, "Alva Nyberg");
  expect(screen.getByText(/EHC-möte 14 oktober/)).toBeTruthy();
  expect(screen.queryByText(/HLT-möte/)).toBeNull();
});

test("the agenda scrolls to the item the meeting is at", async () => {
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
    const [top, height] = this.tagName === "NAV" ? [50, 400] : this.hasAttribute("aria-current") ? [700, 30] : [0, 0];
    return { top, height, bottom: top + height, left: 0, right: 0, width: 0, x: 0, y: top, toJSON: () => ({}) };
  });
  await live({}, "Alva Nyberg");
  expect(screen.getByRole("navigation").scrollTop).toBe(340);
  vi.restoreAllMocks();
});

test("who is not on the agenda although something was promised stands under it, and can be put there", async () => {
  const left = (number: string, promised: boolean): LeftOut => ({
    child: {
      shown: "number_only",
      case: number,
      number,
      age_band: "Y6T9",
      why: { kind: "protected" },
      not_covered: [],
    },
    why: "protected",
    promised,
    reasons: [],
    reason: "",
  });
  const left_out = [left("2403-2026-019", true), left("2403-2026-018", false)];
  // Those to whom something is promised come first: none of the three others is one.
  const meeting = { ...openAt("i2"), left_out, more_left_out: 3 };
  const asked = await live({ meeting, add_agenda_item: meeting }, "Alva Nyberg");
  const row = screen.getByRole("button", { name: /2403-2026-019 Skyddade uppgifter.*Något är lovat/ });
  expect(screen.queryByText("2403-2026-018")).toBeNull();
  expect(screen.queryByRole("button", { name: /barn till/ })).toBeNull();
  expect(await structureFaults()).toEqual([]);
  await userEvent.click(row);
  await waitFor(() => expect(times(asked, "add_agenda_item")).toBe(1));
  expect(asked.find(({ name }) => name === "add_agenda_item")?.input).toMatchObject({
    meeting: "m1",
    case: "2403-2026-019",
  });
});

test("the wheel and the gap are one key away", async () => {
  await live({}, "Alva Nyberg");
  press("h", { ctrlKey: true });
  expect(await screen.findByRole("dialog", { name: "Hjulet, Alva N." })).toBeTruthy();
  expect(await screen.findByText("↑ två steg bättre")).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  press("M", { ctrlKey: true, shiftKey: true });
  expect(await screen.findByRole("dialog", { name: "Ett behov som ingen kunde ta" })).toBeTruthy();
});

test("when a screen is unplugged the page says that the room is blank", async () => {
  let shown: RoomView = onTheScreen;
  await live({ room_view: () => shown }, "Alva Nyberg");
  await screen.findAllByText("Visar på duken");
  shown = { state: "blank" };
  act(() => void window.dispatchEvent(new Event("blanked")));
  expect((await screen.findAllByText("Duken är släckt")).length).toBeGreaterThan(0);
  expect(screen.queryByText("Visar på duken")).toBeNull();
  expect(screen.getByText("En skärm kopplades ur, så duken är släckt.")).toBeTruthy();
});

test("a shared screen is blank between children and never shows more than the room may see", async () => {
  const shared = { sharing: { shared: true, pseudonyms: false } };
  const asked = await live({ ...shared, show_in_room: onTheScreen }, "Nästa barn");
  expect(document.body.textContent).not.toMatch(/Alva|2403-/);
  expect(screen.queryByRole("navigation")).toBeNull();
  expect(await structureFaults()).toEqual([]);
  press("k", { ctrlKey: true });
  await screen.findByRole("dialog");
  await userEvent.keyboard("al");
  expect(times(asked, "search_children")).toBe(0);
  expect(screen.queryByRole("option", { name: /Barn/ })).toBeNull();
});

test("a shared screen shows the room's own view with the lines to write on", async () => {
  await live({ sharing: { shared: true, pseudonyms: false }, room_view: onTheScreen }, "Jonas");
  expect(screen.getByText("Boken ligger framme på måndagar")).toBeTruthy();
  expect(await screen.findByRole("textbox", { name: /Ny insats/ })).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/Nyberg|2403-/);
  expect(await structureFaults()).toEqual([]);
});

/** The meeting at Alva with these people as said, and the others there. */
function withPeople(how: Record<string, Partial<Attendance>>): MeetingView {
  const at = openAt("i2");
  const there = (one: Attendance): Attendance => ({ ...one, status: "present", ...how[one.id] });
  return { ...at, units: at.units.map((unit) => ({ ...unit, people: unit.people.map(there) })) };
}

const lastSet = (asked: Awaited<ReturnType<typeof live>>) =>
  asked.findLast(({ name }) => name === "set_attendance")?.input;

test("who is unticked in a meeting that goes on has left, and who comes back takes part as before", async () => {
  const meeting = withPeople({
    "a-p1": { status: "remote", from_afar: true },
    "a-p2": { status: "left", from_afar: true, left_at: "2026-10-14T10:10:00", reason: "jour" },
    "a-g1": { came_at: "2026-10-14T09:45:00" },
  });
  const asked = await live({ meeting, set_attendance: meeting }, "Alva Nyberg");
  expect(screen.getAllByText(/på distans/)).toHaveLength(2);
  expect(screen.getByText(/gick 10.10: jour/)).toBeTruthy();
  expect(screen.getByText(/kom 9.45/)).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  const of = (attendance: string, status: string) => ({
    meeting: "m1",
    who: { kind: "listed", attendance },
    status,
  });
  await userEvent.click(screen.getByRole("checkbox", { name: /Karin Holmlund/ }));
  await waitFor(() => expect(lastSet(asked)).toEqual(of("a-p1", "left")));
  await userEvent.click(screen.getByRole("checkbox", { name: /Mats Öhman/ }));
  await waitFor(() => expect(lastSet(asked)).toEqual(of("a-p2", "remote")));
  await userEvent.click(screen.getByRole("button", { name: "Ändra närvaro för Jonas Wikberg" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Har gått" }));
  await waitFor(() => expect(lastSet(asked)).toEqual(of("a-g1", "left")));
});

test("why somebody left can be written, and is not why somebody else did not come", async () => {
  const meeting = withPeople({ "a-p1": { status: "left", left_at: "2026-10-14T10:10:00" } });
  const asked = await live({ meeting, set_attendance: meeting }, "Alva Nyberg");
  await userEvent.click(screen.getByRole("button", { name: "Skriv varför" }));
  expect(await screen.findByRole("dialog", { name: "Varför gick Karin Holmlund?" })).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox", { name: /Varför/ }), "jour");
  await userEvent.click(screen.getByRole("button", { name: "Spara" }));
  await waitFor(() => expect(lastSet(asked)).toMatchObject({ status: "left", reason: "jour" }));
});

test("on a shared screen one says who is in the room, and nobody reads why somebody is away or about a child", async () => {
  const meeting = withPeople({ "a-p1": { status: "absent", reason: "sjuk" } });
  const asked = await live(
    { sharing: { shared: true, pseudonyms: false }, meeting, set_attendance: meeting },
    "Nästa barn",
  );
  await userEvent.click(screen.getByRole("button", { name: "I rummet" }));
  expect(await screen.findByRole("dialog", { name: "Vilka är i rummet?" })).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/sjuk|Alva|2403-/);
  expect(screen.queryByRole("button", { name: /varför/i })).toBeNull();
  expect(await structureFaults()).toEqual([]);
  await userEvent.click(screen.getByRole("checkbox", { name: /Jonas Wikberg/ }));
  await waitFor(() => expect(lastSet(asked)).toMatchObject({ status: "left" }));
});

test("on a shared screen a promise is ticked off, worded as the room sees it and without its reason", async () => {
  const [line] = inFull.shown === "in_full" ? inFull.promises : [];
  if (inFull.shown !== "in_full" || !line) throw new Error("a promise to tick off");
  const moved = { ...line, standing: "moved" as const, action: { ...line.action, id: "a1", reason: "Alva var sjuk" } };
  const asked = await live(
    {
      sharing: { shared: true, pseudonyms: true },
      room_view: onTheScreen,
      case_in_meeting: { ...inFull, promises: [moved, line] },
      change_action: { ...line, day_off: null },
    },
    "Jonas",
  );
  await userEvent.click(await screen.findByRole("button", { name: "Flyttat Ändra: Läkartid för magontet" }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === "change_action")?.input).toMatchObject({ action: "a1" }),
  );
  expect(screen.queryAllByRole("button", { name: /Ändra:/ })).toHaveLength(1);
  expect(document.body.textContent).not.toMatch(/sjuk/);
  expect(screen.getByRole("button", { name: "Byt datum" })).toBeTruthy();
});

test("on a shared screen the school is answered too, from the keyboard and without what was said last time", async () => {
  const asked = await live(
    { sharing: { shared: true, pseudonyms: false }, room_view: onTheScreen, set_school_presence: inFull },
    "Jonas",
  );
  await screen.findByRole("radiogroup", { name: /Hur är det med skolnärvaron/ });
  expect(screen.queryByText(/Förra gången/)).toBeNull();
  press("S", { ctrlKey: true, shiftKey: true });
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Bättre" }));
  await userEvent.keyboard("{ArrowRight}");
  await waitFor(() =>
    expect(asked.find(({ name }) => name === "set_school_presence")?.input).toEqual({ item: "i2", presence: "same" }),
  );
});

test("under other names a name has a bar over it while it is typed, and is saved as it was typed", async () => {
  const asked = await live(
    { sharing: { shared: true, pseudonyms: true }, room_view: onTheScreen, record_decision: inFull },
    "Jonas",
  );
  await screen.findByText(/täcks över medan du skriver/);
  press("b", { ctrlKey: true });
  const line = await screen.findByRole("textbox", { name: /Vad bestämde ni/ });
  await userEvent.type(line, "Sofia möter Alva vid bussen");
  const covers = [...document.querySelectorAll(".bar")].map(({ textContent }) => textContent);
  expect(covers).toEqual(["Sofia", "Alva"]);
  await userEvent.keyboard("{Enter}");
  await waitFor(() =>
    expect(asked.find(({ name }) => name === "record_decision")?.input).toMatchObject({
      text: "Sofia möter Alva vid bussen",
    }),
  );
});

test("under other names nothing is written until it is known whose names to cover", async () => {
  await live(
    { sharing: { shared: true, pseudonyms: true }, room_view: onTheScreen, contacts_of_case: new ApiError("locked") },
    "Jonas",
  );
  await screen.findByRole("radiogroup", { name: /Hur är det med skolnärvaron/ });
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("a child that something is written about is begun, and not counted as left when the meeting ends", async () => {
  const lines = view.agenda.map((line) => (line.child ? { ...line, begun: true } : line));
  await live({ meeting: openAt("i1", lines) }, "Välkomna, vilka är i rummet");
  expect(screen.getAllByText("Påbörjat").length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole("button", { name: "Avsluta mötet" }));
  expect(await screen.findByText("Alla barn på dagordningen är genomgångna.")).toBeTruthy();
});

test("with one screen one is asked whether the room sees it, and nobody knowing means that it does", async () => {
  const asked = await live(
    {
      meeting: view,
      room: { open: false, screens: 1 },
      set_sharing: ({ shared, pseudonyms }) => ({ shared, pseudonyms }),
      start_meeting: openAt("i2"),
    },
    "Vilka är i rummet?",
  );
  expect(await screen.findByText("Visas din skärm på duken just nu?")).toBeTruthy();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(times(asked, "start_meeting")).toBe(1));
  expect(asked.find(({ name }) => name === "set_sharing")?.input).toEqual({ shared: true, pseudonyms: false });
});

test("when the meeting is over every paper is seen, printed, signed, and the families ticked off", async () => {
  const asked = core({
    ended_meeting: ended,
    paper_preview: preview,
    meeting_papers: { file_name: "papper.pdf", media_type: "application/pdf", base64: "" },
    open_file: { opened: true },
    sign_minutes: ended,
  });
  window.location.hash = "#/meetings/m1/papers";
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: "Mötet är slut" });
  expect(await screen.findByText("Papperen är klara. En familj väntar på att få veta.")).toBeTruthy();
  expect(await screen.findByRole("img", { name: "Minnesanteckningar från mötet, sida 1 av 1" })).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  press("PageDown", { ctrlKey: true });
  await waitFor(() =>
    expect(asked.findLast(({ name }) => name === "paper_preview")?.input).toEqual({
      paper: "child_minutes_paper",
      input: { item: "i2" },
    }),
  );
  press("p", { ctrlKey: true });
  await waitFor(() => expect(times(asked, "open_file")).toBe(1));
  await userEvent.click(screen.getByRole("button", { name: "Godkänn anteckningarna" }));
  expect(times(asked, "sign_minutes")).toBe(1);
});

test("what has been changed since it was signed is told beside the papers that say what was signed", async () => {
  const [child, ...others] = ended.children;
  const signed = { by: "Karin Holmlund", at: "2026-10-15T08:00:00" };
  const changed = { ...child, changed: true } as (typeof others)[number];
  core({ ended_meeting: { ...ended, signed, children: [changed, ...others] }, paper_preview: preview });
  window.location.hash = "#/meetings/m1/papers";
  render(<App />);
  expect(await screen.findByText(/^Ändrat efter godkännandet 15.oktober/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Se hur det står nu" }).getAttribute("href")).toBe("#/meetings/m1/minutes");
});

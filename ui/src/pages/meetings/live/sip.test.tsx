import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { agenda, inFull, openAt } from "../../../../practice/meetings";
import type { AgendaLine, MeetingPlan, MeetingView, OpeningView } from "../../../api/types/ops";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core } from "../../../testing/core";

const child = agenda.filter(({ item }) => item === "i2");
const part = (title: string): AgendaLine => ({
  item: "i9",
  kind: "other",
  starts: "09:20",
  minutes: 10,
  title,
  state: "waiting",
  current: false,
  child: null,
  reasons: [],
  promised: false,
});

const sipAt = (item: string, lines: AgendaLine[]): MeetingView => {
  const view = openAt(item, lines);
  return { ...view, meeting: { ...view.meeting, kind: "sip" } };
};

const plan: MeetingPlan = {
  plan: "s1",
  case: "c1",
  state: "called",
  external_reference: "",
  question: "Hur orkar Alva?",
  avoid: "Syskonens skola",
  taking_part: "",
  important: "",
  needed: "Lugnare lunch",
  responsible: "",
  by_others: "",
  lead: "",
  missing: ["responsible", "by_others", "lead"],
  goals: [
    {
      id: "g1",
      words: "Jag vill orka",
      goal: "Full närvaro",
      reached_when: "",
      steps: [
        { id: "t1", what: "Vilostund", unit: "u1", unit_name: "Skolan", due_on: "2026-11-01", progress: "not_started" },
      ],
    },
  ],
  follow_up_on: null,
};

const told: Parameters<typeof core>[0] = {
  case_in_meeting: inFull,
  room_view: { state: "blank" },
  sharing: { shared: false, pseudonyms: false },
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

test("a part of a SIP meeting says whom it is about, and the plan is one key away", async () => {
  const lines = [...child, part("Barnets egna ord och mål")];
  const asked = await live({ meeting: sipAt("i9", lines), plan_in_meeting: { plan } }, "Barnets egna ord och mål");
  expect(screen.getByText("Punkten hör till mötet om Alva N.")).toBeTruthy();
  expect(screen.queryByText("Den här punkten handlar inte om något barn.")).toBeNull();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "e", ctrlKey: true });
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("Syskonens skola")).toBeTruthy();
  expect(within(dialog).getByText("Lugnare lunch")).toBeTruthy();
  expect(within(dialog).getAllByText("Saknas än")).toHaveLength(3);
  expect(within(dialog).getByText(/Vilostund: Skolan, senast/)).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  expect(asked.find(({ name }) => name === "plan_in_meeting")?.input).toEqual({ item: "i9" });
});

test("a child shown by number is no more than that beside a part of its SIP meeting, and has no plan there", async () => {
  const hidden = agenda.filter(({ item }) => item === "i3");
  const asked = await live({ meeting: sipAt("i9", [...hidden, part("När följer vi upp?")]) }, "När följer vi upp?");
  expect(screen.getByText("Punkten hör till mötet om ett barn som visas som 2403-2026-009.")).toBeTruthy();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "e", ctrlKey: true });
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(asked.some(({ name }) => name === "plan_in_meeting")).toBe(false);
});

test("openings in an emergency are gone through where they stand on the agenda: who, which child, why", async () => {
  const opening: OpeningView = {
    id: "e1",
    case: "c1",
    who: "Alva N.",
    user: "Erik Lundmark",
    reason: "Akut samtal från skolan.",
    opened_at: "2026-10-12T10:00:00",
    until: "2026-10-12T11:00:00",
    signed_off_on: null,
  };
  const lines = [...child, part("Nödöppningar sedan förra mötet")];
  const asked = await live(
    { meeting: openAt("i9", lines), emergency_openings: [opening], sign_off_opening: [] },
    "Nödöppningar sedan förra mötet",
  );
  expect(await screen.findByText("Erik Lundmark")).toBeTruthy();
  expect(screen.getByText("Akut samtal från skolan.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Jag har gått igenom det" }));
  expect(asked.find(({ name }) => name === "sign_off_opening")?.input).toEqual({ opening: "e1" });
});

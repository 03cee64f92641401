import { expect, test } from "vitest";
import type { Meeting, TermDay } from "../../../api/types/ops";
import { beside, chosen, isPlanned, leftOut, lines, rhythmWord, terms, termToPlan, whyWord } from "./term";

const days: TermDay[] = [
  { on: "2027-01-13", skipped: null, instead: null },
  { on: "2027-03-10", skipped: { kind: "school_break", name: "Sportlov" }, instead: "2027-03-17" },
  { on: "2027-04-14", skipped: { kind: "planned" }, instead: null },
];

test("this term and the two after it can be planned, and late in a term the next one is proposed", () => {
  expect(terms("2026-11-25").map(({ id }) => id)).toEqual(["2026-autumn", "2027-spring", "2027-autumn"]);
  expect(terms("2027-06-30").map(({ id }) => id)).toEqual(["2027-spring", "2027-autumn", "2028-spring"]);
  expect(termToPlan("2026-10-13").id).toBe("2026-autumn");
  expect(termToPlan("2026-11-25").id).toBe("2027-spring");
  expect(termToPlan("2027-05-02").id).toBe("2027-autumn");
});

test("a day of the rhythm is kept, left out, or moved, and none is planned twice", () => {
  expect(chosen(lines(days, {}))).toEqual(["2027-01-13"]);
  expect(chosen(lines(days, { "2027-03-10": { on: "2027-03-17" } }))).toEqual(["2027-01-13", "2027-03-17"]);
  expect(chosen(lines(days, { "2027-01-13": { out: true } }))).toEqual([]);
  expect(chosen(lines(days, { "2027-03-10": { on: "2027-01-13" } }))).toEqual(["2027-01-13"]);
});

test("a meeting that was moved stands on its own day, and one that is called off on none", () => {
  const held = (held_on: string, state: Meeting["state"]) => ({ held_on, state }) as Meeting;
  const meetings = [held("2026-12-09", "ended"), held("2027-01-14", "planned"), held("2027-02-11", "cancelled")];
  const twice = [...meetings, held("2027-04-14", "planned"), held("2027-01-14", "planned")];
  expect(beside(twice, days, "2027-01-01")).toEqual(["2027-01-14"]);
});

test("the day a meeting was moved from is planned, becomes no meeting anew and says where it went", () => {
  const from: TermDay = { on: "2027-01-13", skipped: { kind: "moved", to: "2027-01-20" }, instead: null };
  expect(chosen(lines([from], {}))).toEqual([]);
  expect(isPlanned(from)).toBe(true);
  expect(days.map(isPlanned)).toEqual([false, false, true]);
  expect(whyWord({ kind: "moved", to: "2027-01-20" })).toBe("Mötet är flyttat till 20\u00a0januari.");
});

test("what was left out stays left out when the rest is planned", () => {
  expect(leftOut({ "2027-01-13": { out: true }, "2027-03-10": { on: "2027-03-17" } })).toEqual({
    "2027-01-13": { out: true },
  });
  expect(leftOut({})).toEqual({});
});

test("a rhythm and a reason are said as people say them", () => {
  expect(rhythmWord({ weekday: "wednesday", which: "second", starts: "09:00", minutes: 90 })).toBe(
    "Andra onsdagen i månaden klockan 9.00, 90 minuter",
  );
  expect(rhythmWord({ weekday: "friday", which: "every_other_week", starts: "13:30", minutes: 60 })).toBe(
    "Varannan fredag klockan 13.30, 60 minuter",
  );
  expect(whyWord({ kind: "day_off", day: "good_friday" })).toBe("Långfredagen.");
  expect(whyWord({ kind: "school_break", name: "Sportlov" })).toBe("Sportlov, skolan är stängd.");
});

import { describe, expect, test } from "vitest";
import { agenda, view } from "../../../practice/meetings";
import type { Attendance, ReadLine } from "../../api/types/ops";
import { partsOf } from "./live/chips";
import {
  aboutChildren,
  beforeAfterDrop,
  beforeAfterMove,
  clockWords,
  genitive,
  hidingUnits,
  minutesLeft,
  neighbour,
  remaining,
  statusOf,
} from "./meetings";
import { howThere, itemName, leftWords, lineWhy, listed, reasonWord, timeOf, whyWord } from "./sentences";

describe("the clock", () => {
  const since = "2026-10-14T09:35:00.123";

  test("counts a begun minute as left, never more than there were, and below zero when the time is up", () => {
    expect(minutesLeft(since, 15, "2026-10-14T09:41:00")).toBe(9);
    expect(minutesLeft(since, 15, "2026-10-14T09:41:30")).toBe(9);
    expect(minutesLeft(since, 15, "2026-10-14T09:34:50")).toBe(15);
    expect(minutesLeft(since, 15, "2026-10-14T09:53:00")).toBe(-3);
  });

  test("says that it is soon over only in the last third of a short item", () => {
    expect(clockWords(9, 15)).toEqual({ kind: "left", minutes: 9 });
    expect(clockWords(5, 15)).toEqual({ kind: "soon", minutes: 5 });
    expect(clockWords(5, 5)).toEqual({ kind: "left", minutes: 5 });
    expect(clockWords(0, 5)).toEqual({ kind: "on_time" });
    expect(clockWords(-2, 5)).toEqual({ kind: "over", minutes: 2 });
  });
});

test("only meetings about no child have a page of their own", () => {
  expect(aboutChildren("sip_follow_up")).toBe(true);
  expect(aboutChildren("management")).toBe(false);
});

describe("the order", () => {
  test("a row that is dropped comes before or after another, and stays where it already is", () => {
    expect(beforeAfterDrop(agenda, "i4", "i2", "before")).toBe("i2");
    expect(beforeAfterDrop(agenda, "i1", "i3", "after")).toBe("i4");
    expect(beforeAfterDrop(agenda, "i2", agenda.at(-1)?.item ?? "", "after")).toBeNull();
    expect(beforeAfterDrop(agenda, "i2", "i1", "after")).toBeUndefined();
    expect(beforeAfterDrop(agenda, "i2", "i3", "before")).toBeUndefined();
    expect(beforeAfterDrop(agenda, "i2", "okänd", "before")).toBeUndefined();
  });

  test("a line moves past its neighbour, or last, and stops at the ends", () => {
    expect(beforeAfterMove(agenda, "i3", "up")).toBe("i2");
    expect(beforeAfterMove(agenda, "i1", "up")).toBeUndefined();
    expect(beforeAfterMove(agenda, "i2", "down")).toBe("i4");
    expect(beforeAfterMove(agenda, "i4", "down")).toBeNull();
    expect(beforeAfterMove(agenda, "i2", "last")).toBeNull();
    expect(beforeAfterMove(agenda, "i5", "down")).toBeUndefined();
    expect(beforeAfterMove(agenda, "gone", "up")).toBeUndefined();
  });

  test("going on passes by the skipped", () => {
    expect(neighbour(agenda, "i3", 1)).toBe("i5");
    expect(neighbour(agenda, "i5", -1)).toBe("i3");
    expect(neighbour(agenda, null, 1)).toBe("i1");
    expect(remaining(agenda).map(({ item }) => item)).toEqual(["i1", "i2", "i3", "i5"]);
  });

  test("who is hidden for a conflict of interest is not passed by", () => {
    const waits = agenda.map((line) =>
      line.child?.shown === "skipped"
        ? { ...line, child: { ...line.child, why: { kind: "conflict_of_interest" as const } } }
        : line,
    );
    expect(neighbour(waits, "i3", 1)).toBe("i4");
    expect(remaining(waits)).toHaveLength(5);
  });
});

describe("how a line stands", () => {
  test("the most urgent wins, and what may not be named says so", () => {
    expect(agenda.map((line) => statusOf(line, "2026-10-14")?.word ?? null)).toEqual([
      null,
      "late",
      "by-number",
      "skipped",
      null,
    ]);
    const gone = agenda.map((line) => ({
      ...line,
      reasons: [{ kind: "plan_follow_up" as const, plan: "sip" as const, on: "2026-07-13" }],
    }))[1];
    expect(gone && statusOf(gone, "2026-10-14")?.word).toBe("late");
    expect(gone && lineWhy(gone, "2026-10-14", "team")).toBe("SIP skulle ha följts upp 13\u00a0juli.");
    const waited = gone && { ...gone, reasons: [{ kind: "not_reached" as const, since: "2026-09-16" }] };
    expect(waited && statusOf(waited, "2026-10-14")?.word).toBe("soon");
    expect(lineWhy(agenda[1] ?? { child: null, reasons: [] }, "2026-10-14", "team")).toBe(
      "En insats är försenad. En insats är flyttad.",
    );
    expect(lineWhy(agenda[2] ?? { child: null, reasons: [] }, "2026-10-14", "team")).toBe(
      "Samtycket omfattar inte BUP.",
    );
  });

  test("every reason for being there and for being hidden has its sentence", () => {
    const on = "2026-10-14";
    const said = [
      reasonWord({ kind: "handover_waiting", due_on: on }, on),
      reasonWord({ kind: "handover_answer_back", due_on: on }, on),
      reasonWord({ kind: "actions_late", count: 3 }, on),
      reasonWord({ kind: "not_reached", since: "2026-09-16" }, on),
      reasonWord({ kind: "plan_follow_up", plan: "child_plan", on: "2026-10-20" }, on),
      reasonWord({ kind: "plan_follow_up", plan: "child_plan", on: "2026-10-01" }, on),
      reasonWord({ kind: "plan_to_end", since: "2026-10-01" }, on),
      whyWord({ kind: "expired", on: null }, [], on, "team"),
      whyWord({ kind: "conflict_of_interest" }, [], on, "team"),
      whyWord({ kind: "not_covered" }, [], on, "team"),
      whyWord({ kind: "not_covered" }, ["Skolan", "BUP", "BVC"], on, "team"),
      whyWord({ kind: "not_covered" }, ["Skolan", "Förskolan", "BUP", "BVC"], on, "team"),
      whyWord({ kind: "withdrawn", on: "2026-10-02" }, [], on, "team"),
      whyWord({ kind: "missing" }, [], on, "sip"),
      whyWord({ kind: "protected" }, [], on, "sip"),
    ];
    expect(said).toEqual([
      "Väntar på svar, senast i\u00a0dag.",
      "Återkoppling efter överlämningen, senast i\u00a0dag.",
      "Tre insatser är försenade.",
      "Togs inte upp 16\u00a0september.",
      "Barnets plan ska följas upp tisdag.",
      "Barnets plan skulle ha följts upp 1\u00a0oktober.",
      "SIP kan avslutas enligt uppföljningen 1\u00a0oktober.",
      "Samtycket har gått ut.",
      "Någon i rummet är jävig för det här barnet.",
      "Samtycket omfattar inte alla i rummet.",
      "Samtycket omfattar inte Skolan, BUP och BVC.",
      "Samtycket omfattar inte Skolan, Förskolan och två till.",
      "Samtycket återkallades 2\u00a0oktober.",
      "Samtycke saknas. Här gäller samtycket till SIP.",
      "Skyddade uppgifter, visas aldrig med namn.",
    ]);
  });

  test("a guest's unit that hides a child is named, so that the child can be taken up last", () => {
    expect(hidingUnits(view)).toEqual({ units: ["BUP"], children: 1 });
  });

  test("names and times are written as Swedes write them", () => {
    expect([genitive("Alva"), genitive("Jonas"), genitive("Max")]).toEqual(["Alvas", "Jonas", "Max"]);
    expect(timeOf("09:05")).toBe("9.05");
    expect(listed(["Skolan", "BUP", "Polisen"])).toBe("Skolan, BUP och Polisen");
    expect(itemName({ kind: "other", title: "Julens öppettider", child: null })).toBe("Julens öppettider");
  });
});

describe("the chips of an action", () => {
  const erik = { unit: "u", unit_name: "Hälsocentralen", professional: "p", person: "Erik Lundmark" };
  const span = { start: 0, end: 1 };
  const read: ReadLine = {
    who: { ...erik, spans: [] },
    candidates: [],
    what: "ringer mamma",
    when: { on: "2026-10-16", day_off: "saturday", other_weekday: null, span: { start: 0, end: 1 } },
    missing: [],
  };

  test("nothing typed misses all three, in the order they are asked for", () => {
    expect(partsOf(null, {}).missing).toEqual(["who", "what", "when"]);
  });

  test("what was read stands until it is corrected, part by part", () => {
    expect(partsOf(read, {})).toMatchObject({ what: "ringer mamma", when: "2026-10-16", dayOff: true, missing: [] });
    expect(partsOf(read, { when: "2026-10-19" })).toMatchObject({ when: "2026-10-19", dayOff: false });
    const friday = { ...read, when: { on: "2026-10-17", day_off: null, other_weekday: "2026-10-16", span } };
    expect(partsOf(friday, {}).otherWeekday).toBe("2026-10-16");
    expect(partsOf(friday, { when: "2026-10-17" }).otherWeekday).toBeNull();
    expect(partsOf({ ...read, who: null }, { who: erik }).missing).toEqual([]);
    expect(partsOf(read, { what: "  " }).missing).toEqual(["what"]);
  });

  test("several who could be meant are offered until one is chosen", () => {
    const several = { ...read, who: null, candidates: [{ ...erik, spans: [] }] };
    expect(partsOf(several, {}).candidates).toHaveLength(1);
    expect(partsOf(several, { who: erik }).candidates).toEqual([]);
  });
});

test("how somebody was there is said, and nothing of who was in the room all the time", () => {
  const somebody = view.units[0]?.people[0] as Attendance;
  expect(howThere({ ...somebody, status: "present" })).toBe("");
  const instead = {
    ...somebody,
    status: "remote",
    stands_in_for: "Karin Holmlund",
    came_at: "2026-10-14T09:20:00",
  } as const;
  expect(howThere(instead)).toBe("ersätter Karin Holmlund, på distans, kom 9.20");
  expect(leftWords("2026-10-14T10:10:00")).toBe("gick 10.10");
  expect(leftWords(undefined)).toBe("gick tidigare");
});

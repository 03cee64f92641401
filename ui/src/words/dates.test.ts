import { expect, test } from "vitest";
import {
  addDays,
  capital,
  clock,
  daysFrom,
  dueDay,
  inWords,
  longDay,
  nearDay,
  nearInstant,
  shortDay,
  week,
  weekdayDay,
} from "./dates";

const today = "2026-10-13";

test("a day is written as Swedes write it", () => {
  expect(longDay(today)).toBe("tisdag 13\u00a0oktober\u00a02026");
  expect(weekdayDay("2026-10-14T09:00:00")).toBe("onsdag 14\u00a0oktober");
  expect(shortDay("2026-10-16")).toBe("fre\u00a016");
  expect(capital("onsdag")).toBe("Onsdag");
});

test.each([
  ["2026-10-13", "i\u00a0dag"],
  ["2026-10-14", "i\u00a0morgon"],
  ["2026-10-12", "i\u00a0går"],
  ["2026-10-15", "torsdag"],
  ["2026-10-19", "måndag"],
  ["2026-10-20", "20\u00a0oktober"],
  ["2026-10-09", "9\u00a0oktober"],
  ["2027-01-07", "7\u00a0januari\u00a02027"],
])("%s is %s seen from Tuesday 13 October", (day, words) => {
  expect(nearDay(day, today)).toBe(words);
  expect(dueDay(day, today)).toBe(`senast ${words}`);
});

test("the clock has twenty-four hours and a full stop", () => {
  expect(clock("2026-10-13T09:41:00")).toBe("9.41");
  expect(clock("2026-10-13T14:03:27.5")).toBe("14.03");
  expect(clock("2026-10-13T00:05")).toBe("0.05");
});

test("an instant near today carries its clock, others only their day", () => {
  expect(nearInstant("2026-10-13T07:42:00", "2026-10-13T08:14:00")).toBe("i\u00a0dag 7.42");
  expect(nearInstant("2026-10-12T16:32:00", "2026-10-13T08:14:00")).toBe("i\u00a0går 16.32");
  expect(nearInstant("2026-10-09T11:00:00", "2026-10-13T08:14:00")).toBe("9\u00a0oktober");
});

test.each([
  ["2026-10-13", 42],
  ["2026-01-01", 1],
  ["2027-01-01", 53],
  ["2021-01-03", 53],
  ["2024-12-30", 1],
])("%s lies in week %i", (day, number) => {
  expect(week(day)).toBe(number);
});

test("days are counted over the change to winter time", () => {
  expect(daysFrom("2026-10-24", "2026-10-26")).toBe(2);
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
});

test("small numbers are words", () => {
  expect([2, 8, 12, 13].map(inWords)).toEqual(["två", "åtta", "tolv", "13"]);
});

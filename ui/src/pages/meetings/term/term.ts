/** What the term page thinks: which terms can be chosen, which of the days become meetings. */
import type { Meeting, Rhythm, TermDay, WhySkipped } from "../../../api/types/ops";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { timeOf } from "../sentences";

export interface Term {
  id: string;
  season: "spring" | "autumn";
  year: number;
  from_on: string;
  to_on: string;
}

const spring = (year: number): Term => ({
  id: `${year}-spring`,
  season: "spring",
  year,
  from_on: `${year}-01-01`,
  to_on: `${year}-06-30`,
});
const autumn = (year: number): Term => ({
  id: `${year}-autumn`,
  season: "autumn",
  year,
  from_on: `${year}-08-01`,
  to_on: `${year}-12-31`,
});

/** This term and the two after it. In July the autumn is this term. */
export function terms(today: string): readonly Term[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return month < 7
    ? [spring(year), autumn(year), spring(year + 1)]
    : [autumn(year), spring(year + 1), autumn(year + 1)];
}

/** The term one plans on a day: this one, or the next when less than two months are left. */
export function termToPlan(today: string): Term {
  const [first, second] = terms(today);
  const month = Number(today.slice(5, 7));
  const late = month === 5 || month === 6 || month >= 11;
  return (late ? second : first) ?? spring(Number(today.slice(0, 4)));
}

/** What somebody has changed: a day left out, a day moved to another. */
export type Changes = Readonly<Record<string, { out: true } | { on: string }>>;

export interface Line {
  /** The day of the rhythm: the key. */
  wanted: string;
  /** The day it becomes; null when there is no meeting. */
  on: string | null;
  day: TermDay;
}

/** Each day of the rhythm with what becomes of it, in order. */
export function lines(days: readonly TermDay[], changes: Changes): readonly Line[] {
  return days.map((day) => {
    const change = changes[day.on];
    const own = day.skipped ? null : day.on;
    const on = change === undefined ? own : "out" in change ? null : change.on;
    return { wanted: day.on, on, day };
  });
}

/** The days on which the team meets beside its rhythm, each once, from a day on: where a meeting was moved to, or one that was planned for itself. */
export function beside(meetings: readonly Meeting[], days: readonly TermDay[], from_on: string): readonly string[] {
  const held = meetings.filter(({ state, held_on }) => state !== "cancelled" && held_on >= from_on);
  const ons = new Set(held.map(({ held_on }) => held_on));
  return [...ons].filter((held_on) => !days.some(({ on }) => on === held_on));
}

/** Whether the meeting of a day of the rhythm is planned: on the day itself, or moved to another. */
export const isPlanned = ({ skipped }: TermDay) => skipped?.kind === "planned" || skipped?.kind === "moved";

/** What still holds when the rest is planned: a day that was left out is not offered anew. */
export const leftOut = (changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([, change]) => "out" in change));

/** The days to plan: each once, soonest first. */
export const chosen = (all: readonly Line[]) => [...new Set(all.flatMap(({ on }) => (on ? [on] : [])))].sort();

const weekdays = {
  monday: "term-weekday-monday",
  tuesday: "term-weekday-tuesday",
  wednesday: "term-weekday-wednesday",
  thursday: "term-weekday-thursday",
  friday: "term-weekday-friday",
} as const satisfies Record<Rhythm["weekday"], keyof WordArgs>;
const plainWeekdays = {
  monday: "term-weekday-plain-monday",
  tuesday: "term-weekday-plain-tuesday",
  wednesday: "term-weekday-plain-wednesday",
  thursday: "term-weekday-plain-thursday",
  friday: "term-weekday-plain-friday",
} as const satisfies Record<Rhythm["weekday"], keyof WordArgs>;
const whichWords = {
  first: "term-which-first",
  second: "term-which-second",
  third: "term-which-third",
  fourth: "term-which-fourth",
  last: "term-which-last",
  every_week: "term-which-every-week",
  every_other_week: "term-which-every-other-week",
} as const satisfies Record<Rhythm["which"], keyof WordArgs>;

export const weekdayItems = Object.entries(plainWeekdays).map(([id, word]) => ({ id, name: say(word) }));
export const whichItems = Object.entries(whichWords).map(([id, word]) => ({ id, name: say(word) }));

/** "Andra onsdagen i månaden klockan 9.00, 90 minuter" */
export function rhythmWord(rhythm: Rhythm): string {
  const weekly = rhythm.which === "every_week" || rhythm.which === "every_other_week";
  return say(weekly ? "term-rhythm" : "term-rhythm-month", {
    which: say(whichWords[rhythm.which]),
    weekday: say(weekly ? plainWeekdays[rhythm.weekday] : weekdays[rhythm.weekday]),
    at: timeOf(rhythm.starts),
    minutes: rhythm.minutes,
  });
}

export function whyWord(why: WhySkipped): string {
  switch (why.kind) {
    case "school_break":
      return say("term-why-break", { name: why.name });
    case "day_off":
      return say("term-why-day-off", { day: say("term-day-off", { day: why.day }) });
    case "planned":
      return say("term-why-planned");
    case "moved":
      return say("term-why-moved", { day: dayMonth(why.to) });
  }
}

/** Dates and times as Swedes write them. Days are "2026-10-13", instants "2026-10-13T08:14:00" in local time or with an offset. A day and its month are never parted by the end of a line. Never reads the clock. */
import {
  type CalendarDate,
  getLocalTimeZone,
  parseAbsolute,
  parseDate,
  parseDateTime,
  toCalendarDate,
  toCalendarDateTime,
} from "@internationalized/date";
import { say } from "./words";

/** A name of a day or month; the formatter is made when it is first asked for. */
function names(options: Intl.DateTimeFormatOptions) {
  let made: Intl.DateTimeFormat | undefined;
  return {
    format: (at: Date) => {
      made ??= new Intl.DateTimeFormat("sv-SE", { ...options, timeZone: "UTC" });
      return made.format(at);
    },
  };
}
const weekdayName = names({ weekday: "long" });
const weekdayShort = names({ weekday: "short" });
const monthName = names({ month: "long" });

/** A space at which no line ends. */
const tight = "\u00a0";

const instant = (at: string) =>
  /(Z|[+-]\d\d:\d\d)$/.test(at)
    ? toCalendarDateTime(parseAbsolute(at, getLocalTimeZone()))
    : parseDateTime(at.replace(" ", "T"));
const asDay = (at: string) => (at.length > 10 ? toCalendarDate(instant(at)) : parseDate(at));
const utc = (day: CalendarDate) => day.toDate("UTC");
const daysBetween = (from: CalendarDate, to: CalendarDate) => Math.round((+utc(to) - +utc(from)) / 86_400_000);

/** The day of an instant: "2026-10-13". */
export const dayOf = (at: string) => asDay(at).toString();

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysFrom = (from: string, to: string) => daysBetween(asDay(from), asDay(to));

/** Whole months from one day to a later one: to the same day next year are 12. */
export function monthsFrom(from: string, to: string): number {
  const [start, end] = [asDay(from), asDay(to)];
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}

/** The day that many days later: `addDays("2026-10-13", 7)` is "2026-10-20". */
export const addDays = (day: string, days: number) => asDay(day).add({ days }).toString();

/** "tisdag 13 oktober 2026" */
export const longDay = (day: string) => `${weekday(day)} ${dayYear(day)}`;

/** "oktober 2026" */
export const monthYear = (day: string) => `${monthName.format(utc(asDay(day)))} ${asDay(day).year}`;

/** "tisdag 13 oktober" */
export const weekdayDay = (day: string) => `${weekday(day)} ${dayMonth(day)}`;

/** "tisdag" */
export const weekday = (day: string) => weekdayName.format(utc(asDay(day)));

/** "13 oktober", and "13 oktober 2025" when the year is not that of `today`. */
export function dayMonth(day: string, today?: string): string {
  const date = asDay(day);
  const year = today && asDay(today).year !== date.year ? `${tight}${date.year}` : "";
  return `${date.day}${tight}${monthName.format(utc(date))}${year}`;
}

/** "13 oktober 2025", always with its year. */
export const dayYear = (day: string) => `${dayMonth(day)}${tight}${asDay(day).year}`;

/** "ons 14" */
export const shortDay = (day: string) =>
  `${weekdayShort.format(utc(asDay(day))).replace(".", "")}${tight}${asDay(day).day}`;

/** "i dag", "i morgon", "i går", "torsdag" within six days ahead, otherwise "31 oktober". */
export function nearDay(day: string, today: string): string {
  const away = daysFrom(today, day);
  if (away === 0) return say("date-today").replace(" ", tight);
  if (away === 1) return say("date-tomorrow").replace(" ", tight);
  if (away === -1) return say("date-yesterday").replace(" ", tight);
  return away > 1 && away < 7 ? weekday(day) : dayMonth(day, today);
}

/** "senast torsdag", "senast i går", "senast 31 oktober" */
export const dueDay = (day: string, today: string) => say("date-due", { day: nearDay(day, today) });

/** "9.41" */
export function clock(at: string): string {
  const time = instant(at);
  return `${time.hour}.${String(time.minute).padStart(2, "0")}`;
}

/** "i dag 7.42", "i går 16.32", "9 oktober" */
export function nearInstant(at: string, now: string): string {
  const away = daysFrom(now, at);
  const day = nearDay(dayOf(at), dayOf(now));
  return Math.abs(away) <= 1 ? `${day} ${clock(at)}` : day;
}

/** The ISO week: 42. */
export function week(day: string): number {
  const date = asDay(day);
  const thursday = date.add({ days: 3 - ((utc(date).getUTCDay() + 6) % 7) });
  return Math.floor(daysBetween(thursday.set({ month: 1, day: 1 }), thursday) / 7) + 1;
}

/** "två" … "tolv", above that figures, as running text is written. One has two forms in Swedish and stands in each message. */
export const inWords = (number: number) => say("number-in-words", { number });

/** The same text with a capital first letter, for the start of a sentence. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);

/** The same text with a small first letter, within a sentence. */
export const lowered = (text: string) => text.charAt(0).toLocaleLowerCase("sv") + text.slice(1);

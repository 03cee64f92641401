/** Says back what a typed number seems to mean, while it is typed. Decides nothing: the core reads and checks the number itself. */
import type { LegalSex } from "../../../api/types/ops";

export interface Understood {
  /** None when the number does not hold a real date. */
  birth_on: string | null;
  sex: LegalSex;
  coordination: boolean;
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** null while the number is not whole. `today` gives the century of a short number. */
export function understood(typed: string, today: string): Understood | null {
  const text = typed.replaceAll(/[\s-]/g, "");
  const match = /^(\d\d)?(\d\d)(\d\d)(\d\d)(\+?)\d\d(\d)\d$/.exec(text);
  if (!match) return null;
  const [, century, years, months, days, hundred, sexDigit] = match;
  const thisYear = Number(today.slice(0, 4));
  let year = Number(`${century ?? today.slice(0, 2)}${years}`);
  if (century === undefined && year > thisYear) year -= 100;
  if (century === undefined && hundred) year -= 100;
  const coordination = Number(days) > 60;
  const birth_on = realDay(year, Number(months), Number(days) - (coordination ? 60 : 0));
  if (birth_on === null && !coordination) return null;
  return { birth_on, sex: Number(sexDigit) % 2 === 1 ? "M" : "F", coordination };
}

/** What a typed line says, part by part: as the core read it, or as somebody corrected it. A part without a value is missing, and the line is not added while one is. */
import type { LinePart, ReadLine, ReadWho } from "../../../api/types/ops";

export type Who = Omit<ReadWho, "spans">;

/** What was corrected by hand. */
export interface Corrected {
  who?: Who;
  what?: string;
  when?: string;
}

export interface Parts {
  who: Who | null;
  what: string;
  when: string | null;
  /** Whether most people do not work on that day. */
  dayOff: boolean;
  /** The day of the weekday that was written, when the date is of another. */
  otherWeekday: string | null;
  /** In the order they are asked for. */
  missing: LinePart[];
  /** Those who could be meant. */
  candidates: readonly Who[];
}

export function partsOf(read: ReadLine | null, corrected: Corrected): Parts {
  const who = corrected.who ?? read?.who ?? null;
  // As it is typed, with the space before the next word.
  const what = corrected.what ?? read?.what ?? "";
  const when = corrected.when ?? read?.when?.on ?? null;
  const missing: LinePart[] = [];
  if (!who) missing.push("who");
  if (what.trim() === "") missing.push("what");
  if (!when) missing.push("when");
  return {
    who,
    what,
    when,
    dayOff: corrected.when === undefined && Boolean(read?.when?.day_off),
    otherWeekday: corrected.when === undefined ? (read?.when?.other_weekday ?? null) : null,
    missing,
    candidates: who ? [] : (read?.candidates ?? []),
  };
}

/** What the meeting pages think: the clock, where a line moves, how a line stands. Knows no consent: the core says how a child may be shown. */
import type { AgendaLine, AgendaReason, MeetingKind, MeetingView } from "../../api/types/ops";
import type { StatusKind } from "../../components/Status";

const groups: ReadonlySet<MeetingKind> = new Set(["consultation", "management", "steering"]);

/** Whether a meeting is about children; the others have a page of their own. */
export const aboutChildren = (kind: MeetingKind) => !groups.has(kind);

/** Milliseconds of a wall clock time, only to be subtracted from another. */
const instant = (at: string) => Date.parse(`${at.slice(0, 19)}Z`);

/** Whole minutes that are left, never more than there were; below zero when the time is up. Counts a begun minute as left. */
export const minutesLeft = (since: string, minutes: number, now: string) =>
  Math.min(minutes, Math.ceil((instant(since) + minutes * 60_000 - instant(now)) / 60_000));

export type ClockWords = { kind: "left" | "soon" | "over"; minutes: number } | { kind: "on_time" };

/** From how many minutes the clock says "min kvar" in another colour; a short item is soon over only in its last third. It never flashes. */
const SOON = 5;

export function clockWords(left: number, minutes: number): ClockWords {
  if (left === 0) return { kind: "on_time" };
  if (left < 0) return { kind: "over", minutes: -left };
  return { kind: left <= Math.min(SOON, minutes / 3) ? "soon" : "left", minutes: left };
}

/** What `move_agenda_item` wants: the item it comes right before, null for last; undefined when it cannot go that way. */
export function beforeAfterMove(
  agenda: readonly AgendaLine[],
  item: string,
  step: "up" | "down" | "last",
): string | null | undefined {
  const at = agenda.findIndex((line) => line.item === item);
  if (at < 0) return undefined;
  if (step === "up") return agenda[at - 1]?.item;
  if (at === agenda.length - 1) return undefined;
  if (step === "last") return null;
  return agenda[at + 2]?.item ?? null;
}

/** What `move_agenda_item` wants when a row is dropped before or after another; undefined when it stays where it is. */
export function beforeAfterDrop(
  agenda: readonly AgendaLine[],
  item: string,
  target: string,
  place: "before" | "after",
): string | null | undefined {
  const from = agenda.findIndex((line) => line.item === item);
  const at = agenda.findIndex((line) => line.item === target);
  const to = place === "before" ? at : at + 1;
  if (from < 0 || at < 0 || to === from || to === from + 1) return undefined;
  return agenda[to]?.item ?? null;
}

/** Not taken up at all. Who is hidden from somebody in the room is not: it waits until that one has gone out. */
export const passedOver = ({ child }: Pick<AgendaLine, "child">) =>
  child?.shown === "skipped" && child.why.kind !== "conflict_of_interest";

/** The line before or after the current one, among those one can go to. */
export function neighbour(agenda: readonly AgendaLine[], item: string | null, step: 1 | -1): string | undefined {
  const lines = agenda.filter((line) => line.state !== "removed" && !passedOver(line));
  const at = lines.findIndex((line) => line.item === item);
  if (at < 0) return step === 1 ? lines.find((line) => line.state === "waiting")?.item : lines.at(-1)?.item;
  return lines[at + step]?.item;
}

/** Items nobody has taken up yet and that could be. */
export const remaining = (agenda: readonly AgendaLine[]) =>
  agenda.filter((line) => (line.state === "waiting" || line.state === "parked") && !passedOver(line));

export type LineStatus = {
  kind: StatusKind;
  word: "new" | "late" | "soon" | "ongoing" | "by-number" | "skipped" | "not-yet";
};

const late: ReadonlySet<AgendaReason["kind"]> = new Set([
  "actions_late",
  "feedback_late",
  "handover_late",
  "handover_returned",
  "wait_late",
]);
const soon: ReadonlySet<AgendaReason["kind"]> = new Set([
  "consent_expires",
  "follow_up",
  "actions_due",
  "handover_waiting",
  "handover_answer_back",
  "plan_follow_up",
  "plan_to_end",
  "not_reached",
  "starts_preschool",
  "starts_school",
  "changes_stage",
  "leaves_school",
  "turns",
  "voice_missing",
  "open_long",
  "unchanged",
  "silent",
]);

/** A day that has passed on `on`. */
const isOver = (reason: AgendaReason, on: string) =>
  reason.kind === "handover_answer_back"
    ? reason.due_on < on
    : "on" in reason && soon.has(reason.kind) && reason.on < on;

/** The most urgent thing about a child on the agenda, seen on the day `on`. */
export function statusOf({ child, reasons }: Pick<AgendaLine, "child" | "reasons">, on: string): LineStatus | null {
  if (!child) return null;
  if (child.shown === "skipped" && !passedOver({ child })) return { kind: "not_included", word: "not-yet" };
  if (child.shown === "skipped") return { kind: "not_included", word: "skipped" };
  if (child.shown === "number_only") return { kind: "not_included", word: "by-number" };
  if (reasons.some((reason) => reason.kind === "new")) return { kind: "not_begun", word: "new" };
  if (reasons.some((reason) => late.has(reason.kind) || isOver(reason, on))) return { kind: "late", word: "late" };
  if (reasons.some((reason) => soon.has(reason.kind))) return { kind: "soon", word: "soon" };
  return { kind: "under_way", word: "ongoing" };
}

/** "Alva" → "Alvas", "Jonas" → "Jonas". */
export const genitive = (name: string) => (/[sxz]$/i.test(name) ? name : `${name}s`);

/** Units that alone make children nameless: those that could go earlier. Guests' units only; the team itself stays. */
export function hidingUnits(view: MeetingView): { units: string[]; children: number } {
  const hidden = view.agenda.flatMap(({ child }) =>
    child?.shown === "number_only" && child.why.kind === "not_covered" ? [child.not_covered] : [],
  );
  const guests = new Set(
    view.units
      .filter(({ people }) => people.length > 0 && people.every((one) => one.professional === null))
      .map(({ unit_name }) => unit_name),
  );
  const freed = hidden.filter((units) => units.length > 0 && units.every((unit) => guests.has(unit)));
  return { units: [...new Set(freed.flat())], children: freed.length };
}

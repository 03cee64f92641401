/** The grid of consents: for each purpose who answered what for which unit, from the newest consent that names the unit. */
import type {
  Answer,
  AnswerStatus,
  Child,
  Consent,
  ConsentState,
  ConsentView,
  Giver,
  Guardian,
  Purpose,
  PurposeState,
  Unit,
  UnitId,
} from "../../../api/types/ops";
import type { StatusKind } from "../../../components/Status";
import { daysFrom, monthsFrom } from "../../../words/dates";

export const answerKinds = {
  given: "yes",
  declined: "no",
  not_asked: "not_asked",
  prevented: "not_included",
  withdrawn: "no",
} as const satisfies Record<AnswerStatus, StatusKind>;

export const stateKinds = {
  full: "yes",
  partial: "partial",
  missing: "no",
  withdrawn: "no",
  expired: "late",
} as const satisfies Record<ConsentState, StatusKind>;

export interface GiverLine {
  giver: Giver;
  name: string;
  /** "mamma", or empty. */
  relation: string;
}

export const giverKey = (giver: Giver) => (giver.kind === "child" ? "child" : giver.guardian);

/** Who must answer: each who is a guardian today, and the child when it is asked or has answered. */
export function giversOf({ child, child_is_asked, consents }: ConsentView, childName: string): GiverLine[] {
  const answered = consents.some(({ answers }) => answers.some(({ giver }) => giver.kind === "child"));
  return [
    ...child.guardians
      .filter(isGuardian)
      .map(({ id, name, relation }): GiverLine => ({ giver: { kind: "guardian", guardian: id }, name, relation })),
    ...(child_is_asked || answered ? [{ giver: { kind: "child" } as const, name: childName, relation: "" }] : []),
  ];
}

/** Every unit somebody was asked about, in the order the core gives them. */
export function unitsOf(purposes: readonly PurposeState[]): Unit[] {
  const units = new Map<UnitId, Unit>();
  for (const purpose of purposes) for (const { unit } of purpose.units) units.set(unit.id, unit);
  return [...units.values()];
}

export const consentsFor = (view: ConsentView, purpose: Purpose) =>
  view.consents.filter((consent) => consent.purpose === purpose);

export interface Cell {
  /** The consent that speaks for this unit. */
  consent: Consent;
  /** none when the giver has not been asked. */
  answer: Answer | null;
}

/** What one giver answered for one unit; null when the unit is not part of the purpose. `consents` has the newest first. */
export function cellOf(consents: readonly Consent[], giver: Giver, unit: UnitId): Cell | null {
  const consent = consents.find(({ answers }) => answers.some((answer) => answer.unit === unit));
  if (!consent) return null;
  const answer = consent.answers.find((one) => one.unit === unit && giverKey(one.giver) === giverKey(giver));
  return { consent, answer: answer ?? null };
}

/** Who has not been asked for a purpose, by name. */
export function unasked(
  consents: readonly Consent[],
  givers: readonly GiverLine[],
  units: readonly UnitId[],
): string[] {
  const waits = ({ giver }: GiverLine) =>
    units.some((unit) => {
      const cell = cellOf(consents, giver, unit);
      return cell !== null && (cell.answer === null || cell.answer.status === "not_asked");
    });
  return givers.filter(waits).map(({ name }) => name);
}

export type Left = { kind: "over" } | { kind: "days"; days: number } | { kind: "months"; months: number };

/** How long a consent holds. */
export function leftUntil(day: string, today: string): Left {
  const days = daysFrom(today, day);
  if (days < 0) return { kind: "over" };
  return days <= 60 ? { kind: "days", days } : { kind: "months", months: monthsFrom(today, day) };
}

export const isProtected = (child: Pick<Child, "protection">) => child.protection !== "none";

/** Whether somebody is a guardian today: the core takes no day that lies ahead. */
export const isGuardian = ({ ended_on }: Pick<Guardian, "ended_on">) => ended_on === null;

/** Answers that the grid does not show any more: the family has been asked again, or who answered is no guardian any more. */
import type { AnswerStatus, Consent, ConsentView, Guardian, Purpose, UnitId } from "../../../api/types/ops";
import { consentsFor, type GiverLine, giverKey, unitsOf } from "./consents";

/** Why an answer stands no longer, and since when: past its last day, a new consent, or no guardian any more. */
export interface AnswerEnd {
  kind: "over" | "replaced" | "ended";
  day: string;
}

export interface EarlierAnswer {
  key: string;
  purpose: Purpose;
  who: string;
  status: AnswerStatus;
  /** The names of the units it was about. */
  units: string[];
  /** When it was given; when the family was asked where that was not written down. */
  on: string;
  /** Why, or empty. */
  reason: string;
  end: AnswerEnd | null;
}

/** The consent that came after and is about the unit too; consents have the newest first. */
function nextOf(view: ConsentView, consent: Consent, unit: UnitId): Consent | undefined {
  const all = consentsFor(view, consent.purpose);
  return all.slice(0, all.indexOf(consent)).findLast(({ answers }) => answers.some((one) => one.unit === unit));
}

/** What came first of all that ends an answer. */
function endOf(consent: Consent, next: Consent | undefined, guardian: Guardian | undefined): AnswerEnd | null {
  const ends: AnswerEnd[] = [];
  if (consent.valid_until) ends.push({ kind: "over", day: consent.valid_until });
  if (next) ends.push({ kind: "replaced", day: next.asked_on });
  if (guardian?.ended_on) ends.push({ kind: "ended", day: guardian.ended_on });
  return ends.sort((one, other) => one.day.localeCompare(other.day))[0] ?? null;
}

/** The newest first; of one giver those of a consent that say the same stand together. `childName` is what the child is called as a giver. */
export function earlierAnswers(
  view: ConsentView,
  givers: readonly GiverLine[],
  childName: string,
): readonly EarlierAnswer[] {
  const asked = new Set(givers.map(({ giver }) => giverKey(giver)));
  const units = new Map(unitsOf(view.purposes).map(({ id, name }) => [id, name]));
  const found = new Map<string, EarlierAnswer>();
  for (const consent of view.consents)
    for (const { giver, unit, status, answered_on, reason } of consent.answers) {
      const next = nextOf(view, consent, unit);
      const shown = asked.has(giverKey(giver)) && next === undefined;
      if (shown || status === "not_asked") continue;
      const guardian = view.child.guardians.find(({ id }) => id === giverKey(giver));
      const end = endOf(consent, next, guardian);
      const on = answered_on ?? consent.asked_on;
      const key = [consent.id, giverKey(giver), status, on, reason, end?.kind, end?.day].join("/");
      const line = found.get(key) ?? {
        key,
        purpose: consent.purpose,
        who: guardian?.name ?? childName,
        status,
        units: [],
        on,
        reason,
        end,
      };
      line.units.push(units.get(unit) ?? "");
      found.set(key, line);
    }
  return [...found.values()].sort((one, other) => other.on.localeCompare(one.on));
}

/** A new consent as it is typed, and the record it becomes. */
import type { Answer, AnswerStatus, ConsentForm, Purpose, RecordConsent, UnitId } from "../../../api/types/ops";
import { type GiverLine, giverKey } from "./consents";

export interface NewConsentForm {
  purpose: Purpose;
  units: UnitId[];
  /** By giver. */
  statuses: Record<string, AnswerStatus>;
  /** By giver: why somebody cannot answer. */
  reasons: Record<string, string>;
  form: ConsentForm;
  information: string;
  excluded: string;
  asked_on: string;
  valid_until: string | null;
  collected_by: string;
  paper_at: string;
}

/** One answer for each giver and unit. */
export function answersOf(form: NewConsentForm, givers: readonly GiverLine[]): Answer[] {
  return givers.flatMap(({ giver }) => {
    const status = form.statuses[giverKey(giver)] ?? "not_asked";
    return form.units.map((unit) => ({
      giver,
      unit,
      status,
      answered_on: status === "not_asked" ? null : form.asked_on,
      reason: status === "prevented" ? (form.reasons[giverKey(giver)] ?? "") : "",
    }));
  });
}

/** Givers who cannot answer and have no reason yet. */
export const withoutReason = (form: NewConsentForm, givers: readonly GiverLine[]): string[] =>
  givers
    .map(({ giver }) => giverKey(giver))
    .filter((key) => form.statuses[key] === "prevented" && !(form.reasons[key] ?? "").trim());

export function asConsent(form: NewConsentForm, child: string, givers: readonly GiverLine[]): RecordConsent {
  return {
    child,
    purpose: form.purpose,
    information: form.information,
    excluded: form.excluded,
    asked_on: form.asked_on,
    valid_until: form.valid_until,
    form: form.form,
    collected_by: form.collected_by,
    paper_at: form.form === "written" ? form.paper_at : "",
    answers: answersOf(form, givers),
  };
}

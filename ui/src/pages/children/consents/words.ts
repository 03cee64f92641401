/** The words of answers, states and purposes. */
import type { AnswerStatus, ConsentState, Purpose } from "../../../api/types/ops";
import { say } from "../../../words/words";

export const answerWords = {
  given: "consents-answer-given",
  declined: "consents-answer-declined",
  not_asked: "consents-answer-not-asked",
  prevented: "consents-answer-prevented",
  withdrawn: "consents-answer-withdrawn",
} as const satisfies Record<AnswerStatus, keyof WordArgs>;

export const stateWords = {
  full: "consents-state-full",
  partial: "consents-state-partial",
  missing: "consents-state-missing",
  withdrawn: "consents-state-withdrawn",
  expired: "consents-state-expired",
} as const satisfies Record<ConsentState, keyof WordArgs>;

export function purposeTitle(purpose: Purpose, name: string): string {
  if (purpose === "hlt") return say("consents-purpose-hlt", { name });
  return say(purpose === "sip" ? "consents-purpose-sip" : "consents-purpose-handover");
}

/** "skolan, socialtjänsten och BUP", as names stand in running text. */
export const listed = (names: readonly string[]) => new Intl.ListFormat("sv-SE").format(names);

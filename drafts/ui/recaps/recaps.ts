/** Thinking for the recap of a quarter: what may be said of a change, and what can be asked about. No React here. */
import type { MeasureChange, QuarterRecap } from "../../api/types/ops";
import { say } from "../../words/words";

/** What may be said: never a change that can be luck. */
export function verdictText({ verdict }: MeasureChange): string {
  switch (verdict) {
    case "more":
      return say("recap-more");
    case "less":
      return say("recap-less");
    case "not_sure":
      return say("recap-not-sure");
    case "too_little":
      return say("recap-too-little");
  }
}

/** The measure to ask about: the one suggested, or the first that was compared. */
export function aboutWhat(recap: QuarterRecap): MeasureChange | undefined {
  const all = [...recap.changed, ...recap.same];
  return all.find((change) => change.id === recap.suggested?.measure) ?? all[0];
}

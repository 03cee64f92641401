/** What the help around a child lacked, in words: the kinds of gap, and what earlier help might have made unnecessary. */
import type { EarlierHelp, GapKind } from "../../api/types/ops";

export const gapWords = {
  counselling: "gap-kind-counselling",
  parenting: "gap-kind-parenting",
  school_support: "gap-kind-school-support",
  assessment: "gap-kind-assessment",
  treatment: "gap-kind-treatment",
  respite: "gap-kind-respite",
  leisure: "gap-kind-leisure",
  daily_life: "gap-kind-daily-life",
  travel_or_interpreter: "gap-kind-travel-or-interpreter",
  coordination: "gap-kind-coordination",
  other: "gap-kind-other",
} as const satisfies Record<GapKind, keyof WordArgs>;

export const earlierWords = {
  school_support: "earlier-school-support",
  parenting: "earlier-parenting",
  counselling: "earlier-counselling",
  health_check: "earlier-health-check",
  handover: "earlier-handover",
  coordination: "earlier-coordination",
  information: "earlier-information",
  asking: "earlier-asking",
  nothing: "earlier-nothing",
  unknown: "earlier-unknown",
} as const satisfies Record<EarlierHelp, keyof WordArgs>;

export const earlierHelps = Object.keys(earlierWords) as EarlierHelp[];

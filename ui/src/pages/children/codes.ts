/** The core's codes and their words, in the order the lists show them. */
import type { ClosingReason, Protection, ReferralSource, SchoolForm, Sector } from "../../api/types/ops";

export const closingWords = {
  goal_reached: "closing-goal-reached",
  sip: "closing-sip",
  other_actor: "closing-other-actor",
  family_declined: "closing-family-declined",
  consent_withdrawn: "closing-consent-withdrawn",
  moved: "closing-moved",
  other: "closing-other",
} as const satisfies Record<ClosingReason, keyof WordArgs>;

export const sourceWords = {
  preschool: "source-preschool",
  school: "source-school",
  pupil_health: "source-pupil-health",
  child_health: "source-child-health",
  maternal_health: "source-maternal-health",
  health_centre: "source-health-centre",
  social_services: "source-social-services",
  child_psychiatry: "source-child-psychiatry",
  habilitation: "source-habilitation",
  dental: "source-dental",
  youth_clinic: "source-youth-clinic",
  leisure: "source-leisure",
  police: "source-police",
  guardian: "source-guardian",
  child_self: "source-child-self",
  other: "source-other",
  unknown: "source-unknown",
} as const satisfies Record<ReferralSource, keyof WordArgs>;

export const schoolFormWords = {
  home: "school-form-home",
  preschool: "school-form-preschool",
  preschool_class: "school-form-preschool-class",
  compulsory: "school-form-compulsory",
  adapted: "school-form-adapted",
  upper_secondary: "school-form-upper-secondary",
} as const satisfies Record<SchoolForm, keyof WordArgs>;

export const protectionWords = {
  none: "child-protection-none",
  marked: "child-protection-marked",
  registered_elsewhere: "child-protection-registered-elsewhere",
} as const satisfies Record<Protection, keyof WordArgs>;

export const sectorWords = {
  school: "sector-school",
  preschool: "sector-preschool",
  social_services: "sector-social-services",
  primary_care: "sector-primary-care",
  child_health: "sector-child-health",
  maternal_health: "sector-maternal-health",
  child_psychiatry: "sector-child-psychiatry",
  paediatrics: "sector-paediatrics",
  habilitation: "sector-habilitation",
  dental: "sector-dental",
  youth_clinic: "sector-youth-clinic",
  leisure: "sector-leisure",
  culture: "sector-culture",
  prevention: "sector-prevention",
  police: "sector-police",
  other: "sector-other",
} as const satisfies Record<Sector, keyof WordArgs>;

/** The codes of a list of words, typed. */
export const codesOf = <Code extends string>(words: Record<Code, unknown>) => Object.keys(words) as Code[];

/** The grades a school form has, or none. */
export function gradesOf(form: SchoolForm | null): number[] {
  if (form === "compulsory" || form === "adapted") return [1, 2, 3, 4, 5, 6, 7, 8, 9];
  return form === "upper_secondary" ? [1, 2, 3] : [];
}

/** The choices of an anonymous consultation as words. */
import type { Advice, AgeBand, ConsultationStep, Theme } from "../../api/types/ops";
import { say } from "../../words/words";

const bands = {
  Y0T5: "meeting-age-0-5",
  Y6T9: "meeting-age-6-9",
  Y10T12: "meeting-age-10-12",
  Y13T15: "meeting-age-13-15",
  Y16T17: "meeting-age-16-17",
  Y18T20: "meeting-age-18-20",
  Unknown: "meeting-age-unknown",
} as const satisfies Record<AgeBand, keyof WordArgs>;

const themes = {
  attendance: "consultation-theme-attendance",
  learning: "consultation-theme-learning",
  mental_health: "consultation-theme-mental-health",
  body_health: "consultation-theme-body-health",
  relations: "consultation-theme-relations",
  family: "consultation-theme-family",
  safety: "consultation-theme-safety",
  behaviour: "consultation-theme-behaviour",
  substances: "consultation-theme-substances",
  other: "consultation-theme-other",
} as const satisfies Record<Theme, keyof WordArgs>;

const advices = {
  talk_with_family: "consultation-advice-talk-with-family",
  own_effort: "consultation-advice-own-effort",
  who_can_help: "consultation-advice-who-can-help",
  law: "consultation-advice-law",
  keep_going: "consultation-advice-keep-going",
} as const satisfies Record<Advice, keyof WordArgs>;

const steps = {
  on_their_own: "consultation-next-on-their-own",
  ask_consent: "consultation-next-ask-consent",
  other_service: "consultation-next-other-service",
  concern_report: "consultation-next-concern-report",
  new_consultation: "consultation-next-new-consultation",
} as const satisfies Record<ConsultationStep, keyof WordArgs>;

const items = <Code extends string>(words: Record<Code, keyof WordArgs>) => ({
  items: (Object.keys(words) as Code[]).map((id) => ({ id, name: say(words[id] as "meeting-age-0-5") })),
  word: (code: Code) => say(words[code] as "meeting-age-0-5"),
  known: (id: string | null): Code | null => (Object.keys(words) as Code[]).find((code) => code === id) ?? null,
});

export const bandChoice = items<AgeBand>(bands);
export const themeChoice = items<Theme>(themes);
export const adviceChoice = items<Advice>(advices);
export const nextChoice = items<ConsultationStep>(steps);

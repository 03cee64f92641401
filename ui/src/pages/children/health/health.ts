/** How an examination stands, as its row of steps, what is late about it, and the words for its kinds and steps. */
import type { ExamKind, ExamState, ExamStep, ExamView, HealthExam, SituationKind } from "../../../api/types/ops";
import { dayMonth, dueDay } from "../../../words/dates";
import { type PlainWordId, say } from "../../../words/words";

export const examWords = { health: "health-exam-health", dental: "health-exam-dental" } as const satisfies Record<
  ExamKind,
  PlainWordId
>;

export const situationWords = {
  in_investigation: "health-in-investigation",
  placed: "health-placed",
} as const satisfies Record<SituationKind, PlainWordId>;

export const stepWords = {
  consult: "health-step-consult",
  request: "health-step-request",
  book: "health-step-book",
  do: "health-step-do",
  feedback: "health-step-feedback",
  not_needed: "health-step-not-needed",
} as const satisfies Record<ExamStep, PlainWordId>;

const currentOf: Record<ExamState, string> = {
  not_begun: "consulted",
  consulted: "requested",
  requested: "booked",
  booked: "done",
  done: "fed_back",
  fed_back: "fed_back",
  not_needed: "fed_back",
};

/** The field of the row that a step fills. */
const filledBy: Partial<Record<ExamStep, string>> = {
  request: "requested",
  book: "booked",
  do: "done",
  feedback: "fed_back",
};

const lateWords = {
  book: "health-late-book",
  do: "health-late-do",
  feedback: "health-late-feedback",
} as const;

/** What is late about an examination that has been requested, as a sentence; null when nothing is. */
export function lateSentence({ wait, late }: ExamView, today: string): string | null {
  if (!late || !wait || !(wait.step in lateWords)) return null;
  const word = lateWords[wait.step as keyof typeof lateWords];
  return say(word, { since: dayMonth(wait.since, today), due: dueDay(wait.due_on, today) });
}

/** What came of the last one, when a newer investigation or placement asks for another. */
export function earlierSentence({ not_needed_on, reason, done_on }: HealthExam, today: string): string {
  return not_needed_on
    ? say("health-earlier-not-needed", { day: dayMonth(not_needed_on, today), reason })
    : say("health-earlier-done", { day: done_on ? dayMonth(done_on, today) : "" });
}

/** The five steps with their days; the one that is waited for with its last day when that has passed. */
export function examLine({ state, exam, wait, late }: ExamView, today: string) {
  const waited = late && wait ? { id: filledBy[wait.step], detail: dueDay(wait.due_on, today) } : null;
  const day = (on: string | null | undefined) => (on ? dayMonth(on, today) : undefined);
  return {
    current: currentOf[state],
    finished: state === "fed_back" || state === "not_needed",
    steps: [
      { id: "consulted", name: say("health-line-consulted"), detail: day(exam?.consulted_on) },
      { id: "requested", name: say("health-line-requested"), detail: day(exam?.requested_on) },
      {
        id: "booked",
        name: say("health-line-booked"),
        detail: exam?.booked_for ? say("health-line-booked-for", { day: dayMonth(exam.booked_for, today) }) : undefined,
      },
      { id: "done", name: say("health-line-done"), detail: day(exam?.done_on) },
      { id: "fed_back", name: say("health-line-feedback"), detail: day(exam?.feedback_on) },
    ].map((step) => (step.id === waited?.id ? { ...step, detail: waited.detail, late: true } : step)),
  };
}

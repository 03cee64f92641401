/** How an examination stands, as its row of steps, and the words for its kinds and steps. */
import type { ExamKind, ExamState, ExamStep, ExamView, SituationKind } from "../../../api/types/ops";
import { dayMonth } from "../../../words/dates";
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

/** The five steps with their days. */
export function examLine({ state, exam }: ExamView, today: string) {
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
    ],
  };
}

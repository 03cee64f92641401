/** Where a SIP stands, as its page shows it: the five steps, the one thing to do now, and what is missing. The core decides what may be done. */
import type { PlanStep, PlanView } from "../../api/types/ops";
import { dayMonth } from "../../words/dates";
import { say, sayCode } from "../../words/words";

/** What the window can be asked to show over the page. */
export type PlanAct = "offer" | "elsewhere" | "answer" | "call" | "hold" | "establish" | "close";

/** A plan that goes on; the others are history. */
export const goesOn = ({ plan }: PlanView) => plan.state !== "declined" && plan.state !== "closed";

const stepOf = {
  offered: "answered",
  declined: "answered",
  accepted: "called",
  called: "held",
  held: "established",
  established: "established",
  closed: "established",
  in_other_system: "established",
} as const;

export interface PlanLine {
  current: string;
  finished: boolean;
  steps: { id: string; name: string; detail?: string }[];
}

/** The five steps with their days; under the present one what it waits for. */
export function planLine({ plan, meet_by }: PlanView, today: string): PlanLine {
  const day = (on: string | null) => (on ? dayMonth(on, today) : undefined);
  const { state } = plan;
  const waits = {
    answered: state === "offered" ? say("plan-step-answer-waits") : undefined,
    called: state === "accepted" ? say("plan-step-call-next") : undefined,
    held: plan.meeting_on ? say("plan-step-meeting-on", { day: dayMonth(plan.meeting_on, today) }) : day(meet_by),
    established: state === "held" ? say("plan-step-writing") : undefined,
  };
  return {
    current: stepOf[state],
    finished: plan.established_on !== null,
    steps: [
      { id: "offered", name: say("plan-step-offered"), detail: day(plan.offered_on) },
      { id: "answered", name: say("plan-step-answered"), detail: day(plan.answered_on) ?? waits.answered },
      { id: "called", name: say("plan-step-called"), detail: day(plan.called_on) ?? waits.called },
      { id: "held", name: say("plan-step-held"), detail: day(plan.held_on) ?? waits.held },
      { id: "established", name: say("plan-step-established"), detail: day(plan.established_on) ?? waits.established },
    ],
  };
}

const actOf = {
  accept: "answer",
  call: "call",
  hold: "hold",
  establish: "establish",
} as const satisfies Partial<Record<PlanStep, PlanAct>>;

/** The one thing to do now; nothing while the plan simply stands. */
export function nextAct({ plan, steps }: PlanView): PlanAct | null {
  if (!goesOn({ plan } as PlanView)) return "offer";
  if (plan.state === "called") return "hold";
  for (const step of ["accept", "call", "hold", "establish"] as const) if (steps.includes(step)) return actOf[step];
  return null;
}

/** What the page says under its heading. */
export function purposeOf({ plan, meet_by }: PlanView, today: string): string {
  const day = (on: string | null) => dayMonth(on ?? plan.offered_on, today);
  switch (plan.state) {
    case "offered":
      return say("plan-purpose-offered", { day: day(plan.offered_on), by: plan.offered_by });
    case "accepted":
      return say("plan-purpose-accepted", { day: day(plan.answered_on) });
    case "called":
      return say("plan-purpose-called", { day: day(plan.meeting_on ?? meet_by) });
    case "held":
      return say("plan-purpose-held", { day: day(plan.held_on) });
    case "established":
      return plan.follow_up_on
        ? say("plan-purpose-established", { day: day(plan.established_on), follow: day(plan.follow_up_on) })
        : say("plan-purpose-established-no-follow", {
            day: day(plan.established_on),
            reason: plan.no_follow_up_reason,
          });
    case "declined":
      return say("plan-purpose-declined", { day: day(plan.answered_on) });
    case "closed":
      return say("plan-purpose-closed", { day: day(plan.closed_on), reason: closingOf(plan.closing_reason ?? "") });
    case "in_other_system":
      return say("plan-purpose-elsewhere");
  }
}

export const closings = ["goals_met", "not_needed", "consent_withdrawn", "moved", "adult"] as const;

export const closingOf = (reason: string) => sayCode("plan-closing", reason, {}, "plan-closing-not-needed");

/** What is said about the last day to meet: nothing, that day, or that it has passed. */
export function meetBy({ plan, meet_by }: PlanView, today: string): { late: boolean; text: string } | null {
  if (plan.state !== "called" || meet_by === null) return null;
  const day = dayMonth(meet_by, today);
  if (meet_by < today) return { late: true, text: say("plan-meet-by-late", { day }) };
  if (plan.meeting_on !== null && plan.meeting_on > meet_by)
    return { late: true, text: say("plan-meet-by-planned-late", { day }) };
  return { late: false, text: say("plan-meet-by", { day }) };
}

/** The fields of the plan's text, as they are typed. */
export type PlanField =
  | "goal"
  | "needed"
  | "responsible"
  | "by_others"
  | "lead_unit"
  | "follow_up_on"
  | "no_follow_up_reason";
export type PlanTyped = Record<PlanField, string>;

export const fieldsOf = ({ plan }: PlanView): PlanTyped => ({
  goal: plan.goal,
  needed: plan.needed,
  responsible: plan.responsible,
  by_others: plan.by_others,
  lead_unit: plan.lead_unit ?? "",
  follow_up_on: plan.follow_up_on ?? "",
  no_follow_up_reason: plan.no_follow_up_reason,
});

/** The four statutory items, in the law's order. */
export const items = [
  { field: "needed", name: "plan-item-needed", hint: "plan-item-needed-hint" },
  { field: "responsible", name: "plan-item-responsible", hint: "plan-item-responsible-hint" },
  { field: "by_others", name: "plan-item-by-others", hint: "plan-item-by-others-hint" },
  { field: "lead_unit", name: "plan-item-lead", hint: "plan-item-lead-hint" },
] as const;

/** What is still empty of what was typed, in words: the four items, and a follow-up day or the reason for none. */
export function stillMissing(typed: PlanTyped): string[] {
  const missing = items.flatMap(({ field, name }, index) =>
    typed[field].trim() === "" ? [`${index + 1} ${say(name)}`] : [],
  );
  if (typed.follow_up_on === "" && typed.no_follow_up_reason.trim() === "") missing.push(say("plan-missing-follow-up"));
  return missing;
}

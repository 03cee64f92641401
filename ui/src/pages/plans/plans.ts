/** Where a SIP stands, as its page shows it: the five steps, the one thing to do now, and what is missing. The core decides what may be done. */
import type {
  DeviationKind,
  ParticipantKind,
  Plan,
  PlanClosing,
  PlanOutcome,
  PlanSection,
  PlanStep,
  PlanView,
  Progress,
  Reply,
  SignatureRole,
  SignatureStatus,
  Unit,
} from "../../api/types/ops";
import { dayMonth } from "../../words/dates";
import { type PlainWordId, say, sayCode } from "../../words/words";

/** What the window can be asked to show over the page. */
export type PlanAct = "offer" | "start" | "elsewhere" | "move" | "answer" | "call" | "hold" | "establish" | "close";

/** The units that can be called to a SIP and answer for the whole of it: the municipality's and the region's, and the one that stands there already. */
export const principals = (units: Unit[], chosen: string | null | undefined) =>
  units.filter(
    ({ id, organisation_kind }) =>
      organisation_kind === "municipality" || organisation_kind === "region" || id === chosen,
  );

/** A plan that goes on; the others are history. */
export const goesOn = ({ plan }: PlanView) => plan.state !== "declined" && plan.state !== "closed";

/** Whether the next step waits for the family's yes to the SIP: the core calls nobody and establishes nothing without it. */
export const needsYes = ({ plan, consent, steps }: PlanView) =>
  plan.kind === "sip" &&
  (steps.includes("call") || steps.includes("establish")) &&
  !consent?.units.some(({ state }) => state === "full");

const stepOf = {
  offered: "answered",
  declined: "answered",
  accepted: "called",
  called: "held",
  held: "established",
  established: "established",
  in_other_system: "established",
} as const;

/** The step a SIP has come to; of one that has ended, the step it ended in. */
function stepIn({ state, established_on, held_on, called_on }: Plan) {
  if (state !== "closed") return stepOf[state];
  return established_on || held_on ? "established" : called_on ? "held" : "called";
}

export interface PlanLine {
  current: string;
  finished: boolean;
  steps: { id: string; name: string; detail?: string; late?: boolean }[];
}

/** The five steps with their days; under the present one what it waits for. */
export function planLine({ plan, meet_by }: PlanView, today: string): PlanLine {
  const day = (on: string | null) => (on ? dayMonth(on, today) : undefined);
  if (plan.kind === "child_plan")
    return {
      current: plan.established_on !== null ? "followed" : "writing",
      finished: plan.state === "closed" && plan.established_on !== null,
      steps: [
        { id: "started", name: say("plan-step-started"), detail: day(plan.offered_on) },
        {
          id: "writing",
          name: say("plan-step-written"),
          detail: plan.established_on ? undefined : say("plan-step-writing"),
        },
        { id: "standing", name: say("plan-step-standing"), detail: day(plan.established_on) },
        {
          id: "followed",
          name: say("plan-step-followed"),
          detail: day(plan.follow_up_on),
          late: goesOn({ plan } as PlanView) && plan.follow_up_on !== null && plan.follow_up_on < today,
        },
      ],
    };
  const { state } = plan;
  const waits = {
    answered: state === "offered" ? say("plan-step-answer-waits") : undefined,
    called: state === "accepted" ? say("plan-step-call-next") : undefined,
    held: plan.meeting_on ? say("plan-step-meeting-on", { day: dayMonth(plan.meeting_on, today) }) : day(meet_by),
    established: state === "held" ? say("plan-step-writing") : undefined,
  };
  return {
    current: stepIn(plan),
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
  if (!goesOn({ plan } as PlanView)) return plan.kind === "sip" ? "offer" : "start";
  if (plan.state === "called") return "hold";
  for (const step of ["accept", "call", "hold", "establish"] as const) if (steps.includes(step)) return actOf[step];
  return null;
}

/** What the page says under its heading. */
export function purposeOf({ plan, meet_by }: PlanView, today: string): string {
  const day = (on: string | null) => dayMonth(on ?? plan.offered_on, today);
  if (plan.kind === "child_plan" && plan.state === "accepted")
    return say("plan-purpose-child", { day: day(plan.offered_on) });
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

export const closings = [
  "goals_met",
  "not_needed",
  "family_declined",
  "consent_withdrawn",
  "moved",
  "adult",
] as const satisfies readonly PlanClosing[];

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
const more = [
  "important",
  "own_parts",
  "crisis_signs",
  "crisis_response",
  "crisis_call",
  "not_agreed",
  "follow_up_place",
] as const;
export type PlanField =
  | "goal"
  | "needed"
  | "responsible"
  | "by_others"
  | "lead_unit"
  | "follow_up_on"
  | "no_follow_up_reason"
  | (typeof more)[number];
export type PlanTyped = Record<PlanField, string>;

export const fieldsOf = ({ plan }: PlanView): PlanTyped => ({
  goal: plan.goal,
  needed: plan.needed,
  responsible: plan.responsible,
  by_others: plan.by_others,
  lead_unit: plan.lead_unit ?? "",
  follow_up_on: plan.follow_up_on ?? "",
  no_follow_up_reason: plan.no_follow_up_reason,
  important: plan.important,
  own_parts: plan.own_parts,
  crisis_signs: plan.crisis_signs,
  crisis_response: plan.crisis_response,
  crisis_call: plan.crisis_call,
  not_agreed: plan.not_agreed,
  follow_up_place: plan.follow_up_place,
});

/** The input of `write_plan`. */
export function asWritten(plan: string, typed: PlanTyped) {
  const { goal, needed, responsible, by_others, no_follow_up_reason, lead_unit, follow_up_on, ...texts } = typed;
  return {
    plan,
    goal,
    needed,
    responsible,
    by_others,
    lead_unit: lead_unit || null,
    follow_up_on: follow_up_on || null,
    no_follow_up_reason: follow_up_on ? "" : no_follow_up_reason,
    texts,
  };
}

/** The four statutory items, in the law's order. */
export const items = [
  { field: "needed", name: "plan-item-needed", hint: "plan-item-needed-hint" },
  { field: "responsible", name: "plan-item-responsible", hint: "plan-item-responsible-hint" },
  { field: "by_others", name: "plan-item-by-others", hint: "plan-item-by-others-hint" },
  { field: "lead_unit", name: "plan-item-lead", hint: "plan-item-lead-hint" },
] as const;

/** What is still empty of what was typed, in words: the four items of a SIP or the goal of a child's plan, and a follow-up day or the reason for none. */
export function stillMissing(typed: PlanTyped, view: Pick<PlanView, "plan" | "goals">): string[] {
  const light = view.plan.kind === "child_plan";
  const missing = light
    ? view.goals.length === 0 && typed.goal.trim() === ""
      ? [say("plan-missing-goal")]
      : []
    : items.flatMap(({ field, name }, index) => (typed[field].trim() === "" ? [`${index + 1} ${say(name)}`] : []));
  if (typed.follow_up_on === "" && typed.no_follow_up_reason.trim() === "") missing.push(say("plan-missing-follow-up"));
  return missing;
}

/** A goal and a step as they are typed; no id until they are stored. */
export interface TypedStep {
  id: string | null;
  what: string;
  unit: string | null;
  due_on: string | null;
  progress: Progress;
}
export interface TypedGoal {
  id: string | null;
  words: string;
  goal: string;
  reached_when: string;
  steps: TypedStep[];
}

export const typedGoals = ({ goals }: PlanView): TypedGoal[] =>
  goals.map(({ id, words, goal, reached_when, steps }) => ({
    id,
    words,
    goal,
    reached_when,
    steps: steps.map(({ id: step, what, unit, due_on, progress }) => ({ id: step, what, unit, due_on, progress })),
  }));

/** Somebody called or invited, as typed. */
export interface TypedParticipant {
  id: string | null;
  kind: ParticipantKind;
  unit: string | null;
  name: string;
  title: string;
  calls: boolean;
  reply: Reply;
  reply_reason: string;
  came: boolean | null;
}

export const typedParticipants = ({ participants }: PlanView): TypedParticipant[] =>
  participants.map(({ id, kind, unit, name, title, calls, reply, reply_reason, came }) => ({
    id,
    kind,
    unit,
    name,
    title,
    calls,
    reply,
    reply_reason,
    came,
  }));

export const kindsAsked = {
  called: "plan-asked-called",
  invited: "plan-asked-invited",
  family: "plan-asked-family",
} as const satisfies Record<ParticipantKind, PlainWordId>;

export const progresses = ["not_started", "ongoing", "done", "dropped"] as const satisfies readonly Progress[];
export const progressOf = (code: Progress) => sayCode("plan-progress", code, {}, "plan-progress-not-started");
export const replies = [
  "no_answer",
  "comes",
  "remote",
  "cannot_come",
  "not_needed",
] as const satisfies readonly Reply[];
export const replyOf = (code: Reply) => sayCode("plan-reply", code, {}, "plan-reply-no-answer");
export const outcomes = ["goes_on", "changed", "can_end"] as const satisfies readonly PlanOutcome[];
export const outcomeOf = (code: PlanOutcome) => sayCode("plan-outcome", code, {}, "plan-outcome-goes-on");
export const deviations = [
  "no_initiative",
  "called_absent",
  "bad_treatment",
  "not_carried_out",
] as const satisfies readonly DeviationKind[];
export const deviationOf = (code: DeviationKind) =>
  sayCode("plan-deviation", code, {}, "plan-deviation-not-carried-out");
export const signatureStatuses = [
  "waiting",
  "signed",
  "declined",
  "not_reached",
] as const satisfies readonly SignatureStatus[];
export const statusOf = (code: SignatureStatus) => sayCode("plan-signature", code, {}, "plan-signature-waiting");
export const roleOf = (code: SignatureRole) => sayCode("plan-role", code, {}, "plan-role-other");
export const sectionOf = (code: PlanSection) => sayCode("plan-section", code, {}, "plan-section-goals");

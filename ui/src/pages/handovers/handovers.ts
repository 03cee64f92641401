/** Where a handover stands, as its page shows it: the steps, who holds the baton, what can be done. The core decides what may be done. */
import type { ConsentView, Ground, HandoverEvent, HandoverView, Sector, TransitionKind } from "../../api/types/ops";
import { dayMonth, daysFrom, lowered } from "../../words/dates";
import { say, sayCode } from "../../words/words";

export const kinds = ["specialist", "responsibility", "transition", "move", "consultation"] as const;
export const grounds = ["consent", "deidentified", "necessity", "duty_to_report", "requested_by_board"] as const;
export const reasons = [
  "not_our_mandate",
  "information_missing",
  "no_capacity",
  "family_declined",
  "other_actor",
  "other",
] as const;

export const transitionWords = {
  preschool: "handover-transition-preschool",
  preschool_class: "handover-transition-preschool-class",
  first_grade: "handover-transition-first-grade",
  school: "handover-transition-school",
  middle_stage: "handover-transition-middle-stage",
  upper_stage: "handover-transition-upper-stage",
  upper_secondary: "handover-transition-upper-secondary",
  leaves_school: "handover-transition-leaves-school",
  birthday: "handover-transition-birthday",
} as const satisfies Record<TransitionKind, string>;

export const helpedKinds = ["yes", "partly", "no"] as const;
export const helpedOf = (helped: string) => sayCode("handover-helped", helped, {}, "handover-helped-yes");

export const kindOf = (kind: string) => sayCode("handover-kind", kind, {}, "handover-title-plain");
export const groundOf = (ground: string) => sayCode("handover-ground", ground, {}, "handover-title-plain");
/** "barnets egna ord; planen som gäller": what went along in a parcel besides the name and the question. */
export const partsOf = (parts: readonly string[]) =>
  parts.map((part) => lowered(sayCode("parcel-part", part, {}, "parcel-part-number"))).join("; ");

export const reasonOf = (reason: string) => sayCode("handover-why", reason, {}, "handover-why-other");

/** Somebody still has to do something. */
export const isOpen = ({ handover }: HandoverView) =>
  ["offered", "clarification_asked", "accepted", "answered_back"].includes(handover.state);

/** "BUP" of "Barn- och ungdomspsykiatrin (BUP)": how people say it in a sentence. */
export const spoken = (unit: string) => /\(([^()]+)\)$/.exec(unit)?.[1] ?? unit;

/** The baton stays when only advice is asked for. */
export const moves = ({ handover }: HandoverView) => handover.kind !== "consultation";

export interface HandoverLine {
  current: string;
  finished: boolean;
  steps: { id: string; name: string; detail?: string }[];
}

/** The days of some steps: "6 oktober", "6–7 oktober", "30 september–2 oktober". */
function span(events: readonly HandoverEvent[], today: string): string | undefined {
  const first = events[0]?.happened_on;
  const last = events.at(-1)?.happened_on;
  if (!first || !last) return undefined;
  if (first === last) return dayMonth(first, today);
  const from = first.slice(0, 7) === last.slice(0, 7) ? Number(first.slice(8)) : dayMonth(first, today);
  return `${from}–${dayMonth(last, today)}`;
}

/** The way of this handover: a question stands in it only when one was asked, and it ends where it came back. */
export function handoverLine(view: HandoverView, today: string): HandoverLine {
  const { handover, events, to_unit } = view;
  const { state } = handover;
  const asked = events.filter(({ step }) => step === "ask" || step === "clarify");
  const day = (step: HandoverEvent["step"]) => span(events.filter((event) => event.step === step).slice(-1), today);
  const back = state === "declined" || state === "returned" || state === "expired";
  const steps: HandoverLine["steps"] = [
    { id: "offered", name: say("handover-step-offered"), detail: dayMonth(handover.offered_on, today) },
  ];
  if (asked.length > 0)
    steps.push({
      id: "asked",
      name: say("handover-step-asked"),
      detail: state === "clarification_asked" ? say("handover-step-asked-waits") : span(asked, today),
    });
  if (handover.accepted_on === null && !back)
    steps.push({
      id: "waiting",
      name: say("handover-step-waiting", { unit: spoken(to_unit.name) }),
      detail: say("date-due", { day: dayMonth(handover.due_on, today) }),
    });
  if (handover.accepted_on !== null || !back)
    steps.push({
      id: "accepted",
      name: say("handover-step-accepted"),
      detail: day("accept") ?? say(moves(view) ? "handover-step-accepted-next" : "handover-step-accepted-advice"),
    });
  if (back)
    steps.push({
      id: "back",
      name: sayCode("handover-step", state, {}, "handover-step-returned"),
      detail: handover.concluded_on ? dayMonth(handover.concluded_on, today) : undefined,
    });
  else
    steps.push({
      id: "answered_back",
      name: say("handover-step-answered-back"),
      detail: day("answer_back") ?? say("handover-step-answered-back-next"),
    });
  const current = {
    offered: "waiting",
    clarification_asked: "asked",
    accepted: "answered_back",
    answered_back: "answered_back",
    closed: "answered_back",
    declined: "back",
    returned: "back",
    expired: "back",
  }[state];
  return { current, finished: state === "answered_back" || state === "closed", steps };
}

/** What the page says under its heading. */
export function purposeOf({ handover, to_unit, holder, from }: HandoverView): string {
  const unit = spoken(to_unit.name);
  const name = holder?.name ?? from.name;
  switch (handover.state) {
    case "offered":
      return say("handover-purpose-offered", { name, unit });
    case "clarification_asked":
      return say("handover-purpose-asked", { name, unit });
    case "accepted":
      return say("handover-purpose-accepted", { name, unit });
    case "answered_back":
      return say("handover-purpose-answered-back", { unit });
    case "declined":
      return say("handover-purpose-declined", { name, unit });
    case "returned":
      return say("handover-purpose-returned", { name });
    case "expired":
      return say("handover-purpose-expired", { name, unit });
    case "closed":
      return say("handover-purpose-closed", { name });
  }
}

/** What is said about the last day to answer; nothing when it has been answered. */
export function due(
  { handover, late }: HandoverView,
  today: string,
): { kind: "late" | "soon" | "under_way"; text: string } | null {
  if (handover.state !== "offered" && handover.state !== "clarification_asked") return null;
  const away = daysFrom(today, handover.due_on);
  if (late) return { kind: "late", text: say("handover-due-late", { days: -away }) };
  return { kind: away <= 3 ? "soon" : "under_way", text: say("handover-due-in", { days: away }) };
}

/** What happened before this one: how earlier handovers came back, oldest first. */
export function earlierBounces(earlier: readonly HandoverView[]): { unit: string; event: HandoverEvent }[] {
  return earlier
    .filter(({ handover }) => handover.state !== "returned" || handover.accepted_on !== null)
    .flatMap(({ events, to_unit }) => {
      const event = events.findLast(({ step }) => step === "decline" || step === "return" || step === "expire");
      return event ? [{ unit: spoken(to_unit.name), event }] : [];
    })
    .reverse();
}

/** The lines that go along, as typed: blank ones are none. */
export const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export type Covered = "covered" | "refused" | "not_covered";

/** The grounds that hold between who hands over and who is asked: what the child needs is one between the sectors that the law names; before somebody is chosen all are. The core refuses the same. */
export const groundsBetween = (
  necessity: readonly Sector[],
  from: { sector: Sector } | undefined,
  to: { sector: Sector } | undefined,
): Ground[] =>
  grounds.filter(
    (ground) =>
      ground !== "necessity" || !from || !to || (necessity.includes(from.sector) && necessity.includes(to.sector)),
  );

/** Whether the family's consent reaches a unit: what it answered about handing over to it, or about the team's work while it has answered nothing about that. */
export function coveredBy(view: ConsentView, unit: string): Covered {
  const stateOf = (asked: "hlt" | "handover") =>
    view.purposes.find(({ purpose }) => purpose === asked)?.units.find((one) => one.unit.id === unit)?.state;
  const own = stateOf("handover");
  const answered =
    own !== "expired" &&
    view.consents.some(
      ({ purpose, answers }) =>
        purpose === "handover" && answers.some((answer) => answer.unit === unit && answer.status !== "not_asked"),
    );
  if (own === "full" || (!answered && stateOf("hlt") === "full")) return "covered";
  const refused = view.consents.some(({ answers }) =>
    answers.some((answer) => answer.unit === unit && (answer.status === "declined" || answer.status === "withdrawn")),
  );
  return refused ? "refused" : "not_covered";
}

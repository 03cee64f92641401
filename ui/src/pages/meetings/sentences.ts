/** The codes of a meeting as sentences: who an item is about, why it is on the agenda, why a child is shown so. A child shown by number is never more than its number here. */
import type {
  AgeBand,
  AgendaLine,
  AgendaReason,
  Attendance,
  ChildInRoom,
  HiddenWhy,
  Meeting,
  MeetingKind,
  MeetingView,
  SchoolPresence,
} from "../../api/types/ops";
import { clock, dueDay, inWords, nearDay, weekdayDay } from "../../words/dates";
import { say, sayCode } from "../../words/words";

export const kindWord = (kind: Meeting["kind"]) => sayCode("meeting-kind", kind, {}, "meeting-kind-other");

/** What a meeting is called: by the municipality, else as its kind is. */
export const meetingName = (meeting: Pick<Meeting, "kind" | "called">) => meeting.called ?? kindWord(meeting.kind);

/** "HLT-möte onsdag 14 oktober" */
export const meetingTitle = (meeting: Meeting) =>
  say("meeting-title", { kind: meetingName(meeting), day: weekdayDay(meeting.held_on) });

/** "9.00" out of "09:00". */
export const timeOf = (starts: string) => clock(`2000-01-01T${starts.length === 5 ? `${starts}:00` : starts}`);

/** How somebody takes part who is not in the room for their own sake the whole time: "ersätter Karin Holmlund, på distans, kom 9.20". May be empty. */
export const howThere = ({ stands_in_for, status, from_afar, came_at }: Attendance) =>
  [
    stands_in_for ? say("meeting-people-stands-in", { name: stands_in_for }) : "",
    status === "remote" || (status === "left" && from_afar) ? say("meeting-people-remote") : "",
    came_at ? say("meeting-people-came-at", { clock: clock(came_at) }) : "",
  ]
    .filter(Boolean)
    .join(", ");

/** "gick 10.10", or that they left before the end. */
export const leftWords = (left_at: string | null | undefined) =>
  left_at ? say("meeting-people-left-at", { clock: clock(left_at) }) : say("meeting-people-left");

const bands = {
  Y0T5: "meeting-age-0-5",
  Y6T9: "meeting-age-6-9",
  Y10T12: "meeting-age-10-12",
  Y13T15: "meeting-age-13-15",
  Y16T17: "meeting-age-16-17",
  Y18T20: "meeting-age-18-20",
  Unknown: "meeting-age-unknown",
} as const satisfies Record<AgeBand, keyof WordArgs>;

export const bandWord = (band: AgeBand) => say(bands[band]);

/** "Alva N." or the number. */
export const childName = (child: ChildInRoom) => (child.shown === "in_full" ? child.name : child.number);

/** "10 år", "10–12 år" or nothing. */
export function childAge(child: ChildInRoom): string {
  if (child.shown === "in_full") return child.age === null ? "" : say("meeting-age", { age: child.age });
  return child.shown === "number_only" ? bandWord(child.age_band) : "";
}

/** What an item is called. */
export function itemName(line: Pick<AgendaLine, "kind" | "title" | "child">, short = false): string {
  if (line.child) return childName(line.child);
  if (line.title) return line.title;
  switch (line.kind) {
    case "opening":
      return say(short ? "meeting-item-opening-short" : "meeting-item-opening");
    case "break":
      return say("meeting-item-break");
    case "evaluation":
      return say(short ? "meeting-item-evaluation-short" : "meeting-item-evaluation");
    default:
      return say("meeting-item-other");
  }
}

/** Units in running text: "BUP och Habiliteringen". */
export function listed(units: readonly string[]): string {
  if (units.length < 2) return units[0] ?? "";
  return say("who-two", { one: units.slice(0, -1).join(", "), other: units.at(-1) ?? "" });
}

/** The first units by name when there are many: "Skolan, Förskolan och tre till". */
function someListed(units: readonly string[]): string {
  if (units.length < 4) return listed(units);
  return listed([...units.slice(0, 2), say("meeting-why-not-covered-more", { words: inWords(units.length - 2) })]);
}

/** Meetings about one SIP: another consent decides there than in the team. */
export const aboutSip: ReadonlySet<MeetingKind> = new Set(["sip_prepare", "sip", "sip_follow_up"]);
const notByConsent: ReadonlySet<HiddenWhy["kind"]> = new Set(["nobody_there", "conflict_of_interest", "protected"]);

/** The line of the child an item is about, as the room may see it: its own, or at a SIP meeting that of the one child the whole meeting is about. */
export function aboutChild(
  { meeting, agenda }: Pick<MeetingView, "meeting" | "agenda">,
  line: AgendaLine | undefined,
): AgendaLine | null {
  if (!line) return null;
  if (line.child) return line;
  const children = agenda.filter(({ child }) => child !== null);
  return aboutSip.has(meeting.kind) && children.length === 1 ? (children[0] ?? null) : null;
}

/** Why a child is not shown by name. A SIP meeting goes by another consent than the team's: then that is said too. */
export function whyWord(why: HiddenWhy, notCovered: readonly string[], on: string, kind: MeetingKind): string {
  const words = hiddenWord(why, notCovered, on);
  const otherConsent = aboutSip.has(kind) && !notByConsent.has(why.kind);
  return otherConsent
    ? `${words} ${say(kind === "sip_prepare" ? "meeting-why-sip-prepare" : "meeting-why-sip")}`
    : words;
}

function hiddenWord(why: HiddenWhy, notCovered: readonly string[], on: string): string {
  switch (why.kind) {
    case "nobody_there":
      return say("meeting-why-nobody-there");
    case "conflict_of_interest":
      return say("meeting-why-conflict");
    case "protected":
      return say("meeting-why-protected");
    case "not_covered":
      return notCovered.length > 0
        ? say("meeting-why-not-covered", { units: someListed(notCovered) })
        : say("meeting-why-not-covered-some");
    case "missing":
      return say("meeting-why-missing");
    case "withdrawn":
      return why.on ? say("meeting-why-withdrawn", { day: nearDay(why.on, on) }) : say("meeting-why-withdrawn-once");
    case "expired":
      return why.on ? say("meeting-why-expired", { day: nearDay(why.on, on) }) : say("meeting-why-expired-once");
  }
}

/** One reason as a sentence. */
export function reasonWord(reason: AgendaReason, on: string): string {
  switch (reason.kind) {
    case "new":
      return say("meeting-reason-new");
    case "actions_late":
      return say("meeting-reason-actions-late", { count: reason.count, words: capitalWords(reason.count) });
    case "actions_moved":
      return say("meeting-reason-actions-moved", { count: reason.count, words: capitalWords(reason.count) });
    case "handover_returned":
      return say("meeting-reason-handover-returned");
    case "handover_late":
      return say("meeting-reason-handover-late");
    case "handover_waiting":
      return say("meeting-reason-handover-waiting", { due: dueDay(reason.due_on, on) });
    case "handover_answer_back":
      return say("meeting-reason-handover-answer-back", { due: dueDay(reason.due_on, on) });
    case "feedback_late":
      return say("meeting-reason-feedback-late", { due: dueDay(reason.due_on, on) });
    case "wait_late":
      return say("meeting-reason-wait-late", { day: nearDay(reason.due_on, on) });
    case "consent_expires":
      return say(reason.on < on ? "meeting-reason-consent-expired" : "meeting-reason-consent-expires", {
        day: nearDay(reason.on, on),
      });
    case "follow_up":
      return say(reason.on < on ? "meeting-reason-follow-up-late" : "meeting-reason-follow-up", {
        day: nearDay(reason.on, on),
      });
    case "actions_due":
      return say("meeting-reason-actions-due", { day: nearDay(reason.on, on) });
    case "plan_follow_up": {
      const [late, day] = [reason.on < on, nearDay(reason.on, on)];
      return reason.plan === "child_plan"
        ? say(late ? "meeting-reason-child-plan-follow-up-late" : "meeting-reason-child-plan-follow-up", { day })
        : say(late ? "meeting-reason-plan-follow-up-late" : "meeting-reason-plan-follow-up", { day });
    }
    case "plan_to_end":
      return say("meeting-reason-plan-to-end", { day: nearDay(reason.since, on) });
    case "starts_preschool":
      return say("meeting-reason-starts-preschool", { day: nearDay(reason.on, on) });
    case "starts_school":
      return say("meeting-reason-starts-school", { day: nearDay(reason.on, on) });
    case "changes_stage":
      return say("meeting-reason-changes-stage", { stage: reason.to, day: nearDay(reason.on, on) });
    case "leaves_school":
      return say("meeting-reason-leaves-school", { day: nearDay(reason.on, on) });
    case "turns":
      return say("meeting-reason-turns", { age: reason.age, day: nearDay(reason.on, on) });
    case "open_long":
      return say("meeting-reason-open-long", { day: nearDay(reason.since, on) });
    case "unchanged":
      return say("meeting-reason-unchanged", { words: capitalWords(reason.reviews) });
    case "voice_missing":
      return say("meeting-reason-voice-missing");
    case "silent":
      return say("meeting-reason-silent", { day: nearDay(reason.since, on) });
    case "not_reached":
      return say("meeting-reason-not-reached", { day: nearDay(reason.since, on) });
    case "ongoing":
      return say("meeting-reason-ongoing");
    case "by_hand":
      return say("meeting-reason-by-hand");
  }
}

const capitalWords = (count: number) => {
  const words = inWords(count);
  return words.charAt(0).toLocaleUpperCase("sv") + words.slice(1);
};

/** Why a child is on the agenda, or why it is not shown; the most urgent reasons first as the core sorts them. */
export function lineWhy(line: Pick<AgendaLine, "child" | "reasons">, on: string, kind: MeetingKind): string {
  if (line.child && line.child.shown !== "in_full") return whyWord(line.child.why, line.child.not_covered, on, kind);
  return line.reasons.map((reason) => reasonWord(reason, on)).join(" ");
}

const presences = {
  better: "live-school-better",
  same: "live-school-same",
  worse: "live-school-worse",
  unknown: "live-school-unknown",
} as const satisfies Record<SchoolPresence, keyof WordArgs>;

export const presenceWord = (presence: SchoolPresence) => say(presences[presence]);
export const presenceItems = Object.entries(presences).map(([id, word]) => ({ id, name: say(word) }));

// Generated from core/ops.rs: `UPDATE=1 cargo test contract`. Do not edit.

export type ActionId = string;

export type AddGuardian = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * The guardian.
 */
guardian: TypedGuardian, };

export type AddProfessional = { 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Name.
 */
name: string, 
/**
 * Title, or empty.
 */
title: string, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * Whether it is a fixed member of the team.
 */
in_team: boolean, };

export type AddUnit = { 
/**
 * "Folktandvården".
 */
name: string, 
/**
 * What it works with.
 */
sector: Sector, 
/**
 * Which kind of principal it belongs to.
 */
organisation_kind: OrganisationKind, 
/**
 * The principal's name, when there is none of that kind yet; may be empty.
 */
organisation_name: string, 
/**
 * Telephone, or empty.
 */
phone: string, };

export type AgeBand = "Y0T5" | "Y6T9" | "Y10T12" | "Y13T15" | "Y16T17" | "Y18T20" | "Unknown";

export type Answer = { 
/**
 * Who.
 */
giver: Giver, 
/**
 * For which unit.
 */
unit: UnitId, 
/**
 * What.
 */
status: AnswerStatus, 
/**
 * When.
 */
answered_on: string | null, 
/**
 * Why not, or why prevented; may be empty.
 */
reason: string, };

export type AnswerConsent = { 
/**
 * The consent.
 */
consent: ConsentId, 
/**
 * The answers that are new or changed.
 */
answers: Array<Answer>, };

export type AnswerPlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * Yes or no.
 */
accepted: boolean, 
/**
 * When.
 */
answered_on: string, 
/**
 * Why not: needed for a no.
 */
reason: string, };

export type AnswerStatus = "given" | "declined" | "not_asked" | "prevented" | "withdrawn";

export type Breakdown = "age" | "sex" | "stage" | "source" | "closing";

export type CallPlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * When the principals were called.
 */
called_on: string, 
/**
 * The day of the meeting.
 */
meeting_on: string, };

export type Case = { 
/**
 * Id.
 */
id: CaseId, 
/**
 * The child.
 */
child: ChildId, 
/**
 * "2403-2026-014".
 */
number: string, 
/**
 * What the municipality's own list called it, or empty.
 */
legacy_number: string, 
/**
 * When the need was first noticed.
 */
signal_on: string | null, 
/**
 * By which sector.
 */
signal_sector: Sector | null, 
/**
 * Who took the initiative.
 */
source: ReferralSource, 
/**
 * When the case began.
 */
intake_on: string, 
/**
 * One agreed sentence.
 */
worry: string, 
/**
 * When it ended.
 */
closed_on: string | null, 
/**
 * Why it ended.
 */
closing_reason: ClosingReason | null, 
/**
 * Talks with the child alone, from an older list.
 */
child_talks: number, };

export type CaseEvent = { 
/**
 * When it happened.
 */
on: string, 
/**
 * What.
 */
kind: EventKind, 
/**
 * Who or what: a name, a unit, an agreed text; may be empty.
 */
text: string, 
/**
 * By whom; may be empty.
 */
by: string, };

export type CaseId = string;

export type CaseLine = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * "Alva N."; for a protected child the case number.
 */
name: string, 
/**
 * Age today.
 */
age: number | null, 
/**
 * Age band today.
 */
age_band: AgeBand, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * What comes next.
 */
next_step: NextStep, 
/**
 * Who holds the baton: a name, or empty.
 */
holder: string, 
/**
 * When it began.
 */
intake_on: string, 
/**
 * When it ended.
 */
closed_on: string | null, };

export type CaseView = { 
/**
 * The case.
 */
case: Case, 
/**
 * The child.
 */
child: Child, 
/**
 * Age today, in whole years.
 */
age: number | null, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * What comes next.
 */
next_step: NextStep, 
/**
 * Who holds the baton.
 */
holder: Holder | null, 
/**
 * The consent to talk about the child in the team; none when nobody has been asked.
 */
consent: PurposeState | null, 
/**
 * Everything that happened, newest first.
 */
events: Array<CaseEvent>, 
/**
 * Dates of reports of concern; none where an older list only says that one was made.
 */
concern_reports: Array<string | null>, 
/**
 * Other cases of the same child.
 */
other_cases: Array<Case>, };

export type ChangeChild = { 
/**
 * Which child.
 */
id: ChildId, 
/**
 * The details as they shall be.
 */
child: TypedChild, };

export type ChangeProfessional = { 
/**
 * Who.
 */
id: ProfessionalId, 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Name.
 */
name: string, 
/**
 * Title, or empty.
 */
title: string, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * Whether it is a fixed member of the team.
 */
in_team: boolean, 
/**
 * False when the person has left.
 */
active: boolean, };

export type Child = { 
/**
 * Id.
 */
id: ChildId, 
/**
 * First name; the alias for a protected child.
 */
first_name: string, 
/**
 * Last name; empty for a protected child.
 */
last_name: string, 
/**
 * Present personal or coordination number, twelve digits; none when there is none or it is protected.
 */
number: string | null, 
/**
 * Birth date; none when unknown.
 */
birth_on: string | null, 
/**
 * Legal sex; none when unknown.
 */
sex: LegalSex | null, 
/**
 * School form.
 */
school_form: SchoolForm | null, 
/**
 * Grade.
 */
grade: number | null, 
/**
 * Class letter: "B".
 */
class: string, 
/**
 * School or preschool.
 */
school: string, 
/**
 * Language of the interpreter, or empty.
 */
language: string, 
/**
 * Protection.
 */
protection: Protection, 
/**
 * The guardians.
 */
guardians: Array<Guardian>, };

export type ChildId = string;

export type CloseCase = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * When.
 */
closed_on: string, 
/**
 * Why.
 */
reason: ClosingReason, };

export type ClosePlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * When.
 */
closed_on: string, 
/**
 * Why.
 */
reason: PlanClosing, };

export type ClosingReason = "goal_reached" | "family_declined" | "other_actor" | "sip" | "moved" | "consent_withdrawn" | "other";

export type Consent = { 
/**
 * Id.
 */
id: ConsentId, 
/**
 * The child.
 */
child: ChildId, 
/**
 * What for.
 */
purpose: Purpose, 
/**
 * What may be shared.
 */
information: string, 
/**
 * What may not be shared.
 */
excluded: string, 
/**
 * When the family was asked.
 */
asked_on: string, 
/**
 * Last day it holds; none when no end was agreed.
 */
valid_until: string | null, 
/**
 * On paper or by word.
 */
form: ConsentForm, 
/**
 * Who asked.
 */
collected_by: string, 
/**
 * Where the signed paper lies.
 */
paper_at: string, 
/**
 * The answers.
 */
answers: Array<Answer>, };

export type ConsentForm = "written" | "oral";

export type ConsentId = string;

export type ConsentState = "full" | "partial" | "missing" | "withdrawn" | "expired";

export type ConsentView = { 
/**
 * The child with its guardians.
 */
child: Child, 
/**
 * Whether the child is old enough to be asked.
 */
child_is_asked: boolean, 
/**
 * Newest first.
 */
consents: Array<Consent>, 
/**
 * Today's state for each purpose that was asked about, unit by unit.
 */
purposes: Array<PurposeState>, };

export type ConsentsOf = { 
/**
 * The child.
 */
child: ChildId, };

export type CountClass = "persons" | "events" | "organisation";

export type CreateVault = { 
/**
 * Municipality code: "2403".
 */
municipality: string, 
/**
 * The team's name.
 */
team: string, 
/**
 * The first user's name: becomes coordinator.
 */
user: string, 
/**
 * The passphrase.
 */
passphrase: string, };

export type Direction = "up" | "down" | "neither";

export type Divided = { 
/**
 * By what.
 */
by: Breakdown, 
/**
 * Every group, in the order people expect.
 */
groups: Array<GroupFigure>, };

export type Draft = { 
/**
 * Which field: the window's own name for it.
 */
key: string, 
/**
 * What is typed so far.
 */
text: string, 
/**
 * When it was saved, by the clock on the wall.
 */
saved_at: string, };

export type DraftSaved = { 
/**
 * By the clock on the wall.
 */
saved_at: string, };

export type DuplicateReason = "same_number" | "same_name_and_birth" | "same_name";

export type EstablishPlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * When.
 */
established_on: string, };

export type EventKind = "signal" | "intake" | "baton" | "consent" | "meeting" | "decision" | "action_agreed" | "action_done" | "voice" | "feedback" | "plan_offered" | "plan_established" | "handover_offered" | "handover_accepted" | "handover_returned" | "concern_reported" | "closed";

export type Figure = { 
/**
 * How many it rests on: counted, in the denominator, or with known days.
 */
n: number, 
/**
 * Those that meet the condition; for a count the count itself, for a lead time those within the target (none when there is no target).
 */
numerator: number | null, 
/**
 * Those the condition concerns; none for a count.
 */
denominator: number | null, 
/**
 * Those that cannot be counted because something is not known; in neither of the two above.
 */
missing: number, 
/**
 * In the denominator only, with a written reason.
 */
with_reason: number, 
/**
 * Still waiting for the end of the lead time.
 */
waiting: number, 
/**
 * The day by which half have reached the end; none when n is 0.
 */
median_days: number | null, 
/**
 * The day by which nine of ten have reached the end; none when n is 0.
 */
p90_days: number | null, 
/**
 * What a chart shows: the count, per cent, or the median; none when there is nothing to show.
 */
value: number | null, };

export type FoundChild = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * The newest case; none when the child has no case.
 */
case: CaseId | null, 
/**
 * Its number.
 */
case_number: string, 
/**
 * Whether that case is open.
 */
open: boolean, 
/**
 * "Alva Nyberg".
 */
name: string, 
/**
 * Birth date.
 */
birth_on: string | null, 
/**
 * What it was found by.
 */
matched: Matched, };

export type Giver = { "kind": "guardian", "guardian": GuardianId } | { "kind": "child" };

export type Ground = "consent" | "deidentified" | "necessity" | "duty_to_report" | "requested_by_board";

export type Group = { 
/**
 * By what.
 */
by: Breakdown, 
/**
 * Its code: "Y6T9".
 */
code: string, };

export type GroupFigure = { 
/**
 * Code of the group, as in the data package: "Y6T9", "F", "GR13", "SRC_SCHOOL", "_U".
 */
code: string, 
/**
 * "6–9 år".
 */
label: string, 
/**
 * The figure.
 */
figure: Figure, };

export type Guardian = { 
/**
 * Id.
 */
id: GuardianId, 
/**
 * Name.
 */
name: string, 
/**
 * "mamma", or empty.
 */
relation: string, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * Protection.
 */
protection: Protection, };

export type GuardianId = string;

export type Handover = { 
/**
 * Id.
 */
id: HandoverId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * What is handed over.
 */
kind: HandoverKind, 
/**
 * Where it stands.
 */
state: HandoverState, 
/**
 * Who hands over.
 */
from: ProfessionalId, 
/**
 * Which unit is asked.
 */
to_unit: UnitId, 
/**
 * Who there, when known.
 */
to: ProfessionalId | null, 
/**
 * What the receiver is asked to do.
 */
question: string, 
/**
 * Exactly what goes along.
 */
information: Array<string>, 
/**
 * On which ground.
 */
ground: Ground, 
/**
 * When it was offered.
 */
offered_on: string, 
/**
 * Last day to answer.
 */
due_on: string, 
/**
 * When it was accepted.
 */
accepted_on: string | null, 
/**
 * When it ended.
 */
concluded_on: string | null, };

export type HandoverEvent = { 
/**
 * Which step.
 */
step: HandoverStep, 
/**
 * When.
 */
happened_on: string, 
/**
 * By whom.
 */
said_by: string, 
/**
 * In words.
 */
text: string, 
/**
 * Why it came back.
 */
reason: ReturnReason | null, };

export type HandoverId = string;

export type HandoverKind = "transition" | "responsibility" | "specialist" | "move" | "consultation";

export type HandoverState = "offered" | "clarification_asked" | "accepted" | "declined" | "returned" | "answered_back" | "closed" | "expired";

export type HandoverStep = "offer" | "remind" | "ask" | "clarify" | "accept" | "decline" | "return" | "answer_back" | "close" | "expire";

export type HandoverView = { 
/**
 * The handover.
 */
handover: Handover, 
/**
 * Who hands over.
 */
from: Professional, 
/**
 * Which unit is asked.
 */
to_unit: Unit, 
/**
 * Who there, when known.
 */
to: Professional | null, 
/**
 * What has been said, oldest first.
 */
events: Array<HandoverEvent>, 
/**
 * Steps that can be taken now.
 */
steps: Array<HandoverStep>, 
/**
 * Who holds the baton now.
 */
holder: Holder | null, 
/**
 * How many times this need has come back before: twice is "bollas".
 */
bounces: number, 
/**
 * Whether the last day to answer has passed.
 */
late: boolean, };

export type HandoversOf = { 
/**
 * The case.
 */
case: CaseId, };

export type HoldPlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * When.
 */
held_on: string, };

export type Holder = { 
/**
 * Who.
 */
professional: ProfessionalId, 
/**
 * Name.
 */
name: string, 
/**
 * Title, or empty.
 */
title: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * Since when.
 */
from_on: string, };

export type Kind = { "kind": "count" } | { "kind": "share" } | { "kind": "days", 
/**
 * Days within which it is to be reached, when there is such a target.
 */
target: number | null, };

export type LegalSex = "F" | "M";

export type ListCases = { 
/**
 * Closed ones instead of open ones.
 */
closed: boolean, };

export type Lock = { 
/**
 * Why.
 */
by: LockedBy, };

export type LockedBy = "start" | "hand" | "idle" | "sleep";

export type Matched = "name" | "number" | "case_number";

export type MeasureCase = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * "Alva N."; for a protected child the case number.
 */
name: string, 
/**
 * Age band on the day.
 */
age_band: AgeBand, 
/**
 * The day that put it in the quarter.
 */
on: string, 
/**
 * How it counted.
 */
outcome: Outcome, 
/**
 * Days, where the measure is a lead time.
 */
days: number | null, };

export type MeasureCases = { 
/**
 * "M11".
 */
measure: string, 
/**
 * The quarter.
 */
quarter: Quarter, 
/**
 * One group of a breakdown; the total when not given.
 */
group: Group | null, 
/**
 * Only those that counted so; all when not given.
 */
outcome: Outcome | null, };

export type MeasureDefinition = { 
/**
 * "M11".
 */
id: string, 
/**
 * "Från upptäckt till start".
 */
title: string, 
/**
 * The exact rule.
 */
definition: string, 
/**
 * What is not counted, and what counts as missing.
 */
not_counted: string, 
/**
 * Kind of figure.
 */
kind: Kind, 
/**
 * What is counted.
 */
unit: Unit, 
/**
 * What a small count could reveal.
 */
class: CountClass, 
/**
 * Which way is better.
 */
direction: Direction, 
/**
 * The ways it may be divided.
 */
breakdowns: Array<Breakdown>, 
/**
 * Fewest for a share or a median to be shown outside.
 */
min_n: number, 
/**
 * Version of the definition.
 */
version: number, 
/**
 * From when it holds.
 */
valid_from: string | null, };

export type Measured = { 
/**
 * "M11".
 */
id: string, 
/**
 * Version of the definition.
 */
version: number, 
/**
 * "Från upptäckt till start".
 */
title: string, 
/**
 * "24 dagar", "10 av 11", "9", or "– (n = 0)".
 */
text: string, 
/**
 * The figure as a sentence.
 */
sentence: string, 
/**
 * The total.
 */
total: Figure, 
/**
 * Protected identities: in the total, and in every breakdown only under "not given".
 */
protected: number, 
/**
 * One-way breakdowns.
 */
breakdowns: Array<Divided>, 
/**
 * This quarter and those before it, oldest first.
 */
trend: Array<TrendPoint>, };

export type Municipality = { 
/**
 * Four digits: "2403".
 */
code: string, 
/**
 * "Bjurholm".
 */
name: string, 
/**
 * Two digits: "24".
 */
county_code: string, 
/**
 * "Västerbottens län".
 */
county: string, };

export type NameCoordinator = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Who.
 */
professional: ProfessionalId, 
/**
 * From when.
 */
from_on: string, };

export type NextStep = { "kind": "ask_consent" } | { "kind": "name_coordinator" } | { "kind": "action", 
/**
 * Which.
 */
action: ActionId, 
/**
 * What.
 */
what: string, 
/**
 * Who: a person's name, or empty.
 */
who: string, 
/**
 * The unit that owns it.
 */
unit: string, 
/**
 * By when.
 */
due_on: string, 
/**
 * Whether that day has passed.
 */
late: boolean, } | { "kind": "feedback", 
/**
 * By when.
 */
due_on: string, 
/**
 * Whether that day has passed.
 */
late: boolean, } | { "kind": "follow_up", 
/**
 * When.
 */
on: string, 
/**
 * Whether that day has passed.
 */
late: boolean, } | { "kind": "meeting" } | { "kind": "nothing" };

export type Nothing = Record<symbol, never>;

export type OfferHandover = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * What is handed over.
 */
kind: HandoverKind, 
/**
 * Which unit is asked.
 */
to_unit: UnitId, 
/**
 * Who there, when known.
 */
to: ProfessionalId | null, 
/**
 * What the receiver is asked to do.
 */
question: string, 
/**
 * Exactly what goes along, line by line.
 */
information: Array<string>, 
/**
 * On which ground.
 */
ground: Ground, 
/**
 * When it is offered.
 */
offered_on: string, 
/**
 * Last day to answer; the municipality's setting when left out.
 */
due_on: string | null, };

export type OfferPlan = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * When.
 */
offered_on: string, 
/**
 * By whom.
 */
offered_by: string, };

export type OneCase = { 
/**
 * The case.
 */
case: CaseId, };

export type OneQuarter = { 
/**
 * "2026-Q3"; the last one that has ended when not given.
 */
quarter: Quarter | null, };

export type OrganisationId = string;

export type OrganisationKind = "municipality" | "region" | "independent" | "state" | "association";

export type Outcome = "counted" | "not" | "not_with_reason" | "waiting" | "missing";

export type PassphraseStrength = { 
/**
 * 0 (at once) to 4 (centuries).
 */
level: number, 
/**
 * Whether the vault takes it.
 */
enough: boolean, };

export type Plan = { 
/**
 * Id.
 */
id: PlanId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * Where it stands.
 */
state: PlanState, 
/**
 * When it was offered: the family was told what a SIP is and asked whether it wants one (M23).
 */
offered_on: string, 
/**
 * Who offered.
 */
offered_by: string, 
/**
 * When the family answered.
 */
answered_on: string | null, 
/**
 * Why the family said no.
 */
decline_reason: string, 
/**
 * When the principals were called.
 */
called_on: string | null, 
/**
 * The day of the meeting they were called to.
 */
meeting_on: string | null, 
/**
 * When the meeting was held.
 */
held_on: string | null, 
/**
 * When the plan was established (M25).
 */
established_on: string | null, 
/**
 * The goal, in the child's words first.
 */
goal: string, 
/**
 * Statutory item 1: which interventions are needed.
 */
needed: string, 
/**
 * Statutory item 2: what each principal answers for.
 */
responsible: string, 
/**
 * Statutory item 3: what somebody else does.
 */
by_others: string, 
/**
 * Statutory item 4: the unit with the overall responsibility.
 */
lead_unit: UnitId | null, 
/**
 * When it is followed up.
 */
follow_up_on: string | null, 
/**
 * Why no follow-up is planned.
 */
no_follow_up_reason: string, 
/**
 * When it ended.
 */
closed_on: string | null, 
/**
 * Why it ended.
 */
closing_reason: PlanClosing | null, 
/**
 * Where it is kept when it is kept elsewhere.
 */
external_reference: string, };

export type PlanClosing = "goals_met" | "not_needed" | "consent_withdrawn" | "moved" | "adult";

export type PlanId = string;

export type PlanState = "offered" | "declined" | "accepted" | "called" | "held" | "established" | "closed" | "in_other_system";

export type PlanStep = "accept" | "decline" | "call" | "hold" | "write" | "establish" | "follow_up" | "close";

export type PlanView = { 
/**
 * The plan.
 */
plan: Plan, 
/**
 * The unit with the overall responsibility.
 */
lead: Unit | null, 
/**
 * Statutory items that are still empty.
 */
missing: Array<StatutoryItem>, 
/**
 * Steps that can be taken now.
 */
steps: Array<PlanStep>, 
/**
 * Last day to meet after the call, by the municipality's setting; none before the call.
 */
meet_by: string | null, };

export type PlansOf = { 
/**
 * The case.
 */
case: CaseId, };

export type PossibleDuplicate = { 
/**
 * The child that is already there.
 */
found: FoundChild, 
/**
 * Why it may be the same.
 */
reason: DuplicateReason, };

export type PossibleDuplicates = { 
/**
 * First name as typed so far.
 */
first_name: string, 
/**
 * Last name as typed so far.
 */
last_name: string, 
/**
 * Number as typed so far, or empty.
 */
number: string, 
/**
 * Birth date, if known.
 */
birth_on: string | null, };

export type Professional = { 
/**
 * Id.
 */
id: ProfessionalId, 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * The unit's name.
 */
unit_name: string, 
/**
 * The unit's sector.
 */
sector: Sector, 
/**
 * "Karin Holmlund".
 */
name: string, 
/**
 * "skolkurator", or empty.
 */
title: string, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * Whether this is a fixed member of the team.
 */
in_team: boolean, };

export type ProfessionalId = string;

export type Protection = "none" | "marked" | "registered_elsewhere";

export type Purpose = "hlt" | "sip" | "handover";

export type PurposeState = { 
/**
 * What for.
 */
purpose: Purpose, 
/**
 * Unit by unit: only those that were asked about.
 */
units: Array<UnitState>, 
/**
 * For the sectors that must be in the team's room.
 */
team: ConsentState, 
/**
 * Last day of the newest consent.
 */
valid_until: string | null, };

export type Quarter = string;

export type RecordConcernReport = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * When.
 */
made_on: string, 
/**
 * Who made it.
 */
made_by: string, };

export type RecordConsent = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * What for.
 */
purpose: Purpose, 
/**
 * What may be shared.
 */
information: string, 
/**
 * What may not.
 */
excluded: string, 
/**
 * When the family was asked.
 */
asked_on: string, 
/**
 * Last day it holds.
 */
valid_until: string | null, 
/**
 * On paper or by word.
 */
form: ConsentForm, 
/**
 * Who asked.
 */
collected_by: string, 
/**
 * Where the signed paper lies.
 */
paper_at: string, 
/**
 * The answers so far.
 */
answers: Array<Answer>, };

export type Recover = { 
/**
 * The eight groups, as typed.
 */
groups: Array<string>, 
/**
 * The new passphrase.
 */
passphrase: string, };

export type RecoverySheet = { 
/**
 * Eight groups of five characters, the last of each a check character.
 */
groups: Array<string>, 
/**
 * Tells this vault's sheet from another's: "7F3A-20C1".
 */
mark: string, };

export type ReferralSource = "preschool" | "school" | "pupil_health" | "child_health" | "maternal_health" | "health_centre" | "social_services" | "child_psychiatry" | "habilitation" | "dental" | "youth_clinic" | "leisure" | "police" | "guardian" | "child_self" | "other" | "unknown";

export type RegisterCase = { 
/**
 * The child.
 */
child: WhichChild, 
/**
 * When the need was first noticed.
 */
signal_on: string | null, 
/**
 * By which sector.
 */
signal_sector: Sector | null, 
/**
 * Who took the initiative.
 */
source: ReferralSource, 
/**
 * When the case began.
 */
intake_on: string, 
/**
 * One agreed sentence.
 */
worry: string, 
/**
 * Who holds the baton.
 */
coordinator: ProfessionalId | null, };

export type RegisterExternalPlan = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * When it was established there.
 */
established_on: string, 
/**
 * Where it is kept and under which reference.
 */
reference: string, 
/**
 * When it is followed up.
 */
follow_up_on: string | null, };

export type Report = { 
/**
 * Which quarter.
 */
quarter: Quarter, 
/**
 * Its first day.
 */
first_on: string, 
/**
 * Its last day.
 */
last_on: string, 
/**
 * Whether the last day has passed; before that the figures are not final.
 */
over: boolean, 
/**
 * Quarters there is something to count in, newest first.
 */
quarters: Array<Quarter>, 
/**
 * One per row of the table, in its order.
 */
measures: Array<Measured>, };

export type ReturnReason = "not_our_mandate" | "information_missing" | "no_capacity" | "family_declined" | "other_actor" | "other";

export type Role = "coordinator" | "member" | "reader" | "administrator";

export type SaveDraft = { 
/**
 * Which field.
 */
key: string, 
/**
 * What is typed so far; empty drops the draft.
 */
text: string, };

export type SchoolForm = "preschool" | "preschool_class" | "compulsory" | "adapted" | "upper_secondary" | "home";

export type SearchChildren = { 
/**
 * The beginning of one or several names, of a personal or coordination number, or of a case number.
 */
query: string, };

export type Sector = "school" | "preschool" | "social_services" | "primary_care" | "child_health" | "maternal_health" | "child_psychiatry" | "paediatrics" | "habilitation" | "dental" | "youth_clinic" | "culture" | "leisure" | "prevention" | "police" | "other";

export type SessionState = { "state": "no_vault", 
/**
 * The clock on the wall.
 */
now: string, } | { "state": "locked", 
/**
 * The clock on the wall.
 */
now: string, 
/**
 * Why.
 */
locked_by: LockedBy, 
/**
 * Since when, if this program locked it.
 */
locked_at: string | null, 
/**
 * Seconds until the next try; 0 when it is allowed now.
 */
wait_seconds: number, } | { "state": "open", 
/**
 * The clock on the wall.
 */
now: string, 
/**
 * "HLT-teamet i Bjurholm".
 */
team: string, 
/**
 * "Bjurholm".
 */
municipality: string, 
/**
 * "2403".
 */
municipality_code: string, 
/**
 * Sample data: marked on every page and paper.
 */
demo: boolean, 
/**
 * Who has it open.
 */
user: User, 
/**
 * Minutes without input until it locks.
 */
idle_minutes: number, 
/**
 * False until the recovery sheet has been typed back once.
 */
recovery_confirmed: boolean, };

export type Shown = "in_full" | "number_only" | "skipped";

export type Stage = "awaiting_consent" | "active" | "following_up" | "consent_withdrawn" | "closed";

export type StatutoryItem = "needed" | "responsible" | "by_others" | "lead";

export type StepBack = { 
/**
 * The act's number, as `undo_state` gave it.
 */
act: number | null, };

export type StepHandover = { 
/**
 * The handover.
 */
handover: HandoverId, 
/**
 * The step.
 */
step: HandoverStep, 
/**
 * When.
 */
happened_on: string, 
/**
 * Who said so.
 */
said_by: string, 
/**
 * In words: needed for a question, its answer, a return, a decline and the answer back.
 */
text: string, 
/**
 * Why it came back: needed for a return and a decline.
 */
reason: ReturnReason | null, 
/**
 * Who takes over: needed for an acceptance.
 */
receiver: ProfessionalId | null, };

export type Stepped = { 
/**
 * The op's name.
 */
op: string, };

export type SuggestedPassphrase = { 
/**
 * Five Swedish words with spaces between.
 */
passphrase: string, };

export type Team = { 
/**
 * Id.
 */
id: TeamId, 
/**
 * "HLT-teamet i Bjurholm".
 */
name: string, 
/**
 * Where it usually meets, or empty.
 */
place: string, 
/**
 * Sectors that must be in the room.
 */
sectors: Array<Sector>, };

export type TeamId = string;

export type TrendPoint = { 
/**
 * Which quarter.
 */
quarter: Quarter, 
/**
 * The total.
 */
figure: Figure, 
/**
 * "10 av 11".
 */
text: string, };

export type TypedChild = { 
/**
 * First name.
 */
first_name: string, 
/**
 * Last name.
 */
last_name: string, 
/**
 * Personal or coordination number in any usual way of writing; empty when there is none.
 */
number: string, 
/**
 * Birth date; taken from the number when left out.
 */
birth_on: string | null, 
/**
 * Legal sex; taken from the number when left out.
 */
sex: LegalSex | null, 
/**
 * School form.
 */
school_form: SchoolForm | null, 
/**
 * Grade.
 */
grade: number | null, 
/**
 * Class letter.
 */
class: string, 
/**
 * School or preschool.
 */
school: string, 
/**
 * Language of the interpreter.
 */
language: string, 
/**
 * Protection.
 */
protection: Protection, };

export type TypedGuardian = { 
/**
 * Name.
 */
name: string, 
/**
 * "mamma", or empty.
 */
relation: string, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * Protection.
 */
protection: Protection, };

export type TypedPassphrase = { 
/**
 * As typed so far.
 */
passphrase: string, };

export type TypedRecovery = { 
/**
 * The eight groups, as typed.
 */
groups: Array<string>, };

export type UndoAct = { 
/**
 * Number.
 */
act: number, 
/**
 * The op's name.
 */
op: string, };

export type UndoState = { 
/**
 * The newest act: number and op.
 */
undo: UndoAct | null, 
/**
 * The newest act that was taken back.
 */
redo: UndoAct | null, };

export type Unit = "children" | "cases" | "meetings" | "plans" | "days";

export type Unit = { 
/**
 * Id.
 */
id: UnitId, 
/**
 * The principal it belongs to.
 */
organisation: OrganisationId, 
/**
 * The principal's name: "Bjurholms kommun".
 */
organisation_name: string, 
/**
 * What kind of principal.
 */
organisation_kind: OrganisationKind, 
/**
 * "Skolan".
 */
name: string, 
/**
 * What it works with.
 */
sector: Sector, 
/**
 * Telephone, or empty.
 */
phone: string, };

export type UnitId = string;

export type UnitState = { 
/**
 * The unit.
 */
unit: Unit, 
/**
 * Its state.
 */
state: ConsentState, 
/**
 * How the child may be shown to that unit alone.
 */
shown: Shown, };

export type Unlock = { 
/**
 * The passphrase.
 */
passphrase: string, };

export type User = { 
/**
 * Id.
 */
id: UserId, 
/**
 * Name as shown to the others.
 */
name: string, 
/**
 * Role.
 */
role: Role, };

export type UserId = string;

export type WhichChild = { "kind": "known", 
/**
 * The child.
 */
child: ChildId, } | { "kind": "new", 
/**
 * The child.
 */
child: TypedChild, 
/**
 * The guardians.
 */
guardians: Array<TypedGuardian>, };

export type WritePlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The goal, in the child's words first.
 */
goal: string, 
/**
 * Which interventions are needed.
 */
needed: string, 
/**
 * What each principal answers for.
 */
responsible: string, 
/**
 * What somebody else does; "ingen" when nobody does.
 */
by_others: string, 
/**
 * The unit with the overall responsibility.
 */
lead_unit: UnitId | null, 
/**
 * When it is followed up.
 */
follow_up_on: string | null, 
/**
 * Why no follow-up is planned.
 */
no_follow_up_reason: string, };

export type WrongGroups = { 
/**
 * Numbers from 1; empty when the sheet is right.
 */
wrong: Array<number>, };

export interface Ops {
  session_state: { input: Nothing; output: SessionState };
  list_municipalities: { input: Nothing; output: Array<Municipality> };
  suggest_passphrase: { input: Nothing; output: SuggestedPassphrase };
  passphrase_strength: { input: TypedPassphrase; output: PassphraseStrength };
  create_vault: { input: CreateVault; output: RecoverySheet };
  unlock: { input: Unlock; output: SessionState };
  recover: { input: Recover; output: RecoverySheet };
  lock: { input: Lock; output: SessionState };
  recovery_sheet: { input: Nothing; output: RecoverySheet };
  confirm_recovery_sheet: { input: TypedRecovery; output: WrongGroups };
  drafts: { input: Nothing; output: Array<Draft> };
  save_draft: { input: SaveDraft; output: DraftSaved };
  undo: { input: StepBack; output: Stepped };
  redo: { input: StepBack; output: Stepped };
  undo_state: { input: Nothing; output: UndoState };
  list_units: { input: Nothing; output: Array<Unit> };
  list_professionals: { input: Nothing; output: Array<Professional> };
  team: { input: Nothing; output: Team };
  add_unit: { input: AddUnit; output: Unit };
  add_professional: { input: AddProfessional; output: Professional };
  change_professional: { input: ChangeProfessional; output: Professional };
  search_children: { input: SearchChildren; output: Array<FoundChild> };
  possible_duplicates: { input: PossibleDuplicates; output: Array<PossibleDuplicate> };
  change_child: { input: ChangeChild; output: Child };
  add_guardian: { input: AddGuardian; output: Guardian };
  register_case: { input: RegisterCase; output: CaseView };
  list_cases: { input: ListCases; output: Array<CaseLine> };
  open_case: { input: OneCase; output: CaseView };
  close_case: { input: CloseCase; output: CaseView };
  name_coordinator: { input: NameCoordinator; output: CaseView };
  record_concern_report: { input: RecordConcernReport; output: CaseView };
  record_consent: { input: RecordConsent; output: Consent };
  answer_consent: { input: AnswerConsent; output: Consent };
  consents_of: { input: ConsentsOf; output: ConsentView };
  offer_plan: { input: OfferPlan; output: PlanView };
  register_external_plan: { input: RegisterExternalPlan; output: PlanView };
  answer_plan: { input: AnswerPlan; output: PlanView };
  call_plan: { input: CallPlan; output: PlanView };
  hold_plan: { input: HoldPlan; output: PlanView };
  write_plan: { input: WritePlan; output: PlanView };
  establish_plan: { input: EstablishPlan; output: PlanView };
  close_plan: { input: ClosePlan; output: PlanView };
  plans_of: { input: PlansOf; output: Array<PlanView> };
  offer_handover: { input: OfferHandover; output: HandoverView };
  step_handover: { input: StepHandover; output: HandoverView };
  handovers_of: { input: HandoversOf; output: Array<HandoverView> };
  measure_definitions: { input: Nothing; output: Array<MeasureDefinition> };
  measures_report: { input: OneQuarter; output: Report };
  measure_cases: { input: MeasureCases; output: Array<MeasureCase> };
}

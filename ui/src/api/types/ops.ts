// Generated from core/ops/table.rs: `UPDATE=1 cargo test contract`. Do not edit.

export type AbsenceMoment = "intake" | "closing";

export type AbsenceView = { 
/**
 * At intake, at closing; each when it is known.
 */
absences: Array<SchoolAbsence>, };

export type AccessLog = { 
/**
 * Only what this user did.
 */
user: UserId | null, 
/**
 * Only about the child of this case number.
 */
case_number: string | null, 
/**
 * From this day on.
 */
from: string | null, 
/**
 * To and with this day.
 */
to: string | null, 
/**
 * Only where the clock jumped.
 */
jumps_only: boolean, 
/**
 * Only lines before this number: the next page.
 */
before: number | null, };

export type ActFor = { 
/**
 * One of the user's own units.
 */
unit: UnitId, };

export type Action = { 
/**
 * Id.
 */
id: ActionId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The meeting that agreed on it; none when it came between meetings.
 */
meeting: MeetingId | null, 
/**
 * The unit that owns it, also when the person leaves.
 */
unit: UnitId, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * Who does it.
 */
professional: ProfessionalId | null, 
/**
 * That person's name, or empty.
 */
person: string, 
/**
 * What.
 */
what: string, 
/**
 * When it was agreed.
 */
decided_on: string, 
/**
 * By when.
 */
due_on: string, 
/**
 * Where it stands.
 */
state: ActionState, 
/**
 * When it began.
 */
started_on: string | null, 
/**
 * When it was done.
 */
done_on: string | null, 
/**
 * When it was given up.
 */
dropped_on: string | null, 
/**
 * Whether it helped.
 */
helped: Helped | null, 
/**
 * Why it was moved or given up; may be empty.
 */
reason: string, 
/**
 * The day before it was moved.
 */
moved_from_on: string | null, 
/**
 * When it was moved.
 */
moved_on: string | null, };

export type ActionChange = { "kind": "start", } | { "kind": "done", 
/**
 * When; today when left out.
 */
on: string | null, 
/**
 * Whether it helped; may be answered later.
 */
helped: Helped | null, } | { "kind": "helped", 
/**
 * The answer.
 */
helped: Helped, } | { "kind": "move", 
/**
 * The new day.
 */
due_on: string, 
/**
 * Why.
 */
reason: string, } | { "kind": "drop", 
/**
 * Why.
 */
reason: string, } | { "kind": "reopen", };

export type ActionId = string;

export type ActionStanding = "late" | "moved" | "started" | "not_begun" | "done" | "dropped";

export type ActionState = "open" | "started" | "done" | "dropped";

export type ActionView = { 
/**
 * Set when most people do not work on its day.
 */
day_off: DayOff | null, 
/**
 * Told when it is agreed: the consent does not cover the unit, so it stands on none of the unit's papers and somebody must tell it.
 */
uncovered?: boolean, 
/**
 * The action.
 */
action: Action, 
/**
 * How it looks.
 */
standing: ActionStanding, };

export type ActsFor = { 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Its name.
 */
name: string, };

export type AddAction = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child's agenda item, when it is agreed in a meeting.
 */
item: AgendaItemId | null, 
/**
 * The unit that owns it; the person's own unit when left out.
 */
unit: UnitId | null, 
/**
 * Who does it; may be left out: then the unit finds somebody.
 */
professional: ProfessionalId | null, 
/**
 * What.
 */
what: string, 
/**
 * By when.
 */
due_on: string | null, };

export type AddAgendaItem = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * A child's case; none for something that is about no child.
 */
case: CaseId | null, 
/**
 * The title, for something that is about no child.
 */
title: string, 
/**
 * Minutes; as usual when left out.
 */
minutes: number | null, };

export type AddConsultation = { 
/**
 * Who asked.
 */
unit: UnitId, 
/**
 * The age band.
 */
age_band: AgeBand, 
/**
 * What it is about.
 */
theme: Theme, 
/**
 * What kind of advice was given.
 */
advice: Advice, 
/**
 * What happens next.
 */
next_step: ConsultationStep, 
/**
 * When; today when left out.
 */
held_on: string | null, 
/**
 * The meeting it was asked in; when left out the one that is open that day, if any.
 */
meeting: MeetingId | null, };

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

export type AddTeamAction = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * The item it is decided at; none when it is the whole meeting's.
 */
item: AgendaItemId | null, 
/**
 * What.
 */
what: string, 
/**
 * Who: a person, a unit, "alla".
 */
who: string, 
/**
 * By when.
 */
due_on: string, };

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
 * The principal's name; one that is not known is registered. Empty means the vault's own municipality or region, and otherwise that the unit is its own principal.
 */
organisation_name: string, 
/**
 * Telephone, or empty.
 */
phone: string, };

export type AddUser = { 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * The person in the registers; made from name, unit and title when left out and a unit is given.
 */
professional: ProfessionalId | null, 
/**
 * The unit the person works in; needed when the person is new.
 */
unit: UnitId | null, 
/**
 * Title of a new person, or empty.
 */
title: string, 
/**
 * Other units the user may act for.
 */
units: Array<UnitId>, 
/**
 * The passphrase, typed by the new user.
 */
passphrase: string, 
/**
 * Whether a key file shall be needed too.
 */
key_file: boolean, };

export type Advice = "talk_with_family" | "own_effort" | "who_can_help" | "law" | "keep_going";

export type AgeBand = "Y0T5" | "Y6T9" | "Y10T12" | "Y13T15" | "Y16T17" | "Y18T20" | "Unknown";

export type AgenciesView = { 
/**
 * By name.
 */
agencies: Array<AgencyView>, 
/**
 * After how many months one asks again.
 */
check_months: number, };

export type Agency = { 
/**
 * Id.
 */
id: AgencyId, 
/**
 * One of our units; none for somebody else.
 */
unit: UnitId | null, 
/**
 * "Barn- och ungdomspsykiatrin (BUP)".
 */
name: string, 
/**
 * Whose it is: "Region Västerbotten". May be empty.
 */
organisation: string, 
/**
 * What it works with.
 */
sector: Sector, 
/**
 * What they do.
 */
does: string, 
/**
 * What they do not do.
 */
does_not: string, 
/**
 * From this age, in whole years; none when there is no limit.
 */
ages_from: number | null, 
/**
 * To this age, that year included; none when there is no limit.
 */
ages_to: number | null, 
/**
 * How one gets there.
 */
route: string, 
/**
 * Telephone; the unit's when the agency has none of its own.
 */
phone: string, 
/**
 * When they answer.
 */
hours: string, 
/**
 * How long one waits.
 */
waiting: string, 
/**
 * A colleague there and her role.
 */
contact: string, 
/**
 * When somebody last asked them; none when nobody has.
 */
checked_on: string | null, 
/**
 * Who asked.
 */
checked_by: string, };

export type AgencyId = string;

export type AgencyText = { 
/**
 * One of our units; its name, principal and sector are used.
 */
unit: UnitId | null, 
/**
 * Name, for somebody who is no unit of ours.
 */
name: string, 
/**
 * Whose it is, for somebody who is no unit of ours. May be empty.
 */
organisation: string, 
/**
 * What it works with, for somebody who is no unit of ours.
 */
sector: Sector | null, 
/**
 * What they do.
 */
does: string, 
/**
 * What they do not do.
 */
does_not: string, 
/**
 * From this age, in whole years; none when there is no limit.
 */
ages_from: number | null, 
/**
 * To this age, that year included; none when there is no limit.
 */
ages_to: number | null, 
/**
 * How one gets there.
 */
route: string, 
/**
 * Telephone; the unit's when it is left empty.
 */
phone: string, 
/**
 * When they answer.
 */
hours: string, 
/**
 * How long one waits.
 */
waiting: string, 
/**
 * A colleague there and her role.
 */
contact: string, 
/**
 * When somebody last asked them.
 */
checked_on: string | null, };

export type AgencyView = { 
/**
 * The agency.
 */
agency: Agency, 
/**
 * Whether it is time to ask them again.
 */
to_check: boolean, };

export type AgendaItemId = string;

export type AgendaItemKind = "opening" | "review" | "ongoing" | "break" | "other" | "evaluation";

export type AgendaItemState = "waiting" | "done" | "parked" | "removed";

export type AgendaLine = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * What kind.
 */
kind: AgendaItemKind, 
/**
 * When it starts: "09:05"; none for a child that is passed over.
 */
starts: string | null, 
/**
 * Minutes; 0 for a child that is passed over.
 */
minutes: number, 
/**
 * Title of what is about no child; may be empty.
 */
title: string, 
/**
 * Where it stands.
 */
state: AgendaItemState, 
/**
 * Whether the meeting is here now.
 */
current: boolean, 
/**
 * The child as this room may see it.
 */
child: ChildInRoom | null, 
/**
 * Why it is on the agenda; empty for a child that is skipped.
 */
reasons: Array<AgendaReason>, 
/**
 * Whether something was promised.
 */
promised: boolean, 
/**
 * Whether something has been written about the child in this meeting, and nobody has said that it is done.
 */
begun?: boolean, };

export type AgendaMinutes = { 
/**
 * Welcome, minutes.
 */
opening: number, 
/**
 * A new child, minutes.
 */
new: number, 
/**
 * A child about whom something is late or has changed, minutes.
 */
late: number, 
/**
 * A child about whom something is due, minutes.
 */
due: number, 
/**
 * A child under way, minutes.
 */
ongoing: number, 
/**
 * A break, minutes.
 */
pause: number, 
/**
 * Longest time without a break, minutes.
 */
before_pause: number, 
/**
 * The meeting's own evaluation, minutes.
 */
evaluation: number, };

export type AgendaReason = { "kind": "new" } | { "kind": "actions_late", 
/**
 * How many.
 */
count: number, } | { "kind": "actions_moved", 
/**
 * How many.
 */
count: number, } | { "kind": "handover_returned" } | { "kind": "handover_late" } | { "kind": "handover_waiting", 
/**
 * Until when.
 */
due_on: string, } | { "kind": "handover_answer_back", 
/**
 * By when.
 */
due_on: string, } | { "kind": "feedback_late", 
/**
 * Since when.
 */
due_on: string, } | { "kind": "wait_late", 
/**
 * Since when.
 */
due_on: string, } | { "kind": "consent_expires", 
/**
 * Its last day.
 */
on: string, } | { "kind": "follow_up", 
/**
 * When.
 */
on: string, } | { "kind": "actions_due", 
/**
 * The first day.
 */
on: string, } | { "kind": "plan_follow_up", 
/**
 * Which kind; a SIP in what was stored before it was told apart.
 */
plan: PlanKind, 
/**
 * When.
 */
on: string, } | { "kind": "plan_to_end", 
/**
 * The day of that follow-up.
 */
since: string, } | { "kind": "starts_preschool", 
/**
 * When the term begins.
 */
on: string, } | { "kind": "starts_school", 
/**
 * When the term begins.
 */
on: string, } | { "kind": "changes_stage", 
/**
 * To which.
 */
to: SchoolStage, 
/**
 * When the term begins.
 */
on: string, } | { "kind": "leaves_school", 
/**
 * When the term ends.
 */
on: string, } | { "kind": "turns", 
/**
 * The age.
 */
age: number, 
/**
 * The birthday.
 */
on: string, } | { "kind": "voice_missing" } | { "kind": "open_long", 
/**
 * Since when.
 */
since: string, } | { "kind": "unchanged", 
/**
 * How many in a row.
 */
reviews: number, } | { "kind": "silent", 
/**
 * Since when.
 */
since: string, } | { "kind": "not_reached", 
/**
 * The day of that meeting.
 */
since: string, } | { "kind": "ongoing" } | { "kind": "by_hand" };

export type AgendaRules = { 
/**
 * Days after the meeting within which an action or follow-up is due about now.
 */
due_days: number, 
/**
 * Days without anything that are silence.
 */
silent_days: number, 
/**
 * Days a case has been open before the team asks what it is waiting for.
 */
open_long_days: number, 
/**
 * Reviews in a row that changed nothing.
 */
unchanged_reviews: number, 
/**
 * Days before a transition.
 */
transition_days: number, 
/**
 * Age in whole years from which a child may begin preschool.
 */
preschool_from?: number, 
/**
 * Age, in the calendar year, at which every child is offered preschool.
 */
preschool_age?: number, 
/**
 * Age, in the calendar year, at which school begins.
 */
school_age: number, 
/**
 * Age, in the calendar year, at which a stage begins.
 */
stages: Array<StageAge>, 
/**
 * Birthdays that change what others may and must do.
 */
birthdays: Array<number>, 
/**
 * Month and day on which the autumn term begins, about.
 */
autumn: [number, number], 
/**
 * Month and day on which the spring term ends, about.
 */
spring?: [number, number], };

export type AgendaSettings = { 
/**
 * Minutes for each thing.
 */
minutes: AgendaMinutes, 
/**
 * What makes a child come up.
 */
rules: AgendaRules, };

export type Agreement = { 
/**
 * Id.
 */
id: AgreementId, 
/**
 * Title.
 */
title: string, 
/**
 * Where in the order of documents it stands.
 */
level: AgreementLevel, 
/**
 * The one it hangs under.
 */
parent: AgreementId | null, 
/**
 * Who has signed it.
 */
parties: Array<AgreementParty>, 
/**
 * How far it has come.
 */
state: AgreementState, 
/**
 * When it was signed.
 */
signed_on: string | null, 
/**
 * First day it holds; none when it has not been said.
 */
valid_from: string | null, 
/**
 * Last day it holds; none for until further notice.
 */
valid_to: string | null, 
/**
 * When it is to be gone through.
 */
review_on: string | null, 
/**
 * Who looks after it. May be empty.
 */
owner: string, 
/**
 * Diarienummer. May be empty.
 */
dnr: string, 
/**
 * Where the document lies. May be empty.
 */
found_at: string, 
/**
 * "Vad betyder det för mig": one paragraph. May be empty.
 */
meaning: string, 
/**
 * Code of the statutory agreement it meets; empty when none.
 */
statutory: string, 
/**
 * The one that takes its place.
 */
superseded_by: AgreementId | null, 
/**
 * Whom it is about.
 */
targets: Array<AgreementTarget>, };

export type AgreementCondition = "everybody" | "at_risk" | "in_investigation" | "placed" | "has_plan" | "specialist" | "handed_over" | "substance_use" | "relative_use" | "unborn" | "other";

export type AgreementFile = { 
/**
 * What the file is called.
 */
name: string, 
/**
 * SHA-256 of its bytes, in hexadecimal: a copy with another sum is another document.
 */
sha256: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Whether it lies in the vault; else where the agreement says.
 */
kept: boolean, 
/**
 * When it was laid here.
 */
added_on: string, };

export type AgreementId = string;

export type AgreementLevel = "frame" | "annex" | "local" | "guidance";

export type AgreementParty = { 
/**
 * "Region Västerbotten".
 */
name: string, 
/**
 * What kind; a private company is `independent`.
 */
kind: OrganisationKind, };

export type AgreementStanding = "in_force" | "to_review" | "coming" | "ended" | "superseded" | "draft" | "referral" | "repealed";

export type AgreementState = "draft" | "referral" | "decided" | "repealed";

export type AgreementTarget = { 
/**
 * As the agreement says it: "Barn som är placerade".
 */
name: string, 
/**
 * Lower limit in years; none when there is none.
 */
from_age: number | null, 
/**
 * Whether that year is included: "från 13 år", not "äldre än 12 år".
 */
from_included: boolean, 
/**
 * Upper limit in years; none when there is none.
 */
to_age: number | null, 
/**
 * Whether that year is included: "till och med 20 år", not "yngre än 18 år".
 */
to_included: boolean, 
/**
 * What else must be so.
 */
condition: AgreementCondition, 
/**
 * Show it for everybody of the age, where no fact tells.
 */
for_all: boolean, 
/**
 * "5 kap. 1 § LVU". May be empty.
 */
law: string, };

export type AgreementText = { 
/**
 * Title.
 */
title: string, 
/**
 * Where in the order of documents it stands.
 */
level: AgreementLevel, 
/**
 * The one it hangs under.
 */
parent: AgreementId | null, 
/**
 * Who has signed it.
 */
parties: Array<AgreementParty>, 
/**
 * How far it has come.
 */
state: AgreementState, 
/**
 * When it was signed.
 */
signed_on: string | null, 
/**
 * First day it holds.
 */
valid_from: string | null, 
/**
 * Last day it holds; none for until further notice.
 */
valid_to: string | null, 
/**
 * When it is to be gone through.
 */
review_on: string | null, 
/**
 * Who looks after it.
 */
owner: string, 
/**
 * Diarienummer.
 */
dnr: string, 
/**
 * Where the document lies.
 */
found_at: string, 
/**
 * "Vad betyder det för mig": one paragraph.
 */
meaning: string, 
/**
 * Code of the statutory agreement it meets; empty when none.
 */
statutory: string, 
/**
 * Those it takes the place of.
 */
supersedes: Array<AgreementId>, 
/**
 * Whom it is about.
 */
targets: Array<AgreementTarget>, };

export type AgreementView = { 
/**
 * The agreement.
 */
agreement: Agreement, 
/**
 * How it stands today.
 */
standing: AgreementStanding, 
/**
 * Those it takes the place of.
 */
supersedes: Array<AgreementId>, 
/**
 * The signed document.
 */
file: AgreementFile | null, };

export type AgreementWhy = "facts" | "age_only";

export type AgreementsView = { 
/**
 * Frames first, each followed by what hangs under it; by title.
 */
agreements: Array<AgreementView>, 
/**
 * Those the law asks for.
 */
statutory: Array<StatutoryView>, 
/**
 * Where that list comes from.
 */
statutory_source: string, };

export type AllowPrinting = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * Why it is needed.
 */
reason: string, };

export type Anchor = "start" | "middle" | "end";

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

export type AnswerEarlierHelp = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * At intake or at closing.
 */
moment: EarlierHelpMoment, 
/**
 * The answer.
 */
answer: EarlierHelp, };

export type AnswerEvaluation = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * The answers; what was left out is left out.
 */
scores: Array<Score>, };

export type AnswerParcel = { 
/**
 * The parcel.
 */
parcel: ParcelId, 
/**
 * Yes or no.
 */
answer: ParcelAnswer, 
/**
 * When.
 */
answered_on: string, 
/**
 * Who answers; with a yes, who takes the baton here. Whoever holds the open case it is taken into goes before.
 */
by: ProfessionalId, 
/**
 * With a yes, the child's open case here that it is taken into; a new one when left out.
 */
into: CaseId | null, 
/**
 * Why not: needed for a no.
 */
reason: ReturnReason | null, 
/**
 * In words: needed for a no.
 */
text: string, };

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

export type AnsweredParcel = { 
/**
 * The parcel.
 */
parcel: ParcelView, 
/**
 * The sealed receipt.
 */
receipt: FileContent, };

export type Answers = { 
/**
 * Take this sheet.
 */
sheet: string | null, 
/**
 * The headings stand in this row.
 */
heading_row: number | null, 
/**
 * By column letter; an empty list leaves the column out.
 */
columns: { [key in string]: Array<Meaning> }, 
/**
 * By column letter.
 */
date_orders: { [key in string]: DateOrder }, 
/**
 * What single texts stand for.
 */
values: Array<ValueAnswer>, };

export type ArmsView = { 
/**
 * The picture.
 */
file: FileContent | null, 
/**
 * When it was chosen.
 */
chosen_on: string | null, };

export type AskAboutMeasure = { 
/**
 * "M13".
 */
measure: string, 
/**
 * The question, in one line.
 */
question: string, 
/**
 * Who looks into it.
 */
owner: ProfessionalId, 
/**
 * By when.
 */
due_on: string, };

export type AttachAgreementFile = { 
/**
 * Which agreement.
 */
agreement: AgreementId, 
/**
 * The file.
 */
file: FileContent, 
/**
 * Keep it in the vault; else only its name and checksum.
 */
keep: boolean, };

export type Attendance = { 
/**
 * Id.
 */
id: AttendanceId, 
/**
 * Who; none for a guest.
 */
professional: ProfessionalId | null, 
/**
 * Name.
 */
name: string, 
/**
 * Title, or empty.
 */
title: string, 
/**
 * The unit the person comes from.
 */
unit: UnitId, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * Its sector.
 */
sector: Sector, 
/**
 * Whether the person comes.
 */
status: AttendanceStatus, 
/**
 * Why not, or empty.
 */
reason: string, 
/**
 * Whose place a substitute takes, by name; none when nobody's.
 */
stands_in_for?: string, 
/**
 * Whether the person takes part from elsewhere when there.
 */
from_afar?: boolean, 
/**
 * When somebody came whom the meeting had begun without, by the clock on the wall.
 */
came_at?: string, 
/**
 * When somebody left before the end, by the clock on the wall.
 */
left_at?: string, };

export type AttendanceId = string;

export type AttendanceStatus = "expected" | "present" | "remote" | "left" | "absent";

export type BackupFolder = { 
/**
 * The path.
 */
folder: string, };

export type BackupKind = "daily" | "manual" | "before_migration" | "before_keys" | "before_erasing";

export type BackupLine = { 
/**
 * Its name in the folder.
 */
file: string, 
/**
 * When it was made, by the clock on the wall.
 */
made_at: string, 
/**
 * Why.
 */
kind: BackupKind, 
/**
 * Its length, bytes.
 */
bytes: number, 
/**
 * Newest line of the log in it.
 */
sequence: number, 
/**
 * That it shall be destroyed, and why; none when it need not be, or while the vault is locked.
 */
destroy: Destroy | null, };

export type BackupState = { 
/**
 * The last part of the chosen folder's name; none when none is chosen.
 */
folder: string | null, 
/**
 * Whether the folder is there now; a stick may be in a drawer.
 */
folder_there: boolean, 
/**
 * When the newest verified backup was made.
 */
verified_at: string | null, 
/**
 * Days since then; none when there is none.
 */
days: number | null, 
/**
 * After how many days it is too old.
 */
limit_days: number, 
/**
 * Whether the newest verified backup is too old, or there is none though there are cases.
 */
overdue: boolean, 
/**
 * Whether the day's own backup waits to be made, and can be.
 */
due: boolean, 
/**
 * When a backup was last opened on trial.
 */
tried_at: string | null, 
/**
 * Whether it is time to try one again.
 */
try_due: boolean, 
/**
 * Cases were erased that the newest verified backup does not know to be.
 */
erased_since: boolean, 
/**
 * A backup knows more than the vault: an old copy of the vault was put back.
 */
vault_is_older: boolean, 
/**
 * The month's spot check of the log waits.
 */
spot_check_due: boolean, 
/**
 * Backups and set-aside vaults that hold what is gone, for who keeps them.
 */
destroy: ToDestroy | null, };

export type Breakdown = "age" | "sex" | "stage" | "source" | "closing" | "sector" | "handover" | "plan_closing" | "voice" | "consent" | "survey" | "deviation" | "exam";

export type BridgeColumn = { 
/**
 * Counted from 0.
 */
column: number, 
/**
 * "D".
 */
name: string, 
/**
 * Which quarter.
 */
quarter: Quarter, };

export type BridgeFigure = "number" | "whole" | "percent" | "median" | "ninth" | "text";

export type BridgeLabel = { 
/**
 * Counted from 1.
 */
row: number, 
/**
 * Its words.
 */
label: string, };

export type BridgeLeft = "formula" | "merged" | "no_figure";

export type BridgeReading = { 
/**
 * The sheet.
 */
sheet: BridgeSheet, 
/**
 * What goes into its rows.
 */
rows: Array<BridgeRow>, 
/**
 * Whether it was mapped before.
 */
known: boolean, };

export type BridgeRow = { 
/**
 * The row, counted from 1.
 */
row: number, 
/**
 * Its words.
 */
label: string, 
/**
 * The measure; none when the row is left alone.
 */
measure: string | null, 
/**
 * Which of its figures.
 */
figure: BridgeFigure, 
/**
 * One group of it; the total when not given.
 */
group: MeasureGroup | null, };

export type BridgeSheet = { 
/**
 * Its tab.
 */
name: string, 
/**
 * The columns that are quarters, by their heading.
 */
columns: Array<BridgeColumn>, 
/**
 * The rows below the heading.
 */
labels: Array<BridgeLabel>, };

export type Bring = { "kind": "school_presence" } | { "kind": "preschool_presence" } | { "kind": "handover_answer", 
/**
 * Last day to answer.
 */
due_on: string, } | { "kind": "handover_asked", 
/**
 * Last day to say whether it takes over.
 */
due_on: string, } | { "kind": "handover_clarification", 
/**
 * The receiver.
 */
unit: string, } | { "kind": "plan_step", 
/**
 * The step.
 */
what: string, 
/**
 * By when.
 */
due_on: string, } | { "kind": "consent_renewal", 
/**
 * The last day of the present one.
 */
until: string, } | { "kind": "others_action", 
/**
 * The unit that promised.
 */
unit: string, 
/**
 * What.
 */
what: string, 
/**
 * By when.
 */
due_on: string, };

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
meeting_on: string, 
/**
 * When it begins: "13.00".
 */
starts: string, 
/**
 * When it ends: "14.00".
 */
ends: string, 
/**
 * Where.
 */
place: string, 
/**
 * Last day to answer.
 */
answer_by: string | null, };

export type Caller = { 
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
 * The person's telephone, else the unit's, else empty.
 */
phone: string, };

export type CancelMeeting = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * Why.
 */
reason: string, };

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

export type CaseAgreement = { 
/**
 * Which.
 */
id: AgreementId, 
/**
 * Title.
 */
title: string, 
/**
 * Where in the order of documents it stands.
 */
level: AgreementLevel, 
/**
 * "Vad betyder det för mig". May be empty.
 */
meaning: string, 
/**
 * Where the document lies. May be empty.
 */
found_at: string, 
/**
 * The target groups the child belongs to.
 */
targets: Array<AgreementTarget>, 
/**
 * From the case's facts, or from the age alone.
 */
why: AgreementWhy, };

export type CaseByHand = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Why it may be erased though no rule can say so.
 */
why: string, };

export type CaseByNumber = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * Age band on the day.
 */
age_band: AgeBand, 
/**
 * In full or shortly.
 */
kind: AgendaItemKind, 
/**
 * Where the item stands.
 */
state: AgendaItemState, 
/**
 * Why it is shown so.
 */
why: HiddenWhy, 
/**
 * Units in the room that the consent does not cover, by name.
 */
not_covered: Array<string>, 
/**
 * Why it is on the agenda.
 */
reasons: Array<AgendaReason>, 
/**
 * Today's decisions; none when some were made while the child was shown by name.
 */
decisions: Array<Decision>, 
/**
 * Today's actions; none when some were made while the child was shown by name.
 */
actions: Array<PromiseLine>, 
/**
 * How many decisions and actions of today are not shown, because they were made while the child was shown by name.
 */
hidden: number, 
/**
 * The day of the next follow-up.
 */
follow_up_on: string | null, 
/**
 * The day by which the family is told.
 */
feedback_due_on: string, };

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

export type CaseInFull = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * In full or shortly.
 */
kind: AgendaItemKind, 
/**
 * Where the item stands.
 */
state: AgendaItemState, 
/**
 * "Alva Nyberg".
 */
name: string, 
/**
 * "Alva".
 */
first_name: string, 
/**
 * Age on the day.
 */
age: number | null, 
/**
 * School form.
 */
school_form: SchoolForm | null, 
/**
 * Grade.
 */
grade: number | null, 
/**
 * Why it is on the agenda.
 */
reasons: Array<AgendaReason>, 
/**
 * The one agreed sentence of the case.
 */
worry: string, 
/**
 * The child's latest words; or that it was not asked, and why.
 */
voice: ChildVoice | null, 
/**
 * The last meeting that took the case up.
 */
last_met_on: string | null, 
/**
 * What was promised before today and has not been settled before the last meeting.
 */
promises: Array<PromiseLine>, 
/**
 * What was said last time.
 */
last_note: string, 
/**
 * What is said this time.
 */
note: string, 
/**
 * What was answered about the school last time.
 */
last_school_presence: SchoolPresence | null, 
/**
 * What is answered about the school this time.
 */
school_presence: SchoolPresence | null, 
/**
 * Whether the family is there: as somebody said, else as far as the rest tells.
 */
family_there: boolean, 
/**
 * Today's decisions.
 */
decisions: Array<Decision>, 
/**
 * Today's actions.
 */
actions: Array<PromiseLine>, 
/**
 * The next follow-up.
 */
follow_up: FollowUp | null, 
/**
 * Who tells the family, by when; without an id while it is only proposed.
 */
feedback: Feedback, 
/**
 * Who holds the baton.
 */
holder: Holder | null, };

export type CaseInMeeting = { "shown": "in_full" } & CaseInFull | { "shown": "number_only" } & CaseByNumber | { "shown": "skipped", 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * The case's number.
 */
number: string, 
/**
 * Why.
 */
why: HiddenWhy, 
/**
 * Units in the room that the consent does not cover, by name.
 */
not_covered: Array<string>, };

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
 * Whether the child's data are protected: the page leaves it out until somebody asks for it.
 */
protected: boolean, 
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
 * Since when nobody does; none while somebody does, and when the case is closed.
 */
no_holder_since: string | null, 
/**
 * Days on which the case was open and nobody held the baton.
 */
gap_days: number, 
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
other_cases: Array<Case>, 
/**
 * The next change of stage, while the case is open.
 */
transition: NextTransition | null, 
/**
 * Why papers about the child are printed although its data are protected; none when they are not, and for any other child.
 */
print_reason: string | null, };

export type Catalogue = { 
/**
 * By name.
 */
offers: Array<OfferView>, 
/**
 * Need by need, in the municipality's order.
 */
rows: Array<OfferRow>, 
/**
 * How a new one is documented when nobody says otherwise.
 */
documented: Documented, };

export type ChangeAction = { 
/**
 * The action.
 */
action: ActionId, 
/**
 * What happens.
 */
change: ActionChange, };

export type ChangeAgency = { 
/**
 * Which.
 */
agency: AgencyId, 
/**
 * As it is to be.
 */
text: AgencyText, };

export type ChangeAgendaItem = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Another title, for something that is about no child.
 */
title: string | null, };

export type ChangeAgreement = { 
/**
 * Which.
 */
agreement: AgreementId, 
/**
 * As it is to be.
 */
text: AgreementText, };

export type ChangeChild = { 
/**
 * Which child.
 */
id: ChildId, 
/**
 * The details as they shall be.
 */
child: TypedChild, };

export type ChangeContext = { 
/**
 * Which.
 */
context: ContextId, 
/**
 * What it is to say.
 */
figure: ContextFigure, };

export type ChangeGuardian = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * Which guardian.
 */
id: GuardianId, 
/**
 * What shall stand. An empty name or telephone of a guardian whose name is sealed leaves it as it is. Protection can be begun here, not ended: that is `end_guardian_protection`.
 */
guardian: TypedGuardian, };

export type ChangeIdentity = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * What everybody calls the child.
 */
alias: string, 
/**
 * First name.
 */
first_name: string, 
/**
 * Last name.
 */
last_name: string, 
/**
 * Number in any usual way of writing, or empty.
 */
number: string, 
/**
 * School or preschool.
 */
school: string, 
/**
 * Class.
 */
class: string, };

export type ChangeIntervention = { 
/**
 * Which.
 */
intervention: InterventionId, 
/**
 * As it is to be.
 */
text: OfferText, };

export type ChangeMeeting = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * The day.
 */
held_on: string, 
/**
 * "09:00".
 */
starts: string, 
/**
 * How long, in minutes.
 */
minutes: number, 
/**
 * Where.
 */
place: string, };

export type ChangePassphrase = { 
/**
 * The new passphrase.
 */
passphrase: string, 
/**
 * Whether a key file shall be needed too: a new one is made.
 */
key_file: boolean, };

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

export type ChangeSurvey = { 
/**
 * Which.
 */
survey: SurveyId, 
/**
 * What it is to say.
 */
text: SurveyText, };

export type ChangeUnit = { 
/**
 * Which.
 */
id: UnitId, 
/**
 * "Folktandvården".
 */
name: string, 
/**
 * What it works with.
 */
sector: Sector, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * False when it has ended, true again when it reopens.
 */
active: boolean, };

export type ChangeUser = { 
/**
 * Who.
 */
user: UserId, 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * The person in the registers; the one who is known already when left out.
 */
professional: ProfessionalId | null, 
/**
 * Other units the user may act for.
 */
units: Array<UnitId>, };

export type ChangeWave = { 
/**
 * Which.
 */
wave: SurveyWaveId, 
/**
 * Its name.
 */
name: string, 
/**
 * The first day.
 */
from_on: string, 
/**
 * The last day: it ends the wave; none opens it again.
 */
to_on: string | null, 
/**
 * How many were asked.
 */
invited: number | null, };

export type Chart = { 
/**
 * What the picture shows and in which unit, to stand above it.
 */
caption: string, 
/**
 * What it says, in one sentence or two; also the picture's text for those who do not see it.
 */
sentence: string, 
/**
 * Whether something has changed for sure; a signal is worth one question, nothing else is.
 */
verdict: Verdict, 
/**
 * Width of the picture in its own units.
 */
width: number, 
/**
 * Height of the picture in its own units.
 */
height: number, 
/**
 * What is drawn, from the back to the front.
 */
shapes: Array<Shape>, 
/**
 * The numbers.
 */
table: ChartTable, };

export type ChartColumn = { 
/**
 * The words.
 */
name: string, 
/**
 * Numbers stand to the right.
 */
number: boolean, };

export type ChartTable = { 
/**
 * Headings.
 */
columns: Array<ChartColumn>, 
/**
 * One text for each column.
 */
rows: Array<Array<string>>, };

export type Check = { 
/**
 * Which.
 */
name: QuarterCheckName, 
/**
 * How it turned out.
 */
level: QuarterCheckLevel, 
/**
 * How many it is about; 0 when fine.
 */
count: number, 
/**
 * In words.
 */
sentence: string, 
/**
 * Why it may stay, when explained.
 */
explanation: QuarterExplanation | null, 
/**
 * Where to go.
 */
jumps: Array<Jump>, };

export type CheckMonths = { 
/**
 * Months, 1 to 60.
 */
months: number, };

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
 * First calendar year of the school year in which school form and grade are right; none when it is not known.
 */
school_year: number | null, 
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
 * The guardians, also those who are not any more.
 */
guardians: Array<Guardian>, };

export type ChildAnswer = { 
/**
 * The sitting: its answers are read and kept by themselves, apart from those of another.
 */
sitting: ChildSittingId, 
/**
 * Which sitting of its day that is, from 1, whatever of them has been read; none when it is the only one.
 */
time?: number, 
/**
 * As it was asked.
 */
question: string, 
/**
 * The picture that was chosen, or empty.
 */
picture: string, 
/**
 * What was written, or empty.
 */
words: string, 
/**
 * When.
 */
answered_on: string, };

export type ChildChoice = { 
/**
 * Which drawing: "happy", "unsure", "sad", or a code of domain::home_pages::Picture.
 */
picture: string, 
/**
 * The word under it.
 */
word: string, };

export type ChildId = string;

export type ChildInRoom = { "shown": "in_full", 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * "Alva N."
 */
name: string, 
/**
 * Age on the day.
 */
age: number | null, } | { "shown": "number_only", 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * Age band on the day.
 */
age_band: AgeBand, 
/**
 * Why.
 */
why: HiddenWhy, 
/**
 * Units in the room that the consent does not cover, by name.
 */
not_covered: Array<string>, } | { "shown": "skipped", 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * Why.
 */
why: HiddenWhy, 
/**
 * Units in the room that the consent does not cover, by name.
 */
not_covered: Array<string>, };

export type ChildLog = { 
/**
 * Numbers of the child's cases.
 */
case_numbers: Array<string>, 
/**
 * The lines.
 */
lines: Array<LogLine>, 
/**
 * Whether there are older lines than those given.
 */
cut: boolean, 
/**
 * How many older lines there are.
 */
left_out: number, 
/**
 * Newest line of the whole log when the extract was made.
 */
head_sequence: number, 
/**
 * Its hash.
 */
head_hash: string, };

export type ChildMinutes = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * "Alva Nyberg"
 */
name: string, 
/**
 * "Alva"
 */
first_name: string, 
/**
 * Whether the child's data are protected.
 */
protected: boolean, 
/**
 * The names of those who were guardians that day.
 */
guardians: Array<string>, 
/**
 * The names of those who are guardians today: whom the family's page is for. Empty in what was signed.
 */
addressed: Array<string>, 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * Whether the family was at the meeting.
 */
family_there: boolean, 
/**
 * Who was there and who was not.
 */
units: Array<UnitAttendance>, 
/**
 * Units that the consent covers, by name.
 */
covered: Array<string>, 
/**
 * The last day it holds.
 */
covered_until: string | null, 
/**
 * What the child said, or why it was not asked.
 */
voice: ChildVoice | null, 
/**
 * What was answered about the school.
 */
school_presence: SchoolPresence | null, 
/**
 * What was promised before, and what became of it.
 */
promised: Array<PromiseLine>, 
/**
 * Why it was put off when something had been written already, or empty; none when it was not.
 */
put_off?: string, 
/**
 * What was said.
 */
note: string, 
/**
 * What was decided.
 */
decisions: Array<Decision>, 
/**
 * Who does what.
 */
actions: Array<PromiseLine>, 
/**
 * When next.
 */
next_on: string | null, 
/**
 * Who tells the family.
 */
feedback: Feedback, 
/**
 * Who holds the baton.
 */
holder: Caller | null, 
/**
 * What stands on the pages that go home.
 */
page: HomePage, 
/**
 * Who holds the pen.
 */
note_taker: string, 
/**
 * A line that any child may call: its name and number.
 */
helpline: [string, string], 
/**
 * Who has signed the minutes.
 */
signed: MinutesSignature | null, 
/**
 * Whether something here has been changed since they were signed.
 */
changed?: boolean, };

export type ChildMinutesOf = { 
/**
 * The child's agenda item.
 */
item: AgendaItemId, 
/**
 * The minutes as they were when somebody signed them, for paper; as they stand while nobody has.
 */
as_signed?: boolean, };

export type ChildMode = { 
/**
 * The child's first name.
 */
first_name: string, 
/**
 * The questions.
 */
questions: Array<ChildQuestion>, 
/**
 * What the child has answered so far, when the window was loaded anew.
 */
answers: Array<TypedAnswer>, };

export type ChildQuestion = { 
/**
 * As it is asked, and read aloud.
 */
text: string, 
/**
 * Pictures to choose among; may be none.
 */
choices: Array<ChildChoice>, 
/**
 * Whether the child may write.
 */
write: boolean, };

export type ChildSittingId = string;

export type ChildVoice = { 
/**
 * Id.
 */
id: ChildVoiceId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The meeting it was written down in.
 */
meeting: MeetingId | null, 
/**
 * When.
 */
heard_on: string, 
/**
 * In what form.
 */
form: VoiceForm, 
/**
 * The child's own words; may be empty.
 */
words: string, 
/**
 * Who asked; may be empty.
 */
asked_by: string, 
/**
 * Why not asked; may be empty.
 */
reason: string, };

export type ChildVoiceId = string;

export type Choice = { 
/**
 * A meaning, a column letter, a code or a date order, by the kind of question.
 */
value: string, 
/**
 * In Swedish.
 */
label: string, };

export type ClockJump = "none" | "back" | "ahead";

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
reason: ClosingReason, 
/**
 * What becomes of each open action: done, or dropped with a reason. One without a day of its own is ended on the day the case is.
 */
actions: Array<ChangeAction>, 
/**
 * Whether a follow-up that is planned for a later day is called off; otherwise it stays and is shown on the start page.
 */
cancel_follow_up: boolean, 
/**
 * What earlier help might have made unnecessary. The window asks, and takes "nobody knows" for an answer; none when many cases are ended at once and nobody was asked.
 */
earlier_help: EarlierHelp | null, 
/**
 * How much school the child misses now, in per cent of the lessons, 0–100, when the school has said.
 */
absence: number | null, };

export type CloseGap = { 
/**
 * The gap.
 */
gap: GapId, 
/**
 * When somebody could.
 */
closed_on: string, };

export type CloseItem = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * Put off to the end, or to the next meeting, instead of done.
 */
parked: boolean, };

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

export type ColumnFound = { 
/**
 * Counted from 0.
 */
index: number, 
/**
 * As it stands in the list; two rows of headings are joined.
 */
heading: string, 
/**
 * Usually one; two when the cells hold two things; none when the column is left out.
 */
meanings: Array<Meaning>, 
/**
 * The meanings in Swedish; empty when the column is left out.
 */
label: string, 
/**
 * How sure that is.
 */
sure: Sureness, 
/**
 * Up to three different cells.
 */
examples: Array<string>, 
/**
 * Set where the dates are not written in the usual Swedish order.
 */
date_order: DateOrder | null, };

export type ConcernAtIntake = { 
/**
 * When.
 */
made_on: string, 
/**
 * Who made it.
 */
made_by: string, };

export type Conflict = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * The person who must not see it.
 */
professional: ProfessionalId, };

export type ConflictsOf = { 
/**
 * The child.
 */
child: ChildId, };

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

export type Consultation = { 
/**
 * Id.
 */
id: ConsultationId, 
/**
 * When.
 */
held_on: string, 
/**
 * Who asked.
 */
unit: UnitId, 
/**
 * That unit's name.
 */
unit_name: string, 
/**
 * The age band, nothing nearer.
 */
age_band: AgeBand, 
/**
 * What it is about.
 */
theme: Theme, 
/**
 * What kind of advice was given.
 */
advice: Advice, 
/**
 * What happens next.
 */
next_step: ConsultationStep, 
/**
 * The meeting it was asked in; none between meetings.
 */
meeting: MeetingId | null, };

export type ConsultationId = string;

export type ConsultationStep = "on_their_own" | "ask_consent" | "other_service" | "concern_report" | "new_consultation";

export type Contact = { 
/**
 * Id; none for a guardian, and for somebody who is known from actions and the baton.
 */
id: ContactId | null, 
/**
 * The child.
 */
child: ChildId, 
/**
 * Name.
 */
name: string, 
/**
 * "speciallärare", "mormor"; may be empty.
 */
title: string, 
/**
 * How near.
 */
ring: Ring, 
/**
 * The unit, for a professional in one of ours.
 */
unit: UnitId | null, 
/**
 * Its name, or empty.
 */
unit_name: string, 
/**
 * The sector of a professional.
 */
sector: Sector | null, 
/**
 * Since when; none when nobody wrote it down.
 */
since_on: string | null, 
/**
 * Until when; none while it goes on.
 */
until_on: string | null, 
/**
 * Whether the family found and booked it itself.
 */
arranged_by_family: boolean, 
/**
 * Whether this is the one who holds the baton.
 */
holder: boolean, };

export type ContactCount = { 
/**
 * The day.
 */
on: string, 
/**
 * Professionals.
 */
contacts: number, 
/**
 * Different titles among them.
 */
titles: number, 
/**
 * How many of them the family arranged itself.
 */
by_family: number, };

export type ContactId = string;

export type ContactRoute = { 
/**
 * Whom.
 */
to: AgencyView, 
/**
 * When or for whom just they. May be empty.
 */
note: string, };

export type ContextFigure = { 
/**
 * What it is about.
 */
indicator: ContextIndicator, 
/**
 * What it is, for an indicator of the municipality's own.
 */
label: string, 
/**
 * "2025", "läsåret 2025/26".
 */
period: string, 
/**
 * The day it is about, or the last of its days.
 */
measured_on: string, 
/**
 * A whole number; tenths for what is told in per cent.
 */
value: number, 
/**
 * Where it comes from.
 */
source: string, };

export type ContextId = string;

export type ContextIndicator = "population" | "concern_reports" | "placements" | "eligibility" | "attendance" | "own";

export type ContextValue = { 
/**
 * Id.
 */
id: ContextId, 
/**
 * What it is about.
 */
indicator: ContextIndicator, 
/**
 * What it is, for an indicator of the municipality's own; else empty.
 */
label: string, 
/**
 * "2025", "läsåret 2025/26": as the source says it.
 */
period: string, 
/**
 * The day it is about, or the last of its days.
 */
measured_on: string, 
/**
 * A whole number; tenths for what is told in per cent.
 */
value: number, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * When it was entered.
 */
entered_on: string, };

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

export type Damage = "slots" | "store" | "older" | "log" | "missing" | "backup" | "build";

export type DamageReport = { 
/**
 * What is seen without the key; none when all files look whole.
 */
damage: Damage | null, 
/**
 * The newest whole backup in the chosen folder, when it is there.
 */
newest: BackupLine | null, 
/**
 * Lines of the log that the vault had after that backup; none when it is not known.
 */
missing_lines: number | null, 
/**
 * Days since the backup.
 */
missing_days: number | null, };

export type DateOrder = "day_first" | "month_first" | "year_first";

export type DayLook = { 
/**
 * Why people would not meet that day; none when it is free.
 */
skipped: WhySkipped | null, };

export type DayOff = "new_years_day" | "epiphany" | "good_friday" | "easter_eve" | "easter_day" | "easter_monday" | "first_of_may" | "ascension_day" | "whit_sunday" | "national_day" | "midsummer_eve" | "midsummer_day" | "all_saints_day" | "christmas_eve" | "christmas_day" | "second_day_of_christmas" | "new_years_eve" | "saturday" | "sunday";

export type DecideGallring = { 
/**
 * The list.
 */
list: GallringListId, 
/**
 * Cases to keep; all others are approved.
 */
keep: Array<KeptCase>, 
/**
 * Why the others may be erased.
 */
reason: string, };

export type Decision = { 
/**
 * Id.
 */
id: DecisionId, 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * As read back to the room.
 */
text: string, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * Who was of another mind, and what they meant; may be empty.
 */
dissent: string, 
/**
 * When, by the clock on the wall.
 */
decided_at: string, };

export type DecisionId = string;

export type Destroy = { 
/**
 * It may hold what has been erased since it was made.
 */
erased: boolean, 
/**
 * Who has been removed since it was made can open it.
 */
removed: boolean, 
/**
 * The last day.
 */
by: string, };

export type DeviationKind = "no_initiative" | "called_absent" | "bad_treatment" | "not_carried_out";

export type Divided = { 
/**
 * By what.
 */
by: Breakdown, 
/**
 * Every group, in the order people expect.
 */
groups: Array<GroupFigure>, };

export type DocumentationFigure = { 
/**
 * Which.
 */
quarter: Quarter, 
/**
 * Whether it is over.
 */
over: boolean, 
/**
 * Children taken up, each time counted.
 */
children: number, 
/**
 * Median minutes for each child, to one decimal; none while no time has been measured.
 */
minutes: number | null, 
/**
 * Median words for each child; none while no child has been taken up.
 */
words: number | null, };

export type Documented = "with_identity" | "without_identity" | "not";

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

export type DropChildAnswers = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The sitting.
 */
sitting: ChildSittingId, };

export type DropRow = { 
/**
 * Which row.
 */
id: ImportRowId, };

export type DuplicateReason = "same_number" | "same_name_and_birth" | "shared_name_and_birth" | "same_name" | "name_within";

export type EarlierHelp = "school_support" | "parenting" | "counselling" | "health_check" | "handover" | "coordination" | "information" | "asking" | "nothing" | "unknown";

export type EarlierHelpAnswer = { 
/**
 * When it was asked.
 */
moment: EarlierHelpMoment, 
/**
 * The answer.
 */
answer: EarlierHelp, 
/**
 * The day it was given.
 */
answered_on: string, };

export type EarlierHelpCases = { 
/**
 * The answer.
 */
answer: EarlierHelp, 
/**
 * Cases.
 */
cases: number, };

export type EarlierHelpCount = { 
/**
 * At intake or at closing.
 */
moment: EarlierHelpMoment, 
/**
 * Cases that were at that moment.
 */
cases: number, 
/**
 * Those of them that have no answer, or are about a protected child.
 */
not_answered: number, 
/**
 * What the others answered, the most common first.
 */
answers: Array<EarlierHelpCases>, };

export type EarlierHelpMoment = "intake" | "closing";

export type EmergencyOpeningId = string;

export type EndGuardian = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * Which guardian.
 */
id: GuardianId, 
/**
 * First day the person was not a guardian any more; none when the person still is one.
 */
ended_on: string | null, };

export type EndSituation = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Which.
 */
situation: SituationId, 
/**
 * When.
 */
to_on: string, };

export type EndedChild = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * "Alva N."; the case's number when the room does not see the name.
 */
who: string, 
/**
 * Whether the room sees the name.
 */
named: boolean, 
/**
 * Which page of its own the child gets.
 */
variant: PageVariant, 
/**
 * Whether somebody has written on the pages by hand.
 */
by_hand: boolean, 
/**
 * Whether the papers are printed: not those about a protected child, unless somebody has said why.
 */
prints: boolean, 
/**
 * Who tells the family, and whether it is done.
 */
feedback: Feedback, 
/**
 * Whether what was written about it has been changed since the minutes were signed: the papers say what was signed.
 */
changed?: boolean, };

export type EndedMeeting = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * Who has signed the minutes.
 */
signed: MinutesSignature | null, 
/**
 * The children that were taken up, in that order.
 */
children: Array<EndedChild>, 
/**
 * Children on the agenda that were not taken up, but for those that were passed over: no consent let the room see them.
 */
not_taken_up: number, };

export type EstablishPlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * When.
 */
established_on: string, };

export type EvaluationPoint = { 
/**
 * The first meeting's day.
 */
from_on: string, 
/**
 * The last meeting's day.
 */
to_on: string, 
/**
 * How many meetings.
 */
meetings: number, 
/**
 * People in the rooms.
 */
asked: number, 
/**
 * How many answered.
 */
answered: number, 
/**
 * Each question's mean.
 */
means: Array<QuestionMean>, };

export type EvaluationQuestion = { 
/**
 * The same for ever, so that answers of years can be compared.
 */
id: string, 
/**
 * "Alla kom till tals."
 */
text: string, };

export type EvaluationTrend = { 
/**
 * The questions.
 */
questions: Array<EvaluationQuestion>, 
/**
 * The points, oldest first; each stands for at least five answers.
 */
points: Array<EvaluationPoint>, 
/**
 * Answers that wait for more before they are shown.
 */
waiting: number, };

export type EvaluationView = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its day.
 */
meeting_on: string, 
/**
 * The questions.
 */
questions: Array<EvaluationQuestion>, 
/**
 * People in the room.
 */
asked: number, 
/**
 * How many have answered.
 */
answered: number, 
/**
 * How many must have answered before anything is shown.
 */
fewest: number, 
/**
 * Each question's mean; empty before that.
 */
means: Array<QuestionMean>, };

export type EventKind = "signal" | "intake" | "baton" | "consent" | "meeting" | "decision" | "action_agreed" | "action_done" | "voice" | "feedback" | "plan_offered" | "plan_established" | "plan_declined" | "plan_closed" | "handover_offered" | "handover_accepted" | "handover_returned" | "handover_taken_back" | "parcel_sealed" | "parcel_taken" | "concern_reported" | "closed";

export type ExamDays = { 
/**
 * Days from the first day of the investigation or the placement until it is requested.
 */
request: number, 
/**
 * Days from the request until a time is booked.
 */
book: number, 
/**
 * Days from the appointment until it is written down that it took place.
 */
carry_out: number, 
/**
 * Days from the examination until the answer is there.
 */
feedback: number, };

export type ExamKind = "health" | "dental";

export type ExamState = "not_begun" | "consulted" | "requested" | "booked" | "done" | "fed_back" | "not_needed";

export type ExamStep = "consult" | "request" | "book" | "do" | "feedback" | "not_needed";

export type ExamView = { 
/**
 * Which.
 */
kind: ExamKind, 
/**
 * Where it stands.
 */
state: ExamState, 
/**
 * The examination; none when nothing has been done.
 */
exam: HealthExam | null, 
/**
 * The last one, when it was finished before the newest investigation or placement began, so that another is asked for.
 */
earlier?: HealthExam, 
/**
 * Steps that can be taken now.
 */
steps: Array<ExamStep>, 
/**
 * Whether it should be asked for: the child is in an investigation or placed, and nobody has requested it.
 */
due: boolean, 
/**
 * The step that is waited for, until the answer is there.
 */
wait: ExamWait | null, 
/**
 * Whether the last day of that step has passed.
 */
late: boolean, };

export type ExamWait = { 
/**
 * Which: request, book, do or feedback.
 */
step: ExamStep, 
/**
 * What it is counted from: the beginning of the investigation or placement, the request, the appointment, the examination.
 */
since: string, 
/**
 * Its last day.
 */
due_on: string, };

export type ExplainCheck = { 
/**
 * The quarter.
 */
quarter: Quarter, 
/**
 * Which check.
 */
name: QuarterCheckName, 
/**
 * Why.
 */
explanation: QuarterExplanation, };

export type ExplainMissingSector = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * The sector.
 */
sector: Sector, 
/**
 * Why; empty takes the reason away.
 */
reason: string, };

export type ExportLog = { 
/**
 * The first line of the piece; the log's first when 0.
 */
from: number, };

export type ExtractFact = { 
/**
 * The column in the store: "follow_up_on".
 */
column: string, 
/**
 * "Uppföljning".
 */
label: string, 
/**
 * What is written, as a person reads it.
 */
text: string, 
/**
 * Whether somebody has written it freely.
 */
free: boolean, };

export type ExtractPiece = { 
/**
 * Changes when the piece changes.
 */
id: string, 
/**
 * The table in the store.
 */
table: string, 
/**
 * "Beslut".
 */
heading: string, 
/**
 * The first day in it.
 */
on: string | null, 
/**
 * What it says.
 */
facts: Array<ExtractFact>, 
/**
 * Whether somebody must look at it before it is released: it holds free text, or is sealed.
 */
to_review: boolean, 
/**
 * What was decided; none before that.
 */
release: boolean | null, 
/**
 * Why it is not released.
 */
why: string, };

export type FaultCode = "same_number_twice" | "checksum" | "number_not_readable" | "number_impossible_date" | "number_interim" | "number_future_birth" | "no_name" | "no_intake" | "impossible_date" | "date_not_readable" | "date_without_year" | "date_without_day" | "date_too_early" | "future_intake" | "future_date" | "date_before_birth" | "closed_before_intake" | "closed_on_missing" | "unknown_source" | "unknown_closing_reason" | "count_not_readable" | "yes_no_not_readable" | "other_table" | "protected_by_hand";

export type Feedback = { 
/**
 * Id; none while it is only proposed.
 */
id: FeedbackId | null, 
/**
 * The case.
 */
case: CaseId, 
/**
 * After which meeting.
 */
meeting: MeetingId, 
/**
 * The meeting's day.
 */
meeting_on: string, 
/**
 * By when.
 */
due_on: string, 
/**
 * Who will tell.
 */
by: ProfessionalId | null, 
/**
 * That person's name, or empty.
 */
by_name: string, 
/**
 * When it was given.
 */
given_on: string | null, 
/**
 * Who gave it; may be empty.
 */
given_by: string, 
/**
 * How.
 */
how: FeedbackForm | null, };

export type FeedbackForm = "visit" | "phone" | "letter" | "in_meeting" | "other";

export type FeedbackId = string;

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
 * What a chart shows: the count, per cent, per thousand, or the median; none when there is nothing to show.
 */
value: number | null, 
/**
 * How many times in all, for a share that also tells a mean.
 */
times: number, 
/**
 * The facts are not written down anywhere, so there is no figure: not 0, not missing.
 */
not_collected: boolean, };

export type FileContent = { 
/**
 * A name to propose; never holds a person's name or number.
 */
file_name: string, 
/**
 * "application/pdf" …
 */
media_type: string, 
/**
 * The bytes in base64.
 */
base64: string, };

export type FillWorkbook = { 
/**
 * The file as it is now.
 */
content: FileContent, 
/**
 * Which sheet.
 */
sheet: string, 
/**
 * What goes into its rows; kept for next time.
 */
rows: Array<BridgeRow>, 
/**
 * Which quarter; its column is found by its heading.
 */
quarter: Quarter, };

export type FilledCell = { 
/**
 * "D7".
 */
cell: string, 
/**
 * The words of its row.
 */
label: string, 
/**
 * What stands there now.
 */
text: string, };

export type FilledWorkbook = { 
/**
 * The file, with the name it had.
 */
file: FileContent, 
/**
 * The cells that were filled.
 */
filled: Array<FilledCell>, 
/**
 * The cells that were left.
 */
left: Array<LeftCell>, };

export type FirstCases = { 
/**
 * The first lines of `list_cases`, those of protected children left out.
 */
lines: Array<CaseLine>, 
/**
 * Lines in all.
 */
open: number, 
/**
 * Those of protected children among them.
 */
protected: number, };

export type FirstKey = { 
/**
 * The line it belongs to.
 */
sequence: number, 
/**
 * The key, hex, empty for a row that the sheet does not open: who has it can forge what comes after, so keep it from whoever keeps the vault.
 */
key: string, };

export type FixRow = { 
/**
 * Which row.
 */
id: ImportRowId, 
/**
 * New texts by cell: "H15".
 */
cells: { [key in string]: string }, };

export type FixedRow = { 
/**
 * The new case; none when the row still has faults.
 */
case: CaseId | null, 
/**
 * The row with its remaining faults.
 */
row: RejectedRow | null, };

export type FollowUp = { 
/**
 * Id.
 */
id: FollowUpId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The meeting that agreed on it.
 */
meeting: MeetingId | null, 
/**
 * When.
 */
planned_on: string, 
/**
 * When it was held.
 */
held_on: string | null, 
/**
 * Set when most people do not work that day.
 */
day_off: DayOff | null, };

export type FollowUpId = string;

export type FollowUpPlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * When it was held.
 */
held_on: string, 
/**
 * What the child says about how it goes.
 */
child_words: string, 
/**
 * One agreed text; it is also the why of what changed.
 */
summary: string, 
/**
 * What it came to.
 */
outcome: PlanOutcome, 
/**
 * When the next one is.
 */
next_on: string | null, 
/**
 * Why no next one is planned.
 */
no_next_reason: string, };

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

export type FoundTexts = { 
/**
 * What kind of text.
 */
kind: TextKind, 
/**
 * In how many rows of the store.
 */
count: number, };

export type GallringCase = { 
/**
 * The case, or the other record, by its random id.
 */
case: CaseId, 
/**
 * The case's number; of another record its kind and day.
 */
number: string, 
/**
 * When it was closed, or held.
 */
closed_on: string, 
/**
 * The last thing written in it.
 */
last_entry_on: string, 
/**
 * What is to happen.
 */
verdict: GallringVerdict, 
/**
 * The first day it may be erased.
 */
due_on: string | null, 
/**
 * The last day it must have been erased.
 */
latest_on: string | null, 
/**
 * Whether a person who has looked may put it on a list, with a reason.
 */
by_hand: boolean, };

export type GallringLine = { 
/**
 * The case number; of a meeting or a consultation its kind and day.
 */
number: string, 
/**
 * Its random id.
 */
case: CaseId, 
/**
 * When it was closed, or held.
 */
closed_on: string, 
/**
 * The last thing written in it.
 */
last_entry_on: string, 
/**
 * When its time was up.
 */
due_on: string, 
/**
 * When it must be erased at the latest.
 */
latest_on: string, 
/**
 * Why a person put it on the list though no rule could; empty when the rule did.
 */
by_hand: string, 
/**
 * What the reader decided; none before that.
 */
erase: boolean | null, 
/**
 * Why it is kept, when the reader kept it.
 */
why: string, 
/**
 * How many rows were erased; none before that.
 */
rows: number | null, 
/**
 * Whether the child's own record went too, because this was its last case.
 */
whole_child: boolean, };

export type GallringList = { 
/**
 * The list.
 */
id: GallringListId, 
/**
 * Where it stands.
 */
state: GallringState, 
/**
 * When it was made.
 */
made_on: string, 
/**
 * By whom.
 */
made_by: string, 
/**
 * The rule's source, as it stood then.
 */
source: string, 
/**
 * When a reader decided.
 */
decided_on: string | null, 
/**
 * Who.
 */
decided_by: string, 
/**
 * The reader's reason.
 */
reason: string, 
/**
 * When it was carried out.
 */
carried_out_on: string | null, 
/**
 * By whom.
 */
carried_out_by: string, 
/**
 * Rows that still held a random id of the erased, looked for right after: always 0 on a certificate.
 */
remnants: number | null, 
/**
 * What else was looked for then, and where it was found; none before it is carried out, and where it was done before this was kept.
 */
search: GallringSearch | null, 
/**
 * How many lines are not shown, because who asks must not see their children.
 */
hidden: number, 
/**
 * The cases.
 */
lines: Array<GallringLine>, };

export type GallringListId = string;

export type GallringMaterial = { 
/**
 * The kind of record.
 */
material: Material, 
/**
 * How it comes to its end.
 */
end: MaterialEnd, 
/**
 * Whose it is.
 */
owner: RecordOwner, 
/**
 * What the board is called here; empty when nobody has said.
 */
board: string, 
/**
 * The rule that holds here today; none when nothing says how long it is kept.
 */
holds: GallringRule | null, 
/**
 * How many have their time up and can be proposed.
 */
due: number, };

export type GallringOverview = { 
/**
 * The rules.
 */
rules: GallringRules, 
/**
 * The rule that holds for cases here today.
 */
holds: GallringRule | null, 
/**
 * What holds for each kind of record.
 */
materials: Array<GallringMaterial>, 
/**
 * Closed cases, and other records whose time is up; those due first.
 */
cases: Array<GallringCase>, 
/**
 * Lists, newest first.
 */
lists: Array<GallringList>, };

export type GallringRule = { 
/**
 * A short name of its own: "sol-fem-ar".
 */
id: string, 
/**
 * What it is about.
 */
material: Material, 
/**
 * Whose records.
 */
owner: RecordOwner, 
/**
 * Codes of municipalities (four digits) and counties (two); empty: everywhere.
 */
places: Array<string>, 
/**
 * Years after the last entry; none: nothing is ever erased.
 */
years: number | null, 
/**
 * People born on these days of a month are kept for research.
 */
kept_birth_days: Array<number>, 
/**
 * Where it comes from: the law, a decision.
 */
source: string, 
/**
 * From when it holds.
 */
valid_from: string, };

export type GallringRules = { 
/**
 * Whose records.
 */
owner: RecordOwner, 
/**
 * The rules.
 */
rules: Array<GallringRule>, };

export type GallringSearch = { 
/**
 * Children whose first and last name together were looked for; never a first name alone, which may be anybody's.
 */
names: number, 
/**
 * Identity numbers that were, with ten digits and with twelve.
 */
numbers: number, 
/**
 * In how many texts they stand still; empty when in none.
 */
found: Array<FoundTexts>, };

export type GallringState = "proposed" | "decided" | "carried_out" | "withdrawn";

export type GallringVerdict = "due" | "later" | "kept_here" | "kept_birth_day" | "kept_placed" | "by_hand_birth_unknown" | "by_hand_protected" | "by_hand_placed" | "no_rule";

export type Gap = { 
/**
 * Id.
 */
id: GapId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The meeting that found it.
 */
meeting: MeetingId | null, 
/**
 * When.
 */
found_on: string, 
/**
 * What kind.
 */
kind: GapKind, 
/**
 * Age band on that day.
 */
age_band: AgeBand, 
/**
 * Units that were asked.
 */
asked: Array<UnitId>, 
/**
 * Their names.
 */
asked_names: Array<string>, 
/**
 * When somebody could after all.
 */
closed_on: string | null, };

export type GapId = string;

export type GapKind = "counselling" | "parenting" | "school_support" | "assessment" | "treatment" | "respite" | "leisure" | "daily_life" | "travel_or_interpreter" | "coordination" | "other";

export type GapsView = { 
/**
 * Newest first.
 */
gaps: Array<Gap>, 
/**
 * What earlier help might have made unnecessary: at intake, at closing.
 */
earlier: Array<EarlierHelpAnswer>, };

export type Giver = { "kind": "guardian", "guardian": GuardianId } | { "kind": "child" };

export type GoalStep = { 
/**
 * Id.
 */
id: GoalStepId, 
/**
 * What is done.
 */
what: string, 
/**
 * The responsible unit; none while nobody is.
 */
unit: UnitId | null, 
/**
 * Its name, or empty.
 */
unit_name: string, 
/**
 * By when.
 */
due_on: string | null, 
/**
 * How far it has come.
 */
progress: Progress, };

export type GoalStepId = string;

export type Ground = "consent" | "deidentified" | "necessity" | "duty_to_report" | "requested_by_board";

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

export type GroupItem = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its minutes on the agenda.
 */
minutes: number, 
/**
 * What it is filled with.
 */
section: Section, 
/**
 * What was said.
 */
note: string, };

export type GroupMeeting = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * What it is called.
 */
name: string, 
/**
 * Who is there and who is not, unit by unit.
 */
units: Array<UnitAttendance>, 
/**
 * Who holds the pen; empty before it has begun.
 */
note_taker: string, 
/**
 * The agenda.
 */
items: Array<GroupItem>, 
/**
 * What the group had promised before.
 */
before: Array<TeamAction>, 
/**
 * What this meeting decided.
 */
decided: Array<TeamAction>, 
/**
 * The quarter's figures; none when the agenda has no item for them.
 */
results: GroupResults | null, 
/**
 * The meeting's own evaluation.
 */
evaluation: EvaluationView, 
/**
 * The group's next meeting.
 */
next: Meeting | null, };

export type GroupResult = { 
/**
 * "M11".
 */
measure: string, 
/**
 * "Från upptäckt till start".
 */
title: string, 
/**
 * "24 dagar".
 */
text: string, 
/**
 * The quarter before; none when there is none.
 */
before: string | null, };

export type GroupResults = { 
/**
 * Which quarter.
 */
quarter: Quarter, 
/**
 * The figures.
 */
figures: Array<GroupResult>, };

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
protection: Protection, 
/**
 * First day the person was not a guardian any more; none while the person is one.
 */
ended_on: string | null, };

export type GuardianId = string;

export type GuardianIdentity = { 
/**
 * Which guardian.
 */
id: GuardianId, 
/**
 * Name.
 */
name: string, 
/**
 * Telephone.
 */
phone: string, };

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
 * Why now; may be empty.
 */
why_now: string, 
/**
 * What goes on with the sender; may be empty.
 */
continues: string, 
/**
 * Exactly what goes along.
 */
information: Array<string>, 
/**
 * Whether the child's own words go along.
 */
with_voice: boolean, 
/**
 * Whether what has been done goes along, and whether it helped.
 */
with_done: boolean, 
/**
 * What does not go along; may be empty.
 */
not_along: string, 
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
concluded_on: string | null, 
/**
 * When sender and receiver met about the child (M22).
 */
talk_on: string | null, 
/**
 * Whether it helped the receiver to start.
 */
helped: Helped | null, 
/**
 * What was missing or good to know.
 */
helped_note: string, };

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

export type HandoverStep = "offer" | "remind" | "ask" | "clarify" | "accept" | "decline" | "return" | "answer_back" | "close" | "expire" | "keep";

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
 * Whether the need is "bollas": it has come back as many times as the setting says.
 */
bounced: boolean, 
/**
 * Days on which nobody held the baton, over the whole case; 0 when somebody took it in, since the baton rule leaves no gap.
 */
gap_days: number, 
/**
 * Whether the last day to answer has passed.
 */
late: boolean, 
/**
 * Whether it goes by the family's consent, which has been taken back or has run out since: nothing more goes along, and nobody takes it over.
 */
uncovered: boolean, 
/**
 * The last day to tell what came of it; none unless that is what it waits for.
 */
answer_back_due_on: string | null, 
/**
 * What went along each time it was sealed as a parcel, oldest first.
 */
parcels: Array<ParcelRevision>, 
/**
 * Whether a parcel may lie with the receiver though the handover has come back: it can be taken back by a file.
 */
parcel_out?: boolean, 
/**
 * Whether who gave it must not see the child any more: a return names somebody else, who takes the baton.
 */
back_to_other?: boolean, 
/**
 * Whether its ground does not hold between the two units, as when the law was changed: nothing more goes along, and nobody takes it over. It is offered anew on another ground.
 */
ground_lost?: boolean, };

export type HandoversOf = { 
/**
 * The case.
 */
case: CaseId, };

export type HealthExam = { 
/**
 * Id.
 */
id: HealthExamId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * Which.
 */
kind: ExamKind, 
/**
 * When health care was consulted.
 */
consulted_on: string | null, 
/**
 * When it was requested (M37).
 */
requested_on: string | null, 
/**
 * When it was booked.
 */
booked_on: string | null, 
/**
 * The day of the appointment.
 */
booked_for: string | null, 
/**
 * When it was done (M38).
 */
done_on: string | null, 
/**
 * When the answer was there.
 */
feedback_on: string | null, 
/**
 * When it was decided against.
 */
not_needed_on: string | null, 
/**
 * Why.
 */
reason: string, };

export type HealthExamId = string;

export type HealthView = { 
/**
 * Times in an investigation or a placement, newest first.
 */
situations: Array<Situation>, 
/**
 * Health, then dental.
 */
exams: Array<ExamView>, };

export type Held = { 
/**
 * Open cases whose baton they hold.
 */
batons: number, 
/**
 * Open actions of open cases.
 */
actions: number, 
/**
 * Families they are to tell.
 */
feedbacks: number, 
/**
 * Planned meetings that expect them.
 */
meetings: number, };

export type HeldFollowUp = { 
/**
 * The day it was planned for (M27); none when it was not.
 */
planned_on: string | null, 
/**
 * When it was held.
 */
held_on: string, 
/**
 * What the child says about how it goes.
 */
child_words: string, 
/**
 * One agreed text.
 */
summary: string, 
/**
 * What it came to.
 */
outcome: PlanOutcome, };

export type HeldOfChild = { 
/**
 * Whether they hold the baton of an open case: somebody must take it.
 */
baton: boolean, 
/**
 * Open actions: their unit's from then on.
 */
actions: number, 
/**
 * Times they are to tell the family: the new holder of the baton does.
 */
feedbacks: number, 
/**
 * Handovers under way that name them as receiver: their unit's from then on.
 */
handovers: number, 
/**
 * Plans to whose meetings they are called or invited: their unit is from then on.
 */
plans: number, };

export type Helped = "yes" | "partly" | "no" | "unknown";

export type HiddenWhy = { "kind": "nobody_there" } | { "kind": "conflict_of_interest" } | { "kind": "protected" } | { "kind": "not_covered" } | { "kind": "missing" } | { "kind": "withdrawn", 
/**
 * When.
 */
on: string | null, } | { "kind": "expired", 
/**
 * Its last day.
 */
on: string | null, };

export type HoldPlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * When.
 */
held_on: string, 
/**
 * Who came, of those called and invited; the others did not. Left out: nobody has said yet.
 */
came: Array<PlanParticipantId> | null, };

export type Holder = { 
/**
 * Who.
 */
professional: ProfessionalId, 
/**
 * Name; the unit's when that one or the unit has ended.
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
from_on: string, 
/**
 * Whether that one or the unit has ended: the unit has the baton until somebody takes it.
 */
ended?: boolean, };

export type HomeLine = { 
/**
 * Its picture.
 */
picture: Picture, 
/**
 * What happens, said to the child: "Mats har boken framme på måndagar."
 */
text: string, 
/**
 * When, and who sees to it; may be empty. Only the older look shows it.
 */
when: string, };

export type HomePage = { 
/**
 * What was talked about, for the family; may be empty.
 */
talked_about: string, 
/**
 * What the family does itself; may be empty.
 */
family_does: string, 
/**
 * Which page of its own the child gets.
 */
variant: PageVariant, 
/**
 * The lines of the child's own page.
 */
lines: Array<HomeLine>, 
/**
 * Whether somebody has written it.
 */
by_hand: boolean, };

export type Identity = { 
/**
 * First name.
 */
first_name: string, 
/**
 * Last name.
 */
last_name: string, 
/**
 * Twelve digits, or none.
 */
number: string | null, 
/**
 * School or preschool.
 */
school: string, 
/**
 * Class.
 */
class: string, 
/**
 * The guardians.
 */
guardians: Array<GuardianIdentity>, };

export type IdentityNumber = string;

export type IdleMinutes = { 
/**
 * Minutes without a sign of anybody: 2 to 15.
 */
minutes: number, };

export type ImportId = string;

export type ImportReport = { 
/**
 * The import; none for a dry run.
 */
import: ImportId | null, 
/**
 * Rows that are there already and are left alone.
 */
known: Array<KnownRow>, 
/**
 * The sheet that was taken; empty for a text file.
 */
sheet: string, 
/**
 * The other sheets, which were not.
 */
other_sheets: Array<string>, 
/**
 * Those of them with the same headings: the list of other years, read one at a time by their names.
 */
alike_sheets: Array<string>, 
/**
 * The (last) row with headings; null when the list has none.
 */
heading_row: number | null, 
/**
 * By column letter.
 */
columns: { [key in string]: ColumnFound }, 
/**
 * What only a person can decide.
 */
questions: Array<Question>, 
/**
 * Rows that can go in.
 */
accepted: Array<ImportRow>, 
/**
 * Rows that cannot, to be fixed in place.
 */
rejected: Array<RejectedRow>, 
/**
 * Rows that are no children.
 */
skipped: Array<Skipped>, 
/**
 * What was assumed, and for which rows.
 */
notes: Array<Note>, 
/**
 * The recipe that was given fits this list and was used.
 */
recipe_used: boolean, 
/**
 * What to use next time.
 */
recipe: Recipe, };

export type ImportRow = { 
/**
 * The row in the sheet, from 1.
 */
row: number, 
/**
 * The list's own number of the case.
 */
legacy_no: string | null, first_name: string, last_name: string, 
/**
 * First and last name.
 */
name: string, 
/**
 * Twelve digits.
 */
number: IdentityNumber | null, 
/**
 * From its own column, else from the number.
 */
birth_on: string | null, sex: LegalSex | null, school_form: SchoolForm | null, 
/**
 * "förskola", "F", "1" … "10", "gy1" … "gy4", "hemma".
 */
grade: string | null, 
/**
 * "B" of "7B".
 */
class: string | null, school: string | null, signal_on: string | null, 
/**
 * Always set in an accepted row.
 */
intake_on: string | null, 
/**
 * In Swedish.
 */
source: string | null, source_code: ReferralSource | null, consent_on: string | null, first_meeting_on: string | null, feedback_on: string | null, first_intervention_on: string | null, sip_on: string | null, 
/**
 * Null when the list has no such column; a blank cell is 0.
 */
child_talks: number | null, 
/**
 * Null when the list has no such column; a blank cell is no.
 */
concern_reported: boolean | null, closed_on: string | null, 
/**
 * In Swedish.
 */
closing_reason: string | null, closing_reason_code: ClosingReason | null, 
/**
 * How the child's personal data are protected, as far as the list says.
 */
protection: Protection, 
/**
 * What was assumed.
 */
notes: Array<NoteCode>, };

export type ImportRowId = string;

export type Intervention = { 
/**
 * Id.
 */
id: InterventionId, 
/**
 * "Föräldrastöd i grupp".
 */
name: string, 
/**
 * What it is, in a sentence. May be empty.
 */
about: string, 
/**
 * Code of the need it answers.
 */
need: string, 
/**
 * How early.
 */
level: OfferLevel, 
/**
 * For whom, in words. May be empty.
 */
target: string, 
/**
 * From this age, in whole years.
 */
ages_from: number, 
/**
 * To this age, that year included.
 */
ages_to: number, 
/**
 * Who gives it.
 */
agency: AgencyId, 
/**
 * Where.
 */
way: OfferWay, 
/**
 * How far one has to go, one way in kilometres; none when one need not.
 */
distance_km: number | null, 
/**
 * How long one waits. May be empty.
 */
waiting: string, 
/**
 * How it is documented.
 */
documented: Documented, };

export type InterventionId = string;

export type Jump = { 
/**
 * What kind of page.
 */
kind: JumpKind, 
/**
 * Which case or meeting.
 */
id: string | null, 
/**
 * Its number, day or quarter.
 */
label: string, };

export type JumpKind = "case" | "meeting" | "import" | "quarter";

export type KeepChildAnswers = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The sitting.
 */
sitting: ChildSittingId, 
/**
 * In what form the child took part.
 */
form: VoiceForm, 
/**
 * The sentence that the child wants to stand as its own words; may be empty.
 */
words: string, 
/**
 * Who read the answers with the child.
 */
asked_by: string, };

export type KeepPlanElsewhere = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * System and reference there.
 */
reference: string, 
/**
 * When the meeting was held; as it was when left out.
 */
held_on: string | null, 
/**
 * When it was established there; not counted as established while nobody knows.
 */
established_on: string | null, 
/**
 * When it is followed up: the child comes up on the agenda then.
 */
follow_up_on: string | null, 
/**
 * Why no follow-up is planned.
 */
no_follow_up_reason: string, };

export type KeptCase = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Why.
 */
why: string, };

export type KeyPaper = { 
/**
 * The wave.
 */
wave: SurveyWaveId, 
/**
 * The school or class it came from; empty when that is not asked.
 */
place: string, 
/**
 * A step from 1 for each question in its order; null for one that was skipped.
 */
answers: Array<number | null>, };

export type KeyedPapers = { 
/**
 * Papers keyed in the whole wave.
 */
papers: number, 
/**
 * Of them, those from this school or class.
 */
from_place: number, };

export type KnownRow = { 
/**
 * The row in the sheet, from 1.
 */
row: number, 
/**
 * The case it is; empty for a row that waits to be fixed, and where the one who imports must not see the child.
 */
case_number: string, 
/**
 * In Swedish.
 */
say: string, };

export type LatestWheel = { 
/**
 * The picture.
 */
wheel: Wheel, 
/**
 * What has changed since the one before.
 */
changes: Array<WheelChange>, };

export type Ledger = { 
/**
 * Newest first.
 */
lines: Array<PublicationLine>, };

export type LeftCell = { 
/**
 * "D7".
 */
cell: string, 
/**
 * The words of its row.
 */
label: string, 
/**
 * Why.
 */
why: BridgeLeft, };

export type LeftOut = { 
/**
 * The child as this room may see it.
 */
child: ChildInRoom, 
/**
 * Why.
 */
why: LeftOutWhy, 
/**
 * Whether something was promised.
 */
promised: boolean, 
/**
 * What it would have been taken up for; empty when the child may not be shown in full.
 */
reasons: Array<AgendaReason>, 
/**
 * What was said when it was taken off; empty when the child may not be shown in full.
 */
reason: string, };

export type LeftOutWhy = "protected" | "no_time" | "removed";

export type LegalSex = "F" | "M";

export type LetOpenProtected = { 
/**
 * Who.
 */
user: UserId, 
/**
 * Whether from now on.
 */
may: boolean, };

export type LinePart = "who" | "what" | "when";

export type LineParts = { "kind": "goal", 
/**
 * The child's words.
 */
words: string, 
/**
 * The professional wording.
 */
goal: string, 
/**
 * How it is known that it is reached.
 */
reached_when: string, } | { "kind": "step", 
/**
 * What.
 */
what: string, 
/**
 * The unit; empty for nobody.
 */
who: string, 
/**
 * When.
 */
due_on: string | null, } | { "kind": "crisis_signs", 
/**
 * As it was typed.
 */
text: string, } | { "kind": "crisis_response", 
/**
 * As it was typed.
 */
text: string, } | { "kind": "crisis_call", 
/**
 * As it was typed.
 */
text: string, } | { "kind": "follow_up", 
/**
 * Which.
 */
on: string, 
/**
 * Where; empty when it is not said.
 */
place: string, } | { "kind": "no_follow_up", 
/**
 * As it was typed.
 */
reason: string, };

export type ListActions = { 
/**
 * One unit's; everybody's when left out.
 */
unit: UnitId | null, };

export type ListCases = { 
/**
 * Closed ones instead of open ones.
 */
closed: boolean, };

export type ListMeetings = { 
/**
 * Those that are over, newest first, instead of those to come.
 */
over: boolean, };

export type ListTransitions = { 
/**
 * Until when; until the next autumn term begins when left out.
 */
period: TransitionPeriod, };

export type ListedAction = { 
/**
 * "Alva N."; for a protected child the case number.
 */
who: string, 
/**
 * The case's number.
 */
number: string, 
/**
 * Set when most people do not work on its day.
 */
day_off: DayOff | null, 
/**
 * Told when it is agreed: the consent does not cover the unit, so it stands on none of the unit's papers and somebody must tell it.
 */
uncovered?: boolean, 
/**
 * The action.
 */
action: Action, 
/**
 * How it looks.
 */
standing: ActionStanding, };

export type Lock = { 
/**
 * Why.
 */
by: LockedBy, };

export type LockedBy = "start" | "hand" | "idle" | "sleep";

export type LogCheck = { 
/**
 * Lines read.
 */
lines: number, 
/**
 * Lines whose seal was tried as well.
 */
sealed: number, 
/**
 * The first line that does not fit; none when the log is whole.
 */
wrong: number | null, 
/**
 * Newest line.
 */
head_sequence: number, 
/**
 * Its hash, to compare with what stands on a printed report.
 */
head_hash: string, };

export type LogExtract = { 
/**
 * The child.
 */
child: ChildId, };

export type LogLine = { 
/**
 * Its number: the order in which things happened.
 */
sequence: number, 
/**
 * When, by the Swedish clock.
 */
at: string, 
/**
 * Who, or empty.
 */
user: string, 
/**
 * For which unit, or empty.
 */
unit: string, 
/**
 * What was done: "Läste ett ärende".
 */
what: string, 
/**
 * About which case or meeting, or empty: "2403-2026-014".
 */
about: string, 
/**
 * Why, where a reason was given.
 */
reason: string, 
/**
 * How the clock jumped since the line before.
 */
clock: ClockJump, };

export type LogPage = { 
/**
 * The lines.
 */
lines: Array<LogLine>, 
/**
 * How many fit in all.
 */
total: number, 
/**
 * Whether there are older ones.
 */
more: boolean, 
/**
 * Everybody who can be chosen.
 */
users: Array<LogUser>, 
/**
 * How many times the clock has jumped in the whole log.
 */
jumps: number, };

export type LogUser = { 
/**
 * Id.
 */
id: UserId, 
/**
 * Name.
 */
name: string, };

export type Look = "grid" | "axis" | "band" | "band_wide" | "limit" | "centre" | "series" | "second" | "third" | "signal" | "change" | "tick" | "label" | "strong";

export type LookAtDay = { 
/**
 * The day.
 */
on: string, };

export type MadeParcel = { 
/**
 * The sealed file.
 */
file: FileContent, 
/**
 * The passphrase to give by phone; it is not kept.
 */
passphrase: string | null, 
/**
 * The words of our signing key: the receiver sees the same.
 */
words: Array<string>, 
/**
 * What lies in it, to be looked at.
 */
content: ParcelContent, };

export type MakeParcel = { 
/**
 * The handover: a move to another municipality that waits for its answer.
 */
handover: HandoverId, 
/**
 * What goes along besides the name and the question. Nothing else does.
 */
parts: Array<ParcelPart>, 
/**
 * How it is locked.
 */
to: ParcelTo, };

export type MarkConflict = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * The person who must not see it.
 */
professional: ProfessionalId, 
/**
 * Who takes the baton, in whichever unit; needed when that person holds it.
 */
new_holder: ProfessionalId | null, };

export type MarkKind = "change" | "note" | "story";

export type MarkMeasure = { 
/**
 * "M13"; every measure when left out.
 */
measure: string | null, 
/**
 * The first day it concerns.
 */
from_on: string, 
/**
 * What kind.
 */
kind: MarkKind, 
/**
 * The words; never about one child.
 */
text: string, };

export type MarkTransferred = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * Which section.
 */
section: PlanSection, 
/**
 * When.
 */
transferred_on: string, };

export type Matched = "name" | "number" | "case_number";

export type Material = "case" | "consent" | "meeting" | "consultation" | "draft" | "waiting_row" | "parcel" | "received_parcel" | "paper" | "backup" | "access_log" | "statistics";

export type MaterialEnd = "on_list" | "with_case" | "by_itself" | "by_person" | "never";

export type Meaning = "legacy_no" | "name" | "name_last_first" | "first_name" | "last_name" | "number" | "last_four" | "protected" | "birth_on" | "sex" | "grade" | "class" | "school" | "signal_on" | "intake_on" | "source" | "consent_on" | "consent_given" | "first_meeting_on" | "feedback_on" | "first_intervention_on" | "sip_on" | "child_talks" | "concern_reported" | "closed_on" | "closing_reason";

export type MeasureBeside = { 
/**
 * "24 av 31 åtgärder blev klara till sin dag."
 */
sentence: string, 
/**
 * The share.
 */
figure: Figure, };

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
outcome: MeasureOutcome, 
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
group: MeasureGroup | null, 
/**
 * Only those that counted so; all when not given.
 */
outcome: MeasureOutcome | null, };

export type MeasureChange = { 
/**
 * "M13".
 */
id: string, 
/**
 * Its title; a lead time with its target.
 */
title: string, 
/**
 * The quarter: "10 av 11".
 */
now: string, 
/**
 * The four quarters before: "31 av 40", or a mean for each quarter.
 */
before: string, 
/**
 * What can be said.
 */
verdict: MeasureVerdict, 
/**
 * The same in words.
 */
said: string, 
/**
 * Whether what is said is for the better; none when the measure has no better way.
 */
better: boolean | null, 
/**
 * p value, corrected for all measures that are compared (Benjamini–Hochberg).
 */
p: number, };

export type MeasureChart = { 
/**
 * Of which measure.
 */
measure: string, 
/**
 * Over time.
 */
over_time: Chart, 
/**
 * For a lead time: the last four quarters with those who still wait.
 */
waiting: Chart | null, 
/**
 * Everything marked on it, oldest first.
 */
marks: Array<MeasureMark>, };

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
 * What it is about.
 */
section: MeasureSection, 
/**
 * Reported from the first version on; the others stand behind "all measures".
 */
core: boolean, 
/**
 * False while nobody can write down what it counts.
 */
collected: boolean, 
/**
 * The same in English.
 */
title_en: string, 
/**
 * The same in English.
 */
definition_en: string, 
/**
 * The same in English.
 */
not_counted_en: string, 
/**
 * Kind of figure.
 */
kind: MeasureKind, 
/**
 * What is counted.
 */
unit: MeasureUnit, 
/**
 * What a small count could reveal.
 */
class: CountClass, 
/**
 * Which way is better.
 */
direction: MeasureDirection, 
/**
 * The ways it may be divided.
 */
breakdowns: Array<Breakdown>, 
/**
 * Fewest in the denominator for a share or a median to be shown outside the municipality.
 */
min_n: number, 
/**
 * Version of the definition; a new number is a break in the series.
 */
version: number, 
/**
 * From when it holds.
 */
valid_from: string | null, };

export type MeasureDirection = "up" | "down" | "neither";

export type MeasureGroup = { 
/**
 * By what.
 */
by: Breakdown, 
/**
 * Its code: "Y6T9".
 */
code: string, };

export type MeasureKind = { "kind": "count" } | { "kind": "share" } | { "kind": "per_thousand" } | { "kind": "days", 
/**
 * Days within which it is to be reached, when there is such a target.
 */
target: number | null, };

export type MeasureMark = { 
/**
 * Its id.
 */
id: MeasureMarkId, 
/**
 * "M13", or "*" for all measures.
 */
measure: string, 
/**
 * The first day it concerns.
 */
from_on: string, 
/**
 * What kind.
 */
kind: MarkKind, 
/**
 * The words.
 */
text: string, };

export type MeasureMarkId = string;

export type MeasureOutcome = "counted" | "not" | "not_with_reason" | "waiting" | "missing";

export type MeasureSection = "reach" | "origin" | "times" | "handovers" | "plans" | "voice" | "health" | "experience";

export type MeasureUnit = "children" | "cases" | "meetings" | "plans" | "handovers" | "actions" | "consultations" | "follow_ups" | "days" | "answers";

export type MeasureVerdict = "more" | "less" | "not_sure";

export type MeasureWaits = { 
/**
 * The day by which half have reached the end; none when not reached.
 */
median_days: number | null, 
/**
 * Lower end of its interval (log-log, 95 per cent).
 */
low_days: number | null, 
/**
 * Upper end; none when not reached.
 */
high_days: number | null, 
/**
 * Per cent that has reached the end within the target; none without a target, or when nobody has been followed that long.
 */
within_percent: number | null, 
/**
 * How many still wait.
 */
waiting: number, 
/**
 * The longest of those waits, in days.
 */
longest_days: number, 
/**
 * In words.
 */
sentence: string, };

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
 * "24 dagar", "10 av 11", "9", or "– (inga)".
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
 * A share told beside it.
 */
beside: MeasureBeside | null, 
/**
 * A lead time with those who still wait; none for other kinds, or when too few have begun.
 */
waits: MeasureWaits | null, 
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

export type MeasuresReport = { 
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
 * Whether cases that it counts have been erased: the figures are those it had before, and of the cases behind them only those that are left are shown.
 */
erased: boolean, 
/**
 * Quarters there is something to count in, newest first.
 */
quarters: Array<Quarter>, 
/**
 * One per row of the table, in its order.
 */
measures: Array<Measured>, };

export type Meeting = { 
/**
 * Id.
 */
id: MeetingId, 
/**
 * What kind.
 */
kind: MeetingKind, 
/**
 * What the municipality calls it; none when it is called as its kind is.
 */
called?: string, 
/**
 * The day.
 */
held_on: string, 
/**
 * "09:00".
 */
starts: string, 
/**
 * How long it is meant to be, in minutes.
 */
minutes: number, 
/**
 * Where, or empty.
 */
place: string, 
/**
 * Where it stands.
 */
state: MeetingState, 
/**
 * Why it was called off, or empty.
 */
reason: string, 
/**
 * When it began, by the clock on the wall.
 */
opened_at: string | null, 
/**
 * When it ended, by the clock on the wall.
 */
ended_at: string | null, 
/**
 * The agenda item it is at.
 */
current_item: AgendaItemId | null, 
/**
 * Since when, by the clock on the wall.
 */
current_since: string | null, };

export type MeetingId = string;

export type MeetingKind = "planning" | "team" | "family" | "consultation" | "follow_up" | "sip_prepare" | "sip" | "sip_follow_up" | "management" | "steering";

export type MeetingLine = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * How many children are on the agenda.
 */
children: number, 
/**
 * How many people are expected or came.
 */
people: number, };

export type MeetingPlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * Where it stands.
 */
state: PlanState, 
/**
 * Where it is kept when that is in another system, or empty.
 */
external_reference: string, 
/**
 * The questions of the meeting, one a line.
 */
question: string, 
/**
 * What must not be raised, as the family wishes.
 */
avoid: string, 
/**
 * How the child takes part.
 */
taking_part: string, 
/**
 * What matters to the family.
 */
important: string, 
/**
 * Statutory item 1.
 */
needed: string, 
/**
 * Statutory item 2.
 */
responsible: string, 
/**
 * Statutory item 3.
 */
by_others: string, 
/**
 * Statutory item 4: the unit's name, or empty.
 */
lead: string, 
/**
 * Statutory items that are still empty.
 */
missing: Array<StatutoryItem>, 
/**
 * The goals with their steps, the child's words first.
 */
goals: Array<PlanGoal>, 
/**
 * When it is followed up.
 */
follow_up_on: string | null, };

export type MeetingPreparation = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * One unit; all that come when left out.
 */
unit: UnitId | null, };

export type MeetingState = "planned" | "open" | "ended" | "cancelled";

export type MeetingType = { 
/**
 * The kind's own code, or a name of its own for what the municipality has added.
 */
id: string, 
/**
 * How it works.
 */
kind: MeetingKind, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is for: shown when it is planned, and on its papers.
 */
purpose: string, 
/**
 * How long it usually is, in minutes.
 */
minutes: number, 
/**
 * Its agenda, beside the children; for meetings that are about no child the whole of it.
 */
items: Array<TypeItem>, 
/**
 * Whether it is offered.
 */
active: boolean, };

export type MeetingView = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * When it would be over by the agenda: "10:35".
 */
ends: string, 
/**
 * Minutes of the whole agenda.
 */
agenda_minutes: number, 
/**
 * Minutes to spare; below zero when the agenda is too long.
 */
spare_minutes: number, 
/**
 * Who comes, unit by unit; sectors that must be there and are not stand last.
 */
units: Array<UnitAttendance>, 
/**
 * How many are expected or there, or were.
 */
coming: number, 
/**
 * How many were asked.
 */
asked: number, 
/**
 * How many nobody has ticked yet.
 */
unticked: number, 
/**
 * The agenda.
 */
agenda: Array<AgendaLine>, 
/**
 * Children that are not on it, and why; where there are more than a page holds, those to whom something was promised before others.
 */
left_out: Array<LeftOut>, 
/**
 * How many more there are: `left_out_of_meeting` tells all of them.
 */
more_left_out: number, 
/**
 * How many children would come, go or stand otherwise if the agenda were built anew.
 */
news: number, 
/**
 * Items that can wait when the agenda is too long: nothing was promised, least urgent first, no more than needed.
 */
can_wait: Array<AgendaItemId>, 
/**
 * Whether somebody has changed the agenda by hand.
 */
by_hand: boolean, 
/**
 * The team's next meeting that takes up all children: where those go that there was no time for.
 */
next_on: string | null, };

export type MinutesByNumber = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * Age band on the day.
 */
age_band: AgeBand, 
/**
 * In full or shortly.
 */
kind: AgendaItemKind, 
/**
 * Whether it was taken up.
 */
state: AgendaItemState, 
/**
 * Empty when it was put off when something had been written already, as the reason may hold a name; none when it was not.
 */
put_off?: string, 
/**
 * Why it was on the agenda.
 */
reasons: Array<AgendaReason>, 
/**
 * What was decided, when it was decided without the name.
 */
decisions: Array<Decision>, 
/**
 * Who does what, when it was agreed without the name.
 */
actions: Array<PromiseLine>, 
/**
 * How many decisions and actions stand only in the child's own minutes.
 */
hidden: number, 
/**
 * By when the family is told.
 */
feedback_due_on: string | null, 
/**
 * The next follow-up.
 */
next_on: string | null, 
/**
 * Whether something here has been changed since the minutes were signed.
 */
changed?: boolean, };

export type MinutesChild = { "shown": "in_full" } & MinutesInFull | { "shown": "number_only" } & MinutesByNumber | { "shown": "skipped", 
/**
 * The case's number.
 */
number: string, 
/**
 * Why.
 */
why: HiddenWhy, };

export type MinutesInFull = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * "Alva N."
 */
name: string, 
/**
 * In full or shortly.
 */
kind: AgendaItemKind, 
/**
 * Whether it was taken up.
 */
state: AgendaItemState, 
/**
 * Why it was put off when something had been written already, or empty; none when it was not.
 */
put_off?: string, 
/**
 * Why it was on the agenda.
 */
reasons: Array<AgendaReason>, 
/**
 * What the child said, when it was written down in this meeting.
 */
voice: ChildVoice | null, 
/**
 * What was said.
 */
note: string, 
/**
 * How it is with school.
 */
school_presence: SchoolPresence | null, 
/**
 * Whether the family was there.
 */
family_there: boolean, 
/**
 * What was decided.
 */
decisions: Array<Decision>, 
/**
 * Who does what.
 */
actions: Array<PromiseLine>, 
/**
 * Who tells the family.
 */
feedback: Feedback | null, 
/**
 * The next follow-up.
 */
next_on: string | null, 
/**
 * Whether something here has been changed since the minutes were signed.
 */
changed?: boolean, };

export type MinutesMatter = { 
/**
 * What it was about.
 */
title: string, 
/**
 * What was said, or empty.
 */
note: string, 
/**
 * What was decided there: who does what by when.
 */
actions: Array<TeamAction>, };

export type MinutesOf = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * As they were when somebody signed them, for paper; as they stand while nobody has.
 */
as_signed?: boolean, };

export type MinutesSignature = { 
/**
 * Who says so.
 */
by: string, 
/**
 * When, by the clock on the wall.
 */
at: string, };

export type MinutesView = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * The team's name.
 */
team: string, 
/**
 * Who was there and who was not, unit by unit; sectors that should have been there and were not stand last.
 */
units: Array<UnitAttendance>, 
/**
 * What became of what was promised before, of all children on the agenda.
 */
promised: Promised, 
/**
 * The children in the order they were taken up.
 */
children: Array<MinutesChild>, 
/**
 * Needs that nobody could own: kind and age band, never a name.
 */
gaps: Array<Gap>, 
/**
 * Anonymous consultations in the meeting.
 */
consultations: Array<Consultation>, 
/**
 * Who holds the pen; empty before it has begun.
 */
note_taker: string, 
/**
 * Who has signed.
 */
signed: MinutesSignature | null, 
/**
 * What was said at the welcome.
 */
opening: string, 
/**
 * Items that were about no child.
 */
others: Array<MinutesMatter>, 
/**
 * What the team decided about no child, at none of those items: who does what by when.
 */
team_actions: Array<TeamAction>, 
/**
 * The meeting's own evaluation.
 */
evaluation: EvaluationView, 
/**
 * The team's next meeting after this one.
 */
next: Meeting | null, 
/**
 * Whether something that is about no child has been changed since the minutes were signed.
 */
changed?: boolean, };

export type MoveAgendaItem = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * It comes right before this one; last when left out.
 */
before: AgendaItemId | null, };

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

export type Need = { "kind": "feedback", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, 
/**
 * After the meeting of this day.
 */
meeting_on: string, 
/**
 * By when.
 */
due_on: string, } | { "kind": "handover_answer", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, 
/**
 * The unit that was asked.
 */
unit: string, 
/**
 * By when.
 */
due_on: string, 
/**
 * Whether the consent that it goes by has been taken back or has run out: the family is asked again, or the handover is taken back.
 */
uncovered?: boolean, } | { "kind": "handover_answer_back", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, 
/**
 * The unit that took over.
 */
unit: string, 
/**
 * By when.
 */
due_on: string, } | { "kind": "parcel_answer", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The parcel.
 */
parcel: ParcelId, 
/**
 * The child.
 */
who: string, 
/**
 * The municipality.
 */
from: string, 
/**
 * By when.
 */
due_on: string, } | { "kind": "no_holder", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case that began first.
 */
case: CaseId, 
/**
 * The children: "Liam Ö., Hugo M. och 3 till".
 */
who: string, 
/**
 * How many.
 */
children: number, 
/**
 * Since when for the first.
 */
since: string, 
/**
 * Whether who held it has ended; then it is the unit's, and `since` is the day that one took it.
 */
ended?: boolean, } | { "kind": "bounced", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, 
/**
 * The unit that gave it back.
 */
unit: string, 
/**
 * How many times the need has come back.
 */
times: number, 
/**
 * When it came back.
 */
due_on: string, } | { "kind": "child_answers", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, } | { "kind": "action_due", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, 
/**
 * What.
 */
what: string, 
/**
 * The unit that owns it.
 */
unit: string, 
/**
 * By when.
 */
due_on: string, 
/**
 * Whether the consent does not cover the unit: it stands on none of its papers, and somebody must tell it.
 */
uncovered?: boolean, } | { "kind": "follow_up", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, 
/**
 * When.
 */
due_on: string, 
/**
 * Whether it is a plan's that goes on although the case has ended.
 */
plan?: boolean, } | { "kind": "plan_to_end", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, 
/**
 * The day of that follow-up.
 */
since: string, } | { "kind": "plan_without_day", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, } | { "kind": "health_exam", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, 
/**
 * The last day of the step that has waited longest.
 */
due_on: string, } | { "kind": "consent_expires", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child.
 */
who: string, 
/**
 * Its last day.
 */
due_on: string, } | { "kind": "emergency_openings", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * How many.
 */
openings: number, } | { "kind": "role_given", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * Who got it.
 */
name: string, 
/**
 * Which role, or which the user had.
 */
role: Role, 
/**
 * Whether it was a new passphrase and not the role.
 */
passphrase: boolean, 
/**
 * The unit, when a member got one more and not the role; else empty.
 */
unit: string, 
/**
 * Who gave it.
 */
by: string, 
/**
 * When.
 */
given_on: string, } | { "kind": "import_rows", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * How many.
 */
rows: number, } | { "kind": "agreements_end", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The one that ends first.
 */
agreement: AgreementId, 
/**
 * Its title.
 */
title: string, 
/**
 * How many.
 */
agreements: number, 
/**
 * The last day of the first.
 */
due_on: string, } | { "kind": "agencies_to_check", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * How many.
 */
agencies: number, 
/**
 * After how many months one asks again.
 */
months: number, } | { "kind": "voice_missing", 
/**
 * How urgent.
 */
status: NeedStatus, 
/**
 * The case that began first.
 */
case: CaseId, 
/**
 * The children: "Liam Ö., Hugo M. och 3 till".
 */
who: string, 
/**
 * How many.
 */
children: number, };

export type NeedRoutes = { 
/**
 * The need.
 */
need: RouteNeed, 
/**
 * Whom one turns to, the first one first.
 */
routes: Array<ContactRoute>, };

export type NeedStatus = "late" | "soon" | "not_begun";

export type Network = { 
/**
 * The child's first name.
 */
first_name: string, 
/**
 * Those who are there now: family, near ones, professionals by sector.
 */
now: Array<Contact>, 
/**
 * Those who were there before.
 */
before: Array<Contact>, 
/**
 * Professionals today.
 */
today: ContactCount, 
/**
 * At intake and each quarter since, today last.
 */
over_time: Array<ContactCount>, };

export type NewSlot = { 
/**
 * Whose.
 */
user: UserView, 
/**
 * The key file to save on a USB stick; it is given only now.
 */
key_file: FileContent | null, };

export type NextMeeting = { 
/**
 * Id.
 */
id: MeetingId, 
/**
 * What kind.
 */
kind: MeetingKind, 
/**
 * What the municipality calls it; none when it is called as its kind is.
 */
called?: string, 
/**
 * Whether it goes on.
 */
open: boolean, 
/**
 * When, by the clock on the wall.
 */
starts_at: string, 
/**
 * Where, or empty.
 */
place: string, 
/**
 * Children on its agenda.
 */
children: number, 
/**
 * Those that have never been to a meeting.
 */
new_children: number, 
/**
 * People who come.
 */
coming: number, 
/**
 * Units of the sectors that must be there, from which nobody comes.
 */
not_answered: Array<string>, };

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
late: boolean, } | { "kind": "meeting" } | { "kind": "nothing" } | { "kind": "seen_in_part" };

export type NextTransition = { 
/**
 * Which; never a birthday.
 */
kind: TransitionKind, 
/**
 * About when the term begins or ends.
 */
on: string, 
/**
 * Days until then.
 */
days: number, };

export type Note = { code: NoteCode, rows: Array<number>, 
/**
 * In Swedish.
 */
say: string, };

export type NoteCode = "century_guessed" | "zero_added" | "number_missing" | "last_four_missing" | "sex_differs" | "sex_from_number" | "sex_not_read" | "birth_differs" | "grade_not_read" | "date_missing" | "signal_after_intake" | "signal_before_birth" | "planned" | "intake_from_other" | "talks_blank" | "concern_blank" | "consent_refused" | "closing_reason_missing" | "protected" | "other_table";

export type NoteOfferGap = { 
/**
 * Code of the need.
 */
need: string, 
/**
 * First age of the band.
 */
band: number, 
/**
 * What was said about it. May be empty.
 */
note: string, };

export type Nothing = Record<symbol, never>;

export type OfferBand = { 
/**
 * From this age, in whole years.
 */
from: number, 
/**
 * To this age, that year included.
 */
to: number, };

export type OfferCell = { 
/**
 * The band.
 */
band: OfferBand, 
/**
 * Whether anybody of that age has the need.
 */
meant: boolean, 
/**
 * What is offered.
 */
offers: Array<InterventionId>, 
/**
 * Whether none of it is given in the municipality or at a distance.
 */
only_elsewhere: boolean, 
/**
 * What somebody has noted about it.
 */
gap: OfferGap | null, };

export type OfferGap = { 
/**
 * Code of the need.
 */
need: string, 
/**
 * First age of the band.
 */
band: number, 
/**
 * What was said about it. May be empty.
 */
note: string, 
/**
 * When it was noted.
 */
noted_on: string, };

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
 * Why now.
 */
why_now: string, 
/**
 * What goes on with the sender.
 */
continues: string, 
/**
 * Exactly what goes along, line by line.
 */
information: Array<string>, 
/**
 * Whether the child's own words go along.
 */
with_voice: boolean, 
/**
 * Whether what has been done goes along, and whether it helped.
 */
with_done: boolean, 
/**
 * What does not go along.
 */
not_along: string, 
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

export type OfferLevel = "everybody" | "early" | "specialised";

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

export type OfferRow = { 
/**
 * The need.
 */
need: RouteNeed, 
/**
 * Band by band.
 */
cells: Array<OfferCell>, };

export type OfferText = { 
/**
 * "Föräldrastöd i grupp".
 */
name: string, 
/**
 * What it is, in a sentence.
 */
about: string, 
/**
 * Code of the need it answers.
 */
need: string, 
/**
 * How early.
 */
level: OfferLevel, 
/**
 * For whom, in words.
 */
target: string, 
/**
 * From this age, in whole years.
 */
ages_from: number, 
/**
 * To this age, that year included.
 */
ages_to: number, 
/**
 * Who gives it.
 */
agency: AgencyId, 
/**
 * Where.
 */
way: OfferWay, 
/**
 * How far one has to go, one way in kilometres; none when one need not.
 */
distance_km: number | null, 
/**
 * How long one waits.
 */
waiting: string, 
/**
 * How it is documented; the municipality's usual way when nobody says otherwise.
 */
documented: Documented | null, };

export type OfferView = { 
/**
 * The intervention.
 */
offer: Intervention, 
/**
 * Who gives it.
 */
agency_name: string, 
/**
 * Their telephone, or empty.
 */
phone: string, };

export type OfferWay = "here" | "elsewhere" | "remote";

export type OneAgency = { 
/**
 * Which.
 */
agency: AgencyId, };

export type OneAgreement = { 
/**
 * Which.
 */
agreement: AgreementId, };

export type OneCase = { 
/**
 * The case.
 */
case: CaseId, };

export type OneChild = { 
/**
 * The child.
 */
child: ChildId, };

export type OneConsultation = { 
/**
 * The consultation.
 */
consultation: ConsultationId, };

export type OneContext = { 
/**
 * Which.
 */
context: ContextId, };

export type OneGallringList = { 
/**
 * The list.
 */
list: GallringListId, };

export type OneGuardian = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * Which guardian.
 */
id: GuardianId, };

export type OneIdentity = { 
/**
 * The child.
 */
child: ChildId, };

export type OneIntervention = { 
/**
 * Which.
 */
intervention: InterventionId, };

export type OneItem = { 
/**
 * The item.
 */
item: AgendaItemId, };

export type OneMeasure = { 
/**
 * "M11"; the first one when not given.
 */
measure: string | null, 
/**
 * The last quarter shown; the last one that has ended when not given.
 */
quarter: Quarter | null, };

export type OneMeasureMark = { 
/**
 * The mark.
 */
mark: MeasureMarkId, };

export type OneMeeting = { 
/**
 * The meeting.
 */
meeting: MeetingId, };

export type OneMeetingType = { 
/**
 * Its id.
 */
id: string, };

export type OneOfferGap = { 
/**
 * Code of the need.
 */
need: string, 
/**
 * First age of the band.
 */
band: number, };

export type OneOpening = { 
/**
 * The opening.
 */
opening: EmergencyOpeningId, };

export type OnePaper = { 
/**
 * Which paper.
 */
paper: string, 
/**
 * Which language.
 */
language: string, };

export type OneParcel = { 
/**
 * The parcel.
 */
parcel: ParcelId, };

export type OneProfessional = { 
/**
 * Who.
 */
professional: ProfessionalId, };

export type OnePublication = { 
/**
 * Its number.
 */
sequence: number, };

export type OneQuarter = { 
/**
 * "2026-Q3"; the last one that has ended when not given.
 */
quarter: Quarter | null, };

export type OneSealedQuarter = { 
/**
 * The quarter.
 */
quarter: Quarter, };

export type OneSetAside = { 
/**
 * Its folder's name.
 */
name: string, };

export type OneSurvey = { 
/**
 * Which.
 */
survey: SurveyId, };

export type OneUser = { 
/**
 * Who.
 */
user: UserId, };

export type OpenBackup = { 
/**
 * Its name in the folder.
 */
file: string, 
/**
 * A user's passphrase.
 */
passphrase: string | null, 
/**
 * The groups of a recovery sheet.
 */
groups: Array<string> | null, 
/**
 * The key file beside the passphrase, for whom one was made.
 */
key_file: FileContent | null, 
/**
 * With a sheet, when the backup is put back: the passphrase from now on. The sheet is used up.
 */
new_passphrase: string | null, };

export type OpenInEmergency = { 
/**
 * The whole personal or coordination number, or the whole case number.
 */
number: string, 
/**
 * Why, in one's own words.
 */
reason: string, };

export type OpenedInEmergency = { 
/**
 * The child's newest case.
 */
case: CaseId, 
/**
 * Until when, by the clock on the wall.
 */
until: string, };

export type OpeningView = { 
/**
 * Id.
 */
id: EmergencyOpeningId, 
/**
 * The child's newest case.
 */
case: CaseId | null, 
/**
 * "Alva N."; for a protected child the case number.
 */
who: string, 
/**
 * Who opened it.
 */
user: string, 
/**
 * Why, in the user's own words.
 */
reason: string, 
/**
 * When, by the clock on the wall.
 */
opened_at: string, 
/**
 * Until when.
 */
until: string, 
/**
 * When a coordinator looked at it.
 */
signed_off_on: string | null, };

export type Organisation = { 
/**
 * Id.
 */
id: OrganisationId, 
/**
 * "Bjurholms kommun".
 */
name: string, 
/**
 * What kind.
 */
kind: OrganisationKind, };

export type OrganisationId = string;

export type OrganisationKind = "municipality" | "region" | "independent" | "state" | "association";

export type OwnKeys = { 
/**
 * Signs what is sealed; the region compares its words.
 */
signing: PublicKey, 
/**
 * The same as minisign's public key file, to send to the region.
 */
signing_file: FileContent, 
/**
 * The region's key, to which quarters are sealed.
 */
region: PublicKey | null, 
/**
 * The region's key by which its receipts are known.
 */
region_signing: PublicKey | null, };

export type OwnPaperText = { 
/**
 * The text.
 */
text: string, 
/**
 * When it was written.
 */
written_on: string, 
/**
 * In which version of Samlat.
 */
version: string, 
/**
 * Samlat's text has become another since.
 */
renewed: boolean, };

export type PackageOccasion = "NEW" | "CORRECTION" | "LATE_DATA" | "DEFINITION" | "WITHDRAWAL";

export type PackagePart = "N" | "NUM" | "DEN" | "MISS" | "SUMD" | "EVT" | "CENS" | "Q50" | "Q90" | "LO" | "HI";

export type PageVariant = "younger" | "older" | "none";

export type PaperInLanguage = { 
/**
 * Which language.
 */
language: string, 
/**
 * Texts in the municipality's own words.
 */
changed: number, 
/**
 * Texts that have no words in it yet.
 */
missing: number, 
/**
 * Whether the paper can be printed in it.
 */
ready: boolean, };

export type PaperLanguage = { 
/**
 * "sv", "sv-easy", "en".
 */
code: string, 
/**
 * "Lätt svenska".
 */
name: string, };

export type PaperLanguages = { 
/**
 * Codes, in the order they are to be shown.
 */
languages: Array<string>, };

export type PaperLine = { 
/**
 * Which.
 */
paper: string, 
/**
 * "Inbjudan till möte".
 */
name: string, 
/**
 * The languages it can have, Swedish first.
 */
languages: Array<PaperInLanguage>, };

export type PaperList = { 
/**
 * The papers.
 */
papers: Array<PaperLine>, 
/**
 * The languages that are used, Swedish first.
 */
languages: Array<PaperLanguage>, 
/**
 * Those that can be added.
 */
addable: Array<PaperLanguage>, };

export type PaperText = { 
/**
 * Its name within the paper.
 */
key: string, 
/**
 * Whether each line is an item of a list.
 */
list: boolean, 
/**
 * The Swedish text as it stands on the paper.
 */
swedish: string, 
/**
 * Samlat's text in this language; empty when there is none.
 */
samlat: string, 
/**
 * The municipality's.
 */
own: OwnPaperText | null, 
/**
 * Fields it may hold.
 */
fields: Array<string>, };

export type PaperTexts = { 
/**
 * "Inbjudan till möte".
 */
name: string, 
/**
 * The language.
 */
language: PaperLanguage, 
/**
 * The texts, in the order they stand.
 */
texts: Array<PaperText>, };

export type PaperWordsOf = { 
/**
 * Which papers; one that has no texts to change is passed over.
 */
papers: Array<string>, 
/**
 * Which language.
 */
language: string, };

export type ParcelAnswer = "accepted" | "declined";

export type ParcelContent = { 
/**
 * Who sends it.
 */
from: ParcelSender, 
/**
 * What is asked.
 */
handover: ParcelHandover, 
/**
 * First name.
 */
first_name: string, 
/**
 * Last name.
 */
last_name: string, 
/**
 * Chosen: number, birth date, sex.
 */
number?: ParcelNumber, 
/**
 * Chosen: the guardians.
 */
guardians?: Array<ParcelGuardian>, 
/**
 * Chosen: school.
 */
school?: ParcelSchool, 
/**
 * Chosen: the child's own words, newest first.
 */
voices?: Array<ParcelVoice>, 
/**
 * Chosen: what has been done, oldest first.
 */
done?: Array<ParcelDone>, 
/**
 * Chosen: the present plan, section by section.
 */
plan?: Array<ParcelSection>, };

export type ParcelDone = { 
/**
 * When.
 */
done_on: string, 
/**
 * What.
 */
what: string, 
/**
 * By which unit.
 */
unit: string, 
/**
 * Whether it helped; none when nobody has said.
 */
helped: Helped | null, };

export type ParcelGuardian = { 
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
phone: string, };

export type ParcelHandover = { 
/**
 * What is handed over.
 */
kind: HandoverKind, 
/**
 * What the receiver is asked to do.
 */
question: string, 
/**
 * Why now; may be empty.
 */
why_now: string, 
/**
 * What goes on with the sender; may be empty.
 */
continues: string, 
/**
 * Exactly what goes along, as it was listed.
 */
information: Array<string>, 
/**
 * What does not go along; may be empty.
 */
not_along: string, 
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
due_on: string, };

export type ParcelId = string;

export type ParcelNumber = { 
/**
 * Twelve digits.
 */
number: string | null, 
/**
 * Birth date.
 */
birth_on: string | null, 
/**
 * Legal sex.
 */
sex: LegalSex | null, };

export type ParcelPart = "number" | "guardians" | "school" | "voice" | "done" | "plan";

export type ParcelRevision = { 
/**
 * From 1.
 */
revision: number, 
/**
 * When it was sealed.
 */
sealed_on: string, 
/**
 * What went along besides the name and the question.
 */
parts: Array<ParcelPart>, 
/**
 * On which ground.
 */
ground: Ground, };

export type ParcelSchool = { 
/**
 * School or preschool, or empty.
 */
school: string, 
/**
 * School form.
 */
school_form: SchoolForm | null, 
/**
 * Grade.
 */
grade: number | null, 
/**
 * Language of the interpreter, or empty.
 */
language: string, };

export type ParcelSection = { 
/**
 * Which.
 */
section: PlanSection, 
/**
 * Its text.
 */
text: string, };

export type ParcelSender = { 
/**
 * "2403".
 */
municipality_code: string, 
/**
 * "Bjurholm".
 */
municipality: string, 
/**
 * "HLT-teamet i Bjurholm".
 */
team: string, 
/**
 * Who holds the baton.
 */
coordinator: string, 
/**
 * That person's telephone, or empty.
 */
phone: string, };

export type ParcelTo = { "kind": "key", 
/**
 * "age1…".
 */
key: string, } | { "kind": "passphrase" };

export type ParcelView = { 
/**
 * The parcel.
 */
parcel: ParcelId, 
/**
 * Which revision, from 1.
 */
revision: number, 
/**
 * Who sent it: "Bjurholm".
 */
from: string, 
/**
 * What lies in it; none when it was declined or taken back, or the child has become protected: then nothing about the child is kept in it.
 */
content: ParcelContent | null, 
/**
 * When it was sealed.
 */
sealed_on: string, 
/**
 * The words of the sender's signing key: to be compared by phone before it is answered.
 */
words: Array<string>, 
/**
 * What was answered.
 */
answer: ParcelAnswer | null, 
/**
 * When.
 */
answered_on: string | null, 
/**
 * When the sender took it back: it is not answered any more.
 */
withdrawn_on: string | null, 
/**
 * The case it became.
 */
case: CaseId | null, 
/**
 * The child's open case here, while it waits: a yes takes it into that one.
 */
open_case: CaseId | null, 
/**
 * Whether this file had been read before: nothing was changed.
 */
again: boolean, };

export type ParcelVoice = { 
/**
 * When.
 */
heard_on: string, 
/**
 * The words.
 */
words: string, 
/**
 * Who asked.
 */
asked_by: string, 
/**
 * In what form; none in a parcel from before it was told.
 */
form: VoiceForm | null, };

export type ParticipantKind = "called" | "invited" | "family";

export type PassphraseStrength = { 
/**
 * How hard, 0 (guessed at once) to 4 (centuries), as zxcvbn has it.
 */
level: number, 
/**
 * Whether the vault takes it.
 */
enough: boolean, };

export type Picture = "plate" | "moon" | "clock" | "talk" | "calendar" | "phone" | "heart" | "book" | "house" | "ball" | "friends" | "hand";

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
 * Which kind.
 */
kind: PlanKind, 
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
 * When the family met us to prepare.
 */
prepared_on: string | null, 
/**
 * The questions of the meeting, one a line.
 */
question: string, 
/**
 * What must not be raised, as the family wishes.
 */
avoid: string, 
/**
 * How the child takes part.
 */
taking_part: string, 
/**
 * The day of the meeting they were called to.
 */
meeting_on: string | null, 
/**
 * When it begins: "13.00", or empty.
 */
meeting_starts: string, 
/**
 * When it ends: "14.00", or empty.
 */
meeting_ends: string, 
/**
 * Where.
 */
meeting_place: string, 
/**
 * Last day to answer the call.
 */
answer_by: string | null, 
/**
 * When the meeting was held.
 */
held_on: string | null, 
/**
 * When the plan was established (M25).
 */
established_on: string | null, 
/**
 * A goal in one text, from before goals were written one by one.
 */
goal: string, 
/**
 * What matters to the family.
 */
important: string, 
/**
 * Statutory item 1: which interventions are needed; a line each, need and intervention parted by a colon.
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
 * What the child and the family do themselves, a line each: "Alva: säger till".
 */
own_parts: string, 
/**
 * How a crisis shows.
 */
crisis_signs: string, 
/**
 * What helps then.
 */
crisis_response: string, 
/**
 * Whom to call.
 */
crisis_call: string, 
/**
 * What was not agreed, or is to be added.
 */
not_agreed: string, 
/**
 * When it is followed up.
 */
follow_up_on: string | null, 
/**
 * When on that day, and where: free text, may be empty.
 */
follow_up_place: string, 
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

export type PlanChange = { 
/**
 * In which section.
 */
section: PlanSection, 
/**
 * What stood there; empty when it is new.
 */
before: string, 
/**
 * What stands there; empty when it is gone.
 */
after: string, 
/**
 * What the line that stood there was made of, as [`SectionLine::parts`].
 */
before_parts?: LineParts, 
/**
 * What the line that stands there is made of.
 */
after_parts?: LineParts, };

export type PlanClosing = "goals_met" | "not_needed" | "family_declined" | "consent_withdrawn" | "moved" | "adult";

export type PlanDeviation = { 
/**
 * Which of the four.
 */
kind: DeviationKind, 
/**
 * When it was noticed.
 */
noticed_on: string, 
/**
 * The unit it is about; none when none.
 */
unit: UnitId | null, 
/**
 * Its name, or empty.
 */
unit_name: string, 
/**
 * One agreed sentence.
 */
note: string, };

export type PlanFeedback = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * After which meeting.
 */
meeting: MeetingId, 
/**
 * Who will tell; the holder of the baton when left out.
 */
by: ProfessionalId | null, 
/**
 * By when; within the days of the setting when left out.
 */
due_on: string | null, };

export type PlanFollowUp = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child's agenda item, when it is agreed in a meeting.
 */
item: AgendaItemId | null, 
/**
 * The day; the answer says when most people do not work then.
 */
planned_on: string, };

export type PlanGoal = { 
/**
 * Id.
 */
id: PlanGoalId, 
/**
 * The child's own words, without quotation marks; may be empty, and then the paper says so.
 */
words: string, 
/**
 * The goal in the adults' words; may be empty.
 */
goal: string, 
/**
 * How one knows that it is reached.
 */
reached_when: string, 
/**
 * The steps.
 */
steps: Array<GoalStep>, };

export type PlanGoalId = string;

export type PlanId = string;

export type PlanInMeeting = { 
/**
 * The plan.
 */
plan: MeetingPlan | null, };

export type PlanKind = "sip" | "child_plan";

export type PlanMeeting = { 
/**
 * What kind.
 */
kind: MeetingKind, 
/**
 * One of the municipality's own types of that kind; the usual one when left out.
 */
meeting_type: string | null, 
/**
 * The team; the first one when left out.
 */
team: TeamId | null, 
/**
 * The day.
 */
held_on: string, 
/**
 * "09:00".
 */
starts: string, 
/**
 * How long, in minutes.
 */
minutes: number, 
/**
 * Where; the team's own place when empty.
 */
place: string, 
/**
 * The children it is about; for the kinds that take up all the team's children it may be empty.
 */
cases: Array<CaseId>, };

export type PlanOutcome = "goes_on" | "changed" | "can_end";

export type PlanParticipant = { 
/**
 * Id.
 */
id: PlanParticipantId, 
/**
 * How.
 */
kind: ParticipantKind, 
/**
 * The unit; none for the family and for others who work nowhere here.
 */
unit: UnitId | null, 
/**
 * The unit's name, or empty.
 */
unit_name: string, 
/**
 * The principal's name, or empty.
 */
organisation_name: string, 
/**
 * The person's name; may be empty for a unit.
 */
name: string, 
/**
 * Title or relation: "mormor".
 */
title: string, 
/**
 * Whether this is the unit that calls.
 */
calls: boolean, 
/**
 * What was answered.
 */
reply: Reply, 
/**
 * Why, when no plan is thought to be needed.
 */
reply_reason: string, 
/**
 * Whether the person came (M29); none before the meeting.
 */
came: boolean | null, };

export type PlanParticipantId = string;

export type PlanSection = "important" | "needed" | "responsible" | "by_others" | "lead" | "goals" | "own_parts" | "crisis" | "follow_up" | "not_agreed";

export type PlanSettings = { 
/**
 * Days from the call to the meeting; none when the county has no limit.
 */
days_to_meeting: number | null, 
/**
 * The order in which the regional system asks.
 */
sections: Array<PlanSection>, 
/**
 * Sections of law on the SIP and the call.
 */
law: Array<string>, 
/**
 * Sections of law on the consent form.
 */
consent_law: Array<string>, 
/**
 * Sectors between which a handover may go because the child needs it, without consent.
 */
necessity_sectors: Array<Sector>, 
/**
 * The checklist before a report of concern, in order.
 */
concern_checklist: Array<string>, 
/**
 * How many days each step of a health or a dental examination may take.
 */
exam_days: ExamDays, };

export type PlanSignature = { 
/**
 * Id.
 */
id: PlanSignatureId, 
/**
 * Name.
 */
name: string, 
/**
 * In which capacity.
 */
role: SignatureRole, 
/**
 * What has become of it.
 */
status: SignatureStatus, 
/**
 * When it was signed.
 */
signed_on: string | null, };

export type PlanSignatureId = string;

export type PlanState = "offered" | "declined" | "accepted" | "called" | "held" | "established" | "closed" | "in_other_system";

export type PlanStep = "accept" | "decline" | "call" | "hold" | "write" | "establish" | "follow_up" | "close" | "elsewhere";

export type PlanTerm = { 
/**
 * The team.
 */
team: TeamId, 
/**
 * What kind of meeting.
 */
kind: MeetingKind, 
/**
 * The days.
 */
meetings: Array<TermMeeting>, };

export type PlanTexts = { 
/**
 * What matters to the family.
 */
important: string, 
/**
 * What the child and the family do themselves, one a line.
 */
own_parts: string, 
/**
 * How a crisis shows.
 */
crisis_signs: string, 
/**
 * What helps then.
 */
crisis_response: string, 
/**
 * Whom to call.
 */
crisis_call: string, 
/**
 * What was not agreed.
 */
not_agreed: string, 
/**
 * When and where on the day of the follow-up.
 */
follow_up_place: string, };

export type PlanVersion = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * When it was decided.
 */
decided_on: string, 
/**
 * Why, as the family reads it; empty for the first.
 */
why: string, 
/**
 * What changed; nothing for the first.
 */
changes: Array<PlanChange>, };

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
 * Last day to meet after the call, by the municipality's setting; none before the call or without a setting.
 */
meet_by: string | null, 
/**
 * Who is called and invited, what they answered, who came.
 */
participants: Array<PlanParticipant>, 
/**
 * The goals with their steps.
 */
goals: Array<PlanGoal>, 
/**
 * The lines to sign on.
 */
signatures: Array<PlanSignature>, 
/**
 * The follow-ups that were held, newest first.
 */
follow_ups: Array<HeldFollowUp>, 
/**
 * What went wrong on the way, newest first.
 */
deviations: Array<PlanDeviation>, 
/**
 * What was decided, newest first, with what changed and why.
 */
versions: Array<PlanVersion>, 
/**
 * What has changed since the newest version.
 */
pending: Array<PlanChange>, 
/**
 * Section by section, in the order in which the regional system asks for them.
 */
sections: Array<SectionView>, 
/**
 * The consent to make a SIP; none when nobody has been asked.
 */
consent: PurposeState | null, };

export type PlannedTerm = { 
/**
 * The new meetings, in the order they were asked for.
 */
meetings: Array<Meeting>, 
/**
 * Days that were left out, since the team meets so on them already.
 */
already: Array<string>, };

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
 * Birth date, if known; the number's when left out.
 */
birth_on: string | null, };

export type PostponeAgendaItems = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * Its items that wait: children, or something else.
 */
items: Array<AgendaItemId>, };

export type PreparationPage = { 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * The children whose consent covers it, in the order of the agenda.
 */
children: Array<PreparedChild>, 
/**
 * How many more the consent covers that do not stand here, for a conflict of interest in the unit: never who, or whose.
 */
conflicts: number, };

export type PreparationView = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * What it is called.
 */
name: string, 
/**
 * The team's name.
 */
team: string, 
/**
 * When it would be over: "10:30".
 */
ends: string, 
/**
 * Who answers questions: the coordinator's name.
 */
contact: string, 
/**
 * That person's telephone, or empty.
 */
contact_phone: string, 
/**
 * One page for each unit.
 */
pages: Array<PreparationPage>, };

export type PreparePlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * When we met.
 */
prepared_on: string | null, 
/**
 * The questions of the meeting, one a line.
 */
question: string, 
/**
 * What must not be raised.
 */
avoid: string, 
/**
 * How the child takes part.
 */
taking_part: string, };

export type PreparedChild = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its number.
 */
number: string, 
/**
 * "Alva N."
 */
name: string, 
/**
 * Why it comes up.
 */
reasons: Array<AgendaReason>, 
/**
 * The last day of the consent that covers the unit; none when it has no end.
 */
consent_until: string | null, 
/**
 * Whether it ends soon.
 */
consent_soon: boolean, 
/**
 * What the child said last, or why it was not asked; none when nothing is written down.
 */
voice: ChildVoice | null, 
/**
 * What the unit promised: what is open, and what was done since the last meeting.
 */
promises: Array<PromiseLine>, 
/**
 * What else the unit is to have with it.
 */
bring: Array<Bring>, };

export type PreviewTerm = { 
/**
 * The team.
 */
team: TeamId, 
/**
 * First day.
 */
from_on: string, 
/**
 * Last day.
 */
to_on: string, };

export type Printing = { 
/**
 * Why they are; none when they are not.
 */
reason: string | null, };

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
in_team: boolean, 
/**
 * Whether the unit has ended: then nothing new may be given to anybody there.
 */
unit_ended?: boolean, };

export type ProfessionalId = string;

export type Progress = "not_started" | "ongoing" | "done" | "dropped";

export type PromiseLine = { 
/**
 * The action.
 */
action: Action, 
/**
 * How it looks.
 */
standing: ActionStanding, };

export type Promised = { 
/**
 * Done.
 */
done: number, 
/**
 * Given another day, with a reason.
 */
moved: number, 
/**
 * Given up, with a reason.
 */
dropped: number, 
/**
 * Still open.
 */
open: number, };

export type ProposeGallring = { 
/**
 * Cases that a person has looked at.
 */
by_hand: Array<CaseByHand>, };

export type ProtectIdentity = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * How it is protected.
 */
protection: Protection, 
/**
 * What everybody calls the child from now on; must not say who it is.
 */
alias: string, };

export type Protection = "none" | "marked" | "registered_elsewhere";

export type ProtectionMethod = "round" | "suppress";

export type PublicFigure = { 
/**
 * "M13".
 */
measure: string, 
/**
 * "Återkoppling inom en vecka".
 */
title: string, 
/**
 * "6–9 år"; empty for the total.
 */
group: string, 
/**
 * "15", "10 av 25 (40 procent)", "..".
 */
shown: string, };

export type PublicKey = { 
/**
 * "age1…" or "RW…".
 */
key: string, 
/**
 * Eight Swedish words.
 */
words: Array<string>, 
/**
 * Since when it is here.
 */
added_at: string, };

export type PublicQuarter = { 
/**
 * Which.
 */
quarter: Quarter, 
/**
 * Every core measure, and every group that is shown to have anything in it.
 */
rows: Array<PublicRow>, 
/**
 * When it was last handed out, in UTC; none when never.
 */
published_at: string | null, };

export type PublicRow = { 
/**
 * As anybody may see it.
 */
figure: PublicFigure, 
/**
 * Exact, for the municipality's own eyes; in no file.
 */
exact: string, };

export type PublicationLine = { 
/**
 * Its number, without gaps.
 */
sequence: number, 
/**
 * When, in UTC.
 */
published_at: string, 
/**
 * What it is of: "2403;M01;2026-Q3".
 */
subject: string, 
/**
 * Version of the finest cells.
 */
grid_version: number, 
/**
 * "round" or "suppress".
 */
method: string, 
/**
 * Counts below it are small.
 */
base: number, 
/**
 * Rows of the table.
 */
rows: number, 
/**
 * Whether the table and its certificate hold.
 */
holds: boolean, };

export type PublishTable = { 
/**
 * What it is of, the same each time it is published: "2403;M01;2026-Q3".
 */
subject: string, 
/**
 * The exact table as CSV (docs/PROTECT.md).
 */
table: string, 
/**
 * How its columns add up, as JSON (docs/PROTECT.md).
 */
hierarchy: string, 
/**
 * Round, or hide.
 */
method: ProtectionMethod, 
/**
 * Counts below it are small.
 */
base: number, 
/**
 * None is a small count too.
 */
zeros: boolean, };

export type PublishedQuarter = { 
/**
 * Which.
 */
quarter: Quarter, 
/**
 * What may be seen.
 */
figures: Array<PublicFigure>, 
/**
 * The same for programs.
 */
csv: FileContent, 
/**
 * The same for people.
 */
workbook: FileContent, };

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

export type QuarterCheckLevel = "fine" | "explained" | "look" | "stop";

export type QuarterCheckName = "quarter_over" | "meetings_ended" | "import_rows" | "child_asked" | "signal_dates" | "sources" | "age_and_sex" | "date_order" | "feedback" | "actions" | "handovers" | "team_met" | "counted_once" | "sums_hold" | "previous_holds" | "erased";

export type QuarterExplanation = "right_as_it_is" | "cannot_be_found" | "next_quarter";

export type QuarterLine = { 
/**
 * Which.
 */
quarter: Quarter, 
/**
 * Where its newest revision stands; none when nothing has been signed.
 */
state: QuarterState | null, };

export type QuarterRecap = { 
/**
 * Which.
 */
quarter: Quarter, 
/**
 * Whether it is over.
 */
over: boolean, 
/**
 * What happened, a sentence each.
 */
happened: Array<string>, 
/**
 * What changed for sure since the year before.
 */
changed: Array<MeasureChange>, 
/**
 * What did not: no sure change.
 */
same: Array<MeasureChange>, 
/**
 * Titles of what could not be compared: too little, or too new.
 */
too_little: Array<string>, 
/**
 * What earlier help might have made the quarter's cases unnecessary: at intake and at closing. Small numbers, for the team's own eyes: on no paper and in nothing that is sent.
 */
earlier_help: Array<EarlierHelpCount>, 
/**
 * Whether cases of the quarter have been erased: what happened stands as it was, and nothing of earlier help is told.
 */
erased: boolean, 
/**
 * The one question that the figures suggest; `ask_about_measure` puts it on the next management meeting's agenda.
 */
suggested: RecapQuestion | null, 
/**
 * The quarters to choose from, newest first.
 */
quarters: Array<Quarter>, };

export type QuarterState = "open" | "checked" | "signed" | "sealed" | "acknowledged" | "superseded";

export type QuarterView = { 
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
 * The day by which the region wants it: 20 days after the quarter's end.
 */
due_on: string | null, 
/**
 * Where it stands.
 */
state: QuarterState, 
/**
 * "K2403-2026-Q3-r1": the revision that is signed or sent, or the first to come.
 */
name: string, 
/**
 * Every check, those to look at first.
 */
checks: Array<Check>, 
/**
 * Exactly the rows that were signed; before signing, those that would be: none when cases that it counts have been erased.
 */
rows: Array<SentRow>, 
/**
 * The last quarter that was sent, whose figures stand beside.
 */
compared_with: Quarter | null, 
/**
 * Figures that have changed in the cases since the signing.
 */
changed_since: number, 
/**
 * Every revision, newest first.
 */
revisions: Array<RevisionLine>, 
/**
 * The region's key; none when it has not been given yet.
 */
region_key: PublicKey | null, 
/**
 * The quarters to choose from, newest first.
 */
quarters: Array<QuarterLine>, };

export type Question = { kind: QuestionKind, 
/**
 * The column's letter.
 */
column: string | null, meaning: Meaning | null, 
/**
 * The text that was not understood.
 */
text: string | null, 
/**
 * The rows it stands in.
 */
rows: Array<number>, examples: Array<string>, choices: Array<Choice>, 
/**
 * In Swedish.
 */
say: string, };

export type QuestionKind = "unknown_column" | "which_column" | "missing_column" | "unknown_value" | "date_order";

export type QuestionMean = { 
/**
 * The question's id.
 */
question: string, 
/**
 * The mean of the answers, 1–5, to one decimal.
 */
mean: number, 
/**
 * How many answered it.
 */
answered: number, };

export type RateHandover = { 
/**
 * The handover.
 */
handover: HandoverId, 
/**
 * Whether it helped to start.
 */
helped: Helped, 
/**
 * What was missing, or good to know.
 */
note: string, };

export type RateWheel = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child's agenda item, when it is filled in at a meeting.
 */
item: AgendaItemId | null, 
/**
 * Whose picture.
 */
rater: Rater, 
/**
 * That person's name; not asked for the child.
 */
rated_by: string, 
/**
 * The areas that were answered.
 */
levels: Array<WheelLevel>, };

export type Rater = "child" | "guardian" | "professional";

export type RawCell = { 
/**
 * "H15".
 */
cell: string, heading: string, meanings: Array<Meaning>, date_order: DateOrder | null, 
/**
 * Empty when the cell is blank.
 */
text: string, };

export type RawLine = { 
/**
 * Number.
 */
sequence: number, 
/**
 * at, user, role, unit, op, object, reason, clock: what the hash is made of, in this order.
 */
fields: Array<string>, 
/**
 * Hash.
 */
hash: string, 
/**
 * MAC, or empty in lines from before there were any.
 */
mac: string, };

export type ReadActionLine = { 
/**
 * As typed so far.
 */
line: string, 
/**
 * The meeting: whoever is there or was is meant first when several have the same name, and "the next meeting" is the one planned after it.
 */
meeting: MeetingId | null, };

export type ReadLine = { 
/**
 * Who; none when nobody was understood, or several could be meant.
 */
who: ReadWho | null, 
/**
 * Those who could be meant, when there are several.
 */
candidates: Array<ReadWho>, 
/**
 * What; may be empty.
 */
what: string, 
/**
 * When.
 */
when: ReadWhen | null, 
/**
 * The parts that are missing.
 */
missing: Array<LinePart>, };

export type ReadList = { 
/**
 * The file.
 */
content: FileContent, 
/**
 * What a person has answered about it.
 */
answers: Answers, 
/**
 * A recipe of another installation; the one of the vault's own that fits best when left out.
 */
recipe: Recipe | null, 
/**
 * The units that the list's consent dates are about, also those of its rows that wait; the team's sectors when left out.
 */
consent_units: Array<UnitId> | null, };

export type ReadParcel = { 
/**
 * The file.
 */
file: FileContent, 
/**
 * The passphrase given by phone, when it is locked with one.
 */
passphrase: string | null, };

export type ReadReceipt = { 
/**
 * The file.
 */
file: FileContent, };

export type ReadWhen = { 
/**
 * The day.
 */
on: string, 
/**
 * Set when most people do not work then.
 */
day_off: DayOff | null, 
/**
 * Set when the line names another day of the week than the date's: the day of that name nearest to the date.
 */
other_weekday: string | null, 
/**
 * Where it stands.
 */
span: Span, };

export type ReadWho = { 
/**
 * The unit that owns the action.
 */
unit: UnitId, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * The person.
 */
professional: ProfessionalId | null, 
/**
 * That person's name, or empty.
 */
person: string, 
/**
 * Where it stands.
 */
spans: Array<Span>, };

export type ReadWorkbook = { 
/**
 * The file.
 */
content: FileContent, };

export type RecapQuestion = { 
/**
 * Which measure it is about.
 */
measure: string, 
/**
 * The question.
 */
question: string, };

export type ReceiptFiles = { 
/**
 * `K2403-2026-Q3-r1.kvitto.json`.
 */
file: FileContent, 
/**
 * `K2403-2026-Q3-r1.kvitto.json.minisig`.
 */
signature: FileContent, };

export type Recipe = { 
/**
 * 1.
 */
version: number, 
/**
 * The name of the sheet.
 */
sheet: string | null, 
/**
 * Every heading of the list.
 */
columns: Array<RecipeColumn>, 
/**
 * Answers about single texts.
 */
values: Array<ValueAnswer>, };

export type RecipeColumn = { 
/**
 * As it stands in the list.
 */
heading: string, 
/**
 * None: the column is left out.
 */
meanings: Array<Meaning>, 
/**
 * Set where dates are not written in the usual Swedish order.
 */
date_order: DateOrder | null, };

export type RecordChildVoice = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child's agenda item, when it is written down in a meeting.
 */
item: AgendaItemId | null, 
/**
 * When.
 */
heard_on: string, 
/**
 * In what form.
 */
form: VoiceForm, 
/**
 * The child's own words.
 */
words: string, 
/**
 * Who asked.
 */
asked_by: string, 
/**
 * Why not asked.
 */
reason: string, };

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

export type RecordDecision = { 
/**
 * The child's agenda item.
 */
item: AgendaItemId, 
/**
 * What was decided, as read back to the room.
 */
text: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who was of another mind, and what they meant.
 */
dissent: string, };

export type RecordDeviation = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * Which of the four.
 */
kind: DeviationKind, 
/**
 * When it was noticed.
 */
noticed_on: string, 
/**
 * The unit it is about.
 */
unit: UnitId | null, 
/**
 * One agreed sentence.
 */
note: string, };

export type RecordFeedback = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * After which meeting; the oldest that is still owed when left out.
 */
meeting: MeetingId | null, 
/**
 * When.
 */
given_on: string, 
/**
 * Who told.
 */
given_by: string, 
/**
 * How.
 */
how: FeedbackForm, };

export type RecordFollowUp = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * When.
 */
held_on: string, };

export type RecordGap = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The child's agenda item, when a meeting finds it.
 */
item: AgendaItemId | null, 
/**
 * What kind of help.
 */
kind: GapKind, 
/**
 * Units that were asked.
 */
asked: Array<UnitId>, };

export type RecordHandoverTalk = { 
/**
 * The handover.
 */
handover: HandoverId, 
/**
 * When.
 */
talk_on: string, };

export type RecordOwner = "social_services" | "education" | "health_care" | "other";

export type RecordReceipt = { 
/**
 * The quarter.
 */
quarter: Quarter, 
/**
 * When the region said that it came, noted by hand. A receipt that is read in says it itself.
 */
received_on: string | null, 
/**
 * The region's signed receipt; none when the day is only noted.
 */
receipt: ReceiptFiles | null, };

export type RecordSituation = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Which.
 */
kind: SituationKind, 
/**
 * Since when.
 */
from_on: string, };

export type RecordSpotLine = { 
/**
 * The line.
 */
sequence: number, 
/**
 * What it came to.
 */
outcome: SpotOutcome, 
/**
 * What was found out; must be there for a deviation.
 */
note: string, };

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
 * The second sheet's; empty when only one was made.
 */
second: Array<string>, 
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
 * Who holds the baton; when nobody is named, the person that the user is, if the user is one in a unit.
 */
coordinator: ProfessionalId | null, 
/**
 * That a report of concern has been made, when it has: asked at intake. Nothing of what it says.
 */
concern: ConcernAtIntake | null, 
/**
 * What earlier help might have made unnecessary, when somebody has an answer.
 */
earlier_help: EarlierHelp | null, };

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
 * When it is followed up: the child comes up on the agenda then.
 */
follow_up_on: string | null, 
/**
 * Why no follow-up is planned.
 */
no_follow_up_reason: string, };

export type RegisterExtract = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * The name.
 */
name: string, 
/**
 * The case numbers.
 */
cases: Array<string>, 
/**
 * Everything, in the order of what it is and when.
 */
pieces: Array<ExtractPiece>, 
/**
 * Pieces nobody has looked at.
 */
unreviewed: number, 
/**
 * Whether papers and files about the child are made: not of a protected child until somebody has said why.
 */
prints: boolean, 
/**
 * Who has read and changed.
 */
log: Array<LogLine>, 
/**
 * How many older lines of the log there is no room for.
 */
log_left_out: number, };

export type RegisteredUnit = { 
/**
 * The unit.
 */
unit: Unit, 
/**
 * False when it has ended: it keeps its name in what is written but is not proposed for anything new.
 */
active: boolean, 
/**
 * People who work there.
 */
people: number, 
/**
 * Those of them who are fixed members of a team.
 */
in_team: number, 
/**
 * Open cases whose baton somebody there holds.
 */
batons: number, 
/**
 * Its open actions of open cases.
 */
actions: number, 
/**
 * Handovers it has been offered and not answered.
 */
handovers: number, };

export type RejectedRow = { 
/**
 * The row in the sheet, from 1.
 */
row: number, 
/**
 * The sheet, where the workbook has more than one such list.
 */
sheet: string | null, 
/**
 * Where the first fault stands.
 */
cell: string, 
/**
 * The first fault.
 */
reason: FaultCode, 
/**
 * In Swedish: what is wrong, where, what to do.
 */
say: string, 
/**
 * All faults.
 */
faults: Array<RowFault>, 
/**
 * The cells that are taken in, also the blank ones.
 */
cells: Array<RawCell>, 
/**
 * What the row says apart from its faults.
 */
guess: ImportRow, };

export type ReleaseExtract = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * "en" for English; Swedish when nothing is said. What people have written stands as they wrote it.
 */
language?: string, };

export type ReleasePaper = { 
/**
 * The case it is about, or the meeting; none when its maker does not know yet.
 */
about: CaseId | null, };

export type ReleasedExtract = { 
/**
 * The name.
 */
name: string, 
/**
 * The case numbers.
 */
cases: Array<string>, 
/**
 * When it was made.
 */
made_on: string, 
/**
 * Who made it.
 */
made_by: string, 
/**
 * What is released.
 */
pieces: Array<ExtractPiece>, 
/**
 * What is not: heading and reason, one for each piece.
 */
withheld: Array<Withheld>, 
/**
 * Who has read and changed.
 */
log: Array<LogLine>, 
/**
 * What the log does not tie to one child: lists of several children.
 */
log_note: string, 
/**
 * How many older lines of the log there is no room for.
 */
log_left_out: number, };

export type RemoveAgendaItem = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * Why; must be said when something was promised.
 */
reason: string, };

export type RemoveAttendance = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * The line.
 */
attendance: AttendanceId, };

export type RemoveContact = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Who.
 */
contact: ContactId, };

export type RemoveTeamAction = { 
/**
 * The promise.
 */
action: TeamActionId, };

export type Reply = "no_answer" | "comes" | "remote" | "cannot_come" | "not_needed";

export type ResetPassphrase = { 
/**
 * Who.
 */
user: UserId, 
/**
 * The new passphrase, typed by that user.
 */
passphrase: string, 
/**
 * Whether a key file shall be needed too.
 */
key_file: boolean, };

export type Resume = { 
/**
 * What kind of page.
 */
kind: ResumeKind, 
/**
 * Its id.
 */
id: string, 
/**
 * "HLT-möte 14 oktober 2026", "Alva N."
 */
title: string, 
/**
 * When, by the clock on the wall.
 */
at: string, 
/**
 * Whether something is half typed there.
 */
draft: boolean, };

export type ResumeKind = "meeting" | "case";

export type ReturnReason = "not_our_mandate" | "information_missing" | "no_capacity" | "family_declined" | "other_actor" | "other";

export type ReviewExtract = { 
/**
 * The child.
 */
child: ChildId, 
/**
 * The pieces.
 */
pieces: Array<string>, 
/**
 * Released or withheld.
 */
release: boolean, 
/**
 * Why withheld: the rule of secrecy and what harm there would be.
 */
why: string, };

export type RevisePlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * When the change was decided.
 */
decided_on: string, 
/**
 * Why, in words for the family.
 */
why: string, };

export type RevisionLine = { 
/**
 * From 1.
 */
revision: number, 
/**
 * "K2403-2026-Q3-r1".
 */
name: string, 
/**
 * Where it stands.
 */
state: QuarterState, 
/**
 * When it was signed.
 */
signed_at: string, 
/**
 * Who signed.
 */
signed_by: string, 
/**
 * SHA-256 of the frozen content.
 */
content_sha256: string, 
/**
 * Number of the sealed file in the row of files.
 */
sequence: number | null, 
/**
 * When it was sealed.
 */
sealed_at: string | null, 
/**
 * SHA-256 of the sealed file.
 */
file_sha256: string | null, 
/**
 * When the region said that it came.
 */
receipt_on: string | null, 
/**
 * Whether its own signed receipt is here; else the day was only noted by hand.
 */
receipt_read: boolean, };

export type Rhythm = { 
/**
 * The day of the week.
 */
weekday: WorkDay, 
/**
 * Which of them.
 */
which: Which, 
/**
 * "09:00".
 */
starts: string, 
/**
 * How long, in minutes.
 */
minutes: number, };

export type Ring = "family" | "near" | "professional";

export type Role = "coordinator" | "member" | "reader" | "administrator";

export type RoleGiven = { 
/**
 * Who got it.
 */
name: string, 
/**
 * Which role, or which the user had.
 */
role: Role, 
/**
 * Whether it was a new passphrase and not the role.
 */
passphrase: boolean, 
/**
 * The unit, when a member got one more and not the role; else empty.
 */
unit: string, 
/**
 * Who gave it.
 */
by: string, 
/**
 * When, by the clock on the wall.
 */
at: string, };

export type RoomChild = { 
/**
 * First name, or number and age band.
 */
who: RoomWho, 
/**
 * In full or shortly.
 */
kind: AgendaItemKind, 
/**
 * Since when, by the clock on the wall.
 */
since: string | null, 
/**
 * Minutes it may take.
 */
minutes: number, 
/**
 * What was promised.
 */
promises: Array<RoomPromise>, 
/**
 * Today's decisions.
 */
decisions: Array<string>, 
/**
 * Today's actions.
 */
actions: Array<RoomPromise>, 
/**
 * The next follow-up.
 */
next_on: string | null, 
/**
 * Whom the child can talk to: a first name, or empty.
 */
holder: string, 
/**
 * Sample data.
 */
demo: boolean, };

export type RoomPromise = { 
/**
 * The action.
 */
action: ActionId, 
/**
 * First name of the person, or the unit's name.
 */
who: string, 
/**
 * What.
 */
what: string, 
/**
 * By when.
 */
due_on: string, 
/**
 * How it looks today.
 */
standing: ActionStanding, };

export type RoomSharing = { 
/**
 * The laptop's own screen is on the wall: the main window shows no more than the room may see.
 */
shared: boolean, 
/**
 * Children go by another name.
 */
pseudonyms: boolean, };

export type RoomView = { "state": "blank", } | { "state": "item", 
/**
 * What kind.
 */
kind: AgendaItemKind, 
/**
 * Its title; may be empty.
 */
title: string, 
/**
 * Since when, by the clock on the wall.
 */
since: string | null, 
/**
 * Minutes it may take.
 */
minutes: number, 
/**
 * Sample data.
 */
demo: boolean, } | { "state": "child" } & RoomChild;

export type RoomWho = { "shown": "in_full", 
/**
 * "Alva".
 */
first_name: string, 
/**
 * The child's own words; empty when there are none.
 */
words: string, 
/**
 * When they were said.
 */
heard_on: string | null, } | { "shown": "number_only", 
/**
 * The case's number.
 */
number: string, 
/**
 * Age band.
 */
age_band: AgeBand, };

export type RouteLine = { 
/**
 * Whom.
 */
agency: AgencyId, 
/**
 * When or for whom just they: "kvällar och helger". May be empty.
 */
note: string, };

export type RouteNeed = { 
/**
 * What is stored: never changed.
 */
code: string, 
/**
 * What is read: "Någon att prata med".
 */
name: string, 
/**
 * Other words people search with, parted by commas. May be empty.
 */
words: string, 
/**
 * From this age there is such a need, in whole years; none when there is no limit.
 */
ages_from: number | null, 
/**
 * To this age, that year included; none when there is no limit.
 */
ages_to: number | null, };

export type RowFault = { cell: string, reason: FaultCode, say: string, };

export type SaveChildAnswers = { 
/**
 * Question by question.
 */
answers: Array<TypedAnswer>, };

export type SaveDraft = { 
/**
 * Which field.
 */
key: string, 
/**
 * What is typed so far; empty drops the draft.
 */
text: string, };

export type SaveItemNote = { 
/**
 * The item.
 */
item: AgendaItemId, 
/**
 * What was said; may be empty.
 */
note: string, };

export type SaveMeetingType = { 
/**
 * Which; none for a new one.
 */
id: string | null, 
/**
 * How it works.
 */
kind: MeetingKind, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is for; may be empty.
 */
purpose: string, 
/**
 * How long it usually is.
 */
minutes: number, 
/**
 * Its agenda, beside the children.
 */
items: Array<TypeItem>, 
/**
 * Whether it is offered.
 */
active: boolean, };

export type SaveMember = { 
/**
 * Who.
 */
professional: ProfessionalId, 
/**
 * Who comes when the member cannot.
 */
substitute: ProfessionalId | null, };

export type SaveNote = { 
/**
 * The child's agenda item.
 */
item: AgendaItemId, 
/**
 * What was said, as agreed; may be emptied.
 */
note: string, };

export type SavePaperTexts = { 
/**
 * Which paper.
 */
paper: string, 
/**
 * Which language.
 */
language: string, 
/**
 * Those that are written; the others stay as they are.
 */
texts: Array<TypedPaperText>, };

export type SaveTeam = { 
/**
 * Which; none for a new one.
 */
team: TeamId | null, 
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
sectors: Array<Sector>, 
/**
 * Youngest, in whole years.
 */
ages_from: number, 
/**
 * Oldest, in whole years.
 */
ages_to: number, 
/**
 * When it meets.
 */
rhythm: Rhythm, 
/**
 * Its fixed members.
 */
members: Array<SaveMember>, };

export type SchoolAbsence = { 
/**
 * When it was asked.
 */
moment: AbsenceMoment, 
/**
 * Per cent of the lessons, 0–100, with and without leave.
 */
percent: number, 
/**
 * The headmaster has had the absence looked into (7 kap. 19 a § skollagen).
 */
investigated: boolean, 
/**
 * The day it was written down.
 */
written_on: string, };

export type SchoolBreak = { 
/**
 * "Sportlov".
 */
name: string, 
/**
 * First day.
 */
from_on: string, 
/**
 * Last day.
 */
to_on: string, };

export type SchoolBreaks = { 
/**
 * 2026 for 2026/27.
 */
year: number, 
/**
 * The breaks, first first.
 */
breaks: Array<SchoolBreak>, 
/**
 * Where they come from; empty while they are only a proposal.
 */
source: string, 
/**
 * When they were written down; none while they are only a proposal.
 */
since: string | null, };

export type SchoolForm = "preschool" | "preschool_class" | "compulsory" | "adapted" | "upper_secondary" | "home";

export type SchoolPresence = "better" | "same" | "worse" | "unknown";

export type SchoolStage = "middle" | "upper" | "upper_secondary";

export type SchoolYear = { 
/**
 * 2026 for 2026/27.
 */
year: number, };

export type Score = { 
/**
 * The question's id.
 */
question: string, 
/**
 * 1–5.
 */
score: number, };

export type SealQuarter = { 
/**
 * The quarter.
 */
quarter: Quarter, 
/**
 * "age1…": the region's key from now on, kept only when this is sealed to it; the one that is known when left out.
 */
key?: string, };

export type SealedQuarter = { 
/**
 * "K2403-2026-Q3-r1.kex".
 */
file: FileContent, 
/**
 * "K2403-2026-Q3-r1.kex.minisig".
 */
signature: FileContent, 
/**
 * SHA-256 of the sealed file, for the phone and the receipt.
 */
sha256: string, 
/**
 * Number of the file in the row of files, from 1.
 */
sequence: number, };

export type SearchChildren = { 
/**
 * The beginning of one or several names, of a personal or coordination number, or of a case number.
 */
query: string, };

export type Section = "opening" | "previous" | "results" | "next_steps" | "evaluation" | "free";

export type SectionView = { 
/**
 * Which.
 */
section: PlanSection, 
/**
 * Its text, line by line; empty when nothing is written.
 */
text: string, 
/**
 * When it was copied into the other system.
 */
transferred_on: string | null, 
/**
 * Whether it has changed since.
 */
outdated: boolean, };

export type Sector = "school" | "preschool" | "social_services" | "primary_care" | "child_health" | "maternal_health" | "child_psychiatry" | "paediatrics" | "habilitation" | "dental" | "youth_clinic" | "culture" | "leisure" | "prevention" | "police" | "other";

export type SendSubstitute = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * The line of the one who cannot come.
 */
attendance: AttendanceId, 
/**
 * Who comes; the member's own substitute when left out.
 */
professional: ProfessionalId | null, 
/**
 * Why the other one cannot come; empty takes the reason away, none leaves it as it is.
 */
reason?: string, };

export type SentRow = { 
/**
 * "M11".
 */
measure: string, 
/**
 * "Från upptäckt till start".
 */
title: string, 
/**
 * Kind of figure, as in the file: "N", "NUM", "EVT" …
 */
part: PackagePart, 
/**
 * The same in words: "antal".
 */
part_label: string, 
/**
 * The group, in words; empty for the total.
 */
group: string, 
/**
 * The figure; none when it is not sent.
 */
value: number | null, 
/**
 * The same row in the last quarter that was sent.
 */
previous: number | null, };

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
wait_seconds: number, 
/**
 * What is seen to be wrong without the key.
 */
damage?: Damage, 
/**
 * Whether somebody needs a key file beside the passphrase.
 */
key_files: boolean, 
/**
 * Something that was typed before it was locked could not be saved.
 */
not_saved?: boolean, } | { "state": "open", 
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
 * The units the user may act for, the own one first; none that has ended.
 */
units: Array<ActsFor>, 
/**
 * The one acted for now: it stands in the log beside all that is done. It is not among `units` when it has ended; then a member sees no child.
 */
unit: UnitId | null, 
/**
 * Whether the user may open protected identities.
 */
opens_protected: boolean, 
/**
 * Minutes without input until it locks.
 */
idle_minutes: number, 
/**
 * False until the recovery sheet has been typed back once.
 */
recovery_confirmed: boolean, 
/**
 * The user has shown a key file beside the passphrase.
 */
key_file?: boolean, 
/**
 * A copy of a damaged vault: looked in, not written in.
 */
read_only?: boolean, 
/**
 * A child answers alone at the laptop: nothing but its questions is shown.
 */
child_mode: boolean, 
/**
 * The laptop goes round the table for this meeting's evaluation: nothing else is shown.
 */
evaluating?: MeetingId, };

export type SetArms = { 
/**
 * PNG or SVG.
 */
file: FileContent, };

export type SetAside = { 
/**
 * Its folder's name.
 */
name: string, 
/**
 * When it was set aside, by the clock on the wall.
 */
set_aside_at: string, 
/**
 * The length of its files.
 */
bytes: number, 
/**
 * That it shall be destroyed, and why; none when it need not be.
 */
destroy: Destroy | null, };

export type SetAttendance = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * Who.
 */
who: WhoComes, 
/**
 * Whether.
 */
status: AttendanceStatus, 
/**
 * Why not; empty takes the reason away, none leaves it as it is of who stays away and forgets it of who comes after all.
 */
reason?: string, };

export type SetChildQuestions = { 
/**
 * In the order they are asked.
 */
questions: Array<ChildQuestion>, };

export type SetContactRoutes = { 
/**
 * Code of the need.
 */
need: string, 
/**
 * The first one first; empty takes them away.
 */
routes: Array<RouteLine>, };

export type SetEvaluationQuestions = { 
/**
 * All six. One that means something else has an empty id and gets a new one: its answers begin anew.
 */
questions: Array<EvaluationQuestion>, };

export type SetFamilyThere = { 
/**
 * The child's agenda item.
 */
item: AgendaItemId, 
/**
 * Whether it is.
 */
there: boolean, };

export type SetGallringMaterial = { 
/**
 * The kind of record.
 */
material: Material, 
/**
 * Whose it is.
 */
owner: RecordOwner, 
/**
 * What the board is called here, or empty.
 */
board: string, 
/**
 * Years after the last entry, 1 to 100; none: it is kept.
 */
years: number | null, 
/**
 * Where it stands: the plan for records, the decision, the law.
 */
source: string, 
/**
 * From when it holds.
 */
valid_from: string, };

export type SetGallringRules = { 
/**
 * Whose records the cases are.
 */
owner: RecordOwner, 
/**
 * The rules of the boards and kinds of records that get new ones; a board keeps those for the kinds that are not named.
 */
rules: Array<GallringRule>, 
/**
 * Boards whose list is empty from now on; one that has none here and is not named keeps its rules.
 */
without: Array<RecordOwner>, };

export type SetNeeds = { 
/**
 * In their order; a new one has an empty code.
 */
needs: Array<RouteNeed>, };

export type SetParticipants = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * All of them, in order.
 */
participants: Array<TypedParticipant>, };

export type SetProgress = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The step.
 */
step: GoalStepId, 
/**
 * How far.
 */
progress: Progress, };

export type SetRegionKey = { 
/**
 * "age1…" to seal to, or "RW…" that its receipts are signed with.
 */
key: string, 
/**
 * A receipt that is read by the key in the same step, for who may read one: where it is refused, the key is not kept.
 */
receipt?: RecordReceipt, };

export type SetSchoolBreaks = { 
/**
 * 2026 for 2026/27.
 */
year: number, 
/**
 * All of them.
 */
breaks: Array<SchoolBreak>, 
/**
 * Where they come from: "Bjurholms kommun, läsårstider 2026/27".
 */
source: string, };

export type SetSchoolPresence = { 
/**
 * The child's agenda item.
 */
item: AgendaItemId, 
/**
 * The answer; none takes it away.
 */
presence: SchoolPresence | null, };

export type SetStatutory = { 
/**
 * In their order; a new one has an empty code.
 */
statutory: Array<Statutory>, 
/**
 * The law, and from when.
 */
source: string, };

export type SetWheelAreas = { 
/**
 * The areas, clockwise from the top; their codes stay.
 */
areas: Array<WheelArea>, };

export type SettleTeamAction = { 
/**
 * The meeting it is settled in.
 */
meeting: MeetingId, 
/**
 * The promise.
 */
action: TeamActionId, 
/**
 * Where it stands now.
 */
state: TeamActionState, 
/**
 * Why it is given up.
 */
reason: string, };

export type Shape = { "kind": "line", 
/**
 * Its corners.
 */
points: Array<Xy>, 
/**
 * How it looks.
 */
look: Look, } | { "kind": "area", 
/**
 * Its corners.
 */
points: Array<Xy>, 
/**
 * How it looks.
 */
look: Look, } | { "kind": "dot", 
/**
 * Where.
 */
at: Xy, 
/**
 * Radius.
 */
size: number, 
/**
 * How it looks.
 */
look: Look, 
/**
 * What it is, when pointed at.
 */
title: string, } | { "kind": "text", 
/**
 * Where: the base line.
 */
at: Xy, 
/**
 * To which side it grows.
 */
anchor: Anchor, 
/**
 * The words.
 */
text: string, 
/**
 * How they look.
 */
look: Look, };

export type ShowInRoom = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * Show the current item, or go blank.
 */
show: boolean, };

export type Shown = "in_full" | "number_only" | "skipped";

export type SignPlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * All of them, in order.
 */
signatures: Array<TypedSignature>, };

export type SignQuarter = { 
/**
 * The quarter.
 */
quarter: Quarter, 
/**
 * Why a quarter that was sent is sent again; a correction when not given.
 */
reason: PackageOccasion | null, };

export type SignatureRole = "child" | "guardian" | "municipality" | "region" | "coordinator" | "other";

export type SignatureStatus = "waiting" | "signed" | "declined" | "not_reached";

export type Situation = { 
/**
 * Id.
 */
id: SituationId, 
/**
 * Which.
 */
kind: SituationKind, 
/**
 * Since when.
 */
from_on: string, 
/**
 * Until when; none while it goes on.
 */
to_on: string | null, };

export type SituationId = string;

export type SituationKind = "in_investigation" | "placed";

export type SkipReason = "blank" | "sum" | "comment" | "only_number" | "heading_again" | "other_table";

export type Skipped = { row: number, 
/**
 * The last row, when several blank rows follow each other; else the same.
 */
to_row: number, why: SkipReason, 
/**
 * In Swedish.
 */
say: string, };

export type Span = { 
/**
 * Start.
 */
start: number, 
/**
 * End.
 */
end: number, };

export type SpotCheckLine = { 
/**
 * "2026-09".
 */
month: string, 
/**
 * When it was signed off.
 */
signed_at: string | null, 
/**
 * By whom.
 */
signed_by: string | null, };

export type SpotCheckView = { 
/**
 * "2026-10".
 */
month: string, 
/**
 * When the lines were drawn.
 */
drawn_at: string, 
/**
 * When it was signed off.
 */
signed_at: string | null, 
/**
 * By whom.
 */
signed_by: string | null, 
/**
 * Newest line of the log when the lines were drawn.
 */
head_sequence: number, 
/**
 * Its hash: stands on the printed report, so that a log rewritten later is noticed.
 */
head_hash: string, 
/**
 * The drawn lines.
 */
lines: Array<SpotLine>, };

export type SpotChecks = { 
/**
 * This month: "2026-10".
 */
month: string, 
/**
 * The oldest that is not signed, whichever month it was drawn in; else this month's, if it has been drawn; else an earlier month's that was signed in this one.
 */
current: SpotCheckView | null, 
/**
 * The others, newest first.
 */
earlier: Array<SpotCheckLine>, };

export type SpotLine = { 
/**
 * The line.
 */
line: LogLine, 
/**
 * What it came to; none until somebody has looked.
 */
outcome: SpotOutcome | null, 
/**
 * What was found out.
 */
note: string, };

export type SpotOutcome = "in_order" | "asked" | "deviation";

export type Stage = "awaiting_consent" | "active" | "following_up" | "consent_withdrawn" | "closed" | "seen_in_part";

export type StageAge = { 
/**
 * The stage.
 */
stage: SchoolStage, 
/**
 * The age a child turns in the calendar year it begins.
 */
age: number, };

export type StartChildPlan = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * When the family and we agreed to make one.
 */
started_on: string, 
/**
 * Who makes it with them.
 */
started_by: string, };

export type StartMeeting = { 
/**
 * The meeting.
 */
meeting: MeetingId, 
/**
 * Marks everybody who was expected as present; who did not come is then marked absent.
 */
everyone_came: boolean, };

export type StartWave = { 
/**
 * Of which questionnaire.
 */
survey: SurveyId, 
/**
 * "Hösten 2026".
 */
name: string, 
/**
 * The first day.
 */
from_on: string, 
/**
 * How many are asked.
 */
invited: number | null, };

export type Statutory = { 
/**
 * What is stored: never changed.
 */
code: string, 
/**
 * "Barn och unga som vårdas utanför hemmet".
 */
name: string, 
/**
 * "16 kap. 3 § HSL".
 */
law: string, 
/**
 * Where that was read: "HSL (2017:30)". May be empty.
 */
source: string, 
/**
 * The day whose text of the law was read; none when nobody has said which.
 */
stood_on: string | null, 
/**
 * When somebody in the municipality last looked; none when nobody has.
 */
checked_on: string | null, };

export type StatutoryItem = "needed" | "responsible" | "by_others" | "lead";

export type StatutoryView = { 
/**
 * Which.
 */
statutory: Statutory, 
/**
 * The one in force that meets it; none when it is missing.
 */
met_by: AgreementId | null, 
/**
 * One that will meet it: being written, out for comment, or not in force yet.
 */
under_way: AgreementId | null, };

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
 * Who takes over: needed for an acceptance, and for a return that cannot go to whoever gave it.
 */
receiver: ProfessionalId | null, };

export type StepHealthExam = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Which examination.
 */
kind: ExamKind, 
/**
 * The step.
 */
step: ExamStep, 
/**
 * When it happened.
 */
happened_on: string, 
/**
 * The day of the appointment: needed when it is booked.
 */
booked_for: string | null, 
/**
 * Why it is not needed: needed then.
 */
reason: string, 
/**
 * Begin a new one although the last is finished.
 */
anew: boolean, };

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

export type Sureness = "told" | "certain" | "likely" | "unsure";

export type Survey = { 
/**
 * Id.
 */
id: SurveyId, 
/**
 * Who is asked about what.
 */
kind: SurveyKind, 
/**
 * "Hur var det att vara med?"
 */
title: string, 
/**
 * To the one who answers.
 */
intro: string, 
/**
 * Whose questions they are; may be empty.
 */
source: string, 
/**
 * The questions in their order.
 */
questions: Array<SurveyQuestion>, };

export type SurveyChange = { 
/**
 * Which question.
 */
question: SurveyQuestionId, 
/**
 * Good answers and answers, before.
 */
before: [number, number], 
/**
 * The same, after.
 */
after: [number, number], 
/**
 * After minus before, in percentage points.
 */
points: number, 
/**
 * Lower end of the interval (Newcombe, 95 per cent), in percentage points.
 */
low: number, 
/**
 * Upper end.
 */
high: number, 
/**
 * p value corrected for all questions of the questionnaire (Benjamini–Hochberg).
 */
p: number, 
/**
 * What can be said.
 */
verdict: SurveyVerdict, };

export type SurveyId = string;

export type SurveyKind = "child" | "guardian" | "meeting" | "plan" | "collaboration" | "habits" | "own";

export type SurveyLine = { 
/**
 * Which.
 */
survey: SurveyId, 
/**
 * Who is asked about what.
 */
kind: SurveyKind, 
/**
 * Its title.
 */
title: string, 
/**
 * The newest wave.
 */
newest: SurveyWave | null, 
/**
 * How many waves.
 */
waves: number, };

export type SurveyLook = "faces" | "boxes";

export type SurveyPlace = { 
/**
 * The school or class; empty when that was not asked.
 */
place: string, 
/**
 * How many papers.
 */
papers: number, 
/**
 * For each question those with a good answer and those who answered; none when fewer than five.
 */
positive: Array<[number, number] | null>, };

export type SurveyQuestion = { 
/**
 * Id.
 */
id: SurveyQuestionId, 
/**
 * The question.
 */
text: string, 
/**
 * The dimension it belongs to; may be empty.
 */
theme: string, 
/**
 * How it is answered.
 */
look: SurveyLook, 
/**
 * The answers' words, lowest first.
 */
steps: Array<string>, 
/**
 * The first step, from 1, that is a good answer.
 */
positive_from: number, 
/**
 * Whether it is the one that measure M40 counts.
 */
main: boolean, };

export type SurveyQuestionId = string;

export type SurveyQuestionResult = { 
/**
 * Which question.
 */
question: SurveyQuestionId, 
/**
 * How many answered it.
 */
answered: number, 
/**
 * How many gave each answer, lowest first; empty when fewer than five answered.
 */
counts: Array<number>, 
/**
 * Those with a good answer; none when fewer than five answered.
 */
positive: number | null, 
/**
 * The answer in the middle, from 1, halves between two; none when fewer than five answered.
 */
median: number | null, };

export type SurveyQuestionText = { 
/**
 * The question; empty in a template whose words belong to somebody else.
 */
text: string, 
/**
 * The dimension it belongs to; may be empty.
 */
theme: string, 
/**
 * How it is answered.
 */
look: SurveyLook, 
/**
 * The answers' words, lowest first; two to seven.
 */
steps: Array<string>, 
/**
 * The first step, from 1, that is a good answer.
 */
positive_from: number, 
/**
 * Whether it is the one that measure M40 counts.
 */
main: boolean, };

export type SurveyResults = { 
/**
 * The wave.
 */
wave: SurveyWave, 
/**
 * Whether enough have answered for anything to be shown.
 */
shown: boolean, 
/**
 * Papers that are missing before anything is shown.
 */
too_few: number, 
/**
 * Per cent of those asked who answered; none when nobody counted them.
 */
response_percent: number | null, 
/**
 * Question by question; empty until enough have answered.
 */
questions: Array<SurveyQuestionResult>, 
/**
 * Place by place, when places were asked for.
 */
places: Array<SurveyPlace>, };

export type SurveyText = { 
/**
 * Who is asked about what.
 */
kind: SurveyKind, 
/**
 * Its title.
 */
title: string, 
/**
 * To the one who answers.
 */
intro: string, 
/**
 * Whose questions they are.
 */
source: string, 
/**
 * The questions in their order.
 */
questions: Array<SurveyQuestionText>, };

export type SurveyVerdict = "more" | "fewer" | "not_sure";

export type SurveyView = { 
/**
 * The questionnaire.
 */
survey: Survey, 
/**
 * Whether its questions may still be changed.
 */
changeable: boolean, 
/**
 * Each wave, newest first.
 */
waves: Array<SurveyResults>, 
/**
 * The newest ended wave against the one before, question by question; empty with fewer than two to show.
 */
changes: Array<SurveyChange>, };

export type SurveyWave = { 
/**
 * Id.
 */
id: SurveyWaveId, 
/**
 * "Hösten 2026".
 */
name: string, 
/**
 * The first day.
 */
from_on: string, 
/**
 * The last day; none while answers still come in.
 */
to_on: string | null, 
/**
 * How many were asked; none when nobody counted.
 */
invited: number | null, 
/**
 * How many have answered.
 */
papers: number, };

export type SurveyWaveId = string;

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

export type TeamAction = { 
/**
 * Id.
 */
id: TeamActionId, 
/**
 * Where it was decided.
 */
meeting: MeetingId, 
/**
 * The item it was decided at; none when it is the whole meeting's.
 */
item: AgendaItemId | null, 
/**
 * What.
 */
what: string, 
/**
 * Who: a person, a unit, "alla".
 */
who: string, 
/**
 * By when.
 */
due_on: string, 
/**
 * Where it stands.
 */
state: TeamActionState, 
/**
 * When it was done or given up.
 */
settled_on: string | null, 
/**
 * Why it was given up, or empty.
 */
reason: string, };

export type TeamActionId = string;

export type TeamActionState = "open" | "done" | "dropped";

export type TeamId = string;

export type TeamMember = { 
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
 * The unit.
 */
unit: UnitId, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * Who comes when the member cannot; none when nobody is named.
 */
substitute: ProfessionalId | null, 
/**
 * The substitute's name, or empty.
 */
substitute_name: string, };

export type TeamYear = { 
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
sectors: Array<Sector>, 
/**
 * Youngest, in whole years.
 */
ages_from: number, 
/**
 * Oldest, in whole years.
 */
ages_to: number, 
/**
 * When it meets.
 */
rhythm: Rhythm, 
/**
 * Its fixed members.
 */
members: Array<TeamMember>, };

export type TermDay = { 
/**
 * The day.
 */
on: string, 
/**
 * Why it is left out; none when the team meets.
 */
skipped: WhySkipped | null, 
/**
 * The nearest later day of that weekday that is free, before the rhythm's next; none when it is kept or there is none.
 */
instead: string | null, };

export type TermMeeting = { 
/**
 * The day.
 */
on: string, 
/**
 * "09:00"; the rhythm's when left out.
 */
starts: string | null, 
/**
 * Where; the team's own place when empty.
 */
place: string, };

export type TermPreview = { 
/**
 * Every day of the rhythm; those that are left out with their reason.
 */
days: Array<TermDay>, 
/**
 * The breaks of the school years it touches.
 */
breaks: Array<SchoolBreaks>, };

export type TermView = { 
/**
 * The team's name.
 */
team: string, 
/**
 * First day.
 */
from_on: string, 
/**
 * Last day.
 */
to_on: string, 
/**
 * Its meetings that take up all children, in order; those that are called off too.
 */
meetings: Array<Meeting>, 
/**
 * Days of the rhythm on which it does not meet, and why.
 */
skipped: Array<TermDay>, 
/**
 * The fixed members' units, each once.
 */
units: Array<string>, 
/**
 * Whom to ask: the user's own name.
 */
contact: string, 
/**
 * And telephone, or empty.
 */
contact_phone: string, };

export type TextKind = "draft" | "waiting_row" | "other_child" | "meeting" | "access_log" | "gallring_list" | "other";

export type Theme = "attendance" | "learning" | "mental_health" | "body_health" | "relations" | "family" | "safety" | "behaviour" | "substances" | "other";

export type ToDestroy = { 
/**
 * How many.
 */
count: number, 
/**
 * The last day for the first of them.
 */
by: string, };

export type Today = { 
/**
 * The meeting that goes on, or else the next one.
 */
next_meeting: NextMeeting | null, 
/**
 * What needs a hand, most urgent first.
 */
needs: Array<Need>, 
/**
 * How many more there are than are listed.
 */
more_needs: number, 
/**
 * Where one was.
 */
resume: Array<Resume>, 
/**
 * The rest of the week.
 */
week: Array<WeekEntry>, 
/**
 * When the last backup was made, by the clock on the wall.
 */
backup_at: string | null, 
/**
 * How many cases there are, open and closed.
 */
cases: number, };

export type TransitionHandover = { 
/**
 * Where it stands.
 */
state: HandoverState, 
/**
 * Which unit is asked; empty for a protected child.
 */
to_unit: string, };

export type TransitionKind = "preschool" | "preschool_class" | "first_grade" | "school" | "middle_stage" | "upper_stage" | "upper_secondary" | "leaves_school" | "birthday";

export type TransitionLine = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * "Alva N."; for a protected child the case number.
 */
name: string, 
/**
 * Whether the child's data are protected: the page leaves it out until somebody asks for it.
 */
protected: boolean, 
/**
 * Age today.
 */
age: number | null, 
/**
 * What changes.
 */
kind: TransitionKind, 
/**
 * The birthday, else about when the term begins or ends.
 */
on: string, 
/**
 * The age the child turns; none unless it is a birthday.
 */
turns: number | null, 
/**
 * Who gives over to whom; empty where nobody need.
 */
passes: Array<TransitionPass>, 
/**
 * Who holds the baton: a name, or empty.
 */
holder: string, 
/**
 * The newest handover about this change; none when none has been offered.
 */
handover: TransitionHandover | null, };

export type TransitionParty = "child_health" | "preschool" | "school" | "pupil_health" | "upper_secondary" | "activity_responsibility" | "child_care" | "adult_care";

export type TransitionPass = { 
/**
 * Who gives over.
 */
from: TransitionParty, 
/**
 * Its name, or empty when it is not known.
 */
from_name: string, 
/**
 * Who takes over.
 */
to: TransitionParty, 
/**
 * Its name, or empty when it is not known.
 */
to_name: string, };

export type TransitionPeriod = "soon" | "autumn" | "year";

export type Transitions = { 
/**
 * The last day that was looked at.
 */
until_on: string, 
/**
 * A line for each change, the soonest first.
 */
lines: Array<TransitionLine>, };

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

export type TriedBackup = { 
/**
 * When the backup was made.
 */
made_at: string, 
/**
 * Rows read, over all tables.
 */
rows: number, 
/**
 * Newest line of the log in it.
 */
sequence: number, };

export type TypeItem = { 
/**
 * What it is called.
 */
title: string, 
/**
 * Its minutes on the agenda.
 */
minutes: number, 
/**
 * What it is filled with.
 */
section: Section, };

export type TypedAnswer = { 
/**
 * As it was asked.
 */
question: string, 
/**
 * The word of the picture that was chosen, or empty.
 */
picture: string, 
/**
 * What was written, or empty.
 */
words: string, };

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

export type TypedGoal = { 
/**
 * The one that is there already; none for a new one.
 */
id: PlanGoalId | null, 
/**
 * The child's own words.
 */
words: string, 
/**
 * The goal in the adults' words.
 */
goal: string, 
/**
 * How one knows that it is reached.
 */
reached_when: string, 
/**
 * The steps.
 */
steps: Array<TypedStep>, };

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

export type TypedPaperText = { 
/**
 * Which.
 */
key: string, 
/**
 * As it is to be; empty for Samlat's text.
 */
text: string, };

export type TypedParticipant = { 
/**
 * The one who is there already; none for a new one.
 */
id: PlanParticipantId | null, 
/**
 * How.
 */
kind: ParticipantKind, 
/**
 * The unit; needed for a principal that is called.
 */
unit: UnitId | null, 
/**
 * The person's name.
 */
name: string, 
/**
 * Title or relation.
 */
title: string, 
/**
 * Whether this unit calls.
 */
calls: boolean, 
/**
 * What was answered.
 */
reply: Reply, 
/**
 * Why, when no plan is thought to be needed.
 */
reply_reason: string, 
/**
 * Whether the person came.
 */
came: boolean | null, };

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

export type TypedSheet = { 
/**
 * The eight groups, as typed.
 */
groups: Array<string>, };

export type TypedSignature = { 
/**
 * The one that is there already; none for a new one.
 */
id: PlanSignatureId | null, 
/**
 * Name.
 */
name: string, 
/**
 * In which capacity.
 */
role: SignatureRole, 
/**
 * What has become of it.
 */
status: SignatureStatus, 
/**
 * When it was signed: needed when it was.
 */
signed_on: string | null, };

export type TypedStep = { 
/**
 * The one that is there already; none for a new one.
 */
id: GoalStepId | null, 
/**
 * What is done.
 */
what: string, 
/**
 * The responsible unit.
 */
unit: UnitId | null, 
/**
 * By when.
 */
due_on: string | null, 
/**
 * How far it has come.
 */
progress: Progress, };

export type UndoAct = { 
/**
 * The act's number, as `undo` and `redo` take it.
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

export type UnitAttendance = { 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * Its sector.
 */
sector: Sector, 
/**
 * Whether the sector must be in the room.
 */
required: boolean, 
/**
 * Whether the sector must be in the room, and nobody from it is.
 */
missing: boolean, 
/**
 * The people.
 */
people: Array<Attendance>, 
/**
 * Children on the agenda that may be shown in full to this unit.
 */
children: number, 
/**
 * Why nobody from the sector is there, as somebody has written; none until then.
 */
missing_reason?: string, };

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
passphrase: string, 
/**
 * The key file, for whom one was made.
 */
key_file: FileContent | null, };

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

export type UserView = { 
/**
 * The user.
 */
user: User, 
/**
 * The person in the registers; none for a user from before everybody had one, who opens nothing in an emergency.
 */
professional: ProfessionalId | null, 
/**
 * "skolkurator", or empty.
 */
title: string, 
/**
 * Units the user may act for, the own one first.
 */
units: Array<ActsFor>, 
/**
 * Whether a key file is needed beside the passphrase.
 */
key_file: boolean, 
/**
 * Whether the user may open protected identities.
 */
opens_protected: boolean, 
/**
 * Whether the recovery sheets open for the user.
 */
sheets: boolean, 
/**
 * Whether it is the user who asks.
 */
you: boolean, };

export type UsuallyDocumented = { 
/**
 * How.
 */
documented: Documented, };

export type ValueAnswer = { meaning: Meaning, 
/**
 * As it stands in the list; case and punctuation make no difference.
 */
text: string, 
/**
 * The code it stands for; for sex F or M.
 */
code: string, };

export type Verdict = "too_few" | "no_change" | "signal";

export type VoiceForm = "talk_alone" | "in_meeting" | "part_of_meeting" | "remote" | "letter_or_drawing" | "represented" | "did_not_want" | "not_asked";

export type VoicesView = { 
/**
 * Newest first.
 */
voices: Array<ChildVoice>, 
/**
 * Newest meeting first.
 */
feedbacks: Array<Feedback>, 
/**
 * Soonest first.
 */
follow_ups: Array<FollowUp>, };

export type WaitingRow = { 
/**
 * Id.
 */
id: ImportRowId, 
/**
 * The row and its faults.
 */
row: RejectedRow, };

export type WeekEntry = { 
/**
 * The day.
 */
on: string, 
/**
 * "09:00", for a meeting whose time is known.
 */
at: string | null, 
/**
 * What.
 */
kind: WeekKind, 
/**
 * Its id.
 */
id: string, 
/**
 * The child.
 */
who: string | null, 
/**
 * The unit.
 */
unit: string | null, 
/**
 * Whose it is, for what is about a child.
 */
case?: CaseId, 
/**
 * Where, for a SIP meeting; before it the time, when somebody wrote one that is no clock time.
 */
place?: string, };

export type WeekKind = "meeting" | "sip_meeting" | "handover_answer" | "follow_up" | "feedback";

export type Wheel = { 
/**
 * Id.
 */
id: WheelId, 
/**
 * The case.
 */
case: CaseId, 
/**
 * The meeting it was filled in at.
 */
meeting: MeetingId | null, 
/**
 * When.
 */
rated_on: string, 
/**
 * Whose picture.
 */
rater: Rater, 
/**
 * That person's name; empty for the child.
 */
rated_by: string, 
/**
 * The areas that were answered.
 */
levels: Array<WheelLevel>, };

export type WheelArea = { 
/**
 * What is stored: never changed.
 */
code: string, 
/**
 * What is read: "Trygg".
 */
name: string, 
/**
 * What it means, in half a sentence.
 */
about: string, };

export type WheelChange = { 
/**
 * Which area.
 */
area: string, 
/**
 * Steps: below zero is worse.
 */
steps: number, };

export type WheelId = string;

export type WheelLevel = { 
/**
 * Which area.
 */
area: string, 
/**
 * 1 needs much support, 2 needs support, 3 works, 4 goes well, 5 a strength.
 */
level: number, };

export type WheelView = { 
/**
 * The areas, clockwise from the top.
 */
areas: Array<WheelArea>, 
/**
 * The latest picture of each kind of person, the child's first.
 */
latest: Array<LatestWheel>, 
/**
 * Every picture, newest first.
 */
wheels: Array<Wheel>, };

export type Which = "first" | "second" | "third" | "fourth" | "last" | "every_week" | "every_other_week";

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
guardians: Array<TypedGuardian>, 
/**
 * What everybody calls a protected child, of whom everything else is then sealed in the same act; must not say who it is. Says nothing of any other.
 */
alias: string, };

export type WhoComes = { "kind": "listed", 
/**
 * The line.
 */
attendance: AttendanceId, } | { "kind": "professional", 
/**
 * The person.
 */
professional: ProfessionalId, } | { "kind": "guest", 
/**
 * Name.
 */
name: string, 
/**
 * The unit the guest comes from.
 */
unit: UnitId, };

export type WhySkipped = { "kind": "day_off", 
/**
 * Which.
 */
day: DayOff, } | { "kind": "school_break", 
/**
 * Which.
 */
name: string, } | { "kind": "planned" } | { "kind": "moved", 
/**
 * The day it is held.
 */
to: string, };

export type WithdrawParcel = { 
/**
 * The handover: taken back, declined by phone or run out, and its parcel without a receipt.
 */
handover: HandoverId, 
/**
 * How the file is locked; as the parcel was, or anew.
 */
to: ParcelTo, };

export type WithdrawnParcel = { 
/**
 * The sealed file. It holds nothing about the child.
 */
file: FileContent, 
/**
 * The passphrase to give by phone; it is not kept.
 */
passphrase: string | null, 
/**
 * The words of our signing key: the receiver sees the same.
 */
words: Array<string>, };

export type Withheld = { 
/**
 * "Anteckning".
 */
heading: string, 
/**
 * Why.
 */
why: string, };

export type WordsOfPaper = { 
/**
 * Which paper.
 */
paper: string, 
/**
 * The texts that are others; a list has an item on each line.
 */
texts: Array<TypedPaperText>, 
/**
 * Whether all of it is written in that language.
 */
ready: boolean, };

export type WorkDay = "monday" | "tuesday" | "wednesday" | "thursday" | "friday";

export type WriteAbsence = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * At intake or at closing.
 */
moment: AbsenceMoment, 
/**
 * Per cent of the lessons, 0–100; none takes away what stood there.
 */
percent: number | null, 
/**
 * The headmaster has had the absence looked into.
 */
investigated: boolean, };

export type WriteContact = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Who is changed; somebody new when left out.
 */
contact: ContactId | null, 
/**
 * Name.
 */
name: string, 
/**
 * "speciallärare", "mormor".
 */
title: string, 
/**
 * How near.
 */
ring: Ring, 
/**
 * The unit, for a professional in one of ours: gives the sector.
 */
unit: UnitId | null, 
/**
 * The sector of a professional from elsewhere.
 */
sector: Sector | null, 
/**
 * Since when.
 */
since_on: string, 
/**
 * Until when, when it has ended.
 */
until_on: string | null, 
/**
 * Whether the family found and booked it itself.
 */
arranged_by_family: boolean, };

export type WriteGoals = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * All of them, in order.
 */
goals: Array<TypedGoal>, };

export type WriteHomePage = { 
/**
 * The child's agenda item.
 */
item: AgendaItemId, 
/**
 * What was talked about, for the family.
 */
talked_about: string, 
/**
 * What the family does itself.
 */
family_does: string, 
/**
 * Which page of its own the child gets.
 */
variant: PageVariant, 
/**
 * The lines of the child's own page; empty ones are left out.
 */
lines: Array<HomeLine>, };

export type WritePlan = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * A goal in one text; goals are best written one by one with `write_goals`.
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
no_follow_up_reason: string, 
/**
 * What else it says; as it was when left out.
 */
texts: PlanTexts | null, };

export type WrongGroups = { 
/**
 * Numbers from 1; empty when the sheet is right.
 */
wrong: Array<number>, };

export type Xy = { 
/**
 * To the right, in the picture's units.
 */
x: number, 
/**
 * Down, in the picture's units.
 */
y: number, };

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
  look_in_backup_folder: { input: BackupFolder; output: Array<BackupLine> };
  list_backups: { input: Nothing; output: Array<BackupLine> };
  try_backup: { input: OpenBackup; output: TriedBackup };
  restore_backup: { input: OpenBackup; output: SessionState };
  damage_report: { input: Nothing; output: DamageReport };
  open_damaged: { input: Unlock; output: SessionState };
  create_demo_vault: { input: Nothing; output: SessionState };
  remove_demo_vault: { input: Nothing; output: SessionState };
  list_users: { input: Nothing; output: Array<UserView> };
  add_user: { input: AddUser; output: NewSlot };
  change_user: { input: ChangeUser; output: UserView };
  reset_passphrase: { input: ResetPassphrase; output: NewSlot };
  change_passphrase: { input: ChangePassphrase; output: NewSlot };
  remove_user: { input: OneUser; output: Array<UserView> };
  let_open_protected: { input: LetOpenProtected; output: Array<UserView> };
  switch_user: { input: Unlock; output: SessionState };
  act_for: { input: ActFor; output: SessionState };
  new_recovery_sheets: { input: Nothing; output: RecoverySheet };
  list_set_aside: { input: Nothing; output: Array<SetAside> };
  destroy_set_aside: { input: OneSetAside; output: Array<SetAside> };
  choose_backup_folder: { input: BackupFolder; output: Array<BackupLine> };
  drafts: { input: Nothing; output: Array<Draft> };
  save_draft: { input: SaveDraft; output: DraftSaved };
  undo: { input: StepBack; output: Stepped };
  redo: { input: StepBack; output: Stepped };
  undo_state: { input: Nothing; output: UndoState };
  set_idle_minutes: { input: IdleMinutes; output: IdleMinutes };
  release_paper: { input: ReleasePaper; output: Nothing };
  list_units: { input: Nothing; output: Array<Unit> };
  list_professionals: { input: Nothing; output: Array<Professional> };
  team: { input: Nothing; output: Team };
  add_unit: { input: AddUnit; output: Unit };
  change_unit: { input: ChangeUnit; output: Unit };
  change_organisation: { input: Organisation; output: Organisation };
  unit_register: { input: Nothing; output: Array<RegisteredUnit> };
  add_professional: { input: AddProfessional; output: Professional };
  change_professional: { input: ChangeProfessional; output: Professional };
  held_by: { input: OneProfessional; output: Held };
  search_children: { input: SearchChildren; output: Array<FoundChild> };
  possible_duplicates: { input: PossibleDuplicates; output: Array<PossibleDuplicate> };
  change_child: { input: ChangeChild; output: Child };
  add_guardian: { input: AddGuardian; output: Guardian };
  change_guardian: { input: ChangeGuardian; output: Guardian };
  end_guardian: { input: EndGuardian; output: Guardian };
  end_guardian_protection: { input: OneGuardian; output: Guardian };
  register_case: { input: RegisterCase; output: CaseView };
  first_cases: { input: Nothing; output: FirstCases };
  list_cases: { input: ListCases; output: Array<CaseLine> };
  open_case: { input: OneCase; output: CaseView };
  close_case: { input: CloseCase; output: CaseView };
  name_coordinator: { input: NameCoordinator; output: CaseView };
  record_concern_report: { input: RecordConcernReport; output: CaseView };
  record_consent: { input: RecordConsent; output: Consent };
  answer_consent: { input: AnswerConsent; output: Consent };
  consents_of: { input: ConsentsOf; output: ConsentView };
  held_of_child: { input: Conflict; output: HeldOfChild };
  mark_conflict: { input: MarkConflict; output: Array<Professional> };
  remove_conflict: { input: Conflict; output: Array<Professional> };
  conflicts_of: { input: ConflictsOf; output: Array<Professional> };
  open_in_emergency: { input: OpenInEmergency; output: OpenedInEmergency };
  roles_given: { input: Nothing; output: Array<RoleGiven> };
  see_roles_given: { input: Nothing; output: Array<RoleGiven> };
  emergency_openings: { input: Nothing; output: Array<OpeningView> };
  sign_off_opening: { input: OneOpening; output: Array<OpeningView> };
  protect_identity: { input: ProtectIdentity; output: Child };
  open_identity: { input: OneIdentity; output: Identity };
  change_identity: { input: ChangeIdentity; output: Identity };
  allow_printing: { input: AllowPrinting; output: Printing };
  stop_printing: { input: OneIdentity; output: Printing };
  end_protection: { input: OneIdentity; output: Child };
  offer_plan: { input: OfferPlan; output: PlanView };
  start_child_plan: { input: StartChildPlan; output: PlanView };
  register_external_plan: { input: RegisterExternalPlan; output: PlanView };
  keep_plan_elsewhere: { input: KeepPlanElsewhere; output: PlanView };
  answer_plan: { input: AnswerPlan; output: PlanView };
  prepare_plan: { input: PreparePlan; output: PlanView };
  set_plan_participants: { input: SetParticipants; output: PlanView };
  call_plan: { input: CallPlan; output: PlanView };
  hold_plan: { input: HoldPlan; output: PlanView };
  write_plan: { input: WritePlan; output: PlanView };
  write_goals: { input: WriteGoals; output: PlanView };
  set_step_progress: { input: SetProgress; output: PlanView };
  establish_plan: { input: EstablishPlan; output: PlanView };
  record_signatures: { input: SignPlan; output: PlanView };
  follow_up_plan: { input: FollowUpPlan; output: PlanView };
  revise_plan: { input: RevisePlan; output: PlanView };
  record_deviation: { input: RecordDeviation; output: PlanView };
  mark_transferred: { input: MarkTransferred; output: PlanView };
  close_plan: { input: ClosePlan; output: PlanView };
  plan_settings: { input: Nothing; output: PlanSettings };
  set_plan_settings: { input: PlanSettings; output: PlanSettings };
  plans_of: { input: PlansOf; output: Array<PlanView> };
  offer_handover: { input: OfferHandover; output: HandoverView };
  step_handover: { input: StepHandover; output: HandoverView };
  record_handover_talk: { input: RecordHandoverTalk; output: HandoverView };
  rate_handover: { input: RateHandover; output: HandoverView };
  handovers_of: { input: HandoversOf; output: Array<HandoverView> };
  list_transitions: { input: ListTransitions; output: Transitions };
  parcel_key: { input: Nothing; output: PublicKey };
  make_parcel: { input: MakeParcel; output: MadeParcel };
  withdraw_parcel: { input: WithdrawParcel; output: WithdrawnParcel };
  read_parcel: { input: ReadParcel; output: ParcelView };
  list_parcels: { input: Nothing; output: Array<ParcelView> };
  answer_parcel: { input: AnswerParcel; output: AnsweredParcel };
  parcel_receipt: { input: OneParcel; output: FileContent };
  read_parcel_receipt: { input: ReadReceipt; output: HandoverView };
  health_exams_of: { input: OneCase; output: HealthView };
  record_situation: { input: RecordSituation; output: HealthView };
  end_situation: { input: EndSituation; output: HealthView };
  step_health_exam: { input: StepHealthExam; output: HealthView };
  preview_import: { input: ReadList; output: ImportReport };
  import_list: { input: ReadList; output: ImportReport };
  waiting_rows: { input: Nothing; output: Array<WaitingRow> };
  fix_row: { input: FixRow; output: FixedRow };
  drop_row: { input: DropRow; output: Nothing };
  measure_definitions: { input: Nothing; output: Array<MeasureDefinition> };
  measures_report: { input: OneQuarter; output: MeasuresReport };
  measure_cases: { input: MeasureCases; output: Array<MeasureCase> };
  context_values: { input: Nothing; output: Array<ContextValue> };
  add_context: { input: ContextFigure; output: ContextValue };
  change_context: { input: ChangeContext; output: ContextValue };
  remove_context: { input: OneContext; output: Nothing };
  survey_templates: { input: Nothing; output: Array<SurveyText> };
  list_surveys: { input: Nothing; output: Array<SurveyLine> };
  survey: { input: OneSurvey; output: SurveyView };
  add_survey: { input: SurveyText; output: SurveyView };
  change_survey: { input: ChangeSurvey; output: SurveyView };
  start_wave: { input: StartWave; output: SurveyView };
  change_wave: { input: ChangeWave; output: SurveyView };
  key_paper: { input: KeyPaper; output: KeyedPapers };
  list_agencies: { input: Nothing; output: AgenciesView };
  add_agency: { input: AgencyText; output: Agency };
  change_agency: { input: ChangeAgency; output: Agency };
  check_agency: { input: OneAgency; output: Agency };
  remove_agency: { input: OneAgency; output: Nothing };
  set_check_months: { input: CheckMonths; output: CheckMonths };
  contact_routes: { input: Nothing; output: Array<NeedRoutes> };
  set_contact_routes: { input: SetContactRoutes; output: Array<NeedRoutes> };
  set_needs: { input: SetNeeds; output: Array<NeedRoutes> };
  catalogue: { input: Nothing; output: Catalogue };
  add_intervention: { input: OfferText; output: Intervention };
  change_intervention: { input: ChangeIntervention; output: Intervention };
  remove_intervention: { input: OneIntervention; output: Nothing };
  note_offer_gap: { input: NoteOfferGap; output: Catalogue };
  remove_offer_gap: { input: OneOfferGap; output: Catalogue };
  set_usually_documented: { input: UsuallyDocumented; output: UsuallyDocumented };
  list_agreements: { input: Nothing; output: AgreementsView };
  add_agreement: { input: AgreementText; output: AgreementView };
  change_agreement: { input: ChangeAgreement; output: AgreementView };
  remove_agreement: { input: OneAgreement; output: Nothing };
  set_statutory: { input: SetStatutory; output: AgreementsView };
  attach_agreement_file: { input: AttachAgreementFile; output: AgreementView };
  agreement_file: { input: OneAgreement; output: FileContent };
  remove_agreement_file: { input: OneAgreement; output: AgreementView };
  agreements_of_case: { input: OneCase; output: Array<CaseAgreement> };
  read_workbook: { input: ReadWorkbook; output: Array<BridgeReading> };
  fill_workbook: { input: FillWorkbook; output: FilledWorkbook };
  measure_chart: { input: OneMeasure; output: MeasureChart };
  mark_measure: { input: MarkMeasure; output: MeasureMark };
  remove_measure_mark: { input: OneMeasureMark; output: Nothing };
  ask_about_measure: { input: AskAboutMeasure; output: MeetingView };
  publish_table: { input: PublishTable; output: FileContent };
  public_quarter: { input: OneQuarter; output: PublicQuarter };
  publish_quarter: { input: OneQuarter; output: PublishedQuarter };
  list_publications: { input: Nothing; output: Ledger };
  open_publication: { input: OnePublication; output: FileContent };
  quarter_recap: { input: OneQuarter; output: QuarterRecap };
  quarter_state: { input: OneQuarter; output: QuarterView };
  explain_check: { input: ExplainCheck; output: QuarterView };
  sign_quarter: { input: SignQuarter; output: QuarterView };
  seal_quarter: { input: SealQuarter; output: SealedQuarter };
  sealed_quarter: { input: OneSealedQuarter; output: SealedQuarter };
  record_receipt: { input: RecordReceipt; output: QuarterView };
  quarter_workbook: { input: OneQuarter; output: FileContent };
  set_region_key: { input: SetRegionKey; output: PublicKey };
  own_public_keys: { input: Nothing; output: OwnKeys };
  list_teams: { input: Nothing; output: Array<TeamYear> };
  save_team: { input: SaveTeam; output: TeamYear };
  school_breaks: { input: SchoolYear; output: SchoolBreaks };
  set_school_breaks: { input: SetSchoolBreaks; output: SchoolBreaks };
  preview_term: { input: PreviewTerm; output: TermPreview };
  look_at_day: { input: LookAtDay; output: DayLook };
  plan_term: { input: PlanTerm; output: PlannedTerm };
  term: { input: PreviewTerm; output: TermView };
  term_calendar: { input: PreviewTerm; output: FileContent };
  arms: { input: Nothing; output: ArmsView };
  set_arms: { input: SetArms; output: ArmsView };
  remove_arms: { input: Nothing; output: ArmsView };
  list_paper_texts: { input: Nothing; output: PaperList };
  paper_texts: { input: OnePaper; output: PaperTexts };
  save_paper_texts: { input: SavePaperTexts; output: PaperTexts };
  reset_paper_texts: { input: OnePaper; output: PaperTexts };
  set_paper_languages: { input: PaperLanguages; output: PaperList };
  paper_words: { input: PaperWordsOf; output: Array<WordsOfPaper> };
  meeting_types: { input: Nothing; output: Array<MeetingType> };
  save_meeting_type: { input: SaveMeetingType; output: Array<MeetingType> };
  reset_meeting_type: { input: OneMeetingType; output: Array<MeetingType> };
  agenda_settings: { input: Nothing; output: AgendaSettings };
  set_agenda_settings: { input: AgendaSettings; output: AgendaSettings };
  add_consultation: { input: AddConsultation; output: Consultation };
  list_consultations: { input: Nothing; output: Array<Consultation> };
  remove_consultation: { input: OneConsultation; output: Nothing };
  meeting_evaluation: { input: OneMeeting; output: EvaluationView };
  start_evaluation_round: { input: OneMeeting; output: Nothing };
  end_evaluation_round: { input: Nothing; output: OneMeeting };
  answer_evaluation: { input: AnswerEvaluation; output: EvaluationView };
  evaluation_trend: { input: Nothing; output: EvaluationTrend };
  evaluation_questions: { input: Nothing; output: Array<EvaluationQuestion> };
  set_evaluation_questions: { input: SetEvaluationQuestions; output: Array<EvaluationQuestion> };
  documentation_figures: { input: Nothing; output: Array<DocumentationFigure> };
  group_meeting: { input: OneMeeting; output: GroupMeeting };
  meeting_matters: { input: OneMeeting; output: GroupMeeting };
  save_item_note: { input: SaveItemNote; output: GroupMeeting };
  add_team_action: { input: AddTeamAction; output: GroupMeeting };
  settle_team_action: { input: SettleTeamAction; output: GroupMeeting };
  remove_team_action: { input: RemoveTeamAction; output: GroupMeeting };
  meeting_preparation: { input: MeetingPreparation; output: PreparationView };
  plan_meeting: { input: PlanMeeting; output: MeetingView };
  change_meeting: { input: ChangeMeeting; output: MeetingView };
  register_extract: { input: OneChild; output: RegisterExtract };
  review_extract: { input: ReviewExtract; output: RegisterExtract };
  release_extract: { input: ReleaseExtract; output: ReleasedExtract };
  extract_file: { input: ReleaseExtract; output: FileContent };
  gallring_overview: { input: Nothing; output: GallringOverview };
  set_gallring_rules: { input: SetGallringRules; output: GallringRules };
  set_gallring_material: { input: SetGallringMaterial; output: GallringOverview };
  propose_gallring: { input: ProposeGallring; output: GallringList };
  decide_gallring: { input: DecideGallring; output: GallringList };
  carry_out_gallring: { input: OneGallringList; output: GallringList };
  withdraw_gallring: { input: OneGallringList; output: GallringList };
  list_meetings: { input: ListMeetings; output: Array<MeetingLine> };
  meeting: { input: OneMeeting; output: MeetingView };
  left_out_of_meeting: { input: OneMeeting; output: Array<LeftOut> };
  start_meeting: { input: StartMeeting; output: MeetingView };
  go_to_item: { input: OneItem; output: MeetingView };
  close_item: { input: CloseItem; output: MeetingView };
  end_meeting: { input: OneMeeting; output: MeetingView };
  cancel_meeting: { input: CancelMeeting; output: MeetingView };
  reopen_meeting: { input: OneMeeting; output: MeetingView };
  set_attendance: { input: SetAttendance; output: MeetingView };
  set_family_there: { input: SetFamilyThere; output: CaseInMeeting };
  everyone_came: { input: OneMeeting; output: MeetingView };
  send_substitute: { input: SendSubstitute; output: MeetingView };
  explain_missing_sector: { input: ExplainMissingSector; output: MeetingView };
  remove_attendance: { input: RemoveAttendance; output: MeetingView };
  rebuild_agenda: { input: OneMeeting; output: MeetingView };
  add_agenda_item: { input: AddAgendaItem; output: MeetingView };
  move_agenda_item: { input: MoveAgendaItem; output: MeetingView };
  change_agenda_item: { input: ChangeAgendaItem; output: MeetingView };
  postpone_agenda_items: { input: PostponeAgendaItems; output: MeetingView };
  remove_agenda_item: { input: RemoveAgendaItem; output: MeetingView };
  plan_in_meeting: { input: OneItem; output: PlanInMeeting };
  case_in_meeting: { input: OneItem; output: CaseInMeeting };
  save_note: { input: SaveNote; output: CaseInMeeting };
  set_school_presence: { input: SetSchoolPresence; output: CaseInMeeting };
  record_decision: { input: RecordDecision; output: CaseInMeeting };
  show_in_room: { input: ShowInRoom; output: RoomView };
  room_view: { input: Nothing; output: RoomView };
  set_sharing: { input: RoomSharing; output: RoomSharing };
  sharing: { input: Nothing; output: RoomSharing };
  ended_meeting: { input: OneMeeting; output: EndedMeeting };
  child_minutes: { input: ChildMinutesOf; output: ChildMinutes };
  write_home_page: { input: WriteHomePage; output: ChildMinutes };
  sign_minutes: { input: OneMeeting; output: EndedMeeting };
  wheel_areas: { input: Nothing; output: Array<WheelArea> };
  set_wheel_areas: { input: SetWheelAreas; output: Array<WheelArea> };
  wheel_of_case: { input: OneCase; output: WheelView };
  rate_wheel: { input: RateWheel; output: WheelView };
  gaps_of_case: { input: OneCase; output: GapsView };
  record_gap: { input: RecordGap; output: GapsView };
  close_gap: { input: CloseGap; output: GapsView };
  answer_earlier_help: { input: AnswerEarlierHelp; output: GapsView };
  absences_of_case: { input: OneCase; output: AbsenceView };
  write_absence: { input: WriteAbsence; output: AbsenceView };
  contacts_of_case: { input: OneCase; output: Network };
  write_contact: { input: WriteContact; output: Network };
  remove_contact: { input: RemoveContact; output: Network };
  child_questions: { input: Nothing; output: Array<ChildQuestion> };
  set_child_questions: { input: SetChildQuestions; output: Array<ChildQuestion> };
  start_child_mode: { input: OneCase; output: Nothing };
  child_questions_now: { input: Nothing; output: ChildMode };
  save_child_answers: { input: SaveChildAnswers; output: Nothing };
  end_child_mode: { input: Nothing; output: OneCase };
  child_answers: { input: OneCase; output: Array<ChildAnswer> };
  keep_child_answers: { input: KeepChildAnswers; output: ChildVoice };
  drop_child_answers: { input: DropChildAnswers; output: Nothing };
  record_child_voice: { input: RecordChildVoice; output: ChildVoice };
  voices_of_case: { input: OneCase; output: VoicesView };
  plan_feedback: { input: PlanFeedback; output: Feedback };
  record_feedback: { input: RecordFeedback; output: Feedback };
  plan_follow_up: { input: PlanFollowUp; output: FollowUp };
  record_follow_up: { input: RecordFollowUp; output: FollowUp };
  cancel_follow_up: { input: OneCase; output: Nothing };
  add_action: { input: AddAction; output: ActionView };
  change_action: { input: ChangeAction; output: ActionView };
  actions_of_case: { input: OneCase; output: Array<ActionView> };
  list_actions: { input: ListActions; output: Array<ListedAction> };
  read_action_line: { input: ReadActionLine; output: ReadLine };
  backup_state: { input: Nothing; output: BackupState };
  make_backup: { input: Nothing; output: BackupState };
  make_due_backup: { input: Nothing; output: BackupState };
  access_log: { input: AccessLog; output: LogPage };
  log_extract: { input: LogExtract; output: ChildLog };
  check_log: { input: TypedSheet; output: LogCheck };
  export_log: { input: ExportLog; output: Array<RawLine> };
  log_first_keys: { input: TypedSheet; output: Array<FirstKey> };
  spot_checks: { input: Nothing; output: SpotChecks };
  draw_spot_check: { input: Nothing; output: SpotChecks };
  record_spot_line: { input: RecordSpotLine; output: SpotChecks };
  sign_spot_check: { input: Nothing; output: SpotChecks };
  meeting_minutes: { input: MinutesOf; output: MinutesView };
  today: { input: Nothing; output: Today };
}

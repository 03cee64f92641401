//! What a meeting wrote down, for screen and paper: who was there, each child as the room saw it, decisions, actions, who tells the family. Invariant: a child stands here as everybody
//! who took part may see it, and never with more than the room saw when it was written.

use super::{
    attendances::family_there,
    editions,
    evaluations::EvaluationView,
    home_pages::MinutesSignature,
    meeting_cases::{PromiseLine, lines, said},
    meeting_views::{ChildInRoom, HiddenWhy, UnitAttendance, by_unit, child_in_room},
    meetings::feedback_owed,
    rooms::Room,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        actions::ActionState,
        agendas::{AgendaItem, AgendaItemKind, AgendaItemState, AgendaReason},
        children::AgeBand,
        consents::{Shown, less},
        consultations::Consultation,
        gaps::Gap,
        ids::{AgendaItemId, CaseId, MeetingId},
        meetings::{Decision, Meeting, SchoolPresence},
        team_actions::TeamAction,
        voices::{ChildVoice, Feedback},
    },
    error::Result,
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which minutes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct MinutesOf {
    /// The meeting.
    pub meeting: MeetingId,
    /// As they were when somebody signed them, for paper; as they stand while nobody has.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub as_signed: bool,
}

/// Which child's papers.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChildMinutesOf {
    /// The child's agenda item.
    pub item: AgendaItemId,
    /// The minutes as they were when somebody signed them, for paper; as they stand while nobody has.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub as_signed: bool,
}

/// The minutes of a meeting.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MinutesView {
    /// The meeting.
    pub meeting: Meeting,
    /// The team's name.
    pub team: String,
    /// Who was there and who was not, unit by unit; sectors that should have been there and were not stand last.
    pub units: Vec<UnitAttendance>,
    /// What became of what was promised before, of all children on the agenda.
    pub promised: Promised,
    /// The children in the order they were taken up.
    pub children: Vec<MinutesChild>,
    /// Needs that nobody could own: kind and age band, never a name.
    pub gaps: Vec<Gap>,
    /// Anonymous consultations in the meeting.
    pub consultations: Vec<Consultation>,
    /// Who holds the pen; empty before it has begun.
    pub note_taker: String,
    /// Who has signed.
    pub signed: Option<MinutesSignature>,
    /// What was said at the welcome.
    pub opening: String,
    /// Items that were about no child.
    pub others: Vec<MinutesMatter>,
    /// What the team decided about no child, at none of those items: who does what by when.
    pub team_actions: Vec<TeamAction>,
    /// The meeting's own evaluation.
    pub evaluation: EvaluationView,
    /// The team's next meeting after this one.
    pub next: Option<Meeting>,
    /// Whether something that is about no child has been changed since the minutes were signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub changed: bool,
}

/// An item that was about no child.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MinutesMatter {
    /// What it was about.
    pub title: String,
    /// What was said, or empty.
    pub note: String,
    /// What was decided there: who does what by when.
    pub actions: Vec<TeamAction>,
}

/// What became of what was promised before the meeting. Counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Promised {
    /// Done.
    pub done: u32,
    /// Given another day, with a reason.
    pub moved: u32,
    /// Given up, with a reason.
    pub dropped: u32,
    /// Still open.
    pub open: u32,
}

/// One child in the minutes.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "shown")]
pub enum MinutesChild {
    /// By name.
    InFull(Box<MinutesInFull>),
    /// By number.
    NumberOnly(Box<MinutesByNumber>),
    /// Not taken up; or kept out of these minutes for a conflict of interest.
    Skipped {
        /// The case's number.
        number: String,
        /// Why.
        why: HiddenWhy,
    },
}

/// A child that everybody who took part may see by name.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MinutesInFull {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// "Alva N."
    pub name: String,
    /// In full or shortly.
    pub kind: AgendaItemKind,
    /// Whether it was taken up.
    pub state: AgendaItemState,
    /// Why it was put off when something had been written already, or empty; none when it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub put_off: Option<String>,
    /// Why it was on the agenda.
    pub reasons: Vec<AgendaReason>,
    /// What the child said, when it was written down in this meeting.
    pub voice: Option<ChildVoice>,
    /// What was said.
    pub note: String,
    /// How it is with school.
    pub school_presence: Option<SchoolPresence>,
    /// Whether the family was there.
    pub family_there: bool,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// Who does what.
    pub actions: Vec<PromiseLine>,
    /// Who tells the family.
    pub feedback: Option<Feedback>,
    /// The next follow-up.
    pub next_on: Option<NaiveDate>,
    /// Whether something here has been changed since the minutes were signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub changed: bool,
}

/// A child that not everybody who took part may see by name.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MinutesByNumber {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// Age band on the day.
    pub age_band: AgeBand,
    /// In full or shortly.
    pub kind: AgendaItemKind,
    /// Whether it was taken up.
    pub state: AgendaItemState,
    /// Empty when it was put off when something had been written already, as the reason may hold a name; none when it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub put_off: Option<String>,
    /// Why it was on the agenda.
    pub reasons: Vec<AgendaReason>,
    /// What was decided, when it was decided without the name.
    pub decisions: Vec<Decision>,
    /// Who does what, when it was agreed without the name.
    pub actions: Vec<PromiseLine>,
    /// How many decisions and actions stand only in the child's own minutes.
    pub hidden: u32,
    /// By when the family is told.
    pub feedback_due_on: Option<NaiveDate>,
    /// The next follow-up.
    pub next_on: Option<NaiveDate>,
    /// Whether something here has been changed since the minutes were signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub changed: bool,
}

fn promised(db: &Connection, room: &Room, agenda: &[AgendaItem]) -> Result<Promised> {
    let mut counts = Promised::default();
    for case in agenda.iter().filter_map(|item| item.case) {
        let since = room.last_time(db, case)?.map(|(on, _)| on);
        for action in super::meeting_cases::promised(db, case, room.meeting.id, since)? {
            let moved = action.moved_on.is_some_and(|on| since.is_none_or(|since| on > since));
            match action.state {
                ActionState::Done => counts.done += 1,
                ActionState::Dropped => counts.dropped += 1,
                ActionState::Open | ActionState::Started if moved => counts.moved += 1,
                ActionState::Open | ActionState::Started => counts.open += 1,
            }
        }
    }
    Ok(counts)
}

fn child(db: &Connection, room: &Room, item: AgendaItem, case: CaseId) -> Result<MinutesChild> {
    let (found, seen) = child_in_room(db, room, case, &[])?;
    let shown = less(seen.shown(), item.shown.unwrap_or(Shown::InFull));
    let said = said(db, &item, case, shown)?;
    let owed = feedback_owed(db, &room.meeting, case)?;
    let voices = store::voices::of_case(db, case)?;
    let next_on = store::voices::follow_up_after(db, case, &room.meeting)?.map(|planned| planned.planned_on);
    let (number, name, age_band, why) = match seen {
        ChildInRoom::InFull { number, name, age, .. } => (number, name, AgeBand::of(age), HiddenWhy::NotCovered),
        ChildInRoom::NumberOnly { number, age_band, why, .. } => (number, String::new(), age_band, why),
        ChildInRoom::Skipped { number, why, .. } => return Ok(MinutesChild::Skipped { number, why }),
    };
    // The minutes are everybody's, also of who went out while the child was talked about.
    if room.conflict(db, found.id, |_| true)? {
        return Ok(MinutesChild::Skipped { number, why: HiddenWhy::ConflictOfInterest });
    }
    drop(found);
    Ok(match shown {
        Shown::InFull => MinutesChild::InFull(Box::new(MinutesInFull {
            case,
            family_there: item.spoken_of() && family_there(&item, &room.meeting, &owed, &voices),
            number,
            name,
            kind: item.kind,
            state: item.state,
            put_off: item.put_off_midway().then_some(item.reason),
            voice: voices.into_iter().find(|voice| voice.meeting == Some(item.meeting)),
            note: item.note,
            school_presence: item.school_presence,
            decisions: said.decisions,
            actions: lines(said.actions, room.on),
            reasons: item.reasons,
            feedback: Some(owed).filter(|feedback| feedback.id.is_some()),
            next_on,
            changed: false,
        })),
        Shown::NumberOnly => MinutesChild::NumberOnly(Box::new(MinutesByNumber {
            case,
            number,
            age_band,
            kind: item.kind,
            state: item.state,
            put_off: item.put_off_midway().then(String::new),
            decisions: said.decisions,
            actions: lines(said.actions, room.on),
            hidden: said.hidden,
            reasons: item.reasons,
            feedback_due_on: owed.id.map(|_| owed.due_on),
            next_on,
            changed: false,
        })),
        Shown::Skipped => MinutesChild::Skipped { number, why },
    })
}

/// What a meeting has written down, as it stands now; and whose case each child in it is.
pub(crate) fn view(db: &Connection, meeting: MeetingId, by: &Actor) -> Result<(MinutesView, Vec<CaseId>)> {
    let room = Room::that_day(db, store::meetings::get(db, meeting)?, by.today())?;
    let mut agenda = store::agendas::of_meeting(db, meeting)?;
    agenda.retain(AgendaItem::stands);
    let promised = promised(db, &room, &agenda)?;
    let units = by_unit(db, &room, &store::units::all(db)?, &[])?;
    let (mut children, mut cases) = (Vec::new(), Vec::new());
    let (mut others, mut opening) = (Vec::new(), String::new());
    let mut team_actions = store::team_actions::of_meeting(db, meeting)?;
    for item in agenda {
        match (item.case, item.kind) {
            (Some(case), _) => {
                cases.push(case);
                children.push(child(db, &room, item, case)?);
            }
            (None, AgendaItemKind::Opening) => opening = item.note,
            (None, _) => {
                let actions: Vec<_> = team_actions.extract_if(.., |action| action.item == Some(item.id)).collect();
                if !(item.title.is_empty() && item.note.is_empty() && actions.is_empty()) {
                    others.push(MinutesMatter { title: item.title, note: item.note, actions });
                }
            }
        }
    }
    let view = MinutesView {
        team: store::teams::of_meeting(db, meeting)?.name,
        units,
        promised,
        children,
        gaps: store::gaps::of_meeting(db, meeting)?,
        consultations: store::consultations::of_meeting(db, meeting)?,
        note_taker: store::home_pages::note_taker(db, meeting)?,
        signed: store::home_pages::signature(db, meeting)?.map(|(by, at)| MinutesSignature { by, at }),
        opening,
        others,
        team_actions,
        evaluation: super::evaluations::view(db, meeting)?,
        next: store::meetings::following(db, &room.meeting)?,
        changed: false,
        meeting: room.meeting,
    };
    Ok((view, cases))
}

/// What a meeting has written down, also while it goes on; or what it said when it was signed.
pub fn meeting_minutes(book: &mut Casebook, by: &Actor, input: MinutesOf) -> Result<MinutesView> {
    book.read(by, Act::lasting("meeting_minutes", Some(input.meeting.0)), |db| {
        let (view, cases) = view(db, input.meeting, by)?;
        editions::of_team(db, view, &cases, input.as_signed)
    })
}

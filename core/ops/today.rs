//! The start page in one answer: the next meeting, what needs a hand, where one was, the rest of the week. Invariant: the most urgent first, and nothing delicate beside a name.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        calendar::end_of_week,
        ids::{CaseId, MeetingId},
        meetings::MeetingKind,
        names,
    },
    error::{Error, Result},
    store::{
        self,
        today::{Called, Dated},
    },
    words::{Arg, date, say},
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The start page.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Today {
    /// The meeting that goes on, or else the next one.
    pub next_meeting: Option<NextMeeting>,
    /// What needs a hand, most urgent first.
    pub needs: Vec<Need>,
    /// How many more there are than are listed.
    pub more_needs: u32,
    /// Where one was.
    pub resume: Vec<Resume>,
    /// The rest of the week.
    pub week: Vec<WeekEntry>,
    /// When the last backup was made, by the clock on the wall.
    pub backup_at: Option<NaiveDateTime>,
    /// How many cases there are, open and closed.
    pub cases: u32,
}

/// The next meeting.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NextMeeting {
    /// Id.
    pub id: MeetingId,
    /// What kind.
    pub kind: MeetingKind,
    /// Whether it goes on.
    pub open: bool,
    /// When, by the clock on the wall.
    pub starts_at: NaiveDateTime,
    /// Where, or empty.
    pub place: String,
    /// Children on its agenda.
    pub children: u32,
    /// Those that have never been to a meeting.
    pub new_children: u32,
    /// People who come.
    pub coming: u32,
    /// Units of the sectors that must be there, from which nobody comes.
    pub not_answered: Vec<String>,
}

/// How urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NeedStatus {
    /// Its day has passed.
    Late,
    /// Its day comes soon.
    Soon,
    /// Has no day, or it is far.
    NotBegun,
}

/// Something that needs a hand. `who`: "Alva N."; for a protected child the case number.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Need {
    /// A family waits to be told.
    Feedback {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
        /// After the meeting of this day.
        meeting_on: NaiveDate,
        /// By when.
        due_on: NaiveDate,
    },
    /// Nobody has answered a handover.
    HandoverAnswer {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
        /// The unit that was asked.
        unit: String,
        /// By when.
        due_on: NaiveDate,
    },
    /// An action is due.
    ActionDue {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
        /// What.
        what: String,
        /// The unit that owns it.
        unit: String,
        /// By when.
        due_on: NaiveDate,
    },
    /// A follow-up is due.
    FollowUp {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
        /// When.
        due_on: NaiveDate,
    },
    /// A consent runs out, or has.
    ConsentExpires {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
        /// Its last day.
        due_on: NaiveDate,
    },
    /// Rows of an imported list wait to be fixed.
    ImportRows {
        /// How urgent.
        status: NeedStatus,
        /// How many.
        rows: u32,
    },
    /// Nobody has asked the child.
    VoiceMissing {
        /// How urgent.
        status: NeedStatus,
        /// The case that began first.
        case: CaseId,
        /// The children: "Liam Ö., Hugo M. och 3 till".
        who: String,
        /// How many.
        children: u32,
    },
}

/// Where one was.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Resume {
    /// What kind of page.
    pub kind: ResumeKind,
    /// Its id.
    pub id: String,
    /// "HLT-möte 14 oktober 2026", "Alva N."
    pub title: String,
    /// When, by the clock on the wall.
    pub at: NaiveDateTime,
    /// Whether something is half typed there.
    pub draft: bool,
}

/// A kind of page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResumeKind {
    /// A meeting.
    Meeting,
    /// A case.
    Case,
}

/// One thing in the rest of the week.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WeekEntry {
    /// The day.
    pub on: NaiveDate,
    /// "09:00", for a meeting.
    pub at: Option<String>,
    /// What.
    pub kind: WeekKind,
    /// Its id.
    pub id: String,
    /// The child.
    pub who: Option<String>,
    /// The unit.
    pub unit: Option<String>,
}

/// A kind of thing in the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WeekKind {
    /// A meeting.
    Meeting,
    /// An answer to a handover is due.
    HandoverAnswer,
    /// A follow-up.
    FollowUp,
    /// A family is to be told.
    Feedback,
}

/// Days ahead within which something is due soon.
const SOON_DAYS: u64 = 7;
/// Most needs in the list: more than anybody does in a day.
const MOST: usize = 40;
/// Lines of the access log that are looked at for where one was.
const LOG_LINES: u32 = 300;
/// Places to go back to.
const PLACES: usize = 3;

fn name(child: &Called) -> String {
    if child.protected { child.number.clone() } else { names::short(&child.first_name, &child.last_name) }
}

/// The start page.
pub fn today(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Today> {
    book.read(by, Act::lasting("today", None), |db| {
        let on = by.today();
        let soon = on.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(on);
        let found = Found {
            feedbacks: store::today::feedbacks(db)?,
            handovers: store::today::handovers(db)?,
            follow_ups: store::today::follow_ups(db, soon.max(end_of_week(on)))?,
        };
        let mut needs = needs(db, &found, on, soon)?;
        let more = needs.len().saturating_sub(MOST);
        needs.truncate(MOST);
        Ok(Today {
            next_meeting: next_meeting(db, on)?,
            needs: needs.into_iter().map(|(_, need)| need).collect(),
            more_needs: u32::try_from(more).unwrap_or(u32::MAX),
            resume: resume(db, by)?,
            week: week(db, &found, on)?,
            backup_at: match store::settings::get(db, "backup.last_at") {
                Ok(at) => Some(at),
                Err(Error::NotFound(_)) => None,
                Err(error) => return Err(error),
            },
            cases: store::cases::count(db)?,
        })
    })
}

struct Found {
    feedbacks: Vec<Dated>,
    handovers: Vec<Dated>,
    follow_ups: Vec<Dated>,
}

/// What sorts the needs: how urgent, which day, which kind.
type Urgency = (NeedStatus, NaiveDate, u8);

fn needs(db: &Connection, found: &Found, on: NaiveDate, soon: NaiveDate) -> Result<Vec<(Urgency, Need)>> {
    let mut needs = Vec::new();
    let status = |due: NaiveDate| match due {
        due if due < on => NeedStatus::Late,
        due if due <= soon => NeedStatus::Soon,
        _ => NeedStatus::NotBegun,
    };
    for one in &found.feedbacks {
        let (status, case, who) = (status(one.on), one.child.case, name(&one.child));
        let meeting_on = one.since.unwrap_or(one.on);
        needs.push(((status, one.on, 0), Need::Feedback { status, case, who, meeting_on, due_on: one.on }));
    }
    for one in &found.handovers {
        let (status, case, who) = (status(one.on), one.child.case, name(&one.child));
        needs.push((
            (status, one.on, 1),
            Need::HandoverAnswer { status, case, who, unit: one.unit.clone(), due_on: one.on },
        ));
    }
    for one in store::today::actions(db, on.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(on))? {
        let (status, case, who) = (status(one.on), one.child.case, name(&one.child));
        needs.push((
            (status, one.on, 2),
            Need::ActionDue { status, case, who, what: one.text, unit: one.unit, due_on: one.on },
        ));
    }
    for one in found.follow_ups.iter().filter(|one| one.on <= soon) {
        let (status, case, who) = (status(one.on), one.child.case, name(&one.child));
        needs.push(((status, one.on, 3), Need::FollowUp { status, case, who, due_on: one.on }));
    }
    let ahead: u64 = store::settings::get(db, "consent.soon_days")?;
    for one in store::today::consents(db, on.checked_add_days(Days::new(ahead)).unwrap_or(on))? {
        let status = if one.on < on { NeedStatus::Late } else { NeedStatus::Soon };
        let (case, who) = (one.child.case, name(&one.child));
        needs.push(((status, one.on, 4), Need::ConsentExpires { status, case, who, due_on: one.on }));
    }
    let status = NeedStatus::NotBegun;
    let rows = store::today::waiting_rows(db)?;
    if rows > 0 {
        needs.push(((status, on, 5), Need::ImportRows { status, rows }));
    }
    let unheard = store::today::unheard(db)?;
    if let Some(first) = unheard.first() {
        let children = u32::try_from(unheard.len()).unwrap_or(u32::MAX);
        needs.push((
            (status, on, 6),
            Need::VoiceMissing { status, case: first.case, who: together(&unheard), children },
        ));
    }
    needs.sort_by_key(|(urgency, _)| *urgency);
    Ok(needs)
}

/// "Alva N.", "Liam Ö. och Hugo M.", "Liam Ö., Hugo M. och 3 till".
fn together(children: &[Called]) -> String {
    match children {
        [] => String::new(),
        [one] => name(one),
        [one, other] => say("who-two", &[("one", Arg::from(&name(one))), ("other", Arg::from(&name(other)))]),
        [one, other, more @ ..] => say(
            "who-more",
            &[("one", Arg::from(&name(one))), ("other", Arg::from(&name(other))), ("more", more.len().into())],
        ),
    }
}

fn next_meeting(db: &Connection, on: NaiveDate) -> Result<Option<NextMeeting>> {
    let Some(meeting) = store::meetings::next(db, on)? else { return Ok(None) };
    let attendances = store::meetings::attendances(db, meeting.id)?;
    let there: Vec<_> = attendances.iter().filter(|one| one.status.in_room()).map(|one| one.sector).collect();
    let units = store::units::all(db)?;
    let missing = store::units::team(db)?.sectors.into_iter().filter(|sector| !there.contains(sector));
    let not_answered =
        missing.filter_map(|sector| units.iter().find(|unit| unit.sector == sector)).map(|unit| unit.name.clone());
    let (children, coming) = store::agendas::counts(db, meeting.id)?;
    let time = chrono::NaiveTime::parse_from_str(&meeting.starts, "%H:%M").unwrap_or(chrono::NaiveTime::MIN);
    Ok(Some(NextMeeting {
        id: meeting.id,
        kind: meeting.kind,
        open: meeting.state == crate::domain::meetings::MeetingState::Open,
        starts_at: meeting.held_on.and_time(time),
        children,
        new_children: store::today::new_children(db, meeting.id.0)?,
        coming,
        not_answered: not_answered.collect(),
        place: meeting.place,
    }))
}

fn week(db: &Connection, found: &Found, on: NaiveDate) -> Result<Vec<WeekEntry>> {
    let sunday = end_of_week(on);
    let mut week: Vec<WeekEntry> = store::meetings::planned_between(db, on, sunday)?
        .into_iter()
        .map(|meeting| WeekEntry {
            on: meeting.held_on,
            at: Some(meeting.starts),
            kind: WeekKind::Meeting,
            id: meeting.id.to_string(),
            who: None,
            unit: None,
        })
        .collect();
    let lists = [
        (WeekKind::HandoverAnswer, &found.handovers),
        (WeekKind::FollowUp, &found.follow_ups),
        (WeekKind::Feedback, &found.feedbacks),
    ];
    for (kind, list) in lists {
        week.extend(list.iter().filter(|one| one.on >= on && one.on <= sunday).map(|one| WeekEntry {
            on: one.on,
            at: None,
            kind,
            id: one.id.to_string(),
            who: Some(name(&one.child)),
            unit: (kind == WeekKind::HandoverAnswer).then(|| one.unit.clone()),
        }));
    }
    week.sort_by(|one, other| (one.on, &one.at).cmp(&(other.on, &other.at)));
    Ok(week)
}

fn resume(db: &Connection, by: &Actor) -> Result<Vec<Resume>> {
    let mut places = Vec::new();
    for (op, id, at) in store::today::opened(db, by.user.0, LOG_LINES)? {
        let Ok(at) = DateTime::parse_from_rfc3339(&at) else { continue };
        let since = at.signed_duration_since(by.now.at);
        let wall = by.now.local + TimeDelta::seconds(since.num_seconds());
        let (kind, title) = if op == "meeting" {
            let meeting = match store::meetings::get(db, id.into()) {
                Ok(meeting) => meeting,
                Err(Error::NotFound(_)) => continue,
                Err(error) => return Err(error),
            };
            let (kind, held) = (store::code_of(meeting.kind), date(meeting.held_on));
            (ResumeKind::Meeting, say("resume-meeting", &[("kind", Arg::from(&kind)), ("date", Arg::from(&held))]))
        } else {
            let Some(child) = store::today::of_case(db, id)? else { continue };
            (ResumeKind::Case, name(&child))
        };
        places.push(Resume { kind, id: id.to_string(), title, at: wall, draft: store::today::draft_on(db, id)? });
    }
    places.truncate(PLACES);
    Ok(places)
}

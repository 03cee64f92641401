//! The start page in one answer: the next meeting, what needs a hand, where one was, the rest of the week. Invariant: the most urgent first, and nothing delicate beside a name.

use super::{
    Nothing,
    meeting_planning::clock,
    meetings,
    needs::{Found, Need, NeedStatus, SOON_DAYS, Urgency, name, needs, of_exams},
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        calendar::end_of_week,
        ids::{CaseId, MeetingId},
        meetings::{MeetingKind, MeetingState},
        units::Sector,
        users::Role,
    },
    error::{Error, Result},
    store::{self, today::CalledTo},
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
    /// What the municipality calls it; none when it is called as its kind is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub called: Option<String>,
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
    /// "09:00", for a meeting whose time is known.
    pub at: Option<String>,
    /// What.
    pub kind: WeekKind,
    /// Its id.
    pub id: String,
    /// The child.
    pub who: Option<String>,
    /// The unit.
    pub unit: Option<String>,
    /// Whose it is, for what is about a child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub case: Option<CaseId>,
    /// Where, for a SIP meeting; before it the time, when somebody wrote one that is no clock time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub place: Option<String>,
}

/// A kind of thing in the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WeekKind {
    /// A meeting.
    Meeting,
    /// A SIP meeting that principals are called to; its id is the plan's.
    SipMeeting,
    /// An answer to a handover is due.
    HandoverAnswer,
    /// A follow-up.
    FollowUp,
    /// A family is to be told.
    Feedback,
}

/// Most needs in the list: more than anybody does in a day.
const MOST: usize = 40;
/// Most SIPs without a day among them, those that have waited longest: else they alone could be the list.
const MOST_WITHOUT_DAY: usize = 5;
/// Lines of the access log that are looked at for where one was.
const LOG_LINES: u32 = 300;
/// Places to go back to.
const PLACES: usize = 3;
/// Days ahead within which an agreement that ends is worth a row: a new one takes a quarter to negotiate.
const AGREEMENT_DAYS: u64 = 90;

/// The start page.
pub fn today(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Today> {
    let key = book.protected().cloned();
    book.read(by, Act::lasting("today", None), |db| {
        let on = by.today();
        let soon = on.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(on);
        let found = Found {
            feedbacks: store::today::feedbacks(db)?,
            handovers: store::today::handovers(db)?,
            follow_ups: store::today::follow_ups(db, soon.max(end_of_week(on)))?,
        };
        let mut needs = needs(db, by, key.as_ref(), &found, soon)?;
        let mut more = 0;
        if by.role == Role::Coordinator {
            needs.extend(of_exams(db, on)?);
            let (plans, left_out) = of_plans(db, on, soon)?;
            needs.extend(plans);
            more += left_out;
            needs.extend(super::users::roles::needs(db, by)?);
            needs.sort_by_key(|(urgency, _)| *urgency);
        }
        more += needs.len().saturating_sub(MOST);
        needs.truncate(MOST);
        let mut needs: Vec<Need> = needs.into_iter().map(|(_, need)| need).collect();
        if by.role == Role::Coordinator {
            needs.extend(of_registers(db, on)?);
        }
        Ok(Today {
            next_meeting: next_meeting(db, on)?,
            needs,
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

fn next_meeting(db: &Connection, on: NaiveDate) -> Result<Option<NextMeeting>> {
    let Some(meeting) = store::meetings::next(db, on)? else { return Ok(None) };
    let attendances = store::meetings::attendances(db, meeting.id)?;
    let there: Vec<_> = attendances.iter().filter(|one| one.status.was_there()).map(|one| one.sector).collect();
    let units = store::units::all(db)?;
    let team = store::teams::of_meeting(db, meeting.id)?;
    let own = store::units::in_room(db, team.id, &team.sectors)?;
    let missing = team.sectors.into_iter().filter(|sector| !there.contains(sector));
    // Two teams may each have a school: the one that was asked is named, or else the team's own.
    let asked = |sector: Sector| attendances.iter().find(|one| one.sector == sector).map(|one| one.unit_name.clone());
    let known = |sector: Sector| {
        units.iter().find(|unit| unit.sector == sector && own.contains(&unit.id)).map(|unit| unit.name.clone())
    };
    let not_answered = missing.filter_map(|sector| asked(sector).or_else(|| known(sector)));
    let (children, coming) = store::agendas::counts(db, meeting.id)?;
    let time = chrono::NaiveTime::parse_from_str(&meeting.starts, "%H:%M").unwrap_or(chrono::NaiveTime::MIN);
    Ok(Some(NextMeeting {
        id: meeting.id,
        kind: meeting.kind,
        called: meeting.called,
        open: meeting.state == MeetingState::Open,
        starts_at: meeting.held_on.and_time(time),
        children,
        new_children: store::today::new_children(db, meeting.id.0)?,
        coming,
        not_answered: not_answered.collect(),
        place: meeting.place,
    }))
}

/// Follow-ups of the plans that go on although their case has ended; SIPs that can end, and SIPs that go on without a day, until somebody ends them or sets a next day. And how many more of the
/// last there are than are listed.
fn of_plans(db: &Connection, on: NaiveDate, soon: NaiveDate) -> Result<(Vec<(Urgency, Need)>, usize)> {
    let due = store::today::plan_follow_ups(db, soon)?.into_iter().map(|one| {
        let status = if one.on < on { NeedStatus::Late } else { NeedStatus::Soon };
        let (case, who) = (one.child.case, name(&one.child));
        ((status, one.on, 3), Need::FollowUp { status, case, who, due_on: one.on, plan: true })
    });
    let to_end = store::today::plans_to_end(db)?.into_iter().map(|one| {
        let (status, case, who) = (NeedStatus::Soon, one.child.case, name(&one.child));
        ((status, one.on, 3), Need::PlanToEnd { status, case, who, since: one.on })
    });
    let without_day = store::today::plans_without_day(db)?;
    let left_out = without_day.len().saturating_sub(MOST_WITHOUT_DAY);
    let without_day = without_day.into_iter().take(MOST_WITHOUT_DAY).map(|one| {
        let (status, case, who) = (NeedStatus::Soon, one.child.case, name(&one.child));
        ((status, one.on, 3), Need::PlanWithoutDay { status, case, who })
    });
    Ok((due.chain(to_end).chain(without_day).collect(), left_out))
}

/// What is to be gone through in the registers: one calm row for each, after all that is about a child.
fn of_registers(db: &Connection, on: NaiveDate) -> Result<Vec<Need>> {
    let mut needs = Vec::new();
    let ending = super::agreements::ending(db, on, on.checked_add_days(Days::new(AGREEMENT_DAYS)).unwrap_or(on))?;
    if let Some((due_on, first)) = ending.first() {
        needs.push(Need::AgreementsEnd {
            status: if *due_on < on { NeedStatus::Late } else { NeedStatus::Soon },
            agreement: first.id,
            title: first.title.clone(),
            agreements: u32::try_from(ending.len()).unwrap_or(u32::MAX),
            due_on: *due_on,
        });
    }
    let agencies = super::agencies::all(db, on)?.iter().filter(|one| one.to_check).count();
    if agencies > 0 {
        let agencies = u32::try_from(agencies).unwrap_or(u32::MAX);
        let (status, months) = (NeedStatus::NotBegun, super::agencies::check_months(db)?);
        needs.push(Need::AgenciesToCheck { status, agencies, months });
    }
    Ok(needs)
}

fn week(db: &Connection, found: &Found, on: NaiveDate) -> Result<Vec<WeekEntry>> {
    let sunday = end_of_week(on);
    let called = store::today::called_to(db, on, sunday)?;
    let mut week: Vec<WeekEntry> = store::meetings::planned_between(db, on, sunday)?
        .into_iter()
        .filter(|meeting| !called.iter().any(|one| one.meeting == Some(meeting.id)))
        .map(|meeting| WeekEntry {
            on: meeting.held_on,
            at: Some(meeting.starts),
            kind: WeekKind::Meeting,
            id: meeting.id.to_string(),
            who: None,
            unit: None,
            case: None,
            place: None,
        })
        .collect();
    week.extend(called.iter().map(sip_meeting));
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
            case: Some(one.child.case),
            place: None,
        }));
    }
    week.sort_by(|one, other| (one.on, &one.at).cmp(&(other.on, &other.at)));
    Ok(week)
}

/// A SIP meeting in the week. Where a protected child is met stands on no page.
fn sip_meeting(one: &CalledTo) -> WeekEntry {
    let at = clock(&one.starts).ok();
    let written = if at.is_none() { one.starts.as_str() } else { "" };
    let place: Vec<&str> = [written, one.place.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    WeekEntry {
        on: one.on,
        at,
        kind: WeekKind::SipMeeting,
        id: one.plan.to_string(),
        who: Some(name(&one.child)),
        unit: None,
        case: Some(one.child.case),
        place: Some(place.join(", ")).filter(|place| !place.is_empty() && !one.child.protected),
    }
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
            let (name, held) = (meetings::name(&meeting), date(meeting.held_on));
            (ResumeKind::Meeting, say("resume-meeting", &[("name", Arg::from(&name)), ("date", Arg::from(&held))]))
        } else {
            let Some(child) = store::today::of_case(db, id)? else { continue };
            (ResumeKind::Case, name(&child))
        };
        places.push(Resume {
            kind,
            id: id.to_string(),
            title,
            at: wall,
            draft: store::today::draft_on(db, by.user.0, id)?,
        });
    }
    places.truncate(PLACES);
    Ok(places)
}

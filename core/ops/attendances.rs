//! Who is in the room, by unit: ticked, from elsewhere, come late, gone before the end, absent with a reason, guests. Invariant: whoever is not marked as absent or gone counts as in the
//! room, and nobody leaves a meeting that has not begun.

use super::{
    meeting_cases::{self, CaseInMeeting},
    meeting_views::{self, MeetingView},
    rooms::to_write,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::AgendaItem,
        ids::{AgendaItemId, AttendanceId, MeetingId, ProfessionalId, UnitId},
        meetings::{Attendance, AttendanceStatus, Meeting, MeetingKind, MeetingState, MeetingStep},
        texts,
        units::{Sector, Unit},
        voices::{ChildVoice, Feedback, FeedbackForm, VoiceForm},
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDateTime;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose attendance.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum WhoComes {
    /// Somebody who stands in the list.
    Listed {
        /// The line.
        attendance: AttendanceId,
    },
    /// Somebody in a unit.
    Professional {
        /// The person.
        professional: ProfessionalId,
    },
    /// A guest.
    Guest {
        /// Name.
        name: String,
        /// The unit the guest comes from.
        unit: UnitId,
    },
}

/// Whether somebody comes or is there.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetAttendance {
    /// The meeting.
    pub meeting: MeetingId,
    /// Who.
    pub who: WhoComes,
    /// Whether.
    pub status: AttendanceStatus,
    /// Why not; empty takes the reason away, none leaves it as it is of who stays away and forgets it of who comes after all.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Ticks somebody, or says that somebody has left a meeting that goes on. The room's screen goes blank, for what may be shown can have changed.
pub fn set_attendance(book: &mut Casebook, by: &Actor, input: SetAttendance) -> Result<MeetingView> {
    book.hide_from_room();
    let reason = said(input.reason.as_deref())?;
    let name = match &input.who {
        WhoComes::Guest { name, .. } => texts::line("name", name)?,
        WhoComes::Listed { .. } | WhoComes::Professional { .. } => String::new(),
    };
    let id = AttendanceId(book.new_id(by.now.at)?);
    book.write(by, Act::on("set_attendance", input.meeting), |tx| {
        let meeting = store::meetings::get(tx, input.meeting)?;
        meeting.state.after(MeetingStep::Prepare)?;
        let (known, mut one) = match input.who {
            WhoComes::Listed { attendance } => (true, store::meetings::attendance(tx, input.meeting, attendance)?),
            WhoComes::Professional { professional } => line_of(tx, input.meeting, professional, id)?,
            WhoComes::Guest { unit, .. } => (false, guest(id, name, store::units::running(tx, unit)?)),
        };
        if input.status == AttendanceStatus::Left && !(known && meeting.state == MeetingState::Open) {
            return Err(Error::Rule(Rule::MeetingStep));
        }
        one.set(input.status, reason, kept_time(&meeting, by));
        let_come(tx, &meeting, &one)?;
        put(tx, input.meeting, known, &one)?;
        meeting_views::view(tx, input.meeting, by)
    })
}

/// Why somebody is away; none when nothing is said of it.
fn said(reason: Option<&str>) -> Result<Option<String>> {
    reason.map(|reason| texts::optional_line("reason", reason)).transpose()
}

/// Somebody's line in the list of a meeting, and whether it stands there; one that is not stored yet has the id `new`.
fn line_of(
    db: &Connection,
    meeting: MeetingId,
    person: ProfessionalId,
    new: AttendanceId,
) -> Result<(bool, Attendance)> {
    let listed = store::meetings::attendances(db, meeting)?;
    Ok(match listed.into_iter().find(|one| one.professional == Some(person)) {
        Some(one) => (true, one),
        None => (false, Attendance::of(new, store::units::working(db, person)?)),
    })
}

/// Refuses whoever must not see the child of a family at that family's meeting. At the team's own meetings the child is hidden until they have gone out.
fn let_come(db: &Connection, meeting: &Meeting, one: &Attendance) -> Result<()> {
    if !meeting.kind.about_one_family() || !one.status.in_room() {
        return Ok(());
    }
    for case in store::agendas::of_meeting(db, meeting.id)?.into_iter().filter_map(|item| item.case) {
        match one.professional {
            Some(person) => store::conflicts::let_work(db, case, person)?,
            None => store::conflicts::let_named(db, case, &one.name, Some(one.unit))?,
        }
    }
    Ok(())
}

fn put(db: &Connection, meeting: MeetingId, known: bool, one: &Attendance) -> Result<()> {
    if known { store::meetings::set_attendance(db, one) } else { store::meetings::add_attendance(db, meeting, one) }
}

fn guest(id: AttendanceId, name: String, unit: Unit) -> Attendance {
    Attendance {
        id,
        professional: None,
        name,
        title: String::new(),
        unit: unit.id,
        unit_name: unit.name,
        sector: unit.sector,
        status: AttendanceStatus::Expected,
        reason: String::new(),
        stands_in_for: None,
        from_afar: false,
        came_at: None,
        left_at: None,
    }
}

/// The time that is kept of who comes late and who leaves: none before the meeting, nor when it is taken up again another day.
fn kept_time(meeting: &Meeting, by: &Actor) -> Option<NaiveDateTime> {
    let began = meeting.opened_at.filter(|_| meeting.state == MeetingState::Open)?;
    (began.date() == by.today()).then_some(by.now.local)
}

/// Who comes instead of somebody.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SendSubstitute {
    /// The meeting.
    pub meeting: MeetingId,
    /// The line of the one who cannot come.
    pub attendance: AttendanceId,
    /// Who comes; the member's own substitute when left out.
    #[serde(default)]
    pub professional: Option<ProfessionalId>,
    /// Why the other one cannot come; empty takes the reason away, none leaves it as it is.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Marks somebody as absent, or as gone when they have been there, and lets a substitute come in their place. The substitute counts for the unit it comes from.
///
/// # Errors
/// [`Error::NotFound`] for a guest; [`Error::Input`] on `professional` when nobody is named or usual, or it is the one who is away.
pub fn send_substitute(book: &mut Casebook, by: &Actor, input: SendSubstitute) -> Result<MeetingView> {
    book.hide_from_room();
    let reason = said(input.reason.as_deref())?;
    let id = AttendanceId(book.new_id(by.now.at)?);
    book.write(by, Act::on("send_substitute", input.meeting), |tx| {
        let meeting = store::meetings::get(tx, input.meeting)?;
        meeting.state.after(MeetingStep::Prepare)?;
        let mut absentee = store::meetings::attendance(tx, input.meeting, input.attendance)?;
        let away = absentee.professional.ok_or(Error::NotFound("professional"))?;
        let team = store::teams::get(tx, store::meetings::team_of(tx, input.meeting)?)?;
        let named = || team.members.iter().find(|one| one.professional == away).and_then(|one| one.substitute);
        let who =
            input.professional.or_else(named).ok_or(Error::Input { field: "professional", problem: Problem::Blank })?;
        if who == away {
            return Err(Error::Input { field: "professional", problem: Problem::Unknown });
        }
        let open = meeting.state == MeetingState::Open;
        let was_here = matches!(absentee.status, AttendanceStatus::Present | AttendanceStatus::Remote);
        let gone = absentee.status == AttendanceStatus::Left || open && was_here;
        let at = kept_time(&meeting, by);
        absentee.set(if gone { AttendanceStatus::Left } else { AttendanceStatus::Absent }, reason, at);
        store::meetings::set_attendance(tx, &absentee)?;
        let (known, mut line) = line_of(tx, input.meeting, who, id)?;
        let status = if open { AttendanceStatus::Present } else { AttendanceStatus::Expected };
        line.set(status, Some(String::new()), at);
        let_come(tx, &meeting, &line)?;
        put(tx, input.meeting, known, &line)?;
        store::meetings::stand_in(tx, line.id, away)?;
        meeting_views::view(tx, input.meeting, by)
    })
}

/// Why a sector that must be there is not.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExplainMissingSector {
    /// The meeting.
    pub meeting: MeetingId,
    /// The sector.
    pub sector: Sector,
    /// Why; empty takes the reason away.
    pub reason: String,
}

/// Writes down why nobody from a sector that must be there is.
///
/// # Errors
/// [`Error::Input`] on `sector` when the team does not need it.
pub fn explain_missing_sector(book: &mut Casebook, by: &Actor, input: ExplainMissingSector) -> Result<MeetingView> {
    let reason = texts::optional_line("reason", &input.reason)?;
    book.write(by, Act::on("explain_missing_sector", input.meeting), |tx| {
        store::meetings::get(tx, input.meeting)?.state.after(MeetingStep::Prepare)?;
        if !store::teams::of_meeting(tx, input.meeting)?.sectors.contains(&input.sector) {
            return Err(Error::Input { field: "sector", problem: Problem::Unknown });
        }
        store::meetings::explain_missing(tx, input.meeting, input.sector, &reason)?;
        meeting_views::view(tx, input.meeting, by)
    })
}

/// Takes somebody off the list.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct RemoveAttendance {
    /// The meeting.
    pub meeting: MeetingId,
    /// The line.
    pub attendance: AttendanceId,
}

/// Takes somebody off the list who was put there by mistake. Who has been in the room stays: mark them absent with a reason instead.
///
/// # Errors
/// [`Rule::MeetingStep`] for somebody who has been in the room.
pub fn remove_attendance(book: &mut Casebook, by: &Actor, input: RemoveAttendance) -> Result<MeetingView> {
    book.hide_from_room();
    book.write(by, Act::on("remove_attendance", input.meeting), |tx| {
        store::meetings::get(tx, input.meeting)?.state.after(MeetingStep::Prepare)?;
        let one = store::meetings::attendance(tx, input.meeting, input.attendance)?;
        if one.status != AttendanceStatus::Expected && one.status.was_there() {
            return Err(Error::Rule(Rule::MeetingStep));
        }
        store::meetings::remove_attendance(tx, input.attendance)?;
        meeting_views::view(tx, input.meeting, by)
    })
}

/// Everybody who was expected came.
///
/// # Errors
/// [`Error::Input`] on `meeting` when nobody is on the list.
pub fn everyone_came(book: &mut Casebook, by: &Actor, input: super::meetings::OneMeeting) -> Result<MeetingView> {
    book.hide_from_room();
    book.write(by, Act::on("everyone_came", input.meeting), |tx| {
        store::meetings::get(tx, input.meeting)?.state.after(MeetingStep::Prepare)?;
        let listed = store::meetings::attendances(tx, input.meeting)?;
        if listed.is_empty() {
            return Err(Error::Input { field: "meeting", problem: Problem::Blank });
        }
        all_came(tx, listed)?;
        meeting_views::view(tx, input.meeting, by)
    })
}

/// Of these, everybody who was expected has come.
pub(crate) fn all_came(db: &Connection, listed: Vec<Attendance>) -> Result<()> {
    for mut one in listed.into_iter().filter(|one| one.status == AttendanceStatus::Expected) {
        one.set(AttendanceStatus::Present, Some(String::new()), None);
        store::meetings::set_attendance(db, &one)?;
    }
    Ok(())
}

/// Whether a child's family is there.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetFamilyThere {
    /// The child's agenda item.
    pub item: AgendaItemId,
    /// Whether it is.
    pub there: bool,
}

/// Says that a child's family is there when the child is taken up, or that it is not.
pub fn set_family_there(book: &mut Casebook, by: &Actor, input: SetFamilyThere) -> Result<CaseInMeeting> {
    book.write(by, Act::on("set_family_there", input.item), |tx| {
        let mut table = to_write(tx, input.item, true, by.today())?;
        table.item.family_there = Some(input.there);
        table.witnessed(tx)?;
        meeting_cases::look(tx, input.item, by)
    })
}

/// Whether the family was there when its child was taken up. What somebody said at the item counts first; then how the family was told; else the child that was with us, or a meeting that
/// is with the family.
pub(crate) fn family_there(item: &AgendaItem, meeting: &Meeting, told: &Feedback, voices: &[ChildVoice]) -> bool {
    let with_us = |voice: &ChildVoice| {
        let form = matches!(voice.form, VoiceForm::InMeeting | VoiceForm::PartOfMeeting | VoiceForm::Remote);
        voice.meeting == Some(meeting.id) && form
    };
    let with_family = matches!(meeting.kind, MeetingKind::Family | MeetingKind::Sip | MeetingKind::SipFollowUp);
    item.family_there
        .or_else(|| told.how.map(|how| how == FeedbackForm::InMeeting))
        .unwrap_or_else(|| with_family || voices.iter().any(with_us))
}

//! Who is in the room, by unit: ticked, from elsewhere, absent with a reason, guests. Invariant: whoever is not marked absent counts as in the room.

use super::meeting_views::{self, MeetingView};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::{AttendanceId, MeetingId, ProfessionalId, UnitId},
        meetings::{Attendance, AttendanceStatus, MeetingStep},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
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
    /// Why not; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// Ticks somebody. The room's screen goes blank, for what may be shown can have changed.
pub fn set_attendance(book: &mut Casebook, by: &Actor, input: SetAttendance) -> Result<MeetingView> {
    book.hide_from_room();
    let reason = texts::optional_line("reason", &input.reason)?;
    let guest = match &input.who {
        WhoComes::Guest { name, .. } => texts::line("name", name)?,
        WhoComes::Listed { .. } | WhoComes::Professional { .. } => String::new(),
    };
    let id = AttendanceId(book.new_id(by.now.at)?);
    book.write(by, Act::on("set_attendance", input.meeting), |tx| {
        store::meetings::get(tx, input.meeting)?.state.after(MeetingStep::Prepare)?;
        let listed = store::meetings::attendances(tx, input.meeting)?;
        let (professional, name, unit) = match input.who {
            WhoComes::Listed { attendance } => {
                store::meetings::attendance(tx, input.meeting, attendance)?;
                store::meetings::set_attendance(tx, attendance, input.status, &reason)?;
                return meeting_views::view(tx, input.meeting, by);
            }
            WhoComes::Professional { professional } => {
                if let Some(one) = listed.iter().find(|one| one.professional == Some(professional)) {
                    store::meetings::set_attendance(tx, one.id, input.status, &reason)?;
                    return meeting_views::view(tx, input.meeting, by);
                }
                let person = store::units::professional(tx, professional)?;
                (Some(professional), person.name, person.unit)
            }
            WhoComes::Guest { unit, .. } => (None, guest, unit),
        };
        let unit = store::units::get(tx, unit)?;
        let (title, status) = (String::new(), input.status);
        let attendance = Attendance {
            id,
            professional,
            name,
            title,
            unit: unit.id,
            unit_name: unit.name,
            sector: unit.sector,
            status,
            reason,
        };
        store::meetings::add_attendance(tx, input.meeting, &attendance)?;
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
pub fn remove_attendance(book: &mut Casebook, by: &Actor, input: RemoveAttendance) -> Result<MeetingView> {
    book.hide_from_room();
    book.write(by, Act::on("remove_attendance", input.meeting), |tx| {
        store::meetings::get(tx, input.meeting)?.state.after(MeetingStep::Prepare)?;
        let one = store::meetings::attendance(tx, input.meeting, input.attendance)?;
        if matches!(one.status, AttendanceStatus::Present | AttendanceStatus::Remote) {
            return Err(Error::Rule(Rule::MeetingStep));
        }
        store::meetings::remove_attendance(tx, input.attendance)?;
        meeting_views::view(tx, input.meeting, by)
    })
}

/// Everybody who was expected came.
pub fn everyone_came(book: &mut Casebook, by: &Actor, input: super::meetings::OneMeeting) -> Result<MeetingView> {
    book.hide_from_room();
    book.write(by, Act::on("everyone_came", input.meeting), |tx| {
        store::meetings::get(tx, input.meeting)?.state.after(MeetingStep::Prepare)?;
        let listed = store::meetings::attendances(tx, input.meeting)?;
        if listed.is_empty() {
            return Err(Error::Input { field: "meeting", problem: Problem::Blank });
        }
        for one in listed.iter().filter(|one| one.status == AttendanceStatus::Expected) {
            store::meetings::set_attendance(tx, one.id, AttendanceStatus::Present, "")?;
        }
        meeting_views::view(tx, input.meeting, by)
    })
}

//! What a county or a municipality decides about plans and examinations: their days, the order of the regional system, the sections of law. Law is data.

use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{health_exams::ExamDays, plans::parts::PlanSection, texts, units::Sector},
    error::Result,
    ops::{Nothing, health_exams},
    store::settings,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The settings of plans.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanSettings {
    /// Days from the call to the meeting; none when the county has no limit.
    pub days_to_meeting: Option<u16>,
    /// The order in which the regional system asks.
    pub sections: Vec<PlanSection>,
    /// Sections of law on the SIP and the call.
    pub law: Vec<String>,
    /// Sections of law on the consent form.
    pub consent_law: Vec<String>,
    /// Sectors between which a handover may go because the child needs it, without consent.
    pub necessity_sectors: Vec<Sector>,
    /// The checklist before a report of concern, in order.
    pub concern_checklist: Vec<String>,
    /// How many days each step of a health or a dental examination may take.
    pub exam_days: ExamDays,
}

fn read(db: &Connection) -> Result<PlanSettings> {
    Ok(PlanSettings {
        days_to_meeting: settings::get(db, "plan.days_to_meeting")?,
        sections: settings::get(db, "plan.sections")?,
        law: settings::get(db, "plan.law")?,
        consent_law: settings::get(db, "consent.law")?,
        necessity_sectors: settings::get(db, "handover.necessity_sectors")?,
        concern_checklist: settings::get(db, "concern.checklist")?,
        exam_days: settings::get(db, health_exams::DAYS)?,
    })
}

/// The settings as they are.
pub fn plan_settings(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<PlanSettings> {
    book.read(by, Act::lasting("plan_settings", None), read)
}

/// Changes them. A section that is left out is not offered for copying.
pub fn set_plan_settings(book: &mut Casebook, by: &Actor, input: PlanSettings) -> Result<PlanSettings> {
    let lines = |field, lines: Vec<String>| -> Result<Vec<String>> {
        let read = lines.iter().map(|line| texts::optional_line(field, line)).collect::<Result<Vec<_>>>()?;
        Ok(read.into_iter().filter(|line| !line.is_empty()).collect())
    };
    let (law, consent_law) = (lines("law", input.law)?, lines("consent_law", input.consent_law)?);
    let checklist = lines("concern_checklist", input.concern_checklist)?;
    let mut sections = input.sections;
    let mut seen = Vec::new();
    sections.retain(|section| {
        !seen.contains(section) && {
            seen.push(*section);
            true
        }
    });
    book.write(by, Act { op: "set_plan_settings", object: None, undo: true }, |tx| {
        let today = by.today();
        let source = crate::words::say("setting-source-own", &[]);
        settings::set(tx, "plan.days_to_meeting", &input.days_to_meeting, &source, today)?;
        settings::set(tx, "plan.sections", &sections, &source, today)?;
        settings::set(tx, "plan.law", &law, &source, today)?;
        settings::set(tx, "consent.law", &consent_law, &source, today)?;
        settings::set(tx, "handover.necessity_sectors", &input.necessity_sectors, &source, today)?;
        settings::set(tx, "concern.checklist", &checklist, &source, today)?;
        settings::set(tx, health_exams::DAYS, &input.exam_days, &source, today)?;
        read(tx)
    })
}

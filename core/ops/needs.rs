//! What needs a hand today, over all open cases, and what still waits in the closed ones. Invariant: the most urgent first, and nothing delicate beside a name.

mod handovers;

use crate::{
    casebook::Actor,
    domain::{
        health_exams::ExamStep,
        ids::{AgreementId, CaseId, ParcelId},
        names,
        users::Role,
    },
    error::Result,
    store::{
        self,
        today::{Called, Dated},
    },
    vault::keys::Key,
    words::{Arg, say},
};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Days ahead within which something is due soon.
pub(crate) const SOON_DAYS: u64 = 7;

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
        /// Whether the consent that it goes by has been taken back or has run out: the family is asked again, or the handover is taken back.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[ts(as = "Option<bool>", optional)]
        uncovered: bool,
    },
    /// Who took over has not told what came of it.
    HandoverAnswerBack {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
        /// The unit that took over.
        unit: String,
        /// By when.
        due_on: NaiveDate,
    },
    /// A parcel from another municipality waits for an answer.
    ParcelAnswer {
        /// How urgent.
        status: NeedStatus,
        /// The parcel.
        parcel: ParcelId,
        /// The child.
        who: String,
        /// The municipality.
        from: String,
        /// By when.
        due_on: NaiveDate,
    },
    /// Nobody holds the baton.
    NoHolder {
        /// How urgent.
        status: NeedStatus,
        /// The case that began first.
        case: CaseId,
        /// The children: "Liam Ö., Hugo M. och 3 till".
        who: String,
        /// How many.
        children: u32,
        /// Since when for the first.
        since: NaiveDate,
        /// Whether who held it has ended; then it is the unit's, and `since` is the day that one took it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[ts(as = "Option<bool>", optional)]
        ended: bool,
    },
    /// A handover came back, and nobody has been asked since.
    Bounced {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
        /// The unit that gave it back.
        unit: String,
        /// How many times the need has come back.
        times: u32,
        /// When it came back.
        due_on: NaiveDate,
    },
    /// A child has answered in child mode; the answers wait to be read with the child.
    ChildAnswers {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
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
        /// Whether the consent does not cover the unit: it stands on none of its papers, and somebody must tell it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[ts(as = "Option<bool>", optional)]
        uncovered: bool,
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
        /// Whether it is a plan's that goes on although the case has ended.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[ts(as = "Option<bool>", optional)]
        plan: bool,
    },
    /// A SIP can end by its last follow-up, and nobody has ended it or set a next day; also when its case has ended.
    PlanToEnd {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
        /// The day of that follow-up.
        since: NaiveDate,
    },
    /// A SIP goes on here without a day for its next follow-up: its case has ended, or no reason is stated.
    PlanWithoutDay {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
    },
    /// A health or a dental examination is to be requested, or its next step is late. Which one, and that the child is in an investigation or placed, is not said beside a name.
    HealthExam {
        /// How urgent.
        status: NeedStatus,
        /// The case.
        case: CaseId,
        /// The child.
        who: String,
        /// The last day of the step that has waited longest.
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
    /// Somebody has opened a child in an emergency, and no coordinator has looked at it.
    EmergencyOpenings {
        /// How urgent.
        status: NeedStatus,
        /// How many.
        openings: u32,
    },
    /// Somebody got a role that opens children's files, another unit, or a new passphrase, and the coordinator who asks has not looked at it.
    RoleGiven {
        /// How urgent.
        status: NeedStatus,
        /// Who got it.
        name: String,
        /// Which role, or which the user had.
        role: Role,
        /// Whether it was a new passphrase and not the role.
        passphrase: bool,
        /// The unit, when a member got one more and not the role; else empty.
        unit: String,
        /// Who gave it.
        by: String,
        /// When.
        given_on: NaiveDate,
    },
    /// Rows of an imported list wait to be fixed.
    ImportRows {
        /// How urgent.
        status: NeedStatus,
        /// How many.
        rows: u32,
    },
    /// An agreement runs out within some months, or has run out and nothing has taken its place.
    AgreementsEnd {
        /// How urgent.
        status: NeedStatus,
        /// The one that ends first.
        agreement: AgreementId,
        /// Its title.
        title: String,
        /// How many.
        agreements: u32,
        /// The last day of the first.
        due_on: NaiveDate,
    },
    /// What is said about somebody one can turn to has not been checked for a long time.
    AgenciesToCheck {
        /// How urgent.
        status: NeedStatus,
        /// How many.
        agencies: u32,
        /// After how many months one asks again.
        months: u8,
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

/// What is owed and planned, read once for the needs and for the week.
pub(crate) struct Found {
    pub(crate) feedbacks: Vec<Dated>,
    pub(crate) handovers: Vec<Dated>,
    pub(crate) follow_ups: Vec<Dated>,
}

/// What a list calls a child.
pub(crate) fn name(child: &Called) -> String {
    names::listed(child.protected, &child.first_name, &child.last_name, &child.number)
}

/// What sorts the needs: how urgent, which day, which kind.
pub(crate) type Urgency = (NeedStatus, NaiveDate, u8);

/// Everything that needs a hand, most urgent first. `key` opens protected identities, for who has it.
pub(crate) fn needs(
    db: &Connection,
    by: &Actor,
    key: Option<&Key>,
    found: &Found,
    soon: NaiveDate,
) -> Result<Vec<(Urgency, Need)>> {
    let on = by.today();
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
    needs.extend(handovers::unanswered(db, found, &status, on)?);
    needs.extend(handovers::handed_over(db, by, key, &status, soon)?);
    needs.extend(handovers::bounced(db)?);
    for child in store::today::unread_answers(db)? {
        let (status, case, who) = (NeedStatus::Soon, child.case, name(&child));
        needs.push(((status, on, 0), Need::ChildAnswers { status, case, who }));
    }
    for (one, unsure) in store::today::actions(db, soon)? {
        let hidden = |unit| store::consents::hide_action(db, one.child.case, unit, on);
        let uncovered = unsure.map(hidden).transpose()?.unwrap_or(false);
        // Whoever must be told of it is told at once, and not in its last week.
        if one.on > soon && !uncovered {
            continue;
        }
        let (status, case, who) = (status(one.on), one.child.case, name(&one.child));
        needs.push((
            (status, one.on, 2),
            Need::ActionDue { status, case, who, what: one.text, unit: one.unit, due_on: one.on, uncovered },
        ));
    }
    for one in found.follow_ups.iter().filter(|one| one.on <= soon) {
        let (status, case, who) = (status(one.on), one.child.case, name(&one.child));
        needs.push(((status, one.on, 3), Need::FollowUp { status, case, who, due_on: one.on, plan: false }));
    }
    let ahead: u64 = store::settings::get(db, "consent.soon_days")?;
    for one in store::today::consents(db, on.checked_add_days(Days::new(ahead)).unwrap_or(on))? {
        let status = if one.on < on { NeedStatus::Late } else { NeedStatus::Soon };
        let (case, who) = (one.child.case, name(&one.child));
        needs.push(((status, one.on, 4), Need::ConsentExpires { status, case, who, due_on: one.on }));
    }
    let openings = store::emergencies::waiting(db)?;
    if openings > 0 {
        let status = NeedStatus::Late;
        needs.push(((status, NaiveDate::MIN, 0), Need::EmergencyOpenings { status, openings }));
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

/// Examinations to request, and steps of them that are late: one row for each child.
pub(crate) fn of_exams(db: &Connection, on: NaiveDate) -> Result<Vec<(Urgency, Need)>> {
    let oldest = super::health_exams::oldest(db, |wait| wait.step == ExamStep::Request || wait.late(on))?;
    let mut needs = Vec::new();
    for (case, due_on) in oldest {
        let Some(child) = store::today::of_case(db, case.0)? else { continue };
        let status = if due_on < on { NeedStatus::Late } else { NeedStatus::Soon };
        needs.push(((status, due_on, 2), Need::HealthExam { status, case, who: name(&child), due_on }));
    }
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

//! What a unit is to have with it to a meeting about a child, besides how it went with what it promised. Invariant: it is the unit's own to answer for, and a unit is told of nothing that
//! others answer for, but the one with the baton of what nobody else will tell them.

use super::{
    codes::SchoolForm,
    handovers::{Handover, HandoverState},
    ids::UnitId,
    plans::parts::{GoalStep, Progress},
    units::{Professional, Sector},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something to have with one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Bring {
    /// How much the child is at school: every meeting asks.
    SchoolPresence,
    /// The same, for a child at preschool.
    PreschoolPresence,
    /// Whether the unit takes over.
    HandoverAnswer {
        /// Last day to answer.
        due_on: NaiveDate,
    },
    /// What the unit itself has asked about a handover, and has no answer to.
    HandoverAsked {
        /// Last day to say whether it takes over.
        due_on: NaiveDate,
    },
    /// The answer to what the receiver of the unit's own handover has asked.
    HandoverClarification {
        /// The receiver.
        unit: String,
    },
    /// How it went with a step of an established plan.
    PlanStep {
        /// The step.
        what: String,
        /// By when.
        due_on: NaiveDate,
    },
    /// The family's consent, asked for anew.
    ConsentRenewal {
        /// The last day of the present one.
        until: NaiveDate,
    },
    /// How it goes with what another unit has promised, whom the consent does not cover: nobody hands it a page about the child.
    OthersAction {
        /// The unit that promised.
        unit: String,
        /// What.
        what: String,
        /// By when.
        due_on: NaiveDate,
    },
}

/// What a meeting asks a unit about the child's days; nothing of a unit where the child does not go.
#[must_use]
pub fn presence(sector: Sector, form: Option<SchoolForm>) -> Option<Bring> {
    match (sector, form == Some(SchoolForm::Preschool)) {
        (Sector::School, false) => Some(Bring::SchoolPresence),
        (Sector::Preschool, true) => Some(Bring::PreschoolPresence),
        _ => None,
    }
}

/// What a unit has to say about a handover that nobody has answered. `from`: the unit that hands over; `to`: the receiver's name.
#[must_use]
pub fn answer(handover: &Handover, unit: UnitId, from: UnitId, to: &str) -> Option<Bring> {
    let due_on = handover.due_on;
    match handover.state {
        HandoverState::Offered if handover.to_unit == unit => Some(Bring::HandoverAnswer { due_on }),
        HandoverState::ClarificationAsked if handover.to_unit == unit => Some(Bring::HandoverAsked { due_on }),
        HandoverState::ClarificationAsked if from == unit => Some(Bring::HandoverClarification { unit: to.to_owned() }),
        HandoverState::Offered
        | HandoverState::ClarificationAsked
        | HandoverState::Accepted
        | HandoverState::Declined
        | HandoverState::Returned
        | HandoverState::AnsweredBack
        | HandoverState::Closed
        | HandoverState::Expired => None,
    }
}

/// A unit's step that is to be done by the day of the meeting, and is not.
#[must_use]
pub fn step(step: &GoalStep, unit: UnitId, held_on: NaiveDate) -> Option<Bring> {
    let open = matches!(step.progress, Progress::NotStarted | Progress::Ongoing);
    let due_on = step.due_on.filter(|due_on| open && step.unit == Some(unit) && *due_on <= held_on)?;
    Some(Bring::PlanStep { what: step.what.clone(), due_on })
}

/// The unit that asks the family again: that of the person who asked last, while that person works there, and else that of the one who holds the baton.
#[must_use]
pub fn asks_again(collected_by: &str, people: &[Professional], holder: Option<UnitId>) -> Option<UnitId> {
    let asked = people.iter().find(|person| !collected_by.is_empty() && person.name == collected_by);
    asked.map(|person| person.unit).or(holder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_where_the_child_goes_is_asked_how_its_days_are() {
        use SchoolForm::{Compulsory, Preschool};
        assert!(presence(Sector::School, Some(Compulsory)) == Some(Bring::SchoolPresence));
        assert!(presence(Sector::School, None) == Some(Bring::SchoolPresence));
        assert!(presence(Sector::School, Some(Preschool)).is_none());
        assert!(presence(Sector::Preschool, Some(Preschool)) == Some(Bring::PreschoolPresence));
        assert!(presence(Sector::Preschool, None).is_none());
        assert!(presence(Sector::PrimaryCare, Some(Compulsory)).is_none());
    }
}

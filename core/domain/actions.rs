//! An action (insats): who does what by when, and how it went. Invariant: it always has an owning unit and a day; moved or dropped only with a reason.

use super::ids::{ActionId, CaseId, MeetingId, ProfessionalId, UnitId};
use crate::error::{Error, Result, Rule};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// Agreed, not begun.
    Open,
    /// Begun.
    Started,
    /// Done.
    Done,
    /// Will not be done.
    Dropped,
}

/// What can be done with an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionStep {
    /// Begin.
    Start,
    /// Finish.
    Finish,
    /// Say whether it helped.
    Judge,
    /// Give it another day.
    Move,
    /// Give it up.
    Drop,
    /// Take it up again.
    Reopen,
}

impl ActionState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`Rule::ActionStep`] when the state does not allow it.
    pub const fn after(self, step: ActionStep) -> Result<Self> {
        use ActionStep as Step;
        match (self, step) {
            (Self::Open, Step::Start) => Ok(Self::Started),
            (Self::Open | Self::Started, Step::Finish) => Ok(Self::Done),
            (Self::Open, Step::Move) => Ok(Self::Open),
            (Self::Started, Step::Move) => Ok(Self::Started),
            (Self::Open | Self::Started, Step::Drop) => Ok(Self::Dropped),
            (Self::Done, Step::Judge) => Ok(Self::Done),
            (Self::Started | Self::Done | Self::Dropped, Step::Reopen) => Ok(Self::Open),
            (Self::Open, Step::Judge | Step::Reopen)
            | (Self::Started, Step::Start | Step::Judge)
            | (Self::Done, Step::Start | Step::Finish | Step::Move | Step::Drop)
            | (Self::Dropped, Step::Start | Step::Finish | Step::Judge | Step::Move | Step::Drop) => {
                Err(Error::Rule(Rule::ActionStep))
            }
        }
    }
    /// Whether something is still to be done.
    #[must_use]
    pub const fn open(self) -> bool {
        matches!(self, Self::Open | Self::Started)
    }
}

/// Whether an action helped the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Helped {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
    /// Too early to say.
    Unknown,
}

/// An action.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Action {
    /// Id.
    pub id: ActionId,
    /// The case.
    pub case: CaseId,
    /// The meeting that agreed on it; none when it came between meetings.
    pub meeting: Option<MeetingId>,
    /// The unit that owns it, also when the person leaves.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Who does it.
    pub professional: Option<ProfessionalId>,
    /// That person's name, or empty.
    pub person: String,
    /// What.
    pub what: String,
    /// When it was agreed.
    pub decided_on: NaiveDate,
    /// By when.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub state: ActionState,
    /// When it began.
    pub started_on: Option<NaiveDate>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// When it was given up.
    pub dropped_on: Option<NaiveDate>,
    /// Whether it helped.
    pub helped: Option<Helped>,
    /// Why it was moved or given up; may be empty.
    pub reason: String,
    /// The day before it was moved.
    pub moved_from_on: Option<NaiveDate>,
    /// When it was moved.
    pub moved_on: Option<NaiveDate>,
}

/// How an action looks on a day: one word, one shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionStanding {
    /// Its day has passed.
    Late,
    /// Was given a new day, which has not passed.
    Moved,
    /// Begun, and in time.
    Started,
    /// Not begun, and in time.
    NotBegun,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

impl Action {
    /// How it looks on a day.
    #[must_use]
    pub fn standing(&self, on: NaiveDate) -> ActionStanding {
        match self.state {
            ActionState::Done => ActionStanding::Done,
            ActionState::Dropped => ActionStanding::Dropped,
            ActionState::Open | ActionState::Started if self.due_on < on => ActionStanding::Late,
            ActionState::Open | ActionState::Started if self.moved_on.is_some() => ActionStanding::Moved,
            ActionState::Started => ActionStanding::Started,
            ActionState::Open => ActionStanding::NotBegun,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_says_which_steps_it_allows() {
        let states = [ActionState::Open, ActionState::Started, ActionState::Done, ActionState::Dropped];
        let steps = [
            ActionStep::Start,
            ActionStep::Finish,
            ActionStep::Judge,
            ActionStep::Move,
            ActionStep::Drop,
            ActionStep::Reopen,
        ];
        let mut table = String::new();
        for state in states {
            let row: Vec<String> = steps
                .iter()
                .map(|step| match state.after(*step) {
                    Ok(next) => format!("{step:?} {next:?}"),
                    Err(_) => format!("{step:?} -"),
                })
                .collect();
            table.push_str(&format!("{state:?}: {}\n", row.join(", ")));
        }
        assert_eq!(
            table,
            "Open: Start Started, Finish Done, Judge -, Move Open, Drop Dropped, Reopen -\n\
             Started: Start -, Finish Done, Judge -, Move Started, Drop Dropped, Reopen Open\n\
             Done: Start -, Finish -, Judge Done, Move -, Drop -, Reopen Open\n\
             Dropped: Start -, Finish -, Judge -, Move -, Drop -, Reopen Open\n"
        );
    }
}

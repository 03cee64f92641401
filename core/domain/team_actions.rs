//! What a group of grown-ups promised each other: who does what by when; about no child. Invariant: one function says which step a state allows; what is dropped has a reason.

use super::ids::{AgendaItemId, MeetingId, TeamActionId};
use crate::error::{Error, Result, Rule};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TeamActionState {
    /// To be done.
    Open,
    /// Done.
    Done,
    /// Given up, with a reason.
    Dropped,
}

/// What can be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TeamActionStep {
    /// It is done.
    Finish,
    /// It is given up.
    Drop,
    /// It is to be done after all.
    Reopen,
}

impl TeamActionState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`Rule::ActionStep`] when the state does not allow it.
    pub const fn after(self, step: TeamActionStep) -> Result<Self> {
        match (self, step) {
            (Self::Open, TeamActionStep::Finish) => Ok(Self::Done),
            (Self::Open, TeamActionStep::Drop) => Ok(Self::Dropped),
            (Self::Done | Self::Dropped, TeamActionStep::Reopen) => Ok(Self::Open),
            (Self::Open, TeamActionStep::Reopen)
            | (Self::Done | Self::Dropped, TeamActionStep::Finish | TeamActionStep::Drop) => {
                Err(Error::Rule(Rule::ActionStep))
            }
        }
    }
}

/// One promise.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TeamAction {
    /// Id.
    pub id: TeamActionId,
    /// Where it was decided.
    pub meeting: MeetingId,
    /// The item it was decided at; none when it is the whole meeting's.
    pub item: Option<AgendaItemId>,
    /// What.
    pub what: String,
    /// Who: a person, a unit, "alla".
    pub who: String,
    /// By when.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub state: TeamActionState,
    /// When it was done or given up.
    pub settled_on: Option<NaiveDate>,
    /// Why it was given up, or empty.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_says_which_steps_it_allows() {
        let mut table = String::new();
        for state in [TeamActionState::Open, TeamActionState::Done, TeamActionState::Dropped] {
            let steps = [TeamActionStep::Finish, TeamActionStep::Drop, TeamActionStep::Reopen];
            let row = steps.map(|step| match state.after(step) {
                Ok(next) => format!("{step:?} {next:?}"),
                Err(_) => format!("{step:?} -"),
            });
            table.push_str(&format!("{state:?}: {}\n", row.join(", ")));
        }
        assert_eq!(
            table,
            "Open: Finish Done, Drop Dropped, Reopen -\nDone: Finish -, Drop -, Reopen Open\nDropped: Finish -, Drop -, Reopen Open\n"
        );
    }
}

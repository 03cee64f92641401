//! A list of what is to be erased: where it stands, what can be done with it, and what it says of each case. Invariant: a line holds no name and no content, and outlives what it is about.

use crate::{
    domain::ids::{CaseId, GallringListId},
    error::{Error, Result, Rule},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a list of cases to erase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GallringState {
    /// Waits for a reader.
    Proposed,
    /// A reader has decided line by line.
    Decided,
    /// Erased, with a certificate.
    CarriedOut,
    /// Called off; nothing was erased.
    Withdrawn,
}

/// What can be done with such a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GallringStep {
    /// A reader decides.
    Decide,
    /// Erase what was approved.
    CarryOut,
    /// Call it off.
    Withdraw,
}

impl GallringState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Decided, Self::CarriedOut, Self::Withdrawn];

    /// The state after a step.
    ///
    /// # Errors
    /// [`Rule::GallringStep`] when the step cannot be taken now.
    pub fn after(self, step: GallringStep) -> Result<Self> {
        use GallringStep as Step;
        match (self, step) {
            (Self::Proposed | Self::Decided, Step::Decide) => Ok(Self::Decided),
            (Self::Decided, Step::CarryOut) => Ok(Self::CarriedOut),
            (Self::Proposed | Self::Decided, Step::Withdraw) => Ok(Self::Withdrawn),
            (Self::Proposed, Step::CarryOut)
            | (Self::CarriedOut | Self::Withdrawn, Step::Decide | Step::CarryOut | Step::Withdraw) => {
                Err(Error::Rule(Rule::GallringStep))
            }
        }
    }
}

impl GallringStep {
    /// Every step.
    pub const ALL: [Self; 3] = [Self::Decide, Self::CarryOut, Self::Withdraw];
}

/// One case on a list, or a meeting or a consultation that no child is left in: no name, no content; the line outlives it and is the ledger that a restore follows.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GallringLine {
    /// The case number; of a meeting or a consultation its kind and day.
    pub number: String,
    /// Its random id.
    pub case: CaseId,
    /// When it was closed, or held.
    pub closed_on: NaiveDate,
    /// The last thing written in it.
    pub last_entry_on: NaiveDate,
    /// When its time was up.
    pub due_on: NaiveDate,
    /// When it must be erased at the latest.
    pub latest_on: NaiveDate,
    /// Why a person put it on the list though no rule could; empty when the rule did.
    pub by_hand: String,
    /// What the reader decided; none before that.
    pub erase: Option<bool>,
    /// Why it is kept, when the reader kept it.
    pub why: String,
    /// How many rows were erased; none before that.
    pub rows: Option<u32>,
    /// Whether the child's own record went too, because this was its last case.
    pub whole_child: bool,
}

/// What is looked for in every text right after an erasure, besides the random ids, and where it was found. Neither a name nor a number stands here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct GallringSearch {
    /// Children whose first and last name together were looked for; never a first name alone, which may be anybody's.
    pub names: u32,
    /// Identity numbers that were, with ten digits and with twelve.
    pub numbers: u32,
    /// In how many texts they stand still; empty when in none.
    pub found: Vec<FoundTexts>,
}

/// Texts of one kind that name a child who was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FoundTexts {
    /// What kind of text.
    pub kind: TextKind,
    /// In how many rows of the store.
    pub count: u32,
}

/// Where a text stands, as far as a certificate says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// What somebody is typing.
    Draft,
    /// A row of a list that waits.
    WaitingRow,
    /// What is written about another child.
    OtherChild,
    /// What was said in a meeting about no child.
    Meeting,
    /// A reason in the access log, which is never changed.
    AccessLog,
    /// A reason on a list like this one.
    GallringList,
    /// Any other text.
    Other,
}

/// A list of cases whose time is up.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GallringList {
    /// The list.
    pub id: GallringListId,
    /// Where it stands.
    pub state: GallringState,
    /// When it was made.
    pub made_on: NaiveDate,
    /// By whom.
    pub made_by: String,
    /// The rule's source, as it stood then.
    pub source: String,
    /// When a reader decided.
    pub decided_on: Option<NaiveDate>,
    /// Who.
    pub decided_by: String,
    /// The reader's reason.
    pub reason: String,
    /// When it was carried out.
    pub carried_out_on: Option<NaiveDate>,
    /// By whom.
    pub carried_out_by: String,
    /// Rows that still held a random id of the erased, looked for right after: always 0 on a certificate.
    pub remnants: Option<u32>,
    /// What else was looked for then, and where it was found; none before it is carried out, and where it was done before this was kept.
    #[serde(default)]
    pub search: Option<GallringSearch>,
    /// How many lines are not shown, because who asks must not see their children.
    #[serde(default)]
    pub hidden: u32,
    /// The cases.
    pub lines: Vec<GallringLine>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_answers_every_step() {
        let mut table = Vec::new();
        for state in GallringState::ALL {
            for step in GallringStep::ALL {
                let after = state.after(step).map_or_else(|_| "–".to_owned(), |after| format!("{after:?}"));
                table.push(format!("{state:?} {step:?} → {after}"));
            }
        }
        assert_eq!(
            table,
            [
                "Proposed Decide → Decided",
                "Proposed CarryOut → –",
                "Proposed Withdraw → Withdrawn",
                "Decided Decide → Decided",
                "Decided CarryOut → CarriedOut",
                "Decided Withdraw → Withdrawn",
                "CarriedOut Decide → –",
                "CarriedOut CarryOut → –",
                "CarriedOut Withdraw → –",
                "Withdrawn Decide → –",
                "Withdrawn CarryOut → –",
                "Withdrawn Withdraw → –",
            ]
        );
    }
}

//! Agreements between principals (överenskommelser, avtal): whom they are about, when they hold, which the law asks for, and which of them concern one child today. Pure. Invariant: an end of
//! an age span says whether it is included; an agreement shows itself only from facts, or because somebody said that it is for everybody of the age.

use super::{ids::AgreementId, units::OrganisationKind};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where in the order of documents it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgreementLevel {
    /// For the whole county (ramöverenskommelse).
    Frame,
    /// An annex to one (bilaga, riktlinje).
    Annex,
    /// Local.
    Local,
    /// Guidance that binds nobody (vägledning).
    Guidance,
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgreementState {
    /// Being written.
    Draft,
    /// Out for comment (remiss).
    Referral,
    /// Decided.
    Decided,
    /// Repealed.
    Repealed,
}

/// Somebody who has signed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgreementParty {
    /// "Region Västerbotten".
    pub name: String,
    /// What kind; a private company is `independent`.
    pub kind: OrganisationKind,
}

/// What must be so for a child to be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AgreementCondition")]
pub enum Condition {
    /// Nothing but the age.
    Everybody,
    /// Risks to fare badly: a report of concern, an investigation or a placement.
    AtRisk,
    /// Is in a barnavårdsutredning.
    InInvestigation,
    /// Is placed outside the home.
    Placed,
    /// Has a SIP, or has been offered one.
    HasPlan,
    /// Has contact with child psychiatry or habilitation.
    Specialist,
    /// Is handed over to another unit.
    HandedOver,
    /// Own substance use or gambling: no fact of a case tells.
    SubstanceUse,
    /// Somebody near uses substances: no fact of a case tells.
    RelativeUse,
    /// Is not born yet: no fact of a case tells.
    Unborn,
    /// Something else: no fact of a case tells.
    Other,
}

impl Condition {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 11] = [
        Self::Everybody,
        Self::AtRisk,
        Self::InInvestigation,
        Self::Placed,
        Self::HasPlan,
        Self::Specialist,
        Self::HandedOver,
        Self::SubstanceUse,
        Self::RelativeUse,
        Self::Unborn,
        Self::Other,
    ];

    /// What the case's facts say; none when no fact could tell.
    #[must_use]
    pub const fn told_by(self, facts: CaseFacts) -> Option<bool> {
        match self {
            Self::Everybody => Some(true),
            Self::AtRisk => Some(facts.reported || facts.in_investigation || facts.placed),
            Self::InInvestigation => Some(facts.in_investigation),
            Self::Placed => Some(facts.placed),
            Self::HasPlan => Some(facts.has_plan),
            Self::Specialist => Some(facts.specialist),
            Self::HandedOver => Some(facts.handed_over),
            Self::SubstanceUse | Self::RelativeUse | Self::Unborn | Self::Other => None,
        }
    }
}

/// What is known about a child that an agreement may ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // each is a fact by itself
pub struct CaseFacts {
    /// Whole years on the day; none when the birth date is not known.
    pub age: Option<u8>,
    /// A report of concern was made.
    pub reported: bool,
    /// In a barnavårdsutredning.
    pub in_investigation: bool,
    /// Placed.
    pub placed: bool,
    /// A SIP that has not ended.
    pub has_plan: bool,
    /// Child psychiatry or habilitation is around the child.
    pub specialist: bool,
    /// A handover is under way.
    pub handed_over: bool,
}

/// Whom an agreement is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgreementTarget {
    /// As the agreement says it: "Barn som är placerade".
    pub name: String,
    /// Lower limit in years; none when there is none.
    pub from_age: Option<u8>,
    /// Whether that year is included: "från 13 år", not "äldre än 12 år".
    pub from_included: bool,
    /// Upper limit in years; none when there is none.
    pub to_age: Option<u8>,
    /// Whether that year is included: "till och med 20 år", not "yngre än 18 år".
    pub to_included: bool,
    /// What else must be so.
    pub condition: Condition,
    /// Show it for everybody of the age, where no fact tells.
    pub for_all: bool,
    /// "5 kap. 1 § LVU". May be empty.
    #[serde(default)]
    pub law: String,
}

/// Why an agreement is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AgreementWhy")]
pub enum Why {
    /// The case's facts say so.
    Facts,
    /// The age is right; whether the rest is, the reader knows.
    AgeOnly,
}

impl AgreementTarget {
    /// Whether somebody of that age in whole years is within the limits. A child whose age is not known is only within no limits at all.
    #[must_use]
    pub fn holds_age(&self, age: Option<u8>) -> bool {
        let Some(age) = age else { return self.from_age.is_none() && self.to_age.is_none() };
        let from = self.from_age.is_none_or(|from| if self.from_included { age >= from } else { age > from });
        let to = self.to_age.is_none_or(|to| if self.to_included { age <= to } else { age < to });
        from && to
    }

    /// Whether a child with these facts is meant, and why; none when not.
    #[must_use]
    pub fn concerns(&self, facts: CaseFacts) -> Option<Why> {
        if !self.holds_age(facts.age) {
            return None;
        }
        match self.condition.told_by(facts) {
            Some(true) => Some(Why::Facts),
            Some(false) => None,
            None => self.for_all.then_some(Why::AgeOnly),
        }
    }
}

/// An agreement.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Agreement {
    /// Id.
    pub id: AgreementId,
    /// Title.
    pub title: String,
    /// Where in the order of documents it stands.
    pub level: AgreementLevel,
    /// The one it hangs under.
    pub parent: Option<AgreementId>,
    /// Who has signed it.
    pub parties: Vec<AgreementParty>,
    /// How far it has come.
    pub state: AgreementState,
    /// When it was signed.
    pub signed_on: Option<NaiveDate>,
    /// First day it holds; none when it has not been said.
    pub valid_from: Option<NaiveDate>,
    /// Last day it holds; none for until further notice.
    pub valid_to: Option<NaiveDate>,
    /// When it is to be gone through.
    pub review_on: Option<NaiveDate>,
    /// Who looks after it. May be empty.
    pub owner: String,
    /// Diarienummer. May be empty.
    pub dnr: String,
    /// Where the document lies. May be empty.
    pub found_at: String,
    /// "Vad betyder det för mig": one paragraph. May be empty.
    pub meaning: String,
    /// Code of the statutory agreement it meets; empty when none.
    pub statutory: String,
    /// The one that takes its place.
    pub superseded_by: Option<AgreementId>,
    /// Whom it is about.
    pub targets: Vec<AgreementTarget>,
}

/// The signed document of an agreement.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgreementFile {
    /// What the file is called.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal: a copy with another sum is another document.
    pub sha256: String,
    /// Bytes.
    pub size: u32,
    /// Whether it lies in the vault; else where the agreement says.
    pub kept: bool,
    /// When it was laid here.
    pub added_on: NaiveDate,
}

/// How an agreement stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgreementStanding {
    /// It holds.
    InForce,
    /// It holds, and its day of review has come.
    ToReview,
    /// Decided, but its first day has not come.
    Coming,
    /// Its last day has gone.
    Ended,
    /// Another one has taken its place.
    Superseded,
    /// Being written.
    Draft,
    /// Out for comment.
    Referral,
    /// Repealed.
    Repealed,
}

impl AgreementStanding {
    /// Whether the agreement holds.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::InForce | Self::ToReview)
    }

    /// Whether it holds or has held, so that what it takes the place of does not.
    const fn has_begun(self) -> bool {
        matches!(self, Self::InForce | Self::ToReview | Self::Ended)
    }
}

impl Agreement {
    /// How it stands on a day. `succeeded`: the one that takes its place has begun to hold.
    #[must_use]
    pub fn standing(&self, on: NaiveDate, succeeded: bool) -> AgreementStanding {
        match self.state {
            AgreementState::Draft => AgreementStanding::Draft,
            AgreementState::Referral => AgreementStanding::Referral,
            AgreementState::Repealed => AgreementStanding::Repealed,
            AgreementState::Decided if succeeded => AgreementStanding::Superseded,
            AgreementState::Decided if self.valid_from.is_some_and(|from| on < from) => AgreementStanding::Coming,
            AgreementState::Decided if self.valid_to.is_some_and(|to| on > to) => AgreementStanding::Ended,
            AgreementState::Decided if self.review_on.is_some_and(|review| on >= review) => AgreementStanding::ToReview,
            AgreementState::Decided => AgreementStanding::InForce,
        }
    }
}

/// How each stands on a day, in their order. One is superseded from the day its successor holds.
#[must_use]
pub fn standings(agreements: &[Agreement], on: NaiveDate) -> Vec<AgreementStanding> {
    let begun = |id: AgreementId| {
        agreements.iter().find(|one| one.id == id).is_some_and(|one| one.standing(on, false).has_begun())
    };
    agreements.iter().map(|one| one.standing(on, one.superseded_by.is_some_and(begun))).collect()
}

/// The ones a new vault begins with: what 7 kap. 2 § SoL asks of the municipality and 16 kap. 3 § HSL of the region, in both laws as they stood on the day given.
pub const DEFAULT_STATUTORY: &str = r#"[
{"code":"mental","name":"Personer med psykisk funktionsnedsättning","law":"7 kap. 2 § SoL och 16 kap. 3 § HSL","source":"SoL (2025:400) och HSL (2017:30)","stood_on":"2025-12-15"},
{"code":"addiction","name":"Personer med skadligt bruk eller beroende, även av spel om pengar","law":"7 kap. 2 § SoL och 16 kap. 3 § HSL","source":"SoL (2025:400) och HSL (2017:30)","stood_on":"2025-12-15"},
{"code":"placed","name":"Barn och unga som vårdas utanför det egna hemmet eller är placerade i skyddat boende","law":"7 kap. 2 § SoL och 16 kap. 3 § HSL","source":"SoL (2025:400) och HSL (2017:30)","stood_on":"2025-12-15"}
]"#;

/// An agreement that the law asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Statutory {
    /// What is stored: never changed.
    pub code: String,
    /// "Barn och unga som vårdas utanför hemmet".
    pub name: String,
    /// "16 kap. 3 § HSL".
    pub law: String,
    /// Where that was read: "HSL (2017:30)". May be empty.
    #[serde(default)]
    pub source: String,
    /// The day whose text of the law was read; none when nobody has said which.
    #[serde(default)]
    pub stood_on: Option<NaiveDate>,
    /// When somebody in the municipality last looked; none when nobody has.
    #[serde(default)]
    pub checked_on: Option<NaiveDate>,
}

#[cfg(test)]
#[path = "agreements_tests.rs"]
mod tests;

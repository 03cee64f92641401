//! Consent to share (samtycke): what each giver answered for each unit, and what follows for exactly the people in the room. Invariant: a state is computed, never ticked.

use super::ids::{ChildId, ConsentId, GuardianId, UnitId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the family was asked to agree to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Talk about the child in the HLT team.
    Hlt,
    /// Make a SIP.
    Sip,
    /// Hand over to someone else.
    Handover,
}

/// How the answer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentForm {
    /// On paper.
    Written,
    /// By word of mouth.
    Oral,
}

/// Who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind", content = "guardian")]
pub enum Giver {
    /// One of the guardians.
    Guardian(GuardianId),
    /// The child.
    Child,
}

/// One giver's answer for one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerStatus {
    /// Yes.
    Given,
    /// No.
    Declined,
    /// Nobody has asked yet.
    NotAsked,
    /// Cannot answer (ill, abroad, cannot be reached), with a reason: the other guardian's answer stands (FB 6:13).
    Prevented,
    /// Was yes, is no longer.
    Withdrawn,
}

/// One answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Answer {
    /// Who.
    pub giver: Giver,
    /// For which unit.
    pub unit: UnitId,
    /// What.
    pub status: AnswerStatus,
    /// When.
    pub answered_on: Option<NaiveDate>,
    /// Why not, or why prevented; may be empty.
    pub reason: String,
}

/// A consent: purpose × units × information × validity, with one answer per giver and unit.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Consent {
    /// Id.
    pub id: ConsentId,
    /// The child.
    pub child: ChildId,
    /// What for.
    pub purpose: Purpose,
    /// What may be shared.
    pub information: String,
    /// What may not be shared.
    pub excluded: String,
    /// When the family was asked.
    pub asked_on: NaiveDate,
    /// Last day it holds; none when no end was agreed.
    pub valid_until: Option<NaiveDate>,
    /// On paper or by word.
    pub form: ConsentForm,
    /// Who asked.
    pub collected_by: String,
    /// Where the signed paper lies.
    pub paper_at: String,
    /// The answers.
    pub answers: Vec<Answer>,
}

/// A yes that was taken back, or a no, as an older copy of the vault must be told of it. Random ids and days; never why.
pub struct Refusal {
    /// The child.
    pub child: ChildId,
    /// What for.
    pub purpose: Purpose,
    /// For which unit.
    pub unit: UnitId,
    /// Whose it is.
    pub giver: Giver,
    /// When the family was asked.
    pub asked_on: NaiveDate,
    /// A yes that was taken back, or a no.
    pub status: AnswerStatus,
    /// When it was said.
    pub on: Option<NaiveDate>,
    /// The line of the log by which it was noted, number and hash: a copy that has it knows all that was said until then. None when there is no such line.
    pub noted: Option<(i64, String)>,
}

impl Refusal {
    /// What must be noted in a child's consents: in the newest about the unit, when the family has not been asked since; the giver's own answer, or everybody's yes where that giver was not asked. None that
    /// is younger, and none that says no already.
    #[must_use]
    pub fn denies(&self, consents: &[Consent]) -> Option<(ConsentId, Vec<Answer>)> {
        let about = |answer: &&Answer| answer.unit == self.unit;
        let same = consents.iter().filter(|consent| consent.purpose == self.purpose);
        let newest = same
            .filter(|consent| consent.answers.iter().any(|answer| about(&answer)))
            .max_by_key(|consent| (consent.asked_on, consent.id))
            .filter(|consent| consent.asked_on <= self.asked_on)?;
        let asked = newest.answers.iter().filter(about).any(|answer| answer.giver == self.giver);
        let denied = |answer: &Answer| match answer.status {
            AnswerStatus::Given => Some(AnswerStatus::Withdrawn),
            AnswerStatus::NotAsked | AnswerStatus::Prevented => asked.then_some(self.status),
            _ => None,
        };
        let no: Vec<Answer> = newest
            .answers
            .iter()
            .filter(about)
            .filter(|answer| !asked || answer.giver == self.giver)
            .filter(|answer| self.on.is_none_or(|on| answer.answered_on.is_none_or(|said| said <= on)))
            .filter_map(|answer| {
                let status = denied(answer)?;
                Some(Answer { status, answered_on: self.on, reason: String::new(), ..answer.clone() })
            })
            .collect();
        (!no.is_empty()).then_some((newest.id, no))
    }
}

/// What the answers come to, for a purpose, a set of units and a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Every giver said yes for every unit.
    Full,
    /// Yes from somebody, but not from everybody or not for every unit.
    Partial,
    /// No yes at all.
    Missing,
    /// Somebody took the yes back.
    Withdrawn,
    /// It was there, but its last day has passed.
    Expired,
}

/// How a child may be shown to the people in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// By name, with everything.
    InFull,
    /// Case number and age band only.
    NumberOnly,
    /// Not at all today.
    Skipped,
}

impl ConsentState {
    /// What the state means in a meeting.
    #[must_use]
    pub const fn shown(self) -> Shown {
        match self {
            Self::Full => Shown::InFull,
            Self::Partial => Shown::NumberOnly,
            Self::Missing | Self::Withdrawn | Self::Expired => Shown::Skipped,
        }
    }
}

/// Who must say yes.
#[derive(Clone, Default)]
pub struct Givers {
    /// Those who are the child's guardians on the day.
    pub guardians: Vec<GuardianId>,
    /// Whether the child is old enough to be asked too (a setting: `consent.child_asked_from_age`).
    pub child: bool,
}

/// One unit's state from the newest consent of the purpose that names it. What somebody answered who is no guardian any more does not count; when nobody is left who can say yes there is no
/// consent, whatever the child has said.
#[must_use]
pub fn state_for_unit(
    consents: &[Consent],
    purpose: Purpose,
    givers: &Givers,
    unit: UnitId,
    on: NaiveDate,
) -> ConsentState {
    let newest = consents
        .iter()
        .filter(|consent| {
            consent.purpose == purpose
                && consent.asked_on <= on
                && consent.answers.iter().any(|answer| answer.unit == unit)
        })
        .max_by_key(|consent| (consent.asked_on, consent.id));
    let Some(consent) = newest else { return ConsentState::Missing };
    let answers: Vec<&Answer> = consent
        .answers
        .iter()
        .filter(|answer| answer.unit == unit && answer.answered_on.is_none_or(|day| day <= on))
        .filter(|answer| match answer.giver {
            Giver::Guardian(guardian) => givers.guardians.contains(&guardian),
            Giver::Child => true,
        })
        .collect();
    let of = |giver: Giver| {
        answers.iter().find(|answer| answer.giver == giver).map_or(AnswerStatus::NotAsked, |answer| answer.status)
    };
    if answers.iter().any(|answer| answer.status == AnswerStatus::Withdrawn) {
        return ConsentState::Withdrawn;
    }
    if givers.guardians.is_empty() {
        return ConsentState::Missing;
    }
    let guardians: Vec<AnswerStatus> = givers.guardians.iter().map(|guardian| of(Giver::Guardian(*guardian))).collect();
    let child = of(Giver::Child);
    let yes = guardians.iter().filter(|status| **status == AnswerStatus::Given).count();
    let excused = guardians.iter().filter(|status| **status == AnswerStatus::Prevented).count();
    let child_settled = match child {
        AnswerStatus::Given => true,
        AnswerStatus::Declined => false,
        AnswerStatus::NotAsked | AnswerStatus::Prevented | AnswerStatus::Withdrawn => !givers.child,
    };
    let state = if yes > 0 && yes + excused == guardians.len() && child_settled {
        ConsentState::Full
    } else if yes > 0 || child == AnswerStatus::Given {
        ConsentState::Partial
    } else {
        ConsentState::Missing
    };
    let over = consent.valid_until.is_some_and(|last| last < on);
    if over && state != ConsentState::Missing { ConsentState::Expired } else { state }
}

/// Whether anybody has been asked about a purpose by that day, with an answer that has not run out. A no and a yes taken back are answers too.
#[must_use]
pub fn asked(consents: &[Consent], purpose: Purpose, on: NaiveDate) -> bool {
    consents.iter().any(|consent| {
        consent.purpose == purpose && consent.asked_on <= on && consent.valid_until.is_none_or(|last| last >= on)
    })
}

/// Whether the answers let a handover tell a unit of the child: those about handing over to it, or those about the team while nobody has answered about that. A no and a yes taken back are answers
/// too, which a yes to the team does not widen; one that has run out is none.
#[must_use]
pub fn handover_covered(consents: &[Consent], givers: &Givers, unit: UnitId, on: NaiveDate) -> bool {
    let full = |purpose| state_for_unit(consents, purpose, givers, unit, on) == ConsentState::Full;
    let said = |answer: &Answer| {
        answer.unit == unit && answer.status != AnswerStatus::NotAsked && answer.answered_on.is_none_or(|day| day <= on)
    };
    let answered = consents.iter().any(|consent| {
        consent.purpose == Purpose::Handover
            && consent.asked_on <= on
            && consent.valid_until.is_none_or(|last| last >= on)
            && consent.answers.iter().any(said)
    });
    full(Purpose::Handover) || (!answered && full(Purpose::Hlt))
}

/// Whether a unit may read the SIP: by the answers about it, or by those about the team while nobody has been asked about it (ADR 0023).
#[must_use]
pub fn sip_covered(consents: &[Consent], givers: &Givers, unit: UnitId, on: NaiveDate) -> bool {
    let purpose = if asked(consents, Purpose::Sip, on) { Purpose::Sip } else { Purpose::Hlt };
    state_for_unit(consents, purpose, givers, unit, on) == ConsentState::Full
}

/// Whether everybody who must has said yes to a purpose, for one unit at least: then there is something that the family has agreed to.
#[must_use]
pub fn agreed(consents: &[Consent], purpose: Purpose, givers: &Givers, on: NaiveDate) -> bool {
    let of_purpose = consents.iter().filter(|consent| consent.purpose == purpose);
    let mut units = of_purpose.flat_map(|consent| &consent.answers).map(|answer| answer.unit);
    units.any(|unit| state_for_unit(consents, purpose, givers, unit, on) == ConsentState::Full)
}

/// The state for exactly these units, on this day. No units at all: nothing may be shown in full to nobody, so it is `Missing`.
#[must_use]
pub fn state_for(
    consents: &[Consent],
    purpose: Purpose,
    givers: &Givers,
    units: &[UnitId],
    on: NaiveDate,
) -> ConsentState {
    let states: Vec<ConsentState> =
        units.iter().map(|unit| state_for_unit(consents, purpose, givers, *unit, on)).collect();
    let all = |state: ConsentState| !states.is_empty() && states.iter().all(|other| *other == state);
    if all(ConsentState::Full) {
        ConsentState::Full
    } else if states.contains(&ConsentState::Withdrawn) {
        ConsentState::Withdrawn
    } else if all(ConsentState::Expired)
        || (states.contains(&ConsentState::Expired)
            && !states.iter().any(|state| matches!(state, ConsentState::Full | ConsentState::Partial)))
    {
        ConsentState::Expired
    } else if states.iter().all(|state| *state == ConsentState::Missing) {
        ConsentState::Missing
    } else {
        ConsentState::Partial
    }
}

/// One word for a purpose, from the state of each unit that was asked about and that of the team's own units.
#[must_use]
pub fn overall(units: &[ConsentState], team: ConsentState) -> ConsentState {
    let any = |state: ConsentState| units.contains(&state);
    if any(ConsentState::Withdrawn) && !any(ConsentState::Full) {
        ConsentState::Withdrawn
    } else if any(ConsentState::Full) || any(ConsentState::Partial) {
        if team == ConsentState::Full { ConsentState::Full } else { ConsentState::Partial }
    } else if any(ConsentState::Expired) {
        ConsentState::Expired
    } else {
        ConsentState::Missing
    }
}

/// Of two ways to be shown, the one that shows less.
#[must_use]
pub const fn less(one: Shown, other: Shown) -> Shown {
    match (one, other) {
        (Shown::Skipped, _) | (_, Shown::Skipped) => Shown::Skipped,
        (Shown::NumberOnly, _) | (_, Shown::NumberOnly) => Shown::NumberOnly,
        (Shown::InFull, Shown::InFull) => Shown::InFull,
    }
}

/// Of two ways to be shown, the one that shows more.
#[must_use]
pub const fn more(one: Shown, other: Shown) -> Shown {
    match (one, other) {
        (Shown::InFull, _) | (_, Shown::InFull) => Shown::InFull,
        (Shown::NumberOnly, _) | (_, Shown::NumberOnly) => Shown::NumberOnly,
        (Shown::Skipped, Shown::Skipped) => Shown::Skipped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_ways_to_be_shown_one_shows_less() {
        let ways = [Shown::Skipped, Shown::NumberOnly, Shown::InFull];
        for (at, one) in ways.iter().enumerate() {
            for (other_at, other) in ways.iter().enumerate() {
                assert_eq!(less(*one, *other), ways[at.min(other_at)]);
                assert_eq!(more(*one, *other), ways[at.max(other_at)]);
            }
        }
    }
}

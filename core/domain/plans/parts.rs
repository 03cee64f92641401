//! What a plan is made of besides its texts: who is called, goals with steps, signatures, follow-ups, deviations; and its sections as lines, so that two versions
//! can be compared in words. Invariant: a change is told by what stood there and what stands there, never by who was wrong.

use super::lines::LineParts;
use crate::domain::ids::{GoalStepId, PlanGoalId, PlanParticipantId, PlanSignatureId, UnitId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How somebody is asked to the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantKind {
    /// A principal's unit: called, and obliged to come.
    Called,
    /// Somebody else: invited, and free to choose.
    Invited,
    /// The child or the family.
    Family,
}

/// What somebody answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing yet.
    #[default]
    NoAnswer,
    /// Comes.
    Comes,
    /// By telephone or video.
    Remote,
    /// Cannot come then.
    CannotCome,
    /// Thinks that no plan is needed; the reason is written down.
    NotNeeded,
}

/// Somebody called or invited.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanParticipant {
    /// Id.
    pub id: PlanParticipantId,
    /// How.
    pub kind: ParticipantKind,
    /// The unit; none for the family and for others who work nowhere here.
    pub unit: Option<UnitId>,
    /// The unit's name, or empty.
    pub unit_name: String,
    /// The principal's name, or empty.
    pub organisation_name: String,
    /// The person's name; may be empty for a unit.
    pub name: String,
    /// Title or relation: "mormor".
    pub title: String,
    /// Whether this is the unit that calls.
    pub calls: bool,
    /// What was answered.
    pub reply: Reply,
    /// Why, when no plan is thought to be needed.
    pub reply_reason: String,
    /// Whether the person came (M29); none before the meeting.
    pub came: Option<bool>,
}

/// How far a step has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Not begun.
    #[default]
    NotStarted,
    /// Under way.
    Ongoing,
    /// Done.
    Done,
    /// Dropped.
    Dropped,
}

/// One step towards a goal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct GoalStep {
    /// Id.
    pub id: GoalStepId,
    /// What is done.
    pub what: String,
    /// The responsible unit; none while nobody is.
    pub unit: Option<UnitId>,
    /// Its name, or empty.
    pub unit_name: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How far it has come.
    pub progress: Progress,
}

/// A goal: the child's words first, the professional wording second.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanGoal {
    /// Id.
    pub id: PlanGoalId,
    /// The child's own words, without quotation marks; may be empty, and then the paper says so.
    pub words: String,
    /// The goal in the adults' words; may be empty.
    pub goal: String,
    /// How one knows that it is reached.
    pub reached_when: String,
    /// The steps.
    pub steps: Vec<GoalStep>,
}

/// What has become of a signature on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SignatureStatus {
    /// Not yet asked for.
    Waiting,
    /// Signed on paper.
    Signed,
    /// Does not want to sign.
    Declined,
    /// Could not be reached.
    NotReached,
}

/// In which capacity somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SignatureRole {
    /// The child, if it wants to.
    Child,
    /// A guardian.
    Guardian,
    /// For the municipality.
    Municipality,
    /// For the region.
    Region,
    /// Who holds the plan together.
    Coordinator,
    /// Somebody else.
    Other,
}

/// A line to sign on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanSignature {
    /// Id.
    pub id: PlanSignatureId,
    /// Name.
    pub name: String,
    /// In which capacity.
    pub role: SignatureRole,
    /// What has become of it.
    pub status: SignatureStatus,
    /// When it was signed.
    pub signed_on: Option<NaiveDate>,
}

/// What a follow-up came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanOutcome {
    /// The plan goes on as it is.
    GoesOn,
    /// The plan is changed.
    Changed,
    /// The plan can end.
    CanEnd,
}

/// A follow-up that was held.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HeldFollowUp {
    /// The day it was planned for (M27); none when it was not.
    pub planned_on: Option<NaiveDate>,
    /// When it was held.
    pub held_on: NaiveDate,
    /// What the child says about how it goes.
    pub child_words: String,
    /// One agreed text.
    pub summary: String,
    /// What it came to.
    pub outcome: PlanOutcome,
}

/// Something that went wrong on the way and is worth counting (M30; domain.md §3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeviationKind {
    /// Nobody took the initiative although it was plainly needed.
    NoInitiative,
    /// Somebody who was called did not come.
    CalledAbsent,
    /// Somebody was badly met at the meeting.
    BadTreatment,
    /// A part of the plan was not carried out.
    NotCarriedOut,
}

/// One deviation.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanDeviation {
    /// Which of the four.
    pub kind: DeviationKind,
    /// When it was noticed.
    pub noticed_on: NaiveDate,
    /// The unit it is about; none when none.
    pub unit: Option<UnitId>,
    /// Its name, or empty.
    pub unit_name: String,
    /// One agreed sentence.
    pub note: String,
}

/// A section of a plan, as it can be read, compared and copied by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanSection {
    /// What matters to the family.
    Important,
    /// Statutory item 1.
    Needed,
    /// Statutory item 2.
    Responsible,
    /// Statutory item 3.
    ByOthers,
    /// Statutory item 4.
    Lead,
    /// Goals and steps.
    Goals,
    /// What the child and the family do themselves.
    OwnParts,
    /// The crisis plan.
    Crisis,
    /// When it is followed up.
    FollowUp,
    /// What was not agreed.
    NotAgreed,
}

/// One line of a section.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SectionLine {
    /// The same for the same thing in two versions; empty for a line of free text.
    pub key: String,
    /// As it is read.
    pub text: String,
    /// What it is made of; none for a line of free text, and for one that was kept before lines had parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub parts: Option<LineParts>,
}

/// A section with its lines.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SectionText {
    /// Which.
    pub section: PlanSection,
    /// Its lines; none when it is empty.
    pub lines: Vec<SectionLine>,
}

/// One thing that became different.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanChange {
    /// In which section.
    pub section: PlanSection,
    /// What stood there; empty when it is new.
    pub before: String,
    /// What stands there; empty when it is gone.
    pub after: String,
    /// What the line that stood there was made of, as [`SectionLine::parts`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub before_parts: Option<LineParts>,
    /// What the line that stands there is made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub after_parts: Option<LineParts>,
}

/// What became different from one version to the next, in the plan's order.
#[must_use]
pub fn changes(before: &[SectionText], after: &[SectionText]) -> Vec<PlanChange> {
    let lines = |of: &[SectionText], section: PlanSection| -> Vec<SectionLine> {
        of.iter().filter(|one| one.section == section).flat_map(|one| one.lines.clone()).collect()
    };
    let mut found = Vec::new();
    for section in after.iter().map(|one| one.section) {
        let (old, new) = (lines(before, section), lines(after, section));
        let change = |before: Option<&SectionLine>, after: Option<&SectionLine>| {
            let text = |line: Option<&SectionLine>| line.map(|line| line.text.clone()).unwrap_or_default();
            let parts = |line: Option<&SectionLine>| line.and_then(|line| line.parts.clone());
            let (before_parts, after_parts) = (parts(before), parts(after));
            PlanChange { section, before: text(before), after: text(after), before_parts, after_parts }
        };
        let keyed = |of: &[SectionLine], key: &str| of.iter().find(|line| line.key == key).cloned();
        let free = |of: &[SectionLine], other: &[SectionLine]| -> Vec<SectionLine> {
            let unlike = |line: &&SectionLine| line.key.is_empty() && !other.iter().any(|one| one.text == line.text);
            of.iter().filter(unlike).cloned().collect()
        };
        let (gone, come) = (free(&old, &new), free(&new, &old));
        if gone.len() == come.len() {
            found.extend(gone.iter().zip(&come).map(|(was, is)| change(Some(was), Some(is))));
        } else {
            found.extend(gone.iter().map(|was| change(Some(was), None)));
            found.extend(come.iter().map(|is| change(None, Some(is))));
        }
        for line in old.iter().filter(|line| !line.key.is_empty()) {
            match keyed(&new, &line.key) {
                None => found.push(change(Some(line), None)),
                Some(now) if now.text != line.text => found.push(change(Some(line), Some(&now))),
                Some(_) => {}
            }
        }
        let added = new.iter().filter(|line| !line.key.is_empty() && keyed(&old, &line.key).is_none());
        found.extend(added.map(|line| change(None, Some(line))));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(section: PlanSection, lines: &[(&str, &str)]) -> SectionText {
        let line =
            |(key, text): &(&str, &str)| SectionLine { key: (*key).to_owned(), text: (*text).to_owned(), parts: None };
        SectionText { section, lines: lines.iter().map(line).collect() }
    }

    #[test]
    fn a_change_tells_what_stood_there_and_what_stands_there() {
        let before = [
            section(PlanSection::Needed, &[("", "Sömn"), ("", "Lunch")]),
            section(PlanSection::Goals, &[("a", "Lunch, senast 1 maj"), ("b", "Samtal")]),
        ];
        let after = [
            section(PlanSection::Needed, &[("", "Sömn"), ("", "Lugn lunch")]),
            section(PlanSection::Goals, &[("a", "Lunch, senast 1 juni"), ("c", "Vilostund")]),
        ];
        let told: Vec<String> =
            changes(&before, &after).iter().map(|one| format!("{} > {}", one.before, one.after)).collect();
        assert_eq!(
            told,
            ["Lunch > Lugn lunch", "Lunch, senast 1 maj > Lunch, senast 1 juni", "Samtal > ", " > Vilostund"]
        );
        assert!(changes(&after, &after).is_empty());
    }
}

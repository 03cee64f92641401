//! What children and families say: the child's own voice, and anonymous answers.

use super::ended_in;
use crate::{
    domain::{surveys::SurveyKind, voices::VoiceForm},
    measures::{
        groups::{survey_code, voice_code},
        items::{Item, Material, Outcome},
    },
    store::measures::CaseFacts,
};
use chrono::NaiveDate;

/// M31: of the cases where something was first decided in the quarter, those where the child's own view was there by then.
pub(in crate::measures) fn child_heard(material: &Material<'_>) -> Vec<Item> {
    ended_in(material, |case| case.plan_decided).map(|(case, on)| Item::of(case, on, heard(case, on))).collect()
}

fn heard(case: &CaseFacts, by: NaiveDate) -> Outcome {
    let before = || case.voices.iter().filter(|voice| voice.on <= by);
    let not_heard = |form: VoiceForm| matches!(form, VoiceForm::NotAsked | VoiceForm::DidNotWant);
    if case.child_talks > 0 || before().any(|voice| !not_heard(voice.form)) {
        return Outcome::Counted;
    }
    let reason = |form, has_reason| form == VoiceForm::DidNotWant || (form == VoiceForm::NotAsked && has_reason);
    if before().any(|voice| reason(voice.form, voice.has_reason)) {
        return Outcome::NotWithReason;
    }
    if case.imported && case.voices.is_empty() { Outcome::Missing } else { Outcome::Not }
}

/// M32: cases that ended in the quarter, those of them with a talk with the child alone, and how many talks there were.
pub(in crate::measures) fn child_talks(material: &Material<'_>) -> Vec<Item> {
    ended_in(material, |case| case.closed_on)
        .map(|(case, on)| {
            let alone = case.voices.iter().filter(|voice| voice.form == VoiceForm::TalkAlone && voice.on <= on);
            let talks = case.child_talks + u32::try_from(alone.count()).unwrap_or(u32::MAX);
            Item::of(case, on, if talks > 0 { Outcome::Counted } else { Outcome::Not }).times(talks)
        })
        .collect()
}

/// M33: times in the quarter that it was written down how the child took part; talks with the child alone are M32.
pub(in crate::measures) fn participation(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        let voices = case.voices.iter();
        let took_part = voices.filter(|voice| voice.form != VoiceForm::TalkAlone && material.span.holds(voice.on));
        items
            .extend(took_part.map(|voice| Item::of(case, voice.on, Outcome::Counted).in_group(voice_code(voice.form))));
    }
    items
}

/// M40: those who were asked for their view in the quarter, and those of them who were content. Nobody can be told from another.
pub(in crate::measures) fn views(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for told in material.facts.around.answers.iter().filter(|told| material.span.holds(told.on) && counts(told.about)) {
        let groups =
            [(told.positive, Outcome::Counted), (told.negative, Outcome::Not), (told.silent, Outcome::Missing)];
        for (number, outcome) in groups {
            items.extend((0..number).map(|_| Item::loose(told.on, outcome).in_group(survey_code(told.about))));
        }
    }
    items
}

/// The views that M40 is about: those of children, guardians and those who met.
const fn counts(about: SurveyKind) -> bool {
    match about {
        SurveyKind::Child | SurveyKind::Guardian | SurveyKind::Meeting => true,
        SurveyKind::Plan | SurveyKind::Collaboration | SurveyKind::Habits | SurveyKind::Own => false,
    }
}

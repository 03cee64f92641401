//! Names, numbers and the child's own words, as several papers write them.

use chrono::NaiveDate;
use samlat::{
    Result,
    domain::{
        children::Child,
        codes::SchoolForm,
        ids::CaseId,
        units::Professional,
        voices::{ChildVoice, VoiceForm},
    },
    ops::{cases::CaseView, voices::VoicesView},
};
use serde_json::json;

use super::{Asker, composed::Composed, given};
use crate::{Contact, Voice};

pub(super) fn name(child: &Child) -> String {
    format!("{} {}", child.first_name, child.last_name).trim().to_owned()
}

/// The names of those who are the child's guardians on a day.
pub(super) fn guardians(child: &Child, on: NaiveDate) -> Vec<String> {
    child.guardians_on(on).map(|guardian| guardian.name.clone()).collect()
}

/// "Björkbackens skola, årskurs 3".
pub(super) fn school(child: &Child, words: &Composed) -> Option<String> {
    let grade = child.grade.filter(|_| matches!(child.school_form, Some(SchoolForm::Compulsory)));
    let grade = grade.map(|grade| words.say("grade", &[("number", &grade.to_string())]));
    let parts: Vec<String> = given(&child.school).into_iter().chain(grade).collect();
    given(&parts.join(", "))
}

/// "20170112-2382": with the sign before the last four.
pub(super) fn written(number: &str) -> String {
    match number.split_at_checked(8) {
        Some((day, last)) if !last.is_empty() => format!("{day}-{last}"),
        _ => number.to_owned(),
    }
}

/// Who holds the baton, with the telephone number.
pub(super) fn coordinator(asker: &mut Asker<'_>, case: &CaseView) -> Result<Option<Contact>> {
    let Some(holder) = &case.holder else { return Ok(None) };
    let people: Vec<Professional> = asker.ask("list_professionals", json!({}))?;
    let phone = people.iter().find(|person| person.id == holder.professional).and_then(|person| given(&person.phone));
    Ok(Some(Contact { name: holder.name.clone(), phone }))
}

/// The child's latest words, or why there are none.
pub(super) fn voice(asker: &mut Asker<'_>, case: CaseId) -> Result<Voice> {
    let words = asker.composed()?;
    let heard: VoicesView = asker.ask("voices_of_case", json!({ "case": case }))?;
    let said = |voice: &&ChildVoice| !voice.words.trim().is_empty();
    let latest = heard.voices.first();
    Ok(match heard.voices.iter().find(said).or(latest) {
        None => Voice::NotAsked { reason: None, who_asks: None, before: None },
        Some(voice) => match voice.form {
            VoiceForm::NotAsked => Voice::NotAsked { reason: given(&voice.reason), who_asks: None, before: None },
            VoiceForm::DidNotWant => Voice::Declined { ask_again_on: None },
            form if voice.words.trim().is_empty() => {
                Voice::Heard { how: super::homes::how(form, &words).unwrap_or_default(), on: Some(voice.heard_on) }
            }
            form => Voice::Said {
                words: voice.words.clone(),
                told_to: super::homes::told_to(voice, &words),
                on: Some(voice.heard_on),
                how: how(form).map(|word| words.say(word, &[])),
            },
        },
    })
}

const fn how(form: VoiceForm) -> Option<&'static str> {
    match form {
        VoiceForm::TalkAlone => Some("heard_talk"),
        VoiceForm::InMeeting | VoiceForm::PartOfMeeting => Some("heard_meeting"),
        VoiceForm::Remote => Some("heard_remote"),
        VoiceForm::LetterOrDrawing => Some("heard_letter"),
        VoiceForm::Represented => Some("heard_represented"),
        VoiceForm::DidNotWant | VoiceForm::NotAsked => None,
    }
}

//! What goes home after a meeting: one child's minutes, the family's page, the child's own page; all of them in one file to print in one go.

use samlat::{
    Error, Result,
    domain::{
        actions::{Action as Agreed, ActionStanding, Helped},
        home_pages::{HomeLine, PageVariant, sentence},
        ids::{AgendaItemId, MeetingId},
        meetings::{Decision, SchoolPresence},
        voices::{ChildVoice, VoiceForm},
    },
    error::Rule,
    ops::{
        home_pages::{ChildMinutes as After, EndedChild, EndedMeeting},
        meetings::OneItem,
    },
    words::{date, say},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Asker, composed::Composed, given, meetings};
use crate::{
    Action, Appointment, ChildMinutes, ChildPage, ChildPageLine, Contact, FamilyFeedback, FamilyStep, Kept, Name,
    Paper, Voice,
};

/// The paper that has words of its own to put together.
const MINUTES: &str = "child-minutes";

/// One child after the meeting, as it stands or as it was signed; the paper is about its case.
fn ask(asker: &mut Asker<'_>, input: Value, as_signed: bool) -> Result<After> {
    let OneItem { item } = asker.read(input)?;
    let after: After = asker.ask("child_minutes", json!({ "item": item, "as_signed": as_signed }))?;
    asker.about = Some(after.case);
    Ok(after)
}

pub(super) fn child_minutes(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let (after, words) = (ask(asker, input, true)?, asker.composed_of(MINUTES)?);
    Ok((Paper::ChildMinutes(minutes_of(&after, &words)), ident(&after, "minutes")))
}

pub(super) fn family_feedback(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let (after, words) = (ask(asker, input, false)?, asker.composed()?);
    let late = after.feedback.given_on.is_none() && after.feedback.due_on < asker.today();
    Ok((Paper::FamilyFeedback(family_of(&after, late, &words)), ident(&after, "family")))
}

/// Refused when the child is to have no page of its own.
pub(super) fn child_page(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let (after, words) = (ask(asker, input, false)?, asker.composed()?);
    let page = page_of(&after, &words).ok_or(Error::NotFound("page"))?;
    Ok((Paper::ChildPage(page), ident(&after, "page")))
}

fn ident(after: &After, paper: &str) -> String {
    format!("{}/{paper}", after.item)
}

/// Which papers of a meeting to print in one go.
#[derive(Deserialize)]
pub(super) struct All {
    meeting: MeetingId,
    /// One child's only.
    #[serde(default)]
    item: Option<AgendaItemId>,
    /// Leave the team's minutes out: they are not for the family.
    #[serde(default)]
    only_homes: bool,
    /// The printer writes on one side only: no empty backs are needed.
    #[serde(default)]
    one_side: bool,
}

/// Every paper of a meeting in the order they are handed out, the record's name, the file's name, and whether both sides are written on.
pub(super) fn all(asker: &mut Asker<'_>, input: Value) -> Result<(Vec<Paper>, String, Name, bool)> {
    let asked: All = asker.read(input)?;
    let meeting = json!({ "meeting": asked.meeting });
    let ended: EndedMeeting = asker.ask("ended_meeting", meeting.clone())?;
    let (mut papers, words) = (Vec::new(), asker.composed_of(MINUTES)?);
    if asked.item.is_none() && !asked.only_homes {
        papers.push(meetings::minutes(asker, meeting)?.0);
    }
    let wanted = |child: &&EndedChild| asked.item.is_none_or(|item| item == child.item);
    if asked.item.is_some() && ended.children.iter().filter(wanted).any(|child| !child.prints) {
        return Err(Error::Rule(Rule::PrintingOff));
    }
    for child in ended.children.iter().filter(wanted).filter(|child| child.prints) {
        let after: After = asker.ask("child_minutes", json!({ "item": child.item }))?;
        let late = after.feedback.given_on.is_none() && after.feedback.due_on < asker.today();
        let as_signed = json!({ "item": child.item, "as_signed": true });
        let signed = if after.signed.is_some() { asker.ask("child_minutes", as_signed)? } else { after.clone() };
        papers.push(Paper::ChildMinutes(minutes_of(&signed, &words)));
        papers.push(Paper::FamilyFeedback(family_of(&after, late, &words)));
        papers.extend(page_of(&after, &words).map(Paper::ChildPage));
    }
    if papers.is_empty() {
        return Err(Error::NotFound("papers"));
    }
    let on = ended.meeting.held_on;
    let title = say("papers-of-meeting", &[("date", (&date(on)).into())]);
    let name = Name { file: format!("papper-fran-motet-{on}.pdf"), title: Some(title) };
    Ok((papers, format!("{}/all", asked.meeting), name, !asked.one_side))
}

fn minutes_of(after: &After, words: &Composed) -> ChildMinutes {
    let covered = (!after.covered.is_empty()).then(|| {
        let units = after.covered.join(", ");
        match after.covered_until {
            Some(until) => words.say("covers_until", &[("words", &units), ("on", &words.date(until))]),
            None => words.say("covers", &[("words", &units)]),
        }
    });
    ChildMinutes {
        case_number: after.number.clone(),
        child_name: after.name.clone(),
        meeting_kind: Some(meetings::name(&after.meeting, words)),
        voice: voice(after.voice.as_ref(), words),
        meeting_on: after.meeting.held_on,
        starts: after.meeting.opened_at.map(meetings::clock).or_else(|| meetings::said(&after.meeting.starts)),
        ends: after.meeting.ended_at.map(meetings::clock),
        place: given(&after.meeting.place),
        family_present: if after.family_there { after.guardians.clone() } else { Vec::new() },
        present: after.units.iter().filter_map(|unit| meetings::present(unit, words)).collect(),
        absent: after.units.iter().flat_map(|unit| meetings::absent(unit, words)).collect(),
        consent: covered,
        attendance: after.school_presence.map(|presence| words.say(school_word(presence), &[])),
        attendance_source: None,
        promised: after.promised.iter().map(|line| kept(&line.action, line.standing, words)).collect(),
        situation: given(&after.note),
        put_off: after.put_off.as_ref().map(|reason| meetings::put_off(reason, words)),
        decisions: after.decisions.iter().map(|one| decision(one, words)).collect(),
        actions: after.actions.iter().map(|line| action(&line.action)).collect(),
        next: after.next_on.map(|on| Appointment { on, at: None, place: None }),
        feedback: Some(meetings::feedback(&after.feedback)),
        coordinator: after
            .holder
            .as_ref()
            .map(|holder| Contact { name: holder.name.clone(), phone: given(&holder.phone) }),
        note_taker: given(&after.note_taker),
        approved: after.signed.as_ref().map(|signature| meetings::approved(signature, words)),
        changed: meetings::changed(after.changed, after.signed.as_ref(), words),
        protected: after.protected,
    }
}

/// What was decided, then why and who was of another mind, a line each.
pub(super) fn decision(decision: &Decision, words: &Composed) -> String {
    let mut text = decision.text.clone();
    if !decision.reason.is_empty() {
        text.push('\n');
        text.push_str(&words.say("why", &[("reason", &decision.reason)]));
    }
    if !decision.dissent.is_empty() {
        text.push('\n');
        text.push_str(&words.say("dissent", &[("words", &decision.dissent)]));
    }
    text
}

fn action(action: &Agreed) -> Action {
    Action { what: action.what.clone(), who: who(action), by: Some(action.due_on) }
}

/// "Erik Lundmark, Hälsocentralen", or the unit alone.
fn who(action: &Agreed) -> String {
    if action.person.is_empty() { action.unit_name.clone() } else { format!("{}, {}", action.person, action.unit_name) }
}

/// "Erik, Hälsocentralen": how the family knows them.
fn first_name_and_unit(action: &Agreed) -> String {
    match action.person.split_whitespace().next() {
        Some(first) => format!("{first}, {}", action.unit_name),
        None => action.unit_name.clone(),
    }
}

fn kept(action: &Agreed, standing: ActionStanding, words: &Composed) -> Kept {
    let outcome = match (standing, action.helped) {
        (ActionStanding::Done, Some(Helped::Yes)) => words.say("kept_helped", &[]),
        (ActionStanding::Done, Some(Helped::Partly)) => words.say("kept_partly", &[]),
        (ActionStanding::Done, Some(Helped::No)) => words.say("kept_not_helped", &[]),
        (ActionStanding::Done, _) => words.say("kept_done", &[]),
        (ActionStanding::Dropped, _) => words.say("kept_dropped", &[("reason", &action.reason)]),
        (ActionStanding::Moved, _) => {
            words.say("kept_moved", &[("on", &words.date(action.due_on)), ("reason", &action.reason)])
        }
        (ActionStanding::Started, _) => words.say("kept_started", &[]),
        (ActionStanding::Late | ActionStanding::NotBegun, _) => words.say("kept_not_yet", &[]),
    };
    Kept { what: action.what.clone(), who: who(action), outcome: Some(outcome) }
}

const fn school_word(presence: SchoolPresence) -> &'static str {
    match presence {
        SchoolPresence::Better => "school_better",
        SchoolPresence::Same => "school_same",
        SchoolPresence::Worse => "school_worse",
        SchoolPresence::Unknown => "school_unknown",
    }
}

/// What the child said, with how it was told; or why there is nothing.
fn voice(latest: Option<&ChildVoice>, words: &Composed) -> Voice {
    let Some(voice) = latest else { return Voice::NotAsked { reason: None, who_asks: None, before: None } };
    let Some(how) = how(voice.form, words) else {
        return if voice.form == VoiceForm::DidNotWant {
            Voice::Declined { ask_again_on: None }
        } else {
            Voice::NotAsked { reason: given(&voice.reason), who_asks: None, before: None }
        };
    };
    match given(&voice.words) {
        None => Voice::Heard { how, on: Some(voice.heard_on) },
        Some(said) => {
            Voice::Said { words: said, told_to: told_to(voice, words), on: Some(voice.heard_on), how: Some(how) }
        }
    }
}

/// Who was told; "någon i teamet" when nobody has written who.
pub(super) fn told_to(voice: &ChildVoice, words: &Composed) -> String {
    given(&voice.asked_by).unwrap_or_else(|| words.say("somebody", &[]))
}

/// "på mötet"; none when the child was not heard.
pub(super) fn how(form: VoiceForm, words: &Composed) -> Option<String> {
    let word = match form {
        VoiceForm::NotAsked | VoiceForm::DidNotWant => return None,
        VoiceForm::TalkAlone => "heard_alone",
        VoiceForm::InMeeting | VoiceForm::PartOfMeeting => "heard_the_meeting",
        VoiceForm::Remote => "heard_remote",
        VoiceForm::LetterOrDrawing => "heard_letter",
        VoiceForm::Represented => "heard_represented",
    };
    Some(words.say(word, &[]))
}

/// Each sentence or line of a text.
fn lines(text: &str) -> Vec<String> {
    text.lines().filter_map(given).collect()
}

fn family_of(after: &After, late: bool, words: &Composed) -> FamilyFeedback {
    let first: Vec<&str> = after.addressed.iter().filter_map(|name| name.split_whitespace().next()).collect();
    let to = match first.as_slice() {
        [] => words.say("dear_family", &[]),
        [one] => (*one).to_owned(),
        [one, other] => words.say("names", &[("before", one), ("after", other)]),
        many => many.join(", "),
    };
    let call = after.holder.as_ref().map_or_else(
        || Contact { name: words.say("the_team", &[]), phone: None },
        |holder| Contact { name: holder.name.clone(), phone: given(&holder.phone) },
    );
    FamilyFeedback {
        case_number: after.number.clone(),
        child_first_name: after.first_name.clone(),
        to,
        meeting_on: after.meeting.held_on,
        they_were_there: after.family_there,
        voice: after.voice.as_ref().filter(|voice| !voice.words.is_empty()).map(|latest| voice(Some(latest), words)),
        talked_about: lines(&after.page.talked_about),
        steps: after
            .actions
            .iter()
            .map(|line| FamilyStep {
                what: in_plain_words(&line.action, &after.first_name, words),
                who: first_name_and_unit(&line.action),
                by: Some(line.action.due_on),
                when: None,
            })
            .collect(),
        family_does: lines(&after.page.family_does),
        own_page: page_of(after, words).is_some(),
        next: after.next_on.map(|on| Appointment { on, at: None, place: None }),
        call,
        should_have_come_on: late.then_some(after.feedback.due_on),
        protected: after.protected,
    }
}

/// A sentence for the family: who does what, with the child's name instead of "eleven". On a page in another language it stands as it was typed: no Swedish sentence is built there.
fn in_plain_words(action: &Agreed, child: &str, words: &Composed) -> String {
    if !words.swedish {
        return action.what.clone();
    }
    let who = action.person.split_whitespace().next().unwrap_or(&action.unit_name);
    let said = sentence(who, &action.what);
    said.replace("eleven", child).replace("barnet ", &format!("{child} "))
}

fn page_of(after: &After, words: &Composed) -> Option<ChildPage> {
    if after.page.variant == PageVariant::None {
        return None;
    }
    let (name, number) = &after.helpline;
    let first = |name: &str| name.split_whitespace().next().unwrap_or(name).to_owned();
    let holder = after.holder.as_ref();
    Some(ChildPage {
        case_number: after.number.clone(),
        first_name: first(&after.first_name),
        meeting_on: after.meeting.held_on,
        older: after.page.variant == PageVariant::Older,
        words: after.voice.as_ref().and_then(|voice| given(&voice.words)),
        lines: own_lines(after, words),
        tells: holder.map(|holder| first(&holder.name)),
        call: holder
            .map(|holder| Contact {
                name: match given(&holder.title) {
                    Some(title) => format!("{}, {title}", first(&holder.name)),
                    None => first(&holder.name),
                },
                phone: given(&holder.phone),
            })
            .into_iter()
            .collect(),
        helpline: Some(Contact { name: own_name(name, words), phone: given(number) }),
    })
}

/// "Bris, för alla barn"; in another language the name alone.
fn own_name(name: &str, words: &Composed) -> String {
    if words.swedish { name.to_owned() } else { name.split(',').next().unwrap_or(name).to_owned() }
}

/// The lines of the child's page: as somebody wrote them, else made of what was agreed, in the language of the page.
fn own_lines(after: &After, words: &Composed) -> Vec<ChildPageLine> {
    let lines = after.page.lines.iter();
    if words.swedish || after.page.by_hand {
        let as_it_is = |line: &HomeLine| ChildPageLine {
            picture: code(line.picture),
            text: line.text.clone(),
            when: given(&line.when),
        };
        return lines.map(as_it_is).collect();
    }
    let agreed = after.actions.iter().map(|line| {
        let action = &line.action;
        let who = action.person.split_whitespace().next().unwrap_or(&action.unit_name);
        let by = words.say("page_by", &[("on", &words.day_month(action.due_on))]);
        (format!("{who}: {}", action.what), by)
    });
    let again = after.next_on.map(|on| {
        let on = words.day_month(on);
        (words.say("page_meet_again", &[("on", &on)]), words.say("page_day", &[("on", &on)]))
    });
    let told = agreed.take(lines.len().saturating_sub(usize::from(again.is_some()))).chain(again);
    lines
        .zip(told)
        .map(|(line, (text, when))| ChildPageLine { picture: code(line.picture), text, when: given(&when) })
        .collect()
}

fn code<T: serde::Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

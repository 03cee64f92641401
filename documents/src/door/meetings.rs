//! The minutes of a team meeting, from what the core says that everybody who took part may see.

use chrono::{NaiveDate, NaiveDateTime};
use samlat::{
    Result,
    domain::{
        agendas::{AgendaItemKind, AgendaItemState},
        children::AgeBand,
        consultations::Consultation,
        gaps::Gap,
        meetings::{Attendance as Person, AttendanceStatus, Meeting},
        team_actions::TeamAction,
        voices::Feedback as Owed,
    },
    ops::{
        home_pages::MinutesSignature,
        meeting_cases::PromiseLine,
        meeting_views::{HiddenWhy, UnitAttendance},
        meetings::OneMeeting,
        minutes::{MinutesByNumber, MinutesChild as Child, MinutesInFull, MinutesView},
    },
};
use serde_json::{Value, json};

use super::{
    Asker, code_of,
    composed::Composed,
    given,
    homes::decision,
    years::{evaluation, why},
};
use crate::{
    Absence, Action, Appointment, Attendance, Feedback, Matter, Minutes, MinutesChild, Paper, Presence, Promised,
};

/// What a meeting is called: by the municipality, in every language as it was typed; else as its kind is.
pub(super) fn name(meeting: &Meeting, words: &Composed) -> String {
    meeting.called.clone().unwrap_or_else(|| words.say(&format!("kind_{}", code_of(meeting.kind)), &[]))
}

pub(super) fn minutes(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneMeeting { meeting } = asker.read(input)?;
    let view: MinutesView = asker.ask("meeting_minutes", json!({ "meeting": meeting, "as_signed": true }))?;
    let signed = view.signed.clone();
    let (words, reasons) = (asker.composed_of("minutes")?, asker.composed_of("preparation")?);
    let ident = view.meeting.id.0.to_string();
    let (promised, changed) = (&view.promised, changed_besides(&view, &words));
    let paper = Minutes {
        meeting_on: view.meeting.held_on,
        starts: view.meeting.opened_at.map(clock).or_else(|| said(&view.meeting.starts)),
        ends: view.meeting.ended_at.map(clock),
        place: given(&view.meeting.place),
        chair: None,
        note_taker: given(&view.note_taker),
        present: view.units.iter().filter_map(|unit| present(unit, &words)).collect(),
        absent: view.units.iter().flat_map(|unit| absent(unit, &words)).collect(),
        opening: given(&view.opening),
        promised: Some(Promised {
            done: promised.done,
            moved: promised.moved,
            dropped: promised.dropped,
            open: promised.open,
        }),
        children: view.children.into_iter().map(|one| child(one, signed.as_ref(), &words, &reasons)).collect(),
        consultations: view.consultations.iter().map(|one| consultation(one, &words)).collect(),
        gaps: view.gaps.iter().map(|one| gap(one, &words)).collect(),
        approved: view.signed.as_ref().map(|signature| approved(signature, &words)),
        changed,
        others: view
            .others
            .into_iter()
            .map(|matter| Matter {
                note: given(&matter.note),
                title: matter.title,
                actions: matter.actions.into_iter().map(team_action).collect(),
            })
            .collect(),
        team_actions: view.team_actions.into_iter().map(team_action).collect(),
        evaluation: evaluation(&view.evaluation, &words),
        next_meeting: view.next.map(|next| Appointment {
            on: next.held_on,
            at: said(&next.starts),
            place: given(&next.place),
        }),
    };
    Ok((Paper::Minutes(paper), ident))
}

fn team_action(one: TeamAction) -> Action {
    Action { what: one.what, who: one.who, by: Some(one.due_on) }
}

/// "Karin Öberg, 5 november 2026."
pub(super) fn approved(signature: &MinutesSignature, words: &Composed) -> String {
    format!("{}, {}", signature.by, words.date(signature.at.date()))
}

/// "Samtalsstöd, 10–12 år. Tillfrågade: Skolan, BUP."
fn gap(gap: &Gap, words: &Composed) -> String {
    let kind = words.say(&format!("gap_{}", code_of(gap.kind)), &[]);
    words.say("gap", &[("words", &kind), ("age", &ages(gap.age_band, words)), ("who", &gap.asked_names.join(", "))])
}

/// "Skolan: skolnärvaro, 10–12 år. Råd: vad lagen säger."
fn consultation(one: &Consultation, words: &Composed) -> String {
    let theme = words.say(&format!("theme_{}", code_of(one.theme)), &[]);
    let advice = words.say(&format!("advice_{}", code_of(one.advice)), &[]);
    let age = ages(one.age_band, words);
    words.say("consultation", &[("who", &one.unit_name), ("words", &theme), ("age", &age), ("how", &advice)])
}

/// "10–12 år".
fn ages(band: AgeBand, words: &Composed) -> String {
    let word = match band {
        AgeBand::Y0T5 => "ages_0_5",
        AgeBand::Y6T9 => "ages_6_9",
        AgeBand::Y10T12 => "ages_10_12",
        AgeBand::Y13T15 => "ages_13_15",
        AgeBand::Y16T17 => "ages_16_17",
        AgeBand::Y18T20 => "ages_18_20",
        AgeBand::Unknown => "ages_unknown",
    };
    words.say(word, &[])
}

/// "13.00", as a clock time is said.
pub(super) fn clock(at: NaiveDateTime) -> String {
    at.format("%-H.%M").to_string()
}

pub(super) fn said(starts: &str) -> Option<String> {
    given(&starts.strip_prefix('0').unwrap_or(starts).replace(':', "."))
}

pub(super) fn came(person: &Person) -> bool {
    person.status != AttendanceStatus::Expected && person.status.was_there()
}

/// How somebody took part who was not in the room for their own sake the whole time: "ersätter Karin Holmlund", "på distans", "kom 9.20", "gick 10.10". As on the page. May be empty.
pub(super) fn how_there(person: &Person, words: &Composed) -> Vec<String> {
    let left = person.status == AttendanceStatus::Left;
    let remote = person.status == AttendanceStatus::Remote || (left && person.from_afar);
    let at = |word: &str, time: NaiveDateTime| words.say(word, &[("time", &clock(time))]);
    let when_left = || person.left_at.map_or_else(|| words.say("there_left", &[]), |time| at("there_left_at", time));
    [
        person.stands_in_for.as_ref().map(|name| words.say("there_for", &[("who", name)])),
        remote.then(|| words.say("there_remote", &[])),
        person.came_at.map(|time| at("there_came", time)),
        left.then(when_left),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// "Eva Lindmark (ersätter Karin Holmlund, gick 10.10)".
fn name_and_how(person: &Person, words: &Composed) -> String {
    let how = how_there(person, words);
    if how.is_empty() { person.name.clone() } else { format!("{} ({})", person.name, how.join(", ")) }
}

pub(super) fn present(unit: &UnitAttendance, words: &Composed) -> Option<Attendance> {
    let people: Vec<String> =
        unit.people.iter().filter(|person| came(person)).map(|person| name_and_how(person, words)).collect();
    (!people.is_empty()).then(|| Attendance { organisation: unit.unit_name.clone(), people })
}

/// Each person that did not come, with the reason; and the sector's own reason, when somebody from it must be there and nobody was.
pub(super) fn absent(unit: &UnitAttendance, words: &Composed) -> Vec<Absence> {
    let absence = |person, reason| Absence { organisation: unit.unit_name.clone(), person, reason };
    let missing = unit.missing_reason.as_deref().and_then(given);
    if unit.people.is_empty() {
        return vec![absence(None, missing.or_else(|| unit.required.then(|| words.say("nobody_came", &[]))))];
    }
    let away = unit.people.iter().filter(|person| person.status == AttendanceStatus::Absent);
    let each = away.map(|person| absence(Some(person.name.clone()), given(&person.reason)));
    each.chain(missing.map(|reason| absence(None, Some(reason)))).collect()
}

/// Who tells the family, or who did.
pub(super) fn feedback(owed: &Owed) -> Feedback {
    Feedback {
        who: given(&owed.given_by).or_else(|| given(&owed.by_name)),
        by: Some(owed.due_on),
        given_on: owed.given_on,
    }
}

/// "Ändrat efter godkännandet 5 november 2026. Här står det som godkändes."
pub(super) fn changed(changed: bool, signed: Option<&MinutesSignature>, words: &Composed) -> Option<String> {
    let signed = signed.filter(|_| changed)?;
    Some(words.say("changed_after", &[("on", &words.date(signed.at.date()))]))
}

/// "Något som inte gäller ett barn har ändrats efter godkännandet 5 november 2026."
fn changed_besides(view: &MinutesView, words: &Composed) -> Option<String> {
    let signed = view.signed.as_ref().filter(|_| view.changed)?;
    Some(words.say("changed_besides", &[("on", &words.date(signed.at.date()))]))
}

/// `reasons` are the words for why a child was on the agenda.
fn child(child: Child, signed: Option<&MinutesSignature>, words: &Composed, reasons: &Composed) -> MinutesChild {
    let changed = match &child {
        Child::InFull(child) => changed(child.changed, signed, words),
        Child::NumberOnly(child) => changed(child.changed, signed, words),
        Child::Skipped { .. } => None,
    };
    MinutesChild { changed, ..as_seen(child, words, reasons) }
}

fn as_seen(child: Child, words: &Composed, reasons: &Composed) -> MinutesChild {
    match child {
        Child::InFull(child) if child.state != AgendaItemState::Done && child.put_off.is_none() => {
            not_taken_up(child.number, words.say("not_taken_up", &[]), child.next_on)
        }
        Child::NumberOnly(child) if child.state != AgendaItemState::Done && child.put_off.is_none() => {
            not_taken_up(child.number, words.say("not_taken_up", &[]), child.next_on)
        }
        Child::InFull(child) => in_full(*child, words, reasons),
        Child::NumberOnly(child) => by_number(*child, words, reasons),
        Child::Skipped { number, why: why @ HiddenWhy::ConflictOfInterest } => {
            let shown = Presence::Apart { reason: words.say(hidden(why), &[]) };
            MinutesChild { shown, ..not_taken_up(number, String::new(), None) }
        }
        Child::Skipped { number, why } => not_taken_up(number, words.say(hidden(why), &[]), None),
    }
}

fn not_taken_up(number: String, why: String, next_on: Option<NaiveDate>) -> MinutesChild {
    MinutesChild {
        case_number: number,
        shown: Presence::Skipped { reason: Some(why) },
        family_there: false,
        changed: None,
        put_off: None,
        why: None,
        note: None,
        decisions: Vec::new(),
        own_minutes: false,
        actions: Vec::new(),
        feedback: None,
        next_on,
    }
}

/// "Resten sköts upp, skäl: tiden räckte inte."
pub(super) fn put_off(reason: &str, words: &Composed) -> String {
    match given(reason.trim_end_matches('.')) {
        Some(reason) => words.say("put_off_why", &[("reason", &reason)]),
        None => words.say("put_off", &[]),
    }
}

fn in_full(child: MinutesInFull, words: &Composed, reasons: &Composed) -> MinutesChild {
    let shown = match child.kind {
        AgendaItemKind::Ongoing => Presence::Ongoing { name: child.name },
        _ => Presence::Full { name: child.name },
    };
    MinutesChild {
        case_number: child.number,
        shown,
        family_there: child.family_there,
        changed: None,
        put_off: child.put_off.map(|reason| put_off(&reason, words)),
        why: why(&child.reasons, reasons),
        note: given(&child.note),
        decisions: child.decisions.iter().map(|one| decision(one, words)).collect(),
        own_minutes: false,
        actions: child.actions.into_iter().map(action).collect(),
        feedback: child.feedback.as_ref().map(feedback),
        next_on: child.next_on,
    }
}

fn by_number(child: MinutesByNumber, words: &Composed, reasons: &Composed) -> MinutesChild {
    MinutesChild {
        case_number: child.number,
        shown: Presence::NumberOnly { age_band: ages(child.age_band, words) },
        family_there: false,
        changed: None,
        put_off: child.put_off.map(|reason| put_off(&reason, words)),
        why: why(&child.reasons, reasons),
        note: None,
        decisions: child.decisions.iter().map(|one| decision(one, words)).collect(),
        own_minutes: child.hidden > 0,
        actions: child.actions.into_iter().map(action).collect(),
        feedback: child.feedback_due_on.map(|by| Feedback { who: None, by: Some(by), given_on: None }),
        next_on: child.next_on,
    }
}

fn action(line: PromiseLine) -> Action {
    let who = given(&line.action.person).unwrap_or(line.action.unit_name);
    Action { what: line.action.what, who, by: Some(line.action.due_on) }
}

const fn hidden(why: HiddenWhy) -> &'static str {
    match why {
        HiddenWhy::NobodyThere => "hidden_nobody_there",
        HiddenWhy::ConflictOfInterest => "hidden_conflict",
        HiddenWhy::Protected => "hidden_protected",
        HiddenWhy::NotCovered => "hidden_not_covered",
        HiddenWhy::Missing => "hidden_missing",
        HiddenWhy::Withdrawn { .. } => "hidden_withdrawn",
        HiddenWhy::Expired { .. } => "hidden_expired",
    }
}

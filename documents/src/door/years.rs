//! The papers of a team's year, from what the core says.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use samlat::{
    Result,
    domain::{
        actions::ActionStanding,
        agendas::{AgendaReason, SchoolStage},
        calendar::DayOff,
        meeting_types::Section,
        meetings::{AttendanceStatus, Meeting, MeetingState},
        team_actions::{TeamAction, TeamActionState},
        terms::WhySkipped,
        voices::{ChildVoice, VoiceForm},
    },
    ops::{
        evaluations::EvaluationView,
        group_meetings::{GroupItem, GroupMeeting},
        preparations::{PreparationView, PreparedChild},
        terms::TermView,
    },
    words::{Arg, date, say},
};
use serde_json::Value;

use super::{Asker, composed::Composed, given};
use crate::{
    Action, Appointment, Contact, EvaluationForm, GroupMinutes, GroupPart, GroupSection, Paper, Preparation,
    PreparationPage, Promise, PromisedChild, StepState, TermMeeting, TermPlan, TermSkipped, Voice,
};

/// "9.00" from "09:00".
fn said(time: &str) -> String {
    time.strip_prefix('0').unwrap_or(time).replace(':', ".")
}

fn ends(meeting: &Meeting) -> String {
    let starts = NaiveTime::parse_from_str(&meeting.starts, "%H:%M").unwrap_or(NaiveTime::MIN);
    let ends = starts.overflowing_add_signed(TimeDelta::minutes(meeting.minutes.into())).0;
    said(&ends.format("%H:%M").to_string())
}

pub(super) fn preparation(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let view: PreparationView = asker.ask("meeting_preparation", input)?;
    let words = asker.composed()?;
    let ident = view.meeting.id.0.to_string();
    let contact = given(&view.contact).map(|name| Contact { name, phone: given(&view.contact_phone) });
    let on = view.meeting.held_on;
    let children = |all: Vec<PreparedChild>| all.into_iter().map(|one| child(one, &words)).collect();
    let pages =
        view.pages.into_iter().map(|page| PreparationPage { unit: page.unit_name, children: children(page.children) });
    let paper = Preparation {
        meeting_on: on,
        starts: Some(said(&view.meeting.starts)),
        ends: Some(said(&view.ends)),
        place: given(&view.meeting.place),
        pages: pages.collect(),
        contact,
    };
    Ok((Paper::Preparation(paper), ident))
}

fn child(child: PreparedChild, words: &Composed) -> PromisedChild {
    let why: Vec<String> = child.reasons.iter().map(|reason| reason_word(*reason)).collect();
    let promises = child.promises.into_iter().map(|line| Promise {
        what: line.action.what,
        who: given(&line.action.person),
        by: line.action.due_on,
        state: match line.standing {
            ActionStanding::Late => StepState::Late,
            ActionStanding::Started => StepState::Ongoing,
            ActionStanding::Done | ActionStanding::Dropped => StepState::Done,
            ActionStanding::Moved | ActionStanding::NotBegun => StepState::NotStarted,
        },
    });
    PromisedChild {
        case_number: child.number,
        why: given(&why.join(" ")),
        consent_until: child.consent_until,
        consent_soon: child.consent_soon,
        voice: voice(child.voice, words),
        promises: promises.collect(),
        name: child.name,
    }
}

fn voice(heard: Option<ChildVoice>, words: &Composed) -> Voice {
    match heard {
        None => Voice::NotAsked { reason: None, who_asks: None, before: None },
        Some(voice) if voice.form == VoiceForm::NotAsked => {
            Voice::NotAsked { reason: given(&voice.reason), who_asks: None, before: None }
        }
        Some(voice) if voice.form == VoiceForm::DidNotWant => Voice::Declined { ask_again_on: None },
        Some(voice) if voice.words.is_empty() => {
            Voice::Heard { how: super::homes::how(voice.form, words).unwrap_or_default(), on: Some(voice.heard_on) }
        }
        Some(voice) => Voice::Said { words: voice.words, told_to: voice.asked_by, on: Some(voice.heard_on), how: None },
    }
}

/// Why a child comes up, as a sentence on paper.
fn reason_word(reason: AgendaReason) -> String {
    let plain = |word: &str| say(word, &[]);
    let counted = |word: &str, count: u32| say(word, &[("count", Arg::Number(count.into()))]);
    let dated = |word: &str, day: NaiveDate| say(word, &[("date", Arg::Text(&date(day)))]);
    match reason {
        AgendaReason::New => plain("paper-reason-new"),
        AgendaReason::ActionsLate { count } => counted("paper-reason-actions-late", count),
        AgendaReason::ActionsMoved { count } => counted("paper-reason-actions-moved", count),
        AgendaReason::HandoverReturned => plain("paper-reason-handover-returned"),
        AgendaReason::HandoverLate => plain("paper-reason-handover-late"),
        AgendaReason::HandoverWaiting { due_on } => dated("paper-reason-handover-waiting", due_on),
        AgendaReason::FeedbackLate { due_on } => dated("paper-reason-feedback-late", due_on),
        AgendaReason::ConsentExpires { on } => dated("paper-reason-consent-expires", on),
        AgendaReason::FollowUp { on } => dated("paper-reason-follow-up", on),
        AgendaReason::PlanFollowUp { on } => dated("paper-reason-plan-follow-up", on),
        AgendaReason::ActionsDue { on } => dated("paper-reason-actions-due", on),
        AgendaReason::StartsSchool { on } => dated("paper-reason-starts-school", on),
        AgendaReason::ChangesStage { to, on } => {
            let stage = match to {
                SchoolStage::Middle => "middle",
                SchoolStage::Upper => "upper",
                SchoolStage::UpperSecondary => "upper_secondary",
            };
            let day = date(on);
            say("paper-reason-changes-stage", &[("stage", Arg::Text(stage)), ("date", Arg::Text(&day))])
        }
        AgendaReason::Turns { age, on: birthday } => {
            let day = date(birthday);
            say("paper-reason-turns", &[("age", Arg::Number(age.into())), ("date", Arg::Text(&day))])
        }
        AgendaReason::VoiceMissing => plain("paper-reason-voice-missing"),
        AgendaReason::OpenLong { since } => dated("paper-reason-open-long", since),
        AgendaReason::Unchanged { reviews } => counted("paper-reason-unchanged", reviews),
        AgendaReason::Silent { since } => dated("paper-reason-silent", since),
        AgendaReason::Ongoing => plain("paper-reason-ongoing"),
        AgendaReason::ByHand => plain("paper-reason-by-hand"),
    }
}

pub(super) fn term(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let view: TermView = asker.ask("term", input)?;
    let season = if view.to_on.format("%m").to_string().as_str() <= "07" { "spring" } else { "autumn" };
    let year = view.to_on.format("%Y").to_string();
    let meetings = view.meetings.iter().map(|meeting| TermMeeting {
        on: meeting.held_on,
        name: name(meeting),
        starts: said(&meeting.starts),
        ends: ends(meeting),
        place: given(&meeting.place),
        cancelled: meeting.state == MeetingState::Cancelled,
    });
    let skipped = view.skipped.iter().filter_map(|day| {
        let why = day.skipped.as_ref()?;
        Some(TermSkipped { on: day.on, why: skipped_word(why) })
    });
    let paper = TermPlan {
        from_on: view.from_on,
        to_on: view.to_on,
        term: say("paper-term", &[("season", Arg::Text(season)), ("year", Arg::Text(&year))]),
        meetings: meetings.collect(),
        skipped: skipped.collect(),
        units: view.units,
        contact: given(&view.contact).map(|name| Contact { name, phone: given(&view.contact_phone) }),
    };
    Ok((Paper::TermPlan(paper), format!("{}-{}", view.from_on, view.to_on)))
}

fn name(meeting: &Meeting) -> String {
    let usual = || samlat::domain::meeting_types::usual_name(meeting.kind);
    meeting.called.clone().unwrap_or_else(usual)
}

fn skipped_word(why: &WhySkipped) -> String {
    match why {
        WhySkipped::SchoolBreak { name } => name.clone(),
        WhySkipped::DayOff { day } => day_off_word(*day),
        WhySkipped::Planned => String::new(),
    }
}

fn day_off_word(day: DayOff) -> String {
    let code = serde_json::to_value(day).ok();
    let code = code.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    say("paper-day-off", &[("day", Arg::Text(&code))])
}

pub(super) fn group_minutes(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let view: GroupMeeting = asker.ask("group_meeting", input)?;
    let ident = view.meeting.id.0.to_string();
    let people = || view.units.iter().flat_map(|unit| unit.people.iter().map(move |person| (unit, person)));
    let came = |status| matches!(status, AttendanceStatus::Present | AttendanceStatus::Remote);
    let present = people().filter(|(_, person)| came(person.status)).map(|(unit, person)| {
        let as_what = given(&person.title).unwrap_or_else(|| unit.unit_name.clone());
        format!("{} ({as_what})", person.name)
    });
    let absent = people()
        .filter(|(_, person)| person.status == AttendanceStatus::Absent)
        .map(|(unit, person)| format!("{} ({})", person.name, unit.unit_name));
    let clock = |at: chrono::NaiveDateTime| at.format("%-H.%M").to_string();
    let paper = GroupMinutes {
        name: view.name.clone(),
        meeting_on: view.meeting.held_on,
        starts: view.meeting.opened_at.map(clock).or_else(|| Some(said(&view.meeting.starts))),
        ends: view.meeting.ended_at.map(clock),
        place: given(&view.meeting.place),
        present: present.collect(),
        absent: absent.collect(),
        note_taker: None,
        items: view.items.iter().map(|item| part(item, &view, asker.today())).collect(),
        next_meeting: view.next.as_ref().map(|next| Appointment {
            on: next.held_on,
            at: Some(said(&next.starts)),
            place: given(&next.place),
        }),
    };
    Ok((Paper::GroupMinutes(paper), ident))
}

fn part(item: &GroupItem, view: &GroupMeeting, today: NaiveDate) -> GroupPart {
    let section = match item.section {
        Section::Opening | Section::Free => GroupSection::Text,
        Section::Previous => GroupSection::Previous,
        Section::Results => GroupSection::Results,
        Section::NextSteps => GroupSection::NextSteps,
        Section::Evaluation => GroupSection::Evaluation,
    };
    let promises = match section {
        GroupSection::Previous => view.before.iter().map(|one| promise(one, today)).collect(),
        _ => Vec::new(),
    };
    let actions = match section {
        GroupSection::NextSteps => view
            .decided
            .iter()
            .map(|one| Action { what: one.what.clone(), who: one.who.clone(), by: Some(one.due_on) })
            .collect(),
        _ => Vec::new(),
    };
    GroupPart {
        title: item.title.clone(),
        section,
        note: given(&item.note),
        promises,
        actions,
        evaluation: (section == GroupSection::Evaluation).then(|| evaluation(&view.evaluation)).flatten(),
    }
}

fn promise(action: &TeamAction, today: NaiveDate) -> Promise {
    Promise {
        what: action.what.clone(),
        who: given(&action.who),
        by: action.due_on,
        state: match action.state {
            TeamActionState::Done | TeamActionState::Dropped => StepState::Done,
            TeamActionState::Open if action.due_on < today => StepState::Late,
            TeamActionState::Open => StepState::Ongoing,
        },
    }
}

/// "4 av 6 svarade. Alla kom till tals: 4,8 av 5. …"; none when nobody has answered.
pub(super) fn evaluation(view: &EvaluationView) -> Option<String> {
    if view.answered == 0 {
        return None;
    }
    let counts = [("answered", Arg::Number(view.answered.into())), ("asked", Arg::Number(view.asked.into()))];
    let mut text = say("paper-evaluation-answered", &counts);
    if view.means.is_empty() {
        let fewest = [("fewest", Arg::Number(view.fewest.into()))];
        return Some(format!("{text} {}", say("paper-evaluation-few", &fewest)));
    }
    for mean in &view.means {
        let question = view.questions.iter().find(|one| one.id == mean.question);
        let question = question.map(|one| one.text.trim_end_matches('.').to_owned()).unwrap_or_default();
        let value = format!("{:.1}", mean.mean).replace('.', ",");
        let sentence = say("paper-evaluation-mean", &[("question", Arg::Text(&question)), ("mean", Arg::Text(&value))]);
        text = format!("{text} {sentence}");
    }
    Some(text)
}

pub(super) fn evaluation_form(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let view: EvaluationView = asker.ask("meeting_evaluation", input)?;
    let questions = view.questions.into_iter().map(|one| one.text).collect();
    let paper = EvaluationForm { meeting_on: view.meeting_on, name: view.name, questions };
    Ok((Paper::EvaluationForm(paper), view.meeting.0.to_string()))
}

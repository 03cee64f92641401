//! The papers of a team's year, from what the core says.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};
use samlat::{
    Result,
    domain::{
        actions::ActionStanding,
        agendas::{AgendaReason, SchoolStage},
        evaluations::{EvaluationQuestion, usual_questions},
        meeting_types::Section,
        meetings::{AttendanceStatus, Meeting, MeetingState},
        plans::PlanKind,
        preparations::Bring,
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
    words::say,
};
use serde_json::Value;

use super::{Asker, code_of, composed::Composed, given, meetings};
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
    let words = asker.composed_of("preparation")?;
    let ident = view.meeting.id.0.to_string();
    let contact = given(&view.contact).map(|name| Contact { name, phone: given(&view.contact_phone) });
    let on = view.meeting.held_on;
    let children = |all: Vec<PreparedChild>| all.into_iter().map(|one| child(one, &words)).collect();
    let pages = view.pages.into_iter().map(|page| PreparationPage {
        unit: page.unit_name,
        children: children(page.children),
        conflicts: conflicts(page.conflicts, &words),
    });
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

/// "Ett barn står inte här på grund av jäv."
fn conflicts(count: u32, words: &Composed) -> Option<String> {
    match count {
        0 => None,
        1 => Some(words.say("conflicts_one", &[])),
        _ => Some(words.say("conflicts", &[("count", &count.to_string())])),
    }
}

fn child(child: PreparedChild, words: &Composed) -> PromisedChild {
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
        why: why(&child.reasons, words),
        consent_until: child.consent_until,
        consent_soon: child.consent_soon,
        voice: voice(child.voice, words),
        promises: promises.collect(),
        bring: child.bring.into_iter().map(|one| bring_word(one, words)).collect(),
        name: child.name,
    }
}

/// What a unit is to have with it, as a sentence on paper.
fn bring_word(bring: Bring, words: &Composed) -> String {
    let dated = |word: &str, day: NaiveDate| words.say(word, &[("on", &words.date(day))]);
    match bring {
        Bring::SchoolPresence => words.say("bring_school", &[]),
        Bring::PreschoolPresence => words.say("bring_preschool", &[]),
        Bring::HandoverAnswer { due_on } => dated("bring_handover_answer", due_on),
        Bring::HandoverAsked { due_on } => dated("bring_handover_asked", due_on),
        Bring::HandoverClarification { unit } => words.say("bring_handover_clarification", &[("who", &unit)]),
        Bring::PlanStep { what, due_on } => {
            words.say("bring_plan_step", &[("words", &what), ("on", &words.date(due_on))])
        }
        Bring::ConsentRenewal { until } => dated("bring_consent", until),
        Bring::OthersAction { unit, what, due_on } => {
            words.say("bring_others_action", &[("who", &unit), ("words", &what), ("on", &words.date(due_on))])
        }
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
        Some(voice) => {
            let told_to = super::homes::told_to(&voice, words);
            Voice::Said { words: voice.words, told_to, on: Some(voice.heard_on), how: None }
        }
    }
}

/// Why a child comes up, a sentence for each reason; the words stand beside those of the preparation.
pub(super) fn why(reasons: &[AgendaReason], words: &Composed) -> Option<String> {
    let said: Vec<String> = reasons.iter().map(|reason| reason_word(*reason, words)).collect();
    given(&said.join(" "))
}

/// Why a child comes up, as a sentence on paper.
fn reason_word(reason: AgendaReason, words: &Composed) -> String {
    let plain = |word: &str| words.say(word, &[]);
    let counted = |word: &str, count: u32| match count {
        1 => words.say(&format!("{word}_one"), &[]),
        _ => words.say(word, &[("count", &count.to_string())]),
    };
    let dated = |word: &str, day: NaiveDate| words.say(word, &[("on", &words.date(day))]);
    match reason {
        AgendaReason::New => plain("reason_new"),
        AgendaReason::ActionsLate { count } => counted("reason_actions_late", count),
        AgendaReason::ActionsMoved { count } => counted("reason_actions_moved", count),
        AgendaReason::HandoverReturned => plain("reason_handover_returned"),
        AgendaReason::HandoverLate => plain("reason_handover_late"),
        AgendaReason::HandoverWaiting { due_on } => dated("reason_handover_waiting", due_on),
        AgendaReason::HandoverAnswerBack { due_on } => dated("reason_handover_answer_back", due_on),
        AgendaReason::FeedbackLate { due_on } => dated("reason_feedback_late", due_on),
        AgendaReason::WaitLate { due_on } => dated("reason_wait_late", due_on),
        AgendaReason::ConsentExpires { on } => dated("reason_consent_expires", on),
        AgendaReason::FollowUp { on } => dated("reason_follow_up", on),
        AgendaReason::PlanFollowUp { plan: PlanKind::Sip, on } => dated("reason_plan_follow_up", on),
        AgendaReason::PlanFollowUp { plan: PlanKind::ChildPlan, on } => dated("reason_child_plan_follow_up", on),
        AgendaReason::PlanToEnd { since } => dated("reason_plan_to_end", since),
        AgendaReason::ActionsDue { on } => dated("reason_actions_due", on),
        AgendaReason::StartsPreschool { .. } => plain("reason_starts_preschool"),
        AgendaReason::StartsSchool { .. } => plain("reason_starts_school"),
        AgendaReason::ChangesStage { to: SchoolStage::Middle, .. } => plain("reason_stage_middle"),
        AgendaReason::ChangesStage { to: SchoolStage::Upper, .. } => plain("reason_stage_upper"),
        AgendaReason::ChangesStage { to: SchoolStage::UpperSecondary, .. } => plain("reason_stage_upper_secondary"),
        AgendaReason::LeavesSchool { .. } => plain("reason_leaves_school"),
        AgendaReason::Turns { age, on: birthday } => {
            words.say("reason_turns", &[("age", &age.to_string()), ("on", &words.date(birthday))])
        }
        AgendaReason::VoiceMissing => plain("reason_voice_missing"),
        AgendaReason::OpenLong { since } => dated("reason_open_long", since),
        AgendaReason::Unchanged { reviews } => words.say("reason_unchanged", &[("count", &reviews.to_string())]),
        AgendaReason::Silent { since } => dated("reason_silent", since),
        AgendaReason::NotReached { since } => dated("reason_not_reached", since),
        AgendaReason::Ongoing => plain("reason_ongoing"),
        AgendaReason::ByHand => plain("reason_by_hand"),
    }
}

pub(super) fn term(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let view: TermView = asker.ask("term", input)?;
    let words = asker.composed_of("term-plan")?;
    let meetings = view.meetings.iter().map(|meeting| TermMeeting {
        on: meeting.held_on,
        name: meetings::name(meeting, &words),
        starts: said(&meeting.starts),
        ends: ends(meeting),
        place: given(&meeting.place),
        cancelled: meeting.state == MeetingState::Cancelled,
    });
    let skipped = view.skipped.iter().filter_map(|day| {
        let why = day.skipped.as_ref()?;
        Some(TermSkipped { on: day.on, why: skipped_word(why, &words) })
    });
    let paper = TermPlan {
        from_on: view.from_on,
        to_on: view.to_on,
        term: terms(&view, &words),
        meetings: meetings.collect(),
        skipped: skipped.collect(),
        units: view.units,
        contact: given(&view.contact).map(|name| Contact { name, phone: given(&view.contact_phone) }),
    };
    Ok((Paper::TermPlan(paper), format!("{}-{}", view.from_on, view.to_on)))
}

/// "hösten 2026 och våren 2027": every term that a day on the plan is in; its first and last day too, while it has no meeting.
fn terms(view: &TermView, words: &Composed) -> String {
    let days = view.meetings.iter().map(|meeting| meeting.held_on).chain(view.skipped.iter().map(|day| day.on));
    let mut days: Vec<NaiveDate> = days.collect();
    if view.meetings.is_empty() {
        days.extend([view.from_on, view.to_on]);
    }
    days.sort();
    let named = |day: NaiveDate| {
        let season = if day.month() < 8 { "spring" } else { "autumn" };
        words.say(season, &[("number", &day.year().to_string())])
    };
    let mut terms: Vec<String> = days.into_iter().map(named).collect();
    terms.dedup();
    let last = terms.pop().unwrap_or_default();
    terms.into_iter().rev().fold(last, |after, before| words.say("names", &[("before", &before), ("after", &after)]))
}

fn skipped_word(why: &WhySkipped, words: &Composed) -> String {
    match why {
        WhySkipped::SchoolBreak { name } => break_word(name, words),
        WhySkipped::DayOff { day } => words.say(&code_of(*day), &[]),
        WhySkipped::Planned | WhySkipped::Moved { .. } => String::new(),
    }
}

/// A break as it was typed, or in the language of the paper when it has the name that Samlat gave it.
fn break_word(name: &str, words: &Composed) -> String {
    const BREAKS: [&str; 5] = ["autumn", "christmas", "winter", "easter", "summer"];
    let usual = BREAKS.into_iter().find(|one| say(&format!("break-{one}"), &[]) == name);
    usual.map_or_else(|| name.to_owned(), |one| words.say(&format!("break_{one}"), &[]))
}

pub(super) fn group_minutes(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let view: GroupMeeting = asker.ask("group_meeting", input)?;
    let words = asker.composed_of("minutes")?;
    let ident = view.meeting.id.0.to_string();
    let people = || view.units.iter().flat_map(|unit| unit.people.iter().map(move |person| (unit, person)));
    let present = people().filter(|(_, person)| meetings::came(person)).map(|(unit, person)| {
        let as_what = given(&person.title).unwrap_or_else(|| unit.unit_name.clone());
        let how = meetings::how_there(person, &words);
        let said: Vec<String> = std::iter::once(as_what).chain(how).collect();
        format!("{} ({})", person.name, said.join(", "))
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
        note_taker: given(&view.note_taker),
        items: view.items.iter().map(|item| part(item, &view, &words, asker.today())).collect(),
        next_meeting: view.next.as_ref().map(|next| Appointment {
            on: next.held_on,
            at: Some(said(&next.starts)),
            place: given(&next.place),
        }),
    };
    Ok((Paper::GroupMinutes(paper), ident))
}

fn part(item: &GroupItem, view: &GroupMeeting, words: &Composed, today: NaiveDate) -> GroupPart {
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
        evaluation: (section == GroupSection::Evaluation).then(|| evaluation(&view.evaluation, words)).flatten(),
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
pub(super) fn evaluation(view: &EvaluationView, words: &Composed) -> Option<String> {
    if view.answered == 0 {
        return None;
    }
    let counts = [("count", &*view.answered.to_string()), ("all", &*view.asked.to_string())];
    let mut text = words.say("evaluation_answered", &counts);
    if view.means.is_empty() {
        return Some(format!("{text} {}", words.say("evaluation_few", &[("count", &view.fewest.to_string())])));
    }
    for mean in &view.means {
        let question = view.questions.iter().find(|one| one.id == mean.question);
        let question = question.map(|one| question_word(one, words)).unwrap_or_default();
        let value = format!("{:.1}", mean.mean).replace('.', &words.say("evaluation_decimal", &[]));
        text = format!("{text} {}", words.say("evaluation_mean", &[("words", &question), ("number", &value)]));
    }
    Some(text)
}

/// A question as the municipality wrote it, or in the language of the paper when it is Samlat's.
fn question_word(question: &EvaluationQuestion, words: &Composed) -> String {
    let usual = usual_questions().into_iter().any(|one| one.id == question.id && one.text == question.text);
    if usual {
        words.say(&format!("asked_{}", question.id), &[])
    } else {
        question.text.trim_end_matches('.').to_owned()
    }
}

pub(super) fn evaluation_form(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let view: EvaluationView = asker.ask("meeting_evaluation", input)?;
    let questions = view.questions.into_iter().map(|one| one.text).collect();
    let paper = EvaluationForm { meeting_on: view.meeting_on, name: view.name, questions };
    Ok((Paper::EvaluationForm(paper), view.meeting.0.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_to_bring_is_a_whole_sentence_in_each_language() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 28).unwrap();
        for language in [
            include_str!("../../papers/preparation.sv.toml"),
            include_str!("../../papers/preparation.sv-easy.toml"),
            include_str!("../../papers/preparation.en.toml"),
        ] {
            let words = Composed::of(language, true);
            for bring in [
                Bring::SchoolPresence,
                Bring::PreschoolPresence,
                Bring::HandoverAnswer { due_on: day },
                Bring::HandoverAsked { due_on: day },
                Bring::HandoverClarification { unit: "BUP".to_owned() },
                Bring::PlanStep { what: "Sömnstöd".to_owned(), due_on: day },
                Bring::ConsentRenewal { until: day },
                Bring::OthersAction { unit: "Fritidsgården".to_owned(), what: "Ringa".to_owned(), due_on: day },
            ] {
                let sentence = bring_word(bring, &words);
                assert!(sentence.ends_with(['.', '?']) && !sentence.contains('{'), "{sentence}");
            }
            assert!(!reason_word(AgendaReason::WaitLate { due_on: day }, &words).is_empty());
        }
    }
}

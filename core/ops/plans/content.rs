//! What a plan says, section by section: read, compared with the version before, copied into another system. Invariant: a version once kept is never changed.

use crate::{
    domain::{
        ids::PlanId,
        plans::{
            Plan,
            lines::LineParts,
            parts::{PlanChange, PlanGoal, PlanSection, SectionLine, SectionText, changes},
        },
        units::Unit,
    },
    error::Result,
    store::{
        self,
        plans::parts::{self, KeptVersion},
    },
    words::Language,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A version: when, why, and what changed since the one before.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanVersion {
    /// Its number, from 1.
    pub number: u32,
    /// When it was decided.
    pub decided_on: NaiveDate,
    /// Why, as the family reads it; empty for the first.
    pub why: String,
    /// What changed; nothing for the first.
    pub changes: Vec<PlanChange>,
}

/// A section to be copied by itself.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SectionView {
    /// Which.
    pub section: PlanSection,
    /// Its text, line by line; empty when nothing is written.
    pub text: String,
    /// When it was copied into the other system.
    pub transferred_on: Option<NaiveDate>,
    /// Whether it has changed since.
    pub outdated: bool,
}

fn free(text: &str) -> Vec<SectionLine> {
    let line = |text: &str| SectionLine { key: String::new(), text: text.trim().to_owned(), parts: None };
    text.lines().map(line).filter(|line| !line.text.is_empty()).collect()
}

fn keyed(key: &str, parts: LineParts) -> SectionLine {
    SectionLine { key: key.to_owned(), text: parts.told(&Language::Swedish), parts: Some(parts) }
}

fn goal_lines(goals: &[PlanGoal]) -> Vec<SectionLine> {
    let mut lines = Vec::new();
    for goal in goals {
        let PlanGoal { words, goal: wording, reached_when, .. } = goal.clone();
        lines.push(keyed(&goal.id.to_string(), LineParts::Goal { words, goal: wording, reached_when }));
        for step in &goal.steps {
            let (what, who) = (step.what.clone(), step.unit_name.clone());
            lines.push(keyed(&step.id.to_string(), LineParts::Step { what, who, due_on: step.due_on }));
        }
    }
    lines
}

/// Everything the plan says, in the order of the paper.
pub(crate) fn sections(plan: &Plan, lead: Option<&Unit>, goals: &[PlanGoal]) -> Vec<SectionText> {
    let of = |text: &String| text.clone();
    let crisis = [
        ("signs", LineParts::CrisisSigns { text: of(&plan.crisis_signs) }, &plan.crisis_signs),
        ("response", LineParts::CrisisResponse { text: of(&plan.crisis_response) }, &plan.crisis_response),
        ("call", LineParts::CrisisCall { text: of(&plan.crisis_call) }, &plan.crisis_call),
    ];
    let crisis = crisis.into_iter().filter(|(_, _, text)| !text.is_empty());
    let crisis = crisis.map(|(key, parts, _)| keyed(key, parts)).collect();
    let follow_up = match plan.follow_up_on {
        Some(on) => vec![keyed("day", LineParts::FollowUp { on, place: of(&plan.follow_up_place) })],
        None if plan.no_follow_up_reason.is_empty() => Vec::new(),
        None => vec![keyed("day", LineParts::NoFollowUp { reason: of(&plan.no_follow_up_reason) })],
    };
    let lead = lead.map(|unit| SectionLine {
        key: "lead".to_owned(),
        text: format!("{}, {}", unit.name, unit.organisation_name),
        parts: None,
    });
    let goals = if goals.is_empty() { free(&plan.goal) } else { goal_lines(goals) };
    [
        (PlanSection::Important, free(&plan.important)),
        (PlanSection::Needed, free(&plan.needed)),
        (PlanSection::Responsible, free(&plan.responsible)),
        (PlanSection::ByOthers, free(&plan.by_others)),
        (PlanSection::Lead, lead.into_iter().collect()),
        (PlanSection::Goals, goals),
        (PlanSection::OwnParts, free(&plan.own_parts)),
        (PlanSection::Crisis, crisis),
        (PlanSection::FollowUp, follow_up),
        (PlanSection::NotAgreed, free(&plan.not_agreed)),
    ]
    .into_iter()
    .map(|(section, lines)| SectionText { section, lines })
    .collect()
}

/// What a plan says without where they meet: of a protected child that is told by word of mouth.
pub(crate) fn without_places(sections: &[SectionText]) -> Vec<SectionText> {
    let mut sections = sections.to_vec();
    for section in sections.iter_mut().filter(|one| one.section == PlanSection::FollowUp) {
        for line in &mut section.lines {
            if let Some(LineParts::FollowUp { on, .. }) = line.parts {
                *line = keyed("day", LineParts::FollowUp { on, place: String::new() });
            } else if let (None, Some(day)) = (&line.parts, line.text.find(", ")) {
                line.text.truncate(day); // kept before lines had parts: the day stands before the place
            }
        }
    }
    sections
}

/// The sections as the page shows them.
fn shown(sections: &[SectionText], protected: bool) -> Vec<SectionText> {
    if protected { without_places(sections) } else { sections.to_vec() }
}

/// The versions, newest first, each with what changed; and what has changed since the newest. Of a `protected` child without places.
pub(crate) fn versions(
    db: &Connection,
    plan: PlanId,
    now: &[SectionText],
    protected: bool,
) -> Result<(Vec<PlanVersion>, Vec<PlanChange>)> {
    let mut kept = parts::versions(db, plan)?;
    for version in &mut kept {
        version.content = shown(&version.content, protected);
    }
    let now = shown(now, protected);
    let mut before: Option<&KeptVersion> = None;
    let mut told = Vec::with_capacity(kept.len());
    for version in &kept {
        told.push(PlanVersion {
            number: version.number,
            decided_on: version.decided_on,
            why: version.why.clone(),
            changes: before.map(|earlier| changes(&earlier.content, &version.content)).unwrap_or_default(),
        });
        before = Some(version);
    }
    told.reverse();
    Ok((told, before.map(|newest| changes(&newest.content, &now)).unwrap_or_default()))
}

/// What the plan says now, read from the store.
pub(crate) fn now(db: &Connection, plan: &Plan) -> Result<Vec<SectionText>> {
    let lead = plan.lead_unit.map(|unit| store::units::get(db, unit)).transpose()?;
    Ok(sections(plan, lead.as_ref(), &parts::goals(db, plan.id)?))
}

/// Keeps what the plan says now as its next version. One that comes of a follow-up written down late is not older than the one before.
pub(crate) fn keep(db: &Connection, plan: &Plan, decided_on: NaiveDate, why: &str) -> Result<()> {
    let newest = parts::versions(db, plan.id)?.pop();
    let number = newest.as_ref().map_or(1, |newest| newest.number + 1);
    let decided_on = newest.map_or(decided_on, |newest| newest.decided_on.max(decided_on));
    let content = now(db, plan)?;
    parts::add_version(db, plan.id, &KeptVersion { number, decided_on, why: why.to_owned(), content })
}

/// The text of one section.
pub(crate) fn text_of(sections: &[SectionText], section: PlanSection) -> String {
    let lines = sections.iter().filter(|one| one.section == section).flat_map(|one| &one.lines);
    lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// The sections in the order of the regional system, with what has been copied. Of a `protected` child without places.
pub(crate) fn section_views(
    db: &Connection,
    plan: PlanId,
    now: &[SectionText],
    protected: bool,
) -> Result<Vec<SectionView>> {
    let shown = shown(now, protected);
    let order: Vec<PlanSection> = store::settings::get(db, "plan.sections")?;
    let copied = parts::transfers(db, plan)?;
    Ok(order
        .into_iter()
        .map(|section| {
            let there = copied.iter().find(|(one, _, _)| *one == section);
            SectionView {
                section,
                transferred_on: there.map(|(_, on, _)| *on),
                outdated: there.is_some_and(|(_, _, then)| *then != text_of(now, section)),
                text: text_of(&shown, section),
            }
        })
        .collect())
}

//! What must be looked at before a quarter is signed, each with where to go to put it right. Invariant: a check is counted from the same facts as the figures.

use super::content;
use crate::{
    casebook::Actor,
    domain::{
        ids::{CaseId, ChildId},
        quarters::{CheckLevel, CheckName, Explanation, Quarter},
    },
    error::Result,
    measures::{self, Behind, Breakdown, Figure, Measured, Outcome, behind_each},
    store,
    words::{date, say},
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;
use uuid::Uuid;

/// Most places to go to that one check lists.
const MOST_JUMPS: usize = 50;
/// Measures of which the first is a part of the second.
const PARTS: [(&str, &str); 1] = [("M01", "M02")];

/// What kind of page a check leads to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JumpKind {
    /// A case.
    Case,
    /// A meeting.
    Meeting,
    /// The rows of an import that wait.
    Import,
    /// Another quarter.
    Quarter,
}

/// Where to go to put something right. A case goes by its number, never a name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Jump {
    /// What kind of page.
    pub kind: JumpKind,
    /// Which case or meeting.
    pub id: Option<Uuid>,
    /// Its number, day or quarter.
    pub label: String,
}

/// One check.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Check {
    /// Which.
    pub name: CheckName,
    /// How it turned out.
    pub level: CheckLevel,
    /// How many it is about; 0 when fine.
    pub count: u32,
    /// In words.
    pub sentence: String,
    /// Why it may stay, when explained.
    pub explanation: Option<Explanation>,
    /// Where to go.
    pub jumps: Vec<Jump>,
}

/// Whether every check is fine or explained.
pub(super) fn passed(checks: &[Check]) -> bool {
    checks.iter().all(|check| matches!(check.level, CheckLevel::Fine | CheckLevel::Explained))
}

/// Every check of a quarter, those to look at first.
pub(super) fn all(db: &Connection, quarter: Quarter, by: &Actor) -> Result<Vec<Check>> {
    let today = by.today();
    let watch = Watch { db, quarter, hidden: store::conflicts::of_user(db, by.user)? };
    if measures::is_erased(db, quarter, today)? {
        return Ok(vec![watch.erased()?]);
    }
    let [m02, m08, m11, m12, m14, m15, m31] =
        behind_each(db, ["M02", "M08", "M11", "M12", "M14", "M15", "M31"], quarter, today)?;
    let missing = |one: &&Behind| one.outcome == Outcome::Missing;
    let unknown = |by: Breakdown| move |one: &&Behind| one.unknown.contains(&by);
    let not_asked = |one: &&Behind| matches!(one.outcome, Outcome::Not | Outcome::Missing);
    let mut checks = vec![
        watch.over(today)?,
        watch.meetings()?,
        watch.import_rows()?,
        watch.cases(CheckName::ChildAsked, cases(m31.iter().filter(not_asked)))?,
        watch.cases(CheckName::SignalDates, cases(m11.iter().filter(missing)))?,
        watch.cases(CheckName::Sources, cases(m08.iter().filter(unknown(Breakdown::Source))))?,
        watch.cases(
            CheckName::AgeAndSex,
            cases(m02.iter().filter(|one| unknown(Breakdown::Age)(one) || unknown(Breakdown::Sex)(one))),
        )?,
        watch.cases(CheckName::DateOrder, cases(m12.iter().chain(&m14).chain(&m15).filter(missing)))?,
        watch.cases(CheckName::Feedback, store::quarters::cases_not_told(db, quarter)?)?,
        watch.cases(CheckName::Actions, store::quarters::cases_with_late_actions(db, quarter)?)?,
        watch.cases(CheckName::Handovers, store::quarters::cases_with_unanswered_handovers(db, quarter, today)?)?,
        watch.team_met(m02.len())?,
        watch.sums(&measures::one_quarter(db, quarter, today)?)?,
    ];
    if quarter.is_over(today) {
        checks.push(watch.counted_once(m02.len())?);
    }
    checks.extend(watch.previous(by)?);
    checks.sort_by_key(|check| match check.level {
        CheckLevel::Stop => 0,
        CheckLevel::Look => 1,
        CheckLevel::Explained => 2,
        CheckLevel::Fine => 3,
    });
    Ok(checks)
}

fn cases<'a>(behind: impl Iterator<Item = &'a Behind>) -> Vec<CaseId> {
    let mut cases: Vec<CaseId> = behind.filter_map(|one| one.case).collect();
    cases.sort_unstable();
    cases.dedup();
    cases
}

/// With a capital first letter, to begin a sentence.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

struct Watch<'a> {
    db: &'a Connection,
    quarter: Quarter,
    /// Children whom the one who looks must not see: they count, and nothing leads to them.
    hidden: BTreeSet<ChildId>,
}

impl Watch<'_> {
    fn check(&self, name: CheckName, count: usize, stops: bool, jumps: Vec<Jump>) -> Result<Check> {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let explained = store::quarters::explanation(self.db, self.quarter, name)?;
        let explanation =
            explained.filter(|(about, _)| *about == count && count > 0).map(|(_, explanation)| explanation);
        let level = match (count, stops, explanation) {
            (0, ..) => CheckLevel::Fine,
            (_, true, _) => CheckLevel::Stop,
            (_, false, Some(_)) => CheckLevel::Explained,
            (_, false, None) => CheckLevel::Look,
        };
        let name_in_words = store::code_of(name).replace('_', "-");
        let outcome = if count == 0 { "fine" } else { "found" };
        let last = date(self.quarter.last());
        let words = say("number-in-words", &[("number", count.into())]);
        let sentence = say(
            &format!("quarter-check-{name_in_words}-{outcome}"),
            &[
                ("count", count.into()),
                ("words", (&words).into()),
                ("capital", (&capital(&words)).into()),
                ("last", (&last).into()),
            ],
        );
        Ok(Check { name, level, count, sentence, explanation, jumps })
    }

    fn cases(&self, name: CheckName, cases: Vec<CaseId>) -> Result<Check> {
        let mut jumps = Vec::new();
        for case in cases.iter().take(MOST_JUMPS) {
            let case = store::cases::get(self.db, *case)?;
            if !self.hidden.contains(&case.child) {
                jumps.push(Jump { kind: JumpKind::Case, id: Some(case.id.0), label: case.number });
            }
        }
        self.check(name, cases.len(), false, jumps)
    }

    /// What was signed stands; what was not can be signed no more, since what is left would be other figures.
    fn erased(&self) -> Result<Check> {
        let signed = !store::quarters::revisions(self.db, self.quarter)?.is_empty();
        self.check(CheckName::Erased, usize::from(!signed), true, Vec::new())
    }

    fn over(&self, today: chrono::NaiveDate) -> Result<Check> {
        self.check(CheckName::QuarterOver, usize::from(!self.quarter.is_over(today)), true, Vec::new())
    }

    fn meetings(&self) -> Result<Check> {
        let open = store::quarters::meetings_not_ended(self.db, self.quarter)?;
        let jump = |(meeting, on): &(crate::domain::ids::MeetingId, chrono::NaiveDate)| Jump {
            kind: JumpKind::Meeting,
            id: Some(meeting.0),
            label: date(*on),
        };
        self.check(CheckName::MeetingsEnded, open.len(), true, open.iter().take(MOST_JUMPS).map(jump).collect())
    }

    fn import_rows(&self) -> Result<Check> {
        let waiting = store::quarters::import_rows_waiting(self.db)?;
        let jump = Jump { kind: JumpKind::Import, id: None, label: String::new() };
        let jumps = if waiting > 0 { vec![jump] } else { Vec::new() };
        self.check(CheckName::ImportRows, usize::try_from(waiting).unwrap_or(usize::MAX), false, jumps)
    }

    /// A team that has met before, has children, and did not meet: perhaps nobody has written it down.
    fn team_met(&self, children: usize) -> Result<Check> {
        let (before, within) = store::quarters::meetings_held(self.db, self.quarter)?;
        let silent = children > 0 && before > 0 && within == 0;
        self.check(CheckName::TeamMet, usize::from(silent), false, Vec::new())
    }

    /// Groups against their totals, and the measures that are parts of others.
    fn sums(&self, measured: &[Measured]) -> Result<Check> {
        let groups = measured.iter().flat_map(|one| one.breakdowns.iter().map(move |divided| (one, divided)));
        let apart = groups.filter(|(one, divided)| {
            let sum = |part: fn(&Figure) -> u32| divided.groups.iter().map(|group| part(&group.figure)).sum::<u32>();
            sum(|figure| figure.n) != one.total.n || sum(|figure| figure.missing) != one.total.missing
        });
        let number = |id: &str| measured.iter().find(|one| one.id == id).map_or(0, |one| one.total.n);
        let larger = PARTS.iter().filter(|(part, whole)| number(part) > number(whole));
        self.check(CheckName::SumsHold, apart.count() + larger.count(), true, Vec::new())
    }

    /// The database counts the children in its own way; the two must agree.
    fn counted_once(&self, counted: usize) -> Result<Check> {
        let children = store::quarters::active_children(self.db, self.quarter)?.len();
        self.check(CheckName::CountedOnce, children.abs_diff(counted), true, Vec::new())
    }

    /// The last quarter that was sent, counted again today.
    fn previous(&self, by: &Actor) -> Result<Option<Check>> {
        let Some(sent) = store::quarters::last_sent_before(self.db, self.quarter)? else { return Ok(None) };
        if measures::is_erased(self.db, sent.quarter, by.today())? {
            return Ok(None);
        }
        let then = content::read(&store::quarters::content(self.db, sent.id)?)?.package.facts;
        let now = content::facts(self.db, sent.quarter, by)?;
        let changed = super::rows::differences(&then, &now);
        let jump = Jump { kind: JumpKind::Quarter, id: None, label: sent.quarter.to_string() };
        let jumps = if changed > 0 { vec![jump] } else { Vec::new() };
        self.check(CheckName::PreviousHolds, changed, false, jumps).map(Some)
    }
}

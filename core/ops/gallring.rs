//! Gallring: what must be erased, proposed as a list, decided by a reader, carried out without remnants. Invariant: two people and a reason stand behind every erased case, its figures
//! survive, and a restored backup does not bring it back.

pub(super) mod figures;
mod found;
pub mod materials;
mod since;

use self::{
    found::{FoundRecord, judged, line},
    materials::{GallringMaterial, Table},
};
use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        gallring::{
            GallringLine, GallringList, GallringRule, GallringState, GallringStep, Material, RecordOwner, Verdict,
        },
        ids::{CaseId, GallringListId},
        municipalities,
    },
    error::{Error, Problem, Result, Rule},
    store::{self, remnants::Sought},
    vault::containers::BackupKind,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The table of rules and whose records the cases are.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GallringRules {
    /// Whose records.
    pub owner: RecordOwner,
    /// The rules.
    pub rules: Vec<GallringRule>,
}

/// What the table of rules shall be from now on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetGallringRules {
    /// Whose records the cases are.
    pub owner: RecordOwner,
    /// The rules of the boards and kinds of records that get new ones; a board keeps those for the kinds that are not named.
    pub rules: Vec<GallringRule>,
    /// Boards whose list is empty from now on; one that has none here and is not named keeps its rules.
    #[serde(default)]
    pub without: Vec<RecordOwner>,
}

/// One closed case as it is judged today, or another record whose time is up: a meeting, a consultation, what waits. No name: whoever decides needs none.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GallringCase {
    /// The case, or the other record, by its random id.
    pub case: CaseId,
    /// The case's number; of another record its kind and day.
    pub number: String,
    /// When it was closed, or held.
    pub closed_on: NaiveDate,
    /// The last thing written in it.
    pub last_entry_on: NaiveDate,
    /// What is to happen.
    pub verdict: Verdict,
    /// The first day it may be erased.
    pub due_on: Option<NaiveDate>,
    /// The last day it must have been erased.
    pub latest_on: Option<NaiveDate>,
    /// Whether a person who has looked may put it on a list, with a reason.
    pub by_hand: bool,
}

/// Everything about gallring on one page.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GallringOverview {
    /// The rules.
    pub rules: GallringRules,
    /// The rule that holds for cases here today.
    pub holds: Option<GallringRule>,
    /// What holds for each kind of record.
    pub materials: Vec<GallringMaterial>,
    /// Closed cases, and other records whose time is up; those due first.
    pub cases: Vec<GallringCase>,
    /// Lists, newest first.
    pub lists: Vec<GallringList>,
}

/// Which list.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneGallringList {
    /// The list.
    pub list: GallringListId,
}

/// A case that a person has looked at and puts on the list.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CaseByHand {
    /// The case.
    pub case: CaseId,
    /// Why it may be erased though no rule can say so.
    pub why: String,
}

/// What stands on a new list beside what the rule says.
#[derive(Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct ProposeGallring {
    /// Cases that a person has looked at.
    pub by_hand: Vec<CaseByHand>,
}

/// A case that is kept although its time is up.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeptCase {
    /// The case.
    pub case: CaseId,
    /// Why.
    pub why: String,
}

/// A reader's decision about a list.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DecideGallring {
    /// The list.
    pub list: GallringListId,
    /// Cases to keep; all others are approved.
    pub keep: Vec<KeptCase>,
    /// Why the others may be erased.
    pub reason: String,
}

/// The rules, every closed case with its verdict, and the lists so far.
pub fn gallring_overview(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<GallringOverview> {
    book.read(by, Act::lasting("gallring_overview", None), |db| overview(db, by))
}

fn overview(db: &Connection, by: &Actor) -> Result<GallringOverview> {
    let today = by.today();
    let table = Table::read(db)?;
    let (mut found, hidden) = (judged(db, &table, today)?, store::conflicts::of_user(db, by.user)?);
    found.retain(|one| one.child.is_none_or(|child| !hidden.contains(&child)));
    let due = |material: Material| {
        let due = found.iter().filter(|one| one.material == material && one.case.verdict == Verdict::Due);
        u32::try_from(due.count()).unwrap_or(u32::MAX)
    };
    let materials = table.lines(due, today);
    let mut cases: Vec<GallringCase> = found.into_iter().map(|one| one.case).collect();
    cases.sort_by_key(|case| (case.verdict != Verdict::Due, case.due_on, case.number.clone()));
    let holds = table.holds(Material::Case, today).cloned();
    Ok(GallringOverview { rules: table.rules, holds, materials, cases, lists: store::gallring::all_seen(db, by.user)? })
}

/// Sets the table of rules. A board keeps the rules that it has for the kinds of records of which nothing is said, and no table takes away the days of birth that the law keeps. The answer is
/// the whole table.
///
/// # Errors
/// [`Error::Input`] when a rule has no name or one that another has (also one that is kept), no source, or a day that no month has, and when a board that shall have none is given one;
/// [`Rule::GallringKeptByLaw`] when one would erase here what the law keeps, [`Rule::GallringTooShort`] when it would do so sooner than the law lets anybody.
pub fn set_gallring_rules(book: &mut Casebook, by: &Actor, input: SetGallringRules) -> Result<GallringRules> {
    let unknown = |field| Error::Input { field, problem: Problem::Unknown };
    let mut names = BTreeSet::new();
    for rule in &input.rules {
        if rule.id.trim().is_empty() || rule.source.trim().is_empty() {
            return Err(Error::Input { field: "rules", problem: Problem::Blank });
        }
        let known =
            |code: &String| municipalities::all().iter().any(|place| place.code == *code || place.county_code == *code);
        let days = rule.kept_birth_days.iter().all(|day| (1..=31).contains(day));
        if !names.insert(&rule.id) || !rule.places.iter().all(known) || !days {
            return Err(unknown("rules"));
        }
        if input.without.contains(&rule.owner) {
            return Err(unknown("without"));
        }
        if rule.is_too_short() {
            return Err(Error::Rule(Rule::GallringTooShort));
        }
    }
    book.write(by, Act::lasting("set_gallring_rules", None), |tx| {
        let source = "Kommunens egen regel";
        let municipality: String = store::settings::get(tx, "municipality")?;
        if input.rules.iter().any(|rule| rule.defies_law(&municipality, materials::county_of(&municipality))) {
            return Err(Error::Rule(Rule::GallringKeptByLaw));
        }
        let before: Vec<GallringRule> = store::settings::get(tx, "gallring.rules")?;
        let anew =
            |of: &GallringRule| input.rules.iter().any(|rule| (rule.owner, rule.material) == (of.owner, of.material));
        let named = |rule: &GallringRule| input.without.contains(&rule.owner) || anew(rule);
        let kept: Vec<GallringRule> = before.into_iter().filter(|rule| !named(rule)).collect();
        if kept.iter().any(|rule| names.contains(&rule.id)) {
            return Err(unknown("rules"));
        }
        let mut rules: Vec<GallringRule> = input.rules.iter().cloned().map(GallringRule::with_days_of_law).collect();
        rules.extend(kept);
        store::settings::set(tx, "gallring.owner", &input.owner, source, by.today())?;
        store::settings::set(tx, "gallring.rules", &rules, source, by.today())?;
        Ok(GallringRules { owner: input.owner, rules })
    })
}

/// Refuses while the clock may be ahead: every day would seem to have come.
fn may_trust_clock(db: &Connection, by: &Actor) -> Result<()> {
    if store::log::went_far_ahead(db, by.now.at)? { Err(Error::Rule(Rule::GallringClock)) } else { Ok(()) }
}

/// Makes a list of what has its time up, cases and other records, and of the cases that a person has looked at.
///
/// # Errors
/// [`Rule::GallringNothingDue`] when there are none; [`Rule::GallringStep`] while another list is under way; [`Error::Input`] when a case by hand has no reason, or is none that a person
/// may put there; [`Rule::GallringPlacedKept`] when it is of a placed child in the social services' records; [`Rule::GallringClock`].
pub fn propose_gallring(book: &mut Casebook, by: &Actor, input: ProposeGallring) -> Result<GallringList> {
    let refused = |problem| Error::Input { field: "by_hand", problem };
    if input.by_hand.iter().any(|one| one.why.trim().is_empty()) {
        return Err(refused(Problem::Blank));
    }
    let id = GallringListId(book.new_id(by.now.at)?);
    book.write(by, Act::lasting("propose_gallring", Some(id.0)), |tx| {
        may_trust_clock(tx, by)?;
        if store::gallring::under_way(tx)?.is_some() {
            return Err(Error::Rule(Rule::GallringStep));
        }
        let table = Table::read(tx)?;
        let found = judged(tx, &table, by.today())?;
        let hidden = store::conflicts::of_user(tx, by.user)?;
        let seen = |one: &FoundRecord| one.child.is_none_or(|child| !hidden.contains(&child));
        let any = |one: &CaseByHand, which: &dyn Fn(&FoundRecord) -> bool| {
            found.iter().any(|other| other.case.case == one.case && seen(other) && which(other))
        };
        if input.by_hand.iter().any(|one| any(one, &|other| other.case.verdict == Verdict::KeptPlaced)) {
            return Err(Error::Rule(Rule::GallringPlacedKept));
        }
        let may = |one: &CaseByHand| any(one, &|other| other.case.by_hand);
        if !input.by_hand.iter().all(may) {
            return Err(refused(Problem::Unknown));
        }
        let mut sources: Vec<&str> = Vec::new();
        let (mut lines, mut children) = (Vec::new(), Vec::new());
        for FoundRecord { material, case, child } in found {
            let why = input.by_hand.iter().find(|one| one.case == case.case).map(|one| one.why.trim());
            let why = if case.verdict == Verdict::Due { Some("") } else { why };
            let Some(line) = why.and_then(|why| line(case, why)) else { continue };
            lines.push(line);
            children.push(child);
            let source = table.holds(material, by.today()).map(|rule| rule.source.as_str());
            sources.extend(source.filter(|source| !sources.contains(source)));
        }
        if lines.is_empty() {
            return Err(Error::Rule(Rule::GallringNothingDue));
        }
        let list = GallringList {
            id,
            state: GallringState::Proposed,
            made_on: by.today(),
            made_by: store::users::get(tx, by.user)?.name,
            source: sources.join("; "),
            decided_on: None,
            decided_by: String::new(),
            reason: String::new(),
            carried_out_on: None,
            carried_out_by: String::new(),
            remnants: None,
            search: None,
            hidden: 0,
            lines,
        };
        store::gallring::add(tx, &list, &children)?;
        store::gallring::seen_by(tx, by.user, list)
    })
}

/// Whether who asks made the list: as the same user, or as another user that is the same person in the registers.
fn is_its_maker(db: &Connection, by: &Actor, list: GallringListId) -> Result<bool> {
    let Some(maker) = store::gallring::made_by(db, list)? else { return Ok(false) };
    let person = store::users::professional_of(db, maker)?;
    Ok(maker == by.user || person.is_some() && person == store::users::professional_of(db, by.user)?)
}

/// Refuses who must not see the child of a line of the list that is `meant`: that one would not know what it says.
fn may_see(db: &Connection, by: &Actor, list: &GallringList, meant: impl Fn(&GallringLine) -> bool) -> Result<()> {
    let hidden = store::gallring::hidden_from(db, by.user, list)?;
    let is_hidden = list.lines.iter().any(|line| meant(line) && hidden.contains(&line.case));
    if is_hidden { Err(Error::Rule(Rule::ConflictOfInterest)) } else { Ok(()) }
}

/// A reader decides, line by line: erase, or keep and why.
///
/// # Errors
/// [`Error::Input`] when the reason, or why a case is kept, is blank, or one that is to be kept is not on the list; [`Rule::GallringStep`]; [`Rule::GallringSamePerson`] when the reader made
/// the list in another role, or as another user; [`Rule::ConflictOfInterest`] when the reader must not see a child on the list; [`Rule::GallringClock`].
pub fn decide_gallring(book: &mut Casebook, by: &Actor, input: DecideGallring) -> Result<GallringList> {
    let blank = |field| Error::Input { field, problem: Problem::Blank };
    if input.reason.trim().is_empty() {
        return Err(blank("reason"));
    }
    if input.keep.iter().any(|kept| kept.why.trim().is_empty()) {
        return Err(blank("keep"));
    }
    book.write(by, Act::lasting("decide_gallring", Some(input.list.0)), |tx| {
        may_trust_clock(tx, by)?;
        let mut list = store::gallring::get(tx, input.list)?;
        may_see(tx, by, &list, |_| true)?;
        if is_its_maker(tx, by, list.id)? {
            return Err(Error::Rule(Rule::GallringSamePerson));
        }
        // Who means another one would see it erased.
        if !input.keep.iter().all(|kept| list.lines.iter().any(|line| line.case == kept.case)) {
            return Err(Error::Input { field: "keep", problem: Problem::Unknown });
        }
        list.state = list.state.after(GallringStep::Decide)?;
        list.decided_on = Some(by.today());
        list.decided_by = store::users::get(tx, by.user)?.name;
        input.reason.trim().clone_into(&mut list.reason);
        for line in &mut list.lines {
            let kept = input.keep.iter().find(|kept| kept.case == line.case);
            line.erase = Some(kept.is_none());
            line.why = kept.map(|kept| kept.why.trim().to_owned()).unwrap_or_default();
        }
        store::gallring::save(tx, &list)?;
        Ok(list)
    })
}

/// Calls a list off; nothing is erased.
pub fn withdraw_gallring(book: &mut Casebook, by: &Actor, input: OneGallringList) -> Result<GallringList> {
    book.write(by, Act::lasting("withdraw_gallring", Some(input.list.0)), |tx| {
        let mut list = store::gallring::get(tx, input.list)?;
        list.state = list.state.after(GallringStep::Withdraw)?;
        store::gallring::save(tx, &list)?;
        store::gallring::seen_by(tx, by.user, list)
    })
}

/// Erases what was approved, in one transaction, and looks for remnants before it is committed. A case that was opened again meanwhile, or that something was written
/// about, is left alone.
///
/// # Errors
/// [`Rule::GallringStep`] when no reader has decided; [`Rule::ConflictOfInterest`] when the user must not see a child whose case is to be erased; [`Rule::GallringClock`].
pub fn carry_out_gallring(book: &mut Casebook, by: &Actor, input: OneGallringList) -> Result<GallringList> {
    book.peek(|db| {
        may_trust_clock(db, by)?;
        may_see(db, by, &store::gallring::get(db, input.list)?, |line| line.erase == Some(true))
    })?;
    book.back_up_when_possible(by, BackupKind::BeforeErasing)?;
    let list = book.write(by, Act::lasting("carry_out_gallring", Some(input.list.0)), |tx| {
        let mut list = store::gallring::get(tx, input.list)?;
        list.state = list.state.after(GallringStep::CarryOut)?;
        let approved = list.lines.iter().filter(|line| line.erase == Some(true));
        let kept = figures::keep(tx, approved.map(|line| line.case.into()), by.today())?;
        let found = judged(tx, &Table::read(tx)?, by.today())?;
        let written = store::gallring::written_since(tx, list.id, &since::that_write())?;
        let still_due = |line: &GallringLine| {
            let by_hand = !line.by_hand.is_empty();
            let due = |case: &GallringCase| case.verdict == Verdict::Due || by_hand && case.by_hand;
            found.iter().any(|one| one.case.case == line.case && due(&one.case))
        };
        let mut sought = Sought::default();
        for line in list.lines.iter_mut().filter(|line| line.erase == Some(true)) {
            if !still_due(line) || store::gallring::is_among(tx, line.case.into(), &written)? {
                line.erase = Some(false);
                line.why = crate::words::say("gallring-no-longer-due", &[]);
            } else if let Some(erased) = store::gallring::erase_any(tx, line.case.into())? {
                store::gallring::enter_in_ledger(tx, line.case.into(), by.today(), Some(&erased))?;
                (line.rows, line.whole_child) = (Some(erased.rows), erased.whole_child);
                sought.add(erased);
            }
        }
        figures::let_go(tx, kept, by.today())?;
        store::gallring::forget_ways_back(tx)?;
        let left = sought.look(tx)?;
        (list.remnants, list.search) = (Some(left.ids), Some(left.search));
        list.carried_out_on = Some(by.today());
        list.carried_out_by = store::users::get(tx, by.user)?.name;
        store::gallring::save(tx, &list)?;
        store::gallring::seen_by(tx, by.user, list)
    })?;
    book.empty_write_ahead_log()?;
    // The ledger is outside the vault too, before anybody can put an older backup back.
    book.back_up_when_possible(by, BackupKind::Daily)?;
    Ok(list)
}

//! Agreements between principals (överenskommelser): what has been agreed, which the law asks for and nobody has made, and which concern one child today. Invariant: an agreement is shown on a
//! child's page only while it holds, and says why.

pub mod files;
pub mod statutory;

use super::{Nothing, agencies::OLDEST, cases::OneCase};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agreements::{
            Agreement, AgreementFile, AgreementLevel, AgreementParty, AgreementStanding, AgreementState,
            AgreementTarget, Condition, Statutory, Why, standings,
        },
        children::age_on,
        ids::AgreementId,
        names::sort_key,
        texts,
    },
    error::{Error, Problem, Result},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An agreement, as it stands today.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgreementView {
    /// The agreement.
    pub agreement: Agreement,
    /// How it stands today.
    pub standing: AgreementStanding,
    /// Those it takes the place of.
    pub supersedes: Vec<AgreementId>,
    /// The signed document.
    pub file: Option<AgreementFile>,
}

/// One that the law asks for.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct StatutoryView {
    /// Which.
    pub statutory: Statutory,
    /// The one in force that meets it; none when it is missing.
    pub met_by: Option<AgreementId>,
    /// One that will meet it: being written, out for comment, or not in force yet.
    pub under_way: Option<AgreementId>,
}

/// The register.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgreementsView {
    /// Frames first, each followed by what hangs under it; by title.
    pub agreements: Vec<AgreementView>,
    /// Those the law asks for.
    pub statutory: Vec<StatutoryView>,
    /// Where that list comes from.
    pub statutory_source: String,
}

/// Title by title, what hangs under one right after it.
fn in_order(mut left: Vec<AgreementView>) -> Vec<AgreementView> {
    left.sort_by_cached_key(|view| (view.agreement.level, sort_key(&view.agreement.title)));
    let known: Vec<AgreementId> = left.iter().map(|view| view.agreement.id).collect();
    let mut ordered = Vec::with_capacity(left.len());
    let mut waiting: Vec<AgreementView> = Vec::new();
    let (top, mut hanging): (Vec<_>, Vec<_>) =
        left.into_iter().partition(|view| view.agreement.parent.is_none_or(|parent| !known.contains(&parent)));
    waiting.extend(top.into_iter().rev());
    while let Some(next) = waiting.pop() {
        let (mut children, others): (Vec<_>, Vec<_>) =
            hanging.into_iter().partition(|view| view.agreement.parent == Some(next.agreement.id));
        hanging = others;
        children.reverse();
        ordered.push(next);
        waiting.extend(children);
    }
    ordered.extend(hanging);
    ordered
}

fn all(db: &Connection, on: NaiveDate) -> Result<Vec<AgreementView>> {
    let all = store::agreements::all(db)?;
    let stand = standings(&all, on);
    let supersedes =
        |id: AgreementId| all.iter().filter(|one| one.superseded_by == Some(id)).map(|one| one.id).collect();
    let views = all.iter().zip(stand).map(|(one, standing)| {
        let file = store::agreements::files::get(db, one.id)?;
        Ok(AgreementView { supersedes: supersedes(one.id), agreement: one.clone(), standing, file })
    });
    Ok(in_order(views.collect::<Result<_>>()?))
}

fn one(db: &Connection, id: AgreementId, on: NaiveDate) -> Result<AgreementView> {
    all(db, on)?.into_iter().find(|view| view.agreement.id == id).ok_or(Error::NotFound("agreement"))
}

fn view(db: &Connection, on: NaiveDate) -> Result<AgreementsView> {
    let agreements = all(db, on)?;
    let asked: Vec<Statutory> = store::settings::get(db, "agreements.statutory")?;
    let default = store::settings::DEFAULTS.iter().find(|(key, _, _)| *key == "agreements.statutory");
    let source = match store::settings::find::<Vec<Statutory>>(db, "agreements.statutory")? {
        Some((_, source, _)) => source,
        None => default.map(|(_, _, source)| (*source).to_owned()).unwrap_or_default(),
    };
    let statutory = asked.into_iter().map(|statutory| {
        let meets = |wanted: fn(AgreementStanding) -> bool| {
            let found = agreements.iter().find(|one| one.agreement.statutory == statutory.code && wanted(one.standing));
            found.map(|one| one.agreement.id)
        };
        let coming = |standing| {
            matches!(standing, AgreementStanding::Draft | AgreementStanding::Referral | AgreementStanding::Coming)
        };
        StatutoryView { met_by: meets(AgreementStanding::holds), under_way: meets(coming), statutory }
    });
    Ok(AgreementsView { statutory: statutory.collect(), statutory_source: source, agreements })
}

/// Agreements that end by a day, or have ended with nothing in their place; the first to end first.
pub(crate) fn ending(db: &Connection, on: NaiveDate, by: NaiveDate) -> Result<Vec<(NaiveDate, Agreement)>> {
    let open = |standing: AgreementStanding| standing.holds() || standing == AgreementStanding::Ended;
    let mut ending: Vec<(NaiveDate, Agreement)> = all(db, on)?
        .into_iter()
        .filter(|view| open(view.standing))
        .filter_map(|view| Some((view.agreement.valid_to.filter(|to| *to <= by)?, view.agreement)))
        .collect();
    ending.sort_by(|one, other| (one.0, &one.1.title).cmp(&(other.0, &other.1.title)));
    Ok(ending)
}

/// Every agreement, and those the law asks for.
pub fn list_agreements(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<AgreementsView> {
    book.peek(|db| view(db, by.today()))
}

/// An agreement as it is written.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgreementText {
    /// Title.
    pub title: String,
    /// Where in the order of documents it stands.
    pub level: AgreementLevel,
    /// The one it hangs under.
    #[serde(default)]
    pub parent: Option<AgreementId>,
    /// Who has signed it.
    #[serde(default)]
    pub parties: Vec<AgreementParty>,
    /// How far it has come.
    pub state: AgreementState,
    /// When it was signed.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
    /// First day it holds.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day it holds; none for until further notice.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// When it is to be gone through.
    #[serde(default)]
    pub review_on: Option<NaiveDate>,
    /// Who looks after it.
    #[serde(default)]
    pub owner: String,
    /// Diarienummer.
    #[serde(default)]
    pub dnr: String,
    /// Where the document lies.
    #[serde(default)]
    pub found_at: String,
    /// "Vad betyder det för mig": one paragraph.
    #[serde(default)]
    pub meaning: String,
    /// Code of the statutory agreement it meets; empty when none.
    #[serde(default)]
    pub statutory: String,
    /// Those it takes the place of.
    #[serde(default)]
    pub supersedes: Vec<AgreementId>,
    /// Whom it is about.
    #[serde(default)]
    pub targets: Vec<AgreementTarget>,
}

/// An agreement put right.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeAgreement {
    /// Which.
    pub agreement: AgreementId,
    /// As it is to be.
    pub text: AgreementText,
}

/// One agreement.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneAgreement {
    /// Which.
    pub agreement: AgreementId,
}

fn checked_target(target: AgreementTarget) -> Result<AgreementTarget> {
    if target.from_age.max(target.to_age).is_some_and(|age| age > OLDEST) {
        return Err(Error::Input { field: "ages_to", problem: Problem::NotReadable });
    }
    if !(0..=OLDEST).any(|age| target.holds_age(Some(age))) {
        return Err(Error::Input { field: "ages_to", problem: Problem::TooEarly });
    }
    Ok(AgreementTarget {
        name: texts::line("target", &target.name)?,
        law: texts::optional_line("law", &target.law)?,
        for_all: target.for_all && target.condition.told_by(Default::default()).is_none(),
        from_included: target.from_included || target.from_age.is_none(),
        to_included: target.to_included || target.to_age.is_none(),
        ..target
    })
}

/// Whether one comes to `goal` by going on from `from`.
fn reaches(
    db: &Connection,
    from: AgreementId,
    goal: AgreementId,
    next: fn(&Agreement) -> Option<AgreementId>,
) -> Result<bool> {
    let mut seen = Vec::new();
    let mut at = Some(from);
    while let Some(id) = at.filter(|id| !seen.contains(id)) {
        if id == goal {
            return Ok(true);
        }
        seen.push(id);
        at = next(&store::agreements::get(db, id)?);
    }
    Ok(false)
}

/// Writes what was typed, new (`before` is none) or changed.
fn write(
    db: &Connection,
    id: AgreementId,
    input: AgreementText,
    before: Option<&Agreement>,
    on: NaiveDate,
) -> Result<AgreementView> {
    if input.valid_from.zip(input.valid_to).is_some_and(|(from, to)| to < from) {
        return Err(Error::Input { field: "valid_to", problem: Problem::TooEarly });
    }
    if input.signed_on.is_some_and(|signed| signed > on) {
        return Err(Error::Input { field: "signed_on", problem: Problem::InTheFuture });
    }
    let statutory: Vec<Statutory> = store::settings::get(db, "agreements.statutory")?;
    let known = before.is_some_and(|before| before.statutory == input.statutory);
    if !input.statutory.is_empty() && !known && !statutory.iter().any(|one| one.code == input.statutory) {
        return Err(Error::Input { field: "statutory", problem: Problem::Unknown });
    }
    if let Some(parent) = input.parent
        && reaches(db, parent, id, |one| one.parent)?
    {
        return Err(Error::Input { field: "parent", problem: Problem::Unknown });
    }
    let parties = input
        .parties
        .into_iter()
        .map(|party| Ok(AgreementParty { name: texts::line("party", &party.name)?, kind: party.kind }));
    let agreement = Agreement {
        id,
        title: texts::line("title", &input.title)?,
        level: input.level,
        parent: input.parent,
        parties: parties.collect::<Result<_>>()?,
        state: input.state,
        signed_on: input.signed_on,
        valid_from: input.valid_from,
        valid_to: input.valid_to,
        review_on: input.review_on,
        owner: texts::optional_line("owner", &input.owner)?,
        dnr: texts::optional_line("dnr", &input.dnr)?,
        found_at: texts::optional_line("found_at", &input.found_at)?,
        meaning: texts::optional_note("meaning", &input.meaning)?,
        statutory: input.statutory,
        superseded_by: before.and_then(|before| before.superseded_by),
        targets: input.targets.into_iter().map(checked_target).collect::<Result<_>>()?,
    };
    store::agreements::put(db, &agreement)?;
    for one in store::agreements::all(db)? {
        let listed = input.supersedes.contains(&one.id);
        if listed && reaches(db, id, one.id, |one| one.superseded_by)? {
            return Err(Error::Input { field: "supersedes", problem: Problem::Unknown });
        }
        if listed != (one.superseded_by == Some(id)) {
            store::agreements::supersede(db, one.id, listed.then_some(id))?;
        }
    }
    one(db, id, on)
}

/// Writes down an agreement.
pub fn add_agreement(book: &mut Casebook, by: &Actor, input: AgreementText) -> Result<AgreementView> {
    let id = AgreementId(book.new_id(by.now.at)?);
    book.write(by, Act::on("add_agreement", id), |tx| write(tx, id, input, None, by.today()))
}

/// Puts an agreement right.
pub fn change_agreement(book: &mut Casebook, by: &Actor, input: ChangeAgreement) -> Result<AgreementView> {
    book.write(by, Act::on("change_agreement", input.agreement), |tx| {
        let before = store::agreements::get(tx, input.agreement)?;
        write(tx, input.agreement, input.text, Some(&before), by.today())
    })
}

/// Takes an agreement away; what hung under it stands by itself.
pub fn remove_agreement(book: &mut Casebook, by: &Actor, input: OneAgreement) -> Result<Nothing> {
    book.write(by, Act::on("remove_agreement", input.agreement), |tx| {
        store::agreements::get(tx, input.agreement)?;
        store::agreements::remove(tx, input.agreement)?;
        Ok(Nothing {})
    })
}

/// An agreement that concerns a child today.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CaseAgreement {
    /// Which.
    pub id: AgreementId,
    /// Title.
    pub title: String,
    /// Where in the order of documents it stands.
    pub level: AgreementLevel,
    /// "Vad betyder det för mig". May be empty.
    pub meaning: String,
    /// Where the document lies. May be empty.
    pub found_at: String,
    /// The target groups the child belongs to.
    pub targets: Vec<AgreementTarget>,
    /// From the case's facts, or from the age alone.
    pub why: Why,
}

/// The agreements that concern a child today: first those that its own facts call for, then those about everybody of the age, then those that may.
pub fn agreements_of_case(book: &mut Casebook, by: &Actor, input: OneCase) -> Result<Vec<CaseAgreement>> {
    let on = by.today();
    book.read(by, Act::lasting("agreements_of_case", Some(input.case.0)), |db| {
        let case = store::cases::get(db, input.case)?;
        let child = store::children::get(db, case.child)?;
        let mut facts = store::agreements::facts(db, case.id, child.id, on)?;
        facts.age = child.birth_on.and_then(|birth| age_on(birth, on));
        let mut found: Vec<CaseAgreement> = Vec::new();
        for AgreementView { agreement, standing, .. } in all(db, on)? {
            let meant = |target: &AgreementTarget| Some((target.clone(), target.concerns(facts)?));
            let meant: Vec<(AgreementTarget, Why)> = agreement.targets.iter().filter_map(meant).collect();
            if !standing.holds() || meant.is_empty() {
                continue;
            }
            let told = meant.iter().any(|(_, why)| *why == Why::Facts);
            found.push(CaseAgreement {
                id: agreement.id,
                title: agreement.title,
                level: agreement.level,
                meaning: agreement.meaning,
                found_at: agreement.found_at,
                targets: meant.into_iter().map(|(target, _)| target).collect(),
                why: if told { Why::Facts } else { Why::AgeOnly },
            });
        }
        let about_all = |one: &CaseAgreement| one.targets.iter().all(|target| target.condition == Condition::Everybody);
        found.sort_by_key(|one| (one.why == Why::AgeOnly, about_all(one)));
        Ok(found)
    })
}

//! What holds for each kind of record: whose it is, how long it is kept, by which source. Invariant: a rule of the municipality's own stands beside those of the law and takes none of them away.

use super::{GallringCase, GallringOverview, GallringRules, overview};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        gallring::{End, GallringRule, Material, Place, RecordOwner, Verdict, days, rule_for},
        municipalities, texts,
    },
    error::{Error, Problem, Result, Rule},
    store::{
        self,
        belongings::{Root, last_entries},
    },
    words,
};
use chrono::{Months, NaiveDate};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most years that a rule may say; who wants more keeps it for good.
const MOST_YEARS: u32 = 100;
/// What the ids of the municipality's own rules begin with.
const OWN: &str = "egen";

/// One row of the table of materials.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GallringMaterial {
    /// The kind of record.
    pub material: Material,
    /// How it comes to its end.
    pub end: End,
    /// Whose it is.
    pub owner: RecordOwner,
    /// What the board is called here; empty when nobody has said.
    pub board: String,
    /// The rule that holds here today; none when nothing says how long it is kept.
    pub holds: Option<GallringRule>,
    /// How many have their time up and can be proposed.
    pub due: u32,
}

/// What the municipality decides about a kind of record.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetGallringMaterial {
    /// The kind of record.
    pub material: Material,
    /// Whose it is.
    pub owner: RecordOwner,
    /// What the board is called here, or empty.
    pub board: String,
    /// Years after the last entry, 1 to 100; none: it is kept.
    pub years: Option<u32>,
    /// Where it stands: the plan for records, the decision, the law.
    pub source: String,
    /// From when it holds.
    pub valid_from: NaiveDate,
}

/// The code of a municipality's county; empty where it is not known.
pub(super) fn county_of(municipality: &str) -> &'static str {
    municipalities::by_code(municipality).map_or("", |place| place.county_code.as_str())
}

/// Whose the records of a kind are.
#[derive(Clone, Serialize, Deserialize)]
struct Owned {
    material: Material,
    owner: RecordOwner,
    board: String,
}

/// The rules with what they are used on: this municipality, and whose each kind of record is.
pub(super) struct Table {
    pub(super) rules: GallringRules,
    owned: Vec<Owned>,
    /// How long what waits may lie where no rule says it.
    waiting: Vec<GallringRule>,
    municipality: String,
}

impl Table {
    pub(super) fn read(db: &Connection) -> Result<Self> {
        Ok(Self {
            rules: GallringRules {
                owner: store::settings::get(db, "gallring.owner")?,
                rules: store::settings::get(db, "gallring.rules")?,
            },
            owned: store::settings::get(db, "gallring.boards")?,
            waiting: store::settings::get(db, "gallring.waiting")?,
            municipality: store::settings::get(db, "municipality")?,
        })
    }

    /// Whose the records of this kind are. Where nobody has said it is whose the cases are.
    fn owner(&self, material: Material) -> RecordOwner {
        let own = self.owned.iter().find(|one| one.material == material && material != Material::Case);
        own.map_or(self.rules.owner, |one| one.owner)
    }

    /// What their board is called here; empty when nobody has said.
    fn board(&self, material: Material) -> &str {
        self.owned.iter().find(|one| one.material == material).map_or("", |one| one.board.as_str())
    }

    /// The rule that holds for this kind of record here today.
    pub(super) fn holds(&self, material: Material, today: NaiveDate) -> Option<&GallringRule> {
        let county = county_of(&self.municipality);
        let place = Place { municipality: &self.municipality, county, owner: self.owner(material) };
        let waiting = || self.waiting.iter().find(|rule| rule.material == material && rule.valid_from <= today);
        rule_for(&self.rules.rules, material, place, today).or_else(waiting)
    }

    /// Every kind of record with what holds for it; `due` says how many have their time up.
    pub(super) fn lines(&self, due: impl Fn(Material) -> u32, today: NaiveDate) -> Vec<GallringMaterial> {
        let line = |material: Material| GallringMaterial {
            material,
            end: material.end(),
            owner: self.owner(material),
            board: self.board(material).to_owned(),
            holds: self.holds(material, today).cloned(),
            due: due(material),
        };
        Material::ALL.into_iter().map(line).collect()
    }

    /// Takes in what the municipality has decided. A day that was decided before stands in the table until the new one has come; later ones are given up.
    ///
    /// # Errors
    /// [`Rule::GallringKeptByLaw`] when the law keeps it here, whatever anybody decides; [`Rule::GallringTooShort`] when it lets nobody erase so soon.
    fn decide(&mut self, input: SetGallringMaterial) -> Result<()> {
        let SetGallringMaterial { material, owner, board, years, source, valid_from } = input;
        if material == Material::Case {
            self.rules.owner = owner;
        }
        self.owned.retain(|one| one.material != material);
        self.owned.push(Owned { material, owner, board });
        let same = |rule: &GallringRule| rule.material == material && rule.owner == owner;
        let here = Place { municipality: &self.municipality, county: county_of(&self.municipality), owner };
        // Research keeps its birth days, however many years a municipality keeps the others.
        let rules_here = self.rules.rules.iter().filter(|rule| same(rule) && rule.fits(here).is_some());
        let kept_birth_days = rules_here.flat_map(|rule| rule.kept_birth_days.iter().copied()).collect();
        self.rules.rules.retain(|rule| !(same(rule) && rule.id.starts_with(OWN) && rule.valid_from >= valid_from));
        let id = format!("{OWN}-{}-{}-{valid_from}", store::code_of(material), store::code_of(owner));
        let places = vec![self.municipality.clone()];
        let rule = GallringRule { id, material, owner, places, years, kept_birth_days, source, valid_from };
        if rule.defies_law(&self.municipality, county_of(&self.municipality)) {
            return Err(Error::Rule(Rule::GallringKeptByLaw));
        }
        if rule.is_too_short() {
            return Err(Error::Rule(Rule::GallringTooShort));
        }
        self.rules.rules.push(rule.with_days_of_law());
        Ok(())
    }
}

/// Decides whose a kind of record is, and how long it is kept.
///
/// # Errors
/// [`Error::Input`] when the source is blank, a text too long, or the years are not 1 to 100; [`Rule::GallringKeptByLaw`] when the law keeps it here,
/// [`Rule::GallringTooShort`] when it lets nobody erase so soon.
pub fn set_gallring_material(book: &mut Casebook, by: &Actor, input: SetGallringMaterial) -> Result<GallringOverview> {
    let source = texts::note("source", &input.source)?;
    let board = texts::optional_line("board", &input.board)?;
    if input.years.is_some_and(|years| years == 0 || years > MOST_YEARS) {
        return Err(Error::Input { field: "years", problem: Problem::Unknown });
    }
    book.write(by, Act::lasting("set_gallring_material", None), |tx| {
        let mut table = Table::read(tx)?;
        table.decide(SetGallringMaterial { source, board, ..input })?;
        let told = "Kommunens egen regel";
        store::settings::set(tx, "gallring.owner", &table.rules.owner, told, by.today())?;
        store::settings::set(tx, "gallring.rules", &table.rules.rules, told, by.today())?;
        store::settings::set(tx, "gallring.boards", &table.owned, told, by.today())?;
        overview(tx, by)
    })
}

/// Meetings and consultations that no child is left in, parcels that became no case, and what waits and never became a case, whose time is up. They are called by their kind and their day.
pub(super) fn due(db: &Connection, table: &Table, today: NaiveDate) -> Result<Vec<(Material, GallringCase)>> {
    let mut found = Vec::new();
    let others =
        [Material::Meeting, Material::Consultation, Material::ReceivedParcel, Material::WaitingRow, Material::Draft];
    for material in others {
        let Some(rule) = table.holds(material, today) else { continue };
        let Some(years) = rule.years else { continue };
        let Some(until) = today.checked_sub_months(Months::new(years.saturating_mul(12))) else { continue };
        let (word, old) = match material {
            Material::Meeting => ("gallring-meeting", store::gallring::old_meetings(db, until)?),
            Material::WaitingRow => ("gallring-waiting-rows", store::gallring::old_rows(db, until)?),
            Material::Draft => ("gallring-drafts", store::gallring::old_drafts(db, until)?),
            Material::ReceivedParcel => ("gallring-parcel", store::gallring::old_parcels(db, until)?),
            _ => ("gallring-consultation", store::gallring::old_consultations(db, until)?),
        };
        let lasts = match material {
            Material::Meeting => {
                let roots: Vec<Root> = old.iter().map(|(id, _)| Root::Meeting(*id)).collect();
                last_entries(db, &roots, today)?
            }
            _ => vec![None; old.len()],
        };
        for ((id, held_on), last) in old.into_iter().zip(lasts) {
            let last_entry_on = last.unwrap_or(held_on).max(held_on);
            let Some((due_on, latest_on)) = days(rule, last_entry_on).filter(|(due_on, _)| *due_on <= today) else {
                continue;
            };
            let record = GallringCase {
                case: id.into(),
                number: words::say(word, &[("day", (&held_on.to_string()).into())]),
                closed_on: held_on,
                last_entry_on,
                verdict: Verdict::Due,
                due_on: Some(due_on),
                latest_on: Some(latest_on),
                by_hand: false,
            };
            found.push((material, record));
        }
    }
    Ok(found)
}

//! Units, people and the team.

use super::{Nothing, users::roles};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::{OrganisationId, ProfessionalId, TeamId, UnitId},
        municipalities::Municipality,
        texts,
        units::{Held, Organisation, OrganisationKind, Professional, RegisteredUnit, Sector, Team, Unit},
        users::User,
    },
    error::{Error, Result, Rule},
    store,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The units a new vault starts with: the sectors that meet in an HLT team, and those a child is handed over to.
const FIRST_UNITS: [(&str, Sector, OrganisationKind); 7] = [
    ("Skolan", Sector::School, OrganisationKind::Municipality),
    ("Förskolan", Sector::Preschool, OrganisationKind::Municipality),
    ("Socialtjänsten", Sector::SocialServices, OrganisationKind::Municipality),
    ("Hälsocentralen", Sector::PrimaryCare, OrganisationKind::Region),
    ("Barnhälsovården (BVC)", Sector::ChildHealth, OrganisationKind::Region),
    ("Barn- och ungdomspsykiatrin (BUP)", Sector::ChildPsychiatry, OrganisationKind::Region),
    ("Fritidsgården", Sector::Leisure, OrganisationKind::Municipality),
];

/// Fills a new vault with its settings, principals, first units, the team and the first user.
pub(crate) fn furnish(
    book: &mut Casebook,
    by: &Actor,
    municipality: &Municipality,
    team_name: &str,
    user: &User,
) -> Result<()> {
    let at = by.now.at;
    let kommun: OrganisationId = book.new_id(at)?.into();
    let region: OrganisationId = book.new_id(at)?.into();
    let units = FIRST_UNITS.iter().map(|_| book.new_id(at).map(UnitId)).collect::<Result<Vec<_>>>()?;
    let team = Team {
        id: TeamId(book.new_id(at)?),
        name: team_name.to_owned(),
        place: String::new(),
        sectors: vec![Sector::School, Sector::SocialServices, Sector::PrimaryCare],
    };
    let person = ProfessionalId(book.new_id(at)?);
    let today = by.today();
    book.write(by, Act::lasting("create_vault", None), |tx| {
        for (key, value, source) in store::settings::DEFAULTS {
            let value: serde_json::Value = serde_json::from_str(value).map_err(|_| crate::Error::Shape)?;
            store::settings::set(tx, key, &value, source, today)?;
        }
        store::settings::set(tx, "municipality", &municipality.code, "Samlat", today)?;
        store::settings::set(tx, "demo", &false, "Samlat", today)?;
        store::units::add_organisation(
            tx,
            kommun,
            &municipality_name(&municipality.name),
            OrganisationKind::Municipality,
        )?;
        store::units::add_organisation(tx, region, region_name(&municipality.county_code), OrganisationKind::Region)?;
        for ((name, sector, kind), id) in FIRST_UNITS.iter().zip(&units) {
            let organisation = if *kind == OrganisationKind::Region { region } else { kommun };
            store::units::add(tx, *id, organisation, name, *sector, "")?;
        }
        store::units::add_team(tx, &team)?;
        if let Some(school) = units.first() {
            store::units::add_professional(tx, person, *school, &user.name, "samordnare", "")?;
            store::units::set_team_member(tx, team.id, person, true)?;
        }
        store::teams::note_units(tx, today)?;
        store::users::add(tx, user, Some(person.0))
    })
}

/// "Bjurholms kommun".
fn municipality_name(name: &str) -> String {
    format!("{} kommun", crate::domain::names::genitive(name))
}

/// The regional authority's own name, which is not always the county's (domain.md §6).
fn region_name(county_code: &str) -> &'static str {
    match county_code {
        "01" => "Region Stockholm",
        "03" => "Region Uppsala",
        "04" => "Region Sörmland",
        "05" => "Region Östergötland",
        "06" => "Region Jönköpings län",
        "07" => "Region Kronoberg",
        "08" => "Region Kalmar län",
        "09" => "Region Gotland",
        "10" => "Region Blekinge",
        "12" => "Region Skåne",
        "13" => "Region Halland",
        "14" => "Västra Götalandsregionen",
        "17" => "Region Värmland",
        "18" => "Region Örebro län",
        "19" => "Region Västmanland",
        "20" => "Region Dalarna",
        "21" => "Region Gävleborg",
        "22" => "Region Västernorrland",
        "23" => "Region Jämtland Härjedalen",
        "24" => "Region Västerbotten",
        "25" => "Region Norrbotten",
        _ => "Regionen",
    }
}

/// Every unit.
pub fn list_units(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<Unit>> {
    book.peek(store::units::all)
}

/// Every person who works in a unit.
pub fn list_professionals(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<Professional>> {
    book.peek(store::units::professionals)
}

/// The team.
pub fn team(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Team> {
    book.peek(store::units::team)
}

/// A new unit.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddUnit {
    /// "Folktandvården".
    pub name: String,
    /// What it works with.
    pub sector: Sector,
    /// Which kind of principal it belongs to.
    pub organisation_kind: OrganisationKind,
    /// The principal's name; one that is not known is registered. Empty means the vault's own municipality or region, and otherwise that the unit is its own principal.
    #[serde(default)]
    pub organisation_name: String,
    /// Telephone, or empty.
    #[serde(default)]
    pub phone: String,
}

/// Registers a unit.
pub fn add_unit(book: &mut Casebook, by: &Actor, input: AddUnit) -> Result<Unit> {
    let name = texts::line("name", &input.name)?;
    let phone = texts::optional_line("phone", &input.phone)?;
    let organisation_name = texts::optional_line("organisation_name", &input.organisation_name)?;
    let id = UnitId(book.new_id(by.now.at)?);
    let new_organisation = OrganisationId(book.new_id(by.now.at)?);
    book.write(by, Act::on("add_unit", id), |tx| {
        let own = matches!(input.organisation_kind, OrganisationKind::Municipality | OrganisationKind::Region);
        let called = Some(&organisation_name).filter(|typed| !typed.is_empty());
        let wanted = if own { called } else { called.or(Some(&name)) };
        let organisation = match store::units::organisation(tx, input.organisation_kind, wanted.map(String::as_str))? {
            Some(known) => known,
            None => {
                let called = wanted.unwrap_or(&name);
                store::units::add_organisation(tx, new_organisation, called, input.organisation_kind)?;
                new_organisation
            }
        };
        store::units::add(tx, id, organisation, &name, input.sector, &phone)?;
        store::teams::note_units(tx, by.today())?;
        store::units::get(tx, id)
    })
}

/// Every unit, also those that have ended, with what rests on each. Counts over every child, also for who may see none.
pub fn unit_register(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<RegisteredUnit>> {
    book.peek(store::units::register)
}

/// A unit as it shall be from now on; it stays with its principal.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeUnit {
    /// Which.
    pub id: UnitId,
    /// "Folktandvården".
    pub name: String,
    /// What it works with.
    pub sector: Sector,
    /// Telephone, or empty.
    pub phone: String,
    /// False when it has ended, true again when it reopens.
    pub active: bool,
}

/// Changes a unit, ends it or opens it again. What rests on a unit that ends stays there until somebody moves it; planned meetings no longer expect anybody from there.
pub fn change_unit(book: &mut Casebook, by: &Actor, input: ChangeUnit) -> Result<Unit> {
    let name = texts::line("name", &input.name)?;
    let phone = texts::optional_line("phone", &input.phone)?;
    book.write(by, Act::on("change_unit", input.id), |tx| {
        let before = store::units::get(tx, input.id)?;
        store::units::change(tx, &Unit { name, sector: input.sector, phone, ..before }, input.active)?;
        if !input.active {
            store::units::expect_nobody(tx, input.id, by.today())?;
        }
        store::teams::note_units(tx, by.today())?;
        store::units::get(tx, input.id)
    })
}

/// Changes a principal's name and kind, as they shall be from now on. Another principal's are refused: its units would be taken for the same one's.
pub fn change_organisation(book: &mut Casebook, by: &Actor, input: Organisation) -> Result<Organisation> {
    let principal = Organisation { name: texts::line("name", &input.name)?, ..input };
    book.write(by, Act::on("change_organisation", principal.id), |tx| {
        let known = store::units::organisations(tx)?;
        if !known.iter().any(|other| other.id == principal.id) {
            return Err(Error::NotFound("organisation"));
        }
        if known.iter().any(|other| principal.is_called_as(other)) {
            return Err(Error::Rule(Rule::PrincipalTaken));
        }
        store::units::change_organisation(tx, &principal)?;
        Ok(principal)
    })
}

/// A new person in a unit.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddProfessional {
    /// The unit.
    pub unit: UnitId,
    /// Name.
    pub name: String,
    /// Title, or empty.
    #[serde(default)]
    pub title: String,
    /// Telephone, or empty.
    #[serde(default)]
    pub phone: String,
    /// Whether it is a fixed member of the team.
    #[serde(default)]
    pub in_team: bool,
}

/// Registers a person.
pub fn add_professional(book: &mut Casebook, by: &Actor, input: AddProfessional) -> Result<Professional> {
    let name = texts::line("name", &input.name)?;
    let title = texts::optional_line("title", &input.title)?;
    let phone = texts::optional_line("phone", &input.phone)?;
    let id = ProfessionalId(book.new_id(by.now.at)?);
    book.write(by, Act::on("add_professional", id), |tx| {
        store::units::running(tx, input.unit)?;
        store::units::add_professional(tx, id, input.unit, &name, &title, &phone)?;
        let team = store::units::team(tx)?;
        store::units::set_team_member(tx, team.id, id, input.in_team)?;
        store::teams::note_units(tx, by.today())?;
        store::units::professional(tx, id)
    })
}

/// A person's details as they shall be from now on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeProfessional {
    /// Who.
    pub id: ProfessionalId,
    /// The unit.
    pub unit: UnitId,
    /// Name.
    pub name: String,
    /// Title, or empty.
    pub title: String,
    /// Telephone, or empty.
    pub phone: String,
    /// Whether it is a fixed member of the team.
    pub in_team: bool,
    /// False when the person has left.
    pub active: bool,
}

/// Which person.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneProfessional {
    /// Who.
    pub professional: ProfessionalId,
}

/// What somebody holds, to be said before they end. Counts over every child, also for who may see none.
pub fn held_by(book: &mut Casebook, by: &Actor, input: OneProfessional) -> Result<Held> {
    book.peek(|db| {
        let person = store::units::professional(db, input.professional)?;
        store::units::held(db, person.id, by.today())
    })
}

/// Changes a person's details; the other coordinators are told of a member who gets another unit by it. When somebody has ended, their unit owns what they held until it is given to somebody else, and
/// planned meetings no longer expect them.
pub fn change_professional(book: &mut Casebook, by: &Actor, input: ChangeProfessional) -> Result<Professional> {
    let name = texts::line("name", &input.name)?;
    let title = texts::optional_line("title", &input.title)?;
    let phone = texts::optional_line("phone", &input.phone)?;
    let moved = book.peek(|db| roles::members_without(db, input.id, input.unit))?;
    if !moved.is_empty() {
        // Before the move, and beside it: nobody gets a unit that is shown to no one, and the way back takes away nothing that the others are told.
        book.draft(|tx| moved.iter().try_for_each(|user| roles::note_unit(tx, by, *user, input.unit)))?;
    }
    book.write(by, Act::on("change_professional", input.id), |tx| {
        let before = store::units::professional(tx, input.id)?;
        let stays = input.unit == before.unit && (before.in_team || !input.in_team);
        store::units::named(tx, input.unit, stays)?;
        store::units::change_professional(
            tx,
            &Professional { unit: input.unit, name, title, phone, ..before },
            input.active,
        )?;
        let team = store::units::team(tx)?;
        store::units::set_team_member(tx, team.id, input.id, input.in_team && input.active)?;
        store::teams::note_units(tx, by.today())?;
        if !input.active {
            store::units::expect_no_more(tx, input.id, by.today())?;
        }
        store::units::professional(tx, input.id)
    })
}

//! What is offered in the municipality (insatskatalog), and where nothing is. Invariant: about no child; whether a gap is there is counted, never typed; what somebody types is what was said about it.

use super::{Nothing, agencies, contact_routes};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agencies::Need,
        ids::{AgencyId, InterventionId},
        interventions::{Band, Documented, Intervention, Level, OfferCell, OfferGap, Way, cells},
        names::sort_key,
        texts,
    },
    error::{Error, Problem, Result},
    store,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that is offered, with who gives it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfferView {
    /// The intervention.
    pub offer: Intervention,
    /// Who gives it.
    pub agency_name: String,
    /// Their telephone, or empty.
    pub phone: String,
}

/// One need's row in the picture of gaps.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfferRow {
    /// The need.
    pub need: Need,
    /// Band by band.
    pub cells: Vec<OfferCell>,
}

/// The catalogue.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Catalogue {
    /// By name.
    pub offers: Vec<OfferView>,
    /// Need by need, in the municipality's order.
    pub rows: Vec<OfferRow>,
    /// How a new one is documented when nobody says otherwise.
    pub documented: Documented,
}

fn bands(db: &Connection) -> Result<Vec<Band>> {
    store::settings::get(db, "register.bands")
}

fn view(db: &Connection) -> Result<Catalogue> {
    let mut all = store::interventions::all(db)?;
    all.sort_by_cached_key(|offer| sort_key(&offer.name));
    let (bands, gaps, givers) = (bands(db)?, store::interventions::gaps(db)?, store::agencies::all(db)?);
    let rows = contact_routes::needs(db)?
        .into_iter()
        .map(|need| OfferRow { cells: cells(&need, &bands, &all, &gaps), need })
        .collect();
    let offers = all
        .into_iter()
        .map(|offer| {
            let giver = givers.iter().find(|giver| giver.id == offer.agency);
            OfferView {
                agency_name: giver.map(|giver| giver.name.clone()).unwrap_or_default(),
                phone: giver.map(|giver| giver.phone.clone()).unwrap_or_default(),
                offer,
            }
        })
        .collect();
    Ok(Catalogue { offers, rows, documented: store::settings::get(db, "register.documented")? })
}

/// What is offered, and where nothing is.
pub fn catalogue(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Catalogue> {
    book.peek(view)
}

/// An intervention as it is written.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfferText {
    /// "Föräldrastöd i grupp".
    pub name: String,
    /// What it is, in a sentence.
    #[serde(default)]
    pub about: String,
    /// Code of the need it answers.
    pub need: String,
    /// How early.
    pub level: Level,
    /// For whom, in words.
    #[serde(default)]
    pub target: String,
    /// From this age, in whole years.
    pub ages_from: u8,
    /// To this age, that year included.
    pub ages_to: u8,
    /// Who gives it.
    pub agency: AgencyId,
    /// Where.
    pub way: Way,
    /// How far one has to go, one way in kilometres; none when one need not.
    #[serde(default)]
    pub distance_km: Option<u16>,
    /// How long one waits.
    #[serde(default)]
    pub waiting: String,
    /// How it is documented; the municipality's usual way when nobody says otherwise.
    #[serde(default)]
    pub documented: Option<Documented>,
}

/// An intervention put right.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeIntervention {
    /// Which.
    pub intervention: InterventionId,
    /// As it is to be.
    pub text: OfferText,
}

/// One intervention.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneIntervention {
    /// Which.
    pub intervention: InterventionId,
}

fn checked(
    db: &Connection,
    id: InterventionId,
    input: &OfferText,
    before: Option<&Intervention>,
) -> Result<Intervention> {
    if input.ages_to > agencies::OLDEST {
        return Err(Error::Input { field: "ages_to", problem: Problem::NotReadable });
    }
    if input.ages_to < input.ages_from {
        return Err(Error::Input { field: "ages_to", problem: Problem::TooEarly });
    }
    contact_routes::known_need(db, &input.need)?;
    let distance_km = match (input.way, input.distance_km) {
        (Way::Elsewhere, None | Some(0)) => return Err(Error::Input { field: "distance_km", problem: Problem::Blank }),
        (Way::Elsewhere, distance) => distance,
        (Way::Here | Way::Remote, _) => None,
    };
    let documented = match input.documented {
        Some(documented) => documented,
        None => store::settings::get(db, "register.documented")?,
    };
    Ok(Intervention {
        id,
        name: texts::line("name", &input.name)?,
        about: texts::optional_note("about", &input.about)?,
        need: input.need.clone(),
        level: input.level,
        target: texts::optional_line("target", &input.target)?,
        ages_from: input.ages_from,
        ages_to: input.ages_to,
        agency: agencies::named(db, input.agency, before.is_some_and(|before| before.agency == input.agency))?,
        way: input.way,
        distance_km,
        waiting: texts::optional_line("waiting", &input.waiting)?,
        documented,
    })
}

/// Writes down something that is offered.
pub fn add_intervention(book: &mut Casebook, by: &Actor, input: OfferText) -> Result<Intervention> {
    let id = InterventionId(book.new_id(by.now.at)?);
    book.write(by, Act::on("add_intervention", id), |tx| {
        store::interventions::put(tx, &checked(tx, id, &input, None)?)?;
        store::interventions::get(tx, id)
    })
}

/// Puts it right.
pub fn change_intervention(book: &mut Casebook, by: &Actor, input: ChangeIntervention) -> Result<Intervention> {
    let id = input.intervention;
    book.write(by, Act::on("change_intervention", id), |tx| {
        let before = store::interventions::get(tx, id)?;
        store::interventions::put(tx, &checked(tx, id, &input.text, Some(&before))?)?;
        store::interventions::get(tx, id)
    })
}

/// Takes it away.
pub fn remove_intervention(book: &mut Casebook, by: &Actor, input: OneIntervention) -> Result<Nothing> {
    book.write(by, Act::on("remove_intervention", input.intervention), |tx| {
        store::interventions::get(tx, input.intervention)?;
        store::interventions::remove(tx, input.intervention)?;
        Ok(Nothing {})
    })
}

/// A gap to note.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoteOfferGap {
    /// Code of the need.
    pub need: String,
    /// First age of the band.
    pub band: u8,
    /// What was said about it. May be empty.
    #[serde(default)]
    pub note: String,
}

/// A noted gap.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneOfferGap {
    /// Code of the need.
    pub need: String,
    /// First age of the band.
    pub band: u8,
}

/// Notes that something is missing for a need in an age band, or changes what was said about it.
///
/// # Errors
/// [`Error::Input`] on `band` when no band of ages begins there.
pub fn note_offer_gap(book: &mut Casebook, by: &Actor, input: NoteOfferGap) -> Result<Catalogue> {
    let note = texts::optional_note("note", &input.note)?;
    book.write(by, Act { op: "note_offer_gap", object: None, undo: true }, |tx| {
        contact_routes::known_need(tx, &input.need)?;
        if !bands(tx)?.iter().any(|band| band.from == input.band) {
            return Err(Error::Input { field: "band", problem: Problem::Unknown });
        }
        let gap = OfferGap { need: input.need, band: input.band, note, noted_on: by.today() };
        store::interventions::put_gap(tx, &gap)?;
        view(tx)
    })
}

/// Takes the note away.
pub fn remove_offer_gap(book: &mut Casebook, by: &Actor, input: OneOfferGap) -> Result<Catalogue> {
    book.write(by, Act { op: "remove_offer_gap", object: None, undo: true }, |tx| {
        store::interventions::remove_gap(tx, &input.need, input.band)?;
        view(tx)
    })
}

/// How a new intervention is documented when nobody says otherwise.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct UsuallyDocumented {
    /// How.
    pub documented: Documented,
}

/// Says how a new intervention is documented when nobody says otherwise.
pub fn set_usually_documented(book: &mut Casebook, by: &Actor, input: UsuallyDocumented) -> Result<UsuallyDocumented> {
    book.write(by, Act { op: "set_usually_documented", object: None, undo: true }, |tx| {
        store::settings::set(tx, "register.documented", &input.documented, "Kommunen", by.today())?;
        Ok(input)
    })
}

//! What is offered, and where nothing is, from what the register says.

use samlat::{
    Result,
    domain::{
        interventions::{Band, OfferCell},
        names::sentence_case,
    },
    ops::interventions::{Catalogue, OfferRow, OfferView},
    words::say,
};
use serde_json::{Value, json};

use super::{Asker, code_of, contact_routes::ages};
use crate::{CataloguePaper, CellOnPaper, CellState, GapOnPaper, NeedOfCatalogue, OfferOnPaper, Paper};

pub(super) fn list(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let Catalogue { offers, rows, .. } = asker.ask("catalogue", input)?;
    let valid_on = asker.today();
    let bands = rows.first().map(|row| row.cells.iter().map(|cell| span(cell.band)).collect()).unwrap_or_default();
    let gaps = rows.iter().flat_map(noted).collect();
    let offers = offers.into_iter().map(|view| offer(view, &rows)).collect();
    let row = |row: OfferRow| NeedOfCatalogue { cells: row.cells.iter().map(cell).collect(), name: row.need.name };
    let needs = rows.into_iter().map(row).collect();
    Ok((Paper::Catalogue(CataloguePaper { valid_on, bands, needs, gaps, offers }), json!(valid_on).to_string()))
}

/// "0–5 år".
fn span(band: Band) -> String {
    say("register-ages-span", &[("from", i64::from(band.from).into()), ("to", i64::from(band.to).into())])
}

fn cell(cell: &OfferCell) -> CellOnPaper {
    let state = match cell.offers.len() {
        0 if cell.gap.is_some() => CellState::Noted,
        0 if cell.meant => CellState::Missing,
        0 => CellState::NotMeant,
        _ if cell.only_elsewhere => CellState::OnlyElsewhere,
        _ => CellState::Offered,
    };
    CellOnPaper { state, count: cell.offers.len() }
}

fn noted(row: &OfferRow) -> impl Iterator<Item = GapOnPaper> + '_ {
    row.cells.iter().filter_map(|cell| {
        let gap = cell.gap.as_ref()?;
        let (need, note) = (row.need.name.clone(), gap.note.clone());
        Some(GapOnPaper { need, ages: span(cell.band), note, noted_on: gap.noted_on })
    })
}

fn offer(view: OfferView, rows: &[OfferRow]) -> OfferOnPaper {
    let OfferView { offer, agency_name, phone } = view;
    let need = rows.iter().find(|row| row.need.code == offer.need);
    OfferOnPaper {
        need: need.map(|row| row.need.name.clone()).unwrap_or_default(),
        ages: sentence_case(&ages(Some(offer.ages_from), Some(offer.ages_to))),
        level: code_of(offer.level),
        way: code_of(offer.way),
        target: sentence_case(&offer.target),
        waiting: sentence_case(&offer.waiting),
        distance_km: offer.distance_km,
        name: offer.name,
        about: offer.about,
        agency: agency_name,
        phone,
    }
}

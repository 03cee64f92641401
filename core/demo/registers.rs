//! The registers of the sample municipality: whom one can turn to, what is offered, what has been agreed. Invariant: everybody is made up, telephone numbers are from the series set aside for
//! fiction, and nothing draws from the streams that the rest of the sample data comes from.

use super::days::History;
use crate::{
    domain::{
        agencies::RouteLine,
        ids::{AgencyId, AgreementId},
        interventions::{Documented, Level, Way},
        units::Sector,
    },
    error::{Error, Result},
    ops::{
        agencies::{self, AgencyText},
        agreements::{self, AgreementText},
        contact_routes::{self, SetContactRoutes},
        interventions::{self, NoteOfferGap, OfferText},
    },
};
use chrono::Duration;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Registers {
    agencies: Vec<Somebody>,
    routes: BTreeMap<String, Vec<(String, String)>>,
    offers: Vec<Offer>,
    gaps: Vec<NoteOfferGap>,
    agreements: Vec<Agreed>,
}

#[derive(Deserialize)]
struct Somebody {
    key: String,
    unit_sector: Option<Sector>,
    checked_days_ago: Option<i64>,
    text: AgencyText,
}

#[derive(Deserialize)]
struct Offer {
    name: String,
    about: String,
    need: String,
    level: Level,
    #[serde(default)]
    target: String,
    ages_from: u8,
    ages_to: u8,
    agency: String,
    way: Way,
    distance_km: Option<u16>,
    #[serde(default)]
    waiting: String,
    documented: Option<Documented>,
}

#[derive(Deserialize)]
struct Agreed {
    key: String,
    parent: Option<String>,
    #[serde(default)]
    supersedes: Vec<String>,
    from_days_ago: Option<i64>,
    review_in_days: Option<i64>,
    text: AgreementText,
}

impl History<'_> {
    /// Fills the registers, on the last day.
    pub(super) fn registers(&mut self) -> Result<()> {
        let registers: Registers = serde_json::from_str(include_str!("registers.json")).map_err(|_| Error::Shape)?;
        let givers = self.agencies(registers.agencies)?;
        let giver = |key: &str| givers.get(key).copied().ok_or(Error::NotFound("agency"));
        for (need, lines) in registers.routes {
            let routes = lines.into_iter().map(|(key, note)| Ok(RouteLine { agency: giver(&key)?, note }));
            let routes = routes.collect::<Result<Vec<_>>>()?;
            contact_routes::set_contact_routes(self.book, &self.by, SetContactRoutes { need, routes })?;
        }
        for offer in registers.offers {
            let text = OfferText {
                agency: giver(&offer.agency)?,
                name: offer.name,
                about: offer.about,
                need: offer.need,
                level: offer.level,
                target: offer.target,
                ages_from: offer.ages_from,
                ages_to: offer.ages_to,
                way: offer.way,
                distance_km: offer.distance_km,
                waiting: offer.waiting,
                documented: offer.documented,
            };
            interventions::add_intervention(self.book, &self.by, text)?;
        }
        for gap in registers.gaps {
            interventions::note_offer_gap(self.book, &self.by, gap)?;
        }
        self.agreements(registers.agreements)
    }

    fn agencies(&mut self, list: Vec<Somebody>) -> Result<BTreeMap<String, AgencyId>> {
        let mut known = BTreeMap::new();
        let today = self.by.today();
        for Somebody { key, unit_sector, checked_days_ago, mut text } in list {
            text.unit = unit_sector.and_then(|sector| self.units.get(&sector).copied());
            text.checked_on = checked_days_ago.map(|days| today - Duration::days(days));
            known.insert(key, agencies::add_agency(self.book, &self.by, text)?.id);
        }
        Ok(known)
    }

    fn agreements(&mut self, list: Vec<Agreed>) -> Result<()> {
        let mut known: BTreeMap<String, AgreementId> = BTreeMap::new();
        let today = self.by.today();
        for Agreed { key, parent, supersedes, from_days_ago, review_in_days, mut text } in list {
            text.parent = parent.and_then(|parent| known.get(&parent).copied());
            text.supersedes = supersedes.iter().filter_map(|old| known.get(old).copied()).collect();
            text.valid_from = from_days_ago.map(|days| today - Duration::days(days));
            text.signed_on = text.valid_from.map(|from| from - Duration::days(20));
            text.review_on = review_in_days.map(|days| today + Duration::days(days));
            known.insert(key, agreements::add_agreement(self.book, &self.by, text)?.agreement.id);
        }
        Ok(())
    }
}

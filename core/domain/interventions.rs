//! What is offered in the municipality (insatskatalog), and where nothing is. Pure. Invariant: an age band is a span of whole years with both ends included; an offer counts in every band it touches.

use super::{
    agencies::Need,
    ids::{AgencyId, InterventionId},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "OfferLevel")]
pub enum Level {
    /// For everybody (universell).
    Everybody,
    /// For those with some need (riktad, tidig).
    Early,
    /// For those with large needs (specialiserad).
    Specialised,
}

/// Where it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "OfferWay")]
pub enum Way {
    /// In the municipality.
    Here,
    /// Somewhere else: one has to go there.
    Elsewhere,
    /// At a distance: by screen or telephone.
    Remote,
}

/// How it is documented (domain.md §4.5: the municipality's own decision for each intervention).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Documented {
    /// With the person's identity.
    WithIdentity,
    /// Without it.
    WithoutIdentity,
    /// Not.
    Not,
}

/// Something that is offered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Intervention {
    /// Id.
    pub id: InterventionId,
    /// "Föräldrastöd i grupp".
    pub name: String,
    /// What it is, in a sentence. May be empty.
    pub about: String,
    /// Code of the need it answers.
    pub need: String,
    /// How early.
    pub level: Level,
    /// For whom, in words. May be empty.
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
    pub distance_km: Option<u16>,
    /// How long one waits. May be empty.
    pub waiting: String,
    /// How it is documented.
    pub documented: Documented,
}

/// A span of ages in the picture of gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "OfferBand")]
pub struct Band {
    /// From this age, in whole years.
    pub from: u8,
    /// To this age, that year included.
    pub to: u8,
}

impl Band {
    /// Whether an offer reaches somebody in the band.
    #[must_use]
    pub const fn touches(self, ages_from: u8, ages_to: u8) -> bool {
        ages_from <= self.to && self.from <= ages_to
    }
}

/// That nothing is offered for a need in an age band, as somebody has noted.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfferGap {
    /// Code of the need.
    pub need: String,
    /// First age of the band.
    pub band: u8,
    /// What was said about it. May be empty.
    pub note: String,
    /// When it was noted.
    pub noted_on: NaiveDate,
}

/// What is offered for one need in one band.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfferCell {
    /// The band.
    pub band: Band,
    /// Whether anybody of that age has the need.
    pub meant: bool,
    /// What is offered.
    pub offers: Vec<InterventionId>,
    /// Whether none of it is given in the municipality or at a distance.
    pub only_elsewhere: bool,
    /// What somebody has noted about it.
    pub gap: Option<OfferGap>,
}

/// One need's row in the picture of gaps.
#[must_use]
pub fn cells(need: &Need, bands: &[Band], offers: &[Intervention], gaps: &[OfferGap]) -> Vec<OfferCell> {
    let cell = |band: &Band| {
        let here: Vec<&Intervention> = offers
            .iter()
            .filter(|offer| offer.need == need.code && band.touches(offer.ages_from, offer.ages_to))
            .collect();
        OfferCell {
            band: *band,
            meant: band.touches(need.ages_from.unwrap_or(0), need.ages_to.unwrap_or(u8::MAX)),
            only_elsewhere: !here.is_empty() && here.iter().all(|offer| offer.way == Way::Elsewhere),
            offers: here.iter().map(|offer| offer.id).collect(),
            gap: gaps.iter().find(|gap| gap.need == need.code && gap.band == band.from).cloned(),
        }
    };
    bands.iter().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_counts_in_every_band_it_touches() {
        let bands =
            [Band { from: 0, to: 5 }, Band { from: 6, to: 12 }, Band { from: 13, to: 15 }, Band { from: 16, to: 17 }];
        for (from, to, touched) in [
            (0, 5, [true, false, false, false]),
            (5, 6, [true, true, false, false]),
            (6, 6, [false, true, false, false]),
            (13, 25, [false, false, true, true]),
            (18, 20, [false, false, false, false]),
            (0, 20, [true, true, true, true]),
        ] {
            assert_eq!(bands.map(|band| band.touches(from, to)), touched, "{from}-{to}");
        }
    }
}

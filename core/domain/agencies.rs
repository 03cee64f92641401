//! Whom one can turn to: agencies (aktörer) with their mandates, and the routes from a need to them. Pure. Invariant: about no child; what somebody has checked says when and by whom.

use super::ids::{AgencyId, UnitId};
use super::units::Sector;
use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Somebody one can turn to, and what they take on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Agency {
    /// Id.
    pub id: AgencyId,
    /// One of our units; none for somebody else.
    pub unit: Option<UnitId>,
    /// "Barn- och ungdomspsykiatrin (BUP)".
    pub name: String,
    /// Whose it is: "Region Västerbotten". May be empty.
    pub organisation: String,
    /// What it works with.
    pub sector: Sector,
    /// What they do.
    pub does: String,
    /// What they do not do.
    pub does_not: String,
    /// From this age, in whole years; none when there is no limit.
    pub ages_from: Option<u8>,
    /// To this age, that year included; none when there is no limit.
    pub ages_to: Option<u8>,
    /// How one gets there.
    pub route: String,
    /// Telephone; the unit's when the agency has none of its own.
    pub phone: String,
    /// When they answer.
    pub hours: String,
    /// How long one waits.
    pub waiting: String,
    /// A colleague there and her role.
    pub contact: String,
    /// When somebody last asked them; none when nobody has.
    pub checked_on: Option<NaiveDate>,
    /// Who asked.
    pub checked_by: String,
}

impl Agency {
    /// Whether it is time to ask them again.
    #[must_use]
    pub fn to_check(&self, months: u8, on: NaiveDate) -> bool {
        self.checked_on.is_none_or(|checked| match checked.checked_add_months(Months::new(u32::from(months))) {
            Some(due) => due <= on,
            None => false,
        })
    }
}

/// What somebody may need, as the municipality says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "RouteNeed")]
pub struct Need {
    /// What is stored: never changed.
    pub code: String,
    /// What is read: "Någon att prata med".
    pub name: String,
    /// Other words people search with, parted by commas. May be empty.
    #[serde(default)]
    pub words: String,
    /// From this age there is such a need, in whole years; none when there is no limit.
    #[serde(default)]
    pub ages_from: Option<u8>,
    /// To this age, that year included; none when there is no limit.
    #[serde(default)]
    pub ages_to: Option<u8>,
}

/// The needs a new vault begins with.
pub const DEFAULT_NEEDS: &str = r#"[
{"code":"danger","name":"Akut fara eller oro för ett barn","words":"orosanmälan, socialjour, fara, polis, ambulans, 112"},
{"code":"talk","name":"Någon att prata med","words":"samtal, samtalsstöd, kurator, ledsen, ensam","ages_from":6},
{"code":"low","name":"Nedstämdhet, oro eller ångest","words":"psykisk ohälsa, depression, panik, sömn, självskada"},
{"code":"parenting","name":"Stöd i föräldraskapet","words":"föräldrar, familj, gränser, konflikter, separation"},
{"code":"early","name":"Små barns utveckling","words":"tal, språk, motorik, mat, sömn, förskola","ages_to":5},
{"code":"attendance","name":"Frånvaro från skolan","words":"skolfrånvaro, hemmasittare, vill inte gå till skolan","ages_from":6},
{"code":"learning","name":"Stöd för att lära","words":"läsa, skriva, dyslexi, särskilt stöd, extra anpassningar","ages_from":6},
{"code":"function","name":"Adhd, autism och funktionsnedsättning","words":"npf, utredning, habilitering, lss"},
{"code":"violence","name":"Våld eller hot i familjen","words":"hot, misshandel, heder, skyddat boende"},
{"code":"substances","name":"Alkohol, droger eller spel","words":"missbruk, beroende, anhörig, cannabis","ages_from":13},
{"code":"body","name":"Kropp, sex och relationer","words":"ungdomsmottagning, preventivmedel, identitet","ages_from":13},
{"code":"teeth","name":"Tänder","words":"tandvård, tandläkare"},
{"code":"leisure","name":"Fritid och kompisar","words":"förening, idrott, fritidsgård, musik, ensam"},
{"code":"respite","name":"Avlastning för familjen","words":"kontaktfamilj, korttids, avlösare"},
{"code":"money","name":"Ekonomi och boende","words":"försörjningsstöd, skulder, bostad"}
]"#;

/// Whom one turns to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RouteLine {
    /// Whom.
    pub agency: AgencyId,
    /// When or for whom just they: "kvällar och helger". May be empty.
    #[serde(default)]
    pub note: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mandate_is_checked_anew_when_its_months_have_gone() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (checked, on, due) in [
            (None, "2026-10-13", true),
            (Some("2026-10-13"), "2026-10-13", false),
            (Some("2026-04-14"), "2026-10-13", false),
            (Some("2026-04-13"), "2026-10-13", true),
            (Some("2026-08-31"), "2027-02-27", false),
            (Some("2026-08-31"), "2027-02-28", true),
        ] {
            let agency = Agency {
                id: uuid::Uuid::nil().into(),
                unit: None,
                name: "BUP".into(),
                organisation: String::new(),
                sector: Sector::ChildPsychiatry,
                does: String::new(),
                does_not: String::new(),
                ages_from: None,
                ages_to: None,
                route: String::new(),
                phone: String::new(),
                hours: String::new(),
                waiting: String::new(),
                contact: String::new(),
                checked_on: checked.map(day),
                checked_by: String::new(),
            };
            assert_eq!(agency.to_check(6, day(on)), due, "{checked:?} {on}");
        }
    }
}

//! Gallring: which closed cases must be erased, which are kept, and which a person has to look at. Invariant: nothing is erased that a rule does not name and a reader has not approved;
//! the rules are data with their source.

mod lists;
mod materials;

pub use lists::{FoundTexts, GallringLine, GallringList, GallringSearch, GallringState, GallringStep, TextKind};
pub use materials::{End, Material};

use super::children::Protection;
use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::LazyLock};
use ts_rs::TS;

/// What a new vault starts with, as JSON of a list of [`GallringRule`]. A board without a rule here sets its own, from its plan for its records.
pub(crate) const DEFAULT_RULES: &str = r#"[
  {"id": "sol-fem-ar", "material": "case", "owner": "social_services", "places": [], "years": 5, "kept_birth_days": [5, 15, 25],
   "source": "Socialtjänstlagen (2025:400) 16 kap.: fem år efter sista anteckningen; förordning (2025:468) 13 kap. 1 §: födda den 5:e, 15:e och 25:e bevaras", "valid_from": "2025-07-01"},
  {"id": "sol-hela-lan", "material": "case", "owner": "social_services", "places": ["05", "09", "22", "1480"], "years": null, "kept_birth_days": [],
   "source": "Förordning (2025:468) 13 kap. 1 §: Östergötlands, Gotlands och Västernorrlands län samt Göteborg bevarar allt", "valid_from": "2025-07-01"},
  {"id": "pdl-tio-ar", "material": "case", "owner": "health_care", "places": [], "years": 10, "kept_birth_days": [],
   "source": "Patientdatalagen (2008:355) 3 kap. 17 §: minst tio år efter sista anteckningen", "valid_from": "2008-07-01"}
]"#;

/// How long what waits may lie where the municipality has said nothing: our own word, as JSON of a list of [`GallringRule`]. Whose the records are is not asked.
pub(crate) const DEFAULT_WAITING: &str = r#"[
  {"id": "samlat-rader", "material": "waiting_row", "owner": "other", "places": [], "years": 1, "kept_birth_days": [],
   "source": "Samlats förslag: ett år efter att listan lästes in. Det som ingen har rättat på ett år blir inget ärende", "valid_from": "2026-10-01"},
  {"id": "samlat-utkast", "material": "draft", "owner": "other", "places": [], "years": 1, "kept_birth_days": [],
   "source": "Samlats förslag: ett år efter att någon skrev på utkastet", "valid_from": "2026-10-01"}
]"#;

/// Whose records the cases are. It decides which rules hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordOwner {
    /// The social welfare board.
    SocialServices,
    /// The board of education.
    Education,
    /// The region's health care.
    HealthCare,
    /// Another board, by its own plan for its records.
    Other,
}

/// One row of the table of rules. The most special place wins, then the newest date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GallringRule {
    /// A short name of its own: "sol-fem-ar".
    pub id: String,
    /// What it is about.
    pub material: Material,
    /// Whose records.
    pub owner: RecordOwner,
    /// Codes of municipalities (four digits) and counties (two); empty: everywhere.
    pub places: Vec<String>,
    /// Years after the last entry; none: nothing is ever erased.
    pub years: Option<u32>,
    /// People born on these days of a month are kept for research.
    pub kept_birth_days: Vec<u32>,
    /// Where it comes from: the law, a decision.
    pub source: String,
    /// From when it holds.
    pub valid_from: NaiveDate,
}

/// Where the records are kept.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) municipality: &'a str,
    pub(crate) county: &'a str,
    pub(crate) owner: RecordOwner,
}

impl GallringRule {
    /// How well the rule fits a place: a municipality before a county before everywhere; none when it is for another place.
    pub(crate) fn fits(&self, place: Place<'_>) -> Option<u8> {
        let names = |code: &str| self.places.iter().any(|named| named == code);
        match (self.places.is_empty(), names(place.municipality), names(place.county)) {
            (_, true, _) => Some(2),
            (_, false, true) => Some(1),
            (true, false, false) => Some(0),
            (false, false, false) => None,
        }
    }

    /// Whether it would erase here after some years what the law says is kept: it is about this very place, and not the law's own rule for everywhere.
    pub(crate) fn defies_law(&self, municipality: &str, county: &str) -> bool {
        let place = Place { municipality, county, owner: self.owner };
        let law = kept_by_law(self.material, place).filter(|_| self.years.is_some());
        law.is_some_and(|law| self.fits(place) >= law.fits(place))
    }

    /// Whether it would erase sooner than the law lets anybody: the social services' files five years after the last entry, the health care's ten.
    pub(crate) fn is_too_short(&self) -> bool {
        let law = LAW.iter().filter(|rule| rule.material == self.material && rule.owner == self.owner);
        self.years.zip(law.filter_map(|rule| rule.years).min()).is_some_and(|(years, least)| years < least)
    }

    /// The rule with the days of birth that the law keeps, beside its own.
    pub(crate) fn with_days_of_law(mut self) -> Self {
        let days = self.kept_birth_days.iter().copied().chain(days_kept_by_law(self.material, self.owner));
        self.kept_birth_days = days.collect::<BTreeSet<u32>>().into_iter().collect();
        self
    }
}

/// The law's own rows: what a municipality's table may not set aside (adr/0024).
static LAW: LazyLock<Vec<GallringRule>> = LazyLock::new(|| serde_json::from_str(DEFAULT_RULES).unwrap_or_default());

/// The row of the law by which everything of a kind is kept here, whatever the municipality decides.
pub(crate) fn kept_by_law(material: Material, place: Place<'_>) -> Option<&'static GallringRule> {
    let keeps = |rule: &&GallringRule| rule.material == material && rule.owner == place.owner && rule.years.is_none();
    LAW.iter().filter(keeps).find(|rule| rule.fits(place).is_some())
}

/// The days of birth that the law keeps of such records, whatever the municipality decides.
pub(crate) fn days_kept_by_law(material: Material, owner: RecordOwner) -> impl Iterator<Item = u32> {
    let rules = LAW.iter().filter(move |rule| rule.material == material && rule.owner == owner);
    rules.flat_map(|rule| rule.kept_birth_days.iter().copied())
}

/// The rule that holds for this material, here and today. Where the law keeps everything no number of years holds.
pub(crate) fn rule_for<'a>(
    rules: &'a [GallringRule],
    material: Material,
    place: Place<'_>,
    today: NaiveDate,
) -> Option<&'a GallringRule> {
    let decided = rules
        .iter()
        .filter(|rule| rule.material == material && rule.owner == place.owner && rule.valid_from <= today)
        .filter_map(|rule| Some((rule.fits(place)?, rule.valid_from, rule)))
        .max_by_key(|(fit, from, _)| (*fit, *from))
        .map(|(_, _, rule)| rule);
    let law = kept_by_law(material, place).filter(|law| law.valid_from <= today);
    law.filter(|_| decided.is_none_or(|rule| rule.years.is_some())).or(decided)
}

/// What decides about one closed case.
#[derive(Clone, Copy)]
pub(crate) struct ClosedCase {
    pub(crate) last_entry_on: NaiveDate,
    pub(crate) birth_on: Option<NaiveDate>,
    /// By the identity number: one of the two can be mistyped, or the number be of a day beside.
    pub(crate) numbered_on: Option<NaiveDate>,
    pub(crate) protection: Protection,
    /// The child has been placed outside the home: the social services keep such records for good, others have a person look first.
    pub(crate) placed: bool,
}

/// What is to happen with a closed case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "GallringVerdict")]
pub enum Verdict {
    /// Its time is up.
    Due,
    /// Its time will come.
    Later,
    /// Kept: everything is kept here.
    KeptHere,
    /// Kept for research: born on one of the days.
    KeptBirthDay,
    /// Kept: the child has been placed outside the home by the social services.
    KeptPlaced,
    /// A person must look: the day of birth is not known, or is one that is kept by the identity number alone.
    ByHandBirthUnknown,
    /// A person must look: protected identity.
    ByHandProtected,
    /// A person must look: the child has been placed.
    ByHandPlaced,
    /// No rule says anything about these records: the municipality's own plan must.
    NoRule,
}

impl Verdict {
    /// Whether no rule can say it and a person must look.
    fn is_by_hand(self) -> bool {
        matches!(self, Self::ByHandBirthUnknown | Self::ByHandProtected | Self::ByHandPlaced)
    }
}

/// A verdict with its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Judged {
    pub(crate) verdict: Verdict,
    /// The first day it may be erased.
    pub(crate) due_on: Option<NaiveDate>,
    /// The last day it must have been erased: the end of the calendar year after.
    pub(crate) latest_on: Option<NaiveDate>,
    /// Whether a person who has looked may put it on a list: its time is up, and its day of birth, where it is known, is not one that is kept.
    pub(crate) by_hand: bool,
}

/// The first day that something may be erased by a rule, and the last day it must have been: the end of the calendar year after. None where nothing ever is.
pub(crate) fn days(rule: &GallringRule, last_entry_on: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let due_on = last_entry_on.checked_add_months(Months::new(rule.years?.saturating_mul(12)))?;
    Some((due_on, NaiveDate::from_ymd_opt(due_on.year() + 1, 12, 31)?))
}

/// Judges one closed case by the rule that holds.
pub(crate) fn judge(rule: Option<&GallringRule>, case: ClosedCase, today: NaiveDate) -> Judged {
    let without_days = |verdict| Judged { verdict, due_on: None, latest_on: None, by_hand: false };
    let Some(rule) = rule else { return without_days(Verdict::NoRule) };
    if rule.years.is_none() {
        return without_days(Verdict::KeptHere);
    }
    // A file is one whole here: what the placement left in it cannot be told from the rest.
    if case.placed && rule.owner == RecordOwner::SocialServices {
        return without_days(Verdict::KeptPlaced);
    }
    let (due_on, latest_on) = days(rule, case.last_entry_on).unzip();
    let time_is_up = due_on.is_some_and(|due| due <= today);
    // Also where a table from before says less than the law.
    let kept = |day: u32| {
        rule.kept_birth_days.contains(&day) || days_kept_by_law(rule.material, rule.owner).any(|kept| kept == day)
    };
    let kept_birth_day = case.birth_on.is_some_and(|birth| kept(birth.day()));
    let kept_by_number = case.numbered_on.is_some_and(|birth| kept(birth.day()));
    let verdict = match case.birth_on {
        _ if case.protection != Protection::None => Verdict::ByHandProtected,
        _ if case.placed => Verdict::ByHandPlaced,
        None => Verdict::ByHandBirthUnknown,
        Some(_) if kept_birth_day => Verdict::KeptBirthDay,
        Some(_) if kept_by_number => Verdict::ByHandBirthUnknown,
        Some(_) if time_is_up => Verdict::Due,
        Some(_) => Verdict::Later,
    };
    Judged { verdict, due_on, latest_on, by_hand: verdict.is_by_hand() && time_is_up && !kept_birth_day }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rules() -> Vec<GallringRule> {
        serde_json::from_str(DEFAULT_RULES).unwrap()
    }

    #[test]
    fn what_waits_has_a_limit_of_our_own_with_its_source_and_day() {
        let waiting: Vec<GallringRule> = serde_json::from_str(DEFAULT_WAITING).unwrap();
        let materials: Vec<Material> = waiting.iter().map(|rule| rule.material).collect();
        assert_eq!(materials, [Material::WaitingRow, Material::Draft]);
        assert!(waiting.iter().all(|rule| rule.years == Some(1) && rule.source.contains("Samlat")));
    }

    fn case(last: &str, birth: Option<&str>) -> ClosedCase {
        let (last_entry_on, birth_on) = (day(last), birth.map(day));
        ClosedCase { last_entry_on, birth_on, numbered_on: None, protection: Protection::None, placed: false }
    }

    fn verdict(municipality: &str, county: &str, case: ClosedCase, today: &str) -> Judged {
        let place = Place { municipality, county, owner: RecordOwner::SocialServices };
        let rules = rules();
        judge(rule_for(&rules, Material::Case, place, day(today)), case, day(today))
    }

    /// The municipality's own rule for cases.
    fn own(municipality: &str, owner: RecordOwner, years: Option<u32>) -> GallringRule {
        let places = vec![municipality.to_owned()];
        let (id, source) = ("egen".to_owned(), "Planen".to_owned());
        let (material, valid_from) = (Material::Case, day("2026-01-01"));
        GallringRule { id, material, owner, places, years, kept_birth_days: Vec::new(), source, valid_from }
    }

    #[test]
    fn a_file_is_due_five_years_after_its_last_entry_and_gone_by_the_end_of_the_next_year() {
        let old = case("2021-03-04", Some("2012-04-07"));
        let judged = verdict("2403", "24", old, "2026-03-04");
        assert_eq!(judged.verdict, Verdict::Due);
        assert_eq!((judged.due_on, judged.latest_on), (Some(day("2026-03-04")), Some(day("2027-12-31"))));
        assert_eq!(verdict("2403", "24", old, "2026-03-03").verdict, Verdict::Later);
    }

    #[test]
    fn where_the_whole_county_is_kept_nothing_is_ever_due() {
        let old = case("2001-01-01", Some("1995-04-07"));
        for (municipality, county) in [("2260", "22"), ("0580", "05"), ("0980", "09"), ("1480", "14")] {
            assert_eq!(verdict(municipality, county, old, "2026-03-04").verdict, Verdict::KeptHere, "{municipality}");
        }
        assert_eq!(verdict("1481", "14", old, "2026-03-04").verdict, Verdict::Due, "beside Göteborg is not Göteborg");
    }

    #[test]
    fn no_municipality_sets_aside_that_the_law_keeps_everything() {
        use RecordOwner::{Education, SocialServices};
        let today = day("2026-03-04");
        for (municipality, county) in [("2260", "22"), ("1480", "14")] {
            let place = Place { municipality, county, owner: SocialServices };
            assert!(own(municipality, SocialServices, Some(5)).defies_law(municipality, county));
            assert!(!own(municipality, SocialServices, None).defies_law(municipality, county));
            assert!(!own(municipality, Education, Some(5)).defies_law(municipality, county), "another board's plan");
            assert!(!rules().iter().any(|rule| rule.defies_law(municipality, county)), "the law's own rows");
            // Also where it stands in a vault from before it was refused, or the law's row was taken out.
            for before in [rules(), Vec::new()] {
                let years = [before.clone(), vec![own(municipality, SocialServices, Some(5))]].concat();
                let holds = rule_for(&years, Material::Case, place, today).unwrap();
                assert_eq!((holds.id.as_str(), holds.years), ("sol-hela-lan", None));
                let kept = [before, vec![own(municipality, SocialServices, None)]].concat();
                assert_eq!(rule_for(&kept, Material::Case, place, today).unwrap().id, "egen", "its own word for it");
            }
        }
        assert!(!own("2403", SocialServices, Some(7)).defies_law("2403", "24"), "where the law leaves it to them");
    }

    #[test]
    fn those_born_on_the_5th_15th_and_25th_are_kept_and_those_one_cannot_judge_are_asked_about() {
        for (birth, wanted) in [
            (Some("2010-05-05"), Verdict::KeptBirthDay),
            (Some("2010-05-15"), Verdict::KeptBirthDay),
            (Some("2010-05-25"), Verdict::KeptBirthDay),
            (Some("2010-05-16"), Verdict::Due),
            (None, Verdict::ByHandBirthUnknown),
        ] {
            assert_eq!(verdict("2403", "24", case("2019-01-01", birth), "2026-03-04").verdict, wanted, "{birth:?}");
        }
        for (birth, numbered, wanted) in [
            ("2010-05-16", "2010-05-15", Verdict::ByHandBirthUnknown),
            ("2010-05-15", "2010-05-16", Verdict::KeptBirthDay),
            ("2010-05-16", "2010-05-17", Verdict::Due),
        ] {
            let numbered = ClosedCase { numbered_on: Some(day(numbered)), ..case("2019-01-01", Some(birth)) };
            let judged = verdict("2403", "24", numbered, "2026-03-04");
            assert_eq!((judged.verdict, judged.by_hand), (wanted, wanted == Verdict::ByHandBirthUnknown), "{birth}");
        }
        let protected = ClosedCase { protection: Protection::Marked, ..case("2019-01-01", Some("2010-05-16")) };
        assert_eq!(verdict("2403", "24", protected, "2026-03-04").verdict, Verdict::ByHandProtected);
        let placed = ClosedCase { placed: true, ..case("2019-01-01", Some("2010-05-16")) };
        assert_eq!(verdict("2403", "24", placed, "2026-03-04").verdict, Verdict::KeptPlaced);
        let both = ClosedCase { protection: Protection::Marked, ..placed };
        assert_eq!(verdict("2403", "24", both, "2026-03-04").verdict, Verdict::KeptPlaced);
        let rule = own("2403", RecordOwner::Education, Some(5));
        assert_eq!(judge(Some(&rule), placed, day("2026-03-04")).verdict, Verdict::ByHandPlaced, "another board's");
    }

    #[test]
    fn a_rule_of_ones_own_keeps_the_days_that_the_law_keeps_and_another_boards_does_not() {
        let born = case("2019-01-01", Some("2010-05-15"));
        let judged = |owner| judge(Some(&own("2403", owner, Some(5))), born, day("2026-03-04")).verdict;
        assert_eq!(judged(RecordOwner::SocialServices), Verdict::KeptBirthDay, "though its table says no day");
        assert_eq!(judged(RecordOwner::Education), Verdict::Due);
        let mut rule = own("2403", RecordOwner::SocialServices, Some(5));
        rule.kept_birth_days = vec![31, 5];
        assert_eq!(rule.with_days_of_law().kept_birth_days, [5, 15, 25, 31]);
    }

    #[test]
    fn by_hand_is_for_what_no_rule_can_say_when_its_time_is_up_and_never_for_a_kept_birth_day() {
        let by_hand = |case: ClosedCase, today: &str| verdict("2403", "24", case, today).by_hand;
        let protected = |birth| ClosedCase { protection: Protection::Marked, ..case("2019-01-01", birth) };
        assert!(by_hand(protected(Some("2010-05-16")), "2026-03-04"));
        assert!(by_hand(case("2019-01-01", None), "2026-03-04"));
        assert!(!by_hand(protected(Some("2010-05-16")), "2023-03-04"), "not before its time");
        assert!(!by_hand(protected(Some("2010-05-15")), "2026-03-04"), "kept for research, whoever has looked");
        assert!(!by_hand(case("2019-01-01", Some("2010-05-16")), "2026-03-04"), "the rule says it");
        for birth in [Some("2010-05-16"), None] {
            let placed = ClosedCase { placed: true, ..case("2019-01-01", birth) };
            assert!(!by_hand(placed, "2026-03-04"), "never what the social services keep for good");
        }
    }

    #[test]
    fn an_owner_without_a_rule_gets_no_proposal() {
        let place = Place { municipality: "2403", county: "24", owner: RecordOwner::Education };
        let rules = rules();
        assert!(rule_for(&rules, Material::Case, place, day("2026-01-01")).is_none());
        assert_eq!(judge(None, case("2000-01-01", None), day("2026-01-01")).verdict, Verdict::NoRule);
    }
}

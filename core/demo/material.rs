//! What sample data are made of: names, people around the table, themes, published test numbers. Invariant: every identity number is one of the tax agency's published test
//! numbers, and each is used once.

use crate::{
    domain::{children::LegalSex, codes::ReferralSource, contacts::Ring, units::Sector},
    error::{Error, Result},
    ops::units::AddUnit,
};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub(super) struct Person {
    pub(super) role: String,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) sector: Sector,
    pub(super) in_team: bool,
}

/// What is said when a child is handed over to a sector.
#[derive(Deserialize)]
pub(super) struct HandoverTexts {
    pub(super) question: String,
    pub(super) information: Vec<String>,
    pub(super) accepted: String,
    pub(super) answer: String,
    pub(super) returned: String,
    pub(super) declined: String,
}

#[derive(Deserialize)]
pub(super) struct People {
    pub(super) more_units: Vec<AddUnit>,
    pub(super) people: Vec<Person>,
    pub(super) place: String,
    pub(super) schools: Vec<String>,
    pub(super) preschools: Vec<String>,
    pub(super) absent: Vec<String>,
    pub(super) paper_at: String,
    pub(super) information: String,
    pub(super) excluded: Vec<String>,
    pub(super) not_asked_guardian: String,
    pub(super) voice_not_asked: Vec<String>,
    pub(super) move_reasons: Vec<String>,
    pub(super) drop_reasons: Vec<String>,
    pub(super) plan_declined: Vec<String>,
    pub(super) external_plan: String,
    pub(super) plan_goes_on: String,
    pub(super) extra_item: String,
    pub(super) handovers: BTreeMap<Sector, HandoverTexts>,
    /// What is said about each item of a management meeting.
    pub(super) management_notes: Vec<String>,
    /// What, who, days.
    pub(super) management_actions: Vec<(String, String, u64)>,
    /// Those who may stand around a child.
    pub(super) around: Vec<Around>,
    pub(super) plan_others: String,
    pub(super) plan_reached: String,
    pub(super) plan_texts: crate::ops::plans::writing::PlanTexts,
    pub(super) protected_alias: String,
    pub(super) protected_guardian: String,
}

/// Somebody who may stand around a child: near when there is no sector.
#[derive(Deserialize)]
pub(super) struct Around {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) sector: Option<Sector>,
}

impl Around {
    pub(super) fn ring(&self) -> Ring {
        if self.sector.is_some() { Ring::Professional } else { Ring::Near }
    }
}

/// Names that go together.
#[derive(Deserialize)]
pub(super) struct Family {
    /// Of a hundred children.
    pub(super) share: u64,
    pub(super) language: String,
    pub(super) girls: Vec<String>,
    pub(super) boys: Vec<String>,
    pub(super) lasts: Vec<String>,
    pub(super) mothers: Vec<String>,
    pub(super) fathers: Vec<String>,
}

#[derive(Deserialize)]
struct Names {
    girls: Vec<String>,
    boys: Vec<String>,
    lasts: Vec<String>,
    families: Vec<Family>,
    mothers: Vec<String>,
    fathers: Vec<String>,
}

/// One kind of need, and what a team does about it.
#[derive(Deserialize)]
pub(super) struct Theme {
    /// Youngest and oldest, in whole years.
    pub(super) ages: (u8, u8),
    pub(super) weight: u64,
    pub(super) worries: Vec<String>,
    /// Who took the initiative, and which sector noticed first.
    pub(super) sources: Vec<(ReferralSource, Sector)>,
    /// Role of the one who holds the baton.
    pub(super) holder: String,
    /// Meeting by meeting; the last when it ends.
    pub(super) notes: Vec<String>,
    pub(super) decisions: Vec<String>,
    /// Role, what, days.
    pub(super) actions: Vec<(String, String, u64)>,
    pub(super) voices: Vec<String>,
    pub(super) goal: String,
    pub(super) needed: String,
    pub(super) responsible: String,
}

/// A published test number.
#[derive(Clone)]
pub(super) struct TestNumber {
    pub(super) digits: String,
    pub(super) sex: LegalSex,
}

/// All of it.
pub(super) struct Material {
    pub(super) people: People,
    pub(super) families: Vec<Family>,
    pub(super) themes: Vec<Theme>,
    /// By birth year.
    pub(super) numbers: BTreeMap<i32, Vec<TestNumber>>,
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Shape)
}

impl Material {
    /// Reads what is built into the program.
    pub(super) fn read() -> Result<Self> {
        let names: Names = read(include_str!("names.json"))?;
        let usual = 100 - names.families.iter().map(|family| family.share).sum::<u64>().min(100);
        let mut families = names.families;
        families.insert(
            0,
            Family {
                share: usual,
                language: String::new(),
                girls: names.girls,
                boys: names.boys,
                lasts: names.lasts,
                mothers: names.mothers,
                fathers: names.fathers,
            },
        );
        let mut numbers: BTreeMap<i32, Vec<TestNumber>> = BTreeMap::new();
        for line in include_str!("numbers.csv").lines() {
            let (digits, sex) = line.split_once(',').ok_or(Error::Shape)?;
            let year = digits.get(..4).and_then(|year| year.parse().ok()).ok_or(Error::Shape)?;
            let sex = if sex.trim() == "F" { LegalSex::F } else { LegalSex::M };
            numbers.entry(year).or_default().push(TestNumber { digits: digits.to_owned(), sex });
        }
        Ok(Self {
            people: read(include_str!("people.json"))?,
            families,
            themes: read(include_str!("themes.json"))?,
            numbers,
        })
    }
}

//! Who a child of the sample data is: number, name, school, guardians.

use super::{
    material::{Family, Material, TestNumber},
    random::Random,
};
use crate::{
    domain::{
        children::{LegalSex, Protection},
        codes::SchoolForm,
    },
    ops::{children::TypedChild, guardians::TypedGuardian},
};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// The test numbers that are left, by birth year.
pub(super) struct Numbers(BTreeMap<i32, Vec<TestNumber>>);

impl Numbers {
    pub(super) fn shuffled(seed: u64, material: &Material) -> Self {
        let mut random = Random::of(seed, u64::MAX);
        let mut left = material.numbers.clone();
        for list in left.values_mut() {
            for at in (1..list.len()).rev() {
                let other = random.below(u64::try_from(at + 1).unwrap_or(1));
                list.swap(at, usize::try_from(other).unwrap_or(0));
            }
        }
        Self(left)
    }
    fn take(&mut self, year: i32) -> Option<TestNumber> {
        self.0.get_mut(&year).and_then(Vec::pop)
    }
}

/// A child as typed, and the family whose names it has.
pub(super) struct TypedPerson<'a> {
    pub(super) typed: TypedChild,
    family: Option<&'a Family>,
}

/// Draws a child born in a year.
pub(super) fn child<'a>(
    material: &'a Material,
    numbers: &mut Numbers,
    random: &mut Random,
    intake_on: NaiveDate,
    year: i32,
) -> TypedPerson<'a> {
    let number = numbers.take(year);
    let sex = match &number {
        Some(number) => number.sex,
        None if random.percent(50) => LegalSex::F,
        None => LegalSex::M,
    };
    let birth_on = match &number {
        Some(number) => birth(&number.digits),
        None => NaiveDate::from_ymd_opt(year, 1, 1)
            .map(|first| (first + Days::new(random.below(365))).min(intake_on - Days::new(40))),
    };
    let family = material.families.get(random.weighted(material.families.iter().map(|family| family.share)));
    let (girls, boys) = family.map_or((&[][..], &[][..]), |family| (&family.girls[..], &family.boys[..]));
    let first_name = random.pick(if sex == LegalSex::F { girls } else { boys });
    let last_name = family.map(|family| random.pick(&family.lasts)).unwrap_or_default();
    let language = family.filter(|_| random.percent(60)).map(|family| family.language.clone()).unwrap_or_default();
    let (school_form, grade, class, school) = schooling(material, random, birth_on, intake_on);
    let number = number.map(|number| number.digits).unwrap_or_default();
    let typed = TypedChild {
        first_name,
        last_name,
        number,
        birth_on,
        sex: Some(sex),
        school_form,
        grade,
        class,
        school,
        language,
        protection: Protection::None,
    };
    TypedPerson { typed, family }
}

/// The birth date in a number; a coordination number adds sixty to the day.
fn birth(digits: &str) -> Option<NaiveDate> {
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok());
    let (year, month, day) = (digits.get(..4)?.parse().ok()?, part(4..6)?, part(6..8)?);
    NaiveDate::from_ymd_opt(year, month, if day > 60 { day - 60 } else { day })
}

fn schooling(
    material: &Material,
    random: &mut Random,
    birth_on: Option<NaiveDate>,
    on: NaiveDate,
) -> (Option<SchoolForm>, Option<u8>, String, String) {
    let Some(birth_on) = birth_on else { return (None, None, String::new(), String::new()) };
    let step = on.year() - i32::from(on.month() < 8) - birth_on.year() - 6;
    let grade = u8::try_from(step).ok();
    let class = if random.percent(70) { "A" } else { "B" }.to_owned();
    let school = random.pick(&material.people.schools);
    match step {
        ..=-6 => (Some(SchoolForm::Home), None, String::new(), String::new()),
        -5..=-1 => (Some(SchoolForm::Preschool), None, String::new(), random.pick(&material.people.preschools)),
        0 => (Some(SchoolForm::PreschoolClass), None, class, school),
        1..=9 => (Some(SchoolForm::Compulsory), grade, class, school),
        _ => {
            (Some(SchoolForm::UpperSecondary), grade.map(|grade| grade.saturating_sub(9)), String::new(), String::new())
        }
    }
}

/// Draws the child's guardians.
pub(super) fn guardians(material: &Material, random: &mut Random, child: &TypedPerson<'_>) -> Vec<TypedGuardian> {
    let Some(family) = child.family else { return Vec::new() };
    let usual = material.families.first();
    let guardian = |random: &mut Random, firsts: &[String], relation: &str, same: bool| TypedGuardian {
        name: format!(
            "{} {}",
            random.pick(firsts),
            match usual {
                Some(usual) if !same => random.pick(&usual.lasts),
                _ => child.typed.last_name.clone(),
            }
        ),
        relation: relation.to_owned(),
        phone: format!("070-174 06 {:02}", random.between(5, 99)),
        protection: Protection::None,
    };
    let same = !family.language.is_empty() || random.percent(60);
    let mut guardians = vec![guardian(random, &family.mothers, "mamma", true)];
    if random.percent(82) {
        guardians.push(guardian(random, &family.fathers, "pappa", same));
    }
    guardians
}

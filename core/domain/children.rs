//! A child and the child's guardians, as the window sees them.

use super::{
    codes::SchoolForm,
    ids::{ChildId, GuardianId},
    school_years::Schooling,
    transitions::Growing,
};
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use super::identity_numbers::LegalSex;

/// How much of a person's data is protected (skyddade personuppgifter).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Protection {
    /// Nothing.
    #[default]
    None,
    /// Sekretessmarkering.
    Marked,
    /// Skyddad folkbokföring.
    RegisteredElsewhere,
}

/// A guardian (vårdnadshavare).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Guardian {
    /// Id.
    pub id: GuardianId,
    /// Name.
    pub name: String,
    /// "mamma", or empty.
    pub relation: String,
    /// Telephone, or empty.
    pub phone: String,
    /// Protection.
    pub protection: Protection,
    /// First day the person was not a guardian any more; none while the person is one.
    pub ended_on: Option<NaiveDate>,
}

impl Guardian {
    /// Whether the person is the child's guardian on a day.
    #[must_use]
    pub fn is_one_on(&self, on: NaiveDate) -> bool {
        self.ended_on.is_none_or(|ended| ended > on)
    }
}

/// A child.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Child {
    /// Id.
    pub id: ChildId,
    /// First name; the alias for a protected child.
    pub first_name: String,
    /// Last name; empty for a protected child.
    pub last_name: String,
    /// Present personal or coordination number, twelve digits; none when there is none or it is protected.
    pub number: Option<String>,
    /// Birth date; none when unknown.
    pub birth_on: Option<NaiveDate>,
    /// Legal sex; none when unknown.
    pub sex: Option<LegalSex>,
    /// School form.
    pub school_form: Option<SchoolForm>,
    /// Grade.
    pub grade: Option<u8>,
    /// First calendar year of the school year in which school form and grade are right; none when it is not known.
    pub school_year: Option<i32>,
    /// Class letter: "B".
    pub class: String,
    /// School or preschool.
    pub school: String,
    /// Language of the interpreter, or empty.
    pub language: String,
    /// Protection.
    pub protection: Protection,
    /// The guardians, also those who are not any more.
    pub guardians: Vec<Guardian>,
}

impl Child {
    /// The school form and grade that stand here, with their school year.
    #[must_use]
    pub const fn schooling(&self) -> Schooling {
        Schooling { form: self.school_form, grade: self.grade, year: self.school_year }
    }

    /// What says when it changes stage.
    #[must_use]
    pub const fn growing(&self) -> Growing {
        Growing { schooling: self.schooling(), birth_on: self.birth_on }
    }

    /// Those who are its guardians on a day.
    pub fn guardians_on(&self, on: NaiveDate) -> impl Iterator<Item = &Guardian> {
        self.guardians.iter().filter(move |guardian| guardian.is_one_on(on))
    }

    /// The child as it stands on a day: in the grade it has come to by then.
    #[must_use]
    pub fn on(mut self, on: NaiveDate) -> Self {
        let Schooling { form, grade, year } = self.schooling().on(self.birth_on, on);
        (self.school_form, self.grade, self.school_year) = (form, grade, year);
        self
    }
}

/// Whole years on a day. None before birth.
#[must_use]
pub fn age_on(birth: NaiveDate, on: NaiveDate) -> Option<u8> {
    let had_birthday = (on.month(), on.day()) >= (birth.month(), birth.day());
    u8::try_from(on.year() - birth.year() - i32::from(!had_birthday)).ok()
}

/// Age bands of the measures (domain.md §6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
pub enum AgeBand {
    /// 0–5.
    Y0T5,
    /// 6–9.
    Y6T9,
    /// 10–12.
    Y10T12,
    /// 13–15.
    Y13T15,
    /// 16–17.
    Y16T17,
    /// 18–20.
    Y18T20,
    /// Not known.
    Unknown,
}

impl AgeBand {
    /// The band of an age in whole years.
    #[must_use]
    pub const fn of(age: Option<u8>) -> Self {
        match age {
            Some(0..=5) => Self::Y0T5,
            Some(6..=9) => Self::Y6T9,
            Some(10..=12) => Self::Y10T12,
            Some(13..=15) => Self::Y13T15,
            Some(16..=17) => Self::Y16T17,
            Some(18..=20) => Self::Y18T20,
            _ => Self::Unknown,
        }
    }
}

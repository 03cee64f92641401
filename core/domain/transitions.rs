//! The next change of stage of a child: to preschool class, to school, from grade 6 to 7, to upper secondary. Invariant: a day is given only when form, grade or birth year
//! says it; nothing is guessed.

use super::codes::SchoolForm;
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which change of stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TransitionKind {
    /// To preschool class, the autumn of the year the child turns six.
    PreschoolClass,
    /// From preschool class to grade 1.
    School,
    /// From grade 6 to 7.
    UpperStage,
    /// From grade 9 to upper secondary.
    UpperSecondary,
}

/// A change of stage that is coming.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NextTransition {
    /// Which.
    pub kind: TransitionKind,
    /// About when the new school year begins.
    pub on: NaiveDate,
    /// Days until then.
    pub days: u32,
}

/// Month and day about which a school year begins.
const AUTUMN: (u32, u32) = (8, 15);
/// The age at which preschool class begins.
const BEGINS_AT: i32 = 6;

fn autumn(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, AUTUMN.0, AUTUMN.1)
}

/// The next change of stage, if the coming autumn or a known birth year says it.
#[must_use]
pub fn next(
    form: Option<SchoolForm>,
    grade: Option<u8>,
    birth: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<NextTransition> {
    let coming = autumn(today.year()).filter(|day| *day > today).or_else(|| autumn(today.year() + 1))?;
    let (kind, on) = match (form, grade) {
        (Some(SchoolForm::PreschoolClass), _) => (TransitionKind::School, coming),
        (Some(SchoolForm::Compulsory | SchoolForm::Adapted), Some(6)) => (TransitionKind::UpperStage, coming),
        (Some(SchoolForm::Compulsory | SchoolForm::Adapted), Some(9)) => (TransitionKind::UpperSecondary, coming),
        (Some(SchoolForm::Preschool | SchoolForm::Home) | None, _) => {
            (TransitionKind::PreschoolClass, autumn(birth?.year() + BEGINS_AT).filter(|day| *day > today)?)
        }
        _ => return None,
    };
    Some(NextTransition { kind, on, days: u32::try_from((on - today).num_days()).unwrap_or(0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_stage_says_which_change_comes_and_when() {
        let told = |form, grade, birth: Option<&str>, today| {
            next(form, grade, birth.map(day), day(today)).map(|next| (next.kind, next.on.to_string()))
        };
        let preschool = told(Some(SchoolForm::Preschool), None, Some("2021-03-01"), "2026-10-13");
        assert_eq!(preschool, Some((TransitionKind::PreschoolClass, "2027-08-15".to_owned())));
        let six = told(Some(SchoolForm::Compulsory), Some(6), None, "2027-05-01");
        assert_eq!(six, Some((TransitionKind::UpperStage, "2027-08-15".to_owned())));
        assert_eq!(told(Some(SchoolForm::Compulsory), Some(4), Some("2016-04-25"), "2026-10-13"), None);
        assert_eq!(told(None, None, None, "2026-10-13"), None);
        assert_eq!(told(None, None, Some("2015-01-01"), "2026-10-13"), None, "past");
    }
}

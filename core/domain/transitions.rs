//! When a child changes stage, for the child's page and for the agenda alike: to preschool class, to school, from grade 6 to 7, to upper secondary. Pure. Invariant: form and grade
//! decide where they are written down, the year of birth only where they are not; nothing is guessed.

use super::{
    agendas::{SchoolStage, building::AgendaRules},
    school_years::Schooling,
};
use chrono::{Months, NaiveDate};
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

/// What is known of a child that says when it changes stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growing {
    /// School form and grade as they were written down.
    pub schooling: Schooling,
    /// Birth date; none when unknown.
    pub birth_on: Option<NaiveDate>,
}

impl Growing {
    /// About which day the child begins what others begin in the autumn of the year they turn `age`, seen from a day; it may have been. `autumn` is month and day.
    #[must_use]
    pub fn begins(self, age: u8, autumn: (u32, u32), on: NaiveDate) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.schooling.begins(self.birth_on, age, on)?, autumn.0, autumn.1)
    }
}

/// The next change of stage: the coming autumn's, or school's first year however far ahead.
#[must_use]
pub fn next(child: Growing, rules: &AgendaRules, today: NaiveDate) -> Option<NextTransition> {
    let of = |stage: SchoolStage| rules.stages.iter().find(|one| one.stage == stage).map(|one| one.age);
    let kinds = [
        (TransitionKind::PreschoolClass, Some(rules.school_age)),
        (TransitionKind::School, rules.school_age.checked_add(1)),
        (TransitionKind::UpperStage, of(SchoolStage::Upper)),
        (TransitionKind::UpperSecondary, of(SchoolStage::UpperSecondary)),
    ];
    let soon = today.checked_add_months(Months::new(12))?;
    kinds.into_iter().find_map(|(kind, age)| {
        let on = child.begins(age?, rules.autumn, today)?;
        let counts = on > today && (on <= soon || kind == TransitionKind::PreschoolClass);
        let days = u32::try_from((on - today).num_days()).unwrap_or(0);
        counts.then_some(NextTransition { kind, on, days })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{agendas::building::StageAge, codes::SchoolForm};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rules() -> AgendaRules {
        let stage = |stage, age| StageAge { stage, age };
        AgendaRules {
            due_days: 7,
            silent_days: 60,
            open_long_days: 365,
            unchanged_reviews: 3,
            transition_days: 90,
            school_age: 6,
            stages: vec![
                stage(SchoolStage::Middle, 10),
                stage(SchoolStage::Upper, 13),
                stage(SchoolStage::UpperSecondary, 16),
            ],
            birthdays: vec![16, 18],
            autumn: (8, 20),
        }
    }

    #[test]
    fn the_stage_says_which_change_comes_and_when() {
        use SchoolForm::{Compulsory, Preschool, PreschoolClass};
        use TransitionKind as Kind;
        for (form, grade, birth, today, expected) in [
            (Some(Preschool), None, Some("2021-03-01"), "2026-10-13", Some((Kind::PreschoolClass, "2027-08-20"))),
            (Some(Preschool), None, Some("2023-03-01"), "2026-10-13", Some((Kind::PreschoolClass, "2029-08-20"))),
            (Some(PreschoolClass), None, None, "2026-10-13", Some((Kind::School, "2027-08-20"))),
            (Some(Compulsory), Some(6), None, "2027-05-01", Some((Kind::UpperStage, "2027-08-20"))),
            (Some(Compulsory), Some(6), Some("2013-04-25"), "2027-05-01", Some((Kind::UpperStage, "2027-08-20"))),
            (Some(Compulsory), Some(5), Some("2014-04-25"), "2027-05-01", None),
            (Some(Compulsory), Some(9), None, "2027-05-01", Some((Kind::UpperSecondary, "2027-08-20"))),
            (Some(Compulsory), Some(4), Some("2016-04-25"), "2026-10-13", None),
            (None, None, Some("2014-01-01"), "2026-10-13", Some((Kind::UpperStage, "2027-08-20"))),
            (None, None, None, "2026-10-13", None),
            (None, None, Some("2015-01-01"), "2026-10-13", None),
        ] {
            let schooling = Schooling { form, grade, year: form.map(|_| 2026) };
            let found = next(Growing { schooling, birth_on: birth.map(day) }, &rules(), day(today));
            let found = found.map(|next| (next.kind, next.on.to_string()));
            assert_eq!(found, expected.map(|(kind, on)| (kind, on.to_owned())), "{form:?} {grade:?} {birth:?}");
        }
    }
}

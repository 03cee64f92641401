//! When something changes around a child because it grows up: preschool, preschool class, each stage of school, the end of it, the birthdays; and who gives over to whom. Pure.
//! Invariant: one rule, [`coming`], for the agenda, the child's page and the list; form and grade decide where they are written down, the year of birth only where they are not; nothing
//! is guessed.

use super::{
    agendas::{SchoolStage, building::AgendaRules},
    children::age_on,
    codes::SchoolForm,
    school_years::{Schooling, has_preschool_class},
    units::Sector,
};
use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TransitionKind {
    /// From home and child health services (BVC) to preschool: an autumn in which a child that is at home may begin there.
    Preschool,
    /// To preschool class, the autumn of the year the child turns six. Its health goes from BVC to pupil health (elevhälsan).
    PreschoolClass,
    /// From preschool to grade 1, likewise, where there is no preschool class: in the ten-year school.
    FirstGrade,
    /// From preschool class to grade 1.
    School,
    /// From the lower stage to the middle one: from grade 3 to 4.
    MiddleStage,
    /// From grade 6 to 7.
    UpperStage,
    /// From grade 9 to upper secondary.
    UpperSecondary,
    /// Leaves upper secondary school.
    LeavesSchool,
    /// A birthday that changes what others may and must do.
    Birthday,
}

impl TransitionKind {
    /// Whether somebody else has the child afterwards, or may: from preschool class to grade 1 it goes on in the same school, with the same pupil health.
    #[must_use]
    pub const fn hands_over(self) -> bool {
        !matches!(self, Self::School)
    }
}

/// A change that is coming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition {
    /// Which.
    pub kind: TransitionKind,
    /// The birthday, else about when the term begins or ends.
    pub on: NaiveDate,
    /// The age the child turns; none unless it is a birthday.
    pub turns: Option<u8>,
}

/// A change of stage that is coming.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NextTransition {
    /// Which; never a birthday.
    pub kind: TransitionKind,
    /// About when the term begins or ends.
    pub on: NaiveDate,
    /// Days until then.
    pub days: u32,
}

/// Somebody's part in a change: gives over, or takes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TransitionParty {
    /// Child health services (BVC).
    ChildHealth,
    /// Preschool.
    Preschool,
    /// Preschool class and compulsory school.
    School,
    /// Pupil health (elevhälsan).
    PupilHealth,
    /// Upper secondary school.
    UpperSecondary,
    /// The municipality's responsibility for those under twenty who have not finished upper secondary school (kommunens aktivitetsansvar, KAA).
    ActivityResponsibility,
    /// Health care for children: BUP, paediatrics, habilitation.
    ChildCare,
    /// Health care for adults.
    AdultCare,
}

impl TransitionParty {
    /// The sector its unit has; none where there are several, or where no unit of the municipality's need be meant.
    #[must_use]
    pub const fn sector(self) -> Option<Sector> {
        match self {
            Self::ChildHealth => Some(Sector::ChildHealth),
            Self::Preschool => Some(Sector::Preschool),
            Self::School | Self::PupilHealth => Some(Sector::School),
            Self::UpperSecondary | Self::ActivityResponsibility | Self::ChildCare | Self::AdultCare => None,
        }
    }

    /// Whether it is where the child goes on its days: what is written down as its school.
    #[must_use]
    pub const fn is_school(self) -> bool {
        matches!(self, Self::Preschool | Self::School | Self::UpperSecondary)
    }
}

impl Transition {
    /// Who gives over to whom (domain.md §1 and M22). Empty where nobody need.
    #[must_use]
    pub const fn passes(self) -> &'static [(TransitionParty, TransitionParty)] {
        use TransitionParty as By;
        match self.kind {
            TransitionKind::Preschool => &[(By::ChildHealth, By::Preschool)],
            TransitionKind::PreschoolClass | TransitionKind::FirstGrade => {
                &[(By::Preschool, By::School), (By::ChildHealth, By::PupilHealth)]
            }
            TransitionKind::School | TransitionKind::MiddleStage | TransitionKind::UpperStage => {
                &[(By::School, By::School)]
            }
            TransitionKind::UpperSecondary => &[(By::School, By::UpperSecondary)],
            TransitionKind::LeavesSchool => &[(By::UpperSecondary, By::ActivityResponsibility)],
            TransitionKind::Birthday => match self.turns {
                Some(OF_AGE..) => &[(By::ChildCare, By::AdultCare)],
                _ => &[],
            },
        }
    }
}

/// The age at which a child is an adult.
const OF_AGE: u8 = 18;

/// How far ahead a list looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TransitionPeriod {
    /// As far as the agenda of a meeting today does.
    Soon,
    /// Until the next autumn term begins.
    #[default]
    Autumn,
    /// Twelve months.
    Year,
}

impl TransitionPeriod {
    /// Its last day, which counts.
    #[must_use]
    pub fn last_day(self, rules: &AgendaRules, today: NaiveDate) -> NaiveDate {
        let (month, day) = rules.autumn;
        let autumn = |year| NaiveDate::from_ymd_opt(year, month, day).filter(|on| *on >= today);
        match self {
            Self::Soon => today.checked_add_days(Days::new(rules.transition_days.into())),
            Self::Autumn => autumn(today.year()).or_else(|| autumn(today.year() + 1)),
            Self::Year => today.checked_add_months(Months::new(12)),
        }
        .unwrap_or(today)
    }
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

    /// About which day the child leaves upper secondary school, seen from a day; it may have been. `spring` is month and day.
    fn leaves(self, spring: (u32, u32), on: NaiveDate) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.schooling.leaves(self.birth_on, on)?, spring.0, spring.1)
    }

    /// The autumns in which a child that is at home, or of whom nothing else is known, may begin preschool: from the first after it has reached `preschool_from`, to that of the year it
    /// turns `preschool_age`.
    fn preschool(self, rules: &AgendaRules, on: NaiveDate) -> Vec<NaiveDate> {
        let at_home = matches!(self.schooling.on(self.birth_on, on).form, None | Some(SchoolForm::Home));
        let Some(birth) = self.birth_on.filter(|_| at_home) else { return Vec::new() };
        (birth.year()..=birth.year() + i32::from(rules.preschool_age))
            .filter_map(|year| NaiveDate::from_ymd_opt(year, rules.autumn.0, rules.autumn.1))
            .filter(|autumn| age_on(birth, *autumn).is_some_and(|age| age >= rules.preschool_from))
            .collect()
    }
}

/// What a change is in a school with or without a preschool class: without one, a child begins in grade 1, and nobody comes to grade 1 from it.
const fn named(kind: TransitionKind, preschool_class: bool) -> Option<TransitionKind> {
    match kind {
        TransitionKind::PreschoolClass if !preschool_class => Some(TransitionKind::FirstGrade),
        TransitionKind::School if !preschool_class => None,
        other => Some(other),
    }
}

/// What changes around a child from one day to another, both counted: first what the school year brings, then the birthdays.
#[must_use]
pub fn coming(child: Growing, rules: &AgendaRules, from: NaiveDate, until: NaiveDate) -> Vec<Transition> {
    let of = |stage: SchoolStage| rules.stages.iter().find(|one| one.stage == stage).map(|one| one.age);
    let begun = [
        (TransitionKind::PreschoolClass, Some(rules.school_age)),
        (TransitionKind::School, rules.school_age.checked_add(1)),
        (TransitionKind::MiddleStage, of(SchoolStage::Middle)),
        (TransitionKind::UpperStage, of(SchoolStage::Upper)),
        (TransitionKind::UpperSecondary, of(SchoolStage::UpperSecondary)),
    ];
    let begun = begun
        .into_iter()
        .filter_map(|(kind, age)| Some((kind, child.begins(age?, rules.autumn, from)?)))
        .filter_map(|(kind, on)| Some((named(kind, has_preschool_class(on.year()))?, on)));
    let preschool = child.preschool(rules, from).into_iter().map(|on| (TransitionKind::Preschool, on));
    let stages = preschool
        .chain(begun)
        .chain(child.leaves(rules.spring, from).map(|on| (TransitionKind::LeavesSchool, on)))
        .map(|(kind, on)| Transition { kind, on, turns: None });
    let birthdays = rules.birthdays.iter().filter_map(|age| {
        let on = child.birth_on?.checked_add_months(Months::new(u32::from(*age) * 12))?;
        Some(Transition { kind: TransitionKind::Birthday, on, turns: Some(*age) })
    });
    stages.chain(birthdays).filter(|one| (from..=until).contains(&one.on)).collect()
}

/// The next change of stage: the coming twelve months', or school's first year however far ahead.
#[must_use]
pub fn next(child: Growing, rules: &AgendaRules, today: NaiveDate) -> Option<NextTransition> {
    let until = |day| coming(child, rules, today, day).into_iter().filter(|one| one.on > today);
    let soon = until(today.checked_add_months(Months::new(12))?)
        .filter(|one| one.kind != TransitionKind::Birthday)
        .min_by_key(|one| one.on);
    let begins = |one: &Transition| matches!(one.kind, TransitionKind::PreschoolClass | TransitionKind::FirstGrade);
    let first_year = || until(NaiveDate::MAX).find(begins);
    let Transition { kind, on, .. } = soon.or_else(first_year)?;
    Some(NextTransition { kind, on, days: u32::try_from((on - today).num_days()).unwrap_or(0) })
}

/// Which of a child's coming changes a handover is about that was offered on a day: the first change of stage within a year of it, else the first birthday.
#[must_use]
pub fn meant(coming: &[Transition], offered_on: NaiveDate) -> Option<Transition> {
    let last = offered_on.checked_add_months(Months::new(12))?;
    let near = coming.iter().filter(|one| one.kind.hands_over() && (offered_on..=last).contains(&one.on));
    near.min_by_key(|one| (one.kind == TransitionKind::Birthday, one.on)).copied()
}

/// Whole years from which preschool is offered (skollagen 8 kap. 5 §), where a vault's own rules are older than that one.
pub(crate) const fn preschool_from() -> u8 {
    1
}

/// The age, in the calendar year, at which preschool is offered to every child (skollagen 8 kap. 4 §), likewise.
pub(crate) const fn preschool_age() -> u8 {
    3
}

/// Month and day on which the spring term ends, about (skolförordningen 3 kap.: in June), likewise.
pub(crate) const fn spring() -> (u32, u32) {
    (6, 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agendas::building::StageAge;

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
            preschool_from: preschool_from(),
            preschool_age: preschool_age(),
            school_age: 6,
            stages: vec![
                stage(SchoolStage::Middle, 10),
                stage(SchoolStage::Upper, 13),
                stage(SchoolStage::UpperSecondary, 16),
            ],
            birthdays: vec![16, 18],
            autumn: (8, 20),
            spring: spring(),
        }
    }

    #[test]
    fn the_stage_says_which_change_comes_and_when() {
        use SchoolForm::{Compulsory, Home, Preschool, PreschoolClass, UpperSecondary};
        use TransitionKind as Kind;
        for (form, grade, birth, today, expected) in [
            (Some(Preschool), None, Some("2021-03-01"), "2026-10-13", Some((Kind::PreschoolClass, "2027-08-20"))),
            (Some(Preschool), None, Some("2023-03-01"), "2026-10-13", Some((Kind::FirstGrade, "2029-08-20"))),
            (Some(PreschoolClass), None, None, "2026-10-13", Some((Kind::School, "2027-08-20"))),
            (Some(Compulsory), Some(6), None, "2027-05-01", Some((Kind::UpperStage, "2027-08-20"))),
            (Some(Compulsory), Some(6), Some("2013-04-25"), "2027-05-01", Some((Kind::UpperStage, "2027-08-20"))),
            (Some(Compulsory), Some(5), Some("2014-04-25"), "2027-05-01", None),
            (Some(Compulsory), Some(9), None, "2027-05-01", Some((Kind::UpperSecondary, "2027-08-20"))),
            (Some(Compulsory), Some(4), Some("2016-04-25"), "2026-10-13", None),
            (None, None, Some("2014-01-01"), "2026-10-13", Some((Kind::UpperStage, "2027-08-20"))),
            (None, None, None, "2026-10-13", None),
            (None, None, Some("2015-01-01"), "2026-10-13", None),
            (Some(Compulsory), Some(3), None, "2027-05-01", Some((Kind::MiddleStage, "2027-08-20"))),
            (Some(UpperSecondary), Some(3), None, "2027-05-01", Some((Kind::LeavesSchool, "2027-06-10"))),
            (Some(UpperSecondary), Some(2), None, "2027-05-01", None),
            (Some(UpperSecondary), Some(4), None, "2027-05-01", Some((Kind::LeavesSchool, "2027-06-10"))),
            (Some(Home), None, Some("2024-12-31"), "2026-10-13", Some((Kind::Preschool, "2027-08-20"))),
            (None, None, Some("2024-12-31"), "2026-10-13", Some((Kind::Preschool, "2027-08-20"))),
            (Some(Home), None, Some("2023-02-01"), "2026-10-13", Some((Kind::FirstGrade, "2029-08-20"))),
        ] {
            let schooling = Schooling { form, grade, year: form.map(|_| 2026) };
            let found = next(Growing { schooling, birth_on: birth.map(day) }, &rules(), day(today));
            let found = found.map(|next| (next.kind, next.on.to_string()));
            assert_eq!(found, expected.map(|(kind, on)| (kind, on.to_owned())), "{form:?} {grade:?} {birth:?}");
        }
    }

    fn of(form: SchoolForm, grade: Option<u8>, birth: Option<&str>) -> Growing {
        Growing { schooling: Schooling { form: Some(form), grade, year: Some(2026) }, birth_on: birth.map(day) }
    }

    #[test]
    fn a_child_at_home_may_begin_preschool_each_autumn_from_one_year_to_the_year_it_turns_three() {
        let autumns = |birth| -> Vec<String> {
            let home = of(SchoolForm::Home, None, Some(birth));
            let found = coming(home, &rules(), day("2026-10-13"), day("2031-10-13")).into_iter();
            found.filter(|one| one.kind == TransitionKind::Preschool).map(|one| one.on.to_string()).collect()
        };
        assert_eq!(autumns("2026-08-20"), ["2027-08-20", "2028-08-20", "2029-08-20"], "one year old that day");
        assert_eq!(autumns("2026-08-21"), ["2028-08-20", "2029-08-20"], "one year old the day after");
        let there = of(SchoolForm::Preschool, None, Some("2025-01-01"));
        assert!(coming(there, &rules(), day("2026-10-13"), day("2028-10-13")).is_empty(), "is there already");
    }

    #[test]
    fn the_health_of_a_child_goes_from_bvc_to_pupil_health_when_it_begins_school() {
        use TransitionParty as By;
        let six = of(SchoolForm::Preschool, None, Some("2021-03-01"));
        let found = coming(six, &rules(), day("2026-10-13"), day("2027-10-13"));
        assert_eq!(found.len(), 1);
        let passes = [(By::Preschool, By::School), (By::ChildHealth, By::PupilHealth)];
        assert_eq!(found[0].passes(), passes);
    }

    #[test]
    fn from_2028_a_child_begins_in_grade_one_and_nobody_comes_there_from_preschool_class() {
        let child = of(SchoolForm::Preschool, None, Some("2022-03-01"));
        let kinds = |from, until| -> Vec<TransitionKind> {
            coming(child, &rules(), day(from), day(until)).into_iter().map(|one| one.kind).collect()
        };
        assert_eq!(kinds("2028-05-01", "2028-12-31"), [TransitionKind::FirstGrade]);
        assert!(kinds("2029-05-01", "2029-12-31").is_empty());
        let passes = |kind| Transition { kind, on: day("2028-08-20"), turns: None }.passes();
        assert_eq!(passes(TransitionKind::FirstGrade), passes(TransitionKind::PreschoolClass));
        let class = Schooling { form: Some(SchoolForm::PreschoolClass), grade: None, year: Some(2027) };
        let last = Growing { schooling: class, birth_on: Some(day("2021-03-01")) };
        assert!(coming(last, &rules(), day("2028-05-01"), day("2028-12-31")).is_empty(), "from it to grade 2");
    }

    #[test]
    fn a_period_ends_where_its_name_says() {
        let last = |period: TransitionPeriod, today| period.last_day(&rules(), day(today)).to_string();
        assert_eq!(last(TransitionPeriod::Soon, "2026-10-13"), "2027-01-11");
        assert_eq!(last(TransitionPeriod::Autumn, "2026-10-13"), "2027-08-20");
        assert_eq!(last(TransitionPeriod::Autumn, "2027-08-20"), "2027-08-20");
        assert_eq!(last(TransitionPeriod::Autumn, "2027-08-21"), "2028-08-20");
        assert_eq!(last(TransitionPeriod::Year, "2026-10-13"), "2027-10-13");
    }

    #[test]
    fn a_handover_is_about_the_next_stage_within_a_year_and_else_about_the_birthday() {
        let ninth = of(SchoolForm::Compulsory, Some(9), Some("2011-01-15"));
        let found = coming(ninth, &rules(), day("2026-10-13"), day("2027-10-13"));
        let kind = |list: &[Transition], on| meant(list, day(on)).map(|one| one.kind);
        assert_eq!(kind(&found, "2026-10-13"), Some(TransitionKind::UpperSecondary));
        assert_eq!(kind(&found, "2026-06-01"), Some(TransitionKind::Birthday), "more than a year before the stage");
        assert_eq!(kind(&[], "2026-10-13"), None);
    }

    #[test]
    fn rules_that_a_municipality_wrote_before_know_preschool_and_the_end_of_school_too() {
        let stored = r#"{"due_days":7,"silent_days":60,"open_long_days":365,"unchanged_reviews":3,"transition_days":90,"school_age":6,"stages":[{"stage":"middle","age":10},{"stage":"upper","age":13},{"stage":"upper_secondary","age":16}],"birthdays":[16,18],"autumn":[8,20]}"#;
        assert_eq!(serde_json::from_str::<AgendaRules>(stored).unwrap(), rules());
    }
}

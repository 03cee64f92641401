//! School years: which grade and stage a child is in on a day, from the grade that was written down in some school year. Invariant: a grade means nothing without its school
//! year; what the grades are called is a dated table, because the ten-year compulsory school renames all of them in 2028 (riksdagen 18 June 2025, UbU17).

use super::codes::SchoolForm;
use chrono::{Datelike, NaiveDate};

/// The month in which a school year begins.
const BEGINS: u32 = 8;
/// The last step of upper secondary school.
const LAST: i32 = 12;
/// The age at which a child begins the first step: the calendar year it turns six.
const AGE: i32 = 6;
/// The age a child turns in the calendar year it leaves upper secondary school: the year after the last step began.
const LEAVES: u8 = 19;

/// How the steps of the compulsory school are called. A step is a child's nth school year from the year it turns six: 0 is the first of them, 9 the last of the
/// compulsory school, 10 the first of upper secondary school, whatever they are called.
struct System {
    /// From the school year that begins this year.
    from: i32,
    /// What is added to a step to get the grade.
    ahead: i32,
}

/// Dated, oldest first.
const SYSTEMS: [System; 2] = [
    // Preschool class and nine grades.
    System { from: i32::MIN, ahead: 0 },
    // Ten grades: the preschool class is grade 1. In force on 1 July 2028.
    System { from: 2028, ahead: 1 },
];

fn ahead(year: i32) -> i32 {
    SYSTEMS.iter().rfind(|system| system.from <= year).map_or(0, |system| system.ahead)
}

/// Whether the school year that begins this year has a preschool class, and not a first grade in its place.
#[must_use]
pub fn has_preschool_class(year: i32) -> bool {
    ahead(year) == 0
}

/// The stages that children are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchoolStage {
    /// Before school.
    Preschool,
    /// Preschool class; from 2028 it is the first grade of the lower stage.
    PreschoolClass,
    /// Lågstadiet.
    Lower,
    /// Mellanstadiet.
    Middle,
    /// Högstadiet.
    Upper,
    /// Upper secondary school.
    UpperSecondary,
    /// In no school.
    Outside,
}

/// First calendar year of the school year that a day lies in.
#[must_use]
pub fn school_year(on: NaiveDate) -> i32 {
    on.year() - i32::from(on.month() < BEGINS)
}

/// "2026/27".
#[must_use]
pub fn name(year: i32) -> String {
    format!("{year}/{:02}", (year + 1).rem_euclid(100))
}

/// Reads what [`name`] writes.
#[must_use]
pub fn from_name(name: &str) -> Option<i32> {
    name.split('/').next().and_then(|year| year.parse().ok())
}

/// A school form and grade as written down, and the school year they were right in; none when that is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schooling {
    /// School form.
    pub form: Option<SchoolForm>,
    /// Grade.
    pub grade: Option<u8>,
    /// First calendar year of the school year.
    pub year: Option<i32>,
}

impl Schooling {
    /// The same child on another day. A school that is left and not followed by one that is known is none.
    #[must_use]
    pub fn on(self, birth: Option<NaiveDate>, on: NaiveDate) -> Self {
        let now = school_year(on);
        let (Some(form), Some(year)) = (self.form, self.year) else { return self };
        // Out of habit a preschool class may be written down where there is none any more.
        let renamed = form == SchoolForm::PreschoolClass && !has_preschool_class(now);
        if year == now && !renamed {
            return self;
        }
        let Some(step) = self.step(birth, now) else { return Self { year: Some(now), ..self } };
        let next = match form {
            SchoolForm::Home | SchoolForm::Preschool if step < 0 => (Some(form), None),
            _ if step < 0 => (Some(SchoolForm::Preschool), None),
            // Which grade follows is not known of a school without grades written down.
            SchoolForm::Compulsory | SchoolForm::Adapted | SchoolForm::UpperSecondary if self.grade.is_none() => {
                (if step > LAST { None } else { self.form }, None)
            }
            SchoolForm::Adapted if step <= 9 => (Some(form), u8::try_from(step + ahead(now)).ok()),
            _ if step == 0 && ahead(now) == 0 => (Some(SchoolForm::PreschoolClass), None),
            _ if step <= 9 => (Some(SchoolForm::Compulsory), u8::try_from(step + ahead(now)).ok()),
            _ if step <= LAST => (Some(SchoolForm::UpperSecondary), u8::try_from(step - 9).ok()),
            _ => (None, None),
        };
        Self { form: next.0, grade: next.1, year: Some(now) }
    }

    /// The stage on a day; none when it cannot be known.
    #[must_use]
    pub fn stage(self, birth: Option<NaiveDate>, on: NaiveDate) -> Option<SchoolStage> {
        let now = school_year(on);
        let moved = self.year.map_or(0, |year| now - year);
        match self.form? {
            SchoolForm::Home if moved == 0 => return Some(SchoolStage::Outside),
            SchoolForm::Preschool if moved <= 0 => return Some(SchoolStage::Preschool),
            SchoolForm::UpperSecondary if moved == 0 => return Some(SchoolStage::UpperSecondary),
            _ => {}
        }
        Some(match self.step(birth, now)? {
            ..0 => SchoolStage::Preschool,
            0 if ahead(now) == 0 => SchoolStage::PreschoolClass,
            0..=3 => SchoolStage::Lower,
            4..=6 => SchoolStage::Middle,
            7..=9 => SchoolStage::Upper,
            10..=13 => SchoolStage::UpperSecondary,
            14.. => SchoolStage::Outside,
        })
    }

    /// The calendar year in whose autumn the child begins the step that others begin the year they turn `age`: by form and grade where they are written down, by the year of birth
    /// only where they are not. None when neither is known.
    #[must_use]
    pub fn begins(self, birth: Option<NaiveDate>, age: u8, on: NaiveDate) -> Option<i32> {
        let now = school_year(on);
        let kept = self.year.is_none_or(|year| year == now);
        let step = match self.form {
            // Stays in preschool a year longer than others of its age (uppskjuten skolplikt).
            Some(SchoolForm::Preschool) if kept => self.step(birth, now).map(|step| step.min(-1)),
            Some(SchoolForm::UpperSecondary) if kept => self.step(birth, now).map(|step| step.max(10)),
            Some(_) => self.step(birth, now),
            None => birth.map(|birth| now - birth.year() - AGE),
        };
        Some(now + i32::from(age) - AGE - step?)
    }

    /// The calendar year in whose spring the child leaves upper secondary school: after its third year, or its fourth where it goes in that. None when that is not known, and for a child
    /// in no school.
    #[must_use]
    pub fn leaves(self, birth: Option<NaiveDate>, on: NaiveDate) -> Option<i32> {
        let form = self.on(birth, on).form;
        let year = self.begins(birth, LEAVES, on).filter(|_| form != Some(SchoolForm::Home))?;
        Some(if form == Some(SchoolForm::UpperSecondary) { year.max(school_year(on) + 1) } else { year })
    }

    /// The step in a school year: from the grade where there is one, else from the year of birth.
    fn step(self, birth: Option<NaiveDate>, now: i32) -> Option<i32> {
        let year = self.year.unwrap_or(now);
        let by_birth = || birth.map(|birth| now - birth.year() - AGE);
        match (self.form?, self.grade) {
            (SchoolForm::PreschoolClass, _) => Some(now - year),
            (SchoolForm::Compulsory | SchoolForm::Adapted, Some(grade)) => {
                // A tenth grade before the ten-year school is one year more in the last step.
                let step = (i32::from(grade) - ahead(year)).min(9);
                Some(step + now - year)
            }
            (SchoolForm::UpperSecondary, Some(grade)) => Some(9 + i32::from(grade) + now - year),
            (
                SchoolForm::Home
                | SchoolForm::Preschool
                | SchoolForm::Compulsory
                | SchoolForm::Adapted
                | SchoolForm::UpperSecondary,
                _,
            ) => by_birth(),
        }
    }

    /// The school year in which a grade of an older list was right: the one that fits the child's age, between the day it came in and today; else the one it came in.
    #[must_use]
    pub fn written_between(self, birth: Option<NaiveDate>, came_in: NaiveDate, today: NaiveDate) -> Self {
        let (first, last) = (school_year(came_in), school_year(today));
        let fits = |year: &i32| {
            Self { year: Some(*year), ..self }.step(None, *year) == birth.map(|birth| *year - birth.year() - AGE)
        };
        let year = birth.and_then(|_| (first..=last).find(fits)).unwrap_or(first);
        Self { year: self.form.map(|_| year), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn wrote(form: SchoolForm, grade: Option<u8>, year: i32) -> Schooling {
        Schooling { form: Some(form), grade, year: Some(year) }
    }

    #[test]
    fn a_school_year_begins_in_august() {
        assert_eq!(school_year(day("2026-07-31")), 2025);
        assert_eq!(school_year(day("2026-08-01")), 2026);
        assert_eq!((name(2026), name(1999)), ("2026/27".into(), "1999/00".into()));
        assert_eq!(from_name("2026/27"), Some(2026));
        assert_eq!(from_name(""), None);
    }

    #[test]
    fn a_child_moves_up_and_the_ten_year_school_renames_every_grade() {
        use SchoolForm::{Adapted, Compulsory, Preschool, PreschoolClass, UpperSecondary};
        let birth = Some(day("2016-04-25"));
        let told = |schooling: Schooling, on: &str| {
            let at = schooling.on(birth, day(on));
            (at.form, at.grade, schooling.stage(birth, day(on)))
        };
        let fourth = wrote(Compulsory, Some(4), 2026);
        for (on, form, grade, stage) in [
            ("2026-10-13", Some(Compulsory), Some(4), SchoolStage::Middle),
            ("2027-08-01", Some(Compulsory), Some(5), SchoolStage::Middle),
            ("2028-07-31", Some(Compulsory), Some(5), SchoolStage::Middle),
            ("2028-08-01", Some(Compulsory), Some(7), SchoolStage::Middle),
            ("2029-10-01", Some(Compulsory), Some(8), SchoolStage::Upper),
            ("2031-10-01", Some(Compulsory), Some(10), SchoolStage::Upper),
            ("2032-10-01", Some(UpperSecondary), Some(1), SchoolStage::UpperSecondary),
            ("2035-10-01", None, None, SchoolStage::UpperSecondary),
            ("2022-10-01", Some(PreschoolClass), None, SchoolStage::PreschoolClass),
            ("2021-10-01", Some(Preschool), None, SchoolStage::Preschool),
        ] {
            assert_eq!(told(fourth, on), (form, grade, Some(stage)), "{on}");
        }
        let class = wrote(PreschoolClass, None, 2027);
        assert_eq!(told(class, "2028-09-01"), (Some(Compulsory), Some(2), Some(SchoolStage::Lower)));
        let habit = wrote(PreschoolClass, None, 2028);
        assert_eq!(told(habit, "2028-09-01"), (Some(Compulsory), Some(1), Some(SchoolStage::Lower)));
        let first_of_ten = wrote(Compulsory, Some(1), 2028);
        assert_eq!(told(first_of_ten, "2028-09-01"), (Some(Compulsory), Some(1), Some(SchoolStage::Lower)));
        assert_eq!(told(first_of_ten, "2032-09-01"), (Some(Compulsory), Some(5), Some(SchoolStage::Middle)));
        let adapted = wrote(Adapted, Some(6), 2026);
        assert_eq!(told(adapted, "2029-09-01"), (Some(Adapted), Some(10), Some(SchoolStage::Upper)));
        let small = wrote(Preschool, None, 2020);
        assert_eq!(told(small, "2021-10-01"), (Some(Preschool), None, Some(SchoolStage::Preschool)));
        assert_eq!(told(small, "2023-10-01"), (Some(Compulsory), Some(1), Some(SchoolStage::Lower)));
        let unknown = Schooling { form: Some(Compulsory), grade: Some(4), year: None };
        assert_eq!(unknown.on(birth, day("2030-01-01")), unknown, "nothing is made up");
    }

    #[test]
    fn who_goes_in_another_grade_than_others_of_its_age_begins_the_next_stage_with_its_class() {
        use SchoolForm::{Compulsory, Preschool, PreschoolClass, UpperSecondary};
        let begins =
            |schooling: Schooling, birth: &str, age| schooling.begins(Some(day(birth)), age, day("2027-05-01"));
        let nowhere = Schooling { form: None, grade: None, year: None };
        for (schooling, birth, age, year) in [
            (wrote(Compulsory, Some(6), 2026), "2014-04-25", 13, 2027),
            (wrote(Compulsory, Some(6), 2026), "2013-04-25", 13, 2027),
            (wrote(Compulsory, Some(5), 2026), "2014-04-25", 13, 2028),
            (wrote(Compulsory, Some(5), 2025), "2013-04-25", 13, 2027),
            (wrote(Compulsory, Some(9), 2026), "2010-04-25", 16, 2027),
            (wrote(Compulsory, None, 2026), "2014-04-25", 13, 2027),
            (wrote(PreschoolClass, None, 2026), "2019-04-25", 6, 2026),
            (wrote(Preschool, None, 2026), "2021-04-25", 6, 2027),
            (wrote(Preschool, None, 2026), "2020-04-25", 6, 2027),
            (wrote(UpperSecondary, None, 2026), "2011-04-25", 16, 2026),
            (nowhere, "2014-04-25", 13, 2027),
        ] {
            assert_eq!(begins(schooling, birth, age), Some(year), "{schooling:?} {birth} {age}");
        }
        assert_eq!(wrote(Compulsory, Some(6), 2026).begins(None, 13, day("2027-05-01")), Some(2027));
        assert_eq!(nowhere.begins(None, 13, day("2027-05-01")), None);
        let renamed = wrote(Compulsory, Some(7), 2028);
        assert_eq!(renamed.begins(None, 13, day("2029-05-01")), Some(2029), "the seventh of ten is the sixth of nine");
    }

    #[test]
    fn an_older_lists_grade_belongs_to_the_school_year_that_fits_the_childs_age() {
        let list = Schooling { form: Some(SchoolForm::Compulsory), grade: Some(4), year: None };
        let birth = Some(day("2016-04-25"));
        let year = |birth, came_in: &str| list.written_between(birth, day(came_in), day("2026-10-13")).year;
        assert_eq!(year(birth, "2024-02-01"), Some(2026), "kept up to date by whoever keeps the list");
        assert_eq!(year(Some(day("2013-01-01")), "2023-10-01"), Some(2023));
        assert_eq!(year(Some(day("2010-01-01")), "2023-10-01"), Some(2023), "no year fits: as when it came in");
        assert_eq!(year(None, "2023-10-01"), Some(2023));
    }
}

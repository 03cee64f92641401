//! The people around a child, its wheel, what the help lacked. Invariant: drawn from a stream of their own, so that nothing else in the sample data changes; only for the newest cases, which
//! are the ones people open.

use super::{days::History, random::Random};
use crate::{
    domain::{
        absences::AbsenceMoment,
        children::Protection,
        contacts::Ring,
        gaps::{EarlierHelp, EarlierHelpMoment, GapKind},
        ids::{AgendaItemId, CaseId},
        units::Sector,
        wheels::{Rater, WheelLevel},
    },
    error::Result,
    ops::{
        absences::{self, WriteAbsence},
        cases::OneCase,
        contacts::{self, WriteContact},
        gaps::{self, AnswerEarlierHelp, RecordGap},
        wheels::{self, RateWheel},
    },
};
use chrono::{Days, NaiveDate};

/// How many days before the end a case may have begun.
const NEWEST: u64 = 400;

/// What earlier help is named, the most usual first and most often.
const EARLIER: [EarlierHelp; 9] = [
    EarlierHelp::SchoolSupport,
    EarlierHelp::SchoolSupport,
    EarlierHelp::Parenting,
    EarlierHelp::Parenting,
    EarlierHelp::Counselling,
    EarlierHelp::Coordination,
    EarlierHelp::Information,
    EarlierHelp::Nothing,
    EarlierHelp::Unknown,
];

impl History<'_> {
    fn stream(&self, at: usize) -> Random {
        Random::of(self.plan.seed ^ 0x5EED, u64::try_from(at).unwrap_or(0))
    }

    fn is_new(&self) -> bool {
        self.by.today() + Days::new(NEWEST) >= self.plan.to
    }

    /// How much school the child misses when the case ends, where it was asked when it came.
    pub(super) fn ask_about_school(&mut self, at: usize, case: CaseId) -> Result<()> {
        let known = absences::absences_of_case(self.book, &self.by, OneCase { case })?.absences;
        let Some(before) = known.first().map(|absence| u64::from(absence.percent)) else { return Ok(()) };
        let percent = u8::try_from(before * self.stream(at).between(25, 110) / 100).ok();
        let input = WriteAbsence { case, moment: AbsenceMoment::Closing, percent, investigated: false };
        absences::write_absence(self.book, &self.by, input).map(|_| ())
    }

    /// Those who were around the child before the team was, and what might have helped earlier.
    pub(super) fn surround(&mut self, at: usize, case: CaseId) -> Result<()> {
        if !self.is_new() || self.life(at)?.child.protection != Protection::None {
            return Ok(());
        }
        let (mut random, intake_on) = (self.stream(at), self.by.today());
        let answer = random.maybe_pick(&EARLIER).copied().unwrap_or(EarlierHelp::Unknown);
        let input = AnswerEarlierHelp { case, moment: EarlierHelpMoment::Intake, answer };
        gaps::answer_earlier_help(self.book, &self.by, input)?;
        if random.percent(70) {
            let percent = u8::try_from(random.between(2, 38)).ok();
            let input = WriteAbsence { case, moment: AbsenceMoment::Intake, percent, investigated: false };
            absences::write_absence(self.book, &self.by, input)?;
        }
        let people = &self.material.people.around;
        let (some, near) = (random.between(2, 5), random.between(1, 2));
        let mut drawn: Vec<&super::material::Around> = Vec::new();
        for ring in [Ring::Professional, Ring::Near] {
            let list: Vec<_> = people.iter().filter(|one| one.ring() == ring).collect();
            let wanted = if ring == Ring::Near { near } else { some };
            let start = usize::try_from(random.below(u64::try_from(list.len()).unwrap_or(1))).unwrap_or(0);
            drawn.extend(list.iter().cycle().skip(start).take(usize::try_from(wanted).unwrap_or(0)).copied());
        }
        for one in drawn {
            let since_on = intake_on - Days::new(random.between(40, 500));
            let ends = one.ring() == Ring::Professional && random.percent(45);
            let after = intake_on + Days::new(random.between(30, 160));
            let until_on = Some(after).filter(|day| ends && *day < self.plan.to);
            self.contact(case, one, since_on, until_on, random.percent(50))?;
        }
        Ok(())
    }

    /// Written down on the day of intake; when it ended lies ahead, so it is written as if it will.
    fn contact(
        &mut self,
        case: CaseId,
        one: &super::material::Around,
        since_on: NaiveDate,
        until_on: Option<NaiveDate>,
        by_family: bool,
    ) -> Result<()> {
        let mut by = self.by.clone();
        if let Some(until) = until_on {
            by.now.local += until - by.now.local.date();
        }
        let input = WriteContact {
            case,
            contact: None,
            name: one.name.clone(),
            title: one.title.clone(),
            ring: one.ring(),
            unit: None,
            sector: one.sector,
            since_on,
            until_on,
            arranged_by_family: by_family,
        };
        contacts::write_contact(self.book, &by, input).map(|_| ())
    }

    /// The wheel at the first meeting and each second one after; it gets a little rounder. Now and then nobody can own a need.
    pub(super) fn rate(&mut self, at: usize, case: CaseId, item: AgendaItemId, met: usize) -> Result<()> {
        if !self.is_new() || met % 2 == 1 {
            return Ok(());
        }
        let mut random = self.stream(at);
        let areas = wheels::wheel_areas(self.book, &self.by, crate::ops::Nothing {})?;
        let grown = u64::try_from(met / 2).unwrap_or(0);
        let raters: &[Rater] = if met == 0 { &[Rater::Child, Rater::Professional] } else { &[Rater::Child] };
        for rater in raters {
            let levels = areas
                .iter()
                .map(|area| {
                    let first = random.between(1, 5);
                    let level = if random.percent(60) { first + grown } else { first };
                    WheelLevel { area: area.code.clone(), level: u8::try_from(level.min(5)).unwrap_or(3) }
                })
                .collect();
            let rated_by = if *rater == Rater::Child { String::new() } else { self.holder(at).1 };
            let input = RateWheel { case, item: Some(item), rater: *rater, rated_by, levels };
            wheels::rate_wheel(self.book, &self.by, input)?;
        }
        if met == 0 && random.percent(20) {
            let asked = [Sector::School, Sector::ChildPsychiatry];
            let asked = asked.iter().filter_map(|sector| self.units.get(sector).copied()).collect();
            let kinds = [GapKind::Counselling, GapKind::Parenting, GapKind::Respite];
            let kind = random.maybe_pick(&kinds).copied().unwrap_or(GapKind::Counselling);
            gaps::record_gap(self.book, &self.by, RecordGap { case, item: Some(item), kind, asked })?;
        }
        Ok(())
    }
}

//! The team's year in the sample data: consultations, meetings' own evaluations, management meetings. Invariant: draws from streams of its own, so that it changes nothing else.

use super::{days::History, random::Random};
use crate::{
    domain::{
        children::AgeBand,
        consultations::{Advice, ConsultationStep, Theme},
        ids::MeetingId,
        meeting_types::Section,
        meetings::MeetingKind,
        team_actions::TeamActionState,
    },
    error::Result,
    ops::{
        Nothing,
        consultations::{self, AddConsultation},
        evaluations::{self, AnswerEvaluation, Score},
        group_meetings::{self, AddTeamAction, GroupMeeting, SaveItemNote, SettleTeamAction},
        meeting_planning::{self, PlanMeeting},
        meetings::{self, OneMeeting, StartMeeting},
    },
};
use chrono::{Datelike, Days, NaiveDate};

const BANDS: [AgeBand; 4] = [AgeBand::Y0T5, AgeBand::Y6T9, AgeBand::Y10T12, AgeBand::Y13T15];

impl History<'_> {
    fn of_today(&self, thing: u64) -> Random {
        Random::of(self.plan.seed ^ thing, self.by.today().num_days_from_ce().unsigned_abs().into())
    }

    /// Those who were there slide six sliders each.
    pub(super) fn evaluate(&mut self, meeting: MeetingId) -> Result<()> {
        let mut random = self.of_today(0xE7A1);
        let view = evaluations::meeting_evaluation(self.book, &self.by, OneMeeting { meeting })?;
        let answers = view.asked.saturating_sub(u32::try_from(random.below(2)).unwrap_or(0));
        evaluations::start_evaluation_round(self.book, &self.by, OneMeeting { meeting })?;
        for _ in 0..answers {
            let mut score = |question: &crate::domain::evaluations::EvaluationQuestion| {
                let score = u8::try_from(random.between(2, 6).min(5)).unwrap_or(4);
                Score { question: question.id.clone(), score }
            };
            let scores = view.questions.iter().map(&mut score).collect();
            evaluations::answer_evaluation(self.book, &self.by, AnswerEvaluation { meeting, scores })?;
        }
        evaluations::end_evaluation_round(self.book, &self.by, Nothing {})?;
        Ok(())
    }

    /// Somebody asks for advice without saying whom it is about.
    pub(super) fn advise(&mut self, meeting: Option<MeetingId>) -> Result<()> {
        let mut random = self.of_today(0xC045);
        for _ in 0..random.below(3) {
            let units: Vec<_> = self.units.values().copied().collect();
            let Some(unit) = random.maybe_pick(&units).copied() else { return Ok(()) };
            let pick = |random: &mut Random, count: usize| {
                usize::try_from(random.below(u64::try_from(count).unwrap_or(1))).unwrap_or(0)
            };
            let input = AddConsultation {
                unit,
                age_band: BANDS.get(pick(&mut random, BANDS.len())).copied().unwrap_or(AgeBand::Y6T9),
                theme: Theme::ALL.get(pick(&mut random, Theme::ALL.len())).copied().unwrap_or(Theme::Other),
                advice: Advice::ALL.get(pick(&mut random, Advice::ALL.len())).copied().unwrap_or(Advice::OwnEffort),
                next_step: ConsultationStep::ALL
                    .get(pick(&mut random, 3))
                    .copied()
                    .unwrap_or(ConsultationStep::OnTheirOwn),
                held_on: None,
                meeting,
            };
            consultations::add_consultation(self.book, &self.by, input)?;
        }
        Ok(())
    }

    fn plan_management(&mut self, held_on: NaiveDate) -> Result<MeetingId> {
        let input = PlanMeeting {
            kind: MeetingKind::Management,
            meeting_type: None,
            team: None,
            held_on,
            starts: "09:00".to_owned(),
            minutes: 90,
            place: String::new(),
            cases: Vec::new(),
        };
        Ok(meeting_planning::plan_meeting(self.book, &self.by, input)?.meeting.id)
    }

    /// A management meeting: what was promised is settled, something new is promised; the next one is planned.
    pub(super) fn manage(&mut self, next_on: NaiveDate, last: bool) -> Result<()> {
        let on = self.by.today();
        self.wait_until(9);
        let meeting = self.plan_management(on)?;
        meetings::start_meeting(self.book, &self.by, StartMeeting { meeting, everyone_came: true })?;
        let view = group_meetings::group_meeting(self.book, &self.by, OneMeeting { meeting })?;
        self.write_down(&view)?;
        if let Some(kept) = view.before.first() {
            let (action, state, reason) = (kept.id, TeamActionState::Done, String::new());
            group_meetings::settle_team_action(
                self.book,
                &self.by,
                SettleTeamAction { meeting, action, state, reason },
            )?;
        }
        let item = view.items.iter().find(|item| item.section == Section::NextSteps).map(|item| item.item);
        for (what, who, days) in &self.material.people.management_actions {
            let due_on = super::working_day(on + Days::new(*days));
            let (what, who) = (what.clone(), who.clone());
            group_meetings::add_team_action(self.book, &self.by, AddTeamAction { meeting, item, what, who, due_on })?;
        }
        self.wait(5400);
        self.evaluate(meeting)?;
        meetings::end_meeting(self.book, &self.by, OneMeeting { meeting })?;
        if last {
            self.plan_management(next_on)?;
        }
        Ok(())
    }

    fn write_down(&mut self, view: &GroupMeeting) -> Result<()> {
        for (item, note) in view.items.iter().zip(&self.material.people.management_notes) {
            if !note.is_empty() {
                let input = SaveItemNote { item: item.item, note: note.clone() };
                group_meetings::save_item_note(self.book, &self.by, input)?;
            }
        }
        Ok(())
    }
}

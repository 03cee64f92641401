//! What is not about one child: figures from elsewhere, and anonymous answers. Invariant: the figures are marked as made up, and nothing is from a day that has not come.

use super::{days::History, random::Random};
use crate::{
    domain::surveys::SurveyKind,
    error::{Error, Result},
    ops::{
        contexts::{self, Figure},
        surveys::{self, ChangeWave, KeyPaper, StartWave},
    },
};
use chrono::NaiveDate;
use serde::Deserialize;

#[derive(Deserialize)]
struct Figures {
    contexts: Vec<Figure>,
    surveys: Vec<Asked>,
}

#[derive(Deserialize)]
struct Asked {
    kind: SurveyKind,
    waves: Vec<Wave>,
}

#[derive(Deserialize)]
struct Wave {
    name: String,
    from_on: NaiveDate,
    to_on: Option<NaiveDate>,
    invited: u32,
    papers: u64,
    /// Per cent of the answers that are good.
    good: u64,
}

impl History<'_> {
    /// Writes down the figures and keys the papers, on the last day.
    pub(super) fn figures(&mut self) -> Result<()> {
        let figures: Figures = serde_json::from_str(include_str!("figures.json")).map_err(|_| Error::Shape)?;
        let (from, today) = (self.plan.from, self.by.today());
        for figure in figures.contexts.into_iter().filter(|figure| (from..=today).contains(&figure.measured_on)) {
            contexts::add_context(self.book, &self.by, figure)?;
        }
        let mut random = Random::of(self.plan.seed, u64::MAX);
        for mut asked in figures.surveys {
            asked.waves.retain(|wave| wave.from_on >= from && wave.to_on.unwrap_or(wave.from_on) <= today);
            if !asked.waves.is_empty() {
                self.ask(asked, &mut random)?;
            }
        }
        Ok(())
    }

    fn ask(&mut self, asked: Asked, random: &mut Random) -> Result<()> {
        let templates = surveys::survey_templates(self.book, &self.by, crate::ops::Nothing {})?;
        let text = templates.into_iter().find(|text| text.kind == asked.kind).ok_or(Error::NotFound("survey"))?;
        let survey = surveys::add_survey(self.book, &self.by, text)?.survey;
        for wave in asked.waves {
            let (name, from_on, invited) = (wave.name, wave.from_on, Some(wave.invited));
            let start = StartWave { survey: survey.id, name: name.clone(), from_on, invited };
            let view = surveys::start_wave(self.book, &self.by, start)?;
            let begun = view.waves.iter().find(|results| results.wave.name == name);
            let id = begun.ok_or(Error::NotFound("survey_wave"))?.wave.id;
            for _ in 0..wave.papers {
                let answer = |question: &crate::domain::surveys::SurveyQuestion| {
                    let (steps, good) = (question.steps.len() as u64, u64::from(question.positive_from));
                    let step = if random.percent(wave.good) {
                        random.between(good, steps)
                    } else {
                        random.between(1, good.saturating_sub(1).max(1))
                    };
                    u8::try_from(step).ok()
                };
                let answers = survey.questions.iter().map(answer).collect();
                surveys::key_paper(self.book, &self.by, KeyPaper { wave: id, place: String::new(), answers })?;
            }
            if let Some(to_on) = wave.to_on {
                let to_on = Some(to_on);
                surveys::change_wave(self.book, &self.by, ChangeWave { wave: id, name, from_on, to_on, invited })?;
            }
        }
        Ok(())
    }
}

//! A questionnaire on paper, from what the core keeps of it.

use samlat::{
    Result,
    domain::{ids::SurveyId, surveys::SurveyLook},
    ops::surveys::SurveyView,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Asker, given};
use crate::{Paper, SurveyForm, SurveyFormQuestion};

#[derive(Deserialize)]
struct OneSurvey {
    survey: SurveyId,
}

pub(super) fn form(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneSurvey { survey } = asker.read(input)?;
    let view: SurveyView = asker.ask("survey", json!({ "survey": survey }))?;
    let questions = view.survey.questions.into_iter().map(|question| SurveyFormQuestion {
        text: question.text,
        faces: question.look == SurveyLook::Faces,
        steps: question.steps,
    });
    let form = SurveyForm {
        title: view.survey.title,
        intro: given(&view.survey.intro),
        source: given(&view.survey.source),
        questions: questions.collect(),
    };
    Ok((Paper::SurveyForm(form), survey.0.to_string()))
}

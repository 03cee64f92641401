//! Questionnaires to begin from. Invariant: only our own words; a model that belongs to somebody else has its dimensions and no questions.

use super::{SurveyQuestionText, SurveyText};
use crate::{
    domain::surveys::{SurveyKind, SurveyLook},
    words::say,
};

/// How a template's questions are answered: how many steps, and the first good one.
struct Scale {
    name: &'static str,
    look: SurveyLook,
    steps: usize,
    positive_from: u8,
}

const FACES: Scale = Scale { name: "faces", look: SurveyLook::Faces, steps: 3, positive_from: 3 };
const AGREE: Scale = Scale { name: "agree", look: SurveyLook::Boxes, steps: 5, positive_from: 4 };
const OFTEN: Scale = Scale { name: "often", look: SurveyLook::Boxes, steps: 4, positive_from: 3 };

/// Every template, in the order they are offered.
pub(super) fn all() -> Vec<SurveyText> {
    SurveyKind::ALL.into_iter().filter_map(template).collect()
}

fn template(kind: SurveyKind) -> Option<SurveyText> {
    let (name, scale, questions, own_words) = match kind {
        SurveyKind::Child => ("child", FACES, 4, true),
        SurveyKind::Guardian => ("guardian", AGREE, 5, true),
        SurveyKind::Plan => ("plan", AGREE, 5, true),
        SurveyKind::Collaboration => ("collaboration", AGREE, 6, false),
        SurveyKind::Habits => ("habits", OFTEN, 7, false),
        SurveyKind::Own => ("own", AGREE, 1, false),
        // A meeting is asked about at its own end, in the meeting.
        SurveyKind::Meeting => return None,
    };
    let word = |part: String| say(&format!("survey-template-{name}-{part}"), &[]);
    let has_themes = matches!(kind, SurveyKind::Collaboration | SurveyKind::Habits);
    let counted = matches!(kind, SurveyKind::Child | SurveyKind::Guardian);
    let questions = (1..=questions).map(|number| SurveyQuestionText {
        text: if own_words { word(number.to_string()) } else { String::new() },
        theme: if has_themes { word(format!("theme-{number}")) } else { String::new() },
        look: scale.look,
        steps: (1..=scale.steps).map(|step| say(&format!("survey-steps-{}-{step}", scale.name), &[])).collect(),
        positive_from: scale.positive_from,
        main: counted && number == 1,
    });
    Some(SurveyText {
        kind,
        title: word("title".to_owned()),
        intro: word("intro".to_owned()),
        source: String::new(),
        questions: questions.collect(),
    })
}

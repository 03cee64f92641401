//! Rows of the table of measures: the child's voice, the family, health, school and experience. Invariant: the English text says what the counting function does.

use super::{AGE_SEX, ALL_WAYS, COUNT, CountClass, Direction, Measure, SHARE, Section, Unit};
use crate::measures::{counting, groups::Breakdown};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "M31",
        section: Section::Voice,
        class: CountClass::Persons,
        breakdowns: AGE_SEX,
        core: true,
        title_en: "The child has been heard",
        definition_en: "Cases where the child's own view was there (in a talk, in a meeting, in a letter or picture, or through a representative) by the day something was first decided (decision, action, intervention or SIP), or where an older list counts a talk with the child / cases where something was first decided in the quarter. Separately: not heard, reason given (the child did not want to, or was not asked and a reason is written).",
        not_counted_en: "What the child said after the decision. Missing: cases from an older list with no talk, which does not say whether the child was heard in another way.",
        count: Some(counting::child_heard),
        ..SHARE
    },
    Measure {
        id: "M32",
        section: Section::Voice,
        class: CountClass::Persons,
        breakdowns: AGE_SEX,
        core: true,
        title_en: "Talks with the child",
        definition_en: "Cases closed in the quarter with at least one talk with the child alone / cases closed in the quarter; and how many talks there were per case. A talk is one written down here, or counted by an older list.",
        not_counted_en: "Talks after the case was closed; other forms of taking part (M33).",
        count: Some(counting::child_talks),
        ..SHARE
    },
    Measure {
        id: "M33",
        section: Section::Voice,
        unit: Unit::Meetings,
        breakdowns: &[Breakdown::Voice, Breakdown::Age],
        title_en: "How the child took part",
        definition_en: "Times in the quarter that it was written down how the child took part: was there, was there for a part, from elsewhere, by letter or drawing, through somebody, did not want to, was not asked. Age on that day.",
        not_counted_en: "Talks with the child alone (M32).",
        count: Some(counting::participation),
        ..COUNT
    },
    Measure {
        id: "M34",
        section: Section::Voice,
        unit: Unit::Meetings,
        title_en: "A guardian was there",
        definition_en: "SIP meetings in the quarter with at least one guardian / SIP meetings in the quarter where it is written down who came. Beside it: with both, of the families with two.",
        not_counted_en: "Missing: meetings where it is not written down.",
        count: Some(counting::guardian_there),
        beside: Some(counting::both_guardians_there),
        ..SHARE
    },
    Measure {
        id: "M35",
        section: Section::Voice,
        class: CountClass::Persons,
        breakdowns: &[Breakdown::Consent],
        version: 2,
        core: true,
        title_en: "What families have agreed to",
        definition_en: "Cases open at the end of the quarter where every guardian, and a child old enough, has said yes to every unit that was in the team that day / cases open at the end of the quarter; by what has been agreed to. A later change of the team changes no earlier quarter.",
        not_counted_en: "Consent for a SIP or a handover, which is asked for on its own.",
        count: Some(counting::consent_states),
        ..SHARE
    },
    Measure {
        id: "M36",
        section: Section::Voice,
        unit: Unit::Actions,
        title_en: "Actions with a name and a day",
        definition_en: "Actions decided in the quarter that a person, not only a unit, answers for by a day / actions decided in the quarter. Beside it: actions done by their day / actions whose day lies in the quarter and has come.",
        not_counted_en: "Beside it: actions dropped before their day.",
        count: Some(counting::actions_with_person),
        beside: Some(counting::actions_done_in_time),
        ..SHARE
    },
    Measure {
        id: "M37",
        section: Section::Health,
        unit: Unit::Children,
        class: CountClass::Persons,
        breakdowns: &[Breakdown::Exam, Breakdown::Age, Breakdown::Sex],
        core: true,
        title_en: "Health examination asked for",
        definition_en: "Children investigated or placed in the quarter for whom the examination was asked for / children investigated or placed in the quarter; each child once for the health examination and once for the dental.",
        not_counted_en: "Examinations that were found not to be needed; other visits to health care.",
        count: Some(counting::exams_requested),
        ..SHARE
    },
    Measure {
        id: "M38",
        section: Section::Health,
        unit: Unit::Children,
        class: CountClass::Persons,
        breakdowns: &[Breakdown::Exam, Breakdown::Age, Breakdown::Sex],
        title_en: "Health examination carried out",
        definition_en: "Examinations done within 90 days of being asked for / examinations asked for whose 90th day lies in the quarter and has come.",
        not_counted_en: "Examinations that were found not to be needed.",
        count: Some(counting::exams_done),
        ..SHARE
    },
    Measure {
        id: "M39",
        section: Section::Health,
        class: CountClass::Persons,
        direction: Direction::Down,
        breakdowns: ALL_WAYS,
        core: true,
        title_en: "School absence",
        definition_en: "Cases with absence of at least 15 % at closing / cases closed in the quarter with the absence written down at intake and at closing. Beside it: absence down by at least 5 points.",
        not_counted_en: "Missing: cases without both figures.",
        count: Some(counting::high_absence),
        beside: Some(counting::less_absence),
        ..SHARE
    },
    Measure {
        id: "M40",
        section: Section::Experience,
        unit: Unit::Answers,
        class: CountClass::Persons,
        breakdowns: &[Breakdown::Survey],
        core: true,
        title_en: "Content with the help",
        definition_en: "Children, guardians and those who met who gave a good answer to the main question of their questionnaire / those who answered it, for questionnaires that ended in the quarter. Missing: those who were asked and did not answer, so that the response rate is seen. Shown from five answers.",
        not_counted_en: "Other questionnaires, and answers to other questions.",
        count: Some(counting::views),
        ..SHARE
    },
];

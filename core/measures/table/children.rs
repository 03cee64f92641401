//! Rows of the table of measures: how many children, who they are and where they come from. Invariant: the English text says what the counting function does.

use super::{AGE_SEX, ALL_WAYS, COUNT, CountClass, Direction, Kind, Measure, SHARE, Section, Unit};
use crate::measures::{counting, groups::Breakdown};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "M01",
        section: Section::Reach,
        unit: Unit::Children,
        class: CountClass::Persons,
        breakdowns: ALL_WAYS,
        core: true,
        title_en: "New children",
        definition_en: "Distinct children whose case began (intake) in the quarter. Age and stage on the day of intake.",
        not_counted_en: "A second case of the same child in the quarter; inquiries that never became a case.",
        count: Some(counting::new_children),
        ..COUNT
    },
    Measure {
        id: "M02",
        section: Section::Reach,
        unit: Unit::Children,
        class: CountClass::Persons,
        breakdowns: ALL_WAYS,
        core: true,
        title_en: "Active children",
        definition_en: "Distinct children with a case open on at least one day of the quarter, the day of closing included. Age and stage on the first such day.",
        not_counted_en: "A second case of the same child.",
        count: Some(counting::active_children),
        ..COUNT
    },
    Measure {
        id: "M03",
        section: Section::Reach,
        breakdowns: &[Breakdown::Closing, Breakdown::Age, Breakdown::Sex],
        core: true,
        title_en: "Closed cases",
        definition_en: "Cases closed in the quarter, by closing reason. Age on the day of closing.",
        not_counted_en: "Cases closed and opened again are counted each time they close.",
        count: Some(counting::closed_cases),
        ..COUNT
    },
    Measure {
        id: "M04",
        section: Section::Reach,
        kind: Kind::PerThousand,
        unit: Unit::Children,
        class: CountClass::Persons,
        direction: Direction::Up,
        title_en: "Children per 1 000",
        definition_en: "Distinct children 0–17 with a case open on at least one day of the quarter / children 0–17 in the municipality, times 1 000. The population is entered by hand with its source; the newest figure before the end of the quarter counts.",
        not_counted_en: "Young people of 18 and over. Missing: children without a birth date. Without a population the measure is not collected.",
        count: Some(counting::children_of_population),
        ..COUNT
    },
    Measure {
        id: "M05",
        section: Section::Reach,
        class: CountClass::Persons,
        breakdowns: &[Breakdown::Sex],
        core: true,
        title_en: "Reached before the age of ten",
        definition_en: "Cases that began in the quarter whose child was at most 9 years old on that day / cases that began in the quarter with a known birth date.",
        not_counted_en: "Missing: cases whose child has no birth date.",
        count: Some(counting::reached_early),
        ..SHARE
    },
    Measure {
        id: "M06",
        section: Section::Reach,
        class: CountClass::Persons,
        direction: Direction::Down,
        breakdowns: AGE_SEX,
        title_en: "Came back within twelve months",
        definition_en: "Cases closed in the same quarter one year earlier whose child had a new case within 12 months of closing / all cases closed in that quarter. Age on the day of closing.",
        not_counted_en: "A child who came back later than 12 months. A case closed twice counts twice.",
        count: Some(counting::came_back),
        ..SHARE
    },
    Measure {
        id: "M07",
        section: Section::Reach,
        unit: Unit::Consultations,
        breakdowns: &[Breakdown::Sector],
        title_en: "Consultations without a name",
        definition_en: "Anonymous consultations held in the quarter, by the sector that asked.",
        not_counted_en: "Talks about a named child; these are cases or part of a case.",
        count: Some(counting::consultations),
        ..COUNT
    },
    Measure {
        id: "M08",
        section: Section::Origin,
        breakdowns: &[Breakdown::Source, Breakdown::Age, Breakdown::Sex],
        core: true,
        title_en: "Who took the initiative",
        definition_en: "Cases that began in the quarter, by who took the initiative.",
        not_counted_en: "Who noticed first is not counted here; that is the signal.",
        count: Some(counting::referral_sources),
        ..COUNT
    },
    Measure {
        id: "M09",
        section: Section::Origin,
        breakdowns: AGE_SEX,
        title_en: "Areas of need",
        definition_en: "Areas of the wellbeing wheel where somebody saw a need (one of the two lowest levels of five), in cases that began in the quarter; a case may have several, each area once.",
        not_counted_en: "Missing: cases that began in the quarter without a wheel.",
        count: Some(counting::needs),
        ..COUNT
    },
    Measure {
        id: "M10",
        section: Section::Origin,
        class: CountClass::Persons,
        direction: Direction::Neither,
        breakdowns: AGE_SEX,
        core: true,
        title_en: "Report of concern during HLT",
        definition_en: "Cases open on at least one day of the quarter with a report of concern made in the quarter, on the day of intake or later / cases open on at least one day of the quarter. Beside it: cases that began in the quarter without a report of concern in the 12 months before intake / cases that began in the quarter.",
        not_counted_en: "Reports made before intake. Missing: cases where an older list says that a report was made but not when.",
        count: Some(counting::concern_reports),
        beside: Some(counting::no_earlier_concern),
        ..SHARE
    },
];

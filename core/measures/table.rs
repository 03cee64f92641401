//! The one table of measures: screen, export, manual and tests read it. Swedish titles and definitions are `measure-m11-…` in `words/sv/measures.ftl`. Invariant: a row that
//! stands here is counted; `docs/MEASURES.md` is written from it.

use super::{
    counting,
    figures::{Figure, days_text},
    items::{Breakdown, Item, Material},
};
use crate::words::say;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Version of the table as a whole: patch = wording, minor = new measure, major = changed meaning.
pub const CATALOGUE_VERSION: &str = "1.0.0";

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MeasureUnit")]
pub enum Unit {
    /// Distinct children.
    Children,
    /// Cases: one child, one episode.
    Cases,
    /// One child in one meeting.
    Meetings,
    /// SIPs.
    Plans,
    /// Calendar days.
    Days,
}

/// What a small count could reveal (rollup.md §1.5).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CountClass {
    /// Persons.
    Persons,
    /// Events about persons.
    Events,
    /// The organisation.
    Organisation,
}

/// Which way is better.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MeasureDirection")]
pub enum Direction {
    /// More.
    Up,
    /// Less.
    Down,
    /// Neither.
    Neither,
}

/// What kind of figure a measure is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[ts(rename = "MeasureKind")]
pub enum Kind {
    /// A number.
    Count,
    /// So many of so many.
    Share,
    /// A lead time.
    Days {
        /// Days within which it is to be reached, when there is such a target.
        target: Option<u32>,
    },
}

/// One row.
pub struct Measure {
    /// "M11", as in domain.md §7.2.
    pub id: &'static str,
    /// What kind of figure.
    pub kind: Kind,
    /// What is counted.
    pub unit: Unit,
    /// What a small count could reveal.
    pub class: CountClass,
    /// Which way is better.
    pub direction: Direction,
    /// The ways it may be divided, one at a time.
    pub breakdowns: &'static [Breakdown],
    /// Fewest in the denominator for a share or a median to be shown outside the municipality.
    pub min_n: u32,
    /// A new number is a break in the series.
    pub version: u32,
    /// ISO date.
    pub valid_from: &'static str,
    /// Reported from the first version on.
    pub core: bool,
    /// In English.
    pub title_en: &'static str,
    /// In English.
    pub definition_en: &'static str,
    /// In English.
    pub not_counted_en: &'static str,
    pub(super) count: fn(&Material<'_>) -> Vec<Item>,
}

const ALL_WAYS: &[Breakdown] = &[Breakdown::Age, Breakdown::Sex, Breakdown::Stage];
const AGE_SEX: &[Breakdown] = &[Breakdown::Age, Breakdown::Sex];
const FROM: &str = "2026-01-01";

/// Every measure that is counted, in the order it is shown.
pub const MEASURES: &[Measure] = &[
    Measure {
        id: "M01",
        kind: Kind::Count,
        unit: Unit::Children,
        class: CountClass::Persons,
        direction: Direction::Neither,
        breakdowns: ALL_WAYS,
        min_n: 0,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "New children",
        definition_en: "Distinct children whose case began (intake) in the quarter. Age and stage on the day of intake.",
        not_counted_en: "A second case of the same child in the quarter; inquiries that never became a case.",
        count: counting::new_children,
    },
    Measure {
        id: "M02",
        kind: Kind::Count,
        unit: Unit::Children,
        class: CountClass::Persons,
        direction: Direction::Neither,
        breakdowns: ALL_WAYS,
        min_n: 0,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "Active children",
        definition_en: "Distinct children with a case open on at least one day of the quarter, the day of closing included. Age and stage on the first such day.",
        not_counted_en: "A second case of the same child.",
        count: counting::active_children,
    },
    Measure {
        id: "M03",
        kind: Kind::Count,
        unit: Unit::Cases,
        class: CountClass::Events,
        direction: Direction::Neither,
        breakdowns: &[Breakdown::Age, Breakdown::Closing],
        min_n: 0,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "Closed cases",
        definition_en: "Cases closed in the quarter, by closing reason. Age on the day of closing.",
        not_counted_en: "Cases closed and opened again are counted each time they close.",
        count: counting::closed_cases,
    },
    Measure {
        id: "M05",
        kind: Kind::Share,
        unit: Unit::Cases,
        class: CountClass::Persons,
        direction: Direction::Up,
        breakdowns: &[Breakdown::Sex],
        min_n: 5,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "Reached before the age of ten",
        definition_en: "Cases that began in the quarter whose child was at most 9 years old on that day / cases that began in the quarter with a known birth date.",
        not_counted_en: "Missing: cases whose child has no birth date.",
        count: counting::reached_early,
    },
    Measure {
        id: "M08",
        kind: Kind::Count,
        unit: Unit::Cases,
        class: CountClass::Events,
        direction: Direction::Neither,
        breakdowns: &[Breakdown::Source, Breakdown::Age],
        min_n: 0,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "Who took the initiative",
        definition_en: "Cases that began in the quarter, by who took the initiative.",
        not_counted_en: "Who noticed first is not counted here; that is the signal.",
        count: counting::referral_sources,
    },
    Measure {
        id: "M11",
        kind: Kind::Days { target: None },
        unit: Unit::Days,
        class: CountClass::Persons,
        direction: Direction::Down,
        breakdowns: &[Breakdown::Age, Breakdown::Stage, Breakdown::Source],
        min_n: 5,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "From detection to intake",
        definition_en: "Calendar days from the day the need was first noticed (signal) to intake, for cases that began in the quarter. Median and the day by which nine of ten had begun (smallest number of days that covers at least 90 %).",
        not_counted_en: "Missing: cases without a signal date, or with a signal after intake.",
        count: counting::detection_to_intake,
    },
    Measure {
        id: "M12",
        kind: Kind::Days { target: Some(31) },
        unit: Unit::Days,
        class: CountClass::Persons,
        direction: Direction::Down,
        breakdowns: ALL_WAYS,
        min_n: 5,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "From intake to first meeting",
        definition_en: "Calendar days from intake to the first meeting held where the case was taken up, for cases whose first meeting lies in the quarter; and how many of them within 31 days. Waiting: open cases without such a meeting at the end of the quarter.",
        not_counted_en: "Meetings planned but not held, and agenda items that were parked. Missing: a first meeting before intake.",
        count: counting::intake_to_meeting,
    },
    Measure {
        id: "M13",
        kind: Kind::Share,
        unit: Unit::Meetings,
        class: CountClass::Events,
        direction: Direction::Up,
        breakdowns: &[],
        min_n: 5,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "Feedback within a week",
        definition_en: "Times the family was told within 7 days of the meeting / times a family was to be told after a meeting. The quarter is that of the seventh day. A case from an older list counts as one meeting: the first.",
        not_counted_en: "Missing: older lists without a date of feedback, and feedback dated before the meeting.",
        count: counting::told_within_a_week,
    },
    Measure {
        id: "M14",
        kind: Kind::Days { target: None },
        unit: Unit::Days,
        class: CountClass::Persons,
        direction: Direction::Down,
        breakdowns: ALL_WAYS,
        min_n: 5,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "From first meeting to first intervention",
        definition_en: "Calendar days from the first meeting to the first action started or done, for cases whose first intervention lies in the quarter. Waiting: open cases with a meeting and no intervention at the end of the quarter.",
        not_counted_en: "Actions agreed but not started. Missing: cases without a first meeting, or with an intervention before it.",
        count: counting::meeting_to_intervention,
    },
    Measure {
        id: "M15",
        kind: Kind::Days { target: None },
        unit: Unit::Days,
        class: CountClass::Persons,
        direction: Direction::Down,
        breakdowns: &[Breakdown::Age, Breakdown::Stage, Breakdown::Source],
        min_n: 5,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "From detection to first intervention",
        definition_en: "Calendar days from the signal to the first action started or done, for cases whose first intervention lies in the quarter. Waiting: open cases with a signal and no intervention at the end of the quarter.",
        not_counted_en: "Actions agreed but not started. Missing: cases without a signal date, or with an intervention before it.",
        count: counting::detection_to_intervention,
    },
    Measure {
        id: "M25",
        kind: Kind::Count,
        unit: Unit::Plans,
        class: CountClass::Events,
        direction: Direction::Neither,
        breakdowns: AGE_SEX,
        min_n: 0,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "SIPs established",
        definition_en: "SIPs established in the quarter, also those kept in another system. Age on the day the plan was established.",
        not_counted_en: "SIPs offered, declined or under way.",
        count: counting::plans_established,
    },
    Measure {
        id: "M31",
        kind: Kind::Share,
        unit: Unit::Cases,
        class: CountClass::Persons,
        direction: Direction::Up,
        breakdowns: AGE_SEX,
        min_n: 5,
        version: 1,
        valid_from: FROM,
        core: true,
        title_en: "The child has been heard",
        definition_en: "Cases where the child's own view was there (in a talk, in a meeting, in a letter or picture, or through a representative) by the day something was first decided (decision, action, intervention or SIP), or where an older list counts a talk with the child / cases where something was first decided in the quarter. Separately: not heard, reason given (the child did not want to, or was not asked and a reason is written).",
        not_counted_en: "What the child said after the decision. Missing: cases from an older list with no talk, which does not say whether the child was heard in another way.",
        count: counting::child_heard,
    },
];

/// The row with that id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Measure> {
    MEASURES.iter().find(|measure| measure.id == id)
}

impl Measure {
    fn words(&self, part: &str) -> String {
        format!("measure-{}-{part}", self.id.to_lowercase())
    }

    /// The Swedish title.
    #[must_use]
    pub fn title_sv(&self) -> String {
        say(&self.words("title"), &[])
    }

    /// The Swedish definition: the exact rule.
    #[must_use]
    pub fn definition_sv(&self) -> String {
        say(&self.words("definition"), &[])
    }

    /// In Swedish, what is not counted.
    #[must_use]
    pub fn not_counted_sv(&self) -> String {
        say(&self.words("not-counted"), &[])
    }

    /// A figure of this measure as a Swedish sentence.
    pub(super) fn sentence_sv(&self, figure: &Figure) -> String {
        if figure.n == 0 {
            return say(&self.words("none"), &[]);
        }
        let days = figure.median_days.map(days_text).unwrap_or_default();
        let ninth = figure.p90_days.map(|days| days_text(f64::from(days))).unwrap_or_default();
        say(
            &self.words("sentence"),
            &[
                ("n", figure.n.into()),
                ("numerator", figure.numerator.unwrap_or(0).into()),
                ("denominator", figure.denominator.unwrap_or(0).into()),
                ("reason", figure.with_reason.into()),
                ("days", (&days).into()),
                ("ninth", (&ninth).into()),
                ("waiting", figure.waiting.into()),
            ],
        )
    }
}

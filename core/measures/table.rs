//! The one table of measures: screen, export, manual and tests read it. Swedish titles and definitions are `measure-m11-…` in `words/sv/measures.ftl`. Invariant: a row
//! without a way to count it says that it is not collected, never 0; `docs/MEASURES.md` is written from it.

mod children;
mod plans;
mod times;
mod voices;

use super::{
    figures::{Figure, days_text, decimal},
    groups::Breakdown,
    items::{Item, Material},
};
use crate::words::say;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Version of the table as a whole: patch = wording, minor = new measure, major = changed meaning.
pub const CATALOGUE_VERSION: &str = "1.1.0";

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
    /// Handovers.
    Handovers,
    /// Actions.
    Actions,
    /// Talks without a name.
    Consultations,
    /// Follow-ups.
    FollowUps,
    /// Calendar days.
    Days,
    /// Answers to a questionnaire.
    Answers,
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
    /// So many per thousand children in the municipality.
    PerThousand,
    /// A lead time.
    Days {
        /// Days within which it is to be reached, when there is such a target.
        target: Option<u32>,
    },
}

/// What a measure is about; the headings of the long list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MeasureSection")]
pub enum Section {
    /// Volume and reach.
    Reach,
    /// Where from, what about.
    Origin,
    /// Lead times.
    Times,
    /// Handovers.
    Handovers,
    /// SIP.
    Plans,
    /// The child's voice, the family, consent.
    Voice,
    /// Health and school.
    Health,
    /// Experience and team.
    Experience,
}

impl Section {
    /// "Ledtider": the name of its sheet in the workbook.
    #[must_use]
    pub fn label_sv(self) -> String {
        say(
            match self {
                Self::Reach => "workbook-theme-reach",
                Self::Origin => "workbook-theme-origin",
                Self::Times => "workbook-theme-times",
                Self::Handovers => "workbook-theme-handovers",
                Self::Plans => "workbook-theme-plans",
                Self::Voice => "workbook-theme-voice",
                Self::Health => "workbook-theme-health",
                Self::Experience => "workbook-theme-experience",
            },
            &[],
        )
    }
}

/// One row.
pub struct Measure {
    /// "M11", as in domain.md §7.2.
    pub id: &'static str,
    /// What it is about.
    pub section: Section,
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
    /// None while the facts cannot be written down anywhere in Samlat.
    pub(super) count: Option<Count>,
    /// A share told beside the figure, with words of its own: `measure-m36-beside`.
    pub(super) beside: Option<Count>,
}

/// How a measure is counted.
pub(super) type Count = fn(&Material<'_>) -> Vec<Item>;

const ALL_WAYS: &[Breakdown] = &[Breakdown::Age, Breakdown::Sex, Breakdown::Stage];
const AGE_SEX: &[Breakdown] = &[Breakdown::Age, Breakdown::Sex];
const AGE: &[Breakdown] = &[Breakdown::Age];

/// A number of events, as far as nothing else is said.
const COUNT: Measure = Measure {
    id: "",
    section: Section::Reach,
    kind: Kind::Count,
    unit: Unit::Cases,
    class: CountClass::Events,
    direction: Direction::Neither,
    breakdowns: &[],
    min_n: 0,
    version: 1,
    valid_from: "2026-01-01",
    core: false,
    title_en: "",
    definition_en: "",
    not_counted_en: "",
    count: None,
    beside: None,
};
/// So many of so many.
const SHARE: Measure = Measure { kind: Kind::Share, direction: Direction::Up, min_n: 5, ..COUNT };
/// A lead time of persons.
const DAYS: Measure = Measure {
    section: Section::Times,
    kind: Kind::Days { target: None },
    unit: Unit::Days,
    class: CountClass::Persons,
    direction: Direction::Down,
    min_n: 5,
    ..COUNT
};

/// Every measure, in the order it is shown.
pub fn all() -> impl Iterator<Item = &'static Measure> {
    [children::ROWS, times::ROWS, plans::ROWS, voices::ROWS].into_iter().flatten()
}

/// The row with that id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Measure> {
    all().find(|measure| measure.id == id)
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

    /// Whether anybody can write down what it counts.
    #[must_use]
    pub fn is_collected(&self) -> bool {
        self.count.is_some()
    }

    /// Whether a share is told beside the figure.
    #[must_use]
    pub fn has_beside(&self) -> bool {
        self.beside.is_some()
    }

    /// What the share beside the figure says, when there is one and something to say.
    pub(super) fn beside_sv(&self, figure: &Figure) -> String {
        let part = if figure.n == 0 { "beside-none" } else { "beside" };
        let numbers = [("numerator", figure.numerator.unwrap_or(0).into()), ("denominator", figure.n.into())];
        say(&self.words(part), &numbers)
    }

    /// A figure of this measure as a Swedish sentence.
    pub(super) fn sentence_sv(&self, figure: &Figure) -> String {
        if figure.not_collected {
            return say(&self.words("not-collected"), &[]);
        }
        if figure.n == 0 {
            return say(&self.words("none"), &[]);
        }
        let mean = decimal(f64::from(figure.times) / f64::from(figure.n.max(1)));
        let value = decimal(figure.value.unwrap_or(0.0));
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
                ("mean", (&mean).into()),
                ("value", (&value).into()),
            ],
        )
    }
}

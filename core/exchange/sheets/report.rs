//! What was understood of a list, as the window and the command line show it. Invariant: every row of the sheet is accepted, rejected or skipped,
//! and each of these says why. The types hold personal content, so they have no `Debug`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dates::DateOrder;
use super::meanings::Meaning;
use super::recipe::Recipe;
use crate::domain::children::Protection;
use crate::domain::codes::{ClosingReason, ReferralSource, SchoolForm};
use crate::domain::identity_numbers::{IdentityNumber, LegalSex};

/// All that was understood of a list.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Understood {
    /// The sheet that was taken; empty for a text file.
    pub sheet: String,
    /// The other sheets, which were not.
    pub other_sheets: Vec<String>,
    /// Those of them with the same headings: the list of other years, read one at a time by their names.
    pub alike_sheets: Vec<String>,
    /// The (last) row with headings; null when the list has none.
    pub heading_row: Option<u32>,
    /// By column letter.
    pub columns: BTreeMap<String, ColumnFound>,
    /// What only a person can decide.
    pub questions: Vec<Question>,
    /// Rows that can go in.
    pub accepted: Vec<ImportRow>,
    /// Rows that cannot, to be fixed in place.
    pub rejected: Vec<RejectedRow>,
    /// Rows that are no children.
    pub skipped: Vec<Skipped>,
    /// What was assumed, and for which rows.
    pub notes: Vec<Note>,
    /// The recipe that was given fits this list and was used.
    pub recipe_used: bool,
    /// What to use next time.
    pub recipe: Recipe,
}

/// One column and what it was taken for.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ColumnFound {
    /// Counted from 0.
    pub index: u32,
    /// As it stands in the list; two rows of headings are joined.
    pub heading: String,
    /// Usually one; two when the cells hold two things; none when the column is left out.
    pub meanings: Vec<Meaning>,
    /// The meanings in Swedish; empty when the column is left out.
    pub label: String,
    /// How sure that is.
    pub sure: Sureness,
    /// Up to three different cells.
    pub examples: Vec<String>,
    /// Set where the dates are not written in the usual Swedish order.
    pub date_order: Option<DateOrder>,
}

/// How sure the meaning of a column is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// A person has said so, now or in the recipe.
    Told,
    /// Heading and content agree.
    Certain,
    /// One of them says so and the other does not object.
    Likely,
    /// The best guess; look at it.
    Unsure,
}

/// One child's row, ready to go in, or the best guess of a row that is not.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportRow {
    /// The row in the sheet, from 1.
    pub row: u32,
    /// The list's own number of the case.
    pub legacy_no: Option<String>,
    pub first_name: String,
    pub last_name: String,
    /// First and last name.
    pub name: String,
    /// Twelve digits.
    pub number: Option<IdentityNumber>,
    /// From its own column, else from the number.
    pub birth_on: Option<NaiveDate>,
    pub sex: Option<LegalSex>,
    pub school_form: Option<SchoolForm>,
    /// "förskola", "F", "1" … "10", "gy1" … "gy4", "hemma".
    pub grade: Option<String>,
    /// "B" of "7B".
    pub class: Option<String>,
    pub school: Option<String>,
    pub signal_on: Option<NaiveDate>,
    /// Always set in an accepted row.
    pub intake_on: Option<NaiveDate>,
    /// In Swedish.
    pub source: Option<String>,
    pub source_code: Option<ReferralSource>,
    pub consent_on: Option<NaiveDate>,
    pub first_meeting_on: Option<NaiveDate>,
    pub feedback_on: Option<NaiveDate>,
    pub first_intervention_on: Option<NaiveDate>,
    pub sip_on: Option<NaiveDate>,
    /// Null when the list has no such column; a blank cell is 0.
    pub child_talks: Option<u32>,
    /// Null when the list has no such column; a blank cell is no.
    pub concern_reported: Option<bool>,
    pub closed_on: Option<NaiveDate>,
    /// In Swedish.
    pub closing_reason: Option<String>,
    pub closing_reason_code: Option<ClosingReason>,
    /// How the child's personal data are protected, as far as the list says.
    #[serde(default)]
    pub protection: Protection,
    /// What was assumed.
    pub notes: Vec<NoteCode>,
}

/// A cell of a rejected row, as it stands in the list.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RawCell {
    /// "H15".
    pub cell: String,
    pub heading: String,
    pub meanings: Vec<Meaning>,
    pub date_order: Option<DateOrder>,
    /// Empty when the cell is blank.
    pub text: String,
}

/// A row that cannot go in as it is.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RejectedRow {
    /// The row in the sheet, from 1.
    pub row: u32,
    /// The sheet, where the workbook has more than one such list.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Where the first fault stands.
    pub cell: String,
    /// The first fault.
    pub reason: FaultCode,
    /// In Swedish: what is wrong, where, what to do.
    pub say: String,
    /// All faults.
    pub faults: Vec<RowFault>,
    /// The cells that are taken in, also the blank ones.
    pub cells: Vec<RawCell>,
    /// What the row says apart from its faults.
    pub guess: ImportRow,
}

/// One fault of a row.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RowFault {
    pub cell: String,
    pub reason: FaultCode,
    pub say: String,
}

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $(#[doc = $code] $variant),+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name outside, in snake_case.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

codes! {
    /// Why a row cannot go in.
    FaultCode {
        SameNumberTwice = "same_number_twice",
        Checksum = "checksum",
        NumberNotReadable = "number_not_readable",
        NumberImpossibleDate = "number_impossible_date",
        NumberInterim = "number_interim",
        NumberFutureBirth = "number_future_birth",
        NoName = "no_name",
        NoIntake = "no_intake",
        ImpossibleDate = "impossible_date",
        DateNotReadable = "date_not_readable",
        DateWithoutYear = "date_without_year",
        DateWithoutDay = "date_without_day",
        DateTooEarly = "date_too_early",
        FutureIntake = "future_intake",
        FutureDate = "future_date",
        DateBeforeBirth = "date_before_birth",
        ClosedBeforeIntake = "closed_before_intake",
        ClosedOnMissing = "closed_on_missing",
        UnknownSource = "unknown_source",
        UnknownClosingReason = "unknown_closing_reason",
        CountNotReadable = "count_not_readable",
        YesNoNotReadable = "yes_no_not_readable",
        OtherTable = "other_table",
        ProtectedByHand = "protected_by_hand",
    }
}

codes! {
    /// What was assumed about a row that goes in.
    NoteCode {
        CenturyGuessed = "century_guessed",
        ZeroAdded = "zero_added",
        NumberMissing = "number_missing",
        LastFourMissing = "last_four_missing",
        SexDiffers = "sex_differs",
        SexFromNumber = "sex_from_number",
        SexNotRead = "sex_not_read",
        BirthDiffers = "birth_differs",
        GradeNotRead = "grade_not_read",
        DateMissing = "date_missing",
        SignalAfterIntake = "signal_after_intake",
        SignalBeforeBirth = "signal_before_birth",
        Planned = "planned",
        IntakeFromOther = "intake_from_other",
        TalksBlank = "talks_blank",
        ConcernBlank = "concern_blank",
        ConsentRefused = "consent_refused",
        ClosingReasonMissing = "closing_reason_missing",
        Protected = "protected",
        OtherTable = "other_table",
    }
}

/// An assumption and the rows it was made for.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Note {
    pub code: NoteCode,
    pub rows: Vec<u32>,
    /// In Swedish.
    pub say: String,
}

/// A row that is no child, or several blank ones.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Skipped {
    pub row: u32,
    /// The last row, when several blank rows follow each other; else the same.
    pub to_row: u32,
    pub why: SkipReason,
    /// In Swedish.
    pub say: String,
}

codes! {
    /// Why a row was left out.
    SkipReason {
        Blank = "blank",
        Sum = "sum",
        Comment = "comment",
        OnlyNumber = "only_number",
        HeadingAgain = "heading_again",
        OtherTable = "other_table",
    }
}

codes! {
    /// What a question is about.
    QuestionKind {
        UnknownColumn = "unknown_column",
        WhichColumn = "which_column",
        MissingColumn = "missing_column",
        UnknownValue = "unknown_value",
        DateOrder = "date_order",
    }
}

/// Something that only a person can decide.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Question {
    pub kind: QuestionKind,
    /// The column's letter.
    pub column: Option<String>,
    pub meaning: Option<Meaning>,
    /// The text that was not understood.
    pub text: Option<String>,
    /// The rows it stands in.
    pub rows: Vec<u32>,
    pub examples: Vec<String>,
    pub choices: Vec<Choice>,
    /// In Swedish.
    pub say: String,
}

/// One answer to a question.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Choice {
    /// A meaning, a column letter, a code or a date order, by the kind of question.
    pub value: String,
    /// In Swedish.
    pub label: String,
}

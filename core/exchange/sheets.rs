//! Import of the list that a municipality keeps today: bytes to rows, and for each row that cannot go in why, where and what to do.
//!
//! Pure: no store, no clock, no file. Invariant: the same bytes, recipe, answers and day give the same report.
//!
//! Reading order: [`read`] (bytes to cells), `table` (where the headings are), `choice` (which sheet), `columns` (which column is what), `rows` (what a row says),
//! [`understand`] (the report).

mod biff;
mod cells;
mod choice;
mod columns;
mod composite;
mod containers;
mod dates;
mod faults;
mod faulty;
mod headings;
mod lists;
mod meanings;
mod normal;
mod numbers;
mod others;
mod places;
mod profile;
mod protection;
mod questions;
mod read;
mod recipe;
mod report;
mod rows;
mod skips;
mod spreadsheets;
mod table;
mod text;
mod understand;
mod values;

pub use cells::{Cell, Sheet, SheetRow, Workbook};
pub(crate) use cells::{cell_name, column_name};
pub use dates::DateOrder;
pub use faults::SheetFault;
pub use meanings::Meaning;
pub(crate) use normal::folded;
pub(crate) use places::sentence_on;
pub(crate) use protection::by_hand;
pub use read::{FileHint, read};
pub use recipe::{Answers, Recipe, RecipeColumn, ValueAnswer};
pub use report::{
    Choice, ColumnFound, FaultCode, ImportRow, Note, NoteCode, Question, QuestionKind, RawCell, RejectedRow, RowFault,
    SkipReason, Skipped, Sureness, Understood,
};
pub use understand::{retry, understand};

/// Rows that hold something; a list of children has some hundreds.
pub const MAX_ROWS: usize = 100_000;
/// Cells that hold something, in all sheets.
const MAX_CELLS: usize = 4_000_000;

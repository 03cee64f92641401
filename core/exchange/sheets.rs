//! Import of the list that a municipality keeps today.
mod cells;
mod containers;
mod dates;
mod faults;
mod headings;
mod lists;
mod meanings;
mod normal;
mod read;
mod spreadsheets;
mod text;
mod values;
pub use cells::{Cell, Sheet, SheetRow, Workbook};
pub use dates::DateOrder;
pub use faults::SheetFault;
pub use meanings::Meaning;
pub use read::{FileHint, read};

/// Rows that hold something; a list of children has some hundreds.
pub const MAX_ROWS: usize = 100_000;
/// Cells that hold something, in all sheets.
const MAX_CELLS: usize = 4_000_000;

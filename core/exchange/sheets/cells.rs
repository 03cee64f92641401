//! A sheet as rows of cells. Invariant: no blank cell and no blank row is kept; every row knows the number the spreadsheet shows for it.

use std::borrow::Cow;

use chrono::NaiveDate;

/// What stands in a cell that is not blank. It holds personal content, so it has no `Debug`.
#[derive(Clone, PartialEq)]
pub enum Cell {
    /// Text, with the space around it cut off.
    Text(String),
    /// A number.
    Number(f64),
    /// A real date of the spreadsheet; the time of day is left out.
    Date(NaiveDate),
    /// TRUE or FALSE.
    Bool(bool),
}

impl Cell {
    /// None when nothing but space is written.
    pub fn text_of(written: &str) -> Option<Self> {
        let text = plain_digits(written.trim_matches(is_space));
        (!text.is_empty()).then(|| Self::Text(text.to_owned()))
    }

    /// The content as a person would type it.
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Bool(true) => Cow::Borrowed("ja"),
            Self::Bool(false) => Cow::Borrowed("nej"),
        }
    }
}

/// Digits as they were before a program wrote them as a decimal number ("201201052386.0"), or marked them as text ("'201201052386").
fn plain_digits(text: &str) -> &str {
    let digits = |text: &str| text.len() >= 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let marked = text.strip_prefix(['\'', '’']).filter(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
    let text = marked.unwrap_or(text);
    match text.split_once(['.', ',']) {
        Some((whole, "0" | "00")) if digits(whole) => whole,
        _ => text,
    }
}

/// Space, also the invisible kinds that spreadsheets and web pages leave behind.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\0')
}

/// A row that holds something.
#[derive(Clone, Default)]
pub struct SheetRow {
    /// Counted from 1, as the spreadsheet shows it.
    pub number: u32,
    /// Column (counted from 0) and content, by rising column.
    pub cells: Vec<(u32, Cell)>,
}

impl SheetRow {
    /// The content of one column.
    pub fn get(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        self.cells.get(at).map(|(_, cell)| cell)
    }
}

/// One sheet.
#[derive(Clone)]
pub struct Sheet {
    /// As on its tab; for a text file empty.
    pub name: String,
    /// Not hidden by the one who made the file.
    pub visible: bool,
    /// By rising number.
    pub rows: Vec<SheetRow>,
}

/// A file that was read.
#[derive(Clone)]
pub struct Workbook {
    /// In the order of the tabs; at least one holds something.
    pub sheets: Vec<Sheet>,
}

/// "H" for 7.
pub(crate) fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// "H15" for column 7 and row 15.
pub(crate) fn cell_name(column: u32, row: u32) -> String {
    format!("{}{row}", column_name(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_the_spreadsheet_names_them() {
        for (column, name) in [(0, "A"), (7, "H"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(column_name(column), name);
        }
        assert_eq!(cell_name(7, 15), "H15");
    }

    #[test]
    fn only_space_is_nothing() {
        assert!(Cell::text_of(" \u{a0}\u{200b}\t").is_none());
        assert!(Cell::text_of("\u{feff} Wilma\u{a0}") == Some(Cell::Text("Wilma".to_owned())));
    }

    #[test]
    fn a_number_that_a_program_has_dressed_up_is_undressed() {
        let table = [
            ("201201052386.0", "201201052386"),
            ("20260301,00", "20260301"),
            (" '201201052386", "201201052386"),
            ("2.0", "2.0"),
            ("46082.5", "46082.5"),
            ("’t Hooft", "’t Hooft"),
        ];
        for (written, text) in table {
            assert!(Cell::text_of(written) == Some(Cell::Text(text.to_owned())), "{written}");
        }
    }
}

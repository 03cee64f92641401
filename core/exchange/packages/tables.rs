//! Rows to CSV and back. Invariant: the same rows give the same bytes (`;`, CRLF, sorted bytewise by key), and other
//! bytes are refused.

use std::str::FromStr;

use csv::{QuoteStyle, ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::codes::Code;
use super::faults::PackageFault;

/// More rows than any region can have in one file.
const ROWS_AT_MOST: usize = 2_000_000;

/// Longest text in a cell, bytes.
const TEXT_AT_MOST: usize = 64 * 1024;

/// What a column holds; an integer with the least value it may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Integer(u64),
    Date,
    DateTime,
}

/// One column of a table: the same list writes, reads and describes it.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
    /// Regular expression of the text.
    pub(crate) pattern: Option<&'static str>,
    /// The codes allowed.
    pub(crate) codes: Option<Vec<&'static str>>,
}

impl Column {
    pub(crate) fn new(name: &'static str, kind: Kind, required: bool) -> Self {
        Self { name, kind, required, pattern: None, codes: None }
    }

    pub(crate) fn code<C: Code>(name: &'static str, required: bool) -> Self {
        Self { codes: Some(C::all_codes()), ..Self::new(name, Kind::Text, required) }
    }

    pub(crate) fn form(self, pattern: &'static str) -> Self {
        Self { pattern: Some(pattern), ..self }
    }
}

/// A table's row.
pub(crate) trait Row: Sized {
    /// The table's file name.
    const FILE: &'static str;
    /// The columns that tell rows apart.
    const KEY: &'static [&'static str];
    /// The columns, in order.
    fn columns() -> Vec<Column>;
    /// The texts, in the order of the columns.
    fn cells(&self) -> Vec<String>;
    /// Back from text.
    fn read(cells: &Cells<'_>) -> Result<Self, PackageFault>;
}

/// The texts of one line, by column name.
pub(crate) struct Cells<'a> {
    file: &'static str,
    line: u32,
    columns: &'a [Column],
    record: &'a StringRecord,
}

impl Cells<'_> {
    pub(crate) fn fault(&self, column: &str) -> PackageFault {
        PackageFault::Cell { file: self.file.to_owned(), line: self.line, column: column.to_owned() }
    }

    pub(crate) fn text(&self, column: &str) -> Result<&str, PackageFault> {
        let at = self.columns.iter().position(|known| known.name == column);
        let text = at.and_then(|at| self.record.get(at)).ok_or_else(|| self.fault(column))?;
        if text.len() > TEXT_AT_MOST { Err(self.fault(column)) } else { Ok(text) }
    }

    pub(crate) fn parse<T: FromStr>(&self, column: &str) -> Result<T, PackageFault> {
        self.text(column)?.parse().map_err(|_| self.fault(column))
    }

    pub(crate) fn optional<T, E>(
        &self,
        column: &str,
        read: fn(&str) -> Result<T, E>,
    ) -> Result<Option<T>, PackageFault> {
        match self.text(column)? {
            "" => Ok(None),
            text => read(text).map(Some).map_err(|_| self.fault(column)),
        }
    }

    pub(crate) fn code<C: Code>(&self, column: &str) -> Result<C, PackageFault> {
        C::from_code(self.text(column)?).ok_or_else(|| self.fault(column))
    }
}

/// The rows as a file, sorted by key.
pub(crate) fn write<R: Row>(rows: &[R]) -> Result<Vec<u8>, PackageFault> {
    let columns = R::columns();
    let mut lines: Vec<Vec<String>> = rows.iter().map(Row::cells).collect();
    let key = key_of::<R>(&columns);
    lines.sort_by(|one, other| key.iter().map(|&at| one.get(at)).cmp(key.iter().map(|&at| other.get(at))));
    if let Some(at) = lines
        .windows(2)
        .position(|pair| matches!(pair, [one, other] if key.iter().all(|&at| one.get(at) == other.get(at))))
    {
        return Err(PackageFault::Twice { line: line_of(at + 1) });
    }
    refuse_formulas::<R>(&columns, &lines)?;
    let failed = |_| PackageFault::TooLarge { file: R::FILE.to_owned() };
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    writer.write_record(columns.iter().map(|column| column.name)).map_err(failed)?;
    for line in &lines {
        writer.write_record(line).map_err(failed)?;
    }
    writer.into_inner().map_err(|_| PackageFault::TooLarge { file: R::FILE.to_owned() })
}

/// The rows of a file that is written the way [`write`] writes it.
pub(crate) fn read<R: Row>(bytes: &[u8]) -> Result<Vec<R>, PackageFault> {
    let columns = R::columns();
    let not_canonical = || PackageFault::NotCanonical { file: R::FILE.to_owned() };
    let mut reader = ReaderBuilder::new().delimiter(b';').has_headers(true).flexible(false).from_reader(bytes);
    let heading = reader.headers().map_err(|_| PackageFault::Columns { file: R::FILE.to_owned() })?;
    if !heading.iter().eq(columns.iter().map(|column| column.name)) {
        return Err(PackageFault::Columns { file: R::FILE.to_owned() });
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| not_canonical())?;
        if rows.len() >= ROWS_AT_MOST {
            return Err(PackageFault::TooLarge { file: R::FILE.to_owned() });
        }
        rows.push(R::read(&Cells { file: R::FILE, line: line_of(rows.len()), columns: &columns, record: &record })?);
    }
    if write(&rows)? != bytes {
        return Err(not_canonical());
    }
    Ok(rows)
}

/// The line in the file of the row with this index.
pub(crate) fn line_of(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX).saturating_add(2)
}

fn key_of<R: Row>(columns: &[Column]) -> Vec<usize> {
    R::KEY.iter().filter_map(|key| columns.iter().position(|column| column.name == *key)).collect()
}

/// No text that a spreadsheet would read as a formula, and none that breaks a line.
fn refuse_formulas<R: Row>(columns: &[Column], lines: &[Vec<String>]) -> Result<(), PackageFault> {
    for (index, line) in lines.iter().enumerate() {
        for (column, text) in columns.iter().zip(line) {
            let formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
            if column.kind == Kind::Text && (formula || text.contains(char::is_control)) {
                let (file, column) = (R::FILE.to_owned(), column.name.to_owned());
                return Err(PackageFault::Formula { file, line: line_of(index), column });
            }
        }
    }
    Ok(())
}

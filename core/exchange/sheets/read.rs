//! Bytes to a [`Workbook`]. Invariant: the content decides the kind of file, never its name alone, and no bytes make it panic or grow without end.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::cells::Workbook;
use super::faults::SheetFault;
use super::{containers, spreadsheets, text};

/// A file may not be larger than this, in bytes.
const MAX_FILE: usize = 100 << 20;

/// What is known about the file besides its content.
#[derive(Clone, Copy, Default)]
pub struct FileHint<'a> {
    /// Its name; only the ending is looked at.
    pub name: Option<&'a str>,
}

impl FileHint<'_> {
    fn ends_with(&self, endings: &[&str]) -> bool {
        let ending = self.name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_lowercase());
        ending.is_some_and(|ending| endings.contains(&ending.as_str()))
    }
}

/// Reads xlsx, xlsm, xls, ods or separated text (semicolon, comma, tab; UTF-8, UTF-16, Windows-1252, MS-DOS 850 or Macintosh).
pub fn read(bytes: &[u8], hint: FileHint<'_>) -> Result<Workbook, SheetFault> {
    if bytes.is_empty() {
        return Err(SheetFault::Empty);
    }
    if bytes.len() > MAX_FILE {
        return Err(SheetFault::TooManyRows);
    }
    // The readers of other people's formats are not free of panics; a damaged file must not take the window down.
    let read = catch_unwind(AssertUnwindSafe(|| by_content(bytes, hint))).unwrap_or(Err(SheetFault::Broken))?;
    if read.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(SheetFault::Empty);
    }
    Ok(read)
}

fn by_content(bytes: &[u8], hint: FileHint<'_>) -> Result<Workbook, SheetFault> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return match containers::zip_kind(bytes)? {
            containers::ZipKind::Xlsx => spreadsheets::xlsx(bytes),
            containers::ZipKind::Ods => spreadsheets::ods(bytes),
            containers::ZipKind::Other => Err(SheetFault::UnsupportedKind),
        };
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return match containers::is_encrypted(bytes) {
            true => Err(SheetFault::PasswordProtected),
            false => spreadsheets::xls(bytes),
        };
    }
    match text::decode(bytes) {
        Some(decoded) => text::table(&decoded),
        None if hint.ends_with(&["xlsx", "xlsm", "xls", "ods", "csv", "txt", "tsv"]) => Err(SheetFault::Broken),
        None => Err(SheetFault::UnsupportedKind),
    }
}

//! The old Excel file (xls) before calamine reads it. Invariant: what is handed on claims no cell outside the 65 536 rows and 256 columns an xls can hold,
//! so that a damaged file cannot make the reader ask for all memory; and it is one plain stream, so that both read the same bytes.

use std::io::{Cursor, Read, Write};

use super::faults::SheetFault;

/// Columns of an xls sheet ([MS-XLS] 2.5.53).
const COLUMNS: u16 = 256;
/// Rows of an xls sheet ([MS-XLS] 2.5.265).
const ROWS: u32 = 65_536;
/// The end of a part of the stream.
const END: u16 = 0x000A;
/// Says that what follows is encrypted.
const FILE_PASS: u16 = 0x002F;
/// Where a sheet begins, and its name.
const BOUND_SHEET: u16 = 0x0085;

/// The workbook's stream, checked and packed anew as a file of its own; pictures and macros are left behind.
pub(super) fn checked(bytes: &[u8]) -> Result<Vec<u8>, SheetFault> {
    let stream = workbook(bytes)?;
    if workbook_part(&stream).any(|record| record.kind == FILE_PASS) {
        return Err(SheetFault::PasswordProtected);
    }
    for start in sheet_starts(&stream) {
        let sheet = stream.get(start..).ok_or(SheetFault::Broken)?;
        if records(sheet).any(|record| !record.fits()) {
            return Err(SheetFault::Broken);
        }
    }
    packed(&stream).map_err(|_| SheetFault::Broken)
}

fn workbook(bytes: &[u8]) -> Result<Vec<u8>, SheetFault> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| SheetFault::Broken)?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)).ok_or(SheetFault::Broken)?;
    let mut stream = Vec::new();
    // No stream is longer than its file, whatever it claims.
    let part = file.open_stream(name).map_err(|_| SheetFault::Broken)?;
    part.take(bytes.len() as u64).read_to_end(&mut stream).map_err(|_| SheetFault::Broken)?;
    Ok(stream)
}

fn packed(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    file.create_stream("/Workbook")?.write_all(stream)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

/// Where each sheet begins, as the workbook's own list says.
fn sheet_starts(stream: &[u8]) -> Vec<usize> {
    let starts = workbook_part(stream).filter(|record| record.kind == BOUND_SHEET).filter_map(|record| record.long(0));
    starts.map(|start| usize::try_from(start).unwrap_or(usize::MAX)).collect()
}

/// The records about the whole workbook; they stand before those of its sheets.
fn workbook_part(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    records(stream).take_while(|record| record.kind != END)
}

struct Record<'a> {
    kind: u16,
    data: &'a [u8],
}

impl Record<'_> {
    /// Whether every cell that the record names lies within a sheet. A record too short to say is left to the reader, which refuses it.
    fn fits(&self) -> bool {
        match self.kind {
            // One cell: Formula, Label, RString, Number, BoolErr, Rk, LabelSst.
            0x0006 | 0x0204 | 0x00D6 | 0x0203 | 0x0205 | 0x027E | 0x00FD => self.column(2),
            // Several cells in a row: the first column, and the last at the end.
            0x00BD => self.column(2) && self.data.len().checked_sub(2).is_none_or(|end| self.column(end)),
            // What the sheet says of its size, one past the last.
            0x0200 if self.data.len() < 14 => self.short(6).is_none_or(|last| last <= COLUMNS),
            0x0200 => {
                self.long(4).is_none_or(|last| last <= ROWS)
                    && self.long(0) <= self.long(4)
                    && self.short(10).is_none_or(|last| last <= COLUMNS)
            }
            _ => true,
        }
    }

    fn column(&self, at: usize) -> bool {
        self.short(at).is_none_or(|column| column < COLUMNS)
    }

    fn short(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(self.data.get(at..at + 2)?.try_into().ok()?))
    }

    fn long(&self, at: usize) -> Option<u32> {
        Some(u32::from_le_bytes(self.data.get(at..at + 4)?.try_into().ok()?))
    }
}

/// The records of a stream, up to the first that does not fit in it.
fn records(mut stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let (head, rest) = stream.split_first_chunk::<4>()?;
        let [kind, length] = [[head[0], head[1]], [head[2], head[3]]].map(u16::from_le_bytes);
        let (data, rest) = rest.split_at_checked(usize::from(length))?;
        stream = rest;
        Some(Record { kind, data })
    })
}

//! What a container file says about itself before anything is unpacked. Invariant: nothing here reads outside the bytes or allocates by what they claim.

use super::faults::SheetFault;

/// The parts of a spreadsheet together may not unpack to more than this, in bytes.
const MAX_UNPACKED: u64 = 1 << 30;
/// The one part that is read whole (shared strings, an ods content) may not unpack to more than this.
const MAX_READ_WHOLE: u64 = 256 << 20;

/// What a zip file is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ZipKind {
    Xlsx,
    Ods,
    Other,
}

/// Reads the table of contents at the end of a zip file.
pub(super) fn zip_kind(bytes: &[u8]) -> Result<ZipKind, SheetFault> {
    let tail = bytes.len().saturating_sub(65_557);
    let end = bytes
        .get(tail..)
        .and_then(|end| end.windows(4).rposition(|four| four == b"PK\x05\x06"))
        .ok_or(SheetFault::Broken)?;
    let end = tail + end;
    let count = number(bytes, end + 10, 2)?;
    let mut at = usize::try_from(number(bytes, end + 16, 4)?).map_err(|_| SheetFault::Broken)?;
    let mut kind = ZipKind::Other;
    let mut unpacked = 0;
    for _ in 0..count {
        if bytes.get(at..at + 4) != Some(b"PK\x01\x02".as_slice()) {
            return Err(SheetFault::Broken);
        }
        let size = number(bytes, at + 24, 4)?;
        let lengths = [number(bytes, at + 28, 2)?, number(bytes, at + 30, 2)?, number(bytes, at + 32, 2)?];
        let [name, extra, comment] = lengths.map(|length| usize::try_from(length).unwrap_or(0));
        let name_bytes = bytes.get(at + 46..at + 46 + name).ok_or(SheetFault::Broken)?;
        unpacked += size;
        let whole = matches!(name_bytes, b"xl/sharedStrings.xml" | b"content.xml") && size > MAX_READ_WHOLE;
        if whole || unpacked > MAX_UNPACKED {
            return Err(SheetFault::TooManyRows);
        }
        match name_bytes {
            b"xl/workbook.xml" => kind = ZipKind::Xlsx,
            b"content.xml" if is_ods(bytes) => kind = ZipKind::Ods,
            _ => {}
        }
        at += 46 + name + extra + comment;
    }
    Ok(kind)
}

/// The first part of an ods file is its media type, not packed.
fn is_ods(bytes: &[u8]) -> bool {
    let head = bytes.get(..256.min(bytes.len())).unwrap_or_default();
    find(head, b"opendocument.spreadsheet")
}

/// An encrypted xlsx is an OLE file with a stream of this name, written in UTF-16.
pub(super) fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    find(bytes, &name)
}

fn find(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}

/// A little-endian number of `length` bytes.
fn number(bytes: &[u8], at: usize, length: usize) -> Result<u64, SheetFault> {
    let part = bytes.get(at..at + length).ok_or(SheetFault::Broken)?;
    Ok(part.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

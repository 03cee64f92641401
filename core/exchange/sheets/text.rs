//! Separated text ("CSV") to a [`Workbook`]. Invariant: encoding and separator are decided by the content; row numbers are those a spreadsheet would show.

use std::borrow::Cow;

use csv::{ByteRecord, ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::cells::{Cell, Sheet, SheetRow, Workbook};
use super::faults::SheetFault;
use super::{MAX_CELLS, MAX_ROWS};

const SEPARATORS: [u8; 4] = *b";\t,|";
/// So many rows are tried with each separator.
const TRIED: usize = 60;
/// So many letters are looked at to tell two bytes a letter from one.
const TRIED_LETTERS: usize = 2000;
/// So many letters are looked at to tell Swedish words.
const LOOKED_AT: usize = 200_000;
/// Letters that tell a Swedish text.
const SWEDISH: &str = "åäöÅÄÖéÉ";
/// The upper half of MS-DOS code page 850 (IBM, Western European).
const CODE_PAGE_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The text, or None when the bytes are no text at all.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match (utf_16_without_mark(bytes), std::str::from_utf8(bytes)) {
            (Some(encoding), _) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
            (None, Ok(text)) => text.to_owned(),
            (None, Err(_)) => of_single_bytes(bytes),
        },
    };
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{1a}');
    let (all, odd) = text.chars().take(20_000).fold((0, 0), |(all, odd), c| (all + 1, odd + usize::from(strange(c))));
    let document = ["%PDF", "{\\rtf", "<", "{", "["].iter().any(|start| text.trim_start().starts_with(start));
    (odd * 200 <= all && !document).then_some(text)
}

/// Two bytes a letter, of which one is almost always zero where the text is Swedish: which of them says the order.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = || bytes.chunks_exact(2).take(TRIED_LETTERS);
    let most = |zero: usize| {
        let plain = pairs().filter(|pair| pair.get(zero) == Some(&0) && pair.get(1 - zero) != Some(&0)).count();
        plain > 1 && plain * 10 > pairs().count() * 8
    };
    match () {
        () if most(1) => Some(UTF_16LE),
        () if most(0) => Some(UTF_16BE),
        () => None,
    }
}

/// Windows' letters; those of MS-DOS or of an old Macintosh where only these make any Swedish, of the two the one that makes more.
fn of_single_bytes(bytes: &[u8]) -> String {
    let decoded = |encoding: &'static Encoding| encoding.decode_without_bom_handling(bytes).0.into_owned();
    let windows = decoded(WINDOWS_1252);
    if windows.contains(|letter: char| SWEDISH.contains(letter)) {
        return windows;
    }
    let (dos, macintosh) = (of_dos(bytes), decoded(MACINTOSH));
    match (swedish_letters(&dos), swedish_letters(&macintosh)) {
        (0, 0) => windows,
        (dos_letters, letters) if letters > dos_letters => macintosh,
        _ => dos,
    }
}

/// MS-DOS code page 850, which a list from an old program is written in.
fn of_dos(bytes: &[u8]) -> String {
    let upper: Vec<char> = CODE_PAGE_850.chars().collect();
    let letter = |byte: &u8| usize::from(*byte).checked_sub(128).and_then(|at| upper.get(at).copied());
    bytes.iter().map(|byte| letter(byte).unwrap_or(char::from(*byte))).collect()
}

/// Swedish letters as they stand in words: a small one between letters, a large one before them. A quotation mark that was read as a letter stands at an end.
fn swedish_letters(text: &str) -> usize {
    let letters: Vec<char> = text.chars().take(LOOKED_AT).collect();
    let is_letter = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|other| other.is_alphabetic());
    let is_small = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|other| other.is_lowercase());
    let swedish = letters.iter().enumerate().filter(|(_, letter)| SWEDISH.contains(**letter));
    let in_words = swedish.filter(|(at, letter)| {
        let before = at.checked_sub(1);
        let begins = if letter.is_uppercase() { !is_small(before) } else { is_letter(before) };
        begins && is_letter(Some(at + 1))
    });
    in_words.count()
}

/// Splits the text into rows.
pub(super) fn table(text: &str) -> Result<Workbook, SheetFault> {
    let unix = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let (said, body, first_row) = told_separator(&unix);
    let separator = said.or_else(|| best_separator(body));
    let Some(separator) = separator else {
        let blank = body.chars().all(super::cells::is_space);
        return Err(if blank { SheetFault::Empty } else { SheetFault::NotATable });
    };
    count_rows(body, separator)?;
    let mut rows = Vec::new();
    let (mut cells, mut inner_breaks) = (0, 0);
    let mut reader = reader(body, separator);
    let mut record = StringRecord::new();
    loop {
        if !reader.read_record(&mut record).map_err(|_| SheetFault::Broken)? {
            break;
        }
        let number = first_line(&record, body).saturating_sub(inner_breaks) + first_row;
        inner_breaks += record.iter().map(|field| field.matches('\n').count() as u64).sum::<u64>();
        let row = row_of(&record, u32::try_from(number).map_err(|_| SheetFault::TooManyRows)?);
        cells += row.cells.len();
        if !row.cells.is_empty() {
            rows.push(row);
        }
        if rows.len() > MAX_ROWS || cells > MAX_CELLS {
            return Err(SheetFault::TooManyRows);
        }
    }
    Ok(Workbook { sheets: vec![Sheet { name: String::new(), visible: true, rows }] })
}

/// Counts the rows of a text with many lines, without keeping any.
fn count_rows(body: &str, separator: u8) -> Result<(), SheetFault> {
    if body.bytes().filter(|byte| *byte == b'\n').count() <= MAX_ROWS {
        return Ok(());
    }
    let (mut reader, mut record, mut count) = (reader(body, separator), ByteRecord::new(), 0);
    while reader.read_byte_record(&mut record).map_err(|_| SheetFault::Broken)? {
        count += usize::from(record.iter().any(|field| !field.trim_ascii().is_empty()));
        if count > MAX_ROWS {
            return Err(SheetFault::TooManyRows);
        }
    }
    Ok(())
}

/// The line where a record begins; the reader counts from the end of the one before, over blank lines.
fn first_line(record: &StringRecord, body: &str) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let before = usize::try_from(position.byte()).ok().and_then(|byte| body.as_bytes().get(byte..)).unwrap_or_default();
    position.line() + before.iter().take_while(|byte| **byte == b'\n').count() as u64
}

fn row_of(record: &StringRecord, number: u32) -> SheetRow {
    let cells = record.iter().zip(0..).filter_map(|(field, column)| Some((column, Cell::text_of(field)?)));
    SheetRow { number, cells: cells.collect() }
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Excel's own first line "sep=;": the separator, what follows, and how many rows that line was.
fn told_separator(text: &str) -> (Option<u8>, &str, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some(&[separator]) => (Some(separator), rest, 1),
        _ => (None, text, 0),
    }
}

/// The separator that gives the most rows the same width, of at least two.
fn best_separator(text: &str) -> Option<u8> {
    let score = |separator: u8| {
        let widths: Vec<usize> =
            reader(text, separator).records().take(TRIED).filter_map(Result::ok).map(|row| row.len()).collect();
        let wide = widths.iter().copied().filter(|width| *width > 1);
        let same = |width: usize| widths.iter().filter(|other| **other == width).count();
        wide.map(|width| (same(width), width)).max()
    };
    let best = SEPARATORS.into_iter().filter_map(|separator| Some((score(separator)?, separator)));
    best.fold(None, |best: Option<((usize, usize), u8)>, next| match best {
        Some(best) if best.0 >= next.0 => Some(best),
        _ => Some(next),
    })
    .map(|(_, separator)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_seen_in_the_content() {
        let (windows, ..) = WINDOWS_1252.encode("Åsa;Öberg");
        let utf_16 = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let macintosh = [0x81, b's', b'a', b';', 0x85, b'b', b'e', b'r', b'g'];
        let dos = [0x8F, b's', b'a', b';', 0x99, b'b', b'e', b'r', b'g'];
        for bytes in ["Åsa;Öberg".as_bytes(), "\u{feff}Åsa;Öberg".as_bytes(), &windows, &macintosh, &dos] {
            assert_eq!(decode(bytes).unwrap(), "Åsa;Öberg");
        }
        for (text, order) in [("\u{feff}Åsa;Öberg", "marked"), ("Åsa;Öberg", "unmarked")] {
            assert_eq!(decode(&utf_16(text, u16::to_le_bytes)).unwrap(), "Åsa;Öberg", "{order}");
            assert_eq!(decode(&utf_16(text, u16::to_be_bytes)).unwrap(), "Åsa;Öberg", "{order}");
        }
        let (foreign, ..) = WINDOWS_1252.encode("Åsa;Šime Šego");
        assert_eq!(decode(&foreign).unwrap(), "Åsa;Šime Šego", "a Macintosh's ä is a Windows' Š");
        let told: [(&[u8], &str); 3] = [
            (b"F\x94rnamn;\x8Elder;K\x94n", "Förnamn;Älder;Kön"),
            (b"F\x9Arnamn;Andr\x8E;K\x9An", "Förnamn;André;Kön"),
            (b"Namn;Kommentar\nAnna;\x94ordning\x94", "Namn;Kommentar\nAnna;”ordning”"),
        ];
        for (bytes, text) in told {
            assert_eq!(decode(bytes).unwrap(), text, "MS-DOS, a Macintosh, Windows");
        }
        for bytes in [b"%PDF-1.7".as_slice(), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"<html>", b"{\\rtf1"] {
            assert!(decode(bytes).is_none());
        }
    }

    #[test]
    fn the_separator_is_seen_in_the_content() {
        let table = [
            ("a;b;c\n1,5;2;3", Some(b';')),
            ("a,b\n1,2", Some(b',')),
            ("a\tb\n1,2\t3", Some(b'\t')),
            ("\"Nordlund, Märta\";7B\n\"Öberg, Albin\";5", Some(b';')),
            ("bara ord", None),
        ];
        for (text, separator) in table {
            assert_eq!(best_separator(text), separator, "{text}");
        }
    }

    #[test]
    fn rows_keep_their_numbers_over_blank_lines_and_line_breaks_in_cells() {
        let read = table("sep=;\na;b\n\n\"c\nd\";e\n;\nf;g\n").ok().unwrap();
        let numbers: Vec<u32> = read.sheets[0].rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [2, 4, 6]);
        let windows = table("\r\na;b\r\n\r\n\r\nc;d").ok().unwrap();
        assert_eq!(windows.sheets[0].rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 5]);
    }
}

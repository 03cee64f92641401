//! Where things stand in a sheet's XML, and new cells in their place. Invariant: what is not named by an edit keeps every byte, and edits never overlap.

use std::{collections::BTreeMap, ops::Range};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{Left, Target, Value};

/// A cell as it stands.
struct CellSpan {
    column: u32,
    whole: Range<usize>,
    style: Option<String>,
    formula: bool,
    value: Option<Range<usize>>,
}

/// A row as it stands.
struct RowSpan {
    number: u32,
    whole: Range<usize>,
    /// The start tag; of a row without cells all of it.
    tag: Range<usize>,
    closed_at_once: bool,
    cells: Vec<CellSpan>,
}

/// A sheet as it stands.
#[derive(Default)]
struct SheetSpans {
    rows: Vec<RowSpan>,
    /// Where a row may be added last, and how a sheet without rows is opened.
    end: Option<usize>,
    empty: Option<Range<usize>>,
    prefix: String,
    merged: Vec<(Range<u32>, Range<u32>)>,
}

/// The sheet with its cells filled, and why some were left.
pub(super) struct Edited {
    pub(super) xml: String,
    pub(super) left: Vec<(u32, u32, Left)>,
}

/// Fills the cells of a sheet and drops what its formulas came to; none when the XML is broken.
pub(super) fn edit(xml: &str, targets: &[Target]) -> Option<Edited> {
    let sheet = SheetSpans::of(xml)?;
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut left = Vec::new();
    let mut by_row: BTreeMap<u32, BTreeMap<u32, &Value>> = BTreeMap::new();
    for target in targets {
        let why = match sheet.cell(target.row, target.column) {
            Some(cell) if cell.formula => Some(Left::Formula),
            _ if sheet.is_covered(target.row, target.column) => Some(Left::Merged),
            _ => None,
        };
        match why {
            Some(why) => left.push((target.column, target.row, why)),
            None => {
                by_row.entry(target.row).or_default().insert(target.column, &target.value);
            }
        }
    }
    for row in &sheet.rows {
        let forgotten = row.cells.iter().filter(|cell| cell.formula).filter_map(|cell| cell.value.clone());
        edits.extend(forgotten.map(|value| (value, String::new())));
        if let Some(values) = by_row.remove(&row.number) {
            sheet.fill_row(xml, row, &values, &mut edits);
        }
    }
    for (number, values) in by_row {
        let cells: String = values.iter().map(|(column, value)| sheet.cell_xml(*column, number, None, value)).collect();
        let new = format!("<{p}row r=\"{number}\">{cells}</{p}row>", p = sheet.prefix);
        let at = sheet.rows.iter().find(|row| row.number > number).map(|row| row.whole.start).or(sheet.end);
        match (at, &sheet.empty) {
            (Some(at), _) => edits.push((at..at, new)),
            (None, Some(empty)) => {
                edits.push((empty.clone(), format!("<{p}sheetData>{new}</{p}sheetData>", p = sheet.prefix)))
            }
            (None, None) => return None,
        }
    }
    Some(Edited { xml: applied(xml, edits)?, left })
}

/// The text with its edits; several additions at one place keep their order.
pub(super) fn applied(text: &str, mut edits: Vec<(Range<usize>, String)>) -> Option<String> {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let (mut out, mut at) = (String::with_capacity(text.len() + 64 * edits.len()), 0);
    for (range, new) in edits {
        out.push_str(text.get(at..range.start)?);
        out.push_str(&new);
        at = range.end;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(found.value.into_owned())
}

/// "B5" as column 1 (counted from 0) and row 5.
fn position(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = reference.split_at_checked(digits)?;
    let column = letters.bytes().try_fold(0u32, |sum, letter| {
        let letter = letter.to_ascii_uppercase();
        letter.is_ascii_uppercase().then(|| sum.checked_mul(26)?.checked_add(u32::from(letter - b'A') + 1))?
    })?;
    Some((column.checked_sub(1)?, row.parse().ok()?))
}

impl SheetSpans {
    fn of(xml: &str) -> Option<Self> {
        let mut reader = Reader::from_str(xml);
        let mut sheet = Self::default();
        let (mut in_data, mut value_from) = (false, None);
        loop {
            let start = usize::try_from(reader.buffer_position()).ok()?;
            let event = reader.read_event().ok()?;
            let end = usize::try_from(reader.buffer_position()).ok()?;
            match event {
                Event::Eof => return Some(sheet),
                Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "sheetData" => {
                    let name = tag.name().as_ref().to_owned();
                    sheet.prefix = name.strip_suffix("sheetData")?.to_owned();
                    in_data = !xml.get(start..end)?.ends_with("/>");
                    sheet.empty = (!in_data).then_some(start..end);
                }
                Event::End(tag) if tag.local_name().as_ref() == "sheetData" => {
                    (in_data, sheet.end) = (false, Some(start));
                }
                Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "mergeCell" => {
                    sheet.merged.extend(attribute(&tag, "ref").and_then(|reference| area(&reference)));
                }
                Event::Start(tag) if in_data => sheet.begin(&tag, start..end, &mut value_from, false)?,
                Event::Empty(tag) if in_data => sheet.begin(&tag, start..end, &mut value_from, true)?,
                Event::End(tag) if in_data => sheet.close(tag.local_name().as_ref(), end, &mut value_from),
                _ => {}
            }
        }
    }

    fn begin(
        &mut self,
        tag: &BytesStart<'_>,
        at: Range<usize>,
        value_from: &mut Option<usize>,
        empty: bool,
    ) -> Option<()> {
        match tag.local_name().as_ref() {
            "row" => {
                let before = self.rows.last().map_or(0, |row| row.number);
                let number = attribute(tag, "r").and_then(|text| text.parse().ok()).unwrap_or(before + 1);
                self.rows.push(RowSpan {
                    number,
                    whole: at.clone(),
                    tag: at,
                    closed_at_once: empty,
                    cells: Vec::new(),
                });
            }
            "c" => {
                let row = self.rows.last_mut()?;
                let next = row.cells.last().map_or(0, |cell| cell.column + 1);
                let column = attribute(tag, "r").and_then(|text| position(&text)).map_or(next, |(column, _)| column);
                row.cells.push(CellSpan { column, whole: at, style: attribute(tag, "s"), formula: false, value: None });
            }
            "f" => self.rows.last_mut()?.cells.last_mut()?.formula = true,
            "v" if empty => self.rows.last_mut()?.cells.last_mut()?.value = Some(at),
            "v" => *value_from = Some(at.start),
            _ => {}
        }
        Some(())
    }

    fn close(&mut self, name: &str, end: usize, value_from: &mut Option<usize>) {
        let Some(row) = self.rows.last_mut() else { return };
        match (name, row.cells.last_mut()) {
            ("row", _) => row.whole.end = end,
            ("c", Some(cell)) => cell.whole.end = end,
            ("v", Some(cell)) => cell.value = value_from.take().map(|start| start..end),
            _ => {}
        }
    }

    fn cell(&self, row: u32, column: u32) -> Option<&CellSpan> {
        self.rows.iter().find(|one| one.number == row)?.cells.iter().find(|cell| cell.column == column)
    }

    /// A part of a merged cell that is not its first.
    fn is_covered(&self, row: u32, column: u32) -> bool {
        self.merged.iter().any(|(columns, rows)| {
            columns.contains(&column) && rows.contains(&row) && (columns.start, rows.start) != (column, row)
        })
    }

    fn fill_row(
        &self,
        xml: &str,
        row: &RowSpan,
        values: &BTreeMap<u32, &Value>,
        edits: &mut Vec<(Range<usize>, String)>,
    ) {
        if row.closed_at_once {
            let cells: String =
                values.iter().map(|(column, value)| self.cell_xml(*column, row.number, None, value)).collect();
            let open = xml.get(row.tag.clone()).unwrap_or_default().trim_end_matches("/>").trim_end().to_owned();
            edits.push((row.whole.clone(), format!("{open}>{cells}</{}row>", self.prefix)));
            return;
        }
        for (column, value) in values {
            match row.cells.iter().find(|cell| cell.column == *column) {
                Some(cell) => {
                    let new = self.cell_xml(*column, row.number, cell.style.as_deref(), value);
                    edits.push((cell.whole.clone(), new));
                }
                None => {
                    let after = row.cells.iter().find(|cell| cell.column > *column).map(|cell| cell.whole.start);
                    let last = row.cells.last().map_or(row.tag.end, |cell| cell.whole.end);
                    let at = after.unwrap_or(last);
                    edits.push((at..at, self.cell_xml(*column, row.number, None, value)));
                }
            }
        }
    }

    fn cell_xml(&self, column: u32, row: u32, style: Option<&str>, value: &Value) -> String {
        let p = &self.prefix;
        let style = style.map(|style| format!(" s=\"{style}\"")).unwrap_or_default();
        let name = crate::exchange::sheets::cell_name(column, row);
        match value {
            Value::Number(number) => format!("<{p}c r=\"{name}\"{style}><{p}v>{number}</{p}v></{p}c>"),
            Value::Text(text) => {
                let text = quick_xml::escape::escape(text.as_str());
                format!("<{p}c r=\"{name}\"{style} t=\"inlineStr\"><{p}is><{p}t>{text}</{p}t></{p}is></{p}c>")
            }
        }
    }
}

/// "B5:C7" as columns and rows, ends not included.
fn area(reference: &str) -> Option<(Range<u32>, Range<u32>)> {
    let (first, last) = reference.split_once(':')?;
    let ((left, top), (right, bottom)) = (position(first)?, position(last)?);
    Some((left..right.checked_add(1)?, top..bottom.checked_add(1)?))
}

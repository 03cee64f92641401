//! Tables as files: the count table and its hierarchy in, the published table out (docs/PROTECT.md). Invariant: a sum in the file is compared with its parts, never
//! believed; what cannot be read is said with its row.

use super::{Dimension, Exact, Fault, HierarchyFile, Published, Release, Table, TableBuilder, hierarchies::ColumnFile};
use std::collections::BTreeMap;

/// A count larger than this is a mistake.
const LARGEST: u32 = 1_000_000;
/// The columns that a published table ends with.
const TAIL: [&str; 3] = ["value", "obs_status", "conf_status"];

/// Reads the hierarchy.
///
/// # Errors
/// [`Fault::Hierarchy`].
pub fn read_hierarchy(text: &str) -> Result<HierarchyFile, Fault> {
    let read: HierarchyFile =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| Fault::Hierarchy)?;
    if read.columns.is_empty() { Err(Fault::Hierarchy) } else { Ok(read) }
}

/// One row of a file.
struct Row {
    number: usize,
    codes: Vec<String>,
    value: Value,
}

#[derive(Clone, Copy)]
enum Value {
    Count(u32),
    Impossible,
    NotCollected,
}

/// Reads a table of counts: a heading, one row for each combination, semicolon, comma or tab between. Rows that are sums may be there; combinations
/// without a row are none. `.` says that a combination cannot occur, nothing that it was not collected.
///
/// # Errors
/// A [`Fault`] that says which row or column.
pub fn read_table(text: &str, hierarchy: &HierarchyFile) -> Result<Table, Fault> {
    let (names, rows, exactly) = rows(text, hierarchy)?;
    let dimensions = names.iter().enumerate().map(|(at, name)| {
        let column = hierarchy.columns.get(name).ok_or_else(|| Fault::NoColumn(name.clone()))?;
        dimension(name, column, rows.iter().filter_map(|row| row.codes.get(at)))
    });
    let dimensions = dimensions.collect::<Result<Vec<_>, _>>()?;
    let mut builder = TableBuilder::new(dimensions.clone())?;
    if let Some(publish) = &hierarchy.publish {
        let margins: Vec<Vec<&str>> = publish.iter().map(|one| one.iter().map(String::as_str).collect()).collect();
        builder = builder.publish(&margins.iter().map(Vec::as_slice).collect::<Vec<_>>())?;
    }
    if let Some(insider) = &hierarchy.insider {
        builder = builder.insider(insider)?;
    }
    let (mut seen, mut sums) = (BTreeMap::new(), Vec::new());
    for row in &rows {
        let codes: Vec<&str> = row.codes.iter().map(String::as_str).collect();
        let places: Option<Vec<usize>> = dimensions.iter().zip(&codes).map(|(one, code)| one.place(code)).collect();
        let places = places.ok_or(Fault::UnknownCode(row.number))?;
        if seen.insert(places.clone(), row.number).is_some() && exactly {
            return Err(Fault::Twice(row.number));
        }
        let inner = dimensions.iter().zip(&places).all(|(one, place)| *place < one.leaves);
        match row.value {
            Value::Count(count) if inner => builder.add(&codes, Exact::new(count)),
            Value::Impossible if inner => builder.impossible(&codes),
            Value::NotCollected if inner => builder.not_collected(&codes),
            _ => {
                sums.push((row, places));
                true
            }
        };
    }
    let table = builder.build();
    for (row, places) in sums {
        let cell = table.cells.get(table.cell_at(&places));
        let Value::Count(said) = row.value else { continue };
        if cell.is_none_or(|cell| !table.is_not_collected(cell) && table.exact(cell) != said) {
            return Err(Fault::NotASum(row.number));
        }
    }
    Ok(table)
}

/// The columns that count, the rows, and whether every column of the file counts.
fn rows(text: &str, hierarchy: &HierarchyFile) -> Result<(Vec<String>, Vec<Row>, bool), Fault> {
    let mut reader = reader(text);
    let heading: Vec<String> = reader.headers().map_err(|_| Fault::Empty)?.iter().map(str::to_owned).collect();
    let value_name = hierarchy.value.clone().or_else(|| heading.last().cloned()).ok_or(Fault::Empty)?;
    let find = |name: &String| heading.iter().position(|one| one == name).ok_or_else(|| Fault::NoColumn(name.clone()));
    let value_at = find(&value_name)?;
    if let Some(missing) = hierarchy.columns.keys().find(|name| !heading.contains(name)) {
        return Err(Fault::NoColumn(missing.clone()));
    }
    let counting = |(at, name): &(usize, &String)| *at != value_at && hierarchy.columns.contains_key(*name);
    let used: Vec<(usize, String)> =
        heading.iter().enumerate().filter(counting).map(|(at, name)| (at, name.clone())).collect();
    let mut rows = Vec::new();
    for (number, record) in reader.records().enumerate() {
        let number = number + 2;
        let record = record.map_err(|_| Fault::Uneven(number))?;
        if record.len() != heading.len() {
            return Err(Fault::Uneven(number));
        }
        let value = match record.get(value_at).unwrap_or_default() {
            "." => Value::Impossible,
            "" => Value::NotCollected,
            count => {
                Value::Count(count.parse().ok().filter(|count| *count <= LARGEST).ok_or(Fault::NotANumber(number))?)
            }
        };
        let codes = used.iter().filter_map(|(at, _)| record.get(*at)).map(str::to_owned).collect();
        rows.push(Row { number, codes, value });
    }
    if rows.is_empty() || used.is_empty() {
        return Err(Fault::Empty);
    }
    let exactly = used.len() + 1 == heading.len();
    Ok((used.into_iter().map(|(_, name)| name).collect(), rows, exactly))
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    let text = text.trim_start_matches('\u{feff}');
    let heading = text.lines().next().unwrap_or_default();
    let delimiter = [b';', b'\t', b','].into_iter().find(|one| heading.as_bytes().contains(one)).unwrap_or(b';');
    csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes())
}

fn dimension<'a>(
    name: &str,
    column: &'a ColumnFile,
    found: impl Iterator<Item = &'a String>,
) -> Result<Dimension, Fault> {
    let total = column.total.as_deref().unwrap_or("Total");
    let mut leaves: Vec<String> = column.codes.clone();
    let members = column.groups.values().flatten();
    for code in found.chain(members) {
        if code != total && !column.groups.contains_key(code) && !leaves.contains(code) {
            leaves.push(code.clone());
        }
    }
    Dimension::grouped(name, &leaves, &column.groups, total)
}

/// The published table: its columns, `value`, `obs_status`, `conf_status`; semicolons, CRLF. A hidden value is empty with status Q, what cannot occur
/// has M, what was not collected L.
#[must_use]
pub fn published_csv(release: &Release) -> String {
    let mut lines =
        vec![release.columns.iter().map(String::as_str).chain(TAIL).map(field).collect::<Vec<_>>().join(";")];
    for cell in &release.cells {
        let value = cell.shown.value().map(|value| value.to_string()).unwrap_or_default();
        let tail = [value.as_str(), cell.shown.obs_status(), cell.shown.conf_status()];
        lines.push(cell.codes.iter().map(String::as_str).chain(tail).map(field).collect::<Vec<_>>().join(";"));
    }
    lines.join("\r\n") + "\r\n"
}

/// Signs that a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 5] = ['=', '+', '-', '@', '\t'];

fn field(text: &str) -> String {
    let safe = if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() };
    if safe.contains([';', '"', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// Reads a published table back, with the columns of its certificate.
///
/// # Errors
/// [`Fault::Published`].
pub fn read_published(text: &str, columns: &[String]) -> Result<Published, Fault> {
    let broken = |_| Fault::Published;
    let mut reader = reader(text);
    let heading: Vec<String> = reader.headers().map_err(broken)?.iter().map(plain).collect();
    if heading.iter().map(String::as_str).ne(columns.iter().map(String::as_str).chain(TAIL)) {
        return Err(Fault::Published);
    }
    let mut published = Published::new();
    for record in reader.records() {
        let record = record.map_err(broken)?;
        let codes = record.iter().take(columns.len()).map(plain).collect();
        let value = match (record.get(columns.len()), record.get(columns.len() + 1)) {
            (Some(""), Some("Q" | "M" | "L")) => None,
            (Some(value), Some("A")) => Some(value.parse().map_err(|_| Fault::Published)?),
            _ => return Err(Fault::Published),
        };
        if published.insert(codes, value).is_some() {
            return Err(Fault::Published);
        }
    }
    Ok(published)
}

/// A field without the sign that keeps it from being a formula.
fn plain(text: &str) -> String {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(text).to_owned()
}

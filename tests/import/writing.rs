//! Writes the children of the truth file as a list in some dialect, and holds what comes back against the truth.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use samlat::exchange::sheets::{Answers, Recipe};
use serde_json::Value;

use super::report_with;
use super::truth::{KEYS, cases};

/// What is written in a cell.
#[derive(Clone)]
pub(super) enum Out {
    Blank,
    Text(String),
    Number(f64),
    Date(NaiveDate),
}

pub(super) type DateStyle = fn(i32, u32, u32) -> Out;

/// How a municipality writes.
pub(super) struct Dialect {
    /// Rows above the headings.
    pub(super) above: Vec<Vec<&'static str>>,
    /// Heading and what stands under it; a heading of two lines is split at `|` over two rows.
    pub(super) columns: Vec<(&'static str, &'static str)>,
    pub(super) date: DateStyle,
    pub(super) number: fn(&str) -> Out,
    pub(super) sex: [&'static str; 2],
    pub(super) yes_no: [&'static str; 2],
    pub(super) nothing: &'static str,
    pub(super) grade: fn(&str) -> String,
    pub(super) words: &'static [(&'static str, &'static str)],
}

pub(super) fn text(text: impl Into<String>) -> Out {
    Out::Text(text.into())
}

impl Dialect {
    fn value(&self, case: &Value, what: &str) -> Out {
        let written = |key: &str| {
            case.get(format!("{key}_written"))
                .filter(|value| !value.is_null())
                .or(case.get(key))
                .and_then(Value::as_str)
        };
        let word = |word: &str| self.words.iter().find(|(from, _)| *from == word).map_or(word, |(_, to)| to).to_owned();
        let nothing = || if self.nothing.is_empty() { Out::Blank } else { text(self.nothing) };
        let date = |key: &str| match written(key) {
            None => nothing(),
            Some(iso) => {
                let parts: Vec<u32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
                (self.date)(i32::try_from(parts[0]).unwrap(), parts[1], parts[2])
            }
        };
        let plain = |out: Out| match out {
            Out::Text(text) => text,
            Out::Number(number) => number.to_string(),
            Out::Date(date) => date.to_string(),
            Out::Blank => String::new(),
        };
        let joined = |first: String, second: String| text(format!("{first} {second}").trim());
        match what {
            "last_first" => text(format!("{}, {}", written("last").unwrap(), written("first").unwrap())),
            "pnr" => (self.number)(written("pnr").unwrap()),
            "born8" => (self.number)(&written("pnr").unwrap()[..8]),
            "four" => text(&written("pnr").unwrap()[8..]),
            "sex" => text(self.sex[usize::from(case["sex"] == "M")]),
            "grade" => text((self.grade)(written("grade").unwrap())),
            "talks" => case["talks"].as_f64().filter(|talks| *talks > 0.0).map_or(Out::Blank, Out::Number),
            "oro" => text(self.yes_no[usize::from(case["oro"] == false)]),
            "signal" | "intake" | "consent" | "meet" | "fb" | "action" | "sip" | "closed" | "born" => date(what),
            "source" | "reason" => written(what).map_or_else(nothing, |value| text(word(value))),
            "name+pnr" => joined(plain(self.value(case, "name")), plain(self.value(case, "pnr"))),
            "school+grade" => joined(plain(self.value(case, "school")), plain(self.value(case, "grade"))),
            "closed+reason" => joined(plain(self.value(case, "closed")), plain(self.value(case, "reason"))),
            "age" => case["age"].as_f64().map_or(Out::Blank, Out::Number),
            "note" => text("ring mamma"),
            "follow_up" => (self.date)(2026, 11, 2),
            "phone" => text("0930-123 45"),
            _ => written(what).map_or(Out::Blank, text),
        }
    }

    /// All rows of the sheet, and the sheet's row of each case.
    pub(super) fn rows(&self) -> (Vec<Vec<Out>>, BTreeMap<u64, u64>) {
        let mut rows: Vec<Vec<Out>> = self
            .above
            .iter()
            .map(|row| row.iter().map(|cell| if cell.is_empty() { Out::Blank } else { text(*cell) }).collect())
            .collect();
        let depth = self.columns.iter().map(|(heading, _)| heading.split('|').count()).max().unwrap();
        for line in 0..depth {
            let part = |heading: &str| {
                heading
                    .split('|')
                    .nth(line)
                    .map_or(Out::Blank, |part| if part.is_empty() { Out::Blank } else { text(part) })
            };
            rows.push(self.columns.iter().map(|(heading, _)| part(heading)).collect());
        }
        let mut places = BTreeMap::new();
        for case in cases() {
            rows.push(self.columns.iter().map(|(_, what)| self.value(&case, what)).collect());
            places.insert(case["row"].as_u64().unwrap(), rows.len() as u64);
        }
        (rows, places)
    }

    fn covers(&self, truth: &str) -> bool {
        self.columns.iter().any(|(_, what)| match *what {
            "last_first" => matches!(truth, "name" | "first" | "last"),
            "four" => truth == "pnr",
            _ => what.split('+').any(|what| {
                what == truth
                    || (what == "name" && matches!(truth, "first" | "last"))
                    || (what == "last" && truth == "name")
            }),
        })
    }

    /// Reads the bytes and holds every case against the truth.
    pub(super) fn hold(&self, name: &str, bytes: &[u8], recipe: Option<&Recipe>) {
        let places = self.rows().1;
        let found = serde_json::to_value(report_with(bytes, recipe, &Answers::default())).unwrap();
        let list = |key: &str| found[key].as_array().unwrap().clone();
        let (accepted, rejected) = (list("accepted"), list("rejected"));
        for case in cases() {
            let place = places[&case["row"].as_u64().unwrap()];
            let at = |rows: &[Value]| rows.iter().find(|row| row["row"] == place).cloned();
            if let Some(bad) = case["bad"].as_str() {
                let row = at(&rejected)
                    .unwrap_or_else(|| panic!("{name}, row {place} ({bad}) is not caught\n{}", found["columns"]));
                assert_eq!(row["reason"], bad, "{name}: {}", row["faults"]);
                continue;
            }
            let row = at(&accepted).unwrap_or_else(|| {
                panic!(
                    "{name}, row {place}: {}\n{}",
                    at(&rejected).map_or(found["skipped"].clone(), |row| row["faults"].clone()),
                    found["columns"]
                )
            });
            for (truth, key) in KEYS.iter().filter(|(truth, _)| *truth != "row") {
                if self.covers(truth) {
                    assert_eq!(row[key], case[truth], "{name}, row {place}: {key}\n{}", found["columns"]);
                } else if !matches!(*truth, "born" | "sex" | "name" | "first" | "last") {
                    assert!(row[key].is_null(), "{name}, row {place}: {key} is not in the list");
                }
            }
        }
        assert_eq!(accepted.len() + rejected.len(), cases().len(), "{name}: {}", found["skipped"]);
    }
}

pub(super) fn xlsx(rows: &[Vec<Out>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let dated = Format::new().set_num_format("d mmm yyyy");
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Out::Blank => {}
                Out::Text(text) => drop(sheet.write_string(row, column, text).unwrap()),
                Out::Number(number) => drop(sheet.write_number(row, column, *number).unwrap()),
                Out::Date(date) => drop(
                    sheet
                        .write_datetime_with_format(
                            row,
                            column,
                            ExcelDateTime::parse_from_str(&date.to_string()).unwrap(),
                            &dated,
                        )
                        .unwrap(),
                ),
            }
        }
    }
    book.save_to_buffer().unwrap()
}

pub(super) fn csv(rows: &[Vec<Out>], separator: char) -> String {
    let field = |cell: &Out| match cell {
        Out::Blank => String::new(),
        Out::Text(text) if text.contains([separator, '"', '\n']) => format!("\"{}\"", text.replace('"', "\"\"")),
        Out::Text(text) => text.clone(),
        Out::Number(number) => number.to_string(),
        Out::Date(date) => date.to_string(),
    };
    let lines: Vec<String> =
        rows.iter().map(|row| row.iter().map(field).collect::<Vec<_>>().join(&separator.to_string())).collect();
    lines.join("\r\n") + "\r\n"
}

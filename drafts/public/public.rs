//! What anybody else may see of a quarter: rounded on one grid, proved by a certificate, written in the ledger before it leaves. Invariant: every figure shown here is a
//! function of the rounded counts; the exact ones stand beside it only inside the municipality.

use super::content;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::quarters::Quarter,
    error::{Error, Result, Rule},
    exchange::workbooks,
    measures::{self, Crossed, Kind, Measure, Measured, crossed},
    ops::{FileContent, measures::OneQuarter},
    protect::{
        Certificate, Dimension, Draws, Release, Released, Rounding, Table, TableBuilder, published_csv, round, rules,
    },
    store::{self, publications::NewPublication},
    words::say,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

const TOTAL: &str = "_T";
const GRID: u32 = 1;
const WORKBOOK_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// One figure, as we see it and as others may.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublicRow {
    /// "M13".
    pub measure: String,
    /// Its title.
    pub title: String,
    /// The group; empty for the total.
    pub group: String,
    /// Exact, for the municipality's own eyes.
    pub exact: String,
    /// As anybody may see it.
    pub shown: String,
}

/// A quarter as others may see it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublicQuarter {
    /// Which.
    pub quarter: Quarter,
    /// Every total, and every group that has anything in it.
    pub rows: Vec<PublicRow>,
    /// When it was last published, in UTC; none when never.
    pub published_at: Option<String>,
}

/// A quarter that was published.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishedQuarter {
    /// The figures that may be passed on, for programs.
    pub csv: FileContent,
    /// The same for people.
    pub workbook: FileContent,
    /// Lines written in the ledger.
    pub lines: u32,
}

/// How a quarter would look to others. Nothing leaves.
pub fn public_quarter(book: &mut Casebook, by: &Actor, input: OneQuarter) -> Result<PublicQuarter> {
    let quarter = input.or_last(by.today())?;
    book.write(by, Act::lasting("public_quarter", None), |tx| {
        let all = protected(tx, quarter, by)?;
        let mut published_at = None;
        for one in &all {
            published_at = published_at.max(store::publications::last_of(tx, &one.subject)?.map(|line| line.published_at));
        }
        Ok(PublicQuarter { quarter, rows: rows(&all), published_at })
    })
}

/// Publishes a quarter that is over: a line in the ledger for each measure, with its certificate, and the files.
pub fn publish_quarter(book: &mut Casebook, by: &Actor, input: OneQuarter) -> Result<PublishedQuarter> {
    let quarter = input.or_last(by.today())?;
    if !quarter.is_over(by.today()) {
        return Err(Error::Rule(Rule::QuarterNotOver));
    }
    book.write(by, Act::lasting("publish_quarter", None), |tx| {
        let all = protected(tx, quarter, by)?;
        for one in &all {
            let certificate = one.release.certificate().to_json();
            let published = published_csv(&one.release);
            store::publications::add(
                tx,
                by,
                &NewPublication {
                    subject: &one.subject,
                    grid_version: GRID,
                    method: "round",
                    base: one.base,
                    published: &published,
                    certificate: &certificate,
                },
            )?;
        }
        let name = format!("{}-{quarter}", content::area(tx)?);
        let rows = rows(&all);
        let file = |ending: &str, kind: &str, bytes: &[u8]| {
            FileContent::new(format!("{name}-{}.{ending}", say("quarter-public-file", &[])), kind, bytes)
        };
        let place = store::settings::get::<String>(tx, "municipality")?;
        let place = crate::domain::municipalities::by_code(&place).map(|place| place.name.clone()).unwrap_or_default();
        let told: Vec<[String; 4]> =
            rows.iter().map(|row| [row.measure.clone(), row.title.clone(), row.group.clone(), row.shown.clone()]).collect();
        let workbook = workbooks::public(&place, quarter, &told).map_err(|_| Error::Sealed("package-workbook"))?;
        Ok(PublishedQuarter {
            csv: file("csv", "text/csv", csv(&told).as_bytes()),
            workbook: file("xlsx", WORKBOOK_TYPE, &workbook),
            lines: u32::try_from(all.len()).unwrap_or(u32::MAX),
        })
    })
}

/// With a mark that tells Excel that it is UTF-8; every text in quotes, none of it from anybody's typing.
fn csv(rows: &[[String; 4]]) -> String {
    let quoted = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
    let heads = ["code", "measure", "reason", "value"].map(|column| say(&format!("workbook-column-{column}"), &[]));
    let lines = std::iter::once(&heads).chain(rows).map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(";"));
    format!("\u{feff}{}\r\n", lines.collect::<Vec<_>>().join("\r\n"))
}

/// One measure, exact and protected.
struct Protected {
    measured: Measured,
    measure: &'static Measure,
    release: Release,
    subject: String,
    base: u32,
}

fn protected(db: &Connection, quarter: Quarter, by: &Actor) -> Result<Vec<Protected>> {
    let area = content::area(db)?;
    let measured = measures::one_quarter(db, quarter, by.today())?;
    let draws = Draws::new(store::publications::secret(db)?);
    let mut all = Vec::new();
    for counts in crossed(db, quarter, by.today())? {
        let (Some(measure), Some(exact)) =
            (measures::find(&counts.id), measured.iter().find(|one| one.id == counts.id && !one.total.not_collected))
        else {
            continue;
        };
        // As in the smallest municipality: the municipality's own size makes no table less safe.
        let Some(base) = rules::base(measure.class, 0) else { continue };
        let subject = format!("{area};{};{quarter}", counts.id);
        let before = store::publications::last_of(db, &subject)?;
        let earlier = before.and_then(|line| Certificate::from_json(&line.certificate).ok());
        let how = Rounding { base, zeros: false, draws: &draws, scope: &subject, earlier: earlier.as_ref() };
        let release = round(&table(&counts)?, &how)?;
        all.push(Protected { measured: exact.clone(), measure, release, subject, base });
    }
    Ok(all)
}

/// The parts, with the whole of a share as a group of them; then each way. Only one way at a time is published.
fn table(counts: &Crossed) -> Result<Table> {
    let leaves: Vec<String> = counts.parts.iter().map(|part| (*part).to_owned()).collect();
    let whole = || BTreeMap::from([("DEN".to_owned(), vec!["NUM".to_owned(), "NOT".to_owned()])]);
    let groups = if counts.parts.contains(&"NOT") { whole() } else { BTreeMap::new() };
    let mut dimensions = vec![Dimension::grouped("part", &leaves, &groups, TOTAL)?];
    let names: Vec<String> = counts.ways.iter().map(|by| store::code_of(*by)).collect();
    for (name, by) in names.iter().zip(&counts.ways) {
        dimensions.push(Dimension::flat(name, &by.codes(), TOTAL)?);
    }
    let margins: Vec<Vec<&str>> = std::iter::once(vec!["part"])
        .chain(names.iter().map(|name| vec!["part", name.as_str()]))
        .collect();
    let margins: Vec<&[&str]> = margins.iter().map(Vec::as_slice).collect();
    let mut builder = TableBuilder::new(dimensions)?.publish(&margins)?;
    for (codes, count) in &counts.counts {
        builder.add(codes, *count);
    }
    Ok(builder.build())
}

fn rows(all: &[Protected]) -> Vec<PublicRow> {
    let mut rows = Vec::new();
    for one in all {
        let row = |group: String, exact: &measures::Figure, shown: String| PublicRow {
            measure: one.measured.id.clone(),
            title: one.measured.title.clone(),
            group,
            exact: exact.text(one.measure.kind),
            shown,
        };
        rows.push(row(String::new(), &one.measured.total, one.total()));
        for (at, divided) in one.measured.breakdowns.iter().enumerate() {
            let days = matches!(one.measure.kind, Kind::Days { .. });
            for group in divided.groups.iter().filter(|group| !days && group.figure.n > 0) {
                rows.push(row(group.label.clone(), &group.figure, one.shown(Some((at, &group.code)))));
            }
        }
    }
    rows
}

impl Protected {
    fn released(&self, part: &str, group: Option<(usize, &str)>) -> Released {
        let mut codes = vec![part];
        for at in 0..self.measured.breakdowns.len() {
            codes.push(group.filter(|(way, _)| *way == at).map_or(TOTAL, |(_, code)| code));
        }
        self.release.get(&codes).unwrap_or(Released::Hidden)
    }

    fn shown(&self, group: Option<(usize, &str)>) -> String {
        let few = || say("quarter-public-few", &[]);
        match self.measure.kind {
            Kind::Count | Kind::PerThousand => self.released("N", group).text(),
            Kind::Share => {
                let (of, all) = (self.released("NUM", group), self.released("DEN", group));
                let share = rules::share(of, all).and_then(|share| share.percent);
                match (share, of.value(), all.value()) {
                    (Some(percent), Some(of), Some(all)) => say(
                        "quarter-public-share",
                        &[("numerator", of.into()), ("denominator", all.into()), ("percent", percent.into())],
                    ),
                    _ => few(),
                }
            }
            Kind::Days { .. } => few(),
        }
    }

    fn total(&self) -> String {
        let Kind::Days { .. } = self.measure.kind else { return self.shown(None) };
        let total = &self.measured.total;
        let days = rules::days(total.median_days, total.n + total.waiting, total.n);
        days.map_or_else(
            || say("quarter-public-few", &[]),
            |days| say("workbook-median", &[("days", days.into())]),
        )
    }
}

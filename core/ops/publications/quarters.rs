//! A quarter as others may see it: rounded on one grid of age and sex, proved by a certificate, written in the ledger before it leaves. Invariant: what is shown, and
//! which rows there are, follows from the rounded counts alone; a median from enough waits to be shown as it is.

use super::{file_name, keep};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{children::AgeBand, municipalities, quarters::Quarter},
    error::{Error, Result, Rule},
    exchange::workbooks,
    measures::{self, Breakdown, Crossed, Kind, Measured, crossed},
    ops::{FileContent, measures::OneQuarter},
    protect::{
        Certificate, Dimension, Draws, Exact, Fault, Method, Release, Released, Rounding, Table, TableBuilder, round,
        rules,
    },
    store,
    words::say,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use ts_rs::TS;

const TOTAL: &str = "_T";
/// A share that the ages of another measure already tell. Rounded by itself it would narrow what those ages were rounded to, so it is made of them.
const EARLY: &str = "M05";
const EARLY_OF: &str = "M01";
/// Who took the initiative: by age and sex it is the new children once more, and the same children are never rounded twice.
const SAME_CHILDREN: &str = "M08";
/// Shares of those whom another measure counts. Rounded once more as part and rest they would narrow what that count was rounded to, so only the part is rounded and
/// what it is a share of is read off the other measure.
const PART_OF: [(&str, &str); 2] = [("M10", "M02"), ("M32", "M03")];
const PART: &str = "NUM";
const EARLY_AGES: [AgeBand; 2] = [AgeBand::Y0T5, AgeBand::Y6T9];
const WORKBOOK_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The municipality's own size makes no table less safe: the rules for the smallest are used.
const INHABITANTS: u32 = 0;

/// One figure as anybody may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublicFigure {
    /// "M13".
    pub measure: String,
    /// "Återkoppling inom en vecka".
    pub title: String,
    /// "6–9 år"; empty for the total.
    pub group: String,
    /// "15", "10 av 25 (40 procent)", "..".
    pub shown: String,
}

/// One figure, as we see it and as others may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublicRow {
    /// As anybody may see it.
    pub figure: PublicFigure,
    /// Exact, for the municipality's own eyes; in no file.
    pub exact: String,
}

/// How a quarter would look to others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublicQuarter {
    /// Which.
    pub quarter: Quarter,
    /// Every core measure, and every group that is shown to have anything in it.
    pub rows: Vec<PublicRow>,
    /// When it was last handed out, in UTC; none when never.
    pub published_at: Option<String>,
}

/// A quarter that may be passed on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishedQuarter {
    /// Which.
    pub quarter: Quarter,
    /// What may be seen.
    pub figures: Vec<PublicFigure>,
    /// The same for programs.
    pub csv: FileContent,
    /// The same for people.
    pub workbook: FileContent,
}

/// How a quarter that is over would look to others, beside the exact figures. Nothing leaves.
///
/// # Errors
/// [`Rule::QuarterNotOver`], [`Rule::QuarterErased`], [`Error::Protect`].
pub fn public_quarter(book: &mut Casebook, by: &Actor, input: OneQuarter) -> Result<PublicQuarter> {
    let quarter = input.or_last(by.today())?;
    book.write(by, Act::lasting("public_quarter", None), |tx| {
        let all = protected(tx, quarter, by)?;
        let mut published_at = None;
        for one in &all {
            let line = store::publications::last_of(tx, &one.subject)?;
            published_at = published_at.max(line.map(|line| line.published_at));
        }
        Ok(PublicQuarter { quarter, rows: all.iter().flat_map(Protected::rows).collect(), published_at })
    })
}

/// Makes a quarter fit to be passed on: a line in the ledger for each measure that was not there already, and the files.
///
/// # Errors
/// As [`public_quarter`].
pub fn publish_quarter(book: &mut Casebook, by: &Actor, input: OneQuarter) -> Result<PublishedQuarter> {
    let quarter = input.or_last(by.today())?;
    book.write(by, Act::lasting("publish_quarter", None), |tx| {
        let all = protected(tx, quarter, by)?;
        for one in &all {
            keep(tx, by, &one.subject, (Method::Round, one.base), &one.release)?;
        }
        let figures: Vec<PublicFigure> = all.iter().flat_map(Protected::rows).map(|row| row.figure).collect();
        let code: String = store::settings::get(tx, "municipality")?;
        let place = municipalities::by_code(&code).map(|place| place.name.clone()).unwrap_or_default();
        let name = file_name(&format!("{}-{quarter}", say("public-file", &[])));
        let cells: Vec<[&str; 4]> = figures.iter().map(cells).collect();
        let workbook =
            workbooks::public(&place, quarter, by.now.at, &cells).map_err(|fault| Error::Sealed(fault.code()))?;
        Ok(PublishedQuarter {
            quarter,
            csv: FileContent::new(format!("{name}.csv"), "text/csv", csv(&cells).as_bytes()),
            workbook: FileContent::new(format!("{name}.xlsx"), WORKBOOK_TYPE, &workbook),
            figures,
        })
    })
}

fn cells(figure: &PublicFigure) -> [&str; 4] {
    [&figure.measure, &figure.title, &figure.group, &figure.shown]
}

/// With a mark that tells Excel that it is UTF-8; every text in quotes, none of it from anybody's typing.
fn csv(rows: &[[&str; 4]]) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let line = |cells: [&str; 4]| cells.map(quoted).join(";");
    let heads = ["code", "measure", "reason", "value"].map(|column| say(&format!("workbook-column-{column}"), &[]));
    let heads = line(heads.each_ref().map(String::as_str));
    let rows = rows.iter().map(|row| line(*row));
    format!("\u{feff}{}\r\n", std::iter::once(heads).chain(rows).collect::<Vec<_>>().join("\r\n"))
}

/// One measure, exact and protected.
struct Protected {
    measured: Measured,
    /// The share that is read off its ages.
    early: Option<Measured>,
    crossed: Crossed,
    release: Rc<Release>,
    /// The measure that counts those it is a share of.
    whole: Option<Rc<Release>>,
    subject: String,
    base: u32,
}

fn protected(db: &Connection, quarter: Quarter, by: &Actor) -> Result<Vec<Protected>> {
    if !quarter.is_over(by.today()) {
        return Err(Error::Rule(Rule::QuarterNotOver));
    }
    if measures::is_erased(db, quarter, by.today())? {
        return Err(Error::Rule(Rule::QuarterErased));
    }
    let area: String = store::settings::get(db, "municipality")?;
    let draws = Draws::new(store::publications::secret(db)?);
    let measured = measures::one_quarter(db, quarter, by.today())?;
    let early = measured.iter().find(|one| one.id == EARLY);
    let mut all: Vec<Protected> = Vec::new();
    for mut crossed in crossed(db, quarter, by.today())? {
        if [EARLY, SAME_CHILDREN].contains(&crossed.measure.id) {
            continue;
        }
        let found = measured.iter().find(|one| one.id == crossed.measure.id);
        let (Some(base), Some(measured)) = (rules::base(crossed.measure.class, INHABITANTS), found) else { continue };
        let whole = PART_OF.iter().find(|(part, _)| *part == crossed.measure.id);
        let whole = whole.and_then(|(_, whole)| all.iter().find(|one| one.crossed.measure.id == *whole));
        let whole = whole.map(|one| Rc::clone(&one.release));
        if whole.is_some() {
            crossed.parts.retain(|part| *part == PART);
            crossed.counts.retain(|codes, _| codes.first() == Some(&PART));
        }
        let subject = format!("{area};{};{quarter}", crossed.measure.id);
        let before = store::publications::last_of(db, &subject)?;
        let earlier = before.map(|line| Certificate::from_json(&line.certificate)).transpose()?;
        let table = table(&crossed)?;
        let rounded =
            |earlier| round(&table, &Rounding { base, zeros: false, draws: &draws, scope: &subject, earlier });
        let release = match rounded(earlier.as_ref()) {
            // Other columns than then: there is nothing to hold on to.
            Err(Fault::OtherTable) => rounded(None),
            other => other,
        }
        .map(Rc::new)?;
        let early = early.filter(|_| crossed.measure.id == EARLY_OF).cloned();
        all.push(Protected { measured: measured.clone(), early, crossed, release, whole, subject, base });
    }
    Ok(all)
}

/// The parts, and each way by itself: the two ways together are protected but never published.
fn table(crossed: &Crossed) -> Result<Table> {
    let names: Vec<String> = crossed.ways.iter().map(|by| store::code_of(*by)).collect();
    let mut dimensions = vec![Dimension::flat("part", &crossed.parts, TOTAL)?];
    for (name, by) in names.iter().zip(&crossed.ways) {
        dimensions.push(Dimension::flat(name, &by.codes(), TOTAL)?);
    }
    let margins: Vec<Vec<&str>> =
        std::iter::once(vec!["part"]).chain(names.iter().map(|name| vec!["part", name.as_str()])).collect();
    let margins: Vec<&[&str]> = margins.iter().map(Vec::as_slice).collect();
    let mut builder = TableBuilder::new(dimensions)?.publish(&margins)?;
    for (codes, count) in &crossed.counts {
        if !builder.add(codes, Exact::new(*count)) {
            return Err(Error::Shape);
        }
    }
    Ok(builder.build())
}

impl Protected {
    fn rows(&self) -> Vec<PublicRow> {
        let kind = self.crossed.measure.kind;
        let row = |group: String, exact: String, shown: String| public(&self.measured, group, exact, shown);
        let mut rows = vec![row(String::new(), self.measured.total.text(kind), self.shown(None))];
        if matches!(kind, Kind::Days { .. }) {
            return rows;
        }
        for (way, by) in self.crossed.ways.iter().enumerate() {
            let Some(divided) = self.measured.breakdowns.iter().find(|divided| divided.by == *by) else { continue };
            for group in &divided.groups {
                let at = Some((way, group.code.as_str()));
                if self.all_of(at).value().is_some_and(|number| number > 0) {
                    rows.push(row(group.label.clone(), group.figure.text(kind), self.shown(at)));
                }
            }
        }
        let early = self.early.as_ref();
        rows.extend(early.map(|early| public(early, String::new(), early.total.text(Kind::Share), self.early_share())));
        rows
    }

    /// Of those whose age is known.
    fn early_share(&self) -> String {
        let way = self.crossed.ways.iter().position(|by| *by == Breakdown::Age).unwrap_or_default();
        let of = |band: AgeBand| self.released(TOTAL, Some((way, &store::code_of(band)))).value().unwrap_or(0);
        let all = self.released(TOTAL, None).value().unwrap_or(0);
        let known = all.saturating_sub(of(AgeBand::Unknown));
        share(Released::Value(EARLY_AGES.map(of).iter().sum()), Released::Value(known))
    }

    fn released(&self, part: &str, group: Option<(usize, &str)>) -> Released {
        self.read(&self.release, part, group)
    }

    /// Everybody of a group: of the other measure, where this one is a part of it.
    fn all_of(&self, group: Option<(usize, &str)>) -> Released {
        self.read(self.whole.as_ref().unwrap_or(&self.release), TOTAL, group)
    }

    fn read(&self, release: &Release, part: &str, group: Option<(usize, &str)>) -> Released {
        let way = |at: usize| group.filter(|(way, _)| *way == at).map_or(TOTAL, |(_, code)| code);
        let codes: Vec<&str> = std::iter::once(part).chain((0..self.crossed.ways.len()).map(way)).collect();
        release.get(&codes).unwrap_or(Released::Hidden)
    }

    fn shown(&self, group: Option<(usize, &str)>) -> String {
        match self.crossed.measure.kind {
            Kind::Count | Kind::PerThousand => self.released("N", group).text(),
            Kind::Share => share(self.released(PART, group), self.all_of(group)),
            Kind::Days { .. } => self.days(),
        }
    }

    fn days(&self) -> String {
        let number = |part| self.released(part, None).value().unwrap_or(0).into();
        let numbers = [("ended", number("EVT")), ("waiting", number("CENS"))];
        let total = &self.measured.total;
        let median = self.measured.waits.as_ref().and_then(|waits| waits.median_days);
        match rules::days(median, total.n + total.waiting, total.n) {
            Some(days) => say("public-days", &[numbers[0], numbers[1], ("days", days.into())]),
            None => say("public-ended-waiting", &numbers),
        }
    }
}

fn public(of: &Measured, group: String, exact: String, shown: String) -> PublicRow {
    let figure = PublicFigure { measure: of.id.clone(), title: of.title.clone(), group, shown };
    PublicRow { figure, exact }
}

/// "10 av 25 (40 procent)", "5 av 15", or ".." of nothing.
fn share(of: Released, all: Released) -> String {
    let (Some(share), Some(of), Some(whole)) = (rules::share(of, all), of.value(), all.value()) else {
        return Released::Hidden.text();
    };
    let numbers = [("numerator", of.into()), ("denominator", whole.into())];
    match share.percent {
        Some(percent) => say("public-share", &[numbers[0], numbers[1], ("percent", percent.into())]),
        None => say("measure-share", &numbers),
    }
}

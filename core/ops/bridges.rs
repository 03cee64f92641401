//! The bridge back to Excel: somebody's own workbook, mapped once, is filled again each quarter. Invariant: exact figures, so the file stays in the municipality; no name and no
//! number of a child goes there; a formula is never overwritten.

use super::FileContent;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::quarters::Quarter,
    error::{Error, Result},
    exchange::{
        bridges::{self, BridgeSheet, Left, Target, Value},
        sheets::{cell_name, folded},
    },
    measures::{self, Figure, Group, Kind, Measured},
    store,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

const WORKBOOK_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Which of a measure's figures goes into a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BridgeFigure {
    /// The number: counted, or meeting the condition.
    Number,
    /// Of how many.
    Whole,
    /// Per cent.
    Percent,
    /// The median in days.
    Median,
    /// The day by which nine of ten have reached the end.
    Ninth,
    /// As it is shown: "10 av 11".
    Text,
}

/// What goes into one row.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BridgeRow {
    /// The row, counted from 1.
    pub row: u32,
    /// Its words.
    pub label: String,
    /// The measure; none when the row is left alone.
    pub measure: Option<String>,
    /// Which of its figures.
    pub figure: BridgeFigure,
    /// One group of it; the total when not given.
    #[serde(default)]
    pub group: Option<Group>,
}

/// A workbook to look at.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadWorkbook {
    /// The file.
    pub content: FileContent,
}

/// A sheet with what goes where: as last time, or as its words suggest.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BridgeReading {
    /// The sheet.
    pub sheet: BridgeSheet,
    /// What goes into its rows.
    pub rows: Vec<BridgeRow>,
    /// Whether it was mapped before.
    pub known: bool,
}

/// Which sheets of a workbook can be filled, and with what.
pub fn read_workbook(book: &mut Casebook, _: &Actor, input: ReadWorkbook) -> Result<Vec<BridgeReading>> {
    let sheets = bridges::places(&input.content.bytes()?).map_err(Error::Sheet)?;
    book.peek(|db| {
        let reading = |sheet: BridgeSheet| {
            let kept: Option<Vec<BridgeRow>> = store::bridges::get(db, &sheet.name)?;
            let same = |row: &BridgeRow| {
                kept.as_ref()?
                    .iter()
                    .find(|one| folded(&one.label) == folded(&row.label))
                    .map(|one| BridgeRow { row: row.row, ..one.clone() })
            };
            let rows = sheet.labels.iter().map(|label| suggested(label.row, &label.label));
            let rows: Vec<BridgeRow> = rows.map(|row| same(&row).unwrap_or(row)).collect();
            Ok(BridgeReading { known: kept.is_some(), rows, sheet })
        };
        sheets.into_iter().map(reading).collect()
    })
}

/// A row whose words are a measure's title.
fn suggested(row: u32, label: &str) -> BridgeRow {
    let words = folded(label);
    let measure = measures::all().find(|measure| folded(&measure.title_sv()) == words);
    let figure = match measure.map(|measure| measure.kind) {
        Some(Kind::Share) => BridgeFigure::Text,
        Some(Kind::Days { .. }) => BridgeFigure::Median,
        Some(Kind::Count | Kind::PerThousand) | None => BridgeFigure::Number,
    };
    BridgeRow {
        row,
        label: label.to_owned(),
        measure: measure.map(|measure| measure.id.to_owned()),
        figure,
        group: None,
    }
}

/// A workbook to fill.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FillWorkbook {
    /// The file as it is now.
    pub content: FileContent,
    /// Which sheet.
    pub sheet: String,
    /// What goes into its rows; kept for next time.
    pub rows: Vec<BridgeRow>,
    /// Which quarter; its column is found by its heading.
    pub quarter: Quarter,
}

/// A cell that was filled.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FilledCell {
    /// "D7".
    pub cell: String,
    /// The words of its row.
    pub label: String,
    /// What stands there now.
    pub text: String,
}

/// A cell that was left as it was.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LeftCell {
    /// "D7".
    pub cell: String,
    /// The words of its row.
    pub label: String,
    /// Why.
    pub why: Left,
}

/// A workbook that was filled.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FilledWorkbook {
    /// The file, with the name it had.
    pub file: FileContent,
    /// The cells that were filled.
    pub filled: Vec<FilledCell>,
    /// The cells that were left.
    pub left: Vec<LeftCell>,
}

/// Fills a workbook in its own layout; formulas, formats and charts stay, and what goes where is kept for next time.
pub fn fill_workbook(book: &mut Casebook, by: &Actor, input: FillWorkbook) -> Result<FilledWorkbook> {
    let bytes = input.content.bytes()?;
    let sheets = bridges::places(&bytes).map_err(Error::Sheet)?;
    let sheet = sheets.iter().find(|sheet| sheet.name == input.sheet).ok_or(Error::NotFound("sheet"))?;
    let column = sheet.columns.iter().find(|column| column.quarter == input.quarter);
    let column = column.ok_or(Error::NotFound("quarter_column"))?.column;
    book.write(by, Act::lasting("fill_workbook", None), |tx| {
        let measured = measures::report(tx, input.quarter, by.today())?.measures;
        let (mut targets, mut filled, mut left) = (Vec::new(), Vec::new(), Vec::new());
        for row in input.rows.iter().filter(|row| row.measure.is_some()) {
            let (cell, label) = (cell_name(column, row.row), row.label.clone());
            match value(&measured, row) {
                Some((value, text)) => {
                    targets.push(Target { column, row: row.row, value });
                    filled.push((row.row, FilledCell { cell, label, text }));
                }
                None => left.push(LeftCell { cell, label, why: Left::NoFigure }),
            }
        }
        let done = bridges::fill(&bytes, &input.sheet, &targets).map_err(Error::Sheet)?;
        for (_, row, why) in &done.left {
            if let Some(at) = filled.iter().position(|(number, _)| number == row) {
                let (_, cell) = filled.remove(at);
                left.push(LeftCell { cell: cell.cell, label: cell.label, why: *why });
            }
        }
        store::bridges::put(tx, &input.sheet, &input.rows, by.now.at)?;
        Ok(FilledWorkbook {
            file: FileContent::new(input.content.file_name.clone(), WORKBOOK_TYPE, &done.bytes),
            filled: filled.into_iter().map(|(_, cell)| cell).collect(),
            left,
        })
    })
}

/// What goes into a cell, and how it reads; none when there is no such figure.
fn value(measured: &[Measured], row: &BridgeRow) -> Option<(Value, String)> {
    let one = measured.iter().find(|one| Some(&one.id) == row.measure.as_ref())?;
    let kind = measures::find(&one.id)?.kind;
    let figure = match &row.group {
        None => &one.total,
        Some(group) => {
            let divided = one.breakdowns.iter().find(|divided| divided.by == group.by)?;
            &divided.groups.iter().find(|known| known.code == group.code)?.figure
        }
    };
    if figure.not_collected {
        return None;
    }
    let number = |number: f64| (Value::Number(number), number.to_string().replace('.', ","));
    match row.figure {
        BridgeFigure::Number => Some(number(count(figure, kind).into())),
        BridgeFigure::Whole => Some(number(figure.denominator.unwrap_or(figure.n).into())),
        BridgeFigure::Percent => {
            let whole = figure.denominator.filter(|whole| *whole > 0)?;
            Some(number((f64::from(figure.numerator?) * 100.0 / f64::from(whole)).round()))
        }
        BridgeFigure::Median => figure.median_days.map(number),
        BridgeFigure::Ninth => figure.p90_days.map(|days| number(days.into())),
        BridgeFigure::Text => {
            let text = figure.text(kind);
            Some((Value::Text(text.clone()), text))
        }
    }
}

fn count(figure: &Figure, kind: Kind) -> u32 {
    match kind {
        Kind::Share => figure.numerator.unwrap_or(0),
        Kind::Count | Kind::PerThousand | Kind::Days { .. } => figure.n,
    }
}

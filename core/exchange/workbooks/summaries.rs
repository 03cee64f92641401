//! "Sammanfattning": every measure on a line, beside the quarter before and the last four quarters. And a sheet for each theme, with the breakdowns. Invariant: a measure stands
//! in the summary and in one theme, with the same figures.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::super::packages::codes::{Age, Code, Days, ObsStatus, Part, Reason, Sex, Stage};
use super::super::packages::{Background, Fact, MeasureRow, Package};
use super::{Styles, head, height, pages};
use crate::{
    measures::{Section, find},
    words::say,
};

const LAST_COLUMN: u16 = 5;

/// Digits.
const DEFINITION_WIDTH: u16 = 62;

/// One line of a measure: the total, or one code of one breakdown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Total,
    Age(Age),
    Sex(Sex),
    Stage(Stage),
    Reason(Reason),
    Days(Days),
}

impl Line {
    /// Every line there could be, in the order they are read.
    fn all() -> impl Iterator<Item = Line> {
        let ages = Age::ALL.iter().filter(|code| **code != Age::Total).copied().map(Line::Age);
        let sexes = Sex::ALL.iter().filter(|code| **code != Sex::Total).copied().map(Line::Sex);
        let stages = Stage::ALL.iter().filter(|code| **code != Stage::Total).copied().map(Line::Stage);
        let reasons = Reason::ALL.iter().filter(|code| **code != Reason::Total).copied().map(Line::Reason);
        let days = Days::BINS.into_iter().map(Line::Days);
        std::iter::once(Line::Total).chain(ages).chain(sexes).chain(stages).chain(reasons).chain(days)
    }

    fn holds(self, fact: &Fact) -> bool {
        let cell = &fact.cell;
        let here = (cell.age, cell.sex, cell.stage, cell.reason, fact.dur);
        let (mut age, mut sex, mut stage, mut reason, mut days) =
            (Age::Total, Sex::Total, Stage::Total, Reason::Total, Days::Total);
        match self {
            Line::Total => {}
            Line::Age(code) => age = code,
            Line::Sex(code) => sex = code,
            Line::Stage(code) => stage = code,
            Line::Reason(code) => reason = code,
            Line::Days(code) => days = code,
        }
        here == (age, sex, stage, reason, days) && cell.team.is_total()
    }

    fn label(self, measure: &MeasureRow) -> String {
        match self {
            Line::Total => measure.title_sv.clone(),
            Line::Age(code) => code.label_sv(),
            Line::Sex(code) => code.label_sv(),
            Line::Stage(code) => code.label_sv(),
            Line::Reason(code) => code.label_sv(),
            Line::Days(code) => code.label_sv(),
        }
    }
}

/// What stands in a cell.
enum Figure {
    Nothing,
    Number(u64),
    Text(String),
}

impl Figure {
    fn of(facts: &[Fact], measure: &MeasureRow, line: Line) -> Self {
        let of_line = |fact: &&Fact| fact.cell.measure == measure.measure && line.holds(fact);
        let part = |part| facts.iter().filter(of_line).find(|fact| fact.part == part);
        let one = |id, name, fact: &Fact| fact.value.map(|value| say(id, &[(name, whole(value))]));
        let both = |id, (a, first): (&str, &Fact), (b, second): (&str, &Fact)| {
            first.value.zip(second.value).map(|(first, second)| say(id, &[(a, whole(first)), (b, whole(second))]))
        };
        if let (Some(numerator), Some(denominator)) = (part(Part::Numerator), part(Part::Denominator)) {
            let text = both("workbook-of", ("numerator", numerator), ("denominator", denominator));
            return text.map_or_else(|| Self::absent(numerator), Self::Text);
        }
        if let Some(median) = part(Part::Median) {
            return one("workbook-median", "days", median).map_or_else(|| Self::absent(median), Self::Text);
        }
        if let (Some(ended), Some(waiting)) = (part(Part::Ended), part(Part::Waiting)) {
            let text = both("workbook-ended-waiting", ("ended", ended), ("waiting", waiting));
            return text.map_or_else(|| Self::absent(ended), Self::Text);
        }
        match part(Part::Count) {
            Some(count) => count.value.map_or_else(|| Self::absent(count), Self::Number),
            None => Self::Nothing,
        }
    }

    fn absent(fact: &Fact) -> Self {
        match fact.obs_status {
            ObsStatus::Suppressed => Self::Text(say("workbook-suppressed", &[])),
            ObsStatus::Impossible => Self::Text(say("workbook-impossible", &[])),
            ObsStatus::NotCollected => Self::Text(say("measure-not-collected", &[])),
            _ => Self::Nothing,
        }
    }

    fn missing(facts: &[Fact], measure: &MeasureRow) -> Self {
        let missing = facts
            .iter()
            .find(|fact| fact.part == Part::Missing && fact.cell.measure == measure.measure && Line::Total.holds(fact));
        missing.and_then(|fact| fact.value).map_or(Self::Nothing, Self::Number)
    }

    fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    fn put(&self, sheet: &mut Worksheet, row: u32, column: u16, format: &Format) -> Result<(), XlsxError> {
        match self {
            Self::Nothing => sheet.write_blank(row, column, format)?,
            Self::Number(number) => sheet.write_number_with_format(row, column, *number as f64, format)?,
            Self::Text(text) => sheet.write_string_with_format(row, column, text, format)?,
        };
        Ok(())
    }
}

fn whole(value: u64) -> crate::words::Arg<'static> {
    i64::try_from(value).unwrap_or(i64::MAX).into()
}

/// Every measure on a line of its own.
pub(super) fn write(
    sheet: &mut Worksheet,
    styles: &Styles,
    package: &Package,
    background: &Background,
) -> Result<(), XlsxError> {
    sheet.set_name(say("workbook-sheet-summary", &[]))?;
    let all: Vec<&MeasureRow> = package.measures.iter().collect();
    measures(sheet, styles, package, background, (all.as_slice(), false))
}

/// The themes of the package's measures, in their order.
pub(super) fn themes(package: &Package) -> Vec<(Section, Vec<&MeasureRow>)> {
    let mut themes: Vec<(Section, Vec<&MeasureRow>)> = Vec::new();
    for row in &package.measures {
        let Some(measure) = find(row.measure.as_str()) else { continue };
        match themes.last_mut() {
            Some((section, rows)) if *section == measure.section => rows.push(row),
            _ => themes.push((measure.section, vec![row])),
        }
    }
    themes
}

/// The measures of one theme with their breakdowns.
pub(super) fn theme(
    sheet: &mut Worksheet,
    styles: &Styles,
    package: &Package,
    background: &Background,
    (section, rows): (Section, &[&MeasureRow]),
) -> Result<(), XlsxError> {
    sheet.set_name(section.label_sv())?;
    measures(sheet, styles, package, background, (rows, true))
}

fn measures(
    sheet: &mut Worksheet,
    styles: &Styles,
    package: &Package,
    background: &Background,
    (rows, parts): (&[&MeasureRow], bool),
) -> Result<(), XlsxError> {
    pages(sheet, package);
    sheet.set_landscape();
    for (column, width) in [(0, 36), (1, 23), (2, 23), (3, 23), (4, 10), (5, DEFINITION_WIDTH)] {
        sheet.set_column_width(column, width)?;
    }
    let top = head(sheet, styles, package, LAST_COLUMN)?;
    headings(sheet, styles, package, background, top)?;
    let mut row = top + 1;
    let sources = [&package.facts, &background.previous, &background.four_quarters];
    for measure in rows.iter().copied() {
        row = lines(sheet, styles, sources, (measure, parts), row)?;
    }
    sheet.set_freeze_panes(top + 1, 1)?.set_repeat_rows(top, top)?;
    Ok(())
}

fn headings(
    sheet: &mut Worksheet,
    styles: &Styles,
    package: &Package,
    background: &Background,
    row: u32,
) -> Result<(), XlsxError> {
    let this = package.submission.period;
    let quarter = |id, period: super::Period| {
        say(id, &[("quarter", u32::from(period.quarter()).into()), ("year", i64::from(period.year()).into())])
    };
    sheet.write_string_with_format(row, 0, say("workbook-measure", &[]), &styles.heading)?;
    sheet.write_string_with_format(row, 1, quarter("workbook-this-quarter", this), &styles.heading_right)?;
    let previous = this.previous().map(|period| quarter("workbook-previous-quarter", period)).unwrap_or_default();
    sheet.write_string_with_format(row, 2, previous, &styles.heading_right)?;
    let erased = background.four_quarters.is_empty();
    let year = if erased { "workbook-four-quarters-erased" } else { "workbook-four-quarters" };
    sheet.write_string_with_format(row, 3, say(year, &[]), &styles.heading_right)?;
    sheet.write_string_with_format(row, 4, say("workbook-missing", &[]), &styles.heading_right)?;
    sheet.write_string_with_format(
        row,
        5,
        say("workbook-definition", &[]),
        &styles.heading.clone().set_align(FormatAlign::Left).set_indent(1),
    )?;
    sheet.set_row_height(row, 34)?;
    Ok(())
}

fn lines(
    sheet: &mut Worksheet,
    styles: &Styles,
    sources: [&Vec<Fact>; 3],
    (measure, parts): (&MeasureRow, bool),
    first: u32,
) -> Result<u32, XlsxError> {
    let mut row = first;
    for line in Line::all().filter(|line| parts || *line == Line::Total) {
        let figures = sources.map(|facts| Figure::of(facts, measure, line));
        if figures.iter().all(Figure::is_nothing) && line != Line::Total {
            continue;
        }
        let total = line == Line::Total;
        let (label, number) =
            if total { (&styles.strong, &styles.strong_number) } else { (&styles.indented, &styles.number) };
        sheet.write_string_with_format(row, 0, line.label(measure), label)?;
        for (column, figure) in (1..).zip(&figures) {
            figure.put(sheet, row, column, if column == 1 { number } else { &styles.number })?;
        }
        let missing = if total { Figure::missing(sources[0], measure) } else { Figure::Nothing };
        missing.put(sheet, row, 4, &styles.number)?;
        let definition = if total { measure.definition_sv.as_str() } else { "" };
        sheet.write_string_with_format(row, 5, definition, &styles.definition)?;
        sheet.set_row_height(row, if total { height(definition, DEFINITION_WIDTH) } else { 17.0 })?;
        row += 1;
    }
    Ok(row)
}

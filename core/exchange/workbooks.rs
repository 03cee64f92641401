//! The workbook for people: the same figures as the tables, in Swedish. Invariant: every text is a text and every
//! number a number, there is no
//! formula, and the same content gives the same bytes.

mod data;
mod publications;
mod readme;
mod summaries;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

pub use publications::public;

use super::packages::{Background, Package, PackageFault, Period};
use crate::words::{date, say};

const INK: Color = Color::RGB(0x17_21_2B);
const INK_SOFT: Color = Color::RGB(0x44_52_5C);
const LINE: Color = Color::RGB(0xCB_D3_D8);
const LINE_STRONG: Color = Color::RGB(0x6F_7E_88);
const ACCENT: Color = Color::RGB(0x0B_4F_71);
const WARN: Color = Color::RGB(0x7F_52_00);
const WARN_SOFT: Color = Color::RGB(0xFB_F0_D9);

/// A4, as Excel numbers paper.
const A4: u8 = 9;

/// "HLT-teamet i Bjurholm, kvartal 3 2026".
pub fn title(package: &Package) -> String {
    let period = package.submission.period;
    let (year, quarter) = (i64::from(period.year()), u32::from(period.quarter()));
    say("workbook-title", &[("area", (&package.area_name).into()), ("quarter", quarter.into()), ("year", year.into())])
}

/// The workbook as an XLSX file.
pub fn write(package: &Package, background: &Background) -> Result<Vec<u8>, PackageFault> {
    compose(package, background).map_err(|_| PackageFault::Workbook)
}

fn compose(package: &Package, background: &Background) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_timestamp(package.submission.created_at.timestamp())?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(title(package))
            .set_subject(package.submission.id())
            .set_author("Samlat")
            .set_creation_datetime(&created),
    );
    let styles = Styles::new();
    readme::write(workbook.add_worksheet(), &styles, package)?;
    summaries::write(workbook.add_worksheet(), &styles, package, background)?;
    for (section, rows) in summaries::themes(package) {
        summaries::theme(workbook.add_worksheet(), &styles, package, background, (section, rows.as_slice()))?;
    }
    data::write(workbook.add_worksheet(), &styles, package)?;
    workbook.save_to_buffer()
}

/// The few ways a cell can look.
struct Styles {
    title: Format,
    subtitle: Format,
    demo: Format,
    heading: Format,
    heading_right: Format,
    label: Format,
    text: Format,
    strong: Format,
    number: Format,
    strong_number: Format,
    indented: Format,
    definition: Format,
}

impl Styles {
    fn new() -> Self {
        let plain = || Format::new().set_font_color(INK).set_align(FormatAlign::VerticalCenter);
        let ruled = || plain().set_border_bottom(FormatBorder::Hair).set_border_bottom_color(LINE);
        let figure = |format: Format| format.set_align(FormatAlign::Right).set_num_format("#,##0");
        let heading = || {
            Format::new()
                .set_bold()
                .set_font_color(INK_SOFT)
                .set_align(FormatAlign::Bottom)
                .set_text_wrap()
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(LINE_STRONG)
        };
        Self {
            title: Format::new().set_bold().set_font_size(18).set_font_color(ACCENT),
            subtitle: Format::new().set_font_size(12).set_font_color(INK_SOFT),
            demo: Format::new()
                .set_bold()
                .set_align(FormatAlign::VerticalCenter)
                .set_font_color(WARN)
                .set_background_color(WARN_SOFT),
            heading: heading(),
            heading_right: heading().set_align(FormatAlign::Right),
            label: plain().set_font_color(INK_SOFT),
            text: plain().set_text_wrap(),
            strong: ruled().set_bold().set_text_wrap(),
            number: figure(ruled()),
            strong_number: figure(ruled().set_bold()),
            indented: ruled().set_align(FormatAlign::Left).set_indent(2),
            definition: ruled().set_font_color(INK_SOFT).set_text_wrap().set_align(FormatAlign::Left).set_indent(1),
        }
    }
}

/// Title, what it covers, and the mark of invented data, in the first rows; gives the first free row.
fn head(sheet: &mut Worksheet, styles: &Styles, package: &Package, last_column: u16) -> Result<u32, XlsxError> {
    sheet.write_string_with_format(0, 0, title(package), &styles.title)?;
    sheet.set_row_height(0, 30)?.set_row_height(1, 21)?;
    let covers = format!("{}. {}", package.region_name, days(package.submission.period));
    sheet.write_string_with_format(1, 0, covers, &styles.subtitle)?;
    if !package.demo {
        return Ok(3);
    }
    sheet.write_string_with_format(2, 0, say("workbook-demo", &[]), &styles.demo)?.set_row_height(2, 21)?;
    for column in 1..=last_column {
        sheet.write_blank(2, column, &styles.demo)?;
    }
    Ok(4)
}

/// "1 juli – 30 september 2026".
fn days(period: Period) -> String {
    let Some((first, last)) = period.days() else { return String::new() };
    let month = |day: NaiveDate| say("month-name", &[("month", day.month().into())]);
    let (from, to) = (month(first), date(last));
    say("workbook-period-days", &[("from", (&from).into()), ("to", (&to).into())])
}

/// Points for a row whose text is wrapped in a column so many digits wide; a letter is seldom wider than a digit.
fn height(text: &str, width: u16) -> f64 {
    text.chars().count().div_ceil(usize::from(width)).max(1) as f64 * 15.0 + 6.0
}

/// A4, as wide as the paper, the mark of invented data at the top and the page number at the foot.
fn pages(sheet: &mut Worksheet, package: &Package) {
    sheet
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.6, 0.6, 0.75, 0.75, 0.3, 0.3)
        .set_screen_gridlines(false);
    if package.demo {
        sheet.set_header(format!("&C&B{}", say("workbook-demo", &[])));
    }
    sheet.set_footer(format!("&L{}&R{}", title(package).replace('&', "&&"), say("workbook-page", &[])));
}

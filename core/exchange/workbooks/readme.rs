//! "Läs mig": what the workbook is, how to read it, who may see it.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::packages::Package;
use super::super::packages::codes::{Code, Tier};
use super::{Styles, days, head, height, pages};
use crate::words::{date, say};

/// Digits.
const TEXT_WIDTH: u16 = 84;

pub(super) fn write(sheet: &mut Worksheet, styles: &Styles, package: &Package) -> Result<(), XlsxError> {
    sheet.set_name(say("workbook-sheet-readme", &[]))?;
    pages(sheet, package);
    sheet.set_column_width(0, 20)?.set_column_width(1, TEXT_WIDTH)?;
    let mut row = head(sheet, styles, package, 1)?;
    for (heading, lines) in sections(package) {
        if let Some(heading) = heading {
            sheet.write_string_with_format(row, 0, heading, &styles.heading)?;
            sheet.write_blank(row, 1, &styles.heading)?;
            sheet.set_row_height(row, 26)?;
            row += 1;
        }
        for (label, text) in lines {
            sheet.write_string_with_format(row, 0, label, &styles.label)?;
            sheet.set_row_height(row, height(&text, TEXT_WIDTH))?;
            sheet.write_string_with_format(row, 1, text, &styles.text)?;
            row += 1;
        }
        row += 1;
    }
    Ok(())
}

type Section = (Option<String>, Vec<(String, String)>);

fn sections(package: &Package) -> Vec<Section> {
    let word = |id: &str| say(&format!("workbook-{id}"), &[]);
    let titled = |id: &str, lines: Vec<(String, String)>| (Some(word(id)), lines);
    let secrecy = if package.submission.tier == Tier::Protected { "secrecy-protected" } else { "secrecy-exact" };
    vec![
        (None, about(package)),
        titled("secrecy", vec![(String::new(), word(secrecy))]),
        titled(
            "reading",
            ["reading-share", "reading-days", "reading-distinct"].map(|id| (String::new(), word(id))).to_vec(),
        ),
        titled(
            "legend",
            vec![
                (word("suppressed"), word("legend-suppressed")),
                (word("impossible"), word("legend-impossible")),
                (word("legend-empty-sign"), word("legend-empty")),
            ],
        ),
        titled(
            "sheets",
            vec![
                (word("sheet-summary"), word("sheets-summary")),
                (word("sheets-themes-name"), word("sheets-themes")),
                (word("sheet-data"), word("sheets-data")),
            ],
        ),
    ]
}

fn about(package: &Package) -> Vec<(String, String)> {
    let submission = &package.submission;
    let line = |id: &str, text: String| (say(&format!("workbook-{id}"), &[]), text);
    let teams = [("reporting", submission.teams_reporting.into()), ("total", submission.teams_total.into())];
    let (signed, role) = (date(submission.signed_off_at.date_naive()), submission.signed_off_role.label_sv());
    let mut lines = vec![
        line("area", package.area_name.clone()),
        line("region", package.region_name.clone()),
        line("period", days(submission.period)),
        line("submission", submission.id()),
        line("revision", format!("{}, {}", submission.revision, submission.reason_code.label_sv())),
    ];
    lines.extend(submission.supersedes().map(|id| line("supersedes", id)));
    lines.extend([
        line("teams", say("workbook-teams-of", &teams)),
        line("signed", say("workbook-signed-by", &[("date", (&signed).into()), ("role", (&role).into())])),
        line("created", date(submission.created_at.date_naive())),
        line(
            "rules",
            say(
                "workbook-rules-text",
                &[
                    ("catalogue", (&submission.catalogue_version).into()),
                    ("rule", (&submission.rule_version).into()),
                    ("app", (&submission.app_version).into()),
                ],
            ),
        ),
    ]);
    lines
}

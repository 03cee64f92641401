//! From a paper's struct to its PDF and page pictures.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Timelike, Utc};
use serde_json::{Value, json};
use typst::World;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::error::{PaperError, Result};
use crate::paper::{Letterhead, Paper};
use crate::world::{Page, PaperWorld};
use crate::{qr, typed};

/// Who made the file, in its metadata.
const CREATOR: &str = "Samlat";

/// A finished paper.
pub struct Rendered {
    /// Tagged PDF, PDF/A-2a and PDF/UA-1.
    pub pdf: Vec<u8>,
    /// Each page as SVG, the same as in the PDF.
    pub pages_svg: Vec<String>,
    /// Kind and case number or date; no name, no personal number.
    pub file_name: String,
    /// Typed characters that the font does not have; □ stands in their place. Tell the user before printing.
    pub unprintable: Vec<char>,
}

/// Makes a paper. `ident` is the record's id: with the same `ident`, `made_at` and content the bytes are the same.
pub fn render(paper: &Paper, head: &Letterhead, ident: &str, made_at: DateTime<Utc>) -> Result {
    set(std::slice::from_ref(paper), head, ident, made_at, Name { file: paper.file_name(), title: None }, false)
}

/// What a file is called: on disk, and in a viewer, which shows a title and remembers it. A paper alone has its own title.
pub struct Name {
    /// No name of a person, no number.
    pub file: String,
    /// The same of it.
    pub title: Option<String>,
}

/// Makes several papers in one file, to be printed in one go. With `both_sides` each begins on a sheet of its own, so that nothing about one child stands on the back of another's.
pub fn render_together(
    papers: &[Paper],
    head: &Letterhead,
    ident: &str,
    made_at: DateTime<Utc>,
    name: Name,
    both_sides: bool,
) -> Result {
    set(papers, head, ident, made_at, name, both_sides)
}

fn set(
    papers: &[Paper],
    head: &Letterhead,
    ident: &str,
    made_at: DateTime<Utc>,
    name: Name,
    both_sides: bool,
) -> Result {
    let kind = papers.first().map_or("papers", Paper::kind);
    let (mut pages, mut unprintable) = (Vec::new(), BTreeSet::new());
    for paper in papers {
        pages.push(page(paper, head, name.title.as_deref(), &mut unprintable)?);
    }
    let world = PaperWorld::new(pages, both_sides).ok_or(PaperError::Data { paper: kind })?;

    let Warned { output, warnings: _ } = typst::compile::<PagedDocument>(&world);
    let document = output.map_err(|why| PaperError::Template { paper: kind, what: first(&world, &why) })?;

    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|why| PaperError::Export { paper: kind, what: why.message().to_string() })?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{kind}/{ident}")),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: timestamp(made_at),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options)
        .map_err(|why| PaperError::Export { paper: kind, what: first(&world, &why) })?;
    let looks = SvgOptions { render_bleed: false, pretty: false };
    let pages_svg = document.pages().iter().map(|page| typst_svg::svg(page, &looks)).collect();
    comemo::evict(match papers.first() {
        Some(Paper::RecoverySheet(_)) => 0,
        _ => 3,
    });
    Ok(Rendered { pdf, pages_svg, file_name: name.file, unprintable: unprintable.into_iter().collect() })
}

/// Forgets everything the typesetter remembers of earlier papers. Call when the vault locks.
pub fn forget() {
    comemo::evict(0);
}

/// What the template reads: `{"head": …, "paper": …}`, and the picture apart. Characters that cannot be printed are collected in `missing`.
fn page(paper: &Paper, head: &Letterhead, title: Option<&str>, missing: &mut BTreeSet<char>) -> Result<Page> {
    let unwritable = |_| PaperError::Data { paper: paper.kind() };
    let mut content = serde_json::to_value(paper).map_err(unwritable)?;
    let picture = match paper {
        Paper::RecoverySheet(sheet) => sheet.qr_text.as_deref().map(qr::svg).transpose()?,
        Paper::QuarterReport(report) => report.chart.as_ref().map(|chart| chart.svg.clone()),
        _ => None,
    };
    for secret_or_long in ["/qr_text", "/chart/svg"] {
        if let Some(field) = content.pointer_mut(secret_or_long) {
            *field = Value::Bool(!field.is_null());
        }
    }
    let (words, shared) = head.house.words(paper.kind(), &content, head, missing);
    let arms = head.house.arms.as_ref().map(|arms| (arms.name(), arms.bytes.clone()));
    let mut data = json!({ "head": serde_json::to_value(head).map_err(unwritable)?, "paper": content });
    if let Some(fields) = data.get_mut("head").and_then(Value::as_object_mut) {
        fields.insert("arms".to_owned(), json!(arms.as_ref().map(|(name, _)| name)));
        fields.insert("title".to_owned(), json!(title));
        fields.insert("lang".to_owned(), json!(head.house.lang()));
        fields.insert("from_right".to_owned(), json!(head.house.runs_from_right()));
    }
    typed::make_printable(&mut data, head.house.runs_from_right(), missing);
    let data = serde_json::to_string(&data).map_err(unwritable)?;
    Ok(Page { kind: paper.kind(), data, picture, arms, words, shared })
}

/// The first thing a compilation complained about, with the line in the template. Holds no content: templates never put data in messages.
fn first(world: &PaperWorld, complaints: &[SourceDiagnostic]) -> String {
    let Some(complaint) = complaints.first() else { return String::new() };
    let place = complaint.span.id().map(|file| {
        let line = world.source(file).ok().and_then(|source| {
            let at = typst::WorldExt::range(world, complaint.span)?;
            source.lines().byte_to_line(at.start)
        });
        let line = line.map(|line| format!(":{}", line + 1)).unwrap_or_default();
        format!(" ({}{line})", file.get().vpath().get_with_slash())
    });
    format!("{}{}", complaint.message, place.unwrap_or_default())
}

fn timestamp(at: DateTime<Utc>) -> Option<Timestamp> {
    let small = |number: u32| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        at.year(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )
    .map(Timestamp::new_utc)
}

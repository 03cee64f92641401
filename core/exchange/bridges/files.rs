//! The workbook as a file: one sheet changed, everything else copied as it was packed. Invariant: no more is unpacked than a workbook can be, and nothing half done is given back.

use std::io::{Cursor, Read, Write};

use quick_xml::{Reader, events::Event};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    Left, Target,
    spans::{applied, attribute, edit},
};
use crate::exchange::sheets::SheetFault;

/// Bytes that one part of a workbook may unpack to.
const MAX_PART: u64 = 64 << 20;
const WORKBOOK: &str = "xl/workbook.xml";
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";

/// A workbook that was filled.
pub struct Filled {
    /// The file.
    pub bytes: Vec<u8>,
    /// Cells that were left as they were: column from 0, row from 1, why.
    pub left: Vec<(u32, u32, Left)>,
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Fills cells of one sheet.
///
/// # Errors
/// [`SheetFault`] when it is no workbook of Excel's newer kind (xlsx, xlsm), or damaged.
pub fn fill(bytes: &[u8], sheet: &str, targets: &[Target]) -> Result<Filled, SheetFault> {
    let broken = || SheetFault::Broken;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetFault::UnsupportedKind)?;
    let workbook = text(&mut archive, WORKBOOK)?;
    let parts = sheets(&workbook, &text(&mut archive, RELATIONS)?).ok_or_else(broken)?;
    let wanted = parts.iter().find(|(name, _)| name == sheet).map(|(_, part)| part.clone()).ok_or_else(broken)?;
    let mut out = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let mut left = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(|_| broken())?;
        let name = file.name().map_err(|_| broken())?.into_owned();
        drop(file);
        let changed = if name == WORKBOOK {
            Some(reckoned_anew(&workbook).ok_or_else(broken)?)
        } else if parts.iter().any(|(_, part)| *part == name) {
            let xml = text(&mut archive, &name)?;
            let edited = edit(&xml, if name == wanted { targets } else { &[] }).ok_or_else(broken)?;
            left.extend(edited.left);
            (edited.xml != xml).then_some(edited.xml)
        } else {
            None
        };
        match changed {
            Some(xml) => {
                out.start_file(name, SimpleFileOptions::default()).map_err(|_| broken())?;
                out.write_all(xml.as_bytes()).map_err(|_| broken())?;
            }
            None => {
                let file = archive.by_index_raw(index).map_err(|_| broken())?;
                out.raw_copy_file(file).map_err(|_| broken())?;
            }
        }
    }
    let bytes = out.finish().map_err(|_| broken())?.into_inner();
    Ok(Filled { bytes, left })
}

fn text(archive: &mut Archive<'_>, name: &str) -> Result<String, SheetFault> {
    let file = archive.by_name(name).map_err(|_| SheetFault::UnsupportedKind)?;
    let mut bytes = Vec::new();
    file.take(MAX_PART + 1).read_to_end(&mut bytes).map_err(|_| SheetFault::Broken)?;
    if bytes.len() as u64 > MAX_PART {
        return Err(SheetFault::TooManyRows);
    }
    String::from_utf8(bytes).map_err(|_| SheetFault::Broken)
}

/// Each sheet's name and the part it lies in.
fn sheets(workbook: &str, relations: &str) -> Option<Vec<(String, String)>> {
    let mut targets: Vec<(String, String)> = Vec::new();
    each(relations, |tag| {
        if tag.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
        {
            let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.push((id, part));
        }
    })?;
    let mut sheets = Vec::new();
    each(workbook, |tag| {
        if tag.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(tag, "name"), attribute(tag, "r:id"))
            && let Some((_, part)) = targets.iter().find(|(known, _)| *known == id)
            && let Ok(name) = quick_xml::escape::unescape(&name)
        {
            sheets.push((name.into_owned(), part.clone()));
        }
    })?;
    Some(sheets)
}

fn each(xml: &str, mut look: impl FnMut(&quick_xml::events::BytesStart<'_>)) -> Option<()> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => look(&tag),
            Event::Eof => return Some(()),
            _ => {}
        }
    }
}

/// The workbook told to reckon its formulas anew when it is opened.
fn reckoned_anew(workbook: &str) -> Option<String> {
    const ANEW: &str = " fullCalcOnLoad=\"1\"";
    let mut reader = Reader::from_str(workbook);
    let (mut prefix, mut after) = (String::new(), None);
    loop {
        let start = usize::try_from(reader.buffer_position()).ok()?;
        let event = reader.read_event().ok()?;
        let end = usize::try_from(reader.buffer_position()).ok()?;
        match event {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "calcPr" => {
                if attribute(&tag, "fullCalcOnLoad").is_some() {
                    return Some(workbook.to_owned());
                }
                let name = start + 1 + tag.name().as_ref().len();
                return applied(workbook, vec![(name..name, ANEW.to_owned())]);
            }
            Event::Start(tag) if tag.local_name().as_ref() == "sheets" => {
                let name = tag.name().as_ref().to_owned();
                prefix = name.strip_suffix("sheets")?.to_owned();
            }
            Event::End(tag)
                if matches!(
                    tag.local_name().as_ref(),
                    "sheets" | "functionGroups" | "externalReferences" | "definedNames"
                ) =>
            {
                after = Some(end);
            }
            Event::Eof => {
                let at = after?;
                return applied(workbook, vec![(at..at, format!("<{prefix}calcPr{ANEW}/>"))]);
            }
            _ => {}
        }
    }
}

//! Lists that are imported. A capital first byte (`X` xlsx, `O` ods) is followed by the members of a zip file, a small one (`x`, `o`, `b` xls, `c` text, `n` anything) by the file itself.

use super::{Target, fixture, fixtures, parts, with_kind};
use chrono::NaiveDate;
use samlat::exchange::sheets::{Answers, FileHint, Workbook, read, retry, understand};
use std::collections::BTreeMap;

/// Larger lists say nothing that these do not, and take long.
const CELLS_AT_MOST: usize = 20_000;

pub struct Sheets {
    today: NaiveDate,
}

impl Target for Sheets {
    const NAME: &'static str = "sheets";

    fn new() -> Self {
        Self { today: "2026-10-13".parse().expect("a day") }
    }

    fn takes(&mut self, input: &[u8]) -> bool {
        let Some((kind, rest)) = input.split_first() else { return false };
        let name = match kind.to_ascii_lowercase() {
            b'x' => Some("lista.xlsx"),
            b'o' => Some("lista.ods"),
            b'b' => Some("lista.xls"),
            b'c' => Some("lista.csv"),
            _ => None,
        };
        let whole = if kind.is_ascii_uppercase() { parts::zip(&parts::read(rest)) } else { rest.to_vec() };
        let Ok(book) = read(&whole, FileHint { name }) else { return false };
        let cells: usize = book.sheets.iter().flat_map(|sheet| &sheet.rows).map(|row| row.cells.len()).sum();
        cells <= CELLS_AT_MOST && self.understands(&book)
    }

    fn seeds() -> Vec<Vec<u8>> {
        let list = |ending: &str| format!("import/hlt-lista-bjurholm.{ending}");
        let member = |ending: &str, name: &str| parts::unzipped(&fixtures().join(list(ending)), name);
        let rows = |text: &[u8], row: &str, table: &str| shorter(&String::from_utf8_lossy(text), row, table);
        let sheet = rows(&member("xlsx", "xl/worksheets/sheet1.xml"), "</row>", "</sheetData>");
        let content = rows(&member("ods", "content.xml"), "</table:table-row>", "</table:table>");
        let xlsx: Vec<(&str, Vec<u8>)> = [
            "xl/worksheets/sheet2.xml",
            "xl/styles.xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "[Content_Types].xml",
        ]
        .map(|name| (name, member("xlsx", name)))
        .to_vec();
        let mut xlsx: Vec<(&str, &[u8])> = xlsx.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        xlsx.push(("xl/worksheets/sheet1.xml", sheet.as_bytes()));
        let ods = [
            ("mimetype", member("ods", "mimetype")),
            ("META-INF/manifest.xml", member("ods", "META-INF/manifest.xml")),
        ];
        let mut ods: Vec<(&str, &[u8])> = ods.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        ods.push(("content.xml", content.as_bytes()));
        vec![
            with_kind(b'X', &parts::write(&xlsx)),
            with_kind(b'O', &parts::write(&ods)),
            with_kind(b'x', &fixture(&list("xlsx"))),
            with_kind(b'b', &fixture(&list("xls"))),
            with_kind(b'b', &fixture("import/med-losenord.xls")),
            with_kind(b'c', LIST.as_bytes()),
            with_kind(
                b'c',
                &[b"\xFF\xFE", LIST.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>().as_slice()].concat(),
            ),
        ]
    }
}

/// A list as text: one good row, one of each kind of fault.
const LIST: &str = "Nr;Namn;Personnummer;Skola;Årskurs;Ankomst;Från;Samtycke;SIP;Avslutat;Orsak\r\n\
1;Prov Provsson;;Castorskolan;4;2026-02-03;Skola;2026-02-10;;;\r\n\
2;Alva Prov;000000-0000;Castorskolan;7b;3/2 -26;BVC;ja;31.4.2026;;flyttat\r\n\
3;;;;förskola;v. 14;okänd;nej;;2026-06-12;\r\n";

impl Sheets {
    fn understands(&self, book: &Workbook) -> bool {
        let Ok(report) = understand(book, &[], &Answers::default(), self.today) else { return false };
        let again = understand(book, &[&report.recipe], &Answers::default(), self.today);
        assert!(again.is_ok(), "its own recipe fits");
        for row in &report.rejected {
            let _ = retry(row, &BTreeMap::new(), &report.recipe, &[], self.today);
            let dated = row.cells.iter().map(|cell| (cell.cell.clone(), "2026-02-03".to_owned())).collect();
            let _ = retry(row, &dated, &report.recipe, &[], self.today);
        }
        let written = serde_json::to_string(&report).is_ok();
        assert!(written, "the report can be shown");
        !report.accepted.is_empty()
    }
}

/// The table with its first rows only.
fn shorter(text: &str, row: &str, table: &str) -> String {
    let at = text.match_indices(row).nth(7).map(|(at, _)| at + row.len());
    let end = text.find(table);
    match at.zip(end) {
        Some((at, end)) if at < end => format!("{}{}", &text[..at], &text[end..]),
        _ => text.to_owned(),
    }
}

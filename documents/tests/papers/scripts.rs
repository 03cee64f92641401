//! Payloads that would run somewhere, in every field of every paper: the paper is made, shows each as the text it is, and holds nothing that acts when it is opened.
//! Each field gets one of the 500; with `SAMLAT_SCRIPTS=all` every field gets every one.

use std::collections::{BTreeMap, BTreeSet};

use samlat_documents::Paper;
use serde_json::Value;

use super::{
    reading::{pages, paper, told_by},
    samples,
    typed::{NOT_WHOLE, replace_typed},
};

/// How many stand in one field when every field gets every one.
const TOGETHER: usize = 50;

/// What acts when a PDF is opened, or leads out of it.
const ACTS: &[&str] = &[
    "/JavaScript",
    "/JS",
    "/Launch",
    "/URI",
    "/AA",
    "/OpenAction",
    "/EmbeddedFile",
    "/EmbeddedFiles",
    "/SubmitForm",
    "/ImportData",
    "/GoToR",
    "/GoToE",
    "/RichMedia",
    "/XFA",
    "/AcroForm",
    "/Movie",
    "/Rendition",
];

/// Every way to join the parts of each family; `¤` is the payload's number, from 1.
fn payloads() -> Vec<String> {
    let families = include_str!("../../../tests/fixtures/scripts/families.json");
    let families: BTreeMap<String, Vec<Vec<String>>> = serde_json::from_str(families).unwrap();
    let join = |heads: Vec<String>, tails: &Vec<String>| -> Vec<String> {
        heads.iter().flat_map(|head| tails.iter().map(move |tail| format!("{head}{tail}"))).collect()
    };
    let joined = families.values().flat_map(|parts| parts.iter().fold(vec![String::new()], join));
    joined.enumerate().map(|(at, text)| text.replace('¤', &(at + 1).to_string())).collect()
}

/// What both a payload and a PDF's text keep: neither line breaks nor characters that no font has.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_graphic).collect()
}

/// Whole on a page, or begun at the end of one and ended on the next.
fn is_printed(pages: &[String], payload: &str) -> bool {
    let payload = plain(payload);
    let parted = |(one, next): (&String, &String)| {
        (1..payload.len()).any(|at| one.contains(&payload[..at]) && next.contains(&payload[at..]))
    };
    pages.iter().any(|page| page.contains(&payload)) || pages.iter().zip(pages.iter().skip(1)).any(parted)
}

/// The names of what acts, among the keys and names of a PDF's objects; a text is never one.
fn acts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => look(text, found),
        Value::Object(fields) => {
            for (key, field) in fields {
                look(key, found);
                acts(field, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| acts(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn look(name: &str, found: &mut BTreeSet<String>) {
    if ACTS.contains(&name) {
        found.insert(name.to_owned());
    }
}

fn acts_of(pdf: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    acts(&serde_json::from_str(&told_by("qpdf", &["--json=2", "--json-key=qpdf", "{}"], pdf)).unwrap(), &mut found);
    found
}

#[test]
fn no_paper_runs_what_is_typed() {
    let payloads = payloads();
    assert_eq!(payloads.iter().collect::<BTreeSet<_>>().len(), 500);
    let all = std::env::var("SAMLAT_SCRIPTS").is_ok_and(|how| how == "all");
    let (rounds, each) = if all { (payloads.len() / TOGETHER, TOGETHER) } else { (1, 1) };
    let (mut wrong, mut printed, mut used) = (Vec::new(), 0usize, BTreeSet::new());
    let mut next = 0usize;
    for round in 0..rounds {
        for (name, sample) in samples::usual() {
            let mut value = serde_json::to_value(&sample).unwrap();
            let (mut fields, mut typed) = (Vec::new(), Vec::new());
            replace_typed(&mut value, &name, "", &mut fields, &mut |_| {
                // One of each in its turn over all papers; or in this round this share of them, the same in every field.
                let first = if all { round * each } else { next % payloads.len() };
                next += 1;
                typed.push(first..first + each);
                payloads[first..first + each].join(" ")
            });
            let changed: Paper = serde_json::from_value(value).unwrap_or_else(|why| panic!("{name}: {why}"));
            let made = paper(&changed);
            let found = acts_of(&made.pdf);
            if !found.is_empty() {
                wrong.push(format!("{name}: {found:?}"));
            }
            for svg in &made.pages_svg {
                if ["<script", "<foreignObject", "<a ", "javascript:", "ran("].iter().any(|code| svg.contains(code)) {
                    wrong.push(format!("{name}: the picture of a page"));
                }
            }
            let pages: Vec<String> = pages(&made.pdf).iter().map(|page| plain(page)).collect();
            for (field, range) in fields.iter().zip(typed) {
                if NOT_WHOLE.contains(&(name.as_str(), field.as_str())) {
                    continue;
                }
                for payload in &payloads[range.clone()] {
                    printed += 1;
                    if !is_printed(&pages, payload) {
                        wrong.push(format!("{name}: {field} does not show {payload}"));
                    }
                }
                used.extend(range);
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong: {:#?}", wrong.len(), &wrong[..wrong.len().min(40)]);
    assert!(used.len() == 500, "{} payloads were printed", used.len());
    println!(
        "figure: scripts on paper: {} payloads, {} papers made, {printed} texts printed as they are, 0 acts",
        used.len(),
        rounds * samples::usual().len()
    );
}

/// The look into the objects sees an act that is there.
#[test]
fn an_act_in_a_pdf_is_seen() {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (ran\\(1\\)) >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    ];
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut table = String::from("xref\n0 4\n0000000000 65535 f \n");
    for (at, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let end = pdf.len();
    pdf.push_str(&format!("{table}trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n{end}\n%%EOF\n"));
    let found = acts_of(pdf.as_bytes());
    assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), ["/JS", "/JavaScript", "/OpenAction"]);
}

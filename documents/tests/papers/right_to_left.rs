//! Papers in a language that is written from the right: mirrored, with every day, number and name that is set in the right way round, and still tagged and archivable.

use samlat::domain::paper_texts::{ADDABLE, from_right};
use samlat_documents::{Letterhead, Paper, Rendered, render};
use serde_json::{Value, json};

use crate::arabic;
use crate::door::{Office, file, with_children};
use crate::reading::{objects, text, told_by};
use crate::samples;

/// A word where it stands on its page, in points from the left and from the top, the letters of one script being taller than another's.
struct Placed {
    word: String,
    left: f64,
    middle: f64,
}

/// Every word of a paper, as poppler sees it. It writes what runs from the right backwards.
fn placed(pdf: &[u8]) -> Vec<Placed> {
    let told = told_by("pdftotext", &["-bbox", "-enc", "UTF-8", "{}", "-"], pdf);
    let number = |line: &str, name: &str| -> f64 {
        let after = line.split(&format!("{name}=\"")).nth(1).unwrap();
        after.split('"').next().unwrap().parse().unwrap()
    };
    let bare = |sign: char| matches!(sign, '\u{2066}'..='\u{2069}' | ':');
    let words = told.lines().filter(|line| line.contains("<word"));
    words
        .map(|line| Placed {
            word: line.split('>').nth(1).unwrap().trim_end_matches("</word").replace(bare, ""),
            left: number(line, "xMin"),
            middle: (number(line, "yMin") + number(line, "yMax")) / 2.0,
        })
        .collect()
}

/// Where these words first stand after one another on one line, from the left to the right or from the right to the left.
fn in_a_row(words: &[Placed], row: &[&str]) -> Vec<f64> {
    // What stands at the edge of a piece that runs the other way is one word with its neighbour to poppler.
    let is = |placed: &Placed, word: &str| {
        placed.word.split_whitespace().any(|part| part == word || part.chars().rev().collect::<String>() == word)
    };
    let first = words.iter().find(|placed| {
        is(placed, row[0])
            && row[1..]
                .iter()
                .all(|word| words.iter().any(|other| is(other, word) && (other.middle - placed.middle).abs() < 6.0))
    });
    let all = || words.iter().map(|placed| placed.word.as_str()).collect::<Vec<_>>().join(" ");
    let line = first.unwrap_or_else(|| panic!("{row:?} stand on no line of: {}", all())).middle;
    let on_line = |word: &&str| words.iter().find(|placed| is(placed, word) && (placed.middle - line).abs() < 6.0);
    row.iter().map(|word| on_line(word).unwrap().left).collect()
}

fn rises(places: &[f64]) -> bool {
    places.windows(2).all(|pair| pair[0] < pair[1])
}

/// An office that has written a paper, and what papers share, in Arabic.
fn in_arabic(papers: &[&str]) -> (Office, Value) {
    let (mut office, _) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    office.ok("set_paper_languages", json!({ "languages": ["ar"] }));
    for paper in papers.iter().chain(&["shared"]) {
        let text = |(key, text): (String, String)| json!({ "key": key, "text": text });
        let texts: Vec<Value> = arabic::texts(paper).into_iter().map(text).collect();
        office.ok("save_paper_texts", json!({ "paper": paper, "language": "ar", "texts": texts }));
    }
    (office, case)
}

#[test]
fn an_arabic_form_is_mirrored_and_what_is_filled_in_reads_from_the_left() {
    let (mut office, case) = in_arabic(&["consent"]);
    let pdf = file(&office.ok("consent_paper", json!({ "case": case, "language": "ar" })));
    let words = placed(&pdf);
    assert!(rises(&in_a_row(&words, &["Karin", "Öberg"])), "a name");
    assert!(rises(&in_a_row(&words, &["070-174", "06", "21"])), "a telephone number");
    assert!(words.iter().any(|placed| placed.word == "2026-10-14"), "a day in figures");
    assert!(words.iter().any(|placed| placed.word == "2026-08-17"), "a day in figures that a translator wrote");
    let day = in_a_row(&words, &["14", "أكتوبر", "2026"]);
    assert!(day[0] > day[1] && day[1] > day[2], "a day in words runs from the right: {day:?}");
    let heads = in_a_row(&words, &["نعم", "لا"]);
    assert!(heads[0] > heads[1], "the first column stands to the right");
    let title = in_a_row(&words, &["الموافقة", "تبادل", "المعلومات"]);
    assert!(title[0] > title[1] && title[1] > title[2] && title[0] > 400.0, "{title:?}");
    assert!(text(&pdf).contains("Alva Nyberg"));
    let swedish = file(&office.ok("consent_paper", json!({ "case": case })));
    assert!(in_a_row(&placed(&swedish), &["Samtycke", "till"])[0] < 400.0);
}

#[test]
fn an_arabic_paper_is_tagged_and_archivable_and_says_how_it_runs() {
    let head = Letterhead { house: arabic::house(), ..samples::head() };
    let mut papers = 0;
    for (name, paper) in samples::all().into_iter().filter(|(_, paper)| arabic::has(paper.kind())) {
        let pdf = render(&paper, &head, "test", samples::made_at()).unwrap_or_else(|why| panic!("{name}: {why}")).pdf;
        told_by("qpdf", &["--check", "{}"], &pdf);
        let inside = objects(&pdf);
        assert!(inside.contains("/Lang (ar)") && inside.contains("/Direction /R2L"), "{name}");
        let told = told_by("pdfinfo", &["{}"], &pdf) + &told_by("pdfinfo", &["-meta", "{}"], &pdf);
        for claim in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "Tagged:          yes"] {
            assert!(told.contains(claim), "{name}: {claim}");
        }
        for font in told_by("pdffonts", &["{}"], &pdf).lines().skip(2) {
            assert!(font.contains("SourceSans3") || font.contains("NotoSansArabic"), "{name}: {font}");
            assert_eq!(font.matches(" yes").count(), 3, "embedded, subset, readable as text: {name}: {font}");
        }
        papers += 1;
    }
    assert_eq!(papers, 9, "three kinds, each as usual, long and empty");
}

#[test]
fn a_key_is_written_from_the_left_and_so_is_a_quotation_with_its_marks() {
    let made = |kind: &str, key: &str, value: Value| {
        let (_, paper) = samples::usual().into_iter().find(|(_, paper)| paper.kind() == kind).unwrap();
        let mut written = serde_json::to_value(paper).unwrap();
        written[key] = value;
        let head = Letterhead { house: arabic::house(), ..samples::head() };
        placed(&render(&serde_json::from_value(written).unwrap(), &head, "test", samples::made_at()).unwrap().pdf)
    };
    let key = made("recovery-sheet", "groups", json!([{ "characters": "ABCD", "check": "Z" }]));
    assert!(rises(&in_a_row(&key, &["ABCD", "Z"])));
    let said = made("child-page", "words", json!("Jag orkar."));
    assert!(rises(&in_a_row(&said, &["”Jag", "orkar.”"])));
}

/// A sample with one text exchanged for another everywhere.
fn with(kind: &str, before: &str, after: &str) -> Rendered {
    let (_, paper) = samples::usual().into_iter().find(|(_, paper)| paper.kind() == kind).unwrap();
    let written = serde_json::to_string(&paper).unwrap();
    assert!(written.contains(before));
    let paper: Paper = serde_json::from_str(&written.replace(before, after)).unwrap();
    render(&paper, &samples::head(), "test", samples::made_at()).unwrap()
}

#[test]
fn a_name_in_arabic_letters_stands_on_a_swedish_paper_and_turns_no_number_round() {
    let made = with("family-feedback", "Karin Öberg", "نور حداد");
    assert!(made.unprintable.is_empty(), "{:?}", made.unprintable);
    let line = in_a_row(&placed(&made.pdf), &["حداد", "نور", "070-174", "06", "21"]);
    assert!(rises(&line), "the name runs from the right, the line from the left: {line:?}");
    let made = with("family-feedback", "Karin Öberg", "ትግርኛ");
    assert!(made.unprintable.is_empty() && text(&made.pdf).contains("Ring ትግርኛ: 070-174 06 21"));
}

#[test]
fn only_languages_that_can_be_added_are_written_from_the_right() {
    let those: Vec<&str> = ADDABLE.into_iter().filter(|language| from_right(language)).collect();
    assert_eq!(those, ["ar", "fa", "prs", "ps", "ur", "ckb"]);
    assert!(!from_right("sv") && !from_right("sv-easy") && !from_right(""));
}

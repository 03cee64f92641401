//! Many children: a long list taken in, and the search over a hundred thousand.

use super::{figure, forget_peak, middle_and_worst, office::Office, peak, took};
use data_encoding::BASE64;
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt::Write as _;

const ROWS: usize = 5000;
const CHILDREN: usize = 100_000;
const LIST: f64 = 3000.0;
const MEMORY: u64 = 200;
const SEARCH: f64 = 16.0;

#[derive(Deserialize)]
struct Names {
    girls: Vec<String>,
    boys: Vec<String>,
    lasts: Vec<String>,
}

fn names() -> Names {
    serde_json::from_str(include_str!("../../demo/names.json")).unwrap()
}

/// A list with the columns that most have. No two rows are the same child.
fn list(names: &Names, rows: std::ops::Range<usize>) -> Value {
    let mut text = String::from(
        "Förnamn;Efternamn;Födelsedatum;Kön;Upptäckt datum;Inkom datum;Vem tog initiativ;Samtycke datum;Första möte\n",
    );
    for row in rows {
        let (firsts, sex) = if row % 2 == 0 { (&names.girls, "F") } else { (&names.boys, "P") };
        let first = &firsts[row / 2 % firsts.len()];
        let lasts = names.lasts.len();
        let last = row / 2 / firsts.len() % lasts;
        // Double names give more than the short list has.
        let second = row / 2 / firsts.len() / lasts;
        let last = match second {
            0 => names.lasts[last].clone(),
            _ => format!("{}-{}", names.lasts[last], names.lasts[(last + second) % lasts]),
        };
        let (year, month, day) = (2004 + row % 12, 1 + row % 12, 1 + row % 28);
        let (came, in_month) = (2017 + row % 9, 1 + row / 9 % 9);
        let _ = writeln!(
            text,
            "{first};{last};{year}-{month:02}-{day:02};{sex};{came}-{in_month:02}-02;{came}-{in_month:02}-09;skola;{came}-{in_month:02}-12;{came}-{:02}-05",
            in_month + 1
        );
    }
    json!({ "content": { "file_name": "list.csv", "media_type": "text/csv", "base64": BASE64.encode(text.as_bytes()) } })
}

fn take(office: &mut Office, input: Value) -> usize {
    let report = office.ok("import_list", input);
    if let Some(row) = report["rejected"].as_array().unwrap().first() {
        panic!("every row is one that can be taken, but not this: {}", row["say"]);
    }
    report["accepted"].as_array().unwrap().len()
}

/// A list of five thousand rows, read and brought into the vault in one act.
pub(crate) fn long_list() {
    let names = names();
    let mut office = Office::new("2026-10-13T08:14:00");
    let input = list(&names, 0..ROWS);
    forget_peak();
    let tried = took(|| drop(office.ok("preview_import", input.clone())));
    let mut taken = 0;
    let time = took(|| taken = take(&mut office, input));
    assert_eq!(taken, ROWS);
    let memory = peak();
    figure(
        &format!("a list of {ROWS} rows tried, then brought into the vault"),
        "< 3 s",
        &format!("{:.2} s and {:.2} s", tried / 1000.0, time / 1000.0),
        time < LIST,
    );
    if let Some(memory) = memory {
        figure("… and the most memory held while doing so", "< 200 MB", &format!("{memory} MB"), memory < MEMORY);
    }
    let all = took(|| drop(office.ok("list_cases", json!({}))));
    figure(&format!("`list_cases` with {ROWS} open cases"), "< 100 ms", &format!("{all:.0} ms"), all < 100.0);
}

/// What people type into the search, over a hundred thousand children.
pub(crate) fn search() {
    let names = names();
    let mut office = Office::new("2026-10-13T08:14:00");
    let mut children = 0;
    for start in (0..CHILDREN).step_by(ROWS) {
        children += take(&mut office, list(&names, start..start + ROWS));
    }
    let mut queries: Vec<String> = Vec::new();
    for at in 0..60 {
        let (first, last) = (&names.girls[at % names.girls.len()], &names.lasts[at % names.lasts.len()]);
        // As it is typed, letter by letter; then with the beginning of the last name; the wrong way round; and nobody.
        let letters: Vec<char> = first.chars().collect();
        queries.extend((1..=letters.len()).map(|end| letters[..end].iter().collect()));
        queries.push(format!("{first} {}", last.chars().take(1).collect::<String>()));
        queries.push(format!("{first} {last}"));
        queries.push(format!("{last} {first}"));
        queries.push(format!("{first} xq"));
        queries.push(format!(
            "{} {}",
            last.chars().take(2).collect::<String>(),
            first.chars().take(1).collect::<String>()
        ));
    }
    let times =
        queries.iter().map(|query| took(|| drop(office.ok("search_children", json!({ "query": query }))))).collect();
    let (middle, worst) = middle_and_worst(times);
    figure(
        &format!("name search over {children} children, {} queries", queries.len()),
        "p99 < 16 ms",
        &format!("median {middle:.1} ms, p99 {worst:.1} ms"),
        worst < SEARCH,
    );
}

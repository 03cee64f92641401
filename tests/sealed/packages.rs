//! The data package: written, read back, refused; and its workbook.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use samlat::exchange::packages::codes::{
    Age, Code, ConfStatus, Days, ObsStatus, Occasion, Part, Protection, Reason, Sex, Stage, Tier,
};
use samlat::exchange::packages::{Background, Digest, Fact, Package, PackageFault, PackageFile, Period, build, check};
use samlat::exchange::workbooks;

use super::sample::{background, cell, package};

fn text(files: &[PackageFile], name: &str) -> String {
    String::from_utf8(files.iter().find(|file| file.name == name).unwrap().bytes.clone()).unwrap()
}

/// Why the package cannot be built.
fn refused(package: &Package) -> &'static str {
    build(package, &background()).err().map(|fault| fault.code()).unwrap_or("nothing")
}

#[test]
fn what_is_built_is_read_back_unchanged() {
    let files = build(&package(), &background()).unwrap();
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let expected = [
        "datapackage.json",
        "submission.csv",
        "facts.csv",
        "completeness.csv",
        "measures.csv",
        "codelists.csv",
        "report.xlsx",
    ];
    assert_eq!(names, expected);
    assert!(check(&files).unwrap() == package());
}

#[test]
fn the_same_figures_in_any_order_give_the_same_bytes() {
    let mut shuffled = package();
    shuffled.facts.reverse();
    shuffled.measures.rotate_left(3);
    shuffled.completeness.reverse();
    let (files, again) = (build(&package(), &background()).unwrap(), build(&shuffled, &background()).unwrap());
    assert!(files == again);
}

#[test]
fn the_figures_are_plain_ascii_that_no_spreadsheet_bends() {
    let files = build(&package(), &background()).unwrap();
    let facts = text(&files, "facts.csv");
    assert!(facts.is_ascii());
    assert!(facts.starts_with(
        "area;period;measure;measure_version;part;team;age;sex;stage;reason;dur;value;obs_status;conf_status\r\n"
    ));
    assert!(facts.contains("\r\nK2403;2026-Q3;M01;1;N;_T;Y6T9;_T;_T;_T;_T;4;A;C\r\n"));
    let lines: Vec<&str> = facts.split_terminator("\r\n").skip(1).collect();
    assert!(lines.is_sorted());
    assert_eq!(lines.len(), package().facts.len());
}

/// DuckDB, pandas, polars and spreadsheets guess a column's type from what stands first in it: a column of codes must not look like numbers there, nor hold a number
/// with a nought before it.
#[test]
fn a_reader_that_guesses_types_alters_no_code() {
    let number = |value: &str| value.parse::<f64>().is_ok();
    let mut columns = 0;
    for file in build(&package(), &background()).unwrap().iter().filter(|file| file.name.ends_with(".csv")) {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(file.bytes.as_slice());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        for (at, name) in reader.headers().unwrap().iter().enumerate() {
            let values: Vec<&str> = rows.iter().map(|row| &row[at]).filter(|value| !value.is_empty()).collect();
            let numbers = values.iter().filter(|value| number(value)).count();
            let place = format!("{} {name}", file.name);
            assert!(numbers == 0 || numbers == values.len(), "{place} mixes numbers and words");
            assert!(values.iter().all(|value| !number(value) || *value == "0" || !value.starts_with('0')), "{place}");
            columns += 1;
        }
    }
    assert!(columns > 50, "{columns} columns were looked at");
}

#[test]
fn a_lead_time_is_bins_that_can_be_added() {
    let facts = Fact::durations(&cell("2026-Q3".parse().unwrap(), "M11"), &[0, 7, 8, 14, 91, 400], &[28, 29], 3);
    let value = |part, dur| facts.iter().find(|fact| fact.part == part && fact.dur == dur).unwrap().value;
    let ended =
        [Days::Total, Days::D0T7, Days::D8T14, Days::D15T28, Days::D91].map(|dur| value(Part::Ended, dur).unwrap());
    assert_eq!(ended, [6, 2, 2, 0, 2]);
    assert_eq!([Days::D15T28, Days::D29T56].map(|dur| value(Part::Waiting, dur)), [Some(1), Some(1)]);
    assert_eq!(value(Part::SumOfDays, Days::Total), Some(520));
    assert_eq!(value(Part::Missing, Days::Total), Some(3));
}

type Change = fn(&mut Package);

fn first<'a>(package: &'a mut Package, measure: &str, part: Part) -> &'a mut Fact {
    package.facts.iter_mut().find(|fact| fact.cell.measure.as_str() == measure && fact.part == part).unwrap()
}

#[test]
fn each_broken_rule_is_refused_for_its_own_reason() {
    let broken: [(&str, Change); 19] = [
        ("package-submission", |p| p.submission.revision = 0),
        ("package-submission", |p| p.submission.revision = 2),
        ("package-submission", |p| p.submission.reason_code = Occasion::Correction),
        ("package-submission", |p| p.submission.protection = Protection::RoundTo5),
        ("package-submission", |p| p.submission.teams_reporting = 3),
        ("package-submission", |p| p.facts.clear()),
        ("package-submission", |p| p.completeness[0].rows_used = 18),
        ("package-foreign", |p| p.facts[4].cell.area = "K2404".parse().unwrap()),
        ("package-foreign", |p| p.facts[4].cell.period = "2026-Q2".parse().unwrap()),
        ("package-foreign", |p| p.facts[4].cell.measure_version = 2),
        ("package-breakdown", |p| first(p, "M25", Part::Count).cell.age = Age::Y6T9),
        ("package-breakdown", |p| {
            let both = cell("2026-Q3".parse().unwrap(), "M01").by_age(Age::Y0T5).by_sex(Sex::Girl);
            p.facts.push(Fact::count(&both, 1));
        }),
        ("package-value-status", |p| first(p, "M25", Part::Count).value = None),
        ("package-value-status", |p| first(p, "M25", Part::Count).obs_status = ObsStatus::NotCollected),
        ("package-confidentiality", |p| first(p, "M25", Part::Count).conf_status = ConfStatus::Free),
        ("package-total-missing", |p| {
            p.facts.retain(|f| f.cell.measure.as_str() != "M08" || f.cell.reason != Reason::Total)
        }),
        ("package-sum", |p| first(p, "M08", Part::Count).value = Some(8)),
        ("package-share", |p| first(p, "M13", Part::Numerator).value = Some(12)),
        ("package-twice", |p| p.facts.push(p.facts[3].clone())),
    ];
    for (at, (code, change)) in broken.into_iter().enumerate() {
        let mut changed = package();
        change(&mut changed);
        assert_eq!(refused(&changed), code, "case {at}");
    }
}

#[test]
fn parts_that_do_not_add_up_are_noticed_in_every_breakdown() {
    let total = cell("2026-Q3".parse().unwrap(), "M01");
    let parts = [
        total.by_age(Age::Unknown),
        total.by_sex(Sex::Girl),
        total.by_stage(Stage::Grades1To3),
        total.by_team(&"T002".parse().unwrap()),
    ];
    for part in parts {
        let mut changed = package();
        match changed.facts.iter_mut().find(|fact| fact.cell == part) {
            Some(fact) => fact.value = fact.value.map(|value| value + 1),
            None => changed.facts.push(Fact::count(&part, 1)),
        }
        assert_eq!(refused(&changed), "package-sum");
    }
    let mut bins = package();
    first(&mut bins, "M11", Part::Ended).value = Some(8);
    assert_eq!(refused(&bins), "package-sum");
}

#[test]
fn a_protected_child_is_in_the_total_and_in_no_team() {
    let team = cell("2026-Q3".parse().unwrap(), "M01").by_team(&"T001".parse().unwrap());
    let mut protected = package();
    protected.facts.iter_mut().find(|fact| fact.cell == team).unwrap().value = Some(5);
    assert_eq!(refused(&protected), "package-sum");
    protected.completeness[0].rows_excluded_protected = 1;
    assert!(check(&build(&protected, &background()).unwrap()).unwrap() == protected);
}

#[test]
fn a_protected_package_hides_without_saying_which_were_small() {
    let mut shown = package();
    (shown.submission.tier, shown.submission.protection) = (Tier::Protected, Protection::Suppressed);
    for fact in &mut shown.facts {
        fact.conf_status = ConfStatus::Free;
    }
    let hidden = first(&mut shown, "M25", Part::Count);
    (hidden.value, hidden.obs_status, hidden.conf_status) = (None, ObsStatus::Suppressed, ConfStatus::Hidden);
    assert!(check(&build(&shown, &background()).unwrap()).unwrap() == shown);
    first(&mut shown, "M25", Part::Count).conf_status = ConfStatus::Small;
    assert_eq!(refused(&shown), "package-confidentiality");
}

#[test]
fn a_withdrawal_has_no_figures() {
    let mut withdrawn = package();
    (withdrawn.submission.revision, withdrawn.submission.reason_code) = (2, Occasion::Withdrawal);
    withdrawn.facts.clear();
    let read = check(&build(&withdrawn, &Background::default()).unwrap()).unwrap();
    assert_eq!(read.submission.supersedes().unwrap(), "K2403-2026-Q3-r1");
    assert_eq!(read.submission.id(), "K2403-2026-Q3-r2");
}

/// Changes a table the way a forger would: with all hashes made right again.
fn forge(name: &str, from: &str, to: &str) -> Result<Package, PackageFault> {
    let true_files = build(&package(), &background()).unwrap();
    let hash = |files: &[PackageFile], name: &str| Digest::of(text(files, name).as_bytes()).to_string();
    let mut files = true_files.clone();
    replace(&mut files, name, from, to);
    let (before, after) = (hash(&true_files, "facts.csv"), hash(&files, "facts.csv"));
    replace(&mut files, "submission.csv", &before, &after);
    for table in ["facts.csv", "submission.csv", "measures.csv", "codelists.csv"] {
        let entry = |files| {
            format!("\"bytes\": {},\n      \"hash\": \"sha256:{}", text(files, table).len(), hash(files, table))
        };
        let (before, after) = (entry(&true_files), entry(&files));
        replace(&mut files, "datapackage.json", &before, &after);
    }
    check(&files)
}

fn replace(files: &mut [PackageFile], name: &str, from: &str, to: &str) {
    let file = files.iter_mut().find(|file| file.name == name).unwrap();
    let content = String::from_utf8(file.bytes.clone()).unwrap();
    assert!(content.contains(from), "{from} stands in {name}");
    file.bytes = content.replacen(from, to, 1).into_bytes();
}

#[test]
fn a_forged_table_is_refused_even_when_its_hashes_are_right() {
    assert!(forge("facts.csv", ";4;A;C", ";4;A;C").is_ok(), "the forger's hand is steady");
    let forged = [
        ("facts.csv", ";Y6T9;", ";6-9;", "package-cell"),
        ("facts.csv", ";SRC_SCHOOL;", ";SRC_SKOLA;", "package-cell"),
        ("facts.csv", ";4;A;C", ";4;X;C", "package-cell"),
        ("facts.csv", ";4;A;C", ";-4;A;C", "package-cell"),
        ("facts.csv", ";4;A;C", ";04;A;C", "package-not-canonical"),
        ("facts.csv", ";4;A;C\r\n", ";4;A;C\n", "package-not-canonical"),
        ("facts.csv", ";4;A;C", ";\"4\";A;C", "package-not-canonical"),
        ("facts.csv", ";4;A;C", ";4;A", "package-not-canonical"),
        ("facts.csv", ";4;A;C", ";5;A;C", "package-sum"),
        ("facts.csv", "area;period", "area;quarter", "package-columns"),
        ("submission.csv", "K2403-2026-Q3-r1", "K2403-2026-Q3-r2", "package-not-canonical"),
        ("submission.csv", ";L1_EXACT;", ";L0_RAW;", "package-cell"),
        ("measures.csv", ";Nya barn;", ";=1+1;", "package-formula"),
        ("codelists.csv", "K2403;area;", "K2404;area;", "package-submission"),
        ("datapackage.json", "\"formatVersion\": \"1.0\"", "\"formatVersion\": \"2.0\"", "package-newer"),
        ("datapackage.json", "\"demo\": true", "\"demo\": maybe", "package-description"),
        ("datapackage.json", "\"path\": \"facts.csv\"", "\"path\": \"figures.csv\"", "package-file-missing"),
    ];
    for (file, from, to, code) in forged {
        assert_eq!(forge(file, from, to).err().map(|fault| fault.code()), Some(code), "{file}: {to}");
    }
}

#[test]
fn a_file_too_many_too_few_or_changed_is_noticed() {
    let files = build(&package(), &background()).unwrap();
    for at in 0..files.len() {
        let mut fewer = files.clone();
        fewer.remove(at);
        assert_eq!(check(&fewer).err().map(|fault| fault.code()), Some("package-file-missing"));
        let mut changed = files.clone();
        changed[at].bytes.push(b' ');
        let described = changed[at].name != "datapackage.json";
        assert_eq!(check(&changed).is_err(), described, "the description itself is guarded by the manifest");
    }
    let mut more = files.clone();
    more.push(PackageFile { name: "names.csv".to_owned(), bytes: Vec::new() });
    assert_eq!(check(&more).err().map(|fault| fault.code()), Some("package-file-unlisted"));
}

#[test]
fn the_workbook_holds_texts_and_numbers_and_no_formula() {
    let bytes = workbooks::write(&package(), &background()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let themes = ["Hur många vi når", "Varifrån och om vad", "Ledtider", "SIP", "Barnets röst"];
    assert_eq!(book.sheet_names(), [&["Läs mig", "Sammanfattning"][..], &themes, &["Data"]].concat());
    for sheet in book.sheet_names() {
        assert!(book.worksheet_formula(&sheet).unwrap().is_empty(), "{sheet}");
        let range = book.worksheet_range(&sheet).unwrap();
        assert!(range.used_cells().all(|(_, _, cell)| matches!(cell, Data::String(_) | Data::Float(_))), "{sheet}");
        assert_eq!(
            range.get((2, 0)),
            Some(&Data::String("EXEMPELDATA – alla personer och tal är påhittade".to_owned()))
        );
    }
    let data = book.worksheet_range("Data").unwrap();
    let row = |measure: &str, age: &str| {
        data.rows().find(|row| row[2] == Data::String(measure.into()) && row[7] == Data::String(age.into())).unwrap()
            [12]
        .clone()
    };
    assert_eq!(row("M01", "6–9 år"), Data::Float(4.0));
    let summary = book.worksheet_range("Sammanfattning").unwrap();
    let shown = |label: &str| {
        let row = summary.rows().find(|row| row[0] == Data::String(label.into())).unwrap();
        [1, 2, 3].map(|column| row[column].to_string())
    };
    assert_eq!(shown("Nya barn"), ["9", "9", "36"]);
    assert_eq!(shown("Barnet har fått säga sitt"), ["11 av 14", "11 av 14", "44 av 56"]);
    assert_eq!(
        shown("Från upptäckt till start"),
        ["hälften inom 26 dagar", "hälften inom 26 dagar", "hälften inom 26 dagar"]
    );
    assert_eq!(shown("Insatser med ansvarig och datum"), ["samlas inte in än"; 3]);
    assert!(!summary.rows().any(|row| row[0] == Data::String("0–7 dagar".into())), "breakdowns stand in the themes");
    let times = book.worksheet_range("Ledtider").unwrap();
    let bin = times.rows().find(|row| row[0] == Data::String("0–7 dagar".into())).unwrap();
    let bin = [1, 2, 3].map(|column| bin[column].to_string());
    assert_eq!(bin, ["1 klar, 0 väntar", "1 klar, 0 väntar", "4 klara, 0 väntar"]);
}

#[test]
fn a_workbook_of_real_figures_carries_no_mark() {
    let mut real = package();
    real.demo = false;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbooks::write(&real, &background()).unwrap())).unwrap();
    let marked = |cell: &Data| cell.to_string().contains("EXEMPELDATA");
    for sheet in book.sheet_names() {
        assert!(!book.worksheet_range(&sheet).unwrap().used_cells().any(|(_, _, cell)| marked(cell)), "{sheet}");
    }
}

#[test]
fn every_code_has_a_swedish_word() {
    let files = build(&package(), &background()).unwrap();
    let lists = text(&files, "codelists.csv");
    assert!(lists.contains("Y6T9;age;6–9 år;6 to 9 years;;;_T;;\r\n"));
    assert!(lists.contains("F;sex;flickor;Girls;K;F;_T;;\r\n"));
    assert!(lists.lines().count() > 100);
    assert!(!lists.contains(";code-"), "a word is missing");
}

#[test]
fn quarters_follow_one_another() {
    let first: Period = "2026-Q1".parse().unwrap();
    assert_eq!(first.previous().unwrap().to_string(), "2025-Q4");
    let (from, to) = first.days().unwrap();
    assert_eq!((from.to_string(), to.to_string()), ("2026-01-01".to_owned(), "2026-03-31".to_owned()));
    for wrong in ["2026Q1", "2026-Q5", "1999-Q1", "2026-Q0", "+026-Q1", ""] {
        assert!(wrong.parse::<Period>().is_err(), "{wrong}");
    }
    assert_eq!(Days::bin(90).as_str(), "D57T90");
}

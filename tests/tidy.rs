//! The rules of the house that a program can check: who may know whom, how long a file gets, what must not stand in it.
//!
//! Invariant: knows the repository and nothing of the product; needs only std and git. Every rule says what to do when it is broken.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

const LONGEST_FILE: usize = 400;

/// Files that may be longer, each with its reason. The list should get shorter.
const MAY_BE_LONGER: &[(&str, &str)] = &[];

/// Who may know whom inside the core: `module → the modules it may name`. `error` and `words` are everybody's; `ops` and `desk` stand on top.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain", "casebook"]),
    ("vault", &["domain", "store"]),
    ("casebook", &["domain", "store", "vault"]),
    ("statistics", &[]),
    ("measures", &["domain", "store", "casebook", "statistics"]),
    ("charts", &["domain", "measures", "statistics"]),
    ("protect", &["domain", "measures", "statistics"]),
    ("exchange", &["domain", "store", "casebook", "vault", "measures", "statistics", "protect"]),
];

/// Packages and the packages of ours that they may depend on. The bridge must not ship, so nobody depends on it.
const PACKAGES: &[(&str, &[&str])] = &[
    ("Cargo.toml", &[]),
    ("documents/Cargo.toml", &["samlat"]),
    ("cli/Cargo.toml", &["samlat", "samlat-documents"]),
    ("src-tauri/Cargo.toml", &["samlat", "samlat-documents"]),
    ("bridge/Cargo.toml", &["samlat", "samlat-documents"]),
    ("xtask/Cargo.toml", &[]),
];

#[test]
fn the_domain_knows_no_storage_no_files_and_no_machine() {
    let words = ["rusqlite", "std::fs", "std::net", "std::env", "std::process", "std::thread"];
    refuse(&in_folder("core/domain", ".rs"), &words, "move it out of the domain: the domain is words and rules");
}

#[test]
fn the_core_and_the_papers_know_no_window() {
    let words = ["tauri", "webkit", "gtk::", "clap::"];
    let files = [in_folder("core", ".rs"), in_folder("documents", ".rs")].concat();
    refuse(&files, &words, "hand what the core needs in as an argument");
}

#[test]
fn time_is_passed_in() {
    let words = ["Utc::now", "Local::now", "SystemTime::now"];
    let files = [in_folder("core", ".rs"), in_folder("documents", ".rs")].concat();
    refuse(&files, &words, "take the time from the Actor or as an argument");
}

#[test]
fn what_is_built_in_one_checkout_runs_in_another() {
    let files = [in_folder("tests", ".rs"), in_folder("cli", ".rs"), in_folder("core", ".rs")].concat();
    refuse(
        &files,
        &["env!(\"CARGO_MANIFEST_DIR"],
        "name the file from the package's folder, where Cargo runs its tests",
    );
}

#[test]
fn nothing_in_the_core_points_back() {
    let modules: Vec<&str> = ARROWS.iter().map(|(module, _)| *module).chain(["ops", "desk"]).collect();
    let gone = modules.iter().map(|module| format!("core/{module}")).filter(|at| in_folder(at, ".rs").is_empty());
    none(gone.collect(), "the core has no such module: take it out of ARROWS in tests/tidy.rs");
    let mut broken = Vec::new();
    for (module, allowed) in ARROWS {
        let forbidden: Vec<String> = modules
            .iter()
            .filter(|other| *other != module && !allowed.contains(other))
            .map(|other| format!("crate::{other}"))
            .collect();
        for file in in_folder(&format!("core/{module}"), ".rs") {
            for (number, line) in code_lines(&file) {
                if let Some(found) = forbidden.iter().find(|found| names_module(&line, found)) {
                    broken.push(format!("{file}:{number} names {found}"));
                }
            }
        }
    }
    none(broken, "turn the arrow around: see ARROWS in tests/tidy.rs and docs/ARCHITECTURE.md");
}

/// Temporary views stand in front of the tables for users who may not see every child (core/store/access.rs).
#[test]
fn a_statement_reads_through_the_views_and_changes_the_table_itself() {
    let changes =
        "INSERT INTO |INSERT OR IGNORE INTO |INSERT OR REPLACE INTO |REPLACE INTO |DELETE FROM |UPDATE ".split('|');
    // identities.rs: who may not see a child must still not take away the last key to it. conflicts.rs: whoever gives somebody work with a child is told when that one must not see it. today.rs: nobody
    // is told that a child has not been asked because what it said may not be read. consents.rs: what is put back says no where the family has. emergencies.rs, quarters/sent.rs
    // and publications/published.rs: it knows what was opened, sent and published, whoever puts it back. home_pages.rs: whether all that was signed is seen. meetings.rs, team_actions.rs: which children a meeting was about.
    let files =
        "access undo cases conflicts consents emergencies gallring home_pages identities meetings publications/published quarters/sent team_actions today".split(' ');
    let past_the_views: Vec<String> = files.map(|file| format!("core/store/{file}.rs")).collect();
    let mut broken = Vec::new();
    for file in [in_folder("core/store", ".rs"), in_folder("core/demo", ".rs"), in_folder("core/ops", ".rs")].concat() {
        if past_the_views[..2].contains(&file) {
            continue;
        }
        for (number, line) in code_lines(&file) {
            for change in changes.clone() {
                for (at, _) in line.match_indices(change) {
                    let table = &line[at + change.len()..];
                    let sql = table.starts_with(|letter: char| letter.is_ascii_lowercase() || letter == '{')
                        && (change != "UPDATE " || table.contains(" SET"));
                    if sql && !table.starts_with("main.") && !table.starts_with("temp.") {
                        broken.push(format!("{file}:{number} {change}{table}"));
                    }
                }
            }
            if line.contains("pragma_") && line.contains("(?1)") && !line.contains("schema = 'main'") {
                broken.push(format!("{file}:{number} asks what the view is: say (?1, 'main')"));
            }
            let line = line.replace("main.sqlite_schema", "");
            let reads =
                line.contains("FROM main.") && !line.contains("DELETE FROM main.") || line.contains("JOIN main.");
            if reads && !past_the_views.contains(&file) {
                broken.push(format!("{file}:{number} reads past the views"));
            }
        }
    }
    none(broken, "change `main.<table>`, read `<table>`: see core/store/access.rs");
}

#[test]
fn packages_depend_on_no_one_above_them() {
    let ours = ["samlat", "samlat-documents", "samlat-cli", "samlat-desktop", "samlat-bridge", "xtask"];
    let mut broken = Vec::new();
    for (manifest, allowed) in PACKAGES {
        let text = fs::read_to_string(manifest).unwrap();
        let mut section = "";
        for line in text.lines().map(str::trim) {
            if line.starts_with('[') {
                section = line;
            } else if section.ends_with("dependencies]") && section != "[workspace.dependencies]" {
                let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
                if ours.contains(&name) && !allowed.contains(&name) {
                    broken.push(format!("{manifest} depends on {name}"));
                }
            }
        }
    }
    none(broken, "nothing points back between packages: see PACKAGES in tests/tidy.rs");
}

#[test]
fn one_file_of_the_interface_talks_to_the_shell() {
    let door = "ui/src/api/call.ts";
    let files: Vec<String> = interface_files().into_iter().filter(|file| file != door).collect();
    let quoted = ["\"@tauri-apps", "'@tauri-apps"];
    refuse(&files, &quoted, "go through call() in ui/src/api/call.ts");
}

#[test]
fn the_interface_keeps_nothing_and_shows_no_raw_html() {
    let words = ["localStorage", "sessionStorage", "indexedDB", "dangerouslySetInnerHTML", "innerHTML"];
    refuse(&interface_files(), &words, "what is kept is kept in the vault, and text is shown as text");
}

/// A title is read in the task bar, and by whoever looks over a shoulder.
#[test]
fn a_window_is_called_by_fixed_words() {
    refuse(&interface_files(), &["document.title"], "a window is called what src-tauri/src/windows.rs calls it");
    let lines = in_folder("src-tauri/src", ".rs").into_iter().flat_map(|file| code_lines(&file));
    let other = lines.filter(|(_, line)| line.contains("title(") && !line.contains("title(\"Samlat"));
    none(other.map(|(_, line)| line).collect(), "a window's title is written out, beginning with Samlat");
}

#[test]
fn the_shell_stays_thin() {
    // What is for tests and what starts the window are no part of it.
    let aside = ["wall.rs", "driven.rs", "launch.rs", "wiping.rs"];
    let files =
        in_folder("src-tauri/src", ".rs").into_iter().filter(|file| !aside.iter().any(|one| file.ends_with(one)));
    let lines: usize = files.map(|file| read(&file).lines().count()).sum();
    assert!(
        lines < 1_100,
        "src-tauri/src has {lines} lines: the window decides nothing, move what decides into the core"
    );
}

#[test]
fn no_file_grows_past_what_one_reads_in_one_sitting() {
    let long: BTreeMap<String, usize> = source_files()
        .into_iter()
        .map(|file| (read(&file).lines().count(), file))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .map(|(lines, file)| (file, lines))
        .collect();
    let excused: BTreeSet<&str> = MAY_BE_LONGER.iter().map(|(file, _)| *file).collect();
    let broken = long.iter().filter(|(file, _)| !excused.contains(file.as_str()));
    let broken = broken.map(|(file, lines)| format!("{file} has {lines} lines")).collect();
    none(broken, "split the file where its subject splits (400 lines at most)");
    let idle: Vec<String> = excused.iter().filter(|file| !long.contains_key(**file)).map(|f| f.to_string()).collect();
    none(idle, "these are short enough now: take them off MAY_BE_LONGER in tests/tidy.rs");
}

#[test]
fn a_rust_file_says_first_what_it_is() {
    let silent = source_files().into_iter().filter(|file| file.ends_with(".rs") && !read(file).starts_with("//!"));
    none(silent.collect(), "start the file with `//!`: what it is, and its invariant");
}

#[test]
fn no_file_names_a_machine_or_a_registry() {
    let whole = |parts: &[&str]| parts.concat();
    let words = [
        whole(&["/wo", "rk/"]),
        whole(&["/ro", "ot/"]),
        whole(&["/fa", "rm/"]),
        whole(&["/ho", "me/"]),
        whole(&["registry.", "npmjs"]),
        whole(&["index.", "crates.io"]),
        whole(&["static.", "crates.io"]),
        whole(&["deb.", "debian.org"]),
    ];
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    refuse(&text_files(), &words, "take the path or the host out: the repository works on any machine");
    let lock = read("ui/package-lock.json");
    assert!(
        !lock.contains("\"resolved\": \"http"),
        "package-lock.json names hosts: npm ci with ui/.npmrc leaves them out"
    );
}

#[test]
fn only_published_test_numbers_stand_in_the_repository() {
    let published = read("tests/fixtures/testpersonnummer.csv");
    let published: BTreeSet<&str> = published
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .filter_map(|number| number.get(2..))
        .collect();
    assert!(published.len() > 500, "the published list is there");
    let mut broken = Vec::new();
    for file in text_files().iter().filter(|file| !file.ends_with("package-lock.json") && *file != "Cargo.lock") {
        for (number, line) in read(file).lines().enumerate() {
            let unknown = identity_numbers(line).into_iter().filter(|found| !published.contains(found.as_str()));
            broken.extend(unknown.map(|_| format!("{file}:{}", number + 1)));
        }
    }
    none(broken, "this could be a real person's number: use one from tests/fixtures/testpersonnummer.csv");
}

#[test]
fn an_identity_number_is_recognised_in_every_way_it_is_written() {
    let ten = |text: &str| identity_numbers(text);
    assert_eq!(ten("nr 200601052384, ok"), ["0601052384"]);
    assert_eq!(ten("nr 060105-2384"), ["0601052384"]);
    assert_eq!(ten("060105+2384 och 20060105-2384"), ["0601052384", "0601052384"]);
    assert_eq!(ten("200606822393"), ["0606822393"], "a coordination number");
    assert_eq!(ten("200601052385"), [""; 0], "the check digit is wrong");
    assert_eq!(ten("212000-0142"), [""; 0], "a municipality's number, no person's");
    assert_eq!(ten("201402302388"), [""; 0], "the thirtieth of February is nobody's birthday");
    assert_eq!(ten("201407210008"), [""; 0], "birth number 000 is given to nobody");
    assert_eq!(ten("209007212385"), [""; 0], "nobody is born in 2090 yet, so a test about the future may say so");
    assert_eq!(ten("a200601052384f 2006010523845"), [""; 0], "part of something longer");
}

#[test]
fn every_sentence_has_one_name() {
    let mut seen: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut broken = Vec::new();
    for file in in_folder("words", ".ftl") {
        let language = file.split('/').nth(1).unwrap_or_default().to_string();
        for line in read(&file).lines() {
            let starts = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
            let Some((name, _)) = line.split_once('=').filter(|_| starts) else { continue };
            let name = name.trim().to_string();
            if let Some(first) = seen.insert((language.clone(), name.clone()), file.clone()) {
                broken.push(format!("{name} stands in {first} and in {file}"));
            }
        }
    }
    assert!(!seen.is_empty(), "there are words");
    none(broken, "give one of them another name, or use the one that is there");
}

fn read(file: &str) -> String {
    fs::read_to_string(file).unwrap()
}

/// Every file that is tracked or about to be, except those deleted.
fn files() -> Vec<String> {
    let ours = ["-c", "safe.directory=*"]; // also when CI checked out as somebody else
    let arguments = [&ours[..], &["ls-files", "-z", "--cached", "--others", "--exclude-standard"]].concat();
    let listed = Command::new("git").args(arguments).output().unwrap();
    assert!(listed.status.success(), "git lists the files of the checkout");
    let listed = String::from_utf8(listed.stdout).unwrap();
    listed.split('\0').filter(|file| Path::new(file).is_file()).map(String::from).collect()
}

/// The files of `core/domain.rs` and `core/domain/…`, and so on for any folder.
pub fn in_folder(folder: &str, ending: &str) -> Vec<String> {
    let (inside, beside) = (format!("{folder}/"), format!("{folder}{ending}"));
    files().into_iter().filter(|f| f.ends_with(ending) && (f.starts_with(&inside) || *f == beside)).collect()
}

/// Rust and TypeScript that people write; what a program wrote is not counted.
fn source_files() -> Vec<String> {
    let generated = ["ui/src/api/types/", "ui/src/words/ids/"];
    let written = |file: &String| !generated.iter().any(|folder| file.starts_with(folder));
    let source = |file: &String| [".rs", ".ts", ".tsx"].iter().any(|ending| file.ends_with(ending));
    files().into_iter().filter(source).filter(written).collect()
}

fn interface_files() -> Vec<String> {
    source_files().into_iter().filter(|file| file.starts_with("ui/src/") && !file.contains(".test.")).collect()
}

fn text_files() -> Vec<String> {
    files().into_iter().filter(|file| fs::read_to_string(file).is_ok()).collect()
}

/// The lines of a file with their numbers, without the parts behind `//`.
fn code_lines(file: &str) -> Vec<(usize, String)> {
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_string();
    read(file).lines().enumerate().map(|(i, line)| (i + 1, code(line))).collect()
}

/// `crate::store` stands in `use crate::store::cases` and in `crate::store;`, but not in `crate::storehouse`.
fn names_module(line: &str, module: &str) -> bool {
    line.match_indices(module).any(|(at, _)| {
        let after = line[at + module.len()..].chars().next();
        !after.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

fn refuse(files: &[String], words: &[&str], instead: &str) {
    let mut broken = Vec::new();
    for file in files {
        let lines = if file.ends_with(".rs") { code_lines(file) } else { numbered(file) };
        for (number, line) in lines {
            let found = words.iter().find(|word| line.contains(*word));
            broken.extend(found.map(|word| format!("{file}:{number} says {word}")));
        }
    }
    none(broken, instead);
}

fn numbered(file: &str) -> Vec<(usize, String)> {
    read(file).lines().enumerate().map(|(i, line)| (i + 1, line.to_string())).collect()
}

fn none(broken: Vec<String>, instead: &str) {
    assert!(broken.is_empty(), "{instead}:\n  {}", broken.join("\n  "));
}

/// Swedish identity numbers in a line, as ten digits: YYYYMMDDNNNN or YYMMDDNNNN, also with a sign before the last four, that have a day
/// and a right check digit.
fn identity_numbers(line: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '+' || c == '_' || c == '.';
    line.split(|c: char| !is_part(c)).filter_map(identity_number).collect()
}

fn identity_number(written: &str) -> Option<String> {
    let written = written.trim_end_matches('.');
    let bare = match written.char_indices().rev().nth(4) {
        Some((at, '-' | '+')) => format!("{}{}", &written[..at], &written[at + 1..]),
        _ => written.to_string(),
    };
    let digits = bare.bytes().all(|b| b.is_ascii_digit()).then_some(bare)?;
    let ten = match digits.len() {
        12 if digits[..4] >= *"1880" && digits[..4] < *"2080" => digits[2..].to_string(), // from 2080 on: nobody for a long time
        10 => digits,
        _ => return None,
    };
    let (month, day): (u32, u32) = (ten[2..4].parse().ok()?, ten[4..6].parse().ok()?);
    let real_day = (1..=days_in(month)).contains(&day);
    let coordination_day = month <= 12 && (60..=91).contains(&day);
    let given = &ten[6..9] != "000";
    let sum: u32 = ten
        .bytes()
        .enumerate()
        .map(|(i, b)| u32::from(b - b'0') * if i % 2 == 0 { 2 } else { 1 })
        .map(|n| n / 10 + n % 10)
        .sum();
    ((real_day || coordination_day) && given && sum.is_multiple_of(10)).then_some(ten)
}

fn days_in(month: u32) -> u32 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

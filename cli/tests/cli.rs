//! The program `samlat`, called as a person or a script calls it: what it says, where, and with which exit code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const PASSPHRASE: &str = "gran fjäll tuva renhjord 47";

/// A folder of its own, with a vault in it.
struct Shelf {
    folder: tempfile::TempDir,
}

fn samlat(arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samlat"));
    command.args(arguments).current_dir(folder).env("SAMLAT_CHEAP_KEYS", "1");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn call(arguments: &[&str], folder: &Path, input: &str) -> Output {
    let mut child = samlat(arguments, folder).spawn().unwrap();
    // A program that stops before it has read everything closes its input.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

impl Shelf {
    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
        Self { folder }
    }

    fn with_vault() -> Self {
        let shelf = Self::empty();
        shelf.ok(&["new", "vault", "--municipality", "2403", "--user", "Ingrid Vallmark"]);
        shelf
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn call(&self, arguments: &[&str], input: &str) -> Output {
        call(&[arguments, &["--passphrase-file", "passphrase"]].concat(), self.folder.path(), input)
    }

    fn ok(&self, arguments: &[&str]) -> String {
        let output = self.call(arguments, "");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.ok(&[arguments, &["--json"]].concat())).unwrap()
    }

    /// Exit code and what was said on standard error.
    fn refused(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.call(arguments, "");
        assert!(output.stdout.is_empty(), "{arguments:?} answers nothing");
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap().trim().to_owned())
    }

    fn apply(&self, lines: &[Value]) -> Vec<Value> {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let output = self.call(&["apply", "vault"], &text);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn fixture(&self, name: &str) -> String {
        let path = Path::new("../tests/fixtures/import").join(name);
        std::fs::copy(path, self.path(name)).unwrap();
        name.to_owned()
    }
}

#[test]
fn a_new_vault_says_both_recovery_keys_once_and_verifies() {
    let shelf = Shelf::empty();
    let said = shelf.ok(&["new", "vault", "--municipality", "2403"]);
    let groups = said.lines().filter(|line| line.starts_with("    ") && line.trim().len() == 5).count();
    assert_eq!(groups, 16, "two sheets of eight groups: {said}");
    assert!(said.contains("HLT-teamet i Bjurholm"));
    assert_eq!(shelf.json(&["verify", "vault"])["whole"], true);
    let state = &shelf.apply(&[json!({ "op": "session_state" })])[0]["output"];
    assert_eq!(state["recovery_confirmed"], true);
}

#[test]
fn each_refusal_has_its_exit_code_and_one_swedish_sentence() {
    let shelf = Shelf::with_vault();
    std::fs::write(shelf.path("wrong"), "en helt annan fras\n").unwrap();
    std::fs::create_dir(shelf.path("empty")).unwrap();
    std::fs::write(shelf.path("broken.xlsx"), b"PK\x03\x04 not a workbook").unwrap();
    let wrong = call(&["verify", "vault", "--passphrase-file", "wrong"], shelf.folder.path(), "");
    assert_eq!(wrong.status.code(), Some(3));
    assert!(String::from_utf8(wrong.stderr).unwrap().starts_with("Lösenfrasen stämmer inte"));

    assert_eq!(shelf.refused(&["frobnicate"]).0, 2);
    assert_eq!(shelf.refused(&["ops", "no_such_op"]).0, 2);
    for (arguments, code) in [
        (["verify", "empty"].as_slice(), 5),
        (&["new", "vault", "--municipality", "2403"], 6),
        (&["new", "other", "--municipality", "9999"], 7),
        (&["import", "vault", "broken.xlsx"], 7),
        (&["measures", "vault", "--quarter", "2026Q3"], 7),
        (&["quarter", "seal", "vault", "--quarter", "2026-Q1"], 6),
        (&["quarter", "sign", "vault", "--quarter", "2099-Q4"], 6),
        (&["import", "vault", "nowhere.xlsx"], 2),
    ] {
        let (found, said) = shelf.refused(arguments);
        assert_eq!(found, code, "{arguments:?}: {said}");
        assert!(said.ends_with('.') && !said.contains("error-"), "{arguments:?}: {said}");
    }
    assert!(!shelf.path("other").exists(), "a refused vault leaves nothing behind");
}

#[test]
fn a_refusal_in_json_has_code_data_and_sentence() {
    let shelf = Shelf::with_vault();
    let (code, said) = shelf.refused(&["new", "other", "--municipality", "9999", "--json"]);
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(code, 7);
    assert_eq!(said["code"], "input");
    assert_eq!(said["data"], json!({ "field": "municipality", "problem": "unknown" }));
    assert!(said["say"].as_str().unwrap().ends_with('.'));
}

#[test]
fn a_vault_in_use_is_left_alone() {
    let shelf = Shelf::with_vault();
    let mut first =
        samlat(&["apply", "vault", "--passphrase-file", "passphrase"], shelf.folder.path()).spawn().unwrap();
    let mut input = first.stdin.take().unwrap();
    writeln!(input, "{}", json!({ "op": "team" })).unwrap();
    let mut answer = String::new();
    BufReader::new(first.stdout.take().unwrap()).read_line(&mut answer).unwrap();
    assert!(answer.contains("HLT-teamet i Bjurholm"), "each line is answered before the next is read");
    assert_eq!(shelf.refused(&["verify", "vault"]).0, 4);
    drop(input);
    assert!(first.wait().unwrap().success());
    assert_eq!(shelf.call(&["verify", "vault"], "").status.code(), Some(0));
}

#[test]
fn the_passphrase_also_comes_on_standard_input_and_never_as_an_argument() {
    let shelf = Shelf::with_vault();
    let output = call(&["apply", "vault"], shelf.folder.path(), &format!("{PASSPHRASE}\n{{\"op\":\"team\"}}\n"));
    assert!(String::from_utf8(output.stdout).unwrap().contains("HLT-teamet i Bjurholm"));
    let nothing = call(&["apply", "vault"], shelf.folder.path(), "");
    assert_eq!(nothing.status.code(), Some(2));
    let help = call(&["verify", "--help"], shelf.folder.path(), "");
    assert!(!String::from_utf8(help.stdout).unwrap().contains("--passphrase "));
}

#[test]
fn what_is_applied_is_acknowledged_by_the_log_and_a_bad_line_changes_nothing() {
    let shelf = Shelf::with_vault();
    let child = json!({ "op": "add_unit", "input": {}, "at": "2026-10-13T09:00:00+02:00" });
    let answers = shelf.apply(&[
        json!({ "op": "undo_state" }),
        child,
        json!({ "op": "no_such_op" }),
        json!({ "op": "set_region_key", "input": { "key": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p" } }),
    ]);
    let (before, after) = (answers[0]["ack"].as_i64().unwrap(), answers[3]["ack"].as_i64().unwrap());
    assert_eq!(after, before + 1, "one act, one line in the log");
    assert_eq!(answers[1]["error"]["code"], "shape");
    assert_eq!(answers[2]["error"]["code"], "unknown_op");
    assert_eq!(answers[3]["output"]["words"].as_array().unwrap().len(), 8);
}

#[test]
fn the_clock_of_a_line_is_the_one_it_says() {
    let shelf = Shelf::with_vault();
    let answers = shelf.apply(&[json!({ "op": "session_state", "at": "2026-10-13T08:14:00+02:00" })]);
    assert_eq!(answers[0]["output"]["now"], "2026-10-13T08:14:00");
}

/// The sixteen fields that a row is promised to have, and where the truth has them.
const FIELDS: [(&str, &str); 16] = [
    ("row", "row"),
    ("name", "name"),
    ("number", "pnr"),
    ("sex", "sex"),
    ("signal_on", "signal"),
    ("intake_on", "intake"),
    ("source", "source"),
    ("consent_on", "consent"),
    ("first_meeting_on", "meet"),
    ("feedback_on", "fb"),
    ("first_intervention_on", "action"),
    ("sip_on", "sip"),
    ("child_talks", "talks"),
    ("concern_reported", "oro"),
    ("closed_on", "closed"),
    ("closing_reason", "reason"),
];

/// The rows that are right, as the truth has them; in the order of the list.
fn truth() -> Vec<Value> {
    let path = "../tests/fixtures/import/hlt-lista-bjurholm.truth.json";
    let mut whole: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut right = whole["cases"].as_array_mut().unwrap().split_off(0);
    right.retain(|case| case["bad"].is_null());
    for case in &mut right {
        case["name"] = json!(format!("{} {}", case["first"].as_str().unwrap(), case["last"].as_str().unwrap()));
        if case["sex"] == "K" {
            case["sex"] = json!("F");
        }
    }
    right.sort_by_key(|case| case["row"].as_i64());
    right
}

#[test]
fn a_list_is_tried_then_brought_in_and_its_recipe_kept() {
    let shelf = Shelf::with_vault();
    let list = shelf.fixture("hlt-lista-bjurholm.xlsx");
    let tried = shelf.json(&["import", "vault", &list, "--dry-run"]);
    assert!(tried["import"].is_null(), "a dry run keeps nothing");
    let done = shelf.json(&["import", "vault", &list, "--recipe", "recipe.json"]);
    assert_eq!(done["accepted"], tried["accepted"]);
    let mut accepted = done["accepted"].as_array().unwrap().clone();
    accepted.sort_by_key(|row| row["row"].as_i64());
    let right = truth();
    assert_eq!(accepted.len(), right.len());
    for (row, case) in accepted.iter().zip(&right) {
        for (field, named) in FIELDS {
            assert!(row.as_object().unwrap().contains_key(field), "row {}: {field}", row["row"]);
            assert_eq!(row[field], case[named], "row {}: {field}", case["row"]);
        }
    }
    assert!(!done["rejected"].as_array().unwrap().is_empty());
    for row in done["rejected"].as_array().unwrap() {
        assert!(row["say"].as_str().unwrap().ends_with('.') && row["cell"].is_string() && row["reason"].is_string());
    }
    let recipe: Value = serde_json::from_str(&std::fs::read_to_string(shelf.path("recipe.json")).unwrap()).unwrap();
    assert_eq!(recipe, done["recipe"]);
    let again = shelf.json(&["import", "vault", &list, "--recipe", "recipe.json"]);
    assert_eq!(again["accepted"], json!([]), "the same list twice brings nothing new");
}

#[test]
fn a_quarter_is_counted_checked_signed_sealed_opened_and_receipted() {
    let shelf = Shelf::with_vault();
    let list = shelf.fixture("hlt-lista-bjurholm.xlsx");
    shelf.ok(&["import", "vault", &list]);
    let quarter = "2026-Q3";
    let report = shelf.json(&["measures", "vault", "--quarter", quarter]);
    for id in ["M01", "M02", "M25", "M08", "M11", "M12", "M13", "M15", "M31"] {
        assert!(report["measures"].as_array().unwrap().iter().any(|measure| measure["id"] == id), "{id}");
    }
    let one = shelf.json(&["measures", "vault", "--quarter", quarter, "--measure", "M01", "--by", "age"]);
    assert_eq!(one["measures"].as_array().unwrap().len(), 1);
    assert_eq!(one["measures"][0]["breakdowns"][0]["by"], "age");
    assert!(shelf.ok(&["measures", "vault", "--quarter", quarter, "--measure", "M01", "--by", "age"]).contains("år: "));

    let key = shelf.json(&["new-region-key", "region.key"]);
    assert_eq!(shelf.refused(&["new-region-key", "region.key"]).0, 2, "a key is never written over");
    let checked = shelf.call(&["quarter", "check", "vault", "--quarter", quarter], "");
    let signed = shelf.call(&["quarter", "sign", "vault", "--quarter", quarter, "--accept"], "");
    assert_eq!(checked.status.code(), signed.status.code(), "what stops the signing is told when it is checked");
    if signed.status.code() == Some(6) {
        // What the list left open must be put right first: here the waiting rows are dropped.
        let waiting = shelf.apply(&[json!({ "op": "waiting_rows" })]);
        let drops: Vec<Value> = waiting[0]["output"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| json!({ "op": "drop_row", "input": { "id": row["id"] } }))
            .collect();
        for answer in shelf.apply(&drops) {
            assert!(answer["error"].is_null(), "{answer}");
        }
        shelf.ok(&["quarter", "sign", "vault", "--quarter", quarter, "--accept"]);
    }
    let recipient = key["public_key"].as_str().unwrap();
    let sealed =
        shelf.json(&["quarter", "seal", "vault", "--quarter", quarter, "--recipient", recipient, "--out", "sent"]);
    assert_eq!(sealed["files"].as_array().unwrap().len(), 3);
    let file = "sent/K2403-2026-Q3-r1.kex";
    let sender = sealed["sender"]["signing"]["key"].as_str().unwrap();
    let opened = shelf.json(&["open-sealed", file, "--identity", "region.key", "--sender", sender, "--out", "got"]);
    assert_eq!(opened["submission_id"], "K2403-2026-Q3-r1");
    assert_eq!(opened["sender_known"], true);
    assert_eq!(opened["sha256"], sealed["sha256"]);
    assert!(shelf.path("got/facts.csv").is_file());

    let mut bytes = std::fs::read(shelf.path(file)).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(shelf.path("changed.kex"), bytes).unwrap();
    std::fs::copy(shelf.path(&format!("{file}.minisig")), shelf.path("changed.kex.minisig")).unwrap();
    let (code, said) = shelf.refused(&["open-sealed", "changed.kex", "--identity", "region.key", "--out", "nothing"]);
    assert_eq!(code, 5);
    assert_eq!(
        said,
        "Filen eller underskriften har ändrats sedan den skrevs under. Inget har lästs in. Be kommunen skicka båda filerna igen."
    );
    assert!(!shelf.path("nothing").exists(), "nothing is written of a file that does not hold");
    std::fs::write(shelf.path("no.key"), "AGE-SECRET-KEY-1\n").unwrap();
    for wrong in [&["--identity", "no.key"][..], &["--identity", "region.key", "--sender", "RWno"]] {
        let (code, said) = shelf.refused(&[["open-sealed", file].as_slice(), wrong].concat());
        assert_eq!((code, said.contains("nyckel")), (7, true), "the key is wrong, not the file: {said}");
    }
    assert_eq!(shelf.json(&["quarter", "receipt", "vault", "--quarter", quarter])["state"], "acknowledged");
    let receipts = shelf.json(&["new-receipt-key", "receipts.key"]);
    let answering = ["open-sealed", file, "--identity", "region.key", "--receipt", "answer", "--key", "receipts.key"];
    assert_eq!(shelf.refused(&answering).0, 2, "no receipt to a sender that has not been compared");
    shelf.ok(&[answering.as_slice(), &["--sender", sender]].concat());
    let receipt = "answer/K2403-2026-Q3-r1.kvitto.json";
    let key = receipts["public_key"].as_str().unwrap();
    let reading = ["quarter", "receipt", "vault", "--quarter", quarter, "--file", receipt, "--region-key", key];
    assert_eq!(shelf.json(&reading)["revisions"][0]["receipt_read"], true);
}

#[test]
fn a_paper_is_made_and_logged_as_from_the_window() {
    let shelf = Shelf::with_vault();
    let names = shelf.json(&["papers"]);
    assert!(names.as_array().unwrap().contains(&json!("sip_paper")), "{names}");
    let made = shelf.json(&["paper", "vault", "log_paper", "--out", "log.pdf"]);
    assert_eq!(made["file"], "log.pdf");
    assert!(std::fs::read(shelf.path("log.pdf")).unwrap().starts_with(b"%PDF-"));
    let log = shelf.ok(&["log", "show", "vault"]);
    assert_eq!(log.matches("Skrev ut loggen").count(), 1, "the print is in the log: {log}");
    let (code, said) = shelf.refused(&["paper", "vault", "no_paper"]);
    assert_eq!((code, said.as_str()), (2, "Papperet no_paper finns inte. Skriv samlat papers, så visas de som finns."));
}

#[test]
fn a_call_that_cannot_be_followed_is_told_so_in_swedish() {
    let folder = tempfile::tempdir().unwrap();
    let unknown = call(&["försegla"], folder.path(), "");
    assert_eq!(unknown.status.code(), Some(2));
    let said = String::from_utf8(unknown.stderr).unwrap();
    assert_eq!(
        said.trim_end(),
        "Kommandot försegla finns inte. Skriv samlat --help, så visas de som finns. Inget har gjorts."
    );
    let missing = call(&["measures", "vault", "--json"], folder.path(), "");
    let said: Value = serde_json::from_slice(&missing.stderr).unwrap();
    assert_eq!(said["code"], "usage");
    assert!(said["say"].as_str().unwrap().starts_with("Det här saknas: --quarter"), "{said}");
    let help = String::from_utf8(call(&["measures", "--help"], folder.path(), "").stdout).unwrap();
    for english in ["Usage", "Options", "OPTIONS", "Arguments", "Print", "default"] {
        assert!(!help.contains(english), "{english} in {help}");
    }
}

#[test]
fn every_op_is_described_with_its_schemas() {
    let shelf = Shelf::empty();
    let output = call(&["ops", "--json"], shelf.folder.path(), "");
    let ops: Value = serde_json::from_slice(&output.stdout).unwrap();
    let ops = ops.as_array().unwrap();
    assert_eq!(ops.len(), samlat::ops::OPS.len());
    for op in ops {
        for key in ["name", "while_locked", "roles", "asks_again", "undo", "input", "output"] {
            assert!(!op[key].is_null(), "{}: {key}", op["name"]);
        }
    }
    let one = call(&["ops", "register_case"], shelf.folder.path(), "");
    assert!(String::from_utf8(one.stdout).unwrap().contains("kan ångras"));
}

#[test]
fn the_version_names_what_encrypts_and_the_schema_is_that_of_the_pages() {
    let folder = tempfile::tempdir().unwrap();
    let version: Value = serde_json::from_slice(&call(&["version", "--json"], folder.path(), "").stdout).unwrap();
    assert!(version["provider"].as_str().unwrap().starts_with("openssl"));
    assert!(version["compile_options"].as_array().unwrap().contains(&json!("TEMP_STORE=3")));
    let schema = String::from_utf8(call(&["schema"], folder.path(), "").stdout).unwrap();
    assert_eq!(schema.matches("CREATE TABLE cases (").count(), 1);
    assert_eq!(schema, std::fs::read_to_string("../docs/SCHEMA.sql").unwrap());
}

/// Exported, our SQLite would be called by other libraries in the same program (docs/SECURITY.md).
#[cfg(target_os = "linux")]
#[test]
fn the_program_exports_no_name_of_sqlite_or_openssl() {
    let listed = Command::new("nm").args(["-D", "--defined-only", env!("CARGO_BIN_EXE_samlat")]).output().unwrap();
    assert!(listed.status.success());
    let names = String::from_utf8(listed.stdout).unwrap();
    assert!(!names.contains("sqlite3_") && !names.contains("EVP_"), "{names}");
}

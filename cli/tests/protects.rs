//! `samlat protect` and `samlat protect-check`, called as a person or a script calls them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::Value;
use std::{
    path::Path,
    process::{Command, Output},
};

const TABLE: &str =
    "kommun;alder;antal\nK2401;6-9;3\nK2401;10-12;14\nK2403;6-9;1\nK2403;10-12;2\nK2421;6-9;9\nK2421;10-12;4\n";
const HIERARCHY: &str = r#"{ "columns": { "kommun": { "total": "R24", "groups": { "S": ["K2401", "K2403"], "V": ["K2421"] } }, "alder": { "total": "Alla" } } }"#;

fn samlat(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samlat")).args(arguments).current_dir(folder).output().unwrap()
}

fn shelf() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("barn.csv"), TABLE).unwrap();
    std::fs::write(folder.path().join("h.json"), HIERARCHY).unwrap();
    folder
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_table_is_protected_by_both_methods_and_its_certificate_holds() {
    for method in ["round", "suppress"] {
        for insider in [&[][..], &["--insider", "kommun"]] {
            let folder = shelf();
            let call = [
                &["protect", "barn.csv", "--hierarchy", "h.json", "--method", method, "--base", "5", "--json"],
                insider,
            ]
            .concat();
            let done = samlat(&call, folder.path());
            assert!(done.status.success(), "{method}: {}", said(&done));
            let answer: Value = serde_json::from_slice(&done.stdout).unwrap();
            assert_eq!(answer["published"], "barn.protected.csv");
            assert_eq!(answer["insiders"], !insider.is_empty());
            let published = std::fs::read_to_string(folder.path().join("barn.protected.csv")).unwrap();
            assert!(published.starts_with("kommun;alder;value;obs_status;conf_status\r\n"), "{published}");
            let check = ["protect-check", "barn.protected.csv", "barn.certificate.json"];
            let holds = samlat(&check, folder.path());
            assert!(holds.status.success() && said(&holds).starts_with("Intyget håller"), "{}", said(&holds));
            let line = published.lines().find(|line| line.ends_with(";A;F")).unwrap();
            let forged = published.replacen(line, &line.replace(";A;F", "1;A;F"), 1);
            std::fs::write(folder.path().join("barn.protected.csv"), forged).unwrap();
            let broken = samlat(&check, folder.path());
            assert_eq!(broken.status.code(), Some(7), "{}", said(&broken));
            assert!(said(&broken).contains("Tabellen ska inte visas"), "{}", said(&broken));
        }
    }
}

#[test]
fn a_revision_with_the_same_secret_and_nothing_changed_is_the_same_table() {
    let folder = shelf();
    std::fs::write(folder.path().join("secret"), "0f".repeat(32)).unwrap();
    let call = ["protect", "barn.csv", "--hierarchy", "h.json", "--secret", "secret"];
    assert!(samlat(&call, folder.path()).status.success());
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let first = read("barn.protected.csv");
    let again =
        [&call[..], &["--previous", "barn.certificate.json", "--out", "2.csv", "--certificate", "2.json"]].concat();
    assert!(samlat(&again, folder.path()).status.success());
    assert_eq!(read("2.csv"), first);
}

#[test]
fn a_new_edition_of_a_hidden_table_is_checked_with_the_one_before() {
    let folder = shelf();
    let table = std::fs::read_to_string(folder.path().join("barn.csv")).unwrap();
    let call = ["protect", "barn.csv", "--hierarchy", "h.json", "--method", "suppress"];
    assert!(samlat(&call, folder.path()).status.success());
    std::fs::copy(folder.path().join("barn.protected.csv"), folder.path().join("1.csv")).unwrap();
    std::fs::copy(folder.path().join("barn.certificate.json"), folder.path().join("1.json")).unwrap();
    let line = table.lines().nth(1).unwrap();
    let (codes, count) = line.rsplit_once(';').unwrap();
    let more = format!("{codes};{}", count.parse::<u32>().unwrap() + 1);
    std::fs::write(folder.path().join("barn.csv"), table.replacen(line, &more, 1)).unwrap();
    let done = samlat(&[&call[..], &["--previous", "1.json"]].concat(), folder.path());
    assert!(done.status.success(), "{}", said(&done));
    let check = |previous: &str| {
        let call = ["protect-check", "barn.protected.csv", "barn.certificate.json", "--previous", previous];
        samlat(&call, folder.path())
    };
    assert!(check("1.csv").status.success(), "{}", said(&check("1.csv")));
    let shown = std::fs::read_to_string(folder.path().join("1.csv")).unwrap();
    let open = shown.lines().find(|line| line.ends_with(";A;F")).unwrap();
    std::fs::write(folder.path().join("other.csv"), shown.replacen(open, &open.replace(";A;F", "1;A;F"), 1)).unwrap();
    let broken = check("other.csv");
    assert_eq!(broken.status.code(), Some(7));
    assert!(said(&broken).starts_with("Det som var dolt i en tidigare"), "{}", said(&broken));
}

#[test]
fn what_is_wrong_is_said_in_plain_swedish() {
    let folder = shelf();
    let refused = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).unwrap();
        let output = samlat(&["protect", "barn.csv", "--hierarchy", "h.json"], folder.path());
        assert_eq!(output.status.code(), Some(7), "{}", said(&output));
        assert!(!folder.path().join("barn.protected.csv").exists(), "nothing is written");
        said(&output)
    };
    assert!(refused("barn.csv", "kommun;alder;antal\nK2401;6-9;tre\n").starts_with("Rad 2 har inget heltal"));
    assert!(refused("barn.csv", "kommun;antal\nK2401;3\n").contains("alder"));
    assert!(refused("barn.csv", "kommun;alder;antal\nK2401;6-9;3\nR24;Alla;4\n").starts_with("Rad 3 är en summa"));
    assert!(refused("h.json", "{ kommun }").starts_with("Hierarkin går inte att läsa"));
    let missing = samlat(&["protect-check", "a.csv", "b.json"], folder.path());
    assert!(!missing.status.success() && said(&missing).contains("b.json"));
}

//! A quarter sealed to the region: a file that has its final name is whole and opens there.

use super::{Scene, act, at_every_call, close, files, open, words};
use crate::stand::{Stand, later};
use samlat::exchange::sealed::{self, Opening, RecipientIdentity};
use serde_json::{Value, json};
use std::process::Output;

const QUARTER: &str = "2024-Q3";
const NAME: &str = "K2403-2024-Q3-r1";

fn prepare(stand: &Stand) -> String {
    let region = RecipientIdentity::generate();
    std::fs::write(stand.path("identity"), region.to_text().as_bytes()).unwrap();
    let mut desk = stand.desk("vault").unwrap();
    let at = "2024-10-13T09:00:00";
    for (name, birth, sex) in [("Alva", "2016-05-02", "F"), ("Bo", "2010-03-04", "M")] {
        let child = json!({ "first_name": name, "last_name": "Lind", "birth_on": birth, "sex": sex, "school_form": "compulsory", "grade": 4 });
        let child = json!({ "kind": "new", "child": child, "guardians": [] });
        let case = json!({ "child": child, "signal_on": "2024-07-01", "source": "school", "intake_on": "2024-07-11" });
        act(&mut desk, at, "register_case", case);
    }
    act(&mut desk, at, "set_region_key", json!({ "key": region.recipient().as_str() }));
    act(&mut desk, at, "sign_quarter", json!({ "quarter": QUARTER }));
    close(desk);
    String::new()
}

fn arguments(stand: &Stand) -> Vec<String> {
    words(&["quarter", "seal", &stand.text("vault"), "--quarter", QUARTER, "--out", &stand.text("out")])
}

/// The sealed file, when it is there: it opens with the region's key, and its signature lies beside it.
fn sealed_file(stand: &Stand) -> Option<Vec<u8>> {
    let bytes = std::fs::read(stand.path(&format!("out/{NAME}.kex"))).ok()?;
    let signature =
        std::fs::read(stand.path(&format!("out/{NAME}.kex.minisig"))).expect("its signature lies beside it");
    let identity = std::fs::read_to_string(stand.path("identity")).unwrap();
    let identity: RecipientIdentity = identity.trim().parse().ok().unwrap();
    let opened =
        sealed::open(&bytes, &signature, &Opening { identity: &identity, sender: None, area: None, received: &[] });
    let opened = opened.unwrap_or_else(|fault| panic!("the sealed file does not open: {}", fault.code()));
    assert_eq!(opened.manifest.sequence, 1);
    Some(bytes)
}

/// Signed or sealed; what lies in the folder is what the vault has; sealing once more gives the very same file.
fn look(stand: &Stand, output: &Output) {
    let mut desk = open(stand, "vault", output);
    let view = desk.call("quarter_state", json!({ "quarter": QUARTER }), later(), None).unwrap();
    close(desk);
    let is_sealed = match view["state"].as_str().unwrap() {
        "signed" => false,
        "sealed" => true,
        other => panic!("a third state: {other}"),
    };
    let there = sealed_file(stand);
    assert!(is_sealed || there.is_none(), "a file that the vault knows nothing of");
    if output.status.success() {
        let all: Vec<String> = files(stand, "out", "").into_iter().filter(|name| name.starts_with(NAME)).collect();
        assert_eq!(all.len(), 3, "said that it was sealed: {all:?}");
    }
    let wanted = arguments(stand);
    let again = stand.samlat(&wanted.iter().map(String::as_str).collect::<Vec<_>>(), "");
    assert!(again.status.success(), "once more: {}", String::from_utf8_lossy(&again.stderr));
    let answer: Value = serde_json::from_slice(&again.stdout).unwrap();
    assert_eq!(answer["sequence"], 1, "no number of the row of files is skipped");
    let now = sealed_file(stand).expect("the sealed file");
    assert!(there.is_none_or(|there| there == now), "the very same file");
    let left = files(stand, "out", ".partial");
    assert!(left.is_empty(), "half made and left: {left:?}");
}

pub(super) const SEAL: Scene = Scene { name: "seal a quarter", prepare, arguments, look };

#[test]
fn seal_a_quarter() {
    at_every_call(&SEAL);
}

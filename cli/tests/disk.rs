//! A full disk: what was acknowledged is there, what was refused is not, and the sentence says what to do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(target_os = "linux")]

use serde_json::{Value, json};
use std::process::Command;

/// Sixteen megabytes of disk in a mount of its own, some of it taken; freed again after the vault has filled the rest. What is freed is more than the write-ahead log grows to:
/// opening the vault after the accident moves the log into the store, and needs that room.
const SCRIPT: &str = "set -e
mount -t tmpfs -o size=16m tmpfs small
samlat() { \"$SAMLAT\" \"$@\" --passphrase-file passphrase --json; }
samlat new small/vault --municipality 2403 > /dev/null
head -c 6000000 /dev/zero > small/ballast
samlat apply small/vault < lines > answers 2> trouble || true
rm small/ballast
samlat verify small/vault > verified
samlat apply small/vault < look > looked";

#[test]
fn a_full_disk_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::create_dir(path("small")).unwrap();
    std::fs::write(path("passphrase"), "gran fjäll tuva renhjord 47\n").unwrap();
    let draft = |at: usize| json!({ "op": "save_draft", "input": { "key": format!("field.{at}"), "text": "ord ".repeat(2_000) } });
    std::fs::write(path("lines"), (0..2_500).map(|at| format!("{}\n", draft(at))).collect::<String>()).unwrap();
    std::fs::write(path("look"), format!("{}\n", json!({ "op": "drafts", "input": {} }))).unwrap();

    let done = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", SCRIPT])
        .current_dir(folder.path())
        .env("SAMLAT", env!("CARGO_BIN_EXE_samlat"))
        .env("SAMLAT_CHEAP_KEYS", "1")
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));

    let read = |name: &str| std::fs::read_to_string(path(name)).unwrap();
    let answers: Vec<Value> = read("answers").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let acknowledged = answers.iter().filter(|answer| answer["ack"].is_number()).count();
    let refused: Vec<&Value> = answers.iter().filter(|answer| answer["error"]["code"] == "disk_full").collect();
    assert!(
        acknowledged > 0 && !refused.is_empty(),
        "the disk was full on the way: {acknowledged} of {}",
        answers.len()
    );
    assert_eq!(acknowledged + refused.len(), answers.len(), "nothing else went wrong");
    let said = "Disken är full. Det du skrev är kvar i fönstret. Frigör utrymme och försök igen.";
    assert_eq!(refused[0]["error"]["say"], said);
    let verified: Value = serde_json::from_str(&read("verified")).unwrap();
    assert_eq!(verified["whole"], true);
    let looked: Value = serde_json::from_str(read("looked").lines().next().unwrap()).unwrap();
    let kept = looked["output"].as_array().unwrap().len();
    assert_eq!(kept, acknowledged, "what was acknowledged is there, and nothing more");
}

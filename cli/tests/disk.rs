//! A full disk: what was acknowledged is there, what was refused is not, and the sentence says what to do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(target_os = "linux")]

use serde_json::{Value, json};
use std::{
    path::Path,
    process::{Command, Output},
};

const SAID: &str = "Disken är full. Det som inte blev klart är inte sparat. Frigör utrymme och försök igen.";

/// Forty kilobytes of disk, where a signature fits but not what it signs, then nothing at all; and eight megabytes with a vault on them and two hundred kilobytes left.
/// Each call leaves its exit code, what it said, and the names of what it left behind.
const FILES: &str = "set -e
mount -t tmpfs -o size=40k tmpfs small
mount -t tmpfs -o size=8m tmpfs tight
samlat() { \"$SAMLAT\" \"$@\" --passphrase-file passphrase; }
try() {
    name=$1; shift; code=0
    samlat \"$@\" > \"$name.out\" 2> \"$name.err\" || code=$?
    echo $code > \"$name.code\"
    find small tight -mindepth 1 -maxdepth 1 ! -name vault ! -name ballast > \"$name.left\"
}
try seal quarter seal vault --quarter 2026-Q3 --recipient \"$REGION\" --out small/sent/here
samlat quarter seal vault --quarter 2026-Q3 --out sent > /dev/null
try open open-sealed sent/K2403-2026-Q3-r1.kex --identity region.key --out small/got
head -c 40960 /dev/zero > small/ballast || true
try paper paper vault log_paper --out small/log.pdf
try key new-region-key small/region.key
try recipe import vault list.xlsx --dry-run --recipe small/recipe.json
samlat new tight/vault --municipality 2403 > /dev/null
free=$(df -k --output=avail tight | tail -1)
head -c $(( (free - 200) * 1024 )) /dev/zero > tight/ballast
try new new small/fresh --municipality 2403
try demo new tight/fresh --municipality 2403 --demo --seed 1 --from 2024-01-01 --to 2026-10-13 --cases 60
try import import tight/vault list.xlsx --recipe tight/recipe.json
rm tight/ballast
samlat verify tight/vault --json > verified
samlat apply tight/vault < look > looked";

/// Does `script` with mounts of its own, which are gone when it ends.
fn unshared(script: &str, folder: &Path, region: &str) -> Output {
    Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script])
        .current_dir(folder)
        .env("SAMLAT", env!("CARGO_BIN_EXE_samlat"))
        .env("SAMLAT_CHEAP_KEYS", "1")
        .env("REGION", region)
        .output()
        .unwrap()
}

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

    let done = unshared(SCRIPT, folder.path(), "");
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
    assert_eq!(refused[0]["error"]["say"], SAID);
    let verified: Value = serde_json::from_str(&read("verified")).unwrap();
    assert_eq!(verified["whole"], true);
    let looked: Value = serde_json::from_str(read("looked").lines().next().unwrap()).unwrap();
    let kept = looked["output"].as_array().unwrap().len();
    assert_eq!(kept, acknowledged, "what was acknowledged is there, and nothing more");
}

/// A folder with a vault whose quarter is signed, the list it came from and the region's key; which public key that is.
fn signed(folder: &Path) -> String {
    std::fs::copy("../tests/fixtures/import/hlt-lista-bjurholm.xlsx", folder.join("list.xlsx")).unwrap();
    let samlat = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samlat"));
        command.args(arguments).args(["--passphrase-file", "passphrase", "--json"]);
        let done = command.current_dir(folder).env("SAMLAT_CHEAP_KEYS", "1").output().unwrap();
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice::<Value>(&done.stdout).unwrap()
    };
    samlat(&["new", "vault", "--municipality", "2403"]);
    samlat(&["import", "vault", "list.xlsx"]);
    samlat(&["quarter", "sign", "vault", "--quarter", "2026-Q3", "--accept"]);
    samlat(&["new-region-key", "region.key"])["public_key"].as_str().unwrap().to_owned()
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_half_done_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let read = |name: &str| std::fs::read_to_string(path(name)).unwrap();
    std::fs::write(path("passphrase"), "gran fjäll tuva renhjord 47\n").unwrap();
    let look = ["list_cases", "waiting_rows"].map(|op| format!("{}\n", json!({ "op": op })));
    std::fs::write(path("look"), look.concat()).unwrap();
    for name in ["small", "tight"] {
        std::fs::create_dir(path(name)).unwrap();
    }
    let region = signed(folder.path());

    let done = unshared(FILES, folder.path(), &region);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for name in ["seal", "open", "paper", "key", "recipe", "new", "demo", "import"] {
        let said = read(&format!("{name}.err"));
        assert_eq!((read(&format!("{name}.code")).trim(), said.trim()), ("6", SAID), "{name}");
        assert_eq!(read(&format!("{name}.left")), "", "{name}");
    }
    assert!(read("recipe.out").contains("kan läsas in"), "what was read is said, though its recipe is not kept");
    assert!(path("sent/K2403-2026-Q3-r1.kex").is_file(), "what was sealed before is sealed once more");
    assert_eq!(serde_json::from_str::<Value>(&read("verified")).unwrap()["whole"], true);
    for line in read("looked").lines() {
        let answer: Value = serde_json::from_str(line).unwrap();
        assert_eq!(answer["output"], json!([]), "nothing of the list came in: {}", answer["op"]);
    }
}

//! One bit is not what it was: in the store, the slots, the anchor, the write-ahead log, a backup, a sealed quarter.

use crate::stand::{
    Chance, Effort, PASSPHRASE, Stand, acknowledged, assert_damage, copy_folder, keep, kept, later, look,
};
use samlat::{
    Desk, Error,
    exchange::sealed::{Opening, RecipientIdentity, open},
    vault::{Place, keys::Cost},
};
use serde_json::json;
use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::Stdio,
};

fn flip(path: &Path, chance: &mut Chance) {
    let mut bytes = std::fs::read(path).unwrap();
    let at = chance.below(bytes.len());
    let bit = 1u8 << chance.below(8);
    bytes[at] ^= bit;
    std::fs::write(path, bytes).unwrap();
}

/// One copy of the slots alone: the vault opens by the other, which takes the damaged one's place and is never replaced by it.
fn mends_either(copies: [&Path; 2], folder: &Path, chance: &mut Chance) {
    let before = std::fs::read(copies[0]).unwrap();
    for damaged in copies {
        flip(damaged, chance);
        let mut desk = Desk::new(Place::new(folder), Cost::CHEAP);
        desk.call("unlock", json!({ "passphrase": PASSPHRASE }), later(), None).expect("the other copy opens it");
        desk.call("lock", json!({ "by": "hand" }), later(), None).unwrap();
        assert!(copies.iter().all(|copy| std::fs::read(copy).unwrap() == before), "mended from the one that is whole");
    }
}

/// What opening and reading all of it says is wrong.
fn said(stand: &Stand, vault: &str) -> Error {
    let read = stand.desk(vault).and_then(|mut desk| desk.book()?.verify());
    read.err().unwrap_or_else(|| panic!("a flipped bit in {vault} went unnoticed"))
}

/// What may be said of a flipped bit in a sealed quarter: not sealed, changed, or, when it is in the line that says for whom, not for us.
const SEALED_DAMAGE: [&str; 3] = ["sealed-not-sealed", "sealed-changed", "sealed-not-for-us"];

#[test]
fn a_flipped_bit_is_noticed_wherever_it_is() {
    let effort = Effort::short(60);
    let mut chance = Chance::new("flips");
    let stand = Stand::new();
    let input: String = (0..40).map(|number| keep(number) + &look()).collect();
    assert_eq!(acknowledged(&stand.samlat(&["apply", &stand.text("vault")], &input).stdout).0, 80);
    std::fs::create_dir(stand.path("stick")).unwrap();
    let made = stand.samlat(&["backup", &stand.text("vault"), "--to", &stand.text("stick")], "");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let backup = std::fs::read_dir(stand.path("stick")).unwrap().flatten().next().unwrap().path();
    let whole = std::fs::read(&backup).unwrap();

    let sealed = Path::new("../tests/fixtures/sealed");
    let read = |name: &str| std::fs::read(sealed.join(name)).unwrap();
    let identity: RecipientIdentity =
        String::from_utf8(read("region-test-identity.txt")).unwrap().trim().parse().ok().unwrap();
    let opening = Opening { identity: &identity, sender: None, area: None, received: &[] };
    let (quarter, signature) = (read("K2403-2026-Q3-r1.kex"), read("K2403-2026-Q3-r1.kex.minisig"));
    assert!(open(&quarter, &signature, &opening).is_ok());

    let (mut trials, mut counts) = (0usize, [0usize; 5]);
    while effort.goes_on(trials) {
        let kind = trials % 5;
        let what = ["vault.db", "slots", "anchor", "backup", "sealed"][kind];
        let after = stand.path("after");
        let _ = std::fs::remove_dir_all(&after);
        match what {
            "backup" => {
                let mut bytes = whole.clone();
                let at = chance.below(bytes.len());
                bytes[at] ^= 1 << chance.below(8);
                std::fs::write(&backup, bytes).unwrap();
                let mut desk = Desk::new(Place::new(&after), Cost::CHEAP);
                desk.look_in(&stand.path("stick"));
                let name = backup.file_name().unwrap().to_string_lossy();
                let restored =
                    desk.call("restore_backup", json!({ "file": name, "passphrase": PASSPHRASE }), later(), None);
                let error = restored.expect_err("a flipped bit in a backup went unnoticed");
                // The number of the format stands where it is read before the key is known.
                if error.code() != "vault_newer" {
                    assert_damage(&error, &["backup", "slots"], "backup");
                }
                assert!(!Place::new(&after).holds_vault(), "put back although a bit was flipped");
            }
            "sealed" => {
                let mut bytes = quarter.clone();
                let at = chance.below(bytes.len());
                bytes[at] ^= 1 << chance.below(8);
                let opened = open(&bytes, &signature, &opening);
                let fault = opened.err().expect("a flipped bit in a sealed quarter went unnoticed");
                assert!(SEALED_DAMAGE.contains(&fault.code()) && fault.sentence().ends_with('.'), "{}", fault.code());
            }
            "slots" => {
                copy_folder(&stand.path("vault"), &after);
                let [one, other] = Place::new(&after).slots();
                mends_either([&one, &other], &after, &mut chance);
                flip(&one, &mut chance);
                std::fs::copy(&one, &other).unwrap(); // both copies
                assert_damage(&said(&stand, "after"), &["slots"], what);
            }
            file => {
                copy_folder(&stand.path("vault"), &after);
                flip(&after.join(file), &mut chance);
                let damaged = std::fs::read(after.join(file)).unwrap();
                assert_damage(&said(&stand, "after"), &[if file == "anchor" { "log" } else { "store" }], what);
                let left = std::fs::read(after.join(file)).unwrap();
                assert!(left == damaged, "what is damaged is left as it is");
            }
        }
        counts[kind] += 1;
        trials += 1;
    }
    assert!(counts.iter().all(|count| *count > 0), "each kind of file: {counts:?}");
    println!(
        "figure: bit flips: store {}, slots {}, anchor {}, backup {}, sealed quarter {}: all noticed",
        counts[0], counts[1], counts[2], counts[3], counts[4]
    );
}

/// A vault that was killed with its last changes still in the write-ahead log, and how many numbers it acknowledged.
pub(crate) fn killed(stand: &Stand) -> usize {
    let mut child =
        stand.command(&["apply", &stand.text("vault")]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    for number in 0..30 {
        stdin.write_all(keep(number).as_bytes()).unwrap();
    }
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    for _ in 0..30 {
        reader.read_line(&mut line).unwrap();
    }
    assert_eq!(acknowledged(line.as_bytes()).0, 30, "{line}");
    child.kill().unwrap();
    child.wait().unwrap();
    30
}

#[test]
fn a_write_ahead_log_that_is_flipped_cut_or_gone_loses_nothing_in_silence() {
    let effort = Effort::short(40);
    let mut chance = Chance::new("wal");
    let stand = Stand::new();
    let acknowledged = killed(&stand);
    let (mut trials, mut noticed, mut harmless) = (0usize, [0usize; 3], 0usize);
    while effort.goes_on(trials) {
        let after = stand.path("after");
        let _ = std::fs::remove_dir_all(&after);
        copy_folder(&stand.path("vault"), &after);
        let wal = after.join("vault.db-wal");
        let way = (trials % 8).min(2); // gone, cut, flipped
        match way {
            0 => std::fs::remove_file(&wal).unwrap(),
            1 => {
                let file = std::fs::File::options().write(true).open(&wal).unwrap();
                let length = usize::try_from(file.metadata().unwrap().len()).unwrap();
                file.set_len(u64::try_from(chance.below(length)).unwrap()).unwrap();
            }
            _ => flip(&wal, &mut chance),
        }
        let files =
            || [std::fs::read(after.join("vault.db")).ok(), std::fs::read(&wal).ok().filter(|log| !log.is_empty())];
        let before = files();
        match stand.desk("after") {
            Err(error) => {
                assert_damage(&error, &["older", "log", "store"], "write-ahead log");
                assert!(files() == before, "what is refused is left as it lies, trial {trials}");
                noticed[way] += 1;
            }
            Ok(mut desk) => {
                let numbers = kept(&mut desk);
                assert!((0..acknowledged).all(|number| numbers.contains(&number)), "lost in silence, trial {trials}");
                harmless += 1;
            }
        }
        trials += 1;
    }
    assert!(noticed.iter().all(|count| *count > 0), "gone, cut, flipped: {noticed:?} noticed");
    let noticed: usize = noticed.iter().sum();
    println!(
        "figure: write-ahead log flipped, cut or gone: {trials} times, {noticed} noticed, {harmless} without any loss"
    );
}

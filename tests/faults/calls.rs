//! Every write, force, rename and removal fails in turn: with an error of the disk, with a full disk, with a kill. After each there is the old state or the new one, nothing third.

use crate::stand::{Chance, Effort, Stand, acknowledged, copy_folder, keep, kept, later, run};
use serde_json::json;
use std::{path::Path, process::Output};

const CALLS: &[&str] = &["write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "unlink"];
const FAULTS: &[&str] = &["error=EIO", "error=ENOSPC", "signal=SIGKILL"];

/// What is done while it fails.
struct Scene {
    name: &'static str,
    /// The vault before.
    prepare: fn(&Stand),
    arguments: fn(&Stand) -> Vec<String>,
    input: String,
    /// Looks at what is there afterwards; panics at a third state.
    look: fn(&Stand, &Output),
}

fn words(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

fn with_ten(stand: &Stand) {
    let input: String = (0..10).map(keep).collect();
    assert!(stand.samlat(&["apply", &stand.text("vault")], &input).status.success());
}

/// The ten are there whatever happened; what was acknowledged of the rest too, and nothing is half there.
fn saved(stand: &Stand, output: &Output) {
    let mut desk =
        stand.desk("vault").unwrap_or_else(|error| panic!("does not open: {} {}", error.code(), error.data()));
    let numbers = kept(&mut desk);
    let answers = String::from_utf8_lossy(&output.stdout).into_owned();
    // A line that is refused changes nothing and stops nothing: the answers tell which numbers were kept.
    let acked = answers.lines().enumerate().filter(|(_, line)| acknowledged(line.as_bytes()).0 == 1);
    let expected: Vec<usize> = (0..10).chain(acked.map(|(at, _)| 10 + at)).collect();
    assert!(expected.iter().all(|number| numbers.contains(number)), "acknowledged {expected:?}, there are {numbers:?}");
    desk.book().unwrap().verify().unwrap();
    desk.lock(samlat::ops::desks::LockedBy::Hand, later()).unwrap();
}

/// Every file that has a backup's name is whole.
fn backed_up(stand: &Stand, output: &Output) {
    saved(stand, &Output { stdout: Vec::new(), ..output.clone() });
    let mut found = 0;
    for entry in std::fs::read_dir(stand.path("stick")).unwrap().flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "samlat") {
            let trial = stand.path("trial-vault");
            let _ = std::fs::remove_dir_all(&trial);
            let restored = stand.samlat(&["restore", &entry.path().to_string_lossy(), &stand.text("trial-vault")], "");
            assert!(restored.status.success(), "a file with a backup's name is no backup");
            found += 1;
        }
    }
    if output.status.success() {
        assert!(found > 0, "said that it was done");
    }
}

/// Either the vault as it was, or the one of the backup: with all ten.
fn restored(stand: &Stand, output: &Output) {
    let mut desk = match stand.desk("vault") {
        Ok(desk) => desk,
        Err(error) => panic!("does not open: {} {}", error.code(), error.data()),
    };
    let numbers = kept(&mut desk);
    let old = (0..20).all(|number| numbers.contains(&number));
    let new = (0..10).all(|number| numbers.contains(&number)) && numbers.len() == 10;
    assert!(old || new, "neither the old nor the new: {numbers:?}");
    if output.status.success() {
        assert!(new, "said that it was restored");
    }
    desk.book().unwrap().verify().unwrap();
}

fn scenes() -> Vec<Scene> {
    vec![
        Scene {
            name: "save and lock",
            prepare: with_ten,
            arguments: |stand| words(&["apply", &stand.text("vault")]),
            input: (10..14).map(keep).collect(),
            look: saved,
        },
        Scene {
            name: "back up",
            prepare: |stand| {
                with_ten(stand);
                let _ = std::fs::remove_dir_all(stand.path("stick"));
                std::fs::create_dir(stand.path("stick")).unwrap();
            },
            arguments: |stand| words(&["backup", &stand.text("vault"), "--to", &stand.text("stick")]),
            input: String::new(),
            look: backed_up,
        },
        Scene {
            name: "restore",
            prepare: |stand| {
                with_ten(stand);
                let _ = std::fs::remove_dir_all(stand.path("stick"));
                std::fs::create_dir(stand.path("stick")).unwrap();
                assert!(
                    stand.samlat(&["backup", &stand.text("vault"), "--to", &stand.text("stick")], "").status.success()
                );
                let more: String = (10..20).map(keep).collect();
                assert!(stand.samlat(&["apply", &stand.text("vault")], &more).status.success());
                let backup = std::fs::read_dir(stand.path("stick")).unwrap().flatten().next().unwrap().path();
                std::fs::rename(backup, stand.path("stick/one.samlat")).unwrap();
            },
            arguments: |stand| words(&["restore", &stand.text("stick/one.samlat"), &stand.text("vault")]),
            input: String::new(),
            look: restored,
        },
        Scene {
            name: "migrate",
            prepare: |stand| {
                let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/vaults/schema-7");
                let _ = std::fs::remove_dir_all(stand.path("vault"));
                copy_folder(&fixture, &stand.path("vault"));
            },
            arguments: |stand| words(&["verify", &stand.text("vault")]),
            input: String::new(),
            look: |stand, _| {
                let mut desk = stand
                    .desk("vault")
                    .unwrap_or_else(|error| panic!("does not open: {} {}", error.code(), error.data()));
                let cases = desk.call("list_cases", json!({}), later(), None).unwrap();
                assert!(!cases.as_array().unwrap().is_empty(), "the cases of the old vault are there");
                desk.book().unwrap().verify().unwrap();
            },
        },
    ]
}

/// Does the scene with one fault; false when the call was never made so often.
fn at_one_point(stand: &Stand, scene: &Scene, call: &str, fault: &str, when: usize) -> bool {
    let _ = std::fs::remove_dir_all(stand.path("vault"));
    copy_folder(&stand.path("before"), &stand.path("vault"));
    if stand.path("stick-before").exists() {
        let _ = std::fs::remove_dir_all(stand.path("stick"));
        copy_folder(&stand.path("stick-before"), &stand.path("stick"));
    }
    for entry in std::fs::read_dir(stand.path(".")).unwrap().flatten() {
        if entry.file_name().to_string_lossy().contains("-undanlagt-") {
            std::fs::remove_dir_all(entry.path()).unwrap();
        }
    }
    let trace = stand.text("trace");
    let (traced, inject) = (format!("trace={call}"), format!("inject={call}:{fault}:when={when}"));
    let options = ["-f", "-qq", "-e", &traced, "-e", &inject, "-o", &trace];
    let arguments = (scene.arguments)(stand);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = run(stand.behind("strace", &options, &arguments), &scene.input);
    let seen = std::fs::read_to_string(&trace).unwrap_or_default();
    let injected = seen.contains("(INJECTED)") || seen.contains("killed by SIGKILL");
    if injected {
        (scene.look)(stand, &output);
    }
    injected
}

#[test]
fn whatever_call_fails_there_is_the_old_state_or_the_new() {
    let effort = Effort::short(24);
    let mut chance = Chance::new("calls");
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut done = 0usize;
    for scene in scenes() {
        let stand = Stand::new();
        (scene.prepare)(&stand);
        copy_folder(&stand.path("vault"), &stand.path("before"));
        if stand.path("stick").exists() {
            copy_folder(&stand.path("stick"), &stand.path("stick-before"));
        }
        let mut points = 0usize;
        for call in CALLS {
            for fault in FAULTS {
                if effort.is_long() {
                    // Every point there is.
                    points += (1..).take_while(|when| at_one_point(&stand, &scene, call, fault, *when)).count();
                } else if chance.one_in(3) && at_one_point(&stand, &scene, call, fault, 1 + chance.below(12)) {
                    points += 1;
                }
            }
        }
        done += points;
        counts.push((scene.name, points));
    }
    assert!(effort.is_long() || done > 0);
    let said: Vec<String> = counts.iter().map(|(name, points)| format!("{name} {points}")).collect();
    println!("figure: a fault at every call: {} points: old or new state at each", said.join(", "));
}

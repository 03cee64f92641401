//! What the fuzzers have found, put through the same functions once more, without a fuzzer. `UPDATE=1` writes what they begin with, made from the fixtures, beside it.

use crate::inputs::{Target, backups::Backups, ops::Ops, sealed::Sealed, sheets::Sheets, slots::Slots};
use std::path::{Path, PathBuf};

fn corpus(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(name)
}

fn replayed<T: Target>() {
    let folder = corpus(T::NAME);
    let seeds = T::seeds();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        for (number, seed) in seeds.iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{number}")), seed).unwrap();
        }
    }
    let mut target = T::new();
    let begun = seeds.iter().filter(|seed| target.takes(seed)).count();
    assert!(begun > 0, "{}: none of the inputs made from the fixtures is understood", T::NAME);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let understood = files.iter().filter(|file| target.takes(&std::fs::read(file).unwrap())).count();
    assert!(understood > 0, "{}: nothing that was kept is understood any more", T::NAME);
    println!("figure: corpus: {}: {} inputs kept, {understood} of them understood, no stop", T::NAME, files.len());
}

#[test]
fn corpus_of_slot_files_is_refused_or_understood() {
    replayed::<Slots>();
}

#[test]
fn corpus_of_backups_is_refused_or_understood() {
    replayed::<Backups>();
}

#[test]
fn corpus_of_sealed_files_is_refused_or_understood() {
    replayed::<Sealed>();
}

#[test]
fn corpus_of_lists_is_refused_or_understood() {
    replayed::<Sheets>();
}

#[test]
fn corpus_of_ops_is_answered_or_refused() {
    replayed::<Ops>();
}

//! What the fuzzers begin with and what they have found, put through the same functions once more, without a fuzzer.

use crate::inputs::{
    Target, backups::Backups, ops::Ops, parcels::Parcels, receipts::Receipts, sealed::Sealed, sheets::Sheets,
    slots::Slots,
};
use std::path::{Path, PathBuf};

/// What may be kept of each kind: the repository is to stay small.
const MOST_BYTES: usize = 1_000_000;

fn corpus(name: &str) -> PathBuf {
    Path::new("../fuzz/corpus").join(name)
}

fn replayed<T: Target>() {
    let folder = corpus(T::NAME);
    let mut target = T::new();
    let begun = T::seeds().iter().filter(|seed| target.takes(seed)).count();
    assert!(begun > 0, "{}: none of the inputs made from the fixtures is understood", T::NAME);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).into_iter().flatten().map(|file| file.unwrap().path()).collect();
    files.sort();
    let kept: Vec<Vec<u8>> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    assert!(!kept.is_empty(), "{}: nothing that a fuzzer found is kept in {}", T::NAME, folder.display());
    let bytes: usize = kept.iter().map(Vec::len).sum();
    assert!(bytes < MOST_BYTES, "{}: {} inputs, {bytes} bytes kept", T::NAME, kept.len());
    let understood = kept.iter().filter(|input| target.takes(input)).count();
    println!(
        "figure: corpus: {}: {begun} inputs made, {} kept, {understood} of them understood, no stop",
        T::NAME,
        kept.len()
    );
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
fn corpus_of_parcels_and_what_comes_after_them_is_refused_or_understood() {
    replayed::<Parcels>();
}

#[test]
fn corpus_of_the_regions_receipts_is_refused_or_understood() {
    replayed::<Receipts>();
}

#[test]
fn corpus_of_lists_is_refused_or_understood() {
    replayed::<Sheets>();
}

#[test]
fn corpus_of_ops_is_answered_or_refused() {
    replayed::<Ops>();
}

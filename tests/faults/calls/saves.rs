//! Saving and locking, and opening what was killed.

use super::{Scene, acked, apply, at_every_call, close, open};
use crate::{
    flips::killed,
    stand::{Stand, keep, kept},
};
use std::process::Output;

pub(super) fn with_ten(stand: &Stand) {
    let input: String = (0..10).map(keep).collect();
    assert!(stand.samlat(&["apply", &stand.text("vault")], &input).status.success());
}

/// What was there and what was acknowledged is there; who was told that it is locked finds all of it in the store.
fn saved(stand: &Stand, output: &Output, before: usize) {
    if output.status.success() {
        let left = std::fs::metadata(stand.path("vault/vault.db-wal")).map_or(0, |log| log.len());
        assert_eq!(left, 0, "said that it was locked, with the write-ahead log full");
    }
    let mut desk = open(stand, "vault", output);
    let numbers = kept(&mut desk);
    let expected: Vec<usize> =
        (0..before).chain((0..4).filter(|line| acked(output, *line)).map(|at| before + at)).collect();
    assert!(expected.iter().all(|number| numbers.contains(number)), "acknowledged {expected:?}, there are {numbers:?}");
    close(desk);
}

pub(super) const SAVE_AND_LOCK: Scene = Scene {
    name: "save and lock",
    prepare: |stand| {
        with_ten(stand);
        (10..14).map(keep).collect()
    },
    arguments: apply,
    look: |stand, output| saved(stand, output, 10),
};

#[test]
fn save_and_lock() {
    at_every_call(&SAVE_AND_LOCK);
}

pub(super) const LOCK: Scene = Scene {
    name: "open what was killed, lock",
    prepare: |stand| {
        assert_eq!(killed(stand), 30);
        String::new()
    },
    arguments: apply,
    look: |stand, output| saved(stand, output, 30),
};

#[test]
fn lock() {
    at_every_call(&LOCK);
}

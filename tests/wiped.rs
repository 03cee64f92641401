//! When the vault is locked no key is left on the stack of who opened and locked it, nor what a library makes of one. All of the window's memory: `tests/desktop/5-lock`.
#![cfg(target_os = "linux")]

use crate::desk::{PASSPHRASE, desk, moment};
use hmac::{Hmac, KeyInit, Mac};
use samlat::{
    Desk,
    vault::{
        Place,
        keys::{Cost, Key},
        slots::Slots,
    },
};
use serde_json::json;
use sha2::Sha256;
use std::{
    collections::BTreeSet,
    fs::File,
    hint::black_box,
    io::{Read as _, Seek as _, SeekFrom},
};

/// What keys are made of the master key for (docs/VAULT.md).
const PURPOSES: [&str; 5] = [
    "samlat database key v1",
    "samlat slots mac v1",
    "samlat anchor v1",
    "samlat rest v1",
    "samlat backup manifest v1",
];
const LEFT: [u8; 32] = *b"left in a frame that has ended..";

/// All of the memory that this thread's stack lies in.
fn stack() -> Vec<u8> {
    let here = 0u8;
    let at = std::ptr::from_ref(&here).addr();
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let part = |line: &str| {
        let (start, end) = line.split_once(' ')?.0.split_once('-')?;
        let edge = |text| usize::from_str_radix(text, 16).ok();
        Some((edge(start)?, edge(end)?))
    };
    let (start, end) = maps.lines().filter_map(part).find(|(start, end)| (*start..*end).contains(&at)).unwrap();
    let mut bytes = vec![0; end - start];
    let mut memory = File::open("/proc/self/mem").unwrap();
    memory.seek(SeekFrom::Start(u64::try_from(start).unwrap())).unwrap();
    memory.read_exact(&mut bytes).unwrap();
    bytes
}

/// Leaves something deep in the stack, as a library does.
#[inline(never)]
fn leave() {
    let deep = [1u8; 48 * 1024];
    black_box(&deep);
    leave_here();
    black_box(&deep);
}

#[inline(never)]
fn leave_here() {
    // Many, as the next call writes over the lowest of them.
    let mut left = [[0u8; 32]; 64];
    left.fill(LEFT);
    black_box(&mut left);
}

/// A key as it is, and as HMAC mixes it into its first blocks.
fn shapes(name: &str, key: &[u8]) -> Vec<(String, Vec<u8>)> {
    [("", 0u8), (" (inner)", 0x36), (" (outer)", 0x5c)]
        .map(|(shape, mask)| (format!("{name}{shape}"), key.iter().map(|byte| byte ^ mask).collect()))
        .to_vec()
}

/// HKDF's first step, from which all keys are made.
fn extracted(master: &Key) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&[0u8; 32]).unwrap();
    mac.update(master.bytes());
    mac.finalize().into_bytes().to_vec()
}

fn found<'a>(bytes: &[u8], texts: &'a [(String, Vec<u8>)]) -> Vec<&'a str> {
    let mut begins = [false; 256];
    texts.iter().for_each(|(_, text)| begins[usize::from(text[0])] = true);
    let mut hits = BTreeSet::new();
    for window in bytes.windows(32).filter(|window| begins[usize::from(window[0])]) {
        hits.extend(texts.iter().filter(|(_, text)| text == window).map(|(name, _)| name.as_str()));
    }
    hits.into_iter().collect()
}

#[test]
fn no_key_is_left_on_the_stack_when_the_vault_is_locked() {
    let mut made = desk();
    made.ok("lock", json!({ "by": "hand" }));
    let place = Place::new(made.desk.place().folder());
    let theirs = Place::new(place.folder());
    let opened_and_locked = move || {
        let mut desk = Desk::new(theirs, Cost::CHEAP);
        for (at, op, input) in [
            ("2026-10-13T09:00:00", "unlock", json!({ "passphrase": PASSPHRASE })),
            ("2026-10-13T09:01:00", "list_cases", json!({})),
            ("2026-10-13T09:02:00", "save_draft", json!({ "key": "utkast", "text": "hej" })),
            ("2026-10-13T09:03:00", "lock", json!({ "by": "hand" })),
        ] {
            desk.call(op, input, moment(at), None).unwrap_or_else(|error| panic!("{op}: {}", error.code()));
        }
        let after = stack();
        leave();
        (after, stack())
    };
    // A thread of its own: what this one knows of the keys is not on its stack.
    let (stack, control) = std::thread::spawn(opened_and_locked).join().unwrap();
    assert_eq!(found(&control, &shapes("left", &LEFT)[..1]), ["left"], "what is left there is seen");

    let opened = Slots::read(&place).unwrap().open_by_passphrase(PASSPHRASE, None).unwrap();
    let mut keys = shapes("master", opened.master.bytes());
    keys.extend(shapes("protected", opened.protected.unwrap().bytes()));
    keys.extend(shapes("extracted", &extracted(&opened.master)));
    for purpose in PURPOSES {
        keys.extend(shapes(purpose, opened.master.derive(purpose).unwrap().bytes()));
    }
    assert_eq!(found(&stack, &keys), Vec::<&str>::new());
}

//! The front of a backup. `F` and a whole file, or another byte and a manifest: the file around it is made with the right length. What was understood is written again with a key, a length and a
//! digest that fit, and must then be believed.

use super::{
    Target,
    slots::{Slots, key},
    with_kind,
};
use chrono::{DateTime, Utc};
use samlat::vault::{
    Place,
    backups::{self, Moment},
    containers::{self, BackupKind, ENDING, FORMAT, LogPoint, Manifest, Payload},
    ledgers,
};
use std::{collections::BTreeMap, path::PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

pub struct Backups {
    folder: TempDir,
}

impl Backups {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

impl Target for Backups {
    const NAME: &'static str = "backups";

    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("there is room for a folder") }
    }

    fn takes(&mut self, input: &[u8]) -> bool {
        let Some((kind, rest)) = input.split_first() else { return false };
        let (given, taken) = (self.path(&format!("given.{ENDING}")), self.path("taken"));
        std::fs::write(&given, if *kind == b'F' { rest.to_vec() } else { around(rest) }).expect("there is room");
        let listed = backups::list(self.folder.path(), None).expect("the folder can be read");
        if let Some(listed) = listed.first() {
            assert!(ledgers::of_backups(self.folder.path(), &listed.manifest, &key(), |_| Ok(key())).is_ok());
        }
        let _ = containers::take_out(&given, &taken);
        let front = containers::front(&given);
        assert_eq!(listed.len(), usize::from(front.is_ok()), "what can be read is listed");
        let Ok(front) = front else { return false };
        let text = |manifest: &Manifest| serde_json::to_string(manifest).expect("a manifest can be written");
        let mut manifest = front.manifest.clone();
        assert!(front.believe(&key()).is_err(), "nobody but the vault can have written it");
        let copy = self.path("copy");
        std::fs::write(&copy, b"nothing of a store").expect("there is room");
        manifest.payload = containers::payload_of(&copy).expect("it was just written");
        containers::write(&given, &manifest, &key(), &copy).expect("there is room");
        let again = containers::take_out(&given, &taken).and_then(|front| front.believe(&key()));
        assert_eq!(again.map(|again| text(&again)).ok(), Some(text(&manifest)), "what is written is read again");
        let place = Place::new(self.path("vault"));
        let ready = backups::take_out(&given, &place, |_| Ok((key(), manifest.vault)));
        assert!(ready.is_err(), "what holds no store is not put back");
        true
    }

    fn seeds() -> Vec<Vec<u8>> {
        let slots = Slots::seeds().swap_remove(1).split_off(1);
        let at: DateTime<Utc> = "2026-10-13T08:14:00Z".parse().expect("a moment");
        let moment = Moment { at, local: at.naive_utc() };
        let manifest = Manifest {
            format: FORMAT,
            app: "0.1.0".to_owned(),
            schema: 8,
            id: Uuid::from_bytes([1; 16]),
            vault: Uuid::from_bytes([2; 16]),
            kind: BackupKind::Manual,
            made_at: moment.at,
            made_local: moment.local,
            log: LogPoint { commits: Some(7), sequence: 7, hash: "00".repeat(32) },
            tables: Vec::new(),
            payload: Payload { bytes: 3, sha256: "00".repeat(32) },
            slots: String::from_utf8(slots).expect("slots are text"),
            erased: vec![Uuid::from_bytes([3; 16])],
            removed: vec![Uuid::from_bytes([4; 16])],
            conflicts: Vec::new(),
            protected: BTreeMap::new(),
            unprinted: Vec::new(),
        };
        let text = serde_json::to_vec(&manifest).expect("a manifest can be written");
        vec![with_kind(b'F', &around(&text)), with_kind(b'M', &text)]
    }
}

fn around(manifest: &[u8]) -> Vec<u8> {
    let length = u32::try_from(manifest.len()).unwrap_or(u32::MAX).to_be_bytes();
    [containers::MAGIC, &length[..], manifest, &[0; 32], b"abc"].concat()
}

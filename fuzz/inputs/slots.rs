//! Key slot files. `F` and a whole file, or another byte and a body: the file around it is made with the right sum, which no chance would hit.

use super::{Target, fixture, with_kind};
use samlat::{
    exchange::packages::Digest,
    vault::{
        Place,
        keys::{Cost, Key},
        open::seen_damage,
        slots,
    },
};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

pub const PASSPHRASE: &str = "gran fjäll tuva renhjord 47";

pub struct Slots {
    place: Place,
    key: Key,
    _folder: TempDir,
}

impl Target for Slots {
    const NAME: &'static str = "slots";

    fn new() -> Self {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        Self { place: Place::new(folder.path()), key: key(), _folder: folder }
    }

    fn takes(&mut self, input: &[u8]) -> bool {
        let Some((kind, rest)) = input.split_first() else { return false };
        let file = if *kind == b'F' { rest.to_vec() } else { around(rest) };
        std::fs::write(&self.place.slots()[0], file).expect("there is room for a file");
        let read = slots::Slots::read(&self.place);
        let _ = seen_damage(&self.place);
        let Ok(mut read) = read else { return false };
        assert!(read.text().is_ok(), "what was read stands there");
        let users: Vec<_> = read.headers().map(|header| header.user).collect();
        let may = users.iter().filter(|user| read.may_open_protected(**user)).count();
        assert!(may <= users.len());
        if is_cheap(&read) {
            let opened = read.open_by_passphrase(PASSPHRASE, Some(&self.key));
            let _ = opened.and_then(|opened| read.upgrade(&opened));
        }
        let _ = read.open_by_recovery(&[7; 20]);
        // What follows seals to the public keys that the file gave.
        let _ = read.set_protected(users.get(..1).unwrap_or_default(), &self.key);
        read.reseal(&self.key, users.get(1).copied()).is_ok()
    }

    fn seeds() -> Vec<Vec<u8>> {
        let old = fixture("vault-slots-1/slots.a");
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let place = Place::new(folder.path());
        let user = old_user(&old);
        let mut new = slots::Slots::new(user);
        new.add_passphrase(user, PASSPHRASE, None, Cost::CHEAP, &key()).expect("a slot");
        new.add_passphrase(key_user(), PASSPHRASE, Some(&key()), Cost::CHEAP, &key()).expect("a slot");
        new.add_recovery(user, &[7; 20], &key()).expect("a sheet's slot");
        new.set_protected(&[user], &key()).expect("sealed");
        new.write(&place, &key()).expect("written");
        let new = std::fs::read(&place.slots()[0]).expect("read back");
        let whole = [&old, &new].map(|file| with_kind(b'F', file));
        let bodies = [&old, &new].map(|file| with_kind(b'B', body(file).as_bytes()));
        whole.into_iter().chain(bodies).collect()
    }
}

/// The same key every time.
pub fn key() -> Key {
    Key::of(&[7; 32]).expect("32 bytes")
}

fn key_user() -> Uuid {
    Uuid::from_bytes([8; 16])
}

/// Only slots that cost next to nothing are tried, and few of them: the others are refused or slow by design.
pub fn is_cheap(slots: &slots::Slots) -> bool {
    let cheap = |cost: Cost| cost.check().is_err() || (cost.memory <= 1024 && cost.passes <= 2 && cost.lanes <= 4);
    slots.headers().count() <= 8 && slots.headers().filter_map(|header| header.cost).all(cheap)
}

fn around(body: &[u8]) -> Vec<u8> {
    let body = String::from_utf8_lossy(body);
    let sum = Digest::of(body.as_bytes());
    json!({ "body": body, "sha256": sum, "mac": "x" }).to_string().into_bytes()
}

fn body(file: &[u8]) -> String {
    let file: Value = serde_json::from_slice(file).expect("a file of slots");
    file["body"].as_str().expect("its body").to_owned()
}

fn old_user(file: &[u8]) -> Uuid {
    let body: Value = serde_json::from_str(&body(file)).expect("a body");
    body["vault"].as_str().and_then(|id| id.parse().ok()).expect("an id")
}

//! Vaults of released schemas: each opens with today's program after a backup, and no migration takes away a row that it is not meant to.

use crate::desk::{PASSPHRASE, moment};
use rusqlite::Connection;
use samlat::{
    Desk,
    ops::desks::LockedBy,
    store::migrations,
    vault::{
        Place,
        backups::{self, Moment},
        copies,
        keys::{Cost, Key},
        open,
        slots::Slots,
        upgrades,
    },
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

const FIXTURES: &str = "tests/fixtures/vaults";

/// Tables in which a migration is meant to add or take away rows; it says here why. None is so far.
const MEANT_TO_CHANGE: &[&str] = &[];

/// The fixtures, and the schema of each.
fn fixtures() -> Vec<(PathBuf, u32)> {
    let folders = std::fs::read_dir(FIXTURES).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let schema = |path: &Path| path.file_name()?.to_str()?.strip_prefix("schema-")?.parse::<u32>().ok();
    let found: Vec<(PathBuf, u32)> = folders.map(|path| (path.clone(), schema(&path).unwrap())).collect();
    assert!(found.iter().any(|(_, schema)| *schema == 7), "the oldest is there: {found:?}");
    found
}

/// Copies the files of a vault, but not its lock nor what lies in folders.
fn copy_vault(from: &Path, to: &Path) {
    for file in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        if file.path().is_file() && file.file_name() != "vault.lock" {
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
}

fn copied(fixture: &Path) -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    copy_vault(fixture, folder.path());
    let place = Place::new(folder.path());
    (folder, place)
}

fn master(place: &Place) -> Key {
    let opened = Slots::read(place).unwrap().open_by_passphrase(PASSPHRASE, None).unwrap();
    opened.master.clone()
}

/// How many rows each table has.
fn rows(store: &Connection) -> BTreeMap<String, u64> {
    copies::count(store).unwrap().into_iter().map(|table| (table.name, table.rows)).collect()
}

#[test]
fn a_vault_of_every_released_schema_opens_after_a_backup_and_keeps_what_it_had() {
    for (fixture, schema) in fixtures() {
        let (folder, place) = copied(&fixture);
        let before = std::fs::read(place.store()).unwrap();
        let mut desk = Desk::new(place.clone(), Cost::CHEAP);
        let now = moment("2030-01-01T08:00:00");
        desk.call("unlock", json!({ "passphrase": PASSPHRASE }), now, None).unwrap();
        let cases = desk.call("list_cases", json!({}), now, None).unwrap();
        assert!(!cases.as_array().unwrap().is_empty(), "schema {schema}");
        let check = desk.call("check_log", json!({}), now, None).unwrap();
        assert_eq!(check["wrong"], Value::Null);
        desk.book().unwrap().verify().unwrap();
        desk.lock(LockedBy::Hand, now).unwrap();
        if schema < migrations::newest() {
            let kept = backups::list(&folder.path().join("before"), None).unwrap();
            assert_eq!(kept.len(), 1, "the old one is kept beside");
        }
        assert_ne!(std::fs::read(place.store()).unwrap(), before);
    }
}

#[test]
fn a_migration_leaves_every_table_the_rows_it_had() {
    for (fixture, schema) in fixtures() {
        let (_folder, place) = copied(&fixture);
        let master = master(&place);
        let store = open::open(&place, &master, migrations::newest()).unwrap();
        let before = rows(&store.connection);
        for table in ["children", "cases", "meetings", "actions", "access_log"] {
            assert!(before.get(table).is_some_and(|rows| *rows > 0), "schema {schema}: nothing in {table} to lose");
        }
        let now = moment("2030-01-01T08:00:00");
        let at = Moment { at: now.at, local: now.local };
        let store = upgrades::upgrade(store, &place, &master, at, None).unwrap();
        let mut after = rows(&store.connection);
        after.retain(|table, _| before.contains_key(table));
        let meant = |table: &String| MEANT_TO_CHANGE.contains(&table.as_str());
        let unchanged = |rows: &BTreeMap<String, u64>| -> BTreeMap<String, u64> {
            rows.iter().filter(|(table, _)| !meant(table)).map(|(table, rows)| (table.clone(), *rows)).collect()
        };
        assert_eq!(unchanged(&after), unchanged(&before), "schema {schema}");
    }
}

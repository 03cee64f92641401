//! Vaults of released schemas: each opens with today's program after a backup, and no migration takes away a row that it is not meant to. How a fixture of the present schema is made.

use crate::desk::{PASSPHRASE, TestDesk, day, empty_desk, moment};
use rusqlite::Connection;
use samlat::{
    Desk,
    demo::{DemoPlan, add_member, fill},
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
#[cfg(target_os = "linux")]
fn a_chosen_folder_that_takes_no_backup_keeps_nobody_out_of_an_older_vault() {
    let (folder, place) = copied(&PathBuf::from(FIXTURES).join("schema-7"));
    // Stands for a stick that is write-protected or full: it is there, and nobody can make a file in it.
    std::fs::write(place.backups(), json!({ "folder": "/proc" }).to_string()).unwrap();
    let mut desk = Desk::new(place, Cost::CHEAP);
    let now = moment("2030-01-01T08:00:00");
    desk.call("unlock", json!({ "passphrase": PASSPHRASE }), now, None).unwrap();
    let kept = backups::list(&folder.path().join("before"), None).unwrap();
    assert_eq!(kept.len(), 1, "the backup lies beside the store");
}

#[test]
fn a_vault_from_before_protected_identities_had_a_key_gets_one_with_new_sheets() {
    let (_folder, place) = copied(&PathBuf::from(FIXTURES).join("schema-7"));
    let mut desk = Desk::new(place, Cost::CHEAP);
    let now = moment("2030-01-01T08:00:00");
    let mut ok = |op: &str, input: Value| desk.call(op, input, now, Some(PASSPHRASE)).unwrap();
    ok("unlock", json!({ "passphrase": PASSPHRASE }));
    let case = ok("list_cases", json!({}))[0]["case"].clone();
    let child = ok("open_case", json!({ "case": case }))["child"].clone();
    ok("new_recovery_sheets", json!({}));
    ok("protect_identity", json!({ "child": child["id"], "protection": "marked", "alias": "Stjärnan" }));
    ok("lock", json!({ "by": "hand" }));
    ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(ok("open_case", json!({ "case": case }))["child"]["first_name"], "Stjärnan");
    assert_eq!(ok("open_identity", json!({ "child": child["id"] }))["first_name"], child["first_name"]);
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

/// No row is made up in these: the log, the keys, what is sealed and the ledgers hang together by what stands in them.
const NOT_MADE_UP: &[&str] =
    &["access_log", "key_epochs", "publications", "gallring_ledger", "sealed_identities", "settings"];

fn empty_tables(store: &Connection) -> Vec<String> {
    rows(store).into_iter().filter(|(_, rows)| *rows == 0).map(|(table, _)| table).collect()
}

/// A value that the schema lets into a column: the first that is listed for it, else something of its kind.
fn made_up(schema: &str, column: &str, kind: &str) -> String {
    let listed = schema.split_once(&format!("CHECK ({column} IN ("));
    match (listed.and_then(|(_, rest)| rest.split([',', ')']).next()), kind) {
        (Some(first), _) => first,
        (None, "INTEGER" | "REAL") => "1",
        (None, "BLOB") => "zeroblob(32)",
        _ if column == "id" => "'00000000-0000-4000-8000-000000000001'",
        _ if column.ends_with("_on") => "'2026-10-13'",
        _ if column.ends_with("_at") => "'2026-10-13T08:14:00+00:00'",
        _ => "'Exempel'",
    }
    .to_owned()
}

/// Makes up one row of what a table must have; refused where the schema wants something better.
fn make_up(store: &Connection, table: &str) -> rusqlite::Result<usize> {
    let of = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1";
    let schema: String = store.query_row(of, [table], |row| row.get(0))?;
    let mut keys = store.prepare(&format!("PRAGMA foreign_key_list(\"{table}\")"))?;
    let key = |row: &rusqlite::Row<'_>| Ok((row.get("from")?, (row.get("table")?, row.get("to")?)));
    let keys: BTreeMap<String, (String, Option<String>)> = keys.query_map([], key)?.collect::<rusqlite::Result<_>>()?;
    let mut columns = store.prepare(&format!("PRAGMA table_info(\"{table}\")"))?;
    let column = |row: &rusqlite::Row<'_>| {
        let must = row.get::<_, bool>("notnull")? && row.get::<_, Option<String>>("dflt_value")?.is_none();
        Ok((row.get("name")?, row.get("type")?, must))
    };
    let columns: Vec<(String, String, bool)> = columns.query_map([], column)?.collect::<rusqlite::Result<_>>()?;
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for (name, kind, _) in columns.iter().filter(|(.., must)| *must) {
        names.push(format!("\"{name}\""));
        values.push(match keys.get(name) {
            Some((parent, to)) => format!("(SELECT \"{}\" FROM \"{parent}\" LIMIT 1)", to.as_deref().unwrap_or("id")),
            None => made_up(&schema, name, kind),
        });
    }
    store.execute(&format!("INSERT INTO \"{table}\" ({}) VALUES ({})", names.join(", "), values.join(", ")), [])
}

/// Makes up a row in each empty table that takes one, parents before what hangs on them. The tables that are still empty.
fn make_up_what_is_missing(place: &Place) -> Vec<String> {
    let store = copies::open_with(&place.store(), &open::store_key(&master(place)).unwrap()).unwrap();
    store.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    loop {
        let empty = empty_tables(&store);
        let may = empty.iter().filter(|table| !NOT_MADE_UP.contains(&table.as_str()) && !table.starts_with("log_"));
        if may.filter(|table| make_up(&store, table).is_ok()).count() == 0 {
            return empty;
        }
    }
}

/// Bytes of a fixture, at most: the repository is to stay small.
const MOST_BYTES: u64 = 1_600_000;

/// A locked vault of a year's sample data, with made-up rows where sample data have none: those are there to be counted, not to be read.
fn sample() -> TestDesk {
    let mut desk = empty_desk();
    desk.now = moment("2025-09-01T06:00:00");
    let input = json!({ "municipality": "2403", "team": "HLT-teamet i Bjurholm", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE });
    let sheet = desk.ok("create_vault", input);
    desk.ok("confirm_recovery_sheet", json!({ "groups": sheet["groups"] }));
    fill(&mut desk.desk, &DemoPlan { seed: 7, from: day("2025-09-01"), to: day("2026-10-13"), cases: 3 }).unwrap();
    desk.on("2026-10-13");
    add_member(&mut desk.desk, desk.now).unwrap();
    desk.ok("lock", json!({ "by": "hand" }));
    let empty = make_up_what_is_missing(desk.desk.place());
    println!("tables without a row: {empty:?}");
    // Opened and locked once more: what is written down about the store is of it as it is now.
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert!(!desk.ok("list_cases", json!({})).as_array().unwrap().is_empty());
    desk.desk.book().unwrap().verify().unwrap();
    desk.ok("lock", json!({ "by": "hand" }));
    desk
}

#[test]
#[ignore = "writes a fixture: `UPDATE=1 cargo test the_fixture_of_this_schema -- --ignored --nocapture` before a release"]
fn the_fixture_of_this_schema() {
    let desk = sample();
    let from = desk.desk.place().folder();
    let files = std::fs::read_dir(from).unwrap().map(|file| file.unwrap().metadata().unwrap());
    let bytes: u64 = files.filter(std::fs::Metadata::is_file).map(|file| file.len()).sum();
    println!("{bytes} bytes");
    assert!(bytes < MOST_BYTES, "{bytes} bytes: fewer cases or days");
    if std::env::var_os("UPDATE").is_some() {
        let to = Path::new(FIXTURES).join(format!("schema-{}", migrations::newest()));
        std::fs::create_dir(&to).expect("a fixture is never written anew");
        copy_vault(from, &to);
    }
}

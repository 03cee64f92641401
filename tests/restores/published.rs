//! What was published after the backup is in the ledger of what is put back, and what is published again is compared with it; the draws of rounding go on as they were.

use super::{OTHER, carried::backed_up, elsewhere, lock, with_stick};
use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, desk, empty_desk},
    publications::{HIERARCHY, ledger, text},
};
use samlat::{Desk, Now};
use serde_json::{Value, json};
use tempfile::TempDir;

/// So many small counts that two secrets hardly draw the same.
const MANY: [[u32; 2]; 16] = [[2, 2]; 16];

/// A table by age and sex.
fn table(subject: &str, method: &str, counts: &[[u32; 2]]) -> Value {
    let row = |(age, [girls, boys]): (usize, &[u32; 2])| format!("Y{age};F;{girls}\nY{age};M;{boys}\n");
    let rows: Vec<String> = counts.iter().enumerate().map(row).collect();
    let table = format!("age;sex;n\n{}", rows.concat());
    json!({ "subject": subject, "table": table, "hierarchy": HIERARCHY, "method": method, "base": 5 })
}

fn publish(desk: &mut Desk, now: Now, table: &Value) -> String {
    text(&desk.call("publish_table", table.clone(), now, Some(PASSPHRASE)).unwrap())
}

/// The backup on a computer without a vault.
fn put_back_elsewhere(stick: &TempDir, restore: &Value, now: Now) -> (TempDir, Desk) {
    let (folder, mut desk) = elsewhere(stick);
    desk.call("restore_backup", restore.clone(), now, None).unwrap();
    (folder, desk)
}

fn hidden(table: &str) -> Vec<&str> {
    table.lines().filter(|row| row.ends_with(";;Q;N")).collect()
}

#[test]
fn what_was_hidden_since_the_backup_stays_hidden_whoever_published_it() {
    let (few, more) = ([[3, 9], [8, 9]], [[9, 9], [8, 9]]);
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    let before = backed_up(&mut desk);
    user(&mut desk, "Erik Lundmark", "coordinator", "Skolan", OTHER);
    switch(&mut desk, OTHER);
    let first = text(&desk.ok("publish_table", table("2403;M01", "suppress", &few)));
    switch(&mut desk, PASSPHRASE);
    desk.ok("publish_table", table("2403;M02", "round", &few));
    let lines = ledger(&mut desk);
    assert_eq!((lines.len(), hidden(&first).is_empty()), (2, false));
    desk.on("2026-10-14");
    let after = backed_up(&mut desk);
    // Read from the open vault, then from the locked one that the first put back.
    desk.ok("restore_backup", before.clone());
    assert_eq!(desk.ok("list_users", json!({})).as_array().unwrap().len(), 1, "who published is not in the backup");
    assert_eq!(ledger(&mut desk), lines, "the ledger holds to its last line");
    lock(&mut desk);
    desk.ok("restore_backup", before.clone());
    assert_eq!(ledger(&mut desk), lines);
    assert_eq!(text(&desk.ok("open_publication", json!({ "sequence": 1 }))), first);

    let again = |method: &str| table("2403;M01", method, &more);
    assert_eq!(desk.code("publish_table", again("round")), "protect_other_table", "the way to protect it stays");
    let (_folder, mut alone) = put_back_elsewhere(&stick, &before, desk.now);
    let now = desk.now;
    assert!(hidden(&publish(&mut alone, now, &again("suppress"))).is_empty(), "no count is small any more");
    let second = text(&desk.ok("publish_table", again("suppress")));
    let still = hidden(&second);
    assert!(hidden(&first).iter().all(|row| still.contains(row)), "{first}\n{second}");

    // A newer backup over it has the first two lines itself: only the third is added.
    let lines = ledger(&mut desk);
    assert_eq!(lines.len(), 3);
    desk.ok("restore_backup", after);
    assert_eq!(ledger(&mut desk), lines);
    assert_eq!(text(&desk.ok("publish_table", again("suppress"))), second);
}

#[test]
fn the_draws_go_on_as_they_were() {
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    let before = backed_up(&mut desk);
    desk.on("2026-10-14");
    desk.ok("publish_table", table("2403;M01", "round", &MANY));
    let after = backed_up(&mut desk);
    desk.ok("restore_backup", before.clone());
    let next = table("2403;M02", "round", &MANY);
    let drawn = text(&desk.ok("publish_table", next.clone()));
    let drawn_elsewhere = |restore: &Value| {
        let (_folder, mut other) = put_back_elsewhere(&stick, restore, desk.now);
        publish(&mut other, desk.now, &next)
    };
    assert_eq!(drawn_elsewhere(&after), drawn, "as by the vault that was replaced");
    assert_ne!(drawn_elsewhere(&before), drawn, "who knows of no secret makes another");
}

#[test]
fn where_both_have_gone_on_every_line_of_both_is_kept() {
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    let before = backed_up(&mut desk);
    desk.on("2026-10-14");
    let (same, other) = (table("2403;M01", "round", &MANY), table("2403;M02", "round", &MANY));
    let ours = text(&desk.ok("publish_table", same.clone()));
    let after = backed_up(&mut desk);
    desk.on("2026-10-15");
    let now = desk.now;
    let (_folder, mut alone) = put_back_elsewhere(&stick, &before, now);
    let theirs = publish(&mut alone, now, &same);
    assert_ne!(theirs, ours);
    alone.call("restore_backup", after, now, Some(PASSPHRASE)).unwrap();
    assert_eq!(publish(&mut alone, now, &same), theirs, "the last that the replaced vault showed is held on to");
    let mut ask = |op: &str, input: Value| alone.call(op, input, now, Some(PASSPHRASE)).unwrap();
    let lines = ask("list_publications", json!({}))["lines"].as_array().unwrap().clone();
    let newest_first: Vec<(&Value, &Value)> = lines.iter().map(|line| (&line["sequence"], &line["holds"])).collect();
    assert_eq!(newest_first, [(&json!(2), &json!(true)), (&json!(1), &json!(true))]);
    for (sequence, shown) in [(1, &ours), (2, &theirs)] {
        assert_eq!(&text(&ask("open_publication", json!({ "sequence": sequence }))), shown);
    }
    assert_ne!(publish(&mut alone, now, &other), publish(&mut desk.desk, now, &other), "and its draws");
}

#[test]
fn another_vault_that_stood_there_tells_of_none_of_its_own() {
    let mut first = desk();
    let stick = with_stick(&mut first);
    let restore = backed_up(&mut first);
    let mut desk = empty_desk();
    desk.ok(
        "create_vault",
        json!({ "municipality": "2401", "team": "HLT", "user": "Berit Ek", "passphrase": PASSPHRASE }),
    );
    desk.ok("publish_table", table("2401;M01", "round", &MANY));
    let key = desk.ok("parcel_key", json!({}))["key"].clone();
    lock(&mut desk);
    desk.desk.look_in(stick.path());
    desk.ok("restore_backup", restore);
    assert!(ledger(&mut desk).is_empty());
    assert_ne!(desk.ok("parcel_key", json!({}))["key"], key);
}

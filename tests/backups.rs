//! Backups: read back before they are called so, put back on another computer, offered when the vault is damaged.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, day, desk, empty_desk, moment},
};
use samlat::{
    Desk,
    vault::{Place, backups, keys::Cost},
};
use serde_json::{Value, json};
use std::path::PathBuf;

const FRESH: &str = "tranbär cykel 64 sovsäck dimma";

/// A folder that stands for a USB stick, chosen for the desk's backups.
fn with_stick(desk: &mut TestDesk) -> tempfile::TempDir {
    let stick = tempfile::tempdir().unwrap();
    assert_eq!(desk.ok("choose_backup_folder", json!({ "folder": stick.path() })), json!([]));
    stick
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    for file in std::fs::read_dir(from).unwrap().flatten().filter(|file| file.path().is_file()) {
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

fn names(stick: &tempfile::TempDir) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(stick.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A desk on another computer, with nothing but the stick.
fn elsewhere(stick: &tempfile::TempDir) -> (tempfile::TempDir, Desk, Value) {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(Place::new(folder.path().join("vault")), Cost::CHEAP);
    let listed =
        desk.call("look_in_backup_folder", json!({ "folder": stick.path() }), moment("2026-11-01T08:00:00"), None);
    (folder, desk, listed.unwrap())
}

#[test]
fn a_backup_is_made_read_back_and_put_back_with_only_the_stick_and_a_sheet() {
    let mut first = empty_desk();
    let sheet = first.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
    );
    first.alva();
    let stick = with_stick(&mut first);
    let state = first.ok("make_backup", json!({}));
    assert_eq!((&state["days"], &state["overdue"], &state["due"]), (&json!(0), &json!(false), &json!(false)));
    assert_eq!(names(&stick).len(), 1, "nothing half written stays: {:?}", names(&stick));
    assert!(names(&stick)[0].starts_with("samlat-") && !names(&stick)[0].contains("HLT"));

    let (_folder, mut desk, listed) = elsewhere(&stick);
    let file = listed[0]["file"].clone();
    let now = moment("2026-11-01T08:10:00");
    let wrong = desk.call("restore_backup", json!({ "file": file, "passphrase": "fel" }), now, None);
    assert_eq!(wrong.unwrap_err().code(), "wrong_passphrase");
    let by_sheet = |new: Value| json!({ "file": file, "groups": sheet["groups"], "new_passphrase": new });
    for none in [Value::Null, json!("hej")] {
        let refused = desk.call("restore_backup", by_sheet(none), now, None).unwrap_err();
        assert_eq!((refused.code(), &refused.data()["field"]), ("input", &json!("new_passphrase")));
        assert!(!desk.place().holds_vault(), "nothing is put back that only a sheet would open");
    }
    let restored = desk.call("restore_backup", by_sheet(json!(FRESH)), now, None).unwrap();
    assert_eq!(restored["state"], "open");
    assert_eq!(restored["recovery_confirmed"], false, "a new sheet waits to be typed back");
    let cases = desk.call("list_cases", json!({}), now, None).unwrap();
    assert_eq!(cases.as_array().unwrap().len(), 1);
    let check = desk.call("check_log", json!({ "groups": sheet["second"] }), now, None).unwrap();
    assert_eq!(check["wrong"], Value::Null, "the log goes on under new keys, sealed to the sheet that was not used");
    let renewed = desk.call("recovery_sheet", json!({}), now, None).unwrap();
    assert_eq!(renewed["second"], json!([]), "only the used sheet is replaced");
    assert_ne!(renewed["groups"], sheet["groups"]);
    let lines = desk.call("access_log", json!({}), now, None).unwrap();
    assert!(lines["lines"].as_array().unwrap().iter().any(|line| line["what"] == "Återställde från en säkerhetskopia"));
    let typed = desk.call("confirm_recovery_sheet", json!({ "groups": renewed["groups"] }), now, None).unwrap();
    assert_eq!(typed["wrong"], json!([]));

    let later = moment("2026-11-01T08:20:00");
    let lock = |desk: &mut Desk| desk.lock(samlat::ops::desks::LockedBy::Hand, later).unwrap();
    lock(&mut desk);
    assert!(desk.call("unlock", json!({ "passphrase": FRESH }), later, None).is_ok());
    lock(&mut desk);
    let old = desk.call("unlock", json!({ "passphrase": PASSPHRASE }), later, None);
    assert_eq!(old.unwrap_err().code(), "wrong_passphrase", "the forgotten one opens nothing any more");
    let later = moment("2026-11-01T09:00:00");
    let mut recover =
        |groups: &Value| desk.call("recover", json!({ "groups": groups, "passphrase": PASSPHRASE }), later, None);
    assert_eq!(recover(&sheet["groups"]).unwrap_err().code(), "wrong_recovery_key", "the used sheet neither");
    assert!(recover(&renewed["groups"]).is_ok());
}

#[test]
fn a_backup_that_is_interrupted_or_changed_is_none() {
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let path = stick.path().join(&names(&stick)[0]);
    let whole = std::fs::read(&path).unwrap();
    let file = json!(names(&stick)[0]);
    let half = whole[..whole.len() / 2].to_vec();
    let mut long = whole.clone();
    long.push(0);
    let mut flipped = whole.clone();
    let last = flipped.len() - 5;
    flipped[last] ^= 1;
    for bytes in [half, long, flipped, b"SAMLAT BACKUP 1\n".to_vec(), Vec::new()] {
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(desk.code("try_backup", json!({ "file": file, "passphrase": PASSPHRASE })), "vault_damaged");
        assert_eq!(desk.code("restore_backup", json!({ "file": file, "passphrase": PASSPHRASE })), "vault_damaged");
        assert!(desk.desk.is_open(), "what is open stays open");
    }
    let (mut newer, mut later) = (whole.clone(), whole.clone());
    newer[b"SAMLAT BACKUP ".len()] = b'2';
    let format = b"\"format\":";
    let at = later.windows(format.len()).position(|part| part == format).unwrap();
    later[at + format.len()] = b'9';
    for bytes in [newer, later] {
        std::fs::write(&path, &bytes).unwrap();
        let tried = desk.code("try_backup", json!({ "file": file, "passphrase": PASSPHRASE }));
        assert_eq!(tried, "vault_newer", "another Samlat made it: it is not damaged");
    }
    std::fs::write(stick.path().join("samlat-half.samlat.partial"), &whole).unwrap();
    std::fs::write(&path, &whole).unwrap();
    assert_eq!(desk.ok("list_backups", json!({})).as_array().unwrap().len(), 1, "a half written one has another name");
    assert_eq!(desk.code("try_backup", json!({ "file": "../x.samlat", "passphrase": PASSPHRASE })), "shape");
}

#[test]
fn the_start_page_turns_red_after_seven_days_and_the_day_makes_its_own() {
    let mut desk = desk();
    let state = |desk: &mut TestDesk| desk.ok("backup_state", json!({}));
    assert_eq!(state(&mut desk)["overdue"], false, "an empty vault has nothing to lose");
    desk.alva();
    assert_eq!(state(&mut desk)["overdue"], true);
    let stick = with_stick(&mut desk);
    assert_eq!(state(&mut desk)["due"], true);
    desk.ok("make_due_backup", json!({}));
    desk.ok("make_due_backup", json!({}));
    assert_eq!(names(&stick).len(), 1, "one a day");
    desk.on("2026-10-20");
    assert_eq!((&state(&mut desk)["overdue"], &state(&mut desk)["days"]), (&json!(false), &json!(7)));
    desk.on("2026-10-21");
    assert_eq!(state(&mut desk)["overdue"], true);
    desk.ok("make_due_backup", json!({}));
    assert_eq!(names(&stick).len(), 2, "the next day's own");
    assert_eq!(state(&mut desk)["overdue"], false);
    // What was read back and has been cut or taken away since is no backup: the day makes one anew.
    let newest = stick.path().join(names(&stick).last().unwrap());
    let whole = std::fs::read(&newest).unwrap();
    std::fs::write(&newest, &whole[..whole.len() - 1]).unwrap();
    assert_eq!((&state(&mut desk)["due"], &state(&mut desk)["overdue"]), (&json!(true), &json!(true)));
    std::fs::write(&newest, &whole).unwrap();
    assert_eq!((&state(&mut desk)["due"], &state(&mut desk)["overdue"]), (&json!(false), &json!(false)));
    std::fs::remove_file(&newest).unwrap();
    assert_eq!(state(&mut desk)["verified_at"], Value::Null);
    desk.ok("make_due_backup", json!({}));
    assert_eq!(state(&mut desk)["overdue"], false);
    let folder = stick.path().to_owned();
    drop(stick);
    assert!(!folder.exists());
    desk.on("2026-10-22");
    assert_eq!(state(&mut desk)["folder_there"], false);
    assert_eq!(desk.code("make_backup", json!({})), "backup_folder_away");
    desk.ok("lock", json!({ "by": "hand" }));
}

/// It holds everything, under a key of its own. The day's own goes by itself, to the folder that a coordinator chose.
#[test]
fn one_that_somebody_asks_for_takes_the_passphrase_again_and_is_not_for_readers() {
    const READER: &str = "vass 38 kajplats älv norrsken";
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    let without = |desk: &mut TestDesk, op: &str| {
        desk.desk.call(op, json!({}), desk.now, None).err().map_or("ok", |error| error.code())
    };
    switch(&mut desk, READER);
    assert_eq!((desk.code("make_backup", json!({})), names(&stick).len()), ("not_allowed", 0));
    assert_eq!((without(&mut desk, "make_due_backup"), names(&stick).len()), ("ok", 1));
    for passphrase in [MEMBER, PASSPHRASE] {
        switch(&mut desk, passphrase);
        let before = names(&stick);
        assert_eq!(without(&mut desk, "make_backup"), "ask_again");
        assert_eq!(without(&mut desk, "make_due_backup"), "ok", "the day has its own");
        assert_eq!(names(&stick), before);
        desk.now.at += chrono::Duration::minutes(1);
        desk.now.local += chrono::Duration::minutes(1);
        desk.ok("make_backup", json!({}));
        assert_ne!(names(&stick), before, "a day keeps its newest");
    }
}

/// Whoever sits down at a laptop that was left open leads the day's own to no other stick.
#[test]
fn where_the_backups_go_is_chosen_with_the_passphrase_again_and_by_who_keeps_them() {
    let mut desk = desk();
    let (stick, other) = (with_stick(&mut desk), tempfile::tempdir().unwrap());
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let wanted = json!({ "folder": other.path() });
    let without = |desk: &mut TestDesk, op: &str| {
        desk.desk.call(op, wanted.clone(), desk.now, None).err().map_or("ok", |error| error.code())
    };
    assert_eq!(without(&mut desk, "choose_backup_folder"), "ask_again");
    assert_eq!(without(&mut desk, "look_in_backup_folder"), "not_allowed", "an open vault's folder is chosen");
    desk.passphrase = MEMBER.to_owned();
    assert_eq!(desk.code("choose_backup_folder", wanted.clone()), "wrong_passphrase", "somebody else's is none");
    switch(&mut desk, MEMBER);
    assert_eq!(desk.code("choose_backup_folder", wanted.clone()), "not_allowed");
    desk.ok("make_due_backup", json!({}));
    assert_eq!((names(&stick).len(), names(&other).len()), (1, 0));
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(without(&mut desk, "choose_backup_folder"), "locked");
    assert_eq!(without(&mut desk, "look_in_backup_folder"), "ok");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    desk.passphrase = PASSPHRASE.to_owned();
    desk.now = moment("2026-10-13T09:00:00");
    desk.ok("make_backup", json!({}));
    assert_eq!(names(&other).len(), 0, "where one looked is not chosen");
    assert_eq!(desk.ok("choose_backup_folder", wanted.clone()), json!([]));
    desk.now = moment("2026-10-13T10:00:00");
    desk.ok("make_backup", json!({}));
    assert_eq!(names(&other).len(), 1);
}

#[test]
fn what_lies_beside_the_vault_from_before_an_upgrade_goes_when_somebody_is_gone_and_a_newer_one_is_read_back() {
    let mut desk = desk();
    let _stick = with_stick(&mut desk);
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER)["user"]["id"].clone();
    let beside = desk.desk.place().before();
    std::fs::create_dir(&beside).unwrap();
    std::fs::write(beside.join("samlat-1.samlat"), "from before an upgrade").unwrap();
    desk.ok("make_backup", json!({}));
    assert!(beside.exists(), "it opens for nobody who should not");
    desk.ok("remove_user", json!({ "user": samira }));
    desk.ok("make_backup", json!({}));
    assert!(!beside.exists());
}

#[test]
fn a_backup_is_tried_to_the_last_row_and_the_trial_is_remembered() {
    let mut desk = desk();
    desk.alva();
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    assert_eq!(desk.ok("backup_state", json!({}))["try_due"], true);
    let file = desk.ok("list_backups", json!({}))[0]["file"].clone();
    assert_eq!(desk.code("try_backup", json!({ "file": file, "passphrase": "fel" })), "wrong_passphrase");
    let tried = desk.ok("try_backup", json!({ "file": file, "passphrase": PASSPHRASE }));
    assert!(tried["rows"].as_u64().unwrap() > 50);
    let state = desk.ok("backup_state", json!({}));
    assert_eq!((&state["try_due"], &state["tried_at"]), (&json!(false), &json!("2026-10-13T08:14:00")));
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
    assert!(!desk.desk.place().folder().join("trial").exists());
}

#[test]
fn old_backups_go_and_other_peoples_files_stay() {
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    std::fs::write(stick.path().join("semester.jpg"), b"bild").unwrap();
    for day in 0..30 {
        let on = self::day("2026-10-13") + chrono::Days::new(day);
        desk.on(&on.to_string());
        desk.ok("make_backup", json!({}));
    }
    let kept = backups::list(stick.path(), None).unwrap();
    assert!((10..=14).contains(&kept.len()), "seven days, five weeks, two months: {}", kept.len());
    assert!(stick.path().join("semester.jpg").exists());
    let dates: Vec<String> = kept.iter().map(|one| one.manifest.made_local.date().to_string()).collect();
    assert_eq!(
        dates[..7],
        ["2026-11-11", "2026-11-10", "2026-11-09", "2026-11-08", "2026-11-07", "2026-11-06", "2026-11-05"]
    );
}

/// A vault with a backup, one more child after it, locked.
fn backed_up() -> (TestDesk, tempfile::TempDir) {
    let mut desk = desk();
    desk.alva();
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    desk.person("Efter Kopian", "kurator", "Skolan");
    desk.ok("lock", json!({ "by": "hand" }));
    (desk, stick)
}

fn aside(desk: &TestDesk) -> Vec<PathBuf> {
    let parent = desk.desk.place().folder().parent().unwrap().to_owned();
    let entries = std::fs::read_dir(parent).unwrap().flatten().map(|entry| entry.path());
    entries.filter(|path| path.to_string_lossy().contains("-undanlagt-")).collect()
}

#[test]
fn damage_is_seen_on_the_lock_screen_and_the_newest_backup_is_offered_with_what_would_be_missing() {
    type Harm = fn(&Place);
    let cases: [(&str, Harm, &str); 6] = [
        ("empty store", |place| std::fs::write(place.store(), b"").unwrap(), "store"),
        ("strange file", |place| std::fs::write(place.store(), b"SQLite format 3\0 och mer").unwrap(), "store"),
        ("store gone", |place| std::fs::remove_file(place.store()).unwrap(), "missing"),
        ("anchor gone", |place| std::fs::remove_file(place.anchor()).unwrap(), "missing"),
        ("slots gone", |place| place.slots().iter().for_each(|slots| std::fs::remove_file(slots).unwrap()), "missing"),
        ("slots damaged", |place| place.slots().iter().for_each(|slots| std::fs::write(slots, b"x").unwrap()), "slots"),
    ];
    for (name, harm, damage) in cases {
        let (mut desk, _stick) = backed_up();
        harm(desk.desk.place());
        assert_eq!(desk.ok("session_state", json!({}))["damage"], damage, "{name}");
        let report = desk.ok("damage_report", json!({}));
        assert_eq!(report["damage"], damage, "{name}");
        assert_eq!(report["missing_days"], 0);
        if name != "anchor gone" {
            assert!(report["missing_lines"].as_u64().unwrap() >= 1, "{name}: {report}");
        }
        assert_ne!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "ok", "{name}");
        let restored = desk.ok("restore_backup", json!({ "file": report["newest"]["file"], "passphrase": PASSPHRASE }));
        assert_eq!(restored["state"], "open", "{name}");
        assert_eq!(aside(&desk).len(), 1, "{name}: what was there is set aside");
    }
}

#[test]
fn what_was_written_up_to_a_kill_is_counted_among_what_would_be_missing() {
    let mut desk = desk();
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let lines = |desk: &mut TestDesk| desk.ok("access_log", json!({}))["lines"][0]["sequence"].as_u64().unwrap();
    let before = lines(&mut desk);
    desk.alva();
    let folder = desk.desk.place().folder().to_owned();
    let after = lines(&mut desk);
    // As it lies after a kill, with a store that is damaged.
    let killed = tempfile::tempdir().unwrap();
    copy(&folder, killed.path());
    desk.ok("lock", json!({ "by": "hand" }));
    copy(killed.path(), &folder);
    std::fs::write(desk.desk.place().store(), b"x").unwrap();
    let missing = desk.ok("damage_report", json!({}))["missing_lines"].as_u64().unwrap();
    assert!(missing >= after - before, "{missing} of the lines from {before} to {after}");
}

#[test]
fn the_newest_whole_backup_is_offered_and_not_one_that_is_damaged_in_its_last_bytes() {
    let (mut desk, stick) = backed_up();
    let whole = names(&stick)[0].clone();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    desk.on("2026-10-14");
    desk.ok("make_backup", json!({}));
    desk.ok("lock", json!({ "by": "hand" }));
    let newest = names(&stick)[1].clone();
    assert_eq!(desk.ok("damage_report", json!({}))["newest"]["file"], newest);
    let mut bytes = std::fs::read(stick.path().join(&newest)).unwrap();
    let last = bytes.len() - 5;
    bytes[last] ^= 1;
    std::fs::write(stick.path().join(&newest), bytes).unwrap();
    let report = desk.ok("damage_report", json!({}));
    assert_eq!((&report["newest"]["file"], &report["missing_days"]), (&json!(whole), &json!(1)));
}

#[test]
fn a_store_put_back_or_cut_is_refused_and_can_be_read_in_a_copy() {
    let (mut desk, _stick) = backed_up();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    desk.ok("lock", json!({ "by": "hand" }));
    let old = std::fs::read(desk.desk.place().store()).unwrap();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    desk.ok("list_cases", json!({}));
    desk.ok("lock", json!({ "by": "hand" }));
    std::fs::write(desk.desk.place().store(), &old).unwrap();
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_damaged");
    let opened = desk.ok("open_damaged", json!({ "passphrase": PASSPHRASE }));
    assert_eq!((&opened["state"], &opened["read_only"]), (&json!("open"), &json!(true)));
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
    assert_eq!(desk.code("save_draft", json!({ "key": "x", "text": "y" })), "read_only");
    assert_eq!(desk.code("undo", json!({ "act": null })), "read_only");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(std::fs::read(desk.desk.place().store()).unwrap(), old, "the damaged one is not touched");
}

//! The vault: made, locked, opened, refused.

use crate::desk::{PASSPHRASE, TestDesk, desk, empty_desk, moment};
use samlat::{
    Desk,
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};

#[test]
fn a_new_vault_opens_with_its_passphrase_and_with_nothing_else() {
    let mut desk = desk();
    assert_eq!(desk.ok("session_state", json!({}))["state"], "open");
    assert_eq!(desk.ok("lock", json!({ "by": "hand" }))["state"], "locked");
    assert_eq!(desk.code("list_units", json!({})), "locked");
    assert_eq!(desk.code("unlock", json!({ "passphrase": "fel" })), "wrong_passphrase");
    assert_eq!(desk.ok("unlock", json!({ "passphrase": PASSPHRASE }))["team"], "HLT-teamet i Bjurholm");
}

#[test]
fn nothing_in_the_folder_can_be_read_without_the_key() {
    let mut desk = desk();
    desk.person("Karin Holmlund", "skolkurator", "Skolan");
    desk.ok("save_draft", json!({ "key": "case.worry", "text": "kanariefågel åäö" }));
    for file in std::fs::read_dir(desk.desk.place().folder()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for canary in ["Holmlund", "kanariefågel", "Ingrid", "HLT-teamet", "SQLite format"] {
            assert!(!bytes.windows(canary.len()).any(|window| window == canary.as_bytes()), "{canary}");
        }
    }
}

/// Folder and file by file, with what everybody but the owner may do.
#[cfg(unix)]
fn open_to_others(folder: &std::path::Path) -> Vec<String> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut open = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            open.push(format!("{} {mode:o}", entry.file_name().to_string_lossy()));
        }
        if entry.path().is_dir() {
            open.extend(open_to_others(&entry.path()));
        }
    }
    open
}

#[cfg(unix)]
#[test]
fn what_the_program_makes_is_its_users_own() {
    let mut desk = empty_desk();
    let new = json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid", "passphrase": PASSPHRASE });
    desk.ok("create_vault", new);
    let beside = desk.desk.place().folder().parent().unwrap().to_owned();
    assert!(desk.desk.place().wal().exists());
    assert_eq!(open_to_others(&beside), [""; 0], "while it is open");
    let stick = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    desk.ok("make_backup", json!({}));
    let file = desk.ok("list_backups", json!({}))[0]["file"].clone();
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(desk.code("unlock", json!({ "passphrase": "fel" })), "wrong_passphrase");
    assert_eq!(open_to_others(&beside), [""; 0], "locked, and after a wrong guess");
    desk.ok("restore_backup", json!({ "file": file, "passphrase": PASSPHRASE }));
    assert!(std::fs::read_dir(&beside).unwrap().count() > 1, "one is set aside");
    assert_eq!((open_to_others(&beside), open_to_others(stick.path())), (vec![], vec![]));
}

#[test]
fn the_recovery_sheet_is_typed_back_and_opens_the_vault_with_a_new_passphrase() {
    let mut desk = empty_desk();
    let sheet = desk.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid", "passphrase": PASSPHRASE }),
    );
    let mut typed: Vec<String> =
        sheet["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap().to_lowercase()).collect();
    let right = typed.clone();
    typed[2] = "00000".to_owned();
    assert_eq!(desk.ok("confirm_recovery_sheet", json!({ "groups": typed }))["wrong"], json!([3]));
    assert_eq!(desk.ok("confirm_recovery_sheet", json!({ "groups": right }))["wrong"], json!([]));
    assert_eq!(desk.ok("session_state", json!({}))["recovery_confirmed"], true);
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.code("recovery_sheet", json!({})), "recovery_confirmed", "they are shown once");
    assert_eq!(desk.ok("confirm_recovery_sheet", json!({ "groups": typed }))["wrong"], json!([3]), "from the paper");
    assert_eq!(desk.ok("confirm_recovery_sheet", json!({ "groups": right }))["wrong"], json!([]));
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(
        desk.code("recover", json!({ "groups": typed, "passphrase": "helt ny fras 2026 med ord" })),
        "wrong_recovery_key"
    );
    desk.ok("recover", json!({ "groups": right, "passphrase": "helt ny fras 2026 med ord" }));
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "wrong_passphrase");
    assert_eq!(desk.ok("unlock", json!({ "passphrase": "helt ny fras 2026 med ord" }))["state"], "open");
    assert_eq!(desk.code("confirm_recovery_sheet", json!({ "groups": right })), "wrong_recovery_key", "it is used up");
    assert_eq!(desk.ok("session_state", json!({}))["recovery_confirmed"], false);
}

#[test]
fn a_passphrase_that_is_offered_is_strong_enough_and_a_weak_one_makes_no_vault() {
    let mut desk = empty_desk();
    let municipalities = desk.ok("list_municipalities", json!({}));
    assert_eq!(municipalities.as_array().unwrap().len(), 290);
    let bjurholm = municipalities.as_array().unwrap().iter().find(|one| one["code"] == "2403").unwrap();
    assert_eq!((&bjurholm["name"], &bjurholm["county"]), (&json!("Bjurholm"), &json!("Västerbottens län")));

    let offered = desk.ok("suggest_passphrase", json!({}))["passphrase"].clone();
    assert_eq!(offered.as_str().unwrap().split(' ').count(), 5, "five words");
    assert_ne!(desk.ok("suggest_passphrase", json!({}))["passphrase"], offered, "others each time");
    let strength = |desk: &mut TestDesk, typed: &Value| desk.ok("passphrase_strength", json!({ "passphrase": typed }));
    assert_eq!(strength(&mut desk, &offered)["enough"], true);
    let create = |passphrase: &Value| json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid", "passphrase": passphrase });
    for weak in ["", "password1", "12345678", "samlat"] {
        let weak = json!(weak);
        let found = strength(&mut desk, &weak);
        assert!(found["enough"] == false && found["level"].as_u64().unwrap() < 3, "{weak} {found}");
        assert_eq!(desk.code("create_vault", create(&weak)), "input", "{weak}");
    }
    assert!(!desk.desk.place().folder().exists(), "nothing is kept");
    desk.ok("create_vault", create(&offered));
}

#[test]
fn new_sheets_take_the_place_of_confirmed_ones_only_with_the_passphrase() {
    let mut desk = desk();
    let (now, nothing) = (desk.now, json!({}));
    // The set-up was interrupted: nobody has typed a sheet back yet.
    let made = desk.desk.call("recovery_sheet", nothing.clone(), now, None).unwrap();
    desk.ok("confirm_recovery_sheet", json!({ "groups": made["groups"] }));
    desk.ok("new_recovery_sheets", json!({}));
    desk.ok("recovery_sheet", json!({}));
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    let refused = desk.desk.call("recovery_sheet", nothing.clone(), now, None).unwrap_err();
    assert_eq!(refused.code(), "ask_again");
    let wrong = desk.desk.call("new_recovery_sheets", nothing.clone(), now, Some("fel")).unwrap_err();
    assert_eq!(wrong.code(), "wrong_passphrase");
    let renewed = desk.desk.call("new_recovery_sheets", nothing.clone(), now, Some(PASSPHRASE)).unwrap();
    assert_ne!(renewed["groups"], made["groups"]);
    assert_eq!(desk.desk.call("recovery_sheet", nothing, now, None).unwrap(), renewed, "and while it is printed");
}

#[test]
fn after_five_wrong_guesses_one_must_wait_also_after_a_restart() {
    let mut desk = desk();
    desk.ok("lock", json!({ "by": "hand" }));
    for _ in 0..5 {
        assert_eq!(desk.code("unlock", json!({ "passphrase": "fel" })), "wrong_passphrase");
    }
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "must_wait");
    let mut again = Desk::new(Place::new(desk.desk.place().folder()), Cost::CHEAP);
    assert_eq!(
        again.call("unlock", json!({ "passphrase": PASSPHRASE }), desk.now, None).unwrap_err().code(),
        "must_wait"
    );
    assert!(again.call("unlock", json!({ "passphrase": PASSPHRASE }), moment("2026-10-13T08:15:00"), None).is_ok());
}

#[test]
fn a_clock_that_was_ahead_at_the_wrong_guesses_makes_one_wait_no_longer() {
    let mut desk = desk();
    desk.ok("lock", json!({ "by": "hand" }));
    desk.on("2036-10-13");
    for _ in 0..5 {
        assert_eq!(desk.code("unlock", json!({ "passphrase": "fel" })), "wrong_passphrase");
    }
    let mut at = |text: &str| desk.desk.call("unlock", json!({ "passphrase": PASSPHRASE }), moment(text), None);
    assert_eq!(at("2026-10-13T08:14:00").unwrap_err().code(), "must_wait", "the clock was put right: not shorter");
    assert_eq!(at("2026-10-13T08:14:01").unwrap_err().code(), "must_wait");
    assert!(at("2026-10-13T08:15:00").is_ok(), "nor ten years");
}

#[test]
fn a_vault_in_use_is_refused_to_others() {
    let desk = desk();
    let mut other = Desk::new(Place::new(desk.desk.place().folder()), Cost::CHEAP);
    assert_eq!(
        other.call("unlock", json!({ "passphrase": PASSPHRASE }), desk.now, None).unwrap_err().code(),
        "vault_in_use"
    );
}

#[test]
fn a_store_put_back_from_an_old_copy_is_noticed() {
    let mut desk = desk();
    desk.ok("lock", json!({ "by": "hand" }));
    let old = std::fs::read(desk.desk.place().store()).unwrap();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    desk.person("Karin Holmlund", "skolkurator", "Skolan");
    desk.ok("lock", json!({ "by": "hand" }));
    std::fs::write(desk.desk.place().store(), &old).unwrap();
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_damaged");
    assert_eq!(std::fs::read(desk.desk.place().store()).unwrap(), old, "a vault that does not open is not changed");
}

#[test]
fn a_flipped_bit_in_a_store_that_was_left_whole_is_noticed_and_what_is_known_of_it_is_only_a_shortcut() {
    let mut desk = desk();
    desk.person("Karin Holmlund", "skolkurator", "Skolan");
    desk.ok("lock", json!({ "by": "hand" }));
    let (store, rest) = (desk.desk.place().store(), desk.desk.place().rest());
    let whole = std::fs::read(&store).unwrap();
    let mut flipped = whole.clone();
    *flipped.last_mut().unwrap() ^= 1;
    std::fs::write(&store, &flipped).unwrap();
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_damaged");
    std::fs::write(&store, &whole).unwrap();
    for said in ["", "{}", r#"{"sha256":"00","mac":"00"}"#] {
        std::fs::write(&rest, said).unwrap();
        desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
        desk.ok("lock", json!({ "by": "hand" }));
        assert_ne!(std::fs::read_to_string(&rest).unwrap(), said, "locking writes it anew");
    }
    std::fs::remove_file(&rest).unwrap();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn an_anchor_that_is_far_too_long_is_damage_and_is_not_read_to_its_end() {
    let mut desk = desk();
    desk.ok("lock", json!({ "by": "hand" }));
    let anchor = desk.desk.place().anchor();
    let whole = std::fs::read(&anchor).unwrap();
    // Spaces, after which it would still be read as what it was.
    std::fs::write(&anchor, [whole.clone(), vec![b' '; 5 * 1024 * 1024]].concat()).unwrap();
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_damaged");
    std::fs::write(&anchor, &whole).unwrap();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn a_flipped_bit_in_the_slots_is_mended_from_the_other_copy_and_two_are_damage() {
    let mut desk = desk();
    desk.ok("lock", json!({ "by": "hand" }));
    let [one, other] = desk.desk.place().slots();
    let flip = |path: &std::path::Path| {
        let mut bytes = std::fs::read(path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(path, bytes).unwrap();
    };
    for path in [&one, &other] {
        flip(path);
        assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "ok");
        desk.ok("lock", json!({ "by": "hand" }));
        assert_eq!(std::fs::read(&one).unwrap(), std::fs::read(&other).unwrap(), "mended");
    }
    flip(&one);
    flip(&other);
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_damaged");
}

#[test]
fn a_copy_of_the_slots_that_is_another_vault_s_is_mended_from_the_own_one_whichever_it_is() {
    let mut other = empty_desk();
    let new = json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid Vallmark", "passphrase": "tranbär cykel 64 sovsäck dimma" });
    other.ok("create_vault", new);
    let strange = std::fs::read(&other.desk.place().slots()[0]).unwrap();
    let mut desk = desk();
    desk.ok("lock", json!({ "by": "hand" }));
    for swapped in desk.desk.place().slots() {
        let own = std::fs::read(&swapped).unwrap();
        std::fs::write(&swapped, &strange).unwrap();
        assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "ok");
        desk.ok("lock", json!({ "by": "hand" }));
        assert_eq!(std::fs::read(&swapped).unwrap(), own, "mended");
    }
}

#[test]
fn a_mac_that_is_damaged_in_one_copy_of_the_slots_is_mended_from_the_other_whichever_it_is() {
    let mut desk = desk();
    desk.ok("lock", json!({ "by": "hand" }));
    for damaged in desk.desk.place().slots() {
        let whole = std::fs::read(&damaged).unwrap();
        let mut bytes = whole.clone();
        let in_mac = bytes.len() - 10;
        bytes[in_mac] ^= 1;
        std::fs::write(&damaged, bytes).unwrap();
        for _ in 0..2 {
            assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "ok");
            desk.ok("lock", json!({ "by": "hand" }));
        }
        for slots in desk.desk.place().slots() {
            assert_eq!(std::fs::read(slots).unwrap(), whole, "the damaged copy took the place of none");
        }
    }
}

#[test]
fn a_vault_whose_write_ahead_log_is_damaged_is_left_as_it_lies() {
    let mut desk = desk();
    desk.ok("save_draft", json!({ "key": "case.worry", "text": "En halv mening" }));
    // As it lies after a power cut: nothing of the log has been moved into the store.
    let folder = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(desk.desk.place().folder()).unwrap().flatten() {
        std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    let place = Place::new(folder.path());
    let mut log = std::fs::read(place.wal()).unwrap();
    let middle = log.len() / 2;
    log[middle] ^= 1;
    std::fs::write(place.wal(), &log).unwrap();
    let store = std::fs::read(place.store()).unwrap();
    let mut copy = Desk::new(Place::new(folder.path()), Cost::CHEAP);
    let opened = copy.call("unlock", json!({ "passphrase": PASSPHRASE }), moment("2026-10-13T09:00:00"), None);
    assert_eq!(opened.unwrap_err().code(), "vault_damaged");
    assert!(std::fs::read(place.store()).unwrap() == store && std::fs::read(place.wal()).unwrap() == log);
}

#[test]
fn what_was_done_is_taken_back_and_done_again() {
    let mut desk = desk();
    let before = desk.ok("list_professionals", json!({}));
    desk.person("Karin Holmlund", "skolkurator", "Skolan");
    let after = desk.ok("list_professionals", json!({}));
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "add_professional");
    assert_eq!(desk.ok("list_professionals", json!({})), before);
    assert_eq!(desk.ok("redo", json!({ "act": null }))["op"], "add_professional");
    assert_eq!(desk.ok("list_professionals", json!({})), after);
    assert_eq!(desk.code("undo", json!({ "act": 999 })), "undo_not_last");
}

#[test]
fn a_vault_of_a_newer_program_a_strange_file_and_an_empty_folder_are_refused_and_left_alone() {
    let mut desk = desk();
    desk.ok("lock", json!({ "by": "hand" }));
    let [one, other] = desk.desk.place().slots();
    let file: Value = serde_json::from_slice(&std::fs::read(&one).unwrap()).unwrap();
    let newer = file["body"].as_str().unwrap().replacen("\"format\":2", "\"format\":99", 1);
    let sum = data_encoding::HEXLOWER.encode(&<sha2::Sha256 as sha2::Digest>::digest(newer.as_bytes()));
    let newer = json!({ "body": newer, "sha256": sum, "mac": file["mac"] }).to_string();
    for path in [&one, &other] {
        std::fs::write(path, &newer).unwrap();
    }
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_newer");
    for path in [&one, &other] {
        std::fs::write(path, b"inte ett valv").unwrap();
    }
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_damaged");
    assert_eq!(std::fs::read(&one).unwrap(), b"inte ett valv");
    assert_eq!(empty_desk().code("unlock", json!({ "passphrase": PASSPHRASE })), "not_a_vault");
}

#[test]
fn a_store_that_is_no_store_is_refused_and_left_as_it_is() {
    for bytes in [&b""[..], b"SQLite format 3\0 och mer", &[7u8; 8192]] {
        let mut desk = desk();
        desk.ok("lock", json!({ "by": "hand" }));
        std::fs::write(desk.desk.place().store(), bytes).unwrap();
        assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_damaged");
        assert_eq!(std::fs::read(desk.desk.place().store()).unwrap(), bytes);
    }
}

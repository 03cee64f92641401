//! What the vault that is replaced knows beside what is gone comes along: what was sent to the region, who opened a child in an emergency; and who comes in by a sheet.

use super::{OTHER, desk_with_sheet, lock, newest, with_stick};
use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
    measures::case,
    teams::{child, team},
};
use data_encoding::BASE64;
use samlat::exchange::sealed::{Opening, RecipientIdentity, SenderKey, open};
use serde_json::{Value, json};

const QUARTER: &str = "2026-Q3";

fn bytes(file: &Value) -> Vec<u8> {
    BASE64.decode(file["base64"].as_str().unwrap().as_bytes()).unwrap()
}

/// A backup that is made now, to be put back by the coordinator.
pub(super) fn backed_up(desk: &mut TestDesk) -> Value {
    desk.ok("make_backup", json!({}));
    json!({ "file": newest(desk)["file"], "passphrase": PASSPHRASE })
}

#[test]
fn what_was_sent_since_the_backup_is_not_sent_a_second_time_under_one_number() {
    let quarter = json!({ "quarter": QUARTER });
    for signed_before in [false, true] {
        let mut desk = desk();
        user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
        case(&mut desk, "Alva", "2018-05-02", "F", "2026-07-01", "2026-07-11");
        if signed_before {
            desk.ok("sign_quarter", quarter.clone());
        }
        let _stick = with_stick(&mut desk);
        let restore = backed_up(&mut desk);
        // One copy of a day is kept.
        desk.on("2026-10-14");
        desk.ok("sign_quarter", quarter.clone());
        let region = RecipientIdentity::generate();
        let first = desk.ok("seal_quarter", json!({ "quarter": QUARTER, "key": region.recipient().as_str() }));
        desk.ok("record_receipt", json!({ "quarter": QUARTER, "received_on": "2026-10-14" }));
        let parcels = desk.ok("parcel_key", json!({}))["key"].clone();
        let later = backed_up(&mut desk);
        let keys = desk.ok("own_public_keys", json!({}));
        // Whoever sits there when it is put back: an administrator sees no quarter.
        switch(&mut desk, OTHER);
        desk.ok("restore_backup", restore);
        desk.passphrase = PASSPHRASE.to_owned();
        let sent = desk.ok("quarter_state", quarter.clone());
        let states: Vec<&Value> = sent["revisions"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
        assert_eq!(states, ["acknowledged"], "signed before: {signed_before}");
        assert_eq!(desk.ok("sealed_quarter", quarter.clone())["file"], first["file"], "the very same file");
        let now = desk.ok("own_public_keys", json!({}));
        for key in ["signing", "region"] {
            assert_eq!(now[key]["key"], keys[key]["key"], "{key}");
        }
        assert_eq!(desk.ok("parcel_key", json!({}))["key"], parcels, "what others have sealed to it can be read");
        desk.ok("sign_quarter", json!({ "quarter": QUARTER, "reason": "LATE_DATA" }));
        let second = desk.ok("seal_quarter", quarter.clone());
        let sender: SenderKey = keys["signing"]["key"].as_str().unwrap().parse().unwrap();
        let opening = Opening { identity: &region, sender: Some(&sender), area: None, received: &[] };
        let opened = open(&bytes(&second["file"]), &bytes(&second["signature"]), &opening).unwrap();
        assert_eq!((opened.manifest.sequence, opened.manifest.revision), (2, 2));
        assert_eq!(json!(opened.manifest.previous), first["sha256"]);

        // A newer backup over it: what it has sent stays, and what it has not comes along.
        desk.ok("restore_backup", later);
        let sent = desk.ok("quarter_state", quarter.clone());
        let states: Vec<&Value> = sent["revisions"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
        assert_eq!(states, ["sealed", "superseded"]);
        assert_eq!(desk.ok("sealed_quarter", quarter.clone())["file"], second["file"]);
    }
}

#[test]
fn what_another_vault_has_sent_does_not_come_along_to_one_that_takes_its_place() {
    let (mut other, _) = desk_with_sheet();
    let stick = with_stick(&mut other);
    let restore = backed_up(&mut other);
    let mut desk = desk();
    case(&mut desk, "Alva", "2018-05-02", "F", "2026-07-01", "2026-07-11");
    desk.on("2026-10-14");
    desk.ok("sign_quarter", json!({ "quarter": QUARTER }));
    let region = RecipientIdentity::generate();
    desk.ok("seal_quarter", json!({ "quarter": QUARTER, "key": region.recipient().as_str() }));
    let keys = desk.ok("own_public_keys", json!({}));
    desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    desk.ok("restore_backup", restore);
    assert_eq!(desk.ok("quarter_state", json!({ "quarter": QUARTER }))["revisions"], json!([]));
    assert_ne!(desk.ok("own_public_keys", json!({}))["signing"]["key"], keys["signing"]["key"]);
}

#[test]
fn an_emergency_opening_that_is_younger_than_the_backup_still_waits_for_a_coordinator() {
    let mut desk = team();
    let number = child(&mut desk, "Alva", "Nyberg")["case"]["number"].clone();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let _stick = with_stick(&mut desk);
    let restore = backed_up(&mut desk);
    for reason in ["Jouren ringde.", "Jouren ringde igen."] {
        switch(&mut desk, MEMBER);
        desk.ok("open_in_emergency", json!({ "number": number, "reason": reason }));
        switch(&mut desk, PASSPHRASE);
    }
    let openings = desk.ok("emergency_openings", json!({})).as_array().unwrap().clone();
    let looked_at = openings.iter().find(|one| one["reason"] == "Jouren ringde.").unwrap();
    desk.ok("sign_off_opening", json!({ "opening": looked_at["id"] }));
    let before = desk.ok("emergency_openings", json!({}));
    lock(&mut desk);
    desk.ok("restore_backup", restore);
    let needs = desk.ok("today", json!({}))["needs"].clone();
    assert_eq!((&needs[0]["kind"], &needs[0]["openings"]), (&json!("emergency_openings"), &json!(1)));
    assert_eq!(desk.ok("emergency_openings", json!({})), before);
}

#[test]
fn an_emergency_opening_that_was_looked_at_since_the_backup_does_not_wait_once_more() {
    let mut desk = team();
    let number = child(&mut desk, "Alva", "Nyberg")["case"]["number"].clone();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let _stick = with_stick(&mut desk);
    switch(&mut desk, MEMBER);
    desk.ok("open_in_emergency", json!({ "number": number, "reason": "Jouren ringde." }));
    switch(&mut desk, PASSPHRASE);
    let restore = backed_up(&mut desk);
    let opening = desk.ok("emergency_openings", json!({}))[0]["id"].clone();
    let looked_at = desk.ok("sign_off_opening", json!({ "opening": opening }));
    lock(&mut desk);
    desk.ok("restore_backup", restore);
    assert_eq!(desk.ok("emergency_openings", json!({})), looked_at);
}

#[test]
fn who_comes_in_by_the_sheet_of_somebody_removed_since_may_keep_the_own_passphrase() {
    let (mut desk, sheet) = desk_with_sheet();
    let me = desk.ok("list_users", json!({}))[0]["user"]["id"].clone();
    user(&mut desk, "Erik Lundmark", "coordinator", "Skolan", OTHER);
    user(&mut desk, "Samira Daoud", "member", "Skolan", MEMBER);
    let _stick = with_stick(&mut desk);
    let file = backed_up(&mut desk)["file"].clone();
    switch(&mut desk, OTHER);
    desk.on("2026-10-14");
    desk.ok("remove_user", json!({ "user": me }));
    let by_sheet = |passphrase: &str| json!({ "file": file, "groups": sheet["groups"], "new_passphrase": passphrase });
    assert_eq!(desk.code("restore_backup", by_sheet(MEMBER)), "passphrase_taken");
    assert!(desk.desk.is_open(), "what is open stays open");
    assert_eq!(desk.ok("restore_backup", by_sheet(OTHER))["user"]["name"], "Erik Lundmark");
    lock(&mut desk);
    desk.ok("unlock", json!({ "passphrase": OTHER }));
}

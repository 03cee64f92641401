//! The quarter's way to the region: nothing is sent that was not signed, and what was signed stays as it was.

use crate::desk::{TestDesk, desk};
use crate::measures::case;
use samlat::exchange::sealed::{Opening, Outcome, Receipt, RecipientIdentity, SenderKey, SigningKey, open};
use serde_json::{Value, json};

const QUARTER: &str = "2026-Q3";

fn state(desk: &mut TestDesk) -> Value {
    desk.ok("quarter_state", json!({ "quarter": QUARTER }))
}

fn check<'a>(view: &'a Value, name: &str) -> &'a Value {
    view["checks"]
        .as_array()
        .unwrap()
        .iter()
        .find(|check| check["name"] == name)
        .unwrap_or_else(|| panic!("no check {name}"))
}

fn bytes(file: &Value) -> Vec<u8> {
    data_encoding::BASE64.decode(file["base64"].as_str().unwrap().as_bytes()).unwrap()
}

fn row(view: &Value, measure: &str, part: &str, group: &str) -> Value {
    let rows = view["rows"].as_array().unwrap().iter();
    let mut found = rows.filter(|row| row["measure"] == measure && row["part"] == part && row["group"] == group);
    let row = found.next().unwrap_or_else(|| panic!("no row {measure} {part} {group}"));
    assert!(found.next().is_none(), "one row {measure} {part} {group}");
    row["value"].clone()
}

/// Two cases of the third quarter, one of them closed; nothing to look at but the children's voices, which nobody has decided anything about.
fn worked() -> TestDesk {
    let mut desk = desk();
    case(&mut desk, "Alva", "2018-05-02", "F", "2026-07-01", "2026-07-11");
    case(&mut desk, "Bo", "2012-03-04", "M", "2026-08-01", "2026-08-15");
    desk
}

#[test]
fn a_quarter_is_not_signed_before_it_is_over() {
    let mut desk = worked();
    desk.on("2026-09-30");
    assert_eq!(state(&mut desk)["state"], "open");
    assert_eq!(check(&state(&mut desk), "quarter_over")["level"], "stop");
    assert_eq!(desk.code("sign_quarter", json!({ "quarter": QUARTER })), "quarter_not_over");
    desk.on("2026-10-01");
    assert_eq!(state(&mut desk)["state"], "checked");
}

#[test]
fn a_check_is_put_right_or_explained_and_asked_again_when_more_turns_up() {
    let mut desk = worked();
    let unknown = |desk: &mut TestDesk, name: &str| {
        let child = json!({ "kind": "new", "child": { "first_name": name, "last_name": "Lind", "birth_on": "2015-01-01", "sex": "F" }, "guardians": [] });
        desk.ok("register_case", json!({ "child": child, "source": "unknown", "intake_on": "2026-09-01" }));
    };
    unknown(&mut desk, "Cia");
    let view = state(&mut desk);
    assert_eq!(view["state"], "open");
    for name in ["signal_dates", "sources"] {
        let found = check(&view, name);
        assert_eq!((&found["level"], &found["count"]), (&json!("look"), &json!(1)), "{name}");
        assert_eq!(found["jumps"][0]["kind"], "case");
        assert!(!found["sentence"].as_str().unwrap().contains("quarter-check"), "{name} has words");
    }
    assert_eq!(desk.code("sign_quarter", json!({ "quarter": QUARTER })), "quarter_checks_red");
    for name in ["signal_dates", "sources"] {
        desk.ok("explain_check", json!({ "quarter": QUARTER, "name": name, "explanation": "cannot_be_found" }));
    }
    assert_eq!(state(&mut desk)["state"], "checked");
    unknown(&mut desk, "Dag");
    let view = state(&mut desk);
    assert_eq!(view["state"], "open", "one more is another question");
    assert_eq!(check(&view, "sources")["explanation"], Value::Null);
}

#[test]
fn the_sealed_file_is_the_signed_figures_whatever_changes_afterwards() {
    let mut desk = worked();
    let signed = desk.ok("sign_quarter", json!({ "quarter": QUARTER }));
    assert_eq!((&signed["state"], &signed["name"]), (&json!("signed"), &json!("K2403-2026-Q3-r1")));
    assert_eq!(row(&signed, "M01", "N", ""), 2);
    assert_eq!(row(&signed, "M01", "N", "6–9 år"), 1);

    case(&mut desk, "Cia", "2016-01-01", "F", "2026-09-01", "2026-09-02");
    let later = state(&mut desk);
    assert_eq!(row(&later, "M01", "N", ""), 2, "the snapshot stands");
    assert!(later["changed_since"].as_u64().unwrap() > 0, "and the change is told");

    assert_eq!(desk.code("seal_quarter", json!({ "quarter": QUARTER })), "region_key_missing");
    let region = RecipientIdentity::generate();
    let key = desk.ok("set_region_key", json!({ "key": region.recipient().as_str() }));
    assert_eq!(key["words"].as_array().unwrap().len(), 8);
    let sealed = desk.ok("seal_quarter", json!({ "quarter": QUARTER }));
    assert_eq!(sealed["file"]["file_name"], "K2403-2026-Q3-r1.kex");
    assert_eq!(sealed["signature"]["file_name"], "K2403-2026-Q3-r1.kex.minisig");

    let own = desk.ok("own_public_keys", json!({}));
    let sender: SenderKey = own["signing"]["key"].as_str().unwrap().parse().unwrap();
    let opening = Opening { identity: &region, sender: Some(&sender), area: None, received: &[] };
    let opened = open(&bytes(&sealed["file"]), &bytes(&sealed["signature"]), &opening).unwrap();
    let new =
        opened.package.facts.iter().find(|fact| fact.cell.measure.as_str() == "M01" && fact.breakdowns().is_empty());
    assert_eq!(new.unwrap().value, Some(2));
    assert_eq!(opened.manifest.sequence, 1);
    assert_eq!(json!(opened.sha256), sealed["sha256"]);

    let again = desk.ok("sealed_quarter", json!({ "quarter": QUARTER }));
    assert_eq!(again["file"]["base64"], sealed["file"]["base64"], "the very same file");
    assert_eq!(desk.code("seal_quarter", json!({ "quarter": QUARTER })), "quarter_step");
    assert_eq!(desk.code("record_receipt", json!({ "quarter": QUARTER, "received_on": "2026-11-01" })), "input");
    assert_eq!(
        desk.ok("record_receipt", json!({ "quarter": QUARTER, "received_on": "2026-10-13" }))["state"],
        "acknowledged"
    );
}

/// A sealed quarter, opened by the region: its receipt for it, signed with a key.
fn answered(desk: &mut TestDesk, outcome: Outcome, signer: &SigningKey) -> Value {
    let region = RecipientIdentity::generate();
    desk.ok("set_region_key", json!({ "key": region.recipient().as_str() }));
    desk.ok("sign_quarter", json!({ "quarter": QUARTER, "reason": "LATE_DATA" }));
    let sealed = desk.ok("seal_quarter", json!({ "quarter": QUARTER }));
    let opening = Opening { identity: &region, sender: None, area: None, received: &[] };
    let opened = open(&bytes(&sealed["file"]), &bytes(&sealed["signature"]), &opening).unwrap();
    receipt_of(&Receipt::of(&opened, outcome, "2026-10-14T07:00:00Z".parse().unwrap(), signer), signer)
}

fn receipt_of(receipt: &Receipt, signer: &SigningKey) -> Value {
    let signed = receipt.sign(signer).unwrap();
    let file =
        |bytes: &[u8]| json!({ "file_name": "", "media_type": "", "base64": data_encoding::BASE64.encode(bytes) });
    json!({ "file": file(&signed.bytes), "signature": file(&signed.signature) })
}

#[test]
fn a_key_of_the_regions_is_kept_only_when_the_step_that_brings_it_is_done() {
    let mut desk = worked();
    let (region, signer, stranger) =
        (RecipientIdentity::generate(), SigningKey::generate().unwrap(), SigningKey::generate().unwrap());
    let known = |desk: &mut TestDesk, which: &str| desk.ok("own_public_keys", json!({}))[which]["key"].clone();
    let to = json!({ "quarter": QUARTER, "key": region.recipient().as_str() });
    assert_eq!(desk.code("seal_quarter", to.clone()), "quarter_step", "nothing is signed");
    assert_eq!(known(&mut desk, "region"), Value::Null);
    desk.ok("sign_quarter", json!({ "quarter": QUARTER }));
    let sealed = desk.ok("seal_quarter", to);
    assert_eq!(known(&mut desk, "region"), json!(region.recipient().as_str()));

    let opening = Opening { identity: &region, sender: None, area: None, received: &[] };
    let opened = open(&bytes(&sealed["file"]), &bytes(&sealed["signature"]), &opening).unwrap();
    let at = "2026-10-14T07:00:00Z".parse().unwrap();
    let receipt = receipt_of(&Receipt::of(&opened, Outcome::Accepted, at, &signer), &signer);
    desk.on("2026-10-15");
    let by = |key: &SigningKey| json!({ "key": key.public().to_string(), "receipt": { "quarter": QUARTER, "receipt": receipt } });
    assert_eq!(desk.code("set_region_key", by(&stranger)), "receipt_other_key");
    assert_eq!(known(&mut desk, "region_signing"), Value::Null);
    desk.ok("set_region_key", by(&signer));
    assert_eq!(known(&mut desk, "region_signing"), json!(signer.public().to_string()));
    assert_eq!(state(&mut desk)["revisions"][0]["receipt_read"], true);
}

#[test]
fn the_regions_receipt_counts_for_its_own_file_and_by_its_own_key() {
    let mut desk = worked();
    let signer = SigningKey::generate().unwrap();
    let first = answered(&mut desk, Outcome::Accepted, &signer);
    let record = |receipt: &Value| json!({ "quarter": QUARTER, "receipt": receipt });
    desk.on("2026-10-15");
    assert_eq!(desk.code("record_receipt", json!({ "quarter": QUARTER })), "input");
    assert_eq!(desk.code("record_receipt", record(&first)), "region_signing_key_missing");
    let key = desk.ok("set_region_key", json!({ "key": signer.public().to_string() }));
    assert_eq!(key["words"].as_array().unwrap().len(), 8);
    let own = desk.ok("own_public_keys", json!({}));
    assert_eq!(own["region_signing"]["key"], json!(signer.public().to_string()));
    assert!(own["region"]["key"].as_str().unwrap().starts_with("age1"), "the key to seal to stands");
    let mut changed = first.clone();
    changed["file"]["base64"] = json!(data_encoding::BASE64.encode(b"{}"));
    assert_eq!(desk.code("record_receipt", record(&changed)), "sealed-receipt");
    let by_hand = desk.ok("record_receipt", json!({ "quarter": QUARTER, "received_on": "2026-10-15" }));
    assert_eq!((&by_hand["state"], &by_hand["revisions"][0]["receipt_read"]), (&json!("acknowledged"), &json!(false)));
    let read = desk.ok("record_receipt", record(&first));
    let newest = &read["revisions"][0];
    assert_eq!((&newest["receipt_read"], &newest["receipt_on"]), (&json!(true), &json!("2026-10-14")));
    assert_eq!(desk.code("record_receipt", record(&first)), "quarter_step", "once");

    case(&mut desk, "Cia", "2016-01-01", "F", "2026-09-01", "2026-09-02");
    let second = answered(&mut desk, Outcome::Accepted, &signer);
    assert_eq!(desk.code("record_receipt", record(&first)), "sealed-other-receipt", "of the revision before");
    let stranger = SigningKey::generate().unwrap();
    desk.ok("set_region_key", json!({ "key": stranger.public().to_string() }));
    assert_eq!(desk.code("record_receipt", record(&second)), "receipt_other_key");
    assert_eq!(state(&mut desk)["state"], "sealed", "nothing has changed");
}

#[test]
fn what_the_region_has_set_aside_is_not_acknowledged() {
    let mut desk = worked();
    let signer = SigningKey::generate().unwrap();
    let receipt = answered(&mut desk, Outcome::Quarantined, &signer);
    desk.ok("set_region_key", json!({ "key": signer.public().to_string() }));
    desk.on("2026-10-15");
    assert_eq!(desk.code("record_receipt", json!({ "quarter": QUARTER, "receipt": receipt })), "receipt_set_aside");
    assert_eq!(state(&mut desk)["state"], "sealed");
}

#[test]
fn a_correction_is_the_next_revision_and_takes_the_place_of_the_one_before() {
    let mut desk = worked();
    let region = RecipientIdentity::generate();
    desk.ok("set_region_key", json!({ "key": region.recipient().as_str() }));
    desk.ok("sign_quarter", json!({ "quarter": QUARTER }));
    desk.ok("sign_quarter", json!({ "quarter": QUARTER }));
    assert_eq!(state(&mut desk)["name"], "K2403-2026-Q3-r1", "signed anew before sealing is the same revision");
    let first = desk.ok("seal_quarter", json!({ "quarter": QUARTER }));
    case(&mut desk, "Cia", "2016-01-01", "F", "2026-09-01", "2026-09-02");
    let signed = desk.ok("sign_quarter", json!({ "quarter": QUARTER, "reason": "LATE_DATA" }));
    assert_eq!(signed["name"], "K2403-2026-Q3-r2");
    let second = desk.ok("seal_quarter", json!({ "quarter": QUARTER }));
    let view = state(&mut desk);
    let states: Vec<&str> =
        view["revisions"].as_array().unwrap().iter().map(|line| line["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["sealed", "superseded"]);
    let opening = Opening { identity: &region, sender: None, area: None, received: &[] };
    let opened = open(&bytes(&second["file"]), &bytes(&second["signature"]), &opening).unwrap();
    assert_eq!((opened.manifest.sequence, opened.manifest.revision), (2, 2));
    assert_eq!(opened.manifest.supersedes.as_deref(), Some("K2403-2026-Q3-r1"));
    assert_eq!(json!(opened.manifest.previous), first["sha256"]);
}

#[test]
fn the_quarter_before_is_compared_and_watched() {
    let mut desk = worked();
    let region = RecipientIdentity::generate();
    desk.ok("set_region_key", json!({ "key": region.recipient().as_str() }));
    desk.ok("sign_quarter", json!({ "quarter": QUARTER }));
    desk.ok("seal_quarter", json!({ "quarter": QUARTER }));
    desk.on("2027-01-02");
    let view = desk.ok("quarter_state", json!({ "quarter": "2026-Q4" }));
    assert_eq!(view["compared_with"], QUARTER);
    assert_eq!(check(&view, "previous_holds")["level"], "fine");
    let rows = view["rows"].as_array().unwrap();
    let new = rows.iter().find(|row| row["measure"] == "M01" && row["group"] == "").unwrap();
    assert_eq!((&new["value"], &new["previous"]), (&json!(0), &json!(2)));
    case(&mut desk, "Cia", "2016-01-01", "F", "2026-09-01", "2026-09-02");
    let view = desk.ok("quarter_state", json!({ "quarter": "2026-Q4" }));
    assert_eq!(check(&view, "previous_holds")["level"], "look");
}

#[test]
fn the_workbook_says_draft_until_the_quarter_is_signed() {
    let mut desk = worked();
    let draft = desk.ok("quarter_workbook", json!({ "quarter": QUARTER }));
    assert_eq!(draft["file_name"], "K2403-2026-Q3-utkast.xlsx");
    desk.ok("sign_quarter", json!({ "quarter": QUARTER }));
    let signed = desk.ok("quarter_workbook", json!({ "quarter": QUARTER }));
    assert_eq!(signed["file_name"], "K2403-2026-Q3-r1.xlsx");
    assert!(bytes(&signed).starts_with(b"PK"));
}

#[test]
fn a_wrong_key_is_refused_and_the_secret_key_never_comes_out() {
    let mut desk = worked();
    for wrong in ["", "age1", "AGE-SECRET-KEY-1", "hej"] {
        assert_eq!(desk.code("set_region_key", json!({ "key": wrong })), "input", "{wrong}");
    }
    let one = desk.ok("own_public_keys", json!({}));
    let two = desk.ok("own_public_keys", json!({}));
    assert_eq!(one["signing"]["key"], two["signing"]["key"], "made once");
    let file = String::from_utf8(bytes(&one["signing_file"])).unwrap();
    assert!(file.contains(one["signing"]["key"].as_str().unwrap()) && file.lines().count() == 2);
}

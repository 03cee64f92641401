//! A parcel that its sender takes back: the file says so in the receiver's Samlat. What was never accepted leaves nothing of the child there, and what was stays.

use super::{flipped, length, made, offered, vannas};
use crate::desk::{TestDesk, desk};
use samlat::exchange::{
    packages::Digest,
    parcels::{
        self, Came, To, With,
        withdrawals::{self, ParcelWithdrawal, WithdrawnRevision},
    },
    sealed::{RecipientIdentity, SigningKey},
};
use serde_json::{Value, json};

/// Both sides, a handover with its parcel, and the key there.
struct Sent {
    here: TestDesk,
    there: TestDesk,
    siv: Value,
    handover: Value,
    key: Value,
    file: Value,
}

impl Sent {
    fn new() -> Self {
        let (mut here, (mut there, siv)) = (desk(), vannas());
        let (_, handover) = offered(&mut here);
        let key = there.ok("parcel_key", json!({}))["key"].clone();
        let file = made(&mut here, &handover, json!(["number", "voice"]), Some(&key))["file"].clone();
        Self { here, there, siv, handover, key, file }
    }

    fn read(&mut self) -> Value {
        self.there.ok("read_parcel", json!({ "file": self.file }))["parcel"].clone()
    }

    fn take_back(&mut self) {
        let back = json!({ "handover": self.handover, "step": "return", "happened_on": "2026-10-13", "text": "Flytten är inställd.", "reason": "other" });
        self.here.ok("step_handover", back);
    }

    /// What is asked of the op that makes the file.
    fn asked(&self) -> Value {
        json!({ "handover": self.handover, "to": { "kind": "key", "key": self.key } })
    }

    fn withdrawn(&mut self) -> Value {
        let asked = self.asked();
        self.here.ok("withdraw_parcel", asked)["file"].clone()
    }

    fn answer(&self, parcel: &Value, answer: &str) -> Value {
        json!({ "parcel": parcel, "answer": answer, "answered_on": "2026-10-13", "by": self.siv, "reason": "other", "text": "Ett svar." })
    }
}

#[test]
fn what_is_taken_back_leaves_nothing_of_the_child_there_and_is_not_answered() {
    let mut sent = Sent::new();
    let parcel = sent.read();
    sent.take_back();
    let case = sent.here.ok("list_cases", json!({}))[0]["case"].clone();
    assert_eq!(sent.here.ok("handovers_of", json!({ "case": case }))[0]["parcel_out"], true);
    let file = sent.withdrawn();
    assert!(!file["file_name"].to_string().contains("Alva"));
    let view = sent.there.ok("read_parcel", json!({ "file": file }));
    assert_eq!((&view["parcel"], &view["again"], &view["content"]), (&parcel, &json!(false), &Value::Null));
    assert_eq!((&view["withdrawn_on"], &view["from"]), (&json!("2026-10-13"), &json!("Bjurholm")));
    let listed = sent.there.ok("list_parcels", json!({})).to_string();
    assert!(["Alva", "KANARIERÖST", "20160425"].iter().all(|known| !listed.contains(known)));
    assert_eq!(sent.there.ok("today", json!({}))["needs"], json!([]), "nobody waits for an answer");
    assert_eq!(sent.there.ok("read_parcel", json!({ "file": file }))["again"], true, "read twice");
    let again = sent.there.ok("read_parcel", json!({ "file": sent.file }));
    assert_eq!((&again["again"], &again["content"]), (&json!(true), &Value::Null), "the parcel brings nothing back");
    for answer in ["accepted", "declined"] {
        let answer = sent.answer(&parcel, answer);
        assert_eq!(sent.there.code("answer_parcel", answer), "parcel_withdrawn");
    }
    assert_eq!(sent.here.code("read_parcel", json!({ "file": file })), "parcel-not-for-us", "who made it");
}

#[test]
fn what_has_been_accepted_stays_and_what_was_declined_is_answered() {
    for (answer, refused) in [("accepted", "parcel_taken"), ("declined", "parcel_answered")] {
        let mut sent = Sent::new();
        let parcel = sent.read();
        let answer = sent.answer(&parcel, answer);
        let answered = sent.there.ok("answer_parcel", answer);
        sent.take_back();
        let file = sent.withdrawn();
        assert_eq!(sent.there.code("read_parcel", json!({ "file": file })), refused);
        assert_eq!(sent.there.ok("list_parcels", json!({}))[0]["withdrawn_on"], Value::Null);
        let cases = sent.there.ok("list_cases", json!({})).as_array().unwrap().len();
        assert_eq!(cases, usize::from(answered["parcel"]["case"].is_string()), "the case is where it was");
    }
}

#[test]
fn a_file_is_made_only_of_what_was_sent_and_is_over_without_a_receipt() {
    let mut sent = Sent::new();
    let asked = sent.asked();
    assert_eq!(sent.here.code("withdraw_parcel", asked.clone()), "parcel_not_taken_back", "it waits");
    let parcel = sent.read();
    let answer = sent.answer(&parcel, "declined");
    let receipt = sent.there.ok("answer_parcel", answer)["receipt"].clone();
    sent.here.ok("read_parcel_receipt", json!({ "file": receipt }));
    assert_eq!(sent.here.code("withdraw_parcel", asked), "parcel_not_taken_back", "the receipt has come");

    let mut here = desk();
    let (_, handover) = offered(&mut here);
    let back = json!({ "handover": handover, "step": "return", "happened_on": "2026-10-13", "text": "Inställt.", "reason": "other" });
    here.ok("step_handover", back);
    let asked = json!({ "handover": handover, "to": { "kind": "passphrase" } });
    assert_eq!(here.code("withdraw_parcel", asked), "parcel_not_taken_back", "no parcel was made");
}

#[test]
fn an_earlier_revision_there_is_taken_back_too_and_the_later_does_not_come_after() {
    let mut sent = Sent::new();
    sent.read();
    let (handover, key) = (sent.handover.clone(), sent.key.clone());
    let second = made(&mut sent.here, &handover, json!([]), Some(&key))["file"].clone();
    sent.take_back();
    let file = sent.withdrawn();
    assert_eq!(sent.there.ok("read_parcel", json!({ "file": file }))["content"], Value::Null);
    assert_eq!(sent.there.ok("read_parcel", json!({ "file": second }))["content"], Value::Null);
    assert_eq!(sent.there.code("read_parcel", json!({ "file": sent.file })), "parcel_older");
}

/// The sender changed its mind once more: the newest file counts, and the old one about the withdrawal does not come back.
#[test]
fn what_is_sent_anew_after_it_was_taken_back_waits_again_and_the_old_file_is_older() {
    let mut sent = Sent::new();
    sent.read();
    sent.take_back();
    let file = sent.withdrawn();
    sent.there.ok("read_parcel", json!({ "file": file }));
    sent.here.ok("undo", json!({ "act": null }));
    let (handover, key) = (sent.handover.clone(), sent.key.clone());
    let second = made(&mut sent.here, &handover, json!([]), Some(&key))["file"].clone();
    let read = sent.there.ok("read_parcel", json!({ "file": second }));
    assert_eq!((&read["withdrawn_on"], &read["content"]["first_name"]), (&Value::Null, &json!("Alva")));
    assert_eq!(sent.there.code("read_parcel", json!({ "file": file })), "parcel_older");
}

#[test]
fn a_changed_file_one_for_somebody_else_and_one_of_a_parcel_that_is_not_here_change_nothing() {
    let mut sent = Sent::new();
    sent.take_back();
    let file = sent.withdrawn();
    assert_eq!(sent.there.code("read_parcel", json!({ "file": file })), "parcel_unknown", "it was never read");
    sent.read();
    for at in (0..length(&file)).step_by(53) {
        let code = sent.there.code("read_parcel", json!({ "file": flipped(&file, at) }));
        assert!(code.starts_with("parcel-"), "byte {at}: {code}");
    }
    let (mut other, _) = vannas();
    other.ok("parcel_key", json!({}));
    assert_eq!(other.code("read_parcel", json!({ "file": file })), "parcel-not-for-us");
    let asked = json!({ "handover": sent.handover, "to": { "kind": "passphrase" } });
    let spoken = sent.here.ok("withdraw_parcel", asked);
    assert_eq!(sent.there.code("read_parcel", json!({ "file": spoken["file"] })), "parcel-passphrase-needed");
    assert_eq!(sent.there.ok("list_parcels", json!({}))[0]["withdrawn_on"], Value::Null);
    let input = json!({ "file": spoken["file"], "passphrase": spoken["passphrase"] });
    assert_eq!(sent.there.ok("read_parcel", input)["withdrawn_on"], "2026-10-13");
}

#[test]
fn every_byte_of_the_file_changed_is_refused() {
    let (identity, signer) = (RecipientIdentity::generate(), SigningKey::generate().unwrap());
    let to = To::Key(identity.recipient());
    let revisions = vec![WithdrawnRevision { revision: 1, sha256: Digest::of(b"a parcel") }];
    let (on, at) = ("2026-10-13".parse().unwrap(), "2026-10-13T08:14:00Z".parse().unwrap());
    let withdrawal = ParcelWithdrawal::new(uuid::Uuid::nil(), revisions, on, at, &signer, &to);
    let sealed = withdrawals::seal(&withdrawal, &signer, &to).unwrap();
    let with = With { identity: &identity, passphrase: None };
    assert!(matches!(parcels::open_any(&sealed, &with), Ok(Came::Withdrawal(read)) if *read == withdrawal));
    assert!(parcels::open(&sealed, &with).is_err(), "it is no parcel");
    for place in 0..sealed.len() {
        let mut other = sealed.clone();
        other[place] ^= 1;
        assert!(parcels::open_any(&other, &with).is_err(), "byte {place}");
        assert!(parcels::open_any(&sealed[..place], &with).is_err(), "cut at {place}");
    }
}

/// Sealed and addressed as it should be, by another key: nobody else takes a parcel back.
#[test]
fn nobody_but_the_sender_takes_a_parcel_back() {
    let mut sent = Sent::new();
    let parcel = sent.read();
    let key: samlat::exchange::sealed::Recipient = sent.key.as_str().unwrap().parse().unwrap();
    let (to, signer) = (To::Key(key), SigningKey::generate().unwrap());
    let bytes = data_encoding::BASE64.decode(sent.file["base64"].as_str().unwrap().as_bytes()).unwrap();
    let revisions = vec![WithdrawnRevision { revision: 1, sha256: Digest::of(&bytes) }];
    let (on, at) = ("2026-10-13".parse().unwrap(), "2026-10-13T08:14:00Z".parse().unwrap());
    let id = parcel.as_str().unwrap().parse().unwrap();
    let withdrawal = ParcelWithdrawal::new(id, revisions, on, at, &signer, &to);
    let sealed = withdrawals::seal(&withdrawal, &signer, &to).unwrap();
    let mut file = sent.file.clone();
    file["base64"] = json!(data_encoding::BASE64.encode(&sealed));
    assert_eq!(sent.there.code("read_parcel", json!({ "file": file })), "parcel-other-sender");
    assert_eq!(sent.there.ok("list_parcels", json!({}))[0]["withdrawn_on"], Value::Null);
}

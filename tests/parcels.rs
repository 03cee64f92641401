//! A parcel between two municipalities: it arrives whole or not at all, holds only what was chosen, and the baton moves when the receipt comes.

mod conflicts;
mod extracts;
mod gallring;
mod protected;
mod receipts;
mod table;
mod voices;
mod withdrawals;

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk, empty_desk},
};
use data_encoding::BASE64;
use samlat::{
    domain::parcels::ParcelContent,
    exchange::{
        parcels::{self, ParcelManifest, To, With},
        sealed::{RecipientIdentity, SigningKey},
    },
};
use serde_json::{Value, json};

/// The other municipality, with somebody who can take over.
pub fn vannas() -> (TestDesk, Value) {
    let mut desk = empty_desk();
    desk.ok(
        "create_vault",
        json!({ "municipality": "2460", "team": "HLT-teamet i Vännäs", "user": "Siv Ek", "passphrase": PASSPHRASE }),
    );
    let siv = desk.person("Siv Ek", "skolkurator", "Skolan");
    (desk, siv)
}

/// Alva's handover to another municipality: case and handover.
fn offered(desk: &mut TestDesk) -> (Value, Value) {
    offered_on(desk, "requested_by_board")
}

/// The same on another legal ground.
fn offered_on(desk: &mut TestDesk, ground: &str) -> (Value, Value) {
    let case = desk.alva()["case"]["id"].clone();
    let unit = desk.ok(
        "add_unit",
        json!({ "name": "HLT-teamet i Vännäs", "sector": "other", "organisation_kind": "municipality", "organisation_name": "Vännäs kommun" }),
    )["id"]
        .clone();
    desk.ok("record_child_voice", json!({ "case": case, "heard_on": "2026-10-13", "form": "talk_alone", "words": "KANARIERÖST jag saknar mina vänner", "asked_by": "Karin Holmlund" }));
    let offer = json!({ "case": case, "kind": "move", "to_unit": unit, "question": "Vi ber er ta över samordningen.", "information": ["Flytten sker 1 november"],
        "ground": ground, "offered_on": "2026-10-13" });
    let handover = desk.ok("offer_handover", offer)["handover"]["id"].clone();
    (case, handover)
}

fn made(desk: &mut TestDesk, handover: &Value, parts: Value, key: Option<&Value>) -> Value {
    let to = key.map_or(json!({ "kind": "passphrase" }), |key| json!({ "kind": "key", "key": key }));
    desk.ok("make_parcel", json!({ "handover": handover, "parts": parts, "to": to }))
}

fn flipped(file: &Value, at: usize) -> Value {
    let mut bytes = BASE64.decode(file["base64"].as_str().unwrap().as_bytes()).unwrap();
    bytes[at] ^= 1;
    let mut other = file.clone();
    other["base64"] = json!(BASE64.encode(&bytes));
    other
}

fn length(file: &Value) -> usize {
    BASE64.decode(file["base64"].as_str().unwrap().as_bytes()).unwrap().len()
}

#[test]
fn the_baton_moves_when_the_receipt_comes_and_not_before() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (case, handover) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let parcel = made(&mut here, &handover, json!(["number", "guardians", "school", "voice"]), Some(&key));
    let jonas = here.person("Jonas", "rektor", "HLT-teamet i Vännäs");
    let by_hand = json!({ "handover": handover, "step": "accept", "happened_on": "2026-10-13", "receiver": jonas });
    assert_eq!(here.code("step_handover", by_hand), "parcel_waits");

    let read = there.ok("read_parcel", json!({ "file": parcel["file"] }));
    assert_eq!((&read["again"], &read["words"]), (&json!(false), &parcel["words"]), "the same words on both sides");
    assert_eq!(there.ok("list_cases", json!({})), json!([]), "offered, not yet taken");
    let answer = json!({ "parcel": read["parcel"], "answer": "accepted", "answered_on": "2026-10-13", "by": siv });
    let answered = there.ok("answer_parcel", answer.clone());
    assert_eq!(there.code("answer_parcel", answer), "parcel_answered");
    let taken = there.ok("open_case", json!({ "case": answered["parcel"]["case"] }));
    assert_eq!((&taken["child"]["first_name"], &taken["holder"]["name"]), (&json!("Alva"), &json!("Siv Ek")));
    assert_eq!(taken["child"]["guardians"].as_array().unwrap().len(), 2);
    let heard = there.ok("voices_of_case", json!({ "case": answered["parcel"]["case"] }));
    assert!(heard["voices"][0]["words"].as_str().unwrap().contains("mina vänner"));

    assert_eq!(here.ok("open_case", json!({ "case": case }))["holder"]["name"], "Karin Holmlund");
    let view = here.ok("read_parcel_receipt", json!({ "file": answered["receipt"] }));
    assert_eq!((&view["handover"]["state"], &view["holder"]["name"]), (&json!("accepted"), &json!("Siv Ek")));
    assert_eq!(view["gap_days"], 0);
    assert_eq!(here.code("read_parcel_receipt", json!({ "file": answered["receipt"] })), "parcel_answered", "a replay");
    let again = there.ok("parcel_receipt", json!({ "parcel": read["parcel"] }));
    assert_eq!(again["base64"], answered["receipt"]["base64"]);
    let log = there.ok("log_extract", json!({ "child": taken["child"]["id"] }))["lines"].to_string();
    assert!(log.contains("Sparade en kvittens"), "it is about the child that was taken over: {log}");
}

#[test]
fn a_no_leaves_the_baton_with_its_reason_and_counts_as_a_bounce() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let parcel = made(&mut here, &handover, json!([]), None);
    let read = there.ok("read_parcel", json!({ "file": parcel["file"], "passphrase": parcel["passphrase"] }));
    let mut answer = json!({ "parcel": read["parcel"], "answer": "declined", "answered_on": "2026-10-13", "by": siv });
    assert_eq!(there.code("answer_parcel", answer.clone()), "input", "in words");
    answer["text"] = json!("Familjen har inte flyttat hit.");
    assert_eq!(there.code("answer_parcel", answer.clone()), "reason_missing");
    answer["reason"] = json!("not_our_mandate");
    let receipt = there.ok("answer_parcel", answer)["receipt"].clone();
    let view = here.ok("read_parcel_receipt", json!({ "file": receipt }));
    assert_eq!((&view["handover"]["state"], &view["holder"]["name"]), (&json!("declined"), &json!("Karin Holmlund")));
    assert_eq!(view["bounces"], 1);
}

/// After a no nobody there needs what lay in it: only whose it was, when, why and the receipt are kept.
#[test]
fn a_no_takes_the_content_away_and_its_receipt_still_works() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &handover, json!(["number", "guardians", "voice"]), Some(&key))["file"].clone();
    let read = there.ok("read_parcel", json!({ "file": file }));
    assert!(read["content"].to_string().contains("KANARIERÖST"));
    let receipt = json!({ "parcel": read["parcel"] });
    assert_eq!(there.code("parcel_receipt", receipt.clone()), "parcel_unanswered", "nobody has answered");
    let no = json!({ "parcel": read["parcel"], "answer": "declined", "answered_on": "2026-10-13", "by": siv, "reason": "other", "text": "Inte hit." });
    let answered = there.ok("answer_parcel", no.clone());
    assert_eq!((&answered["parcel"]["content"], &answered["parcel"]["from"]), (&Value::Null, &json!("Bjurholm")));
    let listed = there.ok("list_parcels", json!({}));
    assert_eq!((&listed[0]["answer"], &listed[0]["answered_on"]), (&json!("declined"), &json!("2026-10-13")));
    assert!(["Alva", "KANARIERÖST", "20160425"].iter().all(|known| !listed.to_string().contains(known)));
    let again = there.ok("read_parcel", json!({ "file": file }));
    assert_eq!((&again["again"], &again["content"]), (&json!(true), &Value::Null), "the same file brings nothing back");
    assert_eq!(there.code("answer_parcel", no), "parcel_answered");
    let receipt = there.ok("parcel_receipt", receipt);
    assert_eq!(here.ok("read_parcel_receipt", json!({ "file": receipt }))["handover"]["state"], "declined");
}

#[test]
fn only_what_was_chosen_lies_in_it() {
    let (mut here, (mut there, _)) = (desk(), vannas());
    let (case, handover) = offered(&mut here);
    let school = here.unit("Skolan");
    let action = here.ok(
        "add_action",
        json!({ "case": case, "what": "KANARIEINSATS samtal", "unit": school, "due_on": "2026-10-13" }),
    );
    here.ok(
        "change_action",
        json!({ "action": action["action"]["id"], "change": { "kind": "done", "on": "2026-10-13", "helped": "yes" } }),
    );
    let canaries = |view: &Value| {
        let text = view["content"].to_string();
        ["20160425", "Sofia", "KANARIERÖST", "KANARIEINSATS", "compulsory", "Ont i magen"]
            .map(|canary| text.contains(canary))
    };
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let bare = made(&mut here, &handover, json!([]), Some(&key));
    let read = there.ok("read_parcel", json!({ "file": bare["file"] }));
    assert_eq!(canaries(&read), [false; 6], "name and question only");
    assert_eq!(read["content"], bare["content"], "what was shown is what was sent");
    for (part, expected) in [
        ("number", [true, false, false, false, false, false]),
        ("guardians", [false, true, false, false, false, false]),
        ("voice", [false, false, true, false, false, false]),
        ("done", [false, false, false, true, false, false]),
        ("school", [false, false, false, false, true, false]),
    ] {
        let parcel = made(&mut here, &handover, json!([part]), Some(&key));
        assert_eq!(canaries(&there.ok("read_parcel", json!({ "file": parcel["file"] }))), expected, "{part}");
    }
}

#[test]
fn what_went_along_is_kept_each_time_and_told_wherever_one_asks() {
    let mut here = desk();
    let (case, handover) = offered(&mut here);
    made(&mut here, &handover, json!(["voice", "number", "voice"]), None);
    here.on("2026-10-14");
    made(&mut here, &handover, json!([]), None);
    let kept = here.ok("handovers_of", json!({ "case": case }))[0]["parcels"].clone();
    let expected = json!([
        { "revision": 1, "sealed_on": "2026-10-13", "parts": ["number", "voice"], "ground": "requested_by_board" },
        { "revision": 2, "sealed_on": "2026-10-14", "parts": [], "ground": "requested_by_board" },
    ]);
    assert_eq!(kept, expected, "the first may have left although the second took its place");

    let view = here.ok("open_case", json!({ "case": case }));
    let sealed = |event: &&Value| event["kind"] == "parcel_sealed";
    let events: Vec<&Value> =
        view["events"].as_array().unwrap().iter().filter(sealed).map(|event| &event["text"]).collect();
    assert_eq!(events, ["requested_by_board", "requested_by_board number voice"], "newest first");

    let extract = here.ok("register_extract", json!({ "child": view["child"]["id"] }));
    let of_parcels = extract["pieces"].as_array().unwrap().iter().filter(|piece| piece["table"] == "parcel_revisions");
    let told: Vec<(&Value, &Value)> = of_parcels
        .flat_map(|piece| piece["facts"].as_array().unwrap())
        .filter(|fact| fact["column"] == "parts" || fact["column"] == "ground")
        .map(|fact| (&fact["text"], &fact["free"]))
        .collect();
    let (ground, written) = (json!("socialnämnden har begärt uppgifterna i en utredning"), json!(false));
    let (first, second) = (json!("personnummer med födelsedatum och kön, barnets egna ord"), json!("inget"));
    assert_eq!(told, [(&first, &written), (&ground, &written), (&second, &written), (&ground, &written)]);

    let log = here.ok("access_log", json!({}))["lines"].clone();
    let made = |line: &&Value| line["what"] == "Gjorde ett paket till en annan kommun";
    let reasons: Vec<&Value> = log.as_array().unwrap().iter().filter(made).map(|line| &line["reason"]).collect();
    assert_eq!(
        reasons,
        [
            "socialnämnden har begärt uppgifterna i en utredning. I paketet utöver namnet och frågan: inget.",
            "socialnämnden har begärt uppgifterna i en utredning. I paketet utöver namnet och frågan: personnummer med födelsedatum och kön, barnets egna ord.",
        ]
    );
    assert!(!log.to_string().contains("KANARIERÖST"), "kinds of facts, never the facts");
}

#[test]
fn a_parcel_that_came_waits_on_the_start_page_until_it_is_answered() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let parcel = made(&mut here, &handover, json!([]), None);
    let file = json!({ "file": parcel["file"], "passphrase": parcel["passphrase"] });
    let read = there.ok("read_parcel", file)["parcel"].clone();
    let waits = |status: &str| json!([{ "kind": "parcel_answer", "status": status, "parcel": read, "who": "Alva N.", "from": "Bjurholm", "due_on": "2026-10-27" }]);
    for (on, status) in
        [("2026-10-13", "not_begun"), ("2026-10-20", "soon"), ("2026-10-27", "soon"), ("2026-10-28", "late")]
    {
        there.on(on);
        assert_eq!(there.ok("today", json!({}))["needs"], waits(status), "{on}");
    }
    user(&mut there, "Maja Lind", "member", "Skolan", MEMBER);
    switch(&mut there, MEMBER);
    assert_eq!(there.ok("today", json!({}))["needs"], json!([]), "whose child it is nobody knows yet");
    switch(&mut there, PASSPHRASE);
    let no = json!({ "parcel": read, "answer": "declined", "answered_on": "2026-10-28", "by": siv, "reason": "other", "text": "Inte hit." });
    there.ok("answer_parcel", no);
    assert_eq!(there.ok("today", json!({}))["needs"], json!([]));
}

#[test]
fn every_byte_changed_is_refused() {
    let (identity, signer) = (RecipientIdentity::generate(), SigningKey::generate().unwrap());
    let content: ParcelContent = serde_json::from_value(json!({
        "from": { "municipality_code": "2403", "municipality": "Bjurholm", "team": "HLT", "coordinator": "Karin", "phone": "" },
        "handover": { "kind": "move", "question": "Ta över.", "why_now": "", "continues": "", "information": ["Namn"], "not_along": "", "ground": "consent",
            "offered_on": "2026-10-13", "due_on": "2026-10-27" },
        "first_name": "Alva", "last_name": "Nyberg" }))
    .unwrap();
    let to = To::Key(identity.recipient());
    let bytes = parcels::written(&content).unwrap();
    let at = "2026-10-13T08:14:00Z".parse().unwrap();
    let (id, token) = (uuid::Uuid::nil(), parcels::token().unwrap());
    let manifest = ParcelManifest::new(id, 1, at, &signer, identity.recipient(), token, &to, &bytes);
    let sealed = parcels::seal(&manifest, &bytes, &signer, &to).unwrap();
    let with = With { identity: &identity, passphrase: None };
    assert!(parcels::open(&sealed, &with).is_ok_and(|opened| opened.content == content));
    let before_the_first = ParcelManifest { revision: 0, ..manifest };
    let before_the_first = parcels::seal(&before_the_first, &bytes, &signer, &to).unwrap();
    assert!(parcels::open(&before_the_first, &with).is_err(), "revisions begin with 1");
    for place in 0..sealed.len() {
        for bit in [1, 0x80] {
            let mut other = sealed.clone();
            other[place] ^= bit;
            assert!(parcels::open(&other, &with).is_err(), "byte {place}");
        }
    }
    for length in 0..sealed.len() {
        assert!(parcels::open(&sealed[..length], &with).is_err(), "cut at {length}");
    }
}

#[test]
fn a_changed_parcel_is_refused_with_its_sentence_and_nothing_is_kept() {
    let (mut here, (mut there, _)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let parcel = made(&mut here, &handover, json!(["number"]), Some(&key));
    for at in (0..length(&parcel["file"])).step_by(53) {
        let code = there.code("read_parcel", json!({ "file": flipped(&parcel["file"], at) }));
        assert!(["parcel-changed", "parcel-not-sealed", "parcel-not-for-us"].contains(&code), "byte {at}: {code}");
    }
    assert_eq!(there.ok("list_parcels", json!({})), json!([]));
}

#[test]
fn the_wrong_receiver_an_older_one_a_replay_and_the_sender_itself_are_refused_with_the_right_word() {
    let (mut here, (mut there, _), (mut elsewhere, _)) = (desk(), vannas(), vannas());
    let (_, handover) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let first = made(&mut here, &handover, json!([]), Some(&key));
    let second = made(&mut here, &handover, json!(["number"]), Some(&key));
    elsewhere.ok("parcel_key", json!({}));
    assert_eq!(elsewhere.code("read_parcel", json!({ "file": first["file"] })), "parcel-not-for-us");
    assert_eq!(there.ok("read_parcel", json!({ "file": second["file"] }))["revision"], 2);
    assert_eq!(there.code("read_parcel", json!({ "file": first["file"] })), "parcel_older");
    assert_eq!(there.ok("read_parcel", json!({ "file": second["file"] }))["again"], true);
    assert_eq!(there.ok("list_parcels", json!({})).as_array().unwrap().len(), 1);
    let own = here.ok("parcel_key", json!({}))["key"].clone();
    let to_itself = made(&mut here, &handover, json!([]), Some(&own));
    assert_eq!(here.code("read_parcel", json!({ "file": to_itself["file"] })), "parcel_own");
}

#[test]
fn a_passphrase_opens_however_it_is_typed_and_another_does_not() {
    let (mut here, (mut there, _)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let parcel = made(&mut here, &handover, json!([]), None);
    assert_eq!(there.code("read_parcel", json!({ "file": parcel["file"] })), "parcel-passphrase-needed");
    let other = json!({ "file": parcel["file"], "passphrase": "fel ord här nu alls" });
    assert_eq!(there.code("read_parcel", other), "parcel-wrong-passphrase");
    let typed = format!("  {} ", parcel["passphrase"].as_str().unwrap().to_uppercase());
    there.ok("read_parcel", json!({ "file": parcel["file"], "passphrase": typed }));
}

#[test]
fn a_protected_child_goes_in_no_file_and_only_a_move_is_a_parcel() {
    let mut here = desk();
    let (_, handover) = offered(&mut here);
    let view = here.ok("list_cases", json!({}))[0].clone();
    let case = here.ok("open_case", json!({ "case": view["case"] }));
    let child = json!({ "first_name": "Räven", "last_name": "", "protection": "marked" });
    here.ok("change_child", json!({ "id": case["child"]["id"], "child": child }));
    let to = json!({ "handover": handover, "parts": [], "to": { "kind": "passphrase" } });
    assert_eq!(here.code("make_parcel", to), "parcel_protected");
}

#[test]
fn a_deidentified_handover_puts_no_name_in_a_file_and_shows_none_to_who_is_asked() {
    for (ground, refused, sees) in
        [("requested_by_board", None, true), ("deidentified", Some("parcel_deidentified"), false)]
    {
        let mut here = desk();
        let (case, handover) = offered_on(&mut here, ground);
        let to = json!({ "handover": handover, "parts": [], "to": { "kind": "passphrase" } });
        match refused {
            Some(refused) => assert_eq!(here.code("make_parcel", to), refused),
            None => drop(here.ok("make_parcel", to)),
        }
        user(&mut here, "Siv Ek", "member", "HLT-teamet i Vännäs", MEMBER);
        switch(&mut here, MEMBER);
        assert_eq!(here.call("open_case", json!({ "case": case })).is_ok(), sees, "{ground}");
    }
}

#[test]
fn an_offer_whose_parcel_has_left_is_not_taken_back_and_undo_says_so() {
    let (mut here, (mut there, _)) = (desk(), vannas());
    let (case, handover) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    made(&mut here, &handover, json!([]), Some(&key));
    assert_eq!(here.code("undo", json!({ "act": null })), "undo_too_late");
    assert_eq!(here.ok("handovers_of", json!({ "case": case }))[0]["handover"]["state"], "offered");
    let remind = json!({ "handover": handover, "step": "remind", "happened_on": "2026-10-13" });
    here.ok("step_handover", remind);
    assert_eq!(here.ok("undo", json!({ "act": null }))["op"], "step_handover", "what came after it still is");
}

//! Protected identities: sealed with a key of their own, an alias everywhere else.

mod agendas;
mod around;
mod extracts;
mod keys;
mod places;
mod typed;
mod waiting;

use crate::{
    access::{switch, user},
    desk::{ALVA, PASSPHRASE, TestDesk, desk},
    teams::{id, plan},
};
use data_encoding::BASE64;
use samlat::{
    domain::names,
    store::migrations,
    vault::{open, slots::Slots},
};
use serde_json::{Value, json};

pub const OTHER: &str = "brygga 55 ripa snöskoter lampa";
const SECRETS: [&str; 9] = [
    "Alva",
    "Nyberg",
    "20160425",
    "Castorskolan",
    "Sofia",
    "070-174 06 05",
    "Åkerlund",
    "Björnstigen 4",
    "hemma i Åsele",
];

fn alva(desk: &mut TestDesk) -> Value {
    let case = desk.alva();
    let mut child = case["child"].clone();
    for field in ["id", "guardians", "protection"] {
        child.as_object_mut().unwrap().remove(field);
    }
    child["school"] = json!("Castorskolan");
    child["number"] = json!(ALVA);
    desk.ok("change_child", json!({ "id": case["child"]["id"], "child": child }));
    desk.ok("add_guardian", json!({ "child": case["child"]["id"], "guardian": { "name": "Sofia Nyberg", "relation": "mamma", "phone": "070-174 06 05" } }));
    case
}

/// A plan with two places, to whose meeting the child and the guardians are asked by name.
fn plan_with_places(desk: &mut TestDesk, case: &Value) -> Value {
    let offer = json!({ "case": case["case"]["id"], "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let plan = desk.ok("offer_plan", offer)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": "2026-10-13" }));
    desk.yes_to_sip(&case["case"]["id"]);
    let place = "Björnstigen 4";
    let call = json!({ "plan": plan, "called_on": "2026-10-13", "meeting_on": "2026-10-20", "place": place });
    assert_eq!(desk.ok("call_plan", call)["plan"]["meeting_place"], place);
    assert_eq!(write(desk, &plan, "hemma i Åsele")["plan"]["follow_up_place"], "hemma i Åsele");
    plan
}

/// Writes the plan as its page does: every field, also those that were not touched.
fn write(desk: &mut TestDesk, plan: &Value, place: &str) -> Value {
    let texts = json!({ "follow_up_place": place });
    desk.ok(
        "write_plan",
        json!({ "plan": plan, "needed": "Lugn start.", "responsible": "", "by_others": "", "lead_unit": null, "follow_up_on": "2026-12-01", "no_follow_up_reason": "", "texts": texts }),
    )
}

/// Which of these stand in any table but that of the sealed identities, with the table; a whole value also as a search word. Locks the vault.
pub fn stored(desk: &mut TestDesk, secrets: &[&str]) -> Vec<(String, String)> {
    desk.ok("lock", json!({ "by": "hand" }));
    let place = desk.desk.place();
    let master = Slots::read(place).unwrap().open_by_passphrase(PASSPHRASE, None).unwrap().master;
    let store = open::open(place, &master, migrations::newest()).unwrap();
    let every = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'sealed_identities'";
    let mut list = store.connection.prepare(every).unwrap();
    let tables: Vec<String> = list.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(tables.len() > 50, "{tables:?}");
    let mut found = Vec::new();
    for table in tables {
        let mut rows = store.connection.prepare(&format!("SELECT * FROM main.\"{table}\"")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let Ok(bytes) = row.get_ref(column).unwrap().as_bytes() else { continue };
                let text = String::from_utf8_lossy(bytes);
                let tells = |secret: &&&str| text.contains(**secret) || text == names::fold(secret);
                found.extend(secrets.iter().filter(tells).map(|secret| (table.clone(), (*secret).to_owned())));
            }
        }
    }
    found
}

fn told(desk: &mut TestDesk, case: &Value, meeting: &Value) -> String {
    let (case_id, child) = (&case["case"]["id"], &case["child"]["id"]);
    [
        ("today", json!({})),
        ("list_cases", json!({})),
        ("open_case", json!({ "case": case_id })),
        ("consents_of", json!({ "child": child })),
        ("plans_of", json!({ "case": case_id })),
        ("contacts_of_case", json!({ "case": case_id })),
        ("meeting", json!({ "meeting": meeting })),
        ("search_children", json!({ "query": "Alva" })),
        ("search_children", json!({ "query": case["case"]["number"] })),
        ("undo_state", json!({})),
    ]
    .into_iter()
    .filter_map(|(op, input)| desk.call(op, input).ok())
    .map(|answer| answer.to_string())
    .collect()
}

#[test]
fn a_protected_child_is_an_alias_everywhere_until_somebody_who_may_asks_again() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let meeting = id(&plan(&mut desk, "2026-10-14"));
    let child = case["child"]["id"].clone();
    let sip = plan_with_places(&mut desk, &case);
    let seen = told(&mut desk, &case, &meeting);
    let shown = ["Alva", "Sofia", "Åkerlund", "Björnstigen 4", "hemma i Åsele"];
    assert!(shown.iter().all(|text| seen.contains(text)), "{seen}");
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let seen = told(&mut desk, &case, &meeting);
    for secret in SECRETS {
        assert!(!seen.contains(secret), "{secret} in {seen}");
    }
    assert!(seen.contains("Stjärnan"));
    assert_eq!(desk.ok("list_cases", json!({}))[0]["protected"], true, "for the page to leave it out");
    assert_eq!(desk.code("undo", json!({ "act": null })), "nothing_to_undo", "the way back would hold the name");
    let plans = json!({ "case": case["case"]["id"] });
    let shown = desk.ok("plans_of", plans.clone())[0].clone();
    assert_eq!((&shown["plan"]["meeting_place"], &shown["plan"]["follow_up_place"]), (&json!(""), &json!("")));
    let asked: Vec<&Value> = shown["participants"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!(asked, ["Stjärnan", "mamma", "pappa", "mamma"]);
    // What the page does not show it sends back empty.
    write(&mut desk, &sip, "");
    desk.ok("call_plan", json!({ "plan": sip, "called_on": "2026-10-13", "meeting_on": "2026-10-21", "place": "" }));
    let identity = desk.ok("open_identity", json!({ "child": child }));
    assert_eq!((&identity["first_name"], &identity["school"]), (&json!("Alva"), &json!("Castorskolan")));
    assert!(identity.to_string().contains("070-174 06 05"));
    desk.passphrase = "fel".to_owned();
    assert_eq!(desk.code("open_identity", json!({ "child": child })), "wrong_passphrase");
    desk.passphrase = PASSPHRASE.to_owned();
    let found = desk.ok("search_children", json!({ "query": ALVA }));
    assert_eq!(found[0]["name"], "Stjärnan", "the whole number finds the child, by its alias");
    assert_eq!(
        desk.code("change_child", json!({ "id": child, "child": { "first_name": "Alva", "last_name": "Nyberg" } })),
        "identity_protected"
    );
    let open = desk.ok("end_protection", json!({ "child": child }));
    assert_eq!((&open["first_name"], &open["protection"]), (&json!("Alva"), &json!("none")));
    let named: Vec<&Value> = open["guardians"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!(named, ["Sofia Nyberg", "Johan Åkerlund", "Sofia Nyberg"], "each by the own name");
    assert_eq!(desk.ok("search_children", json!({ "query": ALVA }))[0]["name"], "Alva Nyberg");
    let kept = desk.ok("plans_of", plans)[0]["plan"].clone();
    assert_eq!((&kept["meeting_on"], &kept["meeting_place"]), (&json!("2026-10-21"), &json!("Björnstigen 4")));
    assert_eq!(kept["follow_up_place"], "hemma i Åsele");
}

#[test]
fn nothing_of_a_child_that_came_with_a_list_is_left_in_the_open_when_it_is_protected() {
    let mut desk = desk();
    let list = "Namn;Inkom;Personnr;Skola\r\nWilma Öberg;2026-09-02;20160425-2385;Castorskolan\r\nÄngla Isfågel;2026-09-01;121230-2384;Tranbärsskolan\r\n";
    let content = json!({ "file_name": "lista.csv", "media_type": "", "base64": BASE64.encode(list.as_bytes()) });
    desk.ok("import_list", json!({ "content": content }));
    let waiting = desk.ok("waiting_rows", json!({}))[0].clone();
    let (row, cell) = (waiting["id"].as_str().unwrap().to_owned(), waiting["row"]["cell"].as_str().unwrap().to_owned());
    desk.ok("save_draft", json!({ "key": format!("import/{row}"), "text": "Isfågel 121230-2382" }));
    let fixed = desk.ok("fix_row", json!({ "id": row, "cells": { cell: "121230-2382" } }));
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "fix_row");
    assert_eq!(desk.ok("waiting_rows", json!({}))[0], waiting, "undo brings the row back as it was");
    desk.ok("redo", json!({ "act": null }));
    assert_eq!(desk.ok("waiting_rows", json!({})), json!([]));
    let child = desk.ok("open_case", json!({ "case": fixed["case"] }))["child"].clone();
    assert_eq!((&child["first_name"], &child["school"]), (&json!("Ängla"), &json!("Tranbärsskolan")));
    let draft = format!("case/{}/handover", fixed["case"].as_str().unwrap());
    desk.ok("save_draft", json!({ "key": draft, "text": "Ängla vill byta från Tranbärsskolan." }));
    desk.ok("protect_identity", json!({ "child": child["id"], "protection": "marked", "alias": "Stjärnan" }));
    assert_eq!(desk.ok("drafts", json!({})), json!([]));
    let found = stored(&mut desk, &["Ängla", "Isfågel", "121230", "Tranbärsskolan"]);
    assert!(found.is_empty(), "{found:?}");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    let both = stored(&mut desk, &["Stjärnan", "Öberg"]);
    assert!(both.iter().any(|(table, text)| (table.as_str(), text.as_str()) == ("children", "Stjärnan")), "{both:?}");
    assert!(both.iter().any(|(table, text)| (table.as_str(), text.as_str()) == ("name_tokens", "Öberg")), "{both:?}");
}

#[test]
fn a_child_that_is_an_alias_only_is_sealed_when_more_is_typed() {
    let mut desk = desk();
    let new = json!({ "kind": "new", "child": { "first_name": "Stjärnan", "last_name": "", "protection": "marked" }, "guardians": [] });
    let case = desk.ok("register_case", json!({ "child": new, "source": "school", "intake_on": "2026-10-13" }));
    let typed = json!({ "first_name": "Alva", "last_name": "Nyberg", "number": ALVA, "protection": "marked" });
    let changed = desk.ok("change_child", json!({ "id": case["child"]["id"], "child": typed }));
    assert_eq!(changed["first_name"], "Skyddat barn");
    let found = stored(&mut desk, &SECRETS);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn who_has_not_been_given_the_key_cannot_open_and_who_has_can_give_it() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let child = case["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let erik = user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    switch(&mut desk, OTHER);
    assert_eq!(desk.ok("session_state", json!({}))["opens_protected"], false);
    assert_eq!(desk.code("open_identity", json!({ "child": child })), "identity_protected");
    assert_eq!(
        desk.code("let_open_protected", json!({ "user": erik["user"]["id"], "may": true })),
        "identity_protected",
        "nobody helps oneself"
    );
    assert_eq!(desk.ok("search_children", json!({ "query": ALVA })), json!([]));
    switch(&mut desk, PASSPHRASE);
    desk.ok("let_open_protected", json!({ "user": erik["user"]["id"], "may": true }));
    switch(&mut desk, OTHER);
    assert_eq!(desk.ok("open_identity", json!({ "child": child }))["first_name"], "Alva");
    // A new passphrase keeps it, taking it away ends it.
    desk.ok("change_passphrase", json!({ "passphrase": "ny fras 81 björk skidspår mil" }));
    switch(&mut desk, "ny fras 81 björk skidspår mil");
    assert_eq!(desk.ok("session_state", json!({}))["opens_protected"], true);
    switch(&mut desk, PASSPHRASE);
    desk.ok("let_open_protected", json!({ "user": erik["user"]["id"], "may": false }));
    switch(&mut desk, "ny fras 81 björk skidspår mil");
    assert_eq!(desk.code("open_identity", json!({ "child": child })), "identity_protected");
    let log = desk.ok("log_extract", json!({ "child": child }))["lines"].clone();
    let refused = |line: &&Value| line["what"] == "Nekades att öppna skyddade uppgifter";
    let refused: Vec<&Value> = log.as_array().unwrap().iter().filter(refused).collect();
    assert_eq!(refused.len(), 2, "each try stands in the log");
    assert!(refused.iter().all(|line| line["user"] == "Erik Lundmark"), "{refused:?}");
}

#[test]
fn who_has_not_the_key_takes_it_from_nobody_as_long_as_something_is_sealed() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let child = case["child"]["id"].clone();
    let erik = user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER)["user"].clone();
    let me = desk.ok("session_state", json!({}))["user"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    switch(&mut desk, OTHER);
    let fresh = json!({ "user": me, "passphrase": "ny fras 81 björk skidspår mil" });
    assert_eq!(desk.code("remove_user", json!({ "user": me })), "protected_key_lost");
    assert_eq!(desk.code("reset_passphrase", fresh), "protected_key_lost");
    assert_eq!(desk.code("new_recovery_sheets", json!({})), "protected_key_lost");
    switch(&mut desk, PASSPHRASE);
    assert_eq!(desk.ok("open_identity", json!({ "child": child }))["first_name"], "Alva", "nothing was changed");
    // Who has been given the key can do all of it, and it is still there.
    desk.ok("let_open_protected", json!({ "user": erik["id"], "may": true }));
    switch(&mut desk, OTHER);
    desk.ok("new_recovery_sheets", json!({}));
    desk.ok("remove_user", json!({ "user": me }));
    assert_eq!(desk.ok("open_identity", json!({ "child": child }))["first_name"], "Alva");
}

#[test]
fn a_child_that_is_registered_as_protected_is_sealed_at_once() {
    let mut desk = desk();
    let person = desk.person("Karin Holmlund", "kurator", "Skolan");
    let new = json!({
        "kind": "new",
        "child": { "first_name": "Alva", "last_name": "Nyberg", "number": ALVA, "school": "Castorskolan", "protection": "registered_elsewhere" },
        "guardians": [{ "name": "Sofia Nyberg", "phone": "070-174 06 05", "relation": "mamma" }],
    });
    let case = desk.ok(
        "register_case",
        json!({ "child": new, "source": "school", "intake_on": "2026-10-13", "coordinator": person }),
    );
    for secret in SECRETS {
        assert!(!case.to_string().contains(secret), "{secret}");
    }
    assert_eq!(case["child"]["first_name"], "Skyddat barn");
    let meeting = plan(&mut desk, "2026-10-14");
    let id = case["case"]["id"].as_str().unwrap();
    assert!(!meeting["agenda"].to_string().contains(id), "not on the agenda by itself");
    let identity = desk.ok("open_identity", json!({ "child": case["child"]["id"] }));
    assert_eq!(identity["guardians"][0]["name"], "Sofia Nyberg");
    assert_eq!(desk.ok("undo_state", json!({}))["undo"]["op"], "plan_meeting", "there are ways back");
    let found = stored(&mut desk, &SECRETS);
    assert!(found.is_empty(), "not in the way back either: {found:?}");
}

#[test]
fn a_protected_guardian_is_called_by_the_relation_only() {
    let mut desk = desk();
    let case = desk.alva();
    let guardian =
        json!({ "name": "Berit Ljungdahl", "relation": "farmor", "phone": "070-174 06 07", "protection": "marked" });
    let written = desk.ok("add_guardian", json!({ "child": case["child"]["id"], "guardian": guardian }));
    assert_eq!((&written["name"], &written["phone"]), (&json!("farmor"), &json!("")));
    let identity = desk.ok("open_identity", json!({ "child": case["child"]["id"] })).to_string();
    assert!(identity.contains("Berit Ljungdahl") && identity.contains("070-174 06 07"));
    let found = stored(&mut desk, &["Berit Ljungdahl", "070-174 06 07"]);
    assert!(found.is_empty(), "not in the way back either: {found:?}");
}

/// A protected child whose papers may be printed, and the sealed pieces of its extract: the child's, and the guardian's with a telephone.
fn reviewed_but_for_the_sealed(desk: &mut TestDesk) -> (Value, Vec<Value>) {
    let case = alva(desk);
    let child = case["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    desk.ok("allow_printing", json!({ "child": child, "reason": "Utdraget lämnas till modern." }));
    let extract = desk.ok("register_extract", json!({ "child": child }));
    for secret in SECRETS {
        assert!(!extract.to_string().contains(secret), "{secret} on the page where it is reviewed");
    }
    let (sealed, others): (Vec<Value>, Vec<Value>) =
        extract["pieces"].as_array().unwrap().iter().cloned().partition(|piece| piece["table"] == "sealed_identities");
    assert!(sealed.iter().all(|piece| piece["to_review"] == true && piece["release"].is_null()), "{sealed:?}");
    let ids = |pieces: &[Value]| pieces.iter().map(|piece| piece["id"].clone()).collect::<Vec<_>>();
    desk.ok("review_extract", json!({ "child": child, "pieces": ids(&others), "release": true }));
    (child, sealed)
}

#[test]
fn an_extract_of_a_protected_child_opens_what_was_released_and_nothing_else() {
    let mut desk = desk();
    let (child, sealed) = reviewed_but_for_the_sealed(&mut desk);
    let about: Vec<&Value> = sealed.iter().map(|piece| &piece["facts"][0]["text"]).collect();
    assert_eq!(about[0], "Stjärnan", "the child's own first: {about:?}");
    assert!(about.len() > 2 && about[1..].iter().all(|who| *who == "mamma" || *who == "pappa"), "{about:?}");
    assert_eq!(desk.ok("register_extract", json!({ "child": child }))["unreviewed"], sealed.len());
    for op in ["release_extract", "extract_file"] {
        assert_eq!(desk.code(op, json!({ "child": child })), "extract_unreviewed", "nobody has looked at them");
    }
    let guardians: Vec<&Value> = sealed[1..].iter().map(|piece| &piece["id"]).collect();
    let opened = |desk: &mut TestDesk| {
        desk.ok("log_extract", json!({ "child": child })).to_string().matches("Öppnade skyddade uppgifter").count()
    };
    let withheld = json!({ "child": child, "pieces": guardians, "release": false, "why": "26 kap. 1 § OSL" });
    desk.ok("review_extract", withheld);
    let own = |release: bool| json!({ "child": child, "pieces": [sealed[0]["id"]], "release": release, "why": "Hot." });
    desk.ok("review_extract", own(false));
    let released = desk.ok("release_extract", json!({ "child": child }));
    assert_eq!(released["name"], "Stjärnan");
    for secret in SECRETS {
        assert!(!released.to_string().contains(secret), "{secret} is withheld");
    }
    assert_eq!(opened(&mut desk), 0, "nothing was opened");
    desk.ok("review_extract", own(true));
    let released = desk.ok("release_extract", json!({ "child": child }));
    assert_eq!(released["name"], "Alva Nyberg");
    let text = released.to_string();
    for told in ["Alva", "Nyberg", "20160425", "Castorskolan"] {
        assert!(text.contains(told), "{told} is not in {text}");
    }
    for secret in ["Sofia", "070-174 06 05", "Åkerlund"] {
        assert!(!text.contains(secret), "{secret} is withheld");
    }
    assert_eq!(opened(&mut desk), 1);
    desk.ok("review_extract", json!({ "child": child, "pieces": guardians, "release": true }));
    let text = desk.ok("release_extract", json!({ "child": child })).to_string();
    assert!(text.contains("Sofia Nyberg") && text.contains("070-174 06 05"), "{text}");
}

#[test]
fn a_sealed_piece_that_was_released_is_handed_over_only_by_who_may_open_it() {
    let mut desk = desk();
    let (child, sealed) = reviewed_but_for_the_sealed(&mut desk);
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    let all: Vec<&Value> = sealed.iter().map(|piece| &piece["id"]).collect();
    desk.ok("review_extract", json!({ "child": child, "pieces": all, "release": true }));
    switch(&mut desk, OTHER);
    for op in ["release_extract", "extract_file"] {
        assert_eq!(desk.code(op, json!({ "child": child })), "identity_protected", "{op}");
    }
    desk.ok("review_extract", json!({ "child": child, "pieces": all, "release": false, "why": "26 kap. 1 § OSL" }));
    let text = desk.ok("release_extract", json!({ "child": child })).to_string();
    assert!(SECRETS.iter().all(|secret| !text.contains(secret)), "{text}");
    // What is sealed anew is looked at anew.
    switch(&mut desk, PASSPHRASE);
    let identity =
        json!({ "child": child, "alias": "Stjärnan", "first_name": "Alva", "last_name": "Nyberg", "number": ALVA });
    desk.ok("change_identity", identity);
    assert_eq!(desk.code("release_extract", json!({ "child": child })), "extract_unreviewed");
}

#[test]
fn no_extract_of_a_protected_child_is_made_while_printing_is_off() {
    let mut desk = desk();
    let (child, _) = reviewed_but_for_the_sealed(&mut desk);
    assert_eq!(desk.ok("register_extract", json!({ "child": child }))["prints"], true);
    desk.ok("stop_printing", json!({ "child": child }));
    assert_eq!(desk.ok("register_extract", json!({ "child": child }))["prints"], false, "it may be looked through");
    for op in ["release_extract", "extract_file"] {
        assert_eq!(desk.code(op, json!({ "child": child })), "printing_off", "{op}: before anything else");
    }
}

//! What a user is typing about a child: kept whatever comes, and given only while the child may be seen.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
    teams::{answers, child_with_consent, item_of, plan, team},
};
use serde_json::{Value, json};

const OTHER: &str = "brygga 55 ripa snöskoter lampa";

fn keys(desk: &mut TestDesk) -> Vec<String> {
    let drafts = desk.ok("drafts", json!({}));
    drafts.as_array().unwrap().iter().map(|draft| draft["key"].as_str().unwrap().to_owned()).collect()
}

fn key(kind: &str, id: &Value) -> String {
    format!("{kind}/{}/text", id.as_str().unwrap())
}

#[test]
fn what_a_member_typed_about_a_child_waits_until_the_family_says_yes_again() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let hugo = child_with_consent(&mut desk, "Hugo", "Mo");
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    let (about_alva, about_hugo) = (key("case", &alva["case"]["id"]), key("case", &hugo["case"]["id"]));
    for key in [&about_alva, &about_hugo, &"meetings/new/place".to_owned()] {
        desk.ok("save_draft", json!({ "key": key, "text": "Halvskrivet." }));
    }
    for (answer, given) in [("withdrawn", false), ("given", true)] {
        switch(&mut desk, PASSPHRASE);
        answers(&mut desk, &alva, &[("Socialtjänsten", answer)], None);
        switch(&mut desk, MEMBER);
        let keys = keys(&mut desk);
        assert_eq!(keys.contains(&about_alva), given, "{answer}: {keys:?}");
        assert_eq!(keys.len(), if given { 3 } else { 2 }, "{keys:?}");
    }
}

#[test]
fn what_a_coordinator_typed_about_a_child_waits_while_a_conflict_of_interest_is_marked() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let team_meeting = plan(&mut desk, "2026-10-20");
    let family = json!({ "kind": "family", "held_on": "2026-10-21", "starts": "9.00", "minutes": 60, "cases": [alva["case"]["id"]] });
    let family = desk.ok("plan_meeting", family)["meeting"]["id"].clone();
    let karin = user(&mut desk, "Karin Berg", "coordinator", "Skolan", OTHER);
    switch(&mut desk, OTHER);
    let hidden = [
        key("case", &alva["case"]["id"]),
        key("child", &alva["child"]["id"]),
        key("item", &item_of(&team_meeting, &alva)),
        key("meeting", &family),
    ];
    let seen = key("meeting", &team_meeting["meeting"]["id"]);
    for key in hidden.iter().chain([&seen]) {
        desk.ok("save_draft", json!({ "key": key, "text": "Halvskrivet." }));
    }
    assert_eq!(keys(&mut desk).len(), 5);
    let conflict = json!({ "child": alva["child"]["id"], "professional": karin["professional"] });
    switch(&mut desk, PASSPHRASE);
    desk.ok("mark_conflict", conflict.clone());
    switch(&mut desk, OTHER);
    assert_eq!(keys(&mut desk), [seen]);
    switch(&mut desk, PASSPHRASE);
    desk.ok("remove_conflict", conflict);
    switch(&mut desk, OTHER);
    assert_eq!(keys(&mut desk).len(), 5, "all of it was kept");
}

#[test]
fn a_draft_about_what_is_not_there_is_given() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    let nothing = key("case", &json!("019a0000-0000-7000-8000-000000000001"));
    desk.ok("save_draft", json!({ "key": nothing, "text": "Halvskrivet." }));
    assert_eq!(keys(&mut desk), [nothing]);
}

#[test]
fn what_could_not_be_saved_before_it_was_locked_is_known_until_somebody_comes_in() {
    let mut desk = desk();
    let save = |text: &str| json!({ "key": "meetings/new/place", "text": text });
    let after_locking = |desk: &mut TestDesk| {
        desk.ok("lock", json!({ "by": "sleep" }));
        let not_saved = desk.ok("session_state", json!({}))["not_saved"].clone();
        desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
        not_saved
    };
    let too_long = "ord ".repeat(20_000);
    assert_eq!(desk.code("save_draft", save(&too_long)), "input");
    assert_eq!(after_locking(&mut desk), true);
    assert_eq!(after_locking(&mut desk), Value::Null, "said once");
    assert_eq!(desk.code("save_draft", save(&too_long)), "input");
    desk.ok("save_draft", json!({ "key": "meetings/new/time", "text": "9.00" }));
    assert_eq!(after_locking(&mut desk), true, "another field was");
    assert_eq!(desk.code("save_draft", save(&too_long)), "input");
    desk.ok("save_draft", save("Biblioteket"));
    assert_eq!(after_locking(&mut desk), Value::Null, "it was at last");
    desk.ok("lock", json!({ "by": "sleep" }));
    assert_eq!(desk.code("save_draft", save("Bibl")), "locked");
    assert_eq!(desk.ok("session_state", json!({}))["not_saved"], true, "it came too late");
}

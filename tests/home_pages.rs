//! When the meeting is over: the papers of each child, the pages that go home, the signature.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk},
    teams::{alva_by_number, child_with_consent, id, item_of, open_at, plan, team},
};
use serde_json::{Value, json};

/// A meeting with one child taken up by name: words, a note, a decision, two actions.
fn taken_up() -> (TestDesk, Value, Value, Value) {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    let case = alva["case"]["id"].clone();
    let (school, health) = (desk.unit("Skolan"), desk.unit("Hälsocentralen"));
    desk.ok(
        "record_child_voice",
        json!({ "case": case, "item": item, "heard_on": "2026-10-14", "form": "in_meeting", "words": "Jag vill orka hela dagen." }),
    );
    desk.ok(
        "record_decision",
        json!({ "item": item, "text": "Lugn start", "reason": "Morgnarna är svårast", "dissent": "Erik ville vänta" }),
    );
    desk.ok(
        "add_action",
        json!({ "case": case, "item": item, "unit": school, "what": "pratar med eleven om rasterna", "due_on": "2026-10-20" }),
    );
    desk.ok(
        "add_action",
        json!({ "case": case, "item": item, "unit": health, "what": "Läkartid för magontet", "due_on": "2026-10-30" }),
    );
    desk.ok("plan_follow_up", json!({ "case": case, "item": item, "planned_on": "2026-11-11" }));
    (desk, alva, meeting, item)
}

#[test]
fn a_child_has_papers_once_it_was_taken_up() {
    let (mut desk, alva, meeting, item) = taken_up();
    assert_eq!(desk.code("child_minutes", json!({ "item": item })), "meeting_step");
    desk.ok("close_item", json!({ "item": item }));
    let ended = desk.ok("ended_meeting", json!({ "meeting": meeting }));
    let children = ended["children"].as_array().unwrap();
    assert_eq!((children.len(), &children[0]["who"]), (1, &json!("Alva N.")));
    assert_eq!(children[0]["variant"], "younger");
    let minutes = desk.ok("child_minutes", json!({ "item": item }));
    assert_eq!(minutes["number"], alva["case"]["number"]);
    assert_eq!(minutes["decisions"][0]["dissent"], "Erik ville vänta");
    assert_eq!(minutes["covered"], json!(["Skolan", "Socialtjänsten", "Hälsocentralen"]));
    assert!(minutes["family_there"].as_bool().unwrap(), "the child was at the meeting");
}

#[test]
fn the_childs_own_page_is_three_lines_made_of_what_was_agreed() {
    let (mut desk, _, _, item) = taken_up();
    desk.ok("close_item", json!({ "item": item }));
    let page = desk.ok("child_minutes", json!({ "item": item }))["page"].clone();
    let lines: Vec<(&str, &str)> = page["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["picture"].as_str().unwrap(), line["text"].as_str().unwrap()))
        .collect();
    assert_eq!(
        lines,
        [
            ("friends", "Skolan pratar med dig om rasterna."),
            ("heart", "Hälsocentralen ordnar läkartid för magontet."),
            ("calendar", "Vi ses igen 11\u{A0}november. Du får vara med om du vill."),
        ]
    );
    assert_eq!(page["by_hand"], false);
}

#[test]
fn what_somebody_writes_takes_the_place_of_what_was_proposed_and_can_be_taken_back() {
    let (mut desk, _, _, item) = taken_up();
    desk.ok("close_item", json!({ "item": item }));
    let lines = json!([{ "picture": "plate", "text": "du får äta i lilla matsalen.", "when": "" }, { "picture": "hand", "text": " ", "when": "" }]);
    let written = desk.ok(
        "write_home_page",
        json!({ "item": item, "variant": "older", "lines": lines, "family_does": "Alva lägger sig klockan 20." }),
    );
    assert_eq!(written["page"]["lines"].as_array().unwrap().len(), 1);
    assert_eq!(written["page"]["lines"][0]["text"], "Du får äta i lilla matsalen.");
    assert_eq!((&written["page"]["variant"], &written["page"]["by_hand"]), (&json!("older"), &json!(true)));
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("child_minutes", json!({ "item": item }))["page"]["by_hand"], false);
}

#[test]
fn the_minutes_are_signed_when_the_meeting_is_over_and_opening_it_again_takes_the_signature_away() {
    let (mut desk, _, meeting, item) = taken_up();
    desk.ok("close_item", json!({ "item": item }));
    assert_eq!(desk.code("sign_minutes", json!({ "meeting": meeting })), "meeting_step");
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(desk.ok("sign_minutes", json!({ "meeting": meeting }))["signed"]["by"], "Ingrid Vallmark");
    assert_eq!(desk.ok("meeting_minutes", json!({ "meeting": meeting }))["signed"]["by"], "Ingrid Vallmark");
    desk.ok("reopen_meeting", json!({ "meeting": meeting }));
    assert_eq!(desk.ok("ended_meeting", json!({ "meeting": meeting }))["signed"], Value::Null);
}

#[test]
fn a_child_that_the_room_saw_by_number_is_not_named_in_the_list_of_papers() {
    let mut desk = team();
    let alva = alva_by_number(&mut desk);
    let view = plan(&mut desk, "2026-10-14");
    let (meeting, item) = (view["meeting"]["id"].clone(), item_of(&view, &alva));
    desk.on("2026-10-14");
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    desk.ok("close_item", json!({ "item": item }));
    let ended = desk.ok("ended_meeting", json!({ "meeting": meeting }));
    assert_eq!(ended["children"][0]["who"], alva["case"]["number"]);
    assert!(!ended.to_string().contains("Alva"), "{ended}");
}

#[test]
fn the_family_is_thanked_for_being_there_only_when_it_was() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (_, item) = open_at(&mut desk, "2026-10-14", &case);
    desk.ok("close_item", json!({ "item": item }));
    let there = |desk: &mut TestDesk| desk.ok("child_minutes", json!({ "item": item }))["family_there"].clone();
    assert_eq!(there(&mut desk), false, "nobody has said that they were");
    let voice = |form: &str| json!({ "case": case["case"]["id"], "item": item, "heard_on": "2026-10-14", "form": form, "words": "", "asked_by": "Karin", "reason": "" });
    for (form, was) in [
        ("talk_alone", false),
        ("letter_or_drawing", false),
        ("represented", false),
        ("did_not_want", false),
        ("remote", true),
        ("part_of_meeting", true),
        ("in_meeting", true),
    ] {
        desk.ok("record_child_voice", voice(form));
        assert_eq!(there(&mut desk), was, "{form}");
        desk.ok("undo", json!({}));
    }
    desk.ok("record_child_voice", voice("in_meeting"));
    for (how, was) in [("letter", false), ("in_meeting", true)] {
        let told = json!({ "case": case["case"]["id"], "given_on": "2026-10-14", "given_by": "Karin", "how": how });
        desk.ok("record_feedback", told);
        assert_eq!(there(&mut desk), was, "who told them knows best");
        desk.ok("undo", json!({}));
    }
}

#[test]
fn what_somebody_says_at_the_item_decides_whether_the_family_was_there() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &case);
    let seen = |desk: &mut TestDesk| desk.ok("case_in_meeting", json!({ "item": item }))["family_there"].clone();
    assert_eq!(seen(&mut desk), false);
    assert_eq!(desk.ok("set_family_there", json!({ "item": item, "there": true }))["family_there"], true);
    desk.ok("undo", json!({}));
    assert_eq!(seen(&mut desk), false, "it can be taken back");
    desk.ok("redo", json!({}));
    let of_team = |desk: &mut TestDesk| {
        desk.ok("meeting_minutes", json!({ "meeting": meeting }))["children"][0]["family_there"].clone()
    };
    assert_eq!(of_team(&mut desk), false, "the child has not been taken up");
    desk.ok("close_item", json!({ "item": item }));
    let told = json!({ "case": case["case"]["id"], "given_on": "2026-10-14", "given_by": "Karin", "how": "letter" });
    desk.ok("record_feedback", told);
    assert_eq!(of_team(&mut desk), true);
    assert_eq!(desk.ok("child_minutes", json!({ "item": item }))["family_there"], true, "a letter does not undo it");
    let voice = json!({ "case": case["case"]["id"], "item": item, "heard_on": "2026-10-14", "form": "in_meeting", "words": "Bra.", "asked_by": "Karin", "reason": "" });
    desk.ok("record_child_voice", voice);
    desk.ok("set_family_there", json!({ "item": item, "there": false }));
    assert_eq!(desk.ok("child_minutes", json!({ "item": item }))["family_there"], false, "the child came alone");
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(desk.code("set_family_there", json!({ "item": item, "there": true })), "meeting_step");
}

#[test]
fn nothing_about_the_family_is_written_while_the_child_is_shown_by_number() {
    let mut desk = team();
    let alva = alva_by_number(&mut desk);
    let (_, item) = open_at(&mut desk, "2026-10-14", &alva);
    assert_eq!(desk.code("set_family_there", json!({ "item": item, "there": true })), "not_shown");
}

#[test]
fn old_minutes_name_the_meeting_and_the_follow_up_that_came_next_not_those_of_today() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = &alva["case"]["id"];
    let (first, item) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("plan_follow_up", json!({ "case": case, "item": item, "planned_on": "2026-10-28" }));
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": first }));
    let called_off = plan(&mut desk, "2026-10-21");
    desk.ok("cancel_meeting", json!({ "meeting": id(&called_off), "reason": "Lov" }));
    let (second, again) = open_at(&mut desk, "2026-10-28", &alva);
    desk.ok("plan_follow_up", json!({ "case": case, "item": again, "planned_on": "2026-11-25" }));
    desk.ok("close_item", json!({ "item": again }));
    desk.ok("end_meeting", json!({ "meeting": second }));
    plan(&mut desk, "2026-11-25");
    for (meeting, item, next) in [(&first, &item, "2026-10-28"), (&second, &again, "2026-11-25")] {
        let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
        assert_eq!((&minutes["next"]["held_on"], &minutes["children"][0]["next_on"]), (&json!(next), &json!(next)));
        assert_eq!(desk.ok("child_minutes", json!({ "item": item }))["next_on"], next);
    }
}

fn line<'a>(view: &'a Value, case: &Value) -> &'a Value {
    view["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == case["case"]["id"]).unwrap()
}

/// A meeting with two children of which something is decided about the first: the desk, the two, the meeting and the first's item.
fn decided_about_one() -> (TestDesk, [Value; 2], Value, Value) {
    let mut desk = team();
    let (alva, hugo) = (child_with_consent(&mut desk, "Alva", "Nyberg"), child_with_consent(&mut desk, "Hugo", "Berg"));
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("record_decision", json!({ "item": item, "text": "Lugn start på morgnarna" }));
    (desk, [alva, hugo], meeting, item)
}

/// One child has papers, the other has not been taken up.
fn one_has_papers(desk: &mut TestDesk, meeting: &Value) {
    let ended = desk.ok("ended_meeting", json!({ "meeting": meeting }));
    assert_eq!((ended["children"].as_array().unwrap().len(), &ended["not_taken_up"]), (1, &json!(1)));
    assert_eq!(ended["children"][0]["feedback"]["due_on"], "2026-10-21");
}

#[test]
fn a_child_that_something_was_decided_about_has_been_taken_up_also_when_nobody_closed_the_item() {
    let (mut desk, [alva, hugo], meeting, _) = decided_about_one();
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    desk.ok("go_to_item", json!({ "item": item_of(&view, &hugo) }));
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    assert_eq!((&line(&view, &alva)["begun"], line(&view, &hugo).get("begun")), (&json!(true), None));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    one_has_papers(&mut desk, &meeting);
    desk.ok("undo", json!({}));
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    assert_eq!((&view["meeting"]["state"], &line(&view, &alva)["begun"]), (&json!("open"), &json!(true)));
}

#[test]
fn a_child_that_was_put_off_after_something_was_decided_has_papers_and_comes_up_again() {
    let (mut desk, [alva, hugo], meeting, item) = decided_about_one();
    let other = item_of(&desk.ok("meeting", json!({ "meeting": meeting })), &hugo);
    for item in [&item, &other] {
        desk.ok("close_item", json!({ "item": item, "parked": true }));
    }
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    one_has_papers(&mut desk, &meeting);
    assert_eq!(desk.ok("child_minutes", json!({ "item": item }))["decisions"][0]["text"], "Lugn start på morgnarna");
    assert_eq!(desk.code("child_minutes", json!({ "item": other })), "meeting_step");
    let next = plan(&mut desk, "2026-10-28");
    let again: Vec<_> = [&alva, &hugo].map(|case| line(&next, case)["state"].clone()).into();
    assert_eq!(again, ["waiting", "waiting"]);
}

/// Alva's meeting, over and signed; and the action of the school.
fn signed() -> (TestDesk, Value, Value, Value, Value) {
    let (mut desk, alva, meeting, item) = taken_up();
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(desk.ok("sign_minutes", json!({ "meeting": meeting }))["children"][0].get("changed"), None);
    let minutes = desk.ok("child_minutes", json!({ "item": item }));
    let action = minutes["actions"].as_array().unwrap().iter().find(|line| line["action"]["due_on"] == "2026-10-20");
    let action = action.unwrap()["action"]["id"].clone();
    (desk, alva, meeting, item, action)
}

fn day_of(minutes: &Value, action: &Value) -> Value {
    let line = minutes["actions"].as_array().unwrap().iter().find(|line| line["action"]["id"] == *action);
    line.unwrap()["action"]["due_on"].clone()
}

#[test]
fn what_was_signed_stays_as_it_was_and_a_later_change_is_seen_beside_it() {
    let (mut desk, _, meeting, item, action) = signed();
    let (team, own) = (json!({ "meeting": meeting, "as_signed": true }), json!({ "item": item, "as_signed": true }));
    let before = [desk.ok("meeting_minutes", team.clone()), desk.ok("child_minutes", own.clone())];
    desk.ok("change_action", json!({ "action": action, "change": { "kind": "done" } }));
    let unchanged = desk.ok("meeting_minutes", json!({ "meeting": meeting }))["children"][0].clone();
    assert_eq!(unchanged.get("changed"), None, "that it is done is no change of what was agreed");
    desk.ok("undo", json!({}));
    desk.ok(
        "change_action",
        json!({ "action": action, "change": { "kind": "move", "due_on": "2026-10-27", "reason": "lov" } }),
    );
    let now = desk.ok("meeting_minutes", json!({ "meeting": meeting }))["children"][0].clone();
    assert_eq!((&now["changed"], day_of(&now, &action)), (&json!(true), json!("2026-10-27")));
    assert_eq!(desk.ok("ended_meeting", json!({ "meeting": meeting }))["children"][0]["changed"], true);
    let (mut in_team, mut alone) = (desk.ok("meeting_minutes", team.clone()), desk.ok("child_minutes", own));
    for minutes in [&mut in_team["children"][0], &mut alone] {
        assert_eq!((&minutes["changed"], day_of(minutes, &action)), (&json!(true), json!("2026-10-20")));
        minutes.as_object_mut().unwrap().remove("changed");
    }
    alone["page"] = before[1]["page"].clone();
    assert!([in_team, alone] == before, "but for the mark it is what was signed");
    desk.ok("reopen_meeting", json!({ "meeting": meeting }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    desk.ok("sign_minutes", json!({ "meeting": meeting }));
    let again = desk.ok("meeting_minutes", team)["children"][0].clone();
    assert_eq!((again.get("changed"), day_of(&again, &action)), (None, json!("2026-10-27")));
}

#[test]
fn what_is_about_no_child_is_marked_too_when_it_changes_after_the_signature() {
    let (mut desk, _, meeting, _, _) = signed();
    let (now, as_signed) = (json!({ "meeting": meeting }), json!({ "meeting": meeting, "as_signed": true }));
    let before = desk.ok("meeting_minutes", as_signed.clone());
    assert_eq!((before.get("changed"), desk.ok("meeting_minutes", now.clone()).get("changed")), (None, None));
    let unit = desk.unit("Skolan");
    let asked = json!({ "unit": unit, "age_band": "Y6T9", "theme": "attendance", "advice": "law", "next_step": "on_their_own", "meeting": meeting });
    desk.ok("add_consultation", asked);
    for of in [&now, &as_signed] {
        let seen = desk.ok("meeting_minutes", of.clone());
        assert_eq!((&seen["changed"], seen["children"][0].get("changed")), (&json!(true), None));
    }
    desk.ok("undo", json!({}));
    assert!(desk.ok("meeting_minutes", as_signed) == before, "as it was");
}

#[test]
fn signed_minutes_never_show_more_of_a_child_than_its_family_says_yes_to_now() {
    let (mut desk, alva, meeting, _, _) = signed();
    let of = json!({ "meeting": meeting, "as_signed": true });
    assert_eq!(desk.ok("meeting_minutes", of.clone())["children"][0]["name"], "Alva N.");
    crate::teams::answers(&mut desk, &alva, &[("Socialtjänsten", "withdrawn")], None);
    let told = desk.ok("meeting_minutes", of).to_string();
    assert!(!told.contains("Alva") && !told.contains("Lugn start"), "{told}");
}

#[test]
fn what_was_signed_is_told_to_the_child_that_asks_what_is_kept() {
    let (mut desk, alva, _, _, action) = signed();
    desk.ok("change_action", json!({ "action": action, "change": { "kind": "drop", "reason": "Läggs ner" } }));
    let extract = desk.ok("register_extract", json!({ "child": alva["child"]["id"] }));
    let pieces = extract["pieces"].as_array().unwrap();
    let signed = pieces.iter().find(|piece| piece["table"] == "signed_children").unwrap();
    assert_eq!((&signed["heading"], &signed["to_review"]), (&json!("Godkända minnesanteckningar"), &json!(true)));
    let told = signed["facts"].as_array().unwrap().iter().find(|fact| fact["column"] == "own").unwrap();
    let told = told["text"].as_str().unwrap();
    for said in ["Lugn start", "Erik ville vänta", "pratar med eleven om rasterna (Skolan, 20\u{A0}oktober\u{A0}2026)"]
    {
        assert!(told.contains(said), "{told}");
    }
}

#[test]
fn who_has_a_conflict_of_interest_opens_and_signs_without_reaching_the_child() {
    let (mut desk, alva, meeting, item, _) = signed();
    user(&mut desk, "Karin Holmlund", "coordinator", "Skolan", MEMBER);
    let karin = desk.ok("list_users", json!({})).as_array().unwrap().last().unwrap()["professional"].clone();
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": karin }));
    switch(&mut desk, MEMBER);
    for step in ["reopen_meeting", "end_meeting", "sign_minutes"] {
        desk.ok(step, json!({ "meeting": meeting }));
    }
    let told = desk.ok("meeting_minutes", json!({ "meeting": meeting, "as_signed": true })).to_string();
    assert!(!told.contains("Alva") && !told.contains("Lugn start"), "{told}");
    switch(&mut desk, PASSPHRASE);
    let own = desk.ok("child_minutes", json!({ "item": item, "as_signed": true }));
    assert_eq!(own["decisions"][0]["text"], "Lugn start");
}

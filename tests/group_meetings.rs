//! Meetings about no child: the seven items, what was promised before, what is decided, the quarter's figures; and the municipality's own types.

use crate::{desk::TestDesk, teams::team};
use serde_json::{Value, json};

fn management(desk: &mut TestDesk, on: &str) -> Value {
    let view = desk.ok("plan_meeting", json!({ "kind": "management", "held_on": on, "starts": "9.00", "minutes": 90 }));
    view["meeting"]["id"].clone()
}

fn begin(desk: &mut TestDesk, meeting: &Value, on: &str) -> Value {
    desk.on(on);
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    desk.ok("group_meeting", json!({ "meeting": meeting }))
}

fn sections(view: &Value) -> Vec<&str> {
    view["items"].as_array().unwrap().iter().map(|item| item["section"].as_str().unwrap()).collect()
}

#[test]
fn the_management_meeting_has_seven_items_and_keeps_what_is_said() {
    let mut desk = team();
    let meeting = management(&mut desk, "2026-10-14");
    let view = begin(&mut desk, &meeting, "2026-10-14");
    assert_eq!(view["name"], "Ledningsmöte");
    assert_eq!(sections(&view), ["opening", "previous", "free", "results", "free", "next_steps", "evaluation"]);
    assert_eq!(view["items"][3]["title"], "Utifrån gemensamma resultat: prioritera, avvikelser, åtgärder");
    let item = view["items"][2]["item"].clone();
    let view = desk.ok("save_item_note", json!({ "item": item, "note": "Ny kurator börjar i januari." }));
    assert_eq!(view["items"][2]["note"], "Ny kurator börjar i januari.");
    assert_eq!(view["results"]["quarter"], "2026-Q3");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("group_meeting", json!({ "meeting": meeting }))["items"][2]["note"], "");
}

#[test]
fn what_one_meeting_decides_the_next_one_asks_about() {
    let mut desk = team();
    let first = management(&mut desk, "2026-10-14");
    begin(&mut desk, &first, "2026-10-14");
    for (what, due_on) in [("Utse ersättare", "2026-11-01"), ("Skriva rutin", "2026-12-18")] {
        desk.ok("add_team_action", json!({ "meeting": first, "what": what, "who": "Alla", "due_on": due_on }));
    }
    let early = json!({ "meeting": first, "what": "För sent", "who": "Alla", "due_on": "2026-10-01" });
    assert_eq!(desk.code("add_team_action", early), "input");
    desk.ok("end_meeting", json!({ "meeting": first }));
    let next = management(&mut desk, "2026-11-18");
    let view = begin(&mut desk, &next, "2026-11-18");
    let before: Vec<&str> =
        view["before"].as_array().unwrap().iter().map(|one| one["what"].as_str().unwrap()).collect();
    assert_eq!(before, ["Utse ersättare", "Skriva rutin"]);
    let settle = |state: &str, reason: &str| json!({ "meeting": next, "action": view["before"][0]["id"], "state": state, "reason": reason });
    assert_eq!(desk.code("settle_team_action", settle("dropped", "")), "reason_missing");
    let settled = desk.ok("settle_team_action", settle("done", ""));
    assert_eq!(settled["before"][0]["settled_on"], "2026-11-18");
    assert_eq!(desk.code("settle_team_action", settle("dropped", "Behövs inte")), "action_step");
    desk.ok("end_meeting", json!({ "meeting": next }));
    let third = management(&mut desk, "2026-12-09");
    let view = begin(&mut desk, &third, "2026-12-09");
    let left: Vec<&str> = view["before"].as_array().unwrap().iter().map(|one| one["what"].as_str().unwrap()).collect();
    assert_eq!(left, ["Skriva rutin"], "what was settled at the last meeting is not asked about again");
    assert_eq!(desk.ok("group_meeting", json!({ "meeting": first }))["next"]["id"], next, "held since");
}

#[test]
fn what_is_settled_on_the_day_of_a_meeting_is_told_at_the_next_one() {
    let mut desk = team();
    let first = management(&mut desk, "2026-10-14");
    begin(&mut desk, &first, "2026-10-14");
    let mut decided = json!([]);
    for (what, due_on) in [("Utse ersättare", "2026-11-01"), ("Skriva rutin", "2026-12-18")] {
        let promise = json!({ "meeting": first, "what": what, "who": "Alla", "due_on": due_on });
        decided = desk.ok("add_team_action", promise)["decided"].clone();
    }
    desk.ok("end_meeting", json!({ "meeting": first }));
    let done = |action: &Value, meeting: &Value| json!({ "meeting": meeting, "action": action["id"], "state": "done", "reason": "" });
    desk.ok("settle_team_action", done(&decided[0], &first));
    let told = |view: &Value| -> Vec<String> {
        let before = view["before"].as_array().unwrap().iter();
        before.map(|one| format!("{} {}", one["what"].as_str().unwrap(), one["state"].as_str().unwrap())).collect()
    };
    let next = management(&mut desk, "2026-11-18");
    let view = begin(&mut desk, &next, "2026-11-18");
    assert_eq!(told(&view), ["Utse ersättare done", "Skriva rutin open"], "done the day it was promised");
    desk.ok("end_meeting", json!({ "meeting": next }));
    let plan = json!({ "kind": "management", "held_on": "2026-11-18", "starts": "13.00", "minutes": 60 });
    let later = desk.ok("plan_meeting", plan)["meeting"]["id"].clone();
    begin(&mut desk, &later, "2026-11-18");
    let view = desk.ok("settle_team_action", done(&decided[1], &later));
    assert_eq!(told(&view), ["Skriva rutin done"], "a second meeting the same day");
}

#[test]
fn what_was_written_down_by_mistake_is_taken_away_while_the_meeting_goes_on_and_not_after() {
    let mut desk = team();
    let meeting = management(&mut desk, "2026-10-14");
    begin(&mut desk, &meeting, "2026-10-14");
    let mut decided = json!([]);
    for what in ["Utse ersättare", "Skriva rutin"] {
        let promise = json!({ "meeting": meeting, "what": what, "who": "Alla", "due_on": "2026-12-18" });
        decided = desk.ok("add_team_action", promise)["decided"].clone();
    }
    let [mistake, meant] = [&decided[0], &decided[1]].map(|one| json!({ "action": one["id"] }));
    assert_eq!(desk.ok("remove_team_action", mistake.clone())["decided"], json!([decided[1]]));
    assert_eq!(desk.code("remove_team_action", mistake.clone()), "not_found");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("group_meeting", json!({ "meeting": meeting }))["decided"], decided);
    desk.ok("remove_team_action", mistake);
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(desk.code("remove_team_action", meant), "meeting_step", "what a meeting has decided stands");
    let next = management(&mut desk, "2026-11-18");
    let asked = begin(&mut desk, &next, "2026-11-18")["before"].clone();
    assert_eq!((asked.as_array().unwrap().len(), &asked[0]["what"]), (1, &json!("Skriva rutin")));
}

#[test]
fn a_steering_group_does_not_see_what_the_management_promised() {
    let mut desk = team();
    let first = management(&mut desk, "2026-10-14");
    begin(&mut desk, &first, "2026-10-14");
    desk.ok(
        "add_team_action",
        json!({ "meeting": first, "what": "Utse ersättare", "who": "Alla", "due_on": "2026-11-01" }),
    );
    desk.ok("end_meeting", json!({ "meeting": first }));
    let plan = json!({ "kind": "steering", "held_on": "2026-11-18", "starts": "9.00", "minutes": 90 });
    let steering = desk.ok("plan_meeting", plan)["meeting"]["id"].clone();
    assert_eq!(begin(&mut desk, &steering, "2026-11-18")["before"], json!([]));
}

#[test]
fn a_meeting_about_children_has_no_such_page() {
    let mut desk = team();
    let view =
        desk.ok("plan_meeting", json!({ "kind": "team", "held_on": "2026-10-14", "starts": "9.00", "minutes": 90 }));
    assert_eq!(desk.code("group_meeting", json!({ "meeting": view["meeting"]["id"] })), "not_found");
}

#[test]
fn an_item_about_no_child_takes_a_note_and_a_decision_also_among_children() {
    let mut desk = team();
    let case = crate::teams::child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, child) = crate::teams::open_at(&mut desk, "2026-10-14", &case);
    let view = desk.ok("add_agenda_item", json!({ "meeting": meeting, "title": "Lovskola" }));
    let lines = view["agenda"].as_array().unwrap();
    let item = lines.iter().find(|line| line["title"] == "Lovskola").unwrap()["item"].clone();
    desk.ok("save_note", json!({ "item": child, "note": "Alva orkar mer." }));
    let matters = desk.ok("save_item_note", json!({ "item": item, "note": "Skolan frågar vilka som vill." }));
    assert!(!matters.to_string().contains("Alva"), "a child's note stays with the child");
    let decision = |item: &Value, what: &str| json!({ "meeting": meeting, "item": item, "what": what, "who": "Erik", "due_on": "2026-10-21" });
    assert_eq!(desk.code("add_team_action", decision(&child, "Fråga skolorna")), "not_found", "a child's item is none");
    assert_eq!(desk.ok("add_team_action", decision(&item, "Fråga skolorna"))["decided"][0]["item"], item);
    desk.ok("add_team_action", decision(&Value::Null, "Boka sal"));
    let opening = lines[0]["item"].clone();
    desk.ok("save_item_note", json!({ "item": opening, "note": "Ny kurator hälsades välkommen." }));
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
    assert_eq!(minutes["opening"], "Ny kurator hälsades välkommen.");
    let others = minutes["others"].as_array().unwrap();
    assert_eq!((others.len(), &others[0]["title"]), (1, &json!("Lovskola")));
    assert_eq!(others[0]["note"], "Skolan frågar vilka som vill.");
    let whats = |list: &Value| list.as_array().unwrap().iter().map(|one| one["what"].clone()).collect::<Vec<_>>();
    assert_eq!(whats(&others[0]["actions"]), ["Fråga skolorna"], "a decision stands under its item");
    assert_eq!(whats(&minutes["team_actions"]), ["Boka sal"], "what belongs to no item stands last");
    desk.ok("remove_agenda_item", json!({ "item": item }));
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
    assert_eq!(whats(&minutes["team_actions"]), ["Fråga skolorna", "Boka sal"], "no decision is lost with its item");
    desk.ok("undo", json!({}));
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
    assert_eq!(whats(&minutes["others"][0]["actions"]), ["Fråga skolorna"], "and it comes back with it");
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let (next, _) = crate::teams::open_at(&mut desk, "2026-11-11", &case);
    assert_eq!(desk.ok("meeting_matters", json!({ "meeting": next }))["before"][0]["what"], "Fråga skolorna");
}

#[test]
fn types_and_their_agendas_are_the_municipalitys_and_what_is_planned_keeps_its_name() {
    let mut desk = team();
    let planned = management(&mut desk, "2026-10-14");
    let types = desk.ok("meeting_types", json!({}));
    let own = |id: Value, kind: &str, name: &str, items: Value| json!({ "id": id, "kind": kind, "name": name, "minutes": 60, "items": items, "active": true });
    let items = json!([{ "title": "Läget", "minutes": 30, "section": "results" }]);
    let after = desk.ok("save_meeting_type", own(json!("management"), "management", "Chefsträff", items.clone()));
    assert_eq!(after.as_array().unwrap().len(), types.as_array().unwrap().len());
    let next = desk
        .ok("plan_meeting", json!({ "kind": "management", "held_on": "2026-11-18", "starts": "9.00", "minutes": 60 }));
    assert_eq!((&next["meeting"]["called"], next["agenda"].as_array().unwrap().len()), (&json!("Chefsträff"), 1));
    assert_eq!(desk.ok("group_meeting", json!({ "meeting": planned }))["name"], "Ledningsmöte");
    let added = desk.ok("save_meeting_type", own(Value::Null, "family", "Nätverksmöte", json!([])));
    assert_eq!(added.as_array().unwrap().len(), types.as_array().unwrap().len() + 1);
    assert_eq!(desk.code("save_meeting_type", own(json!("management"), "team", "Fel", json!([]))), "input");
    assert_eq!(desk.code("save_meeting_type", own(json!("team"), "team", " ", json!([]))), "input");
    desk.ok("reset_meeting_type", json!({ "id": "management" }));
    let network = added.as_array().unwrap().iter().find(|one| one["name"] == "Nätverksmöte").unwrap();
    assert_eq!(desk.ok("reset_meeting_type", json!({ "id": network["id"] })), types);
}

#[test]
fn the_rules_of_the_agenda_are_the_municipalitys() {
    let mut desk = team();
    let mut rules = desk.ok("agenda_settings", json!({}));
    assert_eq!((&rules["rules"]["silent_days"], &rules["rules"]["transition_days"]), (&json!(60), &json!(90)));
    rules["rules"]["silent_days"] = json!(30);
    rules["minutes"]["new"] = json!(20);
    assert_eq!(desk.ok("set_agenda_settings", rules.clone()), rules);
    crate::teams::child_with_consent(&mut desk, "Alva", "Nyberg");
    assert_eq!(crate::teams::plan(&mut desk, "2026-10-14")["agenda"][1]["minutes"], 20);
    rules["minutes"]["new"] = json!(0);
    assert_eq!(desk.code("set_agenda_settings", rules), "input");
}

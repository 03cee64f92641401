//! A case ends, and nothing that was promised is left open and out of sight.

use crate::{
    desk::{PASSPHRASE, TestDesk, desk},
    plans::whole::{accepted, called, established, established_at},
    teams::{child, child_with_consent, team},
};
use samlat::{
    store::migrations,
    vault::{open, slots::Slots},
};
use serde_json::{Value, json};

const LATER: &str = "2026-10-20";

fn agreed(desk: &mut TestDesk, case: &Value, what: &str, due_on: &str) -> Value {
    let unit = desk.unit("Skolan");
    let action = json!({ "case": case, "unit": unit, "what": what, "due_on": due_on });
    desk.ok("add_action", action)["action"]["id"].clone()
}

fn end(case: &Value, reason: &str, actions: &Value) -> Value {
    json!({ "case": case, "closed_on": "2026-10-13", "reason": reason, "actions": actions })
}

fn done(action: &Value, helped: &str) -> Value {
    json!({ "action": action, "change": { "kind": "done", "helped": helped } })
}

fn dropped(action: &Value, reason: &str) -> Value {
    json!({ "action": action, "change": { "kind": "drop", "reason": reason } })
}

/// How each action stands, the soonest first.
fn standings(desk: &mut TestDesk, case: &Value) -> Vec<String> {
    let actions = desk.ok("actions_of_case", json!({ "case": case }));
    actions.as_array().unwrap().iter().map(|one| one["standing"].as_str().unwrap().to_owned()).collect()
}

/// The start page's needs of a kind.
fn needs(desk: &mut TestDesk, kind: &str) -> Vec<Value> {
    let today = desk.ok("today", json!({}));
    today["needs"].as_array().unwrap().iter().filter(|need| need["kind"] == kind).cloned().collect()
}

#[test]
fn a_case_ends_only_when_every_open_action_is_answered_for_and_it_is_one_act() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let actions = [("Lugn start", "2026-10-20"), ("Läxhjälp", "2026-10-21"), ("Hembesök", "2026-10-22")];
    let actions = actions.map(|(what, due_on)| agreed(&mut desk, &case, what, due_on));
    desk.ok("change_action", json!({ "action": actions[2], "change": { "kind": "start" } }));
    let refused = desk.call("close_case", end(&case, "moved", &json!([done(&actions[0], "yes")]))).unwrap_err();
    assert_eq!((refused.code(), refused.data()), ("case_actions_open", json!({ "open": 2 })));
    assert_eq!(standings(&mut desk, &case), ["not_begun", "not_begun", "started"], "nothing is half done");

    let answers = json!([done(&actions[0], "yes"), dropped(&actions[1], "Flyttar"), dropped(&actions[2], "Flyttar")]);
    desk.ok("close_case", end(&case, "moved", &answers));
    let ended = desk.ok("actions_of_case", json!({ "case": case }));
    let first = &ended[0]["action"];
    assert_eq!((&first["done_on"], &first["helped"]), (&json!("2026-10-13"), &json!("yes")));
    let second = &ended[1]["action"];
    assert_eq!((&second["dropped_on"], &second["reason"]), (&json!("2026-10-13"), &json!("Flyttar")));
    assert_eq!(standings(&mut desk, &case), ["done", "dropped", "dropped"]);

    assert_eq!(desk.ok("undo", json!({}))["op"], "close_case");
    assert_eq!(standings(&mut desk, &case), ["not_begun", "not_begun", "started"]);
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["case"]["closed_on"], Value::Null);
    desk.ok("redo", json!({}));
    assert_eq!(standings(&mut desk, &case), ["done", "dropped", "dropped"]);
}

#[test]
fn what_is_no_answer_is_refused_and_the_case_is_as_it_was() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let hugo = child_with_consent(&mut desk, "Hugo", "Mo")["case"]["id"].clone();
    let (mine, other) = (agreed(&mut desk, &alva, "Lugn start", LATER), agreed(&mut desk, &hugo, "Läxhjälp", LATER));
    let moved = json!({ "action": mine, "change": { "kind": "move", "due_on": "2026-11-01", "reason": "Lov" } });
    for (answers, code) in [
        (json!([]), "case_actions_open"),
        (json!([moved]), "case_actions_open"),
        (json!([dropped(&mine, " ")]), "reason_missing"),
        (json!([dropped(&mine, "Flyttar"), dropped(&other, "Flyttar")]), "not_found"),
        (json!([done(&mine, "yes"), dropped(&mine, "Flyttar")]), "action_step"),
    ] {
        assert_eq!(desk.code("close_case", end(&alva, "moved", &answers)), code);
    }
    assert_eq!(standings(&mut desk, &alva), ["not_begun"]);
    assert_eq!(standings(&mut desk, &hugo), ["not_begun"]);
}

/// The promise of the day a case was closed on counts as of that day, also when it is written down later.
#[test]
fn what_ends_with_the_case_ends_on_its_day() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let action = agreed(&mut desk, &case, "Lugn start", LATER);
    desk.on("2026-11-02");
    desk.ok("close_case", end(&case, "moved", &json!([dropped(&action, "Flyttar")])));
    assert_eq!(desk.ok("actions_of_case", json!({ "case": case }))[0]["action"]["dropped_on"], "2026-10-13");
}

#[test]
fn an_action_may_be_done_after_the_day_its_case_ended() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let action = agreed(&mut desk, &case, "Lugn start", LATER);
    desk.on("2026-11-02");
    let done = |on: &str| json!([{ "action": action, "change": { "kind": "done", "on": on, "helped": "yes" } }]);
    let refused = desk.call("close_case", end(&case, "moved", &done("2026-11-03"))).unwrap_err();
    assert_eq!(refused.data(), json!({ "field": "on", "problem": "in_the_future" }));
    desk.ok("close_case", end(&case, "moved", &done("2026-10-30")));
    assert_eq!(desk.ok("actions_of_case", json!({ "case": case }))[0]["action"]["done_on"], "2026-10-30");
}

#[test]
fn on_a_closed_case_nothing_is_promised_anew_and_what_was_left_open_before_can_be_ended() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let action = agreed(&mut desk, &case, "Lugn start", LATER);
    desk.ok("close_case", end(&case, "moved", &json!([dropped(&action, "Flyttar")])));
    let change = |change: Value| json!({ "action": action, "change": change });
    assert_eq!(desk.code("change_action", change(json!({ "kind": "reopen" }))), "case_step");

    // As cases could end before.
    desk.ok("lock", json!({ "by": "hand" }));
    {
        let place = desk.desk.place();
        let master = Slots::read(place).unwrap().open_by_passphrase(PASSPHRASE, None).unwrap().master;
        let store = open::open(place, &master, migrations::newest()).unwrap();
        store.connection.execute("UPDATE main.actions SET state = 'open', dropped_on = NULL", []).unwrap();
    }
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.code("change_action", change(json!({ "kind": "start" }))), "case_step");
    assert_eq!(desk.ok("change_action", change(json!({ "kind": "done", "helped": "no" })))["standing"], "done");
}

#[test]
fn a_case_does_not_end_while_its_plan_is_under_way() {
    let mut desk = desk();
    let (case, plan) = accepted(&mut desk);
    for reason in ["goal_reached", "sip"] {
        assert_eq!(desk.code("close_case", end(&case, reason, &json!([]))), "case_plan_open");
    }
    desk.ok("close_plan", json!({ "plan": plan, "closed_on": "2026-10-13", "reason": "not_needed" }));
    desk.ok("close_case", end(&case, "goal_reached", &json!([])));
}

#[test]
fn a_child_plan_ends_with_its_case_and_a_plan_in_another_system_goes_on_there() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let begun = json!({ "case": alva, "started_on": "2026-10-13", "started_by": "Karin" });
    desk.ok("start_child_plan", begun);
    assert_eq!(desk.code("close_case", end(&alva, "sip", &json!([]))), "case_plan_open");
    let hugo = child_with_consent(&mut desk, "Hugo", "Mo")["case"]["id"].clone();
    let elsewhere = json!({ "case": hugo, "established_on": "2026-10-01", "reference": "Lifecare 123", "follow_up_on": "2026-12-01" });
    desk.ok("register_external_plan", elsewhere);
    desk.ok("close_case", end(&hugo, "other_actor", &json!([])));
}

#[test]
fn an_established_sip_goes_on_when_it_is_why_the_case_ends_and_is_followed_up_after_it() {
    let mut desk = desk();
    let (case, plan) = established(&mut desk);
    let end = |reason: &str| json!({ "case": case, "closed_on": "2026-10-20", "reason": reason });
    assert_eq!(desk.code("close_case", end("goal_reached")), "case_plan_open");
    desk.ok("close_case", end("sip"));
    assert!(needs(&mut desk, "follow_up").is_empty(), "its day is far away");
    desk.on("2026-12-02");
    let due = needs(&mut desk, "follow_up");
    assert_eq!((due.len(), &due[0]["due_on"], &due[0]["plan"]), (1, &json!("2026-12-01"), &json!(true)));
    assert_eq!((&due[0]["status"], &due[0]["case"]), (&json!("late"), &case));
    let held = json!({ "plan": plan, "held_on": "2026-12-02", "summary": "Går bra.", "outcome": "can_end", "no_next_reason": "Planen avslutas" });
    desk.ok("follow_up_plan", held);
    assert!(needs(&mut desk, "follow_up").is_empty());
}

#[test]
fn a_sip_that_can_end_stands_on_the_start_page_after_its_case_until_it_is_ended_or_has_a_next_day() {
    let mut desk = desk();
    let (case, plan) = established(&mut desk);
    desk.ok("close_case", json!({ "case": case, "closed_on": "2026-10-20", "reason": "sip" }));
    desk.on("2026-12-02");
    let held = json!({ "plan": plan, "held_on": "2026-12-02", "summary": "Går bra.", "outcome": "can_end", "no_next_reason": "Planen avslutas" });
    desk.ok("follow_up_plan", held);
    desk.on("2027-03-01");
    let waits = needs(&mut desk, "plan_to_end");
    assert_eq!((waits.len(), &waits[0]["case"], &waits[0]["since"]), (1, &case, &json!("2026-12-02")), "for long");
    let again = json!({ "plan": plan, "held_on": "2027-03-01", "summary": "Svårare igen.", "outcome": "goes_on", "next_on": "2027-06-01" });
    desk.ok("follow_up_plan", again);
    assert!(needs(&mut desk, "plan_to_end").is_empty(), "it goes on, to a day");
    desk.ok("undo", json!({}));
    assert_eq!(needs(&mut desk, "plan_to_end").len(), 1);
    desk.ok("close_plan", json!({ "plan": plan, "closed_on": "2027-03-01", "reason": "goals_met" }));
    assert!(needs(&mut desk, "plan_to_end").is_empty(), "it has ended, with its reason");
}

/// While the case is open a reason is enough: somebody looks at the child. After it nobody does, unless there is a day.
#[test]
fn a_sip_that_goes_on_without_a_day_stands_on_the_start_page_after_its_case_whatever_the_reason() {
    let mut desk = desk();
    let (case, plan) = established(&mut desk);
    let held = |on: &str, outcome: &str, next_on: Value| json!({ "plan": plan, "held_on": on, "summary": "Går bra.", "outcome": outcome, "next_on": next_on, "no_next_reason": "Bestäms senare" });
    desk.ok("follow_up_plan", held("2026-10-20", "goes_on", Value::Null));
    assert!(needs(&mut desk, "plan_without_day").is_empty(), "a stated reason, and the case is open");
    desk.ok("undo", json!({}));
    desk.ok("close_case", json!({ "case": case, "closed_on": "2026-10-20", "reason": "sip" }));
    desk.on("2026-12-02");
    for outcome in ["goes_on", "changed"] {
        desk.ok("follow_up_plan", held("2026-12-02", outcome, Value::Null));
        let waits = needs(&mut desk, "plan_without_day");
        assert_eq!((waits.len(), &waits[0]["case"], &waits[0]["status"]), (1, &case, &json!("soon")), "{outcome}");
        assert!(needs(&mut desk, "plan_to_end").is_empty());
        desk.ok("undo", json!({}));
        assert!(needs(&mut desk, "plan_without_day").is_empty(), "it has its first day again");
    }
    desk.ok("follow_up_plan", held("2026-12-02", "goes_on", Value::Null));
    desk.on("2026-12-03");
    desk.ok("follow_up_plan", held("2026-12-03", "goes_on", json!("2027-03-01")));
    assert!(needs(&mut desk, "plan_without_day").is_empty(), "it goes on, to a day");
    desk.on("2026-12-04");
    desk.ok("follow_up_plan", held("2026-12-04", "can_end", Value::Null));
    assert_eq!((needs(&mut desk, "plan_to_end").len(), needs(&mut desk, "plan_without_day").len()), (1, 0));
}

#[test]
fn many_sips_without_a_day_leave_room_for_the_rest_and_are_counted() {
    let mut desk = team();
    let cases = ["Alva", "Hugo", "Maja", "Liam", "Ester", "Nils", "Tove"].map(|name| {
        let case = child(&mut desk, name, name)["case"]["id"].clone();
        let plan = called(&mut desk, &case);
        (case, plan)
    });
    desk.on("2026-10-20");
    for (case, plan) in &cases {
        established_at(&mut desk, case, plan);
        desk.ok("close_case", json!({ "case": case, "closed_on": "2026-10-20", "reason": "sip" }));
    }
    desk.on("2026-12-02");
    for (_, plan) in &cases {
        desk.ok("follow_up_plan", json!({ "plan": plan, "held_on": "2026-12-02", "summary": "Går bra.", "outcome": "goes_on", "next_on": null, "no_next_reason": "Bestäms senare" }));
    }
    assert_eq!(needs(&mut desk, "plan_without_day").len(), 5);
    assert_eq!(desk.ok("today", json!({}))["more_needs"], 2);
}

#[test]
fn a_sip_that_is_followed_up_in_another_system_needs_no_day_here() {
    let mut desk = team();
    let hugo = child_with_consent(&mut desk, "Hugo", "Mo")["case"]["id"].clone();
    let elsewhere = json!({ "case": hugo, "established_on": "2026-10-01", "reference": "Lifecare 123", "no_follow_up_reason": "Sköts helt där" });
    desk.ok("register_external_plan", elsewhere);
    desk.ok("close_case", end(&hugo, "other_actor", &json!([])));
    assert!(needs(&mut desk, "plan_without_day").is_empty());
}

#[test]
fn a_follow_up_that_was_late_when_its_case_ended_still_waits() {
    let mut desk = desk();
    let (case, _) = established(&mut desk);
    desk.on("2026-12-10");
    desk.ok("close_case", json!({ "case": case, "closed_on": "2026-12-10", "reason": "sip" }));
    let due = needs(&mut desk, "follow_up");
    assert_eq!((due.len(), &due[0]["due_on"], &due[0]["status"]), (1, &json!("2026-12-01"), &json!("late")));
}

#[test]
fn a_plan_in_another_system_is_followed_up_after_the_case_too() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Hugo", "Mo")["case"]["id"].clone();
    let elsewhere = json!({ "case": case, "established_on": "2026-10-01", "reference": "Lifecare 123", "follow_up_on": "2026-12-01" });
    desk.ok("register_external_plan", elsewhere);
    desk.ok("close_case", end(&case, "other_actor", &json!([])));
    desk.on("2026-12-02");
    let due = needs(&mut desk, "follow_up");
    assert_eq!((due.len(), &due[0]["case"], &due[0]["plan"]), (1, &case, &json!(true)));
}

#[test]
fn a_sip_that_nobody_has_a_day_to_follow_up_does_not_go_on_without_its_case() {
    let mut desk = desk();
    let (case, plan) = established(&mut desk);
    let held = json!({ "plan": plan, "held_on": "2026-10-20", "summary": "Går bra.", "outcome": "can_end", "no_next_reason": "Planen avslutas" });
    desk.ok("follow_up_plan", held);
    let end = json!({ "case": case, "closed_on": "2026-10-20", "reason": "sip" });
    assert_eq!(desk.code("close_case", end.clone()), "case_plan_open");
    desk.ok("close_plan", json!({ "plan": plan, "closed_on": "2026-10-20", "reason": "goals_met" }));
    desk.ok("close_case", end);
}

#[test]
fn a_follow_up_after_the_end_stays_until_it_is_held_unless_it_is_called_off() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    desk.ok("plan_follow_up", json!({ "case": case, "planned_on": "2026-11-03" }));
    assert_eq!(
        desk.code("cancel_follow_up", json!({ "case": case })),
        "case_step",
        "it is moved while the case is open"
    );
    let mut called_off = end(&case, "goal_reached", &json!([]));
    called_off["cancel_follow_up"] = json!(true);
    let view = desk.ok("close_case", called_off);
    assert_eq!(view["next_step"]["kind"], "nothing");
    assert_eq!(desk.ok("voices_of_case", json!({ "case": case }))["follow_ups"], json!([]));
    desk.ok("undo", json!({}));

    let view = desk.ok("close_case", end(&case, "goal_reached", &json!([])));
    assert_eq!(view["next_step"], json!({ "kind": "follow_up", "on": "2026-11-03", "late": false }));
    let listed = desk.ok("list_cases", json!({ "closed": true }))[0]["next_step"].clone();
    assert_eq!(listed, view["next_step"], "the list says what the page says");
    desk.on("2026-11-04");
    assert_eq!(needs(&mut desk, "follow_up")[0]["status"], "late");
    desk.ok("cancel_follow_up", json!({ "case": case }));
    assert!(needs(&mut desk, "follow_up").is_empty(), "called off afterwards");
    assert_eq!(desk.code("cancel_follow_up", json!({ "case": case })), "not_found");
    desk.ok("undo", json!({}));
    desk.ok("record_follow_up", json!({ "case": case, "held_on": "2026-11-04" }));
    assert!(needs(&mut desk, "follow_up").is_empty());
}

#[test]
fn a_follow_up_whose_day_had_come_is_history_when_the_case_ends() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    desk.ok("plan_follow_up", json!({ "case": case, "planned_on": "2026-10-13" }));
    let mut end = end(&case, "goal_reached", &json!([]));
    end["cancel_follow_up"] = json!(true);
    assert_eq!(desk.ok("close_case", end)["next_step"]["kind"], "nothing");
    assert_eq!(desk.ok("list_cases", json!({ "closed": true }))[0]["next_step"]["kind"], "nothing");
    assert!(needs(&mut desk, "follow_up").is_empty());
    assert_eq!(desk.ok("voices_of_case", json!({ "case": case }))["follow_ups"].as_array().unwrap().len(), 1);
}

#[test]
fn what_a_child_has_answered_waits_to_be_read_also_when_the_case_has_ended() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    desk.ok("start_child_mode", json!({ "case": case }));
    let answers = json!([{ "question": "Vad är bra?", "picture": "", "words": "Rasten" }]);
    desk.ok("save_child_answers", json!({ "answers": answers }));
    desk.ok("end_child_mode", json!({}));
    desk.ok("close_case", end(&case, "goal_reached", &json!([])));
    let waiting = needs(&mut desk, "child_answers");
    assert_eq!((waiting.len(), &waiting[0]["case"]), (1, &case));
    let sitting = desk.ok("child_answers", json!({ "case": case }))[0]["sitting"].clone();
    let keep =
        json!({ "case": case, "sitting": sitting, "form": "talk_alone", "words": "Rasten", "asked_by": "Karin" });
    desk.ok("keep_child_answers", keep);
    assert!(needs(&mut desk, "child_answers").is_empty());
}

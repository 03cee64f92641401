//! Team meetings: planned, walked through, written down, ended; and what each room may see.

use crate::{
    desk::desk,
    teams::{answers, child, child_with_consent, id, item_of, open_at, plan, team},
};
use serde_json::{Value, json};

fn line_of<'a>(view: &'a Value, case: &Value) -> &'a Value {
    view["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == case["case"]["id"]).unwrap()
}

fn kinds(view: &Value) -> Vec<String> {
    view["agenda"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_planned_meeting_expects_the_fixed_members_and_builds_its_agenda() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let view = plan(&mut desk, "2026-10-14");
    assert_eq!(view["meeting"]["starts"], "09:00");
    assert_eq!(view["coming"], 4);
    assert_eq!(kinds(&view), ["opening", "review", "evaluation"]);
    let line = line_of(&view, &alva);
    assert_eq!(line["starts"], "09:05");
    assert_eq!(line["reasons"], json!([{ "kind": "new" }]));
    assert_eq!(
        line["child"],
        json!({ "shown": "in_full", "case": alva["case"]["id"], "number": "2403-2026-001", "name": "Alva N.", "age": 10 })
    );
    assert_eq!((&view["ends"], &view["spare_minutes"]), (&json!("09:25"), &json!(65)));
    assert!(view["units"].as_array().unwrap().iter().all(|unit| unit["missing"] == false && unit["children"] == 1));
}

#[test]
fn a_sector_that_must_be_there_and_is_not_is_said() {
    let mut desk = desk();
    let view = plan(&mut desk, "2026-10-14");
    let missing: Vec<&str> = view["units"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|unit| unit["missing"] == true)
        .map(|unit| unit["unit_name"].as_str().unwrap())
        .collect();
    assert_eq!(missing, ["Socialtjänsten", "Hälsocentralen"]);
}

#[test]
fn new_children_come_first_with_breaks_between_and_the_evaluation_last() {
    let mut desk = team();
    for name in ["Alva", "Hugo", "Ester", "Noah", "Wilma"] {
        child_with_consent(&mut desk, name, "Nyberg");
    }
    let view = plan(&mut desk, "2026-10-14");
    assert_eq!(kinds(&view), ["opening", "review", "review", "review", "break", "review", "review", "evaluation"]);
    assert_eq!(view["agenda"][5]["starts"], "10:00");
    assert_eq!(view["spare_minutes"], -5);
}

#[test]
fn a_guest_whom_the_consent_does_not_cover_hides_the_name_and_leaving_shows_it_again() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let meeting = id(&plan(&mut desk, "2026-10-14"));
    let bup = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let guest = json!({ "meeting": meeting, "who": { "kind": "guest", "name": "Jonas Wikberg", "unit": bup }, "status": "expected" });
    let view = desk.ok("set_attendance", guest);
    let line = line_of(&view, &alva);
    assert_eq!(line["child"]["shown"], "number_only");
    assert_eq!(line["child"]["not_covered"], json!(["Barn- och ungdomspsykiatrin (BUP)"]));
    assert!(!view.to_string().contains("Alva"));
    let jonas = view["units"].as_array().unwrap().last().unwrap()["people"][0]["id"].clone();
    let gone = json!({ "meeting": meeting, "who": { "kind": "listed", "attendance": jonas }, "status": "absent", "reason": "sjuk" });
    assert_eq!(line_of(&desk.ok("set_attendance", gone), &alva)["child"]["name"], "Alva N.");
}

#[test]
fn children_without_consent_are_skipped_with_the_reason_and_take_no_time() {
    let mut desk = team();
    let (alva, hugo, ester) =
        (child(&mut desk, "Alva", "N"), child(&mut desk, "Hugo", "M"), child(&mut desk, "Ester", "F"));
    answers(
        &mut desk,
        &hugo,
        &[("Skolan", "withdrawn"), ("Socialtjänsten", "given"), ("Hälsocentralen", "given")],
        None,
    );
    answers(
        &mut desk,
        &ester,
        &[("Skolan", "given"), ("Socialtjänsten", "given"), ("Hälsocentralen", "given")],
        Some("2026-10-20"),
    );
    let view = plan(&mut desk, "2026-10-28");
    let why = |case: &Value| line_of(&view, case)["child"]["why"].clone();
    assert_eq!(why(&alva), json!({ "kind": "missing" }));
    assert_eq!(why(&hugo), json!({ "kind": "withdrawn", "on": "2026-10-13" }));
    assert_eq!(why(&ester), json!({ "kind": "expired", "on": "2026-10-20" }));
    assert_eq!(view["agenda_minutes"], 10);
    assert!(view["agenda"].as_array().unwrap().iter().all(|line| line["child"].is_null() || line["starts"].is_null()));
}

#[test]
fn a_protected_child_is_never_put_there_by_itself_and_never_named() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let hidden = json!({ "id": alva["child"]["id"], "child": { "first_name": "Stjärna", "last_name": "", "protection": "marked" } });
    desk.ok("change_child", hidden);
    let view = plan(&mut desk, "2026-10-14");
    assert_eq!(kinds(&view), ["opening", "evaluation"]);
    assert_eq!(view["left_out"][0]["why"], "protected");
    let view = desk.ok("add_agenda_item", json!({ "meeting": id(&view), "case": alva["case"]["id"] }));
    assert_eq!(line_of(&view, &alva)["child"]["shown"], "number_only");
    assert_eq!(line_of(&view, &alva)["child"]["why"], json!({ "kind": "protected" }));
    assert!(!view.to_string().contains("Stjärna"));
}

#[test]
fn nothing_is_written_before_the_meeting_opens_or_after_it_ends() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let view = plan(&mut desk, "2026-10-13");
    let (meeting, item) = (id(&view), item_of(&view, &alva));
    let decision = json!({ "item": item, "text": "Lugn start i lilla rummet" });
    assert_eq!(desk.code("record_decision", decision.clone()), "meeting_step");
    assert_eq!(desk.code("end_meeting", json!({ "meeting": meeting })), "meeting_step");
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    assert_eq!(desk.ok("record_decision", decision.clone())["decisions"][0]["text"], "Lugn start i lilla rummet");
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(desk.code("record_decision", decision), "meeting_step");
    assert_eq!(desk.code("save_note", json!({ "item": item, "note": "för sent" })), "meeting_step");
    assert_eq!(desk.ok("reopen_meeting", json!({ "meeting": meeting }))["meeting"]["state"], "open");
}

#[test]
fn one_child_is_talked_about_and_met_again_next_time() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("record_child_voice", json!({ "case": case, "item": item, "heard_on": "2026-10-01", "form": "talk_alone", "words": "Jag vill gå till skolan utan att det gör ont i magen.", "asked_by": "Karin Holmlund" }));
    desk.ok("save_note", json!({ "item": item, "note": "Ont i magen på morgnarna." }));
    desk.ok("set_school_presence", json!({ "item": item, "presence": "worse" }));
    let read =
        desk.ok("read_action_line", json!({ "line": "Erik ringer mamma om läkartid senast fre", "meeting": meeting }));
    let action = desk.ok("add_action", json!({ "case": case, "item": item, "unit": read["who"]["unit"], "professional": read["who"]["professional"], "what": read["what"], "due_on": read["when"]["on"] }));
    assert_eq!(action["action"]["due_on"], "2026-10-16");
    let planned = desk.ok("plan_follow_up", json!({ "case": case, "item": item, "planned_on": "2026-11-07" }));
    assert_eq!(planned["day_off"], "saturday");
    let seen = desk.ok("case_in_meeting", json!({ "item": item }));
    assert_eq!(seen["shown"], "in_full");
    assert_eq!(seen["voice"]["words"], "Jag vill gå till skolan utan att det gör ont i magen.");
    assert_eq!(seen["feedback"]["due_on"], "2026-10-21");
    assert_eq!((&seen["feedback"]["id"], &seen["feedback"]["by_name"]), (&Value::Null, &seen["holder"]["name"]));
    assert_eq!(seen["actions"][0]["standing"], "not_begun");
    let view = desk.ok("close_item", json!({ "item": item }));
    assert_eq!(line_of(&view, &alva)["state"], "done");
    assert_eq!(view["agenda"][2]["current"], true, "the evaluation is next");
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let told = desk
        .ok("record_feedback", json!({ "case": case, "given_on": "2026-10-14", "given_by": "Karin", "how": "phone" }));
    assert_eq!(told["meeting"], meeting);

    desk.on("2026-11-10");
    let view = plan(&mut desk, "2026-11-11");
    let reasons: Vec<&str> = line_of(&view, &alva)["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reason| reason["kind"].as_str().unwrap())
        .collect();
    assert_eq!(reasons, ["actions_late", "follow_up"]);
    let next = item_of(&view, &alva);
    let seen = desk.ok("case_in_meeting", json!({ "item": next }));
    assert_eq!((&seen["last_met_on"], &seen["last_note"]), (&json!("2026-10-14"), &json!("Ont i magen på morgnarna.")));
    assert_eq!(seen["last_school_presence"], "worse");
    assert_eq!(
        (&seen["promises"][0]["standing"], &seen["promises"][0]["action"]["what"]),
        (&json!("late"), &json!("ringer mamma om läkartid"))
    );
    desk.on("2026-11-11");
    desk.ok("start_meeting", json!({ "meeting": id(&view), "everyone_came": true }));
    desk.ok("close_item", json!({ "item": next }));
    let voices = desk.ok("voices_of_case", json!({ "case": case }));
    assert_eq!(voices["follow_ups"][0]["held_on"], "2026-11-11");
    assert_eq!(voices["feedbacks"][0]["due_on"], "2026-11-18");
}

#[test]
fn the_minutes_say_who_was_there_what_was_decided_and_who_tells_the_family() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("record_decision", json!({ "item": item, "text": "Lugn start i lilla rummet" }));
    desk.ok("save_note", json!({ "item": item, "note": "Ont i magen på morgnarna." }));
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("add_agenda_item", json!({ "meeting": meeting, "title": "Julens öppettider" }));
    let school = desk.unit("Skolan");
    let asked = json!({ "unit": school, "age_band": "Y6T9", "theme": "attendance", "advice": "law", "next_step": "ask_consent" });
    let asked = desk.ok("add_consultation", asked);
    let view = desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(view["meeting"]["ended_at"], "2026-10-14T09:00:00");
    let next = plan(&mut desk, "2026-11-11");
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
    assert_eq!(minutes["units"].as_array().unwrap().len(), 3);
    assert_eq!(minutes["units"][0]["people"][0]["status"], "present");
    let child = &minutes["children"][0];
    assert_eq!(
        (&child["shown"], &child["name"], &child["state"]),
        (&json!("in_full"), &json!("Alva N."), &json!("done"))
    );
    assert_eq!(child["decisions"][0]["text"], "Lugn start i lilla rummet");
    assert_eq!(child["feedback"]["due_on"], "2026-10-21");
    assert_eq!(minutes["others"], json!([{ "title": "Julens öppettider", "note": "", "actions": [] }]));
    assert_eq!(minutes["next"]["id"], id(&next));
    assert_eq!(minutes["consultations"], json!([asked]));
}

#[test]
fn what_was_promised_is_not_dropped_without_a_word() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let school = desk.unit("Skolan");
    desk.ok(
        "add_action",
        json!({ "case": alva["case"]["id"], "unit": school, "what": "Lugn start", "due_on": "2026-10-14" }),
    );
    let view = plan(&mut desk, "2026-10-15");
    let item = item_of(&view, &alva);
    assert_eq!(line_of(&view, &alva)["promised"], true);
    assert_eq!(desk.code("remove_agenda_item", json!({ "item": item })), "reason_missing");
    let view = desk.ok("remove_agenda_item", json!({ "item": item, "reason": "Mamma vill vänta till november" }));
    assert_eq!(kinds(&view), ["opening", "evaluation"]);
    let out = &view["left_out"][0];
    assert_eq!(
        (&out["why"], &out["promised"], &out["reason"]),
        (&json!("removed"), &json!(true), &json!("Mamma vill vänta till november"))
    );
    let view = desk.ok("rebuild_agenda", json!({ "meeting": id(&view) }));
    assert_eq!(kinds(&view), ["opening", "evaluation"], "what somebody took off stays off");
    let view = desk.ok("add_agenda_item", json!({ "meeting": id(&view), "case": alva["case"]["id"] }));
    assert_eq!(kinds(&view), ["opening", "review", "evaluation"]);
    assert_eq!(
        desk.code("add_agenda_item", json!({ "meeting": id(&view), "case": alva["case"]["id"] })),
        "already_on_agenda"
    );
}

#[test]
fn building_the_agenda_anew_keeps_what_was_done_by_hand() {
    let mut desk = team();
    let (alva, hugo) = (child_with_consent(&mut desk, "Alva", "N"), child_with_consent(&mut desk, "Hugo", "M"));
    let view = plan(&mut desk, "2026-10-14");
    let (first, second) = (item_of(&view, &alva), item_of(&view, &hugo));
    desk.ok("move_agenda_item", json!({ "item": second, "before": first }));
    desk.ok("change_agenda_item", json!({ "item": first, "minutes": 25 }));
    desk.ok("add_agenda_item", json!({ "meeting": id(&view), "title": "Julens öppettider" }));
    child_with_consent(&mut desk, "Ester", "F");
    let view = desk.ok("rebuild_agenda", json!({ "meeting": id(&view) }));
    let names: Vec<&str> = view["agenda"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["child"]["name"].as_str().unwrap_or(line["title"].as_str().unwrap()))
        .collect();
    assert_eq!(names, ["", "Hugo M.", "Alva N.", "Ester F.", "Julens öppettider", ""]);
    assert_eq!(line_of(&view, &alva)["minutes"], 25);
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "rebuild_agenda");
    assert_eq!(desk.ok("meeting", json!({ "meeting": id(&view) }))["agenda"].as_array().unwrap().len(), 5);
}

#[test]
fn the_rooms_window_is_blank_until_something_is_shown_and_at_every_change() {
    let mut desk = team();
    let (alva, hugo) = (child_with_consent(&mut desk, "Alva", "Nyberg"), child_with_consent(&mut desk, "Hugo", "Mo"));
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    let blank = json!({ "state": "blank" });
    let show = json!({ "meeting": meeting, "show": true });
    assert_eq!(desk.ok("room_view", json!({})), blank);
    desk.ok("record_decision", json!({ "item": item, "text": "Lugn start" }));
    let shown = desk.ok("show_in_room", show.clone());
    assert_eq!(shown["who"]["first_name"], "Alva");
    assert_eq!(shown["decisions"], json!(["Lugn start"]));
    assert!(!shown.to_string().contains("Nyberg"), "no surname");
    assert_eq!(desk.ok("room_view", json!({})), shown);
    let other = item_of(&desk.ok("meeting", json!({ "meeting": meeting })), &hugo);
    desk.ok("go_to_item", json!({ "item": other }));
    assert_eq!(desk.ok("room_view", json!({})), blank, "another child");
    desk.ok("show_in_room", show.clone());
    desk.ok("show_in_room", json!({ "meeting": meeting, "show": false }));
    assert_eq!(desk.ok("room_view", json!({})), blank, "by hand");
    desk.ok("show_in_room", show.clone());
    let bup = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    desk.ok(
        "set_attendance",
        json!({ "meeting": meeting, "who": { "kind": "guest", "name": "Jonas", "unit": bup }, "status": "present" }),
    );
    assert_eq!(desk.ok("room_view", json!({})), blank, "somebody came");
    assert_eq!(desk.ok("show_in_room", show.clone())["who"]["shown"], "number_only");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(desk.code("room_view", json!({})), "locked");
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE }));
    assert_eq!(desk.ok("room_view", json!({})), blank, "locked in between");
    desk.ok("show_in_room", show.clone());
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(desk.ok("room_view", json!({})), blank, "over");
    assert_eq!(desk.code("show_in_room", show), "meeting_step");
}

#[test]
fn a_meeting_that_was_broken_off_is_found_where_it_was() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("save_note", json!({ "item": item, "note": "Ont i magen." }));
    desk.ok("lock", json!({ "by": "sleep" }));
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE }));
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    assert_eq!(line_of(&view, &alva)["current"], true);
    assert_eq!(desk.ok("case_in_meeting", json!({ "item": item }))["note"], "Ont i magen.");
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "save_note");
    assert_eq!(desk.ok("case_in_meeting", json!({ "item": item }))["note"], "");
}

#[test]
fn what_was_parked_comes_last_and_a_cancelled_meeting_has_a_reason() {
    let mut desk = team();
    let (alva, hugo) = (child_with_consent(&mut desk, "Alva", "N"), child_with_consent(&mut desk, "Hugo", "M"));
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    let view = desk.ok("close_item", json!({ "item": item, "parked": true }));
    assert_eq!(line_of(&view, &alva)["state"], "parked");
    assert_eq!(line_of(&view, &hugo)["current"], true);
    let mut view = view;
    for _ in 0..3 {
        let at =
            view["agenda"].as_array().unwrap().iter().find(|line| line["current"] == true).unwrap()["item"].clone();
        view = desk.ok("close_item", json!({ "item": at }));
    }
    assert_eq!(line_of(&view, &alva)["current"], true, "the parked child is all that is left");
    assert_eq!(desk.code("cancel_meeting", json!({ "meeting": meeting, "reason": "snö" })), "meeting_step");
    let other = id(&plan(&mut desk, "2026-11-11"));
    assert_eq!(desk.code("cancel_meeting", json!({ "meeting": other, "reason": " " })), "reason_missing");
    assert_eq!(
        desk.ok("cancel_meeting", json!({ "meeting": other, "reason": "snö" }))["meeting"]["state"],
        "cancelled"
    );
    assert_eq!(desk.ok("list_meetings", json!({ "over": true })).as_array().unwrap().len(), 1);
}

#[test]
fn a_child_that_was_not_asked_has_a_reason() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "N");
    let voice = |reason: &str| json!({ "case": alva["case"]["id"], "heard_on": "2026-10-13", "form": "not_asked", "reason": reason });
    assert_eq!(desk.code("record_child_voice", voice("")), "reason_missing");
    assert_eq!(desk.code("record_child_voice", voice("Två år gammal")), "ok");
}

#[test]
fn what_is_decided_in_the_same_instant_stands_in_the_order_it_was_decided() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (_, item) = open_at(&mut desk, "2026-10-14", &alva);
    let texts: Vec<String> = (1..=12).map(|number| format!("beslut {number}")).collect();
    for text in &texts {
        desk.ok("record_decision", json!({ "item": item, "text": text }));
    }
    let seen = desk.ok("case_in_meeting", json!({ "item": item }));
    let read: Vec<&str> =
        seen["decisions"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap()).collect();
    assert_eq!(read, texts);
}

#[test]
fn a_meeting_that_was_over_before_its_day_was_held_when_it_was_opened() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg");
    let meeting = id(&plan(&mut desk, "2026-10-14"));
    desk.on("2026-10-13");
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let ended = desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(ended["meeting"]["held_on"], "2026-10-13");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("meeting", json!({ "meeting": meeting }))["meeting"]["held_on"], "2026-10-14");
    drop(case);
}

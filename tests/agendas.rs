//! An agenda that is longer than its meeting, or older than what was promised: what can wait goes to the next one, and nothing that was promised is lost on the way.

use crate::{
    desk::TestDesk,
    teams::{answers, child, child_with_consent, id, item_of, open_at, opened_at, plan, team},
};
use serde_json::{Value, json};

/// A meeting of 45 minutes with four new children: 70 minutes.
fn too_long(desk: &mut TestDesk) -> (Value, Vec<Value>) {
    let children: Vec<Value> =
        ["Alva", "Bo", "Cora", "Dan"].iter().map(|name| child_with_consent(desk, name, "Nyberg")).collect();
    let view = plan(desk, "2026-10-14");
    let shorter = json!({ "meeting": id(&view), "held_on": "2026-10-14", "starts": "9.00", "minutes": 45 });
    (desk.ok("change_meeting", shorter), children)
}

fn postpone(meeting: &Value, items: &[&Value]) -> Value {
    json!({ "meeting": id(meeting), "items": items })
}

fn on_agenda(view: &Value, case: &Value) -> bool {
    view["agenda"].as_array().unwrap().iter().any(|line| line["child"]["case"] == case["case"]["id"])
}

#[test]
fn a_too_long_agenda_says_what_can_wait_and_a_short_one_nothing() {
    let mut desk = team();
    let (view, _) = too_long(&mut desk);
    let over = view["spare_minutes"].as_i64().unwrap();
    assert!(over < 0, "{over}");
    let wait = view["can_wait"].as_array().unwrap();
    assert!(!wait.is_empty() && wait.len() < 4, "no more than needed");
    let longer = json!({ "meeting": id(&view), "held_on": "2026-10-14", "starts": "9.00", "minutes": 120 });
    assert_eq!(desk.ok("change_meeting", longer)["can_wait"], json!([]));
}

#[test]
fn what_waits_stands_on_the_next_agenda_and_in_sight_on_this_one() {
    let mut desk = team();
    let (view, children) = too_long(&mut desk);
    let next = plan(&mut desk, "2026-11-11");
    let case = &children[3];
    let item = item_of(&view, case);
    let after = desk.ok("postpone_agenda_items", postpone(&view, &[&item]));
    assert!(!on_agenda(&after, case));
    let left = after["left_out"].as_array().unwrap();
    let told = left.iter().find(|one| one["child"]["case"] == case["case"]["id"]).unwrap();
    assert_eq!(told["reason"], "flyttas till mötet 11\u{A0}november\u{A0}2026");
    let there = desk.ok("rebuild_agenda", json!({ "meeting": id(&next) }));
    assert!(on_agenda(&there, case), "whatever is built anew");
    desk.ok("undo", json!({}));
    desk.ok("undo", json!({}));
    let back = desk.ok("meeting", json!({ "meeting": id(&view) }));
    assert!(on_agenda(&back, case));
}

#[test]
fn with_no_next_meeting_a_child_waits_in_sight_and_comes_up_again() {
    let mut desk = team();
    let (view, children) = too_long(&mut desk);
    let case = &children[0];
    let after = desk.ok("postpone_agenda_items", postpone(&view, &[&item_of(&view, case)]));
    assert_eq!(after["left_out"][0]["reason"], "får vänta till nästa möte");
    assert!(on_agenda(&plan(&mut desk, "2026-11-11"), case));
}

#[test]
fn something_about_no_child_goes_along_and_what_is_taken_up_does_not() {
    let mut desk = team();
    let (view, _) = too_long(&mut desk);
    let meeting = id(&view);
    let added = desk.ok("add_agenda_item", json!({ "meeting": meeting, "title": "Lovskola", "minutes": 10 }));
    let titled = |view: &Value| {
        view["agenda"]
            .as_array()
            .unwrap()
            .iter()
            .find(|line| line["title"] == "Lovskola")
            .map(|line| line["item"].clone())
    };
    let item = titled(&added).unwrap();
    assert_eq!(desk.code("postpone_agenda_items", postpone(&view, &[&item])), "meeting_step");
    let next = plan(&mut desk, "2026-11-11");
    assert_eq!(titled(&desk.ok("postpone_agenda_items", postpone(&view, &[&item]))), None);
    assert!(titled(&desk.ok("meeting", json!({ "meeting": id(&next) }))).is_some());
    desk.on("2026-10-14");
    let open = desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let now = open["meeting"]["current_item"].clone();
    assert_eq!(desk.code("postpone_agenda_items", postpone(&view, &[&now])), "meeting_step");
    desk.ok("close_item", json!({ "item": now }));
    assert_eq!(desk.code("postpone_agenda_items", postpone(&view, &[&now])), "not_found");
}

/// The protection that hides a child's name.
fn protect(desk: &mut TestDesk, case: &Value, alias: &str) {
    let hidden =
        json!({ "id": case["child"]["id"], "child": { "first_name": alias, "last_name": "", "protection": "marked" } });
    desk.ok("change_child", hidden);
}

#[test]
fn while_the_meeting_goes_on_a_protected_child_stays_in_sight_when_something_was_promised() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (owed, calm) = (child_with_consent(&mut desk, "Hugo", "Mo"), child_with_consent(&mut desk, "Ester", "Falk"));
    let school = desk.unit("Skolan");
    let promise = json!({ "case": owed["case"]["id"], "unit": school, "what": "Lugn start", "due_on": "2026-10-14" });
    desk.ok("add_action", promise);
    protect(&mut desk, &owed, "Stjärna");
    protect(&mut desk, &calm, "Måne");
    let (meeting, _) = open_at(&mut desk, "2026-10-14", &alva);
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    let left = view["left_out"].as_array().unwrap();
    assert_eq!(desk.ok("left_out_of_meeting", json!({ "meeting": meeting })), view["left_out"]);
    assert_eq!((left.len(), &view["news"]), (1, &json!(0)), "only what was promised, and nothing is built anew");
    assert_eq!(
        (&left[0]["child"]["number"], &left[0]["child"]["shown"], &left[0]["why"], &left[0]["promised"]),
        (&owed["case"]["number"], &json!("number_only"), &json!("protected"), &json!(true))
    );
    assert_eq!(left[0]["reasons"], json!([]));
    let told = view.to_string();
    assert!(!told.contains("Stjärna") && !told.contains("Måne"), "{told}");
    let put = desk.ok("add_agenda_item", json!({ "meeting": meeting, "case": owed["case"]["id"] }));
    assert_eq!((&put["left_out"], on_agenda(&put, &owed)), (&json!([]), true));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(desk.ok("meeting", json!({ "meeting": meeting }))["left_out"], json!([]), "over");
}

/// Why a child is on the agenda of a new meeting on Wednesday, as far as plans are concerned.
fn plans_to_follow_up(desk: &mut TestDesk, case: &Value) -> Vec<Value> {
    let view = plan(desk, "2026-10-14");
    let item = item_of(&view, case);
    let line = view["agenda"].as_array().unwrap().iter().find(|line| line["item"] == item).unwrap();
    let reasons = line["reasons"].as_array().unwrap().iter();
    reasons.filter(|reason| reason["kind"] == "plan_follow_up").cloned().collect()
}

#[test]
fn a_sip_in_another_system_is_followed_up_as_others_are() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let known = json!({ "case": alva["case"]["id"], "established_on": "2026-06-01", "reference": "Lifecare 123", "follow_up_on": "2026-10-22" });
    let sip = desk.ok("register_external_plan", known)["plan"]["id"].clone();
    assert_eq!(plans_to_follow_up(&mut desk, &alva), Vec::<Value>::new(), "more than a week after the meeting");
    let held = json!({ "plan": sip, "held_on": "2026-10-13", "summary": "Går bra.", "outcome": "goes_on", "next_on": "2026-10-21" });
    desk.ok("follow_up_plan", held);
    let due = json!({ "kind": "plan_follow_up", "plan": "sip", "on": "2026-10-21" });
    assert_eq!(plans_to_follow_up(&mut desk, &alva), [due]);
    desk.ok("close_plan", json!({ "plan": sip, "closed_on": "2026-10-13", "reason": "goals_met" }));
    assert_eq!(plans_to_follow_up(&mut desk, &alva), Vec::<Value>::new());
}

#[test]
fn a_childs_plan_is_followed_up_under_its_own_name_beside_a_sip() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let start = json!({ "case": case, "started_on": "2026-10-13", "started_by": "Karin Holmlund" });
    let light = desk.ok("start_child_plan", start)["plan"]["id"].clone();
    desk.ok("write_goals", json!({ "plan": light, "goals": [{ "words": "Jag vill orka hela dagen" }] }));
    let text = json!({ "plan": light, "needed": "", "responsible": "", "by_others": "", "lead_unit": null, "follow_up_on": "2026-10-20", "no_follow_up_reason": "" });
    desk.ok("write_plan", text);
    assert_eq!(plans_to_follow_up(&mut desk, &alva), Vec::<Value>::new(), "not established yet");
    desk.ok("establish_plan", json!({ "plan": light, "established_on": "2026-10-13" }));
    let own = json!({ "kind": "plan_follow_up", "plan": "child_plan", "on": "2026-10-20" });
    assert_eq!(plans_to_follow_up(&mut desk, &alva), std::slice::from_ref(&own));
    let known = json!({ "case": case, "established_on": "2026-06-01", "reference": "Lifecare 123", "follow_up_on": "2026-10-19" });
    desk.ok("register_external_plan", known);
    let sip = json!({ "kind": "plan_follow_up", "plan": "sip", "on": "2026-10-19" });
    assert_eq!(plans_to_follow_up(&mut desk, &alva), [sip, own]);
}

fn promise(desk: &mut TestDesk, case: &Value, due_on: &str) {
    let unit = desk.unit("Skolan");
    desk.ok("add_action", json!({ "case": case["case"]["id"], "unit": unit, "what": "Lugn start", "due_on": due_on }));
}

/// The children of an agenda in order, by case.
fn children(view: &Value) -> Vec<Value> {
    let lines = view["agenda"].as_array().unwrap().iter();
    lines.filter(|line| !line["child"].is_null()).map(|line| line["child"]["case"].clone()).collect()
}

fn line<'a>(view: &'a Value, case: &Value) -> &'a Value {
    let item = item_of(view, case);
    view["agenda"].as_array().unwrap().iter().find(|line| line["item"] == item).unwrap()
}

/// Which reasons, one after the other.
fn kinds(reasons: &Value) -> Vec<&str> {
    reasons.as_array().unwrap().iter().map(|reason| reason["kind"].as_str().unwrap()).collect()
}

#[test]
fn what_is_promised_after_the_agenda_was_built_is_told_and_stands_on_it_when_the_meeting_begins() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let planned = plan(&mut desk, "2026-10-28");
    let meeting = id(&planned);
    let (bo, calm) = (child_with_consent(&mut desk, "Bo", "Nyberg"), child_with_consent(&mut desk, "Cora", "Nyberg"));
    promise(&mut desk, &alva, "2026-10-20");
    promise(&mut desk, &bo, "2026-10-20");
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    assert_eq!(
        (&view["news"], kinds(&line(&view, &alva)["reasons"])),
        (&json!(3), vec!["new"]),
        "one line and two more"
    );
    let papers = desk.ok("meeting_preparation", json!({ "meeting": meeting }));
    let prepared = &papers["pages"][0]["children"];
    assert_eq!(kinds(&prepared[0]["reasons"]), ["new", "actions_late"]);
    assert_eq!(prepared[1]["case"], bo["case"]["id"], "promised since the agenda was built");
    let item = item_of(&view, &alva);
    assert_eq!(desk.code("remove_agenda_item", json!({ "item": item })), "reason_missing", "promised since then");
    desk.on("2026-10-28");
    let open = desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    assert_eq!(kinds(&line(&open, &alva)["reasons"]), ["new", "actions_late"]);
    assert_eq!(children(&open), [alva["case"]["id"].clone(), bo["case"]["id"].clone()], "last among the children");
    assert!(!on_agenda(&open, &calm), "nothing was promised");
    assert_eq!(open["agenda"].as_array().unwrap().last().unwrap()["kind"], "evaluation");
    desk.ok("undo", json!({}));
    assert_eq!(children(&desk.ok("meeting", json!({ "meeting": meeting }))), [alva["case"]["id"].clone()]);
}

#[test]
fn an_item_takes_between_one_minute_and_four_hours() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let view = plan(&mut desk, "2026-10-28");
    let (meeting, item) = (id(&view), item_of(&view, &alva));
    for (minutes, code) in
        [(0, "agenda_minutes"), (241, "agenda_minutes"), (500, "agenda_minutes"), (1, "ok"), (240, "ok")]
    {
        assert_eq!(desk.code("change_agenda_item", json!({ "item": item, "minutes": minutes })), code, "{minutes}");
        let own = json!({ "meeting": meeting, "title": "Julens öppettider", "minutes": minutes });
        assert_eq!(desk.code("add_agenda_item", own), code, "{minutes}");
    }
    assert_eq!(line(&desk.ok("meeting", json!({ "meeting": meeting })), &alva)["minutes"], 240, "and no other number");
}

#[test]
fn a_line_set_by_hand_keeps_its_place_and_minutes_but_not_old_reasons() {
    let mut desk = team();
    let given = [("Skolan", "given"), ("Socialtjänsten", "given"), ("Hälsocentralen", "given")];
    let (alva, hugo) = (child(&mut desk, "Alva", "Nyberg"), child_with_consent(&mut desk, "Hugo", "Berg"));
    answers(&mut desk, &alva, &given, Some("2027-06-30"));
    let view = plan(&mut desk, "2026-10-28");
    let meeting = id(&view);
    let (first, last) = (view["agenda"][1]["item"].clone(), view["agenda"][2]["item"].clone());
    desk.ok("move_agenda_item", json!({ "item": last, "before": first }));
    let item = item_of(&view, &alva);
    let order = children(&desk.ok("change_agenda_item", json!({ "item": item, "minutes": 25 })));
    desk.on("2026-10-15");
    answers(&mut desk, &alva, &given, Some("2026-11-05"));
    assert_eq!(desk.ok("meeting", json!({ "meeting": meeting }))["news"], 1);
    let built = desk.ok("rebuild_agenda", json!({ "meeting": meeting }));
    let now = line(&built, &alva);
    assert_eq!((&now["minutes"], &now["kind"]), (&json!(25), &json!("review")));
    assert_eq!(kinds(&now["reasons"]), ["new", "consent_expires"]);
    assert_eq!((&built["news"], children(&built)), (&json!(0), order));
    assert_eq!(kinds(&line(&built, &hugo)["reasons"]), ["new"]);
    desk.ok("undo", json!({}));
    assert_eq!(kinds(&line(&desk.ok("meeting", json!({ "meeting": meeting })), &alva)["reasons"]), ["new"]);
}

#[test]
fn what_somebody_took_off_stays_off_also_when_something_is_promised_and_that_is_told() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let view = plan(&mut desk, "2026-10-28");
    desk.ok("remove_agenda_item", json!({ "item": item_of(&view, &alva), "reason": "Familjen vill vänta" }));
    promise(&mut desk, &alva, "2026-10-20");
    let view = desk.ok("meeting", json!({ "meeting": id(&view) }));
    assert_eq!((&view["news"], &view["left_out"][0]["promised"]), (&json!(0), &json!(true)));
    desk.on("2026-10-28");
    let open = desk.ok("start_meeting", json!({ "meeting": id(&view), "everyone_came": true }));
    assert!(!on_agenda(&open, &alva));
    let left = &open["left_out"][0];
    assert_eq!((&left["why"], kinds(&left["reasons"])), (&json!("removed"), vec!["new", "actions_late"]));
}

#[test]
fn whom_a_meeting_leaves_behind_comes_up_on_the_next_agenda_with_the_reason() {
    let mut desk = team();
    let next = id(&plan(&mut desk, "2026-11-11"));
    let (alva, hugo) = (child_with_consent(&mut desk, "Alva", "Nyberg"), child_with_consent(&mut desk, "Hugo", "Berg"));
    let (parked, hidden) = (child_with_consent(&mut desk, "Dan", "Lind"), child(&mut desk, "Ester", "Falk"));
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("close_item", json!({ "item": item }));
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    desk.ok("close_item", json!({ "item": item_of(&view, &parked), "parked": true }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let ended = desk.ok("ended_meeting", json!({ "meeting": meeting }));
    assert_eq!(ended["not_taken_up"], 2, "whom the room may not see was passed over");
    let there = desk.ok("meeting", json!({ "meeting": next }));
    let reason = json!([{ "kind": "new" }, { "kind": "not_reached", "since": "2026-10-14" }]);
    for case in [&hugo, &parked] {
        assert_eq!(line(&there, case)["reasons"], reason);
    }
    assert!(!on_agenda(&there, &hidden) && !on_agenda(&there, &alva));
    desk.ok("undo", json!({}));
    assert_eq!(children(&desk.ok("meeting", json!({ "meeting": next }))), Vec::<Value>::new());
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(line(&plan(&mut desk, "2026-11-04"), &hugo)["reasons"], reason, "planned since then");

    let there = desk.ok("meeting", json!({ "meeting": next }));
    let (_, item) = opened_at(&mut desk, &there, "2026-11-11", &hugo);
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": next }));
    let told = json!({ "case": hugo["case"]["id"], "given_on": "2026-11-11", "given_by": "Karin", "how": "phone" });
    desk.ok("record_feedback", told);
    let later = plan(&mut desk, "2026-11-25");
    assert!(!kinds(&line(&later, &hugo)["reasons"]).contains(&"not_reached"), "taken up since then");
    assert_eq!(line(&later, &parked)["reasons"][1], json!({ "kind": "not_reached", "since": "2026-11-11" }));
    assert_eq!(line(&later, &hugo)["kind"], "ongoing");
    promise(&mut desk, &hugo, "2026-11-20");
    desk.on("2026-11-25");
    let open = desk.ok("start_meeting", json!({ "meeting": id(&later), "everyone_came": true }));
    assert_eq!(line(&open, &hugo)["kind"], "review", "what is late is gone through");
}

#[test]
fn whom_no_consent_lets_the_room_see_was_passed_over_and_is_promised_nothing() {
    let mut desk = team();
    let (alva, ester) = (child_with_consent(&mut desk, "Alva", "Nyberg"), child(&mut desk, "Ester", "Falk"));
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let next = plan(&mut desk, "2026-11-11");
    assert_eq!(kinds(&line(&next, &ester)["reasons"]), Vec::<&str>::new(), "the room reads no reasons");
    let off = json!({ "item": item_of(&next, &ester) });
    desk.ok("remove_agenda_item", off);
    desk.ok("undo", json!({}));
    answers(&mut desk, &ester, &crate::teams::TEAM.map(|unit| (unit, "given")), None);
    let next = desk.ok("rebuild_agenda", json!({ "meeting": id(&next) }));
    assert_eq!(kinds(&line(&next, &ester)["reasons"]), ["new", "not_reached"], "seen since then, and not reached");
}

#[test]
fn whom_a_meeting_leaves_behind_stays_off_where_somebody_took_it_off() {
    let mut desk = team();
    let (alva, hugo) = (child_with_consent(&mut desk, "Alva", "Nyberg"), child_with_consent(&mut desk, "Hugo", "Berg"));
    let next = plan(&mut desk, "2026-11-11");
    desk.ok("remove_agenda_item", json!({ "item": item_of(&next, &hugo), "reason": "Bortrest" }));
    let (meeting, _) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let there = desk.ok("meeting", json!({ "meeting": id(&next) }));
    assert!(on_agenda(&there, &alva) && !on_agenda(&there, &hugo));
    assert_eq!(kinds(&there["left_out"][0]["reasons"]), ["new", "not_reached"]);
}

#[test]
fn what_waits_while_no_meeting_is_planned_comes_up_on_the_next_that_is() {
    let mut desk = team();
    let (alva, hugo) = (child_with_consent(&mut desk, "Alva", "Nyberg"), child_with_consent(&mut desk, "Hugo", "Berg"));
    let (meeting, _) = open_at(&mut desk, "2026-10-14", &alva);
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    desk.ok("postpone_agenda_items", json!({ "meeting": meeting, "items": [item_of(&view, &hugo)] }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(kinds(&line(&plan(&mut desk, "2026-11-11"), &hugo)["reasons"]), ["new", "not_reached"]);
}

#[test]
fn the_grade_says_when_a_child_changes_stage_on_the_agenda_and_on_its_page() {
    let mut desk = team();
    let mut register = |name: &str, birth: &str, grade: u8| {
        let child = json!({ "first_name": name, "last_name": "Nyberg", "birth_on": birth, "school_form": "compulsory", "grade": grade });
        let mother = json!({ "name": "Mamma Nyberg", "relation": "mamma", "phone": "", "protection": "none" });
        let new = json!({ "kind": "new", "child": child, "guardians": [mother] });
        let view = desk.ok("register_case", json!({ "child": new, "source": "school", "intake_on": "2026-10-13" }));
        answers(&mut desk, &view, &crate::teams::TEAM.map(|unit| (unit, "given")), None);
        view["case"]["id"].clone()
    };
    let (older, younger) = (register("Alva", "2013-03-01", 6), register("Bo", "2014-03-01", 5));
    let view = plan(&mut desk, "2027-06-09");
    let changes = |case: &Value| -> Vec<Value> {
        let line = view["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == *case).unwrap();
        let reasons = line["reasons"].as_array().unwrap().iter();
        reasons.filter(|reason| reason["kind"] == "changes_stage").cloned().collect()
    };
    assert_eq!(changes(&older), [json!({ "kind": "changes_stage", "to": "upper", "on": "2027-08-20" })]);
    assert_eq!(changes(&younger), Vec::<Value>::new(), "its class stays another year");
    desk.on("2027-06-09");
    let page = desk.ok("open_case", json!({ "case": older }))["transition"].clone();
    assert_eq!((&page["kind"], &page["on"]), (&json!("upper_stage"), &json!("2027-08-20")));
    assert_eq!(desk.ok("open_case", json!({ "case": younger }))["transition"], Value::Null);
}

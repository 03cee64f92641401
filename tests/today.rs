//! The start page: the next meeting and what needs a hand, most urgent first.

use crate::{
    access::{MEMBER, switch, user},
    desk::{TestDesk, desk},
    teams::{TEAM, answers, child, child_with_consent, id, open_at, opened_at, plan, team},
};
use serde_json::{Value, json};

fn needs(today: &Value) -> Vec<String> {
    let text = |need: &Value, field: &str| need[field].as_str().unwrap_or_default().to_owned();
    today["needs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|need| format!("{} {} {}", text(need, "status"), text(need, "kind"), text(need, "who")))
        .collect()
}

#[test]
fn a_new_vault_needs_nothing() {
    let today = desk().ok("today", json!({}));
    let nothing = json!({ "next_meeting": null, "needs": [], "more_needs": 0, "resume": [], "week": [], "backup_at": null, "cases": 0 });
    assert_eq!(today, nothing);
}

#[test]
fn the_next_meeting_says_who_comes_and_who_has_not_answered() {
    let mut desk = desk();
    desk.person("Samira Daoud", "socialsekreterare", "Socialtjänsten");
    child_with_consent(&mut desk, "Alva", "Nyberg");
    let view = plan(&mut desk, "2026-10-14");
    let today = desk.ok("today", json!({}));
    let expected = json!({
        "id": id(&view), "kind": "team", "open": false, "starts_at": "2026-10-14T09:00:00", "place": "Ängsrummet",
        "children": 1, "new_children": 1, "coming": 2, "not_answered": ["Hälsocentralen"],
    });
    assert_eq!(today["next_meeting"], expected);
    assert_eq!(today["week"][0]["kind"], "meeting");
}

#[test]
fn what_is_late_comes_before_what_is_soon_before_what_has_no_day() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    let case = alva["case"]["id"].clone();
    let school = desk.unit("Skolan");
    desk.ok(
        "add_action",
        json!({ "case": case, "item": item, "unit": school, "what": "Lugn start", "due_on": "2026-10-19" }),
    );
    desk.ok("plan_follow_up", json!({ "case": case, "item": item, "planned_on": "2026-10-29" }));
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let hugo = child(&mut desk, "Hugo", "Mo");
    answers(&mut desk, &hugo, &[("Skolan", "given")], Some("2026-11-10"));
    desk.on("2026-10-23");
    let today = desk.ok("today", json!({}));
    assert_eq!(
        needs(&today),
        [
            "late action_due Alva N.",
            "late feedback Alva N.",
            "soon follow_up Alva N.",
            "soon consent_expires Hugo M.",
            "not_begun voice_missing Alva N. och Hugo M.",
        ]
    );
    assert_eq!(today["needs"][1]["meeting_on"], "2026-10-14");
    desk.ok("record_feedback", json!({ "case": case, "given_on": "2026-10-23", "given_by": "Karin", "how": "phone" }));
    desk.ok("close_case", json!({ "case": hugo["case"]["id"], "closed_on": "2026-10-23", "reason": "moved" }));
    desk.ok(
        "record_child_voice",
        json!({ "case": case, "heard_on": "2026-10-23", "form": "talk_alone", "words": "Bra." }),
    );
    assert_eq!(needs(&desk.ok("today", json!({}))), ["late action_due Alva N.", "soon follow_up Alva N."]);
}

#[test]
fn a_consent_holds_until_the_child_is_old_enough_to_be_asked_too() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let bo = child(&mut desk, "Bo", "Ek");
    answers(&mut desk, &bo, &TEAM.map(|unit| (unit, "declined")), None);
    let asked = |desk: &mut TestDesk| {
        let today = desk.ok("today", json!({}));
        let found = today["needs"].as_array().unwrap().iter().find(|need| need["kind"] == "consent_expires").cloned();
        found.map(|need| (need["status"].clone(), need["due_on"].clone()))
    };
    desk.on("2028-01-15");
    assert_eq!(asked(&mut desk), None, "her twelfth birthday is the first of March");
    desk.on("2028-02-20");
    assert_eq!(asked(&mut desk), Some((json!("soon"), json!("2028-02-29"))));
    desk.on("2028-03-02");
    assert_eq!(asked(&mut desk), Some((json!("late"), json!("2028-02-29"))));
    let consents = desk.ok("consents_of", json!({ "child": alva["child"]["id"] }));
    assert_eq!(consents["purposes"][0]["team"], "partial", "it holds no longer");
    let own = |unit: &str, desk: &mut TestDesk| json!({ "giver": { "kind": "child" }, "unit": desk.unit(unit), "status": "given", "answered_on": "2028-03-02", "reason": "" });
    let answers: Vec<Value> = TEAM.into_iter().map(|unit| own(unit, &mut desk)).collect();
    desk.ok("answer_consent", json!({ "consent": consents["consents"][0]["id"], "answers": answers }));
    assert_eq!(asked(&mut desk), None, "a no like that of Bo's mother does not run out");
}

#[test]
fn a_family_waits_to_be_told_also_when_the_case_has_been_closed() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    desk.on("2026-10-16");
    desk.ok("close_case", json!({ "case": case, "closed_on": "2026-10-16", "reason": "moved" }));
    let today = desk.ok("today", json!({}));
    assert_eq!(needs(&today), ["soon feedback Alva N."]);
    desk.on("2026-10-22");
    let today = desk.ok("today", json!({}));
    assert_eq!(needs(&today), ["late feedback Alva N."], "closing does not stop the clock");
    assert_eq!(today["needs"][0]["due_on"], "2026-10-21");
    let next = desk.ok("open_case", json!({ "case": case }))["next_step"].clone();
    assert_eq!(next, json!({ "kind": "feedback", "due_on": "2026-10-21", "late": true }));
    let listed = |desk: &mut TestDesk| desk.ok("list_cases", json!({ "closed": true }))[0]["next_step"].clone();
    assert_eq!(listed(&mut desk), next, "in the list of closed cases too");
    desk.ok("record_feedback", json!({ "case": case, "given_on": "2026-10-22", "given_by": "Karin", "how": "phone" }));
    assert!(needs(&desk.ok("today", json!({}))).is_empty());
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["next_step"]["kind"], "nothing");
    assert_eq!(listed(&mut desk)["kind"], "nothing");
}

#[test]
fn one_goes_on_where_one_was() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].as_str().unwrap().to_owned();
    let view = plan(&mut desk, "2026-10-14");
    desk.ok("meeting", json!({ "meeting": id(&view) }));
    desk.ok("open_case", json!({ "case": case }));
    desk.ok("save_draft", json!({ "key": format!("case {case} worry"), "text": "Ont i" }));
    let resume = desk.ok("today", json!({}))["resume"].clone();
    assert_eq!(
        resume[0],
        json!({ "kind": "case", "id": case, "title": "Alva N.", "at": "2026-10-13T08:14:00", "draft": true })
    );
    assert_eq!(
        (&resume[1]["kind"], &resume[1]["title"]),
        (&json!("meeting"), &json!("HLT-möte 14\u{A0}oktober\u{A0}2026"))
    );
}

#[test]
fn a_meeting_is_called_what_the_municipality_calls_it() {
    let mut desk = team();
    let own = json!({ "id": "team", "kind": "team", "name": "EHC-möte", "minutes": 60, "items": [], "active": true });
    desk.ok("save_meeting_type", own);
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let view = plan(&mut desk, "2026-10-14");
    desk.ok("meeting", json!({ "meeting": id(&view) }));
    let today = desk.ok("today", json!({}));
    assert_eq!(today["next_meeting"]["called"], "EHC-möte");
    assert_eq!(today["resume"][0]["title"], "EHC-möte 14\u{A0}oktober\u{A0}2026");
    let (_, item) = opened_at(&mut desk, &view, "2026-10-14", &alva);
    desk.ok("close_item", json!({ "item": item }));
    let events = desk.ok("open_case", json!({ "case": alva["case"]["id"] }))["events"].clone();
    let met = events.as_array().unwrap().iter().find(|event| event["kind"] == "meeting").unwrap();
    assert_eq!(met["text"], "team EHC-möte", "in the child's history too");
}

#[test]
fn what_runs_out_in_the_registers_is_one_row_each_after_the_children_and_only_for_the_coordinator() {
    let mut desk = team();
    let add = |desk: &mut TestDesk, title: &str, to: &str| {
        let text =
            json!({ "title": title, "level": "frame", "state": "decided", "valid_from": "2026-01-01", "valid_to": to });
        desk.ok("add_agreement", text)["agreement"]["id"].clone()
    };
    let soon = add(&mut desk, "Placerade barn", "2027-01-11");
    add(&mut desk, "Långt kvar", "2027-01-12");
    let view = desk.ok("today", json!({}));
    assert_eq!(needs(&view), ["soon agreements_end "], "ninety days ahead");
    assert_eq!((&view["needs"][0]["agreement"], &view["needs"][0]["agreements"]), (&soon, &json!(1)));
    desk.ok("add_agency", json!({ "name": "Familjerådgivningen", "sector": "other", "checked_on": "2026-04-01" }));
    add(&mut desk, "Redan slut", "2026-10-01");
    let hugo = child(&mut desk, "Hugo", "Mo");
    answers(&mut desk, &hugo, &[("Skolan", "given")], Some("2026-10-20"));
    let view = desk.ok("today", json!({}));
    let mut found = needs(&view);
    assert_eq!(found.split_off(found.len() - 2), ["late agreements_end ", "not_begun agencies_to_check "]);
    assert!(found.iter().any(|need| need.ends_with("Hugo M.")), "children stand first: {found:?}");
    let last = view["needs"].as_array().unwrap().len();
    assert_eq!(view["needs"][last - 2]["title"], "Redan slut");
    assert_eq!((&view["needs"][last - 2]["agreements"], &view["needs"][last - 1]["agencies"]), (&json!(2), &json!(1)));
    user(&mut desk, "Maja Lind", "member", "Skolan", MEMBER);
    switch(&mut desk, MEMBER);
    let seen = desk.ok("today", json!({}));
    assert!(!needs(&seen).iter().any(|need| need.contains("agree") || need.contains("agencies")));
}

/// Calls principals to a SIP meeting about the case this Thursday; answers the plan.
fn called(desk: &mut TestDesk, case: &Value) -> Value {
    let offer = json!({ "case": case, "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let plan = desk.ok("offer_plan", offer)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": "2026-10-13" }));
    desk.yes_to_sip(case);
    call(desk, &plan, "13.00", "Granen");
    plan
}

fn call(desk: &mut TestDesk, plan: &Value, starts: &str, place: &str) {
    let day = json!({ "plan": plan, "called_on": "2026-10-13", "meeting_on": "2026-10-15", "starts": starts, "place": place });
    desk.ok("call_plan", day);
}

fn week(desk: &mut TestDesk) -> Value {
    desk.ok("today", json!({}))["week"].clone()
}

#[test]
fn a_sip_meeting_that_principals_are_called_to_stands_in_the_week_once_until_it_is_held() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let plan = called(&mut desk, &case);
    let expected = json!([{ "on": "2026-10-15", "at": "13:00", "kind": "sip_meeting", "id": plan, "who": "Alva N.", "unit": null, "case": case, "place": "Granen" }]);
    assert_eq!(week(&mut desk), expected);
    let among = json!({ "kind": "sip", "held_on": "2026-10-15", "starts": "14.00", "minutes": 60, "place": "Tallen", "cases": [case] });
    desk.ok("plan_meeting", among);
    assert_eq!(week(&mut desk), expected, "the same meeting among the team's is not said again");
    call(&mut desk, &plan, "", "");
    let row = week(&mut desk)[0].clone();
    assert_eq!((&row["at"], &row["place"]), (&json!("14:00"), &json!("Tallen")), "as the team has planned it");
    call(&mut desk, &plan, "efter lunch", "Granen");
    let row = week(&mut desk)[0].clone();
    assert_eq!((&row["at"], &row["place"]), (&Value::Null, &json!("efter lunch, Granen")));
    desk.ok("hold_plan", json!({ "plan": plan, "held_on": "2026-10-13" }));
    let week = week(&mut desk);
    assert_eq!((week.as_array().unwrap().len(), &week[0]["kind"]), (1, &json!("meeting")));
}

#[test]
fn a_protected_childs_sip_meeting_has_its_number_and_no_place_and_nobody_else_sees_whose_it_is() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    called(&mut desk, &alva["case"]["id"]);
    let hidden = json!({ "id": alva["child"]["id"], "child": { "first_name": "Stjärna", "last_name": "", "protection": "marked" } });
    desk.ok("change_child", hidden);
    let row = week(&mut desk)[0].clone();
    assert_eq!((&row["who"], &row["at"]), (&json!("2403-2026-001"), &json!("13:00")));
    assert!(!row.to_string().contains("Granen") && !row.to_string().contains("Stjärna"), "{row}");
    user(&mut desk, "Maja Lind", "member", "Fritidsgården", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(week(&mut desk), json!([]), "no consent covers her unit");
}

#[test]
fn who_has_not_answered_is_said_for_the_team_whose_meeting_it_is() {
    let mut desk = team();
    let new = json!({ "name": "Högstadieskolan", "sector": "school", "organisation_kind": "municipality" });
    let school = desk.ok("add_unit", new)["id"].clone();
    let person = desk.ok("add_professional", json!({ "unit": school, "name": "Lova Ek" }))["id"].clone();
    let rhythm = desk.ok("list_teams", json!({}))[0]["rhythm"].clone();
    let older = desk.ok(
        "save_team",
        json!({ "name": "Högstadieteamet", "sectors": ["school", "child_psychiatry"], "ages_from": 13, "ages_to": 18, "rhythm": rhythm, "members": [{ "professional": person }] }),
    )["id"]
        .clone();
    let planned = json!({ "kind": "team", "team": older, "held_on": "2026-10-14", "starts": "9.00", "minutes": 90 });
    let view = desk.ok("plan_meeting", planned);
    let not_answered = |desk: &mut TestDesk| desk.ok("today", json!({}))["next_meeting"]["not_answered"].clone();
    let bup = "Barn- och ungdomspsykiatrin (BUP)";
    assert_eq!(not_answered(&mut desk), json!([bup]));
    let lova = view["units"][0]["people"][0]["id"].clone();
    let gone = json!({ "meeting": id(&view), "who": { "kind": "listed", "attendance": lova }, "status": "absent", "reason": "sjuk" });
    desk.ok("set_attendance", gone);
    assert_eq!(not_answered(&mut desk), json!(["Högstadieskolan", bup]), "not the first team's school");
    let view = desk.ok("remove_attendance", json!({ "meeting": id(&view), "attendance": lova }));
    assert_eq!(not_answered(&mut desk), json!(["Högstadieskolan", bup]), "its own school also when nobody was asked");
    assert_eq!(view["units"][0]["unit"], school, "and so on the meeting's page");
}

//! The start page: the next meeting and what needs a hand, most urgent first.

use crate::{
    desk::desk,
    teams::{answers, child, child_with_consent, id, open_at, plan, team},
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
fn what_runs_out_in_the_registers_is_one_row_each_after_the_children_and_only_for_the_coordinator() {
    let mut desk = team();
    let add = |desk: &mut crate::desk::TestDesk, title: &str, to: &str| {
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
    crate::access::user(&mut desk, "Maja Lind", "member", "Skolan", crate::access::MEMBER);
    crate::access::switch(&mut desk, crate::access::MEMBER);
    let seen = desk.ok("today", json!({}));
    assert!(!needs(&seen).iter().any(|need| need.contains("agree") || need.contains("agencies")));
}

//! How long each kind of record is kept: the municipality's own table, and gallring of what is no case, meetings that no child is left in and consultations, on the same list as the cases.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
    teams::{child_with_consent, team},
};
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";
const BOARD: &str = "Barn- och utbildningsnämnden";
const PLAN: &str = "Dokumenthanteringsplanen 2020, 12 §";

fn rule(material: &str, owner: &str, years: Option<u32>, from: &str) -> Value {
    json!({ "material": material, "owner": owner, "board": BOARD, "years": years, "source": PLAN, "valid_from": from })
}

fn row(desk: &mut TestDesk, material: &str) -> Value {
    let overview = desk.ok("gallring_overview", json!({}));
    let rows = overview["materials"].as_array().unwrap();
    rows.iter().find(|row| row["material"] == material).unwrap().clone()
}

/// The numbers of what may be erased today.
fn due(desk: &mut TestDesk) -> Vec<String> {
    let overview = desk.ok("gallring_overview", json!({}));
    let cases = overview["cases"].as_array().unwrap().iter().filter(|case| case["verdict"] == "due");
    cases.map(|case| case["number"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_table_says_of_each_kind_of_record_whose_it_is_how_long_it_is_kept_and_who_ends_it() {
    let mut desk = desk();
    let overview = desk.ok("gallring_overview", json!({}));
    assert_eq!(overview["materials"].as_array().unwrap().len(), 12);
    let case = row(&mut desk, "case");
    assert_eq!(
        (&case["end"], &case["owner"], &case["board"]),
        (&json!("on_list"), &json!("social_services"), &json!(""))
    );
    assert_eq!(case["holds"]["years"], 5);
    for (material, end) in [
        ("consent", "with_case"),
        ("meeting", "on_list"),
        ("backup", "by_itself"),
        ("parcel", "by_person"),
        ("received_parcel", "on_list"),
        ("access_log", "never"),
    ] {
        let row = row(&mut desk, material);
        assert_eq!((&row["end"], &row["holds"]), (&json!(end), &Value::Null), "{material}");
    }
    desk.ok("set_gallring_material", rule("access_log", "education", Some(10), "2020-01-01"));
    let log = row(&mut desk, "access_log");
    assert_eq!((&log["owner"], &log["board"]), (&json!("education"), &json!(BOARD)));
    let holds = &log["holds"];
    assert_eq!((&holds["years"], &holds["source"], &holds["places"]), (&json!(10), &json!(PLAN), &json!(["2403"])));
    desk.ok("set_gallring_material", rule("backup", "education", Some(1), "2020-01-01"));
    let mut anew = rule("access_log", "health_care", Some(10), "2021-01-01");
    anew["board"] = json!("Regionstyrelsen");
    desk.ok("set_gallring_material", anew);
    let whose = ["access_log", "backup", "case"].map(|material| {
        let row = row(&mut desk, material);
        json!([row["owner"], row["board"]])
    });
    let expected =
        [json!(["health_care", "Regionstyrelsen"]), json!(["education", BOARD]), json!(["social_services", ""])];
    assert_eq!(whose, expected, "one kind of record is not another, and what was decided last holds");
}

#[test]
fn a_rule_of_ones_own_goes_before_the_laws_which_stays_and_a_coming_one_waits_for_its_day() {
    let mut desk = desk();
    desk.ok("set_gallring_material", rule("case", "social_services", Some(7), "2026-01-01"));
    let overview = desk.ok("set_gallring_material", rule("case", "social_services", Some(10), "2027-01-01"));
    assert_eq!(overview["holds"]["years"], 7, "the new one has not come yet");
    assert_eq!(overview["holds"]["kept_birth_days"], json!([5, 15, 25]), "research keeps its days");
    desk.ok("set_gallring_material", rule("case", "social_services", Some(8), "2026-01-01"));
    let rules = desk.ok("gallring_overview", json!({}))["rules"]["rules"].as_array().unwrap().clone();
    let own = rules.iter().filter(|rule| rule["id"].as_str().unwrap().starts_with("egen-"));
    assert_eq!(own.map(|rule| rule["years"].clone()).collect::<Vec<_>>(), [8], "what was decided last is what is left");
    assert!(rules.iter().any(|rule| rule["id"] == "sol-fem-ar"), "the law's rule stays");
    let early = desk.ok("set_gallring_material", rule("case", "social_services", Some(8), "1970-01-01"));
    assert!(early["rules"].to_string().contains("sol-fem-ar"), "also when one's own is from before it");
    let kept = desk.ok("set_gallring_material", rule("case", "education", None, "2026-01-01"));
    assert_eq!((&kept["rules"]["owner"], &kept["holds"]["years"]), (&json!("education"), &Value::Null));
    desk.ok("set_gallring_rules", json!({ "owner": "social_services", "rules": [] }));
    assert_eq!(row(&mut desk, "case")["owner"], "social_services", "the table says anew whose the cases are");

    let blank = json!({ "material": "case", "owner": "education", "board": "", "years": 5, "source": " ", "valid_from": "2026-01-01" });
    assert_eq!(desk.code("set_gallring_material", blank), "input");
    for years in [0, 101] {
        assert_eq!(desk.code("set_gallring_material", rule("case", "education", Some(years), "2026-01-01")), "input");
    }
    user(&mut desk, "Mona Berg", "member", "Skolan", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(desk.code("set_gallring_material", rule("case", "education", Some(5), "2026-01-01")), "not_allowed");
}

/// A meeting that began on a day and goes on.
fn begun(desk: &mut TestDesk, kind: &str, on: &str) -> Value {
    desk.on(on);
    let plan = json!({ "kind": kind, "held_on": on, "starts": "9.00", "minutes": 90 });
    let meeting = desk.ok("plan_meeting", plan)["meeting"]["id"].clone();
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    meeting
}

fn end(desk: &mut TestDesk, meeting: &Value) {
    desk.ok("end_meeting", json!({ "meeting": meeting }));
}

/// The days of the consultations in the spring of 2019: only those of the last months are listed.
fn consultations(desk: &mut TestDesk) -> Vec<String> {
    desk.on("2019-04-01");
    let listed = desk.ok("list_consultations", json!({}));
    listed.as_array().unwrap().iter().map(|one| one["held_on"].as_str().unwrap().to_owned()).collect()
}

fn days_of_meetings(desk: &mut TestDesk) -> String {
    desk.ok("list_meetings", json!({ "over": true })).to_string()
}

#[test]
fn a_meeting_is_erased_when_no_child_is_left_in_it_and_comes_back_with_no_backup() {
    let mut desk = team();
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.on("2019-03-04");
    let alva = child_with_consent(&mut desk, "Alva", "Kanariefågel");
    let meeting = begun(&mut desk, "team", "2019-03-05");
    end(&mut desk, &meeting);
    let meeting = begun(&mut desk, "management", "2019-03-06");
    let school = desk.unit("Skolan");
    let asked = json!({ "unit": school, "age_band": "Y6T9", "theme": "attendance", "advice": "own_effort", "next_step": "ask_consent", "meeting": meeting });
    desk.ok("add_consultation", asked);
    end(&mut desk, &meeting);
    let meeting = begun(&mut desk, "management", "2019-03-07");
    desk.ok(
        "add_team_action",
        json!({ "meeting": meeting, "what": "Utse ersättare", "who": "Alla", "due_on": "2019-05-01" }),
    );
    end(&mut desk, &meeting);
    desk.on("2020-03-01");
    desk.ok("close_case", json!({ "case": alva["case"]["id"], "closed_on": "2020-03-01", "reason": "goal_reached" }));

    desk.in_use_until("2026-10-13");
    let number = alva["case"]["number"].as_str().unwrap().to_owned();
    assert_eq!(due(&mut desk), std::slice::from_ref(&number), "without a rule no meeting is proposed");
    desk.ok("set_gallring_material", rule("meeting", "education", Some(5), "2020-01-01"));
    let mut found = due(&mut desk);
    found.sort();
    assert_eq!(
        found,
        [number.clone(), "Möte 2019-03-06".to_owned()],
        "neither the child's, nor the one with a promise"
    );
    assert_eq!((&row(&mut desk, "meeting")["due"], &row(&mut desk, "case")["due"]), (&json!(1), &json!(1)));

    let folder = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": folder.path() }));
    let before = desk.ok("measures_report", json!({ "quarter": "2019-Q1" }))["measures"].clone();
    let list = desk.ok("propose_gallring", json!({}));
    let source = list["source"].as_str().unwrap();
    assert!(source.contains("Socialtjänstlagen") && source.contains(PLAN), "{source}");
    switch(&mut desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(&mut desk, PASSPHRASE);
    let done = desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    let lines = done["lines"].as_array().unwrap();
    assert!(lines.iter().all(|line| line["erase"] == true && line["rows"].as_u64() > Some(1)), "{done}");
    assert_eq!((lines.len(), &done["remnants"]), (2, &json!(0)), "{done}");
    assert!(!days_of_meetings(&mut desk).contains("2019-03-06"));
    assert_eq!(desk.ok("measures_report", json!({ "quarter": "2019-Q1" }))["measures"], before, "they survive");
    assert_eq!(due(&mut desk), ["Möte 2019-03-05"], "now that its child is gone");

    let listed = desk.ok("list_backups", json!({}));
    let oldest = listed.as_array().unwrap().last().unwrap()["file"].clone();
    desk.ok("restore_backup", json!({ "file": oldest, "passphrase": PASSPHRASE }));
    let days = days_of_meetings(&mut desk);
    assert!(!days.contains("2019-03-06") && days.contains("2019-03-07"), "{days}");
    assert_eq!(due(&mut desk), ["Möte 2019-03-05"]);
    assert_eq!(consultations(&mut desk), ["2019-03-06"], "it has a time of its own");
}

#[test]
fn a_consultation_is_erased_by_its_own_rule_and_a_kept_line_stays() {
    let mut desk = team();
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    let school = desk.unit("Skolan");
    for day in ["2019-03-06", "2019-03-07"] {
        desk.on(day);
        let asked = json!({ "unit": school, "age_band": "Y6T9", "theme": "attendance", "advice": "own_effort", "next_step": "ask_consent" });
        desk.ok("add_consultation", asked);
    }
    desk.in_use_until("2026-10-13");
    desk.ok("set_gallring_material", rule("consultation", "other", Some(3), "2020-01-01"));
    assert_eq!(due(&mut desk), ["Konsultation 2019-03-06", "Konsultation 2019-03-07"]);
    let list = desk.ok("propose_gallring", json!({}));
    assert_eq!(list["source"], PLAN, "once, for both");
    let keep = json!([{ "case": list["lines"][0]["case"], "why": "Används i en utvärdering." }]);
    switch(&mut desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": keep, "reason": "Tiden är ute." }));
    switch(&mut desk, PASSPHRASE);
    let done = desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    assert_eq!(done["remnants"], 0, "{done}");
    assert_eq!(consultations(&mut desk), ["2019-03-06"]);
}

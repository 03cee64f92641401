//! Who changes stage: what changes for whom and when, who gives over and who takes over, and who may see the list.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk},
    people::known,
    teams::{TEAM, answers, plan, team},
};
use serde_json::{Value, json};

const SECOND: &str = "vass 38 kajplats älv norrsken";

/// An open case about a child with these facts, held by Karin at the school.
fn register(desk: &mut TestDesk, name: &str, birth: &str, form: &str, more: &Value) -> Value {
    let mut child = json!({ "first_name": name, "last_name": "Nyberg", "birth_on": birth, "school_form": form });
    child.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let mother = json!({ "name": "Mamma Nyberg", "relation": "mamma", "phone": "", "protection": "none" });
    let karin = known(desk, "Karin Holmlund")["id"].clone();
    let new = json!({ "kind": "new", "child": child, "guardians": [mother] });
    desk.ok(
        "register_case",
        json!({ "child": new, "source": "school", "intake_on": "2026-10-13", "coordinator": karin }),
    )
}

fn grade(grade: u8) -> Value {
    json!({ "grade": grade, "school": "Castorskolan" })
}

/// The lines of a period.
fn lines(desk: &mut TestDesk, period: &str) -> Vec<Value> {
    desk.ok("list_transitions", json!({ "period": period }))["lines"].as_array().unwrap().clone()
}

/// "Ada N. preschool 2027-08-20" of each line.
fn told(desk: &mut TestDesk, period: &str) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let line = |line: &Value| format!("{} {} {}", text(&line["name"]), text(&line["kind"]), text(&line["on"]));
    lines(desk, period).iter().map(line).collect()
}

#[test]
fn everybody_who_begins_changes_stage_leaves_or_comes_of_age_stands_with_the_day() {
    let mut desk = team();
    register(&mut desk, "Ada", "2025-02-01", "home", &json!({}));
    register(&mut desk, "Bo", "2021-03-01", "preschool", &json!({}));
    register(&mut desk, "Cia", "2020-03-01", "preschool_class", &json!({}));
    register(&mut desk, "Dan", "2017-03-01", "compulsory", &grade(3));
    register(&mut desk, "Eva", "2014-03-01", "compulsory", &grade(6));
    register(&mut desk, "Filip", "2011-03-01", "compulsory", &grade(9));
    register(&mut desk, "Gun", "2008-12-24", "upper_secondary", &grade(3));
    register(&mut desk, "Hugo", "2015-03-01", "compulsory", &grade(5));
    assert_eq!(
        told(&mut desk, "autumn"),
        [
            "Gun N. birthday 2026-12-24",
            "Filip N. birthday 2027-03-01",
            "Gun N. leaves_school 2027-06-10",
            "Ada N. preschool 2027-08-20",
            "Bo N. preschool_class 2027-08-20",
            "Dan N. middle_stage 2027-08-20",
            "Eva N. upper_stage 2027-08-20",
            "Filip N. upper_secondary 2027-08-20",
        ]
    );
    let all = desk.ok("list_transitions", json!({}));
    assert_eq!((&all["until_on"], all["lines"].as_array().unwrap().len()), (&json!("2027-08-20"), 8), "by itself");
    assert_eq!((&all["lines"][0]["turns"], &all["lines"][1]["turns"]), (&json!(18), &json!(16)));
    assert_eq!((&all["lines"][3]["age"], &all["lines"][3]["holder"]), (&json!(1), &json!("Karin Holmlund")));
    assert_eq!(told(&mut desk, "soon"), ["Gun N. birthday 2026-12-24"]);
    assert_eq!(desk.ok("list_transitions", json!({ "period": "year" }))["until_on"], "2027-10-13");
}

#[test]
fn what_stands_in_the_list_soon_is_what_the_agenda_takes_up() {
    let mut desk = team();
    let ada = register(&mut desk, "Ada", "2025-02-01", "home", &json!({}));
    let gun = register(&mut desk, "Gun", "2009-01-01", "upper_secondary", &grade(3));
    answers(&mut desk, &ada, &TEAM.map(|unit| (unit, "given")), None);
    let units: Vec<Value> = TEAM.iter().map(|unit| desk.unit(unit)).collect();
    desk.consent(&gun["child"]["id"], &units);
    let view = plan(&mut desk, "2027-06-02");
    desk.on("2027-06-02");
    assert_eq!(told(&mut desk, "soon"), ["Gun N. leaves_school 2027-06-10", "Ada N. preschool 2027-08-20"]);
    let why = |case: &Value, kind: &str| {
        let line = view["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == case["case"]["id"]);
        let reasons = line.unwrap()["reasons"].as_array().unwrap();
        reasons.iter().find(|reason| reason["kind"] == kind).unwrap()["on"].clone()
    };
    assert_eq!(why(&ada, "starts_preschool"), "2027-08-20");
    assert_eq!(why(&gun, "leaves_school"), "2027-06-10");
}

#[test]
fn a_line_says_who_gives_over_and_who_takes_over_where_that_is_known() {
    let mut desk = team();
    register(&mut desk, "Bo", "2021-03-01", "preschool", &json!({ "school": "Blåklockan" }));
    let line = lines(&mut desk, "autumn")[0].clone();
    let pass = |from: &str, from_name: &str, to: &str, to_name: &str| json!({ "from": from, "from_name": from_name, "to": to, "to_name": to_name });
    let bvc = "Barnhälsovården (BVC)";
    let health = pass("child_health", bvc, "pupil_health", "Skolan");
    assert_eq!(line["passes"], json!([pass("preschool", "Blåklockan", "school", "Skolan"), health]));
    let second = json!({ "organisation_kind": "municipality", "name": "Byskolan", "sector": "school" });
    let second = desk.ok("add_unit", second)["id"].clone();
    let passes = lines(&mut desk, "autumn")[0]["passes"].clone();
    let unknown = pass("child_health", bvc, "pupil_health", "");
    assert_eq!(passes, json!([pass("preschool", "Blåklockan", "school", ""), unknown]), "one of two: nobody guesses");
    let case = line["case"].clone();
    let offer = json!({ "case": case, "kind": "transition", "to_unit": second, "question": "Ta emot Bo.",
        "information": [], "ground": "requested_by_board", "offered_on": "2026-10-13" });
    desk.ok("offer_handover", offer);
    let passes = lines(&mut desk, "autumn")[0]["passes"].clone();
    assert_eq!((&passes[0]["to_name"], &passes[1]["to_name"]), (&json!("Byskolan"), &json!("Byskolan")));
    let child = desk.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let hidden = lines(&mut desk, "autumn")[0].clone();
    assert_eq!((&hidden["case"], &hidden["handover"]["state"]), (&case, &json!("offered")));
    assert!(!hidden.to_string().contains("Byskolan"), "which school is on the child's own page: {hidden}");
}

/// The ten-year school takes in its children in grade 1.
#[test]
fn in_2028_who_was_in_preschool_begins_in_grade_one() {
    let mut desk = team();
    desk.on("2028-06-01");
    let bo = register(&mut desk, "Bo", "2022-03-01", "preschool", &json!({}));
    register(&mut desk, "Cia", "2021-03-01", "preschool_class", &json!({}));
    assert_eq!(told(&mut desk, "autumn"), ["Bo N. first_grade 2028-08-20"], "and Cia goes on to grade 2");
    let page = |desk: &mut TestDesk| desk.ok("open_case", json!({ "case": bo["case"]["id"] }));
    assert_eq!(page(&mut desk)["transition"]["kind"], "first_grade");
    answers(&mut desk, &bo, &TEAM.map(|unit| (unit, "given")), None);
    let view = plan(&mut desk, "2028-06-14");
    let line = view["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == bo["case"]["id"]);
    let reasons = line.unwrap()["reasons"].as_array().unwrap().clone();
    assert!(reasons.contains(&json!({ "kind": "starts_school", "on": "2028-08-20" })), "{reasons:?}");
    desk.on("2028-09-01");
    let child = page(&mut desk)["child"].clone();
    assert_eq!((&child["school_form"], &child["grade"]), (&json!("compulsory"), &json!(1)));
}

#[test]
fn a_handover_between_stages_stands_at_the_change_it_is_about_until_it_is_undone() {
    let mut desk = team();
    let filip = register(&mut desk, "Filip", "2011-03-01", "compulsory", &grade(9));
    let nora = desk.person("Nora Ek", "rektor", "Skolan");
    let (case, school) = (filip["case"]["id"].clone(), desk.unit("Skolan"));
    let offer = |kind: &str| {
        json!({ "case": case, "kind": kind, "to_unit": school, "question": "Ta emot Filip.", "information": [],
            "ground": "requested_by_board", "offered_on": "2026-10-13" })
    };
    let state = |desk: &mut TestDesk| -> Vec<Value> {
        lines(desk, "autumn").iter().map(|line| line["handover"].clone()).collect()
    };
    desk.ok("offer_handover", offer("responsibility"));
    assert_eq!(state(&mut desk), [Value::Null, Value::Null], "another kind is about something else");
    desk.ok("undo", json!({ "act": null }));
    let handover = desk.ok("offer_handover", offer("transition"))["handover"]["id"].clone();
    let stands = |state: &str| json!({ "state": state, "to_unit": "Skolan" });
    assert_eq!(state(&mut desk), [Value::Null, stands("offered")], "at the new school, not at the birthday");
    let accept = json!({ "handover": handover, "step": "accept", "happened_on": "2026-10-13", "said_by": "Nora Ek", "text": "", "receiver": nora });
    desk.ok("step_handover", accept);
    assert_eq!(state(&mut desk), [Value::Null, stands("accepted")]);
    desk.ok("undo", json!({ "act": null }));
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(state(&mut desk), [Value::Null, Value::Null]);
}

#[test]
fn a_handover_about_a_stage_that_has_begun_is_not_taken_for_one_about_the_birthday_after_it() {
    let mut desk = team();
    let filip = register(&mut desk, "Filip", "2011-11-15", "compulsory", &grade(9));
    let school = desk.unit("Skolan");
    desk.on("2027-05-03");
    let offer = json!({ "case": filip["case"]["id"], "kind": "transition", "to_unit": school, "question": "Ta emot Filip.",
        "information": [], "ground": "requested_by_board", "offered_on": "2027-05-03" });
    desk.ok("offer_handover", offer);
    let first = |desk: &mut TestDesk| lines(desk, "autumn")[0].clone();
    let stage = first(&mut desk);
    assert_eq!((&stage["kind"], &stage["handover"]["state"]), (&json!("upper_secondary"), &json!("offered")));
    desk.on("2027-09-01");
    let birthday = first(&mut desk);
    assert_eq!((&birthday["on"], &birthday["handover"]), (&json!("2027-11-15"), &Value::Null));
}

#[test]
fn a_protected_child_stands_by_number_and_nobody_sees_a_child_they_may_not() {
    let mut desk = team();
    let dan = register(&mut desk, "Dan", "2017-03-01", "compulsory", &grade(3));
    let eva = register(&mut desk, "Eva", "2014-03-01", "compulsory", &grade(6));
    let bo = register(&mut desk, "Bo", "2021-03-01", "preschool", &json!({ "school": "Blåklockan" }));
    answers(&mut desk, &dan, &TEAM.map(|unit| (unit, "given")), None);
    for name in ["Solrosen", "Timjan"] {
        desk.ok("add_unit", json!({ "organisation_kind": "municipality", "name": name, "sector": "preschool" }));
    }
    let near = json!({ "case": bo["case"]["id"], "name": "Siv Ek", "ring": "professional", "unit": desk.unit("Solrosen"), "since_on": "2026-10-13" });
    desk.ok("write_contact", near);
    let hide = json!({ "child": bo["child"]["id"], "protection": "marked", "alias": "Stjärnan" });
    desk.ok("protect_identity", hide);
    let hidden = lines(&mut desk, "autumn").into_iter().find(|line| line["case"] == bo["case"]["id"]).unwrap();
    assert_eq!((&hidden["name"], &hidden["protected"]), (&bo["case"]["number"], &json!(true)));
    let line = hidden.to_string();
    assert!(!line.contains("Blåklockan") && !line.contains("Solrosen"), "nor where it goes: {line}");
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let erik = user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", SECOND);
    desk.ok("mark_conflict", json!({ "child": eva["child"]["id"], "professional": erik["professional"] }));
    switch(&mut desk, MEMBER);
    assert_eq!(told(&mut desk, "autumn"), ["Dan N. middle_stage 2027-08-20"], "only whose family has said yes");
    switch(&mut desk, SECOND);
    let seen = desk.ok("list_transitions", json!({})).to_string();
    assert!(!seen.contains("Eva") && seen.contains("Dan N."), "{seen}");
    switch(&mut desk, PASSPHRASE);
    assert!(told(&mut desk, "autumn").contains(&"Eva N. upper_stage 2027-08-20".to_owned()));
}

#[test]
fn who_has_ended_changes_no_stage_and_reading_the_list_leaves_a_line() {
    let mut desk = team();
    let dan = register(&mut desk, "Dan", "2017-03-01", "compulsory", &grade(3));
    assert_eq!(told(&mut desk, "autumn").len(), 1);
    let log = desk.ok("access_log", json!({})).to_string();
    assert!(log.contains("Läste listan över vem som byter stadium"), "{log}");
    desk.ok("close_case", json!({ "case": dan["case"]["id"], "closed_on": "2026-10-13", "reason": "goal_reached" }));
    assert!(told(&mut desk, "autumn").is_empty());
}

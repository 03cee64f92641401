//! Children and cases: registered, found, not registered twice; consent computed.

use crate::desk::{ALVA, desk};
use serde_json::{Value, json};

#[test]
fn a_child_is_found_by_name_number_and_case_number_and_by_nothing_else() {
    let mut desk = desk();
    let case = desk.alva();
    let number = case["case"]["number"].as_str().unwrap().to_owned();
    assert_eq!(number, "2403-2026-001");
    for (query, matched) in [
        ("alv", "name"),
        ("nyberg alva", "name"),
        ("20160425", "number"),
        (ALVA, "number"),
        ("160425-2385", "number"),
        (number.as_str(), "case_number"),
    ] {
        let found = desk.ok("search_children", json!({ "query": query }));
        assert_eq!((found.as_array().unwrap().len(), found[0]["matched"].as_str()), (1, Some(matched)), "{query}");
    }
    for query in ["magen", "Sofia", "skolkurator", "", "  ", "%"] {
        assert_eq!(desk.ok("search_children", json!({ "query": query })), json!([]), "{query}");
    }
}

#[test]
fn a_child_that_may_be_the_same_is_warned_of_with_the_reason() {
    let mut desk = desk();
    desk.alva();
    let ask = |number: &str, birth: Option<&str>| json!({ "first_name": "alva", "last_name": "NYBERG", "number": number, "birth_on": birth });
    assert_eq!(desk.ok("possible_duplicates", ask(ALVA, None))[0]["reason"], "same_number");
    assert_eq!(desk.ok("possible_duplicates", ask("", Some("2016-04-25")))[0]["reason"], "same_name_and_birth");
    assert_eq!(desk.ok("possible_duplicates", ask("", None))[0]["reason"], "same_name");
}

/// Each is the reason why a child that is typed so may be Alva Nyberg, born on 25 April 2016; none when she is not warned of.
#[test]
fn a_name_that_is_written_in_another_way_is_warned_of_too() {
    let mut desk = desk();
    let alva = desk.alva()["child"]["id"].clone();
    let (hers, other) = (Some("2016-04-25"), Some("2016-04-26"));
    for (first, last, birth, reason) in [
        ("Nyberg", "Alva", None, "same_name"),
        ("Nyberg", "Alva", hers, "same_name_and_birth"),
        ("Alva", "Nyberg", other, "same_name"),
        ("Alva Maria", "Nyberg", None, "name_within"),
        ("Alva", "Öst-Nyberg", hers, "shared_name_and_birth"),
        ("Alva", "Åkerlund", hers, "shared_name_and_birth"),
        ("Hugo", "Nyberg", hers, "shared_name_and_birth"),
        ("Alva Maria", "Nyberg", other, ""),
        ("Alva", "Åkerlund", None, ""),
        ("Hugo", "Nyberg", other, ""),
        ("Hugo", "Mo", hers, ""),
        ("Alv", "Nyb", None, ""),
    ] {
        let typed = json!({ "first_name": first, "last_name": last, "number": "", "birth_on": birth });
        let found = desk.ok("possible_duplicates", typed);
        let reasons: Vec<&str> = found.as_array().unwrap().iter().map(|one| one["reason"].as_str().unwrap()).collect();
        let expected: Vec<&str> = Some(reason).filter(|reason| !reason.is_empty()).into_iter().collect();
        assert_eq!(reasons, expected, "{first} {last} {birth:?}");
        assert!(found.as_array().unwrap().iter().all(|one| one["found"]["child"] == alva));
    }
}

#[test]
fn one_name_fewer_than_a_child_has_is_warned_of_and_a_number_tells_the_day() {
    let mut desk = desk();
    let child = json!({ "first_name": "Wilma Maria", "last_name": "von Öberg", "birth_on": "2016-04-25" });
    let new = json!({ "kind": "new", "child": child, "guardians": [] });
    desk.ok("register_case", json!({ "child": new, "source": "school", "intake_on": "2026-10-01" }));
    let mut reason = |first: &str, last: &str, number: &str| {
        let typed = json!({ "first_name": first, "last_name": last, "number": number, "birth_on": null });
        desk.ok("possible_duplicates", typed)[0]["reason"].clone()
    };
    assert_eq!(reason("Wilma", "Öberg", ""), "name_within");
    assert_eq!(reason("Wilma", "Nyberg", ALVA), "shared_name_and_birth");
    assert_eq!(reason("Alva", "von Nyberg", ALVA), Value::Null, "a particle is nobody's name");
}

#[test]
fn what_is_wrong_with_a_new_case_is_said_by_field() {
    let mut desk = desk();
    let case = |number: &str, intake: &str| {
        json!({ "child": { "kind": "new", "child": { "first_name": "Alva", "last_name": "Nyberg", "number": number }, "guardians": [] },
        "source": "school", "intake_on": intake })
    };
    for (number, intake, field, problem) in [
        ("20160425-2386", "2026-10-01", "number", "checksum"),
        ("abc", "2026-10-01", "number", "not_readable"),
        ("", "2031-05-05", "intake_on", "in_the_future"),
    ] {
        let error = desk.call("register_case", case(number, intake)).unwrap_err();
        assert_eq!(error.data(), json!({ "field": field, "problem": problem }));
    }
    assert_eq!(desk.ok("list_cases", json!({})), json!([]), "nothing is left behind");
    desk.ok("register_case", case("", "2026-10-01"));
}

#[test]
fn a_second_open_case_for_the_same_child_is_refused_and_a_new_one_after_closing_is_not() {
    let mut desk = desk();
    let case = desk.alva();
    let again = json!({ "child": { "kind": "known", "child": case["child"]["id"] }, "source": "school", "intake_on": "2026-10-13" });
    assert_eq!(desk.code("register_case", again.clone()), "case_already_open");
    let nobody = json!({ "child": { "kind": "known", "child": case["case"]["id"] }, "source": "school", "intake_on": "2026-10-13" });
    assert_eq!(desk.code("register_case", nobody), "not_found", "a child that is not there is no fault of the disk");
    desk.ok("close_case", json!({ "case": case["case"]["id"], "closed_on": "2026-10-13", "reason": "goal_reached" }));
    assert_eq!(desk.ok("register_case", again)["case"]["number"], "2403-2026-002");
}

#[test]
fn the_stage_follows_from_the_facts() {
    let mut desk = desk();
    let case = desk.alva();
    assert_eq!(
        (case["stage"].as_str(), case["next_step"]["kind"].as_str()),
        (Some("awaiting_consent"), Some("ask_consent"))
    );
    let units: Vec<_> = ["Skolan", "Socialtjänsten", "Hälsocentralen"].iter().map(|name| desk.unit(name)).collect();
    let consent = desk.consent(&case["child"]["id"], &units);
    let now = desk.ok("open_case", json!({ "case": case["case"]["id"] }));
    assert_eq!(
        (now["stage"].as_str(), now["next_step"]["kind"].as_str(), now["consent"]["team"].as_str()),
        (Some("active"), Some("meeting"), Some("full"))
    );
    let mut withdrawn = consent["answers"][0].clone();
    withdrawn["status"] = json!("withdrawn");
    let answers: Vec<_> = units
        .iter()
        .map(|unit| {
            let mut answer = withdrawn.clone();
            answer["unit"] = unit.clone();
            answer
        })
        .collect();
    desk.ok("answer_consent", json!({ "consent": consent["id"], "answers": answers }));
    assert_eq!(desk.ok("open_case", json!({ "case": case["case"]["id"] }))["stage"], "consent_withdrawn");
}

#[test]
fn undoing_a_registration_leaves_no_trace_of_the_child() {
    let mut desk = desk();
    desk.alva();
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "register_case");
    assert_eq!(desk.ok("search_children", json!({ "query": "Alva" })), json!([]));
}

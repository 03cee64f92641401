//! Gallring where the law keeps everything, or those born on some days: nothing is proposed, and no rule of one's own changes that.

use crate::{
    desk::{PASSPHRASE, TestDesk, desk, empty_desk},
    gallring::{closed, verdicts},
    teams::answers,
};
use serde_json::{Value, json};

/// A closed case in Ånge, whose county keeps all the social services' cases, that would be due elsewhere.
fn in_ange() -> TestDesk {
    let mut desk = empty_desk();
    desk.on("2018-01-01");
    desk.ok(
        "create_vault",
        json!({ "municipality": "2260", "team": "Teamet i Ånge", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
    );
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    desk.in_use_until("2026-10-13");
    desk
}

#[test]
fn where_the_county_keeps_everything_nothing_is_proposed() {
    let mut desk = in_ange();
    assert_eq!(verdicts(&mut desk)[0].1, "kept_here");
    assert_eq!(desk.code("propose_gallring", json!({})), "gallring_nothing_due");
}

#[test]
fn no_rule_of_ones_own_sets_aside_that_the_law_keeps_the_countys_cases() {
    let mut desk = in_ange();
    let rule = |material: &str, owner: &str, years: Option<u32>| json!({ "material": material, "owner": owner, "board": "", "years": years, "source": "Planen", "valid_from": "2020-01-01" });
    let years = rule("case", "social_services", Some(5));
    assert_eq!(desk.code("set_gallring_material", years), "gallring_kept_by_law");
    let rules = desk.ok("gallring_overview", json!({}))["rules"].clone();
    for places in [json!(["2260"]), json!(["22"])] {
        let mut changed = rules.clone();
        let own = json!({ "id": "vår", "material": "case", "owner": "social_services", "places": places, "years": 5, "kept_birth_days": [], "source": "Planen", "valid_from": "2020-01-01" });
        changed["rules"].as_array_mut().unwrap().push(own);
        assert_eq!(desk.code("set_gallring_rules", changed), "gallring_kept_by_law", "{places}");
    }
    // The law's row is not what keeps it: the law is.
    let mut without = rules.clone();
    without["rules"].as_array_mut().unwrap().retain(|rule| rule["id"] != "sol-hela-lan");
    desk.ok("set_gallring_rules", without);
    assert_eq!(verdicts(&mut desk)[0].1, "kept_here");
    desk.ok("set_gallring_rules", rules);
    desk.ok("set_gallring_material", rule("case", "social_services", None));
    assert_eq!(verdicts(&mut desk)[0].1, "kept_here");
    desk.ok("set_gallring_material", rule("meeting", "social_services", Some(5)));
    desk.ok("set_gallring_material", rule("case", "education", Some(5)));
    assert_eq!(verdicts(&mut desk)[0].1, "due", "another board's records go by its own plan");
}

#[test]
fn rules_for_one_board_take_no_kept_day_of_birth_from_another() {
    let mut desk = desk();
    let days = |desk: &mut TestDesk, owner: &str| {
        let rules = desk.ok("gallring_overview", json!({}))["rules"]["rules"].as_array().unwrap().clone();
        let of_owner = rules.into_iter().filter(|rule| rule["owner"] == owner && rule["years"] != json!(null));
        of_owner.map(|rule| rule["kept_birth_days"].clone()).collect::<Vec<_>>()
    };
    let rule = |id: &str, owner: &str, kept: &[u32]| json!({ "id": id, "material": "case", "owner": owner, "places": [], "years": 5, "kept_birth_days": kept, "source": "Planen", "valid_from": "2020-01-01" });
    let set = |owner: &str, rules: &[Value]| json!({ "owner": owner, "rules": rules });
    let answered = desk.ok("set_gallring_rules", set("education", &[rule("skola", "education", &[7])]));
    assert_eq!(answered["rules"], desk.ok("gallring_overview", json!({}))["rules"]["rules"], "the whole table");
    assert_eq!(days(&mut desk, "social_services"), [json!([5, 15, 25])], "of which nothing was said");
    desk.ok("set_gallring_rules", set("social_services", &[rule("soc", "social_services", &[31])]));
    assert_eq!(days(&mut desk, "social_services"), [json!([5, 15, 25, 31])], "the law's beside its own");
    assert_eq!(days(&mut desk, "education"), [json!([7])]);
    // A rule of one's own made on the page keeps them too, also where no rule for everywhere is left.
    let mut here = rule("skola-här", "education", &[7]);
    here["places"] = json!(["2403"]);
    desk.ok("set_gallring_rules", set("education", &[here]));
    let own = json!({ "material": "case", "owner": "education", "board": "", "years": 6, "source": "Planen", "valid_from": "2026-01-01" });
    assert_eq!(desk.ok("set_gallring_material", own)["holds"]["kept_birth_days"], json!([7]));
}

#[test]
fn no_rule_erases_sooner_than_the_law_lets_anybody() {
    let mut desk = desk();
    for (owner, years, code) in [
        ("social_services", 0, "gallring_too_short"),
        ("social_services", 4, "gallring_too_short"),
        ("social_services", 5, "ok"),
        ("health_care", 9, "gallring_too_short"),
        ("health_care", 10, "ok"),
        ("education", 2, "ok"),
    ] {
        let rule = json!({ "id": "vår", "material": "case", "owner": owner, "places": ["2403"], "years": years, "kept_birth_days": [], "source": "Planen", "valid_from": "2020-01-01" });
        let without: &[&str] = if owner == "social_services" { &[] } else { &["social_services"] };
        let set = json!({ "owner": owner, "rules": [rule], "without": without });
        if owner == "education" {
            desk.ok("set_gallring_rules", json!({ "owner": owner, "rules": [], "without": ["health_care"] }));
        }
        assert_eq!(desk.code("set_gallring_rules", set), code, "{owner} {years}");
        if years > 0 {
            let own = json!({ "material": "case", "owner": owner, "board": "", "years": years, "source": "Planen", "valid_from": "2021-01-01" });
            assert_eq!(desk.code("set_gallring_material", own), code, "{owner} {years} on the page");
        }
    }
}

#[test]
fn a_rule_has_a_name_of_its_own_and_a_boards_last_one_can_be_taken_away() {
    let mut desk = desk();
    let rule = |id: &str| json!({ "id": id, "material": "case", "owner": "education", "places": [], "years": 2, "kept_birth_days": [], "source": "Planen", "valid_from": "2020-01-01" });
    let set = |rules: &[Value], without: &[&str]| json!({ "owner": "education", "rules": rules, "without": without });
    assert_eq!(
        desk.code("set_gallring_rules", set(&[rule("sol-fem-ar")], &[])),
        "input",
        "the social services' rule is called so"
    );
    for places in [json!(["9999"]), json!(["99"]), json!(["2403", "Bjurholm"])] {
        let mut nowhere = rule("skola");
        nowhere["places"] = places.clone();
        assert_eq!(desk.code("set_gallring_rules", set(&[nowhere], &[])), "input", "{places}");
    }
    let ids = |answered: &Value| -> Vec<Value> {
        answered["rules"].as_array().unwrap().iter().map(|rule| rule["id"].clone()).collect()
    };
    let law = ["sol-fem-ar", "sol-hela-lan", "pdl-tio-ar"];
    let with = desk.ok("set_gallring_rules", set(&[rule("skola")], &[]));
    assert_eq!(ids(&with), ["skola", law[0], law[1], law[2]]);
    assert_eq!(ids(&desk.ok("set_gallring_rules", set(&[], &[]))).len(), 4, "of whom nothing is said keeps it");
    assert_eq!(desk.code("set_gallring_rules", set(&[rule("skola")], &["education"])), "input");
    assert_eq!(ids(&desk.ok("set_gallring_rules", set(&[], &["education"]))), law);
}

#[test]
fn a_boards_rules_for_one_kind_of_records_leave_those_for_its_other_kinds() {
    let mut desk = desk();
    let rule = |id: &str, material: &str| json!({ "id": id, "material": material, "owner": "education", "places": [], "years": 2, "kept_birth_days": [], "source": "Planen", "valid_from": "2020-01-01" });
    let mut set = |rules: &[Value]| -> Vec<Value> {
        let answered = desk.ok("set_gallring_rules", json!({ "owner": "education", "rules": rules }));
        let rules = answered["rules"].as_array().unwrap().iter().filter(|rule| rule["owner"] == "education");
        rules.map(|rule| rule["id"].clone()).collect()
    };
    assert_eq!(set(&[rule("skola", "case"), rule("skola-möten", "meeting")]), ["skola", "skola-möten"]);
    assert_eq!(set(&[rule("skola-ny", "case")]), ["skola-ny", "skola-möten"], "of meetings nothing was said");
}

#[test]
fn a_child_born_on_a_kept_day_is_kept_whatever_the_table_says() {
    let mut desk = desk();
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    closed(&mut desk, "Sigge", Some("2010-04-15"), "2020-03-01");
    desk.on("2026-10-13");
    let none = json!({ "id": "soc", "material": "case", "owner": "social_services", "places": [], "years": 5, "kept_birth_days": [], "source": "Planen", "valid_from": "2020-01-01" });
    desk.ok("set_gallring_rules", json!({ "owner": "social_services", "rules": [none] }));
    let found: Vec<String> = verdicts(&mut desk).into_iter().map(|(_, verdict)| verdict).collect();
    assert_eq!(found, ["due", "kept_birth_day"]);
}

#[test]
fn a_child_whose_number_says_a_kept_day_and_whose_day_of_birth_does_not_is_looked_at_by_a_person() {
    let mut desk = desk();
    desk.on("2019-01-10");
    for (name, birth, number) in [
        ("Alva", Some("2006-01-16"), "200601152382"),
        ("Bosse", None, "200601152390"),
        ("Cleo", None, "200804752384"),
        ("Doris", None, "200606822393"),
    ] {
        let child = json!({ "first_name": name, "last_name": "Mo", "birth_on": birth, "number": number });
        let child = json!({ "kind": "new", "child": child, "guardians": [] });
        let case = desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2019-01-10" }));
        let closing = json!({ "case": case["case"]["id"], "closed_on": "2019-01-10", "reason": "goal_reached" });
        desk.ok("close_case", closing);
    }
    desk.on("2026-10-13");
    let found: Vec<String> = verdicts(&mut desk).into_iter().map(|(_, verdict)| verdict).collect();
    assert_eq!(
        found,
        ["by_hand_birth_unknown", "kept_birth_day", "kept_birth_day", "due"],
        "the last two have coordination numbers, of the 15th and the 22nd"
    );
}

#[test]
fn what_is_written_about_a_child_after_its_last_case_was_closed_is_the_last_entry_of_that_one() {
    let mut desk = desk();
    let bosse = closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    let doris = closed(&mut desk, "Doris", Some("2010-04-24"), "2020-03-01");
    let again = json!({ "kind": "known", "child": doris["child"]["id"] });
    let again = desk.ok("register_case", json!({ "child": again, "source": "school", "intake_on": "2020-03-01" }));
    desk.ok("close_case", json!({ "case": again["case"]["id"], "closed_on": "2020-03-01", "reason": "goal_reached" }));
    desk.on("2024-06-01");
    for case in [&bosse, &doris] {
        answers(&mut desk, case, &[("Skolan", "given")], None);
    }
    desk.on("2026-10-13");
    let verdicts: Vec<String> = verdicts(&mut desk).into_iter().map(|(_, verdict)| verdict).collect();
    assert_eq!(verdicts, ["later", "due", "later"], "what stands in no case goes with the last one");
    let cases = desk.ok("gallring_overview", json!({}))["cases"].clone();
    let last = cases.as_array().unwrap().iter().map(|case| case["last_entry_on"].as_str().unwrap());
    assert_eq!(last.filter(|on| *on == "2024-06-01").count(), 2);
}

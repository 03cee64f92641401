//! Gallring where the law keeps everything: nothing is proposed, and no rule of one's own changes that.

use crate::{
    desk::{PASSPHRASE, TestDesk, desk, empty_desk},
    gallring::{closed, verdicts},
};
use serde_json::json;

/// A closed case in Ånge, whose county keeps all the social services' cases, that would be due elsewhere.
fn in_ange() -> TestDesk {
    let mut desk = empty_desk();
    desk.on("2018-01-01");
    desk.ok(
        "create_vault",
        json!({ "municipality": "2260", "team": "Teamet i Ånge", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
    );
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    desk.on("2026-10-13");
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
fn no_rule_of_ones_own_sets_aside_those_born_on_the_days_that_research_keeps() {
    let mut desk = desk();
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    closed(&mut desk, "Cilla", Some("2010-04-25"), "2020-03-01");
    desk.on("2026-10-13");
    let of = |verdicts: Vec<(String, String)>| verdicts.into_iter().map(|(_, verdict)| verdict).collect::<Vec<_>>();
    assert_eq!(of(verdicts(&mut desk)), ["due", "kept_birth_day"]);
    let mut rules = desk.ok("gallring_overview", json!({}))["rules"].clone();
    let own = json!({ "id": "vår", "material": "case", "owner": "social_services", "places": ["2403"], "years": 5, "kept_birth_days": [], "source": "Planen", "valid_from": "2020-01-01" });
    rules["rules"].as_array_mut().unwrap().push(own);
    desk.ok("set_gallring_rules", rules);
    assert_eq!(of(verdicts(&mut desk)), ["due", "kept_birth_day"]);
}

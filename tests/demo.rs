//! Sample data: the same seed makes the same content, every rule holds for it, the start page is rich, the last quarter can be signed, and it is removed in one step.

use crate::desk::{TestDesk, day, desk, empty_desk, moment};
use samlat::{
    demo::{DemoPlan, PASSPHRASE, fill, fill_new},
    exchange::{
        packages,
        sealed::{Opening, RecipientIdentity, open},
    },
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn plan(seed: u64) -> DemoPlan {
    DemoPlan { seed, from: day("2025-09-01"), to: day("2026-10-13"), cases: 12 }
}

/// Everything the ops say about a filled vault, with the ids of units and users, which no seed decides, replaced.
fn told(seed: u64) -> String {
    let mut desk = desk();
    fill(&mut desk.desk, &plan(seed)).unwrap();
    let mut told = vec![desk.ok("today", json!({})), desk.ok("list_actions", json!({}))];
    for closed in [false, true] {
        let cases = desk.ok("list_cases", json!({ "closed": closed }));
        for case in cases.as_array().unwrap() {
            let id = json!({ "case": case["case"] });
            told.push(desk.ok("open_case", id.clone()));
            for op in ["voices_of_case", "actions_of_case", "plans_of", "handovers_of"] {
                told.push(desk.ok(op, id.clone()));
            }
        }
        told.push(cases);
    }
    for over in [false, true] {
        let meetings = desk.ok("list_meetings", json!({ "over": over }));
        for line in meetings.as_array().unwrap() {
            told.push(desk.ok("meeting", json!({ "meeting": line["meeting"]["id"] })));
        }
    }
    let mut told = serde_json::to_string(&told).unwrap();
    for unit in desk.ok("list_units", json!({})).as_array().unwrap() {
        told = told.replace(unit["id"].as_str().unwrap(), unit["name"].as_str().unwrap());
        told = told.replace(unit["organisation"].as_str().unwrap(), "principal");
    }
    for person in desk.ok("list_professionals", json!({})).as_array().unwrap() {
        told = told.replace(person["id"].as_str().unwrap(), person["name"].as_str().unwrap());
    }
    told
}

#[test]
fn the_same_seed_makes_the_same_content_and_another_seed_another() {
    let (first, again) = (told(7), told(7));
    let same = first.chars().zip(again.chars()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(300)).take(340).collect::<String>();
    assert!(first == again, "two runs of one seed differ: {} AND {}", around(&first), around(&again));
    assert!(first != told(8), "two seeds make the same");
}

#[test]
fn a_vault_with_cases_is_not_filled() {
    let mut desk = desk();
    desk.alva();
    assert_eq!(fill(&mut desk.desk, &plan(1)).unwrap_err().code(), "vault_exists");
    let mut nothing = plan(1);
    nothing.to = nothing.from;
    assert_eq!(fill(&mut desk.desk, &nothing).unwrap_err().code(), "input");
}

#[test]
fn a_vault_that_cannot_be_filled_goes_again_and_one_with_cases_stays() {
    let mut nothing = plan(1);
    nothing.to = nothing.from;
    let mut desk = desk();
    assert_eq!(fill_new(&mut desk.desk, &nothing, |_| Ok(())).unwrap_err().code(), "input");
    assert_eq!(desk.ok("session_state", json!({}))["state"], "no_vault", "a half one would stand in the way");

    let mut desk = crate::desk::desk();
    desk.alva();
    assert_eq!(fill_new(&mut desk.desk, &nothing, |_| Ok(())).unwrap_err().code(), "vault_exists");
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
}

fn demo() -> TestDesk {
    let mut desk = empty_desk();
    let state = desk.ok("create_demo_vault", json!({}));
    assert_eq!(
        (&state["state"], &state["demo"], &state["recovery_confirmed"]),
        (&json!("open"), &json!(true), &json!(true))
    );
    assert_eq!(desk.ok("access_log", json!({}))["jumps"], 0, "its clock went forward all the time");
    desk
}

fn kinds(list: &Value, key: &str) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|one| one[key].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_sample_vault_shows_a_team_at_work_and_goes_in_one_step() {
    let mut desk = demo();
    it_shows_a_team_at_work(&mut desk);
    its_last_quarter_can_be_signed(&mut desk);
    its_sealed_quarter_is_the_same_bytes_each_time(&mut desk);
    it_is_removed_in_one_step_and_a_real_vault_never(desk);
}

fn it_shows_a_team_at_work(desk: &mut TestDesk) {
    assert_eq!(desk.code("create_demo_vault", json!({})), "vault_exists");

    let today = desk.ok("today", json!({}));
    assert_eq!(today["next_meeting"]["starts_at"], "2026-10-14T09:00:00");
    assert!(today["next_meeting"]["children"].as_u64().unwrap() >= 8, "{}", today["next_meeting"]);
    let needs = kinds(&today["needs"], "kind");
    for kind in ["feedback", "handover_answer", "consent_expires"] {
        assert!(needs.contains(kind), "{kind} is not among {needs:?}");
    }
    assert!(!today["resume"].as_array().unwrap().is_empty());

    let open = desk.ok("list_cases", json!({}));
    let count = open.as_array().unwrap().len();
    assert!((14..=28).contains(&count), "{count} open cases");
    let first = desk.ok("first_cases", json!({}));
    let (hidden, seen): (Vec<_>, Vec<_>) =
        open.as_array().unwrap().iter().cloned().partition(|one| one["protected"] == true);
    assert_eq!(first, json!({ "lines": seen, "open": count, "protected": hidden.len() }), "the list's own beginning");
    assert_eq!(today["cases"], 60);
    let stages = kinds(&open, "stage");
    for stage in ["active", "following_up", "consent_withdrawn"] {
        assert!(stages.contains(stage), "{stage} is not among {stages:?}");
    }

    let published: BTreeSet<&str> =
        include_str!("../core/demo/numbers.csv").lines().filter_map(|line| line.split(',').next()).collect();
    let mut used = BTreeSet::new();
    for closed in [false, true] {
        for case in desk.ok("list_cases", json!({ "closed": closed })).as_array().unwrap() {
            let view = desk.ok("open_case", json!({ "case": case["case"] }));
            if let Some(number) = view["child"]["number"].as_str() {
                assert!(published.contains(number), "a number that is not published");
                assert!(used.insert(number.to_owned()), "a number is used twice");
            }
        }
    }
    assert!(used.len() > 40, "{} numbers", used.len());
    assert_eq!(desk.ok("undo_state", json!({}))["undo"], Value::Null);
    desk.desk.book().unwrap().verify().unwrap();
}

fn its_last_quarter_can_be_signed(desk: &mut TestDesk) {
    let view = desk.ok("quarter_state", json!({ "quarter": "2026-Q3" }));
    let checks = view["checks"].as_array().unwrap();
    let open: Vec<&Value> =
        checks.iter().filter(|check| check["level"] != "fine").map(|check| &check["sentence"]).collect();
    assert!(open.is_empty(), "{open:?}");
    for quarter in ["2026-Q1", "2026-Q2", "2026-Q3"] {
        let report = desk.ok("measures_report", json!({ "quarter": quarter }));
        for measure in report["measures"].as_array().unwrap() {
            let (id, figure) = (measure["id"].as_str().unwrap(), &measure["total"]);
            if ["M01", "M02", "M08", "M11", "M12", "M13", "M15", "M31"].contains(&id) {
                assert!(figure["n"].as_u64().unwrap() > 0, "{id} counts nothing in {quarter}: {figure}");
                assert_eq!(figure["missing"], 0, "{id} in {quarter}");
            }
        }
    }
}

/// `PACKAGE=folder cargo test --test samlat the_sample_vault` writes the open package there, for `tests/exchange/check.py`.
fn its_sealed_quarter_is_the_same_bytes_each_time(sample: &mut TestDesk) {
    let quarter = json!({ "quarter": "2026-Q3" });
    let mut ask = |op: &str, input: Value| sample.desk.call(op, input, sample.now, Some(PASSPHRASE)).unwrap();
    let region = RecipientIdentity::generate();
    ask("set_region_key", json!({ "key": region.recipient().as_str() }));
    ask("sign_quarter", quarter.clone());
    let sealed = ask("seal_quarter", quarter);
    let bytes = |file: &Value| data_encoding::BASE64.decode(file["base64"].as_str().unwrap().as_bytes()).unwrap();
    let opening = Opening { identity: &region, sender: None, area: None, received: &[] };
    let opened = open(&bytes(&sealed["file"]), &bytes(&sealed["signature"]), &opening).unwrap();
    let build = || packages::build(&opened.package, &packages::Background::default()).unwrap();
    let (once, twice) = (build(), build());
    assert!(once == twice, "the same content gives the same bytes");
    assert!(opened.package.facts.len() > 400, "forty measures with their groups");
    if let Some(folder) = std::env::var_os("PACKAGE") {
        for file in &once {
            std::fs::write(std::path::Path::new(&folder).join(&file.name), &file.bytes).unwrap();
        }
    }
}

fn it_is_removed_in_one_step_and_a_real_vault_never(mut sample: TestDesk) {
    sample.desk.lock(samlat::ops::desks::LockedBy::Hand, sample.now).unwrap();
    assert_eq!(sample.code("remove_demo_vault", json!({})), "locked");
    sample.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    std::fs::write(sample.desk.place().folder().join("mine.txt"), "mine").unwrap();
    std::fs::create_dir(sample.desk.place().before()).unwrap();
    std::fs::write(sample.desk.place().before().join("samlat-1.samlat"), "from before an upgrade").unwrap();
    assert_eq!(sample.ok("remove_demo_vault", json!({}))["state"], "no_vault");
    let left: Vec<_> =
        std::fs::read_dir(sample.desk.place().folder()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left, ["mine.txt"]);

    let mut real = desk();
    assert_eq!(real.code("remove_demo_vault", json!({})), "not_allowed");
    assert!(real.desk.place().holds_vault());
    sample.now = moment("2026-10-13T08:20:00");
    sample.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT-teamet i Bjurholm", "user": "Ingrid Vallmark", "passphrase": crate::desk::PASSPHRASE }),
    );
}

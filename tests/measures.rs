//! The measures: small quarters with known answers, the municipality's own list, and a second, naive count over random cases.

mod absences;
mod gathered;
mod naive;
mod work;

use crate::{
    contract::same_as_committed,
    desk::{PASSPHRASE, TestDesk, desk},
    teams::{child_with_consent, team_at},
};
use naive::Told;
use serde_json::{Value, json};

/// A new case of a new child, with a signal.
pub fn case(desk: &mut TestDesk, name: &str, birth: &str, sex: &str, signal: &str, intake: &str) -> Value {
    let child = json!({ "kind": "new", "child": { "first_name": name, "last_name": "Lind", "birth_on": birth, "sex": sex, "school_form": "compulsory", "grade": 4 }, "guardians": [] });
    let input = json!({ "child": child, "signal_on": signal, "source": "school", "intake_on": intake });
    desk.ok("register_case", input)["case"]["id"].clone()
}

pub fn report(desk: &mut TestDesk, quarter: &str) -> Value {
    desk.ok("measures_report", json!({ "quarter": quarter }))
}

pub fn measure<'a>(report: &'a Value, id: &str) -> &'a Value {
    report["measures"].as_array().unwrap().iter().find(|measure| measure["id"] == id).unwrap()
}

fn group(measure: &Value, by: &str, code: &str) -> Value {
    let divided = measure["breakdowns"].as_array().unwrap().iter().find(|divided| divided["by"] == by).unwrap();
    divided["groups"].as_array().unwrap().iter().find(|group| group["code"] == code).unwrap()["figure"].clone()
}

/// What holds of every report: groups add up, nothing is NaN, every number opens its cases, everything has words.
pub fn whole(desk: &mut TestDesk, report: &Value) {
    let number = |figure: &Value, field: &str| figure[field].as_u64().unwrap_or(0);
    for measure in report["measures"].as_array().unwrap() {
        let (id, total) = (&measure["id"], &measure["total"]);
        for divided in measure["breakdowns"].as_array().unwrap() {
            for field in ["n", "numerator", "denominator", "missing", "waiting", "with_reason"] {
                let groups = divided["groups"].as_array().unwrap();
                let sum: u64 = groups.iter().map(|group| number(&group["figure"], field)).sum();
                assert_eq!(sum, number(total, field), "{id} by {} {field}", divided["by"]);
            }
        }
        let text = measure["text"].as_str().unwrap();
        assert!(!text.contains("NaN") && !text.contains("measure-"), "{id} {text}");
        assert!(!measure["sentence"].as_str().unwrap().contains("measure-"), "{id} has a sentence");
        if total["not_collected"] == true {
            assert_eq!(measure["text"], "samlas inte in än", "{id}: not 0, which would be a figure");
            assert_eq!((&total["value"], measure["breakdowns"].as_array().unwrap().len()), (&Value::Null, 0), "{id}");
            continue;
        }
        assert_eq!(total["n"] == 0, text == "– (inga)" || text == "0" || text.starts_with("0 per"), "{id} {text}");
        if id == "M07" || id == "M40" {
            continue;
        }
        let behind = |desk: &mut TestDesk, outcome: &str| {
            let input = json!({ "measure": id, "quarter": report["quarter"], "outcome": outcome });
            desk.ok("measure_cases", input).as_array().unwrap().len() as u64
        };
        let counted = behind(desk, "counted") + behind(desk, "not") + behind(desk, "not_with_reason");
        assert_eq!(counted, number(total, "n"), "{id}: the cases behind the number");
        assert_eq!(behind(desk, "missing"), number(total, "missing"), "{id}: the missing ones");
        assert_eq!(behind(desk, "waiting"), number(total, "waiting"), "{id}: the waiting ones");
    }
}

#[test]
fn an_empty_quarter_has_no_number_that_is_none() {
    let mut desk = desk();
    let empty = report(&mut desk, "2026-Q3");
    assert_eq!(measure(&empty, "M11")["text"], "– (inga)");
    assert_eq!(measure(&empty, "M31")["text"], "– (inga)");
    assert_eq!(measure(&empty, "M01")["text"], "0");
    assert_eq!(measure(&empty, "M11")["total"]["median_days"], Value::Null);
    whole(&mut desk, &empty);
}

#[test]
fn what_is_known_is_kept_until_something_changes_and_each_look_is_logged() {
    let mut desk = desk();
    let alva = case(&mut desk, "Alva", "2016-08-01", "F", "2026-07-01", "2026-07-11");
    let first = report(&mut desk, "2026-Q3");
    let before = desk.desk.book().unwrap().log_sequence().unwrap();
    assert_eq!(report(&mut desk, "2026-Q3"), first);
    assert_eq!(desk.desk.book().unwrap().log_sequence().unwrap(), before + 1, "a look has its line");
    assert_eq!(measure(&report(&mut desk, "2026-Q2"), "M01")["total"]["n"], 0, "another quarter is another question");
    assert_eq!(report(&mut desk, "2026-Q3"), first);
    desk.ok("close_case", json!({ "case": alva, "closed_on": "2026-08-10", "reason": "goal_reached" }));
    assert_eq!(measure(&report(&mut desk, "2026-Q3"), "M02")["text"], measure(&first, "M02")["text"]);
    assert_ne!(report(&mut desk, "2026-Q3"), first, "a change is counted");
    desk.ok("undo", json!({}));
    assert_eq!(report(&mut desk, "2026-Q3"), first, "so is undoing it");
}

#[test]
fn a_child_is_counted_once_and_at_the_age_of_the_event() {
    let mut desk = desk();
    // Ten on 1 August: nine at the first intake, which is the one that counts.
    let first = case(&mut desk, "Alva", "2016-08-01", "F", "2026-07-01", "2026-07-11");
    let view = desk.ok("open_case", json!({ "case": first }));
    desk.ok("close_case", json!({ "case": first, "closed_on": "2026-08-10", "reason": "goal_reached" }));
    let again = json!({ "child": { "kind": "known", "child": view["child"]["id"] }, "signal_on": "2026-08-20", "source": "guardian", "intake_on": "2026-09-01" });
    desk.ok("register_case", again);
    let third = report(&mut desk, "2026-Q3");
    assert_eq!(measure(&third, "M01")["total"]["n"], 1);
    assert_eq!(measure(&third, "M02")["total"]["n"], 1);
    assert_eq!(measure(&third, "M08")["total"]["n"], 2, "but two cases");
    assert_eq!(group(measure(&third, "M01"), "age", "Y6T9")["n"], 1);
    assert_eq!(group(measure(&third, "M08"), "source", "SRC_GUARDIAN")["n"], 1);
    assert_eq!(measure(&third, "M05")["text"], "1 av 2");
    assert_eq!(measure(&third, "M11")["total"]["median_days"], 11.0);
    assert_eq!(measure(&report(&mut desk, "2026-Q2"), "M02")["total"]["n"], 0);
    assert_eq!(measure(&report(&mut desk, "2026-Q4"), "M02")["total"]["n"], 1);
    whole(&mut desk, &third);
}

#[test]
fn the_event_decides_the_quarter_never_the_day_it_was_typed() {
    let mut desk = desk();
    let late = case(&mut desk, "Alva", "2016-08-01", "F", "2026-06-20", "2026-06-30");
    assert_eq!(measure(&report(&mut desk, "2026-Q2"), "M01")["total"]["n"], 1, "typed in October");
    assert_eq!(measure(&report(&mut desk, "2026-Q3"), "M01")["total"]["n"], 0);
    desk.ok("close_case", json!({ "case": late, "closed_on": "2026-07-01", "reason": "moved" }));
    let third = report(&mut desk, "2026-Q3");
    assert_eq!(measure(&third, "M02")["total"]["n"], 1, "open on the first day");
    assert_eq!(group(measure(&third, "M03"), "closing", "CLS_MOVED")["n"], 1);
}

#[test]
fn a_protected_child_is_in_the_total_and_in_no_group() {
    let mut desk = desk();
    let child = json!({ "kind": "new", "child": { "first_name": "Stjärnan", "last_name": "", "birth_on": "2016-01-01", "sex": "F", "protection": "marked" }, "guardians": [] });
    desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2026-09-01" }));
    let third = report(&mut desk, "2026-Q3");
    let new = measure(&third, "M01");
    assert_eq!((&new["total"]["n"], &new["protected"]), (&json!(1), &json!(1)));
    for by in ["age", "sex", "stage"] {
        assert_eq!(group(new, by, "_U")["n"], 1, "{by}");
    }
    assert_eq!(group(measure(&third, "M08"), "source", "_U")["n"], 1);
    let view = desk.ok("quarter_state", json!({ "quarter": "2026-Q3" }));
    let found = view["checks"].as_array().unwrap().iter().find(|check| check["name"] == "age_and_sex").unwrap();
    assert_eq!(found["level"], "fine", "it is no fault that a protected child is not given");
    whole(&mut desk, &third);
}

/// The report that a vault opened anew gives is the one that the open vault gave, which reads only what has changed.
fn same_when_opened_anew(desk: &mut TestDesk) {
    let kept = report(desk, "2026-Q3");
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert!(!desk.desk.read_ahead(desk.now).unwrap(), "few enough to be read in one piece");
    assert_eq!(report(desk, "2026-Q3"), kept);
}

#[test]
fn a_real_meeting_gives_its_measures_by_itself() {
    let mut desk = desk();
    desk.on("2026-08-20");
    let view = desk.alva();
    let case = view["case"]["id"].clone();
    let school = desk.unit("Skolan");
    desk.consent(&view["child"]["id"], std::slice::from_ref(&school));
    desk.on("2026-09-10");
    desk.ok(
        "record_child_voice",
        json!({ "case": case, "heard_on": "2026-09-09", "form": "talk_alone", "words": "Jag vill sova." }),
    );
    let meeting = json!({ "kind": "team", "held_on": "2026-09-10", "starts": "09:00", "minutes": 90 });
    let planned = desk.ok("plan_meeting", meeting);
    let id = planned["meeting"]["id"].clone();
    let item = planned["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == case).unwrap()["item"]
        .clone();
    desk.ok("start_meeting", json!({ "meeting": id, "everyone_came": true }));
    desk.ok("record_decision", json!({ "item": item, "text": "Skolan ordnar en lugn plats." }));
    let action = desk.ok(
        "add_action",
        json!({ "case": case, "item": item, "unit": school, "what": "Ordna plats", "due_on": "2026-09-20" }),
    );
    let before = report(&mut desk, "2026-Q3");
    assert_eq!(measure(&before, "M12")["total"]["n"], 0, "the item is not done yet");
    assert_eq!(measure(&before, "M12")["total"]["waiting"], 1);
    same_when_opened_anew(&mut desk);
    desk.ok("close_item", json!({ "item": item }));
    same_when_opened_anew(&mut desk);
    desk.ok("end_meeting", json!({ "meeting": id }));
    same_when_opened_anew(&mut desk);
    desk.on("2026-09-18");
    desk.ok(
        "record_feedback",
        json!({ "case": case, "given_on": "2026-09-17", "given_by": "Karin Holmlund", "how": "phone" }),
    );
    desk.ok(
        "change_action",
        json!({ "action": action["action"]["id"], "change": { "kind": "done", "on": "2026-09-15" } }),
    );
    same_when_opened_anew(&mut desk);
    desk.ok("undo", json!({}));
    desk.ok("redo", json!({}));
    assert_ne!(
        desk.code("close_case", json!({ "case": case, "closed_on": "2030-01-01", "reason": "goal_reached" })),
        "ok"
    );
    desk.on("2026-10-13");
    let third = report(&mut desk, "2026-Q3");
    assert_eq!(measure(&third, "M12")["total"]["median_days"], 21.0);
    assert_eq!(measure(&third, "M13")["text"], "1 av 1", "the seventh day still counts");
    assert_eq!(measure(&third, "M14")["total"]["median_days"], 5.0);
    assert_eq!(measure(&third, "M15")["total"]["median_days"], 26.0);
    assert_eq!(measure(&third, "M31")["text"], "1 av 1");
    whole(&mut desk, &third);
}

#[test]
fn an_imported_list_counts_as_its_truth_says() {
    let mut desk = desk();
    let file = std::fs::read("tests/fixtures/import/hlt-lista-bjurholm.xlsx").unwrap();
    let content = json!({ "file_name": "lista.xlsx", "media_type": "", "base64": data_encoding::BASE64.encode(&file) });
    desk.ok("import_list", json!({ "content": content }));
    let told = naive::truth();
    assert!(told.len() > 30, "the truth is there");
    for quarter in naive::QUARTERS {
        let counted = report(&mut desk, quarter);
        naive::compare(&told, quarter, &counted, desk.now.today());
        whole(&mut desk, &counted);
    }
}

fn random_case() -> impl proptest::strategy::Strategy<Value = Told> {
    naive::random()
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 6, failure_persistence: None, ..Default::default() })]
    #[test]
    fn random_cases_count_as_the_naive_count_says(told in proptest::collection::vec(random_case(), 1..30)) {
        let mut desk = desk();
        naive::register(&mut desk, &told);
        for quarter in ["2026-Q1", "2026-Q3", "2026-Q4"] {
            let counted = report(&mut desk, quarter);
            naive::compare(&told, quarter, &counted, desk.now.today());
            whole(&mut desk, &counted);
        }
    }
}

#[test]
fn every_measure_says_in_words_what_it_counts() {
    let mut desk = desk();
    let definitions = desk.ok("measure_definitions", json!({}));
    let definitions = definitions.as_array().unwrap();
    let ids: Vec<&str> = definitions.iter().map(|one| one["id"].as_str().unwrap()).collect();
    let all: Vec<String> = (1..=40).map(|number| format!("M{number:02}")).collect();
    assert_eq!(ids, all, "all forty, in their order");
    let empty = report(&mut desk, "2026-Q3");
    for one in empty["measures"].as_array().unwrap() {
        assert!(!one["sentence"].as_str().unwrap().contains("measure-"), "{} has a sentence", one["id"]);
        let beside = one["beside"]["sentence"].as_str().unwrap_or_default();
        assert!(!beside.contains("measure-"), "{} says what stands beside it", one["id"]);
    }
    for one in definitions {
        for text in ["title", "definition", "not_counted", "title_en", "definition_en", "not_counted_en"] {
            let words = one[text].as_str().unwrap();
            assert!(!words.is_empty() && !words.contains("measure-"), "{} {text}", one["id"]);
        }
    }
    assert_eq!(desk.code("measure_cases", json!({ "measure": "M99", "quarter": "2026-Q3" })), "not_found");
    assert_eq!(desk.code("measures_report", json!({ "quarter": "2026-Q5" })), "shape");
}

#[test]
fn a_quarter_counts_consent_for_the_units_that_were_in_the_team_then() {
    let mut desk = desk();
    desk.on("2026-03-10");
    let mut desk = team_at(desk);
    child_with_consent(&mut desk, "Alva", "Nyberg");
    let full = |desk: &mut TestDesk, quarter: &str| {
        let report = report(desk, quarter);
        let total = &measure(&report, "M35")["total"];
        (total["numerator"].clone(), total["denominator"].clone())
    };
    let (all, none) = ((json!(1), json!(1)), (json!(0), json!(1)));
    desk.on("2026-08-15");
    let before = desk.ok("list_teams", json!({}))[0].clone();
    let school = json!({ "name": "Björkskolan", "sector": "school", "organisation_kind": "independent" });
    desk.ok("add_unit", school);
    desk.person("Siv Ek", "rektor", "Björkskolan");
    desk.on("2026-10-13");
    assert_eq!(full(&mut desk, "2026-Q2"), all, "Björkskolan was not in the team");
    assert_eq!(full(&mut desk, "2026-Q3"), none, "nobody has asked about Björkskolan");
    let members = before["members"].as_array().unwrap().iter();
    let members: Vec<Value> = members.map(|one| json!({ "professional": one["professional"] })).collect();
    let saved = json!({ "team": before["id"], "name": before["name"], "sectors": before["sectors"], "ages_from": before["ages_from"],
        "ages_to": before["ages_to"], "rhythm": before["rhythm"], "members": members });
    desk.ok("save_team", saved);
    assert_eq!((full(&mut desk, "2026-Q3"), full(&mut desk, "2026-Q4")), (none.clone(), all));
    desk.ok("undo", json!({}));
    assert_eq!(full(&mut desk, "2026-Q4"), none, "taken back, and the team is as it was");
}

#[test]
fn the_manual_is_the_table() {
    let mut text = String::from(
        "# The measures\n\nWritten from the table in `core/measures/table/` and `words/sv/measures.ftl` by a test; do not edit.\n\
         `UPDATE=1 cargo test -p samlat --test samlat the_manual_is_the_table` writes it anew.\n\n\
         For all of them: the day of the event decides the quarter, never the day of entry. A child with protected identity is in the total, and in every\n\
         breakdown only under \"not given\". Groups add up to the total. Lead times are calendar days; the median of an even number lies between the two in the\n\
         middle; P90 is the smallest number of days that covers at least 90 %. Without material there is no value (\"– (inga)\").\n",
    );
    for one in samlat::measures::all() {
        let breakdowns: Vec<String> = one.breakdowns.iter().map(|by| format!("{by:?}").to_lowercase()).collect();
        let ways = if breakdowns.is_empty() { "none".to_owned() } else { breakdowns.join(", ") };
        text.push_str(&format!(
            "\n## {} {}: {}\n\n{}\n\n*Not counted or missing:* {}\n\n> {} {}\n\nUnit {:?}, class {:?}, better {:?}, breakdowns {ways}, fewest {}. Version {} from {}{}{}.\n",
            one.id, one.title_en, one.title_sv(), one.definition_en, one.not_counted_en, one.definition_sv(), one.not_counted_sv(),
            one.unit, one.class, one.direction, one.min_n, one.version, one.valid_from, if one.core { ", core" } else { "" },
            if one.is_collected() { "" } else { ". Not collected yet" },
        ));
    }
    same_as_committed("docs/MEASURES.md", &text);
}

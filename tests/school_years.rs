//! A grade belongs to the school year it was written down in, and moves on with the child.

use crate::desk::desk;
use samlat::store::migrations::MIGRATIONS;
use serde_json::{Value, json};

#[test]
fn a_child_moves_up_each_august_on_its_page_and_in_the_figures() {
    let mut desk = desk();
    let view = desk.alva();
    let case = view["case"]["id"].clone();
    let mut shown = |on: &str| {
        desk.on(on);
        let child = desk.ok("open_case", json!({ "case": case }))["child"].clone();
        (child["school_form"].as_str().map(str::to_owned), child["grade"].as_u64())
    };
    let compulsory = Some("compulsory".to_owned());
    assert_eq!(shown("2026-10-14"), (compulsory.clone(), Some(4)));
    assert_eq!(shown("2027-07-31"), (compulsory.clone(), Some(4)));
    assert_eq!(shown("2027-08-01"), (compulsory.clone(), Some(5)));
    assert_eq!(shown("2028-08-21"), (compulsory, Some(7)), "the ten-year school renames every grade");
    desk.on("2028-11-01");
    let stages = |report: &Value| {
        let measures = report["measures"].as_array().unwrap();
        let active = measures.iter().find(|measure| measure["id"] == "M02").unwrap();
        let by = active["breakdowns"].as_array().unwrap().iter().find(|one| one["by"] == "stage").unwrap();
        let groups = by["groups"].as_array().unwrap().iter().filter(|group| group["figure"]["n"] == 1);
        groups.map(|group| group["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for (quarter, stage) in [("2026-Q4", "GR46"), ("2028-Q2", "GR46"), ("2028-Q4", "GR46")] {
        assert_eq!(stages(&desk.ok("measures_report", json!({ "quarter": quarter }))), [stage], "{quarter}");
    }
    desk.on("2029-11-01");
    assert_eq!(stages(&desk.ok("measures_report", json!({ "quarter": "2029-Q4" }))), ["GR79"]);
}

#[test]
fn a_changed_grade_belongs_to_the_school_year_it_is_changed_in() {
    let mut desk = desk();
    let view = desk.alva();
    desk.on("2027-10-01");
    let typed = json!({ "first_name": "Alva", "last_name": "Nyberg", "school_form": "compulsory", "grade": 4 });
    desk.ok("change_child", json!({ "id": view["child"]["id"], "child": typed }));
    desk.on("2028-06-01");
    let child = desk.ok("open_case", json!({ "case": view["case"]["id"] }))["child"].clone();
    assert_eq!(
        (child["grade"].as_u64(), child["school_year"].as_i64()),
        (Some(4), Some(2027)),
        "she goes the year again"
    );
}

/// A store as it was before the migration with this name, and what the migration does.
pub fn before(name: &str) -> (rusqlite::Connection, &'static str) {
    let db = rusqlite::Connection::open_in_memory().unwrap();
    let at = MIGRATIONS.iter().position(|(known, _)| known.ends_with(name)).unwrap();
    for (_, sql) in &MIGRATIONS[..at] {
        db.execute_batch(sql).unwrap();
    }
    (db, MIGRATIONS[at].1)
}

#[test]
fn grades_from_before_the_school_year_was_kept_were_right_when_the_case_began() {
    let (db, migration) = before("school_years");
    db.execute_batch(
        "INSERT INTO teams (id, name) VALUES ('t', 'Teamet');
         INSERT INTO children (id, first_name, last_name, school_form, grade) VALUES ('a', 'Alva', 'N', 'compulsory', 4), ('b', 'Bo', 'N', NULL, NULL), ('c', 'Cia', 'N', 'preschool', NULL);
         INSERT INTO cases (id, child_id, number, team_id, source, intake_on) VALUES ('1', 'a', '1', 't', 'school', '2025-03-01'), ('2', 'a', '2', 't', 'school', '2026-09-01');",
    )
    .unwrap();
    db.execute_batch(migration).unwrap();
    let year = |id: &str| {
        db.query_row("SELECT school_year FROM children WHERE id = ?1", [id], |row| row.get::<_, String>(0)).unwrap()
    };
    assert_eq!((year("a"), year("b"), year("c")), ("2024/25".into(), String::new(), String::new()));
}

//! Rows of a list that wait: put right later, they are read as their own list was.

use crate::desk::{TestDesk, desk};
use data_encoding::BASE64;
use serde_json::{Value, json};

/// A list as text, with what is said about it.
fn import(desk: &mut TestDesk, list: &str, more: &Value) -> Value {
    let content = json!({ "file_name": "lista.csv", "media_type": "", "base64": BASE64.encode(list.as_bytes()) });
    let mut input = json!({ "content": content });
    for (field, value) in more.as_object().unwrap() {
        input[field] = value.clone();
    }
    desk.ok("import_list", input)
}

/// The waiting row of the child called so, put right.
fn fixed(desk: &mut TestDesk, name: &str, cells: &Value) -> Value {
    let rows = desk.ok("waiting_rows", json!({}));
    let row = rows.as_array().unwrap().iter().find(|waiting| waiting["row"]["guess"]["name"] == name).unwrap().clone();
    let case = desk.ok("fix_row", json!({ "id": row["id"], "cells": cells }))["case"].clone();
    desk.ok("open_case", json!({ "case": case }))
}

/// The units that a child's consent is about.
fn covered(desk: &mut TestDesk, view: &Value) -> Vec<Value> {
    let consents = desk.ok("consents_of", json!({ "child": view["child"]["id"] }));
    let answers = consents["consents"][0]["answers"].as_array().unwrap();
    answers.iter().map(|answer| answer["unit"].clone()).collect()
}

const CONSENTS: &str = "Namn;Personnr;Inkom;Samtycke
Ängla Isfågel;121230-2384;2026-09-01;2026-09-02
";

#[test]
fn the_consent_of_a_row_that_is_put_right_covers_what_was_said_of_its_list() {
    let mut desk = desk();
    let (school, social) = (desk.unit("Skolan"), desk.unit("Socialtjänsten"));
    import(&mut desk, CONSENTS, &json!({ "consent_units": [school] }));
    let view = fixed(&mut desk, "Ängla Isfågel", &json!({ "B2": "121230-2382" }));
    assert_eq!(covered(&mut desk, &view), std::slice::from_ref(&school));
    for _ in 0..2 {
        desk.ok("undo", json!({}));
    }

    import(&mut desk, CONSENTS, &json!({}));
    let view = fixed(&mut desk, "Ängla Isfågel", &json!({ "B2": "121230-2382" }));
    let units = covered(&mut desk, &view);
    assert!(units.contains(&school) && units.contains(&social), "nobody has said: the team's");
}

#[test]
fn a_row_is_read_with_the_answers_about_its_own_list_also_when_another_has_come_in() {
    let mut desk = desk();
    let about =
        |code: &str| json!({ "answers": { "values": [{ "meaning": "source", "text": "grannen", "code": code }] } });
    let list = |child: &str| format!("Namn;Personnr;Inkom;Vem initierade\n{child};2026-09-01;grannen\n");
    import(&mut desk, &list("Ängla Isfågel;121230-2384"), &about("other"));
    import(&mut desk, &list("Wilma Öberg;20230108-2380"), &about("police"));
    let view = fixed(&mut desk, "Ängla Isfågel", &json!({ "B2": "121230-2382" }));
    assert_eq!(view["case"]["source"], "other");
}

#[test]
fn the_recipes_of_several_lists_are_kept_and_those_of_old_ones_let_go() {
    let mut desk = desk();
    let list = |number: u32| format!("Namn;Inkom;Kolumn {number};Skola\nAlva Lind;2026-09-01;A;Byskolan\n");
    let bring = |desk: &mut TestDesk, number: u32, column: &Value| {
        desk.on(&format!("2026-10-{}", 13 + number));
        import(desk, &list(number), &json!({ "answers": { "columns": { "C": column } } }));
    };
    let preview = |desk: &mut TestDesk, number: u32| {
        let base64 = BASE64.encode(list(number).as_bytes());
        desk.ok(
            "preview_import",
            json!({ "content": { "file_name": "lista.csv", "media_type": "", "base64": base64 } }),
        )
    };
    bring(&mut desk, 0, &json!(["class"]));
    bring(&mut desk, 1, &json!([]));
    for number in [0, 1] {
        assert_eq!(
            preview(&mut desk, number)["questions"],
            json!([]),
            "what was answered about list {number} is known"
        );
    }
    let taken = |desk: &mut TestDesk| preview(desk, 0)["columns"]["C"]["meanings"].clone();
    assert_eq!(taken(&mut desk), json!(["class"]), "the newest list has not taken its place");
    for number in 2..9 {
        bring(&mut desk, number, &json!([]));
    }
    assert_eq!(taken(&mut desk), json!([]), "eight lists have come in since");
}

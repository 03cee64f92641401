//! What is sent along with an op under a name that it does not know is refused by that name, whichever op and however deep it lies.

use crate::{
    desk::{desk, empty_desk},
    errors::sentence,
};
use samlat::{
    Error,
    ops::{OPS, fields::check},
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Inputs with every field that the schema names, enough of them to have each of its alternatives.
fn samples(schema: &Value, root: &Value) -> Vec<Value> {
    if let Some(path) = schema["$ref"].as_str() {
        return samples(root.pointer(path.trim_start_matches('#')).unwrap(), root);
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(ways) = schema[key].as_array() {
            return ways.iter().flat_map(|way| samples(way, root)).collect();
        }
    }
    if let Some(fields) = schema["properties"].as_object() {
        let each: Vec<(&String, Vec<Value>)> =
            fields.iter().map(|(name, field)| (name, samples(field, root))).collect();
        let most = each.iter().map(|(_, ways)| ways.len()).max().unwrap_or(1);
        let nth = |at: usize| -> Map<String, Value> {
            each.iter().map(|(name, ways)| ((*name).clone(), ways[at % ways.len()].clone())).collect()
        };
        return (0..most).map(|at| Value::Object(nth(at))).collect();
    }
    if let Some(items) = schema.get("items") {
        return vec![Value::Array(samples(items, root))];
    }
    match (schema.get("const"), schema["additionalProperties"].as_object()) {
        (Some(one), _) => vec![one.clone()],
        (None, Some(_)) => vec![json!({ "D3": samples(&schema["additionalProperties"], root).remove(0) })],
        (None, None) if schema["type"] == "object" => vec![json!({})],
        (None, None) => vec![Value::Null],
    }
}

/// Where the objects of a value lie.
fn objects(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(at.to_owned());
            fields.iter().for_each(|(name, field)| objects(field, &format!("{at}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| objects(item, &format!("{at}/{place}"), found));
        }
        _ => {}
    }
}

/// Of a list the first place speaks for all.
fn is_first(step: &str) -> bool {
    !step.parse::<usize>().is_ok_and(|at| at > 0)
}

#[test]
fn every_op_knows_its_own_fields_and_no_other_at_any_depth() {
    let (mut refused, mut open) = (0, BTreeSet::new());
    for op in OPS {
        let schema = op.input_schema();
        for sample in samples(&schema, &schema) {
            assert!(check(op, &sample).is_ok(), "{}: {sample}", op.name);
            let mut places = Vec::new();
            objects(&sample, "", &mut places);
            assert_eq!(places.first().map(String::as_str), Some(""), "{} takes an object", op.name);
            for place in places {
                let mut more = sample.clone();
                more.pointer_mut(&place).unwrap()["misspelt"] = json!("x");
                match check(op, &more) {
                    Err(Error::UnknownField { field, .. }) if field == "misspelt" => refused += 1,
                    Err(other) => panic!("{}{place}: {other}", op.name),
                    Ok(()) => {
                        open.insert(format!("{}{place}", op.name));
                    }
                }
            }
        }
    }
    assert!(refused > OPS.len(), "also what lies inside");
    // Columns and cells by their letters, and the recipe: a file format, which a newer program may have written more in.
    let list = [
        "/answers/columns",
        "/answers/date_orders",
        "/answers/values/0",
        "/recipe",
        "/recipe/columns/0",
        "/recipe/values/0",
    ];
    let lists = ["import_list", "preview_import"].map(|op| list.map(|place| format!("{op}{place}"))).concat();
    let (expected, open): (BTreeSet<String>, BTreeSet<String>) = (
        lists.into_iter().chain(["fix_row/cells".to_owned()]).collect(),
        open.into_iter().filter(|place| place.split('/').all(is_first)).collect(),
    );
    assert_eq!(open, expected);
}

#[test]
fn a_misspelt_field_is_named_with_the_one_that_was_meant() {
    let mut desk = desk();
    let case = |child: Value, day: &str| json!({ "child": { "kind": "new", "child": child, "guardians": [] }, day: "2026-10-13", "source": "pupil_health", "intake_on": "2026-10-13" });
    let alva = json!({ "first_name": "Alva", "last_name": "Nyberg" });
    for (input, field, nearest) in [
        (case(alva.clone(), "signal_date"), "signal_date", "signal_on"),
        (case(json!({ "firstname": "Alva" }), "signal_on"), "firstname", "first_name"),
    ] {
        let error = desk.call("register_case", input).expect_err("it must be refused");
        assert_eq!((error.exit_code(), error.code()), (7, "unknown_field"));
        assert_eq!(
            sentence(error.code(), &error.data()),
            format!("Samlat känner inte till fältet ”{field}”. Det heter kanske ”{nearest}”. Inget har ändrats.")
        );
    }
    assert_eq!(desk.ok("list_cases", json!({})), json!([]), "and nothing is registered");
    desk.ok("register_case", case(alva, "signal_on"));
}

#[test]
fn what_takes_nothing_says_so_also_while_it_is_locked() {
    let error = empty_desk().call("session_state", json!({ "case": "x" })).expect_err("it must be refused");
    let said =
        "Här tas inga uppgifter emot, men fältet ”case” följde med. Inget har ändrats. Ta bort det och försök igen.";
    assert_eq!(sentence(error.code(), &error.data()), said);
}

#[test]
fn what_may_be_somebodys_number_or_name_is_not_said_again() {
    for odd in ["20160425-2385", "Alva Nyberg", "Åsa"] {
        let error = desk().call("list_units", json!({ odd: true })).expect_err("it must be refused");
        assert_eq!(error.data()["field"], "?");
    }
}

#[test]
fn what_was_read_may_be_sent_back_as_it_is_but_not_misspelt() {
    let of = |name: &str| OPS.iter().find(|op| op.name == name).unwrap();
    let people = |more: &str| json!({ "plan": "x", "participants": [{ "kind": "family", "name": "Ali", more: "x" }] });
    assert!(check(of("set_plan_participants"), &people("organisation_name")).is_ok(), "the answer has it");
    assert!(check(of("set_plan_participants"), &people("organization_name")).is_err());
    let at_the_top = json!({ "plan": "x", "participants": [], "organisation_name": "x" });
    assert!(check(of("set_plan_participants"), &at_the_top).is_err());
}

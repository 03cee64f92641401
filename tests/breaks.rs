//! The breaks of an agenda follow its children, also when some of them are put off or taken off it.

use crate::{
    desk::TestDesk,
    teams::{child_with_consent, id, item_of, plan, team},
};
use serde_json::{Value, json};

/// A meeting of nine new children: three, a break, four, a break, and two.
fn long(desk: &mut TestDesk) -> (Value, Vec<Value>) {
    let names = ["Alva", "Bo", "Cora", "Dan", "Ester", "Fia", "Gro", "Hugo", "Ina"];
    let children: Vec<Value> = names.iter().map(|name| child_with_consent(desk, name, "Nyberg")).collect();
    let view = plan(desk, "2026-10-14");
    assert_eq!(shape(&view), "o3b4b2e");
    (view, children)
}

/// The agenda at a glance: how many children between which other items.
fn shape(view: &Value) -> String {
    let mut shape = String::new();
    let mut children = 0;
    for line in view["agenda"].as_array().unwrap() {
        if !line["child"].is_null() {
            children += 1;
            continue;
        }
        if children > 0 {
            shape.push_str(&children.to_string());
        }
        children = 0;
        shape.push_str(&line["kind"].as_str().unwrap()[..1]);
    }
    shape
}

/// The items of the children in these places among the children, from 0.
fn items(view: &Value, places: &[usize]) -> Vec<Value> {
    let lines: Vec<&Value> =
        view["agenda"].as_array().unwrap().iter().filter(|line| !line["child"].is_null()).collect();
    places.iter().map(|place| lines[*place]["item"].clone()).collect()
}

fn breaks(view: &Value) -> Vec<Value> {
    let lines = view["agenda"].as_array().unwrap();
    lines.iter().filter(|line| line["kind"] == "break").cloned().collect()
}

fn first_break(view: &Value) -> Value {
    breaks(view)[0]["item"].clone()
}

#[test]
fn three_children_that_are_left_of_a_long_agenda_have_no_break() {
    let mut desk = team();
    let (view, _) = long(&mut desk);
    let six = items(&view, &[1, 2, 4, 5, 6, 8]);
    let after = desk.ok("postpone_agenda_items", json!({ "meeting": id(&view), "items": six }));
    assert_eq!(shape(&after), "o3e");
    desk.ok("undo", json!({}));
    assert_eq!(
        shape(&desk.ok("meeting", json!({ "meeting": id(&view) }))),
        "o3b4b2e",
        "they come back with the children"
    );
}

#[test]
fn a_break_stays_while_the_time_around_it_is_too_long_to_sit_through() {
    let mut desk = team();
    let (view, _) = long(&mut desk);
    let mut shapes = Vec::new();
    for item in items(&view, &[8, 3, 7]) {
        shapes.push(shape(&desk.ok("remove_agenda_item", json!({ "item": item }))));
    }
    assert_eq!(shapes, ["o3b4b1e", "o3b4e", "o3b3e"], "an hour can be sat through");
}

#[test]
fn a_break_that_somebody_has_timed_stays() {
    let mut desk = team();
    let (view, children) = long(&mut desk);
    desk.ok("change_agenda_item", json!({ "item": first_break(&view), "minutes": 20 }));
    for child in children.iter().skip(3) {
        desk.ok("remove_agenda_item", json!({ "item": item_of(&view, child) }));
    }
    let after = desk.ok("meeting", json!({ "meeting": id(&view) }));
    assert_eq!(shape(&after), "o3be", "the other one goes");
    assert_eq!(first_break(&after), first_break(&view));
}

#[test]
fn a_break_that_somebody_has_timed_is_there_when_the_agenda_is_built_anew() {
    let mut desk = team();
    let (view, _) = long(&mut desk);
    let timed = breaks(&view)[1]["item"].clone();
    desk.ok("change_agenda_item", json!({ "item": timed, "minutes": 20 }));
    let mut shapes = Vec::new();
    let mut without = |places: &[usize]| {
        for item in items(&view, places) {
            desk.ok("remove_agenda_item", json!({ "item": item }));
        }
        let after = desk.ok("rebuild_agenda", json!({ "meeting": id(&view) }));
        shapes.push(shape(&after));
        let there = breaks(&after).into_iter().find(|line| line["item"] == timed).unwrap();
        assert_eq!(there["minutes"], 20);
    };
    without(&[]);
    without(&[3, 4, 5]);
    without(&[0, 6]);
    without(&[7]);
    without(&[8]);
    assert_eq!(shapes, ["o3b4b2e", "o3b3e", "o3b1e", "o2b1e", "o2be"], "the other one goes first");
}

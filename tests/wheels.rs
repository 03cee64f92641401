//! The wheel: filled in by the child, a guardian, a professional; what has changed; what the areas are called.

use crate::teams::{child_with_consent, open_at, team};
use serde_json::{Value, json};

fn levels(pairs: &[(&str, u8)]) -> Value {
    pairs.iter().map(|(area, level)| json!({ "area": area, "level": level })).collect()
}

#[test]
fn each_person_has_a_picture_and_the_next_one_says_what_has_changed() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let first = json!({ "case": case, "rater": "child", "levels": levels(&[("safe", 2), ("active", 4)]) });
    desk.ok("rate_wheel", first);
    desk.on("2026-11-10");
    desk.ok(
        "rate_wheel",
        json!({ "case": case, "rater": "guardian", "rated_by": "Sofia", "levels": levels(&[("safe", 3)]) }),
    );
    let view = desk.ok(
        "rate_wheel",
        json!({ "case": case, "rater": "child", "levels": levels(&[("safe", 4), ("active", 4), ("healthy", 5)]) }),
    );
    assert_eq!(view["areas"].as_array().unwrap().len(), 8);
    assert_eq!(view["wheels"].as_array().unwrap().len(), 3);
    let latest = view["latest"].as_array().unwrap();
    assert_eq!((&latest[0]["wheel"]["rater"], &latest[1]["wheel"]["rated_by"]), (&json!("child"), &json!("Sofia")));
    assert_eq!(latest[0]["changes"], json!([{ "area": "safe", "steps": 2 }]));
    assert_eq!(latest[1]["changes"], json!([]));
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("wheel_of_case", json!({ "case": case }))["wheels"].as_array().unwrap().len(), 2);
}

#[test]
fn a_second_picture_on_the_same_day_takes_the_firsts_place() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    for level in [1, 5] {
        let picture = json!({ "case": case, "rater": "child", "levels": levels(&[("safe", level)]) });
        desk.ok("rate_wheel", picture);
    }
    let view = desk.ok("wheel_of_case", json!({ "case": case }));
    assert_eq!(view["wheels"].as_array().unwrap().len(), 1);
    assert_eq!(view["wheels"][0]["levels"][0]["level"], 5);
}

#[test]
fn only_known_areas_from_one_to_five_are_taken() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let mut code = |pairs: &[(&str, u8)]| {
        desk.code("rate_wheel", json!({ "case": case, "rater": "child", "levels": levels(pairs) }))
    };
    for wrong in [vec![], vec![("rich", 3)], vec![("safe", 0)], vec![("safe", 6)], vec![("safe", 1), ("safe", 2)]] {
        assert_eq!(code(&wrong), "input", "{wrong:?}");
    }
    assert_eq!(code(&[("safe", 5)]), "ok");
}

#[test]
fn the_areas_get_the_municipalitys_names_and_keep_what_was_answered() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let (_, item) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("rate_wheel", json!({ "case": case, "item": item, "rater": "child", "levels": levels(&[("safe", 2)]) }));
    let mut areas = desk.ok("wheel_areas", json!({}));
    areas[0]["name"] = json!("Säker");
    areas.as_array_mut().unwrap().swap(0, 7);
    desk.ok("set_wheel_areas", json!({ "areas": areas }));
    let view = desk.ok("wheel_of_case", json!({ "case": case }));
    assert_eq!((&view["areas"][7]["code"], &view["areas"][7]["name"]), (&json!("safe"), &json!("Säker")));
    assert_eq!(view["wheels"][0]["levels"], levels(&[("safe", 2)]));
    areas[0]["code"] = json!("other");
    assert_eq!(desk.code("set_wheel_areas", json!({ "areas": areas })), "input");
}

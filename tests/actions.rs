//! Actions: complete or refused, moved and dropped with a reason, listed, understood from one line.

use crate::teams::{child_with_consent, id, plan, team};
use serde_json::{Value, json};

#[test]
fn an_action_has_who_what_and_when_or_it_is_not_one() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (case, school) = (alva["case"]["id"].clone(), desk.unit("Skolan"));
    let whole = json!({ "case": case, "unit": school, "what": "Lugn start", "due_on": "2026-10-20" });
    for part in ["unit", "what", "due_on"] {
        let mut broken = whole.clone();
        broken.as_object_mut().unwrap().remove(part);
        assert_eq!(desk.code("add_action", broken), "action_incomplete", "without {part}");
    }
    let mut early = whole.clone();
    early["due_on"] = json!("2026-10-12");
    assert_eq!(desk.code("add_action", early), "input");
    let added = desk.ok("add_action", whole);
    assert_eq!(
        (&added["action"]["unit_name"], &added["standing"], &added["day_off"]),
        (&json!("Skolan"), &json!("not_begun"), &Value::Null)
    );
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "add_action");
    assert_eq!(desk.ok("actions_of_case", json!({ "case": case })), json!([]));
}

#[test]
fn an_action_is_moved_and_dropped_only_with_a_reason() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let person = desk.person("Mats Öhman", "speciallärare", "Skolan");
    let added = desk.ok(
        "add_action",
        json!({ "case": alva["case"]["id"], "professional": person, "what": "Lugn start", "due_on": "2026-10-20" }),
    );
    let action = added["action"]["id"].clone();
    let mut change = |change: Value| match desk.call("change_action", json!({ "action": action, "change": change })) {
        Ok(seen) => format!("{} {}", seen["standing"].as_str().unwrap(), seen["action"]["due_on"].as_str().unwrap()),
        Err(error) => error.code().to_owned(),
    };
    assert_eq!(change(json!({ "kind": "move", "due_on": "2026-10-27" })), "reason_missing");
    assert_eq!(change(json!({ "kind": "move", "due_on": "2026-10-27", "reason": "lov" })), "moved 2026-10-27");
    assert_eq!(change(json!({ "kind": "helped", "helped": "yes" })), "action_step");
    assert_eq!(change(json!({ "kind": "start" })), "moved 2026-10-27");
    assert_eq!(change(json!({ "kind": "done", "on": "2026-10-14" })), "input");
    assert_eq!(change(json!({ "kind": "done" })), "done 2026-10-27");
    assert_eq!(change(json!({ "kind": "helped", "helped": "partly" })), "done 2026-10-27");
    assert_eq!(change(json!({ "kind": "drop", "reason": "x" })), "action_step");
    assert_eq!(change(json!({ "kind": "reopen" })), "moved 2026-10-27");
    assert_eq!(change(json!({ "kind": "drop" })), "reason_missing");
    assert_eq!(change(json!({ "kind": "drop", "reason": "mamma vill inte" })), "dropped 2026-10-27");
}

#[test]
fn open_actions_are_listed_by_unit_with_the_latest_first() {
    let mut desk = team();
    let (alva, hugo) = (child_with_consent(&mut desk, "Alva", "Nyberg"), child_with_consent(&mut desk, "Hugo", "Mo"));
    let (school, social) = (desk.unit("Skolan"), desk.unit("Socialtjänsten"));
    desk.ok(
        "add_action",
        json!({ "case": alva["case"]["id"], "unit": social, "what": "Hembesök", "due_on": "2026-10-30" }),
    );
    desk.ok(
        "add_action",
        json!({ "case": hugo["case"]["id"], "unit": school, "what": "Läxhjälp", "due_on": "2026-10-20" }),
    );
    desk.on("2026-10-21");
    let lines = |listed: Value| -> Vec<String> {
        listed
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                format!(
                    "{} {} {}",
                    one["who"].as_str().unwrap(),
                    one["action"]["what"].as_str().unwrap(),
                    one["standing"].as_str().unwrap()
                )
            })
            .collect()
    };
    assert_eq!(lines(desk.ok("list_actions", json!({}))), ["Hugo M. Läxhjälp late", "Alva N. Hembesök not_begun"]);
    assert_eq!(lines(desk.ok("list_actions", json!({ "unit": social }))), ["Alva N. Hembesök not_begun"]);
    let action = desk.ok("actions_of_case", json!({ "case": hugo["case"]["id"] }))[0]["action"]["id"].clone();
    let dropped = json!([{ "action": action, "change": { "kind": "drop", "reason": "Familjen flyttar" } }]);
    let close = json!({ "case": hugo["case"]["id"], "closed_on": "2026-10-21", "reason": "moved", "actions": dropped });
    desk.ok("close_case", close);
    assert_eq!(lines(desk.ok("list_actions", json!({}))), ["Alva N. Hembesök not_begun"]);
}

#[test]
fn a_typed_line_is_understood_and_says_what_is_missing() {
    let mut desk = team();
    let read = desk.ok("read_action_line", json!({ "line": "BVC ringer mamma senast fre" }));
    assert_eq!(
        (&read["who"]["unit_name"], &read["what"], &read["when"]["on"]),
        (&json!("Barnhälsovården (BVC)"), &json!("ringer mamma"), &json!("2026-10-16"))
    );
    assert_eq!(read["when"]["span"], json!({ "start": 17, "end": 27 }));
    assert_eq!(read["missing"], json!([]));
    assert_eq!(desk.ok("read_action_line", json!({ "line": "jag ringer" }))["who"]["person"], "Ingrid Vallmark");
    assert_eq!(desk.ok("read_action_line", json!({ "line": "" }))["missing"], json!(["who", "what", "when"]));
    let read = desk.ok("read_action_line", json!({ "line": "Senast fredag 17/10 ringer kuratorn mamma" }));
    assert_eq!((&read["who"]["person"], &read["what"]), (&json!("Karin Holmlund"), &json!("ringer mamma")));
    assert_eq!((&read["when"]["on"], &read["when"]["other_weekday"]), (&json!("2026-10-17"), &json!("2026-10-16")));
    for line in
        ["BVC vägning varje tisdag", "BVC: två samtal i veckan", "BVC ringer tis eller ons", "BVC väger efter 3 mån"]
    {
        assert_eq!(desk.ok("read_action_line", json!({ "line": line }))["when"], Value::Null, "{line}");
    }
    let now = id(&plan(&mut desk, "2026-10-14"));
    let until = json!({ "line": "jag ringer till nästa möte", "meeting": now });
    assert_eq!(desk.ok("read_action_line", until.clone())["when"], Value::Null);
    plan(&mut desk, "2026-11-11");
    assert_eq!(desk.ok("read_action_line", until)["when"]["on"], "2026-11-11");
}

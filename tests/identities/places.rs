//! Where one meets about a protected child, in what is kept about it.

use super::{alva, plan_with_places};
use crate::desk::{TestDesk, desk};
use serde_json::{Value, json};

const PLACES: [&str; 2] = ["Björnstigen 4", "hemma i Åsele"];

fn extract(desk: &mut TestDesk, child: &Value) -> Value {
    desk.ok("register_extract", json!({ "child": child }))
}

#[test]
fn no_place_stands_in_a_protected_childs_extract_where_it_is_reviewed_nor_as_it_is_handed_over() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let child = case["child"]["id"].clone();
    let plan = plan_with_places(&mut desk, &case);
    desk.on("2026-10-20");
    desk.ok("hold_plan", json!({ "plan": plan, "held_on": "2026-10-20" }));
    let (school, texts) = (desk.unit("Skolan"), json!({ "follow_up_place": PLACES[1] }));
    desk.ok("write_plan", json!({ "plan": plan, "needed": "Lugn start.", "responsible": "Skolan.", "by_others": "Ingen.", "lead_unit": school, "follow_up_on": "2026-12-01", "no_follow_up_reason": "", "texts": texts }));
    desk.ok("establish_plan", json!({ "plan": plan, "established_on": "2026-10-20" }));
    for section in ["follow_up", "needed"] {
        desk.ok("mark_transferred", json!({ "plan": plan, "section": section, "transferred_on": "2026-10-20" }));
    }
    let open = extract(&mut desk, &child);
    let tables: Vec<&Value> = open["pieces"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|piece| PLACES.iter().any(|place| piece.to_string().contains(place)))
        .map(|piece| &piece["table"])
        .collect();
    assert_eq!(tables.len(), 3, "the plan, its version and what was copied say where: {tables:?}");
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    desk.ok("allow_printing", json!({ "child": child, "reason": "Utdraget lämnas till modern." }));
    let hidden = extract(&mut desk, &child);
    assert!(PLACES.iter().all(|place| !hidden.to_string().contains(place)), "{hidden}");
    let of_table = |table: &str| -> Vec<&Value> {
        hidden["pieces"].as_array().unwrap().iter().filter(|piece| piece["table"] == table).collect()
    };
    let copied = of_table("plan_transfers");
    let told = copied.iter().filter(|piece| piece.to_string().contains("Lugn start."));
    assert_eq!((copied.len(), told.count()), (2, 1), "what else was copied stands: {copied:?}");
    let plan = of_table("plans")[0];
    assert!(plan["to_review"] == true && plan.to_string().contains("Visas inte"), "it says so: {plan}");
    let pieces: Vec<&Value> = hidden["pieces"].as_array().unwrap().iter().map(|piece| &piece["id"]).collect();
    desk.ok("review_extract", json!({ "child": child, "pieces": pieces, "release": true }));
    let released = desk.ok("release_extract", json!({ "child": child })).to_string();
    assert!(released.contains("Lugn start.") && PLACES.iter().all(|place| !released.contains(place)), "{released}");
}

#[test]
fn where_one_meets_about_a_protected_child_stands_on_no_page_and_is_kept() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let (child, id) = (case["child"]["id"].clone(), case["case"]["id"].clone());
    let plan = |kind: &str| json!({ "kind": kind, "held_on": "2026-10-20", "starts": "09:00", "minutes": 60, "place": PLACES[0], "cases": [id] });
    let meeting = desk.ok("plan_meeting", plan("family"))["meeting"]["id"].clone();
    let sip = desk.ok("plan_meeting", plan("sip"))["meeting"]["id"].clone();
    let told = |desk: &mut TestDesk| -> Vec<&'static str> {
        let pages = [
            ("meeting", json!({ "meeting": meeting })),
            ("meeting", json!({ "meeting": sip })),
            ("meeting_preparation", json!({ "meeting": meeting })),
            ("meeting_matters", json!({ "meeting": meeting })),
            ("list_meetings", json!({ "over": false })),
            ("today", json!({})),
        ];
        let tells =
            |(op, input): (&'static str, Value)| desk.ok(op, input).to_string().contains(PLACES[0]).then_some(op);
        pages.into_iter().filter_map(tells).collect()
    };
    let open = told(&mut desk);
    assert!(open.len() >= 4, "{open:?}");
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    assert!(told(&mut desk).is_empty());
    // What the page does not show it sends back empty.
    let moved = json!({ "meeting": meeting, "held_on": "2026-10-21", "starts": "10:00", "minutes": 45, "place": "" });
    assert_eq!(desk.ok("change_meeting", moved)["meeting"]["place"], "");
    desk.on("2026-10-20");
    desk.ok("start_meeting", json!({ "meeting": sip, "everyone_came": true }));
    desk.ok("end_meeting", json!({ "meeting": sip }));
    desk.ok("end_protection", json!({ "child": child }));
    for (held, on) in [(&meeting, "2026-10-21"), (&sip, "2026-10-20")] {
        let kept = desk.ok("meeting", json!({ "meeting": held }))["meeting"].clone();
        assert_eq!((&kept["held_on"], &kept["place"]), (&json!(on), &json!(PLACES[0])));
    }
}

#[test]
fn where_a_family_would_have_met_stands_in_no_extract_of_a_protected_child() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let child = case["child"]["id"].clone();
    let plan = json!({ "kind": "family", "held_on": "2026-10-20", "starts": "09:00", "minutes": 60, "place": PLACES[0], "cases": [case["case"]["id"]] });
    let meeting = desk.ok("plan_meeting", plan)["meeting"]["id"].clone();
    desk.ok("cancel_meeting", json!({ "meeting": meeting, "reason": "Mamma är sjuk." }));
    let told = |desk: &mut TestDesk| {
        let extract = extract(desk, &child).to_string();
        [PLACES[0], "Mamma är sjuk."].map(|text| extract.contains(text))
    };
    assert_eq!(told(&mut desk), [true, true]);
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    assert_eq!(told(&mut desk), [false, true]);
}

#[test]
fn no_list_says_which_school_has_something_to_do_for_a_protected_child() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let (child, id) = (case["child"]["id"].clone(), case["case"]["id"].clone());
    let named = json!({ "organisation_kind": "municipality", "name": "Byskolan", "sector": "school" });
    let school = desk.ok("add_unit", named)["id"].clone();
    desk.ok("add_action", json!({ "case": id, "unit": school, "what": "Ringer", "due_on": "2026-10-15" }));
    desk.consent(&child, std::slice::from_ref(&school));
    desk.ok("offer_handover", json!({ "case": id, "kind": "responsibility", "to_unit": school, "question": "Vi ber er ta vid.", "information": ["Namn"], "ground": "consent", "offered_on": "2026-10-13", "due_on": "2026-10-15" }));
    let told = |desk: &mut TestDesk| {
        ["today", "list_actions"].map(|op| {
            let list = desk.ok(op, json!({})).to_string();
            (list.matches("Byskolan").count(), list.matches("\"Skolan\"").count())
        })
    };
    assert_eq!(told(&mut desk), [(3, 0), (1, 0)], "what is promised, the handover, and its answer in the week");
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    assert_eq!(told(&mut desk), [(0, 3), (0, 1)]);
}

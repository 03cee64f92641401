//! SIP: the way from the offer to the closing, and what is refused on it.

mod agreed;
mod kept_out;
pub mod leaving;
pub mod whole;

use crate::desk::desk;
use serde_json::json;

#[test]
fn a_plan_is_established_only_with_its_four_statutory_items_and_a_follow_up() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    let plan = desk
        .ok("offer_plan", json!({ "case": case, "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" }))["plan"]
        ["id"]
        .clone();
    assert_eq!(
        desk.code("offer_plan", json!({ "case": case, "offered_on": "2026-10-13", "offered_by": "Karin" })),
        "plan_step"
    );
    desk.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": "2026-10-13" }));
    desk.yes_to_sip(&case);
    desk.ok("call_plan", json!({ "plan": plan, "called_on": "2026-10-13", "meeting_on": "2026-10-20" }));
    desk.on("2026-10-20");
    desk.ok("hold_plan", json!({ "plan": plan, "held_on": "2026-10-20" }));
    let unit = desk.unit("Hälsocentralen");
    let mut text = json!({ "plan": plan, "goal": "Jag vill gå till skolan utan att det gör ont i magen.", "needed": "Läkarbedömning och lugn start.",
        "responsible": "Regionen: bedömning. Kommunen: lugn start.", "by_others": "", "lead_unit": unit, "follow_up_on": null, "no_follow_up_reason": "" });
    assert_eq!(desk.ok("write_plan", text.clone())["missing"], json!(["by_others"]));
    let establish = json!({ "plan": plan, "established_on": "2026-10-20" });
    assert_eq!(desk.code("establish_plan", establish.clone()), "plan_item_missing");
    text["by_others"] = json!("Ingen annan.");
    desk.ok("write_plan", text.clone());
    assert_eq!(desk.code("establish_plan", establish.clone()), "plan_follow_up_missing");
    text["follow_up_on"] = json!("2026-12-01");
    desk.ok("write_plan", text.clone());
    assert_eq!(desk.ok("establish_plan", establish)["plan"]["state"], "established");
    text["needed"] = json!(" ");
    assert_eq!(desk.code("write_plan", text), "plan_item_missing", "an established plan stays complete");
    let events = desk.ok("open_case", json!({ "case": case }))["events"].clone();
    assert!(events.as_array().unwrap().iter().any(|event| event["kind"] == "plan_established"));
}

#[test]
fn a_family_that_says_no_is_asked_why_and_can_be_offered_again() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    let offer = json!({ "case": case, "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let plan = desk.ok("offer_plan", offer.clone())["plan"]["id"].clone();
    assert_eq!(
        desk.code(
            "answer_plan",
            json!({ "plan": plan, "accepted": false, "answered_on": "2026-10-13", "reason": " " })
        ),
        "input"
    );
    desk.ok(
        "answer_plan",
        json!({ "plan": plan, "accepted": false, "answered_on": "2026-10-13", "reason": "Vill vänta." }),
    );
    desk.ok("offer_plan", offer);
    assert_eq!(desk.ok("plans_of", json!({ "case": case })).as_array().unwrap().len(), 2);
}

#[test]
fn a_plan_in_another_system_is_counted_and_not_written_twice() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    let plan = desk.ok(
        "register_external_plan",
        json!({ "case": case, "established_on": "2026-10-01", "reference": "Lifecare 123", "follow_up_on": "2026-12-01" }),
    );
    assert_eq!(plan["plan"]["state"], "in_other_system");
    assert_eq!(plan["steps"], json!(["follow_up", "close", "elsewhere"]));
}

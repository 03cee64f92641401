//! Handovers: the baton is never dropped, and no path ends without an answer.

mod returns;
mod withdrawn;

use crate::{
    access::{switch, user},
    desk::{TestDesk, desk},
    teams::{child_with_consent, id, plan, team},
};
use data_encoding::BASE64;
use proptest::prelude::*;
use samlat::{
    domain::handovers::{HandoverState, HandoverStep},
    error::{Error, Problem},
};
use serde_json::{Value, json};

const OTHER: &str = "tranbär cykel 64 sovsäck dimma";

fn offered(desk: &mut TestDesk) -> (Value, Value, Value) {
    let view = desk.alva();
    let case = view["case"]["id"].clone();
    let jonas = desk.person("Jonas Wikberg", "psykolog", "Barn- och ungdomspsykiatrin (BUP)");
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    desk.consent(&view["child"]["id"], std::slice::from_ref(&unit));
    let handover = desk.ok(
        "offer_handover",
        json!({ "case": case, "kind": "specialist", "to_unit": unit, "question": "Vi ber BUP ta vid med utredningen.",
            "information": ["Namn och personnummer", "Skolnärvaro augusti och september"], "ground": "consent", "offered_on": "2026-10-13" }),
    );
    (case, handover["handover"]["id"].clone(), jonas)
}

/// Alva's case from the municipality's own list, with Maja's: a list does not say who holds a case.
fn from_a_list(desk: &mut TestDesk) -> Value {
    let list = "Namn;Personnr;Inkom\nAlva Nyberg;20120105-2386;2026-07-11\nMaja Åkerlund;20120109-2382;2026-09-02\n";
    let content =
        json!({ "file_name": "lista.csv", "media_type": "text/csv", "base64": BASE64.encode(list.as_bytes()) });
    desk.ok("import_list", json!({ "content": content }));
    desk.ok("search_children", json!({ "query": "Alva" }))[0]["case"].clone()
}

/// Whoever has put in a case and named nobody is told what to do.
#[test]
fn what_nobody_holds_cannot_be_handed_over() {
    let mut desk = desk();
    let case = from_a_list(&mut desk);
    let unit = desk.unit("Skolan");
    let offer = json!({ "case": case, "kind": "responsibility", "to_unit": unit, "question": "Vi ber er ta vid.",
        "information": [], "ground": "requested_by_board", "offered_on": "2026-10-13" });
    assert_eq!(desk.code("offer_handover", offer), "handover_no_holder");
}

/// OSL 25 kap. 12 § and 26 kap. 9 § name health care and social services, and no school.
#[test]
fn what_the_child_needs_is_a_ground_between_health_care_and_social_services_only() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    let (psychiatry, leisure) = (desk.unit("Barn- och ungdomspsykiatrin (BUP)"), desk.unit("Fritidsgården"));
    let offer = |case: &Value, to: &Value| {
        json!({ "case": case, "kind": "move", "to_unit": to, "question": "Vi ber er ta vid.", "information": [],
            "ground": "necessity", "offered_on": "2026-10-13" })
    };
    assert_eq!(desk.code("offer_handover", offer(&case, &psychiatry)), "ground_sectors", "from a school");
    let stina = desk.person("Stina Berg", "socialsekreterare", "Socialtjänsten");
    let other = json!({ "kind": "new", "child": { "first_name": "Hugo", "last_name": "Lind", "birth_on": "2016-05-05" }, "guardians": [] });
    let other = desk.ok(
        "register_case",
        json!({ "child": other, "source": "school", "intake_on": "2026-10-13", "coordinator": stina }),
    );
    let case = other["case"]["id"].clone();
    assert_eq!(desk.code("offer_handover", offer(&case, &leisure)), "ground_sectors", "to leisure");
    let handover = desk.ok("offer_handover", offer(&case, &psychiatry))["handover"]["id"].clone();
    let mut settings = desk.ok("plan_settings", json!({}));
    settings["necessity_sectors"] = json!(["primary_care"]);
    desk.ok("set_plan_settings", settings);
    let parcel = json!({ "handover": handover, "parts": [], "to": { "kind": "passphrase" } });
    assert_eq!(desk.code("make_parcel", parcel.clone()), "ground_sectors", "the law was changed");
    let jonas = desk.person("Jonas Wikberg", "psykolog", "Barn- och ungdomspsykiatrin (BUP)");
    let refused = desk.code("step_handover", step(&handover, "accept", &jonas));
    assert_eq!(refused, "ground_sectors", "nobody takes over on it either");
    let view = |desk: &mut TestDesk| desk.ok("handovers_of", json!({ "case": case }))[0].clone();
    let can_accept = |view: &Value| view["steps"].as_array().unwrap().contains(&json!("accept"));
    let lost = view(&mut desk);
    assert_eq!((&lost["ground_lost"], can_accept(&lost)), (&json!(true), false));
    assert_eq!(desk.ok("step_handover", step(&handover, "return", &Value::Null))["handover"]["state"], "returned");
    for _ in ["return", "person", "settings"] {
        desk.ok("undo", json!({ "act": null }));
    }
    assert_eq!(view(&mut desk)["ground_lost"], Value::Null);
    desk.ok("make_parcel", parcel);
}

/// The needs of the start page of one kind.
fn needs(desk: &mut TestDesk, kind: &str) -> Vec<Value> {
    let today = desk.ok("today", json!({}));
    today["needs"].as_array().unwrap().iter().filter(|need| need["kind"] == kind).cloned().collect()
}

#[test]
fn days_that_nobody_holds_a_case_are_counted_from_the_day_it_began_and_told() {
    let mut desk = desk();
    let case = from_a_list(&mut desk);
    let gap = |view: &Value| (view["no_holder_since"].clone(), view["gap_days"].clone());
    assert_eq!(gap(&desk.ok("open_case", json!({ "case": case }))), (json!("2026-07-11"), json!(94)));
    let told = json!([{ "kind": "no_holder", "status": "late", "case": case, "who": "Alva N. och Maja Å.", "children": 2, "since": "2026-07-11" }]);
    assert_eq!(Value::from(needs(&mut desk, "no_holder")), told);
    desk.on("2026-10-14");
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["gap_days"], 95, "another day");
    let karin = desk.person("Karin Holmlund", "skolkurator", "Skolan");
    let named = json!({ "case": case, "professional": karin, "from_on": "2026-10-10" });
    assert_eq!(gap(&desk.ok("name_coordinator", named)), (Value::Null, json!(91)));
    assert_eq!(needs(&mut desk, "no_holder")[0]["who"], "Maja Å.");
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let offer = json!({ "case": case, "kind": "specialist", "to_unit": unit, "question": "Ta vid.", "information": [],
        "ground": "requested_by_board", "offered_on": "2026-10-14" });
    assert_eq!(desk.ok("offer_handover", offer)["gap_days"], 91, "nothing makes up for them");
    desk.on("2026-11-20");
    assert_eq!(desk.ok("handovers_of", json!({ "case": case }))[0]["gap_days"], 91);
    desk.ok("undo", json!({ "act": null }));
    let earlier = json!({ "case": case, "professional": karin, "from_on": "2026-07-11" });
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(desk.ok("name_coordinator", earlier)["gap_days"], 0, "who had it all the time");
}

#[test]
fn who_takes_a_case_in_holds_it_when_nobody_else_is_named() {
    let mut desk = desk();
    let mine = crate::measures::case(&mut desk, "Bo", "2016-08-01", "M", "2026-07-01", "2026-07-11");
    assert_eq!(desk.ok("open_case", json!({ "case": mine }))["holder"]["name"], "Ingrid Vallmark");
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    switch(&mut desk, OTHER);
    let case = crate::measures::case(&mut desk, "Alva", "2016-08-01", "F", "2026-07-01", "2026-07-11");
    let view = desk.ok("open_case", json!({ "case": case }));
    assert_eq!((&view["holder"]["name"], &view["holder"]["from_on"]), (&json!("Erik Lundmark"), &json!("2026-07-11")));
    assert_eq!((&view["gap_days"], &view["no_holder_since"]), (&json!(0), &Value::Null));
    assert_eq!(desk.alva()["holder"]["name"], "Karin Holmlund", "whoever is named goes before");
    assert!(needs(&mut desk, "no_holder").is_empty());
}

#[test]
fn who_took_over_is_asked_how_it_went_a_month_later_until_it_is_told() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    let accepted = desk.ok("step_handover", step(&handover, "accept", &jonas));
    assert_eq!(accepted["answer_back_due_on"], "2026-11-12");
    let told = |status: &str| json!({ "kind": "handover_answer_back", "status": status, "case": case, "who": "Alva N.", "unit": "Barn- och ungdomspsykiatrin (BUP)", "due_on": "2026-11-12" });
    for (on, expected) in [
        ("2026-11-04", vec![]),
        ("2026-11-05", vec![told("soon")]),
        ("2026-11-12", vec![told("soon")]),
        ("2026-11-13", vec![told("late")]),
    ] {
        desk.on(on);
        assert_eq!(needs(&mut desk, "handover_answer_back"), expected, "{on}");
    }
    let reminded = desk.ok("step_handover", step(&handover, "remind", &Value::Null));
    let last = reminded["events"].as_array().unwrap().last().unwrap();
    assert_eq!((&reminded["handover"]["state"], &last["step"]), (&json!("accepted"), &json!("remind")));
    assert_eq!(needs(&mut desk, "handover_answer_back"), [told("late")], "who was reminded still owes it");
    desk.ok("step_handover", step(&handover, "answer_back", &jonas));
    assert!(needs(&mut desk, "handover_answer_back").is_empty());
    assert_eq!(desk.ok("handovers_of", json!({ "case": case }))[0]["answer_back_due_on"], Value::Null);
}

#[test]
fn the_agenda_asks_how_it_went_about_the_day_it_is_due() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let social = desk.unit("Socialtjänsten");
    let offer = json!({ "case": alva["case"]["id"], "kind": "responsibility", "to_unit": social, "question": "Ta vid.", "information": [],
        "ground": "consent", "offered_on": "2026-10-13" });
    let handover = desk.ok("offer_handover", offer)["handover"]["id"].clone();
    let people = desk.ok("list_professionals", json!({}));
    let samira =
        people.as_array().unwrap().iter().find(|person| person["name"] == "Samira Daoud").unwrap()["id"].clone();
    desk.ok("step_handover", step(&handover, "accept", &samira));
    let why = |view: &Value| {
        let lines = view["agenda"].as_array().unwrap();
        let line = lines.iter().find(|line| line["child"]["case"] == alva["case"]["id"]).unwrap();
        line["reasons"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|why| why["kind"] == "handover_answer_back")
            .cloned()
            .collect::<Vec<_>>()
    };
    let before = plan(&mut desk, "2026-11-04");
    let about = plan(&mut desk, "2026-11-05");
    assert!(why(&before).is_empty(), "more than a week before");
    assert_eq!(why(&about), [json!({ "kind": "handover_answer_back", "due_on": "2026-11-12" })]);
    desk.ok("step_handover", step(&handover, "answer_back", &samira));
    assert!(why(&desk.ok("rebuild_agenda", json!({ "meeting": id(&about) }))).is_empty());
}

fn step(handover: &Value, name: &str, receiver: &Value) -> Value {
    json!({ "handover": handover, "step": name, "happened_on": "2026-10-13", "said_by": "Jonas Wikberg", "text": "Ett svar.", "reason": "other", "receiver": receiver })
}

#[test]
fn a_case_is_not_ended_while_somebody_owes_an_answer() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    let end = json!({ "case": case, "closed_on": "2026-10-13", "reason": "goal_reached" });
    assert_eq!(desk.code("close_case", end.clone()), "case_handover_open");
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    assert_eq!(desk.code("close_case", end.clone()), "case_handover_open", "taken over, and not answered back");
    desk.ok("step_handover", step(&handover, "answer_back", &jonas));
    desk.ok("step_handover", step(&handover, "close", &jonas));
    desk.ok("close_case", end);
}

#[test]
fn the_sender_holds_the_baton_until_the_receiver_accepts() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["holder"]["name"], "Karin Holmlund");
    assert_eq!(desk.code("step_handover", step(&handover, "close", &Value::Null)), "handover_unanswered");
    assert_eq!(desk.code("step_handover", step(&handover, "accept", &Value::Null)), "input", "somebody must take it");
    let accepted = desk.ok("step_handover", step(&handover, "accept", &jonas));
    assert_eq!(accepted["holder"]["name"], "Jonas Wikberg");
    assert_eq!(desk.code("step_handover", step(&handover, "close", &Value::Null)), "handover_unanswered");
    desk.ok("step_handover", step(&handover, "answer_back", &Value::Null));
    assert_eq!(desk.ok("step_handover", step(&handover, "close", &Value::Null))["handover"]["state"], "closed");
}

#[test]
fn a_return_moves_the_baton_back_and_counts_as_a_bounce() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    let returned = desk.ok("step_handover", step(&handover, "return", &Value::Null));
    assert_eq!((returned["holder"]["name"].as_str(), returned["bounces"].as_u64()), (Some("Karin Holmlund"), Some(1)));
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "step_handover");
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["holder"]["name"], "Jonas Wikberg");
}

/// What the receiver never answered has not come back from there.
#[test]
fn what_the_sender_takes_back_is_no_bounce() {
    let mut desk = desk();
    let (case, handover, _) = offered(&mut desk);
    let taken_back = desk.ok("step_handover", step(&handover, "return", &Value::Null));
    assert_eq!((&taken_back["handover"]["state"], &taken_back["bounces"]), (&json!("returned"), &json!(0)));
    assert_eq!(taken_back["holder"]["name"], "Karin Holmlund");
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let again = json!({ "case": case, "kind": "specialist", "to_unit": unit, "question": "En gång till.", "information": [], "ground": "consent", "offered_on": "2026-10-13" });
    let second = desk.ok("offer_handover", again)["handover"]["id"].clone();
    assert_eq!(desk.ok("step_handover", step(&second, "decline", &Value::Null))["bounces"], 1);
}

/// It came back and the sender goes on with it: the lists leave it, and it still counts as a bounce.
#[test]
fn what_came_back_is_settled_when_the_sender_keeps_it() {
    let mut desk = desk();
    let (case, handover, _) = offered(&mut desk);
    assert_eq!(
        desk.code("step_handover", step(&handover, "keep", &Value::Null)),
        "handover_step",
        "nobody has answered"
    );
    desk.ok("step_handover", step(&handover, "decline", &Value::Null));
    assert_eq!(needs(&mut desk, "bounced").len(), 1);
    let kept = desk.ok("step_handover", step(&handover, "keep", &Value::Null));
    assert_eq!((&kept["handover"]["state"], &kept["bounces"]), (&json!("declined"), &json!(1)));
    assert_eq!((&kept["steps"], &kept["holder"]["name"]), (&json!([]), &json!("Karin Holmlund")));
    assert!(needs(&mut desk, "bounced").is_empty());
    assert_eq!(desk.code("step_handover", step(&handover, "keep", &Value::Null)), "handover_step", "once");
    desk.ok("close_case", json!({ "case": case, "closed_on": "2026-10-13", "reason": "goal_reached" }));
}

#[test]
fn no_answer_in_time_is_said_of_a_day_after_the_last_one() {
    let mut desk = desk();
    let (_, handover, _) = offered(&mut desk);
    desk.on("2026-11-20");
    let mut expired = step(&handover, "expire", &Value::Null);
    let refused = desk.call("step_handover", expired.clone()).unwrap_err();
    assert!(matches!(refused, Error::Input { field: "happened_on", problem: Problem::TooEarly }));
    expired["happened_on"] = json!("2026-11-20");
    assert_eq!(desk.ok("step_handover", expired)["handover"]["state"], "expired");
}

#[test]
fn the_baton_does_not_move_before_the_day_its_holder_took_it() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    desk.on("2026-10-20");
    let karin = desk.person("Karin Holmlund", "skolkurator", "Skolan");
    desk.ok("name_coordinator", json!({ "case": case, "professional": karin, "from_on": "2026-10-18" }));
    let mut accept = step(&handover, "accept", &jonas);
    assert_eq!(desk.code("step_handover", accept.clone()), "input", "the 13th is before the 18th");
    accept["happened_on"] = json!("2026-10-18");
    assert_eq!(desk.ok("step_handover", accept)["holder"]["name"], "Jonas Wikberg");
}

#[test]
fn nothing_goes_along_to_a_unit_the_consent_does_not_cover() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let mut offer = json!({ "case": case, "kind": "specialist", "to_unit": unit, "question": "Ta vid.", "information": ["Namn"], "ground": "consent", "offered_on": "2026-10-13" });
    assert_eq!(desk.code("offer_handover", offer.clone()), "consent_missing");
    offer["ground"] = json!("requested_by_board");
    assert_eq!(desk.code("offer_handover", offer), "ok");
}

#[test]
fn two_bounces_are_bollas_and_no_day_is_without_a_holder() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    desk.ok("step_handover", step(&handover, "decline", &Value::Null));
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let again = json!({ "case": case, "kind": "specialist", "to_unit": unit, "question": "En gång till.", "information": [], "ground": "consent", "offered_on": "2026-10-13" });
    let second = desk.ok("offer_handover", again)["handover"]["id"].clone();
    assert_eq!(desk.ok("handovers_of", json!({ "case": case }))[0]["bounced"], false);
    desk.ok("step_handover", step(&second, "accept", &jonas));
    desk.on("2026-10-20");
    let mut returned = step(&second, "return", &Value::Null);
    returned["happened_on"] = json!("2026-10-20");
    let view = desk.ok("step_handover", returned);
    assert_eq!((&view["bounced"], &view["gap_days"]), (&json!(true), &json!(0)));
}

#[test]
fn the_receiver_says_whether_it_helped_only_after_taking_over() {
    let mut desk = desk();
    let (_, handover, jonas) = offered(&mut desk);
    let rated = json!({ "handover": handover, "helped": "partly", "note": "Kartläggningen saknades." });
    assert_eq!(desk.code("rate_handover", rated.clone()), "handover_step");
    desk.ok("record_handover_talk", json!({ "handover": handover, "talk_on": "2026-10-13" }));
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    let view = desk.ok("rate_handover", rated);
    assert_eq!((&view["handover"]["helped"], &view["handover"]["talk_on"]), (&json!("partly"), &json!("2026-10-13")));
}

// The states alone: no op is called and nothing is kept. The same ways through the public ops are in ways.rs.
proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]
    #[test]
    fn the_model_alone_never_closes_in_ten_thousand_ways_without_an_answer_back(steps in prop::collection::vec(0usize..HandoverStep::ALL.len(), 1..20)) {
        let mut state = HandoverState::Offered;
        let mut taken = Vec::new();
        for step in steps.into_iter().map(|at| HandoverStep::ALL[at]) {
            if let Ok(next) = state.after(step) {
                if step == HandoverStep::Keep {
                    prop_assert!(state == next && !state.is_open(), "{:?} ended, and stays as it was answered", state);
                    continue;
                }
                prop_assert!(state.is_open(), "{:?} ended, and nothing follows", state);
                taken.push(step);
                state = next;
            }
        }
        let answered = taken.contains(&HandoverStep::AnswerBack) && taken.contains(&HandoverStep::Accept);
        prop_assert!(state != HandoverState::Closed || answered);
        let with_words = [HandoverStep::Decline, HandoverStep::Return, HandoverStep::Expire, HandoverStep::Close];
        prop_assert!(state.is_open() || taken.last().is_some_and(|last| with_words.contains(last)));
    }
}

/// The sender holds the baton from a day, and nothing is said before it is offered: a slip of the year is refused.
#[test]
fn nothing_is_offered_before_the_sender_held_it_and_nobody_talks_about_it_before_it_is_offered() {
    let mut desk = desk();
    let (case, handover, _) = offered(&mut desk);
    let early = json!({ "handover": handover, "talk_on": "2026-10-12" });
    let refused = desk.call("record_handover_talk", early).unwrap_err();
    assert!(matches!(refused, Error::Input { field: "talk_on", problem: Problem::TooEarly }));
    assert_eq!(desk.ok("handovers_of", json!({ "case": case }))[0]["handover"]["talk_on"], Value::Null);
    desk.ok("step_handover", step(&handover, "return", &Value::Null));
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let mut again = json!({ "case": case, "kind": "specialist", "to_unit": unit, "question": "En gång till.", "information": [], "ground": "consent", "offered_on": "2025-10-13" });
    let refused = desk.call("offer_handover", again.clone()).unwrap_err();
    assert!(matches!(refused, Error::Input { field: "offered_on", problem: Problem::TooEarly }));
    again["offered_on"] = json!("2026-10-13");
    desk.ok("offer_handover", again);
}

#[test]
fn the_history_tells_what_was_taken_back_from_what_came_back() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    let last = |desk: &mut TestDesk| {
        let events = desk.ok("open_case", json!({ "case": case }))["events"].as_array().unwrap().clone();
        let back =
            |event: &&Value| ["handover_taken_back", "handover_returned"].iter().any(|kind| event["kind"] == *kind);
        events.iter().filter(back).map(|event| event["kind"].clone()).collect::<Vec<_>>()
    };
    desk.ok("step_handover", step(&handover, "return", &Value::Null));
    assert_eq!(last(&mut desk), ["handover_taken_back"]);
    desk.ok("undo", json!({ "act": null }));
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    desk.ok("step_handover", step(&handover, "return", &Value::Null));
    assert_eq!(last(&mut desk), ["handover_returned"]);
}

//! A handover that goes by the family's consent goes no further than the consent: taken back or run out, it stops what is on its way, on every way there is.

use super::step;
use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk},
    parcels::vannas,
    teams::{answers, answers_to, child, child_with_consent, team},
};
use serde_json::{Value, json};

/// A move of Alva's to the social services, which the family has said yes to and the team has not: the case as its page shows it, and the handover.
fn moving(desk: &mut TestDesk, ground: &str) -> (Value, Value) {
    let alva = child(desk, "Alva", "Nyberg");
    answers_to(desk, "handover", &alva, &[("Socialtjänsten", "given")], None);
    let social = desk.unit("Socialtjänsten");
    let offer = json!({ "case": alva["case"]["id"], "kind": "move", "to_unit": social, "question": "Kanariefråga.", "information": ["Namn"],
        "ground": ground, "offered_on": "2026-10-13" });
    let handover = desk.ok("offer_handover", offer)["handover"]["id"].clone();
    (alva, handover)
}

/// What a member of the social services gets of a case, as one text.
fn seen_by_member(desk: &mut TestDesk, case: &Value) -> String {
    switch(desk, MEMBER);
    let asked = json!({ "case": case["case"]["id"] });
    let mut seen = String::new();
    for (op, input) in [("list_cases", json!({})), ("open_case", asked.clone()), ("handovers_of", asked)] {
        seen.push_str(&desk.call(op, input).map_or_else(|why| why.code().to_owned(), |answer| answer.to_string()));
    }
    switch(desk, PASSPHRASE);
    seen
}

#[test]
fn a_consent_taken_back_stops_a_handover_on_its_way() {
    let mut desk = team();
    let (alva, handover) = moving(&mut desk, "consent");
    user(&mut desk, "Maja Lind", "member", "Socialtjänsten", MEMBER);
    let view = |desk: &mut TestDesk| desk.ok("handovers_of", json!({ "case": alva["case"]["id"] }))[0].clone();
    let can_accept = |view: &Value| view["steps"].as_array().unwrap().contains(&json!("accept"));
    let before = view(&mut desk);
    assert_eq!((&before["uncovered"], can_accept(&before)), (&json!(false), true));
    let seen = seen_by_member(&mut desk, &alva);
    assert!(seen.contains("Alva") && seen.contains("Kanariefråga") && seen.contains(r#""uncovered":false"#), "{seen}");

    for answer in ["withdrawn", "declined"] {
        answers_to(&mut desk, "handover", &alva, &[("Socialtjänsten", answer)], None);
        let parcel = json!({ "handover": handover, "parts": ["number"], "to": { "kind": "passphrase" } });
        assert_eq!(desk.code("make_parcel", parcel), "consent_missing", "{answer}");
        let people = desk.ok("list_professionals", json!({}));
        let samira = people.as_array().unwrap().iter().find(|one| one["name"] == "Samira Daoud").unwrap()["id"].clone();
        assert_eq!(desk.code("step_handover", step(&handover, "accept", &samira)), "consent_missing", "{answer}");
        let after = view(&mut desk);
        assert_eq!((&after["uncovered"], can_accept(&after)), (&json!(true), false), "{answer}");
        assert_eq!(
            (&after["handover"]["state"], &after["holder"]["name"]),
            (&json!("offered"), &before["holder"]["name"])
        );
        let seen = seen_by_member(&mut desk, &alva);
        assert!(!seen.contains("Alva") && !seen.contains("Kanariefråga"), "{answer}: {seen}");
    }

    answers_to(&mut desk, "handover", &alva, &[("Socialtjänsten", "given")], None);
    assert!(seen_by_member(&mut desk, &alva).contains("Kanariefråga"), "a new yes opens it again");
    answers_to(&mut desk, "handover", &alva, &[("Socialtjänsten", "withdrawn")], None);
    let back = desk.ok("step_handover", step(&handover, "return", &Value::Null));
    assert_eq!(back["handover"]["state"], "returned", "the sender can always take it back");
}

#[test]
fn today_says_that_a_handover_on_its_way_has_lost_its_consent() {
    let mut desk = team();
    let (alva, _) = moving(&mut desk, "consent");
    let need = |desk: &mut TestDesk| {
        let today = desk.ok("today", json!({}));
        let needs = today["needs"].as_array().unwrap();
        let need = needs.iter().find(|need| need["kind"] == "handover_answer").unwrap().clone();
        (need["status"].clone(), need["uncovered"].clone())
    };
    assert_eq!(need(&mut desk), (json!("not_begun"), Value::Null), "its last day is far");
    answers_to(&mut desk, "handover", &alva, &[("Socialtjänsten", "withdrawn")], None);
    assert_eq!(need(&mut desk), (json!("soon"), json!(true)));
}

#[test]
fn a_handover_that_was_taken_over_is_out_of_sight_too_when_its_consent_is_taken_back() {
    let mut desk = team();
    let (alva, handover) = moving(&mut desk, "consent");
    let maja = user(&mut desk, "Maja Lind", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    let taken = desk.ok("step_handover", step(&handover, "accept", &maja["professional"]));
    assert_eq!(
        taken["holder"]["name"], "Maja Lind",
        "a member who sees no answers of the family's takes over by its yes"
    );
    switch(&mut desk, PASSPHRASE);
    answers_to(&mut desk, "handover", &alva, &[("Socialtjänsten", "withdrawn")], None);
    assert!(!seen_by_member(&mut desk, &alva).contains("Alva"));
}

#[test]
fn another_ground_is_no_consent_and_stands_when_one_is_taken_back() {
    let mut desk = team();
    let (alva, _) = moving(&mut desk, "requested_by_board");
    user(&mut desk, "Maja Lind", "member", "Socialtjänsten", MEMBER);
    answers_to(&mut desk, "handover", &alva, &[("Socialtjänsten", "withdrawn")], None);
    let seen = seen_by_member(&mut desk, &alva);
    assert!(seen.contains("Kanariefråga") && seen.contains(r#""uncovered":false"#), "{seen}");
}

#[test]
fn who_sees_a_handover_alone_is_not_told_that_nobody_has_asked_the_child() {
    let mut desk = team();
    let (alva, _) = moving(&mut desk, "requested_by_board");
    let voice = json!({ "case": alva["case"]["id"], "form": "talk_alone", "heard_on": "2026-10-13", "words": "Lugn i skolan." });
    desk.ok("record_child_voice", voice);
    user(&mut desk, "Maja Lind", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    let needs = desk.ok("today", json!({}))["needs"].to_string();
    assert!(!needs.contains("voice_missing"), "{needs}");
}

#[test]
fn who_sees_a_handover_alone_is_not_told_where_the_rest_stands() {
    let mut desk = team();
    let (alva, _) = moving(&mut desk, "requested_by_board");
    answers(
        &mut desk,
        &alva,
        &[("Skolan", "given"), ("Socialtjänsten", "declined"), ("Hälsocentralen", "given")],
        None,
    );
    user(&mut desk, "Maja Lind", "member", "Socialtjänsten", MEMBER);
    let stands = |desk: &mut TestDesk| {
        let view = desk.ok("open_case", json!({ "case": alva["case"]["id"] }));
        let line = desk.ok("list_cases", json!({}))[0].clone();
        assert_eq!((&line["stage"], &line["next_step"]), (&view["stage"], &view["next_step"]));
        (view["stage"].clone(), view["next_step"]["kind"].clone())
    };
    assert_eq!(stands(&mut desk), (json!("active"), json!("meeting")));
    switch(&mut desk, MEMBER);
    assert_eq!(stands(&mut desk), (json!("seen_in_part"), json!("seen_in_part")), "nobody is to ask once more");
}

#[test]
fn a_no_to_a_handover_is_not_made_a_yes_by_the_consent_to_the_team() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let social = desk.unit("Socialtjänsten");
    let offer = json!({ "case": alva["case"]["id"], "kind": "responsibility", "to_unit": social, "question": "Ta vid.", "information": [],
        "ground": "consent", "offered_on": "2026-10-13" });
    answers_to(&mut desk, "handover", &alva, &[("Hälsocentralen", "declined"), ("Socialtjänsten", "not_asked")], None);
    assert_eq!(desk.code("offer_handover", offer.clone()), "ok", "nobody has answered about this unit");
    desk.ok("undo", json!({ "act": null }));
    for until in [Some("2026-10-13"), Some("2026-12-31"), None] {
        answers_to(&mut desk, "handover", &alva, &[("Socialtjänsten", "declined")], until);
        assert_eq!(desk.code("offer_handover", offer.clone()), "consent_missing", "{until:?}");
    }
    answers_to(&mut desk, "handover", &alva, &[("Socialtjänsten", "given")], None);
    answers(&mut desk, &alva, &[("Socialtjänsten", "withdrawn")], None);
    assert_eq!(desk.code("offer_handover", offer), "ok", "its own yes is enough");
}

/// The parcel left while the yes stood. Who took over there holds the baton, and nothing more is told by writing that down.
#[test]
fn what_was_taken_over_elsewhere_before_the_consent_was_taken_back_is_written_down() {
    let (mut desk, (mut there, siv)) = (team(), vannas());
    let (alva, handover) = moving(&mut desk, "consent");
    let parcel = json!({ "handover": handover, "parts": ["number"], "to": { "kind": "passphrase" } });
    let parcel = desk.ok("make_parcel", parcel);
    let read = there.ok("read_parcel", json!({ "file": parcel["file"], "passphrase": parcel["passphrase"] }));
    let answer = json!({ "parcel": read["parcel"], "answer": "accepted", "answered_on": "2026-10-13", "by": siv });
    let receipt = there.ok("answer_parcel", answer)["receipt"].clone();
    answers_to(&mut desk, "handover", &alva, &[("Socialtjänsten", "withdrawn")], None);
    let view = desk.ok("read_parcel_receipt", json!({ "file": receipt }));
    assert_eq!((&view["handover"]["state"], &view["holder"]["name"]), (&json!("accepted"), &json!("Siv Ek")));
}

//! A handover that has been taken over comes back to whoever gave it, and to nobody else unless that one must not see the child any more.

use super::{offered, step};
use crate::{
    access::{MEMBER, switch, user},
    desk::{TestDesk, desk},
    ended_units::set_active,
};
use serde_json::{Value, json};

#[test]
fn a_unit_that_has_ended_gets_its_baton_back_and_takes_over_nothing() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    let (clinic, school) = (desk.unit("Barn- och ungdomspsykiatrin (BUP)"), desk.unit("Skolan"));
    set_active(&mut desk, &clinic, false);
    assert_eq!(desk.code("step_handover", step(&handover, "accept", &jonas)), "not_found");
    set_active(&mut desk, &clinic, true);
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    set_active(&mut desk, &school, false);
    let view = desk.ok("handovers_of", json!({ "case": case }))[0].clone();
    assert!(view["steps"].as_array().unwrap().contains(&json!("return")), "{view}");
    let returned = desk.ok("step_handover", step(&handover, "return", &Value::Null));
    assert_eq!(
        returned["holder"]["professional"], view["from"]["id"],
        "the start page says that somebody must take it"
    );
}

/// Alva's case, taken over by Jonas from Karin, who must not see the child any more: case, handover, Jonas and child.
fn given_by_who_is_kept_out(desk: &mut TestDesk) -> [Value; 4] {
    let (case, handover, jonas) = offered(desk);
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    let karin = desk.ok("handovers_of", json!({ "case": case }))[0]["from"]["id"].clone();
    let child = desk.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    desk.ok("mark_conflict", json!({ "child": child, "professional": karin }));
    [case, handover, jonas, child]
}

#[test]
fn what_was_given_by_somebody_who_must_not_see_the_child_any_more_does_not_come_back_to_that_one() {
    let mut desk = desk();
    let [case, handover, jonas, child] = given_by_who_is_kept_out(&mut desk);
    let view = desk.ok("handovers_of", json!({ "case": case }))[0].clone();
    assert_eq!((&view["steps"], &view["back_to_other"]), (&json!(["remind", "return", "answer_back"]), &json!(true)));
    let karin = view["from"]["id"].clone();
    let eva = desk.person("Eva Nyström", "rektor", "Skolan");
    desk.ok("mark_conflict", json!({ "child": child, "professional": eva }));
    for (named, code) in [(&Value::Null, "person_kept_out"), (&karin, "person_kept_out"), (&eva, "person_kept_out")] {
        assert_eq!(desk.code("step_handover", step(&handover, "return", named)), code, "{named}");
    }
    let elsewhere = desk.unit("Hälsocentralen");
    let strange = json!({ "unit": elsewhere, "name": "Lo Ek", "title": "", "in_team": false });
    let strange = desk.ok("add_professional", strange)["id"].clone();
    let clinic = desk.person("Mio Ek", "kurator", "Barn- och ungdomspsykiatrin (BUP)");
    for named in [&jonas, &strange, &clinic] {
        assert_eq!(
            desk.code("step_handover", step(&handover, "return", named)),
            "input",
            "neither hers nor the team's"
        );
    }
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["holder"]["name"], "Jonas Wikberg");
    desk.ok("step_handover", step(&handover, "answer_back", &Value::Null));
}

#[test]
fn somebody_of_the_senders_unit_or_the_team_takes_it_back_in_the_same_act_and_one_holds_it_every_day() {
    let mut desk = desk();
    let [case, handover, jonas, _] = given_by_who_is_kept_out(&mut desk);
    let school = desk.unit("Skolan");
    let eva = json!({ "unit": school, "name": "Eva Nyström", "title": "rektor", "in_team": false });
    let eva = desk.ok("add_professional", eva)["id"].clone();
    let erik = desk.person("Erik Lundmark", "läkare", "Hälsocentralen");
    let holder = |desk: &mut TestDesk, who: &Value| {
        let view = desk.ok("open_case", json!({ "case": case }));
        assert_eq!((&view["holder"]["professional"], &view["gap_days"]), (who, &json!(0)), "one, and no day without");
        assert_eq!(view["no_holder_since"], Value::Null);
        view["holder"]["from_on"].clone()
    };
    desk.on("2026-10-20");
    for (taker, on) in [(&eva, "2026-10-13"), (&erik, "2026-10-16"), (&eva, "2026-10-20")] {
        let mut back = step(&handover, "return", taker);
        back["happened_on"] = json!(on);
        let view = desk.ok("step_handover", back);
        assert_eq!((&view["handover"]["state"], &view["bounces"]), (&json!("returned"), &json!(1)));
        assert_eq!(view["back_to_other"], Value::Null, "nothing more to take back");
        assert_eq!(holder(&mut desk, taker), on, "from the same day");
        assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "step_handover");
        assert_eq!(holder(&mut desk, &jonas), "2026-10-13");
        desk.ok("redo", json!({ "act": null }));
        assert_eq!(holder(&mut desk, taker), on);
        desk.ok("undo", json!({ "act": null }));
    }
    // Whoever took it over gives it back themselves, also when they see the child by the handover alone.
    user(&mut desk, "Jonas Berg", "member", "Barn- och ungdomspsykiatrin (BUP)", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(desk.ok("step_handover", step(&handover, "return", &erik))["holder"]["name"], "Erik Lundmark");
}

#[test]
fn who_may_have_it_back_gets_it_whoever_is_named() {
    let mut desk = desk();
    let (_, handover, jonas) = offered(&mut desk);
    let eva = desk.person("Eva Nyström", "rektor", "Skolan");
    let accepted = desk.ok("step_handover", step(&handover, "accept", &jonas));
    assert_eq!(accepted["back_to_other"], Value::Null);
    let returned = desk.ok("step_handover", step(&handover, "return", &eva));
    assert_eq!(returned["holder"]["name"], "Karin Holmlund");
}

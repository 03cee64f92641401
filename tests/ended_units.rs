//! A unit that has ended: it is given nothing new, whichever op is asked, and what was written about it stands.

use crate::{
    access::{MEMBER, switch, user},
    conflicts::person,
    desk::{PASSPHRASE, TestDesk},
    teams::{child, child_with_consent, id, open_at, plan, team},
};
use serde_json::{Value, json};

const CLINIC: &str = "Barnhälsovården (BVC)";

/// Ends a unit, or opens it again.
pub(crate) fn set_active(desk: &mut TestDesk, unit: &Value, active: bool) {
    let units = desk.ok("unit_register", json!({}));
    let known = units.as_array().unwrap().iter().find(|one| one["unit"]["id"] == *unit).unwrap()["unit"].clone();
    let change = json!({ "id": unit, "name": known["name"], "sector": known["sector"], "phone": known["phone"], "active": active });
    desk.ok("change_unit", change);
}

/// Somebody at the clinic without a seat in the team.
fn siv(desk: &mut TestDesk, clinic: &Value) -> Value {
    desk.ok("add_professional", json!({ "unit": clinic, "name": "Siv Ek" }))["id"].clone()
}

fn known(desk: &mut TestDesk, name: &str) -> Value {
    let people = desk.ok("list_professionals", json!({}));
    let mut found = people.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone();
    for extra in ["unit_name", "sector", "unit_ended"] {
        found.as_object_mut().unwrap().remove(extra);
    }
    found["active"] = json!(true);
    found
}

fn answer(case: &Value, unit: &Value, status: &str) -> Value {
    let giver = json!({ "kind": "guardian", "guardian": case["child"]["guardians"][0]["id"] });
    json!({ "giver": giver, "unit": unit, "status": status, "answered_on": "2026-10-13", "reason": "" })
}

fn consent(case: &Value, unit: &Value, status: &str) -> Value {
    json!({ "child": case["child"]["id"], "purpose": "hlt", "asked_on": "2026-10-13", "form": "oral", "answers": [answer(case, unit, status)] })
}

/// A SIP that the family has said yes to.
fn sip(desk: &mut TestDesk, case: &Value) -> Value {
    let offer = json!({ "case": case["case"]["id"], "offered_on": "2026-10-13", "offered_by": "Ingrid Vallmark" });
    let sip = desk.ok("offer_plan", offer)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": sip, "accepted": true, "answered_on": "2026-10-13" }));
    sip
}

fn written(sip: &Value, unit: &Value) -> [(&'static str, Value); 3] {
    let text = json!({ "plan": sip, "needed": "Stöd", "responsible": "", "by_others": "", "lead_unit": unit, "follow_up_on": null, "no_follow_up_reason": "" });
    let called = json!([{ "kind": "called", "unit": unit, "name": "Siv Ek" }]);
    let goals = json!([{ "words": "Orka", "steps": [{ "what": "Samtal", "unit": unit }] }]);
    [
        ("write_plan", text),
        ("set_plan_participants", json!({ "plan": sip, "participants": called })),
        ("write_goals", json!({ "plan": sip, "goals": goals })),
    ]
}

/// Everything new that somebody could give the clinic, or Siv who works there.
fn new_things(desk: &mut TestDesk) -> (Value, Vec<(&'static str, Value)>) {
    let clinic = desk.unit(CLINIC);
    let siv = siv(desk, &clinic);
    let alva = child_with_consent(desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let (sip, meeting) = (sip(desk, &alva), plan(desk, "2026-10-14"));
    let leading = json!({ "kind": "management", "held_on": "2026-10-21", "starts": "9.00", "minutes": 60 });
    desk.ok("plan_meeting", leading);
    let agency = desk.ok("add_agency", json!({ "unit": clinic, "does": "Väger och mäter" }))["id"].clone();
    let (mut erik, team) = (known(desk, "Erik Lundmark"), desk.ok("list_teams", json!({}))[0].clone());
    erik["unit"] = clinic.clone();
    let guest = json!({ "kind": "guest", "name": "Nora Lind", "unit": clinic });
    let comes = |who: Value| json!({ "meeting": id(&meeting), "who": who, "status": "expected" });
    let away = person(&meeting, "Samira Daoud")["id"].clone();
    let contact =
        json!({ "case": case, "name": "Siv Ek", "ring": "professional", "unit": clinic, "since_on": "2026-10-13" });
    let handover = json!({ "case": case, "kind": "specialist", "to_unit": clinic, "question": "Kan ni ta vid?", "information": ["Namn"], "ground": "requested_by_board", "offered_on": "2026-10-13" });
    let consultation = json!({ "unit": clinic, "age_band": "Y6T9", "theme": "attendance", "advice": "own_effort", "next_step": "ask_consent" });
    let offer = json!({ "name": "Vägning", "need": "low", "level": "early", "ages_from": 0, "ages_to": 6, "agency": agency, "way": "here" });
    let question = json!({ "measure": "M01", "question": "Vad har hänt?", "owner": siv, "due_on": "2026-12-01" });
    let user = json!({ "name": "Siv Ek", "role": "member", "unit": clinic, "title": "", "passphrase": MEMBER });
    let other = json!({ "first_name": "Bo", "last_name": "Ek", "birth_on": "2016-03-01", "protection": "none" });
    let bo = json!({ "child": { "kind": "new", "child": other, "guardians": [] }, "source": "school", "intake_on": "2026-10-13", "coordinator": siv });
    let seated = json!({ "team": team["id"], "name": team["name"], "sectors": team["sectors"], "ages_from": team["ages_from"],
        "ages_to": team["ages_to"], "rhythm": team["rhythm"], "members": [{ "professional": siv }] });
    let mut things = vec![
        ("add_professional", json!({ "unit": clinic, "name": "Ulla Ek" })),
        ("change_professional", erik),
        ("add_user", user),
        ("add_action", json!({ "case": case, "unit": clinic, "what": "Ringer", "due_on": "2026-10-20" })),
        ("add_action", json!({ "case": case, "professional": siv, "what": "Ringer", "due_on": "2026-10-20" })),
        ("register_case", bo),
        ("record_consent", consent(&alva, &clinic, "given")),
        ("write_contact", contact),
        ("set_attendance", comes(guest)),
        ("set_attendance", comes(json!({ "kind": "professional", "professional": siv }))),
        ("send_substitute", json!({ "meeting": id(&meeting), "attendance": away, "professional": siv })),
        ("plan_feedback", json!({ "case": case, "meeting": id(&meeting), "by": siv })),
        ("offer_handover", handover),
        ("add_consultation", consultation),
        ("add_intervention", offer),
        ("set_contact_routes", json!({ "need": "low", "routes": [{ "agency": agency }] })),
        ("ask_about_measure", question),
        ("save_team", seated),
    ];
    things.extend(written(&sip, &clinic));
    (clinic, things)
}

#[test]
fn a_unit_that_has_ended_is_given_nothing_new_through_any_op() {
    let mut desk = team();
    let (clinic, things) = new_things(&mut desk);
    set_active(&mut desk, &clinic, false);
    for (op, input) in &things {
        let refused = desk.call(op, input.clone()).expect_err(op);
        let what = refused.data()["what"].clone();
        assert_eq!(refused.code(), "not_found", "{op}");
        assert!(what == "unit" || what == "professional", "{op}: {what}");
    }
    assert_eq!(desk.ok("read_action_line", json!({ "line": "Siv ringer mamma" }))["who"], Value::Null);
    set_active(&mut desk, &clinic, true);
    for (op, input) in things {
        desk.ok(op, input);
    }
}

#[test]
fn what_already_names_a_unit_that_has_ended_can_be_saved_put_right_and_ended() {
    let mut desk = team();
    let clinic = desk.unit(CLINIC);
    siv(&mut desk, &clinic);
    let alva = child(&mut desk, "Alva", "Nyberg");
    let (case, sip) = (alva["case"]["id"].clone(), sip(&mut desk, &alva));
    let asked = desk.ok("record_consent", consent(&alva, &clinic, "given"))["id"].clone();
    desk.yes_to_sip(&case);
    for (op, input) in written(&sip, &clinic) {
        desk.ok(op, input);
    }
    set_active(&mut desk, &clinic, false);
    for (op, input) in written(&sip, &clinic) {
        desk.ok(op, input);
    }
    assert_eq!(desk.code("add_agency", json!({ "unit": clinic })), "not_found");
    let call = json!({ "plan": sip, "called_on": "2026-10-13", "meeting_on": "2026-10-20" });
    assert_eq!(desk.code("call_plan", call), "not_found", "nobody there can come");
    let (gap, deviation) = (
        json!({ "case": case, "kind": "counselling", "asked": [clinic] }),
        json!({ "plan": sip, "kind": "no_initiative", "noticed_on": "2026-10-13", "unit": clinic }),
    );
    desk.ok("record_gap", gap);
    desk.ok("record_deviation", deviation);
    let before = json!({ "case": case, "name": "Siv Ek", "ring": "professional", "unit": clinic, "since_on": "2026-09-01", "until_on": "2026-10-01" });
    desk.ok("write_contact", before);
    desk.ok("answer_consent", json!({ "consent": asked, "answers": [answer(&alva, &clinic, "withdrawn")] }));
    let mut siv = known(&mut desk, "Siv Ek");
    siv["title"] = json!("BVC-sköterska");
    desk.ok("change_professional", siv.clone());
    siv["unit"] = desk.unit("Hälsocentralen");
    assert_eq!(desk.ok("change_professional", siv)["unit_name"], "Hälsocentralen");
}

#[test]
fn a_unit_that_has_ended_is_answered_for_where_it_was_asked_about_and_nowhere_else() {
    let mut desk = team();
    let (clinic, school) = (desk.unit(CLINIC), desk.unit("Skolan"));
    let alva = child(&mut desk, "Alva", "Nyberg");
    let [of_clinic, of_school] =
        [&clinic, &school].map(|unit| desk.ok("record_consent", consent(&alva, unit, "not_asked"))["id"].clone());
    set_active(&mut desk, &clinic, false);
    let said = |consent: &Value| json!({ "consent": consent, "answers": [answer(&alva, &clinic, "given")] });
    assert_eq!(desk.code("answer_consent", said(&of_school)), "not_found");
    assert_eq!(desk.ok("answer_consent", said(&of_clinic))["answers"][0]["status"], "given");
}

#[test]
fn nobody_of_a_unit_that_has_ended_is_expected_and_meetings_held_keep_who_was_there() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (held, _) = open_at(&mut desk, "2026-10-14", &alva);
    desk.ok("end_meeting", json!({ "meeting": held }));
    desk.on("2026-10-15");
    let planned = id(&plan(&mut desk, "2026-10-21"));
    let health = desk.unit("Hälsocentralen");
    let seen = |desk: &mut TestDesk, op: &str, meeting: &Value| {
        desk.ok(op, json!({ "meeting": meeting })).to_string().contains("Erik Lundmark")
    };
    let seats = |desk: &mut TestDesk| desk.ok("list_teams", json!({}))[0]["members"].as_array().unwrap().len();
    assert!(seen(&mut desk, "meeting", &planned));
    assert_eq!(seats(&mut desk), 4);

    set_active(&mut desk, &health, false);
    assert!(!seen(&mut desk, "meeting", &planned), "a planned meeting expects nobody from there");
    let pages = desk.ok("meeting_preparation", json!({ "meeting": planned }))["pages"].to_string();
    assert!(!pages.contains("Hälsocentralen"), "{pages}");
    let new = plan(&mut desk, "2026-10-28");
    assert!(!new.to_string().contains("Erik Lundmark"));
    assert!(seen(&mut desk, "meeting", &held) && seen(&mut desk, "meeting_minutes", &held), "what was held stays");

    // The seat waits for the unit, also when the team is saved meanwhile.
    assert_eq!(seats(&mut desk), 3);
    let team = desk.ok("list_teams", json!({}))[0].clone();
    let members = team["members"].as_array().unwrap().iter();
    let members: Vec<Value> = members.map(|one| json!({ "professional": one["professional"] })).collect();
    let saved = json!({ "team": team["id"], "name": team["name"], "sectors": team["sectors"], "ages_from": team["ages_from"],
        "ages_to": team["ages_to"], "rhythm": team["rhythm"], "members": members });
    desk.ok("save_team", saved);
    set_active(&mut desk, &health, true);
    assert_eq!(seats(&mut desk), 4);
    assert!(plan(&mut desk, "2026-11-04").to_string().contains("Erik Lundmark"));
}

#[test]
fn a_baton_that_somebody_of_a_unit_that_has_ended_holds_is_told_of_and_taken_over() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let holder = desk.ok("open_case", json!({ "case": case }))["holder"].clone();
    let people = desk.ok("list_professionals", json!({}));
    let person = |unit: &Value, same: bool| {
        let found = people.as_array().unwrap().iter().find(|one| (one["unit_name"] == *unit) == same).unwrap();
        found.clone()
    };
    let (mine, other) = (person(&holder["unit"], true), person(&holder["unit"], false));
    let named = json!({ "case": case, "professional": other["id"], "from_on": "2026-10-13" });
    assert_eq!(desk.code("name_coordinator", named.clone()), "coordinator_elsewhere");
    set_active(&mut desk, &mine["unit"], false);
    let needs = desk.ok("today", json!({}))["needs"].clone();
    let told = needs.as_array().unwrap().iter().find(|need| need["kind"] == "no_holder").unwrap();
    assert_eq!((&told["case"], &told["ended"]), (&case, &json!(true)));
    let view = desk.ok("open_case", json!({ "case": case }));
    assert_eq!((&view["holder"]["name"], &view["holder"]["ended"]), (&holder["unit"], &json!(true)));
    assert_eq!(view["next_step"]["kind"], "name_coordinator");
    let line = desk.ok("list_cases", json!({}))[0].clone();
    assert_eq!((&line["holder"], &line["next_step"]), (&view["holder"]["name"], &view["next_step"]));
    assert_eq!(desk.ok("name_coordinator", named)["holder"]["name"], other["name"]);
}

#[test]
fn the_substitute_from_a_unit_that_has_ended_waits_with_the_seat() {
    let mut desk = team();
    let clinic = desk.unit(CLINIC);
    let siv = siv(&mut desk, &clinic);
    let save = |desk: &mut TestDesk, substitute: &Value| {
        let team = desk.ok("list_teams", json!({}))[0].clone();
        let members = team["members"].as_array().unwrap().iter();
        let members: Vec<Value> = members
            .map(|one| {
                let theirs = if one["name"] == "Karin Holmlund" { substitute } else { &Value::Null };
                json!({ "professional": one["professional"], "substitute": theirs })
            })
            .collect();
        let saved = json!({ "team": team["id"], "name": team["name"], "sectors": team["sectors"], "ages_from": team["ages_from"],
            "ages_to": team["ages_to"], "rhythm": team["rhythm"], "members": members });
        desk.ok("save_team", saved)
    };
    let shown = |team: &Value| team.to_string().contains("Siv Ek");
    assert!(shown(&save(&mut desk, &siv)));
    set_active(&mut desk, &clinic, false);
    assert!(!shown(&save(&mut desk, &Value::Null)), "nobody of an ended unit is expected");
    set_active(&mut desk, &clinic, true);
    assert!(shown(&desk.ok("list_teams", json!({}))));
    assert!(!shown(&save(&mut desk, &Value::Null)), "now somebody has taken the substitute away");
}

#[test]
fn nobody_sees_a_child_for_a_unit_that_has_ended() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let (social, care) = (desk.unit("Socialtjänsten"), desk.unit("Hälsocentralen"));
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    desk.ok("change_user", json!({ "user": samira["user"]["id"], "name": "Samira Daoud", "role": "member", "professional": samira["professional"], "units": [care] }));
    let open = json!({ "case": case });
    let end_unit = |desk: &mut TestDesk, unit: &Value| {
        switch(desk, PASSPHRASE);
        set_active(desk, unit, false);
        switch(desk, MEMBER);
        let state = desk.ok("session_state", json!({}));
        (state["unit"].clone(), state["units"].as_array().unwrap().len())
    };
    switch(&mut desk, MEMBER);
    desk.ok("open_case", open.clone());
    assert_eq!(end_unit(&mut desk, &social), (care.clone(), 1), "the other unit goes on");
    desk.ok("open_case", open.clone());
    assert_eq!(desk.code("act_for", json!({ "unit": social })), "not_found");
    assert_eq!(end_unit(&mut desk, &care), (social, 0));
    assert_eq!(desk.code("open_case", open), "not_found");
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
    assert_eq!(desk.ok("today", json!({}))["needs"], json!([]));
    assert_eq!(desk.code("act_for", json!({ "unit": care })), "not_found");
}

#[test]
fn that_a_unit_has_ended_can_be_taken_back_with_who_was_expected() {
    let mut desk = team();
    let planned = id(&plan(&mut desk, "2026-10-14"));
    let coming = |desk: &mut TestDesk| desk.ok("meeting", json!({ "meeting": planned }))["coming"].clone();
    let health = desk.unit("Hälsocentralen");
    set_active(&mut desk, &health, false);
    assert_eq!(coming(&mut desk), 3);
    desk.ok("undo", json!({}));
    assert_eq!(coming(&mut desk), 4);
}

//! What each unit prepares and brings, and who comes: only the children whose consent covers the unit; substitutes, remote people, reasons for who is missing.

use crate::{
    desk::TestDesk,
    teams::{TEAM, answers, child, child_with_consent, id, plan, team},
};
use serde_json::{Value, json};

fn page<'a>(view: &'a Value, unit: &str) -> &'a Value {
    view["pages"].as_array().unwrap().iter().find(|page| page["unit_name"] == unit).unwrap()
}

#[test]
fn a_unit_prepares_for_exactly_the_children_whose_consent_covers_it() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let hugo = child(&mut desk, "Hugo", "Marklund");
    answers(
        &mut desk,
        &hugo,
        &[("Skolan", "given"), ("Socialtjänsten", "declined"), ("Hälsocentralen", "given")],
        Some("2026-10-31"),
    );
    let ester = child_with_consent(&mut desk, "Ester", "Forsman");
    let hidden = json!({ "id": ester["child"]["id"], "child": { "first_name": "Stjärna", "last_name": "", "protection": "marked" } });
    desk.ok("change_child", hidden);
    for (unit, what) in [("Skolan", "Ringa mamma"), ("Socialtjänsten", "Boka hembesök")] {
        let unit = desk.unit(unit);
        desk.ok(
            "add_action",
            json!({ "case": alva["case"]["id"], "unit": unit, "what": what, "due_on": "2026-10-20" }),
        );
    }
    let meeting = id(&plan(&mut desk, "2026-10-14"));
    let view = desk.ok("meeting_preparation", json!({ "meeting": meeting }));
    let names = |unit: &str| -> Vec<String> {
        let children = page(&view, unit)["children"].as_array().unwrap();
        children.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("Skolan"), ["Alva N.", "Hugo M."]);
    assert_eq!(names("Socialtjänsten"), ["Alva N."]);
    assert!(!view.to_string().contains("Stjärna") && !view.to_string().contains("Ester"));
    let school = &page(&view, "Skolan")["children"][0];
    let promised: Vec<&str> =
        school["promises"].as_array().unwrap().iter().map(|line| line["action"]["what"].as_str().unwrap()).collect();
    assert_eq!(promised, ["Ringa mamma"], "only what the unit itself promised");
    let hugos = &page(&view, "Skolan")["children"][1];
    assert_eq!((&hugos["consent_until"], &hugos["consent_soon"]), (&json!("2026-10-31"), &json!(true)));
    let unit = desk.unit("Socialtjänsten");
    let one = desk.ok("meeting_preparation", json!({ "meeting": meeting, "unit": unit }));
    assert_eq!(one["pages"].as_array().unwrap().len(), 1);
    assert!(!one.to_string().contains("Hugo"), "nothing of the others goes along");
}

#[test]
fn a_consent_that_ends_when_the_child_is_to_be_asked_too_is_on_the_agenda_and_on_the_page() {
    let mut desk = team();
    desk.on("2028-02-01");
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let ends = |desk: &mut TestDesk| {
        let view = plan(desk, "2028-02-16");
        let line = view["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == alva["case"]["id"]);
        let reasons = line.unwrap()["reasons"].as_array().unwrap().clone();
        let prepared = desk.ok("meeting_preparation", json!({ "meeting": id(&view) }));
        let there = &page(&prepared, "Skolan")["children"][0];
        let until = reasons.into_iter().find(|reason| reason["kind"] == "consent_expires").map(|one| one["on"].clone());
        (until, there["consent_until"].clone(), there["consent_soon"].clone())
    };
    let birthday = json!("2028-02-29");
    assert_eq!(ends(&mut desk), (Some(birthday.clone()), birthday, json!(true)), "twelve on the first of March");
    let consent = desk.ok("consents_of", json!({ "child": alva["child"]["id"] }))["consents"][0]["id"].clone();
    let own = |unit: &str, desk: &mut TestDesk| json!({ "giver": { "kind": "child" }, "unit": desk.unit(unit), "status": "given", "answered_on": "2028-02-01", "reason": "" });
    let answers: Vec<Value> = TEAM.into_iter().map(|unit| own(unit, &mut desk)).collect();
    desk.ok("answer_consent", json!({ "consent": consent, "answers": answers }));
    assert_eq!(ends(&mut desk), (None, Value::Null, json!(false)), "the child has said yes too");
}

/// What a unit promises that the consent does not cover stands on none of its papers: who agrees on it is told, and so is who holds the baton.
#[test]
fn what_a_unit_promised_that_the_consent_does_not_cover_is_told_to_who_holds_the_baton() {
    let mut desk = team();
    let people = desk.ok("list_professionals", json!({}));
    let karin = people.as_array().unwrap().iter().find(|one| one["name"] == "Karin Holmlund").unwrap()["id"].clone();
    let new = json!({ "kind": "new", "child": { "first_name": "Alva", "last_name": "Nyberg", "birth_on": "2016-03-01" }, "guardians": [{ "name": "Mamma Nyberg", "relation": "mamma" }] });
    let case = json!({ "child": new, "source": "school", "intake_on": "2026-10-13", "coordinator": karin });
    let alva = desk.ok("register_case", case);
    let promise = |desk: &mut TestDesk, unit: &str, what: &str| {
        let unit = desk.unit(unit);
        let action = json!({ "case": alva["case"]["id"], "unit": unit, "what": what, "due_on": "2026-11-20" });
        desk.ok("add_action", action)["uncovered"].clone()
    };
    assert_eq!(promise(&mut desk, "Skolan", "Ringa mamma"), Value::Null, "Karin works there, and knows of it");
    let said = [("Skolan", "given"), ("Socialtjänsten", "given"), ("Hälsocentralen", "declined")];
    answers(&mut desk, &alva, &said, None);
    assert_eq!(promise(&mut desk, "Socialtjänsten", "Boka hembesök"), Value::Null, "covered");
    assert_eq!(promise(&mut desk, "Fritidsgården", "Prova klättring"), true, "never asked about");
    assert_eq!(promise(&mut desk, "Hälsocentralen", "Boka tid"), true, "the family said no");
    let meeting = id(&plan(&mut desk, "2026-10-14"));
    let view = desk.ok("meeting_preparation", json!({ "meeting": meeting }));
    let others = |unit: &str| -> Vec<String> {
        let bring = page(&view, unit)["children"][0]["bring"].as_array().into_iter().flatten();
        let others = bring.filter(|one| one["kind"] == "others_action");
        others.map(|one| format!("{}: {}", one["unit"].as_str().unwrap(), one["what"].as_str().unwrap())).collect()
    };
    let mut told = others("Skolan");
    told.sort();
    assert_eq!(told, ["Fritidsgården: Prova klättring", "Hälsocentralen: Boka tid"], "Karin's unit");
    assert!(others("Socialtjänsten").is_empty(), "no other unit is told");
    let needs = desk.ok("today", json!({}))["needs"].clone();
    let due = needs.as_array().unwrap().iter().filter(|need| need["kind"] == "action_due");
    let mut told: Vec<(&str, bool)> =
        due.map(|need| (need["what"].as_str().unwrap(), need["uncovered"] == json!(true))).collect();
    told.sort_unstable();
    assert_eq!(told, [("Boka tid", true), ("Prova klättring", true)], "at once, and not in its last week");
}

/// What a unit is to bring about its first child; nothing when the child is not on its page.
fn bring(desk: &mut TestDesk, meeting: &Value, unit: &str) -> Value {
    let view = desk.ok("meeting_preparation", json!({ "meeting": meeting }));
    page(&view, unit)["children"][0]["bring"].clone()
}

#[test]
fn only_the_school_is_asked_about_school_and_each_side_of_a_handover_for_its_own_answer() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let meeting = id(&plan(&mut desk, "2026-10-28"));
    let school = json!({ "kind": "school_presence" });
    assert_eq!(bring(&mut desk, &meeting, "Skolan"), json!([school]));
    assert_eq!(bring(&mut desk, &meeting, "Hälsocentralen"), json!([]));
    let centre = desk.unit("Hälsocentralen");
    let offer = json!({
        "case": alva["case"]["id"], "kind": "responsibility", "to_unit": centre, "question": "Vi ber er hålla i det.",
        "information": ["Namn"], "ground": "consent", "offered_on": "2026-10-13",
    });
    let handover = desk.ok("offer_handover", offer)["handover"].clone();
    let answer = json!({ "kind": "handover_answer", "due_on": handover["due_on"] });
    assert_eq!(bring(&mut desk, &meeting, "Hälsocentralen"), json!([answer]));
    assert_eq!(bring(&mut desk, &meeting, "Skolan"), json!([school]), "who asks has nothing to answer");
    let step = |name: &str| json!({ "handover": handover["id"], "step": name, "happened_on": "2026-10-13", "said_by": "Erik", "text": "Vad menar ni?" });
    desk.ok("step_handover", step("ask"));
    let asked = json!({ "kind": "handover_asked", "due_on": handover["due_on"] });
    assert_eq!(bring(&mut desk, &meeting, "Hälsocentralen"), json!([asked]));
    let clarify = json!({ "kind": "handover_clarification", "unit": "Hälsocentralen" });
    assert_eq!(bring(&mut desk, &meeting, "Skolan"), json!([school, clarify]));
    assert_eq!(bring(&mut desk, &meeting, "Socialtjänsten"), json!([]), "what others answer for is not told");
    desk.ok("step_handover", step("clarify"));
    assert_eq!(bring(&mut desk, &meeting, "Skolan"), json!([school]));
    let papers = desk.ok("meeting_preparation", json!({ "meeting": meeting })).to_string();
    assert!(!papers.contains("Vi ber er") && !papers.contains("Vad menar ni"), "the words of a handover stay in it");
}

#[test]
fn a_unit_answers_for_its_own_steps_of_an_established_plan_that_are_due_by_the_meeting() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let start = json!({ "case": alva["case"]["id"], "started_on": "2026-10-13", "started_by": "Karin Holmlund" });
    let plan_id = desk.ok("start_child_plan", start)["plan"]["id"].clone();
    let (school, centre) = (desk.unit("Skolan"), desk.unit("Hälsocentralen"));
    let step = |what: &str, unit: &Value, due_on: &str, progress: &str| json!({ "what": what, "unit": unit, "due_on": due_on, "progress": progress });
    let steps = json!([
        step("Sömnstöd", &centre, "2026-10-28", "ongoing"),
        step("Läkarbesök", &centre, "2026-10-29", "not_started"),
        step("Vägning", &centre, "2026-10-20", "done"),
        step("Lugn lunch", &school, "2026-10-20", "not_started"),
    ]);
    desk.ok("write_goals", json!({ "plan": plan_id, "goals": [{ "words": "Jag vill sova.", "steps": steps }] }));
    let meeting = id(&plan(&mut desk, "2026-10-28"));
    assert_eq!(bring(&mut desk, &meeting, "Hälsocentralen"), json!([]), "the plan does not stand yet");
    let text = json!({ "plan": plan_id, "needed": "", "responsible": "", "by_others": "", "lead_unit": null, "follow_up_on": "2026-12-01", "no_follow_up_reason": "" });
    desk.ok("write_plan", text);
    desk.ok("establish_plan", json!({ "plan": plan_id, "established_on": "2026-10-13" }));
    let due = json!([{ "kind": "plan_step", "what": "Sömnstöd", "due_on": "2026-10-28" }]);
    assert_eq!(bring(&mut desk, &meeting, "Hälsocentralen"), due);
    assert_eq!(bring(&mut desk, &meeting, "Socialtjänsten"), json!([]));
}

#[test]
fn the_unit_that_asked_last_asks_the_family_again_and_nobody_brings_anything_about_a_child_it_may_not_see() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    let said = |collected_by: &str, unit: &Value, status: &str, until: &str| {
        let giver = json!({ "kind": "guardian", "guardian": alva["child"]["guardians"][0]["id"] });
        let answer =
            json!({ "giver": giver, "unit": unit, "status": status, "answered_on": "2026-10-13", "reason": "" });
        json!({ "child": alva["child"]["id"], "purpose": "hlt", "asked_on": "2026-10-13", "form": "oral", "valid_until": until,
            "collected_by": collected_by, "answers": [answer] })
    };
    let units = [desk.unit("Skolan"), desk.unit("Socialtjänsten"), desk.unit("Hälsocentralen")];
    desk.ok("record_consent", said("", &units[0], "given", "2026-11-20"));
    desk.ok("record_consent", said("Erik Lundmark", &units[1], "declined", "2026-11-20"));
    desk.ok("record_consent", said("Erik Lundmark", &units[2], "given", "2026-11-20"));
    let meeting = id(&plan(&mut desk, "2026-10-28"));
    let renewal = json!({ "kind": "consent_renewal", "until": "2026-11-20" });
    assert_eq!(bring(&mut desk, &meeting, "Hälsocentralen"), json!([renewal]), "Erik works there");
    let school = bring(&mut desk, &meeting, "Skolan");
    assert_eq!(school, json!([{ "kind": "school_presence" }, renewal]), "nobody is named: who holds the baton asks");
    assert_eq!(bring(&mut desk, &meeting, "Socialtjänsten"), Value::Null, "the family said no");
    desk.ok("record_consent", said("Erik Lundmark", &units[0], "given", "2026-11-20"));
    assert_eq!(
        bring(&mut desk, &meeting, "Skolan"),
        json!([{ "kind": "school_presence" }]),
        "it is the health centre that asks"
    );
    desk.ok("record_consent", said("Erik Lundmark", &units[2], "given", "2027-06-30"));
    assert_eq!(bring(&mut desk, &meeting, "Hälsocentralen"), json!([]), "not before it ends soon");
}

fn person(view: &Value, name: &str) -> Value {
    let people = view["units"].as_array().unwrap().iter().flat_map(|unit| unit["people"].as_array().unwrap());
    people.into_iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("no {name}")).clone()
}

fn named_substitute(desk: &mut TestDesk) -> Value {
    let bup = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let substitute = desk.ok("add_professional", json!({ "unit": bup, "name": "Jonas Wikberg" }))["id"].clone();
    let team = desk.ok("list_teams", json!({}))[0].clone();
    let members: Vec<Value> = team["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let samira = one["name"] == "Samira Daoud";
            json!({ "professional": one["professional"], "substitute": if samira { substitute.clone() } else { Value::Null } })
        })
        .collect();
    desk.ok(
        "save_team",
        json!({ "team": team["id"], "name": team["name"], "sectors": team["sectors"], "ages_from": 0, "ages_to": 20, "rhythm": team["rhythm"], "members": members }),
    );
    substitute
}

#[test]
fn a_substitute_comes_instead_and_counts_for_the_unit_it_comes_from() {
    let mut desk = team();
    named_substitute(&mut desk);
    child_with_consent(&mut desk, "Alva", "Nyberg");
    let view = plan(&mut desk, "2026-10-14");
    let samira = person(&view, "Samira Daoud")["id"].clone();
    let view = desk.ok("send_substitute", json!({ "meeting": id(&view), "attendance": samira, "reason": "sjuk" }));
    let jonas = person(&view, "Jonas Wikberg");
    assert_eq!((&jonas["stands_in_for"], &jonas["status"]), (&json!("Samira Daoud"), &json!("expected")));
    let samira = person(&view, "Samira Daoud");
    assert_eq!((&samira["status"], &samira["reason"]), (&json!("absent"), &json!("sjuk")));
    assert_eq!(view["agenda"][1]["child"]["shown"], "number_only", "the consent does not cover the substitute's unit");
    let social = view["units"].as_array().unwrap().iter().find(|unit| unit["unit_name"] == "Socialtjänsten").unwrap();
    assert_eq!(social["missing"], true);
    desk.ok("undo", json!({}));
    let view = desk.ok("meeting", json!({ "meeting": id(&view) }));
    assert_eq!((&view["coming"], &view["agenda"][1]["child"]["shown"]), (&json!(4), &json!("in_full")));
}

#[test]
fn without_a_named_substitute_somebody_must_be_chosen() {
    let mut desk = team();
    let view = plan(&mut desk, "2026-10-14");
    let erik = person(&view, "Erik Lundmark");
    let send = |who: Value| json!({ "meeting": id(&view), "attendance": erik["id"], "professional": who });
    assert_eq!(desk.code("send_substitute", send(Value::Null)), "input");
    assert_eq!(desk.code("send_substitute", send(erik["professional"].clone())), "input");
}

#[test]
fn a_missing_sector_has_its_reason_until_somebody_comes() {
    let mut desk = team();
    let view = plan(&mut desk, "2026-10-14");
    let away = json!({ "meeting": id(&view), "who": { "kind": "listed", "attendance": person(&view, "Erik Lundmark")["id"] }, "status": "absent" });
    desk.ok("set_attendance", away);
    let why = |sector: &str, reason: &str| json!({ "meeting": id(&view), "sector": sector, "reason": reason });
    let explained = desk.ok("explain_missing_sector", why("primary_care", "Vakant tjänst till mars"));
    let unit = |view: &Value| {
        view["units"].as_array().unwrap().iter().find(|unit| unit["unit_name"] == TEAM[2]).unwrap().clone()
    };
    assert_eq!(
        (&unit(&explained)["missing"], &unit(&explained)["missing_reason"]),
        (&json!(true), &json!("Vakant tjänst till mars"))
    );
    assert_eq!(desk.code("explain_missing_sector", why("police", "Nej")), "input");
    let back = json!({ "meeting": id(&view), "who": { "kind": "listed", "attendance": person(&view, "Erik Lundmark")["id"] }, "status": "remote" });
    let back = desk.ok("set_attendance", back);
    assert_eq!((&unit(&back)["missing"], &unit(&back)["missing_reason"]), (&json!(false), &Value::Null));
}

#[test]
fn what_has_happened_since_the_agenda_was_built_is_said_and_what_did_not_fit_keeps_its_reasons() {
    let mut desk = team();
    let view = plan(&mut desk, "2026-10-14");
    assert_eq!((&view["news"], &view["by_hand"]), (&json!(0), &json!(false)));
    child_with_consent(&mut desk, "Alva", "Nyberg");
    let later = desk.ok("meeting", json!({ "meeting": id(&view) }));
    assert_eq!(later["news"], 1);
    let built = desk.ok("rebuild_agenda", json!({ "meeting": id(&view) }));
    assert_eq!((&built["news"], built["agenda"].as_array().unwrap().len()), (&json!(0), 3));
    let item = built["agenda"][1]["item"].clone();
    let off = desk.ok("remove_agenda_item", json!({ "item": item, "reason": "Familjen vill vänta" }));
    assert_eq!(off["left_out"][0]["reasons"], json!([{ "kind": "new" }]));
    assert_eq!((&off["news"], &off["by_hand"]), (&json!(0), &json!(true)), "what somebody took off stays off");
    plan(&mut desk, "2026-11-11");
    assert_eq!(desk.ok("meeting", json!({ "meeting": id(&view) }))["next_on"], "2026-11-11");
}

//! The guardians of a child: corrected, and no guardians any more from a day, from which nobody asks them and their answers do not count.

use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
    identities::{OTHER, stored},
    teams::{TEAM, child_with_consent, id, item_of, plan, team},
};
use serde_json::{Value, json};

fn changed(case: &Value, at: usize, guardian: Value) -> Value {
    let child = &case["child"];
    json!({ "child": child["id"], "id": child["guardians"][at]["id"], "guardian": guardian })
}

fn ended(case: &Value, at: usize, on: Option<&str>) -> Value {
    let child = &case["child"];
    json!({ "child": child["id"], "id": child["guardians"][at]["id"], "ended_on": on })
}

/// Alva, whose mother has said yes for the team's units and whose father no. The case as its page shows it.
fn mother_yes_father_no(desk: &mut TestDesk) -> Value {
    let case = child_with_consent(desk, "Alva", "Nyberg");
    let child = case["child"]["id"].clone();
    let father =
        desk.ok("add_guardian", json!({ "child": child, "guardian": { "name": "Johan Nyberg", "relation": "pappa" } }));
    let consent = desk.ok("consents_of", json!({ "child": child }))["consents"][0]["id"].clone();
    let giver = json!({ "kind": "guardian", "guardian": father["id"] });
    let no =
        |unit| json!({ "giver": giver, "unit": unit, "status": "declined", "answered_on": "2026-10-13", "reason": "" });
    let answers: Vec<Value> = TEAM.iter().map(|unit| no(desk.unit(unit))).collect();
    desk.ok("answer_consent", json!({ "consent": consent, "answers": answers }));
    desk.ok("open_case", json!({ "case": case["case"]["id"] }))
}

/// What the answers come to today for the school, on the child's page; and how far the case has come in the list of cases.
fn consent(desk: &mut TestDesk, case: &Value) -> (String, Value) {
    let view = desk.ok("consents_of", json!({ "child": case["child"]["id"] }));
    let state = view["purposes"][0]["units"][0]["state"].as_str().unwrap().to_owned();
    (state, desk.ok("list_cases", json!({}))[0]["stage"].clone())
}

#[test]
fn a_guardian_is_corrected_and_the_correction_taken_back() {
    let mut desk = desk();
    let case = desk.alva();
    let typed = json!({ "name": "Sofia Nyberg Lind", "relation": "mor", "phone": "070-174 06 05" });
    let now = desk.ok("change_guardian", changed(&case, 0, typed));
    assert_eq!(
        (&now["name"], &now["relation"], &now["phone"]),
        (&json!("Sofia Nyberg Lind"), &json!("mor"), &json!("070-174 06 05"))
    );
    let open = json!({ "case": case["case"]["id"] });
    assert_eq!(desk.ok("open_case", open.clone())["child"]["guardians"][0], now);
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "change_guardian");
    assert_eq!(desk.ok("open_case", open)["child"]["guardians"], case["child"]["guardians"]);
    assert_eq!(desk.code("change_guardian", changed(&case, 0, json!({ "name": " " }))), "input");
    let other = json!({ "child": case["child"]["id"], "id": case["child"]["id"], "guardian": { "name": "X" } });
    assert_eq!(desk.code("change_guardian", other), "not_found");
}

#[test]
fn a_new_name_stands_in_the_childs_plans_too_unless_another_guardian_is_called_as_this_one_was() {
    let mut desk = desk();
    let case = desk.alva();
    let namesake = json!({ "name": "Johan Åkerlund", "relation": "farfar" });
    desk.ok("add_guardian", json!({ "child": case["child"]["id"], "guardian": namesake }));
    let offer = json!({ "case": case["case"]["id"], "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let plan = desk.ok("offer_plan", offer)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": "2026-10-13" }));
    desk.yes_to_sip(&case["case"]["id"]);
    let call = json!({ "plan": plan, "called_on": "2026-10-13", "meeting_on": "2026-10-20", "place": "Ängsrummet" });
    desk.ok("call_plan", call);
    for (at, name) in [(0, "Sofia Lind"), (1, "Johan Lind")] {
        assert_eq!(desk.ok("change_guardian", changed(&case, at, json!({ "name": name })))["name"], name);
    }
    let plans = desk.ok("plans_of", json!({ "case": case["case"]["id"] }));
    let asked: Vec<&Value> = plans[0]["participants"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!(asked[1..], ["Sofia Lind", "Johan Åkerlund", "Johan Åkerlund"], "nobody knows which of the two it was");
}

#[test]
fn who_is_no_guardian_any_more_neither_has_to_answer_nor_counts() {
    let mut desk = team();
    let case = mother_yes_father_no(&mut desk);
    let (state, stage) = consent(&mut desk, &case);
    assert_eq!(state, "partial");
    assert_ne!(stage, "awaiting_consent");
    desk.on("2026-10-16");
    assert_eq!(desk.code("end_guardian", ended(&case, 1, Some("2026-10-17"))), "input");
    assert_eq!(desk.ok("end_guardian", ended(&case, 1, Some("2026-10-16")))["ended_on"], "2026-10-16");
    assert_eq!(consent(&mut desk, &case).0, "full", "the one who is left has said yes");
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(consent(&mut desk, &case), ("partial".to_owned(), stage));
    desk.ok("end_guardian", ended(&case, 0, Some("2026-10-16")));
    let missing = ("missing".to_owned(), json!("awaiting_consent"));
    assert_eq!(consent(&mut desk, &case), missing, "a yes of who is no guardian any more is no yes, in the list too");
}

#[test]
fn nobody_left_who_can_say_yes_is_no_consent_until_somebody_is_one_again() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg");
    assert_eq!(consent(&mut desk, &case).0, "full");
    desk.ok("end_guardian", ended(&case, 0, Some("2026-10-13")));
    assert_eq!(consent(&mut desk, &case).0, "missing");
    let planned = plan(&mut desk, "2026-10-14");
    let item = planned["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == case["case"]["id"]);
    assert!(item.is_none_or(|line| !line.to_string().contains("in_full")), "shown to nobody");
    desk.ok("end_guardian", ended(&case, 0, None));
    assert_eq!(consent(&mut desk, &case).0, "full");
}

#[test]
fn a_meeting_that_has_been_knows_who_was_guardian_that_day() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg");
    let planned = plan(&mut desk, "2026-10-14");
    let item = item_of(&planned, &case);
    desk.on("2026-10-14");
    desk.ok("start_meeting", json!({ "meeting": id(&planned), "everyone_came": true }));
    desk.ok("go_to_item", json!({ "item": item }));
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": id(&planned) }));
    desk.on("2026-10-20");
    let minutes = |desk: &mut TestDesk| {
        let page = desk.ok("child_minutes", json!({ "item": item }));
        let today = page["addressed"].as_array().unwrap().len();
        (page["guardians"].clone(), page["covered"].as_array().unwrap().len(), today)
    };
    assert_eq!(minutes(&mut desk), (json!(["Mamma Nyberg"]), 3, 1));
    desk.ok("end_guardian", ended(&case, 0, Some("2026-10-15")));
    assert_eq!(minutes(&mut desk), (json!(["Mamma Nyberg"]), 3, 0), "a guardian that day, and not written to any more");
    desk.ok("end_guardian", ended(&case, 0, Some("2026-10-14")));
    assert_eq!(minutes(&mut desk), (json!([]), 0, 0), "none any more that day");
}

#[test]
fn who_is_no_guardian_any_more_is_in_the_history_and_the_extract_and_not_addressed() {
    let mut desk = team();
    let case = mother_yes_father_no(&mut desk);
    desk.ok("end_guardian", ended(&case, 1, Some("2026-10-13")));
    let network = desk.ok("contacts_of_case", json!({ "case": case["case"]["id"] }));
    assert!(!network["now"].to_string().contains("Johan Nyberg"));
    let before = network["before"].as_array().unwrap().iter().find(|one| one["name"] == "Johan Nyberg").unwrap();
    assert_eq!(before["until_on"], "2026-10-13");
    let offer = json!({ "case": case["case"]["id"], "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let offered = desk.ok("offer_plan", offer)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": offered, "accepted": true, "answered_on": "2026-10-13" }));
    desk.yes_to_sip(&case["case"]["id"]);
    let called =
        json!({ "plan": offered, "called_on": "2026-10-13", "meeting_on": "2026-10-20", "place": "Ängsrummet" });
    let family = desk.ok("call_plan", called)["participants"].to_string();
    assert!(family.contains("Mamma Nyberg") && !family.contains("Johan Nyberg"), "{family}");
    let extract = desk.ok("register_extract", json!({ "child": case["child"]["id"] })).to_string();
    assert!(extract.contains("Johan Nyberg") && extract.contains("Inte längre vårdnadshavare från"));
    let answer = json!({ "giver": { "kind": "guardian", "guardian": case["child"]["guardians"][1]["id"] }, "unit": desk.unit("Skolan"), "status": "given", "answered_on": "2026-10-13", "reason": "" });
    let asked = json!({ "child": case["child"]["id"], "purpose": "hlt", "asked_on": "2026-10-13", "form": "oral", "answers": [answer] });
    assert_eq!(desk.code("record_consent", asked), "not_found");
}

#[test]
fn the_protection_of_a_guardian_is_ended_by_who_has_the_key_and_the_name_stands_in_the_open_again() {
    let mut desk = desk();
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    let case = desk.alva();
    let (child, open) = (case["child"]["id"].clone(), json!({ "case": case["case"]["id"] }));
    let one = json!({ "child": child, "id": case["child"]["guardians"][0]["id"] });
    assert_eq!(desk.code("end_guardian_protection", one.clone()), "not_found", "not protected");
    let hides =
        json!({ "name": "Sofia Nyberg", "relation": "mamma", "phone": "070-174 06 05", "protection": "marked" });
    desk.ok("change_guardian", changed(&case, 0, hides));
    desk.ok("change_guardian", changed(&case, 0, json!({ "name": "", "relation": "mor" })));
    switch(&mut desk, OTHER);
    assert_eq!(desk.code("end_guardian_protection", one.clone()), "identity_protected");
    switch(&mut desk, PASSPHRASE);
    let now = desk.ok("end_guardian_protection", one.clone());
    assert_eq!(
        (&now["name"], &now["relation"], &now["phone"], &now["protection"]),
        (&json!("Sofia Nyberg"), &json!("mor"), &json!("070-174 06 05"), &json!("none"))
    );
    assert_eq!(desk.code("undo", json!({ "act": null })), "nothing_to_undo", "it would put the alias back");
    assert_eq!(desk.ok("open_case", open)["child"]["guardians"][0], now);

    desk.ok("change_guardian", changed(&case, 0, json!({ "name": "Sofia Nyberg", "protection": "marked" })));
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let hidden = desk.ok("end_guardian_protection", one);
    assert_eq!(hidden["protection"], "none");
    assert!(!hidden.to_string().contains("Sofia"), "the child is protected");
    let freed = desk.ok("end_protection", json!({ "child": child }));
    assert_eq!(freed["guardians"][0]["name"], "Sofia Nyberg");
}

#[test]
fn a_guardian_whose_name_is_sealed_is_corrected_by_who_has_the_key_and_never_in_the_open() {
    let mut desk = desk();
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    let case = desk.alva();
    let child = case["child"]["id"].clone();
    let real = |desk: &mut TestDesk| {
        let guardian = desk.ok("open_identity", json!({ "child": child }))["guardians"][0].clone();
        (guardian["name"].clone(), guardian["phone"].clone())
    };
    let hides =
        json!({ "name": "Sofia Nyberg", "relation": "mamma", "phone": "070-174 06 05", "protection": "marked" });
    switch(&mut desk, OTHER);
    assert_eq!(desk.code("change_guardian", changed(&case, 0, hides.clone())), "identity_protected");
    switch(&mut desk, PASSPHRASE);
    let now = desk.ok("change_guardian", changed(&case, 0, hides));
    assert_eq!((&now["name"], &now["phone"]), (&json!("mamma"), &json!("")));
    assert_eq!(real(&mut desk), (json!("Sofia Nyberg"), json!("070-174 06 05")));
    let only_relation = json!({ "name": "", "relation": "mor" });
    let now = desk.ok("change_guardian", changed(&case, 0, only_relation.clone()));
    assert_eq!((&now["name"], &now["protection"]), (&json!("mor"), &json!("marked")));
    assert_eq!(real(&mut desk), (json!("Sofia Nyberg"), json!("070-174 06 05")), "what is left empty stays");
    desk.ok("change_guardian", changed(&case, 0, json!({ "name": "Berit Ljungdahl", "relation": "mor" })));
    assert_eq!(real(&mut desk), (json!("Berit Ljungdahl"), json!("070-174 06 05")));
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(real(&mut desk).0, "Sofia Nyberg");
    desk.ok("redo", json!({ "act": null }));
    switch(&mut desk, OTHER);
    assert_eq!(desk.code("change_guardian", changed(&case, 0, only_relation)), "identity_protected");
    desk.ok("end_guardian", ended(&case, 0, Some("2026-10-13")));
    switch(&mut desk, PASSPHRASE);
    let found = stored(&mut desk, &["Sofia", "Berit Ljungdahl", "070-174 06 05"]);
    assert!(found.is_empty(), "not in the way back either: {found:?}");
}

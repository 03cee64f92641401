//! What each unit prepares, and who comes: only the children whose consent covers the unit; substitutes, remote people, reasons for who is missing.

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

//! What a meeting wrote down, on the team's paper: why a child came up and what was said apart, and nothing lost of what was decided.

use serde_json::{Value, json};

use crate::{
    door::{Office, TODAY, with_children},
    reading::in_order,
};

/// A meeting that has begun, and the children's items, as the agenda has them.
fn begun(office: &mut Office, before: impl FnOnce(&mut Office, &Value)) -> (Value, Vec<(Value, Value)>) {
    let view = office.ok("plan_meeting", json!({ "kind": "team", "held_on": TODAY, "starts": "9.00", "minutes": 60 }));
    let meeting = view["meeting"]["id"].clone();
    before(office, &view);
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let lines = view["agenda"].as_array().unwrap().iter().filter(|line| line["child"].is_object());
    let items = lines.map(|line| (line["item"].clone(), line["child"]["case"].clone())).collect();
    (meeting, items)
}

fn decide(office: &mut Office, item: &Value) {
    let decision = json!({ "item": item, "text": "Vi börjar med skolan.", "reason": "Det är där det skaver", "dissent": "Erik ville vänta" });
    office.ok("record_decision", decision);
}

#[test]
fn why_a_child_came_up_and_what_was_said_stand_apart_and_a_decision_keeps_its_reason_and_dissent() {
    let (mut office, _) = with_children(&["Alva"]);
    let (meeting, items) = begun(&mut office, |_, _| {});
    let (item, case) = &items[0];
    office.ok("save_note", json!({ "item": item, "note": "Morgnarna är svåra." }));
    decide(&mut office, item);
    office.ok("close_item", json!({ "item": item }));
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let told =
        json!({ "case": case, "meeting": meeting, "given_on": TODAY, "given_by": "Samira Daoud", "how": "phone" });
    office.ok("record_feedback", told);
    let paper = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    in_order(
        &paper,
        &[
            "Varför i dag",
            "Nytt ärende.",
            "Kort om läget",
            "Morgnarna är svåra.",
            "Vi börjar med skolan.",
            "Varför: Det är där det skaver",
            "Avvikande mening: Erik ville vänta",
            "Samira Daoud berättade 14 oktober 2026",
        ],
    );
}

#[test]
fn what_was_decided_about_a_child_that_was_put_off_stands_in_the_minutes_with_the_reason() {
    let (mut office, _) = with_children(&["Alva", "Bo"]);
    let (meeting, items) = begun(&mut office, |_, _| {});
    let item = &items[0].0;
    decide(&mut office, item);
    office.ok("close_item", json!({ "item": item, "parked": true }));
    let parked = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    in_order(&parked, &["Resten sköts upp.", "Vi börjar med skolan."]);
    office.ok("remove_agenda_item", json!({ "item": item, "reason": "Skolsköterskan kunde inte vara med." }));
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let paper = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    in_order(
        &paper,
        &["Resten sköts upp, skäl: Skolsköterskan kunde inte vara med.", "Vi börjar med skolan.", "Togs inte upp"],
    );
    let own = office.paper("child_minutes_paper", json!({ "item": item })).1.concat();
    in_order(&own, &["Resten sköts upp, skäl: Skolsköterskan kunde inte vara med.", "Vi börjar med skolan."]);
    office.ok("save_paper", json!({ "paper": "child_minutes_paper", "input": { "item": item } }));
    let child = office.ok("open_case", json!({ "case": items[0].1 }))["child"]["id"].clone();
    let log = office.ok("log_extract", json!({ "child": child }))["lines"].to_string();
    assert!(
        log.contains("Bekräftade med lösenfrasen att ett papper sparas som fil"),
        "whose it is stands there: {log}"
    );
}

#[test]
fn those_who_were_not_taken_up_stand_on_a_line_together() {
    let (mut office, _) = with_children(&["Alva", "Bo", "Cora"]);
    let (meeting, items) = begun(&mut office, |_, _| {});
    assert!(items.len() > 1, "several children that nobody comes to");
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let paper = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    in_order(&paper, &["Togs inte upp", "Varför inte", "Ärenden", "Tiden räckte inte.", "Anonyma konsultationer"]);
    assert_eq!(paper.matches("Togs inte upp").count(), 1, "{paper}");
    assert_eq!(paper.matches("Tiden räckte inte.").count(), 1, "{paper}");
    for (_, case) in &items {
        let number = office.ok("open_case", json!({ "case": case }))["case"]["number"].clone();
        assert!(paper.contains(number.as_str().unwrap()), "{number}: {paper}");
    }
}

#[test]
fn a_sector_that_was_missing_stands_there_with_its_reason() {
    let (mut office, people) = with_children(&["Alva"]);
    let (meeting, _) = begun(&mut office, |office, view| {
        let units = view["units"].as_array().unwrap().iter();
        let erik =
            units.flat_map(|unit| unit["people"].as_array().unwrap()).find(|one| one["professional"] == people[2]);
        let who = json!({ "kind": "listed", "attendance": erik.unwrap()["id"] });
        let meeting = &view["meeting"]["id"];
        office.ok("set_attendance", json!({ "meeting": meeting, "who": who, "status": "absent" }));
        let why = json!({ "meeting": meeting, "sector": "primary_care", "reason": "Vakant tjänst till mars" });
        office.ok("explain_missing_sector", why);
    });
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let paper = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    in_order(&paper, &["Inte med", "Hälsocentralen", "Erik Lundmark", "Hälsocentralen", "Vakant tjänst till mars"]);
}

#[test]
fn what_was_signed_is_printed_as_it_stood_and_says_that_something_has_been_changed_since() {
    let (mut office, people) = with_children(&["Alva"]);
    let (meeting, items) = begun(&mut office, |_, _| {});
    let (item, case) = &items[0];
    decide(&mut office, item);
    let lunch = json!({ "case": case, "item": item, "professional": people[0], "what": "Lunch i lilla matsalen", "due_on": "2026-10-30" });
    let action = office.ok("add_action", lunch)["action"]["id"].clone();
    office.ok("close_item", json!({ "item": item }));
    office.ok("end_meeting", json!({ "meeting": meeting }));
    office.ok("sign_minutes", json!({ "meeting": meeting }));
    let later = json!({ "kind": "move", "due_on": "2026-11-20", "reason": "Matsalen byggs om" });
    office.ok("change_action", json!({ "action": action, "change": later }));
    let team = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    let changed = "Ändrat efter godkännandet 14 oktober 2026. Här står det som godkändes.";
    in_order(&team, &[changed, "Vi börjar med skolan.", "2026-10-30"]);
    let own = office.paper("child_minutes_paper", json!({ "item": item })).1.concat();
    in_order(&own, &[changed, "Lunch i lilla matsalen", "30 oktober"]);
    let all = office.paper("meeting_papers", json!({ "meeting": meeting })).1.concat();
    assert_eq!(all.matches(changed).count(), 2);
    office.ok(
        "change_action",
        json!({ "action": action, "change": { "kind": "move", "due_on": "2026-10-30", "reason": "Bygget dröjer" } }),
    );
    let as_before = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    assert!(!as_before.contains("ndrats efter") && !as_before.contains("Ändrat efter"), "{as_before}");
    let unit = office.ok("list_units", json!({}))[0]["id"].clone();
    let asked = json!({ "unit": unit, "age_band": "Y6T9", "theme": "attendance", "advice": "law", "next_step": "on_their_own", "meeting": meeting });
    office.ok("add_consultation", asked);
    let later = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    in_order(&later, &["Något som inte gäller ett barn har ändrats efter godkännandet 14 oktober 2026."]);
}

/// Somebody's line in the list of who is at a meeting.
fn listed(office: &mut Office, meeting: &Value, name: &str) -> Value {
    let view = office.ok("meeting", json!({ "meeting": meeting }));
    let mut people = view["units"].as_array().unwrap().iter().flat_map(|unit| unit["people"].as_array().unwrap());
    people.find(|one| one["name"] == name).unwrap()["id"].clone()
}

fn set(office: &mut Office, meeting: &Value, name: &str, status: &str) {
    let who = json!({ "kind": "listed", "attendance": listed(office, meeting, name) });
    office.ok("set_attendance", json!({ "meeting": meeting, "who": who, "status": status }));
}

#[test]
fn how_somebody_was_there_stands_on_paper_as_on_the_page() {
    let (mut office, _) = with_children(&["Alva"]);
    let unit = |name: &str, units: &Value| {
        units.as_array().unwrap().iter().find(|unit| unit["name"] == name).unwrap()["id"].clone()
    };
    let units = office.ok("list_units", json!({}));
    let nora = json!({ "unit": unit("Socialtjänsten", &units), "name": "Nora Lind", "title": "", "phone": "" });
    let nora = office.ok("add_professional", nora)["id"].clone();
    let (meeting, items) =
        begun(&mut office, |office, view| set(office, &view["meeting"]["id"], "Karin Öberg", "absent"));
    office.at("09:10");
    set(&mut office, &meeting, "Karin Öberg", "present");
    set(&mut office, &meeting, "Erik Lundmark", "remote");
    office.at("09:20");
    set(&mut office, &meeting, "Erik Lundmark", "left");
    let samira = listed(&mut office, &meeting, "Samira Daoud");
    let send = json!({ "meeting": meeting, "attendance": samira, "professional": nora, "reason": "jour" });
    office.ok("send_substitute", send);
    office.ok("go_to_item", json!({ "item": items[0].0 }));
    office.ok("close_item", json!({ "item": items[0].0 }));
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let said = ["Karin Öberg (kom 9.10)", "Nora Lind (ersätter Samira Daoud)", "Samira Daoud (gick 9.20)"];
    for (paper, input) in
        [("minutes_paper", json!({ "meeting": meeting })), ("child_minutes_paper", json!({ "item": items[0].0 }))]
    {
        let text = office.paper(paper, input).1.concat();
        for how in said.into_iter().chain(["Erik Lundmark (på distans, gick 9.20)"]) {
            assert!(text.contains(how), "{paper}: {how} in {text}");
        }
    }
    let english = office.paper("minutes_paper", json!({ "meeting": meeting, "language": "en" })).1.concat();
    for how in ["(came at 9.10)", "(in place of Samira Daoud)", "(from elsewhere, left at 9.20)"] {
        assert!(english.contains(how), "{how} in {english}");
    }

    let group = json!({ "kind": "management", "held_on": TODAY, "starts": "10.00", "minutes": 60 });
    let group = office.ok("plan_meeting", group)["meeting"]["id"].clone();
    office.ok("start_meeting", json!({ "meeting": group, "everyone_came": true }));
    let guest = json!({ "kind": "guest", "name": "Jonas Wikberg", "unit": unit("Skolan", &units) });
    office.ok("set_attendance", json!({ "meeting": group, "who": guest, "status": "remote" }));
    office.ok("end_meeting", json!({ "meeting": group }));
    let text = office.paper("group_minutes_paper", json!({ "meeting": group })).1.concat();
    assert!(text.contains("Jonas Wikberg (Skolan, på distans)"), "{text}");
}

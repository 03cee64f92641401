//! The registers: whom one can turn to, the way from a need to a number, what is offered and where nothing is, and agreements that show themselves when a child is meant.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
};
use serde_json::{Value, json};

fn agency(desk: &mut TestDesk, name: &str, phone: &str) -> Value {
    let text = json!({ "name": name, "organisation": "Region Västerbotten", "sector": "child_psychiatry", "phone": phone, "does": "Utreder", "does_not": "Tar inte emot akut" });
    desk.ok("add_agency", text)["id"].clone()
}

fn routes<'a>(view: &'a Value, need: &str) -> &'a Vec<Value> {
    let found = view.as_array().unwrap().iter().find(|one| one["need"]["code"] == need).unwrap();
    found["routes"].as_array().unwrap()
}

#[test]
fn one_of_our_units_lends_its_name_and_number_and_stands_once() {
    let mut desk = desk();
    let unit = desk.ok("add_unit", json!({ "name": "Folktandvården", "sector": "dental", "organisation_kind": "region", "phone": "070-174 06 20" }));
    let text = json!({ "unit": unit["id"], "name": "Något annat", "sector": "police", "does": "Tänder", "phone": "070-174 06 20" });
    let kept = desk.ok("add_agency", text.clone());
    assert_eq!((&kept["name"], &kept["organisation"]), (&json!("Folktandvården"), &json!("Region Västerbotten")));
    assert_eq!((&kept["sector"], &kept["phone"]), (&json!("dental"), &json!("070-174 06 20")));
    assert_eq!(desk.code("add_agency", text), "listed_twice");
    let own = json!({ "agency": kept["id"], "text": { "unit": unit["id"], "phone": "070-174 06 21" } });
    assert_eq!(desk.ok("change_agency", own)["phone"], "070-174 06 21", "the agency's own number goes first");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("list_agencies", json!({}))["agencies"][0]["agency"]["phone"], "070-174 06 20");
}

#[test]
fn an_agency_says_what_it_must_and_ages_go_upwards() {
    let mut desk = desk();
    assert_eq!(desk.code("add_agency", json!({ "name": " ", "sector": "other" })), "input");
    assert_eq!(desk.code("add_agency", json!({ "name": "BUP" })), "input", "without what it works with");
    let ages =
        |from: u32, to: u32| json!({ "name": "BUP", "sector": "child_psychiatry", "ages_from": from, "ages_to": to });
    assert_eq!(desk.code("add_agency", ages(17, 6)), "input");
    assert_eq!(desk.code("add_agency", ages(0, 121)), "input");
    let tomorrow = json!({ "name": "BUP", "sector": "child_psychiatry", "checked_on": "2026-10-14" });
    assert_eq!(desk.code("add_agency", tomorrow), "input");
    assert_eq!(desk.ok("add_agency", ages(6, 17))["ages_to"], 17);
}

#[test]
fn what_was_asked_half_a_year_ago_is_asked_again_and_says_by_whom() {
    let mut desk = desk();
    let bup = agency(&mut desk, "BUP", "");
    let due = |desk: &mut TestDesk| desk.ok("list_agencies", json!({}))["agencies"][0]["to_check"].clone();
    assert_eq!(due(&mut desk), true, "nobody has asked");
    let checked = desk.ok("check_agency", json!({ "agency": bup }));
    assert_eq!((&checked["checked_on"], &checked["checked_by"]), (&json!("2026-10-13"), &json!("Ingrid Vallmark")));
    desk.on("2027-04-12");
    assert_eq!(due(&mut desk), false);
    desk.on("2027-04-13");
    assert_eq!(due(&mut desk), true);
    desk.ok("set_check_months", json!({ "months": 12 }));
    assert_eq!(due(&mut desk), false);
    assert_eq!(desk.code("set_check_months", json!({ "months": 0 })), "input");
    desk.ok("undo", json!({}));
    assert_eq!(due(&mut desk), true);
}

#[test]
fn a_need_leads_to_somebody_in_order_and_the_order_can_be_undone() {
    let mut desk = desk();
    let (school, bup) = (agency(&mut desk, "Elevhälsan", "070-174 06 21"), agency(&mut desk, "BUP", "070-174 06 22"));
    let set = |routes: Value| json!({ "need": "talk", "routes": routes });
    let view =
        desk.ok("set_contact_routes", set(json!([{ "agency": bup, "note": "efter remiss" }, { "agency": school }])));
    let names =
        |view: &Value| routes(view, "talk").iter().map(|one| one["to"]["agency"]["name"].clone()).collect::<Vec<_>>();
    assert_eq!(names(&view), ["BUP", "Elevhälsan"]);
    assert_eq!(routes(&view, "talk")[0]["note"], "efter remiss");
    desk.ok("set_contact_routes", set(json!([{ "agency": school }, { "agency": bup }])));
    assert_eq!(names(&desk.ok("contact_routes", json!({}))), ["Elevhälsan", "BUP"]);
    desk.ok("undo", json!({}));
    assert_eq!(names(&desk.ok("contact_routes", json!({}))), ["BUP", "Elevhälsan"]);
    assert_eq!(desk.code("set_contact_routes", set(json!([{ "agency": bup }, { "agency": bup }]))), "listed_twice");
    assert_eq!(desk.code("set_contact_routes", json!({ "need": "moon", "routes": [] })), "input");

    desk.ok("remove_agency", json!({ "agency": bup }));
    assert_eq!(names(&desk.ok("contact_routes", json!({}))), ["Elevhälsan"], "the route goes with the one it leads to");
    desk.ok("undo", json!({}));
    assert_eq!(names(&desk.ok("contact_routes", json!({}))), ["BUP", "Elevhälsan"]);
}

#[test]
fn the_needs_are_the_municipalitys_own_words_and_a_used_one_stays() {
    let mut desk = desk();
    let school = agency(&mut desk, "Elevhälsan", "");
    desk.ok("set_contact_routes", json!({ "need": "talk", "routes": [{ "agency": school }] }));
    let needs = |view: &Value| view.as_array().unwrap().iter().map(|one| one["need"].clone()).collect::<Vec<_>>();
    let mut list = needs(&desk.ok("contact_routes", json!({})));
    list.reverse();
    list.insert(0, json!({ "code": "", "name": "Skjuts till vården" }));
    let view = desk.ok("set_needs", json!({ "needs": list }));
    assert_eq!((&view[0]["need"]["name"], routes(&view, "talk").len()), (&json!("Skjuts till vården"), 1));
    let kept = needs(&view);
    let without = |code: &str| kept.iter().filter(|need| need["code"] != code).cloned().collect::<Vec<_>>();
    assert_eq!(desk.code("set_needs", json!({ "needs": without("talk") })), "need_in_use");
    assert_eq!(desk.ok("set_needs", json!({ "needs": without("teeth") })).as_array().unwrap().len(), kept.len() - 1);
    let mut twice = kept.clone();
    twice.push(json!({ "code": "", "name": "Tänder" }));
    assert_eq!(desk.code("set_needs", json!({ "needs": twice })), "listed_twice");
    assert_eq!(desk.code("set_needs", json!({ "needs": [] })), "input");
}

fn offer(need: &str, from: u32, to: u32, agency: &Value, way: &str, km: Option<u32>) -> Value {
    json!({ "name": "Stöd i grupp", "need": need, "level": "early", "ages_from": from, "ages_to": to, "agency": agency, "way": way, "distance_km": km })
}

#[test]
fn the_catalogue_shows_where_nothing_is_offered() {
    let mut desk = desk();
    let bup = agency(&mut desk, "BUP", "070-174 06 22");
    let cells = |desk: &mut TestDesk, need: &str| {
        let view = desk.ok("catalogue", json!({}));
        let row = view["rows"].as_array().unwrap().iter().find(|row| row["need"]["code"] == need).unwrap().clone();
        row["cells"].as_array().unwrap().clone()
    };
    let kept = desk.ok("add_intervention", offer("low", 6, 15, &bup, "here", None));
    assert_eq!(kept["documented"], "not", "as the municipality usually does");
    let count = |cells: &[Value]| cells.iter().map(|cell| cell["offers"].as_array().unwrap().len()).collect::<Vec<_>>();
    assert_eq!(count(&cells(&mut desk, "low")), [0, 1, 1, 0]);
    let meant = cells(&mut desk, "early").iter().map(|cell| cell["meant"].clone()).collect::<Vec<_>>();
    assert_eq!(meant, [true, false, false, false], "no fifteen-year-old needs it, so nothing is missing");
    desk.ok("add_intervention", offer("low", 16, 20, &bup, "elsewhere", Some(68)));
    let low = cells(&mut desk, "low");
    assert_eq!(count(&low), [0, 1, 1, 1]);
    assert_eq!((&low[1]["only_elsewhere"], &low[3]["only_elsewhere"]), (&json!(false), &json!(true)));

    desk.ok("note_offer_gap", json!({ "need": "low", "band": 0, "note": "BVC frågad" }));
    desk.on("2026-10-14");
    desk.ok("note_offer_gap", json!({ "need": "low", "band": 0, "note": "BVC och förskolan frågade" }));
    let gap = cells(&mut desk, "low")[0]["gap"].clone();
    assert_eq!((&gap["note"], &gap["noted_on"]), (&json!("BVC och förskolan frågade"), &json!("2026-10-13")));
    desk.ok("remove_offer_gap", json!({ "need": "low", "band": 0 }));
    assert_eq!(cells(&mut desk, "low")[0]["gap"], Value::Null);
    assert_eq!(desk.code("remove_offer_gap", json!({ "need": "low", "band": 0 })), "not_found");
    desk.ok("undo", json!({}));
    assert_eq!(cells(&mut desk, "low")[0]["gap"], gap);

    assert_eq!(desk.code("remove_agency", json!({ "agency": bup })), "agency_gives");
    for wrong in [
        offer("moon", 6, 15, &bup, "here", None),
        offer("low", 15, 6, &bup, "here", None),
        offer("low", 6, 15, &bup, "elsewhere", None),
    ] {
        assert_eq!(desk.code("add_intervention", wrong), "input");
    }
    assert_eq!(desk.code("note_offer_gap", json!({ "need": "low", "band": 7 })), "input");
    desk.ok("set_usually_documented", json!({ "documented": "without_identity" }));
    let remote = offer("talk", 0, 17, &bup, "remote", Some(5));
    let remote = desk.ok("add_intervention", remote);
    assert_eq!((&remote["documented"], &remote["distance_km"]), (&json!("without_identity"), &Value::Null));
}

#[test]
fn what_is_offered_is_put_right_and_taken_away_and_both_can_be_undone() {
    let mut desk = desk();
    let bup = agency(&mut desk, "BUP", "070-174 06 22");
    let id = desk.ok("add_intervention", offer("low", 6, 15, &bup, "here", None))["id"].clone();
    let offers = |desk: &mut TestDesk| desk.ok("catalogue", json!({}))["offers"].clone();
    let before = offers(&mut desk);
    let change = |text: Value| json!({ "intervention": id, "text": text });
    let changed = desk.ok("change_intervention", change(offer("talk", 13, 17, &bup, "elsewhere", Some(68))));
    assert_eq!((&changed["id"], &changed["need"], &changed["distance_km"]), (&id, &json!("talk"), &json!(68)));
    assert_eq!(offers(&mut desk)[0]["offer"], changed, "and stands once");
    assert_eq!(desk.code("change_intervention", change(offer("talk", 17, 13, &bup, "here", None))), "input");
    assert_eq!(offers(&mut desk)[0]["offer"], changed);
    desk.ok("undo", json!({}));
    assert_eq!(offers(&mut desk), before);

    let one = json!({ "intervention": id });
    desk.ok("remove_intervention", one.clone());
    assert_eq!(offers(&mut desk), json!([]));
    assert_eq!(desk.code("remove_intervention", one.clone()), "not_found");
    assert_eq!(desk.code("change_intervention", change(offer("low", 6, 15, &bup, "here", None))), "not_found");
    desk.ok("undo", json!({}));
    assert_eq!(offers(&mut desk), before);
    desk.ok("remove_intervention", one);
    assert_eq!(desk.code("remove_agency", json!({ "agency": bup })), "ok", "it gives nothing any more");
}

#[test]
fn the_register_is_read_by_every_role_and_changed_by_those_who_keep_it() {
    let mut desk = desk();
    let bup = agency(&mut desk, "BUP", "070-174 06 22");
    desk.ok("set_contact_routes", json!({ "need": "low", "routes": [{ "agency": bup }] }));
    desk.ok("add_intervention", offer("low", 6, 15, &bup, "here", None));
    let title = json!({ "title": "Ramöverenskommelse", "level": "frame", "state": "decided", "parties": [{ "name": "Regionen", "kind": "region" }] });
    desk.ok("add_agreement", title);
    let reads = |desk: &mut TestDesk| {
        ["list_agencies", "contact_routes", "catalogue", "list_agreements"].map(|op| desk.ok(op, json!({})))
    };
    let whole = reads(&mut desk);
    for (role, passphrase) in [
        ("member", MEMBER),
        ("reader", "lavskrika hylla 41 kaffe spade"),
        ("administrator", "dimma orgel 72 tunnbröd skruv"),
    ] {
        user(&mut desk, role, role, "Socialtjänsten", passphrase);
        switch(&mut desk, passphrase);
        assert_eq!(reads(&mut desk), whole, "{role}");
        let expected = if role == "administrator" { "ok" } else { "not_allowed" };
        assert_eq!(desk.code("check_agency", json!({ "agency": bup })), expected, "{role}");
        switch(&mut desk, PASSPHRASE);
    }
}

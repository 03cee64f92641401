//! Agreements: levels, supersession, those the law asks for, and which of them a child's page shows on which day.

use crate::{
    access::{MEMBER, switch, user},
    desk::{TestDesk, desk},
    teams::{child_with_consent, team},
};
use serde_json::{Value, json};

fn text(title: &str, more: Value) -> Value {
    let mut text = json!({ "title": title, "level": "frame", "state": "decided", "valid_from": "2026-01-01" });
    text.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    text
}

fn target(name: &str, to: Option<(u32, bool)>, condition: &str) -> Value {
    json!({ "name": name, "from_age": null, "from_included": true, "to_age": to.map(|(age, _)| age), "to_included": to.is_none_or(|(_, included)| included), "condition": condition, "for_all": false })
}

fn add(desk: &mut TestDesk, title: &str, more: Value) -> Value {
    desk.ok("add_agreement", text(title, more))["agreement"]["id"].clone()
}

fn listed(desk: &mut TestDesk) -> Vec<(String, String)> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let view = desk.ok("list_agreements", json!({}));
    let views = view["agreements"].as_array().unwrap();
    views.iter().map(|one| (word(&one["agreement"]["title"]), word(&one["standing"]))).collect()
}

#[test]
fn annexes_and_local_ones_stand_under_what_they_hang_on() {
    let mut desk = desk();
    add(&mut desk, "Örnens lokala", json!({ "level": "local" }));
    let frame = add(&mut desk, "Barn och unga", json!({}));
    let annex = add(&mut desk, "Bilaga om SIP", json!({ "level": "annex", "parent": frame }));
    add(&mut desk, "Lokal rutin för SIP", json!({ "level": "local", "parent": annex }));
    add(&mut desk, "Alkohol och spel", json!({}));
    let titles: Vec<String> = listed(&mut desk).into_iter().map(|(title, _)| title).collect();
    assert_eq!(titles, ["Alkohol och spel", "Barn och unga", "Bilaga om SIP", "Lokal rutin för SIP", "Örnens lokala"]);
    let circle = json!({ "agreement": frame, "text": text("Barn och unga", json!({ "parent": annex })) });
    assert_eq!(desk.code("change_agreement", circle), "input", "nothing hangs under what hangs under it");
    desk.ok("remove_agreement", json!({ "agreement": frame }));
    let titles: Vec<String> = listed(&mut desk).into_iter().map(|(title, _)| title).collect();
    assert_eq!(titles, ["Alkohol och spel", "Bilaga om SIP", "Lokal rutin för SIP", "Örnens lokala"]);
    desk.ok("undo", json!({}));
    let view = desk.ok("list_agreements", json!({}));
    assert_eq!(view["agreements"][2]["agreement"]["parent"], frame, "what hung under it hangs there again");
}

#[test]
fn the_new_one_takes_over_on_its_first_day_and_two_never_replace_each_other() {
    let mut desk = desk();
    let old = add(&mut desk, "Placerade 2020", json!({ "valid_from": "2020-01-01" }));
    let new = add(&mut desk, "Placerade 2027", json!({ "valid_from": "2027-01-01", "supersedes": [old] }));
    assert_eq!(
        listed(&mut desk),
        [("Placerade 2020".into(), "in_force".into()), ("Placerade 2027".into(), "coming".into())]
    );
    desk.on("2027-01-01");
    assert_eq!(
        listed(&mut desk),
        [("Placerade 2020".into(), "superseded".into()), ("Placerade 2027".into(), "in_force".into())]
    );
    let view = desk.ok("list_agreements", json!({}));
    assert_eq!(view["agreements"][1]["supersedes"], json!([old]));
    let back = json!({ "agreement": old, "text": text("Placerade 2020", json!({ "supersedes": [new] })) });
    assert_eq!(desk.code("change_agreement", back), "input");
    let freed = json!({ "agreement": new, "text": text("Placerade 2027", json!({ "valid_from": "2027-01-01" })) });
    desk.ok("change_agreement", freed);
    assert_eq!(listed(&mut desk)[0].1, "in_force");
    let turned = json!({ "agreement": new, "text": text("Placerade 2027", json!({ "valid_to": "2025-12-31" })) });
    assert_eq!(desk.code("change_agreement", turned), "input");
}

#[test]
fn what_the_law_asks_for_is_missing_until_one_in_force_meets_it() {
    let mut desk = desk();
    let missing = |desk: &mut TestDesk| {
        let view = desk.ok("list_agreements", json!({}));
        let statutory = view["statutory"].as_array().unwrap().clone();
        statutory
            .into_iter()
            .filter(|one| one["met_by"].is_null())
            .map(|one| one["statutory"]["code"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(missing(&mut desk), ["mental", "addiction", "placed"]);
    let id = add(&mut desk, "Placerade barn", json!({ "statutory": "placed", "state": "draft" }));
    let view = desk.ok("list_agreements", json!({}));
    assert_eq!((&view["statutory"][2]["met_by"], &view["statutory"][2]["under_way"]), (&Value::Null, &id));
    let source = view["statutory_source"].as_str().unwrap();
    assert!(source.contains("(2025:400) 7 kap. 2 §") && source.contains("(2017:30) 16 kap. 3 §"), "{source}");
    for one in view["statutory"].as_array().unwrap() {
        let one = &one["statutory"];
        assert_eq!(one["law"], "7 kap. 2 § SoL och 16 kap. 3 § HSL", "both laws ask for the same three");
        assert_eq!((&one["stood_on"], &one["checked_on"]), (&json!("2025-12-15"), &Value::Null));
    }
    let decided = json!({ "agreement": id, "text": text("Placerade barn", json!({ "statutory": "placed" })) });
    desk.ok("change_agreement", decided);
    assert_eq!(missing(&mut desk), ["mental", "addiction"]);
    assert_eq!(desk.code("add_agreement", text("Okänd", json!({ "statutory": "moon" }))), "input");
    let list = json!({ "statutory": [{ "code": "placed", "name": "Placerade", "law": "16 kap. 3 § HSL", "source": "HSL (2017:30)", "checked_on": "2026-10-13" }, { "code": "", "name": "Ny", "law": "1 §" }], "source": "Ny lag" });
    let mut ahead = list.clone();
    ahead["statutory"][0]["checked_on"] = json!("2026-10-14");
    assert_eq!(desk.code("set_statutory", ahead), "input", "nobody has looked tomorrow");
    let mut ahead = list.clone();
    ahead["statutory"][0]["stood_on"] = json!("2026-10-14");
    assert_eq!(desk.code("set_statutory", ahead), "input", "nobody has read tomorrow's law");
    let view = desk.ok("set_statutory", list);
    let kept = &view["statutory"][0]["statutory"];
    assert_eq!((&kept["source"], &kept["checked_on"]), (&json!("HSL (2017:30)"), &json!("2026-10-13")));
    assert_eq!((view["statutory"].as_array().unwrap().len(), &view["statutory_source"]), (2, &json!("Ny lag")));
    desk.ok("undo", json!({}));
    assert_eq!(missing(&mut desk), ["mental", "addiction"]);
}

fn shown(desk: &mut TestDesk, case: &Value) -> Vec<(String, String)> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let found = desk.ok("agreements_of_case", json!({ "case": case }));
    found.as_array().unwrap().iter().map(|one| (word(&one["title"]), word(&one["why"]))).collect()
}

/// The child is born on 1 March 2016.
#[test]
fn an_agreement_shows_itself_on_the_childs_page_from_facts_and_age() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    add(&mut desk, "Alla under 18", json!({ "targets": [target("barn under 18", Some((18, false)), "everybody")] }));
    add(
        &mut desk,
        "Placerade",
        json!({ "meaning": "Be om hälsoundersökning.", "targets": [target("placerade till och med 20", Some((20, true)), "placed")] }),
    );
    add(
        &mut desk,
        "Riskerar fara illa",
        json!({ "targets": [target("barn under 18 som far illa", Some((18, false)), "at_risk")] }),
    );
    let mut drugs = target("unga med missbruk", Some((25, false)), "substance_use");
    add(&mut desk, "Missbruk, tyst", json!({ "targets": [drugs] }));
    drugs["for_all"] = json!(true);
    add(&mut desk, "Missbruk", json!({ "targets": [drugs] }));
    add(&mut desk, "Utkast", json!({ "state": "draft", "targets": [target("barn", None, "everybody")] }));
    add(&mut desk, "Kommande", json!({ "valid_from": "2027-01-01", "targets": [target("barn", None, "everybody")] }));
    let facts =
        |titles: &[&str]| titles.iter().map(|title| ((*title).to_owned(), "facts".to_owned())).collect::<Vec<_>>();
    let perhaps = vec![("Missbruk".to_owned(), "age_only".to_owned())];
    let with = |titles: &[&str]| [facts(titles), perhaps.clone()].concat();
    assert_eq!(shown(&mut desk, &case), with(&["Alla under 18"]));
    desk.ok("record_situation", json!({ "case": case, "kind": "placed", "from_on": "2026-10-13" }));
    assert_eq!(shown(&mut desk, &case), with(&["Placerade", "Riskerar fara illa", "Alla under 18"]));
    let found = desk.ok("agreements_of_case", json!({ "case": case }));
    assert_eq!(
        (&found[0]["meaning"], &found[0]["targets"][0]["name"]),
        (&json!("Be om hälsoundersökning."), &json!("placerade till och med 20"))
    );

    desk.on("2034-02-28");
    assert_eq!(
        shown(&mut desk, &case),
        with(&["Placerade", "Riskerar fara illa", "Alla under 18", "Kommande"]),
        "the day before eighteen"
    );
    desk.on("2034-03-01");
    assert_eq!(shown(&mut desk, &case), with(&["Placerade", "Kommande"]), "eighteen: younger than eighteen no more");
    desk.on("2037-02-28");
    assert_eq!(shown(&mut desk, &case), with(&["Placerade", "Kommande"]), "twenty, through the whole year");
    desk.on("2037-03-01");
    assert_eq!(shown(&mut desk, &case), with(&["Kommande"]), "twenty-one");
    desk.on("2041-03-01");
    assert_eq!(shown(&mut desk, &case), facts(&["Kommande"]), "twenty-five");
}

#[test]
fn a_target_that_nobody_can_belong_to_is_refused_and_an_empty_limit_is_no_limit() {
    let mut desk = desk();
    let ages = |from: Option<(u32, bool)>, to: Option<(u32, bool)>| {
        let mut target = target("barn", to, "everybody");
        target["from_age"] = json!(from.map(|(age, _)| age));
        target["from_included"] = json!(from.is_some_and(|(_, included)| included));
        text("Åldrar", json!({ "targets": [target] }))
    };
    for (from, to) in
        [((18, true), (18, false)), ((12, false), (12, true)), ((12, false), (13, false)), ((20, true), (18, true))]
    {
        assert_eq!(desk.code("add_agreement", ages(Some(from), Some(to))), "input", "{from:?} {to:?}");
    }
    let kept = desk.ok("add_agreement", ages(None, Some((18, false))));
    assert_eq!(kept["agreement"]["targets"][0]["from_included"], true);
    let told = json!({ "name": "placerade", "from_age": null, "from_included": true, "to_age": null, "to_included": true, "condition": "placed", "for_all": true });
    let kept = desk.ok("add_agreement", text("Placerade", json!({ "targets": [told] })));
    assert_eq!(kept["agreement"]["targets"][0]["for_all"], false, "a fact tells, so it is not for everybody");
}

#[test]
fn a_member_learns_it_only_about_children_the_unit_may_see() {
    let mut desk = team();
    let seen = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let hidden = crate::teams::child(&mut desk, "Bo", "Ek")["case"]["id"].clone();
    add(&mut desk, "Alla barn", json!({ "targets": [target("barn", None, "everybody")] }));
    user(&mut desk, "Samira", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(shown(&mut desk, &seen).len(), 1);
    assert_eq!(desk.code("agreements_of_case", json!({ "case": hidden })), "not_found");
}

fn attached(agreement: &Value, bytes: &[u8], keep: bool) -> Value {
    let file = json!({ "file_name": "Överenskommelse.pdf", "media_type": "application/pdf", "base64": data_encoding::BASE64.encode(bytes) });
    json!({ "agreement": agreement, "file": file, "keep": keep })
}

#[test]
fn a_signed_file_is_kept_and_given_out_byte_for_byte_or_only_known_by_its_sum() {
    let mut desk = desk();
    let id = add(&mut desk, "Placerade barn", json!({ "found_at": "Pärm 3" }));
    let one = json!({ "agreement": id });
    assert_eq!(desk.code("agreement_file", one.clone()), "not_found");
    let signed = b"%PDF-1.7 underskrivet";
    let view = desk.ok("attach_agreement_file", attached(&id, signed, true));
    let file = &view["file"];
    assert_eq!((&file["kept"], &file["size"], &file["added_on"]), (&json!(true), &json!(21), &json!("2026-10-13")));
    assert_eq!(file["sha256"].as_str().unwrap().len(), 64);
    let out = desk.ok("agreement_file", one.clone());
    assert_eq!(out, attached(&id, signed, true)["file"]);
    let noted = desk.ok("attach_agreement_file", attached(&id, signed, false));
    assert_eq!((&noted["file"]["kept"], &noted["file"]["sha256"]), (&json!(false), &file["sha256"]));
    assert_eq!(desk.code("agreement_file", one.clone()), "agreement_file_elsewhere");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("agreement_file", one.clone()), out, "the one before lies there again");
    assert_eq!(desk.ok("remove_agreement_file", one.clone())["file"], Value::Null);
    desk.ok("undo", json!({}));
    desk.ok("remove_agreement", one.clone());
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("agreement_file", one), out);
}

#[test]
fn only_a_pdf_of_a_sensible_size_is_kept_and_a_member_reads_it() {
    let mut desk = desk();
    let id = add(&mut desk, "Placerade barn", json!({}));
    assert_eq!(desk.code("attach_agreement_file", attached(&id, b"PK word", true)), "agreement_file_kind");
    assert_eq!(desk.code("attach_agreement_file", attached(&id, b"", false)), "input");
    desk.ok("attach_agreement_file", attached(&id, b"PK word", false));
    let mut large = b"%PDF-".to_vec();
    large.resize(5 * 1024 * 1024, b' ');
    desk.ok("attach_agreement_file", attached(&id, &large, true));
    large.push(b' ');
    assert_eq!(desk.code("attach_agreement_file", attached(&id, &large, true)), "agreement_file_too_large");
    desk.ok("undo", json!({}));
    desk.ok("attach_agreement_file", attached(&id, b"%PDF-1.7", true));
    user(&mut desk, "Maja Lind", "member", "Skolan", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(desk.ok("agreement_file", json!({ "agreement": id }))["media_type"], "application/pdf");
    assert_eq!(desk.code("remove_agreement_file", json!({ "agreement": id })), "not_allowed");
}

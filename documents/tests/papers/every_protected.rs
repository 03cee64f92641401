//! Every paper there is, and how it stands to a protected child: a paper that is added says so here, and one that is the child's own is not printed.

use std::collections::BTreeSet;

use samlat_documents::door::papers;
use serde_json::{Value, json};

use crate::{
    door::{Office, TODAY, with_children},
    letters::yes_to_sip,
};

/// Papers that no child has for itself: about none, about all together, or one that shows another.
const NO_CHILDS_OWN: [&str; 14] = [
    "agencies_paper",
    "agreements_paper",
    "catalogue_paper",
    "contact_routes_paper",
    "gallring_certificate",
    "group_minutes_paper",
    "paper_preview",
    "public_quarter_paper",
    "recap_paper",
    "recovery_paper",
    "sample_paper",
    "spot_check_paper",
    "survey_paper",
    "term_paper",
];

/// A child with everything that a paper is made of; each paper of its own with what it is asked with, and the child.
fn own_papers() -> (Office, Vec<(&'static str, Value)>, Value) {
    let (mut office, _) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    let view = office.ok("open_case", json!({ "case": case }));
    let (child, number) = (view["child"]["id"].clone(), view["case"]["number"].clone());
    office.ok(
        "record_child_voice",
        json!({ "case": case, "heard_on": TODAY, "form": "talk_alone", "words": "Lugnt.", "asked_by": "Sara Alvadotter" }),
    );
    let units = office.ok("list_units", json!({}));
    let unit = |name: &str| units.as_array().unwrap().iter().find(|unit| unit["name"] == name).unwrap()["id"].clone();
    let own = json!({ "kind": "family", "held_on": TODAY, "starts": "9.00", "minutes": 60, "cases": [case] });
    let view = office.ok("plan_meeting", own);
    let meeting = view["meeting"]["id"].clone();
    let lines = view["agenda"].as_array().unwrap();
    let item = lines.iter().find(|line| line["child"].is_object()).unwrap()["item"].clone();
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    office.ok("go_to_item", json!({ "item": item }));
    office.ok("close_item", json!({ "item": item }));
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let offer = json!({ "case": case, "offered_on": TODAY, "offered_by": "Karin Öberg" });
    let sip = office.ok("offer_plan", offer)["plan"]["id"].clone();
    let yes = office.ok("answer_plan", json!({ "plan": sip, "accepted": true, "answered_on": TODAY }));
    yes_to_sip(&mut office, &case);
    let mut people = yes["participants"].as_array().unwrap().clone();
    people.extend(["called", "invited"].map(|kind| json!({ "kind": kind, "unit": unit("Skolan") })));
    office.ok("set_plan_participants", json!({ "plan": sip, "participants": people }));
    let call = json!({ "plan": sip, "called_on": TODAY, "meeting_on": TODAY, "starts": "13.00", "ends": "14.00", "place": "Granen" });
    let people = office.ok("call_plan", call)["participants"].as_array().unwrap().clone();
    let letter = |kind: &str| {
        let to = people.iter().find(|one| one["kind"] == kind).unwrap();
        json!({ "case": case, "plan": sip, "participant": to["id"] })
    };
    let offer = json!({ "case": case, "kind": "responsibility", "to_unit": unit("Socialtjänsten"), "question": "Vi ber er ta vid.", "information": ["Namn"], "ground": "consent", "offered_on": TODAY });
    let handover = office.ok("offer_handover", offer)["handover"]["id"].clone();
    let start = json!({ "case": case, "started_by": "Karin Öberg", "started_on": TODAY });
    let plan = office.ok("start_child_plan", start)["plan"]["id"].clone();
    let asked = vec![
        ("minutes_paper", json!({ "meeting": meeting })),
        ("meeting_papers", json!({ "meeting": meeting })),
        ("preparation_paper", json!({ "meeting": meeting })),
        ("evaluation_paper", json!({ "meeting": meeting })),
        ("child_minutes_paper", json!({ "item": item })),
        ("family_paper", json!({ "item": item })),
        ("child_page_paper", json!({ "item": item })),
        ("sip_paper", json!({ "case": case, "plan": sip })),
        ("child_plan_paper", json!({ "case": case, "plan": plan })),
        ("summons_paper", letter("called")),
        ("invitation_paper", letter("invited")),
        ("family_invitation_paper", letter("family")),
        ("handover_paper", json!({ "case": case, "handover": handover })),
        ("consent_paper", json!({ "case": case })),
        ("consent_easy_paper", json!({ "case": case })),
        ("child_log_paper", json!({ "child": child })),
        ("log_paper", json!({ "case_number": number })),
        ("extract_paper", json!({ "child": child })),
    ];
    (office, asked, child)
}

#[test]
fn every_paper_of_a_protected_childs_own_is_not_printed_and_no_paper_is_forgotten() {
    let (mut office, asked, child) = own_papers();
    let said: BTreeSet<&str> = asked.iter().map(|(paper, _)| *paper).chain(NO_CHILDS_OWN).collect();
    assert_eq!(said, papers().collect::<BTreeSet<&str>>(), "a new paper says here how it stands to a protected child");
    for protection in ["marked", "registered_elsewhere"] {
        office.ok("protect_identity", json!({ "child": child, "protection": protection, "alias": "Stjärnan" }));
        for (paper, input) in &asked {
            let refused = office.call(paper, input.clone()).map(|_| ()).unwrap_err();
            assert_eq!(refused.code(), "printing_off", "{paper}, {protection}");
            let saved = json!({ "paper": paper, "input": input });
            let refused = office.call("save_paper", saved).map(|_| ()).unwrap_err();
            assert_eq!(refused.code(), "printing_off", "{paper} as a file, {protection}");
        }
        office.ok("allow_printing", json!({ "child": child, "reason": "Modern hämtar pappren själv." }));
        for (paper, input) in asked.iter().filter(|(paper, _)| *paper != "extract_paper") {
            let (name, pages) = office.paper(paper, input.clone());
            let text = name + &pages.concat();
            for secret in ["Alva", "Nyberg", "Sara", "Granen", "2009-03-01", "1 mars 2009"] {
                assert!(!text.contains(secret), "{paper} says {secret}, {protection}: {text}");
            }
        }
        office.ok("end_protection", json!({ "child": child }));
    }
}

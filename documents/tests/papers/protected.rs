//! Papers about a child with protected personal data: none is printed until somebody has said why.

use serde_json::{Value, json};

use crate::door::{Office, TODAY, with_children};

/// A meeting that is over, where two children were taken up, the first now protected: the office, the meeting, the items and the first child's case.
fn one_protected() -> (Office, Value, Vec<Value>, Value) {
    let (mut office, _) = with_children(&["Alva", "Bosse"]);
    let view = office.ok("plan_meeting", json!({ "kind": "team", "held_on": TODAY, "starts": "9.00", "minutes": 60 }));
    let meeting = view["meeting"]["id"].clone();
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let lines: Vec<&Value> =
        view["agenda"].as_array().unwrap().iter().filter(|line| line["child"].is_object()).collect();
    for line in &lines {
        office.ok("record_decision", json!({ "item": line["item"], "text": "Skolan ringer hem." }));
        office.ok("close_item", json!({ "item": line["item"] }));
    }
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let alva = lines.iter().position(|line| line["child"]["name"].as_str().unwrap().starts_with("Alva")).unwrap();
    let mut items: Vec<Value> = lines.iter().map(|line| line["item"].clone()).collect();
    items.swap(0, alva);
    let case = lines[alva]["child"]["case"].clone();
    let child = office.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    office.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    (office, meeting, items, case)
}

#[test]
fn no_paper_about_a_protected_child_is_printed_until_somebody_has_said_why() {
    let (mut office, meeting, items, case) = one_protected();
    let view = office.ok("open_case", json!({ "case": case }));
    let (child, number) = (view["child"]["id"].clone(), view["case"]["number"].clone());
    let about = [
        ("child_minutes_paper", json!({ "item": items[0] })),
        ("family_paper", json!({ "item": items[0] })),
        ("consent_paper", json!({ "case": case })),
        ("child_log_paper", json!({ "child": child })),
        ("log_paper", json!({ "case_number": number })),
        ("meeting_papers", json!({ "meeting": meeting, "item": items[0] })),
    ];
    for (paper, input) in &about {
        assert_eq!(office.call(paper, input.clone()).unwrap_err().code(), "printing_off", "{paper}");
        let look = json!({ "paper": paper, "input": input });
        assert!(*paper == "meeting_papers" || office.call("paper_preview", look).is_ok(), "{paper} may be read");
    }
    let extract = json!({ "child": child });
    for call in ["extract_paper", "extract_file"] {
        let refused = office.call(call, extract.clone()).unwrap_err().code();
        assert_eq!(refused, "printing_off", "{call}: it opens what is sealed");
    }
    let look = json!({ "paper": "extract_paper", "input": extract });
    assert!(office.call("paper_preview", look).is_ok(), "what the review has decided may be read");
    let log = office.ok("access_log", json!({})).to_string();
    assert!(!log.contains("Öppnade skyddade uppgifter"), "and opens nothing: {log}");
    assert!(office.call("child_minutes_paper", json!({ "item": items[1] })).is_ok(), "the other child's is printed");
    assert!(office.call("log_paper", json!({})).is_ok(), "the log of all is about no child");
    let together = |office: &mut Office| office.paper("meeting_papers", json!({ "meeting": meeting })).1.concat();
    assert!(together(&mut office).contains("Bosse"));
    let without = together(&mut office).matches("Stjärnan").count();

    let blank = json!({ "child": child, "reason": " " });
    assert_eq!(office.call("allow_printing", blank).unwrap_err().code(), "input");
    office.ok("allow_printing", json!({ "child": child, "reason": "Modern hämtar pappren själv." }));
    assert_eq!(office.ok("open_case", json!({ "case": case }))["print_reason"], "Modern hämtar pappren själv.");
    for (paper, input) in &about {
        office.ok(paper, input.clone());
    }
    let with = together(&mut office);
    assert!(with.matches("Stjärnan").count() > without, "her papers are among all");
    assert!(!with.contains("Alva"), "under the alias all the same");

    office.ok("stop_printing", json!({ "child": child }));
    assert_eq!(office.call("family_paper", json!({ "item": items[0] })).unwrap_err().code(), "printing_off");
    // Who is protected anew is not printed because of what was said before.
    office.ok("allow_printing", json!({ "child": child, "reason": "Modern hämtar pappren själv." }));
    office.ok("end_protection", json!({ "child": child }));
    office.ok("family_paper", json!({ "item": items[0] }));
    office.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    assert_eq!(office.call("family_paper", json!({ "item": items[0] })).unwrap_err().code(), "printing_off");
}

#[test]
fn nor_are_the_minutes_of_a_meeting_with_a_protected_childs_own_family() {
    let (mut office, _) = with_children(&["Alva", "Bosse"]);
    let case_of = |office: &mut Office, name: &str| {
        let cases = office.ok("list_cases", json!({})).as_array().unwrap().clone();
        cases.iter().find(|one| one["name"].as_str().unwrap().starts_with(name)).unwrap()["case"].clone()
    };
    let (alva, bosse) = (case_of(&mut office, "Alva"), case_of(&mut office, "Bosse"));
    let held = |office: &mut Office, case: &Value| {
        let own = json!({ "kind": "family", "held_on": TODAY, "starts": "9.00", "minutes": 60, "cases": [case] });
        let meeting = office.ok("plan_meeting", own)["meeting"]["id"].clone();
        office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
        office.ok("end_meeting", json!({ "meeting": meeting }));
        meeting
    };
    let (alvas, bosses) = (held(&mut office, &alva), held(&mut office, &bosse));
    let child = office.ok("open_case", json!({ "case": alva }))["child"]["id"].clone();
    office.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let code = |office: &mut Office, paper: &str, meeting: &Value| {
        office.call(paper, json!({ "meeting": meeting })).map_or_else(|error| error.code(), |_| "ok")
    };
    for paper in ["minutes_paper", "meeting_papers"] {
        assert_eq!(code(&mut office, paper, &alvas), "printing_off", "{paper}");
        assert_eq!(code(&mut office, paper, &bosses), "ok", "{paper}");
    }
    let look = json!({ "paper": "minutes_paper", "input": { "meeting": alvas } });
    assert!(office.call("paper_preview", look).is_ok(), "they may be read");
    office.ok("allow_printing", json!({ "child": child, "reason": "Modern hämtar pappren själv." }));
    assert_eq!(code(&mut office, "minutes_paper", &alvas), "ok");
}

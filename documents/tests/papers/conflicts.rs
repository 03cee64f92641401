//! Papers of a coordinator who must not see a child: none of them says a word of it.

use samlat_documents::door::papers;
use serde_json::{Value, json};

use crate::{
    door::{TODAY, file, with_children},
    reading::pages,
};

const OTHER: &str = "brygga 55 ripa snöskoter lampa";

#[test]
fn no_paper_tells_who_has_a_conflict_of_interest_of_the_child() {
    let (mut office, _) = with_children(&["Alva", "Bo"]);
    let view = office.ok("plan_meeting", json!({ "kind": "team", "held_on": TODAY, "starts": "9.00", "minutes": 60 }));
    let meeting = view["meeting"]["id"].clone();
    let is_alva = |line: &&Value| line["child"]["name"].as_str().is_some_and(|name| name.starts_with("Alva"));
    let line = view["agenda"].as_array().unwrap().iter().find(is_alva).unwrap().clone();
    let (item, case) = (line["item"].clone(), line["child"]["case"].clone());
    let alva = office.ok("open_case", json!({ "case": case }));
    let (child, number) = (alva["child"]["id"].clone(), alva["case"]["number"].as_str().unwrap().to_owned());
    let offered = json!({ "case": case, "offered_on": TODAY, "offered_by": "Karin Öberg" });
    let plan = office.ok("offer_plan", offered)["plan"]["id"].clone();
    let units = office.ok("list_units", json!({}));
    let unit = |name: &str| units.as_array().unwrap().iter().find(|unit| unit["name"] == name).unwrap()["id"].clone();
    let offer = json!({ "case": case, "kind": "responsibility", "to_unit": unit("Socialtjänsten"), "question": "Vi ber er ta vid.", "information": ["Namn"], "ground": "consent", "offered_on": TODAY });
    let handover = office.ok("offer_handover", offer)["handover"]["id"].clone();
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let asked = [
        json!({}),
        json!({ "meeting": meeting }),
        json!({ "meeting": meeting, "unit": null }),
        json!({ "item": item }),
        json!({ "child": child }),
        json!({ "case": case }),
        json!({ "case": case, "plan": plan }),
        json!({ "case": case, "plan": plan, "participant": null }),
        json!({ "case": case, "handover": handover }),
    ];
    let said = |office: &mut crate::door::Office| {
        let mut said = String::new();
        for name in papers() {
            for input in &asked {
                let Ok(made) = office.call(name, input.clone()) else { continue };
                said.push_str(&if made["base64"].is_string() {
                    pages(&file(&made)).concat()
                } else {
                    made.to_string()
                });
            }
        }
        said
    };
    let all = said(&mut office);
    assert!(all.contains("Alva"), "who may see the child sees it on paper");
    let berit = json!({ "name": "Berit Ek", "role": "coordinator", "unit": unit("Skolan"), "passphrase": OTHER });
    let berit = office.ok("add_user", berit)["user"]["professional"].clone();
    office.ok("mark_conflict", json!({ "child": child, "professional": berit }));
    office.ok("switch_user", json!({ "passphrase": OTHER }));
    let left = said(&mut office);
    assert!(!left.contains("Alva") && !left.contains(&number), "{left}");
    assert!(left.contains("Bo N"), "and the other child is there");
}

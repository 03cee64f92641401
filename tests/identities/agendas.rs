//! A child that becomes protected leaves the team's agendas that are to come, and the log goes on telling who saw it there.

use super::alva;
use crate::{
    desk::{TestDesk, desk},
    teams::{id, plan},
};
use serde_json::{Value, json};

/// Whether a meeting's agenda has the case.
fn stands(desk: &mut TestDesk, meeting: &Value, case: &Value) -> bool {
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    view["agenda"].as_array().unwrap().iter().any(|line| line["child"]["case"] == *case)
}

#[test]
fn a_child_that_becomes_protected_leaves_the_teams_agendas_that_are_to_come_and_no_other() {
    for way in ["protect_identity", "change_child"] {
        let mut desk = desk();
        let alva = alva(&mut desk);
        let (child, case) = (alva["child"]["id"].clone(), alva["case"]["id"].clone());
        let over = id(&plan(&mut desk, "2026-10-13"));
        desk.ok("start_meeting", json!({ "meeting": over, "everyone_came": true }));
        desk.ok("end_meeting", json!({ "meeting": over }));
        let team = id(&plan(&mut desk, "2026-10-20"));
        let later = id(&plan(&mut desk, "2026-11-17"));
        let own =
            json!({ "kind": "family", "held_on": "2026-10-21", "starts": "13.00", "minutes": 60, "cases": [case] });
        let own = id(&desk.ok("plan_meeting", own));
        let all = [&over, &team, &later, &own];
        assert_eq!(all.map(|meeting| stands(&mut desk, meeting, &case)), [true; 4], "{way}");
        let looks = |desk: &mut TestDesk| desk.ok("log_extract", json!({ "child": child }))["lines"].clone();
        let before = looks(&mut desk).as_array().unwrap().clone();
        assert!(before.iter().any(|line| line["what"] == "Läste mötet"), "{way}: {before:?}");
        let input = match way {
            "protect_identity" => json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }),
            _ => json!({ "id": child, "child": { "first_name": "Stjärnan", "last_name": "", "protection": "marked" } }),
        };
        desk.ok(way, input);
        assert_eq!(all.map(|meeting| stands(&mut desk, meeting, &case)), [true, false, false, true], "{way}");
        let view = desk.ok("meeting", json!({ "meeting": team }));
        assert_eq!((&view["left_out"][0]["why"], &view["news"]), (&json!("protected"), &json!(0)), "{way}");
        let after = looks(&mut desk).as_array().unwrap().clone();
        assert_eq!(after[..before.len()], before, "{way}: what was seen was seen");
        let log = desk.ok("access_log", json!({}))["lines"].as_array().unwrap().clone();
        let left: Vec<&Value> = log.iter().filter(|line| line["what"] == "Gjorde om dagordningen").collect();
        assert!(left.len() == 2 && left.iter().all(|line| line["reason"] == ""), "{way}: {left:?}");
        desk.ok("add_agenda_item", json!({ "meeting": team, "case": case }));
        assert!(stands(&mut desk, &team, &case), "{way}: somebody can put it back");
    }
}

//! M39: school absence, known at both ends of a case.

use super::{case, measure, report, whole};
use crate::desk::desk;
use serde_json::json;

#[test]
fn absence_counts_when_it_is_known_at_both_ends() {
    let mut desk = desk();
    // At intake and at closing: less but still high; less; two points less; not known; known, and taken away again.
    let known = [(40, Some(15)), (20, Some(5)), (4, Some(2)), (30, None), (30, Some(70))];
    for (at, (intake, closing)) in known.into_iter().enumerate() {
        let case = case(&mut desk, &format!("Barn{at}"), "2014-01-01", "M", "2026-07-01", "2026-07-01");
        let write = |moment: &str, percent: Option<u8>| json!({ "case": case, "moment": moment, "percent": percent, "investigated": at == 0 });
        desk.ok("write_absence", write("intake", Some(intake)));
        if let Some(closing) = closing {
            let view = desk.ok("write_absence", write("closing", Some(closing)));
            assert_eq!(view["absences"][1]["percent"], closing);
        }
        if at == 4 {
            let left = desk.ok("write_absence", write("closing", None));
            assert_eq!(left["absences"].as_array().unwrap().len(), 1);
        }
        desk.ok("close_case", json!({ "case": case, "closed_on": "2026-09-01", "reason": "goal_reached" }));
        let view = desk.ok("absences_of_case", json!({ "case": case }));
        assert_eq!(view["absences"][0]["investigated"], at == 0);
    }
    let report = report(&mut desk, "2026-Q3");
    whole(&mut desk, &report);
    let absence = measure(&report, "M39");
    assert_eq!(absence["text"], "1 av 3");
    assert_eq!(absence["total"]["missing"], 2);
    assert_eq!(absence["beside"]["sentence"], "I 2 av 3 ärenden hade frånvaron minskat.");
    let open = case(&mut desk, "Nour", "2014-01-01", "F", "2026-10-01", "2026-10-01");
    assert_eq!(desk.code("write_absence", json!({ "case": open, "moment": "intake", "percent": 101 })), "input");
    desk.ok("write_absence", json!({ "case": open, "moment": "intake", "percent": 30 }));
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("absences_of_case", json!({ "case": open }))["absences"], json!([]));
}

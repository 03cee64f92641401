//! Figures from elsewhere: kept apart, with source and date; only the population is counted with.

use crate::desk::desk;
use crate::measures::{case, measure, report};
use serde_json::json;

#[test]
fn the_population_gives_children_per_thousand_and_nothing_else_is_counted_with() {
    let mut desk = desk();
    case(&mut desk, "Alva", "2018-05-02", "F", "2026-07-01", "2026-07-11");
    case(&mut desk, "Bo", "2006-03-04", "M", "2026-08-01", "2026-08-15");
    assert_eq!(measure(&report(&mut desk, "2026-Q3"), "M04")["text"], "samlas inte in än");
    let figure = json!({ "indicator": "population", "period": "2025", "measured_on": "2025-12-31", "value": 500, "source": "SCB, folkmängd 31 december 2025" });
    let kept = desk.ok("add_context", figure.clone());
    desk.ok("add_context", json!({ "indicator": "placements", "period": "2025", "measured_on": "2025-12-31", "value": 4, "source": "Socialtjänsten" }));
    let counted = report(&mut desk, "2026-Q3");
    let per_thousand = measure(&counted, "M04");
    assert_eq!(per_thousand["text"], "2 per 1 000", "a young person of twenty is no child");
    assert_eq!(per_thousand["total"]["denominator"], 500);
    assert_eq!(measure(&report(&mut desk, "2025-Q3"), "M04")["text"], "samlas inte in än", "no figure from later days");

    let later = json!({ "context": kept["id"], "figure": { "indicator": "population", "period": "2025", "measured_on": "2025-12-31", "value": 400, "source": "SCB" } });
    desk.ok("change_context", later);
    assert_eq!(measure(&report(&mut desk, "2026-Q3"), "M04")["text"], "2,5 per 1 000");
    desk.ok("remove_context", json!({ "context": kept["id"] }));
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("context_values", json!({})).as_array().unwrap().len(), 2);
}

#[test]
fn a_figure_says_where_it_comes_from_and_cannot_be_from_tomorrow() {
    let mut desk = desk();
    let figure = |source: &str, on: &str, value: u32| json!({ "indicator": "attendance", "period": "ht 2026", "measured_on": on, "value": value, "source": source });
    assert_eq!(desk.code("add_context", figure("", "2026-06-10", 931)), "input");
    assert_eq!(desk.code("add_context", figure("Skolan", "2026-12-31", 931)), "input");
    assert_eq!(desk.code("add_context", figure("Skolan", "2026-06-10", 1001)), "input");
    assert_eq!(desk.ok("add_context", figure("Skolan", "2026-06-10", 931))["value"], 931);
    let own = json!({ "indicator": "own", "label": "", "period": "2025", "measured_on": "2025-12-31", "value": 7, "source": "Kommunen" });
    assert_eq!(desk.code("add_context", own), "input");
}

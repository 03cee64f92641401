//! Sample certificates of erasures.

use serde_json::{Value, json};

fn case(number: &str) -> Value {
    json!({"number": number, "closed_on": "2020-06-10", "last_entry_on": "2020-09-01", "rows": 41})
}

pub(super) fn usual() -> Value {
    json!({
        "source": "Socialtjänstlagen (2025:400) 16 kap.: fem år efter sista anteckningen; förordning (2025:468) 13 kap. 1 §: födda den 5:e, 15:e och 25:e bevaras",
        "made_on": "2026-11-10", "made_by": "Ingrid Vallmark", "decided_on": "2026-11-18", "decided_by": "Berit Åslund",
        "reason": "Tiden är ute och inget talar för att bevara. Jämfört med dokumenthanteringsplanen.",
        "carried_out_on": "2026-11-24", "carried_out_by": "Ingrid Vallmark", "remnants": 0,
        "searched": {"names": 3, "numbers": 4, "found": []},
        "erased": [case("2403-2019-004"), by_hand("2403-2019-007", "Arkivarien har gått igenom akten den 9 november: barnet var placerat en vecka, och akten förvaras där."), case("2403-2020-002")],
        "kept": [{"number": "2403-2019-009", "why": "Familjen har begärt registerutdrag och väntar på svar."}],
    })
}

fn by_hand(number: &str, why: &str) -> Value {
    let mut case = case(number);
    case["by_hand"] = json!(why);
    case
}

pub(super) fn long() -> Value {
    let mut certificate = usual();
    certificate["erased"] = (1..=120).map(|number| case(&format!("2403-2015-{number:03}"))).collect();
    certificate["erased"][7]["by_hand"] = json!("Prövat ".repeat(120));
    certificate["kept"][0]["by_hand"] = json!("Prövat ".repeat(30));
    certificate["remnants"] = json!(2);
    certificate["hidden"] = json!(2);
    let kinds = ["draft", "waiting_row", "other_child", "meeting", "access_log", "gallring_list", "other"];
    certificate["searched"]["found"] = kinds.iter().map(|kind| json!({"kind": kind, "count": 12})).collect();
    certificate["reason"] = json!("Skäl ".repeat(200));
    certificate
}

pub(super) fn empty() -> Value {
    let mut certificate = usual();
    (certificate["erased"], certificate["kept"]) = (json!([]), json!([]));
    // As it was before texts were searched.
    certificate["searched"] = json!(null);
    certificate
}

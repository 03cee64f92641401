//! Sample agencies.

use serde_json::{Value, json};

use super::LONG;

pub(super) fn usual() -> Value {
    json!({ "valid_on": "2026-11-24", "agencies": [
        { "name": "Barn- och ungdomspsykiatrin (BUP)", "organisation": "Region Västerbotten", "ages": "6–17 år",
            "does": "Utreder och behandlar allvarlig psykisk ohälsa.", "does_not": "Tar inte emot barn utan remiss.",
            "route": "Remiss från hälsocentralen", "phone": "070-174 06 23", "hours": "Vardagar 8–16", "waiting": "Tre månader",
            "contact": "Eva Strand, samordnare", "checked_on": "2026-02-11", "to_check": true },
        { "name": "Elevhälsan", "organisation": "Bjurholms kommun", "ages": "",
            "does": "Samtal med kurator och skolsköterska.", "does_not": "", "route": "Prata med mentorn eller ring",
            "phone": "", "hours": "", "waiting": "", "contact": "", "checked_on": null, "to_check": true },
    ] })
}

pub(super) fn long() -> Value {
    let long = |number: usize| {
        json!({ "name": format!("Barn- och ungdomshabiliteringens mottagning för neuropsykiatriska utredningar {number}"),
            "organisation": "Region Västerbotten, länsövergripande verksamhet för funktionsnedsättning", "ages": "Till och med 17 år",
            "does": LONG.repeat(2), "does_not": LONG,
            "route": "Remiss från hälsocentralen eller skolläkaren, med underlag från skolan och vårdnadshavarens samtycke",
            "phone": "070-174 06 25 anknytning 4711", "hours": "Måndag till torsdag 8–16, fredag 8–12, stängt i juli",
            "waiting": "Sex till nio månader, längre under sommaren", "contact": "Maximiliana Alexandra Östergren-Hammarskjöld, enhetschef",
            "checked_on": "2026-09-03", "to_check": false })
    };
    json!({ "valid_on": "2026-11-24", "agencies": (0..12).map(long).collect::<Vec<_>>() })
}

pub(super) fn empty() -> Value {
    json!({ "valid_on": "2026-11-24", "agencies": [] })
}

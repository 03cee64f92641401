//! Sample contact routes.

use serde_json::{Value, json};

fn route(name: &str, organisation: &str, note: &str, ages: &str, way: &str, hours: &str, phone: &str) -> Value {
    json!({ "name": name, "organisation": organisation, "note": note, "ages": ages, "route": way, "hours": hours, "phone": phone,
        "checked_on": "2026-09-03", "to_check": false })
}

pub(super) fn usual() -> Value {
    let social =
        route("Socialtjänsten", "Bjurholms kommun", "", "", "Ring eller kom in", "Vardagar 8–16", "070-174 06 20");
    let mut duty =
        route("Socialjouren", "Umeå kommun", "Kvällar och helger", "", "", "Alla dagar 16–02", "070-174 06 24");
    duty["checked_on"] = json!(null);
    duty["to_check"] = json!(true);
    let school = route(
        "Elevhälsan",
        "Bjurholms kommun",
        "",
        "6–15 år",
        "Prata med mentorn eller ring",
        "Vardagar 8–15",
        "070-174 06 21",
    );
    let mut centre = route(
        "Hälsocentralen",
        "Region Västerbotten",
        "När skolan inte räcker",
        "0–17 år",
        "Egen anmälan",
        "Vardagar 8–17",
        "070-174 06 22",
    );
    centre["checked_on"] = json!("2026-02-11");
    centre["to_check"] = json!(true);
    let bup = route(
        "Barn- och ungdomspsykiatrin (BUP)",
        "Region Västerbotten",
        "",
        "6–17 år",
        "Remiss från hälsocentralen",
        "Vardagar 8–16",
        "",
    );
    json!({ "valid_on": "2026-11-24", "needs": [
        { "name": "Akut fara eller oro för ett barn", "routes": [social, duty] },
        { "name": "Någon att prata med", "routes": [school, centre, bup] },
        { "name": "Tänder", "routes": [] },
    ] })
}

pub(super) fn long() -> Value {
    let long = |number: usize| {
        let mut one = route(
            &format!("Barn- och ungdomshabiliteringens mottagning för neuropsykiatriska utredningar {number}"),
            "Region Västerbotten, länsövergripande verksamhet för funktionsnedsättning",
            "När skolan och hälsocentralen tillsammans har provat det som går att prova på hemmaplan",
            "Till och med 17 år",
            "Remiss från hälsocentralen eller skolläkaren, med underlag från skolan och vårdnadshavarens samtycke",
            "Måndag till torsdag 8–16, fredag 8–12, stängt i juli",
            "070-174 06 25 anknytning 4711",
        );
        one["to_check"] = json!(true);
        one
    };
    let needs = (0..9).map(|need| {
        json!({ "name": format!("Adhd, autism och andra funktionsnedsättningar som märks i skolan {need}"), "routes": (0..8).map(long).collect::<Vec<_>>() })
    });
    json!({ "valid_on": "2026-11-24", "needs": needs.collect::<Vec<_>>() })
}

pub(super) fn empty() -> Value {
    json!({ "valid_on": "2026-11-24", "needs": [] })
}

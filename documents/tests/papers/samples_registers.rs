//! Sample catalogues and agreements.

use serde_json::{Value, json};

use super::LONG;

pub(super) fn catalogue() -> Value {
    let cells = |states: [(&str, usize); 4]| states.map(|(state, count)| json!({ "state": state, "count": count }));
    let parents = json!({ "name": "Föräldrastöd i grupp", "about": "Sex träffar med andra föräldrar.", "need": "Stöd i föräldraskapet", "level": "early",
        "target": "Föräldrar till barn 3–12 år", "ages": "3–12 år", "agency": "Familjecentralen", "phone": "070-174 06 26", "way": "here",
        "distance_km": null, "waiting": "Ingen" });
    let talk = json!({ "name": "Samtal på ungdomsmottagningen", "about": "", "need": "Någon att prata med", "level": "everybody", "target": "",
        "ages": "Från 13 år", "agency": "Ungdomsmottagningen", "phone": "", "way": "elsewhere", "distance_km": 60, "waiting": "" });
    json!({ "valid_on": "2026-11-24", "bands": ["0–5 år", "6–12 år", "13–15 år", "16–17 år"],
        "needs": [
            { "name": "Någon att prata med", "cells": cells([("not_meant", 0), ("missing", 0), ("only_elsewhere", 1), ("only_elsewhere", 1)]) },
            { "name": "Stöd i föräldraskapet", "cells": cells([("offered", 1), ("offered", 2), ("noted", 0), ("missing", 0)]) },
        ],
        "gaps": [{ "need": "Stöd i föräldraskapet", "ages": "13–15 år", "note": "Frågat kommunen och regionen.", "noted_on": "2026-09-15" }],
        "offers": [parents, talk] })
}

pub(super) fn catalogue_long() -> Value {
    let offer = |number: usize| {
        json!({ "name": format!("Länsövergripande familjebehandling för funktionsnedsättning {number}"), "about": LONG, "need": LONG, "level": "specialised",
            "target": LONG, "ages": "Till och med 17 år", "agency": "Barn- och ungdomshabiliteringen samt neuropsykiatriska utredningsenheten",
            "phone": "070-174 06 25 anknytning 4711", "way": "remote", "distance_km": 340, "waiting": "Sex till nio månader" })
    };
    let need = |number: usize| {
        let cells = [("noted", 0), ("offered", 12), ("only_elsewhere", 3), ("not_meant", 0)];
        json!({ "name": format!("Adhd, autism och andra funktionsnedsättningar som märks i skolan {number}"),
            "cells": cells.map(|(state, count)| json!({ "state": state, "count": count })) })
    };
    let gap = json!({ "need": "Stöd i föräldraskapet", "ages": "13–15 år", "note": LONG, "noted_on": "2026-09-15" });
    json!({ "valid_on": "2026-11-24", "bands": ["0–5 år", "6–12 år", "13–15 år", "16–17 år"], "needs": (0..30).map(need).collect::<Vec<_>>(),
        "gaps": [gap, gap], "offers": (0..20).map(offer).collect::<Vec<_>>() })
}

pub(super) fn catalogue_empty() -> Value {
    json!({ "valid_on": "2026-11-24", "bands": [], "needs": [], "gaps": [], "offers": [] })
}

fn agreement(title: &str, standing: &str, more: &str) -> Value {
    json!({ "title": title, "standing": standing, "level": "frame", "under": more, "parties": ["Region Västerbotten", "Bjurholms kommun"],
        "targets": [{ "name": "Barn som är placerade", "to_age": 20, "to_included": true }], "signed_on": "2025-12-01", "valid_from": "2026-01-01", "valid_to": "2028-12-31",
        "review_on": "2027-10-01", "owner": "Socialchefen", "dnr": "KS 2025/114", "found_at": "Kommunens webbplats", "meaning": more })
}

pub(super) fn agreements() -> Value {
    let mut draft = agreement("Lokal rutin för skolfrånvaro", "draft", "");
    for day in ["signed_on", "valid_from", "valid_to", "review_on"] {
        draft[day] = json!(null);
    }
    draft["level"] = json!("local");
    json!({ "valid_on": "2026-11-24",
        "statutory": [
            { "name": "Barn och unga som vårdas utanför det egna hemmet", "law": "16 kap. 3 § HSL", "state": "met", "by": "Placerade barn i länet" },
            { "name": "Personer med skadligt bruk eller beroende", "law": "7 kap. 2 § SoL", "state": "missing", "by": "" },
        ],
        "agreements": [agreement("Placerade barn i länet", "in_force", ""), draft] })
}

pub(super) fn agreements_long() -> Value {
    let title =
        "Länsgemensam överenskommelse om samarbete kring barn och unga som behöver insatser från flera huvudmän";
    let statutory =
        json!({ "name": LONG, "law": "7 kap. 2 § SoL och 16 kap. 3 § HSL", "state": "under_way", "by": title });
    json!({ "valid_on": "2026-11-24", "statutory": vec![statutory; 6],
        "agreements": (0..20).map(|_| agreement(title, "to_review", LONG)).collect::<Vec<_>>() })
}

pub(super) fn agreements_empty() -> Value {
    json!({ "valid_on": "2026-11-24", "statutory": [], "agreements": [] })
}

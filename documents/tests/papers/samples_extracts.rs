//! Sample register extracts.

use serde_json::{Value, json};

pub(super) fn usual() -> Value {
    json!({
        "case_number": "2403-2026-014", "child_name": "Alva Nyberg", "made_on": "2026-11-24", "made_by": "Ingrid Vallmark",
        "sections": [
            {"heading": "Barnet", "pieces": [[{"label": "Förnamn", "text": "Alva"}, {"label": "Efternamn", "text": "Nyberg"}, {"label": "Född", "text": "25 april 2016"}]]},
            {"heading": "Vårdnadshavare", "pieces": [
                [{"label": "Namn", "text": "Sofia Nyberg"}, {"label": "Relation", "text": "mamma"}],
                [{"label": "Namn", "text": "Johan Åkerlund"}, {"label": "Relation", "text": "pappa"}]]},
            {"heading": "Beslut", "pieces": [[{"label": "Möte", "text": "14 oktober 2026"}, {"label": "Text", "text": "Skolsköterskan träffar Alva varje vecka.\nVi följer upp i november."}]]},
        ],
        "withheld": [{"heading": "Anteckning från möte", "why": "Offentlighets- och sekretesslagen 26 kap. 1 §: uppgiften handlar om en annan person."}],
        "log": [
            {"at": "14 oktober 2026 klockan 9.12", "who": "Ingrid Vallmark, Skolan", "what": "Läste ett ärende"},
            {"at": "14 oktober 2026 klockan 9.40", "who": "Ingrid Vallmark, Skolan", "what": "Skrev ett beslut"},
        ],
    })
}

pub(super) fn long() -> Value {
    let mut extract = usual();
    let piece =
        json!([{"label": "Samordningsansvarig yrkesperson", "text": "En lång text om skolsituationen. ".repeat(40)}]);
    extract["sections"] = json!([{"heading": "Anteckningar från möten", "pieces": vec![piece; 30]}]);
    let line = json!({"at": "14 oktober 2026 klockan 9.12", "who": "Ingrid Vallmark, Barn- och ungdomshabiliteringen", "what": "Läste ett ärende"});
    extract["log"] = json!(vec![line; 300]);
    extract["log_left_out"] = json!(1200);
    extract
}

pub(super) fn empty() -> Value {
    let mut extract = usual();
    for part in ["sections", "withheld", "log"] {
        extract[part] = json!([]);
    }
    extract
}

//! Samples of the papers about figures: a questionnaire, and a quarter told back to the team.

use serde_json::{Value, json};

use super::LONG;

fn first(letters: usize) -> String {
    LONG.chars().take(letters).collect()
}

pub(super) fn survey() -> Value {
    let faces = json!(["Nej", "Lite", "Ja"]);
    let question = |text: &str| json!({"text": text, "faces": true, "steps": faces});
    json!({
        "title": "Hur var det att vara med?",
        "intro": "Sätt ett kryss vid ansiktet som passar. Det finns inga fel svar. Skriv inte ditt namn.",
        "questions": [question("Känns det bättre nu än innan vi började träffas?"), question("Fick du säga det du ville?"),
            question("Lyssnade de vuxna på dig?"), question("Vet du vad som ska hända nu?")],
    })
}

pub(super) fn survey_long() -> Value {
    let steps = json!(["Stämmer inte alls", "Stämmer dåligt", "Varken eller", "Stämmer bra", "Stämmer helt"]);
    let questions: Vec<Value> = (0..30).map(|_| json!({"text": first(190), "faces": false, "steps": steps})).collect();
    json!({"title": "Så upplevde ni hjälpen", "intro": LONG, "source": "Modellens ägare, med tillstånd", "questions": questions})
}

pub(super) fn survey_empty() -> Value {
    json!({"title": "Enkät", "questions": []})
}

pub(super) fn recap() -> Value {
    let same = |measure: &str, now: &str, before: &str| json!({"measure": measure, "now": now, "before": before, "said": "Ingen säkerställd förändring"});
    json!({
        "quarter": "2026-Q3", "period": "Juli–september 2026",
        "happened": ["9 nya barn under kvartalet.", "17 barn var aktuella minst en dag.", "4 ärenden avslutades.", "2 SIP upprättades."],
        "changed": [{"measure": "Återkoppling inom en vecka", "now": "27 av 28", "before": "86 av 121", "said": "Fler"}],
        "same": [same("Nya barn", "9", "8,5 per kvartal"), same("Barnet har fått säga sitt", "11 av 14", "38 av 51"), same("Uppföljning i tid", "12 av 15", "44 av 60")],
        "too_little": ["Kvitterade i tid", "Tackat nej till SIP"],
        "question": "Vad har vi gjort som kan ha hjälpt ”Återkoppling inom en vecka”, och hur gör vi mer av det?",
    })
}

pub(super) fn recap_long() -> Value {
    let change = json!({"measure": first(120), "now": "1 234 av 5 678", "before": "1 234 av 5 678", "said": "Ingen säkerställd förändring"});
    json!({
        "quarter": "2026-Q3", "period": "Juli–september 2026", "happened": vec![LONG; 6], "changed": vec![change.clone(); 12],
        "same": vec![change; 20], "too_little": vec![first(60); 12], "question": LONG,
    })
}

pub(super) fn recap_empty() -> Value {
    json!({"quarter": "2026-Q3", "period": "Juli–september 2026"})
}

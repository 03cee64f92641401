//! Samples of the papers about figures: a questionnaire, and a quarter told back to the team.

use serde_json::{Value, json};

use super::{CHART, LONG};

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
    let same = |measure: &str, now: &str, before: &str| json!({"measure": measure, "now": now, "before": before});
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

pub(super) fn quarter() -> Value {
    let row = |measure: &str, part: bool, values: [&str; 3], remark: Option<&str>| json!({"measure": measure, "part": part, "values": values, "remark": remark});
    json!({
        "quarter": "2026-Q3", "period": "Juli–september 2026", "finding": "Barnen får hjälp tidigare",
        "lead": "Hälften av barnen fick sin första insats inom 26 dagar från att någon såg behovet. För knappt tre år sedan tog det 47 dagar.",
        "chart": {"title": "Dagar från upptäckt till första insats", "note": "Median per kvartal. Barn som fortfarande väntar är medräknade. Underlag: 5–11 barn per kvartal.", "svg": CHART,
            "alt": "Linjen faller från 47 dagar kvartal 4 2023 till 26 dagar kvartal 3 2026. Medianen är 37,5 dagar.",
            "reading": "Linjen korsar medianen en enda gång på tolv kvartal. Så få korsningar är ovanligt om inget har ändrats. Kurvan visar att något har ändrats. Den visar inte varför."},
        "columns": ["Kv 3 2026", "Kv 2 2026", "Fyra kvartal"],
        "rows": [
            row("Nya barn", false, ["10", "12", "38"], None), row("varav under 10 år", true, ["5", "7", "23"], None), row("Aktuella barn", false, ["31", "29", "47"], None),
            row("Upprättade SIP", false, ["5", "0", "10"], None), row("Barnet kom till tals före beslut", false, ["20 av 25", "15 av 22", "68 av 91"], Some("Enstaka saknas")),
            row("Familjen fick veta inom sju dagar", false, ["19 av 24", "19 av 25", "75 av 96"], None), row("Uppföljning hölls i tid", false, ["18 av 24", "20 av 26", "71 av 98"], None),
            row("Samtycket omfattar alla berörda", false, ["31 av 31", "24 av 29", ".."], Some("Mäts från 2026")), row("Överlämningar kvitterade i tid", false, ["..", "..", "10 av 15"], Some("För få per kvartal"))],
        "protected": true,
        "works": "Fler familjer får besked inom sju dagar. I åtta av tio ärenden kom barnet till tals före beslut. Det är mer än förra kvartalet.",
        "look_at": "En av fyra uppföljningar hölls för sent. De flesta gällde möten där en verksamhet inte kunde komma.",
        "gaps": ["Samtalsstöd för barn 6–9 år. Behovet har funnits i tre kvartal i rad."],
        "survey": [{"question": "Barn: De vuxna lyssnade på mig", "positive": "10 av 15", "answered": "15 av 20"}, {"question": "Vårdnadshavare: Jag vet vem jag ska ringa", "positive": "14 av 19", "answered": "19 av 26"}, {"question": "Teamet: Vi vet vem som gör vad", "positive": "10 av 15", "answered": "15 av 15"}],
        "question": "Vad började vi göra annorlunda våren 2025, och hur ser vi till att det håller när personal byts?",
        "missing": "färre än fem ärenden saknar någon uppgift.", "corrections": "inga.",
        "contact": {"name": "Karin Öberg", "phone": "070-174 06 21"}, "versions": "Definitioner version 3, skyddsregel version 2", "signed_on": "2026-10-09",
    })
}

pub(super) fn quarter_long() -> Value {
    let mut paper = quarter();
    paper["rows"] = (0..40).map(|_| json!({"measure": "Vårdnadshavare som fick återkoppling inom den överenskomna tiden efter mötet", "values": ["1 234 av 5 678", "1 234 av 5 678", "12 345 av 56 789"], "remark": "Underlaget är för litet för att visas per kvartal"})).collect();
    paper["protected"] = json!(false);
    paper
}

pub(super) fn quarter_empty() -> Value {
    json!({"quarter": "2026-Q3", "period": "Juli–september 2026", "columns": ["Kv 3 2026"], "rows": [], "protected": true})
}

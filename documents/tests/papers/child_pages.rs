//! The child's own page as it usually is, at its longest, at its emptiest, and with every picture.

use samlat_documents::Paper;
use serde_json::{Value, json};

use super::LONG;

pub(crate) fn usual() -> Value {
    json!({
        "case_number": "2403-2026-014", "first_name": "Alva", "meeting_on": "2026-11-24", "older": false, "words": "Jag vill orka hela dagen.",
        "lines": [
            {"picture": "plate", "text": "Du får äta i lilla matsalen. Du väljer en kompis."},
            {"picture": "moon", "text": "Maria hjälper dig att sova bättre. Mamma eller pappa är med."},
            {"picture": "calendar", "text": "Vi ses igen efter jul. Du får vara med om du vill."}],
        "call": [{"name": "Amir i skolan", "phone": "070-174 06 33"}, {"name": "Karin", "phone": "070-174 06 21"}],
        "helpline": {"name": "Bris, för alla barn", "phone": "116 111"},
    })
}

/// Every picture there is, and the other look.
pub(crate) fn with_every_picture() -> Vec<(String, Paper)> {
    let pictures =
        ["plate", "moon", "clock", "talk", "calendar", "phone", "heart", "book", "house", "ball", "friends", "hand"];
    let page = |older: bool, some: &[&str]| {
        let mut page = usual();
        page["paper"] = json!("child_page");
        page["older"] = json!(older);
        page["lines"] = some
            .iter()
            .map(|picture| json!({"picture": picture, "text": "Maria hjälper dig att sova bättre.", "when": "Senast 9 december. Maria ordnar."}))
            .collect();
        (format!("child-page-{}-{older}", some[0]), serde_json::from_value(page).unwrap())
    };
    pictures.chunks(3).map(|some| page(false, some)).chain([page(true, &["clock", "talk", "calendar"])]).collect()
}

pub(crate) fn long() -> Value {
    let mut page = usual();
    page["older"] = json!(true);
    page["words"] = json!(LONG);
    page["lines"] = (0..3).map(|_| json!({"picture": "talk", "text": LONG, "when": "Senast 9 december"})).collect();
    page
}

pub(crate) fn empty() -> Value {
    json!({"case_number": "2403-2026-020", "first_name": "Milo", "meeting_on": "2026-11-24", "older": false, "tells": "Amir"})
}

/// The family's page at its emptiest.
pub(crate) fn family_empty() -> Value {
    json!({"case_number": "2403-2026-020", "child_first_name": "Milo", "to": "Lisa", "meeting_on": "2026-11-24", "they_were_there": false, "call": {"name": "Karin Öberg"}})
}

//! Samples of the papers of a team's year. All people are invented.

use serde_json::{Value, json};

use super::{LONG, LONG_NAME, LONG_UNIT};

pub(super) fn preparation() -> Value {
    json!({
        "meeting_on": "2026-12-03", "starts": "13.00", "ends": "15.20", "place": "Björkbackens skola, rum Granen",
        "contact": {"name": "Karin Öberg", "phone": "070-174 06 21"},
        "pages": [
            {"unit": "Bjurholms hälsocentral", "children": [
                {"case_number": "2403-2026-014", "name": "Alva N.", "why": "Uppföljning av SIP 24 november 2026.", "consent_until": "2027-06-30",
                 "voice": {"state": "said", "words": "Jag vill orka hela dagen.", "told_to": "Amir Haddad", "on": "2026-11-19", "how": null},
                 "bring": ["Ert svar på överlämningen. Det ska finnas senast 10 december 2026.", "Hur det har gått med ert steg i planen: Sömnstöd, tre besök (senast 30 november 2026)."],
                 "promises": [
                    {"what": "Boka tid för sömn och magont", "by": "2026-11-13", "state": "done"},
                    {"what": "Läkarbedömning av magont", "who": "Maria Sundqvist", "by": "2026-12-18", "state": "soon"}]},
                {"case_number": "2403-2026-016", "name": "Milo Å.", "why": "Nytt ärende.", "consent_until": "2026-12-31", "consent_soon": true,
                 "voice": {"state": "not_asked", "reason": "Milo var sjuk vid första samtalet.", "who_asks": null, "before": null},
                 "bring": ["Svar på det som Barn- och ungdomspsykiatrin (BUP) frågar om överlämningen.", "Ett nytt samtycke. Ni frågar familjen, och det nuvarande gäller till 31 december 2026."],
                 "promises": [{"what": "Lämna uppgift om senaste hälsobesök", "by": "2026-12-02", "state": "ongoing"}]}]},
            {"unit": "Barn- och ungdomspsykiatrin (BUP)", "children": []}],
    })
}

pub(super) fn preparation_long() -> Value {
    let child = |index: usize| {
        json!({
            "case_number": format!("2403-2026-{index:03}"), "name": LONG_NAME, "why": LONG,
            "voice": {"state": "said", "words": LONG, "told_to": LONG_NAME, "on": "2026-11-19", "how": null},
            "bring": vec![LONG; 5],
            "promises": (0..6).map(|_| json!({"what": LONG, "who": LONG_NAME, "by": "2026-11-13", "state": "late"})).collect::<Vec<_>>()})
    };
    let mut paper = preparation();
    paper["pages"] =
        (0..3).map(|_| json!({"unit": LONG_UNIT, "children": (1..=3).map(child).collect::<Vec<_>>()})).collect();
    paper
}

pub(super) fn preparation_empty() -> Value {
    json!({"meeting_on": "2026-12-03", "pages": []})
}

pub(super) fn term() -> Value {
    let meeting = |on: &str| json!({"on": on, "name": "HLT-möte", "starts": "9.00", "ends": "10.30", "place": "Kommunhuset, sal Älven"});
    json!({
        "from_on": "2027-01-08", "to_on": "2027-06-11", "term": "våren 2027",
        "meetings": (["2027-01-13", "2027-02-10", "2027-03-17", "2027-04-14", "2027-05-12", "2027-06-09"].map(meeting)),
        "skipped": [{"on": "2027-03-10", "why": "Sportlov"}],
        "units": ["Skolan", "Socialtjänsten", "Hälsocentralen"],
        "contact": {"name": "Karin Öberg", "phone": "070-174 06 21"},
    })
}

pub(super) fn term_long() -> Value {
    let mut paper = term();
    let meeting = |index: usize| {
        json!({"on": format!("2027-{:02}-{:02}", 1 + index / 4, 4 + 7 * (index % 4)), "name": LONG_UNIT, "starts": format!("{}.00", 8 + index % 6), "ends": "16.30",
            "place": if index.is_multiple_of(3) { LONG_UNIT } else { "Kommunhuset" }, "cancelled": index == 7})
    };
    paper["meetings"] = (0..44).map(meeting).collect();
    paper["skipped"] = (1..20).map(|day| json!({"on": format!("2027-12-{day:02}"), "why": LONG})).collect();
    paper["units"] = json!([LONG_UNIT, LONG_UNIT, LONG_UNIT]);
    paper
}

pub(super) fn term_empty() -> Value {
    json!({"from_on": "2027-01-08", "to_on": "2027-06-11", "term": "våren 2027", "meetings": []})
}

pub(super) fn group() -> Value {
    json!({
        "name": "Ledningsmöte", "meeting_on": "2026-11-19", "starts": "9.00", "ends": "10.30", "place": "Kommunhuset, sal Älven",
        "present": ["Anna Grahn (skolchef)", "Tomas Renström (enhetschef)", "Helen Vikström (socialchef)", "Karin Öberg (samordnare)"],
        "absent": ["Sofia Björklund (Barn- och ungdomspsykiatrin)"],
        "note_taker": "Karin Öberg",
        "items": [
            {"title": "Välkommen", "section": "text", "note": "Helen hälsade välkommen. En berättelse från en familj lästes upp, med familjens tillstånd."},
            {"title": "Föregående anteckningar och åtgärder", "section": "previous", "promises": [
                {"what": "Gemensam rutin för hälsoundersökning", "who": "Tomas Renström", "by": "2026-10-30", "state": "done"},
                {"what": "Ersättare när skolsköterskan är borta", "who": "Anna Grahn", "by": "2026-11-13", "state": "late"}]},
            {"title": "Aktuellt", "section": "text", "note": "Ny kurator börjar den 11 januari."},
            {"title": "Utifrån gemensamma resultat: prioritera, avvikelser, åtgärder", "section": "results",
             "note": "Prioritera: hålla kvar den kortare vägen till första insats.\nAvvikelser: SIP-möten där en kallad huvudman saknades.\nÅtgärder: fast ersättare i varje verksamhet."},
            {"title": "Övrigt", "section": "text"},
            {"title": "Sammanfattning och nästa steg", "section": "next_steps", "actions": [
                {"what": "Utse fast ersättare till HLT-teamet", "who": "Alla tre huvudmän", "by": "2026-12-18"},
                {"what": "Fråga regionen om samtalsstöd för 6–9 år", "who": "Tomas Renström", "by": "2026-12-04"}]},
            {"title": "Utvärdering av dagens möte", "section": "evaluation", "evaluation": "5 av 5 svarade. Alla kom till tals: 4,8 av 5."}],
        "next_meeting": {"on": "2027-02-18", "at": "9.00", "place": null},
    })
}

pub(super) fn group_long() -> Value {
    let mut paper = group();
    paper["present"] = (0..20).map(|_| format!("{LONG_NAME} ({LONG_UNIT})")).collect();
    paper["items"] = (0..12)
        .map(|index| {
            let section = ["text", "previous", "results", "next_steps", "evaluation"][index % 5];
            let mut item = json!({"title": LONG_UNIT, "section": section, "note": format!("{LONG}\n\n{LONG}")});
            match section {
                "previous" => {
                    item["promises"] = (0..8)
                        .map(|_| json!({"what": LONG, "who": LONG_NAME, "by": "2026-10-30", "state": "ongoing"}))
                        .collect()
                }
                "next_steps" => {
                    item["actions"] = (0..8).map(|_| json!({"what": LONG, "who": LONG_UNIT, "by": null})).collect()
                }
                "evaluation" => item["evaluation"] = json!(LONG),
                _ => {}
            }
            item
        })
        .collect();
    paper
}

pub(super) fn group_empty() -> Value {
    json!({"name": "Styrgrupp", "meeting_on": "2026-11-19"})
}

pub(super) fn evaluation() -> Value {
    json!({"meeting_on": "2026-11-19", "name": "HLT-möte", "questions": ["Vi pratade om det viktigaste.", "Alla kom till tals.", "Barnens egna ord fick plats.",
        "Vi talade om barn och familjer som om de var med.", "Vi vet vem som gör vad, och när.", "Tiden räckte."]})
}

pub(super) fn evaluation_long() -> Value {
    json!({"meeting_on": "2026-11-19", "name": LONG_UNIT, "questions": [LONG_UNIT, LONG_UNIT, LONG_UNIT, LONG_UNIT, LONG_UNIT, LONG_UNIT]})
}

pub(super) fn evaluation_empty() -> Value {
    json!({"meeting_on": "2026-11-19", "name": "HLT-möte", "questions": []})
}

//! A stored value as a person reads it: days written out, codes in words, lists line by line. Invariant: nobody who asks what is kept about a child is given a code or the program's own
//! way of writing; what is neither a day, a number nor a word of ours has been written by somebody.

use super::{ExtractFact, word};
use crate::{
    domain::{home_pages::HomeLine, plans::parts::SectionText},
    exchange::sheets::RowFault,
    words::Language,
};
use chrono::NaiveDate;
use serde_json::Value;

/// The day in a value, when the value is one.
pub(super) fn day_in(column: &str, value: &str) -> Option<NaiveDate> {
    let dated = value.len() == 10 || column.ends_with("_on") || column.ends_with("_at");
    value.get(..10).filter(|_| dated)?.parse().ok()
}

/// One column.
pub(super) fn fact(column: String, value: &str, words: Language) -> ExtractFact {
    let label = word(&format!("extract-column-{column}"), words);
    let (text, free) = if let Some(day) = day_in(&column, value) {
        (words.date(day), false)
    } else if let Some(said) = code(&column, value, words) {
        (said, false)
    } else if let Some(number) = personal_number(&column, value) {
        (number, false)
    } else if let Some(told) = codes(&column, value, words) {
        (told, false)
    } else if let Some(told) = signed_minutes(&column, value, words) {
        (told, true)
    } else if let Some(told) = row_faults(&column, value, words) {
        (told, true)
    } else if let Some(told) = sections(value, words).or_else(|| home_lines(value)).or_else(|| items(value, words)) {
        (told, true)
    } else {
        (value.to_owned(), value.parse::<f64>().is_err())
    };
    ExtractFact { column, label, text, free }
}

/// The word for a code of a column.
fn code(column: &str, value: &str, words: Language) -> Option<String> {
    let id = format!("extract-value-{column}-{value}").replace('_', "-");
    let said = words.say(&id, &[]);
    (said != id).then_some(said)
}

/// "20150314-2395" of the twelve digits that are stored.
fn personal_number(column: &str, value: &str) -> Option<String> {
    let digits = column == "number" && value.len() == 12 && value.bytes().all(|byte| byte.is_ascii_digit());
    let (birth, last) = value.split_at_checked(8).filter(|_| digits)?;
    Some(format!("{birth}-{last}"))
}

/// A list of codes: why a child came up (the kinds, without their figures), what went along in a parcel.
fn codes(column: &str, value: &str, words: Language) -> Option<String> {
    let all: Vec<Value> = serde_json::from_str(value).ok().filter(|_| matches!(column, "reasons" | "parts"))?;
    if all.is_empty() && column == "parts" {
        return code(column, "none", words);
    }
    let kinds = all.iter().filter_map(|one| code(column, one.get("kind").unwrap_or(one).as_str()?, words));
    Some(kinds.collect::<Vec<_>>().join(", "))
}

/// What was signed of a child's own minutes.
fn signed_minutes(column: &str, value: &str, words: Language) -> Option<String> {
    if column == "own" { super::super::editions::told(value, words) } else { None }
}

/// What is to be put right in a row of a list, a line each: as it was said when the list was read, or with the other language's own words.
fn row_faults(column: &str, value: &str, words: Language) -> Option<String> {
    let faults: Vec<RowFault> = serde_json::from_str(value).ok().filter(|_| column == "fault")?;
    let told = faults.into_iter().map(|fault| match words {
        Language::Swedish => fault.say,
        Language::English => {
            let id = format!("import-fault-{}", fault.reason.code().replace('_', "-"));
            words.say(&id, &[("cell", (&fault.cell).into())])
        }
    });
    Some(told.collect::<Vec<_>>().join("\n"))
}

/// A version of a plan: each section that has text, with its heading.
fn sections(value: &str, words: Language) -> Option<String> {
    let sections: Vec<SectionText> = serde_json::from_str(value).ok().filter(|all: &Vec<_>| !all.is_empty())?;
    let written = sections.into_iter().filter(|one| !one.lines.is_empty()).map(|one| {
        let name = serde_json::to_value(one.section).ok();
        let name = name.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
        let lines: Vec<String> =
            one.lines.into_iter().map(|line| line.parts.map_or(line.text, |parts| parts.told(&words))).collect();
        format!("{}: {}", word(&format!("extract-value-section-{name}"), words), in_a_row(&lines))
    });
    Some(written.collect::<Vec<_>>().join("\n"))
}

/// "Lunch; Sömn", or one sentence after another.
fn in_a_row(lines: &[String]) -> String {
    let ends = |line: &str| line.ends_with(['.', '!', '?', '”']);
    let mut row = String::new();
    for line in lines {
        let between = if row.is_empty() {
            ""
        } else if ends(&row) {
            " "
        } else {
            "; "
        };
        row = format!("{row}{between}{line}");
    }
    row
}

/// The child's own page.
fn home_lines(value: &str) -> Option<String> {
    let lines: Vec<HomeLine> = serde_json::from_str(value).ok().filter(|all: &Vec<_>| !all.is_empty())?;
    let told = lines.into_iter().map(|line| format!("{} {}", line.text, line.when).trim().to_owned());
    Some(told.collect::<Vec<_>>().join("\n"))
}

/// What stands in a list or a record: every text and number in it, a line each.
fn items(value: &str, words: Language) -> Option<String> {
    let whole: Value =
        serde_json::from_str(value).ok().filter(|value: &Value| value.is_array() || value.is_object())?;
    let mut found = Vec::new();
    gather(&whole, words, &mut found);
    let plain = whole.as_array().is_some_and(|all| all.iter().all(Value::is_string));
    Some(found.join(if plain { ", " } else { "\n" }))
}

fn gather(value: &Value, words: Language, found: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.is_empty() => {
            found.push(day_in("", text).map_or_else(|| text.clone(), |day| words.date(day)));
        }
        Value::Number(number) => found.push(number.to_string()),
        Value::Array(all) => all.iter().for_each(|one| gather(one, words, found)),
        Value::Object(all) => all.values().for_each(|one| gather(one, words, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sheets::FaultCode;

    #[test]
    fn a_stored_value_is_read_as_words() {
        let read = |column: &str, value: &str| fact(column.to_owned(), value, Language::Swedish).text;
        assert_eq!(read("valid_until", "2027-07-24"), "24\u{A0}juli\u{A0}2027");
        assert_eq!(read("status", "waiting"), "väntar");
        assert_eq!(read("signal_sector", "school"), "skola");
        let version = r#"[{"section":"needed","lines":[{"key":"","text":"Lunch"},{"key":"","text":"Sömn"}]},{"section":"goals","lines":[]}]"#;
        assert_eq!(read("content", version), "Insatser som behövs: Lunch; Sömn");
        let sentences = r#"[{"section":"needed","lines":[{"key":"","text":"Lunch."},{"key":"","text":"Sömn."}]}]"#;
        assert_eq!(read("content", sentences), "Insatser som behövs: Lunch. Sömn.");
        assert_eq!(
            read("reasons", r#"[{"kind":"new"},{"kind":"actions_late","count":2}]"#),
            "nytt ärende, insats försenad"
        );
        assert_eq!(read("parts", r#"["number","voice"]"#), "personnummer med födelsedatum och kön, barnets egna ord");
        assert_eq!(read("parts", "[]"), "inget");
        let lines = r#"[{"picture":"plate","text":"Du äter i lilla matsalen.","when":"30 oktober."}]"#;
        assert_eq!(read("lines", lines), "Du äter i lilla matsalen. 30 oktober.");
        assert_eq!(read("information", r#"["Namn","Skolnärvaro"]"#), "Namn, Skolnärvaro");
        let record = r#"{"question":"Ta över","due":"2026-11-01","done":[{"what":"Samtal","by":""}]}"#;
        assert_eq!(read("content", record).lines().count(), 3, "what is empty takes no line");
        assert_eq!(read("made_at", "2026-10-14T08:14:00"), "14\u{A0}oktober\u{A0}2026");
        assert_eq!(read("number", "201604252385"), "20160425-2385");
        for typed in ["Ont i magen", "2026-10-14 ringde mamma", "true", "\"Hej\"", "4", "201604252385"] {
            assert_eq!(read("worry", typed), typed);
        }
        assert!(!fact("level".to_owned(), "4", Language::Swedish).free, "nobody needs to look through a number");
        let english = |column: &str, value: &str| fact(column.to_owned(), value, Language::English);
        assert_eq!(english("valid_until", "2027-07-24").text, "24\u{A0}July\u{A0}2027");
        assert_eq!(english("content", version).text, "Support that is needed: Lunch; Sömn");
        let state = english("status", "waiting");
        assert_eq!((state.label.as_str(), state.text.as_str()), ("Answer", "waiting"));
    }

    #[test]
    fn every_fault_of_a_row_is_said_in_both_languages() {
        for reason in FaultCode::ALL {
            let fault =
                RowFault { cell: "D7".to_owned(), reason: *reason, say: "Rad 7, cell D7: så här.".to_owned() };
            let kept = serde_json::to_string(&[fault]).unwrap();
            let read = |words: Language| fact("fault".to_owned(), &kept, words);
            assert_eq!(read(Language::Swedish).text, "Rad 7, cell D7: så här.");
            let english = read(Language::English);
            assert!(english.text.starts_with("Cell D7: ") && english.free, "{}: {}", reason.code(), english.text);
        }
    }
}

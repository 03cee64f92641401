//! The texts of the papers: the municipality's words before Samlat's, fields that exist, languages side by side.

use crate::desk::{TestDesk, desk};
use samlat::domain::paper_texts::{EASY, PAPERS};
use serde_json::{Value, json};

fn save(paper: &str, language: &str, key: &str, text: &str) -> Value {
    json!({ "paper": paper, "language": language, "texts": [{ "key": key, "text": text }] })
}

fn text(desk: &mut TestDesk, paper: &str, language: &str, key: &str) -> Value {
    let view = desk.ok("paper_texts", json!({ "paper": paper, "language": language }));
    view["texts"].as_array().unwrap().iter().find(|text| text["key"] == key).unwrap().clone()
}

/// What the paper is set with for that key; nothing when it is Samlat's Swedish.
fn set_with(desk: &mut TestDesk, paper: &str, language: &str, key: &str) -> Value {
    let words = desk.ok("paper_words", json!({ "papers": [paper], "language": language }));
    let texts = words[0]["texts"].as_array().unwrap();
    texts.iter().find(|text| text["key"] == key).map_or(Value::Null, |text| text["text"].clone())
}

#[test]
fn every_paper_and_every_field_has_a_name_that_people_read() {
    let mut desk = desk();
    let list = desk.ok("list_paper_texts", json!({}));
    let names: Vec<&str> = list["papers"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert!(names.len() > 10 && names.iter().all(|name| !name.starts_with("paper-")), "{names:?}");
    for field in samlat::domain::paper_texts::FIELDS {
        let id = format!("paper-field-{field}");
        assert_ne!(samlat::words::say(&id, &[]), id);
    }
}

#[test]
fn a_text_in_own_words_says_so_and_can_be_given_back() {
    let mut desk = desk();
    assert_eq!(set_with(&mut desk, "invitation", "sv", "secret"), Value::Null);
    desk.ok(
        "save_paper_texts",
        save("invitation", "sv", "secret", "  Det som  sägs stannar hos {barnets namn} och oss. "),
    );
    let own = text(&mut desk, "invitation", "sv", "secret");
    assert_eq!(own["own"]["text"], "Det som sägs stannar hos {barnets namn} och oss.");
    assert_eq!((&own["own"]["written_on"], &own["own"]["renewed"]), (&json!("2026-10-13"), &json!(false)));
    assert_eq!(own["own"]["version"], env!("CARGO_PKG_VERSION"));
    assert!(own["samlat"].as_str().unwrap().starts_with("Du får höra"));
    assert_eq!(set_with(&mut desk, "invitation", "sv", "secret"), "Det som sägs stannar hos {child} och oss.");
    let list = desk.ok("list_paper_texts", json!({}));
    assert_eq!(
        list["papers"][0]["languages"][0],
        json!({ "language": "sv", "changed": 1, "missing": 0, "ready": true })
    );
    desk.ok("reset_paper_texts", json!({ "paper": "invitation", "language": "sv" }));
    assert_eq!(text(&mut desk, "invitation", "sv", "secret")["own"], Value::Null);
    desk.ok("undo", json!({}));
    assert_eq!(text(&mut desk, "invitation", "sv", "secret")["own"], own["own"]);
    let samlat = own["samlat"].as_str().unwrap().to_owned();
    desk.ok("save_paper_texts", save("invitation", "sv", "secret", &samlat));
    assert_eq!(text(&mut desk, "invitation", "sv", "secret")["own"], Value::Null, "Samlat's own words are no change");
}

#[test]
fn a_field_that_the_paper_does_not_fill_in_is_named_and_nothing_is_saved() {
    let mut desk = desk();
    let refused = desk.call("save_paper_texts", save("invitation", "sv", "lead", "Hej {mamma}!")).err().unwrap();
    assert_eq!((refused.code(), refused.data()), ("paper_field", json!({ "typed": "mamma" })));
    let both = json!({ "paper": "invitation", "language": "sv", "texts": [{ "key": "secret", "text": "Nytt" }, { "key": "lead", "text": "Hej {" }] });
    assert_eq!(desk.code("save_paper_texts", both), "paper_brace");
    assert_eq!(text(&mut desk, "invitation", "sv", "secret")["own"], Value::Null);
    let foot = save("invitation", "sv", "foot", "Om {barnets namn}");
    assert_eq!(desk.code("save_paper_texts", foot), "paper_field", "the foot of every page names no child");
    desk.ok("save_paper_texts", save("invitation", "sv", "foot", "Inbjudan från {kommun}"));
    assert_eq!(desk.code("save_paper_texts", save("invitation", "sv", "moon", "x")), "input");
    assert_eq!(desk.code("save_paper_texts", save("moon", "sv", "lead", "x")), "input");
    assert_eq!(desk.code("save_paper_texts", save("invitation", "sv", "lead", &"a".repeat(1_501))), "input");
}

#[test]
fn english_is_there_and_another_language_is_whole_when_all_of_it_is_written() {
    let mut desk = desk();
    assert!(set_with(&mut desk, "invitation", "en", "secret").as_str().unwrap().starts_with("You will hear"));
    let ready = |desk: &mut TestDesk, language: &str| {
        let words = desk.ok("paper_words", json!({ "papers": ["family-feedback"], "language": language }));
        words[0]["ready"].clone()
    };
    assert_eq!(ready(&mut desk, "en"), true);
    assert_eq!(
        desk.code("paper_words", json!({ "papers": ["invitation"], "language": "fi" })),
        "input",
        "not added yet"
    );
    desk.ok("set_paper_languages", json!({ "languages": ["fi", "so"] }));
    assert_eq!(ready(&mut desk, "fi"), false);
    for paper in ["family-feedback", "shared"] {
        let view = desk.ok("paper_texts", json!({ "paper": paper, "language": "fi" }));
        assert_eq!(view["texts"][0]["samlat"], "");
        let typed = |text: &Value| json!({ "key": text["key"], "text": text["swedish"] });
        let texts: Vec<Value> = view["texts"].as_array().unwrap().iter().map(typed).collect();
        desk.ok("save_paper_texts", json!({ "paper": paper, "language": "fi", "texts": texts }));
    }
    assert_eq!(ready(&mut desk, "fi"), true);
    desk.ok("set_paper_languages", json!({ "languages": ["so"] }));
    assert_eq!(desk.code("paper_texts", json!({ "paper": "shared", "language": "fi" })), "input");
    desk.ok("set_paper_languages", json!({ "languages": ["so", "fi"] }));
    assert_eq!(ready(&mut desk, "fi"), true, "what was written is kept");
    assert_eq!(desk.code("set_paper_languages", json!({ "languages": ["so", "so"] })), "listed_twice");
    assert_eq!(desk.code("set_paper_languages", json!({ "languages": ["th"] })), "input", "the papers cannot write it");
}

#[test]
fn easy_swedish_stands_on_the_municipalitys_swedish() {
    let mut desk = desk();
    assert!(set_with(&mut desk, "invitation", "sv-easy", "lead").as_str().unwrap().contains("Planen heter SIP"));
    desk.ok("save_paper_texts", save("invitation", "sv", "answer", "Ert svar"));
    assert_eq!(set_with(&mut desk, "invitation", "sv-easy", "answer"), "Ert svar");
    desk.ok("save_paper_texts", save("minutes", "sv-easy", "no_note", "Ingen skrev något."));
    assert_eq!(set_with(&mut desk, "minutes", "sv-easy", "no_note"), "Ingen skrev något.");
    for paper in PAPERS.iter().filter(|paper| paper.takes(EASY)) {
        assert!(!paper.standard(EASY).is_empty(), "{} has no easy words", paper.code);
    }
    let twin = json!({ "paper": "consent", "language": "sv-easy" });
    assert_eq!(desk.code("paper_texts", twin), "input", "the consent has its own easy form");
}

#[test]
fn a_list_has_an_item_on_each_line_and_the_months_are_twelve() {
    let mut desk = desk();
    desk.ok("save_paper_texts", save("summons", "sv", "bring_items", "Någon som bestämmer\n\n  Det ni gör  i dag\n"));
    assert_eq!(set_with(&mut desk, "summons", "sv", "bring_items"), "Någon som bestämmer\nDet ni gör i dag");
    assert_eq!(desk.code("save_paper_texts", save("shared", "en", "months", "January\nFebruary")), "paper_list_length");
}

//! The register extract: looked at while it is reviewed, and what the paper says then.

use serde_json::json;

use crate::{
    door::{TODAY, with_children},
    reading::{pages, paper},
    samples,
};

#[test]
fn an_extract_under_review_is_looked_at_without_being_handed_over() {
    let (mut office, _) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    let child = office.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    let heard = json!({ "case": case, "heard_on": TODAY, "form": "talk_alone", "words": "Det gör ont.", "asked_by": "Karin Öberg" });
    office.ok("record_child_voice", heard);
    let extract = json!({ "paper": "extract_paper", "input": { "child": child } });
    let seen = office.call_with("paper_preview", extract.clone(), None).unwrap();
    assert!(!seen["pages"].as_array().unwrap().is_empty(), "nor does a look ask for the passphrase");
    let log = office.ok("access_log", json!({})).to_string();
    assert!(log.contains("Läste ett registerutdrag"), "{log}");
    assert!(!log.contains("Lämnade ut ett registerutdrag") && !log.contains("Skrev ut ett registerutdrag"), "{log}");
    let asks = office.call_with("save_paper", extract.clone(), None);
    assert_eq!(asks.unwrap_err().code(), "ask_again");
    assert_eq!(office.call("save_paper", extract).unwrap_err().code(), "extract_unreviewed");
}

#[test]
fn an_extract_under_review_says_so_and_not_that_everything_was_handed_over() {
    let (_, usual) = samples::all().into_iter().find(|(name, _)| name == "register-extract-empty").unwrap();
    let text = |of: &samlat_documents::Paper| pages(&paper(of).pdf).concat();
    let handed_over = text(&usual);
    assert!(handed_over.contains("Allt är utlämnat.") && handed_over.contains("Utdraget är gjort"), "{handed_over}");
    let mut looked_at = json!(usual);
    looked_at["draft"] = json!({ "says": "Utdraget är inte utlämnat än.", "waiting_heading": "Inte granskat än", "waiting": [{ "label": "Anteckningar", "text": "2 uppgifter" }] });
    let looked_at = text(&serde_json::from_value(looked_at).unwrap());
    for said in ["Utdraget är inte utlämnat än.", "Inte granskat än", "Anteckningar", "2 uppgifter"] {
        assert!(looked_at.contains(said), "{said} is not in {looked_at}");
    }
    assert!(!looked_at.contains("Allt är utlämnat.") && !looked_at.contains("Utdraget är gjort"), "{looked_at}");
}

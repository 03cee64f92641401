//! Saving a paper as a file: what holds a child's data asks for the passphrase again, what is printed or looked at does not.

use serde_json::{Value, json};

use crate::door::{Office, with_children};

const WRONG: &str = "fel gran fjäll tuva 12";
const RELEASED: &str = "Bekräftade med lösenfrasen att ett papper sparas som fil";

fn refused(office: &mut Office, paper: &str, input: Value, again: Option<&str>) -> &'static str {
    office.call_with("save_paper", json!({ "paper": paper, "input": input }), again).unwrap_err().code()
}

#[test]
fn a_childs_paper_is_saved_only_with_the_passphrase_again_and_the_log_says_so() {
    let (mut office, _) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    let of_case = json!({ "case": case });
    assert_eq!(refused(&mut office, "consent_paper", of_case.clone(), None), "ask_again");
    assert_eq!(refused(&mut office, "consent_paper", of_case.clone(), Some(WRONG)), "wrong_passphrase");
    let log = office.ok("access_log", json!({})).to_string();
    assert!(!log.contains(RELEASED) && !log.contains("Skrev ut"), "nothing was made: {log}");

    let saved = office.ok("save_paper", json!({ "paper": "consent_paper", "input": of_case }));
    let printed = office.call_with("consent_paper", of_case.clone(), None).unwrap();
    assert_eq!(saved, printed, "the same paper, and to print it asks for nothing");
    let seen = json!({ "paper": "consent_paper", "input": of_case });
    assert!(office.call_with("paper_preview", seen, None).is_ok(), "nor does a look at it");
    let log = office.ok("access_log", json!({})).to_string();
    assert!(log.contains(RELEASED) && log.contains("Skrev ut ett samtycke"), "{log}");
}

#[test]
fn every_paper_asks_but_those_that_hold_nothing_of_a_child() {
    let mut office = Office::new();
    let free = [
        "recovery_paper",
        "term_paper",
        "evaluation_paper",
        "survey_paper",
        "recap_paper",
        "contact_routes_paper",
        "agencies_paper",
        "catalogue_paper",
        "agreements_paper",
        "sample_paper",
    ];
    for paper in samlat_documents::door::papers().filter(|paper| *paper != "paper_preview") {
        let save = json!({ "paper": paper, "input": {} });
        let asks = matches!(office.call_with("save_paper", save, None), Err(why) if why.code() == "ask_again");
        assert_eq!(asks, !free.contains(&paper), "{paper}");
    }
    let routes = json!({ "paper": "contact_routes_paper", "input": {} });
    assert!(office.call_with("save_paper", routes, None).is_ok());
    for unknown in ["list_cases", "paper_preview", "save_paper"] {
        let asked = json!({ "paper": unknown, "input": {} });
        assert_eq!(office.call("save_paper", asked).unwrap_err().code(), "unknown_op", "{unknown}");
    }
}

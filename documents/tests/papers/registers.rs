//! The register on paper: what it says, made of what a real encrypted vault holds.

use serde_json::json;

use crate::door::{Office, TODAY};

#[test]
fn what_each_one_does_and_does_not_do_is_printed_and_the_log_says_so() {
    let mut office = Office::new();
    let bup = json!({ "name": "BUP", "organisation": "Region Västerbotten", "sector": "child_psychiatry", "does": "Behandlar ångest.",
        "does_not": "Utan remiss.", "ages_from": 6, "ages_to": 17, "route": "remiss", "phone": "070-174 06 23", "hours": "vardagar 8–16",
        "waiting": "tre månader", "contact": "Eva Strand", "checked_on": TODAY });
    office.ok("add_agency", bup);
    let (name, pages) = office.paper("agencies_paper", json!({}));
    assert_eq!(name, format!("aktorer-{TODAY}.pdf"));
    let text = pages.concat();
    for told in [
        "BUP",
        "Behandlar ångest.",
        "Utan remiss.",
        "6–17 år",
        "Remiss",
        "Tre månader",
        "Eva Strand",
        "14 oktober 2026",
    ] {
        assert!(text.replace('\u{a0}', " ").contains(told), "{told}: {text}");
    }
    let log = office.ok("access_log", json!({}));
    assert!(log.to_string().contains("Skrev ut aktörerna"), "{log}");
}

#[test]
fn where_nothing_is_offered_and_what_the_law_asks_for_is_printed() {
    let mut office = Office::new();
    for (op, file, told) in [
        ("catalogue_paper", "insatser", ["Någon att prata med", "0–5 år", "Saknas", "Gäller inte åldern"]),
        (
            "agreements_paper",
            "overenskommelser",
            ["Det här ska finnas enligt lag", "16 kap. 3 § HSL", "Saknas", "Inga överenskommelser är inskrivna."],
        ),
    ] {
        let (name, pages) = office.paper(op, json!({}));
        assert_eq!(name, format!("{file}-{TODAY}.pdf"));
        let text = pages.concat().split_whitespace().collect::<Vec<_>>().join(" ");
        for told in told {
            assert!(text.contains(told), "{told}: {text}");
        }
    }
}

#[test]
fn an_agreement_says_whom_it_is_about_with_the_ages_that_are_in_and_out() {
    let mut office = Office::new();
    let target = |name: &str, from: Option<u8>, to: Option<u8>, included: bool| {
        json!({ "name": name, "from_age": from, "from_included": included, "to_age": to, "to_included": included,
            "condition": "everybody", "for_all": false })
    };
    let targets = [
        target("Unga vuxna", Some(18), Some(20), true),
        target("Små barn", None, Some(6), false),
        target("Alla barn", Some(0), None, true),
    ];
    office.ok(
        "add_agreement",
        json!({ "title": "Vård efter 18", "level": "local", "state": "decided", "valid_from": "2026-01-01", "targets": targets }),
    );
    let text = office.paper("agreements_paper", json!({})).1.concat().replace('\u{a0}', " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = "Unga vuxna (från och med 18 år, till och med 20 år), Små barn (yngre än 6 år), Alla barn";
    assert!(text.contains(told) && !text.contains("Alla barn ("), "{text}");
}

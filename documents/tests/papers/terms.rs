//! The term plan from a real vault: every term that has a day on it stands in its name, in each language it is written in. And no paper breaks a day, or a telephone number, over two lines.

use samlat_documents::Paper;
use serde_json::json;

use crate::door::{Office, with_children};
use crate::reading::{paper, told_by};
use crate::samples;

/// The heading of the plan of so many days.
fn named(office: &mut Office, from: &str, to: &str, language: &str) -> String {
    let team = office.ok("list_teams", json!({}))[0]["id"].clone();
    let input = json!({ "team": team, "from_on": from, "to_on": to, "language": language });
    office.paper("term_paper", input).1.concat()
}

#[test]
fn a_plan_over_two_terms_is_named_after_both_in_every_language() {
    let (mut office, _) = with_children(&[]);
    let whole_year = ("2026-08-17", "2027-06-11");
    let empty = named(&mut office, whole_year.0, whole_year.1, "sv");
    assert!(empty.contains("Våra möten, hösten 2026 och våren 2027"), "{empty}");
    for day in ["2026-11-11", "2027-02-10"] {
        office.ok("plan_meeting", json!({ "kind": "team", "held_on": day, "starts": "9.00", "minutes": 60 }));
    }
    for (language, heading) in [
        ("sv", "Våra möten, hösten 2026 och våren 2027"),
        ("sv-easy", "Då har vi möten, hösten 2026 och våren 2027"),
        ("en", "Our meetings, autumn 2026 and spring 2027"),
    ] {
        let found = named(&mut office, whole_year.0, whole_year.1, language);
        assert!(found.contains(heading), "{language}: {found}");
    }
    let autumn = named(&mut office, "2026-08-17", "2027-01-06", "sv");
    assert!(autumn.contains("Våra möten, hösten 2026") && !autumn.contains("våren"), "{autumn}");
    let spring = named(&mut office, "2027-01-08", "2027-06-11", "sv");
    assert!(spring.contains("Våra möten, våren 2027") && !spring.contains("hösten"), "{spring}");
}

#[test]
fn a_day_and_a_telephone_number_never_break_over_two_lines() {
    let (_, sample) = samples::usual().into_iter().find(|(name, _)| name == "child-minutes").unwrap();
    let mut sample = serde_json::to_value(sample).unwrap();
    for (begins, ends) in [("8", "december"), ("070-174 06", "33")] {
        // Words of every length before it, so that it comes to the end of a line wherever it can be broken.
        let row: Vec<String> = (0..200).map(|at| format!("{} {begins} {ends}", "n".repeat(at % 17 + 1))).collect();
        sample["situation"] = json!(row.join(" "));
        let typed: Paper = serde_json::from_value(sample.clone()).unwrap();
        let told = told_by("pdftotext", &["-layout", "-enc", "UTF-8", "{}", "-"], &paper(&typed).pdf);
        let lines: Vec<String> = told.lines().map(|line| line.replace('\u{a0}', " ").trim().to_owned()).collect();
        let whole = format!("{begins} {ends}");
        assert_eq!(lines.iter().map(|line| line.matches(&whole).count()).sum::<usize>(), 200, "{told}");
    }
}

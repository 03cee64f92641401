//! A paper in English is wholly in English: no word of Samlat's Swedish stands on it that nobody typed. Invariant: what is compared is every fixed Swedish text of every paper, not a list of
//! words somebody thought of.

use std::collections::BTreeSet;

use samlat::domain::paper_texts::{EASY, PAPERS, PaperWords, SHARED, SWEDISH, paper};
use samlat_documents::{House, Letterhead, OwnWords, render};
use serde_json::{Value, json};

use crate::door::{Office, TODAY, with_children};
use crate::letters::yes_to_sip;
use crate::reading::{in_order, text};
use crate::samples;

const ENGLISH: &str = "en";

/// Words of more than three letters; one that is broken over two lines is one.
fn words(text: &str) -> BTreeSet<String> {
    let text = text.replace(['\u{2010}', '\u{ad}'], "-").replace("- ", "");
    let longer = |word: &&str| word.chars().count() > 3;
    text.split(|letter: char| !letter.is_alphabetic()).filter(longer).map(str::to_lowercase).collect()
}

/// The words of a paper's texts; what stands in braces is filled in.
fn fixed(of: &PaperWords, language: &str) -> BTreeSet<String> {
    let bare = |text: &str| -> String {
        text.split('{')
            .enumerate()
            .map(|(at, part)| if at == 0 { part } else { part.split_once('}').map_or(part, |(_, after)| after) })
            .collect()
    };
    of.standard(language).iter().flat_map(|text| words(&bare(&text.text))).collect()
}

fn english() -> impl Iterator<Item = &'static PaperWords> {
    PAPERS.iter().filter(|one| one.code != SHARED && !one.standard(ENGLISH).is_empty())
}

/// Swedish words that are on no English paper of that kind.
fn swedish_only(kind: &PaperWords) -> BTreeSet<String> {
    let shared = paper(SHARED).unwrap();
    let allowed: BTreeSet<String> = [kind, shared].into_iter().flat_map(|of| fixed(of, ENGLISH)).collect();
    PAPERS.iter().flat_map(|of| fixed(of, SWEDISH)).filter(|word| !allowed.contains(word)).collect()
}

fn own(of: &PaperWords, language: &str) -> OwnWords {
    let texts = of.standard(language).iter().map(|text| (text.key.clone(), text.text.clone())).collect();
    OwnWords { paper: of.code.to_owned(), texts }
}

/// A paper in a language, as the door sets it.
fn set_in(kind: &PaperWords, paper_of: &samlat_documents::Paper, language: &str) -> String {
    let words = [kind, paper(SHARED).unwrap()].map(|of| own(of, language)).to_vec();
    let house = House { language: language.to_owned(), words, ..House::default() };
    text(&render(paper_of, &Letterhead { house, ..samples::head() }, "test", samples::made_at()).unwrap().pdf)
}

#[test]
fn who_is_asked_for_advice_is_not_asked_to_take_over() {
    let mut letter = samples::usual().into_iter().find(|(name, _)| *name == "handover").unwrap().1;
    if let samlat_documents::Paper::Handover(letter) = &mut letter {
        letter.advice = true;
    }
    let handover = paper("handover").unwrap();
    for (language, own, other) in [
        (SWEDISH, ["Vi vill be er om råd", "Ni tar inte över något.", "Ja, vi ger råd"], "vi tar över"),
        (EASY, ["Vi vill ha råd av er", "Ni ska bara ge råd.", "Ja, vi ger råd"], "vill att ni tar över"),
        (ENGLISH, ["We would like your advice", "You take nothing over.", "Yes, we give advice"], "we take over"),
    ] {
        let read = set_in(handover, &letter, language);
        in_order(&read, &own);
        assert!(!read.contains(other), "{language}: {other}");
    }
}

#[test]
fn no_fixed_swedish_word_stands_on_an_english_paper() {
    let mut papers = 0;
    for kind in english() {
        let swedish = swedish_only(kind);
        for (name, paper) in samples::all().iter().filter(|(_, paper)| paper.kind() == kind.code) {
            let typed = words(&serde_json::to_string(paper).unwrap().replace("\\n", " "));
            let head = words(&format!("{} {}", samples::head().municipality, samples::head().team));
            let found = words(&set_in(kind, paper, ENGLISH));
            let left: Vec<&String> = found
                .iter()
                .filter(|word| swedish.contains(*word) && !typed.contains(*word) && !head.contains(*word))
                .collect();
            assert!(left.is_empty(), "{name}: {left:?}");
            papers += 1;
        }
    }
    assert!(papers >= 45, "every paper with English texts, each as usual, long and empty: {papers}");
}

#[test]
fn a_paper_in_easy_swedish_says_what_its_easy_texts_say() {
    for kind in PAPERS.iter().filter(|one| one.code != SHARED && !one.standard(EASY).is_empty()) {
        let (name, paper) = samples::usual().into_iter().find(|(_, paper)| paper.kind() == kind.code).unwrap();
        let easy = set_in(kind, &paper, EASY);
        // What is filled in differs.
        let foot = |language: &str| {
            let foot = kind.standard(language).iter().find(|text| text.key == "foot").unwrap();
            foot.text.split('{').next().unwrap().to_owned()
        };
        let (own, swedish) = (foot(EASY), foot(SWEDISH));
        assert!(easy.contains(&own) && (own.contains(&swedish) || !easy.contains(&swedish)), "{name}: {easy}");
    }
}

/// Everything that people type here is no Swedish.
fn office() -> (Office, Value, Vec<Value>) {
    let (mut office, people) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    (office, case, people)
}

fn units(office: &mut Office) -> Vec<(String, Value)> {
    let units = office.ok("list_units", json!({}));
    let units = units.as_array().unwrap().iter();
    units.map(|unit| (unit["name"].as_str().unwrap().to_owned(), unit["id"].clone())).collect()
}

#[test]
fn what_the_door_puts_on_an_english_paper_is_english_too() {
    let (mut office, case, people) = office();
    let units = units(&mut office);
    let unit = |name: &str| units.iter().find(|(of, _)| of == name).unwrap().1.clone();
    let (school, centre) = (unit("Skolan"), unit("Hälsocentralen"));
    let view = office.ok("plan_meeting", json!({ "kind": "team", "held_on": TODAY, "starts": "9.00", "minutes": 60 }));
    let meeting = view["meeting"]["id"].clone();
    let agenda = view["agenda"].as_array().unwrap();
    let item = agenda.iter().find(|line| line["child"].is_object()).unwrap()["item"].clone();
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    office.ok(
        "record_child_voice",
        json!({ "case": case, "item": item, "heard_on": TODAY, "form": "in_meeting", "words": "Lorem ipsum dolor." }),
    );
    office.ok(
        "record_decision",
        json!({ "item": item, "text": "Sit amet.", "reason": "Consectetur", "dissent": "Adipiscing" }),
    );
    for done in [true, false] {
        let action = json!({ "case": case, "item": item, "professional": people[0], "what": "sed do eiusmod", "due_on": "2026-10-30" });
        let action = office.ok("add_action", action)["action"]["id"].clone();
        if done {
            let change = json!({ "kind": "done", "on": TODAY, "helped": "partly" });
            office.ok("change_action", json!({ "action": action, "change": change }));
        }
    }
    office.ok("record_gap", json!({ "case": case, "item": item, "kind": "counselling", "asked": [centre] }));
    office.ok("plan_follow_up", json!({ "case": case, "item": item, "planned_on": "2026-11-11" }));
    office.ok("close_item", json!({ "item": item }));
    let asked = json!({ "meeting": meeting, "unit": school, "age_band": "Y6T9", "theme": "attendance", "advice": "law", "next_step": "ask_consent" });
    office.ok("add_consultation", asked);
    office.ok("end_meeting", json!({ "meeting": meeting }));
    office.ok("sign_minutes", json!({ "meeting": meeting }));
    let next = json!({ "kind": "team", "held_on": "2026-11-11", "starts": "9.00", "minutes": 60 });
    let next = office.ok("plan_meeting", next)["meeting"]["id"].clone();
    let team = office.ok("list_teams", json!({}))[0]["id"].clone();

    let child = office.ok("open_case", json!({ "case": case }))["child"].clone();
    let guardian = child["guardians"][0]["id"].clone();
    let givers = [json!({ "kind": "guardian", "guardian": guardian }), json!({ "kind": "child" })];
    let answers: Vec<Value> = givers
        .iter()
        .map(|giver| json!({ "giver": giver, "unit": centre, "status": "given", "answered_on": TODAY, "reason": "" }))
        .collect();
    office.ok(
        "record_consent",
        json!({ "child": child["id"], "purpose": "handover", "asked_on": TODAY, "form": "oral", "valid_until": "2027-05-05", "answers": answers }),
    );
    let handover = json!({ "case": case, "kind": "specialist", "to_unit": centre, "question": "Tempor incididunt.", "why_now": "Ut labore.", "continues": "Et dolore.",
        "information": ["Magna aliqua"], "not_along": "Ut enim.", "with_voice": true, "with_done": true, "ground": "consent", "offered_on": TODAY, "due_on": "2026-11-01" });
    let handover = office.ok("offer_handover", handover)["handover"]["id"].clone();

    let offer = json!({ "case": case, "offered_on": TODAY, "offered_by": "Karin" });
    let plan = office.ok("offer_plan", offer)["plan"]["id"].clone();
    office.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": TODAY }));
    let mut listed = office.ok("plans_of", json!({ "case": case }))[0]["participants"].as_array().unwrap().clone();
    listed.push(json!({ "kind": "called", "unit": centre, "name": "Eva Minim", "title": "veniam", "calls": true }));
    listed.push(json!({ "kind": "invited", "name": "Birgitta Quis", "title": "nostrud" }));
    office.ok("set_plan_participants", json!({ "plan": plan, "participants": listed }));
    yes_to_sip(&mut office, &case);
    office.ok("call_plan", json!({ "plan": plan, "called_on": TODAY, "meeting_on": TODAY, "starts": "13.00", "ends": "14.00", "place": "Ullamco", "answer_by": TODAY }));
    let listed = office.ok("plans_of", json!({ "case": case }))[0]["participants"].clone();
    let of = |kind: &str| listed.as_array().unwrap().iter().find(|one| one["kind"] == kind).unwrap()["id"].clone();
    let letter = |kind: &str| json!({ "case": case, "plan": plan, "participant": of(kind) });
    let asked = [
        ("consent_paper", json!({ "case": case })),
        ("family_paper", json!({ "item": item })),
        ("child_minutes_paper", json!({ "item": item })),
        ("child_page_paper", json!({ "item": item })),
        ("handover_paper", json!({ "case": case, "handover": handover })),
        ("summons_paper", letter("called")),
        ("invitation_paper", letter("invited")),
        ("family_invitation_paper", letter("family")),
        ("sip_paper", json!({ "case": case, "plan": plan })),
        ("minutes_paper", json!({ "meeting": meeting })),
        ("preparation_paper", json!({ "meeting": next, "unit": null })),
        ("term_paper", json!({ "team": team, "from_on": "2026-08-17", "to_on": "2026-12-31" })),
        ("consent_easy_paper", json!({ "case": case })),
        ("recovery_paper", json!({})),
    ];
    check(&mut office, asked.into());

    office.ok("hold_plan", json!({ "plan": plan, "held_on": TODAY, "came": [of("called")] }));
    office.ok(
        "write_plan",
        json!({ "plan": plan, "needed": "Exercitation: laboris", "responsible": "Nisi: aliquip", "by_others": "Commodo", "lead_unit": school,
            "follow_up_on": "2026-12-01", "no_follow_up_reason": "", "texts": { "important": "Consequat", "own_parts": "Duis: aute", "crisis_call": "Irure" } }),
    );
    let goals = |due: &str| json!({ "plan": plan, "goals": [{ "words": "In reprehenderit", "goal": "Voluptate", "reached_when": "Velit", "steps": [{ "what": "Esse cillum", "unit": school, "due_on": due }] }] });
    office.ok("write_goals", goals("2026-11-01"));
    office.ok("establish_plan", json!({ "plan": plan, "established_on": TODAY }));
    let mut written = office.ok("plans_of", json!({ "case": case }))[0]["goals"].clone();
    written[0]["steps"][0]["due_on"] = json!("2026-11-30");
    office.ok("write_goals", json!({ "plan": plan, "goals": written }));
    office.ok("revise_plan", json!({ "plan": plan, "decided_on": TODAY, "why": "Fugiat nulla." }));
    let child_plan = json!({ "case": case, "started_on": TODAY, "started_by": "Karin" });
    let child_plan = office.ok("start_child_plan", child_plan)["plan"]["id"].clone();
    let as_sip = office.call("sip_paper", json!({ "case": case, "plan": child_plan }));
    assert!(as_sip.is_err_and(|error| error.code() == "not_found"), "a child's plan is no SIP");
    let asked = [
        ("sip_paper", json!({ "case": case, "plan": plan })),
        ("child_plan_paper", json!({ "case": case, "plan": child_plan })),
        ("extract_paper", json!({ "child": child["id"] })),
    ];
    let extract = office.ok("register_extract", json!({ "child": child["id"] }));
    let pieces: Vec<&Value> = extract["pieces"].as_array().unwrap().iter().map(|piece| &piece["id"]).collect();
    office.ok("review_extract", json!({ "child": child["id"], "pieces": pieces, "release": true }));
    check(&mut office, asked.into());
    let finnish = json!({ "child": child["id"], "language": "fi" });
    assert_eq!(office.call("extract_paper", finnish).err().map(|why| why.code()), Some("paper_language_missing"));
}

#[test]
fn a_third_language_is_written_side_by_side_and_printed_when_all_of_it_is_there() {
    let (mut office, case, _) = office();
    office.ok("set_paper_languages", json!({ "languages": ["fi", "uk", "ti"] }));
    for (language, letters) in [("fi", "äö"), ("uk", "їЄґщ"), ("ti", "ትግርኛ")] {
        for paper in ["consent-easy", SHARED] {
            let texts = office.ok("paper_texts", json!({ "paper": paper, "language": language }))["texts"].clone();
            let written: Vec<Value> = texts
                .as_array()
                .unwrap()
                .iter()
                .map(|text| {
                    let lines = text["swedish"].as_str().unwrap().lines();
                    let text_of: Vec<String> = lines.map(|line| format!("{letters} {line}")).collect();
                    json!({ "key": text["key"], "text": text_of.join("\n") })
                })
                .collect();
            office.ok("save_paper_texts", json!({ "paper": paper, "language": language, "texts": written }));
        }
        let (_, pages) = office.paper("consent_easy_paper", json!({ "case": case, "language": language }));
        assert!(pages.concat().contains(&format!("{letters} Får vi prata med varandra")), "{pages:?}");
    }
}

#[test]
fn letters_that_no_paper_can_write_are_refused_by_name() {
    let (mut office, case, _) = office();
    office.ok("set_paper_languages", json!({ "languages": ["fi"] }));
    let thai = json!({ "paper": "consent-easy", "language": "fi", "texts": [{ "key": "kind", "text": "กข kysymys" }] });
    let why = office.call("save_paper_texts", thai).unwrap_err();
    assert_eq!((why.code(), why.data()), ("paper_letters", json!({ "letters": "กข" })));
    let child = office.ok("open_case", json!({ "case": case }))["child"].clone();
    let mut written =
        json!({ "first_name": "Alva", "last_name": "Nyberg", "birth_on": child["birth_on"], "school": "Skolan 😀" });
    office.ok("change_child", json!({ "id": child["id"], "child": written }));
    office.ok("consent_paper", json!({ "case": case }));
    written["last_name"] = json!("มาลี");
    office.ok("change_child", json!({ "id": child["id"], "child": written }));
    let why = office.call("consent_paper", json!({ "case": case })).unwrap_err();
    assert_eq!(why.code(), "paper_letters");
    let seen = office.ok("paper_preview", json!({ "paper": "consent_paper", "input": { "case": case } }));
    assert!(seen["unprintable"].as_str().unwrap().contains('ม'));
}

/// Asks for each in English; what the vault itself is called stays Swedish: the municipality, the units, the sections of law.
fn check(office: &mut Office, asked: Vec<(&str, Value)>) {
    let named = "Bjurholms kommun HLT-teamet i Bjurholm Skolan Socialtjänsten Hälsocentralen Region Västerbotten kurator socialtjänstlagen hälso- och sjukvårdslagen \
        offentlighets- och sekretesslagen kap SoL HSL OSL samordnad individuell plan";
    let named = words(named);
    for (op, mut input) in asked {
        input["language"] = json!(ENGLISH);
        let (_, pages) = office.paper(op, input);
        let code = match op {
            "family_paper" => "family-feedback".to_owned(),
            "term_paper" => "term-plan".to_owned(),
            "extract_paper" => "register-extract".to_owned(),
            "recovery_paper" => "recovery-sheet".to_owned(),
            other => other.trim_end_matches("_paper").replace('_', "-"),
        };
        let kind = english().find(|one| one.code == code);
        let swedish = swedish_only(kind.unwrap_or_else(|| panic!("{op} has no English")));
        let found = words(&pages.join(" "));
        let left: Vec<&String> =
            found.iter().filter(|word| swedish.contains(*word) && !named.contains(*word)).collect();
        assert!(left.is_empty(), "{op}: {left:?} in: {}", pages.join(" "));
    }
}

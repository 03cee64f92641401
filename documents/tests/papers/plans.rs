//! What stands on the papers around a plan, a consent and a handover.

use samlat_documents::Paper;
use serde_json::json;

use crate::{
    door::{Office, TODAY, with_children},
    letters::yes_to_sip,
    reading::{in_order, paper, sample, text},
};

#[test]
fn a_plan_tells_what_changed_and_why_and_who_has_signed() {
    in_order(
        &text(&sample("sip-long").pdf),
        &[
            "Det här ändrades, version 2, 9 februari 2027",
            "Varför:",
            "Mål och steg:",
            "Förut:",
            "Nu:",
            "Nytt:",
            "Borttaget:",
        ],
    );
    assert!(text(&sample("sip").pdf).contains("Underskrivet 24 november 2026"));
    assert!(!text(&sample("sip").pdf).contains("Det här ändrades"));
}

#[test]
fn the_childs_plan_puts_the_child_first_and_is_no_sip() {
    let plan = text(&sample("child-plan").pdf);
    in_order(
        &plan,
        &[
            "Alvas plan",
            "Alvas egna ord",
            "Det här vill vi ska bli bättre",
            "Jag vill kunna äta",
            "Vi ses igen",
            "Frågor? Ring",
            "Karin Öberg",
        ],
    );
    assert!(!plan.contains("Ska finnas enligt lag") && !plan.contains("20170112"), "no statutory items, no number");
    assert!(text(&sample("child-plan-empty").pdf).contains("Lämnas muntligt"));
}

#[test]
fn a_call_and_an_invitation_are_two_different_letters() {
    let call = text(&sample("summons").pdf);
    in_order(
        &call,
        &[
            "Region Västerbotten",
            "Kallelse till SIP-möte",
            "Tisdag 24 november 2026 klockan 13.00–14.00",
            "Alva Norberg, född 12 januari 2017",
            "Lagrum:",
            "Alva säger",
            "Tas inte upp, på familjens begäran:",
            "syskonens skolgång",
            "Kallad",
            "Kallar",
            "Inbjuden",
            "Vi anser att planen inte behövs",
        ],
    );
    let invited = text(&sample("invitation").pdf);
    in_order(
        &invited,
        &[
            "Välkommen till Alvas möte",
            "Hej Birgitta!",
            "väljer själv om du vill komma",
            "Det här pratar vi inte om",
            "Jag kommer",
        ],
    );
    assert!(!invited.contains("Kallelse") && !invited.contains("Lagrum") && !invited.contains("2017"));
    for empty in ["summons-empty", "invitation-empty", "family-invitation-empty"] {
        let paper = text(&sample(empty).pdf);
        assert!(
            paper.contains("Lämnas muntligt") && !paper.contains("Björkbackens"),
            "{empty}: a protected child's place is not printed"
        );
    }
}

#[test]
fn the_family_is_invited_to_its_own_meeting_and_says_what_it_needs() {
    let family = text(&sample("family-invitation").pdf);
    in_order(
        &family,
        &[
            "Nu gör vi en plan tillsammans",
            "Hej Sara! Vi träffas",
            "Tisdag 24 november 2026 klockan 13.00–14.00",
            "En samordnad individuell plan, SIP, för Alva",
            "Det här pratar vi inte om",
            "Ni får ändra er",
            "Behöver ni tolk, hämtning eller en annan tid?",
            "Säg till senast måndag 16 november.",
            "Karin Öberg, 070-174 06 21",
        ],
    );
    assert!(!family.contains("Kallelse") && !family.contains("Jag kommer") && !family.contains("säger"));
    assert!(text(&sample("family-invitation-empty").pdf).contains("Säg till så snart ni kan."));
}

#[test]
fn the_easy_consent_asks_the_same_in_short_sentences() {
    let easy = text(&sample("consent-easy").pdf);
    in_order(
        &easy,
        &[
            "Får vi prata med varandra om ditt barn?",
            "tystnadsplikt",
            "Du bestämmer.",
            "Vilka får prata med varandra?",
            "Björkbackens skola",
            "Vad får vi prata om?",
            "Du kan ändra dig",
            "Ring Karin Öberg: 070-174 06 21",
            "Sara Norberg",
        ],
    );
    assert!(!easy.contains("samtycker") && !easy.contains("sekretess"));
}

#[test]
fn a_handover_letter_says_only_what_was_chosen() {
    let bare = json!({"paper": "handover", "case_number": "2403-2026-009", "sent_on": "2026-11-20", "answer_by": "2026-12-04", "to_unit": "BUP", "child_name": "Noel Sandberg",
        "request": "Att ta över samordningen.", "coordinator": {"name": "Karin Öberg"}});
    let letter = text(&paper(&serde_json::from_value::<Paper>(bare).unwrap()).pdf);
    assert!(!letter.contains("säger") && !letter.contains("Det här är redan gjort") && !letter.contains("Varför nu"));
}

#[test]
fn what_nobody_has_decided_is_called_a_draft_of_a_change() {
    let (mut office, _) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    let units = office.ok("list_units", json!({}));
    let school = units.as_array().unwrap().iter().find(|unit| unit["name"] == "Skolan").unwrap()["id"].clone();
    let plan =
        office.ok("offer_plan", json!({ "case": case, "offered_on": TODAY, "offered_by": "Karin" }))["plan"]["id"]
            .clone();
    office.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": TODAY }));
    yes_to_sip(&mut office, &case);
    office.ok("call_plan", json!({ "plan": plan, "called_on": TODAY, "meeting_on": TODAY }));
    office.ok("hold_plan", json!({ "plan": plan, "held_on": TODAY, "came": [] }));
    let write = |needed: &str| {
        json!({ "plan": plan, "needed": needed, "responsible": "Skolan: anpassad lunch", "by_others": "Farmor hämtar", "lead_unit": school,
            "follow_up_on": "2026-12-01", "no_follow_up_reason": "" })
    };
    office.ok("write_plan", write("Lunch: lilla matsalen"));
    office.ok("establish_plan", json!({ "plan": plan, "established_on": TODAY }));
    let printed = |office: &mut Office| office.paper("sip_paper", json!({ "case": case, "plan": plan })).1.concat();
    assert!(!printed(&mut office).contains("Utkast till ändring"));
    office.ok("write_plan", write("Lunch: biblioteket"));
    in_order(
        &printed(&mut office),
        &[
            "Utkast till ändring, ej beslutad. Det som gäller är version 1, beslutad 14 oktober 2026.",
            "Förut:",
            "matsalen",
            "Nu:",
            "biblioteket",
        ],
    );
    office.ok("revise_plan", json!({ "plan": plan, "decided_on": TODAY, "why": "Matsalen byggs om." }));
    let decided = printed(&mut office);
    assert!(!decided.contains("Utkast till ändring"), "{decided}");
    in_order(&decided, &["Det här ändrades, version 2", "Matsalen byggs om."]);
    office.ok("write_plan", write("Lugn lunch klockan 11:30\nSömnsamtal"));
    let plain = printed(&mut office);
    in_order(&plain, &["Insatser som behövs", "Lugn lunch klockan 11:30", "Sömnsamtal"]);
    assert!(!plain.contains("Inte bestämt än"), "what was decided without a colon is no need without help: {plain}");
}

#[test]
fn a_handover_letter_is_not_printed_once_the_consent_is_taken_back() {
    let (mut office, _) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    let units = office.ok("list_units", json!({}));
    let centre = units.as_array().unwrap().iter().find(|unit| unit["name"] == "Hälsocentralen").unwrap()["id"].clone();
    let offer = json!({ "case": case, "kind": "specialist", "to_unit": centre, "question": "Vi ber er ta vid.", "information": ["Skolnärvaro"],
        "ground": "consent", "offered_on": TODAY });
    let handover = office.ok("offer_handover", offer)["handover"]["id"].clone();
    let letter = json!({ "case": case, "handover": handover });
    assert!(office.paper("handover_paper", letter.clone()).1.concat().contains("Vi ber er ta vid."));
    let child = office.ok("open_case", json!({ "case": case }))["child"].clone();
    let consent = office.ok("consents_of", json!({ "child": child["id"] }))["consents"][0]["id"].clone();
    let giver = json!({ "kind": "guardian", "guardian": child["guardians"][0]["id"] });
    let back = json!([{ "giver": giver, "unit": centre, "status": "withdrawn", "answered_on": TODAY, "reason": "" }]);
    office.ok("answer_consent", json!({ "consent": consent, "answers": back }));
    let refused = office.call("handover_paper", letter.clone());
    assert_eq!(refused.err().map(|why| why.code()), Some("consent_missing"));
    let preview = office.call("paper_preview", json!({ "paper": "handover_paper", "input": letter }));
    assert_eq!(preview.err().map(|why| why.code()), Some("consent_missing"), "nor seen before it is printed");
}

#[test]
fn a_handover_letter_is_not_printed_once_its_ground_does_not_hold() {
    let (mut office, _) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    let units = office.ok("list_units", json!({}));
    let centre = units.as_array().unwrap().iter().find(|unit| unit["name"] == "Hälsocentralen").unwrap()["id"].clone();
    let allow = |office: &mut Office, sectors: &[&str]| {
        let mut settings = office.ok("plan_settings", json!({}));
        settings["necessity_sectors"] = json!(sectors);
        office.ok("set_plan_settings", settings);
    };
    allow(&mut office, &["school", "primary_care"]);
    let offer = json!({ "case": case, "kind": "specialist", "to_unit": centre, "question": "Vi ber er ta vid.", "information": ["Skolnärvaro"],
        "ground": "necessity", "offered_on": TODAY });
    let handover = office.ok("offer_handover", offer)["handover"]["id"].clone();
    let letter = json!({ "case": case, "handover": handover });
    assert!(office.paper("handover_paper", letter.clone()).1.concat().contains("Vi ber er ta vid."));
    allow(&mut office, &["primary_care"]);
    assert_eq!(office.call("handover_paper", letter).err().map(|why| why.code()), Some("ground_sectors"));
}

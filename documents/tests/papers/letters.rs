//! What the letters to a SIP meeting tell whom: a unit for every answer a family can give it, called and invited, and grandparents whom no consent can name. What is written about the meeting is
//! made of words that stand nowhere else, so one of them in a letter is a leak unless the family has said yes to who reads it.

use crate::{
    door::{Office, TODAY, with_children},
    rooms::tight,
};
use serde_json::{Value, json};

/// What the family answered about each unit; nobody has asked about the last one.
const ANSWERED: [(&str, Option<&str>); 4] = [
    ("Skolan", Some("given")),
    ("Socialtjänsten", Some("declined")),
    ("Hälsocentralen", Some("withdrawn")),
    ("Fritidsgården", None),
];

const WORDS: &str = "Flugsnapparen";
const QUESTION: &str = "Gärdsmygens";
const AVOID: &str = "Nötväckans";
const TAKING_PART: &str = "Sädesärlans";
const GRANDMOTHER: &str = "Birgitta Lövsångare";
const GRANDFATHER: &str = "Gunnar Lövsångare";

/// The family says the same about a SIP as it said last about something else: yes.
pub(crate) fn yes_to_sip(office: &mut Office, case: &Value) {
    let child = office.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    let known = office.ok("consents_of", json!({ "child": child }))["consents"][0]["answers"].clone();
    let yes = json!({ "child": child, "purpose": "sip", "asked_on": TODAY, "form": "oral", "answers": known });
    office.ok("record_consent", yes);
}

/// The office with a SIP meeting that everybody of these is asked to: the case, the plan, and who is asked.
fn asked() -> (Office, Value, Value, Vec<Value>) {
    let (mut office, _) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    let child = office.ok("open_case", json!({ "case": case }))["child"].clone();
    let all = office.ok("list_units", json!({}));
    let unit = |name: &str| all.as_array().unwrap().iter().find(|unit| unit["name"] == name).unwrap()["id"].clone();
    let givers = [json!({ "kind": "guardian", "guardian": child["guardians"][0]["id"] }), json!({ "kind": "child" })];
    let mut answers = Vec::new();
    for (name, status) in ANSWERED.iter().filter_map(|(name, status)| Some((name, (*status)?))) {
        for giver in &givers {
            answers.push(
                json!({ "giver": giver, "unit": unit(name), "status": status, "answered_on": TODAY, "reason": "" }),
            );
        }
    }
    let consent =
        json!({ "child": child["id"], "purpose": "sip", "asked_on": TODAY, "form": "oral", "answers": answers });
    office.ok("record_consent", consent);
    office.ok("record_child_voice", json!({ "case": case, "heard_on": TODAY, "form": "talk_alone", "words": WORDS }));
    let offer = json!({ "case": case, "offered_on": TODAY, "offered_by": "Karin" });
    let plan = office.ok("offer_plan", offer)["plan"]["id"].clone();
    let yes = office.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": TODAY }));
    let prepared =
        json!({ "plan": plan, "prepared_on": TODAY, "question": QUESTION, "avoid": AVOID, "taking_part": TAKING_PART });
    office.ok("prepare_plan", prepared);
    let mut people = yes["participants"].as_array().unwrap().clone();
    for (name, _) in ANSWERED {
        for kind in ["called", "invited"] {
            people.push(json!({ "kind": kind, "unit": unit(name) }));
        }
    }
    people.push(json!({ "kind": "invited", "name": GRANDMOTHER, "title": "mormor" }));
    people.push(json!({ "kind": "family", "name": GRANDFATHER, "title": "morfar" }));
    office.ok("set_plan_participants", json!({ "plan": plan, "participants": people }));
    let day = json!({ "plan": plan, "called_on": TODAY, "meeting_on": TODAY, "starts": "13.00", "ends": "14.00", "place": "Granen" });
    let people = office.ok("call_plan", day)["participants"].as_array().unwrap().clone();
    (office, case, plan, people)
}

#[test]
fn a_letter_to_whom_the_family_has_not_said_yes_says_when_and_where_and_nothing_the_child_or_the_family_said() {
    let (mut office, case, plan, people) = asked();
    let mut read = |op: &str, person: &Value| {
        let letter = json!({ "case": case, "plan": plan, "participant": person["id"] });
        tight(&office.paper(op, letter).1.concat())
    };
    let mut letters = 0;
    for person in people.iter().filter(|person| person["kind"] != "family") {
        let (called, unit) = (person["kind"] == "called", person["unit_name"].as_str().unwrap());
        let letter = read(if called { "summons_paper" } else { "invitation_paper" }, person);
        let yes = ANSWERED.iter().any(|(name, answer)| *name == unit && *answer == Some("given"));
        for secret in [WORDS, QUESTION, AVOID] {
            assert_eq!(letter.contains(secret), yes, "{secret} to {person}: {letter}");
        }
        assert!(letter.contains("Granen") && letter.contains("KarinÖberg"), "where and who asks: {letter}");
        if !called {
            assert_eq!(letter.contains(TAKING_PART), yes, "{person}: {letter}");
            assert_eq!(letter.contains("Fritidsgården"), yes || unit == "Fritidsgården", "who comes: {letter}");
            assert!(!letter.contains("Familjenharintesagt"), "nor that there is nothing: {letter}");
        }
        letters += 1;
    }
    assert_eq!(letters, 9, "each unit called and invited, and the grandmother");
    let family: Vec<&Value> = people.iter().filter(|person| person["kind"] == "family").collect();
    assert_eq!(family.len(), 3, "the child, its guardian, and a grandfather who stands there as one of the family");
    for person in family {
        let letter = read("family_invitation_paper", person);
        let own = person["name"] != GRANDFATHER;
        for secret in [QUESTION, AVOID, TAKING_PART, "Fritidsgården"] {
            assert_eq!(
                letter.contains(secret),
                own,
                "the family's wishes are the child's and its guardians': {letter}"
            );
        }
        assert!(letter.contains("Granen") && letter.contains("KarinÖberg"), "where and who asks: {letter}");
        assert!(!letter.contains(WORDS), "it may be the child who reads: {letter}");
        assert!(!letter.contains("Familjenharintesagt"), "nor that there is nothing: {letter}");
    }
}

#[test]
fn a_yes_taken_back_after_the_call_empties_the_next_letter() {
    let (mut office, case, plan, people) = asked();
    let school = people.iter().find(|one| one["kind"] == "invited" && one["unit_name"] == "Skolan").unwrap();
    let letter = json!({ "case": case, "plan": plan, "participant": school["id"] });
    assert!(tight(&office.paper("invitation_paper", letter.clone()).1.concat()).contains(AVOID));
    let child = office.ok("open_case", json!({ "case": case }))["child"].clone();
    let giver = json!({ "kind": "guardian", "guardian": child["guardians"][0]["id"] });
    let consents = office.ok("consents_of", json!({ "child": child["id"] }))["consents"].clone();
    let sip = consents.as_array().unwrap().iter().find(|one| one["purpose"] == "sip").unwrap()["id"].clone();
    let back =
        json!([{ "giver": giver, "unit": school["unit"], "status": "withdrawn", "answered_on": TODAY, "reason": "" }]);
    office.ok("answer_consent", json!({ "consent": sip, "answers": back }));
    let letter = tight(&office.paper("invitation_paper", letter).1.concat());
    assert!(![WORDS, QUESTION, AVOID, TAKING_PART].iter().any(|secret| letter.contains(secret)), "{letter}");
}

#[test]
fn a_child_whose_name_is_put_right_still_gets_the_letter_to_its_own_meeting() {
    let (mut office, case, plan, people) = asked();
    let child = office.ok("open_case", json!({ "case": case }))["child"].clone();
    let own = people.iter().find(|one| one["name"] == "Alva Nyberg").unwrap();
    let right = json!({ "first_name": "Elvira", "last_name": "Nyberg", "birth_on": child["birth_on"] });
    office.ok("change_child", json!({ "id": child["id"], "child": right }));
    let letter = json!({ "case": case, "plan": plan, "participant": own["id"] });
    let letter = tight(&office.paper("family_invitation_paper", letter).1.concat());
    assert!(letter.contains("Elvira") && letter.contains(AVOID), "{letter}");
}

#[test]
fn who_stands_there_by_first_name_alone_reads_the_own_letter_unless_it_may_be_somebody_else() {
    let (mut office, case, plan, mut people) = asked();
    let child = office.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    let typed = [
        ("Sara", "", true),
        ("mamma Sara", "", true),
        ("Sara (mamma)", "mamma", true),
        ("Alva", "barnet", true),
        ("Sara", "moster", false),
        ("moster Sara", "", false),
        ("mamma", "", false),
        ("Sar", "", false),
    ];
    let known = people.len();
    people.extend(typed.map(|(name, title, _)| json!({ "kind": "family", "name": name, "title": title })));
    let asked =
        office.ok("set_plan_participants", json!({ "plan": plan, "participants": people }))["participants"].clone();
    let own = |office: &mut Office, at: usize| {
        let letter = json!({ "case": case, "plan": plan, "participant": asked[known + at]["id"] });
        tight(&office.paper("family_invitation_paper", letter).1.concat()).contains(AVOID)
    };
    for (at, (name, title, expected)) in typed.into_iter().enumerate() {
        assert_eq!(own(&mut office, at), expected, "{name}, {title}");
    }
    let other = json!({ "name": "Sara Ek", "relation": "mor" });
    office.ok("add_guardian", json!({ "child": child, "guardian": other }));
    assert!(!own(&mut office, 0), "either of two");
    assert!(own(&mut office, 1), "what she is to the child tells which");
}

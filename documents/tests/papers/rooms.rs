//! What the papers of a meeting tell: a child for every set of answers, on paper after every set of units in the room. Each child is called by its answers and every text about it holds the
//! name, so a name on a paper is a leak unless everybody who was there may see the child.

use crate::{
    door::{Office, TODAY, file},
    reading::pages,
};
use serde_json::{Value, json};

const UNITS: [&str; 3] = ["Skolan", "Socialtjänsten", "Hälsocentralen"];
const ANSWERS: [(&str, &str); 4] = [("given", "ba"), ("declined", "de"), ("not_asked", "fi"), ("withdrawn", "go")];

struct Child {
    answers: [&'static str; 3],
    name: String,
    id: Value,
    guardian: Value,
    case: Value,
    number: Value,
}

/// What the rule says, written down anew: nobody there or a yes taken back hides, a yes from everybody for everybody shows, no yes at all hides.
fn rule(answers: [&str; 3], there: [bool; 3]) -> &'static str {
    let there: Vec<&str> =
        answers.into_iter().zip(there).filter(|(_, there)| *there).map(|(answer, _)| answer).collect();
    if !there.contains(&"given") || there.contains(&"withdrawn") {
        "skipped"
    } else if there.iter().all(|answer| *answer == "given") {
        "in_full"
    } else {
        "number_only"
    }
}

/// A text without what a line break can put into a name.
pub(crate) fn tight(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !['-', '\u{ad}', '\u{2010}'].contains(letter)).collect()
}

fn answered(office: &mut Office, child: &Child, units: &[Value], answers: [&str; 3]) {
    let giver = json!({ "kind": "guardian", "guardian": child.guardian });
    let answers: Vec<Value> = units
        .iter()
        .zip(answers)
        .map(|(unit, status)| json!({ "giver": giver, "unit": unit, "status": status, "answered_on": TODAY, "reason": "" }))
        .collect();
    office.ok(
        "record_consent",
        json!({ "child": child.id, "purpose": "hlt", "asked_on": TODAY, "form": "oral", "answers": answers }),
    );
}

fn registered(office: &mut Office, answers: [(&'static str, &str); 3], coordinator: &Value) -> Child {
    let name: String = answers.iter().map(|(_, syllable)| *syllable).collect();
    let name = name[..1].to_uppercase() + &name[1..];
    let child = json!({ "first_name": name, "last_name": "Nyberg", "birth_on": "2016-03-01", "protection": "none" });
    let guardians =
        json!([{ "name": format!("Mamma {name}"), "relation": "mamma", "phone": "", "protection": "none" }]);
    let new = json!({ "kind": "new", "child": child, "guardians": guardians });
    let case = json!({ "child": new, "source": "school", "intake_on": TODAY, "worry": format!("{name} sover dåligt"), "coordinator": coordinator });
    let view = office.ok("register_case", case);
    Child {
        answers: answers.map(|(answer, _)| answer),
        name,
        id: view["child"]["id"].clone(),
        guardian: view["child"]["guardians"][0]["id"].clone(),
        case: view["case"]["id"].clone(),
        number: view["case"]["number"].clone(),
    }
}

/// The office, the units, the meeting and its children: sixty-four, of whom everything was written down by name before the families answered as they are called.
fn written_down() -> (Office, Vec<Value>, Value, Vec<Child>) {
    let mut office = Office::new();
    let all = office.ok("list_units", json!({}));
    let unit = |name: &str| all.as_array().unwrap().iter().find(|unit| unit["name"] == name).unwrap()["id"].clone();
    let units: Vec<Value> = UNITS.into_iter().map(unit).collect();
    let mut people = Vec::new();
    for (unit, name) in units.iter().zip(["Karin Öberg", "Samira Daoud", "Erik Lundmark"]) {
        let person = json!({ "unit": unit, "name": name, "title": "kurator", "phone": "", "in_team": true });
        people.push(office.ok("add_professional", person)["id"].clone());
    }
    let mut children = Vec::new();
    for at in 0..ANSWERS.len().pow(3) {
        let answers = [ANSWERS[at % 4], ANSWERS[at / 4 % 4], ANSWERS[at / 16]];
        let child = registered(&mut office, answers, &people[0]);
        answered(&mut office, &child, &units, ["given"; 3]);
        children.push(child);
    }
    let view = office.ok("plan_meeting", json!({ "kind": "team", "held_on": TODAY, "starts": "9.00", "minutes": 90 }));
    let meeting = view["meeting"]["id"].clone();
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    for child in &children {
        let (name, case) = (&child.name, &child.case);
        let line = view["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == *case).unwrap();
        let item = &line["item"];
        let voice = json!({ "case": case, "item": item, "heard_on": TODAY, "form": "in_meeting", "words": format!("Jag heter {name}") });
        let action = json!({ "case": case, "item": item, "unit": units[0], "what": format!("Ringer hem till {name}"), "due_on": "2026-10-30" });
        office.ok("record_child_voice", voice);
        office.ok("save_note", json!({ "item": item, "note": format!("{name} trivs") }));
        office.ok("record_decision", json!({ "item": item, "text": format!("Vi gör så för {name}"), "dissent": "" }));
        office.ok("add_action", action);
    }
    // With the end all of them have been taken up.
    office.ok("end_meeting", json!({ "meeting": meeting }));
    office.ok("reopen_meeting", json!({ "meeting": meeting }));
    for child in &children {
        answered(&mut office, child, &units, child.answers);
    }
    (office, units, meeting, children)
}

const HERE: &str = "present";
const LEFT: &str = "left";
const AWAY: &str = "absent";

/// How each unit is at the meeting, in an order in which one comes or goes at a time: every set of units that took part, and some of them once more with units that left before the end.
const ROOMS: [[&str; 3]; 11] = [
    [AWAY, AWAY, AWAY],
    [HERE, AWAY, AWAY],
    [HERE, HERE, AWAY],
    [HERE, LEFT, AWAY],
    [AWAY, LEFT, AWAY],
    [AWAY, HERE, AWAY],
    [AWAY, HERE, HERE],
    [AWAY, AWAY, HERE],
    [HERE, AWAY, HERE],
    [HERE, LEFT, LEFT],
    [HERE, HERE, HERE],
];

/// Lets the units come and go until they are there as in `room`; `view` is the meeting's.
fn seat(office: &mut Office, view: &Value, now: &mut [&'static str; 3], room: [&'static str; 3]) {
    for at in (0..3).filter(|at| now[*at] != room[*at]) {
        let unit = view["units"].as_array().unwrap().iter().find(|unit| unit["unit_name"] == UNITS[at]).unwrap();
        for one in unit["people"].as_array().unwrap() {
            let who = json!({ "kind": "listed", "attendance": one["id"] });
            let ticked = json!({ "meeting": view["meeting"]["id"], "who": who, "status": room[at] });
            office.ok("set_attendance", ticked);
        }
    }
    *now = room;
}

/// Fails unless exactly the children that may stand there by name do.
fn names(children: &[Child], told: &str, may: impl Fn(&Child) -> bool, what: &str) {
    let told = tight(told);
    let mut wrong = Vec::new();
    for child in children {
        match (told.contains(&child.name), may(child)) {
            (true, false) => wrong.push(format!("{} is told", child.name)),
            (false, true) => wrong.push(format!("{} is missing", child.name)),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{what}: {wrong:?}");
}

#[test]
fn no_name_stands_on_the_papers_of_a_room_that_may_not_know_it() {
    let (mut office, units, meeting, children) = written_down();
    let view = office.ok("meeting", json!({ "meeting": meeting }));
    let (mut file_names, mut now) = (Vec::new(), [HERE; 3]);
    for room in ROOMS {
        seat(&mut office, &view, &mut now, room);
        // Who left has been there, and reads the minutes.
        let took_part = room.map(|way| way != AWAY);
        let minutes = office.ok("meeting_minutes", json!({ "meeting": meeting }));
        let told = minutes["children"].as_array().unwrap();
        assert_eq!(told.len(), children.len());
        for child in &children {
            let line = told.iter().find(|line| line["number"] == child.number).unwrap();
            assert_eq!(line["shown"], rule(child.answers, took_part), "{} in {room:?}", child.name);
        }
        let by_name = |child: &Child| rule(child.answers, took_part) == "in_full";
        names(&children, &minutes.to_string(), by_name, &format!("minutes as data, {room:?}"));
        let paper = office.ok("minutes_paper", json!({ "meeting": meeting }));
        let text = pages(&file(&paper)).concat();
        names(&children, &text, by_name, &format!("minutes on paper, {room:?}"));
        let numbered = children.iter().any(|child| rule(child.answers, took_part) == "number_only");
        assert_eq!(tight(&text).contains("barnetsegnaanteckningar"), numbered, "{room:?}");
        assert!(!tight(&text).contains("Ingetbeslutidag"), "something was decided about each of them, {room:?}");
        file_names.push(paper["file_name"].to_string());
    }
    // Everybody is there now. What a unit prepares itself by names those whom it may know, whoever else is there.
    for (at, unit) in units.iter().enumerate() {
        let input = json!({ "meeting": meeting, "unit": unit });
        let known = |child: &Child| child.answers[at] == "given";
        let prepared = office.ok("meeting_preparation", input.clone())["pages"].to_string();
        names(&children, &prepared, known, UNITS[at]);
        if at == 1 {
            let paper = office.ok("preparation_paper", input);
            names(&children, &pages(&file(&paper)).concat(), known, "the paper to prepare by");
            file_names.push(paper["file_name"].to_string());
        }
    }
    // The papers of the one child whom everybody may know, and what they are called.
    let item =
        view["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == children[0].case).unwrap();
    let item = json!({ "item": item["item"] });
    for paper in ["child_minutes_paper", "family_paper", "child_page_paper"] {
        let made = office.ok(paper, item.clone());
        names(&children[1..], &pages(&file(&made)).concat(), |_| false, paper);
        file_names.push(made["file_name"].to_string());
    }
    let log = office.ok("access_log", json!({})).to_string();
    for child in &children {
        let name = child.name.to_lowercase();
        assert!(!file_names.concat().to_lowercase().contains(&name), "{name} in {file_names:?}");
        assert!(!log.contains(&child.name), "{name} in the log");
    }
}

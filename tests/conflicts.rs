//! Conflicts of interest, and openings in an emergency.

mod emergencies;
mod families;

use crate::{
    access::{MEMBER, answer, canary_child, ids, questions, switch, user},
    desk::{ALVA, PASSPHRASE, TestDesk, desk},
    teams::{child, child_with_consent, id, item_of, open_at, plan, team},
};
use data_encoding::BASE64;
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";

fn everything(desk: &mut TestDesk, alva: &Value) -> String {
    let (case, number) = (&alva["case"]["id"], &alva["case"]["number"]);
    let mut told = String::new();
    for (op, input) in [
        ("today", json!({})),
        ("list_cases", json!({})),
        ("list_meetings", json!({ "over": false })),
        ("open_case", json!({ "case": case })),
        ("list_actions", json!({})),
        ("search_children", json!({ "query": "Alva" })),
        ("search_children", json!({ "query": number })),
        ("possible_duplicates", json!({ "first_name": "Alva", "last_name": "Nyberg", "number": "", "birth_on": null })),
    ] {
        if let Ok(answer) = desk.call(op, input) {
            told.push_str(&answer.to_string());
        }
    }
    told
}

#[test]
fn a_conflict_of_interest_hides_the_child_everywhere_also_from_a_coordinator() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    child_with_consent(&mut desk, "Hugo", "Mo");
    let view = plan(&mut desk, "2026-10-14");
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Karin Holmlund", "coordinator", "Skolan", READER);
    let karin = desk.ok("list_users", json!({})).as_array().unwrap().last().unwrap()["professional"].clone();
    for person in [&samira["professional"], &karin] {
        desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": person }));
    }
    assert_eq!(desk.ok("conflicts_of", json!({ "child": alva["child"]["id"] })).as_array().unwrap().len(), 2);
    assert!(everything(&mut desk, &alva).contains("Alva N."));
    for (passphrase, rest) in [(MEMBER, "Hugo M."), (READER, "Hugo M.")] {
        switch(&mut desk, passphrase);
        let told = everything(&mut desk, &alva);
        assert!(!told.contains("Alva") && !told.contains(alva["case"]["number"].as_str().unwrap()), "{told}");
        assert!(told.contains(rest));
        let meeting = desk.ok("meeting", json!({ "meeting": id(&view) })).to_string();
        assert!(!meeting.contains("Alva") && meeting.contains("Hugo"), "{meeting}");
    }
    // What a coordinator with a conflict writes changes nothing about that child, and nothing else is lost.
    desk.ok("rebuild_agenda", json!({ "meeting": id(&view) }));
    child(&mut desk, "Wilma", "Ek");
    assert_eq!(
        desk.code("add_guardian", json!({ "child": alva["child"]["id"], "guardian": { "name": "X" } })),
        "not_found"
    );
    switch(&mut desk, PASSPHRASE);
    let meeting = desk.ok("meeting", json!({ "meeting": id(&view) })).to_string();
    assert!(meeting.contains("Alva") && meeting.contains("Hugo"), "{meeting}");
    desk.ok("remove_conflict", json!({ "child": alva["child"]["id"], "professional": samira["professional"] }));
    switch(&mut desk, MEMBER);
    assert!(everything(&mut desk, &alva).contains("Alva N."));
}

#[test]
fn nobody_leaves_a_conflict_of_interest_behind_by_being_somebody_else_in_the_registers() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let other = desk.person("Karin H", "kurator", "Skolan");
    let karin = user(&mut desk, "Karin Holmlund", "coordinator", "Skolan", READER);
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": karin["professional"] }));
    let change = json!({ "user": karin["user"]["id"], "name": "Karin", "role": "coordinator", "professional": other });
    switch(&mut desk, READER);
    assert_eq!(desk.code("change_user", change.clone()), "not_allowed");
    switch(&mut desk, PASSPHRASE);
    assert_eq!(desk.ok("change_user", change)["professional"], other);
    switch(&mut desk, READER);
    assert!(!everything(&mut desk, &alva).contains("Alva"));
}

#[test]
fn an_emergency_opening_has_a_reason_ends_and_waits_for_the_coordinator() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    let (case, number) = (alva["case"]["id"].clone(), alva["case"]["number"].clone());
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(desk.code("open_case", json!({ "case": case })), "not_found");
    assert_eq!(desk.code("open_in_emergency", json!({ "number": number, "reason": " " })), "input");
    assert_eq!(
        desk.code("open_in_emergency", json!({ "number": "2403", "reason": "Jouren ringde." })),
        "not_found",
        "a part of a number finds nobody"
    );
    let opened = desk.ok("open_in_emergency", json!({ "number": number, "reason": "Jouren ringde." }));
    assert_eq!((&opened["case"], &opened["until"]), (&case, &json!("2026-10-13T09:14:00")));
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["child"]["first_name"], "Alva");
    desk.now = crate::desk::moment("2026-10-13T09:14:01");
    assert_eq!(desk.code("open_case", json!({ "case": case })), "not_found", "the hour is over");
    switch(&mut desk, PASSPHRASE);
    let needs = desk.ok("today", json!({}))["needs"].clone();
    assert_eq!((&needs[0]["kind"], &needs[0]["openings"]), (&json!("emergency_openings"), &json!(1)));
    let view = plan(&mut desk, "2026-10-14");
    assert_eq!(view["agenda"].to_string().matches("Nödöppningar").count(), 1);
    let again = desk.ok("rebuild_agenda", json!({ "meeting": id(&view) }));
    assert_eq!(again["agenda"].to_string().matches("Nödöppningar").count(), 1);
    let openings = desk.ok("emergency_openings", json!({}));
    assert_eq!(
        (&openings[0]["user"], &openings[0]["who"], &openings[0]["reason"]),
        (&json!("Samira Daoud"), &json!("Alva N."), &json!("Jouren ringde."))
    );
    let child = desk.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    let log = desk.ok("log_extract", json!({ "child": child })).to_string();
    assert!(log.contains("Läste nödöppningarna"), "she is alone among them: {log}");
    desk.ok("sign_off_opening", json!({ "opening": openings[0]["id"] }));
    let today = desk.ok("today", json!({})).to_string();
    assert!(!today.contains("emergency_openings"), "{today}");
}

/// Somebody's line at a meeting.
pub(crate) fn person(view: &Value, name: &str) -> Value {
    let mut people = view["units"].as_array().unwrap().iter().flat_map(|unit| unit["people"].as_array().unwrap());
    people.find(|one| one["name"] == name).unwrap_or_else(|| panic!("no {name}")).clone()
}

#[test]
fn a_conflict_of_interest_in_the_room_hides_the_child_from_all_of_it_until_that_one_has_gone_out() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    let samira = person(&desk.ok("meeting", json!({ "meeting": meeting })), "Samira Daoud");
    let show = json!({ "meeting": meeting, "show": true });
    assert_eq!(desk.ok("show_in_room", show.clone())["who"]["first_name"], "Alva");
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": samira["professional"] }));
    assert_eq!(desk.ok("room_view", json!({})), json!({ "state": "blank" }));
    assert_eq!(desk.code("show_in_room", show.clone()), "not_shown");
    let why = json!({ "kind": "conflict_of_interest" });
    let seen = desk.ok("case_in_meeting", json!({ "item": item }));
    assert_eq!((&seen["shown"], &seen["why"]), (&json!("skipped"), &why));
    let decision = json!({ "item": item, "text": "Lugn start i lilla rummet" });
    assert_eq!(desk.code("record_decision", decision.clone()), "not_shown");
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    assert!(!view.to_string().contains("Alva"), "{view}");
    let line = view["agenda"].as_array().unwrap().iter().find(|line| line["item"] == item).unwrap();
    assert_eq!(
        (&line["child"]["why"], &line["minutes"]),
        (&why, &json!(15)),
        "it will be taken up, so it has its time"
    );
    let out =
        json!({ "meeting": meeting, "who": { "kind": "listed", "attendance": samira["id"] }, "status": "absent" });
    assert!(desk.ok("set_attendance", out).to_string().contains("Alva N."));
    assert_eq!(desk.ok("show_in_room", show)["who"]["first_name"], "Alva");
    desk.ok("record_decision", decision);
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    // Who went out reads the team's minutes; the child's own are whole.
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
    let number = &alva["case"]["number"];
    assert_eq!(minutes["children"][0], json!({ "shown": "skipped", "number": number, "why": why }));
    assert!(!minutes.to_string().contains("Lugn start"), "{minutes}");
    let own = desk.ok("child_minutes", json!({ "item": item }));
    assert_eq!(own["decisions"][0]["text"], "Lugn start i lilla rummet");
}

#[test]
fn a_conflict_of_interest_does_not_move_the_child_and_the_meeting_comes_to_it() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    child_with_consent(&mut desk, "Hugo", "Mo");
    let before = plan(&mut desk, "2026-10-14");
    let samira = person(&before, "Samira Daoud")["professional"].clone();
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": samira }));
    let view = desk.ok("rebuild_agenda", json!({ "meeting": id(&before) }));
    let items = |view: &Value| -> Vec<Value> {
        view["agenda"].as_array().unwrap().iter().map(|line| line["item"].clone()).collect()
    };
    assert_eq!((items(&view), &view["ends"]), (items(&before), &before["ends"]));
    desk.on("2026-10-14");
    let begun = desk.ok("start_meeting", json!({ "meeting": id(&view), "everyone_came": true }));
    let mut at = begun["meeting"]["current_item"].clone();
    let mut come_to = vec![at.clone()];
    while at != item_of(&view, &alva) && come_to.len() < 5 {
        at = desk.ok("close_item", json!({ "item": at }))["meeting"]["current_item"].clone();
        come_to.push(at.clone());
    }
    assert_eq!(at, item_of(&view, &alva), "{come_to:?}");
    assert_eq!(desk.code("close_item", json!({ "item": at })), "not_shown", "it is not done without being taken up");
}

#[test]
fn a_unit_with_a_conflict_of_interest_prepares_without_the_child_and_no_other_unit_does() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    child_with_consent(&mut desk, "Hugo", "Mo");
    let view = plan(&mut desk, "2026-10-14");
    let samira = person(&view, "Samira Daoud");
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": samira["professional"] }));
    let papers = desk.ok("meeting_preparation", json!({ "meeting": id(&view) }));
    assert_eq!(papers["pages"].as_array().unwrap().len(), 3);
    for page in papers["pages"].as_array().unwrap() {
        let hers = page["unit_name"] == "Socialtjänsten";
        let told = page.to_string();
        assert_eq!((told.contains("Alva"), &page["conflicts"]), (!hers, &json!(u32::from(hers))), "{told}");
        assert!(told.contains("Hugo M."), "{told}");
    }
    let away =
        json!({ "meeting": id(&view), "who": { "kind": "listed", "attendance": samira["id"] }, "status": "absent" });
    desk.ok("set_attendance", away);
    let unit = desk.unit("Socialtjänsten");
    let sheet = desk.ok("meeting_preparation", json!({ "meeting": id(&view), "unit": unit }));
    assert_eq!(sheet["pages"][0]["conflicts"], 1, "who is in the team may read the sheet without coming");
    assert!(!sheet.to_string().contains("Alva"), "{sheet}");
}

#[test]
fn an_opening_that_came_after_the_agenda_was_built_is_on_it_once_when_the_meeting_begins() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    let meeting = id(&plan(&mut desk, "2026-10-14"));
    let family = json!({ "kind": "family", "held_on": "2026-10-14", "starts": "13.00", "minutes": 60, "cases": [alva["case"]["id"]] });
    let family = id(&desk.ok("plan_meeting", family));
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    let open = json!({ "number": alva["case"]["number"], "reason": "Jouren ringde." });
    desk.ok("open_in_emergency", open);
    switch(&mut desk, PASSPHRASE);
    let times = |view: &Value| view["agenda"].to_string().matches("Nödöppningar sedan förra mötet").count();
    assert_eq!(times(&desk.ok("meeting", json!({ "meeting": meeting }))), 0);
    desk.on("2026-10-14");
    let begun = desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let kinds = (&begun["agenda"][0]["kind"], &begun["agenda"][1]["title"]);
    assert_eq!(kinds, (&json!("opening"), &json!("Nödöppningar sedan förra mötet")));
    assert_eq!((times(&begun), &begun["meeting"]["current_item"]), (1, &begun["agenda"][0]["item"]));
    assert_eq!(desk.code("start_meeting", json!({ "meeting": meeting })), "meeting_step");
    desk.ok("go_to_item", json!({ "item": begun["agenda"][1]["item"] }));
    let wall = desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }));
    assert_eq!((&wall["state"], &wall["title"]), (&json!("item"), &json!("")), "the wall says nothing of it");
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    assert_eq!(times(&desk.ok("reopen_meeting", json!({ "meeting": meeting }))), 1);
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let with_family = desk.ok("start_meeting", json!({ "meeting": family, "everyone_came": true }));
    assert_eq!(times(&with_family), 0, "a family does not sit through them");
}

/// Another coordinator, who must not see these children and types now.
fn kept_from(desk: &mut TestDesk, cases: &[&Value]) {
    user(desk, "Berit Ek", "coordinator", "Skolan", READER);
    let berit = desk.ok("list_users", json!({})).as_array().unwrap().last().unwrap()["professional"].clone();
    for case in cases {
        desk.ok("mark_conflict", json!({ "child": case["child"]["id"], "professional": berit }));
    }
    switch(desk, READER);
}

#[test]
fn no_op_tells_who_has_a_conflict_of_interest_of_the_child() {
    let mut desk = desk();
    let open = canary_child(&mut desk, 0);
    let closed = child(&mut desk, "Kanarie1q", "Kanarie1q");
    let other = canary_child(&mut desk, 2);
    for (at, case) in [(0, &open), (2, &other)] {
        answer(&mut desk, "hlt", case, &[[0; 2]; 3], at);
    }
    let mut everything = Vec::new();
    ids(&plan(&mut desk, "2026-10-14"), &mut everything);
    for case in [&open, &closed, &other] {
        ids(case, &mut everything);
        for op in ["actions_of_case", "plans_of"] {
            ids(&desk.ok(op, json!({ "case": case["case"]["id"] })), &mut everything);
        }
    }
    let end = json!({ "case": closed["case"]["id"], "closed_on": "2026-10-13", "reason": "goal_reached" });
    desk.ok("close_case", end);
    kept_from(&mut desk, &[&open, &closed]);
    let number = |case: &Value| case["case"]["number"].as_str().unwrap().to_owned();
    let names = ["kanarie0q", "planarie0q", "restarie0q", "kanarie1q"].map(str::to_owned);
    let hidden = [&names[..], &[number(&open), number(&closed)]].concat();
    let questions = questions(&everything, &hidden);
    // What locks, ends somebody's use, or gives the laptop away is not about a child.
    let quiet = ["lock", "unlock", "switch_user", "create_demo_vault", "remove_demo_vault", "remove_user"];
    let away = ["start_child_mode", "start_evaluation_round"];
    let mut told = String::new();
    for op in samlat::ops::OPS.iter().filter(|op| !quiet.contains(&op.name) && !away.contains(&op.name)) {
        let schema = op.input_schema();
        let asks = |question: &&Value| {
            question.as_object().unwrap().keys().all(|field| !schema["properties"][field].is_null())
        };
        for question in questions.iter().filter(asks) {
            let Ok(answer) = desk.call(op.name, question.clone()) else { continue };
            let answer = answer.to_string().to_lowercase();
            let named: Vec<&String> = hidden.iter().filter(|word| answer.contains(word.as_str())).collect();
            assert!(named.is_empty(), "{} {question} tells of {named:?}", op.name);
            told.push_str(&answer);
        }
    }
    assert!(told.contains("kanarie2q") && told.contains(&number(&other)), "and the other child is seen");
}

#[test]
fn a_list_with_a_child_whom_one_must_not_see_is_read_without_its_case() {
    let mut desk = desk();
    let alva = desk.alva();
    kept_from(&mut desk, &[&alva]);
    let list = format!("Namn;Personnr;Inkom\nAlva Nyberg;{ALVA};2026-10-13\n");
    let content = json!({ "file_name": "lista.csv", "media_type": "", "base64": BASE64.encode(list.as_bytes()) });
    for op in ["preview_import", "import_list"] {
        let report = desk.ok(op, json!({ "content": content }));
        assert_eq!((&report["known"][0]["case_number"], &report["accepted"]), (&json!(""), &json!([])), "{report}");
        assert!(!report.to_string().contains(alva["case"]["number"].as_str().unwrap()), "{report}");
    }
}

#[test]
fn nobody_is_given_work_with_a_child_whom_they_must_not_see() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (case, child, social) = (&alva["case"]["id"], &alva["child"]["id"], desk.unit("Socialtjänsten"));
    let meeting = plan(&mut desk, "2026-10-14");
    let (samira, karin) = (person(&meeting, "Samira Daoud"), person(&meeting, "Karin Holmlund"));
    let (samira, karin) = (&samira["professional"], &karin["professional"]);
    for one in [samira, karin] {
        desk.ok("mark_conflict", json!({ "child": child, "professional": one }));
    }
    let offer = |to: &Value| json!({ "case": case, "kind": "responsibility", "to_unit": social, "to": to, "question": "Vi ber er ta vid.", "information": ["Namn"], "ground": "consent", "offered_on": "2026-10-13" });
    let about = json!({ "case": case, "offered_on": "2026-10-13", "offered_by": "Ingrid" });
    let sip = desk.ok("offer_plan", about)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": sip, "accepted": true, "answered_on": "2026-10-13" }));
    let family =
        json!({ "kind": "family", "held_on": "2026-10-14", "starts": "13.00", "minutes": 60, "cases": [case] });
    let family = desk.ok("plan_meeting", family);
    assert!(!family["units"].to_string().contains("Samira Daoud") && family.to_string().contains("Erik Lundmark"));
    let comes = |who: Value| json!({ "meeting": id(&family), "who": who, "status": "expected" });
    for (op, input) in [
        ("name_coordinator", json!({ "case": case, "professional": karin, "from_on": "2026-10-13" })),
        ("add_action", json!({ "case": case, "professional": samira, "what": "Ringer", "due_on": "2026-10-20" })),
        ("offer_handover", offer(samira)),
        ("plan_feedback", json!({ "case": case, "meeting": id(&meeting), "by": samira })),
        (
            "set_plan_participants",
            json!({ "plan": sip, "participants": [{ "kind": "called", "unit": social, "name": "samira daoud" }] }),
        ),
        ("set_attendance", comes(json!({ "kind": "professional", "professional": samira }))),
        ("set_attendance", comes(json!({ "kind": "guest", "name": "Samira Daoud", "unit": social }))),
    ] {
        assert_eq!(desk.code(op, input), "person_kept_out", "{op}");
    }
    // A colleague who sees the child by the handover alone gives it to nobody either.
    let handover = desk.ok("offer_handover", offer(&Value::Null))["handover"]["id"].clone();
    user(&mut desk, "Olle Ek", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    let accept = json!({ "handover": handover, "step": "accept", "happened_on": "2026-10-13", "receiver": samira });
    assert_eq!(desk.code("step_handover", accept), "person_kept_out");
}

#[test]
fn whoever_gets_a_conflict_of_interest_lets_go_of_the_child_and_the_baton_has_a_new_holder_the_same_day() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (case, child, ingrid) = (&alva["case"]["id"], &alva["child"]["id"], &alva["holder"]["professional"]);
    let people = person(&plan(&mut desk, "2026-10-14"), "Erik Lundmark");
    let erik = &people["professional"];
    let samira = desk.ok("list_professionals", json!({}));
    let samira = samira.as_array().unwrap().iter().find(|one| one["name"] == "Samira Daoud").unwrap()["id"].clone();
    desk.ok("add_action", json!({ "case": case, "professional": ingrid, "what": "Ringer", "due_on": "2026-10-20" }));
    desk.ok("mark_conflict", json!({ "child": child, "professional": samira }));
    user(&mut desk, "Berit Ek", "coordinator", "Skolan", READER);
    switch(&mut desk, READER);
    let holds = json!({ "child": child, "professional": ingrid });
    let held = desk.ok("held_of_child", holds.clone());
    assert_eq!((&held["baton"], &held["actions"]), (&json!(true), &json!(1)), "{held}");
    let mark = |next: &Value| json!({ "child": child, "professional": ingrid, "new_holder": next });
    assert_eq!(desk.code("mark_conflict", mark(&Value::Null)), "baton_to_pass");
    assert_eq!(desk.code("mark_conflict", mark(ingrid)), "person_kept_out");
    assert_eq!(desk.code("mark_conflict", mark(&samira)), "person_kept_out");
    assert_eq!(desk.ok("conflicts_of", json!({ "child": child })).as_array().unwrap().len(), 1, "nothing was kept");
    desk.ok("mark_conflict", mark(erik));
    let view = desk.ok("open_case", json!({ "case": case }));
    assert_eq!((&view["holder"]["professional"], &view["gap_days"]), (erik, &json!(0)));
    let action = desk.ok("actions_of_case", json!({ "case": case }))[0]["action"].clone();
    assert_eq!((&action["professional"], &action["unit_name"]), (&Value::Null, &json!("Skolan")), "{action}");
    let held = desk.ok("held_of_child", holds);
    assert_eq!((&held["baton"], &held["actions"]), (&json!(false), &json!(0)), "{held}");
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "mark_conflict");
    assert_eq!(&desk.ok("open_case", json!({ "case": case }))["holder"]["professional"], ingrid);
}

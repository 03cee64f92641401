//! Who sees what: each role only what its row says, each member only children whose consent covers the unit, whichever op is asked.

mod roles;

use crate::{
    desk::{PASSPHRASE, TestDesk, desk},
    teams::{item_of, plan},
};
use proptest::prelude::*;
use samlat::domain::users::Role;
use serde_json::{Value, json};

pub const MEMBER: &str = "skogsmus vinter paraply 83 tröskel";

/// A user of the role in the unit, who unlocks with `passphrase`.
pub fn user(desk: &mut TestDesk, name: &str, role: &str, unit: &str, passphrase: &str) -> Value {
    let unit = desk.unit(unit);
    desk.ok("add_user", json!({ "name": name, "role": role, "unit": unit, "title": "", "passphrase": passphrase }))["user"]
        .clone()
}

pub fn switch(desk: &mut TestDesk, passphrase: &str) {
    desk.ok("switch_user", json!({ "passphrase": passphrase }));
    desk.passphrase = passphrase.to_owned();
}

#[test]
fn every_op_is_refused_while_locked_and_to_every_role_that_is_not_in_its_row() {
    let mut desk = desk();
    let passphrases =
        ["lavskrika hylla 41 kaffe spade", "dimma orgel 72 tunnbröd skruv", "vante lykta 95 forsränna mil"];
    for (role, passphrase) in ["member", "reader", "administrator"].into_iter().zip(passphrases) {
        user(&mut desk, role, role, "Skolan", passphrase);
    }
    desk.ok("lock", json!({ "by": "hand" }));
    for op in samlat::ops::OPS.iter().filter(|op| !op.roles.is_empty()) {
        assert_eq!(desk.code(op.name, json!({})), "locked", "{}", op.name);
    }
    for (role, passphrase) in Role::ALL.into_iter().zip([PASSPHRASE].into_iter().chain(passphrases)) {
        desk.ok("unlock", json!({ "passphrase": passphrase }));
        desk.passphrase = passphrase.to_owned();
        for op in samlat::ops::OPS.iter().filter(|op| !op.roles.is_empty() && !op.roles.contains(&role)) {
            assert_eq!(desk.code(op.name, json!({})), "not_allowed", "{} for {role:?}", op.name);
        }
        desk.ok("lock", json!({ "by": "hand" }));
    }
}

/// What hands out figures or personal data as a file, copies everything or says where it is copied to, lets papers about a protected child be made, changes keys, erases, or opens what is sealed: in the order of the table.
const ASK_AGAIN: [&str; 35] = [
    "add_user",
    "change_user",
    "reset_passphrase",
    "change_passphrase",
    "remove_user",
    "let_open_protected",
    "new_recovery_sheets",
    "destroy_set_aside",
    "choose_backup_folder",
    "release_paper",
    "end_guardian_protection",
    "open_in_emergency",
    "open_identity",
    "change_identity",
    "allow_printing",
    "end_protection",
    "make_parcel",
    "fill_workbook",
    "publish_table",
    "publish_quarter",
    "sign_quarter",
    "seal_quarter",
    "quarter_workbook",
    "set_region_key",
    "end_evaluation_round",
    "release_extract",
    "extract_file",
    "set_gallring_rules",
    "set_gallring_material",
    "decide_gallring",
    "carry_out_gallring",
    "end_child_mode",
    "make_backup",
    "export_log",
    "log_first_keys",
];

#[test]
fn what_matters_most_asks_for_the_passphrase_again_before_anything_else() {
    let asking: Vec<&str> = samlat::ops::OPS.iter().filter(|op| op.asks_again).map(|op| op.name).collect();
    assert_eq!(asking, ASK_AGAIN, "who takes one away from the list has thought about it");
    const READER: &str = "dimma orgel 72 tunnbröd skruv";
    let mut desk = desk();
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    let mut tried = Vec::new();
    for (role, passphrase) in [(Role::Coordinator, PASSPHRASE), (Role::Reader, READER)] {
        switch(&mut desk, passphrase);
        for op in samlat::ops::OPS.iter().filter(|op| op.asks_again && op.roles.contains(&role)) {
            let refused = desk.desk.call(op.name, json!({}), desk.now, None).unwrap_err();
            assert_eq!(refused.code(), "ask_again", "{} for {role:?}", op.name);
            tried.push(op.name);
        }
    }
    assert!(ASK_AGAIN.iter().all(|op| tried.contains(op)), "{tried:?}");
}

/// What answers with a file without asking again: it is sealed to its receiver, about no child and no figures, or handed out already.
const FILES_WITHOUT_ASKING: [&str; 11] = [
    "withdraw_parcel",
    "answer_parcel",
    "parcel_receipt",
    "agreement_file",
    "open_publication",
    "sealed_quarter",
    "own_public_keys",
    "term_calendar",
    "arms",
    "set_arms",
    "remove_arms",
];

#[test]
fn a_file_leaves_with_the_passphrase_again_or_is_listed_here() {
    let gives_a_file = |op: &&samlat::ops::Op| op.output_schema().to_string().contains("\"base64\"");
    let free: Vec<&str> =
        samlat::ops::OPS.iter().filter(gives_a_file).filter(|op| !op.asks_again).map(|op| op.name).collect();
    assert_eq!(free, FILES_WITHOUT_ASKING, "what hands out a file asks again, unless somebody has thought about it");
}

/// What a child's texts hold, by what lets them be seen: who it is, its SIP, all the rest.
fn marks(at: usize) -> [String; 3] {
    ["kanarie", "planarie", "restarie"].map(|kind| format!("{kind}{at}q"))
}

/// A child whose every text holds its canary, in a meeting, with an action, a plan, a handover.
pub fn canary_child(desk: &mut TestDesk, at: usize) -> Value {
    let [name, plan, rest] = marks(at);
    let new = json!({
        "kind": "new",
        "child": { "first_name": name, "last_name": name, "birth_on": "2016-03-01", "school": name, "class": "B", "language": name },
        "guardians": [{ "name": rest, "relation": "mamma", "phone": rest }, { "name": rest, "relation": "pappa" }],
    });
    let today = desk.now.today().to_string();
    let person = desk.ok("list_professionals", json!({}))[0]["id"].clone();
    let case = desk.ok(
        "register_case",
        json!({ "child": new, "source": "school", "intake_on": today, "coordinator": person, "worry": rest }),
    );
    let (id, school) = (case["case"]["id"].clone(), desk.unit("Skolan"));
    desk.ok("add_action", json!({ "case": id, "unit": school, "what": rest, "due_on": "2026-10-30" }));
    desk.ok(
        "record_child_voice",
        json!({ "case": id, "heard_on": today, "form": "talk_alone", "words": rest, "asked_by": rest }),
    );
    desk.ok("offer_plan", json!({ "case": id, "offered_on": today, "offered_by": plan }));
    desk.ok("record_concern_report", json!({ "case": id, "made_on": today, "made_by": rest }));
    case
}

/// Each guardian's answer for each of the units: 0 given, 1 declined, 2 not asked, 3 withdrawn.
const ANSWERS: [&str; 4] = ["given", "declined", "not_asked", "withdrawn"];
const UNITS: [&str; 3] = ["Skolan", "Socialtjänsten", "Hälsocentralen"];

pub type Answers = [[usize; 2]; 3];

pub fn answer(desk: &mut TestDesk, purpose: &str, case: &Value, answers: &Answers, at: usize) {
    let today = desk.now.today().to_string();
    let mut given = Vec::new();
    for (unit, of_unit) in UNITS.iter().zip(answers) {
        let unit = desk.unit(unit);
        for (guardian, status) in of_unit.iter().enumerate() {
            let giver = json!({ "kind": "guardian", "guardian": case["child"]["guardians"][guardian]["id"] });
            given.push(
                json!({ "giver": giver, "unit": unit, "status": ANSWERS[*status], "answered_on": today, "reason": "" }),
            );
        }
    }
    let [_, _, mark] = marks(at);
    desk.ok("record_consent", json!({ "child": case["child"]["id"], "purpose": purpose, "asked_on": today, "form": "oral", "information": mark, "excluded": mark, "collected_by": mark, "paper_at": mark, "answers": given }));
}

/// What a member of the unit may see of a child: who it is, its SIP, all the rest. The SIP goes by the answers about it, and by those about the team only while nobody has been asked about it.
fn sees(unit: usize, (to_team, to_sip): &(Answers, Option<Answers>)) -> [bool; 3] {
    let rest = to_team[unit] == [0, 0];
    let plan = to_sip.map_or(rest, |answers| answers[unit] == [0, 0]);
    [rest || plan, plan, rest]
}

/// Whatever one might ask with: every id under every name an op could want it by, and what one might search for.
pub fn questions(everything: &[Value], words: &[String]) -> Vec<Value> {
    let mut questions = vec![json!({}), json!({ "act": null }), json!({ "quarter": "2026-Q4" })];
    for id in everything {
        for name in ["child", "case", "meeting", "item", "plan", "handover", "action", "consent", "id", "unit", "user"]
        {
            questions.push(json!({ name: id }));
        }
        questions.push(json!({ "action": id, "change": { "kind": "start" } }));
        questions.push(json!({ "handover": id, "step": "remind", "happened_on": "2026-10-14" }));
    }
    for word in words {
        questions.push(json!({ "query": word }));
        questions.push(json!({ "first_name": word, "last_name": word, "number": "", "birth_on": null }));
    }
    questions
}

pub fn ids(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::String(text)
            if text.len() == 36 && text.bytes().filter(|byte| *byte == b'-').count() == 4 && !found.contains(value) =>
        {
            found.push(value.clone());
        }
        Value::Array(list) => list.iter().for_each(|one| ids(one, found)),
        Value::Object(fields) => fields.values().for_each(|one| ids(one, found)),
        _ => {}
    }
}

fn any_answers() -> impl Strategy<Value = Answers> {
    prop::array::uniform3(prop::array::uniform2(0usize..4))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn no_member_gets_a_word_of_a_child_whose_consent_does_not_cover_the_unit(
        drawn in prop::collection::vec((any_answers(), prop::option::of(any_answers())), 2),
        unit in 0usize..3,
    ) {
        // The consents of the last three cover everybody: to the team, to the SIP alone, to the team with a yes to the SIP that was taken back. So the test sees that something is seen.
        let last = [([[0; 2]; 3], None), ([[1; 2]; 3], Some([[0; 2]; 3])), ([[0; 2]; 3], Some([[3; 2]; 3]))];
        let answers: Vec<(Answers, Option<Answers>)> = drawn.into_iter().chain(last).collect();
        let mut desk = desk();
        let cases: Vec<Value> = (0..answers.len()).map(|at| canary_child(&mut desk, at)).collect();
        for (at, (case, (to_team, to_sip))) in cases.iter().zip(&answers).enumerate() {
            answer(&mut desk, "hlt", case, to_team, at);
            if let Some(to_sip) = to_sip {
                answer(&mut desk, "sip", case, to_sip, at);
            }
        }
        let view = plan(&mut desk, "2026-10-14");
        let mut everything = Vec::new();
        ids(&view, &mut everything);
        for case in &cases {
            ids(case, &mut everything);
            let line = item_of(&view, case);
            prop_assert!(line.is_string());
            ids(&desk.ok("actions_of_case", json!({ "case": case["case"]["id"] })), &mut everything);
            ids(&desk.ok("plans_of", json!({ "case": case["case"]["id"] })), &mut everything);
        }
        user(&mut desk, "Samira Daoud", "member", UNITS[unit], MEMBER);
        desk.ok("save_draft", json!({ "key": "utkast", "text": "kanarie0q" }));
        switch(&mut desk, MEMBER);
        let mut seen = vec![[false; 3]; cases.len()];
        let words: Vec<String> = (0..cases.len()).flat_map(marks).chain(cases.iter().map(|case| case["case"]["number"].as_str().unwrap().to_owned())).collect();
        let questions = questions(&everything, &words);
        let quiet = ["lock", "remove_demo_vault", "create_demo_vault", "unlock", "switch_user"];
        for op in samlat::ops::OPS.iter().filter(|op| !quiet.contains(&op.name)) {
            for question in &questions {
                let Ok(answer) = desk.call(op.name, question.clone()) else { continue };
                let answer = answer.to_string().to_lowercase();
                for (at, case) in cases.iter().enumerate() {
                    let mut told = marks(at).map(|mark| answer.contains(&mark));
                    told[0] |= answer.contains(case["case"]["number"].as_str().unwrap());
                    let may = sees(unit, &answers[at]);
                    for (what, (told, may)) in told.into_iter().zip(may).enumerate() {
                        seen[at][what] |= told;
                        prop_assert!(may || !told, "{} {question} tells {} of {at}: {:?}", op.name, marks(at)[what], answers[at]);
                    }
                }
            }
        }
        let expected: Vec<[bool; 3]> = answers.iter().map(|answers| sees(unit, answers)).collect();
        prop_assert_eq!(seen, expected, "and everything that may be seen is seen");
    }
}

#[test]
fn a_member_writes_the_own_units_actions_and_no_others() {
    let mut desk = crate::teams::team();
    let alva = crate::teams::child_with_consent(&mut desk, "Alva", "Nyberg");
    let hugo = crate::teams::child(&mut desk, "Hugo", "Mo");
    let (school, social) = (desk.unit("Skolan"), desk.unit("Socialtjänsten"));
    let action = |desk: &mut TestDesk, case: &Value, unit: &Value| {
        desk.call(
            "add_action",
            json!({ "case": case["case"]["id"], "unit": unit, "what": "Ringer", "due_on": "2026-10-20" }),
        )
        .map(|view| view["action"]["id"].clone())
        .map_err(|error| error.code())
    };
    let others = action(&mut desk, &alva, &school).unwrap();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    let own = action(&mut desk, &alva, &social).unwrap();
    assert_eq!(action(&mut desk, &alva, &school), Err("not_allowed"));
    assert_eq!(action(&mut desk, &hugo, &social), Err("not_found"));
    let done = json!({ "kind": "done" });
    assert_eq!(desk.code("change_action", json!({ "action": own, "change": done })), "ok");
    assert_eq!(desk.code("change_action", json!({ "action": others, "change": done })), "not_allowed");
    let concern =
        |case: &Value| json!({ "case": case["case"]["id"], "made_on": "2026-10-13", "made_by": "Samira Daoud" });
    assert_eq!(desk.code("record_concern_report", concern(&alva)), "ok", "everybody may say that a report was made");
    assert_eq!(desk.code("record_concern_report", concern(&hugo)), "not_found");
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "record_concern_report");
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "change_action");
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "add_action");
    assert_eq!(desk.code("undo", json!({ "act": null })), "undo_not_last", "what others did is theirs to take back");
    assert_eq!(desk.ok("undo_state", json!({}))["undo"], Value::Null, "and what it was is not told");
}

#[test]
fn who_may_do_what_can_be_taken_back_takes_it_back_and_nothing_of_a_child_that_is_no_longer_seen() {
    for role in Role::ALL {
        let can = |op: &samlat::ops::Op| op.roles.contains(&role);
        let undoes = samlat::ops::OPS.iter().any(|op| op.undo && can(op));
        assert_eq!(samlat::ops::OPS.iter().any(|op| op.name == "undo" && can(op)), undoes, "{role:?}");
    }
    let mut desk = crate::teams::team();
    let anna = user(&mut desk, "Anna Strand", "coordinator", "Skolan", MEMBER)["user"]["id"].clone();
    switch(&mut desk, MEMBER);
    crate::teams::child(&mut desk, "Alva", "Nyberg");
    switch(&mut desk, PASSPHRASE);
    desk.ok("change_user", json!({ "user": anna, "name": "Anna Strand", "role": "administrator" }));
    switch(&mut desk, MEMBER);
    assert_eq!(desk.code("undo", json!({ "act": null })), "not_allowed", "the child is not hers to take away any more");
    let unit = json!({ "name": "Folktandvården", "sector": "other", "organisation_kind": "region" });
    desk.ok("add_unit", unit);
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "add_unit");
    assert_eq!(desk.ok("redo", json!({ "act": null }))["op"], "add_unit");
}

#[test]
fn a_withdrawn_consent_takes_the_child_away_at_once() {
    let mut desk = crate::teams::team();
    let alva = crate::teams::child_with_consent(&mut desk, "Alva", "Nyberg");
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let seen = |desk: &mut TestDesk| {
        switch(desk, MEMBER);
        let seen = desk.code("open_case", json!({ "case": alva["case"]["id"] }));
        switch(desk, PASSPHRASE);
        seen
    };
    assert_eq!(seen(&mut desk), "ok");
    crate::teams::answers(&mut desk, &alva, &[("Socialtjänsten", "withdrawn")], None);
    assert_eq!(seen(&mut desk), "not_found");
    crate::teams::answers(&mut desk, &alva, &[("Socialtjänsten", "given")], Some("2026-10-20"));
    assert_eq!(seen(&mut desk), "ok");
    desk.on("2026-10-21");
    assert_eq!(seen(&mut desk), "not_found", "the consent's last day has passed");
}

/// Every table says who sees its rows: it leads to a child, or it is listed in core/store/access.rs, or it is listed here as the coordinator's own.
#[test]
fn every_table_of_the_schema_says_who_sees_its_rows() {
    let coordinators_own = [
        "imports",
        "import_rows",
        "import_recipes",
        "quarters",
        "quarter_explanations",
        "sealing_keys",
        "gaps",
        "gap_units",
        "parcel_keys",
        "protection_secrets",
        "gallring_lists",
        "kept_reports",
    ];
    let mut desk = desk();
    let silent: Vec<String> = desk
        .desk
        .book()
        .unwrap()
        .tables_without_a_rule()
        .unwrap()
        .into_iter()
        .filter(|table| !coordinators_own.contains(&table.as_str()))
        .collect();
    assert_eq!(
        silent, [""; 0],
        "a member sees nothing of these tables: list them in ABOUT_NO_CHILD (core/store/access.rs) if everybody may, or here if only coordinators may"
    );
}

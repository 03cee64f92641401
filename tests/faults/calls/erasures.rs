//! Gallring: decided by a reader, carried out; a child is all there or all gone, and an older backup does not bring it back.

use super::{
    Scene, acked, act, apply, at_every_call, close, files,
    keys::{READER, add_reader},
    logged, open,
    restores::{back_up_as, stick},
    saves::with_ten,
    words,
};
use crate::stand::{PASSPHRASE, Stand, keep, kept, later, moment};
use samlat::Desk;
use serde_json::{Value, json};
use std::process::Output;

/// When what is due is decided and carried out: the quarters until then do not depend on the computer's clock.
const DAY: &str = "2026-10-13T09:00:00";

fn line(op: &str, input: &Value) -> String {
    format!("{}\n", json!({ "op": op, "input": input, "at": format!("{DAY}Z") }))
}

/// A closed case, a reader, and ten drafts; the case's id is kept beside the vault. The municipality keeps nothing for any years, so that one quarter's figures are kept and not those of
/// twenty, which would be most of what is written.
fn closed(stand: &Stand) -> Desk {
    with_ten(stand);
    let mut desk = stand.desk("vault").unwrap();
    let at = "2026-07-10T09:00:00";
    let rule = json!({ "id": "inga-ar", "material": "case", "owner": "education", "places": [], "years": 0, "kept_birth_days": [], "source": "Planen", "valid_from": "2020-01-01" });
    act(&mut desk, at, "set_gallring_rules", json!({ "owner": "education", "rules": [rule] }));
    let child = json!({ "first_name": "Bosse", "last_name": "Kanariefågel", "birth_on": "2016-04-24" });
    let child =
        json!({ "kind": "new", "child": child, "guardians": [{ "name": "Berit Papegoja", "relation": "mamma" }] });
    let case = json!({ "child": child, "signal_on": "2026-07-05", "signal_sector": "school", "source": "school", "intake_on": "2026-07-10", "worry": "Bosse sover inte." });
    let case = act(&mut desk, at, "register_case", case);
    let id = &case["case"]["id"];
    let voice = json!({ "case": id, "heard_on": "2026-07-10", "form": "talk_alone", "words": "Bosse säger hej.", "asked_by": "Karin" });
    act(&mut desk, at, "record_child_voice", voice);
    let closing = json!({ "case": id, "closed_on": "2026-08-01", "reason": "goal_reached" });
    act(&mut desk, "2026-08-01T09:00:00", "close_case", closing);
    let reader = add_reader(&mut desk);
    act(&mut desk, "2026-08-02T09:00:00", "add_user", reader);
    std::fs::write(stand.path("case"), id.as_str().unwrap()).unwrap();
    std::fs::write(stand.path("figures"), figures(&mut desk)).unwrap();
    desk
}

/// Proposes what is due on a day and lets the reader decide. The list.
fn propose_and_decide(desk: &mut Desk, day: &str) -> Value {
    let list = act(desk, day, "propose_gallring", json!({}));
    assert_eq!(list["lines"].as_array().unwrap().len(), 1);
    desk.call("switch_user", json!({ "passphrase": READER }), moment(day), None).unwrap();
    desk.call("decide_gallring", decision(&list), moment(day), Some(READER)).unwrap();
    desk.call("switch_user", json!({ "passphrase": PASSPHRASE }), moment(day), None).unwrap();
    list
}

/// The figures of the quarter that the child is counted in.
fn figures(desk: &mut Desk) -> String {
    let input = json!({ "quarter": "2026-Q3" });
    desk.call("measures_report", input, moment(DAY), None).unwrap()["measures"].to_string()
}

fn decision(list: &Value) -> Value {
    json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." })
}

/// Whether the child is there: all of it, or nothing of it.
fn is_there(stand: &Stand, desk: &mut Desk) -> bool {
    let id = std::fs::read_to_string(stand.path("case")).unwrap();
    let found = desk.call("search_children", json!({ "query": "Kanariefågel" }), later(), None).unwrap().to_string();
    let search = found.contains("Bosse");
    match desk.call("open_case", json!({ "case": id }), later(), None) {
        Ok(case) => {
            let case = case.to_string();
            let whole = ["Bosse", "Papegoja", "sover inte", "säger hej"].iter().all(|part| case.contains(part));
            assert!(whole && search, "the child is there in part");
            true
        }
        Err(error) => {
            assert_eq!(error.code(), "not_found");
            assert!(!search, "the child is gone and is found");
            false
        }
    }
}

fn the_list(desk: &mut Desk) -> Value {
    desk.call("gallring_overview", json!({}), moment(DAY), None).unwrap()["lists"][0].clone()
}

/// Proposed or decided; the child is there.
fn decided(stand: &Stand, output: &Output) {
    let mut desk = open(stand, "vault", output);
    let list = the_list(&mut desk);
    let new = match list["state"].as_str().unwrap() {
        "proposed" => list["reason"] == "" && list["lines"][0]["erase"] == Value::Null,
        "decided" => list["reason"] == "Tiden är ute." && list["lines"][0]["erase"] == true,
        other => panic!("a third state: {other}"),
    };
    assert!(new, "half decided: {list}");
    let new = list["state"] == "decided";
    assert!(new || !acked(output, 0), "said that it was decided");
    assert_eq!(logged(&mut desk, "Beslutade"), new, "the log says so, or not");
    assert!(is_there(stand, &mut desk));
}

/// The child is there and the list is decided, or it is gone with a certificate; the figures are the same.
fn carried_out(stand: &Stand, output: &Output) {
    let mut desk = open(stand, "vault", output);
    let (list, there) = (the_list(&mut desk), is_there(stand, &mut desk));
    match list["state"].as_str().unwrap() {
        "decided" => {
            assert!(there && list["remnants"] == Value::Null && list["lines"][0]["rows"] == Value::Null, "{list}")
        }
        "carried_out" => assert!(!there && list["remnants"] == 0 && list["lines"][0]["whole_child"] == true, "{list}"),
        other => panic!("a third state: {other}"),
    }
    assert!(!there || !acked(output, 0), "said that it was erased");
    assert_eq!(logged(&mut desk, "Verkställde"), !there, "the log says so, or not");
    assert_eq!(figures(&mut desk), std::fs::read_to_string(stand.path("figures")).unwrap(), "the figures survive");
    assert_eq!(kept(&mut desk).len(), 10);
    if there {
        act(&mut desk, DAY, "carry_out_gallring", json!({ "list": list["id"] }));
        assert!(!is_there(stand, &mut desk));
    }
    close(desk);
    if acked(output, 0) {
        let newest = samlat::vault::backups::list(&stand.path("stick"), None).unwrap().remove(0).manifest;
        assert_eq!(newest.erased.len(), 1, "the newest backup knows what was erased");
    }
}

/// The vault as it was or that of the older backup: without the child.
fn not_brought_back(stand: &Stand, output: &Output) {
    let mut desk = open(stand, "vault", output);
    assert!(!is_there(stand, &mut desk), "the child is back");
    let numbers = kept(&mut desk);
    assert!([10, 20].contains(&numbers.len()), "neither the old nor the new: {numbers:?}");
    assert!(numbers.len() == 10 || !output.status.success(), "said that it was restored");
}

pub(super) const DECIDE: Scene = Scene {
    name: "gallring: decide",
    prepare: |stand| {
        let mut desk = closed(stand);
        let list = act(&mut desk, DAY, "propose_gallring", json!({}));
        close(desk);
        std::fs::write(stand.path("passphrase"), READER).unwrap();
        line("decide_gallring", &decision(&list))
    },
    arguments: apply,
    look: decided,
};

#[test]
fn decide_what_is_erased() {
    at_every_call(&DECIDE);
}

/// A list that the reader has decided.
fn decided_list(stand: &Stand) -> Value {
    let mut desk = closed(stand);
    let list = propose_and_decide(&mut desk, DAY);
    act(&mut desk, DAY, "choose_backup_folder", json!({ "folder": stick(stand) }));
    close(desk);
    list
}

pub(super) const ERASE: Scene = Scene {
    name: "gallring: erase",
    prepare: |stand| line("carry_out_gallring", &json!({ "list": decided_list(stand)["id"] })),
    arguments: apply,
    look: carried_out,
};

#[test]
fn erase() {
    at_every_call(&ERASE);
}

pub(super) const RESTORE_FROM_BEFORE: Scene = Scene {
    name: "restore from before an erasure",
    prepare: |stand| {
        let list = decided_list(stand);
        back_up_as(stand, "old.samlat");
        let erase = line("carry_out_gallring", &json!({ "list": list["id"] }));
        let more: String = (10..20).map(keep).collect();
        let done = stand.samlat(&["apply", &stand.text("vault")], &(erase + &more));
        assert_eq!(crate::stand::acknowledged(&done.stdout).0, 11, "{done:?}");
        assert!(files(stand, "stick", ".samlat").len() > 1);
        String::new()
    },
    arguments: |stand| words(&["restore", &stand.text("stick/old.samlat"), &stand.text("vault")]),
    look: not_brought_back,
};

#[test]
fn restore_from_before_an_erasure() {
    at_every_call(&RESTORE_FROM_BEFORE);
}

//! The access log: what gets a line, what is noticed, how it is reviewed.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk, empty_desk, moment},
};
use samlat::{ops, ops::Call};
use serde_json::{Value, json};
use std::{io::Write as _, process::Command};

fn lines(desk: &mut TestDesk) -> Vec<Value> {
    desk.ok("access_log", json!({}))["lines"].as_array().unwrap().clone()
}

/// A new vault, and its two sheets.
fn with_sheets() -> (TestDesk, Value) {
    let mut desk = empty_desk();
    let sheets = desk.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
    );
    (desk, sheets)
}

/// A new vault, and the first of its sheets.
fn with_sheet() -> (TestDesk, Value) {
    let (desk, sheets) = with_sheets();
    (desk, sheets["groups"].clone())
}

#[test]
fn nothing_about_a_child_is_answered_without_a_line_in_the_log() {
    let mut desk = desk();
    let case = desk.alva();
    let (id, child) = (case["case"]["id"].clone(), case["child"]["id"].clone());
    let tells = ["Alva", "Nyberg", "Ont i magen"].map(str::to_owned);
    let tells = [&tells[..], &[id.to_string(), child.to_string(), case["case"]["number"].to_string()]].concat();
    let inputs = [
        json!({}),
        json!({ "case": id }),
        json!({ "child": child }),
        json!({ "query": "Alva" }),
        json!({ "over": false, "scope": "open", "owner": null }),
        json!({ "act": null }),
    ];
    let mut told = Vec::new();
    for op in ops::OPS.iter().filter(|op| matches!(op.call, Call::Open(_))) {
        for input in &inputs {
            let before = desk.desk.book().unwrap().log_sequence().unwrap();
            let Ok(answer) = desk.call(op.name, input.clone()) else { continue };
            let answer = answer.to_string();
            if tells.iter().any(|tell| answer.contains(tell.trim_matches('"'))) {
                let after = desk.desk.book().unwrap().log_sequence().unwrap();
                assert!(after > before, "{} told of a child and left no line", op.name);
                told.push(op.name);
            }
        }
    }
    for read in ["search_children", "list_cases", "open_case", "consents_of", "today", "access_log"] {
        assert!(told.contains(&read), "{read} was tried: {told:?}");
    }
}

#[test]
fn a_line_says_in_swedish_who_did_what_about_which_case() {
    let mut desk = desk();
    let case = desk.alva();
    desk.ok("open_case", json!({ "case": case["case"]["id"] }));
    let lines = lines(&mut desk);
    let read = lines.iter().find(|line| line["what"] == "Läste ärendet").unwrap();
    assert_eq!(read["user"], "Ingrid Vallmark");
    assert_eq!(read["about"], case["case"]["number"]);
    assert!(!lines.iter().any(|line| line.to_string().contains("Alva")), "no name stands in the log");
}

#[test]
fn a_line_says_for_which_unit_it_was_done() {
    const OTHER: &str = "lavskrika hylla 41 kaffe spade";
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Mats Lind", "member", "Skolan", OTHER);
    for passphrase in [MEMBER, OTHER] {
        switch(&mut desk, passphrase);
        desk.ok("list_cases", json!({}));
    }
    switch(&mut desk, PASSPHRASE);
    let lines = lines(&mut desk);
    let read: Vec<(&Value, &Value)> = lines
        .iter()
        .filter(|line| line["what"] == "Läste listan över barn")
        .map(|line| (&line["user"], &line["unit"]))
        .collect();
    let (samira, mats) = ((json!("Samira Daoud"), json!("Socialtjänsten")), (json!("Mats Lind"), json!("Skolan")));
    assert_eq!(read, [(&mats.0, &mats.1), (&samira.0, &samira.1)], "newest first");
    let stored = exported(&mut desk);
    for unit in ["Socialtjänsten", "Skolan"] {
        let unit = desk.unit(unit);
        let of_unit = |line: &&Value| line["fields"][3] == unit && line["fields"][4] == "list_cases";
        assert_eq!(stored.iter().filter(of_unit).count(), 1, "and what the hash is made of says it too");
    }
}

#[test]
fn the_log_is_found_by_person_number_and_day() {
    let mut desk = desk();
    let case = desk.alva();
    desk.on("2026-10-14");
    desk.ok("list_cases", json!({}));
    let user = desk.ok("access_log", json!({}))["users"][0]["id"].clone();
    let of_day = desk.ok("access_log", json!({ "from": "2026-10-14", "to": "2026-10-14" }));
    assert!(
        of_day["lines"].as_array().unwrap().iter().all(|line| line["at"].as_str().unwrap().starts_with("2026-10-14"))
    );
    let of_case = desk.ok("access_log", json!({ "case_number": case["case"]["number"], "user": user }));
    let about = of_case["lines"].as_array().unwrap();
    assert!(!about.is_empty() && about.iter().all(|line| line["about"] == case["case"]["number"]));
    assert_eq!(desk.code("access_log", json!({ "case_number": "2403-1900-001" })), "input");
}

#[test]
fn the_extract_of_a_child_has_every_look_also_through_a_meeting() {
    let mut desk = desk();
    let case = desk.alva();
    let child = case["child"]["id"].clone();
    desk.ok("open_case", json!({ "case": case["case"]["id"] }));
    desk.ok("consents_of", json!({ "child": child }));
    let meeting =
        desk.ok("plan_meeting", json!({ "kind": "team", "held_on": "2026-10-20", "starts": "09:00", "minutes": 120 }));
    let id = meeting["meeting"]["id"].clone();
    desk.ok("rebuild_agenda", json!({ "meeting": id }));
    desk.ok("meeting", json!({ "meeting": id }));
    let extract = desk.ok("log_extract", json!({ "child": child }));
    let what: Vec<&str> =
        extract["lines"].as_array().unwrap().iter().map(|line| line["what"].as_str().unwrap()).collect();
    for expected in ["Registrerade ett ärende", "Läste ärendet", "Läste samtycken", "Läste mötet"] {
        assert!(what.contains(&expected), "{expected} in {what:?}");
    }
    assert!(!what.contains(&"Låste upp"));
    assert_eq!(extract["case_numbers"], json!([case["case"]["number"]]));
}

#[test]
fn the_extract_of_a_child_keeps_the_looks_at_a_meeting_that_it_has_left_since() {
    let mut desk = desk();
    let case = desk.alva();
    let fox = json!({ "kind": "new", "child": { "first_name": "Räven", "last_name": "", "protection": "marked" }, "guardians": [] });
    let fox = json!({ "child": fox, "source": "school", "intake_on": "2026-10-13" });
    let fox = desk.ok("register_case", fox)["child"]["id"].clone();
    let meeting = crate::teams::id(&crate::teams::plan(&mut desk, "2026-10-20"));
    let agenda = desk.ok("meeting", json!({ "meeting": meeting }))["agenda"].clone();
    let about = |line: &&Value| line["child"]["case"] == case["case"]["id"];
    let item = agenda.as_array().unwrap().iter().find(about).unwrap()["item"].clone();
    desk.ok("move_agenda_item", json!({ "item": item, "before": null }));
    let what = |desk: &mut TestDesk, child: &Value| -> Vec<String> {
        let lines = desk.ok("log_extract", json!({ "child": child }))["lines"].clone();
        lines.as_array().unwrap().iter().map(|line| line["what"].as_str().unwrap().to_owned()).collect()
    };
    let child = case["child"]["id"].clone();
    let stood = what(&mut desk, &child);
    assert!(stood.contains(&"Läste mötet".to_owned()), "{stood:?}");
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let built = desk.ok("rebuild_agenda", json!({ "meeting": meeting }));
    assert!(!built["agenda"].as_array().unwrap().iter().any(|line| about(&line)), "it has left");
    let left = what(&mut desk, &child);
    assert_eq!(left[..stood.len()], stood, "what was seen was seen");
    assert!(!what(&mut desk, &fox).contains(&"Läste mötet".to_owned()), "who never stood there was not seen");
    let log = lines(&mut desk);
    let line = log.iter().find(|line| line["what"] == "Gjorde om dagordningen").unwrap();
    assert_eq!(line["reason"], "", "ids are for no reader");
}

#[test]
fn a_clock_set_back_or_far_ahead_is_written_down_and_the_order_stands() {
    let mut desk = desk();
    let tests = [
        ("2026-10-13T07:14:00", "back"),
        ("2025-10-13T07:14:00", "back"),
        ("2036-10-13T07:14:00", "ahead"),
        ("2026-10-13T08:15:00", "back"),
        ("2026-10-13T08:14:30", "none"),
        ("2026-10-25T02:30:00", "none"),
    ];
    for (at, _) in tests {
        desk.now = moment(at);
        desk.ok("list_cases", json!({}));
    }
    let page = desk.ok("access_log", json!({}));
    let found: Vec<&Value> = page["lines"]
        .as_array()
        .unwrap()
        .iter()
        .rev()
        .filter(|line| line["what"] == "Läste listan över barn")
        .collect();
    for ((at, clock), line) in tests.iter().zip(found) {
        assert_eq!(line["clock"], *clock, "{at}");
    }
    assert_eq!(page["jumps"], 4);
    let jumps = desk.ok("access_log", json!({ "jumps_only": true }));
    assert_eq!(jumps["lines"].as_array().unwrap().len(), 4);
    assert_eq!(desk.ok("check_log", json!({}))["wrong"], Value::Null);
}

#[test]
fn the_spot_check_draws_twenty_lines_and_is_signed_when_all_are_looked_at() {
    let mut desk = desk();
    for _ in 0..30 {
        desk.ok("list_cases", json!({}));
    }
    assert_eq!(desk.ok("backup_state", json!({}))["spot_check_due"], false, "nothing to look back on the first month");
    desk.on("2026-11-03");
    desk.alva();
    assert_eq!(desk.ok("backup_state", json!({}))["spot_check_due"], true);
    let drawn = desk.ok("draw_spot_check", json!({}));
    let lines = drawn["current"]["lines"].as_array().unwrap().clone();
    assert_eq!(lines.len(), 20);
    assert_eq!(desk.code("draw_spot_check", json!({})), "spot_check_drawn");
    assert_eq!(desk.code("sign_spot_check", json!({})), "spot_check_open");
    let first = &lines[0]["line"]["sequence"];
    assert_eq!(desk.code("record_spot_line", json!({ "sequence": first, "outcome": "deviation" })), "input");
    for line in &lines {
        desk.ok("record_spot_line", json!({ "sequence": line["line"]["sequence"], "outcome": "in_order" }));
    }
    let signed = desk.ok("sign_spot_check", json!({}));
    assert_eq!(signed["current"]["signed_by"], "Ingrid Vallmark");
    assert_eq!(desk.code("record_spot_line", json!({ "sequence": first, "outcome": "asked" })), "spot_check_signed");
    assert_eq!(desk.ok("backup_state", json!({}))["spot_check_due"], false);
    desk.on("2026-12-01");
    let next = desk.ok("spot_checks", json!({}));
    assert_eq!((&next["current"], &next["earlier"][0]["month"]), (&Value::Null, &json!("2026-11")));
}

#[test]
fn a_spot_check_that_was_drawn_in_one_month_is_signed_in_the_next() {
    let mut desk = desk();
    for _ in 0..3 {
        desk.ok("list_cases", json!({}));
    }
    let drawn = desk.ok("draw_spot_check", json!({}));
    desk.on("2026-11-03");
    desk.alva();
    let waiting = desk.ok("spot_checks", json!({}));
    assert_eq!((&waiting["month"], &waiting["current"]["month"]), (&json!("2026-11"), &json!("2026-10")));
    assert_eq!(waiting["current"]["lines"], drawn["current"]["lines"]);
    assert_eq!(waiting["earlier"], json!([]), "it stands once");
    assert_eq!(desk.ok("backup_state", json!({}))["spot_check_due"], true);
    assert_eq!(desk.code("draw_spot_check", json!({})), "spot_check_open", "what was drawn is done first");
    for line in drawn["current"]["lines"].as_array().unwrap() {
        desk.ok("record_spot_line", json!({ "sequence": line["line"]["sequence"], "outcome": "in_order" }));
    }
    let signed = desk.ok("sign_spot_check", json!({}));
    assert_eq!(
        (&signed["month"], &signed["current"]["month"]),
        (&json!("2026-11"), &json!("2026-10")),
        "to be printed"
    );
    assert_eq!(signed["current"]["signed_by"], "Ingrid Vallmark");
    assert_eq!(desk.code("sign_spot_check", json!({})), "spot_check_signed");
    assert_eq!(desk.ok("backup_state", json!({}))["spot_check_due"], true, "November's own waits");
    let own = desk.ok("draw_spot_check", json!({}));
    assert_eq!(own["current"]["month"], "2026-11");
    assert!(own["current"]["lines"].as_array().is_some_and(|lines| !lines.is_empty()));
    assert_eq!(own["earlier"][0]["month"], "2026-10");
}

/// The log as `samlat log export` writes it.
fn exported(desk: &mut TestDesk) -> Vec<Value> {
    desk.ok("export_log", json!({ "from": 1 })).as_array().unwrap().clone()
}

/// What the independent verifier says.
fn verifier(lines: &[Value], keys: &Value, heads: &[String]) -> (bool, String) {
    let file = |text: &str| {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        file
    };
    let log = file(&lines.iter().map(|line| format!("{line}\n")).collect::<String>());
    let keys = file(&keys.to_string());
    let script = "tests/fixtures/verifier/verify_log.py";
    let mut command = Command::new("python3");
    command.arg(script).arg(log.path()).arg("--keys").arg(keys.path());
    for head in heads {
        command.args(["--head", head]);
    }
    let output = command.output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

/// A line with its hash made anew, as somebody who knows the format but not the keys would.
fn rehash(lines: &mut [Value]) {
    use sha2::{Digest, Sha256};
    let mut before = "samlat".to_owned();
    for (at, line) in lines.iter_mut().enumerate() {
        let mut digest = Sha256::new();
        digest.update(before.as_bytes());
        digest.update([0x1f]);
        digest.update((at + 1).to_string().as_bytes());
        for field in line["fields"].as_array().unwrap() {
            digest.update([0x1f]);
            digest.update(field.as_str().unwrap().as_bytes());
        }
        before = data_encoding::HEXLOWER.encode(&digest.finalize());
        line["sequence"] = json!(at + 1);
        line["hash"] = json!(before);
    }
}

#[test]
fn an_independent_verifier_notices_edits_cuts_swaps_and_replay() {
    let (mut desk, groups) = with_sheet();
    let case = desk.alva();
    for _ in 0..8 {
        desk.ok("open_case", json!({ "case": case["case"]["id"] }));
    }
    let keys = desk.ok("log_first_keys", json!({ "groups": groups }));
    let lines = exported(&mut desk);
    let last = lines.last().unwrap();
    let head = vec![format!("{}:{}", last["sequence"], last["hash"].as_str().unwrap())];
    let (whole, said) = verifier(&lines, &keys, &head);
    assert!(whole && said.contains(&format!("{} lines, {} with their seal", lines.len(), lines.len())), "{said}");

    let middle = lines.len() / 2;
    let mut edited = lines.clone();
    edited[middle]["fields"][4] = json!("list_units");
    let mut cut = lines.clone();
    cut.remove(middle);
    let mut swapped = lines.clone();
    swapped.swap(middle, middle + 1);
    let mut replayed = lines.clone();
    replayed.push(lines[middle].clone());
    let shorter = lines[..lines.len() - 1].to_vec();
    let mut forged = [edited.clone(), cut.clone(), swapped.clone(), replayed.clone()];
    for lines in &mut forged {
        rehash(lines);
    }
    for (what, lines) in
        [("edited", edited), ("cut", cut), ("swapped", swapped), ("replayed", replayed), ("shorter", shorter)]
    {
        assert!(!verifier(&lines, &keys, &head).0, "{what}");
    }
    for lines in forged {
        let (whole, said) = verifier(&lines, &keys, &[]);
        assert!(!whole && said.contains("sealed"), "hashed anew, the seals tell: {said}");
    }
}

#[test]
fn a_sheet_that_another_has_taken_the_place_of_tries_the_lines_of_its_own_time_and_no_others() {
    let (mut desk, groups) = with_sheet();
    desk.alva();
    let new = desk.ok("new_recovery_sheets", json!({}));
    desk.ok("list_cases", json!({}));
    let tried = |desk: &mut TestDesk, groups: &Value| {
        let keys = desk.ok("log_first_keys", json!({ "groups": groups }));
        let lines = exported(desk);
        (verifier(&lines, &keys, &[]), lines, keys)
    };
    let ((whole, said), mut lines, keys) = tried(&mut desk, &groups);
    let began = keys[1]["sequence"].as_u64().unwrap();
    assert_eq!((keys.as_array().unwrap().len(), &keys[1]["key"]), (2, &json!("")), "only the new ones open this row");
    assert!(whole && said.contains(&format!("{} lines, {} with their seal", lines.len(), began - 1)), "{said}");
    lines[1]["fields"][4] = json!("list_units");
    rehash(&mut lines);
    assert!(!verifier(&lines, &keys, &[]).0, "what it can try it does try");
    let ((whole, said), lines, keys) = tried(&mut desk, &new["groups"]);
    assert_eq!(keys[0]["key"], "");
    let sealed = lines.len() as u64 + 1 - began;
    assert!(whole && said.contains(&format!("{} lines, {sealed} with their seal", lines.len())), "{said}");
}

#[test]
fn a_sheet_that_was_used_up_opens_no_later_row_of_keys_and_the_other_opens_all() {
    let (mut desk, sheets) = with_sheets();
    desk.ok("lock", json!({ "by": "hand" }));
    let new = desk.ok("recover", json!({ "groups": sheets["groups"], "passphrase": PASSPHRASE }));
    for (groups, opens) in
        [(&sheets["groups"], (true, false)), (&sheets["second"], (true, true)), (&new["groups"], (false, true))]
    {
        let keys = desk.ok("log_first_keys", json!({ "groups": groups }));
        let keys = keys.as_array().unwrap();
        assert_eq!((keys[0]["key"] != "", keys.last().unwrap()["key"] != ""), opens, "{keys:?}");
    }
}

#[test]
fn samlat_itself_walks_the_chain_and_a_foreign_sheet_opens_nothing() {
    let (mut desk, groups) = with_sheet();
    desk.alva();
    let check = desk.ok("check_log", json!({ "groups": groups }));
    assert_eq!(check["wrong"], Value::Null);
    assert_eq!(check["lines"], check["sealed"]);
    let (_, other) = with_sheet();
    assert_eq!(desk.code("check_log", json!({ "groups": other })), "wrong_recovery_key");
    desk.desk.lock(samlat::ops::desks::LockedBy::Hand, desk.now).unwrap();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("check_log", json!({ "groups": groups }))["wrong"], Value::Null, "over a lock as well");
}

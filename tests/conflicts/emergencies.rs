//! Openings in an emergency that are refused: by a rule about the child they leave a line, by any other they tell nothing of it.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, moment},
    teams::{child, team},
};
use serde_json::json;

#[test]
fn who_is_refused_in_an_emergency_opens_nothing_and_stands_in_the_log() {
    let mut desk = team();
    let (alva, bo) = (child(&mut desk, "Alva", "Nyberg"), child(&mut desk, "Bo", "Nyberg"));
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": samira["professional"] }));
    let seal = json!({ "child": bo["child"]["id"], "protection": "marked", "alias": "Stjärnan" });
    desk.ok("protect_identity", seal);
    for (case, code) in [(&alva, "conflict_of_interest"), (&bo, "identity_protected")] {
        switch(&mut desk, MEMBER);
        let open = json!({ "number": case["case"]["number"], "reason": "Nyfiken." });
        assert_eq!(desk.code("open_in_emergency", open), code);
        assert_eq!(desk.code("open_case", json!({ "case": case["case"]["id"] })), "not_found");
        switch(&mut desk, PASSPHRASE);
        let about = json!({ "case_number": case["case"]["number"], "user": samira["user"]["id"] });
        let lines = desk.ok("access_log", about)["lines"].clone();
        assert_eq!(
            lines[0]["what"], "Nekades att nödöppna ett ärende",
            "the answer says that the child is here: {lines}"
        );
    }
}

#[test]
fn what_is_refused_whatever_the_number_is_says_nothing_of_the_child() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    desk.now = moment("2026-10-13T06:00:00");
    for number in [alva["case"]["number"].clone(), json!("2403-2026-999")] {
        let open = json!({ "number": number, "reason": "Jouren ringde." });
        assert_eq!(desk.code("open_in_emergency", open), "clock_back", "{number}");
    }
}

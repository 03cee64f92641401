//! After an erasure the child's names and numbers are looked for in every text, and the certificate says how many still hold them and where, never what they are.

use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
};
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";
/// From the published test numbers.
const NUMBER: &str = "20060119-2388";

fn registered(desk: &mut TestDesk, child: Value) -> Value {
    desk.on("2019-01-10");
    let child = json!({ "kind": "new", "child": child, "guardians": [] });
    let case = desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2019-01-10" }));
    case["case"]["id"].clone()
}

/// A closed case of Bosse Kanariefågel, open ones of a class-mate and of somebody who is called the same, and a reader.
fn due() -> (TestDesk, Value) {
    let mut desk = desk();
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    let bosse = json!({ "first_name": "Bosse", "last_name": "Kanariefågel", "number": NUMBER });
    let bosse = registered(&mut desk, bosse);
    let other = registered(&mut desk, json!({ "first_name": "Bosse", "last_name": "Mo", "birth_on": "2006-04-24" }));
    registered(&mut desk, json!({ "first_name": "Bosse", "last_name": "Kanariefågel", "birth_on": "2006-05-02" }));
    desk.on("2020-03-01");
    desk.ok("close_case", json!({ "case": bosse, "closed_on": "2020-03-01", "reason": "goal_reached" }));
    desk.in_use_until("2026-10-13");
    (desk, other)
}

fn said(desk: &mut TestDesk, case: &Value, words: &str) {
    let voice =
        json!({ "case": case, "heard_on": "2026-10-13", "form": "talk_alone", "words": words, "asked_by": "Karin" });
    desk.ok("record_child_voice", voice);
}

fn erased(desk: &mut TestDesk) -> Value {
    let list = desk.ok("propose_gallring", json!({}));
    switch(desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(desk, PASSPHRASE);
    let done = desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    assert_eq!((&done["lines"][0]["whole_child"], &done["remnants"]), (&json!(true), &json!(0)), "{done}");
    done
}

#[test]
fn a_name_or_a_number_that_stands_in_another_text_is_counted_by_the_kind_of_text_and_never_repeated() {
    let (mut desk, other) = due();
    said(&mut desk, &other, "Jag leker med Bosse Kanariefågel på rasten.");
    said(&mut desk, &other, "Min kompis Bosse är snäll.");
    for (key, text) in [
        ("ett", "Ring Kanariefågel, Bosse."),
        ("två", "Numret var 060119-2388"),
        ("tre", "Bosse ringde."),
        ("fyra", "Kanariefågeln flög."),
        // As long as an id.
        ("fem", "Bosse Kanariefågel ringde i torsdag"),
    ] {
        desk.ok("save_draft", json!({ "key": key, "text": text }));
    }
    let done = erased(&mut desk);
    let found = json!([{ "kind": "draft", "count": 3 }, { "kind": "other_child", "count": 1 }]);
    assert_eq!(done["search"], json!({ "names": 1, "numbers": 1, "found": found }));
    for secret in ["Bosse", "Kanariefågel", "060119"] {
        assert!(!done.to_string().contains(secret), "{done}");
    }
    let kept = desk.ok("gallring_overview", json!({}))["lists"][0]["search"].clone();
    assert_eq!(kept, done["search"], "it stands on the list");
}

#[test]
fn where_nothing_names_the_child_the_certificate_says_what_was_looked_for() {
    let (mut desk, other) = due();
    said(&mut desk, &other, "Bosse och jag såg en kanariefågel och en kanin.");
    desk.ok("save_draft", json!({ "key": "ett", "text": "Bosse Mo ringde." }));
    let list = desk.ok("gallring_overview", json!({}));
    assert_eq!(list["lists"], json!([]));
    assert_eq!(erased(&mut desk)["search"], json!({ "names": 1, "numbers": 1, "found": [] }));
}

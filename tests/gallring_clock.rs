//! A clock that may be ahead: every day would seem to have come, and what is erased does not come back. So nothing is erased until it has gone on for a while.

use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, TestDesk, desk, moment},
    gallring::closed,
};
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";

/// A closed case, and a reader. The vault was last used on the day it was closed.
fn drawer() -> TestDesk {
    let mut desk = desk();
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk
}

fn decide(desk: &mut TestDesk, list: &Value) -> &'static str {
    switch(desk, READER);
    let code = desk.code("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(desk, PASSPHRASE);
    code
}

#[test]
fn after_a_leap_of_the_clock_nothing_is_proposed_decided_or_erased_for_thirty_days_and_then_it_is() {
    let mut desk = drawer();
    desk.in_use_until("2026-10-13");
    // Ten years ahead: what is said of days goes by it, and the log says that it leapt.
    desk.on("2036-10-13");
    assert_eq!(desk.code("propose_gallring", json!({})), "gallring_clock");
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.code("propose_gallring", json!({})), "gallring_clock", "also when it has been opened again");
    // Put right: what was dated by it hinders nobody.
    desk.on("2026-10-14");
    let list = desk.ok("propose_gallring", json!({}));
    desk.on("2036-10-14");
    assert_eq!(decide(&mut desk, &list), "gallring_clock");
    desk.on("2026-10-15");
    assert_eq!(decide(&mut desk, &list), "ok");
    desk.on("2036-10-15");
    let one = json!({ "list": list["id"] });
    assert_eq!(desk.code("carry_out_gallring", one.clone()), "gallring_clock");
    // The year was right after all: nobody is kept out for good.
    desk.ok("gallring_overview", json!({}));
    desk.now = moment("2036-11-14T09:00:00");
    assert_eq!(desk.code("carry_out_gallring", one.clone()), "gallring_clock", "thirty days are not over");
    desk.now = moment("2036-11-14T09:00:01");
    let done = desk.ok("carry_out_gallring", one);
    assert_eq!((&done["lines"][0]["erase"], &done["remnants"]), (&json!(true), &json!(0)), "{done}");
}

#[test]
fn a_list_can_be_called_off_whatever_the_clock_says() {
    let mut desk = drawer();
    desk.in_use_until("2026-10-13");
    let list = desk.ok("propose_gallring", json!({}));
    desk.on("2036-10-13");
    assert_eq!(desk.ok("withdraw_gallring", json!({ "list": list["id"] }))["state"], "withdrawn");
}

#[test]
fn a_summer_in_a_drawer_is_no_leap_and_half_a_year_is_one() {
    for (day, code) in [("2026-10-10", "ok"), ("2026-10-11", "gallring_clock")] {
        let mut desk = drawer();
        desk.in_use_until("2026-04-13");
        desk.ok("gallring_overview", json!({}));
        desk.on(day);
        assert_eq!(desk.code("propose_gallring", json!({})), code, "{day}");
    }
}

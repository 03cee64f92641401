//! Who sets the computer's clock hides nothing of what the other coordinators are told.

use super::OTHER;
use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
};
use serde_json::{Value, json};

const BERIT: &str = "vass 38 kajplats älv norrsken";

/// What the coordinator is told on this day, by name.
fn told(desk: &mut TestDesk, day: &str) -> Vec<Value> {
    desk.on(day);
    switch(desk, PASSPHRASE);
    desk.ok("roles_given", json!({})).as_array().unwrap().iter().map(|one| one["name"].clone()).collect()
}

#[test]
fn a_role_that_is_given_by_a_clock_that_was_set_back_is_shown_for_as_long() {
    let mut desk = desk();
    user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
    desk.on("2026-08-01");
    switch(&mut desk, OTHER);
    user(&mut desk, "Berit Ek", "coordinator", "Skolan", BERIT);
    assert_eq!(told(&mut desk, "2026-10-14"), ["Berit Ek"]);
    assert_eq!(told(&mut desk, "2026-11-12"), ["Berit Ek"]);
    assert_eq!(told(&mut desk, "2026-11-13"), Vec::<Value>::new());
}

#[test]
fn a_clock_that_is_ahead_for_a_while_takes_nothing_away_that_nobody_has_looked_at() {
    let mut desk = desk();
    user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
    switch(&mut desk, OTHER);
    user(&mut desk, "Berit Ek", "coordinator", "Skolan", BERIT);
    desk.on("2027-11-01");
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    assert_eq!(told(&mut desk, "2026-10-14"), ["Berit Ek", "Samira Daoud"]);
}

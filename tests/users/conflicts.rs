//! A user who becomes somebody else in the registers takes conflicts of interest along, whoever says so.

use super::OTHER;
use crate::{
    access::{MEMBER, switch, user},
    desk::PASSPHRASE,
    teams::{child_with_consent, team},
};
use serde_json::{Value, json};

#[test]
fn an_administrator_moves_a_user_with_a_conflict_and_learns_of_none() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = json!({ "case": alva["case"]["id"] });
    let (one, other) = (desk.person("Karin H", "kurator", "Skolan"), desk.person("Samira D", "kurator", "Skolan"));
    user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
    let karin = user(&mut desk, "Karin Holmlund", "coordinator", "Skolan", MEMBER);
    let change = |person: &Value| json!({ "user": karin["user"]["id"], "name": "Karin", "role": "coordinator", "professional": person });
    switch(&mut desk, OTHER);
    let without = desk.ok("change_user", change(&one));
    switch(&mut desk, PASSPHRASE);
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": one }));
    switch(&mut desk, OTHER);
    let with = desk.ok("change_user", change(&other));
    assert_eq!((&with["user"], &with["professional"]), (&without["user"], &other), "one answer is as the other");
    assert_eq!(desk.code("open_case", case.clone()), "not_allowed", "and no child is seen");
    switch(&mut desk, MEMBER);
    assert_eq!(desk.code("open_case", case), "not_found", "the conflict went along");
}

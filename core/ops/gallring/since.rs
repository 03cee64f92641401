//! Which ops write about a child, or about something else that is erased. Invariant: what can be taken back has been written; what cannot is named here, and `tests/gallring_since.rs` asks for it.

use crate::ops::OPS;
use std::collections::BTreeSet;

/// Those that cannot be taken back, and the way back itself.
const FOR_GOOD: [&str; 13] = [
    "answer_parcel",
    "change_identity",
    "drop_child_answers",
    "end_guardian_protection",
    "end_protection",
    "make_parcel",
    "protect_identity",
    "read_parcel",
    "redo",
    "save_child_answers",
    "sign_minutes",
    "undo",
    "withdraw_parcel",
];

/// Those about who may see a child and who has asked to: nothing of its file.
const NO_FILE: [&str; 3] = ["mark_conflict", "remove_conflict", "review_extract"];

/// Every op that writes.
pub(super) fn that_write() -> BTreeSet<&'static str> {
    let undone = OPS.iter().filter(|op| op.undo).map(|op| op.name);
    undone.filter(|name| !NO_FILE.contains(name)).chain(FOR_GOOD).collect()
}

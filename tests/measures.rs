//! The measures: small quarters with known answers, and a second, naive count over random ones.

use crate::desk::{TestDesk, desk};
use serde_json::{Value, json};

/// A new case of a new child, with a signal.
pub fn case(desk: &mut TestDesk, name: &str, birth: &str, sex: &str, signal: &str, intake: &str) -> Value {
    let child = json!({ "kind": "new", "child": { "first_name": name, "last_name": "Lind", "birth_on": birth, "sex": sex, "school_form": "compulsory", "grade": 4 }, "guardians": [] });
    let input = json!({ "child": child, "signal_on": signal, "source": "school", "intake_on": intake });
    desk.ok("register_case", input)["case"]["id"].clone()
}

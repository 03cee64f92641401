//! What can be done with a parcel in every state it can be in, on the receiver's side and on the sender's: the whole tables. A parcel waits until it has an answer; the answers are taken from
//! the type.

use super::{made, vannas};
use crate::{
    desk::{TestDesk, desk},
    states::every,
    teams::child,
};
use samlat::domain::parcels::ParcelAnswer;
use serde_json::{Value, json};

/// Both municipalities, and what a parcel needs of each.
struct Sides {
    here: TestDesk,
    there: TestDesk,
    /// The other municipality as a unit of ours, and somebody there.
    away: Value,
    jonas: Value,
    /// Who answers there, and the key there.
    siv: Value,
    key: Value,
    children: u32,
}

impl Sides {
    fn new() -> Self {
        let (mut here, (mut there, siv)) = (desk(), vannas());
        let unit = json!({ "name": "HLT-teamet i Vännäs", "sector": "other", "organisation_kind": "municipality" });
        let away = here.ok("add_unit", unit)["id"].clone();
        let jonas = here.person("Jonas Wikberg", "rektor", "HLT-teamet i Vännäs");
        here.person("Karin Holmlund", "skolkurator", "Skolan");
        let key = there.ok("parcel_key", json!({}))["key"].clone();
        Self { here, there, away, jonas, siv, key, children: 0 }
    }

    /// One more child's move, offered.
    fn offered(&mut self) -> Value {
        self.children += 1;
        let case = child(&mut self.here, "Alva", &format!("Nyberg {}", self.children))["case"]["id"].clone();
        let offer = json!({ "case": case, "kind": "move", "to_unit": self.away, "question": "Vi ber er ta över.", "information": [],
            "ground": "requested_by_board", "offered_on": "2026-10-13" });
        self.here.ok("offer_handover", offer)["handover"]["id"].clone()
    }

    fn file(&mut self, handover: &Value) -> Value {
        made(&mut self.here, handover, json!([]), Some(&self.key))["file"].clone()
    }

    fn answer(&self, parcel: &Value, answer: ParcelAnswer) -> Value {
        json!({ "parcel": parcel, "answer": answer, "answered_on": "2026-10-13", "by": self.siv, "reason": "no_capacity", "text": "Ett svar." })
    }
}

/// Waiting, and each answer.
fn states() -> Vec<Option<ParcelAnswer>> {
    std::iter::once(None).chain(every::<ParcelAnswer>().into_iter().map(Some)).collect()
}

#[test]
fn a_parcel_that_came_takes_these_steps_and_no_others() {
    const STEPS: [&str; 6] = ["same again", "an older", "a newer", "yes", "no", "receipt"];
    let mut sides = Sides::new();
    let mut table = String::new();
    for state in states() {
        table.push_str(&format!("{state:?}:"));
        for step in STEPS {
            let handover = sides.offered();
            let [older, file, newer] = [(); 3].map(|()| sides.file(&handover));
            let parcel = sides.there.ok("read_parcel", json!({ "file": file }))["parcel"].clone();
            if let Some(answer) = state {
                let answer = sides.answer(&parcel, answer);
                sides.there.ok("answer_parcel", answer);
            }
            let (op, input) = match step {
                "same again" => ("read_parcel", json!({ "file": file })),
                "an older" => ("read_parcel", json!({ "file": older })),
                "a newer" => ("read_parcel", json!({ "file": newer })),
                "yes" => ("answer_parcel", sides.answer(&parcel, ParcelAnswer::Accepted)),
                "no" => ("answer_parcel", sides.answer(&parcel, ParcelAnswer::Declined)),
                _ => ("parcel_receipt", json!({ "parcel": parcel })),
            };
            table.push_str(&format!(" {step}: {},", sides.there.code(op, input)));
        }
        table.push('\n');
    }
    assert_eq!(
        table,
        "None: same again: ok, an older: parcel_older, a newer: ok, yes: ok, no: ok, receipt: parcel_unanswered,\n\
         Some(Accepted): same again: ok, an older: parcel_older, a newer: parcel_answered, yes: parcel_answered, no: parcel_answered, receipt: ok,\n\
         Some(Declined): same again: ok, an older: parcel_older, a newer: parcel_answered, yes: parcel_answered, no: parcel_answered, receipt: ok,\n"
    );
}

#[test]
fn a_parcel_that_was_made_takes_these_steps_and_no_others() {
    const STEPS: [&str; 5] = ["make", "receipt", "yes by hand", "no by hand", "undo"];
    let mut sides = Sides::new();
    let mut table = String::new();
    for state in std::iter::once(None).chain(states().into_iter().map(Some)) {
        table.push_str(&format!("{state:?}:"));
        for step in STEPS {
            let handover = sides.offered();
            let mut receipt = Value::Null;
            if let Some(answered) = state {
                let file = sides.file(&handover);
                let parcel = sides.there.ok("read_parcel", json!({ "file": file }))["parcel"].clone();
                let answer = sides.answer(&parcel, answered.unwrap_or(ParcelAnswer::Accepted));
                receipt = sides.there.ok("answer_parcel", answer)["receipt"].clone();
                if answered.is_some() {
                    sides.here.ok("read_parcel_receipt", json!({ "file": receipt }));
                }
            }
            let by_hand = |step: &str| {
                json!({ "handover": handover, "step": step, "happened_on": "2026-10-13", "said_by": "Jonas Wikberg", "text": "Ett svar.",
                "reason": "other", "receiver": sides.jonas })
            };
            let (op, input) = match step {
                "make" => (
                    "make_parcel",
                    json!({ "handover": handover, "parts": [], "to": { "kind": "key", "key": sides.key } }),
                ),
                "receipt" if receipt.is_null() => continue, // there is none
                "receipt" => ("read_parcel_receipt", json!({ "file": receipt })),
                "yes by hand" => ("step_handover", by_hand("accept")),
                "no by hand" => ("step_handover", by_hand("decline")),
                _ => ("undo", json!({ "act": null })),
            };
            table.push_str(&format!(" {step}: {},", sides.here.code(op, input)));
        }
        table.push('\n');
    }
    assert_eq!(
        table,
        "None: make: ok, yes by hand: ok, no by hand: ok, undo: ok,\n\
         Some(None): make: ok, receipt: ok, yes by hand: parcel_waits, no by hand: ok, undo: undo_too_late,\n\
         Some(Some(Accepted)): make: handover_step, receipt: parcel_answered, yes by hand: handover_step, no by hand: handover_step, undo: ok,\n\
         Some(Some(Declined)): make: handover_step, receipt: parcel_answered, yes by hand: handover_step, no by hand: handover_step, undo: ok,\n",
        "None: not made; Some(None): made, and no receipt has come"
    );
}

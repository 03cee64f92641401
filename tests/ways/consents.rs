//! What the family says on a way. Invariant: what it said is read from the answers themselves, not from what the ops make of them.

use super::Office;
use proptest::prelude::*;
use serde_json::{Value, json};

impl Office {
    /// The guardian's answer for everybody, today.
    pub(super) fn consent(&self, purpose: &str, status: &str) -> Value {
        let giver = json!({ "kind": "guardian", "guardian": self.way.guardian });
        let answers: Vec<Value> = [&self.school, &self.psychiatry, &self.away]
            .iter()
            .map(|unit| json!({ "giver": giver, "unit": unit, "status": status, "answered_on": self.today(), "reason": "" }))
            .collect();
        json!({ "child": self.way.child, "purpose": purpose, "asked_on": self.today(), "form": "oral", "answers": answers })
    }

    /// The newest answer about a purpose.
    fn said(&mut self, purpose: &str) -> Value {
        let view = self.here.ok("consents_of", json!({ "child": self.way.child }));
        let newest = view["consents"].as_array().unwrap().iter().find(|one| one["purpose"] == purpose);
        newest.map_or(Value::Null, |one| one["answers"][0]["status"].clone())
    }

    /// Nobody was called to a SIP, none was established, and no handover that goes by the family's yes was offered, sealed or taken over here, unless that yes stands.
    pub(super) fn yes_stands(&mut self, op: &str, step: &Value, answer: &Value) -> Result<(), TestCaseError> {
        let purpose = match op {
            "call_plan" | "establish_plan" if answer["plan"]["kind"] == "sip" => "sip",
            "offer_handover" if answer["handover"]["ground"] == "consent" => "hlt",
            "step_handover" if *step == "accept" && answer["handover"]["ground"] == "consent" => "hlt",
            "make_parcel" if answer["content"]["handover"]["ground"] == "consent" => "hlt",
            _ => return Ok(()),
        };
        let said = self.said(purpose);
        prop_assert!(said == "given", "{} by a yes that is {} after {:?}", op, said, self.way.told);
        Ok(())
    }
}

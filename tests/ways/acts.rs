//! What can be done on a way: every op of plans, handovers and parcels, and what else touches them. Invariant: an input has the shape its op asks for; whether the op takes it is for the op to say.

use super::Office;
use chrono::Days;
use serde_json::{Value, json};

/// What is read after an act.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Plans,
    Handovers,
    Both,
    Nothing,
}

/// One act. The input is made of how things stand and of a drawn number, an odd one where something may be missing; none when there is nothing to act on.
pub(super) struct Act {
    pub(super) op: &'static str,
    pub(super) about: About,
    pub(super) input: fn(&Office, u8) -> Option<Value>,
}

/// No op: four days pass.
pub(super) const DAYS_PASS: &str = "days_pass";

const fn plans(op: &'static str, input: fn(&Office, u8) -> Option<Value>) -> Act {
    Act { op, about: About::Plans, input }
}

const fn handovers(op: &'static str, input: fn(&Office, u8) -> Option<Value>) -> Act {
    Act { op, about: About::Handovers, input }
}

const fn both(op: &'static str, input: fn(&Office, u8) -> Option<Value>) -> Act {
    Act { op, about: About::Both, input }
}

/// Drawn among with the same chance each; what needs its turn more often stands here more than once.
pub(super) const ACTS: &[Act] = &[
    plans("offer_plan", |office, _| {
        Some(json!({ "case": office.way.case, "offered_on": office.today(), "offered_by": "Karin Holmlund" }))
    }),
    plans("start_child_plan", |office, _| {
        Some(json!({ "case": office.way.case, "started_on": office.today(), "started_by": "Karin Holmlund" }))
    }),
    plans("register_external_plan", |office, _| {
        Some(
            json!({ "case": office.way.case, "established_on": office.today(), "reference": "Lifecare 123", "no_follow_up_reason": "Sköts där" }),
        )
    }),
    plans("keep_plan_elsewhere", |office, pick| {
        let reason = if odd(pick) { "" } else { "Sköts där" };
        Some(json!({ "plan": office.plan(pick)?, "reference": "Lifecare 124", "no_follow_up_reason": reason }))
    }),
    plans("answer_plan", |office, pick| {
        Some(
            json!({ "plan": office.plan(pick)?, "accepted": !odd(pick), "answered_on": office.today(), "reason": "Vill vänta." }),
        )
    }),
    plans("prepare_plan", |office, pick| {
        Some(json!({ "plan": office.plan(pick)?, "prepared_on": office.today(), "question": "Hur orkar Alva?" }))
    }),
    plans("set_plan_participants", |office, pick| {
        let unit = if odd(pick) { Value::Null } else { office.psychiatry.clone() };
        let called = json!({ "kind": "called", "unit": unit, "name": "Jonas Wikberg", "title": "psykolog" });
        Some(json!({ "plan": office.plan(pick)?, "participants": [called] }))
    }),
    plans("call_plan", |office, pick| {
        Some(json!({ "plan": office.plan(pick)?, "called_on": office.today(), "meeting_on": office.today() }))
    }),
    plans("hold_plan", |office, pick| Some(json!({ "plan": office.plan(pick)?, "held_on": office.today() }))),
    plans("write_plan", written),
    plans("write_plan", written),
    plans("write_goals", |office, pick| {
        let goal = json!({ "words": "Jag vill orka hela dagen", "goal": "Full närvaro", "steps": [{ "what": "Lunch i lilla matsalen", "unit": office.school }] });
        let goals = if odd(pick) { json!([]) } else { json!([goal]) };
        Some(json!({ "plan": office.plan(pick)?, "goals": goals }))
    }),
    plans("set_step_progress", |office, pick| {
        let step = office.view(pick)?.pointer("/goals/0/steps/0/id")?;
        Some(json!({ "plan": office.plan(pick)?, "step": step, "progress": "done" }))
    }),
    plans("establish_plan", |office, pick| {
        Some(json!({ "plan": office.plan(pick)?, "established_on": office.today() }))
    }),
    plans("record_signatures", |office, pick| {
        let mut lines = office.view(pick)?["signatures"].clone();
        for line in lines.as_array_mut()? {
            line["status"] = json!("signed");
            line["signed_on"] = if odd(pick) { Value::Null } else { json!(office.today()) };
        }
        Some(json!({ "plan": office.plan(pick)?, "signatures": lines }))
    }),
    plans("follow_up_plan", |office, pick| {
        let reason = if odd(pick) { "" } else { "Flyttar" };
        Some(
            json!({ "plan": office.plan(pick)?, "held_on": office.today(), "summary": "Går bra.", "outcome": "goes_on", "no_next_reason": reason }),
        )
    }),
    plans("revise_plan", |office, pick| {
        Some(json!({ "plan": office.plan(pick)?, "decided_on": office.today(), "why": "Ny tid." }))
    }),
    plans("record_deviation", |office, pick| {
        Some(json!({ "plan": office.plan(pick)?, "kind": "no_initiative", "noticed_on": office.today() }))
    }),
    plans("mark_transferred", |office, pick| {
        Some(json!({ "plan": office.plan(pick)?, "section": "needed", "transferred_on": office.today() }))
    }),
    plans("close_plan", |office, pick| {
        Some(json!({ "plan": office.plan(pick)?, "closed_on": office.today(), "reason": "goals_met" }))
    }),
    plans("set_plan_settings", |office, pick| {
        let mut settings = office.settings.clone();
        settings["days_to_meeting"] = if odd(pick) { Value::Null } else { json!(21) };
        Some(settings)
    }),
    handovers("offer_handover", offered),
    handovers("offer_handover", offered),
    handovers("step_handover", stepped),
    handovers("step_handover", stepped),
    handovers("step_handover", stepped),
    handovers("record_handover_talk", |office, _| {
        Some(json!({ "handover": office.handover()?, "talk_on": office.today() }))
    }),
    handovers("rate_handover", |office, _| {
        Some(json!({ "handover": office.handover()?, "helped": "partly", "note": "" }))
    }),
    handovers("make_parcel", |office, _| {
        let to = json!({ "kind": "key", "key": office.key });
        Some(json!({ "handover": office.handover()?, "parts": ["number", "plan"], "to": to }))
    }),
    handovers("withdraw_parcel", |office, _| {
        let to = json!({ "kind": "key", "key": office.key });
        Some(json!({ "handover": office.handover()?, "to": to }))
    }),
    handovers("answer_parcel", |office, _| Some(office.way.parcel.clone()).filter(Value::is_object)),
    handovers("read_parcel_receipt", |office, _| {
        let receipt = Some(&office.way.receipt).filter(|receipt| receipt.is_object())?;
        Some(json!({ "file": receipt }))
    }),
    handovers("name_coordinator", |office, pick| {
        let people = [&office.karin, &office.eva, &office.jonas];
        let person = people[usize::from(pick) % people.len()];
        Some(json!({ "case": office.way.case, "professional": person, "from_on": office.today() }))
    }),
    both("close_case", |office, _| {
        Some(json!({ "case": office.way.case, "closed_on": office.today(), "reason": "goal_reached" }))
    }),
    both("record_consent", |office, pick| {
        let purpose = if odd(pick / 2) { "sip" } else { "hlt" };
        Some(office.consent(purpose, if odd(pick) { "withdrawn" } else { "given" }))
    }),
    both("protect_identity", |office, _| {
        Some(json!({ "child": office.way.child, "protection": "marked", "alias": "Stjärnan" }))
    }),
    both("change_child", |office, _| {
        let child = json!({ "first_name": "Räven", "last_name": "", "protection": "marked" });
        Some(json!({ "id": office.way.child, "child": child }))
    }),
    both("end_protection", |office, _| Some(json!({ "child": office.way.child }))),
    both("undo", back),
    both("undo", back),
    both("undo", back),
    both("redo", |_, _| Some(json!({ "act": null }))),
    both("redo", |_, _| Some(json!({ "act": null }))),
    Act { op: DAYS_PASS, about: About::Nothing, input: |_, _| Some(json!({})) },
];

/// The act of that name.
pub(super) fn named(op: &str) -> &'static Act {
    ACTS.iter().find(|act| act.op == op).unwrap_or_else(|| panic!("no act is called {op}"))
}

/// Whether something may be missing.
pub(super) const fn odd(pick: u8) -> bool {
    pick % 2 == 1
}

/// The texts of a plan. With an odd number one of the four statutory items is empty, or the day of the follow-up.
fn written(office: &Office, pick: u8) -> Option<Value> {
    let follow_up_on = office.here.now.today() + Days::new(30);
    let mut text = json!({ "plan": office.plan(pick)?, "needed": "Lugnare skoldag", "responsible": "Skolan: lunch", "by_others": "Ingen annan",
        "lead_unit": office.school, "follow_up_on": follow_up_on, "no_follow_up_reason": "" });
    if odd(pick) {
        let blanks = [
            ("needed", json!(" ")),
            ("responsible", json!("")),
            ("by_others", json!("")),
            ("lead_unit", Value::Null),
            ("follow_up_on", Value::Null),
        ];
        let (item, blank) = blanks[usize::from(pick / 2) % blanks.len()].clone();
        text[item] = blank;
    }
    Some(text)
}

/// A handover of one of four kinds; only the move to another municipality goes in a parcel.
fn offered(office: &Office, pick: u8) -> Option<Value> {
    let today = office.here.now.today();
    let (kind, unit, ground) = match pick % 4 {
        0 if odd(pick / 4) => ("move", &office.away, "consent"),
        0 => ("move", &office.away, "requested_by_board"),
        1 => ("specialist", &office.psychiatry, "consent"),
        2 if odd(pick / 4) => ("consultation", &office.psychiatry, "necessity"),
        2 => ("consultation", &office.psychiatry, "deidentified"),
        _ => ("responsibility", &office.psychiatry, "consent"),
    };
    Some(
        json!({ "case": office.way.case, "kind": kind, "to_unit": unit, "question": "Vi ber er ta vid.", "information": ["Namn"],
        "ground": ground, "offered_on": today, "due_on": today + Days::new(2) }),
    )
}

/// Every step there is, those too that the state refuses.
fn stepped(office: &Office, pick: u8) -> Option<Value> {
    office.handover()?;
    let steps = samlat::domain::handovers::HandoverStep::ALL;
    Some(office.step(&json!(steps[usize::from(pick) % steps.len()])))
}

/// What is taken back is this child's; who was there before keeps what was done.
fn back(office: &Office, _: u8) -> Option<Value> {
    (office.way.depth > 0).then(|| json!({ "act": null }))
}

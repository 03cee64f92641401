//! Random ways through plans, handovers and parcels by the public ops. Whatever is done in whatever order, with undo and a child that becomes protected: somebody holds the baton, no handover
//! is closed without an answer, no established SIP misses what the law asks for, and nothing goes by a yes that was taken back.
//!
//! The ways share a vault, each with a child of its own: ten thousand of them take minutes (docs/FIGURES.md says how they are run).

mod acts;
mod consents;

use self::acts::{ACTS, About, Act, DAYS_PASS, named, odd};
use crate::{
    desk::{TestDesk, desk_in_memory, moment},
    parcels::vannas,
};
use chrono::{Datelike, Days};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use samlat::{
    domain::handovers::{HandoverState, HandoverStep},
    ops::OPS,
};
use serde_json::{Value, json};
use std::{cell::RefCell, collections::BTreeSet};

/// How many children there are in a vault before the next one is made.
const CHILDREN: u32 = 300;
/// How many chances of each: the next step that leads on with the newest plan, and with the open handover.
const ONWARD: usize = 8;
/// What no act may be refused with: that would be a fault of ours, in the ops or in the test's input.
const FAULTS: [&str; 5] = ["storage", "shape", "unknown_op", "vault_damaged", "ask_again"];

/// How many random ways are tried: few in the ordinary tests, `SAMLAT_CASES=10000` for all.
fn cases() -> u32 {
    std::env::var("SAMLAT_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(24)
}

/// Our desk and that of another municipality, and the way of one child.
struct Office {
    here: TestDesk,
    there: TestDesk,
    school: Value,
    psychiatry: Value,
    away: Value,
    karin: Value,
    eva: Value,
    jonas: Value,
    /// Who takes over in the other municipality.
    siv: Value,
    /// The other municipality's key.
    key: Value,
    settings: Value,
    children: u32,
    way: Way,
    /// What was done at least once.
    taken: BTreeSet<&'static str>,
}

#[derive(Default)]
struct Way {
    case: Value,
    child: Value,
    guardian: Value,
    /// As `plans_of` and `handovers_of` gave them, newest first.
    plans: Vec<Value>,
    handovers: Vec<Value>,
    /// The file of the parcel that was made last, and of its receipt.
    parcel: Value,
    receipt: Value,
    /// How many acts of this way can be taken back.
    depth: usize,
    /// What was done, and the answer, for whoever reads a failure.
    told: Vec<String>,
}

impl Office {
    fn opened() -> Self {
        let (mut here, (mut there, siv)) = (desk_in_memory(), vannas());
        there.now = here.now;
        let unit = json!({ "name": "HLT-teamet i Vännäs", "sector": "other", "organisation_kind": "municipality" });
        Self {
            karin: here.person("Karin Holmlund", "skolkurator", "Skolan"),
            eva: here.person("Eva Nyström", "rektor", "Skolan"),
            jonas: here.person("Jonas Wikberg", "psykolog", "Barn- och ungdomspsykiatrin (BUP)"),
            school: here.unit("Skolan"),
            psychiatry: here.unit("Barn- och ungdomspsykiatrin (BUP)"),
            away: here.ok("add_unit", unit)["id"].clone(),
            key: there.ok("parcel_key", json!({}))["key"].clone(),
            settings: here.ok("plan_settings", json!({})),
            children: 0,
            way: Way::default(),
            taken: BTreeSet::new(),
            here,
            there,
            siv,
        }
    }

    /// The next child, ten years old, with everybody's yes.
    fn begin(&mut self) {
        if self.children == CHILDREN {
            *self = Self { taken: std::mem::take(&mut self.taken), ..Self::opened() };
        }
        self.children += 1;
        self.pass(1);
        let born = format!("{}-03-01", self.here.now.today().year() - 10);
        let child = json!({ "first_name": "Alva", "last_name": format!("Nyberg {}", self.children), "birth_on": born, "protection": "none" });
        let guardians = json!([{ "name": "Sofia Nyberg", "relation": "mamma", "phone": "", "protection": "none" }]);
        let new = json!({ "kind": "new", "child": child, "guardians": guardians });
        let case = json!({ "child": new, "source": "school", "intake_on": self.today(), "coordinator": self.karin });
        let view = self.here.ok("register_case", case);
        self.way = Way {
            case: view["case"]["id"].clone(),
            child: view["child"]["id"].clone(),
            guardian: view["child"]["guardians"][0]["id"].clone(),
            ..Way::default()
        };
        for purpose in ["hlt", "sip"] {
            let consent = self.consent(purpose, "given");
            self.here.ok("record_consent", consent);
        }
    }

    fn today(&self) -> String {
        self.here.now.today().to_string()
    }

    fn pass(&mut self, days: u64) {
        let day = self.here.now.today() + Days::new(days);
        self.here.now = moment(&format!("{day}T09:00:00"));
        self.there.now = self.here.now;
    }

    /// One of the plans, the newest with a small number.
    fn view(&self, pick: u8) -> Option<&Value> {
        self.way.plans.get(usize::from(pick / 2) % self.way.plans.len().max(1))
    }

    fn plan(&self, pick: u8) -> Option<Value> {
        Some(self.view(pick)?["plan"]["id"].clone())
    }

    /// The newest handover.
    fn handover(&self) -> Option<Value> {
        Some(self.way.handovers.first()?["handover"]["id"].clone())
    }

    /// A step of the newest handover; the receiver is somebody in the unit that was asked.
    fn step(&self, step: &Value) -> Value {
        let asked = self.way.handovers.first().map(|view| view["to_unit"]["id"].clone()).unwrap_or_default();
        let receiver = (asked == self.psychiatry).then_some(&self.jonas);
        json!({ "handover": self.handover(), "step": step, "happened_on": self.today(), "said_by": "Jonas Wikberg", "text": "Ett svar.",
            "reason": "other", "receiver": receiver })
    }

    /// The other municipality reads the parcel and answers: the answer with its receipt.
    fn answered_there(&mut self, file: &Value, pick: u8) -> samlat::Result<Value> {
        let read = self.there.call("read_parcel", json!({ "file": file }))?;
        let answer = if odd(pick) { "declined" } else { "accepted" };
        let answer = json!({ "parcel": read["parcel"], "answer": answer, "answered_on": self.today(), "by": self.siv,
            "reason": "no_capacity", "text": "Ett svar." });
        self.there.call("answer_parcel", answer)
    }

    /// Does one act and reads what became of it. Whether it was refused does not matter, as long as it was for a reason.
    fn take(&mut self, act: &Act, input: Value, pick: u8) -> Result<(), TestCaseError> {
        let step = input["step"].clone();
        let done = match act.op {
            DAYS_PASS => {
                self.pass(4);
                Ok(Value::Null)
            }
            "answer_parcel" => self.answered_there(&input, pick),
            op => self.here.call(op, input),
        };
        let said = done.as_ref().map_or_else(|refused| refused.code(), |_| "ok");
        self.way.told.push(format!("{} {pick}: {said}", act.op));
        prop_assert!(!FAULTS.contains(&said), "{:?}", self.way.told);
        let Ok(answer) = done else { return Ok(()) };
        self.taken.insert(act.op);
        self.yes_stands(act.op, &step, &answer)?;
        if act.op == "offer_handover" {
            (self.way.parcel, self.way.receipt) = Default::default();
        }
        match act.op {
            "undo" => self.way.depth -= 1,
            "redo" => self.way.depth += 1,
            // Every way back is forgotten: it would hold the name, or the alias in its place.
            "protect_identity" | "change_child" | "end_protection" => self.way.depth = 0,
            "make_parcel" => (self.way.parcel, self.way.receipt) = (answer["file"].clone(), Value::Null),
            "answer_parcel" => self.way.receipt = answer["receipt"].clone(),
            op if OPS.iter().any(|row| row.name == op && row.undo) => self.way.depth += 1,
            _ => {}
        }
        self.look(act.about)
    }

    fn drawn(&mut self, which: u8, pick: u8) -> Result<(), TestCaseError> {
        let at = usize::from(which) % (ACTS.len() + 2 * ONWARD);
        match ACTS.get(at) {
            Some(act) => match (act.input)(self, pick) {
                Some(input) => self.take(act, input, pick),
                None => Ok(()),
            },
            None if at < ACTS.len() + ONWARD => self.plan_on(),
            None => self.hand_on(pick),
        }
    }

    /// The next act that leads to an established plan, and on from there.
    fn plan_on(&mut self) -> Result<(), TestCaseError> {
        let op = match self.way.plans.first() {
            None => "offer_plan",
            Some(view) => {
                let plan = &view["plan"];
                let light = plan["kind"] == "child_plan";
                let without = |list: &str| view[list].as_array().unwrap().is_empty();
                let ready = without("missing") && plan["follow_up_on"].is_string() && !(light && without("goals"));
                match plan["state"].as_str().unwrap() {
                    "offered" => "answer_plan",
                    "accepted" if !light => "call_plan",
                    "called" => "hold_plan",
                    "accepted" | "held" if ready => "establish_plan",
                    "accepted" | "held" if light && without("goals") => "write_goals",
                    "accepted" | "held" => "write_plan",
                    "established" => "follow_up_plan",
                    "in_other_system" => "close_plan",
                    _ => "offer_plan",
                }
            }
        };
        let act = named(op);
        let input = (act.input)(self, 0).unwrap_or_else(|| panic!("{op} has a plan to act on"));
        self.take(act, input, 0)
    }

    /// The next act that leads to a handover answered back and closed; a move goes in a parcel.
    fn hand_on(&mut self, pick: u8) -> Result<(), TestCaseError> {
        let step = |name: &str| ("step_handover", Some(self.step(&json!(name))));
        let (op, input) = match self.way.handovers.first() {
            None => ("offer_handover", None),
            Some(view) => {
                let parcel = (view["handover"]["kind"] == "move").then_some(&self.way);
                match (view["handover"]["state"].as_str().unwrap(), parcel) {
                    ("offered" | "clarification_asked", Some(way)) if way.receipt.is_object() => {
                        ("read_parcel_receipt", None)
                    }
                    ("offered" | "clarification_asked", Some(way)) if way.parcel.is_object() => ("answer_parcel", None),
                    ("offered" | "clarification_asked", Some(_)) => ("make_parcel", None),
                    ("offered" | "clarification_asked", None) => step("accept"),
                    ("accepted", _) => step("answer_back"),
                    ("answered_back", _) => step("close"),
                    _ => ("offer_handover", None),
                }
            }
        };
        let act = named(op);
        match input.or_else(|| (act.input)(self, pick)) {
            Some(input) => self.take(act, input, pick),
            None => Ok(()),
        }
    }

    fn look(&mut self, about: About) -> Result<(), TestCaseError> {
        let case = json!({ "case": self.way.case });
        if matches!(about, About::Plans | About::Both) {
            self.way.plans = list(&self.here.ok("plans_of", case.clone()));
            self.plans_hold()?;
        }
        if matches!(about, About::Handovers | About::Both) {
            self.way.handovers = list(&self.here.ok("handovers_of", case.clone()));
            let case = self.here.ok("open_case", case);
            self.handovers_hold(&case)?;
        }
        Ok(())
    }

    /// No plan is established with a statutory item empty, without a day for the follow-up or a reason why none, or without a version; one of each kind is under way at most.
    fn plans_hold(&self) -> Result<(), TestCaseError> {
        let told = &self.way.told;
        let under_way = |view: &&Value| !["declined", "closed"].contains(&view["plan"]["state"].as_str().unwrap());
        for kind in ["sip", "child_plan"] {
            let same = self.way.plans.iter().filter(|view| view["plan"]["kind"] == kind);
            prop_assert!(same.filter(under_way).count() <= 1, "two of {} after {:?}", kind, told);
        }
        for view in self.way.plans.iter().filter(|view| view["plan"]["state"] == "established") {
            let plan = &view["plan"];
            let blank = |field: &str| plan[field].as_str().is_none_or(|text| text.trim().is_empty());
            let asked: &[&str] = match plan["kind"].as_str().unwrap() {
                "sip" => &["needed", "responsible", "by_others", "lead_unit", "called_on", "held_on"],
                _ => &["answered_on"],
            };
            let empty: Vec<&str> = asked.iter().copied().filter(|field| blank(field)).collect();
            prop_assert!(empty.is_empty(), "{:?} after {:?}", empty, told);
            let goals = !view["goals"].as_array().unwrap().is_empty() || !blank("goal");
            prop_assert!(goals || plan["kind"] == "sip", "no goal after {:?}", told);
            prop_assert!(!blank("follow_up_on") || !blank("no_follow_up_reason"), "no follow-up after {:?}", told);
            prop_assert!(!view["versions"].as_array().unwrap().is_empty(), "no version after {:?}", told);
        }
        Ok(())
    }

    /// Somebody holds the baton, and who holds it is in the right unit; every handover stands where what was said about it leads, at most one is open, and none of an ended case.
    fn handovers_hold(&self, case: &Value) -> Result<(), TestCaseError> {
        let told = &self.way.told;
        let holder = &case["holder"];
        prop_assert!(holder["professional"].is_string(), "nobody holds the baton after {:?}", told);
        let mut open = 0;
        for view in &self.way.handovers {
            let state: HandoverState = serde_json::from_value(view["handover"]["state"].clone()).unwrap();
            let (mut then, mut answered): (Option<HandoverState>, bool) = (None, false);
            for event in list(&view["events"]) {
                let step: HandoverStep = serde_json::from_value(event["step"].clone()).unwrap();
                answered |= then == Some(HandoverState::Accepted) && step == HandoverStep::AnswerBack;
                then = match then {
                    None if step == HandoverStep::Offer => Some(HandoverState::Offered),
                    then => then.and_then(|then| then.after(step).ok()),
                };
            }
            prop_assert_eq!(then, Some(state), "after {:?}", told);
            prop_assert!(state != HandoverState::Closed || answered, "closed without an answer after {:?}", told);
            prop_assert_eq!(&view["holder"], holder, "after {:?}", told);
            prop_assert_eq!(view["gap_days"].as_u64(), Some(0), "after {:?}", told);
            if state.is_open() {
                open += 1;
                let taken = matches!(state, HandoverState::Accepted | HandoverState::AnsweredBack)
                    && view["handover"]["kind"] != "consultation";
                let unit = if taken { &view["to_unit"]["name"] } else { &view["from"]["unit_name"] };
                prop_assert_eq!(&holder["unit"], unit, "after {:?}", told);
            }
        }
        let most = usize::from(case["case"]["closed_on"].is_null());
        prop_assert!(open <= most, "{} open after {:?}", open, told);
        Ok(())
    }
}

fn list(of: &Value) -> Vec<Value> {
    of.as_array().unwrap().clone()
}

#[test]
fn no_way_drops_the_baton_or_closes_without_an_answer_or_establishes_half_a_plan() {
    let office = RefCell::new(Office::opened());
    let begun = (0usize..8, 0usize..4, any::<u8>());
    let input = (begun, prop::collection::vec(any::<(u8, u8)>(), 3..14));
    let mut runner = TestRunner::new(Config { cases: cases(), failure_persistence: None, ..Config::default() });
    let ran = runner.run(&input, |((plan_steps, handover_steps, pick), acts)| {
        let mut office = office.borrow_mut();
        office.begin();
        for _ in 0..plan_steps {
            office.plan_on()?;
        }
        for _ in 0..handover_steps {
            office.hand_on(pick)?;
        }
        for (which, pick) in acts {
            office.drawn(which, pick)?;
        }
        Ok(())
    });
    ran.unwrap();
    let taken = office.into_inner().taken;
    let never: Vec<&str> = ACTS.iter().map(|act| act.op).filter(|op| !taken.contains(op)).collect();
    println!("{} ways; never done: {never:?}", cases());
    assert!(cases() < 1_000 || never.is_empty(), "so many ways do everything at least once: {never:?}");
}

#[test]
fn every_op_on_a_plan_a_handover_or_a_parcel_is_done_on_these_ways() {
    for op in OPS {
        let input = op.input_schema();
        let on = |what: &str| input["properties"].get(what).is_some();
        let asked = on("plan") || on("handover") || on("parcel");
        if asked && op.name != "parcel_receipt" {
            assert!(
                ACTS.iter().any(|act| act.op == op.name),
                "{} is not among the acts of tests/ways/acts.rs",
                op.name
            );
        }
    }
}

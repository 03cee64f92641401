//! The team's work counted a second time, plainly, from what was told: follow-ups, actions, handovers, SIPs, reports of concern, talks, what stands still, who came back.

use super::{measure, report, whole};
use crate::desk::{TestDesk, desk};
use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

const TODAY: &str = "2026-10-13";

/// One case and what was done in it; days are counted from the intake.
#[derive(Clone, Debug)]
struct Work {
    intake: NaiveDate,
    again: Option<i64>,
    closed: Option<i64>,
    concern: Option<i64>,
    follow_up: Option<(i64, Option<i64>)>,
    action: (bool, i64, Option<i64>),
    handover: Option<(i64, i64, Option<i64>)>,
    offer: Option<(i64, Option<(bool, i64)>)>,
    talk: Option<i64>,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Work {
    fn on(&self, days: i64) -> NaiveDate {
        self.intake + chrono::Duration::days(days)
    }
    fn past(&self, days: Option<i64>) -> Option<NaiveDate> {
        days.map(|days| self.on(days)).filter(|on| *on <= day(TODAY))
    }
    /// After everything else that was done; not while somebody owes an answer, or a plan is under way.
    fn closed(&self) -> Option<NaiveDate> {
        let planned = self.offer().is_some_and(|(_, answer)| answer.is_none_or(|(yes, _)| yes));
        if planned || self.handover().is_some() {
            return None;
        }
        self.past(self.closed.map(|days| days + 260))
    }
    fn action(&self) -> (NaiveDate, Option<NaiveDate>) {
        (self.on(self.action.1), self.past(self.action.2).filter(|on| *on >= self.intake))
    }
    fn handover(&self) -> Option<(NaiveDate, NaiveDate, Option<NaiveDate>)> {
        let (offered, due, accepted) = self.handover?;
        let offered = self.past(Some(offered))?;
        let accepted = accepted.map(|days| offered + chrono::Duration::days(days)).filter(|on| *on <= day(TODAY));
        Some((offered, offered + chrono::Duration::days(due), accepted))
    }
    fn offer(&self) -> Option<(NaiveDate, Option<(bool, NaiveDate)>)> {
        let (offered, answer) = self.offer?;
        let offered = self.past(Some(offered))?;
        let answer = answer.and_then(|(yes, days)| Some((yes, self.past(Some(days)).filter(|on| *on >= offered)?)));
        Some((offered, answer))
    }
    /// The days something happened on.
    fn events(&self) -> Vec<NaiveDate> {
        let (offered, answered) = self.offer().map_or((None, None), |(on, answer)| (Some(on), answer.map(|one| one.1)));
        let (handed, taken) = self.handover().map_or((None, None), |one| (Some(one.0), one.2));
        let held = self.follow_up.and_then(|(_, held)| self.past(held));
        [Some(self.intake), self.past(self.concern), held, Some(self.intake), self.action().1, handed, taken, offered]
            .into_iter()
            .chain([answered, self.past(self.talk)])
            .flatten()
            .collect()
    }
}

fn random() -> impl Strategy<Value = Work> {
    let maybe = |days: std::ops::Range<i64>| proptest::option::weighted(0.6, days);
    (
        (0..640i64, maybe(300..700), maybe(0..200), maybe(-60..200)),
        proptest::option::of((0..120i64, maybe(0..180))),
        (any::<bool>(), 0..120i64, maybe(0..150)),
        proptest::option::of((0..100i64, 3..30i64, maybe(0..40))),
        (proptest::option::of((0..100i64, proptest::option::of((any::<bool>(), 0..160i64)))), maybe(0..200)),
    )
        .prop_map(|((intake, again, closed, concern), follow_up, action, handover, (offer, talk))| Work {
            intake: day("2025-01-01") + chrono::Duration::days(intake),
            again,
            closed,
            concern,
            follow_up,
            action,
            handover,
            offer,
            talk,
        })
}

fn register(desk: &mut TestDesk, works: &[Work]) {
    let person = desk.person("Karin Holmlund", "skolkurator", "Skolan");
    let unit = desk.unit("Skolan");
    let other = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let jonas = desk.person("Jonas Wikberg", "psykolog", "Barn- och ungdomspsykiatrin (BUP)");
    for (number, work) in works.iter().enumerate() {
        let child = json!({ "kind": "new", "child": { "first_name": format!("Barn{number}"), "last_name": "Lind", "birth_on": "2015-05-05", "sex": "F" }, "guardians": [] });
        let input = json!({ "child": child, "source": "school", "intake_on": work.intake, "coordinator": person });
        desk.on(&work.intake.to_string());
        let view = desk.ok("register_case", input);
        let case = view["case"]["id"].clone();
        let (due, done) = work.action();
        let professional = if work.action.0 { person.clone() } else { Value::Null };
        let action =
            json!({ "case": case, "unit": unit, "professional": professional, "what": "Ringa", "due_on": due });
        let action = desk.ok("add_action", action);
        if let Some((planned, held)) = work.follow_up {
            desk.ok("plan_follow_up", json!({ "case": case, "planned_on": work.on(planned) }));
            desk.on(TODAY);
            if let Some(on) = work.past(held) {
                desk.ok("record_follow_up", json!({ "case": case, "held_on": on }));
            }
        }
        desk.on(TODAY);
        if let Some(on) = done {
            desk.ok(
                "change_action",
                json!({ "action": action["action"]["id"], "change": { "kind": "done", "on": on } }),
            );
        }
        if let Some(on) = work.past(work.concern) {
            desk.ok("record_concern_report", json!({ "case": case, "made_on": on, "made_by": "Skolan" }));
        }
        if let Some(on) = work.past(work.talk) {
            desk.ok(
                "record_child_voice",
                json!({ "case": case, "heard_on": on, "form": "talk_alone", "words": "Ja." }),
            );
        }
        if let Some((offered, due, accepted)) = work.handover() {
            let input = json!({ "case": case, "kind": "consultation", "to_unit": other, "question": "Vad råder ni?",
                "information": [], "ground": "deidentified", "offered_on": offered, "due_on": due });
            let handover = desk.ok("offer_handover", input)["handover"]["id"].clone();
            if let Some(on) = accepted {
                let step = json!({ "handover": handover, "step": "accept", "happened_on": on, "said_by": "Jonas Wikberg", "receiver": jonas });
                desk.ok("step_handover", step);
            }
        }
        if let Some((offered, answer)) = work.offer() {
            let plan = desk.ok("offer_plan", json!({ "case": case, "offered_on": offered, "offered_by": "Karin" }));
            if let Some((yes, on)) = answer {
                let input =
                    json!({ "plan": plan["plan"]["id"], "accepted": yes, "answered_on": on, "reason": "Vill inte" });
                desk.ok("answer_plan", input);
            }
        }
        if let Some(on) = work.closed() {
            let drop = json!({ "action": action["action"]["id"], "change": { "kind": "drop", "reason": "Flyttar" } });
            let left: Vec<Value> = done.is_none().then_some(drop).into_iter().collect();
            desk.ok("close_case", json!({ "case": case, "closed_on": on, "reason": "moved", "actions": left }));
            if let Some(again) =
                work.again.map(|days| work.on(days)).filter(|again| *again >= on && *again <= day(TODAY))
            {
                let known = json!({ "kind": "known", "child": view["child"]["id"] });
                desk.ok("register_case", json!({ "child": known, "source": "school", "intake_on": again }));
            }
        }
    }
}

/// When the child came back, as registered.
fn again(work: &Work) -> Option<NaiveDate> {
    let closed = work.closed()?;
    work.again.map(|days| work.on(days)).filter(|again| *again >= closed && *again <= day(TODAY))
}

fn compare(works: &[Work], quarter: (&str, &str, &str), report: &Value) {
    let (first, last) = (day(quarter.1), day(quarter.2));
    let inside = |on: &NaiveDate| first <= *on && *on <= last;
    let (today, until) = (day(TODAY), last.min(day(TODAY)));
    let figure = |id: &str| {
        let total = &measure(report, id)["total"];
        (total["numerator"].as_u64().unwrap_or(99), total["n"].as_u64().unwrap())
    };
    let share = |all: Vec<bool>| (all.iter().filter(|one| **one).count() as u64, all.len() as u64);
    let by = |done: Option<NaiveDate>, limit: NaiveDate| match done {
        Some(on) => Some(on <= limit),
        None if limit < today => Some(false),
        None => None,
    };

    let mut expected = Vec::new();
    expected.push((
        "M06",
        share(
            works
                .iter()
                .filter_map(|work| {
                    let closed = work.closed()?;
                    let (from, to) = (first - Months::new(12), last - Months::new(12));
                    (from <= closed && closed <= to)
                        .then(|| again(work).is_some_and(|on| on <= closed + Months::new(12)))
                })
                .collect(),
        ),
    ));
    expected.push((
        "M16",
        share(
            works
                .iter()
                .filter_map(|work| {
                    let (planned, held) = work.follow_up?;
                    let limit = work.on(planned) + Days::new(14);
                    let open = work.closed().is_none_or(|closed| closed >= work.on(planned));
                    (inside(&limit) && open).then(|| by(work.past(held), limit)).flatten()
                })
                .collect(),
        ),
    ));
    expected.push((
        "M20",
        share(
            works
                .iter()
                .filter_map(|work| {
                    let (_, due, accepted) = work.handover()?;
                    inside(&due).then(|| by(accepted, due)).flatten()
                })
                .collect(),
        ),
    ));
    expected.push((
        "M21",
        share(
            works
                .iter()
                .filter_map(|work| {
                    let (_, due, accepted) = work.handover()?;
                    let (on, back) = match accepted.filter(|on| *on <= due) {
                        Some(on) => (on, false),
                        None => (due + Days::new(1), true),
                    };
                    (inside(&on) && on <= today).then_some(back)
                })
                .collect(),
        ),
    ));
    expected.push((
        "M24",
        share(
            works
                .iter()
                .filter_map(|work| {
                    let (yes, on) = work.offer()?.1?;
                    inside(&on).then_some(!yes)
                })
                .collect(),
        ),
    ));
    expected.push((
        "M32",
        share(
            works
                .iter()
                .filter_map(|work| {
                    let closed = work.closed().filter(inside)?;
                    Some(work.past(work.talk).is_some_and(|on| on <= closed))
                })
                .collect(),
        ),
    ));
    expected.push(("M36", share(works.iter().filter(|work| inside(&work.intake)).map(|work| work.action.0).collect())));
    // The second case of a child that came back is open too, with nothing in it but its beginning.
    let seconds: Vec<NaiveDate> = works.iter().filter_map(again).collect();
    let mut still: Vec<bool> = Vec::new();
    let mut concerns: Vec<bool> = Vec::new();
    let long_ago = |last: NaiveDate| (until - last).num_days() > 45;
    for work in works {
        if work.intake <= until && work.closed().is_none_or(|closed| closed > until) {
            still.push(long_ago(work.events().into_iter().filter(|on| *on <= until).max().unwrap()));
        }
        if work.intake <= until && work.closed().is_none_or(|closed| closed >= first) {
            concerns.push(work.past(work.concern).is_some_and(|on| inside(&on) && on >= work.intake));
        }
    }
    for second in seconds.iter().filter(|on| **on <= until) {
        still.push(long_ago(*second));
        concerns.push(false);
    }
    expected.push(("M18", share(still)));
    expected.push(("M10", share(concerns)));
    for (id, told) in expected {
        assert_eq!(figure(id), told, "{id} {}", quarter.0);
    }
    let count = |id: &str| measure(report, id)["total"]["n"].as_u64().unwrap() as usize;
    assert_eq!(count("M19"), works.iter().filter_map(Work::handover).filter(|one| inside(&one.0)).count());
    assert_eq!(count("M23"), works.iter().filter_map(Work::offer).filter(|one| inside(&one.0)).count());
    let due: Vec<bool> =
        works.iter().map(Work::action).filter(|(due, _)| inside(due)).filter_map(|(due, done)| by(done, due)).collect();
    let beside = &measure(report, "M36")["beside"]["figure"];
    assert_eq!((beside["numerator"].as_u64().unwrap(), beside["n"].as_u64().unwrap()), share(due), "{}", quarter.0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5, failure_persistence: None, ..Default::default() })]
    #[test]
    fn random_work_counts_as_the_naive_count_says(works in proptest::collection::vec(random(), 1..25)) {
        let mut desk = desk();
        register(&mut desk, &works);
        let quarters = [("2026-Q1", "2026-01-01", "2026-03-31"), ("2026-Q3", "2026-07-01", "2026-09-30"), ("2026-Q4", "2026-10-01", "2026-12-31")];
        for quarter in quarters {
            let counted = report(&mut desk, quarter.0);
            compare(&works, quarter, &counted);
            whole(&mut desk, &counted);
        }
    }
}

//! The same measures counted a second time, plainly and from what was told, with nothing of the core's.

use crate::desk::TestDesk;
use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

pub const QUARTERS: [&str; 8] =
    ["2024-Q1", "2024-Q3", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q2", "2026-Q3"];

/// One case as it was told.
#[derive(Clone, Debug)]
pub struct Told {
    pub born: NaiveDate,
    pub girl: bool,
    pub signal: Option<NaiveDate>,
    pub intake: NaiveDate,
    pub meeting: Option<NaiveDate>,
    pub feedback: Option<NaiveDate>,
    pub intervention: Option<NaiveDate>,
    pub plan: Option<NaiveDate>,
    pub talks: u64,
    /// From an older list.
    pub listed: bool,
    pub voice: Option<(NaiveDate, &'static str)>,
    pub closed: Option<NaiveDate>,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn truth() -> Vec<Told> {
    let text = std::fs::read_to_string("tests/fixtures/import/hlt-lista-bjurholm.truth.json").unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    let rows = all["cases"].as_array().unwrap().iter().filter(|row| row["bad"].is_null());
    rows.map(|row| {
        let on = |field: &str| row[field].as_str().map(day);
        Told {
            born: on("born").unwrap(),
            girl: row["sex"] == "K",
            signal: on("signal"),
            intake: on("intake").unwrap(),
            meeting: on("meet"),
            feedback: on("fb"),
            intervention: on("action"),
            plan: on("sip"),
            talks: row["talks"].as_u64().unwrap_or(0),
            listed: true,
            voice: None,
            closed: on("closed"),
        }
    })
    .collect()
}

/// A case of 2025 or 2026, with an action, a SIP and a voice now and then.
pub fn random() -> impl Strategy<Value = Told> {
    let maybe = |days: std::ops::Range<i64>| proptest::option::weighted(0.6, days);
    let voice =
        proptest::option::of((0..90i64, prop_oneof![Just("in_meeting"), Just("did_not_want"), Just("not_asked")]));
    ((0..6500i64, any::<bool>(), 0..640i64), (maybe(0..120), maybe(0..100), maybe(0..200)), voice, maybe(0..300))
        .prop_map(|((born, girl, intake), (signal, action, plan), voice, closed)| {
            let intake = day("2025-01-01") + chrono::Duration::days(intake);
            let last = day("2026-10-12");
            let after =
                |days: Option<i64>| days.map(|days| intake + chrono::Duration::days(days)).filter(|on| *on <= last);
            let intervention = after(action);
            let plan = after(plan);
            let latest = [Some(intake), intervention, plan].into_iter().flatten().max().unwrap();
            Told {
                born: day("2008-01-01") + chrono::Duration::days(born),
                girl,
                signal: signal.map(|days| intake - chrono::Duration::days(days)),
                intake,
                meeting: None,
                feedback: None,
                intervention,
                plan,
                talks: 0,
                listed: false,
                voice: voice.map(|(days, form)| ((intake + chrono::Duration::days(days)).min(last), form)),
                closed: after(closed).map(|on| on.max(latest)),
            }
        })
}

/// Does everything that was told through the ops.
pub fn register(desk: &mut TestDesk, told: &[Told]) {
    let unit = desk.unit("Skolan");
    for (number, one) in told.iter().enumerate() {
        let child = json!({ "first_name": format!("Barn{number}"), "last_name": "Lind", "birth_on": one.born, "sex": if one.girl { "F" } else { "M" } });
        let input = json!({ "child": { "kind": "new", "child": child, "guardians": [] }, "signal_on": one.signal, "source": "school", "intake_on": one.intake });
        let case = desk.ok("register_case", input)["case"]["id"].clone();
        if let Some(on) = one.intervention {
            desk.on(&on.to_string());
            let action = desk.ok("add_action", json!({ "case": case, "unit": unit, "what": "Ringa", "due_on": on }));
            desk.ok(
                "change_action",
                json!({ "action": action["action"]["id"], "change": { "kind": "done", "on": on } }),
            );
            desk.on("2026-10-13");
        }
        if let Some(on) = one.plan {
            desk.ok("register_external_plan", json!({ "case": case, "established_on": on, "reference": "Annat system", "follow_up_on": "2027-01-01" }));
        }
        if let Some((on, form)) = one.voice {
            let reason = if form == "not_asked" { "Bara ett år gammal" } else { "" };
            desk.ok("record_child_voice", json!({ "case": case, "heard_on": on, "form": form, "reason": reason }));
        }
        if let Some(on) = one.closed {
            desk.ok("close_case", json!({ "case": case, "closed_on": on, "reason": "other" }));
        }
    }
}

fn bounds(quarter: &str) -> (NaiveDate, NaiveDate) {
    let (first, last) = match &quarter[5..] {
        "Q1" => ("01-01", "03-31"),
        "Q2" => ("04-01", "06-30"),
        "Q3" => ("07-01", "09-30"),
        _ => ("10-01", "12-31"),
    };
    (day(&format!("{}-{first}", &quarter[..4])), day(&format!("{}-{last}", &quarter[..4])))
}

fn age(born: NaiveDate, on: NaiveDate) -> i32 {
    on.year() - born.year() - i32::from((on.month(), on.day()) < (born.month(), born.day()))
}

fn lead(pairs: Vec<(Option<NaiveDate>, NaiveDate)>) -> (Vec<i64>, usize) {
    let mut days: Vec<i64> =
        pairs.iter().filter_map(|(from, to)| Some((*to - (*from)?).num_days())).filter(|days| *days >= 0).collect();
    days.sort_unstable();
    let missing = pairs.len() - days.len();
    (days, missing)
}

fn middle(days: &[i64]) -> Value {
    match days.len() {
        0 => Value::Null,
        n if n % 2 == 1 => json!(days[n / 2] as f64),
        n => json!((days[n / 2 - 1] + days[n / 2]) as f64 / 2.0),
    }
}

fn most(days: &[i64]) -> Value {
    (1..=days.len()).find(|n| *n * 10 >= days.len() * 9).map_or(Value::Null, |n| json!(days[n - 1]))
}

/// Counts what was told and compares with the report, measure by measure.
pub fn compare(told: &[Told], quarter: &str, report: &Value, today: NaiveDate) {
    let (first, last) = bounds(quarter);
    let until = last.min(today);
    let inside = |on: &NaiveDate| first <= *on && *on <= last;
    let total = |id: &str| super::measure(report, id)["total"].clone();
    let by = |id: &str, way: &str, code: &str| super::group(super::measure(report, id), way, code)["n"].clone();
    let say = |id: &str| format!("{id} {quarter}");

    let new: Vec<&Told> = told.iter().filter(|one| inside(&one.intake)).collect();
    assert_eq!(total("M01")["n"], new.len(), "{}", say("M01"));
    assert_eq!(by("M01", "sex", "F"), new.iter().filter(|one| one.girl).count(), "{}", say("M01 F"));
    let bands = [("Y0T5", 0, 5), ("Y6T9", 6, 9), ("Y10T12", 10, 12), ("Y13T15", 13, 15), ("Y16T17", 16, 17)];
    for (code, from, to) in bands {
        let inside = new.iter().filter(|one| (from..=to).contains(&age(one.born, one.intake))).count();
        assert_eq!(by("M01", "age", code), inside, "{} {code}", say("M01"));
    }
    let early = new.iter().filter(|one| age(one.born, one.intake) < 10).count();
    assert_eq!(total("M05")["numerator"], early, "{}", say("M05"));
    let active = told.iter().filter(|one| one.intake <= until && one.closed.is_none_or(|closed| closed >= first));
    assert_eq!(total("M02")["n"], active.count(), "{}", say("M02"));
    assert_eq!(total("M03")["n"], told.iter().filter_map(|one| one.closed).filter(inside).count(), "{}", say("M03"));
    assert_eq!(total("M25")["n"], told.iter().filter_map(|one| one.plan).filter(inside).count(), "{}", say("M25"));

    type Date = fn(&Told) -> Option<NaiveDate>;
    let leads: [(&str, Date, Date); 4] = [
        ("M11", |one| one.signal, |one| Some(one.intake)),
        ("M12", |one| Some(one.intake), |one| one.meeting),
        ("M14", |one| one.meeting, |one| one.intervention),
        ("M15", |one| one.signal, |one| one.intervention),
    ];
    for (id, from, to) in leads {
        let (days, missing) = lead(told.iter().filter_map(|one| Some((from(one), to(one).filter(inside)?))).collect());
        let figure = total(id);
        assert_eq!((&figure["n"], &figure["missing"]), (&json!(days.len()), &json!(missing)), "{}", say(id));
        assert_eq!(figure["median_days"], middle(&days), "{}", say(id));
        assert_eq!(figure["p90_days"], most(&days), "{}", say(id));
        let waits = |one: &&Told| {
            let open = one.intake <= until && one.closed.is_none_or(|closed| closed > until);
            open && from(one).is_some_and(|from| from <= until) && to(one).is_none_or(|to| to > until)
        };
        assert_eq!(figure["waiting"], told.iter().filter(waits).count(), "{} waiting", say(id));
    }

    let due: Vec<&Told> =
        told.iter().filter(|one| one.meeting.is_some_and(|on| inside(&(on + Days::new(7))))).collect();
    let known: Vec<i64> = due
        .iter()
        .filter_map(|one| Some((one.feedback? - one.meeting?).num_days()))
        .filter(|days| *days >= 0)
        .collect();
    let within = known.iter().filter(|days| **days <= 7).count();
    let figure = total("M13");
    assert_eq!((&figure["numerator"], &figure["denominator"]), (&json!(within), &json!(known.len())), "{}", say("M13"));
    assert_eq!(figure["missing"], due.len() - known.len(), "{}", say("M13"));

    let (mut heard, mut reason, mut not, mut missing) = (0, 0, 0, 0);
    for one in told {
        let Some(decided) = [one.intervention, one.plan].into_iter().flatten().min().filter(inside) else { continue };
        match one.voice.filter(|(on, _)| *on <= decided) {
            _ if one.talks > 0 => heard += 1,
            Some((_, "in_meeting")) => heard += 1,
            Some(_) => reason += 1,
            None if one.listed => missing += 1,
            None => not += 1,
        }
    }
    let figure = total("M31");
    assert_eq!((&figure["numerator"], &figure["with_reason"]), (&json!(heard), &json!(reason)), "{}", say("M31"));
    assert_eq!(
        (&figure["denominator"], &figure["missing"]),
        (&json!(heard + reason + not), &json!(missing)),
        "{}",
        say("M31")
    );
}

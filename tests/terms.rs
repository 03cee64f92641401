//! Teams and their year: ages, rhythm, a term planned in one go, breaks with their source, the file for calendars.

use crate::{
    desk::TestDesk,
    teams::{child_with_consent, id, plan, team},
};
use samlat::ops::FileContent;
use serde_json::{Value, json};

/// The text inside a file that was handed over.
fn decoded(file: &Value) -> String {
    let file: FileContent = serde_json::from_value(file.clone()).unwrap();
    String::from_utf8(file.bytes().unwrap()).unwrap()
}

fn first_team(desk: &mut TestDesk) -> Value {
    desk.ok("list_teams", json!({}))[0].clone()
}

fn spring(desk: &mut TestDesk) -> Value {
    json!({ "team": first_team(desk)["id"], "from_on": "2027-01-01", "to_on": "2027-06-30" })
}

fn save(team: &Value, change: &[(&str, Value)]) -> Value {
    let members: Vec<Value> = team["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!({ "professional": one["professional"], "substitute": one["substitute"] }))
        .collect();
    let mut input = json!({
        "team": team["id"], "name": team["name"], "place": team["place"], "sectors": team["sectors"], "ages_from": team["ages_from"],
        "ages_to": team["ages_to"], "rhythm": team["rhythm"], "members": members,
    });
    for (key, value) in change {
        input[*key] = value.clone();
    }
    input
}

fn told(preview: &Value) -> Vec<String> {
    let days = preview["days"].as_array().unwrap().iter();
    days.map(|day| {
        let why = &day["skipped"];
        let why = if why.is_null() { String::new() } else { format!(" {}", why["kind"].as_str().unwrap()) };
        format!("{}{why}", day["on"].as_str().unwrap())
    })
    .collect()
}

#[test]
fn a_term_is_proposed_without_holidays_and_breaks_and_planned_in_one_act() {
    let mut desk = team();
    let input = spring(&mut desk);
    let preview = desk.ok("preview_term", input.clone());
    assert_eq!(
        told(&preview),
        ["2027-01-13", "2027-02-10", "2027-03-10 school_break", "2027-04-14", "2027-05-12", "2027-06-09"]
    );
    assert_eq!(preview["days"][2]["instead"], "2027-03-17");
    let meetings: Vec<Value> =
        ["2027-01-13", "2027-02-10", "2027-03-17"].iter().map(|on| json!({ "on": on })).collect();
    let term = json!({ "team": input["team"], "kind": "team", "meetings": meetings });
    let planned = desk.ok("plan_term", term)["meetings"].clone();
    assert_eq!(planned.as_array().unwrap().len(), 3);
    assert_eq!((&planned[0]["starts"], &planned[0]["minutes"]), (&json!("09:00"), &json!(90)));
    let view = desk.ok("meeting", json!({ "meeting": planned[0]["id"] }));
    assert_eq!(view["coming"], 4);
    assert_eq!(told(&desk.ok("preview_term", input.clone()))[0], "2027-01-13 planned");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("list_meetings", json!({})), json!([]));
    assert_eq!(told(&desk.ok("preview_term", input))[0], "2027-01-13");
}

#[test]
fn a_term_that_is_planned_twice_has_no_meeting_twice() {
    let mut desk = team();
    let team = first_team(&mut desk)["id"].clone();
    let term = |days: &[&str]| {
        let meetings: Vec<Value> = days.iter().map(|on| json!({ "on": on })).collect();
        json!({ "team": team, "kind": "team", "meetings": meetings })
    };
    let first = desk.ok("plan_term", term(&["2027-01-13", "2027-02-10", "2027-02-10"]));
    assert_eq!((first["meetings"].as_array().unwrap().len(), &first["already"]), (2, &json!(["2027-02-10"])));
    let again = desk.ok("plan_term", term(&["2027-01-13", "2027-02-10"]));
    assert_eq!(again, json!({ "meetings": [], "already": ["2027-01-13", "2027-02-10"] }));
    desk.ok("cancel_meeting", json!({ "meeting": first["meetings"][0]["id"], "reason": "Utbildning" }));
    let third = desk.ok("plan_term", term(&["2027-01-13", "2027-02-10", "2027-03-17"]));
    let days: Vec<&str> =
        third["meetings"].as_array().unwrap().iter().map(|one| one["held_on"].as_str().unwrap()).collect();
    assert_eq!((days, &third["already"]), (vec!["2027-01-13", "2027-03-17"], &json!(["2027-02-10"])));
    let mut other = term(&["2027-02-10"]);
    other["kind"] = json!("planning");
    assert_eq!(desk.ok("plan_term", other)["already"], json!([]), "another kind of meeting");
}

#[test]
fn the_day_of_a_meeting_that_was_moved_is_not_offered_anew() {
    let mut desk = team();
    let input = spring(&mut desk);
    let days = json!([{ "on": "2027-01-13" }, { "on": "2027-02-10" }, { "on": "2027-03-17" }]);
    let planned = desk.ok("plan_term", json!({ "team": input["team"], "kind": "team", "meetings": days }));
    let moved =
        json!({ "meeting": planned["meetings"][0]["id"], "held_on": "2027-01-21", "starts": "9.00", "minutes": 90 });
    desk.ok("change_meeting", moved);
    let preview = desk.ok("preview_term", input.clone());
    assert_eq!(
        told(&preview)[..4],
        ["2027-01-13 moved", "2027-02-10 planned", "2027-03-10 moved", "2027-04-14"],
        "by hand, and out of a break"
    );
    assert_eq!(preview["days"][0]["skipped"]["to"], "2027-01-21");
    assert_eq!(
        (&preview["days"][2]["skipped"]["to"], &preview["days"][2]["instead"]),
        (&json!("2027-03-17"), &Value::Null)
    );
    let skipped = desk.ok("term", input.clone())["skipped"].clone();
    assert_eq!(skipped[0]["skipped"]["name"], "Sportlov", "the paper still says why");
    desk.ok(
        "cancel_meeting",
        json!({ "meeting": planned["meetings"][0]["id"], "reason": "Halva teamet är på utbildning" }),
    );
    assert_eq!(told(&desk.ok("preview_term", input))[0], "2027-01-13", "called off: the day is free");
}

#[test]
fn every_other_week_is_the_same_weeks_a_week_later_and_on_paper() {
    let mut desk = team();
    let team = first_team(&mut desk);
    let rhythm = json!({ "weekday": "wednesday", "which": "every_other_week", "starts": "9.00", "minutes": 90 });
    desk.ok("save_team", save(&team, &[("rhythm", rhythm)]));
    let from = |day: &str| json!({ "team": team["id"], "from_on": day, "to_on": "2026-12-31" });
    let rest = ["2026-10-28 school_break", "2026-11-11", "2026-11-25", "2026-12-09", "2026-12-23 school_break"];
    assert_eq!(told(&desk.ok("preview_term", from("2026-10-13")))[0], "2026-10-14");
    assert_eq!(told(&desk.ok("preview_term", from("2026-10-13")))[1..], rest);
    assert_eq!(told(&desk.ok("preview_term", from("2026-10-20"))), rest, "a week later");
    let printed = desk.ok("term", from("2026-08-01"));
    let skipped: Vec<&str> =
        printed["skipped"].as_array().unwrap().iter().map(|day| day["on"].as_str().unwrap()).collect();
    assert_eq!(skipped, ["2026-10-28", "2026-12-23"]);
    let own = json!([{ "on": "2026-10-21" }, { "on": "2026-11-04" }, { "on": "2026-11-18" }]);
    desk.ok("plan_term", json!({ "team": team["id"], "kind": "team", "meetings": own }));
    assert_eq!(
        told(&desk.ok("preview_term", from("2026-10-28"))),
        ["2026-11-04 planned", "2026-11-18 planned", "2026-12-02", "2026-12-16", "2026-12-30 school_break"],
        "in step with the meetings that are planned"
    );
    assert_eq!(desk.ok("term", from("2026-08-01"))["skipped"].as_array().unwrap().len(), 1);
}

#[test]
fn the_municipalitys_own_breaks_take_the_proposals_place_and_keep_their_source() {
    let mut desk = team();
    let proposed = desk.ok("school_breaks", json!({ "year": 2026 }));
    assert_eq!((&proposed["source"], &proposed["since"]), (&json!(""), &Value::Null));
    assert_eq!(proposed["breaks"].as_array().unwrap().len(), 5);
    let own = json!({ "year": 2026, "source": "Bjurholms kommun, läsårstider", "breaks": [{ "name": "Sportlov", "from_on": "2027-02-08", "to_on": "2027-02-12" }] });
    let kept = desk.ok("set_school_breaks", own.clone());
    assert_eq!((&kept["source"], &kept["since"]), (&json!("Bjurholms kommun, läsårstider"), &json!("2026-10-13")));
    let input = spring(&mut desk);
    assert_eq!(told(&desk.ok("preview_term", input))[1..3], ["2027-02-10 school_break", "2027-03-10"]);
    let mut backwards = own.clone();
    backwards["breaks"][0]["to_on"] = json!("2027-02-01");
    assert_eq!(desk.code("set_school_breaks", backwards), "input");
    let mut nameless = own;
    nameless["source"] = json!(" ");
    assert_eq!(desk.code("set_school_breaks", nameless), "input");
    assert_eq!(desk.ok("look_at_day", json!({ "on": "2027-02-10" }))["skipped"]["name"], "Sportlov");
    assert_eq!(desk.ok("look_at_day", json!({ "on": "2027-03-26" }))["skipped"]["day"], "good_friday");
    assert_eq!(desk.ok("look_at_day", json!({ "on": "2027-03-10" }))["skipped"], Value::Null);
}

#[test]
fn the_calendar_says_what_when_and_where_and_names_nobody() {
    let mut desk = team();
    child_with_consent(&mut desk, "Kanarina", "Fågelqvist");
    let input = spring(&mut desk);
    desk.ok("plan_term", json!({ "team": input["team"], "kind": "team", "meetings": [{ "on": "2027-01-13", "place": "Ängsrummet" }, { "on": "2027-02-10" }] }));
    let last = desk.ok("list_meetings", json!({}))[1]["meeting"]["id"].clone();
    desk.ok("cancel_meeting", json!({ "meeting": last, "reason": "Halva teamet är på utbildning" }));
    let file = desk.ok("term_calendar", input.clone());
    assert_eq!(
        (&file["file_name"], &file["media_type"]),
        (&json!("moten-2027-01-2027-06.ics"), &json!("text/calendar"))
    );
    let text = decoded(&file);
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    assert!(text.contains("SUMMARY:HLT-möte\r\n") && text.contains("LOCATION:Ängsrummet\r\n"));
    assert!(text.contains("STATUS:CANCELLED\r\n"));
    for secret in ["Kanarina", "Fågelqvist", "Ingrid", "Vallmark", "Karin", "Samira", "Erik", "utbildning"] {
        assert!(!text.contains(secret), "{secret} in the calendar");
    }
    let view = desk.ok("term", input);
    assert_eq!(view["meetings"].as_array().unwrap().len(), 2);
    assert!(view["skipped"].as_array().unwrap().iter().any(|day| day["on"] == "2027-03-10"));
    assert_eq!(view["units"], json!(["Skolan", "Socialtjänsten", "Hälsocentralen"]));
}

#[test]
fn a_calendar_that_is_read_again_takes_what_was_moved_and_called_off() {
    let mut desk = team();
    let input = spring(&mut desk);
    let planned = desk.ok(
        "plan_term",
        json!({ "team": input["team"], "kind": "team", "meetings": [{ "on": "2027-01-13" }, { "on": "2027-02-10" }] }),
    )["meetings"]
        .clone();
    let text = |desk: &mut TestDesk| decoded(&desk.ok("term_calendar", input.clone()));
    let values = |text: &str, name: &str| -> Vec<String> {
        text.split("\r\n").filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect()
    };
    let first = text(&mut desk);
    desk.on("2026-10-14");
    let moved = json!({ "meeting": planned[0]["id"], "held_on": "2027-01-20", "starts": "9.00", "minutes": 90 });
    desk.ok("change_meeting", moved);
    desk.ok("cancel_meeting", json!({ "meeting": planned[1]["id"], "reason": "Halva teamet är på utbildning" }));
    let second = text(&mut desk);
    assert_eq!(values(&first, "UID:"), values(&second, "UID:"), "the same meetings");
    let sequences =
        |text: &str| -> Vec<u64> { values(text, "SEQUENCE:").iter().map(|number| number.parse().unwrap()).collect() };
    assert!(sequences(&second).iter().zip(sequences(&first)).all(|(later, earlier)| *later > earlier));
    assert_eq!(values(&second, "STATUS:"), ["CONFIRMED", "CANCELLED"]);
    assert_eq!(values(&second, "LAST-MODIFIED:").len(), 2);
    assert!(second.contains("DTSTART;TZID=Europe/Stockholm:20270120T090000\r\n"));
}

#[test]
fn a_term_of_more_than_a_year_or_backwards_is_refused() {
    let mut desk = team();
    let team = first_team(&mut desk)["id"].clone();
    for (from, to) in [("2027-06-30", "2027-01-01"), ("2027-01-01", "2028-06-30")] {
        assert_eq!(desk.code("preview_term", json!({ "team": team, "from_on": from, "to_on": to })), "input");
    }
    assert_eq!(desk.code("plan_term", json!({ "team": team, "kind": "team", "meetings": [] })), "input");
}

#[test]
fn a_team_has_ages_rhythm_members_and_substitutes() {
    let mut desk = team();
    let before = first_team(&mut desk);
    assert_eq!((&before["ages_from"], &before["ages_to"]), (&json!(0), &json!(20)));
    let karin = before["members"].as_array().unwrap().iter().find(|one| one["name"] == "Karin Holmlund").unwrap();
    let school = desk.unit("Skolan");
    let stand_in = desk
        .ok("add_professional", json!({ "unit": school, "name": "Petra Sandström", "title": "skolsköterska" }))["id"]
        .clone();
    let members = json!([{ "professional": karin["professional"], "substitute": stand_in }]);
    let rhythm = json!({ "weekday": "thursday", "which": "last", "starts": "13.30", "minutes": 120 });
    let after = desk.ok(
        "save_team",
        save(
            &before,
            &[("members", members), ("rhythm", rhythm), ("ages_to", json!(12)), ("place", json!("Ängsrummet"))],
        ),
    );
    assert_eq!(after["rhythm"]["starts"], "13:30");
    assert_eq!(after["members"][0]["substitute_name"], "Petra Sandström");
    assert_eq!(after["members"].as_array().unwrap().len(), 1);
    let backwards = save(&after, &[("ages_from", json!(13))]);
    assert_eq!(desk.code("save_team", backwards), "input");
    let twice = json!([{ "professional": karin["professional"] }, { "professional": karin["professional"] }]);
    let twice = save(&after, &[("members", twice)]);
    assert_eq!(desk.code("save_team", twice), "input");
    desk.ok("undo", json!({}));
    assert_eq!(first_team(&mut desk), before);
}

#[test]
fn a_child_comes_up_in_the_team_for_its_age_and_in_no_other() {
    let mut desk = team();
    child_with_consent(&mut desk, "Alva", "Nyberg");
    let first = first_team(&mut desk);
    let young = save(&first, &[("ages_to", json!(9))]);
    desk.ok("save_team", young);
    let members: Vec<Value> =
        first["members"].as_array().unwrap().iter().map(|one| json!({ "professional": one["professional"] })).collect();
    let older = save(
        &first,
        &[
            ("team", Value::Null),
            ("name", json!("Högstadieteamet")),
            ("ages_from", json!(10)),
            ("members", json!(members)),
        ],
    );
    let older = desk.ok("save_team", older)["id"].clone();
    let children =
        |view: &Value| view["agenda"].as_array().unwrap().iter().filter(|line| !line["child"].is_null()).count();
    let own = plan(&mut desk, "2026-10-14");
    assert_eq!(children(&own), 0, "ten years old: outgrown");
    let new = json!({ "kind": "team", "team": older, "held_on": "2026-10-15", "starts": "9.00", "minutes": 90 });
    let other = desk.ok("plan_meeting", new);
    assert_eq!(children(&other), 1);
    assert_ne!(id(&own), id(&other));
}

//! Who is at a meeting: who comes late and who leaves before the end, what the room sees then, and who the papers say was there.

use crate::{
    conflicts::person,
    desk::{TestDesk, moment},
    school_years::before,
    teams::{TEAM, child_with_consent, id, open_at, plan, team},
};
use serde_json::{Value, json};

/// Says how somebody in the list is at the meeting; `more` is the reason, when one is given.
fn set(desk: &mut TestDesk, meeting: &Value, name: &str, status: &str, more: Option<&str>) -> Value {
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    let who = json!({ "kind": "listed", "attendance": person(&view, name)["id"] });
    let mut input = json!({ "meeting": meeting, "who": who, "status": status });
    if let Some(reason) = more {
        input["reason"] = json!(reason);
    }
    desk.ok("set_attendance", input)
}

fn at(desk: &mut TestDesk, clock: &str) {
    desk.now = moment(&format!("2026-10-14T{clock}:00"));
}

/// A guest from a unit that no consent covers.
fn jonas_comes(desk: &mut TestDesk, meeting: &Value) -> Value {
    let bup = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let who = json!({ "kind": "guest", "name": "Jonas Wikberg", "unit": bup });
    desk.ok("set_attendance", json!({ "meeting": meeting, "who": who, "status": "present" }))
}

#[test]
fn who_has_left_hides_nobody_from_the_room_and_reads_the_minutes_all_the_same() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    let decision = json!({ "item": item, "text": "Lugn start i lilla rummet" });
    assert!(!jonas_comes(&mut desk, &meeting).to_string().contains("Alva"));
    at(&mut desk, "09:40");
    let view = set(&mut desk, &meeting, "Jonas Wikberg", "left", None);
    assert!(view.to_string().contains("Alva N."), "{view}");
    assert_eq!(person(&view, "Jonas Wikberg")["left_at"], "2026-10-14T09:40:00");
    desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }));
    assert_eq!(desk.ok("room_view", json!({}))["who"]["first_name"], "Alva");
    desk.ok("record_decision", decision);
    let by_number = |desk: &mut TestDesk| {
        let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
        assert_eq!(
            (&minutes["children"][0]["shown"], &minutes["children"][0]["hidden"]),
            (&json!("number_only"), &json!(1))
        );
        assert!(!minutes.to_string().contains("Alva") && !minutes.to_string().contains("Lugn start"), "{minutes}");
        minutes
    };
    by_number(&mut desk);
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let minutes = by_number(&mut desk);
    assert_eq!(person(&minutes, "Jonas Wikberg")["status"], "left");
    assert!(!desk.ok("meeting", json!({ "meeting": meeting })).to_string().contains("Alva"), "the room of that day");
    assert_eq!(desk.ok("ended_meeting", json!({ "meeting": meeting }))["children"][0]["named"], false);
    let own = desk.ok("child_minutes", json!({ "item": item }));
    assert_eq!(own["decisions"][0]["text"], "Lugn start i lilla rummet", "the child's own are whole");
}

#[test]
fn who_comes_back_is_in_the_room_again_and_has_not_left() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, _) = open_at(&mut desk, "2026-10-14", &alva);
    jonas_comes(&mut desk, &meeting);
    at(&mut desk, "09:20");
    set(&mut desk, &meeting, "Jonas Wikberg", "left", Some("annat möte"));
    let show = json!({ "meeting": meeting, "show": true });
    assert_eq!(desk.ok("show_in_room", show.clone())["who"]["shown"], "in_full");
    at(&mut desk, "09:30");
    let view = set(&mut desk, &meeting, "Jonas Wikberg", "present", None);
    let jonas = person(&view, "Jonas Wikberg");
    assert_eq!((&jonas["left_at"], &jonas["came_at"], &jonas["reason"]), (&Value::Null, &Value::Null, &json!("")));
    assert_eq!(desk.ok("room_view", json!({})), json!({ "state": "blank" }));
    assert_eq!(desk.ok("show_in_room", show)["who"]["shown"], "number_only");
    desk.ok("undo", json!({}));
    let jonas = person(&desk.ok("meeting", json!({ "meeting": meeting })), "Jonas Wikberg");
    assert_eq!((&jonas["status"], &jonas["reason"]), (&json!("left"), &json!("annat möte")));
    assert_eq!(jonas["left_at"], "2026-10-14T09:20:00");
}

#[test]
fn a_sector_whose_only_person_has_left_was_there() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, _) = open_at(&mut desk, "2026-10-14", &alva);
    let missing = |view: &Value| {
        view["units"].as_array().unwrap().iter().find(|unit| unit["unit_name"] == TEAM[2]).unwrap()["missing"].clone()
    };
    let view = set(&mut desk, &meeting, "Erik Lundmark", "left", None);
    assert_eq!((missing(&view), &view["coming"]), (json!(false), &json!(4)));
    assert_eq!(missing(&desk.ok("meeting_minutes", json!({ "meeting": meeting }))), false);
    let view = set(&mut desk, &meeting, "Erik Lundmark", "absent", None);
    assert_eq!((missing(&view), &view["coming"]), (json!(true), &json!(3)));
}

#[test]
fn nobody_leaves_a_meeting_that_has_not_begun_and_who_has_left_stays_in_the_list() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let planned = plan(&mut desk, "2026-10-21");
    let erik = person(&planned, "Erik Lundmark")["id"].clone();
    let who = json!({ "kind": "listed", "attendance": erik });
    let left = json!({ "meeting": id(&planned), "who": who, "status": "left" });
    assert_eq!(desk.code("set_attendance", left), "meeting_step");
    let (meeting, _) = open_at(&mut desk, "2026-10-14", &alva);
    let bup = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let guest = json!({ "kind": "guest", "name": "Jonas Wikberg", "unit": bup });
    let unheard_of = json!({ "meeting": meeting, "who": guest, "status": "left" });
    assert_eq!(desk.code("set_attendance", unheard_of), "meeting_step");
    let view = set(&mut desk, &meeting, "Erik Lundmark", "left", None);
    let remove = json!({ "meeting": meeting, "attendance": person(&view, "Erik Lundmark")["id"] });
    assert_eq!(desk.code("remove_attendance", remove), "meeting_step");
}

#[test]
fn when_somebody_came_late_is_kept_and_a_first_tick_is_not_late() {
    let mut desk = team();
    child_with_consent(&mut desk, "Alva", "Nyberg");
    let meeting = id(&plan(&mut desk, "2026-10-14"));
    set(&mut desk, &meeting, "Erik Lundmark", "absent", Some("annat möte"));
    at(&mut desk, "09:00");
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": false }));
    at(&mut desk, "09:05");
    let view = set(&mut desk, &meeting, "Samira Daoud", "present", None);
    assert_eq!(person(&view, "Samira Daoud")["came_at"], Value::Null);
    at(&mut desk, "09:45");
    let view = set(&mut desk, &meeting, "Erik Lundmark", "present", None);
    assert_eq!(person(&view, "Erik Lundmark")["came_at"], "2026-10-14T09:45:00");
    at(&mut desk, "10:10");
    let erik = person(&set(&mut desk, &meeting, "Erik Lundmark", "left", None), "Erik Lundmark");
    let times = (&erik["came_at"], &erik["left_at"]);
    assert_eq!(times, (&json!("2026-10-14T09:45:00"), &json!("2026-10-14T10:10:00")));
    assert_eq!(erik["reason"], "", "why somebody came late is not why somebody left");
    // Taken up again another day, to mend who was there: what time it is then says nothing.
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    desk.on("2026-10-15");
    desk.ok("reopen_meeting", json!({ "meeting": meeting }));
    let view = set(&mut desk, &meeting, "Samira Daoud", "left", None);
    let samira = person(&view, "Samira Daoud");
    assert_eq!((&samira["status"], &samira["left_at"]), (&json!("left"), &Value::Null));
}

#[test]
fn who_takes_part_from_elsewhere_is_remembered_and_why_somebody_is_away_only_while_they_are() {
    let mut desk = team();
    let meeting = id(&plan(&mut desk, "2026-10-14"));
    assert_eq!(person(&set(&mut desk, &meeting, "Erik Lundmark", "remote", None), "Erik Lundmark")["from_afar"], true);
    let away = person(&set(&mut desk, &meeting, "Erik Lundmark", "absent", Some("sjuk")), "Erik Lundmark");
    assert_eq!((&away["from_afar"], &away["reason"]), (&json!(true), &json!("sjuk")));
    let still = person(&set(&mut desk, &meeting, "Erik Lundmark", "absent", None), "Erik Lundmark");
    assert_eq!(still["reason"], "sjuk", "nothing new was said");
    for status in ["remote", "present", "expected"] {
        set(&mut desk, &meeting, "Erik Lundmark", "absent", Some("sjuk"));
        let there = person(&set(&mut desk, &meeting, "Erik Lundmark", status, None), "Erik Lundmark");
        assert_eq!(there["reason"], "", "{status}: that somebody was ill is not kept of who came");
        desk.ok("undo", json!({}));
        let view = desk.ok("meeting", json!({ "meeting": meeting }));
        assert_eq!(person(&view, "Erik Lundmark")["reason"], "sjuk", "a wrong tick is taken back");
    }
    set(&mut desk, &meeting, "Erik Lundmark", "remote", None);
    let again = person(&set(&mut desk, &meeting, "Erik Lundmark", "absent", None), "Erik Lundmark");
    assert_eq!((&again["from_afar"], &again["reason"]), (&json!(true), &json!("")));
    let said = person(&set(&mut desk, &meeting, "Erik Lundmark", "absent", Some("")), "Erik Lundmark");
    assert_eq!(said["reason"], "");
    let room = person(&set(&mut desk, &meeting, "Erik Lundmark", "expected", None), "Erik Lundmark");
    assert_eq!(room["from_afar"], Value::Null);
}

#[test]
fn whom_a_substitute_relieves_in_a_meeting_that_goes_on_has_been_there() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, _) = open_at(&mut desk, "2026-10-14", &alva);
    let unit = desk.unit("Socialtjänsten");
    let nora = desk.ok("add_professional", json!({ "unit": unit, "name": "Nora Lind" }))["id"].clone();
    at(&mut desk, "09:50");
    let samira = person(&desk.ok("meeting", json!({ "meeting": meeting })), "Samira Daoud")["id"].clone();
    let send = json!({ "meeting": meeting, "attendance": samira, "professional": nora, "reason": "jour" });
    let view = desk.ok("send_substitute", send);
    let (samira, nora) = (person(&view, "Samira Daoud"), person(&view, "Nora Lind"));
    assert_eq!((&samira["status"], &samira["reason"]), (&json!("left"), &json!("jour")));
    assert_eq!(samira["left_at"], "2026-10-14T09:50:00");
    assert_eq!((&nora["status"], &nora["stands_in_for"]), (&json!("present"), &json!("Samira Daoud")));
}

#[test]
fn the_list_from_before_somebody_could_leave_keeps_its_rows_where_they_were() {
    let (db, migration) = before("attendances");
    db.execute_batch(
        "INSERT INTO teams (id, name) VALUES ('t', 'Teamet');
         INSERT INTO organisations (id, name, kind) VALUES ('k', 'Kommunen', 'municipality');
         INSERT INTO units (id, organisation_id, name, sector) VALUES ('s', 'k', 'Skolan', 'school');
         INSERT INTO meetings (id, team_id, kind, held_on, starts, minutes, state) VALUES ('m', 't', 'team', '2026-10-14', '09:00', 90, 'ended');
         INSERT INTO attendances (id, meeting_id, guest, unit_id, status, reason) VALUES ('a', 'm', 'A', 's', 'present', ''), ('b', 'm', 'B', 's', 'remote', ''), ('c', 'm', 'C', 's', 'absent', 'sjuk');
         DELETE FROM attendances WHERE id = 'a';",
    )
    .unwrap();
    db.execute_batch(migration).unwrap();
    let mut select = db
        .prepare("SELECT rowid, id, from_afar, reason, coalesce(left_at, '-') FROM attendances ORDER BY rowid")
        .unwrap();
    let rows = select.query_map([], |row| {
        let texts: [String; 3] = [row.get(1)?, row.get(3)?, row.get(4)?];
        Ok((row.get::<_, i64>(0)?, row.get::<_, bool>(2)?, texts.join(" ")))
    });
    let rows: Vec<String> = rows.unwrap().map(|row| format!("{:?}", row.unwrap())).collect();
    assert_eq!(rows, [r#"(2, true, "b  -")"#, r#"(3, false, "c sjuk -")"#]);
    db.execute_batch("UPDATE attendances SET status = 'left' WHERE id = 'b'").unwrap();
}

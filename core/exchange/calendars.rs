//! Meetings as a file that every calendar reads (iCalendar, RFC 5545). Invariant: holds what, when and where; never a person. Lines end with CRLF and are at most 75 octets long.

use crate::error::{Error, Result};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;

/// One meeting.
pub(crate) struct Event<'a> {
    /// The same each time, so that a calendar changes what it has and adds nothing twice.
    pub(crate) id: Uuid,
    pub(crate) title: String,
    pub(crate) on: NaiveDate,
    /// "09:00", by the clock on the wall in Sweden.
    pub(crate) starts: &'a str,
    pub(crate) minutes: u32,
    /// May be empty.
    pub(crate) place: &'a str,
    pub(crate) cancelled: bool,
}

/// Swedish time since 1996: summer time from the last Sunday of March to the last of October.
const TIME_ZONE: [&str; 16] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Stockholm",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
];

/// The beginning of 2020 in seconds since 1970: a sequence counts from it.
const SEQUENCE_FROM: i64 = 1_577_836_800;

/// The whole file. A later file has a higher sequence (§3.8.7.4), so that a calendar that has read an earlier one takes what was moved or called off since.
pub(crate) fn write(calendar: &str, events: &[Event<'_>], made_at: DateTime<Utc>) -> Result<String> {
    let mut file = String::new();
    let stamp = made_at.format("%Y%m%dT%H%M%SZ").to_string();
    let sequence = (made_at.timestamp() - SEQUENCE_FROM).max(0);
    for text in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samlat//Samlat//SV", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    {
        line(&mut file, text);
    }
    line(&mut file, &format!("X-WR-CALNAME:{}", escaped(calendar)));
    for text in TIME_ZONE {
        line(&mut file, text);
    }
    line(&mut file, "END:VTIMEZONE");
    for event in events {
        let starts = NaiveTime::parse_from_str(event.starts, "%H:%M").map_err(|_| Error::Shape)?;
        let starts = event.on.and_time(starts);
        let ends = starts + TimeDelta::minutes(event.minutes.into());
        line(&mut file, "BEGIN:VEVENT");
        line(&mut file, &format!("UID:{}@samlat", event.id));
        line(&mut file, &format!("DTSTAMP:{stamp}"));
        line(&mut file, &format!("LAST-MODIFIED:{stamp}"));
        line(&mut file, &format!("SEQUENCE:{sequence}"));
        line(&mut file, &format!("DTSTART;TZID=Europe/Stockholm:{}", starts.format("%Y%m%dT%H%M%S")));
        line(&mut file, &format!("DTEND;TZID=Europe/Stockholm:{}", ends.format("%Y%m%dT%H%M%S")));
        line(&mut file, &format!("SUMMARY:{}", escaped(&event.title)));
        if !event.place.is_empty() {
            line(&mut file, &format!("LOCATION:{}", escaped(event.place)));
        }
        line(&mut file, if event.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        line(&mut file, "CLASS:PUBLIC");
        line(&mut file, if event.cancelled { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
        line(&mut file, "END:VEVENT");
    }
    line(&mut file, "END:VCALENDAR");
    Ok(file)
}

/// Text as a property's value (§3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// One line, folded at 75 octets without splitting a character (§3.1).
fn line(file: &mut String, text: &str) {
    let mut room = 75;
    for character in text.chars() {
        if character.len_utf8() > room {
            file.push_str("\r\n ");
            room = 74;
        }
        file.push(character);
        room -= character.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(title: &str, place: &str) -> String {
        let event = Event {
            id: Uuid::nil(),
            title: title.to_owned(),
            on: "2027-03-10".parse().unwrap(),
            starts: "09:00",
            minutes: 90,
            place,
            cancelled: false,
        };
        write("HLT-teamet i Bjurholm", &[event], "2026-11-25T12:00:00Z".parse().unwrap()).unwrap()
    }

    #[test]
    fn a_meeting_says_what_when_and_where_in_swedish_time() {
        let file = made("HLT-möte", "Kommunhuset, rum 2");
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        for wanted in [
            "UID:00000000-0000-0000-0000-000000000000@samlat\r\n",
            "DTSTAMP:20261125T120000Z\r\n",
            "LAST-MODIFIED:20261125T120000Z\r\n",
            "SEQUENCE:217771200\r\n",
            "DTSTART;TZID=Europe/Stockholm:20270310T090000\r\n",
            "DTEND;TZID=Europe/Stockholm:20270310T103000\r\n",
            "SUMMARY:HLT-möte\r\n",
            "LOCATION:Kommunhuset\\, rum 2\r\n",
            "STATUS:CONFIRMED\r\n",
        ] {
            assert!(file.contains(wanted), "{wanted} in {file}");
        }
        assert_eq!(file.matches("BEGIN:").count(), file.matches("END:").count());
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn long_lines_are_folded_between_characters_and_read_back_whole() {
        let place = "Å".repeat(120);
        let file = made("HLT-möte; med \\ och\nny rad", &place);
        assert!(file.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("LOCATION:{place}\r\n")));
        assert!(unfolded.contains("SUMMARY:HLT-möte\\; med \\\\ och\\nny rad\r\n"));
    }

    #[test]
    fn a_meeting_without_place_has_no_place_and_a_cancelled_one_says_so() {
        assert!(!made("HLT-möte", "").contains("LOCATION"));
        let event = Event {
            id: Uuid::nil(),
            title: String::new(),
            on: "2027-03-10".parse().unwrap(),
            starts: "fel",
            minutes: 90,
            place: "",
            cancelled: true,
        };
        let at = "2026-11-25T12:00:00Z".parse().unwrap();
        assert!(write("", std::slice::from_ref(&event), at).is_err());
        let file = write("", &[Event { starts: "23:30", ..event }], at).unwrap();
        assert!(
            file.contains("STATUS:CANCELLED\r\nCLASS:PUBLIC\r\nTRANSP:TRANSPARENT\r\n")
                && file.contains("DTEND;TZID=Europe/Stockholm:20270311T010000\r\n")
        );
    }
}

//! Which day of a team's rhythm a meeting was moved from. Pure. Invariant: a day with a meeting of its own has lost none, and no meeting is that of two days.

use super::terms::{Rhythm, Which, days};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// How many weeks from its own day a meeting may lie and still be that day's, moved.
const fn reach(which: Which) -> i64 {
    match which {
        Which::EveryWeek => 0,
        Which::EveryOtherWeek => 1,
        Which::First | Which::Second | Which::Third | Which::Fourth | Which::Last => 2,
    }
}

/// How many weeks lie between the weeks of two days: 0 in the same week.
fn weeks_between(one: NaiveDate, other: NaiveDate) -> i64 {
    let week = |on: NaiveDate| on.week(Weekday::Mon).first_day();
    (week(one) - week(other)).num_weeks().abs()
}

/// The days of the rhythm between two days, both included, whose meeting was moved, each with the day it is held. A meeting beside the rhythm is that of the nearest day of the rhythm, in
/// weeks, which has none itself; in a monthly rhythm, that of an earlier day of the same month too. `held` are the days of the team's own meetings in that time and at least a month around it;
/// `met` as for [`days`].
#[must_use]
pub fn moved(
    rhythm: &Rhythm,
    from: NaiveDate,
    to: NaiveDate,
    held: &[NaiveDate],
    met: &[NaiveDate],
) -> Vec<(NaiveDate, NaiveDate)> {
    let around = Days::new(35);
    let first = from.checked_sub_days(around).unwrap_or(from);
    let last = to.checked_add_days(around).unwrap_or(to);
    let wanted: Vec<NaiveDate> = days(rhythm, first, last, &[], &[], met).into_iter().map(|day| day.on).collect();
    let monthly = reach(rhythm.which) == 2;
    let mut found: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for on in held.iter().filter(|on| !wanted.contains(on)) {
        let least = wanted.iter().map(|day| weeks_between(*day, *on)).min();
        let nearest = wanted.iter().filter(|day| {
            let weeks = weeks_between(**day, *on);
            Some(weeks) == least && weeks <= reach(rhythm.which)
        });
        let of_month =
            wanted.iter().filter(|day| monthly && *day < on && (day.year(), day.month()) == (on.year(), on.month()));
        let empty = |day: &NaiveDate| !held.contains(day) && found.iter().all(|(taken, _)| taken != day);
        if let Some(day) = nearest.chain(of_month).copied().find(empty) {
            found.push((day, *on));
        }
    }
    found.retain(|(day, _)| (from..=to).contains(day));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::terms::WorkDay;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_meeting_beside_the_rhythm_is_that_of_the_nearest_day_without_one() {
        let seen = |which: Which, held: &[&str]| -> Vec<String> {
            let rhythm = Rhythm { weekday: WorkDay::Wednesday, which, starts: "09:00".to_owned(), minutes: 90 };
            let held: Vec<NaiveDate> = held.iter().map(|on| day(on)).collect();
            let found = moved(&rhythm, day("2026-11-01"), day("2026-12-10"), &held, &held);
            found.iter().map(|(from, to)| format!("{from} -> {to}")).collect()
        };
        assert_eq!(seen(Which::EveryWeek, &["2026-11-05", "2026-11-11", "2026-11-13"]), ["2026-11-04 -> 2026-11-05"]);
        let fortnights = ["2026-09-30", "2026-10-14", "2026-11-18", "2026-11-25"];
        assert_eq!(seen(Which::EveryOtherWeek, &fortnights), ["2026-11-11 -> 2026-11-18"], "a week later");
        let earlier = ["2026-09-30", "2026-10-14", "2026-11-11", "2026-11-20"];
        assert_eq!(seen(Which::EveryOtherWeek, &earlier), ["2026-11-25 -> 2026-11-20"], "the week before");
        assert_eq!(seen(Which::Second, &["2026-11-12"]), ["2026-11-11 -> 2026-11-12"]);
        assert_eq!(seen(Which::Second, &["2026-11-27", "2026-12-09"]), ["2026-11-11 -> 2026-11-27"]);
        assert_eq!(seen(Which::First, &["2026-11-25", "2026-12-02"]), ["2026-11-04 -> 2026-11-25"]);
        assert_eq!(seen(Which::Last, &["2026-12-01"]), ["2026-11-25 -> 2026-12-01"]);
        assert_eq!(seen(Which::Last, &["2026-11-25", "2026-12-03"]), [""; 0], "one more, and the next stays free");
        assert_eq!(seen(Which::Second, &["2026-10-15"]), [""; 0], "before the span");
    }
}

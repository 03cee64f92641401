//! The people around a child (kontaktkarta): family, near ones, professionals by sector, each since a day. Pure. Invariant: a professional has a sector, nobody else has.

use super::{
    ids::{ChildId, ContactId, UnitId},
    units::Sector,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// How near somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ring {
    /// The family.
    Family,
    /// Near ones: grandmother, a friend, a trainer.
    Near,
    /// Works with the child.
    Professional,
}

/// Somebody around a child.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Contact {
    /// Id; none for a guardian, and for somebody who is known from actions and the baton.
    pub id: Option<ContactId>,
    /// The child.
    pub child: ChildId,
    /// Name.
    pub name: String,
    /// "speciallärare", "mormor"; may be empty.
    pub title: String,
    /// How near.
    pub ring: Ring,
    /// The unit, for a professional in one of ours.
    pub unit: Option<UnitId>,
    /// Its name, or empty.
    pub unit_name: String,
    /// The sector of a professional.
    pub sector: Option<Sector>,
    /// Since when; none when nobody wrote it down.
    pub since_on: Option<NaiveDate>,
    /// Until when; none while it goes on.
    pub until_on: Option<NaiveDate>,
    /// Whether the family found and booked it itself.
    pub arranged_by_family: bool,
    /// Whether this is the one who holds the baton.
    pub holder: bool,
}

impl Contact {
    /// What was written down about somebody together with what the baton and the actions say: there since the first day that either knows, and until the last; without an end while
    /// either goes on with something open.
    #[must_use]
    pub fn with(self, known: &Self) -> Self {
        let since_on = self.since_on.into_iter().chain(known.since_on).min();
        let until_on = self.until_on.zip(known.until_on).map(|(written, known)| written.max(known));
        Self { since_on, until_on, holder: known.holder, ..self }
    }

    /// Whether it goes on that day.
    #[must_use]
    pub fn goes_on(&self, on: NaiveDate) -> bool {
        self.since_on.is_none_or(|since| since <= on) && self.until_on.is_none_or(|until| until > on)
    }
}

/// How many professionals a child meets on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContactCount {
    /// The day.
    pub on: NaiveDate,
    /// Professionals.
    pub contacts: u32,
    /// Different titles among them.
    pub titles: u32,
    /// How many of them the family arranged itself.
    pub by_family: u32,
}

/// Counts the professionals of a day.
#[must_use]
pub fn count(contacts: &[Contact], on: NaiveDate) -> ContactCount {
    let now: Vec<&Contact> = contacts.iter().filter(|one| one.ring == Ring::Professional && one.goes_on(on)).collect();
    let titles: BTreeSet<String> = now
        .iter()
        .map(|one| if one.title.is_empty() { one.name.to_lowercase() } else { one.title.to_lowercase() })
        .collect();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    ContactCount {
        on,
        contacts: number(now.len()),
        titles: number(titles.len()),
        by_family: number(now.iter().filter(|one| one.arranged_by_family).count()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(title: &str, since: &str, until: Option<&str>, by_family: bool) -> Contact {
        Contact {
            id: None,
            child: ChildId(uuid::Uuid::nil()),
            name: "Erik".to_owned(),
            title: title.to_owned(),
            ring: Ring::Professional,
            unit: None,
            unit_name: String::new(),
            sector: Some(Sector::School),
            since_on: Some(since.parse().unwrap()),
            until_on: until.map(|day| day.parse().unwrap()),
            arranged_by_family: by_family,
            holder: false,
        }
    }

    #[test]
    fn titles_are_counted_once_and_the_ended_not_at_all() {
        let around = [
            contact("Lärare", "2026-01-10", None, false),
            contact("lärare", "2026-02-10", None, false),
            contact("psykolog", "2026-01-10", Some("2026-06-01"), true),
        ];
        let on = |day: &str| count(&around, day.parse().unwrap());
        let counted = |day: &str| (on(day).contacts, on(day).titles, on(day).by_family);
        assert_eq!(counted("2026-03-01"), (3, 2, 1));
        assert_eq!(counted("2026-06-01"), (2, 1, 0));
        assert_eq!(counted("2025-12-31"), (0, 0, 0));
    }

    #[test]
    fn the_first_day_counts_and_nobody_has_ended_who_still_has_something_open() {
        for (written, known, expected) in [
            (("2026-03-01", None), ("2026-02-01", None), ("2026-02-01", None)),
            (("2026-01-01", Some("2026-05-01")), ("2026-02-01", None), ("2026-01-01", None)),
            (
                ("2026-01-01", Some("2026-05-01")),
                ("2026-02-01", Some("2026-03-01")),
                ("2026-01-01", Some("2026-05-01")),
            ),
            (
                ("2026-01-01", Some("2026-05-01")),
                ("2026-02-01", Some("2026-06-01")),
                ("2026-01-01", Some("2026-06-01")),
            ),
            (("2026-01-01", None), ("2026-02-01", Some("2026-06-01")), ("2026-01-01", None)),
        ] {
            let of = |(since, until): (&str, Option<&str>)| contact("kurator", since, until, false);
            let both = of(written).with(&of(known));
            let told = (both.since_on.map(|on| on.to_string()), both.until_on.map(|on| on.to_string()));
            assert_eq!(told, (Some(expected.0.to_owned()), expected.1.map(str::to_owned)), "{written:?} {known:?}");
        }
    }
}

//! What is left of the erased in any text: random ids, a child's first and last name together, identity numbers. Invariant: every text is read once, however many children are looked for; a first name
//! alone never is; what comes out holds no name and no number.

use super::{
    belongings::{columns, tables, tables_under},
    gallring::Erased,
};
use crate::{
    domain::{
        gallring::{FoundTexts, GallringSearch, TextKind},
        ids::ChildId,
        names::fold,
    },
    error::Result,
};
use rusqlite::{Connection, types::ValueRef};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// How long a random id is as text.
const ID: usize = 36;
/// How many words may stand between a first and a last name: a middle name, or the name of a field.
const BETWEEN: usize = 2;

/// How a child is named, folded for the search; read before it is erased.
pub(crate) struct Named {
    first: Vec<String>,
    last: Vec<String>,
    /// Twelve digits each.
    numbers: Vec<String>,
}

impl Named {
    /// The names and numbers of a child, those it had before too. A protected child's are sealed, and cannot be looked for.
    pub(crate) fn of(db: &Connection, child: &str) -> Result<Self> {
        let words = |text: String| fold(&text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let (first, last) =
            db.query_row("SELECT first_name, last_name FROM children WHERE id = ?1", [child], |row| {
                Ok((row.get::<_, String>("first_name")?, row.get::<_, String>("last_name")?))
            })?;
        let mut numbers =
            db.prepare_cached("SELECT number FROM identity_numbers WHERE child_id = ?1 AND kind <> 'reserve'")?;
        let numbers = super::all(numbers.query_map([child], |row| row.get("number"))?)?;
        Ok(Self { first: words(first), last: words(last), numbers })
    }
}

/// Everything that is looked for.
#[derive(Default)]
pub(crate) struct Sought {
    ids: BTreeSet<String>,
    /// How many children are looked for by name.
    named: u32,
    /// What goes with a word: with one of a child's first names its last names, and with a last name the first ones.
    names: HashMap<String, BTreeSet<String>>,
    /// With twelve digits and with ten.
    numbers: BTreeSet<String>,
}

/// What was found.
pub(crate) struct Remnants {
    /// Rows that hold an id.
    pub(crate) ids: u32,
    /// Rows that name a child, and what was looked for.
    pub(crate) search: GallringSearch,
}

impl Sought {
    /// A child that is here: its own id, its names and numbers.
    pub(crate) fn child(db: &Connection, child: ChildId) -> Result<Self> {
        let id = child.to_string();
        let mut sought = Self::default();
        sought.name(Named::of(db, &id)?);
        sought.ids.insert(id);
        Ok(sought)
    }

    /// The others here who can be meant when a child's first and last name are written: they have one word of each.
    pub(crate) fn namesakes(db: &Connection, child: ChildId) -> Result<Vec<Self>> {
        let id = child.to_string();
        let Named { first, last, .. } = Named::of(db, &id)?;
        let last = telling(last);
        let mut alike = db.prepare_cached(
            "SELECT one.child_id AS child_id FROM name_tokens AS one JOIN name_tokens AS other ON other.child_id = one.child_id
             WHERE one.token = ?1 AND other.token = ?2 AND one.child_id <> ?3",
        )?;
        let mut found: BTreeSet<String> = BTreeSet::new();
        for (one, other) in first.iter().flat_map(|one| last.iter().map(move |other| (one, other))) {
            let children = alike.query_map([one, other, &id], |row| row.get::<_, String>("child_id"))?;
            found.extend(super::all(children)?);
        }
        let sought = |child: &String| -> Result<Self> {
            let mut sought = Self::default();
            sought.name(Named::of(db, child)?);
            Ok(sought)
        };
        found.iter().map(sought).collect()
    }

    /// Whether twelve digits are one of the numbers.
    pub(crate) fn has_number(&self, digits: &str) -> bool {
        self.numbers.contains(digits)
    }

    /// Whether a text holds one of the numbers.
    pub(crate) fn is_numbered(&self, text: &str) -> bool {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').collect();
        (0..words.len()).any(|at| self.begins_number(words.get(at..).unwrap_or_default()))
    }

    /// Looks for what was erased here too.
    pub(crate) fn add(&mut self, erased: Erased) {
        self.ids.extend(erased.ids);
        if let Some(named) = erased.named {
            self.name(named);
        }
    }

    fn name(&mut self, named: Named) {
        let Named { first, last, numbers } = named;
        for number in numbers {
            self.numbers.extend(number.get(2..).map(str::to_owned));
            self.numbers.insert(number);
        }
        let last = telling(last);
        self.named += u32::from(!first.is_empty() && !last.is_empty());
        for (one, other) in first.iter().flat_map(|one| last.iter().map(move |other| (one, other))) {
            self.names.entry(one.clone()).or_default().insert(other.clone());
            self.names.entry(other.clone()).or_default().insert(one.clone());
        }
    }

    /// Reads every text of the store once. The access log and the ledger of what was erased hold random ids and keep them; what people wrote in them is looked through.
    pub(crate) fn look(&self, db: &Connection) -> Result<Remnants> {
        let (of_children, of_meetings) = (tables_under(db, "children")?, tables_under(db, "meetings")?);
        let (mut ids, mut found) = (0, BTreeMap::new());
        for table in tables(db)? {
            let kind = match table.as_str() {
                "drafts" => TextKind::Draft,
                "import_rows" => TextKind::WaitingRow,
                "access_log" | "spot_check_lines" => TextKind::AccessLog,
                "gallring_lists" | "gallring_lines" | "gallring_ledger" => TextKind::GallringList,
                table if of_children.contains(table) => TextKind::OtherChild,
                table if of_meetings.contains(table) => TextKind::Meeting,
                _ => TextKind::Other,
            };
            let keeps_ids = ["access_log", "gallring_lines", "gallring_ledger"].contains(&table.as_str());
            // What another child is called is that child's, also when it is the same.
            let names = table != "children";
            // There are many lines in the log, and only a reason is somebody's own words.
            let read = if table == "access_log" { vec!["reason".to_owned()] } else { columns(db, &table)? };
            let mut rows = db.prepare(&format!("SELECT {} FROM {table}", read.join(", ")))?;
            let width = rows.column_count();
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let (mut holds_id, mut said) = (false, String::new());
                for column in 0..width {
                    let ValueRef::Text(text) = row.get_ref(column)? else { continue };
                    let Ok(text) = std::str::from_utf8(text) else { continue };
                    holds_id |= !keeps_ids && self.holds_id(text);
                    // An id says nothing of anybody, and would part the words beside it.
                    if names && Uuid::parse_str(text).is_err() {
                        said.push(' ');
                        said.push_str(text);
                    }
                }
                ids += u32::from(holds_id);
                if self.is_named(&said) {
                    *found.entry(kind).or_insert(0) += 1;
                }
            }
        }
        let found = found.into_iter().map(|(kind, count)| FoundTexts { kind, count }).collect();
        let numbers = u32::try_from(self.numbers.len() / 2).unwrap_or(u32::MAX);
        Ok(Remnants { ids, search: GallringSearch { names: self.named, numbers, found } })
    }

    /// Whether a text holds an id that is looked for.
    pub(crate) fn holds_id(&self, text: &str) -> bool {
        let is_id = |at: usize| text.get(at..at + ID).is_some_and(|part| self.ids.contains(part));
        let parts = text.as_bytes().windows(ID).enumerate();
        let mut likely = parts.filter(|(_, part)| [8, 13, 18, 23].iter().all(|at| part.get(*at) == Some(&b'-')));
        likely.any(|(at, _)| is_id(at))
    }

    /// Whether a text names a child that is looked for: the first and the last name near each other, in either order, or a number.
    pub(crate) fn is_named(&self, text: &str) -> bool {
        if self.names.is_empty() && self.numbers.is_empty() {
            return false;
        }
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').collect();
        (0..words.len()).any(|at| {
            let rest = words.get(at..).unwrap_or_default();
            self.begins_number(rest) || self.begins_name(rest)
        })
    }

    fn begins_number(&self, words: &[&str]) -> bool {
        let is_digits = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
        let Some(one) = words.first().filter(|word| is_digits(word)) else { return false };
        match (one.len(), words.get(1).filter(|word| word.len() == 4 && is_digits(word))) {
            (10 | 12, _) => self.numbers.contains(*one),
            // What stood between them, a dash or a plus, is folded away.
            (6 | 8, Some(other)) => self.numbers.contains(&format!("{one}{other}")),
            _ => false,
        }
    }

    fn begins_name(&self, words: &[&str]) -> bool {
        let Some((one, after)) = words.split_first() else { return false };
        let mut with = readings(one).filter_map(|word| self.names.get(word));
        with.any(|others| {
            let mut near = after.iter().take(BETWEEN + 1).flat_map(|word| readings(word));
            near.any(|word| others.contains(word))
        })
    }
}

/// A word as it stands, and without the genitive's s.
fn readings(word: &str) -> impl Iterator<Item = &str> {
    [Some(word), word.strip_suffix('s')].into_iter().flatten()
}

/// The words of a last name that say whose it is: not "af" or "von der", when there are others.
fn telling(words: Vec<String>) -> Vec<String> {
    const SAY_NOTHING: [&str; 7] = ["af", "av", "de", "der", "el", "van", "von"];
    let (little, telling): (Vec<String>, Vec<String>) =
        words.into_iter().partition(|word| SAY_NOTHING.contains(&word.as_str()));
    if telling.is_empty() { little } else { telling }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sought() -> Sought {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect();
        let named = |first: &str, last: &str, number: &str| Named {
            first: words(first),
            last: words(last),
            numbers: vec![number.to_owned()],
        };
        let mut sought = Sought::default();
        for named in [named("bo erik", "af mo", "200601192388"), named("alva", "as", "200602012387")] {
            let ids = BTreeSet::from(["01920000-0000-7000-8000-000000000001".to_owned()]);
            let parcels = BTreeSet::new();
            sought.add(Erased { rows: 1, whole_child: true, ids, named: Some(named), arrived_at: None, parcels });
        }
        sought
    }

    #[test]
    fn a_child_is_found_by_both_names_in_whole_words_and_by_its_number_and_never_by_a_first_name() {
        let sought = sought();
        for text in [
            "Ring Bo-Erik af Mos mamma.",
            "AF MO, Bo Erik",
            "Bo af Mo",
            "Erik Mo",
            "Alva Maria Ås kom",
            r#"{"first_name":"Alva","last_name":"Ås"}"#,
            "Alvas, Ås",
            "nr 20060119-2388",
            "060119-2388.",
            "0601192388",
            "200602012387",
        ] {
            assert!(sought.is_named(text), "{text}");
        }
        for text in [
            "Bo Erik kom",
            "Alva",
            "Af Mo",
            "Alvar Åsen",
            "Alva kom. Sedan ringde skolan om Ås",
            "Bo af Malå",
            "060119 2387",
            "12006011923881",
            "2388",
            "",
        ] {
            assert!(!sought.is_named(text), "{text}");
        }
    }

    #[test]
    fn an_id_is_found_wherever_it_stands_in_a_text() {
        let sought = sought();
        for text in [
            "01920000-0000-7000-8000-000000000001",
            "åäö/01920000-0000-7000-8000-000000000001/keep",
            "x01920000-0000-7000-8000-000000000001",
        ] {
            assert!(sought.holds_id(text), "{text}");
        }
        assert!(!sought.holds_id("01920000-0000-7000-8000-000000000002"));
    }
}

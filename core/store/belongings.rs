//! What belongs to a child or to one case: every row that points at it, at what points at it, and so on, found by following the schema's foreign keys. Invariant: a table that is added
//! later is found by its foreign key, so that an erasure leaves nothing and an extract leaves nothing out.

mod entries;

pub(crate) use entries::last_entries;

use crate::error::Result;
use rusqlite::{Connection, Transaction};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Where the search starts.
#[derive(Clone, Copy)]
pub(crate) enum Root {
    Child(Uuid),
    Case(Uuid),
    Meeting(Uuid),
    Consultation(Uuid),
    Parcel(Uuid),
}

impl Root {
    /// Its table and its id.
    fn place(self) -> (&'static str, Uuid) {
        match self {
            Self::Child(id) => ("children", id),
            Self::Case(id) => ("cases", id),
            Self::Meeting(id) => ("meetings", id),
            Self::Consultation(id) => ("consultations", id),
            Self::Parcel(id) => ("parcels", id),
        }
    }
}

/// Rows by table, as row numbers.
pub(crate) struct Belongings(BTreeMap<String, BTreeSet<i64>>);

/// A foreign key: `table.column` holds an id of the table it is listed under.
struct Key {
    table: String,
    column: String,
}

/// Which keys point where, and what columns there are; read once for many searches.
pub(crate) struct Schema {
    /// By the table that is pointed at.
    keys: BTreeMap<String, Vec<Key>>,
    columns: BTreeMap<String, Vec<String>>,
}

/// Every table.
pub(crate) fn tables(db: &Connection) -> Result<Vec<String>> {
    let mut names = db.prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    super::all(names.query_map([], |row| row.get("name"))?)
}

impl Schema {
    pub(crate) fn read(db: &Connection) -> Result<Self> {
        let (mut keys, mut all_columns) = (BTreeMap::<String, Vec<Key>>::new(), BTreeMap::new());
        let mut list =
            db.prepare("SELECT \"table\" AS parent, \"from\" AS key_column FROM pragma_foreign_key_list(?1, 'main')")?;
        for table in tables(db)? {
            let found = list.query_map([&table], |row| Ok((row.get("parent")?, row.get("key_column")?)))?;
            for (parent, column) in super::all(found)? {
                keys.entry(parent).or_default().push(Key { table: table.clone(), column });
            }
            all_columns.insert(table.clone(), columns(db, &table)?);
        }
        Ok(Self { keys, columns: all_columns })
    }

    fn pointing_at(&self, parent: &str) -> &[Key] {
        self.keys.get(parent).map_or(&[], Vec::as_slice)
    }

    fn columns(&self, table: &str) -> &[String] {
        self.columns.get(table).map_or(&[], Vec::as_slice)
    }

    /// Everything that belongs to the root, the root itself included.
    pub(crate) fn of(&self, db: &Connection, root: Root) -> Result<Belongings> {
        let (table, id) = root.place();
        let mut found: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
        let mut start = db.prepare_cached(&format!("SELECT rowid FROM {table} WHERE id = ?1"))?;
        let first: BTreeSet<i64> =
            super::all(start.query_map([id.to_string()], |row| row.get(0))?)?.into_iter().collect();
        let mut fresh = vec![(table.to_owned(), first)];
        while let Some((parent, rows)) = fresh.pop() {
            let known = found.entry(parent.clone()).or_default();
            let rows: BTreeSet<i64> = rows.into_iter().filter(|row| known.insert(*row)).collect();
            if rows.is_empty() {
                continue;
            }
            for Key { table, column } in self.pointing_at(&parent) {
                let mut pointing = db.prepare_cached(&format!(
                    "SELECT rowid FROM {table} WHERE {column} IN (SELECT id FROM {parent} WHERE rowid IN (SELECT value FROM json_each(?1)))"
                ))?;
                let rows = super::all(pointing.query_map([listed(&rows)], |row| row.get(0))?)?;
                fresh.push((table.clone(), rows.into_iter().collect()));
            }
        }
        found.retain(|_, rows| !rows.is_empty());
        Ok(Belongings(found))
    }
}

/// The tables whose rows belong to a row of this one, itself included: they point at it, or at what does.
pub(crate) fn tables_under(db: &Connection, root: &str) -> Result<BTreeSet<String>> {
    let schema = Schema::read(db)?;
    let (mut under, mut fresh) = (BTreeSet::new(), vec![root.to_owned()]);
    while let Some(table) = fresh.pop() {
        if under.insert(table.clone()) {
            fresh.extend(schema.pointing_at(&table).iter().map(|key| key.table.clone()));
        }
    }
    Ok(under)
}

/// The columns of a table.
pub(crate) fn columns(db: &Connection, table: &str) -> Result<Vec<String>> {
    let mut info = db.prepare("SELECT name FROM pragma_table_info(?1, 'main') ORDER BY cid")?;
    super::all(info.query_map([table], |row| row.get("name"))?)
}

/// The tables that have both of these columns.
pub(crate) fn tables_with(db: &Connection, one: &str, other: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for table in tables(db)? {
        let columns = columns(db, &table)?;
        if [one, other].iter().all(|wanted| columns.iter().any(|column| column == wanted)) {
            found.push(table);
        }
    }
    Ok(found)
}

/// A list of numbers as SQLite's `json_each` reads it.
fn listed<'a>(rows: impl IntoIterator<Item = &'a i64>) -> String {
    let numbers: Vec<String> = rows.into_iter().map(i64::to_string).collect();
    format!("[{}]", numbers.join(","))
}

/// Everything that belongs to the root, the root itself included.
pub(crate) fn of(db: &Connection, root: Root) -> Result<Belongings> {
    Schema::read(db)?.of(db, root)
}

impl Belongings {
    /// Tables with their rows, in the tables' order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &BTreeSet<i64>)> {
        self.0.iter().map(|(table, rows)| (table.as_str(), rows))
    }

    /// How many rows there are.
    pub(crate) fn count(&self) -> usize {
        self.0.values().map(BTreeSet::len).sum()
    }

    /// Every random id in them: by these the log and the drafts know them.
    pub(crate) fn ids(&self, db: &Connection) -> Result<BTreeSet<String>> {
        self.ids_in(db, |_| true)
    }

    /// The same without those of who may see the child and who has asked to.
    pub(crate) fn ids_of_file(&self, db: &Connection) -> Result<BTreeSet<String>> {
        self.ids_in(db, |table| !entries::NO_FILE.contains(&table))
    }

    /// Those of one table's rows.
    pub(crate) fn ids_of_table(&self, db: &Connection, name: &str) -> Result<BTreeSet<String>> {
        self.ids_in(db, |table| table == name)
    }

    fn ids_in(&self, db: &Connection, which: impl Fn(&str) -> bool) -> Result<BTreeSet<String>> {
        let mut ids = BTreeSet::new();
        for (table, rows) in self.iter().filter(|(table, _)| which(table)) {
            if columns(db, table)?.iter().any(|column| column == "id") {
                let mut named =
                    db.prepare(&format!("SELECT id FROM {table} WHERE rowid IN (SELECT value FROM json_each(?1))"))?;
                ids.extend(super::all(named.query_map([listed(rows)], |row| row.get::<_, String>(0))?)?);
            }
        }
        Ok(ids)
    }

    /// Erases every row, and what is being typed about them. With the store's secure delete nothing stays on the pages.
    pub(crate) fn erase(&self, tx: &Transaction<'_>) -> Result<()> {
        let ids = self.ids(tx)?;
        tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        for (table, rows) in self.iter() {
            tx.execute(
                &format!("DELETE FROM main.{table} WHERE rowid IN (SELECT value FROM json_each(?1))"),
                [listed(rows)],
            )?;
        }
        ids.iter().try_for_each(|id| super::drafts::forget(tx, id))
    }
}

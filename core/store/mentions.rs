//! What names a child where no reference leads to it: rows of a list that wait, parcels that nobody has answered, what people write about a meeting or a list as a whole. Invariant: what is another
//! child's stays that child's; where only a name tells, the piece says so and a person decides; a table that is added later is put among [`PLACES`] or said to hold no child.

use super::{
    extracts::{NAMED_BY, Piece},
    imports,
    parcels::Parcel,
    remnants::Sought,
};
use crate::{
    domain::{
        identity_numbers::{self, IdentityNumber},
        ids::ChildId,
    },
    error::{Error, Result},
    exchange::sheets::{FaultCode, Meaning, RawCell, RejectedRow},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// How a piece says that it is about the child.
#[derive(Clone, Copy)]
pub(crate) enum NamedBy {
    /// It was said or written about the child, also where no name stands.
    Own,
    /// By a number of the child's.
    Number,
    /// By first and last name, and nobody else here is called so.
    Name,
    /// By first and last name, and somebody else here is called so too.
    SharedName,
}

impl NamedBy {
    /// The name outside, in `snake_case`.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Number => "number",
            Self::Name => "name",
            Self::SharedName => "shared_name",
        }
    }
}

/// A child as texts name it, and who else can be meant by the same name.
pub(crate) struct Called {
    child: ChildId,
    sought: Sought,
    namesakes: Vec<Sought>,
}

impl Called {
    /// A child that is here. A protected child's names and numbers are sealed, and cannot be looked for.
    pub(crate) fn of(db: &Connection, child: ChildId) -> Result<Self> {
        Ok(Self { child, sought: Sought::child(db, child)?, namesakes: Sought::namesakes(db, child)? })
    }

    /// How a text names the child; none when it does not.
    pub(crate) fn in_text(&self, text: &str) -> Option<NamedBy> {
        if self.sought.holds_id(text) {
            return Some(NamedBy::Own);
        }
        if self.sought.is_numbered(text) {
            return Some(NamedBy::Number);
        }
        let shared = || self.namesakes.iter().any(|other| other.is_named(text));
        let by_name = || if shared() { NamedBy::SharedName } else { NamedBy::Name };
        self.sought.is_named(text).then(by_name)
    }

    /// The same for what is about one child alone and may hold its number: two numbers of a kind are two children.
    fn is_meant(&self, db: &Connection, number: Option<&IdentityNumber>, text: &str) -> Result<Option<NamedBy>> {
        match number {
            Some(number) if self.sought.has_number(number.digits()) => Ok(Some(NamedBy::Number)),
            Some(number) if self.is_anothers(db, number)? => Ok(None),
            _ => Ok(self.in_text(text)),
        }
    }

    /// Whether a number that is not the child's must be somebody else's: the child has one of that kind, or another child here has it.
    fn is_anothers(&self, db: &Connection, number: &IdentityNumber) -> Result<bool> {
        let kind = super::code_of(number.kind());
        let has: bool = db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM identity_numbers WHERE child_id = ?1 AND kind = ?2) AS has_one",
            )?
            .query_row([self.child.to_string(), kind], |row| row.get("has_one"))?;
        Ok(has || super::children::by_number(db, number.digits())?.is_some())
    }
}

/// Cells of a list that say whose the row is.
const WHO: [Meaning; 6] =
    [Meaning::Name, Meaning::NameLastFirst, Meaning::FirstName, Meaning::LastName, Meaning::Number, Meaning::LastFour];

/// The rows that wait to be put right and name the child, each with its id.
pub(crate) fn waiting_rows(db: &Connection, called: &Called) -> Result<Vec<(String, Piece)>> {
    let mut found = Vec::new();
    for waiting in imports::waiting_in_lists(db)? {
        let row = &waiting.row;
        let number = row.guess.number.as_ref().filter(|_| !is_doubtful(row));
        let Some(named) = called.is_meant(db, number, &whose(row))? else { continue };
        let faults = serde_json::to_string(&row.faults).map_err(|_| Error::Shape)?;
        let values = [
            ("imported_at", waiting.imported_at),
            ("sheet", waiting.sheet),
            ("row", row.row.to_string()),
            ("cells", told(&row.cells)),
            ("fault", faults),
        ];
        let values = values.map(|(column, value)| (column.to_owned(), value)).into();
        found.push((waiting.id, Piece::naming("import_rows", named, values)));
    }
    Ok(found)
}

/// Forgets the rows that wait and are a child's, by its number or by a name that nobody else here has, and what is typed to put them right.
pub(crate) fn forget_waiting_rows(db: &Connection, child: ChildId) -> Result<()> {
    let shared = (NAMED_BY.to_owned(), NamedBy::SharedName.code().to_owned());
    for (row, piece) in waiting_rows(db, &Called::of(db, child)?)? {
        if !piece.values.contains(&shared) {
            super::drafts::forget(db, &row)?;
            imports::forget_row(db, &row)?;
        }
    }
    Ok(())
}

/// Whether the row's number stands in another row too: it is wrong in one of them, and tells nobody apart.
fn is_doubtful(row: &RejectedRow) -> bool {
    let mut twice = row.faults.iter().filter(|fault| fault.reason == FaultCode::SameNumberTwice);
    let numbered = |cell: &RawCell| cell.meanings.iter().any(|one| matches!(one, Meaning::Number | Meaning::LastFour));
    twice.any(|fault| row.cells.iter().any(|cell| cell.cell == fault.cell && numbered(cell)))
}

/// What a row says of whose it is: its name and number, or all of it when none was understood. What else stands there may name somebody, but is the row's child's.
fn whose(row: &RejectedRow) -> String {
    let says = |cell: &&RawCell| cell.meanings.iter().any(|meaning| WHO.contains(meaning));
    let mut said: Vec<&str> = row.cells.iter().filter(says).map(|cell| cell.text.as_str()).collect();
    said.extend([row.guess.first_name.as_str(), row.guess.last_name.as_str()]);
    said.extend(row.guess.number.as_ref().map(IdentityNumber::digits));
    if said.iter().all(|text| text.trim().is_empty()) {
        said.extend(row.cells.iter().map(|cell| cell.text.as_str()));
    }
    said.join(" ")
}

/// "Namn: Alva Nyberg", a line for each cell in which something stands.
fn told(cells: &[RawCell]) -> String {
    let filled = cells.iter().filter(|cell| !cell.text.trim().is_empty());
    let lines = filled.map(|cell| {
        let heading = if cell.heading.is_empty() { &cell.cell } else { &cell.heading };
        format!("{heading}: {}", cell.text.trim())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Those of the parcels that nobody has answered which name the child.
pub(crate) fn parcels<'a>(
    db: &Connection,
    called: &Called,
    lain: &'a [Parcel],
    today: NaiveDate,
) -> Result<Vec<(&'a Parcel, NamedBy)>> {
    let mut found = Vec::new();
    for parcel in lain {
        let Some(content) = &parcel.content else { continue };
        let written = content.number.as_ref().and_then(|number| number.number.as_deref()).unwrap_or_default();
        let number = identity_numbers::parse(written, today).ok();
        let text = format!("{} {} {written}", content.first_name, content.last_name);
        if let Some(named) = called.is_meant(db, number.as_ref(), &text)? {
            found.push((parcel, named));
        }
    }
    Ok(found)
}

/// Meetings about one family (`MeetingKind::about_one_family`): what is said at those of the child's is said about the child, and those of a child that the one who asks must not see are not shown.
pub(super) const MEETINGS: &str = "WITH family AS (SELECT held.id AS id FROM meetings AS held JOIN agenda_items AS about ON about.meeting_id = held.id JOIN cases ON cases.id = about.case_id
     WHERE cases.child_id = ?1 AND held.kind IN ('family', 'sip_prepare', 'sip', 'sip_follow_up')),
     shown AS (SELECT id FROM meetings WHERE kind NOT IN ('family', 'sip_prepare', 'sip', 'sip_follow_up') OR id IN (SELECT meeting_id FROM agenda_items))";

/// Where people write about what is no one child's, but may name one: the day, whether it is about the child without naming it, and the text. Where a protected child's own meetings are held is told by word of mouth.
const PLACES: [(&str, &str); 11] = [
    (
        "agenda_items",
        "SELECT held_on AS day, meeting_id IN (SELECT id FROM family) AS own, title || char(10) || agenda_items.reason || char(10) || note AS text
         FROM agenda_items JOIN meetings ON meetings.id = meeting_id WHERE case_id IS NULL",
    ),
    (
        "team_actions",
        "SELECT held_on AS day, meeting_id IN (SELECT id FROM family) AS own, what || char(10) || who || char(10) || team_actions.reason AS text
         FROM team_actions JOIN meetings ON meetings.id = meeting_id WHERE agenda_item_id IS NULL OR agenda_item_id IN (SELECT id FROM agenda_items WHERE case_id IS NULL)",
    ),
    (
        "meetings",
        "SELECT held_on AS day, id IN (SELECT id FROM family) AND reason <> '' AS own,
            CASE WHEN id IN (SELECT id FROM family) AND EXISTS (SELECT 1 FROM children WHERE id = ?1 AND protection <> 'none') THEN '' ELSE place END || char(10) || reason AS text FROM meetings WHERE id IN (SELECT id FROM shown)",
    ),
    (
        "attendances",
        "SELECT held_on AS day, 0 AS own, guest || char(10) || attendances.reason AS text FROM attendances JOIN meetings ON meetings.id = meeting_id WHERE meeting_id IN (SELECT id FROM shown)",
    ),
    (
        "missing_sectors",
        "SELECT held_on AS day, 0 AS own, missing_sectors.reason AS text FROM missing_sectors JOIN meetings ON meetings.id = meeting_id WHERE meeting_id IN (SELECT id FROM shown)",
    ),
    (
        "minutes_signatures",
        "SELECT held_on AS day, 0 AS own, content AS text FROM minutes_signatures JOIN meetings ON meetings.id = meeting_id WHERE meeting_id IN (SELECT id FROM shown)",
    ),
    (
        "spot_check_lines",
        "SELECT drawn_at AS day, 0 AS own, note AS text FROM spot_check_lines JOIN spot_checks ON spot_checks.id = spot_check_id",
    ),
    ("gallring_lists", "SELECT made_on AS day, 0 AS own, reason AS text FROM gallring_lists"),
    (
        "gallring_lines",
        "SELECT made_on AS day, child_id <> '' AS own, number || char(10) || by_hand || char(10) || why AS text
         FROM gallring_lines JOIN gallring_lists ON gallring_lists.id = list_id WHERE child_id IN ('', ?1)",
    ),
    ("measure_marks", "SELECT marked_at AS day, 0 AS own, text FROM measure_marks"),
    ("offer_gaps", "SELECT noted_on AS day, 0 AS own, note AS text FROM offer_gaps"),
];

/// What people have written in [`PLACES`] about the child; what stands twice on one day is told once.
pub(crate) fn texts(db: &Connection, called: &Called) -> Result<Vec<Piece>> {
    let (mut found, mut told) = (Vec::new(), BTreeSet::new());
    for (table, select) in PLACES {
        let mut rows = db.prepare(&format!("{MEETINGS} {select}"))?;
        let rows = rows.query_map([called.child.to_string()], |row| {
            Ok((row.get::<_, String>("day")?, row.get::<_, bool>("own")?, row.get::<_, String>("text")?))
        })?;
        for row in rows {
            let (day, own, text) = row?;
            let text = written(&text, called);
            let named = if own && !text.is_empty() { Some(NamedBy::Own) } else { called.in_text(&text) };
            let Some(named) = named else { continue };
            let day = day.get(..10).unwrap_or_default().to_owned();
            let piece = Piece::naming(table, named, vec![("happened_on".to_owned(), day), ("text".to_owned(), text)]);
            if told.insert(piece.id.clone()) {
                found.push(piece);
            }
        }
    }
    Ok(found)
}

/// The lines in which something stands; of a record, as signed minutes are one, the texts in it that name the child.
fn written(text: &str, called: &Called) -> String {
    let mut lines = Vec::new();
    match serde_json::from_str::<Value>(text) {
        Ok(record) if record.is_object() => {
            gather(&record, &mut lines);
            lines.retain(|line| Uuid::parse_str(line).is_err() && called.in_text(line).is_some());
        }
        _ => lines.extend(text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty())),
    }
    lines.join("\n")
}

fn gather(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| gather(one, found)),
        Value::Object(all) => all.values().for_each(|one| gather(one, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{belongings, migrations};

    /// Tables of which parts or all are looked through in a way of their own.
    const OTHERWISE: [&str; 3] = ["drafts", "import_rows", "parcels"];

    /// Tables under no child that name none, by why.
    const NAME_NO_CHILD: [(&str, &[&str]); 7] = [
        (
            "who works here, and where",
            &[
                "organisations",
                "professionals",
                "team_members",
                "team_sectors",
                "team_units",
                "teams",
                "units",
                "user_units",
                "users",
            ],
        ),
        (
            "the same for every child: what is offered, agreed, asked and printed",
            &[
                "agencies",
                "agreement_files",
                "agreement_parties",
                "agreement_targets",
                "agreements",
                "arms",
                "contact_routes",
                "interventions",
                "paper_texts",
                "settings",
                "survey_questions",
                "survey_waves",
                "surveys",
            ],
        ),
        (
            "figures",
            &[
                "context_values",
                "evaluation_scores",
                "evaluations",
                "kept_reports",
                "publications",
                "quarter_explanations",
                "quarters",
                "survey_counts",
                "survey_papers",
            ],
        ),
        ("codes and random ids alone", &["consultations", "gallring_ledger", "spot_checks"]),
        ("how a list or a workbook is read: headings, never a row", &["bridge_sheets", "import_recipes", "imports"]),
        (
            "keys, and the log, which is a part of the extract by itself",
            &[
                "access_log",
                "key_epochs",
                "log_epochs",
                "log_reviewers",
                "log_state",
                "parcel_keys",
                "protection_secrets",
                "sealing_keys",
            ],
        ),
        ("the way back: what stands in the other tables, or stood there a moment ago", &["undo_acts", "undo_steps"]),
    ];

    fn store() -> Connection {
        let mut db = Connection::open_in_memory().unwrap();
        migrations::begin(&mut db).unwrap();
        db
    }

    /// A foreign key to one of these, and whether it may be empty.
    fn ties(db: &Connection, table: &str, under: &BTreeSet<String>) -> Vec<bool> {
        let mut keys = db
            .prepare(
                "SELECT keys.\"table\" AS parent, columns.\"notnull\" AS needed FROM pragma_foreign_key_list(?1, 'main') AS keys
                 JOIN pragma_table_info(?1, 'main') AS columns ON columns.name = keys.\"from\"",
            )
            .unwrap();
        let keys = keys.query_map([table], |row| Ok((row.get::<_, String>("parent")?, row.get::<_, bool>("needed")?)));
        keys.unwrap()
            .map(|row| row.unwrap())
            .filter(|(parent, _)| under.contains(parent))
            .map(|(_, needed)| !needed)
            .collect()
    }

    #[test]
    fn every_table_is_the_child_s_or_looked_through_or_names_nobody() {
        let db = store();
        let under = belongings::tables_under(&db, "children").unwrap();
        let looked: Vec<&str> = PLACES.iter().map(|(table, _)| *table).chain(OTHERWISE).collect();
        let nobody: Vec<&str> = NAME_NO_CHILD.iter().flat_map(|(_, tables)| tables.iter().copied()).collect();
        for table in belongings::tables(&db).unwrap() {
            let name = table.as_str();
            let untied = if under.contains(name) {
                name != "children" && ties(&db, name, &under).into_iter().all(|may_be_empty| may_be_empty)
            } else {
                !nobody.contains(&name)
            };
            assert_eq!(looked.contains(&name), untied, "{name}: is it looked through for a child it names? See PLACES");
        }
        for table in looked.iter().chain(&nobody) {
            assert!(belongings::tables(&db).unwrap().iter().any(|known| known == table), "there is no {table}");
        }
    }

    #[test]
    fn every_place_is_read_with_the_child_alone_given() {
        let db = store();
        for (table, select) in PLACES {
            let statement = db.prepare(&format!("{MEETINGS} {select}")).unwrap();
            assert_eq!((statement.parameter_count(), statement.column_count()), (1, 3), "{table}");
            assert!(statement.column_names().eq(["day", "own", "text"]), "{table}");
        }
    }
}

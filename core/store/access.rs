//! Who sees which rows: for everybody but a coordinator without conflicts of interest the open connection gets temporary views that stand in front of the tables, and triggers before
//! every change. Invariant: a statement that names a table gets the rows this user may see, whichever op it belongs to; a table that nobody has thought of shows no rows to a member.
//!
//! The policy is [`Sight`] and the six lists below; everything else follows from the foreign keys. Changes name the table itself (`INSERT INTO main.actions`), since a view takes none; only what
//! must count over everything reads `FROM main.`, and `tests/tidy.rs` lists who does.

mod blanks;
mod ids;
mod seen;

pub(crate) use ids::hidden;
pub(crate) use seen::{all_in_part, behind_the_sip, in_part};

use crate::{casebook::Actor, domain::users::Sight, error::Result};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Tables that are about no child: every user reads their rows. What is not here and leads to no child is hidden from all but coordinators.
const ABOUT_NO_CHILD: &[&str] = &[
    "settings",
    "users",
    "user_units",
    "key_epochs",
    "organisations",
    "units",
    "professionals",
    "teams",
    "team_members",
    "team_units",
    "team_sectors",
    "meetings",
    "attendances",
    "drafts",
    "access_log",
    "log_state",
    "log_epochs",
    "log_reviewers",
    "spot_checks",
    "missing_sectors",
    "evaluations",
    "evaluation_scores",
    "consultations",
    "minutes_signatures",
    "context_values",
    "surveys",
    "survey_questions",
    "survey_waves",
    "survey_papers",
    "survey_counts",
    "bridge_sheets",
    "publications",
    "measure_marks",
    "agencies",
    "contact_routes",
    "interventions",
    "offer_gaps",
    "agreements",
    "agreement_parties",
    "agreement_targets",
    "agreement_files",
    "arms",
    "paper_texts",
    "spot_check_lines",
    "undo_acts",
    "undo_steps",
];

/// Tables that a unit with a handover to answer, or with a yes to the SIP alone, sees too: whose it is, who holds the baton. Everything else about a child needs consent.
const WITH_HANDOVER: &[&str] = &["cases", "identity_numbers", "name_tokens", "coordinators"];

/// Tables whose rows tell of a child before they are tied to one: a member sees them once they are.
const NOT_YET_TIED: &[&str] = &["parcels"];

/// Tables whose rows may be tied to a meeting alone: what a SIP meeting says there is said of its children all the same, and seen by who sees them all.
const OF_A_MEETING: &[&str] = &["agenda_items", "team_actions"];

/// Where a meeting is about one family (`MeetingKind::about_one_family`): that it is about no child whom the one who asks must not see.
const WITHOUT_HIDDEN: &str = "NOT EXISTS (SELECT 1 FROM main.agenda_items AS about JOIN main.cases AS theirs ON theirs.id = about.case_id JOIN main.meetings AS held ON held.id = about.meeting_id
     WHERE about.meeting_id = {row}.meeting_id AND held.kind IN ('family', 'sip_prepare', 'sip', 'sip_follow_up') AND theirs.child_id IN (SELECT child_id FROM temp.hidden))";

/// What a member may write about a child, and the column that names the unit it must belong to (empty: follows from the row it hangs on).
const MEMBER_WRITES: &[(&str, &str)] = &[
    ("actions", "unit_id"),
    ("handovers", "to_unit_id"),
    ("handover_events", ""),
    ("coordinators", ""),
    ("concern_reports", ""),
];

/// What has been installed, and until when it holds.
pub(crate) struct Installed {
    user: Uuid,
    unit: Option<Uuid>,
    sight: Sight,
    on: NaiveDate,
    until: Option<DateTime<Utc>>,
}

impl Installed {
    /// Whether it still says what this user may see now.
    pub(crate) fn holds(&self, by: &Actor) -> bool {
        (self.user, self.unit, self.sight, self.on) == (by.user.0, by.unit, by.role.sight(), by.today())
            && self.until.is_none_or(|until| by.now.at < until)
    }
}

/// Lets the connection show what `by` may see; none when that is everything.
pub(crate) fn install(db: &Connection, by: &Actor, before: Option<&Installed>) -> Result<Option<Installed>> {
    let sight = by.role.sight();
    if before.is_some_and(|before| before.sight == sight) {
        db.execute_batch("UPDATE temp.scope SET whole = 1")?;
    } else if before.is_some() {
        remove(db)?;
    }
    let conflicts = conflicts_of(db, by.user.0)?;
    if sight == Sight::Everything && conflicts.is_empty() {
        if before.is_some_and(|before| before.sight == sight) {
            remove(db)?;
        }
        return Ok(None);
    }
    let (seen, until) = if sight == Sight::Everything { (BTreeMap::new(), None) } else { seen::seen(db, by)? };
    if before.is_none_or(|before| before.sight != sight) {
        create(db, sight)?;
    }
    db.execute_batch("DELETE FROM temp.hidden; DELETE FROM temp.seen; DELETE FROM temp.acting")?;
    for child in &conflicts {
        db.prepare_cached("INSERT INTO temp.hidden (child_id) VALUES (?1)")?.execute([child.to_string()])?;
    }
    for (child, sees) in seen.into_iter().filter(|(child, _)| !conflicts.contains(&child.0)) {
        db.prepare_cached("INSERT INTO temp.seen (child_id, fully, plans, sip, handed) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![child.to_string(), sees.fully, sees.plans, sees.sip, sees.handed])?;
    }
    if let Some(unit) = seen::acting(db, by) {
        db.execute("INSERT INTO temp.acting (unit_id) VALUES (?1)", [unit.to_string()])?;
    }
    set_whole(db, false)?;
    Ok(Some(Installed { user: by.user.0, unit: by.unit, sight, on: by.today(), until }))
}

/// Lets an op that only counts read everything, or ends that.
pub(crate) fn set_whole(db: &Connection, whole: bool) -> Result<()> {
    db.prepare_cached("UPDATE temp.scope SET whole = ?1")?.execute([whole])?;
    Ok(())
}

/// Whether what the connection shows now is everything.
pub(crate) fn shows_everything(db: &Connection) -> Result<bool> {
    let narrowed = "SELECT count(*) FROM temp.sqlite_schema WHERE type = 'table' AND name = 'scope'";
    if db.prepare_cached(narrowed)?.query_row([], |row| row.get::<_, u32>(0))? == 0 {
        return Ok(true);
    }
    Ok(db.prepare_cached("SELECT whole FROM temp.scope")?.query_row([], |row| row.get(0))?)
}

fn conflicts_of(db: &Connection, user: Uuid) -> Result<Vec<Uuid>> {
    let mut statement = db.prepare_cached(
        "SELECT child_id FROM main.conflicts_of_interest JOIN users ON users.professional_id = conflicts_of_interest.professional_id WHERE users.id = ?1",
    )?;
    super::all(statement.query_map([user.to_string()], |row| super::uuid(row, "child_id"))?)
}

/// How one table's rows are told apart: an expression with the row's name as `{row}`.
struct Rows {
    table: String,
    columns: Vec<String>,
    rowid: bool,
    may: String,
}

fn create(db: &Connection, sight: Sight) -> Result<()> {
    let mut sql = String::from(
        "CREATE TEMP TABLE scope (whole INTEGER NOT NULL); INSERT INTO temp.scope (whole) VALUES (1);
         CREATE TEMP TABLE hidden (child_id TEXT PRIMARY KEY NOT NULL);
         CREATE TEMP TABLE seen (child_id TEXT PRIMARY KEY NOT NULL, fully INTEGER NOT NULL, plans INTEGER NOT NULL, sip INTEGER NOT NULL, handed INTEGER NOT NULL);
         CREATE TEMP TABLE acting (unit_id TEXT PRIMARY KEY NOT NULL);",
    );
    for Rows { table, columns, rowid, may } in rules(db, sight)? {
        let shown: Vec<String> = columns.iter().map(|column| blanks::shown(&table, column, sight)).collect();
        let rowid = if rowid { "rowid AS rowid, " } else { "" };
        let may = format!("((SELECT whole FROM temp.scope) OR ({may}))");
        sql.push_str(&format!(
            "CREATE TEMP VIEW {table} AS SELECT {rowid}{} FROM main.{table} WHERE {};",
            shown.join(", "),
            may.replace("{row}", &table)
        ));
        if ABOUT_NO_CHILD.contains(&table.as_str()) {
            continue;
        }
        for (verb, rows) in [("INSERT", &["NEW"][..]), ("UPDATE", &["OLD", "NEW"]), ("DELETE", &["OLD"])] {
            for row in rows {
                let allowed = format!("({}) AND ({})", may, own(&table, sight)).replace("{row}", row);
                sql.push_str(&format!(
                    "CREATE TEMP TRIGGER access_{}_{}_{table} BEFORE {verb} ON main.{table} WHEN NOT ({allowed}) BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END;",
                    verb.to_lowercase(),
                    row.to_lowercase(),
                ));
            }
        }
    }
    if sight == Sight::Everything {
        sql.push_str(&blanks::kept());
    }
    db.execute_batch(&sql)?;
    Ok(())
}

/// What a refused change says.
pub(crate) const REFUSED: &str = "access";

/// Whether this kind of user may change a row at all.
fn own(table: &str, sight: Sight) -> String {
    match sight {
        Sight::Everything => "1".to_owned(),
        Sight::OwnUnit => match MEMBER_WRITES.iter().find(|(name, _)| *name == table) {
            Some((_, "")) => "1".to_owned(),
            Some((_, unit)) => {
                format!("(SELECT whole FROM temp.scope) OR {{row}}.{unit} IN (SELECT unit_id FROM temp.acting)")
            }
            None => "(SELECT whole FROM temp.scope)".to_owned(),
        },
        Sight::NoChild => "(SELECT whole FROM temp.scope)".to_owned(),
    }
}

/// One rule for each table that is not free to read, those that others hang on first.
fn rules(db: &Connection, sight: Sight) -> Result<Vec<Rows>> {
    let mut left = tables(db)?;
    let mut found: Vec<Rows> = Vec::new();
    loop {
        let (ready, later): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|table| rule(db, table, sight, &found).is_ok_and(|rule| rule.is_some()));
        left = later;
        if ready.is_empty() {
            break;
        }
        for table in ready {
            if let Some(may) = rule(db, &table, sight, &found)? {
                found.push(rows(db, table, may)?);
            }
        }
    }
    for table in left {
        let free = ABOUT_NO_CHILD.contains(&table.as_str());
        if free && blanks::has(&table) {
            found.push(rows(db, table, "1".to_owned())?);
        } else if !free && sight != Sight::Everything {
            found.push(rows(db, table, "0".to_owned())?);
        }
    }
    Ok(found)
}

/// Tables that lead to no child and are not listed: hidden from everybody but coordinators.
pub(crate) fn without_rule(db: &Connection) -> Result<Vec<String>> {
    let hidden = rules(db, Sight::OwnUnit)?.into_iter().filter(|rows| rows.may == "0").map(|rows| rows.table);
    Ok(hidden.collect())
}

fn rows(db: &Connection, table: String, may: String) -> Result<Rows> {
    let mut info = db.prepare("SELECT name FROM pragma_table_info(?1, 'main') ORDER BY cid")?;
    let columns = super::all(info.query_map([&table], |row| row.get::<_, String>(0))?)?;
    let rowid =
        db.query_row("SELECT wr = 0 FROM pragma_table_list(?1) WHERE schema = 'main'", [&table], |row| row.get(0))?;
    Ok(Rows { table, columns, rowid, may })
}

fn tables(db: &Connection) -> Result<Vec<String>> {
    let mut names = db.prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )?;
    super::all(names.query_map([], |row| row.get(0))?)
}

/// The rule that follows from a table's foreign keys to what already has one; none when it leads to no child (yet).
fn rule(db: &Connection, table: &str, sight: Sight, found: &[Rows]) -> Result<Option<String>> {
    if ABOUT_NO_CHILD.contains(&table) {
        return Ok(None);
    }
    let any = match sight {
        Sight::Everything => "NOT IN (SELECT child_id FROM temp.hidden)",
        Sight::OwnUnit | Sight::NoChild => "IN (SELECT child_id FROM temp.seen)",
    };
    let fully = match sight {
        Sight::Everything => any,
        Sight::OwnUnit | Sight::NoChild => "IN (SELECT child_id FROM temp.seen WHERE fully)",
    };
    if table == "children" {
        return Ok(Some(format!("{{row}}.id {any}")));
    }
    if !found.iter().any(|rows| rows.table == "children") {
        return Ok(None);
    }
    let child = if WITH_HANDOVER.contains(&table) { any } else { fully };
    let mut keys =
        db.prepare("SELECT \"from\", \"table\", coalesce(\"to\", 'id') FROM pragma_foreign_key_list(?1, 'main')")?;
    let mut keys = super::all(keys.query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)?;
    let mut columns =
        db.prepare("SELECT name FROM pragma_table_info(?1, 'main') WHERE name IN ('child_id', 'case_id')")?;
    for column in super::all(columns.query_map([table], |row| row.get::<_, String>(0))?)? {
        if !keys.iter().any(|(from, _, _): &(String, String, String)| *from == column) {
            let to = if column == "child_id" { "children" } else { "cases" };
            keys.push((column, to.to_owned(), "id".to_owned()));
        }
    }
    if OF_A_MEETING.contains(&table) {
        // It follows the meeting, also when the item it was said at goes.
        keys.retain(|(_, to, _)| to != "agenda_items");
    }
    let of_a_meeting = sight != Sight::Everything && keys.iter().any(|(_, to, _)| to == "meetings");
    let (mut parts, mut ties) = (Vec::new(), Vec::new());
    for (from, to, key) in keys.into_iter().filter(|(_, to, _)| to != table) {
        let part = match to.as_str() {
            "children" => format!("{{row}}.{from} {child}"),
            "cases" if table == "handovers" && sight == Sight::OwnUnit => format!(
                "EXISTS (SELECT 1 FROM main.cases AS theirs WHERE theirs.id = {{row}}.{from} AND (theirs.child_id {fully}
                 OR EXISTS (SELECT 1 FROM temp.seen AS sees WHERE sees.child_id = theirs.child_id AND sees.handed) AND {{row}}.ground <> 'deidentified' AND {{row}}.to_unit_id IN (SELECT unit_id FROM temp.acting)))"
            ),
            // A child's plan is the team's own; a SIP has a consent of its own.
            "cases" if table == "plans" && sight != Sight::Everything => format!(
                "EXISTS (SELECT 1 FROM main.cases AS theirs JOIN temp.seen AS sees ON sees.child_id = theirs.child_id
                 WHERE theirs.id = {{row}}.{from} AND CASE {{row}}.kind WHEN 'child_plan' THEN sees.fully ELSE sees.plans END)"
            ),
            "cases" if of_a_meeting => {
                let of = |sees: &str| format!("{{row}}.{from} IN (SELECT theirs.id FROM main.cases AS theirs WHERE theirs.child_id IN (SELECT child_id FROM temp.seen WHERE {sees}))");
                by_meeting(&of, &of("fully"))
            }
            "cases" => format!("{{row}}.{from} IN (SELECT theirs.id FROM main.cases AS theirs WHERE theirs.child_id {child})"),
            other if found.iter().any(|rows| rows.table == other) => {
                format!("{{row}}.{from} IN (SELECT {key} FROM temp.{other})")
            }
            _ => continue,
        };
        parts.push(format!("({{row}}.{from} IS NULL OR {part})"));
        ties.push(format!("{{row}}.{from}"));
    }
    if sight != Sight::Everything && NOT_YET_TIED.contains(&table) {
        parts.push(format!("coalesce({}, NULL) IS NOT NULL", ties.join(", ")));
    }
    if OF_A_MEETING.contains(&table) {
        let of = |sees: &str| {
            format!(
                "coalesce((SELECT min(theirs.child_id IN (SELECT child_id FROM temp.seen WHERE {sees})) FROM main.agenda_items AS about
                 JOIN main.cases AS theirs ON theirs.id = about.case_id WHERE about.meeting_id = {{row}}.meeting_id), 0)"
            )
        };
        let said = if of_a_meeting { by_meeting(&of, "1") } else { "1".to_owned() };
        let alone = format!("({said}) AND {WITHOUT_HIDDEN}");
        parts.push(ties.first().map_or_else(|| alone.clone(), |tie| format!("({tie} IS NOT NULL OR {alone})")));
    }
    Ok((!parts.is_empty()).then(|| parts.join(" AND ")))
}

/// A rule for a row that has a meeting: what was said at a SIP goes by the answers about it, in its pre-meeting by those about the team while there are none (ADR 0023).
fn by_meeting(of: &dyn Fn(&str) -> String, otherwise: &str) -> String {
    format!(
        "CASE (SELECT held.kind FROM main.meetings AS held WHERE held.id = {{row}}.meeting_id)
         WHEN 'sip_prepare' THEN {} WHEN 'sip' THEN {sip} WHEN 'sip_follow_up' THEN {sip} ELSE {otherwise} END",
        of("plans"),
        sip = of("sip"),
    )
}

/// Takes everything away again.
pub(crate) fn remove(db: &Connection) -> Result<()> {
    let mut names = db.prepare(
        "SELECT type, name FROM temp.sqlite_schema WHERE type = 'view' OR (type = 'trigger' AND name LIKE 'access_%')
         OR (type = 'table' AND name IN ('scope', 'hidden', 'seen', 'acting'))",
    )?;
    for (kind, name) in
        super::all(names.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?)?
    {
        db.execute_batch(&format!("DROP {kind} temp.{name}"))?;
    }
    Ok(())
}

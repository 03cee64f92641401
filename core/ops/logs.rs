//! The access log for those who review it: read, followed for one child, checked from its first line, written out for an independent check. Invariant: looking at the log leaves a
//! line too.

use super::parcels::recognising;
use crate::{
    casebook::{Act, Actor, Casebook, epochs},
    desk::guesses::BEFORE,
    domain::{
        ids::{ChildId, UserId},
        logs::{ClockJump, begins, wall},
    },
    error::{Error, Problem, Result},
    store::{
        self,
        logs::{About, Filter, Line, Naming},
    },
    vault::recovery::RecoveryKey,
    words::{Arg, Language, date, say},
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, SecondsFormat};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Lines on one page.
const PAGE: u32 = 100;
/// Lines in one piece of what is written out.
const PIECE: usize = 1_000;
/// Most lines in an extract.
const MOST: u32 = 20_000;

/// One line of the log as people read it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LogLine {
    /// Its number: the order in which things happened.
    #[ts(type = "number")]
    pub sequence: i64,
    /// When, by the Swedish clock.
    pub at: NaiveDateTime,
    /// Who, or empty.
    pub user: String,
    /// For which unit, or empty.
    pub unit: String,
    /// What was done: "Läste ett ärende".
    pub what: String,
    /// About which case or meeting, or empty: "2403-2026-014".
    pub about: String,
    /// Why, where a reason was given.
    pub reason: String,
    /// How the clock jumped since the line before.
    pub clock: ClockJump,
}

/// Which lines to show.
#[derive(Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct AccessLog {
    /// Only what this user did.
    pub user: Option<UserId>,
    /// Only about the child of this case number.
    pub case_number: Option<String>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// To and with this day.
    pub to: Option<NaiveDate>,
    /// Only where the clock jumped.
    pub jumps_only: bool,
    /// Only lines before this number: the next page.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
}

/// A user in the log.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LogUser {
    /// Id.
    pub id: UserId,
    /// Name.
    pub name: String,
}

/// A page of the log, newest first.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LogPage {
    /// The lines.
    pub lines: Vec<LogLine>,
    /// How many fit in all.
    pub total: u32,
    /// Whether there are older ones.
    pub more: bool,
    /// Everybody who can be chosen.
    pub users: Vec<LogUser>,
    /// How many times the clock has jumped in the whole log.
    pub jumps: u32,
}

/// The sentence for an op; what has no sentence of its own is said in general.
fn what(op: &str, reason: &str, words: Language) -> String {
    let id = format!("log-op-{}", op.replace('_', "-"));
    let said = words.say(&id, &[("reason", reason.into())]);
    if said == id { words.say("log-op-other", &[("op", op.into())]) } else { said }
}

pub(super) fn said(line: Line, naming: &Naming<'_>) -> Result<LogLine> {
    said_in(line, naming, Language::Swedish)
}

fn said_in(line: Line, naming: &Naming<'_>, words: Language) -> Result<LogLine> {
    let at = DateTime::parse_from_rfc3339(&line.at).map_err(|_| Error::VaultDamaged(crate::error::Damage::Log))?;
    let about = match line.object.map(|object| naming.about(object)).transpose()? {
        Some(About::Case(number)) => number,
        Some(About::Meeting(held)) => match held.parse() {
            Ok(day) => say("log-about-meeting", &[("date", Arg::from(&date(day)))]),
            Err(_) => String::new(),
        },
        Some(About::Nothing) | None => String::new(),
    };
    Ok(LogLine {
        sequence: line.sequence,
        at: wall(at.to_utc()),
        user: line.user,
        unit: line.unit,
        what: what(&line.op, &line.reason, words),
        about,
        reason: if store::logs::gives_ids(&line.op) || line.op == BEFORE { String::new() } else { line.reason },
        clock: ClockJump::of(&line.clock),
    })
}

fn all_said(db: &Connection, by: &Actor, lines: Vec<Line>, words: Language) -> Result<Vec<LogLine>> {
    let naming = Naming::new(db, by.user)?;
    lines.into_iter().map(|line| said_in(line, &naming, words)).collect()
}

fn instant(day: NaiveDate) -> String {
    begins(day).to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Every id under which a child is looked at, those of parcels that wait among them.
fn looked_at(db: &Connection, child: ChildId, by: &Actor) -> Result<Vec<Uuid>> {
    let mut ids = store::logs::ids_of_child(db, child.0)?;
    ids.extend(recognising::about(db, child, by.today())?);
    Ok(ids)
}

/// The log, newest first.
///
/// # Errors
/// [`Error::Input`] on `case_number` for one that the user does not find.
pub fn access_log(book: &mut Casebook, by: &Actor, input: AccessLog) -> Result<LogPage> {
    let number = input.case_number.as_deref().map(str::trim).filter(|number| !number.is_empty());
    let object = match number {
        Some(number) => Some(
            book.peek(|db| store::logs::child_of_number(db, number, by.user))?
                .ok_or(Error::Input { field: "case_number", problem: Problem::Unknown })?,
        ),
        None => None,
    };
    book.read(by, Act::lasting("access_log", object), |db| {
        let mut filter = Filter {
            user: input.user.map(Into::into),
            objects: object.map(|child| looked_at(db, ChildId(child), by)).transpose()?,
            from: input.from.map(instant),
            until: input.to.and_then(|day| day.checked_add_days(Days::new(1))).map(instant),
            jumps_only: input.jumps_only,
            before: None,
        };
        let total = store::logs::count(db, &filter)?;
        filter.before = input.before;
        let mut lines = store::logs::list(db, &filter, PAGE + 1)?;
        let more = lines.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
        lines.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
        let users = store::logs::people(db)?.into_iter().map(|(id, name)| LogUser { id: id.into(), name }).collect();
        let jumps = store::logs::count(db, &Filter { jumps_only: true, ..Filter::default() })?;
        Ok(LogPage { lines: all_said(db, by, lines, Language::Swedish)?, total, more, users, jumps })
    })
}

/// Whose lines to follow.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct LogExtract {
    /// The child.
    pub child: ChildId,
}

/// Everything the log knows about one child, oldest first.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChildLog {
    /// Numbers of the child's cases.
    pub case_numbers: Vec<String>,
    /// The lines.
    pub lines: Vec<LogLine>,
    /// Whether there are older lines than those given.
    pub cut: bool,
    /// How many older lines there are.
    pub left_out: u32,
    /// Newest line of the whole log when the extract was made.
    #[ts(type = "number")]
    pub head_sequence: i64,
    /// Its hash.
    pub head_hash: String,
}

/// Who has read or changed what about one child, meetings where it stood on the agenda included. Lists that show many children at once stand in the log once and without a child.
pub fn log_extract(book: &mut Casebook, by: &Actor, input: LogExtract) -> Result<ChildLog> {
    extract_in(book, by, input, Language::Swedish)
}

/// As [`log_extract`], with what was done in that language.
pub(super) fn extract_in(book: &mut Casebook, by: &Actor, input: LogExtract, words: Language) -> Result<ChildLog> {
    book.read(by, Act::lasting("log_extract", Some(input.child.0)), |db| {
        if store::conflicts::has(db, input.child, by.user)? {
            return Err(Error::NotFound("child"));
        }
        let case_numbers = store::logs::numbers_of_child(db, input.child.0)?;
        let filter = Filter { objects: Some(looked_at(db, input.child, by)?), ..Filter::default() };
        let mut lines = store::logs::list(db, &filter, MOST)?;
        let left_out = store::logs::count(db, &filter)?.saturating_sub(MOST);
        lines.reverse();
        let head = store::log::head(db)?;
        Ok(ChildLog {
            case_numbers,
            lines: all_said(db, by, lines, words)?,
            cut: left_out > 0,
            left_out,
            head_sequence: head.sequence,
            head_hash: head.hash,
        })
    })
}

/// A printed sheet, when the whole chain is to be tried from its first key; nothing when only the hashes are.
#[derive(Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct TypedSheet {
    /// The eight groups, as typed.
    pub groups: Vec<String>,
}

impl TypedSheet {
    fn key(&self) -> Result<Option<RecoveryKey>> {
        if self.groups.iter().all(|group| group.trim().is_empty()) {
            return Ok(None);
        }
        RecoveryKey::typed(&self.groups.join(" ")).map(Some)
    }
}

/// What a check of the log found.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LogCheck {
    /// Lines read.
    #[ts(type = "number")]
    pub lines: u64,
    /// Lines whose seal was tried as well.
    #[ts(type = "number")]
    pub sealed: u64,
    /// The first line that does not fit; none when the log is whole.
    #[ts(type = "number | null")]
    pub wrong: Option<i64>,
    /// Newest line.
    #[ts(type = "number")]
    pub head_sequence: i64,
    /// Its hash, to compare with what stands on a printed report.
    pub head_hash: String,
}

/// Walks the log from its first line; with a printed sheet the seals of the lines too. A sheet that opens no row of keys is refused.
pub fn check_log(book: &mut Casebook, by: &Actor, input: TypedSheet) -> Result<LogCheck> {
    let sheet = input.key()?;
    let sheet = sheet.as_ref().map(RecoveryKey::bytes);
    book.read(by, Act::lasting("check_log", None), |db| {
        let walked = epochs::walk(db, sheet)?;
        if sheet.is_some() && walked.sealed == 0 {
            return Err(Error::WrongRecoveryKey { group: 0 });
        }
        let head = store::log::head(db)?;
        Ok(LogCheck {
            lines: walked.lines,
            sealed: walked.sealed,
            wrong: walked.wrong,
            head_sequence: head.sequence,
            head_hash: head.hash,
        })
    })
}

/// Where to go on.
#[derive(Clone, Copy, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct ExportLog {
    /// The first line of the piece; the log's first when 0.
    #[ts(type = "number")]
    pub from: i64,
}

/// A line as it is stored (docs/VAULT.md).
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RawLine {
    /// Number.
    #[ts(type = "number")]
    pub sequence: i64,
    /// at, user, role, unit, op, object, reason, clock: what the hash is made of, in this order.
    pub fields: Vec<String>,
    /// Hash.
    pub hash: String,
    /// MAC, or empty in lines from before there were any.
    pub mac: String,
}

/// A piece of the log, as it is stored.
pub fn export_log(book: &mut Casebook, by: &Actor, input: ExportLog) -> Result<Vec<RawLine>> {
    book.read(by, Act::lasting("export_log", None), |db| {
        let mut lines = Vec::new();
        store::log::each_from(db, input.from, |line| {
            lines.push(RawLine { sequence: line.sequence, fields: line.fields, hash: line.hash, mac: line.mac });
            Ok(lines.len() < PIECE)
        })?;
        Ok(lines)
    })
}

/// The first key of a row of keys.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FirstKey {
    /// The line it belongs to.
    #[ts(type = "number")]
    pub sequence: i64,
    /// The key, hex, empty for a row that the sheet does not open: who has it can forge what comes after, so keep it from whoever keeps the vault.
    pub key: String,
}

/// The first key of each row of keys, of those that a printed sheet opens, for an independent check.
///
/// # Errors
/// [`Error::WrongRecoveryKey`] for no sheet, or one that opens no row of keys.
pub fn log_first_keys(book: &mut Casebook, by: &Actor, input: TypedSheet) -> Result<Vec<FirstKey>> {
    let sheet = input.key()?.ok_or(Error::WrongRecoveryKey { group: 1 })?;
    book.read(by, Act::lasting("log_first_keys", None), |db| {
        let keys = epochs::first_keys(db, sheet.bytes())?;
        if keys.is_empty() {
            return Err(Error::WrongRecoveryKey { group: 0 });
        }
        let row = |row: store::log::Epoch| {
            let opened = keys.iter().find(|(sequence, _)| *sequence == row.from_sequence);
            let key = opened.map(|(_, key)| data_encoding::HEXLOWER.encode(key.as_slice())).unwrap_or_default();
            FirstKey { sequence: row.from_sequence, key }
        };
        Ok(store::log::epochs(db)?.into_iter().map(row).collect())
    })
}

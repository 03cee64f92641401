//! Backups as the user meets them: where they go, how old the newest is, made now, tried, put back; and what can be done when the vault is damaged. Invariant: a backup
//! is believed only when it was read to its last row with a real key.

pub mod leftovers;
pub mod restores;
pub mod set_aside;
mod withdrawn;

pub use restores::restore_backup;

use super::{
    FileContent, Nothing,
    desks::{self, SessionState},
};
use crate::{
    casebook::{Act, Actor, Casebook, Now},
    desk::Desk,
    domain::users::Role,
    error::{Damage, Error, Result, Rule},
    store,
    vault::{
        Place,
        anchor::Anchor,
        asides, attempts,
        backups::{self, Listed},
        containers::BackupKind,
        folders,
        ledgers::Gone,
        open::{said_vault, seen_damage, take_lock},
        recovery::RecoveryKey,
        slots::{Opened, Slots},
        swaps,
    },
};
use chrono::{NaiveDate, NaiveDateTime};
use leftovers::{Destroy, GoneSince, ToDestroy};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;
use uuid::Uuid;

/// Days until a backup is tried again (security.md: monthly).
const TRY_AGAIN_DAYS: u32 = 31;

/// A folder, as the shell's dialog gave it. The window never sees or sends one.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupFolder {
    /// The path.
    pub folder: String,
}

/// A backup in the folder.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupLine {
    /// Its name in the folder.
    pub file: String,
    /// When it was made, by the clock on the wall.
    pub made_at: NaiveDateTime,
    /// Why.
    pub kind: BackupKind,
    /// Its length, bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Newest line of the log in it.
    #[ts(type = "number")]
    pub sequence: u64,
    /// That it shall be destroyed, and why; none when it need not be, or while the vault is locked.
    #[serde(default)]
    pub destroy: Option<Destroy>,
}

impl From<Listed> for BackupLine {
    fn from(listed: Listed) -> Self {
        let Listed { file, bytes, manifest } = listed;
        let (made_at, kind, sequence) = (manifest.made_local, manifest.kind, manifest.log.sequence);
        Self { file, made_at, kind, bytes, sequence, destroy: None }
    }
}

/// How it stands with the backups, and with the month's spot check.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupState {
    /// The last part of the chosen folder's name; none when none is chosen.
    pub folder: Option<String>,
    /// Whether the folder is there now; a stick may be in a drawer.
    pub folder_there: bool,
    /// When the newest verified backup was made.
    pub verified_at: Option<NaiveDateTime>,
    /// Days since then; none when there is none.
    pub days: Option<u32>,
    /// After how many days it is too old.
    pub limit_days: u32,
    /// Whether the newest verified backup is too old, or there is none though there are cases.
    pub overdue: bool,
    /// Whether the day's own backup waits to be made, and can be.
    pub due: bool,
    /// When a backup was last opened on trial.
    pub tried_at: Option<NaiveDateTime>,
    /// Whether it is time to try one again.
    pub try_due: bool,
    /// Cases were erased that the newest verified backup does not know to be.
    pub erased_since: bool,
    /// A backup knows more than the vault: an old copy of the vault was put back.
    pub vault_is_older: bool,
    /// The month's spot check of the log waits.
    pub spot_check_due: bool,
    /// Backups and set-aside vaults that hold what is gone, for who keeps them.
    #[serde(default)]
    pub destroy: Option<ToDestroy>,
}

/// Days between two; of what a clock that was ahead has dated after today as many as if it were as long ago: how old it is nobody knows, and it is not new.
fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days().unsigned_abs()).unwrap_or(u32::MAX)
}

/// How it stands.
pub fn backup_state(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<BackupState> {
    let folder = book.backup_folder();
    let there = folder.as_ref().is_some_and(|folder| folder.is_dir());
    let verified = book.verified_there()?.map(|verified| verified.made_local);
    let due = there && book.is_backup_due(by)?;
    let erased_since = book.erased_since_backup()?;
    let tried_at = book.tried_at()?;
    let vault_is_older = book.is_behind_its_backup(by.now.at);
    let destroy = if keeps(by.role) { leftovers::to_destroy(book)? } else { None };
    let today = by.today();
    book.peek(|db| {
        let limit_days = store::settings::get(db, "backup.red_after_days")?;
        let days = verified.map(|at| days_between(at.date(), today));
        let demo = store::settings::get::<bool>(db, "demo")?;
        let begun = store::cases::count(db)? > 0;
        Ok(BackupState {
            folder: folder
                .map(|folder| folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()),
            folder_there: there,
            verified_at: verified,
            days,
            limit_days,
            overdue: !demo && days.map_or(begun, |days| days > limit_days),
            due,
            tried_at,
            try_due: verified.is_some() && tried_at.is_none_or(|at| days_between(at.date(), today) >= TRY_AGAIN_DAYS),
            erased_since,
            vault_is_older,
            spot_check_due: matches!(by.role, Role::Coordinator | Role::Reader)
                && !demo
                && super::spot_checks::is_due(db, by)?,
            destroy,
        })
    })
}

/// Makes a backup now and reads it back.
///
/// # Errors
/// [`Rule::BackupFolderMissing`] when no folder is chosen, [`Rule::BackupFolderAway`] when it is not there.
pub fn make_backup(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<BackupState> {
    book.back_up(by, BackupKind::Manual)?;
    backup_state(book, by, Nothing {})
}

/// Makes the day's own backup, when the day has none and the folder is there: what the window asks by itself, whoever sits at it. It goes where a coordinator or an administrator has chosen, and
/// nobody is asked for the passphrase.
pub fn make_due_backup(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<BackupState> {
    book.back_up_if_due(by)?;
    backup_state(book, by, Nothing {})
}

/// Chooses the folder for backups, where the day's own goes from now on without asking anybody: so this asks for the passphrase again.
pub fn choose_backup_folder(desk: &mut Desk, now: Now, input: BackupFolder) -> Result<Vec<BackupLine>> {
    let folder = PathBuf::from(input.folder);
    folders::choose(&desk.place, &folder)?;
    let by = desk.actor(now)?;
    desk.book()?.write(&by, Act::lasting("choose_backup_folder", None), |_| Ok(()))?;
    desk.looking_in = Some(folder);
    list_backups(desk, now, Nothing {})
}

/// Looks for backups in a folder while locked, to put one back on a new computer. Nothing is written there, and the chosen folder stays chosen.
///
/// # Errors
/// [`Error::NotAllowed`] while the vault is open: then the folder is chosen.
pub fn look_in_backup_folder(desk: &mut Desk, now: Now, input: BackupFolder) -> Result<Vec<BackupLine>> {
    if desk.is_open() {
        return Err(Error::NotAllowed);
    }
    desk.look_in(Path::new(&input.folder));
    list_backups(desk, now, Nothing {})
}

/// Keys, backups and putting back are for coordinator and administrator.
fn keeper(desk: &Desk) -> Result<()> {
    if desk.role().is_none_or(keeps) { Ok(()) } else { Err(Error::NotAllowed) }
}

fn keeps(role: Role) -> bool {
    matches!(role, Role::Coordinator | Role::Administrator)
}

fn folder(desk: &Desk) -> Result<PathBuf> {
    let folder = desk.looking_in.clone().or_else(|| folders::chosen(&desk.place));
    let folder = folder.ok_or(Error::Rule(Rule::BackupFolderMissing))?;
    if folder.is_dir() { Ok(folder) } else { Err(Error::Rule(Rule::BackupFolderAway)) }
}

/// Only this vault's backups, when there is a vault whose slots can be read.
fn own(desk: &Desk) -> Option<Uuid> {
    Slots::read(&desk.place).ok().map(|slots| slots.vault())
}

/// The backups in the folder, newest first; while the vault is open with what it knows to be gone that they still hold.
pub fn list_backups(desk: &mut Desk, now: Now, _: Nothing) -> Result<Vec<BackupLine>> {
    let listed = backups::dated_ahead_last(backups::list(&folder(desk)?, own(desk))?, now.at);
    let gone = desk.open.as_mut().map(|open| open.book.peek(GoneSince::of)).transpose()?;
    let line = |one: Listed| {
        let destroy = gone.as_ref().and_then(|gone| gone.destroy(&one.manifest));
        BackupLine { destroy, ..BackupLine::from(one) }
    };
    Ok(listed.into_iter().map(line).collect())
}

/// Which backup, and what opens it: a passphrase, or the eight groups of a sheet.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OpenBackup {
    /// Its name in the folder.
    pub file: String,
    /// A user's passphrase.
    #[serde(default)]
    pub passphrase: Option<String>,
    /// The groups of a recovery sheet.
    #[serde(default)]
    pub groups: Option<Vec<String>>,
    /// The key file beside the passphrase, for whom one was made.
    #[serde(default)]
    pub key_file: Option<FileContent>,
    /// With a sheet, when the backup is put back: the passphrase from now on. The sheet is used up.
    #[serde(default)]
    pub new_passphrase: Option<String>,
}

fn path(desk: &Desk, input: &OpenBackup) -> Result<PathBuf> {
    let name = Path::new(&input.file);
    if name.file_name() != Some(name.as_os_str()) {
        return Err(Error::Shape);
    }
    Ok(folder(desk)?.join(name))
}

/// Takes a backup out into `place`, and what opened it.
fn take_out(desk: &mut Desk, now: Now, input: &OpenBackup, place: &Place) -> Result<(backups::Ready, Opened)> {
    let path = path(desk, input)?;
    attempts::may_try(&desk.place, now.at)?;
    let mut found = None;
    let taken = backups::take_out(&path, place, |slots| {
        let opened = unlock(slots, input)?;
        let key_and_user = (opened.master.clone(), opened.slot.user);
        found = Some(opened);
        Ok(key_and_user)
    });
    match &taken {
        Err(Error::WrongPassphrase) if desk.place.holds_vault() => desk.guessed_wrong(now)?,
        _ => {}
    }
    Ok((taken?, found.ok_or(Error::WrongPassphrase)?))
}

fn unlock(slots: &Slots, input: &OpenBackup) -> Result<Opened> {
    match (&input.passphrase, &input.groups) {
        (_, Some(groups)) => slots.open_by_recovery(sheet(groups)?.bytes()),
        (Some(passphrase), None) => {
            let second = desks::second(input.key_file.as_ref())?;
            slots.open_by_passphrase(passphrase, second.as_ref())
        }
        (None, None) => Err(Error::AskAgain),
    }
}

/// The key that was typed from a sheet.
fn sheet(groups: &[String]) -> Result<RecoveryKey> {
    RecoveryKey::typed(&groups.join(" "))
}

/// What a trial found.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TriedBackup {
    /// When the backup was made.
    pub made_at: NaiveDateTime,
    /// Rows read, over all tables.
    #[ts(type = "number")]
    pub rows: u64,
    /// Newest line of the log in it.
    #[ts(type = "number")]
    pub sequence: u64,
}

/// Opens a backup on trial, as one would after an accident: with a real passphrase or sheet, to the last row. Nothing is replaced.
pub fn try_backup(desk: &mut Desk, now: Now, input: OpenBackup) -> Result<TriedBackup> {
    keeper(desk)?;
    let (trial, begun) = (trial(desk), !desk.place.folder().exists());
    let ready = take_out(desk, now, &input, &trial);
    let tried = ready.map(|(ready, _)| {
        let rows = ready.manifest.tables.iter().map(|table| table.rows).sum();
        let found = TriedBackup { made_at: ready.manifest.made_local, rows, sequence: ready.manifest.log.sequence };
        (ready.manifest.vault, found)
    });
    swaps::remove(trial.folder())?;
    if begun {
        let _ = std::fs::remove_dir(desk.place.folder()); // made for the trial alone
    }
    if let Err(Error::VaultDamaged(_)) = &tried
        && desk.is_open()
    {
        let by = desk.actor(now)?;
        let _ = desk.book()?.forget_verified(&by, &input.file); // what the trial found is said all the same
    }
    let (vault, tried) = tried?;
    if desk.is_open() {
        let by = desk.actor(now)?;
        desk.book()?.remember_trial(&by, vault)?;
    }
    Ok(tried)
}

/// Where something is opened on trial, in a copy; nothing stays there.
fn trial(desk: &Desk) -> Place {
    Place::new(desk.place.trial())
}

/// What is wrong with the vault, and what can be done.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DamageReport {
    /// What is seen without the key; none when all files look whole.
    pub damage: Option<Damage>,
    /// The newest whole backup in the chosen folder, when it is there.
    pub newest: Option<BackupLine>,
    /// Lines of the log that the vault had after that backup; none when it is not known.
    #[ts(type = "number | null")]
    pub missing_lines: Option<u64>,
    /// Days since the backup.
    pub missing_days: Option<u32>,
}

/// What is wrong, as far as it is seen without the key, and which backup could be put back.
pub fn damage_report(desk: &mut Desk, now: Now, _: Nothing) -> Result<DamageReport> {
    let newest = folder(desk).ok().and_then(|folder| {
        let whole = |vault| backups::newest_whole(&folder, vault, now.at);
        match own(desk) {
            Some(own) => whole(Some(own)),
            None => said_vault(&desk.place).and_then(|said| whole(Some(said))).or_else(|| whole(None)),
        }
    });
    let missing_lines = newest
        .as_ref()
        .zip(Anchor::said(&desk.place))
        .map(|(newest, had)| had.saturating_sub(newest.manifest.log.sequence));
    let missing_days = newest.as_ref().map(|newest| days_between(newest.manifest.made_local.date(), now.today()));
    Ok(DamageReport { damage: seen_damage(&desk.place), newest: newest.map(Into::into), missing_lines, missing_days })
}

/// Opens a copy of a damaged vault to read in. The vault itself is not touched; the copy stays, with the log of what was read. A vault that opens is opened itself, as by `unlock`: what is
/// read in it stands in its own log.
///
/// # Errors
/// As of `unlock`; [`Error::VaultInUse`] where another program has the vault open.
pub fn open_damaged(desk: &mut Desk, now: Now, input: desks::Unlock) -> Result<SessionState> {
    if desk.open.is_some() {
        return desks::unlock(desk, now, input);
    }
    let second = input.second()?;
    let opened = desk.try_passphrase(&input.passphrase, second.as_ref(), now)?;
    match desk.enter_by(&opened, second, now) {
        Err(Error::VaultDamaged(_)) => read_in_copy(desk, &opened, now)?,
        entered => entered?,
    }
    desks::session_state(desk, now, Nothing {})
}

fn read_in_copy(desk: &mut Desk, opened: &Opened, now: Now) -> Result<()> {
    let held = take_lock(&desk.place)?; // nobody writes in it while it is copied
    let copy = Place::new(asides::fresh(&desk.place, now.local));
    swaps::set_aside(&desk.place, copy.folder())?;
    drop(held);
    if let Err(refused) = desk.enter_copy(&copy, opened.master.clone(), opened.slot.user, now) {
        swaps::remove(copy.folder())?; // nothing was read in it
        return Err(refused);
    }
    // A ledger that is damaged knows nothing, and keeps nobody from reading the rest; and there may be more in the files than what can be read.
    let Gone { erased, .. } = desk.book()?.peek(Gone::of).unwrap_or_default();
    asides::keep(copy.folder(), &asides::Knows { erased, written: None })
}

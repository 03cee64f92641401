//! Beginning, unlocking, locking: what can be asked while the vault is locked.

use super::{FileContent, Nothing, sessions::switch_user};
use crate::{
    casebook::{Actor, Casebook, Now},
    desk::Desk,
    domain::{
        handed_over::HandedOver,
        ids::{MeetingId, UnitId},
        municipalities, texts,
        users::{Role, User, UserId},
    },
    error::{Damage, Error, Problem, Result},
    store,
    vault::{key_files, keys::Key, modes, open, passphrases, recovery::RecoveryKey, rest::Reading, slots::Slots},
};
use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

pub use municipalities::Municipality;

/// Why the vault is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LockedBy {
    /// The program has just started.
    Start,
    /// Somebody locked.
    Hand,
    /// Nobody did anything for a while.
    Idle,
    /// The computer went to sleep, or its screen was locked.
    Sleep,
}

/// Where the session stands.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum SessionState {
    /// No vault has been made here.
    NoVault {
        /// The clock on the wall.
        now: NaiveDateTime,
    },
    /// There is a vault, and it is locked.
    Locked {
        /// The clock on the wall.
        now: NaiveDateTime,
        /// Why.
        locked_by: LockedBy,
        /// Since when, if this program locked it.
        locked_at: Option<NaiveDateTime>,
        /// Seconds until the next try; 0 when it is allowed now.
        wait_seconds: u32,
        /// What is seen to be wrong without the key.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        damage: Option<Damage>,
        /// Whether somebody needs a key file beside the passphrase.
        key_files: bool,
        /// Something that was typed before it was locked could not be saved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        not_saved: Option<bool>,
    },
    /// The vault is open.
    Open {
        /// The clock on the wall.
        now: NaiveDateTime,
        /// "HLT-teamet i Bjurholm".
        team: String,
        /// "Bjurholm".
        municipality: String,
        /// "2403".
        municipality_code: String,
        /// Sample data: marked on every page and paper.
        demo: bool,
        /// Who has it open.
        user: User,
        /// The units the user may act for, the own one first; none that has ended.
        units: Vec<ActsFor>,
        /// The one acted for now: it stands in the log beside all that is done. It is not among `units` when it has ended; then a member sees no child.
        unit: Option<UnitId>,
        /// Whether the user may open protected identities.
        opens_protected: bool,
        /// Minutes without input until it locks.
        idle_minutes: u32,
        /// False until the recovery sheet has been typed back once.
        recovery_confirmed: bool,
        /// The user has shown a key file beside the passphrase.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        key_file: Option<bool>,
        /// A copy of a damaged vault: looked in, not written in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        read_only: Option<bool>,
        /// A child answers alone at the laptop: nothing but its questions is shown.
        child_mode: bool,
        /// The laptop goes round the table for this meeting's evaluation: nothing else is shown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        evaluating: Option<MeetingId>,
    },
}

/// A unit somebody may act for.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ActsFor {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
}

/// Where the session stands.
pub fn session_state(desk: &mut Desk, now: Now, _: Nothing) -> Result<SessionState> {
    let at = now.local;
    if let Some(open) = desk.open.as_mut() {
        let (user, unit) = (open.user.clone(), open.unit.map(UnitId));
        let (read_only, opens_protected) = (open.book.read_only.then_some(true), open.book.protected().is_some());
        let key_file = open.key_file.as_ref().map(|_| true);
        let (child_mode, evaluating) = match open.book.handed_over() {
            None => (false, None),
            Some(HandedOver::ToChild { .. }) => (true, None),
            Some(HandedOver::ForEvaluation(meeting)) => (false, Some(meeting)),
        };
        return open.book.peek(|db| {
            let running = store::users::running_units(db, user.id)?.into_iter();
            let units = running.map(|unit| ActsFor { unit: unit.id, name: unit.name }).collect();
            let code: String = store::settings::get(db, "municipality")?;
            Ok(SessionState::Open {
                now: at,
                team: store::units::team(db)?.name,
                municipality: municipalities::by_code(&code)
                    .map(|municipality| municipality.name.clone())
                    .unwrap_or_default(),
                municipality_code: code,
                demo: store::settings::get(db, "demo")?,
                user,
                units,
                unit,
                opens_protected,
                idle_minutes: store::settings::get(db, "lock.idle_minutes")?,
                recovery_confirmed: store::settings::get(db, "recovery_confirmed")?,
                key_file,
                read_only,
                child_mode,
                evaluating,
            })
        });
    }
    if !desk.place.holds_vault() {
        return Ok(SessionState::NoVault { now: at });
    }
    let wait_seconds = match crate::vault::attempts::may_try(&desk.place, now.at) {
        Err(Error::MustWait { seconds }) => seconds,
        _ => 0,
    };
    let key_files = Slots::read(&desk.place).is_ok_and(|slots| slots.headers().any(|header| header.key_file));
    Ok(SessionState::Locked {
        now: at,
        locked_by: desk.locked_by,
        locked_at: desk.locked_at,
        wait_seconds,
        key_files,
        damage: open::seen_damage(&desk.place),
        not_saved: (!desk.unsaved.is_empty()).then_some(true),
    })
}

/// The 290 municipalities.
pub fn list_municipalities(_: &mut Desk, _: Now, _: Nothing) -> Result<Vec<Municipality>> {
    Ok(municipalities::all().to_vec())
}

/// A passphrase to offer.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SuggestedPassphrase {
    /// Five Swedish words with spaces between.
    pub passphrase: String,
}

/// Five random Swedish words.
pub fn suggest_passphrase(_: &mut Desk, _: Now, _: Nothing) -> Result<SuggestedPassphrase> {
    Ok(SuggestedPassphrase { passphrase: passphrases::suggest()? })
}

/// A passphrase somebody is typing.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedPassphrase {
    /// As typed so far.
    pub passphrase: String,
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PassphraseStrength {
    /// How hard, 0 (guessed at once) to 4 (centuries), as zxcvbn has it.
    pub level: u8,
    /// Whether the vault takes it.
    pub enough: bool,
}

/// How hard a passphrase is to guess. Nothing is kept.
pub fn passphrase_strength(_: &mut Desk, _: Now, input: TypedPassphrase) -> Result<PassphraseStrength> {
    let level = passphrases::strength(&input.passphrase);
    Ok(PassphraseStrength { level, enough: level >= passphrases::ENOUGH })
}

/// What a new vault needs.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateVault {
    /// Municipality code: "2403".
    pub municipality: String,
    /// The team's name.
    pub team: String,
    /// The first user's name: becomes coordinator.
    pub user: String,
    /// The passphrase.
    pub passphrase: String,
}

/// Recovery sheets to print and to type back: two, each with a key of its own; one when the other is still good.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecoverySheet {
    /// Eight groups of five characters, the last of each a check character.
    pub groups: Vec<String>,
    /// The second sheet's; empty when only one was made.
    pub second: Vec<String>,
    /// Tells this vault's sheet from another's: "7F3A-20C1".
    pub mark: String,
}

/// The sheets that are waiting to be printed.
pub(crate) fn sheets_of(keys: &[RecoveryKey], vault: Uuid) -> RecoverySheet {
    let id = vault.simple().to_string().to_uppercase();
    let mark = format!("{}-{}", id.get(24..28).unwrap_or_default(), id.get(28..32).unwrap_or_default());
    let groups =
        |at: usize| keys.get(at).map(|key| key.printed().split(' ').map(str::to_owned).collect()).unwrap_or_default();
    RecoverySheet { groups: groups(0), second: groups(1), mark }
}

/// Two new recovery keys for the vault in place of all old ones.
pub(crate) fn two_new_sheets(slots: &mut Slots, user: Uuid, master: &Key) -> Result<Vec<RecoveryKey>> {
    let keys = vec![RecoveryKey::random()?, RecoveryKey::random()?];
    slots.remove_recoveries();
    for key in &keys {
        slots.add_recovery(user, key.bytes(), master)?;
    }
    Ok(keys)
}

/// Makes a vault, opens it, and gives the recovery sheet. The set-up is done when the sheet has been typed back.
///
/// # Errors
/// [`Error::Input`] on `municipality` for an unknown code, on `passphrase` for a weak one; [`Error::VaultExists`] when there is one.
pub fn create_vault(desk: &mut Desk, now: Now, input: CreateVault) -> Result<RecoverySheet> {
    let municipality = municipalities::by_code(&input.municipality)
        .ok_or(Error::Input { field: "municipality", problem: Problem::Unknown })?;
    let team = texts::line("team", &input.team)?;
    let user_name = texts::line("user", &input.user)?;
    if passphrases::strength(&input.passphrase) < passphrases::ENOUGH {
        return Err(Error::Input { field: "passphrase", problem: Problem::TooWeak });
    }
    if desk.open.is_some() || desk.place.holds_vault() {
        return Err(Error::VaultExists);
    }
    modes::folder(desk.place.folder())?;
    let made = make(desk, now, municipality, &team, user_name, &input.passphrase);
    // These two say that another program is there, or was there first: the files are its own.
    if matches!(&made, Err(error) if !matches!(error, Error::VaultExists | Error::VaultInUse)) {
        desk.give_up()?;
    }
    made
}

/// Makes the files of a vault in a folder that holds none.
fn make(
    desk: &mut Desk,
    now: Now,
    municipality: &Municipality,
    team: &str,
    user_name: String,
    passphrase: &str,
) -> Result<RecoverySheet> {
    let master = Key::random()?;
    let vault = Uuid::from_bytes({
        let mut bytes = [0u8; 16];
        getrandom::fill(&mut bytes)?;
        bytes
    });
    let mut open_store = open::create(&desk.place, &master)?;
    store::migrations::begin(&mut open_store.connection)?;
    let sheets = vec![RecoveryKey::random()?, RecoveryKey::random()?];
    let mut book = Casebook::new(open_store, desk.place.clone(), master.clone())?;
    book.begin_log(&sheets.iter().map(RecoveryKey::bytes).collect::<Vec<_>>())?;
    let user = User { id: UserId(book.new_id(now.at)?), name: user_name, role: Role::Coordinator };
    let by = Actor { user: user.id, role: user.role, unit: None, now };
    super::units::furnish(&mut book, &by, municipality, team, &user)?;

    let mut slots = Slots::new(vault);
    slots.add_passphrase(user.id.0, passphrase, None, desk.cost, &master)?;
    for sheet in &sheets {
        slots.add_recovery(user.id.0, sheet.bytes(), &master)?;
    }
    desk.sheets = sheets;
    let protected = Key::random()?;
    slots.set_protected(&[user.id.0], &protected)?;
    slots.write(&desk.place, &master)?;
    book.write_anchor()?;
    book.set_protected(Some(protected));
    let unit = book.peek(|db| store::users::unit_of(db, user.id))?;
    desk.open = Some(crate::desk::Open { book, user, unit, key_file: None });
    Ok(sheets_of(&desk.sheets, vault))
}

/// A passphrase to unlock with.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Unlock {
    /// The passphrase.
    pub passphrase: String,
    /// The key file, for whom one was made.
    #[serde(default)]
    pub key_file: Option<FileContent>,
}

impl Unlock {
    /// The key file's own bytes.
    pub(crate) fn second(&self) -> Result<Option<Key>> {
        second(self.key_file.as_ref())
    }
}

/// A key file's own bytes, when there is one.
///
/// # Errors
/// [`Error::Input`] on `key_file` for a file that is none: the passphrase is not tried, so it does not count as a guess.
pub(crate) fn second(file: Option<&FileContent>) -> Result<Option<Key>> {
    let none = Error::Input { field: "key_file", problem: Problem::NotReadable };
    file.map(|file| key_files::read(&file.bytes()?).ok_or(none)).transpose()
}

/// Opens the vault. One that is open already, which a window that could not show it does not know of, lets nobody in without a passphrase either: as by `switch_user`.
pub fn unlock(desk: &mut Desk, now: Now, input: Unlock) -> Result<SessionState> {
    if desk.open.is_some() {
        return switch_user(desk, now, input);
    }
    let second = input.second()?;
    let reading = Reading::begin(&desk.place);
    let opened = desk.try_passphrase(&input.passphrase, second.as_ref(), now)?;
    desk.reading = Some(reading);
    desk.enter_by(&opened, second, now)?;
    session_state(desk, now, Nothing {})
}

/// Who locks.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Lock {
    /// Why.
    pub by: LockedBy,
}

/// Locks: what is in the write-ahead log goes into the store, the anchor is written, the keys are wiped.
pub fn lock(desk: &mut Desk, now: Now, input: Lock) -> Result<SessionState> {
    desk.lock(input.by, now)?;
    session_state(desk, now, Nothing {})
}

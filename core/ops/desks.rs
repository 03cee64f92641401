//! Beginning, unlocking, locking: what can be asked while the vault is locked.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook, Now},
    desk::Desk,
    domain::{
        municipalities, texts,
        users::{Role, User, UserId},
    },
    error::{Damage, Error, Problem, Result, Rule},
    store,
    vault::{keys::Key, open, passphrases, recovery::RecoveryKey, slots::Slots},
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
        /// Minutes without input until it locks.
        idle_minutes: u32,
        /// False until the recovery sheet has been typed back once.
        recovery_confirmed: bool,
        /// A copy of a damaged vault: looked in, not written in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        read_only: Option<bool>,
        /// A child answers alone at the laptop: nothing but its questions is shown.
        child_mode: bool,
    },
}

/// Where the session stands.
pub fn session_state(desk: &mut Desk, now: Now, _: Nothing) -> Result<SessionState> {
    let at = now.local;
    if let Some(open) = desk.open.as_mut() {
        let (user, read_only) = (open.user.clone(), open.book.read_only.then_some(true));
        let child_mode = open.book.child_mode().is_some();
        return open.book.peek(|db| {
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
                idle_minutes: store::settings::get(db, "lock.idle_minutes")?,
                recovery_confirmed: store::settings::get(db, "recovery_confirmed")?,
                read_only,
                child_mode,
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
    Ok(SessionState::Locked {
        now: at,
        locked_by: desk.locked_by,
        locked_at: desk.locked_at,
        wait_seconds,
        damage: open::seen_damage(&desk.place),
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
    /// 0 (at once) to 4 (centuries).
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

/// A recovery sheet to print and to type back.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecoverySheet {
    /// Eight groups of five characters, the last of each a check character.
    pub groups: Vec<String>,
    /// Tells this vault's sheet from another's: "7F3A-20C1".
    pub mark: String,
}

fn sheet_of(key: &RecoveryKey, vault: Uuid) -> RecoverySheet {
    let id = vault.simple().to_string().to_uppercase();
    let mark = format!("{}-{}", id.get(24..28).unwrap_or_default(), id.get(28..32).unwrap_or_default());
    RecoverySheet { groups: key.printed().split(' ').map(str::to_owned).collect(), mark }
}

/// Makes a vault, opens it, and gives the recovery sheet. The set-up is done when the sheet has been typed back.
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
    std::fs::create_dir_all(desk.place.folder())?;
    let master = Key::random()?;
    let vault = Uuid::from_bytes({
        let mut bytes = [0u8; 16];
        getrandom::fill(&mut bytes)?;
        bytes
    });
    let mut open_store = open::create(&desk.place, &master)?;
    store::migrations::migrate(&mut open_store.connection)?;
    let key = RecoveryKey::random()?;
    let mut book = Casebook::new(open_store, desk.place.clone(), master.clone())?;
    book.begin_log(&[key.bytes()])?;
    let user = User { id: UserId(book.new_id(now.at)?), name: user_name, role: Role::Coordinator };
    let by = Actor { user: user.id, role: user.role, unit: None, now };
    super::units::furnish(&mut book, &by, municipality, &team, &user)?;

    let mut slots = Slots::new(vault);
    slots.add_passphrase(user.id.0, &input.passphrase, desk.cost, &master)?;
    slots.add_recovery(user.id.0, key.bytes(), &master)?;
    slots.write(&desk.place, &master)?;
    book.write_anchor()?;
    let unit = book.peek(|db| store::users::unit_of(db, user.id))?;
    let sheet = sheet_of(&key, vault);
    desk.sheet = Some(key);
    desk.open = Some(crate::desk::Open { book, user, unit });
    Ok(sheet)
}

/// A passphrase to unlock with.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Unlock {
    /// The passphrase.
    pub passphrase: String,
}

/// Opens the vault.
pub fn unlock(desk: &mut Desk, now: Now, input: Unlock) -> Result<SessionState> {
    if desk.open.is_none() {
        let (master, slot) = desk.try_passphrase(&input.passphrase, now)?;
        desk.enter(master, slot.user, now)?;
    }
    session_state(desk, now, Nothing {})
}

/// A typed recovery sheet and the new passphrase.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Recover {
    /// The eight groups, as typed.
    pub groups: Vec<String>,
    /// The new passphrase.
    pub passphrase: String,
}

/// Opens the vault with the sheet and sets a new passphrase. The sheet goes on being valid and is given back to be kept.
pub fn recover(desk: &mut Desk, now: Now, input: Recover) -> Result<RecoverySheet> {
    let key = RecoveryKey::typed(&input.groups.join(" "))?;
    if passphrases::strength(&input.passphrase) < passphrases::ENOUGH {
        return Err(Error::Input { field: "passphrase", problem: Problem::TooWeak });
    }
    let mut slots = Slots::read(&desk.place)?;
    let (master, slot) = slots.open_by_recovery(key.bytes())?;
    desk.enter(master.clone(), slot.user, now)?;
    slots.remove_passphrases(slot.user);
    slots.add_passphrase(slot.user, &input.passphrase, desk.cost, &master)?;
    slots.write(&desk.place, &master)?;
    crate::vault::attempts::succeeded(&desk.place)?;
    let sheet = sheet_of(&key, slots.vault());
    desk.sheet = Some(key);
    Ok(sheet)
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

/// The recovery sheet once more, to print; made anew when the set-up was interrupted before it was typed back.
pub fn recovery_sheet(desk: &mut Desk, now: Now, _: Nothing) -> Result<RecoverySheet> {
    let Some(open) = desk.open.as_mut() else { return Err(Error::Locked) };
    if open.user.role != Role::Coordinator && open.user.role != Role::Administrator {
        return Err(Error::NotAllowed);
    }
    let mut slots = Slots::read(&desk.place)?;
    if let Some(key) = &desk.sheet {
        return Ok(sheet_of(key, slots.vault()));
    }
    if open.book.peek(|db| store::settings::get::<bool>(db, "recovery_confirmed"))? {
        return Err(Error::NotAllowed);
    }
    let key = RecoveryKey::random()?;
    slots.remove_recoveries();
    slots.add_recovery(open.user.id.0, key.bytes(), open.book.master())?;
    slots.write(&desk.place, open.book.master())?;
    open.book.begin_log(&[key.bytes()])?;
    let by = Actor { user: open.user.id, role: open.user.role, unit: open.unit, now };
    open.book.write(&by, Act::lasting("recovery_sheet", None), |_| Ok(()))?;
    let sheet = sheet_of(&key, slots.vault());
    desk.sheet = Some(key);
    Ok(sheet)
}

/// What somebody typed from the printed sheet.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedRecovery {
    /// The eight groups, as typed.
    pub groups: Vec<String>,
}

/// Which groups are wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WrongGroups {
    /// Numbers from 1; empty when the sheet is right.
    pub wrong: Vec<u8>,
}

/// Compares what was typed back with the sheet; when all is right the set-up is done.
pub fn confirm_recovery_sheet(desk: &mut Desk, now: Now, input: TypedRecovery) -> Result<WrongGroups> {
    let Some(key) = &desk.sheet else { return Err(Error::Rule(Rule::RecoveryNotConfirmed)) };
    let Some(open) = desk.open.as_mut() else { return Err(Error::Locked) };
    let printed = key.printed();
    let wrong: Vec<u8> = printed
        .split(' ')
        .enumerate()
        .filter(|(at, group)| input.groups.get(*at).is_none_or(|typed| RecoveryKey::plain(typed) != *group))
        .filter_map(|(at, _)| u8::try_from(at + 1).ok())
        .collect();
    if wrong.is_empty() {
        let by = Actor { user: open.user.id, role: open.user.role, unit: open.unit, now };
        open.book.write(&by, Act::lasting("confirm_recovery_sheet", None), |tx| {
            store::settings::set(tx, "recovery_confirmed", &true, "Samlat", now.today())
        })?;
        desk.sheet = None;
    }
    Ok(WrongGroups { wrong })
}

//! An open vault: one key, one connection; one way to read and one way to change. Invariant: nothing is read or changed without its line in the access log, in the same transaction.

use crate::{
    domain::{
        ids::AgendaItemId,
        users::{Role, UserId},
    },
    error::{Error, Result},
    store,
    vault::{Place, anchor::Anchor, keys::Key, open::OpenStore},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use uuid::Uuid;

/// How often the anchor is written, in commits.
const ANCHOR_EVERY: u32 = 50;

/// How many prepared statements are kept: with memory wiped and locked as it is, preparing one anew costs more than running it.
const STATEMENTS_KEPT: usize = 256;

/// The moment something happens: the instant, and the wall clock in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant.
    pub at: DateTime<Utc>,
    /// What the clock on the wall says.
    pub local: NaiveDateTime,
}

impl Now {
    /// The day in the room.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.local.date()
    }
}

/// Who does something, in which role, for which unit, and when.
#[derive(Clone)]
pub struct Actor {
    /// The user.
    pub user: UserId,
    /// The user's role.
    pub role: Role,
    /// The unit the user acts for.
    pub unit: Option<Uuid>,
    /// When.
    pub now: Now,
}

impl Actor {
    /// The day in the room.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.today()
    }
}

/// What is done or looked at, as it stands in the log: the op's name and the object's random id. No content.
#[derive(Clone, Copy)]
pub struct Act {
    /// The op's name.
    pub op: &'static str,
    /// Random id of the case, meeting … it concerns.
    pub object: Option<Uuid>,
    /// Whether it can be undone.
    pub undo: bool,
}

impl Act {
    /// Something that can be undone.
    pub fn on(op: &'static str, object: impl Into<Uuid>) -> Self {
        Self { op, object: Some(object.into()), undo: true }
    }
    /// Something that stands: signatures, exports, what the log itself needs.
    pub fn lasting(op: &'static str, object: Option<Uuid>) -> Self {
        Self { op, object, undo: false }
    }
}

/// Where new ids come from: the operating system, or a seed (sample data only).
pub(crate) enum IdSource {
    System,
    Seeded(u64),
}

/// An open vault.
pub struct Casebook {
    connection: Connection,
    ids: IdSource,
    place: Place,
    master: Key,
    since_anchor: u32,
    anchor_every: u32,
    /// The instant of the newest id in milliseconds, and how many came before it in the same instant.
    last_id: (u64, u32),
    /// The agenda item that the room's window shows; forgotten at locking, so that nothing is shown by accident.
    in_room: Option<AgendaItemId>,
    _store: StoreLock,
}

struct StoreLock(#[allow(dead_code)] std::fs::File);

impl Casebook {
    pub(crate) fn new(open: OpenStore, place: Place, master: Key) -> Result<Self> {
        let OpenStore { connection, lock } = open;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        store::undo::watch(&connection)?;
        Ok(Self {
            connection,
            ids: IdSource::System,
            place,
            master,
            since_anchor: 0,
            anchor_every: ANCHOR_EVERY,
            last_id: (0, 0),
            in_room: None,
            _store: StoreLock(lock),
        })
    }

    /// Makes sample data in one go: ids come from the seed, and nothing waits for the disk until the end; then everything is on it, and nothing of it can be undone.
    pub(crate) fn bulk<T>(&mut self, seed: u64, make: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        (self.ids, self.last_id) = (IdSource::Seeded(seed), (0, 0));
        self.anchor_every = u32::MAX;
        self.connection.pragma_update(None, "synchronous", "OFF")?;
        let made = make(self);
        self.ids = IdSource::System;
        self.anchor_every = ANCHOR_EVERY;
        self.connection.pragma_update(None, "synchronous", "FULL")?;
        let made = made?;
        store::undo::forget(&self.connection)?;
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        self.write_anchor()?;
        Ok(made)
    }

    /// A new id (UUIDv7): ordered by time, and within one instant by the order they were made in.
    pub(crate) fn new_id(&mut self, at: DateTime<Utc>) -> Result<Uuid> {
        let mut random = [0u8; 10];
        match &mut self.ids {
            IdSource::System => getrandom::fill(&mut random)?,
            IdSource::Seeded(state) => {
                for byte in &mut random {
                    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                    *byte = u8::try_from((mixed >> 40) & 255).unwrap_or(0);
                }
            }
        }
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        let (last, count) = self.last_id;
        let count = if last == millis { count + 1 } else { 0 };
        self.last_id = (millis, count);
        let [.., high, low] = (count % 4096).to_be_bytes();
        let [first, second, ..] = &mut random;
        (*first, *second) = (high, low);
        let millis = millis + u64::from(count / 4096);
        Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// Looks at something: the log line is written before the content is returned.
    pub(crate) fn read<T>(&mut self, by: &Actor, act: Act, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        store::log::add(&tx, by, act)?;
        let seen = look(&tx)?;
        tx.commit()?;
        self.anchor_now_and_then()?;
        Ok(seen)
    }

    /// Looks at something that is about no child (lists of units, settings, the state of the log itself): no log line.
    pub(crate) fn peek<T>(&mut self, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let tx = self.connection.transaction()?;
        look(&tx)
    }

    /// Changes something: all of it, with its line in the log and its way back, or none of it.
    pub(crate) fn write<T>(
        &mut self,
        by: &Actor,
        act: Act,
        change: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = {
            let recording = store::undo::start(&tx, act)?;
            let done = change(&tx)?;
            recording.finish(&tx, by, act)?;
            done
        };
        store::log::add(&tx, by, act)?;
        tx.commit()?;
        self.anchor_now_and_then()?;
        Ok(done)
    }

    /// Saves or drops a draft: what is being typed has no log line and no undo of its own.
    pub(crate) fn draft<T>(&mut self, change: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = change(&tx)?;
        tx.commit()?;
        Ok(done)
    }

    /// Takes back the last act of this user, or does it again; `act` must be the last when given.
    pub(crate) fn step_back(
        &mut self,
        by: &Actor,
        op: &'static str,
        direction: store::undo::Direction,
        act: Option<i64>,
    ) -> Result<store::undo::Undone> {
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let undone = store::undo::step(&tx, by, direction, act)?;
        store::log::add(&tx, by, Act::lasting(op, undone.object))?;
        tx.commit()?;
        self.anchor_now_and_then()?;
        Ok(undone)
    }

    /// Sequence number of the newest log line: what `samlat apply` acknowledges.
    pub fn log_sequence(&self) -> Result<i64> {
        Ok(store::log::head(&self.connection)?.0)
    }

    /// What the room's window may show.
    pub(crate) fn in_room(&self) -> Option<AgendaItemId> {
        self.in_room
    }

    /// Lets the room's window show an item.
    pub(crate) fn show_to_room(&mut self, item: AgendaItemId) {
        self.in_room = Some(item);
    }

    /// Blanks the room's window.
    pub(crate) fn hide_from_room(&mut self) {
        self.in_room = None;
    }

    pub(crate) fn master(&self) -> &Key {
        &self.master
    }

    fn anchor_now_and_then(&mut self) -> Result<()> {
        self.since_anchor += 1;
        if self.since_anchor >= self.anchor_every { self.write_anchor() } else { Ok(()) }
    }

    /// Writes down outside the store how far the log has come.
    pub(crate) fn write_anchor(&mut self) -> Result<()> {
        let (sequence, hash) = store::log::head(&self.connection)?;
        let sequence = u64::try_from(sequence).map_err(|_| Error::Shape)?;
        Anchor { sequence, hash }.write(&self.place, &self.master)?;
        self.since_anchor = 0;
        Ok(())
    }

    /// Checks every page, every row and the whole chain of the log.
    pub fn verify(&mut self) -> Result<u64> {
        crate::vault::open::verify(&self.connection)?;
        store::log::verify(&self.connection)
    }

    /// Locks: empties the write-ahead log, writes the anchor, closes. The keys are wiped as they drop.
    pub fn lock(mut self) -> Result<()> {
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        self.write_anchor()
    }
}

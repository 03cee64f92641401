//! An open vault: one key, one connection; one way to read and one way to change. Invariant: nothing is read or changed without its line in the access log, in the same transaction.

pub(crate) mod backups;
pub(crate) mod epochs;
mod ids;
pub(crate) mod sights;

use crate::{
    domain::{
        handed_over::HandedOver,
        ids::AgendaItemId,
        users::{Role, UserId},
    },
    error::{Error, Result, Rule},
    store,
    vault::{Place, anchor::Anchor, burning::burnt, keys::Key, open::OpenStore, rest, reviewers, tally::Tally},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use ids::IdSource;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use store::log::Head;
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

/// How the room is shown a child.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sharing {
    /// The laptop's own screen is on the wall: the main window shows no more than the room may see.
    pub(crate) shared: bool,
    /// Children go by another name.
    pub(crate) pseudonyms: bool,
}

/// An open vault.
pub struct Casebook {
    connection: Connection,
    ids: IdSource,
    place: Place,
    master: Key,
    tally: Tally,
    /// Newest line of the log, and how many commits there have been.
    head: Head,
    commits: u64,
    /// A copy of a damaged vault: looked in, not written in.
    pub(crate) read_only: bool,
    /// The key of protected identities, while a user who may open them has the vault open.
    protected: Option<Key>,
    since_anchor: u32,
    anchor_every: u32,
    /// The instant of the newest id in milliseconds, and how many came before it in the same instant.
    last_id: (u64, u32),
    /// The agenda item that the room's window shows; forgotten at locking, so that nothing is shown by accident.
    in_room: Option<AgendaItemId>,
    /// How the room is shown a child: forgotten at locking.
    sharing: Sharing,
    /// What the laptop is handed over for: nothing else can be asked while it is set.
    handed_over: Option<HandedOver>,
    /// What the connection shows; none when that is everything.
    sight: Option<store::access::Installed>,
    /// Whether something has changed since that was worked out.
    sight_stale: bool,
    latest: Option<DateTime<Utc>>, // what is seen is judged no earlier
    _store: StoreLock,
}

struct StoreLock(#[allow(dead_code)] std::fs::File);

impl Casebook {
    pub(crate) fn new(open: OpenStore, place: Place, master: Key) -> Result<Self> {
        let OpenStore { mut connection, lock } = open;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        store::hook::set(&connection)?;
        let tally = Tally::open(&place)?;
        let commits = match store::log::commits(&connection)? {
            Some(commits) => commits,
            None => epochs::begin(&mut connection)?,
        };
        let head = store::log::head(&connection)?;
        let mut book = Self {
            latest: store::log::latest(&connection)?,
            connection,
            ids: IdSource::System,
            place,
            master,
            tally,
            head,
            commits,
            read_only: false,
            protected: None,
            since_anchor: 0,
            anchor_every: ANCHOR_EVERY,
            last_id: (0, 0),
            in_room: None,
            sharing: Sharing::default(),
            handed_over: None,
            sight: None,
            sight_stale: true,
            _store: StoreLock(lock),
        };
        book.write_tally();
        Ok(book)
    }

    /// Begins a new row of keys for the log, sealed to those who hold these sheets (secret bytes of each).
    pub(crate) fn begin_log(&mut self, sheets: &[&[u8]]) -> Result<()> {
        let public = sheets.iter().map(|sheet| reviewers::public_key(sheet)).collect::<Result<Vec<_>>>()?;
        store::log::set_reviewers(&self.connection, &public)?;
        self.begin_anew()
    }

    /// Begins a new row of keys, sealed to those who hold the sheets now: after a backup has been put back, or the keys were changed.
    pub(crate) fn begin_anew(&mut self) -> Result<()> {
        self.commits = epochs::begin(&mut self.connection)?;
        self.write_tally();
        Ok(())
    }

    fn may_write(&self, op: &str) -> Result<()> {
        // What only leaves a line in the copy's own log is no change.
        let only_logged = matches!(op, "unlock" | "lock" | "switch_user" | "act_for") || op.ends_with("_paper");
        if self.read_only && !only_logged { Err(Error::Rule(Rule::ReadOnly)) } else { Ok(()) }
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
        self.empty_write_ahead_log()?;
        Ok(made)
    }

    /// Looks at something: the log line is written before the content is returned.
    pub(crate) fn read<T>(&mut self, by: &Actor, act: Act, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.read_because(by, act, "", look)
    }

    /// Looks at something for a reason that stands in the log.
    pub(crate) fn read_because<T>(
        &mut self,
        by: &Actor,
        act: Act,
        reason: &str,
        look: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<T> {
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let head = burnt(|| store::log::add(&tx, by, act, reason))?;
        let seen = look(&tx)?;
        tx.commit()?;
        self.committed(Some(head));
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
        self.write_because(by, act, "", change)
    }

    /// Changes something for a reason that stands in the log.
    pub(crate) fn write_because<T>(
        &mut self,
        by: &Actor,
        act: Act,
        reason: &str,
        change: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        self.may_write(act.op)?;
        let before = self.connection.total_changes();
        let done = self.try_write(by, act, reason, change);
        if done.is_err() && self.connection.total_changes() != before {
            store::measures::forget(&self.connection);
        }
        done
    }

    fn try_write<T>(
        &mut self,
        by: &Actor,
        act: Act,
        reason: &str,
        change: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        // Sample data are not taken back act by act: no way back is written down while they are made.
        let way_back = Act { undo: act.undo && matches!(self.ids, IdSource::System), ..act };
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let recording = store::undo::start(&tx, way_back)?;
        let done = change(&tx)?;
        recording.finish(by, act)?;
        let head = burnt(|| store::log::add(&tx, by, act, reason))?;
        tx.commit()?;
        self.sight_stale = true;
        self.committed(Some(head));
        Ok(done)
    }

    /// Saves or drops a draft, or notes how the key slots lie: what has no log line and no undo of its own.
    pub(crate) fn draft<T>(&mut self, change: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        self.may_write("draft")?;
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = change(&tx)?;
        store::log::count(&tx)?;
        tx.commit()?;
        self.committed(None);
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
        self.may_write(op)?;
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let undone = store::undo::step(&tx, by, direction, act)?;
        let head = burnt(|| store::log::add(&tx, by, Act::lasting(op, undone.object), &undone.left))?;
        tx.commit().map_err(|error| store::undo::too_late(error.into()))?;
        self.sight_stale = true;
        self.committed(Some(head));
        Ok(undone)
    }

    /// Reads ahead what somebody may ask for; `read` says whether more is left. Nothing is shown, so nothing is logged.
    pub(crate) fn read_ahead(&mut self, read: impl FnOnce(&Connection) -> Result<bool>) -> Result<bool> {
        let tx = self.connection.transaction()?;
        let more = read(&tx)?;
        tx.commit()?;
        Ok(more)
    }

    /// Sequence number of the newest log line: what `samlat apply` acknowledges.
    pub fn log_sequence(&self) -> Result<i64> {
        Ok(store::log::head(&self.connection)?.sequence)
    }

    /// How the room is shown a child.
    pub(crate) fn sharing(&self) -> Sharing {
        self.sharing
    }

    /// Sets how the room is shown a child.
    pub(crate) fn set_sharing(&mut self, sharing: Sharing) {
        self.sharing = sharing;
    }

    /// What the laptop is handed over for.
    pub(crate) fn handed_over(&self) -> Option<HandedOver> {
        self.handed_over
    }

    /// Hands the laptop over, or takes it back.
    pub(crate) fn hand_over(&mut self, to: Option<HandedOver>) {
        self.handed_over = to;
    }

    pub(crate) fn master(&self) -> &Key {
        &self.master
    }

    /// Writes down beside the store that something was committed. What cannot be written now is written by the next act or at locking: it takes nothing back.
    fn committed(&mut self, head: Option<Head>) {
        self.commits += 1;
        self.head = head.unwrap_or_else(|| self.head.clone());
        self.since_anchor = self.since_anchor.saturating_add(1);
        if self.anchor_every == u32::MAX {
            return; // nothing of this is on the disk yet
        }
        self.write_tally();
        if self.since_anchor >= self.anchor_every && self.write_anchor().is_err() {
            self.since_anchor = self.anchor_every;
        }
    }

    fn write_tally(&mut self) {
        if let Ok(anchor) = self.anchor() {
            // A tally that is behind is allowed, see there.
            let _ = self.tally.write(&anchor, &self.master);
        }
    }

    fn anchor(&self) -> Result<Anchor> {
        let sequence = u64::try_from(self.head.sequence).map_err(|_| Error::Shape)?;
        Ok(Anchor { commits: Some(self.commits), sequence, hash: self.head.hash.clone() })
    }

    /// Empties the write-ahead log, so that what was erased is nowhere on the disk.
    pub(crate) fn empty_write_ahead_log(&mut self) -> Result<()> {
        crate::vault::open::checkpoint(&self.connection)?;
        self.write_anchor()
    }

    /// Writes down outside the store how far the log has come.
    pub(crate) fn write_anchor(&mut self) -> Result<()> {
        self.anchor()?.write(&self.place, &self.master)?;
        self.since_anchor = 0;
        Ok(())
    }

    /// Checks every page, every row and the whole chain of the log.
    pub fn verify(&mut self) -> Result<u64> {
        crate::vault::open::verify(&self.connection)?;
        store::log::verify(&self.connection)
    }

    /// Locks: empties the write-ahead log, writes the anchor, closes. The keys are wiped as they drop; then it is written down how the store lies.
    pub fn lock(mut self) -> Result<()> {
        self.empty_write_ahead_log()?;
        let vouching = rest::key(&self.master)?;
        let Self { connection, master, protected, place, _store: held, .. } = self;
        connection.close().map_err(|(_, error)| error)?;
        drop((master, protected));
        // What could not be written only makes the next opening slower.
        let _ = rest::write(&place, &vouching);
        drop(held);
        Ok(())
    }
}

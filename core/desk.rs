//! The session: a place on disk, and the open vault or none. Invariant: none means locked, and then only the ops that say so can be called.

pub(crate) mod guesses;

use crate::{
    casebook::{Act, Actor, Casebook, Now},
    domain::{
        handed_over::HandedOver,
        users::{Role, Sight, User},
    },
    error::{Damage, Error, Result, Rule},
    measures,
    ops::{self, Call, desks::LockedBy, fields, locks::MINUTES},
    store,
    vault::{
        Place,
        backups::Moment,
        folders,
        keys::{Cost, Key},
        open,
        recovery::RecoveryKey,
        rest::Reading,
        slots::{Opened, Slots},
        swaps, upgrades,
    },
};
use chrono::NaiveDateTime;
use rusqlite::Connection;
use serde_json::Value;
use std::{collections::BTreeSet, path::PathBuf};
use uuid::Uuid;

/// How many children's facts are read at once: who asks for something else waits no longer than that takes.
const READ_AHEAD: usize = 100;

/// The setting that says how often the key slots had been written when that was last written down: at each change of them, and at locking.
const SLOTS_SEEN: &str = "slots.sequence";

/// Writes down in the store which slots it has been opened with, when they are newer than those it knows.
pub(crate) fn see_slots(db: &Connection, sequence: u64, now: Now) -> Result<()> {
    if sequence > seen_slots(db)? {
        store::settings::set(db, SLOTS_SEEN, &sequence, "Samlat", now.today())
    } else {
        Ok(())
    }
}

fn seen_slots(db: &Connection) -> Result<u64> {
    Ok(store::settings::find::<u64>(db, SLOTS_SEEN)?.map_or(0, |(seen, ..)| seen))
}

/// Refuses slots that are older than those the store has seen: an old passphrase, or a sheet that was used up, would open it.
fn know_slots(db: &Connection, slots: &Slots) -> Result<()> {
    if slots.sequence() < seen_slots(db)? { Err(Error::VaultDamaged(Damage::Older)) } else { Ok(()) }
}

/// A session on one vault.
pub struct Desk {
    pub(crate) place: Place,
    pub(crate) cost: Cost,
    pub(crate) open: Option<Open>,
    pub(crate) locked_by: LockedBy,
    pub(crate) locked_at: Option<NaiveDateTime>,
    /// A folder with backups that was looked in since the start; else the chosen one is.
    pub(crate) looking_in: Option<PathBuf>,
    /// Sheets to print, until one has been typed back; wiped with the desk or by locking.
    pub(crate) sheets: Vec<RecoveryKey>,
    /// The store, which is read while the passphrase is worked on.
    pub(crate) reading: Option<Reading>,
    /// Fields whose newest text could not be saved, by the window's names for them, until who typed it or anybody comes in: a window that locking ends cannot tell the next one.
    pub(crate) unsaved: BTreeSet<String>,
}

/// What is there only while the vault is open.
pub(crate) struct Open {
    pub(crate) book: Casebook,
    pub(crate) user: User,
    pub(crate) unit: Option<Uuid>,
    /// What the user showed beside the passphrase.
    pub(crate) key_file: Option<Key>,
}

impl Open {
    /// Who acts, at this moment.
    pub(crate) fn actor(&self, now: Now) -> Actor {
        Actor { user: self.user.id, role: self.user.role, unit: self.unit, now }
    }

    /// The key slots of the open vault. Older ones that were put back meanwhile are refused, as they are when it is opened.
    pub(crate) fn slots(&mut self, place: &Place) -> Result<Slots> {
        let slots = Slots::sealed_by(place, self.book.master())?;
        self.book.peek(|db| know_slots(db, &slots))?;
        Ok(slots)
    }

    /// Writes the changed slots of the open vault, then in its store that it has seen them: older ones that are put back are known from now on. In this order nobody is locked out by a stop
    /// between the two; what the store cannot take now it is told at locking.
    pub(crate) fn write_slots(&mut self, slots: &mut Slots, place: &Place, now: Now) -> Result<()> {
        slots.write(place, self.book.master())?;
        let _ = self.book.draft(|tx| see_slots(tx, slots.sequence(), now));
        Ok(())
    }
}

impl Desk {
    /// A locked session on the vault in `place`; new key slots get `cost`.
    #[must_use]
    pub fn new(place: Place, cost: Cost) -> Self {
        Self {
            place,
            cost,
            open: None,
            locked_by: LockedBy::Start,
            locked_at: None,
            looking_in: None,
            sheets: Vec::new(),
            reading: None,
            unsaved: BTreeSet::new(),
        }
    }

    /// Takes away a vault that is being made when the rest of it cannot be: half a vault can be neither opened nor made anew.
    pub(crate) fn give_up(&mut self) -> Result<()> {
        self.open = None;
        self.sheets.clear();
        Ok(self.place.remove()?)
    }

    /// Does one op: finds its row, checks who may and that it knows each field, reads the input into its type, runs it. `again` is the passphrase for the ops that ask for it once more.
    ///
    /// # Errors
    /// [`Error::UnknownOp`], [`Error::Locked`], [`Error::NotAllowed`] for another role, [`Error::UnknownField`], [`Error::Shape`] for what does not fit the type; and what the op itself
    /// refuses.
    pub fn call(&mut self, name: &str, input: Value, now: Now, again: Option<&str>) -> Result<Value> {
        let field = if name == "save_draft" { ops::drafts::field(&input) } else { None };
        let answer = self.answer(name, input, now, again);
        match field {
            Some((key, false)) if answer.is_err() => {
                self.unsaved.insert(key);
            }
            Some((key, _)) if answer.is_ok() => {
                self.unsaved.remove(&key);
            }
            _ => {}
        }
        answer
    }

    fn answer(&mut self, name: &str, input: Value, now: Now, again: Option<&str>) -> Result<Value> {
        let op = ops::find(name).ok_or(Error::UnknownOp)?;
        self.may_ask(name)?;
        if let Call::WhileLocked(run) = op.call {
            fields::check(op, &input)?;
            self.settle()?;
            return run(self, now, input);
        }
        let open = self.open.as_ref().ok_or(Error::Locked)?;
        if !op.roles.contains(&open.user.role) {
            return Err(Error::NotAllowed);
        }
        fields::check(op, &input)?;
        if op.asks_again {
            self.check_again(again, now)?;
        }
        let open = self.open.as_mut().ok_or(Error::Locked)?;
        let by = open.actor(now);
        let whole = op.whole || op.reviews && by.role.sight() == Sight::NoChild;
        open.book.look_as(&by, whole)?;
        match op.call {
            Call::WhileLocked(run) | Call::AtTheDesk(run) => run(self, now, input),
            Call::Open(run) => run(&mut open.book, &by, input),
        }
    }

    /// Reads ahead, a little at a time, what the next look at the measures needs; false when nothing is left to read, or the vault is locked.
    ///
    /// # Errors
    /// Those of the store.
    pub fn read_ahead(&mut self, now: Now) -> Result<bool> {
        let Some(open) = self.open.as_mut() else { return Ok(false) };
        open.book.read_ahead(|db| measures::ahead(db, READ_AHEAD, now.today()))
    }

    /// Opens the store with what a slot gave, for the slot's user. Slots that are older than those the store has seen open nothing, and nothing is written then.
    pub(crate) fn enter_by(&mut self, opened: &Opened, key_file: Option<Key>, now: Now) -> Result<()> {
        let mut slots = Slots::sealed_by(&self.place, &opened.master)?;
        let store = self.open_store(&opened.master, |db| know_slots(db, &slots))?;
        self.enter_store(store, opened.master.clone(), opened.slot.user, now)?;
        if let Some(open) = self.open.as_mut() {
            open.key_file = key_file;
            open.book.set_protected(opened.protected.clone());
            // It is open: what cannot be written now is written at another opening, and the older format goes on opening.
            if matches!(slots.upgrade(opened), Ok(true)) {
                let _ = open.write_slots(&mut slots, &self.place, now);
            }
        }
        // What cannot be mended now is mended another time: one copy is enough.
        let _ = Slots::mend(&self.place, &opened.master);
        Ok(())
    }

    /// The store, opened with the master key, when it has nothing against that.
    fn open_store(&mut self, master: &Key, may: impl FnOnce(&Connection) -> Result<()>) -> Result<open::OpenStore> {
        let reading = self.reading.take().unwrap_or_else(|| Reading::begin(&self.place));
        open::open_read(&self.place, master, store::migrations::newest(), reading, may)
    }

    /// Opens the store with the master key, for the user of the slot.
    pub(crate) fn enter(&mut self, master: Key, user: Uuid, now: Now) -> Result<()> {
        let store = self.open_store(&master, |_| Ok(()))?;
        self.enter_store(store, master, user, now)
    }

    fn enter_store(&mut self, store: open::OpenStore, master: Key, user: Uuid, now: Now) -> Result<()> {
        let moment = Moment { at: now.at, local: now.local };
        let folder = folders::chosen(&self.place);
        let store = upgrades::upgrade(store, &self.place, &master, moment, folder.as_deref())?;
        // What cannot be removed now goes another time.
        let _ = swaps::clear_halves(&self.place);
        let place = self.place.clone();
        self.sit_down(store, place, master, user, now, false)
    }

    /// Opens a copy of a damaged vault, to read in only. Slots that are older than those its store has seen open nothing here either.
    pub(crate) fn enter_copy(&mut self, copy: &Place, master: Key, user: Uuid, now: Now) -> Result<()> {
        let store = open::open_copy(copy, &master, store::migrations::newest())?;
        know_slots(&store.connection, &Slots::sealed_by(copy, &master)?)?;
        self.sit_down(store, copy.clone(), master, user, now, true)
    }

    fn sit_down(
        &mut self,
        store: open::OpenStore,
        place: Place,
        master: Key,
        user: Uuid,
        now: Now,
        read_only: bool,
    ) -> Result<()> {
        let user = store::users::active(&store.connection, user.into())?;
        let unit = store::users::first_unit(&store.connection, user.id)?;
        let mut book = Casebook::new(store, place, master)?;
        book.read_only = read_only;
        let mut open = Open { book, user, unit, key_file: None };
        let by = open.actor(now);
        self.note_wrong_before(&mut open, &by)?;
        open.book.write(&by, Act::lasting("unlock", None), |_| Ok(()))?;
        self.open = Some(open);
        self.unsaved.clear();
        Ok(())
    }

    /// Writes down that a paper is made, before it is: `paper` is its name, `object` what it is about.
    ///
    /// # Errors
    /// [`Error::Locked`]; [`Rule::PrintingOff`] for a paper about a protected child whose papers are not printed.
    pub fn printing(&mut self, paper: &'static str, object: Option<Uuid>, now: Now) -> Result<()> {
        let by = self.actor(now)?;
        if let Some(about) = object
            && self.among_all(&by, |db| store::identities::is_printing_off(db, about))?
        {
            return Err(Error::Rule(Rule::PrintingOff));
        }
        self.book()?.write(&by, Act::lasting(paper, object), |_| Ok(()))
    }

    /// The child of a case number: whom the paper of a log that was narrowed to the number is about. None when there is no such case.
    pub fn child_of_number(&mut self, number: &str, now: Now) -> Result<Option<Uuid>> {
        let by = self.actor(now)?;
        self.among_all(&by, |db| store::logs::child_of_number(db, number, by.user))
    }

    /// Looks past what the user may see, for an answer that tells nothing of a child: who reviews the log sees none, and prints none that is protected.
    fn among_all<T>(&mut self, by: &Actor, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let book = self.book()?;
        book.look_as(by, true)?;
        let seen = book.peek(look);
        book.look_as(by, false)?;
        seen
    }

    /// Locks; a locked desk stays locked.
    pub fn lock(&mut self, by: LockedBy, now: Now) -> Result<()> {
        self.sheets.clear();
        if let Some(mut open) = self.open.take() {
            self.locked_by = by;
            self.locked_at = Some(now.local);
            let actor = open.actor(now);
            let slots = Slots::sealed_by(&self.place, open.book.master()).map_or(0, |slots| slots.sequence());
            open.book.write(&actor, Act::lasting("lock", None), |tx| see_slots(tx, slots, now))?;
            open.book.lock()?;
        }
        Ok(())
    }

    /// Blanks what the room sees, as a person may at any time: a screen was unplugged, and nobody knows which one shows what now.
    pub fn blank_room(&mut self) {
        if let Some(open) = self.open.as_mut() {
            open.book.hide_from_room();
        }
    }

    /// Looks for backups in this folder.
    pub fn look_in(&mut self, folder: &std::path::Path) {
        self.looking_in = Some(folder.to_owned());
    }

    /// Finishes a change of the vault's files that was decided before an interruption; somebody else's open vault is left alone.
    pub(crate) fn settle(&self) -> Result<()> {
        if self.open.is_some() || !self.place.ready().is_dir() {
            return Ok(());
        }
        let _held = open::take_lock(&self.place)?;
        swaps::finish(&self.place)
    }

    /// For how many minutes it may sit still; none while it is locked. A vault that cannot say, as one on a stick that was pulled out, locks all the same.
    pub fn idle_minutes(&mut self) -> Option<u32> {
        let open = self.open.as_mut()?;
        Some(open.book.peek(|db| store::settings::get(db, "lock.idle_minutes")).unwrap_or(*MINUTES.end()))
    }

    /// The role of who has it open.
    pub(crate) fn role(&self) -> Option<Role> {
        self.open.as_ref().map(|open| open.user.role)
    }

    /// While the laptop is handed over nothing but what it is handed over for can be asked; the window's own acts, which are no ops, neither.
    ///
    /// # Errors
    /// Says what it is handed over for.
    pub fn may_ask(&self, name: &str) -> Result<()> {
        let (allowed, rule): (&[&str], _) = match self.open.as_ref().and_then(|open| open.book.handed_over()) {
            None => return Ok(()),
            Some(HandedOver::ToChild { .. }) => (&ops::child_mode::ALLOWED, Rule::ChildMode),
            Some(HandedOver::ForEvaluation(_)) => (&ops::evaluations::ALLOWED, Rule::EvaluationRound),
        };
        if allowed.contains(&name) { Ok(()) } else { Err(Error::Rule(rule)) }
    }

    /// Whether the vault is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The open vault, for tests and the command line's own reports.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn book(&mut self) -> Result<&mut Casebook> {
        self.open.as_mut().map(|open| &mut open.book).ok_or(Error::Locked)
    }

    /// Who acts, while the vault is open.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn actor(&self, now: Now) -> Result<Actor> {
        self.open.as_ref().map(|open| open.actor(now)).ok_or(Error::Locked)
    }

    /// Where the vault lies.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }
}

//! The session: a place on disk, and the open vault or none. Invariant: none means locked, and then only the ops that say so can be called.

use crate::{
    casebook::{Actor, Casebook, Now},
    domain::users::User,
    error::{Error, Result},
    ops::{self, Call, desks::LockedBy},
    store,
    vault::{
        Place, attempts,
        keys::{Cost, Key},
        open,
        recovery::RecoveryKey,
        slots::{SlotHeader, Slots},
    },
};
use chrono::NaiveDateTime;
use serde_json::Value;
use uuid::Uuid;

/// A session on one vault.
pub struct Desk {
    pub(crate) place: Place,
    pub(crate) cost: Cost,
    pub(crate) open: Option<Open>,
    pub(crate) locked_by: LockedBy,
    pub(crate) locked_at: Option<NaiveDateTime>,
    /// Shown until it has been typed back; wiped with the desk or by locking.
    pub(crate) sheet: Option<RecoveryKey>,
}

/// What is there only while the vault is open.
pub(crate) struct Open {
    pub(crate) book: Casebook,
    pub(crate) user: User,
    pub(crate) unit: Option<Uuid>,
}

impl Desk {
    /// A locked session on the vault in `place`; new key slots get `cost`.
    #[must_use]
    pub fn new(place: Place, cost: Cost) -> Self {
        Self { place, cost, open: None, locked_by: LockedBy::Start, locked_at: None, sheet: None }
    }

    /// Does one op: finds its row, checks who may, reads the input into its type, runs it. `again` is the passphrase for the ops that ask for it once more.
    pub fn call(&mut self, name: &str, input: Value, now: Now, again: Option<&str>) -> Result<Value> {
        let op = ops::find(name).ok_or(Error::UnknownOp)?;
        match op.call {
            Call::WhileLocked(run) => run(self, now, input),
            Call::Open(run) => {
                let open = self.open.as_ref().ok_or(Error::Locked)?;
                if !op.roles.contains(&open.user.role) {
                    return Err(Error::NotAllowed);
                }
                if op.asks_again {
                    self.check_again(again, now)?;
                }
                let open = self.open.as_mut().ok_or(Error::Locked)?;
                let by = Actor { user: open.user.id, role: open.user.role, unit: open.unit, now };
                run(&mut open.book, &by, input)
            }
        }
    }

    fn check_again(&self, again: Option<&str>, now: Now) -> Result<()> {
        let passphrase = again.ok_or(Error::AskAgain)?;
        self.try_passphrase(passphrase, now).map(|_| ())
    }

    /// Finds the master key, counting wrong guesses.
    pub(crate) fn try_passphrase(&self, passphrase: &str, now: Now) -> Result<(Key, SlotHeader)> {
        let slots = Slots::read(&self.place)?;
        attempts::may_try(&self.place, now.at)?;
        match slots.open_by_passphrase(passphrase) {
            Ok(found) => {
                attempts::succeeded(&self.place)?;
                Ok(found)
            }
            Err(Error::WrongPassphrase) => {
                attempts::failed(&self.place, now.at)?;
                Err(Error::WrongPassphrase)
            }
            Err(error) => Err(error),
        }
    }

    /// Opens the store with the master key, for the user of the slot.
    pub(crate) fn enter(&mut self, master: Key, user: Uuid, now: Now) -> Result<()> {
        let mut store = open::open(&self.place, &master, store::migrations::newest())?;
        store::migrations::migrate(&mut store.connection)?;
        let user = store::users::get(&store.connection, user.into())?;
        let unit = store::users::unit_of(&store.connection, user.id)?;
        let mut book = Casebook::new(store, self.place.clone(), master)?;
        let by = Actor { user: user.id, role: user.role, unit, now };
        book.write(&by, crate::casebook::Act::lasting("unlock", None), |_| Ok(()))?;
        self.open = Some(Open { book, user, unit });
        Ok(())
    }

    /// Locks; a locked desk stays locked.
    pub fn lock(&mut self, by: LockedBy, now: Now) -> Result<()> {
        self.sheet = None;
        if let Some(mut open) = self.open.take() {
            self.locked_by = by;
            self.locked_at = Some(now.local);
            let actor = Actor { user: open.user.id, role: open.user.role, unit: open.unit, now };
            open.book.write(&actor, crate::casebook::Act::lasting("lock", None), |_| Ok(()))?;
            open.book.lock()?;
        }
        Ok(())
    }

    /// Whether the vault is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The open vault, for tests and the command line's own reports.
    pub fn book(&mut self) -> Result<&mut Casebook> {
        self.open.as_mut().map(|open| &mut open.book).ok_or(Error::Locked)
    }

    /// Who acts, while the vault is open.
    pub fn actor(&self, now: Now) -> Result<Actor> {
        self.open
            .as_ref()
            .map(|open| Actor { user: open.user.id, role: open.user.role, unit: open.unit, now })
            .ok_or(Error::Locked)
    }

    /// Where the vault lies.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }
}

//! What the open vault shows to whom: the rows, and the key of protected identities. Invariant: worked out anew after every change and before the next op.

use super::{Act, Actor, Casebook, Now};
use crate::{
    domain::{ids::AgendaItemId, users::Sight},
    error::Result,
    store,
    vault::{burning::burnt, keys::Key, reviewers},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

/// The child, or the case, that all of these are; none when there are several, or none.
pub(crate) fn alone<Id: Into<Uuid>>(ids: impl IntoIterator<Item = Id>) -> Option<Uuid> {
    let mut ids = ids.into_iter().map(Into::into);
    let first = ids.next()?;
    ids.all(|id| id == first).then_some(first)
}

impl Casebook {
    /// Lets the connection show what `by` may see, and no more; an op that only counts sees the `whole`. Called before every op by the one door.
    pub(crate) fn look_as(&mut self, by: &Actor, whole: bool) -> Result<()> {
        let by = &self.no_earlier(by);
        if self.sight_stale || self.sight.as_ref().is_some_and(|sight| !sight.holds(by)) {
            self.sight = store::access::install(&self.connection, by, self.sight.as_ref())?;
            self.sight_stale = false;
        }
        if self.sight.is_some() { store::access::set_whole(&self.connection, whole) } else { Ok(()) }
    }

    /// The same user, no earlier than the latest moment known: a clock that is set back opens nothing that has run out. Who may see every child gains nothing by the clock; so their clock counts,
    /// and puts right one that was ahead.
    fn no_earlier(&mut self, by: &Actor) -> Actor {
        let at = if by.role.sight() == Sight::Everything { by.now.at } else { self.judged_at(by) };
        self.latest = Some(at);
        Actor { now: Now { at, local: by.now.local + (at - by.now.at) }, ..by.clone() }
    }

    /// The moment that what this user sees is judged by.
    pub(crate) fn judged_at(&self, by: &Actor) -> DateTime<Utc> {
        self.latest.map_or(by.now.at, |latest| latest.max(by.now.at))
    }

    /// Looks through a list, and says whose it was when one child alone stood there: that one, or its case, stands in the line, which is written before the content is returned.
    pub(crate) fn look_through<T>(
        &mut self,
        by: &Actor,
        act: Act,
        look: impl FnOnce(&Connection) -> Result<(T, Option<Uuid>)>,
    ) -> Result<T> {
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (found, alone) = look(&tx)?;
        let act = Act { object: alone.or(act.object), ..act };
        let head = burnt(|| store::log::add(&tx, by, act, ""))?;
        tx.commit()?;
        self.committed(Some(head));
        Ok(found)
    }

    /// Tables that a member sees nothing of because nobody has said who may: for the test that asks.
    pub fn tables_without_a_rule(&self) -> Result<Vec<String>> {
        store::access::without_rule(&self.connection)
    }

    /// The key to protected identities; none for a user who may not open them.
    pub(crate) fn protected(&self) -> Option<&Key> {
        self.protected.as_ref()
    }

    /// Gives that key, or takes it away.
    pub(crate) fn set_protected(&mut self, key: Option<Key>) {
        self.protected = key;
    }

    /// One sheet has taken the place of another (secret bytes of both): first keys are sealed to the new one from now on.
    pub(crate) fn change_sheet(&mut self, used: &[u8], new: &[u8]) -> Result<()> {
        let used = reviewers::public_key(used)?;
        let mut public = store::log::reviewers(&self.connection)?;
        public.retain(|key| *key != used);
        public.push(reviewers::public_key(new)?);
        store::log::set_reviewers(&self.connection, &public)?;
        self.begin_anew()
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
}

//! A store of an older schema becomes one of the newest: on a copy, verified before and after, with a backup first. Invariant: the store itself is replaced whole or stays as it
//! was.

use super::{
    Place,
    backups::{self, Moment},
    containers::BackupKind,
    copies,
    keys::Key,
    modes,
    open::{self, OpenStore},
    rest::Reading,
    swaps::{Making, remove},
    sync_folder,
};
use crate::{
    error::{Damage, Error, Result},
    store::migrations,
};
use rusqlite::Connection;
use std::path::Path;

/// Brings an open store to the newest schema; one that is there already is given back as it is. The backup goes to `backups`, else beside the store.
pub fn upgrade(
    store: OpenStore,
    place: &Place,
    master: &Key,
    moment: Moment,
    backups: Option<&Path>,
) -> Result<OpenStore> {
    let have: u32 = store.connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if have >= migrations::newest() {
        return Ok(store);
    }
    let OpenStore { connection, lock } = store;
    open::verify(&connection)?;
    keep_old(&connection, place, master, moment, backups)?;
    let making = Making::begin(place)?;
    if let Err(error) = make_new(&connection, making.inner(), master) {
        making.give_up()?;
        return Err(error);
    }
    open::checkpoint(&connection)?;
    drop(connection);
    remove(&place.wal())?;
    making.decide()?;
    open::open_locked(place, master, migrations::newest(), lock, Reading::begin(place), |_| Ok(()))
}

/// A backup of the old store, in the chosen folder; beside the store when that is not there, or takes none. Only who is inside can choose another: a full or write-protected stick keeps nobody out.
fn keep_old(connection: &Connection, place: &Place, master: &Key, moment: Moment, chosen: Option<&Path>) -> Result<()> {
    let keep = |folder: &Path| backups::make(connection, place, master, BackupKind::BeforeMigration, moment, folder);
    if chosen.filter(|folder| folder.is_dir()).is_some_and(|folder| keep(folder).is_ok()) {
        return Ok(());
    }
    let beside = place.before();
    modes::folder(&beside)?;
    sync_folder(place.folder())?;
    keep(&beside).map(|_| ())
}

fn make_new(connection: &Connection, inner: &Place, master: &Key) -> Result<()> {
    let key = open::store_key(master)?;
    copies::copy(connection, &inner.store(), &key)?;
    let mut copy = copies::open_with(&inner.store(), &key)?;
    copies::same(connection, &copy)?;
    migrations::migrate(&mut copy)?;
    let broken = copy.prepare("PRAGMA foreign_key_check")?.query_map([], |_| Ok(()))?.count();
    if broken > 0 {
        return Err(Error::VaultDamaged(Damage::Store));
    }
    open::verify(&copy)?;
    drop(copy);
    std::fs::File::open(inner.store())?.sync_all()?;
    Ok(())
}

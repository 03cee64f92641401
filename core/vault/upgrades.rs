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
    let beside = place.before();
    let folder = match backups.filter(|folder| folder.is_dir()) {
        Some(folder) => folder,
        None => {
            modes::folder(&beside)?;
            sync_folder(place.folder())?;
            beside.as_path()
        }
    };
    backups::make(&connection, place, master, BackupKind::BeforeMigration, moment, folder)?;
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

//! `samlat backup`, `samlat backups`, `samlat restore`: made and read back, listed, put back. Invariant: what stood where a backup is put back is set aside, never removed.

use crate::{
    arguments::{Backup, Restore},
    output::{Done, Output, Refusal},
    session::{self, Keys, Session},
};
use samlat::{
    vault::backups::{self, Listed},
    words::{date, say},
};
use serde_json::{Value, json};
use std::path::Path;

/// Makes a backup and reads it back.
pub(crate) fn backup(out: &Output, keys: &Keys, wanted: &Backup) -> Done {
    let mut session = Session::open(&wanted.vault, keys)?;
    let made = make(&mut session, wanted);
    session.close()?;
    let made = made?;
    out.answer(&made, || done(&made))
}

fn done(made: &Value) -> String {
    say("cli-backup-done", &[("folder", made["folder"].as_str().unwrap_or_default().into())])
}

fn make(session: &mut Session, wanted: &Backup) -> samlat::Result<Value> {
    if let Some(folder) = &wanted.to {
        let folder = std::path::absolute(folder)?;
        session.call("choose_backup_folder", json!({ "folder": folder }), session::now())?;
    }
    session.call("make_backup", json!({ "only_if_due": wanted.if_due }), session::now())
}

/// Lists the backups in a folder, as their fronts say.
pub(crate) fn list(out: &Output, folder: &Path) -> Done {
    let listed = backups::list(folder, None).map_err(|_| Refusal::unreadable(folder))?;
    let lines = listed.iter().map(|one| {
        let manifest = &one.manifest;
        json!({
            "file": one.file, "made_at": manifest.made_at, "kind": manifest.kind, "vault": manifest.vault, "schema": manifest.schema,
            "log_sequence": manifest.log.sequence, "log_hash": manifest.log.hash, "bytes": one.bytes,
        })
    });
    let lines: Vec<Value> = lines.collect();
    out.answer(&Value::Array(lines), || match listed.is_empty() {
        true => say("cli-backups-none", &[]),
        false => listed.iter().map(line).collect::<Vec<_>>().join("\n"),
    })
}

fn line(listed: &Listed) -> String {
    let at = listed.manifest.made_local;
    let (day, clock) = (date(at.date()), at.format("%H.%M").to_string());
    say("cli-backups-line", &[("file", (&listed.file).into()), ("date", (&day).into()), ("clock", (&clock).into())])
}

/// Puts a backup back; with `--sheet` what is given as passphrase is the key on the printed sheet.
pub(crate) fn restore(out: &Output, keys: &Keys, wanted: &Restore) -> Done {
    let mut session = Session::begin(&wanted.vault, keys)?;
    let file = std::path::absolute(&wanted.file).map_err(|_| Refusal::unreadable(&wanted.file))?;
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else {
        return Err(Refusal::unreadable(&wanted.file));
    };
    let name = name.to_string_lossy();
    session.desk.look_in(folder);
    let typed = session.passphrase().to_owned();
    let opens = if wanted.sheet {
        json!({ "file": name, "groups": typed.split_whitespace().collect::<Vec<_>>() })
    } else {
        json!({ "file": name, "passphrase": typed })
    };
    let state = session.call("restore_backup", opens, session::now());
    session.close()?;
    let state = state?;
    out.answer(&json!({ "restored": true, "team": state.get("team") }), || say("cli-restore-done", &[]))
}

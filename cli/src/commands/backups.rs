//! `samlat backup`, `samlat backups`, `samlat restore`: made and read back, listed, put back. Invariant: what stood where a backup is put back is set aside, never removed.

use super::{new::groups, sheets};
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
    let (state, was_due) = made?;
    out.answer(&state, || done(&state, was_due))
}

fn done(state: &Value, was_due: bool) -> String {
    let words = match state["folder_there"].as_bool() {
        _ if was_due => "cli-backup-done",
        Some(true) => "cli-backup-not-due",
        _ => "cli-backup-away",
    };
    say(words, &[("folder", state["folder"].as_str().unwrap_or_default().into())])
}

/// How it stands with the backups, and whether one was made: with `--if-due` only when the day has none.
fn make(session: &mut Session, wanted: &Backup) -> samlat::Result<(Value, bool)> {
    if let Some(folder) = &wanted.to {
        let folder = std::path::absolute(folder)?;
        session.call("choose_backup_folder", json!({ "folder": folder }), session::now())?;
    }
    let was_due = !wanted.if_due
        || session.call("backup_state", json!({}), session::now())?.get("due") == Some(&Value::Bool(true));
    let state =
        session.call(if wanted.if_due { "make_due_backup" } else { "make_backup" }, json!({}), session::now())?;
    Ok((state, was_due))
}

/// Lists the backups in a folder, as their fronts say.
pub(crate) fn list(out: &Output, folder: &Path) -> Done {
    let listed = backups::list(folder, None).map_err(|_| Refusal::unreadable(folder))?;
    let listed = backups::dated_ahead_last(listed, session::now().at);
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

/// Puts a backup back; with `--sheet` what is given as passphrase is the key on the printed sheet, which is used up: a new passphrase comes along, and a new sheet is shown once.
pub(crate) fn restore(out: &Output, keys: &Keys, wanted: &Restore) -> Done {
    let mut session = Session::begin(&wanted.vault, keys)?;
    let file = std::path::absolute(&wanted.file).map_err(|_| Refusal::unreadable(&wanted.file))?;
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else {
        return Err(Refusal::unreadable(&wanted.file));
    };
    let name = name.to_string_lossy();
    let fresh = wanted.new_passphrase_file.as_deref().map(session::passphrase_in).transpose()?;
    session.desk.look_in(folder);
    let typed = session.passphrase().to_owned();
    let opens = if wanted.sheet {
        let on_one_line = || Ok(typed.split_whitespace().map(str::to_owned).collect());
        let groups = keys.passphrase_file.as_deref().map_or_else(on_one_line, sheets::groups)?;
        json!({ "file": name, "groups": groups, "new_passphrase": fresh.as_deref() })
    } else {
        json!({ "file": name, "passphrase": typed, "key_file": keys.second()? })
    };
    let was_there = session.desk.place().holds_vault();
    let restored = put_back(&mut session, wanted, opens);
    session.close()?;
    let (state, sheet) = restored?;
    let answer = json!({ "restored": true, "team": state.get("team"), "sheet": sheet });
    out.answer(&answer, || {
        let new_sheet = sheet
            .as_ref()
            .map(|sheet| [say("cli-restore-sheet", &[]), groups(sheet.get("groups").unwrap_or(&Value::Null))]);
        let aside = was_there.then(|| say("cli-restore-aside", &[]));
        let done = [say("cli-restore-done", &[])].into_iter().chain(aside);
        done.chain(new_sheet.into_iter().flatten()).collect::<Vec<_>>().join("\n")
    })
}

/// What the core says of the vault that is back, and the sheet that takes the place of the one that was used. It counts as typed back, unless the call says that it will be.
fn put_back(session: &mut Session, wanted: &Restore, opens: Value) -> samlat::Result<(Value, Option<Value>)> {
    let state = session.call("restore_backup", opens, session::now())?;
    if !wanted.sheet {
        return Ok((state, None));
    }
    let sheet = session.call("recovery_sheet", json!({}), session::now())?;
    if !wanted.type_back {
        session.call("confirm_recovery_sheet", json!({ "groups": sheet.get("groups") }), session::now())?;
    }
    Ok((state, Some(sheet)))
}

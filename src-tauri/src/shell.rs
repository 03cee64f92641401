//! What the shell answers itself, in one table; everything else goes through the one door. Typed by hand for the window in `ui/src/api/shell.ts`. Invariant: nothing here knows a child.

use crate::{files, session::Session, windows};
use samlat::{
    Error, Result,
    ops::{
        WantedFile,
        shown::{has_locked, seen_after},
    },
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tauri::{Manager as _, Runtime, WebviewWindow};

/// Ops that take a path: it comes from a dialog of ours, never from the window.
const FROM_A_DIALOG: &[&str] = &["choose_backup_folder", "look_in_backup_folder"];

/// What reaches the computer's files and screens: not for whom the laptop is handed over to.
const REACHES_OUT: &[&str] = &["save_file", "open_file", "pick_file", "choose_backups", "room"];

/// Ops after which another may sit there.
const SEATS: &[&str] = &["switch_user", "unlock", "open_damaged", "restore_backup"];

/// Size of all text in per cent, as far as it goes either way.
const TEXT_SIZE: std::ops::RangeInclusive<u32> = 80..=200;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextSize {
    percent: u32,
}

/// Somebody is there; `minutes` when the page may sit still longer than usual.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Touch {
    #[serde(default)]
    minutes: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Room {
    open: bool,
    #[serde(default)]
    fullscreen: bool,
}

/// Answers the private window.
pub(crate) fn call<R: Runtime>(
    window: &WebviewWindow<R>,
    name: &str,
    input: Value,
    passphrase: Option<&str>,
) -> Result<Value> {
    let session = window.state::<Session>();
    if REACHES_OUT.contains(&name) {
        session.may_ask(name)?;
    }
    match name {
        "touch" => {
            session.touch(read::<Touch>(input)?.minutes);
            Ok(json!({}))
        }
        "fullscreen" => {
            Ok(json!({ "fullscreen": window.is_fullscreen().and_then(|is| window.set_fullscreen(!is)).is_ok() }))
        }
        "text_size" => Ok(json!({ "percent": text_size(window) })),
        "set_text_size" => {
            files::keep_text_size(window, read::<TextSize>(input)?.percent.clamp(*TEXT_SIZE.start(), *TEXT_SIZE.end()))
        }
        "save_file" => unlocked(&session).and_then(|()| files::save(window, &read(input)?)),
        "open_file" => unlocked(&session).and_then(|()| files::open(window, &read(input)?)),
        "pick_file" => {
            let wanted: WantedFile = read(input)?;
            // A locked vault lets in the key file that opens it, and no other file.
            if !wanted.is_key_file() {
                unlocked(&session)?;
            }
            files::pick(window, &wanted)
        }
        "choose_backups" => choose_backups(window, &session, passphrase),
        _ if FROM_A_DIALOG.contains(&name) => Err(Error::NotAllowed),
        "room" => unlocked(&session).and_then(|()| room(window, &read(input)?)),
        _ => {
            let was_open = session.is_open();
            let answer = session.call(name, input, passphrase);
            if has_locked(name, was_open, answer.as_ref().err(), || session.is_open()) {
                samlat_documents::forget();
                windows::renew(window.app_handle());
            }
            let answer = answer?;
            if was_open && SEATS.contains(&name) {
                windows::clear(window.app_handle());
            }
            if let Some(seen) = seen_after(name, || is_shared(&session)) {
                windows::let_be_seen(window, seen);
            }
            Ok(answer)
        }
    }
}

/// Whether the room sees the laptop's own screen: then the window shows no more than the room may see.
fn is_shared(session: &Session) -> bool {
    let sharing = session.call("sharing", json!({}), None).unwrap_or_default();
    sharing.get("shared") == Some(&Value::Bool(true))
}

/// The user chooses a folder; the window learns what lies in it, never where it is. In an open vault the day's own backup goes there: without the passphrase nothing is asked.
fn choose_backups<R: Runtime>(window: &WebviewWindow<R>, session: &Session, passphrase: Option<&str>) -> Result<Value> {
    if session.is_open() && passphrase.is_none() {
        return Err(Error::AskAgain);
    }
    let op = if session.is_open() { "choose_backup_folder" } else { "look_in_backup_folder" };
    let chosen = files::pick_folder(window);
    chosen.map_or(Ok(Value::Null), |folder| session.call(op, json!({ "folder": folder }), passphrase))
}

fn text_size<R: Runtime>(window: &WebviewWindow<R>) -> u32 {
    files::text_size(window).filter(|percent| TEXT_SIZE.contains(percent)).unwrap_or(100)
}

fn room<R: Runtime>(window: &WebviewWindow<R>, wanted: &Room) -> Result<Value> {
    windows::set_room(window.app_handle(), wanted.open, wanted.fullscreen)
        .map_err(|_| Error::File(std::io::ErrorKind::Other))?;
    let screens = window.available_monitors().map_or(1, |screens| screens.len());
    Ok(json!({ "open": wanted.open, "screens": screens }))
}

/// Files and the projector belong to an open vault.
pub(crate) fn unlocked(session: &Session) -> Result<()> {
    if session.is_open() { Ok(()) } else { Err(Error::Locked) }
}

fn read<T: DeserializeOwned>(input: Value) -> Result<T> {
    serde_json::from_value(input).map_err(|_| Error::Shape)
}

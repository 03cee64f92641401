//! The session: the only state of the windows, and the only reader of the clock. Invariant: when nobody has done anything for long, or the computer has slept, it is locked.

use crate::windows;
use chrono::{DateTime, Utc};
use samlat::{
    Desk, Error, Now, Result,
    ops::{FileContent, Released, desks::LockedBy, shown::due},
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};
use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{Receiver, Sender, channel},
    },
    time::Duration,
};
use tauri::{AppHandle, Manager as _, Runtime};

/// How often the clock is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// The longest that a page may ask for: a meeting's.
const MEETING: u32 = 15;
/// When nothing has been asked for so long, there is time to read ahead.
const QUIET: Duration = Duration::from_millis(300);
/// Between two pieces read ahead, so that whoever asks gets in.
const BREATH: Duration = Duration::from_millis(10);

/// One vault, open or locked, and when somebody last did something.
pub(crate) struct Session {
    desk: Arc<Mutex<Desk>>,
    /// When, and how many minutes the shown page asks for at least.
    last_sign: Mutex<(DateTime<Utc>, u32)>,
    /// Tells the one who reads ahead that something was asked.
    asked: Sender<()>,
    /// Which PDF may be saved.
    released: Mutex<Released>,
}

impl Session {
    pub(crate) fn begin(vault: PathBuf) -> Self {
        let desk = Arc::new(Mutex::new(Desk::new(Place::new(vault), Cost::STANDARD)));
        let (asked, told) = channel();
        let ahead = Arc::clone(&desk);
        std::thread::spawn(move || read_ahead(&ahead, &told));
        Self { desk, last_sign: Mutex::new((now().at, 0)), asked, released: Mutex::default() }
    }

    /// Goes through the one door.
    pub(crate) fn call(&self, name: &str, input: Value, again: Option<&str>) -> Result<Value> {
        hold(&self.last_sign).0 = now().at;
        let answer = samlat_documents::door::call(&mut hold(&self.desk), name, input, now(), again);
        hold(&self.released).note(name, answer.as_ref().ok());
        // The thread listens as long as the session lasts.
        let _ = self.asked.send(());
        answer
    }

    /// Somebody is there, on a page that may sit still for so many minutes.
    pub(crate) fn touch(&self, minutes: u32) {
        *hold(&self.last_sign) = (now().at, minutes.min(MEETING));
    }

    /// Locks, which blanks the projector; true when it was open. What the typesetter remembers goes too.
    pub(crate) fn lock(&self, by: LockedBy) -> bool {
        let mut desk = hold(&self.desk);
        let was_open = desk.is_open();
        if was_open && desk.lock(by, now()).is_err() {
            eprintln!("samlat-desktop: locked, but the last anchor could not be written");
        }
        drop(desk);
        samlat_documents::forget();
        was_open
    }

    /// Whether the vault is open.
    pub(crate) fn is_open(&self) -> bool {
        hold(&self.desk).is_open()
    }

    /// Whether whoever sits at the laptop may do this: somebody it is handed over to may little.
    pub(crate) fn may_ask(&self, name: &str) -> Result<()> {
        hold(&self.desk).may_ask(name)
    }

    /// Whether a file may be saved: a paper only when the core let it out.
    pub(crate) fn may_save(&self, file: &FileContent) -> Result<()> {
        hold(&self.released).let_out(file)
    }

    /// What the projector shows: blank while locked. Somebody looking at it is no sign that the owner is there.
    pub(crate) fn room_view(&self) -> Result<Value> {
        match hold(&self.desk).call("room_view", json!({}), now(), None) {
            Err(Error::Locked) => Ok(json!({ "state": "blank" })),
            answer => answer,
        }
    }

    /// Blanks the room.
    pub(crate) fn blank_room(&self) {
        hold(&self.desk).blank_room();
    }

    /// Why it should be locked now, if it should.
    fn overdue(&self, last_look: DateTime<Utc>) -> Option<LockedBy> {
        let now = now();
        let idle_minutes = hold(&self.desk).idle_minutes()?;
        let (last_sign, longer) = *hold(&self.last_sign);
        due(now.at - last_look, now.at - last_sign, idle_minutes.max(longer))
    }
}

/// Reads ahead after each question, when it has become quiet; as long as somebody can ask.
fn read_ahead(desk: &Mutex<Desk>, asked: &Receiver<()>) {
    while asked.recv().is_ok() {
        let mut pause = QUIET;
        loop {
            if asked.recv_timeout(pause).is_ok() {
                pause = QUIET;
                continue;
            }
            // What could not be read ahead is read, and told of, when it is asked for.
            if !hold(desk).read_ahead(now()).unwrap_or(false) {
                break;
            }
            pause = BREATH;
        }
    }
}

/// Whether a screen was unplugged between two looks; not when the system did not say how many there are.
fn unplugged(before: Option<usize>, after: Option<usize>) -> bool {
    before.zip(after).is_some_and(|(before, after)| after < before)
}

/// Looks at the clock, and at how many screens there are, as long as the program runs.
pub(crate) fn watch<R: Runtime>(app: AppHandle<R>) {
    std::thread::spawn(move || {
        let (mut last_look, mut screens) = (now().at, None);
        loop {
            std::thread::sleep(LOOK_EVERY);
            let session = app.state::<Session>();
            if let Some(by) = session.overdue(last_look)
                && session.lock(by)
            {
                windows::renew(&app);
            }
            let there = windows::screens(&app);
            if unplugged(screens, there) {
                session.blank_room();
                windows::close_blanked(&app);
            }
            screens = there.or(screens);
            last_look = now().at;
        }
    });
}

/// Where the vault lies: `SAMLAT_VAULT`, or the user's own data folder; an error when the system does not say where that is.
pub(crate) fn vault() -> tauri::Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let data = || match () {
        () if cfg!(windows) => set("LOCALAPPDATA"),
        () if cfg!(target_os = "macos") => Some(set("HOME")?.join("Library/Application Support")),
        () => set("XDG_DATA_HOME").or_else(|| Some(set("HOME")?.join(".local/share"))),
    };
    set("SAMLAT_VAULT").or_else(|| Some(data()?.join("samlat/vault"))).ok_or(tauri::Error::UnknownPath)
}

/// The moment it is, in UTC and on the wall.
#[expect(clippy::disallowed_methods, reason = "the session is where the window's clock is read")]
fn now() -> Now {
    let now = chrono::Local::now();
    Now { at: now.to_utc(), local: now.naive_local() }
}

/// A thread that stopped in the middle leaves the desk as it was: every act is a transaction.
fn hold<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_goes_blank_when_a_screen_is_unplugged_and_not_when_one_is_plugged_in() {
        assert!(unplugged(Some(2), Some(1)) && unplugged(Some(1), Some(0)));
        assert!(!unplugged(Some(1), Some(2)) && !unplugged(Some(2), Some(2)));
        assert!(!unplugged(None, Some(1)) && !unplugged(Some(2), None), "nobody knows");
    }
}

//! What the computer tells: it goes to sleep, its screen is locked, something was copied. Invariant: the vault is locked before the computer sleeps, and what we copied does not stay in the clipboard.
//!
//! Linux: logind and the screen savers over D-Bus, with GTK's own library; other systems are noticed by the clock (session.rs).

use crate::{session::Session, windows, wiping::is_driven};
use samlat::ops::desks::LockedBy;
use tauri::{AppHandle, Manager as _, Runtime};

/// Locks because the computer says so.
fn lock<R: Runtime>(app: &AppHandle<R>) {
    if app.state::<Session>().lock(LockedBy::Sleep) {
        windows::renew(app);
    }
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn listen<R: Runtime>(_: &AppHandle<R>) {}

#[cfg(not(target_os = "linux"))]
pub(crate) fn empty_clipboard() {}

#[cfg(target_os = "linux")]
pub(crate) use linux::{empty_clipboard, end_processes, listen, network_processes};

#[cfg(target_os = "linux")]
mod linux {
    use super::*;
    use gio::{
        BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags, UnixFDList,
        glib::{self, ObjectExt as _, ToVariant as _},
    };
    use std::{
        cell::{Cell, RefCell},
        rc::Rc,
        time::Duration,
    };

    const LOGIND: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    /// How long what was copied may stay, as long as it is ours.
    const CLIPBOARD: Duration = Duration::from_secs(30);

    /// By when the process that drew a window has ended, well within what logind waits (five seconds).
    const ENDED: Duration = Duration::from_millis(300);

    /// The window comes first: a vault that nobody can have opened yet need not be locked.
    const SOON: Duration = Duration::from_secs(1);

    /// Listens, from soon after the start on, as long as the program runs. A computer without these services is noticed by the clock instead.
    pub(crate) fn listen<R: Runtime>(app: &AppHandle<R>) {
        let app = app.clone();
        glib::timeout_add_local_once(SOON, move || begin(&app));
    }

    fn begin<R: Runtime>(app: &AppHandle<R>) {
        if let Ok(bus) = gio::bus_get_sync(BusType::System, Cancellable::NONE) {
            before_sleep(app, &bus);
            screen_locks(app, &bus);
            keep(bus);
        }
        if let Ok(bus) = gio::bus_get_sync(BusType::Session, Cancellable::NONE) {
            for saver in ["org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver", "org.cinnamon.ScreenSaver"] {
                let app = app.clone();
                on(&bus, None, saver, "ActiveChanged", move |told| {
                    if told.child_value(0).get::<bool>() == Some(true) {
                        lock(&app);
                    }
                });
            }
            keep(bus);
        }
        clipboard(app);
    }

    /// The processes that each private window has had for a network that it never asks for: WebKit leaves them when the window is gone. Windows that WebDriver drives share one.
    pub(crate) fn network_processes() -> Vec<String> {
        if is_driven() {
            return Vec::new();
        }
        let us = std::process::id();
        let children = std::fs::read_to_string(format!("/proc/self/task/{us}/children")).unwrap_or_default();
        let name = |child: &str| std::fs::read_to_string(format!("/proc/{child}/comm")).unwrap_or_default();
        let all = children.split_whitespace().filter(|child| name(child).starts_with("WebKitNetwork"));
        all.map(str::to_owned).collect()
    }

    /// Ends them, when the windows that had them are gone.
    pub(crate) fn end_processes(left: Vec<String>) {
        if !left.is_empty() {
            glib::timeout_add_local_once(SOON, || drop(std::process::Command::new("kill").args(left).status()));
        }
    }

    thread_local! {
        /// Connections live as long as the window's thread.
        static KEPT: RefCell<Vec<DBusConnection>> = const { RefCell::new(Vec::new()) };
    }

    fn keep(bus: DBusConnection) {
        KEPT.with_borrow_mut(|kept| kept.push(bus));
    }

    fn on(
        bus: &DBusConnection,
        sender: Option<&str>,
        interface: &str,
        signal: &str,
        act: impl Fn(&glib::Variant) + 'static,
    ) {
        bus.signal_subscribe(
            sender,
            Some(interface),
            Some(signal),
            None,
            None,
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, told| act(told),
        );
    }

    /// Holds sleep up for the moment that locking takes: until the file in the answer is let go.
    fn inhibit(bus: &DBusConnection) -> Option<UnixFDList> {
        let asked = ("sleep", "Samlat", samlat::words::say("sleep-held", &[]), "delay").to_variant();
        bus.call_with_unix_fd_list_sync(
            Some(LOGIND),
            "/org/freedesktop/login1",
            MANAGER,
            "Inhibit",
            Some(&asked),
            None,
            DBusCallFlags::NONE,
            1_000,
            UnixFDList::NONE,
            Cancellable::NONE,
        )
        .ok()
        .map(|(_, files)| files)
    }

    fn before_sleep<R: Runtime>(app: &AppHandle<R>, bus: &DBusConnection) {
        let held = Rc::new(RefCell::new(inhibit(bus)));
        let (app, again) = (app.clone(), bus.clone());
        on(bus, Some(LOGIND), MANAGER, "PrepareForSleep", move |told| match told.child_value(0).get::<bool>() {
            Some(true) => {
                lock(&app);
                // Not before what drew the window has ended too (windows.rs): it has what stood on the page.
                let letting_go = held.borrow_mut().take();
                glib::timeout_add_local_once(ENDED, move || drop(letting_go));
            }
            _ => *held.borrow_mut() = inhibit(&again),
        });
    }

    fn screen_locks<R: Runtime>(app: &AppHandle<R>, bus: &DBusConnection) {
        let locks = app.clone();
        on(bus, Some(LOGIND), "org.freedesktop.login1.Session", "Lock", move |_| lock(&locks));
        let app = app.clone();
        on(bus, Some(LOGIND), "org.freedesktop.DBus.Properties", "PropertiesChanged", move |told| {
            if told.type_().as_str() == "(sa{sv}as)"
                && glib::VariantDict::new(Some(&told.child_value(1)))
                    .lookup::<bool>("LockedHint")
                    .is_ok_and(|hint| hint == Some(true))
            {
                lock(&app);
            }
        });
    }

    /// Empties the clipboard when what one of our windows put there has lain for a while.
    fn clipboard<R: Runtime>(app: &AppHandle<R>) {
        let clipboard = gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD);
        let ours = Rc::new(Cell::new(0u32));
        let app = app.clone();
        let kept = clipboard.clone();
        clipboard.connect_local("owner-change", false, move |_| {
            let turn = ours.get().wrapping_add(1);
            ours.set(turn);
            let focused = app.webview_windows().values().any(|window| window.is_focused().unwrap_or(false));
            OURS.set(focused);
            if focused {
                let (clipboard, ours) = (kept.clone(), ours.clone());
                glib::timeout_add_local_once(CLIPBOARD, move || {
                    if ours.get() == turn {
                        clipboard.clear();
                        OURS.set(false);
                    }
                });
            }
            None
        });
    }

    thread_local! {
        static OURS: Cell<bool> = const { Cell::new(false) };
    }

    /// Empties the clipboard now if it holds something of ours, and what is marked with the mouse, which the middle button pastes elsewhere: GTK lets go of that only while it is ours. On the window's
    /// thread.
    pub(crate) fn empty_clipboard() {
        if OURS.take() {
            gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD).clear();
        }
        gtk::Clipboard::get(&gtk::gdk::SELECTION_PRIMARY).clear();
    }
}

//! The two windows. Invariant: neither goes anywhere but to the program's own pages, opens another, or keeps anything on disk.

use crate::{files::Opened, system, wiping::is_driven};
use std::{sync::mpsc::channel, time::Duration};
use tauri::{
    AppHandle, Emitter as _, Manager as _, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    webview::NewWindowResponse,
};

/// The private window's label.
pub(crate) const MAIN: &str = "main";
/// Its label every second time: at locking the new one is there before the old one is gone.
const OTHER_MAIN: &str = "main-2";
/// The projector window's label.
pub(crate) const ROOM: &str = "room";

/// Opens the private window.
pub(crate) fn open_main<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<WebviewWindow<R>> {
    open(app, MAIN)
}

/// Lets programs that picture the screen (a video call) see the private window, or no more. It opens unseen.
pub(crate) fn let_be_seen<R: Runtime>(window: &WebviewWindow<R>, seen: bool) {
    if window.set_content_protected(!seen).is_err() {
        eprintln!("samlat-desktop: whether other programs may picture the window could not be changed");
    }
}

fn open<R: Runtime>(app: &AppHandle<R>, label: &str) -> tauri::Result<WebviewWindow<R>> {
    let window = WebviewWindowBuilder::new(app, label, WebviewUrl::App("index.html".into())).title("Samlat");
    build(window.inner_size(1366.0, 768.0).min_inner_size(1024.0, 700.0).center().content_protected(true))
}

/// Opens or closes the projector's window. Where it stands the user decides: not every system lets a program place it.
pub(crate) fn set_room<R: Runtime>(app: &AppHandle<R>, open: bool, fullscreen: bool) -> tauri::Result<()> {
    match (app.get_webview_window(ROOM), open) {
        (Some(room), true) => room.set_fullscreen(fullscreen),
        (Some(room), false) => room.destroy(),
        (None, true) => {
            let room = WebviewWindowBuilder::new(app, ROOM, WebviewUrl::App("room.html".into()));
            build(room.title("Samlat: på duken").inner_size(1280.0, 720.0).fullscreen(fullscreen)).map(|_| ())
        }
        (None, false) => Ok(()),
    }
}

/// How many screens the computer has; none when the system does not say. Who asks must be able to lock also when the windows have stopped, and waits no longer than a second.
pub(crate) fn screens<R: Runtime>(app: &AppHandle<R>) -> Option<usize> {
    let window = main(app)?;
    let (tell, told) = channel();
    let count = move || {
        let screens = window.available_monitors().ok().map(|screens| screens.len());
        let _ = tell.send(screens);
    };
    app.run_on_main_thread(count).ok()?;
    told.recv_timeout(Duration::from_secs(1)).ok().flatten()
}

/// Closes the projector's window when the room went blank by itself, and tells the private window's page.
pub(crate) fn close_blanked<R: Runtime>(app: &AppHandle<R>) {
    if set_room(app, false, false).is_err() {
        eprintln!("samlat-desktop: the projector's window is blank, but could not be closed");
    }
    if let Some(window) = main(app) {
        let _ = app.emit_to(window.label(), "blanked", ());
    }
}

/// Builds a window that is closed off. Tauri hands our pages to the first window of each store, and thinks that windows share one when they name the same folder; a private window has
/// its own store, so it names a folder of its own: an empty one, gone as soon as the window is there.
fn build<R: Runtime>(window: WebviewWindowBuilder<'_, R, AppHandle<R>>) -> tauri::Result<WebviewWindow<R>> {
    let window = window
        .incognito(!is_driven())
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .prevent_overflow()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny);
    if is_driven() {
        return window.build();
    }
    let folder = tempfile::tempdir()?;
    window.data_directory(folder.path().to_owned()).build()
}

/// Whether an address is one of our pages.
pub(crate) fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// What every locking ends with: wipes the opened papers, and destroys both windows with their web processes, so that nothing they knew stays in memory; a new private one finds the vault locked.
/// The new one comes first: a program without a window ends, and so it does when no new one can be opened.
pub(crate) fn renew<R: Runtime>(app: &AppHandle<R>) {
    app.state::<Opened>().wipe();
    let app = app.clone();
    let _ = app.clone().run_on_main_thread(move || {
        system::empty_clipboard();
        #[cfg(target_os = "linux")]
        let left = system::network_processes();
        let old = main(&app);
        let label = if old.as_ref().is_some_and(|old| old.label() == MAIN) { OTHER_MAIN } else { MAIN };
        if let Some(room) = app.get_webview_window(ROOM) {
            end(&room);
        }
        if open(&app, label).is_err() {
            eprintln!("samlat-desktop: no new window could be opened at locking");
        }
        if let Some(old) = old {
            end(&old);
            #[cfg(target_os = "linux")]
            system::end_processes(left);
        }
    });
}

/// When another comes, what the one before had opened, copied or marked goes.
pub(crate) fn clear<R: Runtime>(app: &AppHandle<R>) {
    app.state::<Opened>().wipe();
    samlat_documents::forget();
    let _ = app.run_on_main_thread(system::empty_clipboard);
}

/// Whether a window is the private one.
pub(crate) fn is_main(label: &str) -> bool {
    label == MAIN || label == OTHER_MAIN
}

/// The private window.
pub(crate) fn main<R: Runtime>(app: &AppHandle<R>) -> Option<WebviewWindow<R>> {
    [MAIN, OTHER_MAIN].iter().find_map(|label| app.get_webview_window(label))
}

/// Ends a window, and then the process that drew it: taken from an open page it would be a crash.
fn end<R: Runtime>(window: &WebviewWindow<R>) {
    #[cfg(target_os = "linux")]
    let _ = window.with_webview(|view| {
        let view = view.inner();
        let end = move || webkit2gtk::WebViewExt::terminate_web_process(&view);
        webkit2gtk::glib::timeout_add_local_once(Duration::from_millis(50), end);
    });
    if window.destroy().is_err() {
        eprintln!("samlat-desktop: a window could not be closed at locking");
    }
}

/// A second start shows the first.
pub(crate) fn to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = main(app) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

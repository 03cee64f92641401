//! How the window is started: with the C library told to wipe what is given back, and WebKit to use the C library's memory, which the C library listens to only before a program starts; and with nothing in the environment that would drive it.

use std::{io, path::Path, process::Command};

#[cfg(target_os = "linux")]
pub(crate) const LIBRARY: &str = "GLIBC_TUNABLES";
#[cfg(target_os = "linux")]
pub(crate) const WEBKIT: &str = "Malloc";
/// What is kept for the next of the same size is not wiped: so nothing is kept.
#[cfg(target_os = "linux")]
const WIPE: &str = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0";

/// Whether the program was started so.
#[cfg(target_os = "linux")]
#[allow(dead_code, reason = "only the window asks")]
pub(crate) fn is_told() -> bool {
    std::env::var(LIBRARY).is_ok_and(|set| set.contains(WIPE))
}

/// Whether WebDriver drives the window. It cannot drive a private one, nor take a picture of one that is drawn without the graphics card.
pub(crate) fn is_driven() -> bool {
    cfg!(feature = "e2e") && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Takes a variable out of the environment, at the very start.
#[allow(dead_code, reason = "only the window does")]
pub(crate) fn unset(name: &str) {
    #[expect(unsafe_code, reason = "nothing else runs yet: no other thread can be reading the environment")]
    unsafe {
        std::env::remove_var(name);
    }
}

/// A release build is not driven from outside by a variable somebody left in the environment (ui.md 8.4).
#[allow(dead_code, reason = "only the window does")]
pub(crate) fn unset_remote_control() {
    #[cfg(not(any(debug_assertions, feature = "e2e")))]
    for name in [
        "TAURI_AUTOMATION",
        "TAURI_WEBVIEW_AUTOMATION",
        "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
        "WEBVIEW2_USER_DATA_FOLDER",
        "WEBVIEW2_BROWSER_EXECUTABLE_FOLDER",
        "WEBKIT_INSPECTOR_SERVER",
        "WEBKIT_INSPECTOR_HTTP_SERVER",
        "GTK_MODULES",
        "GTK_DEBUG",
    ] {
        unset(name);
    }
}

/// Becomes the program, with the words of our own command line.
///
/// # Errors
/// When it cannot be started; then nothing has happened.
pub(crate) fn start(program: &Path) -> io::Result<()> {
    let mut start = Command::new(program);
    start.args(std::env::args_os().skip(1));
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt as _;
        let set = std::env::var(LIBRARY).unwrap_or_default();
        let wanted = if set.is_empty() { WIPE.to_owned() } else { format!("{set}:{WIPE}") };
        // What is on the page is drawn in memory that is ours to wipe, not in the graphics card's, and is there sooner (ADR 0019).
        if !is_driven() {
            start.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        }
        Err(start.env(LIBRARY, wanted).env(WEBKIT, "1").exec())
    }
    #[cfg(not(target_os = "linux"))]
    start.spawn().map(|_| ())
}

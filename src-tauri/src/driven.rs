//! For tests/desktop only, never in a bundle. A folder instead of a person: `SAMLAT_TEST_FILES` holds what is chosen, and gets what is saved and opened. Invariant: what is chosen is noted as GTK's own
//! dialog notes it, so that a test sees what becomes of the note.

use samlat::{Error, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tauri::{Runtime, WebviewWindow};

fn folder() -> Option<PathBuf> {
    std::env::var_os("SAMLAT_TEST_FILES").map(PathBuf::from)
}

pub(crate) fn save<R: Runtime>(window: &WebviewWindow<R>, name: &str) -> Option<PathBuf> {
    let saved = folder()?.join("saved");
    fs::create_dir_all(&saved).ok()?;
    let path = saved.join(name);
    note(window, &path);
    Some(path)
}

/// Notes what was chosen as GTK's own dialog does, and nothing takes it out again.
#[cfg(target_os = "linux")]
fn note<R: Runtime>(window: &WebviewWindow<R>, path: &Path) {
    use gtk::prelude::{FileExt as _, RecentManagerExt as _};
    let uri = gio::File::for_path(path).uri();
    let _ = window.run_on_main_thread(move || {
        let _ = gtk::RecentManager::default().is_some_and(|recent| recent.add_item(&uri));
    });
}

#[cfg(not(target_os = "linux"))]
fn note<R: Runtime>(_: &WebviewWindow<R>, _: &Path) {}

pub(crate) fn pick<R: Runtime>(_: &WebviewWindow<R>, kinds: &[&str]) -> Option<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder()?).ok()?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let ending = |file: &PathBuf| file.extension().map(|ending| ending.to_string_lossy().into_owned());
    files.into_iter().find(|file| ending(file).is_some_and(|ending| kinds.contains(&ending.as_str())))
}

pub(crate) fn pick_folder<R: Runtime>(_: &WebviewWindow<R>) -> Option<PathBuf> {
    let stick = folder()?.join("stick");
    fs::create_dir_all(&stick).ok()?;
    Some(stick)
}

pub(crate) fn view(path: &Path) -> Result<()> {
    let opened = folder().ok_or(Error::Paper)?.join("opened");
    fs::create_dir_all(&opened)?;
    // Has its name once it is whole: who waits for it reads it at once.
    let half = opened.with_extension("half");
    fs::copy(path, &half)?;
    fs::rename(half, opened.join(path.file_name().unwrap_or_default()))?;
    Ok(())
}

//! Files that leave or come in, through the system's dialogs; papers in the system's viewer. Invariant: the window never sees a path, only PDF is opened, and what was opened is
//! this user's alone to read, has a name that says nothing, and is wiped when the vault locks; what a killed program left, at the next start.

#[cfg(feature = "e2e")]
use crate::driven as dialogs;
use crate::{session::Session, shell};
use samlat::{
    Error, Result,
    ops::{FileContent, WantedFile},
    vault::replace_file,
    words::say,
};
use serde_json::{Value, json};
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use tauri::{Manager as _, Runtime, WebviewWindow};

/// How the folders of opened papers begin; what follows is another each time, so that nobody can be there first.
const OURS: &str = "samlat-papers-";

/// The folder of opened papers, readable by this user only.
pub(crate) struct Opened(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    folder: Option<tempfile::TempDir>,
    /// How many have been opened since the program began, so that no two have the same name.
    papers: u32,
}

/// What an opened paper is called. The viewer keeps the names of what it has shown, and a paper's own holds a case number.
pub(crate) fn opened_name(number: u32) -> String {
    format!("{}.pdf", say("paper-opened", &[("number", number.into())]))
}

impl Opened {
    pub(crate) fn begin() -> Self {
        Self(Mutex::default())
    }

    /// Writes a paper while the vault is open, and gives its path. Who locks meanwhile waits, and then wipes it.
    fn keep(&self, bytes: &[u8], session: &Session) -> Result<PathBuf> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shell::unlocked(session)?;
        if kept.folder.is_none() {
            let mut made = tempfile::Builder::new();
            made.prefix(OURS);
            #[cfg(unix)]
            made.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
            kept.folder = Some(made.tempdir_in(place())?);
        }
        kept.papers = kept.papers.saturating_add(1);
        let folder = kept.folder.as_ref().ok_or(Error::Paper)?.path();
        // Made with 0600, and so it stays under its own name.
        let mut paper = tempfile::NamedTempFile::new_in(folder)?;
        paper.write_all(bytes)?;
        let path = folder.join(opened_name(kept.papers));
        paper.persist(&path).map_err(|refused| refused.error)?;
        Ok(path)
    }

    /// Removes what was opened.
    pub(crate) fn wipe(&self) {
        drop(self.0.lock().unwrap_or_else(PoisonError::into_inner).folder.take());
    }
}

/// GTK notes what was chosen in a dialog, for every program's list of recent files, and a file's name holds a case number: this program writes nothing in that list. Not by
/// `gtk-recent-files-enabled`: whoever turns that off empties the whole list, other programs' too. A portal's dialog notes by itself; then the list can be written, to take it out.
#[cfg(target_os = "linux")]
#[expect(
    unsafe_code,
    reason = "the class is GTK's own and stays for as long as the program runs; no list has been made of it yet"
)]
pub(crate) fn note_nothing() {
    use gio::glib::gobject_ffi::g_type_class_ref;
    use gtk::ffi::{GtkRecentManagerClass, gtk_recent_manager_get_type};
    if std::env::var_os("GTK_USE_PORTAL").is_some_and(|said| said == "1") {
        return;
    }
    // What GTK calls when the list has changed is also what writes it down.
    unsafe {
        (*g_type_class_ref(gtk_recent_manager_get_type()).cast::<GtkRecentManagerClass>()).changed = None;
    }
}

/// The dialogs of other systems are their own.
#[cfg(not(target_os = "linux"))]
pub(crate) fn note_nothing() {}

/// Where opened papers lie: in memory and the user's own, where the system has such a place.
fn place() -> PathBuf {
    let own = std::env::var_os("XDG_RUNTIME_DIR").filter(|place| !place.is_empty());
    own.map_or_else(std::env::temp_dir, PathBuf::from)
}

/// Removes what a killed program left. Only when no other of ours runs; another user's folder the system keeps from us.
pub(crate) fn wipe_left() {
    for left in fs::read_dir(place()).into_iter().flatten().flatten() {
        if left.file_name().to_string_lossy().starts_with(OURS) {
            let _ = fs::remove_dir_all(left.path());
        }
    }
}

/// Writes a file where the user chooses: all of it, or what was there before.
pub(crate) fn save<R: Runtime>(window: &WebviewWindow<R>, file: &FileContent) -> Result<Value> {
    window.state::<Session>().may_save(file)?;
    let chosen = dialogs::save(window, plain_name(file)?);
    if let Some(path) = &chosen {
        replace_file(path, &file.bytes()?)?;
    }
    Ok(json!({ "saved": chosen.is_some() }))
}

/// Opens a paper in the system's viewer, from where it is printed.
pub(crate) fn open<R: Runtime>(window: &WebviewWindow<R>, file: &FileContent) -> Result<Value> {
    let bytes = file.bytes()?;
    let name = plain_name(file)?;
    if !bytes.starts_with(b"%PDF-") || Path::new(name).extension().is_none_or(|ending| ending != "pdf") {
        return Err(Error::NotAllowed);
    }
    let path = window.state::<Opened>().keep(&bytes, &window.state::<Session>())?;
    dialogs::view(&path)?;
    Ok(json!({ "opened": true }))
}

/// Reads the file that the user chooses; null when none was chosen.
pub(crate) fn pick<R: Runtime>(window: &WebviewWindow<R>, wanted: &WantedFile) -> Result<Value> {
    let kinds: Vec<&str> = wanted.kinds.iter().map(String::as_str).collect();
    let Some(path) = dialogs::pick(window, &kinds) else { return Ok(Value::Null) };
    wanted.may_be(fs::metadata(&path)?.len())?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let content = FileContent::new(name, "application/octet-stream", &fs::read(&path)?);
    serde_json::to_value(content).map_err(|_| Error::Shape)
}

/// The folder that the user chooses.
pub(crate) fn pick_folder<R: Runtime>(window: &WebviewWindow<R>) -> Option<PathBuf> {
    dialogs::pick_folder(window)
}

/// The proposed name without any folder.
fn plain_name(file: &FileContent) -> Result<&str> {
    let name = Path::new(&file.file_name).file_name().and_then(|name| name.to_str());
    name.filter(|name| *name == file.file_name).ok_or(Error::Shape)
}

/// Size of all text as it was last set on this computer. The only thing kept outside the vault beside the window's place.
pub(crate) fn text_size<R: Runtime>(window: &WebviewWindow<R>) -> Option<u32> {
    fs::read_to_string(text_size_file(window)?).ok()?.trim().parse().ok()
}

/// Keeps it.
pub(crate) fn keep_text_size<R: Runtime>(window: &WebviewWindow<R>, percent: u32) -> Result<Value> {
    let file = text_size_file(window).ok_or(Error::File(std::io::ErrorKind::NotFound))?;
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, percent.to_string())?;
    Ok(json!({}))
}

fn text_size_file<R: Runtime>(window: &WebviewWindow<R>) -> Option<PathBuf> {
    Some(window.path().app_config_dir().ok()?.join("text-size"))
}

/// The system's dialogs and viewer.
#[cfg(not(feature = "e2e"))]
mod dialogs {
    use super::*;
    use std::process::{Command, Stdio};
    use tauri_plugin_dialog::{DialogExt as _, FilePath};

    pub(super) fn save<R: Runtime>(window: &WebviewWindow<R>, name: &str) -> Option<PathBuf> {
        let dialog = window.dialog().file().set_parent(window).set_file_name(name);
        chosen(window, dialog.blocking_save_file())
    }

    pub(super) fn pick<R: Runtime>(window: &WebviewWindow<R>, kinds: &[&str]) -> Option<PathBuf> {
        let name = kinds.iter().map(|kind| format!("*.{kind}")).collect::<Vec<_>>().join(", ");
        let dialog = window.dialog().file().set_parent(window).add_filter(name, kinds);
        chosen(window, dialog.blocking_pick_file())
    }

    fn chosen<R: Runtime>(window: &WebviewWindow<R>, chosen: Option<FilePath>) -> Option<PathBuf> {
        let path = chosen?.into_path().ok()?;
        let noted = path.clone();
        let _ = window.run_on_main_thread(move || forget(&noted));
        Some(path)
    }

    #[cfg(not(target_os = "linux"))]
    fn forget(_: &Path) {}

    /// A second wall behind [`note_nothing`]: what another process's dialog noted, as a portal's does, is taken out again.
    #[cfg(target_os = "linux")]
    fn forget(path: &Path) {
        use gtk::prelude::{FileExt as _, RecentManagerExt as _};
        let (uri, mut looks) = (gio::File::for_path(path).uri(), 0..150);
        gio::glib::timeout_add_local(std::time::Duration::from_millis(20), move || {
            if let Some(recent) = gtk::RecentManager::default() {
                let _ = recent.remove_item(&uri);
            }
            looks.next().map_or(gio::glib::ControlFlow::Break, |_| gio::glib::ControlFlow::Continue)
        });
    }

    pub(super) fn pick_folder<R: Runtime>(window: &WebviewWindow<R>) -> Option<PathBuf> {
        window.dialog().file().set_parent(window).blocking_pick_folder().map(FilePath::into_path)?.ok()
    }

    pub(super) fn view(path: &Path) -> Result<()> {
        let viewer = if cfg!(target_os = "windows") {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let quiet = || Stdio::null();
        Command::new(viewer).arg(path).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn()?;
        Ok(())
    }
}

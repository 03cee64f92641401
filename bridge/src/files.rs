//! The built interface, and the file dialogs without a person: a folder answers them. Invariant: serves only files that lie in the interface's folder.

use crate::http::Response;
use samlat::{Error, Result, ops::FileContent};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The folder that answers the dialogs, if any.
pub(crate) struct Files {
    folder: Option<PathBuf>,
}

impl Files {
    pub(crate) fn new(folder: Option<String>) -> Self {
        Self { folder: folder.map(PathBuf::from) }
    }

    /// A page of the interface, or one of its files.
    pub(crate) fn page(&self, interface: &Path, path: &str) -> Response {
        let name = path.trim_start_matches('/');
        let asked = if name.is_empty() { "index.html" } else { name };
        let inside = !asked.split('/').any(|part| part.is_empty() || part.starts_with('.'));
        match inside.then(|| std::fs::read(interface.join(asked))) {
            Some(Ok(bytes)) => Response::file(media_type(asked), bytes),
            _ => Response::text(404, "no such page: is ui/dist built?"),
        }
    }

    /// What the shell answers itself in the window; `None` for everything else.
    pub(crate) fn call(&self, name: &str, input: &Value) -> Option<Result<Value>> {
        match name {
            "save_file" => Some(self.keep(input).map(|kept| json!({ "saved": kept }))),
            "open_file" => Some(self.keep(input).map(|kept| json!({ "opened": kept }))),
            "pick_file" => Some(self.pick(input)),
            "text_size" => Some(Ok(json!({ "percent": 100 }))),
            "set_text_size" | "touch" => Some(Ok(json!({}))),
            "room" => Some(Ok(json!({ "open": input.get("open") == Some(&Value::Bool(true)), "screens": 1 }))),
            _ => None,
        }
    }

    /// The folder that stands for a USB stick.
    pub(crate) fn stick(&self) -> Option<PathBuf> {
        let stick = self.folder.as_ref()?.join("stick");
        std::fs::create_dir_all(&stick).ok()?;
        Some(stick)
    }

    fn keep(&self, input: &Value) -> Result<bool> {
        let file: FileContent = serde_json::from_value(input.clone()).map_err(|_| Error::Shape)?;
        let name = Path::new(&file.file_name).file_name().ok_or(Error::Shape)?;
        match &self.folder {
            Some(folder) => std::fs::write(folder.join(name), file.bytes()?).map(|()| true).map_err(Error::from),
            None => Ok(false),
        }
    }

    fn pick(&self, input: &Value) -> Result<Value> {
        let kinds: Vec<&str> =
            input.get("kinds").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let Some(folder) = &self.folder else { return Ok(Value::Null) };
        let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
        files.sort();
        let fits = |file: &&PathBuf| file.extension().and_then(|e| e.to_str()).is_some_and(|e| kinds.contains(&e));
        let Some(file) = files.iter().find(fits) else { return Ok(Value::Null) };
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let content = FileContent::new(name, "application/octet-stream", &std::fs::read(file)?);
        serde_json::to_value(content).map_err(|_| Error::Shape)
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

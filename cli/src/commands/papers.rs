//! `samlat paper`: a paper as a PDF, made and logged as from the window.

use crate::{
    arguments::Paper,
    files,
    output::{Done, Output, Refusal},
    session::{self, Keys, Session},
};
use samlat::{Error, ops::FileContent};
use serde_json::{Value, json};

/// Makes the paper and writes it where it is wanted: under its own name in a folder, else as the file named.
pub(crate) fn run(out: &Output, keys: &Keys, wanted: &Paper) -> Done {
    if !samlat_documents::door::papers().any(|name| name == wanted.name) {
        return Err(Refusal::Usage { words: "cli-no-such-paper", file: wanted.name.clone() });
    }
    let input: Value = match &wanted.input {
        None => json!({}),
        Some(file) => {
            let text = std::fs::read_to_string(file).map_err(|_| Refusal::unreadable(file))?;
            serde_json::from_str(&text).map_err(|_| Error::Shape)?
        }
    };
    let mut session = Session::open(&wanted.vault, keys)?;
    let made = session.call(&wanted.name, input, session::now());
    session.close()?;
    let paper: FileContent = serde_json::from_value(made?).map_err(|_| Error::Paper)?;
    let path = if wanted.out.is_dir() { wanted.out.join(&paper.file_name) } else { wanted.out.clone() };
    let bytes = paper.bytes()?;
    files::write(&[(path.clone(), bytes.as_slice())])?;
    let shown = path.display().to_string();
    out.answer(&json!({ "file": shown, "media_type": paper.media_type }), || shown.clone())
}

/// The names of the papers.
pub(crate) fn list(out: &Output) -> Done {
    let names: Vec<&str> = samlat_documents::door::papers().filter(|name| *name != "paper_preview").collect();
    out.answer(&json!(names), || names.join("\n"))
}

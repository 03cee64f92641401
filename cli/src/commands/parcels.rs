//! `samlat parcel`: a handover to another municipality as a sealed file. Invariant: files are written whole or not at all; a passphrase is never an argument.

use crate::{
    arguments::{Lock, ParcelCommand},
    files,
    output::{Done, Output, Refusal},
    session::{self, Keys, Session},
};
use samlat::{ops::FileContent, words::say};
use serde_json::{Value, json};
use std::path::Path;

/// Makes, takes back, reads or receipts a parcel.
pub(crate) fn run(out: &Output, keys: &Keys, command: &ParcelCommand) -> Done {
    match command {
        ParcelCommand::Key { vault } => {
            let key = one(keys, vault, "parcel_key", json!({}))?;
            out.answer(&key, || format!("{}\n  {}", text(&key, "key"), words(&key)))
        }
        ParcelCommand::Make { vault, handover, lock, part, out: folder } => {
            let parts: Vec<&str> = part.iter().map(|part| part.code()).collect();
            let made =
                one(keys, vault, "make_parcel", json!({ "handover": handover, "parts": parts, "to": locked(lock) }))?;
            let answer = written(folder, &made)?;
            out.answer(&answer, || made_text("cli-parcel-made", &answer))
        }
        ParcelCommand::Withdraw { vault, handover, lock, out: folder } => {
            let made = one(keys, vault, "withdraw_parcel", json!({ "handover": handover, "to": locked(lock) }))?;
            let answer = written(folder, &made)?;
            out.answer(&answer, || made_text("cli-parcel-withdrawal-made", &answer))
        }
        ParcelCommand::Read { vault, file, parcel_passphrase_file } => {
            let passphrase = parcel_passphrase_file.as_deref().map(first_line).transpose()?;
            let input = json!({ "file": content(file)?, "passphrase": passphrase });
            let read = one(keys, vault, "read_parcel", input)?;
            out.answer(&read, || read_text(&read))
        }
        ParcelCommand::Receipt { vault, file } => {
            let view = one(keys, vault, "read_parcel_receipt", json!({ "file": content(file)? }))?;
            out.answer(&view, || receipt_text(&view))
        }
    }
}

/// What a file is locked with, as the ops say it.
fn locked(lock: &Lock) -> Value {
    match lock {
        Lock { recipient: Some(key), .. } => json!({ "kind": "key", "key": key }),
        Lock { .. } => json!({ "kind": "passphrase" }),
    }
}

/// The file in its folder, and what the receiver must be told.
fn written(folder: &Path, made: &Value) -> Done<Value> {
    let written = files::put(folder, &[&made["file"]])?;
    Ok(json!({ "file": written.first(), "passphrase": made["passphrase"], "words": made["words"] }))
}

fn made_text(made: &str, answer: &Value) -> String {
    let passphrase = answer["passphrase"].as_str();
    let spoken = passphrase.map(|spoken| say("cli-parcel-passphrase", &[("words", spoken.into())]));
    let lines = [say(made, &[]), format!("  {}", answer["file"].as_str().unwrap_or_default())];
    lines.into_iter().chain(spoken).collect::<Vec<_>>().join("\n")
}

fn read_text(read: &Value) -> String {
    let from = read.pointer("/from").and_then(Value::as_str).unwrap_or_default();
    let known = match (read["withdrawn_on"].is_string(), read["again"] == true) {
        (true, _) => "cli-parcel-withdrawn",
        (false, true) => "cli-parcel-again",
        (false, false) => "cli-parcel-read",
    };
    format!("{}\n  {}", say(known, &[("from", from.into())]), words(read))
}

fn receipt_text(view: &Value) -> String {
    let holder = view.pointer("/holder/name").and_then(Value::as_str).unwrap_or_default();
    let accepted = view.pointer("/handover/state").is_some_and(|state| state == "accepted");
    let state = if accepted { "cli-parcel-yes" } else { "cli-parcel-no" };
    say(state, &[("name", holder.into())])
}

fn one(keys: &Keys, vault: &Path, op: &str, input: Value) -> Done<Value> {
    let mut session = Session::open(vault, keys)?;
    let answer = session.call(op, input, session::now());
    session.close()?;
    Ok(answer?)
}

/// A file as an op takes it.
pub(crate) fn content(file: &Path) -> Done<FileContent> {
    let bytes = std::fs::read(file).map_err(|_| Refusal::unreadable(file))?;
    Ok(FileContent::new("", "application/octet-stream", &bytes))
}

fn first_line(file: &Path) -> Done<String> {
    let text = std::fs::read_to_string(file).map_err(|_| Refusal::unreadable(file))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

fn words(of: &Value) -> String {
    let words: Vec<&str> = of["words"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    words.join(" ")
}

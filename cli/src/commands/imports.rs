//! `samlat import`: the municipality's own list, read, tried or brought in.

use crate::{
    arguments::Import,
    output::{Done, Output, Refusal},
    session::{self, Keys, Session},
};
use samlat::{ops::FileContent, words::say};
use serde_json::{Value, json};

/// Reads a list; brings it in unless it is a dry run.
pub(crate) fn run(out: &Output, keys: &Keys, wanted: &Import) -> Done {
    let bytes = std::fs::read(&wanted.file).map_err(|_| Refusal::unreadable(&wanted.file))?;
    let ending = wanted.file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    // The list's own name may hold a person's: only its ending goes on.
    let content = FileContent::new(format!("list.{ending}"), "application/octet-stream", &bytes);
    let recipe = match &wanted.recipe {
        Some(file) if file.exists() => {
            let text = std::fs::read_to_string(file).map_err(|_| Refusal::unreadable(file))?;
            serde_json::from_str(&text).map_err(|_| Refusal::unreadable(file))?
        }
        _ => Value::Null,
    };
    let mut session = Session::open(&wanted.vault, keys)?;
    let op = if wanted.dry_run { "preview_import" } else { "import_list" };
    let input = json!({ "content": content, "recipe": recipe });
    let answer = session.call(op, input, session::now());
    session.close()?;
    let report = answer?;
    if let Some(file) = wanted.recipe.as_ref().filter(|file| !file.exists()) {
        let text = format!("{:#}\n", report.get("recipe").unwrap_or(&Value::Null));
        std::fs::write(file, text).map_err(|_| Refusal::unwritable(file))?;
    }
    out.answer(&report, || text(&report, wanted.dry_run))
}

fn text(report: &Value, dry_run: bool) -> String {
    let count = |key: &str| report[key].as_array().map_or(0, Vec::len);
    let done = if dry_run { "cli-import-tried" } else { "cli-import-done" };
    let number = |key: &str| i64::try_from(count(key)).unwrap_or(0).into();
    let mut lines = vec![say(done, &[("accepted", number("accepted")), ("rejected", number("rejected"))])];
    let said = |key: &str| {
        let rows = report[key].as_array().into_iter().flatten();
        rows.filter_map(|row| row["say"].as_str().map(|say| format!("  {say}"))).collect::<Vec<_>>()
    };
    lines.extend(said("rejected"));
    lines.extend(said("known"));
    lines.join("\n")
}

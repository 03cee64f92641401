//! `samlat import`: the municipality's own list, read, tried or brought in. Invariant: what was brought in is said, also when the recipe cannot be kept.

use crate::{
    arguments::Import,
    files,
    output::{Done, Output, Refusal},
    session::{self, Keys, Session},
};
use samlat::{exchange::sheets::Recipe, ops::FileContent, words::say};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Reads a list; brings it in unless it is a dry run.
pub(crate) fn run(out: &Output, keys: &Keys, wanted: &Import) -> Done {
    let bytes = std::fs::read(&wanted.file).map_err(|_| Refusal::unreadable(&wanted.file))?;
    let ending = wanted.file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    // The list's own name may hold a person's: only its ending goes on.
    let content = FileContent::new(format!("list.{ending}"), "application/octet-stream", &bytes);
    let (given, missing): (Option<&PathBuf>, Option<&PathBuf>) = match &wanted.recipe {
        Some(file) if file.exists() => (Some(file), None),
        other => (None, other.as_ref()),
    };
    let recipe = given.map(|file| recipe(file)).transpose()?;
    let mut session = Session::open(&wanted.vault, keys)?;
    let op = if wanted.dry_run { "preview_import" } else { "import_list" };
    let answer = consent_units(&mut session, &wanted.consent_unit).and_then(|units| {
        let answers = json!({ "sheet": wanted.sheet });
        let input = json!({ "content": content, "answers": answers, "recipe": recipe, "consent_units": units });
        Ok(session.call(op, input, session::now())?)
    });
    session.close()?;
    let report = answer?;
    let kept = missing.map_or(Ok(()), |file| {
        let text = format!("{:#}\n", report.get("recipe").unwrap_or(&Value::Null));
        files::write(&[(file.clone(), text.as_bytes())])
    });
    out.answer(&report, || text(&report, wanted.dry_run, given.is_some()))?;
    kept
}

/// The ids of the units with these names; none when nobody has named any.
fn consent_units(session: &mut Session, names: &[String]) -> Done<Option<Vec<Value>>> {
    if names.is_empty() {
        return Ok(None);
    }
    let units = session.call("list_units", json!({}), session::now())?;
    let id = |name: &String| {
        let named = units.as_array().into_iter().flatten().find(|unit| unit["name"] == name.as_str());
        let unknown = || Refusal::Usage { words: "cli-unit-unknown", file: name.clone() };
        named.map(|unit| unit["id"].clone()).ok_or_else(unknown)
    };
    names.iter().map(id).collect::<Done<Vec<Value>>>().map(Some)
}

/// A recipe, as it was written or with answers put in by hand.
fn recipe(file: &Path) -> Done<Recipe> {
    let text = std::fs::read_to_string(file).map_err(|_| Refusal::unreadable(file))?;
    let wrong = |_| Refusal::Usage { words: "cli-recipe-unreadable", file: file.display().to_string() };
    // Some editors begin a file with a mark of their own.
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(wrong)
}

/// What was read as what, what is asked, what comes in and what does not.
fn text(report: &Value, dry_run: bool, recipe_given: bool) -> String {
    let done = if dry_run { "cli-import-tried" } else { "cli-import-done" };
    let number = |key: &str| list(report, key).count().into();
    let mut lines = columns(report);
    if recipe_given && report["recipe_used"] == false {
        lines.push(say("cli-recipe-of-another-list", &[]));
    }
    lines.extend(questions(report));
    lines.extend(part(report, "skipped", "cli-import-skipped"));
    lines.extend(part(report, "notes", "cli-import-notes"));
    lines.extend(part(report, "known", "cli-import-known"));
    lines.extend(part(report, "rejected", "cli-import-rejected"));
    lines.push(say(done, &[("accepted", number("accepted")), ("rejected", number("rejected"))]));
    // What stands in a list is shown, never obeyed by the terminal.
    let plain = |line: &String| line.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect::<String>();
    lines.iter().map(plain).collect::<Vec<_>>().join("\n")
}

fn list<'a>(of: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    of.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn joined(of: &Value, key: &str, between: &str) -> String {
    let texts = list(of, key).map(|one| one.as_str().map_or_else(|| one.to_string(), str::to_owned));
    texts.collect::<Vec<_>>().join(between)
}

/// The sentences of a part under its heading; nothing when there are none.
fn part(report: &Value, key: &str, heading: &str) -> Vec<String> {
    let said = list(report, key).filter_map(|one| one["say"].as_str());
    headed(heading, said.map(|said| format!("  {said}")).collect())
}

fn headed(heading: &str, lines: Vec<String>) -> Vec<String> {
    let heading = (!lines.is_empty()).then(|| say(heading, &[]));
    heading.into_iter().chain(lines).collect()
}

/// The sheet that was read, where the workbook has more than one such list.
fn told_sheet(report: &Value) -> Option<&str> {
    list(report, "alike_sheets").next().and(report["sheet"].as_str())
}

/// Each heading of the list, in its order, and what it was taken for.
fn columns(report: &Value) -> Vec<String> {
    let mut found: Vec<(&String, &Value)> = report["columns"].as_object().into_iter().flatten().collect();
    found.sort_by_key(|(_, column)| column["index"].as_u64());
    let mut lines =
        headed("cli-import-columns", found.into_iter().map(|(letter, found)| column(letter, found)).collect());
    let (alike, others): (Vec<&Value>, Vec<&Value>) =
        list(report, "other_sheets").partition(|name| list(report, "alike_sheets").any(|alike| alike == *name));
    for (words, sheets) in [("cli-import-alike-sheets", alike), ("cli-import-other-sheets", others)] {
        let names = sheets.iter().filter_map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
        if !names.is_empty() {
            lines.push(say(words, &[("sheets", (&names).into())]));
        }
    }
    lines
}

/// "  Kolumn H: Inkom datum → Inkom".
fn column(letter: &str, found: &Value) -> String {
    let place = match found["heading"].as_str().unwrap_or_default() {
        "" => say("import-column", &[("column", letter.into())]),
        heading => say("import-column-heading", &[("column", letter.into()), ("heading", heading.into())]),
    };
    let taken = match found["label"].as_str().unwrap_or_default() {
        "" => say("cli-import-left-out", &[]),
        label if found["sure"] == "unsure" => say("cli-import-unsure", &[("label", label.into())]),
        label => label.to_owned(),
    };
    format!("  {place} → {taken}")
}

/// What only a person can decide: with what it is about, what can be answered, and where the answer is written.
fn questions(report: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for question in list(report, "questions") {
        lines.push(format!("  {}", question["say"].as_str().unwrap_or_default()));
        let rows = joined(question, "rows", ", ");
        if !rows.is_empty() {
            let asked = match told_sheet(report) {
                Some(sheet) => say("cli-import-asked-rows-sheet", &[("sheet", sheet.into()), ("rows", (&rows).into())]),
                None => say("cli-import-asked-rows", &[("rows", (&rows).into())]),
            };
            lines.push(format!("    {asked}"));
        }
        let asked = question["column"].as_str().and_then(|letter| report["columns"].get(letter));
        let examples = asked.map(|column| joined(column, "examples", "; ")).unwrap_or_default();
        if !examples.is_empty() {
            lines.push(format!("    {}", say("cli-import-asked-examples", &[("examples", (&examples).into())])));
        }
        let choices = list(question, "choices").map(choice).collect::<Vec<_>>().join("; ");
        if !choices.is_empty() {
            lines.push(format!("    {}", say("cli-import-asked-choices", &[("choices", (&choices).into())])));
        }
    }
    if !lines.is_empty() {
        lines.push(format!("  {}", say("cli-import-answers", &[])));
    }
    headed("cli-import-questions", lines)
}

/// "other = annan".
fn choice(choice: &Value) -> String {
    let text = |key: &str| choice[key].as_str().unwrap_or_default();
    format!("{} = {}", text("value"), text("label"))
}

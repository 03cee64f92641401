//! `samlat log`: the access log checked, shown, followed for one child, written out. Invariant: every look leaves its line in the log.

use crate::{
    arguments::{LogCommand, LogVerify},
    commands::sheets::groups,
    output::{self, Done, Output, Refusal},
    session::{self, Keys, Session},
};
use samlat::{Error, error::Damage, words::say};
use serde_json::{Value, json};
use std::path::Path;

/// One of `samlat log …`.
pub(crate) fn run(out: &Output, keys: &Keys, command: &LogCommand) -> Done {
    match command {
        LogCommand::Verify(wanted) => verify(out, keys, wanted),
        LogCommand::Show { vault, case, from, to } => {
            let filter = json!({ "case_number": case, "from": from, "to": to });
            let page = one(keys, vault, |session| session.call("access_log", filter, session::now()))?;
            out.answer(&page, || lines(&page))
        }
        LogCommand::Extract { vault, case } => {
            let child = json!({ "query": case });
            let extract = one(keys, vault, |session| {
                let found = session.call("search_children", child, session::now())?;
                let child = found.get(0).map(|one| one["child"].clone()).ok_or(Error::NotFound("child"))?;
                session.call("log_extract", json!({ "child": child }), session::now())
            })?;
            out.answer(&extract, || lines(&extract))
        }
        LogCommand::Export { vault } => export(keys, vault),
        LogCommand::Keys(wanted) => {
            let groups = groups(&wanted.sheet_file)?;
            let first = one(keys, &wanted.vault, |session| {
                session.call("log_first_keys", json!({ "groups": groups }), session::now())
            })?;
            output::line(&first)
        }
    }
}

fn one(keys: &Keys, vault: &Path, act: impl FnOnce(&mut Session) -> samlat::Result<Value>) -> Done<Value> {
    let mut session = Session::open(vault, keys)?;
    let answer = act(&mut session);
    session.close()?;
    Ok(answer?)
}

fn verify(out: &Output, keys: &Keys, wanted: &LogVerify) -> Done {
    let groups = wanted.sheet_file.as_deref().map(groups).transpose()?.unwrap_or_default();
    let check =
        one(keys, &wanted.vault, |session| session.call("check_log", json!({ "groups": groups }), session::now()))?;
    if check.get("wrong").is_some_and(|wrong| !wrong.is_null()) {
        output::line(&check)?;
        return Err(Refusal::Core(Error::VaultDamaged(Damage::Log)));
    }
    out.answer(&check, || whole(&check))
}

fn whole(check: &Value) -> String {
    let count = |key: &str| check[key].as_i64().unwrap_or(0);
    let head = check["head_hash"].as_str().unwrap_or_default();
    let sealed = count("sealed");
    let seals = (sealed > 0).then(|| say("log-check-sealed", &[("count", sealed.into())]));
    let lines = say("log-check-whole", &[("count", count("lines").into())]);
    let newest = say("log-check-head", &[("number", count("head_sequence").into()), ("hash", head.into())]);
    [Some(lines), seals, Some(newest)].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// JSON lines, one for each line of the log, in order.
fn export(keys: &Keys, vault: &Path) -> Done {
    let mut session = Session::open(vault, keys)?;
    let mut from = 1i64;
    let check = session.call("check_log", json!({}), session::now())?;
    let last = check.get("head_sequence").and_then(Value::as_i64).unwrap_or(0);
    while from <= last {
        let piece = session.call("export_log", json!({ "from": from }), session::now())?;
        let lines = piece.as_array().cloned().unwrap_or_default();
        let Some(newest) = lines.last().and_then(|line| line["sequence"].as_i64()) else { break };
        for line in lines.iter().filter(|line| line["sequence"].as_i64().is_some_and(|number| number <= last)) {
            output::line(line)?;
        }
        from = newest + 1;
    }
    session.close()
}

fn lines(answer: &Value) -> String {
    let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
    let said = answer["lines"].as_array().into_iter().flatten().map(|line| {
        let clock = match line["clock"].as_str() {
            Some("back") => say("log-clock-back", &[]),
            Some("ahead") => say("log-clock-ahead", &[]),
            _ => String::new(),
        };
        let at = text(line, "at").replace('T', " ");
        [
            line["sequence"].to_string(),
            at,
            text(line, "user"),
            text(line, "what"),
            text(line, "about"),
            text(line, "reason"),
            clock,
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("  ")
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { say("log-empty", &[]) } else { said.join("\n") }
}

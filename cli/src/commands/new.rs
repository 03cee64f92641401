//! `samlat new`: make a vault, show its recovery key once.

use crate::{
    arguments::New,
    output::{Done, Output},
    session::{self, Keys, Session},
};
use samlat::{Error, domain::municipalities, error::Problem, words::say};
use serde_json::{Value, json};

/// Makes the vault that was asked for.
pub(crate) fn run(out: &Output, keys: &Keys, wanted: &New) -> Done {
    let municipality = municipalities::by_code(&wanted.municipality)
        .ok_or(Error::Input { field: "municipality", problem: Problem::Unknown })?;
    let team = wanted.team.clone().unwrap_or_else(|| format!("HLT-teamet i {}", municipality.name));
    let mut session = Session::begin(&wanted.vault, keys)?;
    let input = json!({
        "municipality": wanted.municipality, "team": team, "user": wanted.user, "passphrase": session.passphrase(),
    });
    let sheet = session.call("create_vault", input, session::now())?;
    // What was printed is what will be typed from: the terminal has no step where it is typed back.
    session.call("confirm_recovery_sheet", json!({ "groups": sheet["groups"] }), session::now())?;
    session.close()?;
    out.answer(&sheet, || text(&sheet, &team))
}

fn text(sheet: &Value, team: &str) -> String {
    let groups: Vec<&str> = sheet["groups"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mark = sheet["mark"].as_str().unwrap_or_default();
    [
        say("cli-new-done", &[("team", team.into())]),
        String::new(),
        say("cli-new-recovery", &[]),
        groups.iter().map(|group| format!("    {group}")).collect::<Vec<_>>().join("\n"),
        say("cli-new-recovery-mark", &[("mark", mark.into())]),
    ]
    .join("\n")
}

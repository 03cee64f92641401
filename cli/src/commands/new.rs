//! `samlat new`: make a vault, show its recovery key once. Invariant: a vault that could not be made whole is not there.

use crate::{
    arguments::New,
    output::{Done, Output},
    session::{self, Keys, Session},
};
use chrono::Months;
use samlat::{
    Error,
    demo::{self, DemoPlan},
    domain::municipalities,
    error::Problem,
    words::say,
};
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
    let plan = wanted.demo.then(|| plan(wanted));
    let begun = plan.as_ref().map_or_else(session::now, DemoPlan::begins);
    let sheet = session.call("create_vault", input, begun)?;
    if !wanted.type_back {
        session.call("confirm_recovery_sheet", json!({ "groups": sheet.get("groups") }), begun)?;
    }
    if let Some(plan) = &plan {
        demo::fill_new(&mut session.desk, plan, |desk| demo::add_member(desk, session::now()))?;
    }
    session.close()?;
    out.answer(&sheet, || text(&sheet, &team, plan.as_ref()))
}

/// Three years that end today, where the call says nothing else.
fn plan(wanted: &New) -> DemoPlan {
    let to = wanted.to.unwrap_or_else(|| session::now().today());
    let from = wanted.from.or_else(|| to.checked_sub_months(Months::new(36))).unwrap_or(to);
    DemoPlan { seed: wanted.seed, from, to, cases: wanted.cases }
}

/// A sheet's groups, one a line.
pub(super) fn groups(sheet: &Value) -> String {
    let groups = sheet.as_array().into_iter().flatten().filter_map(Value::as_str);
    groups.map(|group| format!("    {group}")).collect::<Vec<_>>().join("\n")
}

fn text(sheet: &Value, team: &str, plan: Option<&DemoPlan>) -> String {
    let mark = sheet["mark"].as_str().unwrap_or_default();
    let cases = plan.map(|plan| say("cli-new-demo", &[("cases", i64::from(plan.cases).into())]));
    [
        say("cli-new-done", &[("team", team.into())]),
        cases.unwrap_or_default(),
        say("cli-new-recovery", &[]),
        groups(&sheet["groups"]),
        say("cli-new-recovery-second", &[]),
        groups(&sheet["second"]),
        say("cli-new-recovery-mark", &[("mark", mark.into())]),
    ]
    .join("\n")
}

//! `samlat quarter`: checked, signed, sealed to the region, receipted. Invariant: the sealed file, its signature and the workbook are written together or not at all.

use crate::{
    arguments::{Quarter, QuarterCommand, Seal},
    commands::parcels::content,
    files::{self, beside},
    output::{Done, Output},
    session::{self, Keys, Session},
};
use samlat::{Error, domain::quarters, error::Rule, words::say};
use serde_json::{Value, json};

/// One step of a quarter's life.
pub(crate) fn run(out: &Output, keys: &Keys, command: &QuarterCommand) -> Done {
    match command {
        QuarterCommand::Check(of) => {
            let state = one(keys, of, |session| session.call("quarter_state", named(of), session::now()))?;
            out.answer(&state, || checks(&state))?;
            // What must be put right stops the signing: a script that only looks at the code is told so.
            match at_level(&state, "stop").next() {
                Some(check) if check["name"] == "erased" => Err(Error::Rule(Rule::QuarterErased).into()),
                Some(_) => Err(Error::Rule(Rule::QuarterChecksRed).into()),
                None => Ok(()),
            }
        }
        QuarterCommand::Sign { of, accept } => {
            let state = one(keys, of, |session| {
                if *accept {
                    accept_all(session, of)?;
                }
                session.call("sign_quarter", named(of), session::now())
            })?;
            out.answer(&state, || checks(&state))
        }
        QuarterCommand::Seal(wanted) => seal(out, keys, wanted),
        QuarterCommand::Receipt { of, file, region_key, received_on } => {
            let input = match file {
                Some(file) => {
                    let receipt = json!({ "file": content(file)?, "signature": content(&beside(file))? });
                    json!({ "quarter": of.quarter, "receipt": receipt })
                }
                None => {
                    let on = received_on.unwrap_or_else(|| session::now().today());
                    json!({ "quarter": of.quarter, "received_on": on })
                }
            };
            let state = one(keys, of, |session| match region_key {
                Some(key) => {
                    session.call("set_region_key", json!({ "key": key, "receipt": input }), session::now())?;
                    session.call("quarter_state", named(of), session::now())
                }
                None => session.call("record_receipt", input, session::now()),
            })?;
            out.answer(&state, || {
                let newest = list(&state, "revisions").next();
                let read = newest.is_some_and(|newest| newest["receipt_read"] == true);
                let proof = if read { "cli-receipt-read" } else { "cli-receipt-by-hand" };
                format!("{}\n{}", checks(&state), say(proof, &[]))
            })
        }
    }
}

fn named(of: &Quarter) -> Value {
    json!({ "quarter": of.quarter })
}

/// Whether the call names a quarter, before anything is opened.
fn readable(of: &Quarter) -> Done {
    of.quarter.parse::<quarters::Quarter>()?;
    Ok(())
}

fn one(keys: &Keys, of: &Quarter, act: impl FnOnce(&mut Session) -> samlat::Result<Value>) -> Done<Value> {
    readable(of)?;
    let mut session = Session::open(&of.vault, keys)?;
    let answer = act(&mut session);
    session.close()?;
    Ok(answer?)
}

/// Says of every check that may be explained that it was looked at and is right.
fn accept_all(session: &mut Session, of: &Quarter) -> samlat::Result<()> {
    let state = session.call("quarter_state", named(of), session::now())?;
    for check in at_level(&state, "look") {
        let input = json!({ "quarter": of.quarter, "name": check["name"], "explanation": "right_as_it_is" });
        session.call("explain_check", input, session::now())?;
    }
    Ok(())
}

fn list<'a>(of: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    of.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn at_level<'a>(state: &'a Value, level: &str) -> impl Iterator<Item = &'a Value> {
    list(state, "checks").filter(move |check| check.get("level").is_some_and(|found| found == level))
}

fn checks(state: &Value) -> String {
    let name = state["name"].as_str().unwrap_or_default();
    let state_word = say(&format!("cli-quarter-{}", state["state"].as_str().unwrap_or_default()), &[]);
    let mut lines = vec![format!("{name}: {state_word}")];
    for check in list(state, "checks") {
        let level = say(&format!("cli-check-{}", check["level"].as_str().unwrap_or_default()), &[]);
        lines.push(format!("  {level:<10} {}", check["sentence"].as_str().unwrap_or_default()));
    }
    lines.join("\n")
}

fn seal(out: &Output, keys: &Keys, wanted: &Seal) -> Done {
    readable(&wanted.of)?;
    let mut session = Session::open(&wanted.of.vault, keys)?;
    let answer = sealed(&mut session, wanted);
    session.close()?;
    let (sealed, workbook, own) = answer?;
    let part = |name: &str| sealed.get(name).unwrap_or(&Value::Null);
    // The signature takes its place first: who finds the sealed file finds it beside.
    let mut written = files::put(&wanted.out, &[part("signature"), part("file"), &workbook])?;
    written.swap(0, 1);
    let answer =
        json!({ "files": written, "sha256": sealed.get("sha256"), "sequence": sealed.get("sequence"), "sender": own });
    out.answer(&answer, || {
        let lines = written.iter().map(|file| format!("  {file}")).collect::<Vec<_>>().join("\n");
        let sha256 = sealed.get("sha256").and_then(Value::as_str).unwrap_or_default();
        format!("{}\n{lines}\n{}", say("cli-sealed", &[]), say("cli-sealed-sum", &[("sum", sha256.into())]))
    })
}

/// The sealed file (once more, when it was sealed before), the workbook and the municipality's own public keys.
fn sealed(session: &mut Session, wanted: &Seal) -> samlat::Result<(Value, Value, Value)> {
    let to = json!({ "quarter": wanted.of.quarter, "key": wanted.recipient });
    let sealed = match session.call("seal_quarter", to, session::now()) {
        Err(Error::Rule(Rule::QuarterStep)) => session
            .call("sealed_quarter", named(&wanted.of), session::now())
            .map_err(|_| Error::Rule(Rule::QuarterStep)),
        other => other,
    }?;
    let workbook = session.call("quarter_workbook", named(&wanted.of), session::now())?;
    Ok((sealed, workbook, session.call("own_public_keys", json!({}), session::now())?))
}

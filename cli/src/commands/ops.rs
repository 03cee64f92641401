//! `samlat ops`: the op table, as it is.

use crate::output::{Done, Output};
use samlat::{
    Error,
    ops::{self, Op},
    words::say,
};
use serde_json::{Value, json};

/// Every op, or the one with that name.
pub(crate) fn run(out: &Output, name: Option<&str>) -> Done {
    match name {
        Some(name) => {
            let op = ops::find(name).ok_or(Error::UnknownOp)?;
            let described = describe(op);
            out.answer(&described, || format!("{}\n{}", line(op), pretty(&described)))
        }
        None => {
            let all: Vec<Value> = ops::OPS.iter().map(describe).collect();
            out.answer(&Value::Array(all), || ops::OPS.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
    }
}

fn describe(op: &Op) -> Value {
    json!({
        "name": op.name,
        "while_locked": op.roles.is_empty(),
        "roles": op.roles,
        "asks_again": op.asks_again,
        "undo": op.undo,
        "input": op.input_schema(),
        "output": op.output_schema(),
    })
}

fn line(op: &Op) -> String {
    let mut says = Vec::new();
    if op.roles.is_empty() {
        says.push(say("cli-ops-locked", &[]));
    } else {
        let role = |role: &Value| say(&format!("cli-role-{}", role.as_str().unwrap_or_default()), &[]);
        let roles: Vec<String> = json!(op.roles).as_array().into_iter().flatten().map(role).collect();
        says.push(say("cli-ops-by", &[("roles", (&roles.join(", ")).into())]));
    }
    says.extend(op.undo.then(|| say("cli-ops-undo", &[])));
    says.extend(op.asks_again.then(|| say("cli-ops-asks-again", &[])));
    format!("{:<28} {}", op.name, says.join("; "))
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

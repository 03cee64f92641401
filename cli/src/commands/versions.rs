//! `samlat verify`, `samlat schema`, `samlat version`: whether it is whole, how it is built, of what.

use crate::{
    output::{self, Done, Output},
    session::{Keys, Session},
};
use samlat::{store::migrations::MIGRATIONS, vault::open, words::say};
use serde_json::json;
use std::path::Path;

/// Reads every page and every row, and follows the access log from its first line to its last.
pub(crate) fn verify(out: &Output, keys: &Keys, vault: &Path) -> Done {
    let mut session = Session::open(vault, keys)?;
    let rows = session.desk.book()?.verify()?;
    session.close()?;
    out.answer(&json!({ "whole": true, "log_rows": rows }), || {
        say("cli-verify-done", &[("rows", i64::try_from(rows).unwrap_or(i64::MAX).into())])
    })
}

/// What all migrations come to; a test of the core says that it is so.
pub(crate) fn schema() -> Done {
    output::print(include_str!("../../../docs/SCHEMA.sql"))
}

/// Versions of the program and of what encrypts.
pub(crate) fn version(out: &Output) -> Done {
    let build = open::build()?;
    let app = env!("CARGO_PKG_VERSION");
    let value = json!({
        "app": app, "schema": MIGRATIONS.len(), "sqlite": build.sqlite, "sqlcipher": build.sqlcipher,
        "provider": build.provider, "compile_options": build.compile_options,
    });
    out.answer(&value, || {
        let store = [
            ("sqlcipher", (&build.sqlcipher).into()),
            ("sqlite", (&build.sqlite).into()),
            ("provider", (&build.provider).into()),
        ];
        format!("{}\n{}", say("cli-version", &[("app", app.into())]), say("cli-version-store", &store))
    })
}

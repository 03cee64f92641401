//! `samlat protect` and `samlat protect-check`: any table of counts, without a vault. Invariant: nothing is written that its certificate does not prove.

use crate::{
    arguments::{Method, Protect},
    files,
    output::{Done, Output, Refusal},
};
use samlat::{
    Error,
    protect::{
        self, Certificate, Draws, Fault, Published, Release, Rounding, Suppression, Table, published_csv,
        read_hierarchy, read_published, read_table,
    },
    words::say,
};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

fn read(file: &Path) -> Done<String> {
    let bytes = fs::read(file).map_err(|_| Refusal::unreadable(file))?;
    // A table from an older program may be in Latin-1; the signs that count are the same.
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect()))
}

fn refused(fault: Fault) -> Refusal {
    Refusal::Core(Error::Protect(fault))
}

/// Protects a table and writes what may be shown beside it, and the certificate.
pub(crate) fn run(out: &Output, wanted: &Protect) -> Done {
    let mut hierarchy = read_hierarchy(&read(&wanted.hierarchy)?).map_err(refused)?;
    hierarchy.insider = wanted.insider.clone().or(hierarchy.insider);
    let insiders = hierarchy.insider.is_some();
    let table = read_table(&read(&wanted.table)?, &hierarchy).map_err(refused)?;
    let earlier = wanted.previous.as_deref().map(certificate).transpose()?;
    let release = protected(wanted, &table, insiders, earlier.as_ref())?;
    let proof = release.certificate();
    if protect::check(&shown(&release), proof).is_err() {
        return Err(refused(Fault::NotFound));
    }
    let table_file = beside(&wanted.table, wanted.out.as_deref(), "protected.csv");
    let certificate_file = beside(&wanted.table, wanted.certificate.as_deref(), "certificate.json");
    let (proven, published) = (proof.to_json().map_err(refused)?, published_csv(&release));
    files::write(&[(certificate_file.clone(), proven.as_bytes()), (table_file.clone(), published.as_bytes())])?;
    let count = proof.count();
    let names = (table_file.display().to_string(), certificate_file.display().to_string());
    let value = json!({
        "published": names.0, "certificate": names.1, "method": proof.method, "cells": count.cells, "small": count.small,
        "hidden": count.hidden, "gone": proof.gone(), "bound": proof.bound, "insiders": proof.insider.is_some(),
    });
    out.answer(&value, || {
        let (small, all) = (count.small, count.cells);
        let done = match wanted.method {
            Method::Round => say(
                "cli-protected-round",
                &[
                    ("small", small.into()),
                    ("all", all.into()),
                    ("base", wanted.base.into()),
                    ("bound", proof.bound.into()),
                ],
            ),
            Method::Suppress => say(
                "cli-protected-suppress",
                &[("small", small.into()), ("extra", count.hidden.saturating_sub(small).into()), ("all", all.into())],
            ),
        };
        let gone = proof.gone();
        let mut lines = vec![done];
        if gone > 0 {
            lines.push(say("cli-protected-gone", &[("count", gone.into())]));
        }
        lines.extend([
            say("cli-protected-published", &[("file", (&names.0).into())]),
            say("cli-protected-certificate", &[("file", (&names.1).into())]),
        ]);
        if proof.insider.is_none() {
            lines.push(say("cli-protected-outsiders", &[]));
        }
        lines.join("\n")
    })
}

fn protected(wanted: &Protect, table: &Table, insiders: bool, earlier: Option<&Certificate>) -> Done<Release> {
    let release = match wanted.method {
        Method::Round => {
            let draws = secret(wanted.secret.as_deref())?;
            let how = Rounding { base: wanted.base, zeros: wanted.zeros, draws: &draws, scope: "table", earlier };
            protect::round(table, &how)
        }
        Method::Suppress => {
            protect::suppress(table, &Suppression { base: wanted.base, zeros: wanted.zeros, insiders, earlier })
        }
    };
    release.map_err(refused)
}

/// The kept secret, or a new one for this time only.
fn secret(file: Option<&Path>) -> Done<Draws> {
    let Some(file) = file else { return Draws::random().map_err(|error| Refusal::Core(error.into())) };
    Draws::from_hex(read(file)?.trim()).ok_or_else(|| refused(Fault::Secret))
}

/// Where a result is written: where asked, or beside the table.
fn beside(table: &Path, asked: Option<&Path>, ending: &str) -> PathBuf {
    asked.map_or_else(|| table.with_extension(ending), Path::to_path_buf)
}

fn certificate(file: &Path) -> Done<Certificate> {
    Certificate::from_json(&read(file)?).map_err(refused)
}

fn shown(release: &Release) -> Published {
    release.cells().iter().map(|cell| (cell.codes.clone(), cell.shown.value())).collect()
}

/// Checks a published table against its certificate, with nothing but whole numbers; and that the certificate is about an earlier edition too, when one is given.
pub(crate) fn check(out: &Output, published: &Path, proof: &Path, previous: Option<&Path>) -> Done {
    let proof = certificate(proof)?;
    let table = read_published(&read(published)?, &proof.columns).map_err(refused)?;
    let previous = previous.map(|file| read_published(&read(file)?, &proof.columns).map_err(refused)).transpose()?;
    if previous.is_some_and(|edition| !proof.follows(&edition)) {
        return Err(refused(Fault::Broken("previous", 1)));
    }
    match protect::check(&table, &proof) {
        Ok(()) => out.answer(&json!({ "holds": true, "cells": table.len() }), || {
            say("cli-protect-holds", &[("cells", table.len().into())])
        }),
        Err(protect::Broken(rule, place)) => Err(refused(Fault::Broken(rule, place + 1))),
    }
}

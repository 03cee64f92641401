//! The certificate of an erasure, from the list that was carried out.

use samlat::{
    Error, Result,
    domain::gallring::GallringList,
    ops::gallring::{GallringOverview, OneGallringList},
};
use serde_json::{Value, json};

use super::Asker;
use crate::{ErasedCase, GallringCertificate, KeptCase, Paper};

pub(super) fn certificate(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneGallringList { list } = asker.read(input)?;
    let overview: GallringOverview = asker.ask("gallring_overview", json!({}))?;
    let list = overview.lists.into_iter().find(|one| one.id == list).ok_or(Error::NotFound("gallring_list"))?;
    let (Some(decided_on), Some(carried_out_on)) = (list.decided_on, list.carried_out_on) else {
        return Err(Error::NotFound("gallring_list"));
    };
    let GallringList { id, source, made_on, made_by, decided_by, reason, carried_out_by, remnants, lines, .. } = list;
    let (erased, kept): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.erase == Some(true));
    let erased = erased.into_iter().map(|line| ErasedCase {
        number: line.number,
        closed_on: line.closed_on,
        last_entry_on: line.last_entry_on,
        rows: line.rows.unwrap_or(0),
    });
    let paper = GallringCertificate {
        source,
        made_on,
        made_by,
        decided_on,
        decided_by,
        reason,
        carried_out_on,
        carried_out_by,
        remnants: remnants.unwrap_or(0),
        erased: erased.collect(),
        kept: kept.into_iter().map(|line| KeptCase { number: line.number, why: line.why }).collect(),
    };
    Ok((Paper::GallringCertificate(paper), id.0.to_string()))
}

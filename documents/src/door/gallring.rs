//! The certificate of an erasure, from the list that was carried out.

use samlat::{
    Error, Result,
    domain::gallring::{GallringList, GallringSearch},
    ops::gallring::{GallringOverview, OneGallringList},
};
use serde_json::{Value, json};

use super::{Asker, given};
use crate::{ErasedCase, FoundTexts, GallringCertificate, KeptCase, Paper, SearchedTexts};

pub(super) fn certificate(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneGallringList { list } = asker.read(input)?;
    let overview: GallringOverview = asker.ask("gallring_overview", json!({}))?;
    let list = overview.lists.into_iter().find(|one| one.id == list).ok_or(Error::NotFound("gallring_list"))?;
    let ident = list.id.0.to_string();
    Ok((Paper::GallringCertificate(of(list)?), ident))
}

/// What the certificate of a list says; none for a list that was not carried out.
fn of(list: GallringList) -> Result<GallringCertificate> {
    let (Some(decided_on), Some(carried_out_on)) = (list.decided_on, list.carried_out_on) else {
        return Err(Error::NotFound("gallring_list"));
    };
    let GallringList {
        source,
        made_on,
        made_by,
        decided_by,
        reason,
        carried_out_by,
        remnants,
        search,
        hidden,
        lines,
        ..
    } = list;
    let (erased, kept): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.erase == Some(true));
    let erased = erased.into_iter().map(|line| ErasedCase {
        number: line.number,
        closed_on: line.closed_on,
        last_entry_on: line.last_entry_on,
        rows: line.rows.unwrap_or(0),
        by_hand: given(&line.by_hand),
    });
    let kept =
        kept.into_iter().map(|line| KeptCase { by_hand: given(&line.by_hand), number: line.number, why: line.why });
    Ok(GallringCertificate {
        source,
        made_on,
        made_by,
        decided_on,
        decided_by,
        reason,
        carried_out_on,
        carried_out_by,
        remnants: remnants.unwrap_or(0),
        searched: search.map(searched).transpose()?,
        hidden,
        erased: erased.collect(),
        kept: kept.collect(),
    })
}

/// What was looked for and where it was found, with the names that the certificate's words have.
fn searched(search: GallringSearch) -> Result<SearchedTexts> {
    let found = search.found.into_iter().map(|one| {
        let kind = serde_json::to_value(one.kind).map_err(|_| Error::Shape)?;
        Ok(FoundTexts { kind: kind.as_str().unwrap_or_default().to_owned(), count: one.count })
    });
    Ok(SearchedTexts { names: search.names, numbers: search.numbers, found: found.collect::<Result<_>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(number: &str, erase: bool, by_hand: &str) -> Value {
        json!({
            "number": number, "case": "01920000-0000-7000-8000-000000000001", "closed_on": "2020-03-01", "last_entry_on": "2020-03-01",
            "due_on": "2025-03-01", "latest_on": "2026-12-31", "by_hand": by_hand, "erase": erase, "why": if erase { "" } else { "Frågar igen." },
            "rows": if erase { json!(12) } else { Value::Null }, "whole_child": erase,
        })
    }

    #[test]
    fn a_case_that_the_rule_alone_did_not_decide_has_the_reason_it_was_put_on_the_list_for() {
        let list = json!({
            "id": "01920000-0000-7000-8000-000000000002", "state": "carried_out", "made_on": "2026-10-13", "made_by": "Ingrid Vallmark", "source": "Regeln",
            "decided_on": "2026-10-14", "decided_by": "Rut Granskare", "reason": "Tiden är ute.", "carried_out_on": "2026-10-15",
            "carried_out_by": "Ingrid Vallmark", "remnants": 0, "search": { "names": 1, "numbers": 2, "found": [{ "kind": "other_child", "count": 3 }] }, "hidden": 1,
            "lines": [line("2403-2019-001", true, "Arkivarien har sett akten."), line("2403-2019-002", true, ""), line("2403-2019-003", false, "Placerad en vecka.")],
        });
        let list: GallringList = serde_json::from_value(list).unwrap();
        let mut open = list.clone();
        open.carried_out_on = None;
        assert!(of(open).is_err(), "nothing is certified before it is done");
        let told = serde_json::to_value(of(list).unwrap_or_else(|_| panic!("no certificate"))).unwrap();
        assert_eq!(told["erased"][0]["by_hand"], "Arkivarien har sett akten.");
        assert_eq!(told["erased"][1]["by_hand"], Value::Null);
        let searched = json!({ "names": 1, "numbers": 2, "found": [{ "kind": "other_child", "count": 3 }] });
        assert_eq!(told["searched"], searched);
        assert_eq!(told["hidden"], 1);
        assert_eq!(
            (&told["kept"][0]["by_hand"], &told["kept"][0]["why"]),
            (&json!("Placerad en vecka."), &json!("Frågar igen."))
        );
    }
}

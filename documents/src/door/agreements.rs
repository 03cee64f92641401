//! The agreements between principals, from what the register says.

use samlat::{
    Result,
    domain::{agreements::AgreementTarget, ids::AgreementId},
    ops::agreements::{AgreementView, AgreementsView, StatutoryView},
};
use serde_json::{Value, json};

use super::{Asker, code_of};
use crate::{AgreementOnPaper, AgreementsPaper, Paper, StatutoryOnPaper, StatutoryState, TargetOnPaper};

pub(super) fn list(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let view: AgreementsView = asker.ask("list_agreements", input)?;
    let valid_on = asker.today();
    let title = |id: Option<AgreementId>| {
        let known = view.agreements.iter().find(|one| Some(one.agreement.id) == id);
        known.map(|one| one.agreement.title.clone()).unwrap_or_default()
    };
    let asked = |one: &StatutoryView| StatutoryOnPaper {
        name: one.statutory.name.clone(),
        law: one.statutory.law.clone(),
        state: match (one.met_by, one.under_way) {
            (Some(_), _) => StatutoryState::Met,
            (None, Some(_)) => StatutoryState::UnderWay,
            (None, None) => StatutoryState::Missing,
        },
        by: title(one.met_by.or(one.under_way)),
    };
    let statutory = view.statutory.iter().map(asked).collect();
    let agreements = view.agreements.iter().map(|one| agreement(one, title(one.agreement.parent))).collect();
    Ok((Paper::Agreements(AgreementsPaper { valid_on, statutory, agreements }), json!(valid_on).to_string()))
}

fn agreement(AgreementView { agreement, standing, .. }: &AgreementView, under: String) -> AgreementOnPaper {
    let agreement = agreement.clone();
    AgreementOnPaper {
        standing: code_of(standing),
        level: code_of(agreement.level),
        under,
        parties: agreement.parties.into_iter().map(|party| party.name).collect(),
        targets: agreement.targets.into_iter().map(target).collect(),
        title: agreement.title,
        signed_on: agreement.signed_on,
        valid_from: agreement.valid_from,
        valid_to: agreement.valid_to,
        review_on: agreement.review_on,
        owner: agreement.owner,
        dnr: agreement.dnr,
        found_at: agreement.found_at,
        meaning: agreement.meaning,
    }
}

fn target(target: AgreementTarget) -> TargetOnPaper {
    TargetOnPaper {
        name: target.name,
        from_age: target.from_age,
        from_included: target.from_included,
        to_age: target.to_age,
        to_included: target.to_included,
    }
}

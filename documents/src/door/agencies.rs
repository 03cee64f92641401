//! Everybody one can turn to, from what the register says.

use samlat::{
    Result,
    domain::names::sentence_case,
    ops::agencies::{AgenciesView, AgencyView},
};
use serde_json::{Value, json};

use super::{Asker, contact_routes::ages};
use crate::{AgenciesPaper, AgencyOnPaper, Paper};

pub(super) fn list(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let view: AgenciesView = asker.ask("list_agencies", input)?;
    let valid_on = asker.today();
    let agencies = view.agencies.into_iter().map(line).collect();
    Ok((Paper::Agencies(AgenciesPaper { valid_on, agencies }), json!(valid_on).to_string()))
}

fn line(AgencyView { agency, to_check }: AgencyView) -> AgencyOnPaper {
    AgencyOnPaper {
        ages: sentence_case(&ages(agency.ages_from, agency.ages_to)),
        route: sentence_case(&agency.route),
        hours: sentence_case(&agency.hours),
        waiting: sentence_case(&agency.waiting),
        name: agency.name,
        organisation: agency.organisation,
        does: agency.does,
        does_not: agency.does_not,
        phone: agency.phone,
        contact: agency.contact,
        checked_on: agency.checked_on,
        to_check,
    }
}

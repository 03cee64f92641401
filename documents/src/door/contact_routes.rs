//! The contact routes, from what the register says.

use samlat::{
    Result,
    domain::names::sentence_case,
    ops::contact_routes::{ContactRoute, NeedRoutes},
    words::say,
};
use serde_json::{Value, json};

use super::Asker;
use crate::{ContactRoutesPaper, NeedOnPaper, Paper, RouteOnPaper};

pub(super) fn table(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let needs: Vec<NeedRoutes> = asker.ask("contact_routes", input)?;
    let valid_on = asker.today();
    let needs = needs
        .into_iter()
        .filter(|need| !need.routes.is_empty())
        .map(|need| NeedOnPaper { name: need.need.name, routes: need.routes.into_iter().map(line).collect() })
        .collect();
    Ok((Paper::ContactRoutes(ContactRoutesPaper { valid_on, needs }), json!(valid_on).to_string()))
}

fn line(route: ContactRoute) -> RouteOnPaper {
    let agency = route.to.agency;
    RouteOnPaper {
        note: sentence_case(&route.note),
        ages: sentence_case(&ages(agency.ages_from, agency.ages_to)),
        route: sentence_case(&agency.route),
        hours: sentence_case(&agency.hours),
        name: agency.name,
        organisation: agency.organisation,
        phone: agency.phone,
        checked_on: agency.checked_on,
        to_check: route.to.to_check,
    }
}

/// "0–17 år"; nothing when there is no limit.
pub(super) fn ages(from: Option<u8>, to: Option<u8>) -> String {
    match (from.filter(|from| *from > 0), to) {
        (Some(from), Some(to)) => {
            say("register-ages-span", &[("from", i64::from(from).into()), ("to", i64::from(to).into())])
        }
        (Some(from), None) => say("register-ages-from", &[("from", i64::from(from).into())]),
        (None, Some(to)) => say("register-ages-to", &[("to", i64::from(to).into())]),
        (None, None) => String::new(),
    }
}

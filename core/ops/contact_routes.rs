//! From a need to a telephone number (kontaktvägar): what people may need, in plain words, and whom one turns to, the first one first. Invariant: about no child; a need that something
//! hangs on is not taken away.

use super::{Nothing, agencies};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agencies::{Need, RouteLine},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    ops::agencies::AgencyView,
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whom one turns to.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContactRoute {
    /// Whom.
    pub to: AgencyView,
    /// When or for whom just they. May be empty.
    pub note: String,
}

/// One need with its routes.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NeedRoutes {
    /// The need.
    pub need: Need,
    /// Whom one turns to, the first one first.
    pub routes: Vec<ContactRoute>,
}

/// Every need.
pub(crate) fn needs(db: &Connection) -> Result<Vec<Need>> {
    store::settings::get(db, "register.needs")
}

/// That it is one of the municipality's needs.
pub(crate) fn known_need(db: &Connection, code: &str) -> Result<()> {
    if needs(db)?.iter().any(|need| need.code == code) {
        Ok(())
    } else {
        Err(Error::Input { field: "need", problem: Problem::Unknown })
    }
}

fn view(db: &Connection, on: NaiveDate) -> Result<Vec<NeedRoutes>> {
    let all = agencies::all(db, on)?;
    let with_routes = |need: Need| {
        let lines = store::agencies::routes(db, &need.code)?;
        let found = lines.into_iter().filter_map(|line| {
            let to = all.iter().find(|view| view.agency.id == line.agency)?.clone();
            Some(ContactRoute { to, note: line.note })
        });
        Ok(NeedRoutes { routes: found.collect(), need })
    };
    needs(db)?.into_iter().map(with_routes).collect()
}

/// Every need, in the municipality's order, with whom one turns to.
pub fn contact_routes(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Vec<NeedRoutes>> {
    book.peek(|db| view(db, by.today()))
}

/// Whom one turns to with a need.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetContactRoutes {
    /// Code of the need.
    pub need: String,
    /// The first one first; empty takes them away.
    pub routes: Vec<RouteLine>,
}

/// Says anew whom one turns to with a need.
///
/// # Errors
/// [`Rule::ListedTwice`].
pub fn set_contact_routes(book: &mut Casebook, by: &Actor, input: SetContactRoutes) -> Result<Vec<NeedRoutes>> {
    let mut lines: Vec<RouteLine> = Vec::with_capacity(input.routes.len());
    for line in &input.routes {
        if lines.iter().any(|known| known.agency == line.agency) {
            return Err(Error::Rule(Rule::ListedTwice));
        }
        lines.push(RouteLine { agency: line.agency, note: texts::optional_line("note", &line.note)? });
    }
    book.write(by, Act { op: "set_contact_routes", object: None, undo: true }, |tx| {
        known_need(tx, &input.need)?;
        let before = store::agencies::routes(tx, &input.need)?;
        for line in &lines {
            agencies::named(tx, line.agency, before.iter().any(|known| known.agency == line.agency))?;
        }
        store::agencies::set_routes(tx, &input.need, &lines)?;
        view(tx, by.today())
    })
}

/// The municipality's list of needs.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetNeeds {
    /// In their order; a new one has an empty code.
    pub needs: Vec<Need>,
}

/// Changes the list of needs: their words, their order, new ones, and fewer when nothing hangs on them.
pub fn set_needs(book: &mut Casebook, by: &Actor, input: SetNeeds) -> Result<Vec<NeedRoutes>> {
    let mut named: Vec<Need> = Vec::with_capacity(input.needs.len());
    for need in &input.needs {
        let code = if need.code.is_empty() { book.new_id(by.now.at)?.to_string() } else { need.code.clone() };
        let name = texts::line("name", &need.name)?;
        if named.iter().any(|known| known.code == code || known.name == name) {
            return Err(Error::Rule(Rule::ListedTwice));
        }
        agencies::ages(need.ages_from, need.ages_to)?;
        let words = texts::optional_line("words", &need.words)?;
        named.push(Need { code, name, words, ages_from: need.ages_from, ages_to: need.ages_to });
    }
    if named.is_empty() {
        return Err(Error::Input { field: "needs", problem: Problem::Blank });
    }
    book.write(by, Act { op: "set_needs", object: None, undo: true }, |tx| {
        let before = needs(tx)?;
        let kept = |code: &str| before.iter().any(|need| need.code == code);
        if input.needs.iter().any(|need| !need.code.is_empty() && !kept(&need.code)) {
            return Err(Error::Input { field: "needs", problem: Problem::Unknown });
        }
        for gone in before.iter().filter(|need| !named.iter().any(|kept| kept.code == need.code)) {
            if store::agencies::need_in_use(tx, &gone.code)? {
                return Err(Error::Rule(Rule::NeedInUse));
            }
        }
        store::settings::set(tx, "register.needs", &named, "Kommunen", by.today())?;
        view(tx, by.today())
    })
}

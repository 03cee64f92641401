//! What a user can do: one table. The dispatcher, the TypeScript contract, the JSON Schemas of `samlat ops` and the access matrix are made from it. Invariant: what is
//! not in the table cannot be done, and who may do it stands in its row.
//!
//! What any op may refuse is said here, once: [`Error::NotFound`] for an id that is not there, or that the user does not see; [`Error::Input`] with the field's name for a text that is empty or
//! too long and for a day that cannot be; [`Error::Rule`] for a step that a state does not allow. What else one refuses stands under its `# Errors`. Days are local, moments are UTC.

pub mod absences;
pub mod actions;
pub mod agencies;
pub mod agenda_building;
mod agenda_leaving;
pub mod agenda_news;
pub mod agenda_postponing;
pub mod agendas;
pub mod agreements;
pub mod arms;
pub mod attendances;
pub mod backups;
pub mod bridges;
pub mod case_lists;
pub mod cases;
pub mod child_mode;
pub mod children;
pub mod closings;
pub mod concern_reports;
pub mod conflicts;
pub mod consents;
pub mod consultations;
pub mod contact_routes;
pub mod contacts;
pub mod contexts;
mod contract;
pub mod demos;
pub mod desks;
pub mod documentation;
pub mod drafts;
pub mod duplicates;
pub mod editions;
pub mod evaluations;
pub mod extracts;
pub mod fields;
mod files;
pub mod gallring;
pub mod gaps;
pub mod group_meetings;
pub mod guardians;
pub mod handovers;
pub mod health_exams;
pub mod home_pages;
pub mod identities;
pub mod imports;
pub mod interventions;
pub mod locks;
pub mod logs;
pub mod marks;
pub mod measures;
pub mod meeting_cases;
pub mod meeting_left_out;
pub mod meeting_planning;
pub mod meeting_types;
pub mod meeting_views;
pub mod meetings;
pub mod minutes;
pub mod needs;
mod op;
pub mod paper_releases;
pub mod paper_texts;
pub mod parcels;
pub mod plans;
pub mod preparations;
pub mod publications;
pub mod quarters;
pub mod recaps;
pub mod recoveries;
pub mod rooms;
#[macro_use]
mod rows;
pub mod screens;
pub mod sessions;
pub mod shown;
pub mod spot_checks;
pub mod surveys;
mod table;
pub mod teams;
pub mod terms;
pub mod today;
pub mod transitions;
pub mod units;
pub mod users;
pub mod voices;
pub mod wheels;

pub use contract::typescript;
pub use files::{FileContent, Released, WantedFile};
pub use op::{Call, Op};
pub use table::OPS;

use crate::{
    domain::users::Role,
    error::{Error, Result},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::collections::BTreeSet;
use ts_rs::{TS, TypeVisitor};

/// No input, or no output.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Type declarations met so far.
#[derive(Default)]
pub struct Declarations {
    config: ts_rs::Config,
    found: BTreeSet<String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() && self.found.insert(format!("export {}", T::decl(&self.config))) {
            T::visit_dependencies(self);
        }
    }
}

fn declare<T: TS + 'static>(declarations: &mut Declarations) {
    declarations.visit::<T>();
    T::visit_dependencies(declarations);
    T::visit_generics(declarations);
}

fn schema<T: JsonSchema>() -> Value {
    schemars::schema_for!(T).to_value()
}

fn read<T: DeserializeOwned>(input: Value) -> Result<T> {
    serde_json::from_value(input).map_err(|_| Error::Shape)
}

fn write<T: Serialize>(output: T) -> Result<Value> {
    serde_json::to_value(output).map_err(|_| Error::Shape)
}

/// Finds an op by name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Op> {
    OPS.iter().find(|op| op.name == name)
}

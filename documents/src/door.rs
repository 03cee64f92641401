//! The one door of window, command line and bridge: papers are made here from what the ops say, everything else is the core's. Invariant: a paper shows only what the
//! same user may ask the core for; what is asked for leaves its line in the log there.

mod meetings;
mod plans;
mod recovery;

use chrono::NaiveDate;
use samlat::{
    Desk, Error, Now, Result,
    domain::names::genitive,
    ops::{FileContent, desks::SessionState},
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{Letterhead, Paper, render};

type MakePaper = fn(&mut Asker<'_>, Value) -> Result<(Paper, String)>;

/// Every paper that can be asked for by name, with its input in `ui/src/api/shell.ts`.
const PAPERS: &[(&str, MakePaper)] =
    &[("recovery_paper", recovery::sheet), ("minutes_paper", meetings::minutes), ("sip_paper", plans::sip)];

/// The names of the papers.
pub fn papers() -> impl Iterator<Item = &'static str> {
    PAPERS.iter().map(|(name, _)| *name)
}

/// Does what is asked: a paper by its name, or the core's op.
///
/// # Errors
/// The core's; [`Error::Paper`] when the paper cannot be set.
pub fn call(desk: &mut Desk, name: &str, input: Value, now: Now, again: Option<&str>) -> Result<Value> {
    match PAPERS.iter().find(|(paper, _)| *paper == name) {
        None => desk.call(name, input, now, again),
        Some((_, make)) => {
            let mut asker = Asker { desk, now, again };
            let head = asker.letterhead()?;
            let (paper, ident) = make(&mut asker, input)?;
            let rendered = render(&paper, &head, &ident, now.at).map_err(|_| Error::Paper)?;
            let file = FileContent::new(rendered.file_name, "application/pdf", &rendered.pdf);
            serde_json::to_value(file).map_err(|_| Error::Paper)
        }
    }
}

/// Asks the core on behalf of a paper.
struct Asker<'a> {
    desk: &'a mut Desk,
    now: Now,
    again: Option<&'a str>,
}

impl Asker<'_> {
    fn ask<T: DeserializeOwned>(&mut self, op: &str, input: Value) -> Result<T> {
        let answer = self.desk.call(op, input, self.now, self.again)?;
        serde_json::from_value(answer).map_err(|_| Error::Shape)
    }

    /// Reads the input of a paper into its type.
    fn read<T: DeserializeOwned>(&self, input: Value) -> Result<T> {
        serde_json::from_value(input).map_err(|_| Error::Shape)
    }

    fn today(&self) -> NaiveDate {
        self.now.today()
    }

    fn letterhead(&mut self) -> Result<Letterhead> {
        match self.ask("session_state", json!({}))? {
            SessionState::Open { team, municipality, demo, .. } => Ok(Letterhead {
                municipality: format!("{} kommun", genitive(&municipality)),
                team,
                demo,
                printed_on: self.today(),
            }),
            _ => Err(Error::Locked),
        }
    }
}

/// What is written, or nothing: a blank field stands for none.
fn given(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

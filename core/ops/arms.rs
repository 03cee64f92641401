//! The municipality's arms on its papers: the municipality brings its own picture, Samlat ships none. Invariant: what is kept has passed `domain::arms`.

use super::{FileContent, Nothing};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        arms::{ArmsFault, kind_of},
        texts,
    },
    error::{Error, Result, Rule},
    store::{self, arms::KeptArms},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The arms, if there are any.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ArmsView {
    /// The picture.
    pub file: Option<FileContent>,
    /// When it was chosen.
    pub chosen_on: Option<NaiveDate>,
}

fn view(db: &Connection) -> Result<ArmsView> {
    let kept = store::arms::get(db)?;
    Ok(ArmsView {
        chosen_on: kept.as_ref().map(|kept| kept.chosen_on),
        file: kept.map(|kept| FileContent::new(kept.file_name, &kept.media_type, &kept.content)),
    })
}

/// The arms as they stand on papers; nothing when none have been chosen.
pub fn arms(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<ArmsView> {
    book.peek(view)
}

/// A picture to stand beside the municipality's name.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetArms {
    /// PNG or SVG.
    pub file: FileContent,
}

const fn rule(fault: ArmsFault) -> Rule {
    match fault {
        ArmsFault::TooLarge => Rule::ArmsTooLarge,
        ArmsFault::NotAPicture => Rule::ArmsNotAPicture,
        ArmsFault::Proportions => Rule::ArmsProportions,
        ArmsFault::Unsafe => Rule::ArmsUnsafe,
    }
}

/// Puts the municipality's arms on its papers.
pub fn set_arms(book: &mut Casebook, by: &Actor, input: SetArms) -> Result<ArmsView> {
    let content = input.file.bytes()?;
    let kind = kind_of(&content).map_err(|fault| Error::Rule(rule(fault)))?;
    let kept = KeptArms {
        file_name: texts::line("file_name", &input.file.file_name)?,
        media_type: kind.media_type().to_owned(),
        content,
        chosen_on: by.today(),
    };
    book.write(by, Act { op: "set_arms", object: None, undo: true }, |tx| {
        store::arms::put(tx, &kept)?;
        view(tx)
    })
}

/// Takes the arms away; papers look as they did without.
pub fn remove_arms(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<ArmsView> {
    book.write(by, Act { op: "remove_arms", object: None, undo: true }, |tx| {
        store::arms::remove(tx)?;
        view(tx)
    })
}

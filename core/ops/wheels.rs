//! The wheel: its areas, each person's picture, what has changed. Invariant: a picture holds only areas of the setting, each once, and in a meeting only for a child shown in full.

use super::{cases::OneCase, rooms::to_write};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::{AgendaItemId, CaseId, WheelId},
        texts,
        wheels::{AREAS, Rater, STRENGTH, Wheel, WheelArea, WheelChange, WheelLevel, changes},
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The wheel of a case.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WheelView {
    /// The areas, clockwise from the top.
    pub areas: Vec<WheelArea>,
    /// The latest picture of each kind of person, the child's first.
    pub latest: Vec<LatestWheel>,
    /// Every picture, newest first.
    pub wheels: Vec<Wheel>,
}

/// The latest picture of one kind of person.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LatestWheel {
    /// The picture.
    pub wheel: Wheel,
    /// What has changed since the one before.
    pub changes: Vec<WheelChange>,
}

fn areas(db: &Connection) -> Result<Vec<WheelArea>> {
    store::settings::get(db, "wheel.areas")
}

fn view(db: &Connection, case: CaseId) -> Result<WheelView> {
    let wheels = store::wheels::of_case(db, case)?;
    let latest = [Rater::Child, Rater::Guardian, Rater::Professional].into_iter().filter_map(|rater| {
        let mut of_rater = wheels.iter().filter(|wheel| wheel.rater == rater);
        let wheel = of_rater.next()?.clone();
        let changes = of_rater.next().map(|before| changes(before, &wheel)).unwrap_or_default();
        Some(LatestWheel { wheel, changes })
    });
    Ok(WheelView { areas: areas(db)?, latest: latest.collect(), wheels })
}

/// The wheel of a case: the latest pictures and what has changed.
pub fn wheel_of_case(book: &mut Casebook, by: &Actor, input: OneCase) -> Result<WheelView> {
    book.read(by, Act::lasting("wheel_of_case", Some(input.case.0)), |db| {
        store::cases::get(db, input.case)?;
        view(db, input.case)
    })
}

/// One person's picture.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RateWheel {
    /// The case.
    pub case: CaseId,
    /// The child's agenda item, when it is filled in at a meeting.
    #[serde(default)]
    pub item: Option<AgendaItemId>,
    /// Whose picture.
    pub rater: Rater,
    /// That person's name; not asked for the child.
    #[serde(default)]
    pub rated_by: String,
    /// The areas that were answered.
    pub levels: Vec<WheelLevel>,
}

/// Records one person's picture of how the child has it. A second one by the same kind of person on the same day takes the first one's place.
pub fn rate_wheel(book: &mut Casebook, by: &Actor, input: RateWheel) -> Result<WheelView> {
    let rated_by = if input.rater == Rater::Child { "" } else { input.rated_by.as_str() };
    let rated_by = texts::optional_line("rated_by", rated_by)?;
    if input.levels.is_empty() {
        return Err(Error::Input { field: "levels", problem: Problem::Blank });
    }
    let id = WheelId(book.new_id(by.now.at)?);
    book.write(by, Act::on("rate_wheel", input.case), |tx| {
        if store::cases::get(tx, input.case)?.closed_on.is_some() {
            return Err(Error::Rule(Rule::CaseStep));
        }
        let known = areas(tx)?;
        for (at, level) in input.levels.iter().enumerate() {
            let twice = input.levels.iter().take(at).any(|other| other.area == level.area);
            if twice || !known.iter().any(|area| area.code == level.area) || !(1..=STRENGTH).contains(&level.level) {
                return Err(Error::Input { field: "levels", problem: Problem::Unknown });
            }
        }
        let meeting = match input.item {
            Some(item) => {
                let mut table = to_write(tx, item, true, by.today())?;
                if table.case != input.case {
                    return Err(Error::NotFound("agenda item"));
                }
                table.witnessed(tx)?;
                Some(table.room.meeting.id)
            }
            None => None,
        };
        let (case, rater, rated_on) = (input.case, input.rater, by.today());
        for before in store::wheels::of_case(tx, case)? {
            if before.rater == rater && before.rated_on == rated_on {
                store::wheels::remove(tx, before.id)?;
            }
        }
        store::wheels::add(tx, &Wheel { id, case, meeting, rated_on, rater, rated_by, levels: input.levels })?;
        view(tx, case)
    })
}

/// The areas of the wheel.
pub fn wheel_areas(book: &mut Casebook, _: &Actor, _: super::Nothing) -> Result<Vec<WheelArea>> {
    book.peek(areas)
}

/// What the areas are called from now on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetWheelAreas {
    /// The areas, clockwise from the top; their codes stay.
    pub areas: Vec<WheelArea>,
}

/// Changes the names and the order of the wheel's areas; what was answered keeps its code.
pub fn set_wheel_areas(book: &mut Casebook, by: &Actor, input: SetWheelAreas) -> Result<Vec<WheelArea>> {
    let mut named = Vec::with_capacity(AREAS);
    for area in &input.areas {
        named.push(WheelArea {
            code: area.code.clone(),
            name: texts::line("name", &area.name)?,
            about: texts::optional_line("about", &area.about)?,
        });
    }
    book.write(by, Act::lasting("set_wheel_areas", None), |tx| {
        let mut before: Vec<String> = areas(tx)?.into_iter().map(|area| area.code).collect();
        let mut after: Vec<String> = named.iter().map(|area| area.code.clone()).collect();
        before.sort();
        after.sort();
        if before != after {
            return Err(Error::Input { field: "areas", problem: Problem::Unknown });
        }
        store::settings::set(tx, "wheel.areas", &named, "Kommunen", by.today())?;
        Ok(named)
    })
}

//! Actions: agreed, begun, done, moved, given up; listed for a child and for everybody. Invariant: an action has who, what and when, or it is not one.

use super::{cases::OneCase, meeting_cases::PromiseLine, rooms::to_write};
use crate::{
    casebook::{Act, Actor, Casebook, sights::alone},
    domain::{
        actions::{Action, ActionState, ActionStep, Helped},
        calendar::{DayOff, day_off},
        ids::{ActionId, AgendaItemId, CaseId, MeetingId, ProfessionalId, UnitId},
        names,
        one_line::{Clock, NamedUnit, Person, ReadLine, read_line},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A new action.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddAction {
    /// The case.
    pub case: CaseId,
    /// The child's agenda item, when it is agreed in a meeting.
    #[serde(default)]
    pub item: Option<AgendaItemId>,
    /// The unit that owns it; the person's own unit when left out.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// Who does it; may be left out: then the unit finds somebody.
    #[serde(default)]
    pub professional: Option<ProfessionalId>,
    /// What.
    #[serde(default)]
    pub what: String,
    /// By when.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
}

/// An action with what one should know about its day.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ActionView {
    /// The action and how it looks today.
    #[serde(flatten)]
    pub line: PromiseLine,
    /// Set when most people do not work on its day.
    pub day_off: Option<DayOff>,
    /// Told when it is agreed: the consent does not cover the unit, so it stands on none of the unit's papers and somebody must tell it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub uncovered: bool,
}

fn seen(action: Action, by: &Actor) -> ActionView {
    let day_off = day_off(action.due_on);
    ActionView { day_off, line: PromiseLine { standing: action.standing(by.today()), action }, uncovered: false }
}

/// Agrees on an action: refused when who, what or when is missing. One that its unit will not see on paper, since the consent does not cover it, is agreed on and says so.
///
/// # Errors
/// [`Rule::ActionIncomplete`] as above; [`Error::Input`] on `due_on` before today; [`Rule::CaseStep`] when the case has ended.
pub fn add_action(book: &mut Casebook, by: &Actor, input: AddAction) -> Result<ActionView> {
    let what = texts::optional_line("what", &input.what)?;
    let Some(due_on) = input.due_on.filter(|_| !what.is_empty()) else {
        return Err(Error::Rule(Rule::ActionIncomplete));
    };
    if input.unit.is_none() && input.professional.is_none() {
        return Err(Error::Rule(Rule::ActionIncomplete));
    }
    if due_on < by.today() {
        return Err(Error::Input { field: "due_on", problem: Problem::TooEarly });
    }
    let id = ActionId(book.new_id(by.now.at)?);
    book.write(by, Act::on("add_action", input.case), |tx| {
        if store::cases::get(tx, input.case)?.closed_on.is_some() {
            return Err(Error::Rule(Rule::CaseStep));
        }
        let meeting = match input.item {
            Some(item) => {
                let mut table = to_write(tx, item, false, by.today())?;
                if table.case != input.case {
                    return Err(Error::NotFound("agenda item"));
                }
                table.witnessed(tx)?;
                Some(table.room.meeting.id)
            }
            None => None,
        };
        let person = input.professional.map(|id| store::units::working(tx, id)).transpose()?;
        input.professional.map_or(Ok(()), |id| store::conflicts::let_work(tx, input.case, id))?;
        let unit = input.unit.or_else(|| person.as_ref().map(|person| person.unit)).ok_or(Error::NotFound("unit"))?;
        let unit = store::units::running(tx, unit)?;
        let action = Action {
            id,
            case: input.case,
            meeting,
            unit: unit.id,
            unit_name: unit.name,
            professional: input.professional,
            person: person.map(|person| person.name).unwrap_or_default(),
            what,
            decided_on: by.today(),
            due_on,
            state: ActionState::Open,
            started_on: None,
            done_on: None,
            dropped_on: None,
            helped: None,
            reason: String::new(),
            moved_from_on: None,
            moved_on: None,
        };
        store::actions::put(tx, &action)?;
        let uncovered = store::consents::hide_action(tx, action.case, action.unit, by.today())?;
        Ok(ActionView { uncovered, ..seen(action, by) })
    })
}

/// What happens to an action.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ActionChange {
    /// It begins today.
    Start {},
    /// It is done.
    Done {
        /// When; today when left out.
        #[serde(default)]
        on: Option<NaiveDate>,
        /// Whether it helped; may be answered later.
        #[serde(default)]
        helped: Option<Helped>,
    },
    /// Whether it helped.
    Helped {
        /// The answer.
        helped: Helped,
    },
    /// It gets another day.
    Move {
        /// The new day.
        due_on: NaiveDate,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// It is given up.
    Drop {
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// It is taken up again.
    Reopen {},
}

/// A change of an action.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeAction {
    /// The action.
    pub action: ActionId,
    /// What happens.
    pub change: ActionChange,
}

fn reason(text: &str) -> Result<String> {
    let reason = texts::optional_line("reason", text)?;
    if reason.is_empty() { Err(Error::Rule(Rule::ReasonMissing)) } else { Ok(reason) }
}

/// The action after what happens to it: on the day `on` where it says none itself, and on none after today.
pub(super) fn changed(mut action: Action, change: &ActionChange, on: NaiveDate, today: NaiveDate) -> Result<Action> {
    match change {
        ActionChange::Start {} => {
            action.state = action.state.after(ActionStep::Start)?;
            action.started_on = Some(on);
        }
        ActionChange::Done { on: said, helped } => {
            action.state = action.state.after(ActionStep::Finish)?;
            let on = said.unwrap_or(on);
            if on > today {
                return Err(Error::Input { field: "on", problem: Problem::InTheFuture });
            }
            if on < action.decided_on {
                return Err(Error::Input { field: "on", problem: Problem::TooEarly });
            }
            action.started_on = action.started_on.or(Some(on));
            action.done_on = Some(on);
            action.helped = *helped;
        }
        ActionChange::Helped { helped } => {
            action.state = action.state.after(ActionStep::Judge)?;
            action.helped = Some(*helped);
        }
        ActionChange::Move { due_on, reason: why } => {
            action.state = action.state.after(ActionStep::Move)?;
            action.reason = reason(why)?;
            if *due_on < today {
                return Err(Error::Input { field: "due_on", problem: Problem::TooEarly });
            }
            action.moved_from_on = Some(action.due_on);
            action.moved_on = Some(on);
            action.due_on = *due_on;
        }
        ActionChange::Drop { reason: why } => {
            action.state = action.state.after(ActionStep::Drop)?;
            action.reason = reason(why)?;
            action.dropped_on = Some(on);
        }
        ActionChange::Reopen {} => {
            action.state = action.state.after(ActionStep::Reopen)?;
            (action.started_on, action.done_on, action.dropped_on, action.helped) = (None, None, None, None);
        }
    }
    Ok(action)
}

/// Begins, finishes, judges, moves, gives up or takes up an action again.
///
/// # Errors
/// [`Rule::CaseStep`] when the case has ended and the action would go on: what was left open can only be ended there.
pub fn change_action(book: &mut Casebook, by: &Actor, input: ChangeAction) -> Result<ActionView> {
    let case = book.peek(|db| store::actions::get(db, input.action))?.case;
    book.write(by, Act::on("change_action", case), |tx| {
        let action = changed(store::actions::get(tx, input.action)?, &input.change, by.today(), by.today())?;
        if action.state.open() && store::cases::get(tx, case)?.closed_on.is_some() {
            return Err(Error::Rule(Rule::CaseStep));
        }
        let again = action.professional.filter(|_| matches!(input.change, ActionChange::Reopen {}));
        again.map_or(Ok(()), |person| store::conflicts::let_work(tx, action.case, person))?;
        store::actions::put(tx, &action)?;
        Ok(seen(action, by))
    })
}

/// A case's actions, in the order they fall due.
pub fn actions_of_case(book: &mut Casebook, by: &Actor, input: OneCase) -> Result<Vec<ActionView>> {
    book.read(by, Act::lasting("actions_of_case", Some(input.case.0)), |db| {
        store::cases::get(db, input.case)?;
        Ok(store::actions::of_case(db, input.case)?.into_iter().map(|action| seen(action, by)).collect())
    })
}

/// Whose actions to list.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListActions {
    /// One unit's; everybody's when left out.
    #[serde(default)]
    pub unit: Option<UnitId>,
}

/// One line of the list of actions.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListedAction {
    /// The action.
    #[serde(flatten)]
    pub view: ActionView,
    /// "Alva N."; for a protected child the case number.
    pub who: String,
    /// The case's number.
    pub number: String,
}

/// Every open action, soonest first.
pub fn list_actions(book: &mut Casebook, by: &Actor, input: ListActions) -> Result<Vec<ListedAction>> {
    book.look_through(by, Act::lasting("list_actions", input.unit.map(|unit| unit.0)), |db| {
        let line = |one: store::actions::Listed| {
            let unit_name = one.sector.beside(one.protected, one.action.unit_name);
            ListedAction {
                who: names::listed(one.protected, &one.first_name, &one.last_name, &one.case_number),
                number: one.case_number,
                view: seen(Action { unit_name, ..one.action }, by),
            }
        };
        let open = store::actions::open(db, input.unit)?;
        let whose = alone(open.iter().map(|one| one.action.case));
        Ok((open.into_iter().map(line).collect(), whose))
    })
}

/// One typed line.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadActionLine {
    /// As typed so far.
    pub line: String,
    /// The meeting: whoever is there or was is meant first when several have the same name, and "the next meeting" is the one planned after it.
    #[serde(default)]
    pub meeting: Option<MeetingId>,
}

/// Understands an action in one typed line. Saves nothing.
///
/// # Errors
/// [`Error::Input`] on `line` when it is longer than a line may be.
pub fn read_action_line(book: &mut Casebook, by: &Actor, input: ReadActionLine) -> Result<ReadLine> {
    if input.line.chars().count() > texts::LINE {
        return Err(Error::Input { field: "line", problem: Problem::TooLong });
    }
    book.peek(|db| {
        let mut there: Vec<ProfessionalId> = Vec::new();
        let mut next_meeting = None;
        if let Some(meeting) = input.meeting {
            let attendances = store::meetings::attendances(db, meeting)?;
            there.extend(attendances.iter().filter(|one| one.status.was_there()).filter_map(|one| one.professional));
            next_meeting = store::meetings::after(db, &store::meetings::get(db, meeting)?)?.map(|next| next.held_on);
        }
        let me = store::users::professional_of(db, by.user)?;
        let units: Vec<NamedUnit> = store::units::all(db)?
            .into_iter()
            .map(|unit| NamedUnit { id: unit.id, name: unit.name, sector: unit.sector })
            .collect();
        let people: Vec<Person> = store::units::professionals(db)?
            .into_iter()
            .filter(|one| units.iter().any(|unit| unit.id == one.unit))
            .map(|one| Person {
                id: one.id,
                name: one.name,
                title: one.title,
                unit: one.unit,
                there: there.contains(&one.id),
                me: me == Some(one.id.0),
            })
            .collect();
        Ok(read_line(&input.line, Clock { today: by.today(), next_meeting }, &people, &units))
    })
}

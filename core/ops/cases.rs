//! Cases: registered, read; the baton; that a report of concern was made. How they end is in `closings.rs`.

use super::{
    children::TypedChild,
    consents::{PurposeState, purpose_state},
    guardians::TypedGuardian,
    identities,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::building::AgendaRules,
        cases::{Case, CaseEvent, Holder, NextStep, Stage},
        children::{Child, Protection, age_on},
        codes::ReferralSource,
        consents::{ConsentState, Purpose},
        gaps::{EarlierHelp, EarlierHelpAnswer, EarlierHelpMoment},
        handovers::gap_days,
        ids::{CaseId, ChildId, GuardianId, ProfessionalId},
        names, texts, transitions,
        units::Sector,
    },
    error::{Error, Problem, Result, Rule},
    store::{self, case_lists::ToDo, cases::CaseNumbers},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which child a new case is about.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum WhichChild {
    /// One that is already there: a new episode.
    Known {
        /// The child.
        child: ChildId,
    },
    /// A new one.
    New {
        /// The child.
        child: TypedChild,
        /// The guardians.
        guardians: Vec<TypedGuardian>,
        /// What everybody calls a protected child, of whom everything else is then sealed in the same act; must not say who it is. Says nothing of any other.
        #[serde(default)]
        alias: String,
    },
}

/// A new case.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RegisterCase {
    /// The child.
    pub child: WhichChild,
    /// When the need was first noticed.
    #[serde(default)]
    pub signal_on: Option<NaiveDate>,
    /// By which sector.
    #[serde(default)]
    pub signal_sector: Option<Sector>,
    /// Who took the initiative.
    pub source: ReferralSource,
    /// When the case began.
    pub intake_on: NaiveDate,
    /// One agreed sentence.
    #[serde(default)]
    pub worry: String,
    /// Who holds the baton; when nobody is named, the person that the user is, if the user is one in a unit.
    #[serde(default)]
    pub coordinator: Option<ProfessionalId>,
    /// That a report of concern has been made, when it has: asked at intake. Nothing of what it says.
    #[serde(default)]
    pub concern: Option<super::concern_reports::ConcernAtIntake>,
    /// What earlier help might have made unnecessary, when somebody has an answer.
    #[serde(default)]
    pub earlier_help: Option<EarlierHelp>,
}

/// Everything about one case that its page shows.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CaseView {
    /// The case.
    pub case: Case,
    /// The child.
    pub child: Child,
    /// Age today, in whole years.
    pub age: Option<u8>,
    /// Where it stands.
    pub stage: Stage,
    /// What comes next.
    pub next_step: NextStep,
    /// Who holds the baton.
    pub holder: Option<Holder>,
    /// Since when nobody does; none while somebody does, and when the case is closed.
    pub no_holder_since: Option<NaiveDate>,
    /// Days on which the case was open and nobody held the baton.
    pub gap_days: u32,
    /// The consent to talk about the child in the team; none when nobody has been asked.
    pub consent: Option<PurposeState>,
    /// Everything that happened, newest first.
    pub events: Vec<CaseEvent>,
    /// Dates of reports of concern; none where an older list only says that one was made.
    pub concern_reports: Vec<Option<NaiveDate>>,
    /// Other cases of the same child.
    pub other_cases: Vec<Case>,
    /// The next change of stage, while the case is open.
    pub transition: Option<transitions::NextTransition>,
    /// Why papers about the child are printed although its data are protected; none when they are not, and for any other child.
    pub print_reason: Option<String>,
}

/// Refuses a day after today: [`Problem::InTheFuture`] on `field`.
pub(super) fn not_future(field: &'static str, day: Option<NaiveDate>, today: NaiveDate) -> Result<()> {
    if day.is_some_and(|day| day > today) { Err(Error::Input { field, problem: Problem::InTheFuture }) } else { Ok(()) }
}

/// Registers a case: the child (search first), the signal, who took the initiative, guardians, coordinator, and whether a report of concern has been made.
pub fn register_case(book: &mut Casebook, by: &Actor, input: RegisterCase) -> Result<CaseView> {
    let (id, register) = registering(book, by, input)?;
    book.write(by, Act::on("register_case", id), |tx| register(tx))
}

/// A new case's id, and what writes it: for acts of which a new case is a part.
pub(crate) fn registering(
    book: &mut Casebook,
    by: &Actor,
    input: RegisterCase,
) -> Result<(CaseId, impl FnOnce(&Connection) -> Result<CaseView> + use<>)> {
    let today = by.today();
    if let Some(concern) = &input.concern {
        not_future("made_on", Some(concern.made_on), today)?;
        texts::line("made_by", &concern.made_by)?;
    }
    let concern_id = book.new_id(by.now.at)?;
    not_future("intake_on", Some(input.intake_on), today)?;
    not_future("signal_on", input.signal_on, today)?;
    if input.signal_on.is_some_and(|signal| signal > input.intake_on) {
        return Err(Error::Input { field: "intake_on", problem: Problem::TooEarly });
    }
    let worry = texts::optional_note("worry", &input.worry)?;
    let id = CaseId(book.new_id(by.now.at)?);
    let baton = book.new_id(by.now.at)?;
    let (mut new_child, mut called) = (None, String::new());
    let child = match &input.child {
        WhichChild::Known { child } => *child,
        WhichChild::New { child, guardians, alias } => {
            called = texts::optional_line("alias", alias)?;
            let child_id = ChildId(book.new_id(by.now.at)?);
            let (mut child, number) = child.read(child_id, today)?;
            for guardian in guardians {
                child.guardians.push(guardian.read(GuardianId(book.new_id(by.now.at)?))?);
            }
            new_child = Some((child, number));
            child_id
        }
    };
    let key = book.protected().cloned();
    let user = by.user;
    let register = move |tx: &Connection| {
        if let Some((child, number)) = &new_child {
            identities::add(tx, child, &called, number.as_ref(), today, key.as_ref())?;
        } else if store::cases::of_child(tx, store::children::get(tx, child)?.id)?
            .iter()
            .any(|case| case.closed_on.is_none())
        {
            return Err(Error::Rule(Rule::CaseAlreadyOpen));
        }
        let case = Case {
            id,
            child,
            number: CaseNumbers::read(tx)?.next(tx, input.intake_on)?,
            legacy_number: String::new(),
            signal_on: input.signal_on,
            signal_sector: input.signal_sector,
            source: input.source,
            intake_on: input.intake_on,
            worry,
            closed_on: None,
            closing_reason: None,
            child_talks: 0,
        };
        store::cases::add(tx, &case, store::units::team(tx)?.id.0, None)?;
        let coordinator = match input.coordinator {
            Some(named) => Some(named),
            None => {
                let own = store::users::professional_of(tx, user)?.map(ProfessionalId);
                own.filter(|own| store::units::working(tx, *own).is_ok())
            }
        };
        if let Some(coordinator) = coordinator {
            store::units::working(tx, coordinator)?;
            store::conflicts::let_work(tx, id, coordinator)?;
            store::cases::move_baton(tx, baton, id, coordinator, input.intake_on, None)?;
        }
        if let Some(concern) = &input.concern {
            store::cases::add_concern_report(tx, concern_id, id, Some(concern.made_on), concern.made_by.trim())?;
        }
        if let Some(answer) = input.earlier_help {
            let moment = EarlierHelpMoment::Intake;
            store::gaps::answer(tx, id, &EarlierHelpAnswer { moment, answer, answered_on: today })?;
        }
        view(tx, id, today)
    };
    Ok((id, register))
}

/// Reads one case as its page shows it.
pub(crate) fn view(db: &Connection, id: CaseId, today: NaiveDate) -> Result<CaseView> {
    let case = store::cases::get(db, id)?;
    let child = store::children::get(db, case.child)?;
    let consents = store::consents::of_child(db, child.id)?;
    let consent = purpose_state(db, &child, &consents, Purpose::Hlt, today)?;
    let holder = store::cases::holder(db, id)?;
    let state = consent.as_ref().map_or(ConsentState::Missing, PurposeState::overall);
    let to_do = store::cases::to_do(db, id)?;
    let works = holder.as_ref().is_some_and(|one| !one.ended);
    let stands = standing(case.closed_on.is_some(), state, works, to_do, today);
    let (stage, next_step) = if store::access::in_part(db, child.id)? { seen_in_part(stands) } else { stands };
    let child = child.on(today);
    let rules: AgendaRules = store::settings::get(db, "agenda.rules")?;
    Ok(CaseView {
        age: child.birth_on.and_then(|birth| age_on(birth, today)),
        stage,
        next_step,
        no_holder_since: (holder.is_none() && case.closed_on.is_none()).then_some(case.intake_on),
        gap_days: gap_days_of(db, &case, today)?,
        holder,
        consent,
        events: store::cases::events(db, &case)?,
        concern_reports: store::cases::concern_reports(db, id)?,
        other_cases: store::cases::of_child(db, child.id)?.into_iter().filter(|other| other.id != id).collect(),
        transition: transitions::next(child.growing(), &rules, today).filter(|_| case.closed_on.is_none()),
        print_reason: store::identities::print_reason(db, child.id)?,
        case,
        child,
    })
}

/// Days on which the case was open and nobody held the baton.
pub(crate) fn gap_days_of(db: &Connection, case: &Case, today: NaiveDate) -> Result<u32> {
    let until = case.closed_on.unwrap_or(today);
    Ok(gap_days(case.intake_on, &store::cases::holder_times(db, case.id)?, until))
}

/// The stage and the next step that follow from what is still to do. A closed case still owes the family its feedback, and a follow-up that was planned for after its end.
pub(crate) fn standing(
    closed: bool,
    consent: ConsentState,
    has_holder: bool,
    to_do: ToDo,
    today: NaiveDate,
) -> (Stage, NextStep) {
    let stage = Stage::of(closed, consent, to_do.open_actions, to_do.follow_up.is_some());
    let next = match (stage, to_do.feedback, to_do.first, to_do.follow_up) {
        (Stage::Closed, Some(due_on), ..) => NextStep::Feedback { due_on, late: due_on < today },
        (Stage::Closed, None, _, Some(on)) => NextStep::FollowUp { on, late: on < today },
        (Stage::Closed, ..) => NextStep::Nothing,
        (Stage::AwaitingConsent | Stage::ConsentWithdrawn, ..) => NextStep::AskConsent,
        _ if !has_holder => NextStep::NameCoordinator,
        (_, Some(due_on), _, _) if due_on <= today => NextStep::Feedback { due_on, late: due_on < today },
        (_, _, Some((action, what, who, unit, due_on)), _) => {
            NextStep::Action { action: action.into(), what, who, unit, due_on, late: due_on < today }
        }
        (_, Some(due_on), None, _) => NextStep::Feedback { due_on, late: false },
        (_, None, None, Some(on)) => NextStep::FollowUp { on, late: on < today },
        (_, None, None, None) => NextStep::Meeting,
    };
    (stage, next)
}

/// The same for who sees a part of the child, and neither the family's answers nor what is to be done: only that it has ended, when it has.
pub(crate) fn seen_in_part((stage, _): (Stage, NextStep)) -> (Stage, NextStep) {
    let stage = if stage == Stage::Closed { stage } else { Stage::SeenInPart };
    (stage, NextStep::SeenInPart)
}

/// Which case.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneCase {
    /// The case.
    pub case: CaseId,
}

/// One case with everything its page shows.
pub fn open_case(book: &mut Casebook, by: &Actor, input: OneCase) -> Result<CaseView> {
    book.read(by, Act::lasting("open_case", Some(input.case.0)), |db| view(db, input.case, by.today()))
}

/// What a list calls a child.
pub(crate) fn list_name(child: &Child, case: &Case) -> String {
    names::listed(child.protection != Protection::None, &child.first_name, &child.last_name, &case.number)
}

/// Who holds the baton from now on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NameCoordinator {
    /// The case.
    pub case: CaseId,
    /// Who.
    pub professional: ProfessionalId,
    /// From when.
    pub from_on: NaiveDate,
}

/// Names the coordinator: the first one, or a new one in the same unit. A move to another unit is a handover, unless the unit has ended and nobody there can take part in one.
///
/// # Errors
/// [`Rule::CaseStep`] when the case has ended; [`Rule::CoordinatorElsewhere`] for a person in another unit; [`Error::Input`] on `from_on` before the present holder's first day.
pub fn name_coordinator(book: &mut Casebook, by: &Actor, input: NameCoordinator) -> Result<CaseView> {
    not_future("from_on", Some(input.from_on), by.today())?;
    let baton = book.new_id(by.now.at)?;
    book.write(by, Act::on("name_coordinator", input.case), |tx| {
        let case = store::cases::get(tx, input.case)?;
        if case.closed_on.is_some() {
            return Err(Error::Rule(Rule::CaseStep));
        }
        let person = store::units::working(tx, input.professional)?;
        store::conflicts::let_work(tx, input.case, person.id)?;
        if let Some(holder) = store::cases::holder(tx, input.case)? {
            if input.from_on < holder.from_on {
                return Err(Error::Input { field: "from_on", problem: Problem::TooEarly });
            }
            let before = store::units::professional(tx, holder.professional)?;
            if before.unit != person.unit && !before.unit_ended {
                return Err(Error::Rule(Rule::CoordinatorElsewhere));
            }
        }
        store::cases::move_baton(tx, baton, input.case, input.professional, input.from_on, None)?;
        view(tx, input.case, by.today())
    })
}

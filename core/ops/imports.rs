//! Import of the list the municipality keeps today: a dry run, the good rows in one act, the others kept to be fixed in place.

mod facts;
mod known;
pub mod waiting;

use self::{
    facts::Facts,
    known::{Known, Standing},
};
use super::{FileContent, consents::team_units, identities};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        cases::Case,
        children::{Child, Guardian, Protection},
        codes::{ReferralSource, SchoolForm},
        consents::{Answer, AnswerStatus, Consent, ConsentForm, Giver, Purpose},
        ids::{CaseId, ChildId, ConsentId, GuardianId, ImportId, ImportRowId, PlanId, UnitId},
        plans::{Plan, PlanState},
        school_years::Schooling,
    },
    error::{Error, Problem, Result},
    exchange::sheets::{self, Answers, FaultCode, FileHint, ImportRow, Recipe, Understood},
    store::{self, cases::CaseNumbers},
    vault::keys::Key,
    words,
};
use chrono::{Months, NaiveDate};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A list to read.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadList {
    /// The file.
    pub content: FileContent,
    /// What a person has answered about it.
    #[serde(default)]
    pub answers: Answers,
    /// A recipe of another installation; the one of the vault's own that fits best when left out.
    #[serde(default)]
    pub recipe: Option<Recipe>,
    /// The units that the list's consent dates are about, also those of its rows that wait; the team's sectors when left out.
    #[serde(default)]
    pub consent_units: Option<Vec<UnitId>>,
}

/// A row that stands in the casebook already.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct KnownRow {
    /// The row in the sheet, from 1.
    pub row: u32,
    /// The case it is; empty for a row that waits to be fixed, and where the one who imports must not see the child.
    pub case_number: String,
    /// In Swedish.
    pub say: String,
}

/// What a list would bring, or has brought.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportReport {
    /// The import; none for a dry run.
    pub import: Option<ImportId>,
    /// What was understood.
    #[serde(flatten)]
    pub understood: Understood,
    /// Rows that are there already and are left alone.
    pub known: Vec<KnownRow>,
}

/// What a list would bring, and what its rows were compared with.
fn read(db: &Connection, input: &ReadList, by: &Actor, key: Option<&Key>) -> Result<(ImportReport, Known)> {
    let today = by.today();
    let bytes = input.content.bytes()?;
    let book = sheets::read(&bytes, FileHint { name: Some(&input.content.file_name) }).map_err(Error::Sheet)?;
    if let Some(told) = &input.answers.sheet
        && !book.sheets.iter().any(|sheet| sheet.name == *told)
    {
        return Err(Error::Input { field: "sheet", problem: Problem::Unknown });
    }
    let own = store::imports::recipes(db)?;
    let recipes = match &input.recipe {
        Some(given) => vec![given],
        None => own.iter().map(|kept| &kept.recipe).collect(),
    };
    let mut understood = sheets::understand(&book, &recipes, &input.answers, today).map_err(Error::Sheet)?;
    let sheet = understood.told_sheet().map(str::to_owned);
    let there = Known::read(db, by.user, key)?;
    understood.rejected =
        understood.rejected.into_iter().map(|row| there.rejected(db, row)).collect::<Result<Vec<_>>>()?;
    let mut known = Vec::new();
    let mut new = Vec::with_capacity(understood.accepted.len());
    for row in understood.accepted {
        let row = there.accepted(db, row)?;
        match there.standing(db, &row)? {
            Standing::New => new.push(row),
            Standing::Case(number) => {
                let say = match &number {
                    Some(number) => words::say("import-known", &[("row", row.row.into()), ("number", number.into())]),
                    None => words::say("import-known-hidden", &[("row", row.row.into())]),
                };
                let say = sheets::sentence_on(sheet.as_deref(), &say);
                known.push(KnownRow { row: row.row, case_number: number.unwrap_or_default(), say });
            }
            Standing::ByHand(why) => {
                understood.rejected.push(sheets::by_hand(row.row, "", why).on_sheet(sheet.as_deref()));
            }
        }
    }
    understood.accepted = new;
    understood.rejected.sort_by_key(|row| row.row);
    let waiting = store::imports::all_waiting(db)?;
    understood.rejected.retain(|row| {
        // Of a protected child's row nothing is kept that it could be known by.
        let told = row.reason != FaultCode::ProtectedByHand;
        let waits = told && waiting.iter().any(|(_, waiting)| waiting.row == row.row && waiting.cells == row.cells);
        if waits {
            let waits = words::say("import-waits", &[("row", row.row.into())]);
            let say = sheets::sentence_on(sheet.as_deref(), &waits);
            known.push(KnownRow { row: row.row, case_number: String::new(), say });
        }
        !waits
    });
    Ok((ImportReport { import: None, understood, known }, there))
}

/// Reads a list and says what would come of it. Nothing is kept.
pub fn preview_import(book: &mut Casebook, by: &Actor, input: ReadList) -> Result<ImportReport> {
    let key = book.protected().cloned();
    book.read(by, Act::lasting("preview_import", None), |db| Ok(read(db, &input, by, key.as_ref())?.0))
}

/// Ids for what one row becomes, drawn before the transaction.
struct Ids {
    child: ChildId,
    case: CaseId,
    guardian: GuardianId,
    consent: ConsentId,
    plan: PlanId,
    concern: Uuid,
}

fn ids(book: &mut Casebook, by: &Actor) -> Result<Ids> {
    let mut id = || book.new_id(by.now.at);
    Ok(Ids {
        child: id()?.into(),
        case: id()?.into(),
        guardian: id()?.into(),
        consent: id()?.into(),
        plan: id()?.into(),
        concern: id()?,
    })
}

/// Brings a list in: the good rows become cases, the others wait to be fixed, and the reading is remembered. One act, one undo.
pub fn import_list(book: &mut Casebook, by: &Actor, input: ReadList) -> Result<ImportReport> {
    let today = by.today();
    let key = book.protected().cloned();
    let (mut report, known) = book.peek(|db| read(db, &input, by, key.as_ref()))?;
    let import = ImportId(book.new_id(by.now.at)?);
    let accepted = report.understood.accepted.iter().map(|_| ids(book, by)).collect::<Result<Vec<_>>>()?;
    let waiting = report.understood.rejected.iter().map(|_| book.new_id(by.now.at)).collect::<Result<Vec<_>>>()?;
    book.write(by, Act::on("import_list", import), |tx| {
        let context = Context::read(tx, import, input.consent_units.as_deref(), today, known)?;
        let mut numbers = CaseNumbers::read(tx)?;
        let mut facts = Facts::default();
        for (row, ids) in report.understood.accepted.iter().zip(&accepted) {
            take(tx, row, ids, &context, &mut numbers, &mut facts)?;
        }
        facts.write(tx)?;
        let understood = &report.understood;
        let at = by.now.at.to_rfc3339();
        let brought = store::imports::Import {
            id: import,
            at: &at,
            sheet: &understood.sheet,
            accepted: understood.accepted.len(),
            rejected: understood.rejected.len(),
            recipe: &understood.recipe,
            consent_units: &context.consent_units,
        };
        store::imports::add(tx, &brought)?;
        for (row, id) in understood.rejected.iter().zip(&waiting) {
            store::imports::add_row(tx, ImportRowId(*id), import, row)?;
        }
        let kept =
            store::imports::recipes(tx)?.into_iter().find(|kept| kept.recipe.is_of_same_list(&understood.recipe));
        let name = kept.map_or_else(|| import.to_string(), |kept| kept.name);
        store::imports::keep_recipe(tx, &name, &understood.recipe, &at)
    })?;
    report.import = Some(import);
    Ok(report)
}

/// What is the same for every row.
struct Context {
    import: ImportId,
    team: Uuid,
    consent_units: Vec<UnitId>,
    consent_months: u32,
    today: NaiveDate,
    known: Known,
}

impl Context {
    fn read(
        db: &Connection,
        import: ImportId,
        units: Option<&[UnitId]>,
        today: NaiveDate,
        known: Known,
    ) -> Result<Self> {
        Ok(Self {
            import,
            team: store::units::team(db)?.id.0,
            consent_units: match units {
                // Which units an older list was about is history: they may have ended.
                Some(units) => units.iter().map(|unit| Ok(store::units::get(db, *unit)?.id)).collect::<Result<_>>()?,
                None => team_units(db)?,
            },
            consent_months: store::settings::get(db, "consent.months")?,
            today,
            known,
        })
    }
}

/// One row becomes a child (unless it is there), a case, and the dated facts the list knows, some of which are still to be written.
fn take(
    db: &Connection,
    row: &ImportRow,
    ids: &Ids,
    context: &Context,
    numbers: &mut CaseNumbers,
    facts: &mut Facts,
) -> Result<CaseId> {
    let intake_on = row.intake_on.ok_or(Error::Shape)?;
    let (child, guardian) = match context.known.numbered(db, row)? {
        Some(child) => {
            let asked_on = row.consent_on.unwrap_or(context.today);
            let guardians = store::children::guardians(db, child)?;
            (child, guardians.iter().find(|guardian| guardian.is_one_on(asked_on)).map(|guardian| guardian.id))
        }
        None => {
            let guardian = row.consent_on.map(|_| ids.guardian);
            add_child(db, row, child_of(row, ids.child, guardian, context.today), context)?;
            (ids.child, guardian)
        }
    };
    let source = row.source_code.unwrap_or(ReferralSource::Unknown);
    let case = Case {
        id: ids.case,
        child,
        number: numbers.next(db, intake_on)?,
        legacy_number: row.legacy_no.clone().unwrap_or_default(),
        signal_on: row.signal_on,
        signal_sector: source.sector(),
        source,
        intake_on,
        worry: String::new(),
        closed_on: row.closed_on,
        closing_reason: row.closing_reason_code,
        child_talks: row.child_talks.unwrap_or(0),
    };
    store::cases::add(db, &case, context.team, Some(context.import.0))?;
    let dated = [
        ("first_meeting", row.first_meeting_on),
        ("feedback", row.feedback_on),
        ("first_intervention", row.first_intervention_on),
    ];
    facts.milestones.extend(dated.into_iter().filter_map(|(kind, on)| Some((case.id, kind, on?))));
    if row.concern_reported == Some(true) {
        store::cases::add_concern_report(db, ids.concern, case.id, None, "")?;
    }
    if let Some(asked_on) = row.consent_on {
        facts.consents.push(consent_of(child, guardian, asked_on, ids.consent, context));
    }
    if let Some(established_on) = row.sip_on {
        let reference = words::say("import-plan-reference", &[]);
        let closed = row.closed_on.is_some();
        let plan = Plan {
            established_on: Some(established_on),
            external_reference: reference,
            closed_on: row.closed_on.filter(|_| closed),
            closing_reason: closed.then_some(crate::domain::plans::PlanClosing::NotNeeded),
            ..Plan::blank(
                ids.plan,
                case.id,
                if closed { PlanState::Closed } else { PlanState::InOtherSystem },
                established_on,
                String::new(),
            )
        };
        store::plans::put(db, &plan)?;
    }
    Ok(case.id)
}

/// Adds a row's child. Of a protected one everything that says who it is is sealed from the first moment: no table, no way back has it.
fn add_child(db: &Connection, row: &ImportRow, child: Child, context: &Context) -> Result<()> {
    if row.protection == Protection::None {
        return store::children::add(db, &child, row.number.as_ref(), context.today);
    }
    let number = row.number.as_ref().map(|number| number.digits().to_owned());
    identities::add_sealed(db, &Child { number, ..child }, "", context.today, context.known.key()?)
}

fn child_of(row: &ImportRow, id: ChildId, guardian: Option<GuardianId>, today: NaiveDate) -> Child {
    let grade = row.grade.as_deref().and_then(|grade| grade.trim_start_matches("gy").parse().ok());
    let guardians = guardian.map(|id| Guardian {
        id,
        name: words::say("import-guardian", &[]),
        relation: String::new(),
        phone: String::new(),
        protection: Protection::None,
        ended_on: None,
    });
    let form = row.school_form.or(grade.map(|_| SchoolForm::Compulsory));
    let written =
        Schooling { form, grade, year: None }.written_between(row.birth_on, row.intake_on.unwrap_or(today), today);
    Child {
        id,
        first_name: row.first_name.clone(),
        last_name: row.last_name.clone(),
        number: None,
        birth_on: row.birth_on,
        sex: row.sex,
        school_form: written.form,
        grade: written.grade,
        school_year: written.year,
        class: row.class.clone().unwrap_or_default(),
        school: row.school.clone().unwrap_or_default(),
        language: String::new(),
        protection: row.protection,
        guardians: guardians.into_iter().collect(),
    }
}

/// The list's one date, as a yes from the guardian for the units it was about.
fn consent_of(
    child: ChildId,
    guardian: Option<GuardianId>,
    asked_on: NaiveDate,
    id: ConsentId,
    context: &Context,
) -> Consent {
    let answer = |unit: &UnitId| {
        guardian.map(|guardian| Answer {
            giver: Giver::Guardian(guardian),
            unit: *unit,
            status: AnswerStatus::Given,
            answered_on: Some(asked_on),
            reason: String::new(),
        })
    };
    Consent {
        id,
        child,
        purpose: Purpose::Hlt,
        information: String::new(),
        excluded: String::new(),
        asked_on,
        valid_until: asked_on.checked_add_months(Months::new(context.consent_months)),
        form: ConsentForm::Written,
        collected_by: words::say("import-plan-reference", &[]),
        paper_at: String::new(),
        answers: context.consent_units.iter().filter_map(answer).collect(),
    }
}

//! What is sent: measures to the rows of the data package. Invariant: only totals and one-way breakdowns; no single child's days, so lead times travel in bins.

use crate::{
    casebook::Actor,
    domain::{municipalities, quarters::Quarter, users::Role},
    error::{Error, Result},
    exchange::packages::{
        AreaCode, Background, Cell, CompletenessRow, Digest, Fact, MeasureRow, Package, PackageFault, Period,
        RegionCode, Submission, TeamCode,
        codes::{
            Age, Breakdown, Code, CountClass, Direction, ObsStatus, Occasion, Part, Protection, Reason, Sex,
            SignedOffRole, Stage, Tier, Unit,
        },
    },
    measures::{self, Kind, Measure, Measured},
    store,
};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Version of the rules for small counts; the region applies them to the sealed exact figures.
const RULE_VERSION: &str = "1.0.0";
/// Fewest cases behind a median or a sum of days that leaves the municipality (rollup.md §1.5).
const FEWEST_FOR_DAYS: u32 = 8;

/// What is frozen at signing.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Content {
    pub(super) package: Package,
    pub(super) background: Background,
}

/// Why, as which revision, under which name.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    pub(super) package: Uuid,
    pub(super) revision: u32,
    pub(super) occasion: Occasion,
}

pub(super) fn fault(fault: PackageFault) -> Error {
    Error::Sealed(fault.code())
}

fn coded<T: std::str::FromStr>(text: &str) -> Result<T> {
    text.parse().map_err(|_| Error::Shape)
}

/// The municipality's area code in the data package.
pub(super) fn area(db: &Connection) -> Result<AreaCode> {
    let code: String = store::settings::get(db, "municipality")?;
    AreaCode::of_municipality(&code).map_err(|_| Error::NotFound("municipality"))
}

/// The facts of a quarter as they would be sent today.
pub(super) fn facts(db: &Connection, quarter: Quarter, by: &Actor) -> Result<Vec<Fact>> {
    facts_of(&area(db)?, quarter, &measures::one_quarter(db, quarter, by.today())?)
}

/// The whole package as it would be sent today.
pub(super) fn build(db: &Connection, quarter: Quarter, by: &Actor, sending: Sending) -> Result<Content> {
    let area = area(db)?;
    let code: String = store::settings::get(db, "municipality")?;
    let place = municipalities::by_code(&code).ok_or(Error::NotFound("municipality"))?;
    let measured = measures::one_quarter(db, quarter, by.today())?;
    let previous = match store::quarters::last_sent_before(db, quarter)? {
        Some(sent) => read(&store::quarters::content(db, sent.id)?)?.package.facts,
        None => Vec::new(),
    };
    // Of four quarters with erased cases nobody can say whom they counted once.
    let erased = measures::is_year_erased(db, quarter, by.today())?;
    let year = if erased { Vec::new() } else { measures::four_quarters(db, quarter, by.today())? };
    let background = Background { previous, four_quarters: facts_of(&area, quarter, &year)? };
    let submission = Submission {
        package_uuid: sending.package,
        area: area.clone(),
        region: RegionCode::of_county(&place.county_code).map_err(|_| Error::Shape)?,
        period: coded(&quarter.to_string())?,
        revision: sending.revision,
        reason_code: sending.occasion,
        tier: Tier::Exact,
        protection: Protection::None,
        grid_version: 1,
        rule_version: RULE_VERSION.to_owned(),
        catalogue_version: measures::CATALOGUE_VERSION.to_owned(),
        teams_total: 1,
        teams_reporting: 1,
        created_at: by.now.at,
        signed_off_at: by.now.at,
        signed_off_role: match by.role {
            Role::Administrator => SignedOffRole::Administrator,
            Role::Coordinator | Role::Member | Role::Reader => SignedOffRole::Coordinator,
        },
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        db_log_head: coded::<Digest>(&store::log::head(db)?.hash)?,
    };
    let package = Package {
        facts: facts_of(&area, quarter, &measured)?,
        completeness: measured.iter().map(completeness).collect::<Result<_>>()?,
        measures: measures::all().map(row).collect::<Result<_>>()?,
        submission,
        area_name: place.name.clone(),
        region_name: place.county.clone(),
        demo: store::settings::get(db, "demo")?,
    };
    Ok(Content { package, background })
}

/// The same, marked as not yet signed.
pub(super) fn provisional(mut content: Content) -> Content {
    for fact in content.package.facts.iter_mut().filter(|fact| fact.obs_status == ObsStatus::Normal) {
        fact.obs_status = ObsStatus::Provisional;
    }
    content
}

/// A signed revision's content.
pub(super) fn read(json: &str) -> Result<Content> {
    serde_json::from_str(json).map_err(|_| Error::Shape)
}

/// As it is kept, and its hash.
pub(super) fn write(content: &Content) -> Result<(String, Digest)> {
    let json = serde_json::to_string(content).map_err(|_| Error::Shape)?;
    let hash = Digest::of(json.as_bytes());
    Ok((json, hash))
}

fn facts_of(area: &AreaCode, quarter: Quarter, measured: &[Measured]) -> Result<Vec<Fact>> {
    let period: Period = coded(&quarter.to_string())?;
    let mut facts = Vec::new();
    for one in measured {
        let measure = measures::find(&one.id).ok_or(Error::NotFound("measure"))?;
        let total = Cell::total(area, period, &coded(&one.id)?, one.version);
        if one.total.not_collected {
            facts.extend(not_collected(measure, &total));
            continue;
        }
        match measure.kind {
            Kind::Count => counts(&mut facts, &total, one)?,
            Kind::Share => shares(&mut facts, &total, one)?,
            Kind::PerThousand => {
                let whole = one.total.denominator.unwrap_or(0);
                facts.extend(Fact::share(&total, one.total.n.into(), whole.into(), one.total.missing.into()));
            }
            Kind::Days { .. } => lead_times(&mut facts, &total, one),
        }
        if let Some(beside) = &one.beside {
            let (yes, all) = (beside.figure.numerator.unwrap_or(0), beside.figure.n);
            partition(&mut facts, &total, [(Reason::BesideYes, yes), (Reason::BesideNo, all.saturating_sub(yes))]);
        }
    }
    Ok(facts)
}

/// The figures that would be there, each with the status that nobody collects it.
fn not_collected(measure: &Measure, total: &Cell) -> Vec<Fact> {
    let parts: &[Part] = match measure.kind {
        Kind::Count => &[Part::Count],
        Kind::Share | Kind::PerThousand => &[Part::Numerator, Part::Denominator, Part::Missing],
        Kind::Days { .. } => &[Part::Ended, Part::Waiting, Part::Missing],
    };
    parts.iter().map(|part| Fact::not_collected(total, *part)).collect()
}

/// A number and the two parts it consists of.
fn partition(facts: &mut Vec<Fact>, total: &Cell, parts: [(Reason, u32); 2]) {
    facts.push(Fact::count(total, parts.iter().map(|(_, number)| u64::from(*number)).sum()));
    facts.extend(parts.map(|(reason, number)| Fact::count(&total.by_reason(reason), number.into())));
}

/// The breakdowns that leave: of those by the measure's own lists only the first, since a row has one column for them.
fn sent(breakdowns: &[measures::Breakdown]) -> impl Iterator<Item = measures::Breakdown> {
    let first = breakdowns.iter().copied().find(|by| by.list() == Reason::LIST);
    breakdowns.iter().copied().filter(move |by| by.list() != Reason::LIST || first == Some(*by))
}

fn divided(one: &Measured) -> impl Iterator<Item = &measures::Divided> {
    let ways: Vec<measures::Breakdown> = one.breakdowns.iter().map(|divided| divided.by).collect();
    let ways: Vec<measures::Breakdown> = sent(&ways).collect();
    one.breakdowns.iter().filter(move |divided| ways.contains(&divided.by))
}

fn counts(facts: &mut Vec<Fact>, total: &Cell, one: &Measured) -> Result<()> {
    facts.push(Fact::count(total, one.total.n.into()));
    for divided in divided(one) {
        for group in &divided.groups {
            facts.push(Fact::count(&part(total, divided.by, &group.code)?, group.figure.n.into()));
        }
    }
    Ok(())
}

fn shares(facts: &mut Vec<Fact>, total: &Cell, one: &Measured) -> Result<()> {
    let share = |cell: &Cell, figure: &measures::Figure| {
        Fact::share(cell, figure.numerator.unwrap_or(0).into(), figure.n.into(), figure.missing.into())
    };
    facts.extend(share(total, &one.total));
    for divided in divided(one) {
        for group in &divided.groups {
            facts.extend(share(&part(total, divided.by, &group.code)?, &group.figure));
        }
    }
    if one.id == CHILD_HEARD {
        let not_heard = one.total.n.saturating_sub(one.total.numerator.unwrap_or(0));
        let without = not_heard.saturating_sub(one.total.with_reason);
        partition(facts, total, [(Reason::WhyNotHeard, one.total.with_reason), (Reason::Unknown, without)]);
    }
    if one.total.times > 0 {
        facts.push(Fact::count(total, one.total.times.into()));
    }
    Ok(())
}

/// The measure that also tells how many were not heard, with and without a reason.
const CHILD_HEARD: &str = "M31";

fn lead_times(facts: &mut Vec<Fact>, total: &Cell, one: &Measured) {
    let few = one.total.n < FEWEST_FOR_DAYS;
    let durations = Fact::durations(total, &one.days, &one.waiting_days, one.total.missing.into());
    facts.extend(durations.into_iter().filter(|fact| !few || fact.part != Part::SumOfDays));
    if let (false, Some(median), Some(ninth)) = (few, one.total.median_days, one.total.p90_days) {
        facts.extend(Fact::quantiles(total, whole(median), ninth.into()));
    }
}

/// Half a day is rounded up.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(days: f64) -> u64 {
    (days + 0.5).floor().max(0.0) as u64
}

fn part(total: &Cell, by: measures::Breakdown, code: &str) -> Result<Cell> {
    use measures::Breakdown as By;
    let cell = match by {
        By::Age => Age::from_code(code).map(|age| total.by_age(age)),
        By::Sex => Sex::from_code(code).map(|sex| total.by_sex(sex)),
        By::Stage => Stage::from_code(code).map(|stage| total.by_stage(stage)),
        By::Source
        | By::Closing
        | By::Sector
        | By::Handover
        | By::PlanClosing
        | By::Voice
        | By::Consent
        | By::Survey
        | By::Deviation
        | By::Exam => Reason::from_code(code).map(|reason| total.by_reason(reason)),
    };
    cell.ok_or(Error::Shape)
}

fn completeness(one: &Measured) -> Result<CompletenessRow> {
    let rows_total = one.total.n + one.total.missing;
    Ok(CompletenessRow {
        measure: coded(&one.id)?,
        team: TeamCode::total(),
        rows_total,
        rows_used: one.total.n,
        rows_missing_key: one.total.missing,
        rows_excluded_protected: one.protected.min(rows_total),
        teams_silent: 0,
    })
}

fn row(measure: &Measure) -> Result<MeasureRow> {
    let column = |by: measures::Breakdown| match by {
        measures::Breakdown::Age => Breakdown::Age,
        measures::Breakdown::Sex => Breakdown::Sex,
        measures::Breakdown::Stage => Breakdown::Stage,
        measures::Breakdown::Source
        | measures::Breakdown::Closing
        | measures::Breakdown::Sector
        | measures::Breakdown::Handover
        | measures::Breakdown::PlanClosing
        | measures::Breakdown::Voice
        | measures::Breakdown::Consent
        | measures::Breakdown::Survey
        | measures::Breakdown::Deviation
        | measures::Breakdown::Exam => Breakdown::Reason,
    };
    let mut allowed = match measure.kind {
        Kind::Days { .. } => vec![Breakdown::Days],
        Kind::Count | Kind::Share | Kind::PerThousand => sent(measure.breakdowns).map(column).collect(),
    };
    let has_parts = measure.id == CHILD_HEARD || measure.has_beside();
    if has_parts && !allowed.contains(&Breakdown::Reason) {
        allowed.push(Breakdown::Reason);
    }
    let definition = measure.definition_sv();
    Ok(MeasureRow {
        measure: coded(measure.id)?,
        measure_version: measure.version,
        title_sv: measure.title_sv(),
        numerator_rule: definition.clone(),
        denominator_rule: if measure.kind == Kind::Share { measure.not_counted_sv() } else { String::new() },
        definition_sv: definition,
        unit: match measure.unit {
            measures::Unit::Children => Unit::Children,
            measures::Unit::Cases => Unit::Cases,
            measures::Unit::Meetings => Unit::Meetings,
            measures::Unit::Plans => Unit::Plans,
            measures::Unit::Handovers => Unit::Handovers,
            measures::Unit::Actions => Unit::Actions,
            measures::Unit::Consultations => Unit::Consultations,
            measures::Unit::FollowUps => Unit::FollowUps,
            measures::Unit::Days => Unit::Days,
            measures::Unit::Answers => Unit::Answers,
        },
        class: match measure.class {
            measures::CountClass::Persons => CountClass::Persons,
            measures::CountClass::Events => CountClass::Events,
            measures::CountClass::Organisation => CountClass::Organisation,
        },
        allowed_breakdowns: allowed,
        desired_direction: match measure.direction {
            measures::Direction::Up => Direction::Up,
            measures::Direction::Down => Direction::Down,
            measures::Direction::Neither => Direction::Neither,
        },
        min_n: measure.min_n,
        valid_from: coded(measure.valid_from)?,
        valid_to: None,
        break_note: String::new(),
        kolada_id: String::new(),
        sql_sha256: None,
    })
}

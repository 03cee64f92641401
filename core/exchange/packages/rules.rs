//! What must hold between the rows of a package. The sender cannot seal, and the receiver does not take, a package that
//! breaks one.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Package;
use super::codes::{Breakdown, Code, ConfStatus, ObsStatus, Occasion, Part, Protection, Tier};
use super::facts::Fact;
use super::faults::PackageFault;
use super::ids::MeasureId;
use super::tables::line_of;

/// Checks all rules; the figures are in the order of the file, so that a fault can name the line.
pub(crate) fn check(package: &Package) -> Result<(), PackageFault> {
    let facts = package.facts.as_slice();
    submission(package)?;
    let measures = package
        .measures
        .iter()
        .map(|row| ((&row.measure, row.measure_version), row.allowed_breakdowns.as_slice()))
        .collect();
    for (index, fact) in facts.iter().enumerate() {
        one(package, &measures, fact, line_of(index))?;
    }
    if matches!(package.submission.tier, Tier::Exact | Tier::Protected) {
        shares(facts)?;
        breakdowns(facts)?;
        teams(package, facts)?;
    }
    Ok(())
}

fn submission(package: &Package) -> Result<(), PackageFault> {
    let submission = &package.submission;
    let known: HashSet<&MeasureId> = package.measures.iter().map(|row| &row.measure).collect();
    let withdrawn = submission.reason_code == Occasion::Withdrawal;
    let complete = |row: &super::CompletenessRow| {
        let parts = u64::from(row.rows_used) + u64::from(row.rows_missing_key);
        known.contains(&row.measure)
            && parts <= u64::from(row.rows_total)
            && row.rows_excluded_protected <= row.rows_total
    };
    let broken = [
        (submission.revision == 0, "revision"),
        ((submission.revision > 1) == (submission.reason_code == Occasion::New), "reason_code"),
        ((submission.tier == Tier::Protected) == (submission.protection == Protection::None), "protection"),
        (submission.teams_reporting > submission.teams_total, "teams_reporting"),
        (package.facts.is_empty() != withdrawn, "facts_rows"),
        (!package.completeness.iter().all(complete), "completeness"),
        (package.area_name.is_empty(), "area"),
        (package.region_name.is_empty(), "region"),
    ];
    match broken.into_iter().find(|(broken, _)| *broken) {
        Some((_, column)) => Err(PackageFault::Submission { column: column.to_owned() }),
        None => Ok(()),
    }
}

type Definitions<'a> = HashMap<(&'a MeasureId, u32), &'a [Breakdown]>;

fn one(package: &Package, measures: &Definitions<'_>, fact: &Fact, line: u32) -> Result<(), PackageFault> {
    let foreign = |column: &str| PackageFault::Foreign { line, column: column.to_owned() };
    if fact.cell.area != package.submission.area {
        return Err(foreign("area"));
    }
    if fact.cell.period != package.submission.period {
        return Err(foreign("period"));
    }
    let allowed = measures.get(&(&fact.cell.measure, fact.cell.measure_version)).ok_or_else(|| foreign("measure"))?;
    let divided = fact.breakdowns();
    let by_days = divided.contains(&Breakdown::Days);
    let by_team = !fact.cell.team.is_total() && !allowed.contains(&Breakdown::Team);
    let binned = matches!(fact.part, Part::Ended | Part::Waiting);
    if divided.len() > 1
        || by_team
        || (by_days && !binned)
        || divided.iter().any(|by| *by != Breakdown::Days && !allowed.contains(by))
    {
        return Err(PackageFault::Breakdown { line });
    }
    if fact.value.is_none() != fact.obs_status.is_empty() {
        return Err(PackageFault::ValueStatus { line });
    }
    let fits = match package.submission.tier {
        Tier::Exact | Tier::ShareA | Tier::ShareB => {
            fact.conf_status == ConfStatus::Confidential && fact.obs_status != ObsStatus::Suppressed
        }
        Tier::Protected => match fact.obs_status {
            ObsStatus::Suppressed => fact.conf_status == ConfStatus::Hidden,
            _ => fact.conf_status == ConfStatus::Free,
        },
    };
    if fits { Ok(()) } else { Err(PackageFault::Confidentiality { line }) }
}

/// Where a figure stands; its part left out.
type Place<'a> = (&'a str, u32, &'a str, [&'static str; 5]);

fn place(fact: &Fact) -> Place<'_> {
    let cell = &fact.cell;
    let codes = [cell.age.as_str(), cell.sex.as_str(), cell.stage.as_str(), cell.reason.as_str(), fact.dur.as_str()];
    (cell.measure.as_str(), cell.measure_version, cell.team.as_str(), codes)
}

fn shares(facts: &[Fact]) -> Result<(), PackageFault> {
    let denominators: BTreeMap<Place<'_>, Option<u64>> =
        facts.iter().filter(|fact| fact.part == Part::Denominator).map(|fact| (place(fact), fact.value)).collect();
    for (index, fact) in facts.iter().enumerate().filter(|(_, fact)| fact.part == Part::Numerator) {
        let whole = denominators.get(&place(fact)).ok_or(PackageFault::TotalMissing { line: line_of(index) })?;
        if let (Some(numerator), Some(denominator)) = (fact.value, *whole)
            && numerator > denominator
        {
            return Err(PackageFault::Share { line: line_of(index) });
        }
    }
    Ok(())
}

/// The sum of the parts, as far as it is known.
#[derive(Default)]
struct Parts {
    known: u64,
    incomplete: bool,
    line: u32,
}

impl Parts {
    fn add(&mut self, fact: &Fact, line: u32) {
        self.known = self.known.saturating_add(fact.value.unwrap_or(0));
        self.incomplete |= matches!(fact.obs_status, ObsStatus::NotCollected | ObsStatus::Suppressed);
        self.line = line;
    }

    /// Whether the parts fit a total, when up to `absent` of it may be in no part.
    fn fit(&self, total: u64, absent: u64) -> bool {
        self.known <= total && (self.incomplete || self.known.saturating_add(absent) >= total)
    }
}

/// Parts must add up to a total that is there; the key says which parts belong to which total.
fn sums<'a, K: Ord + Copy>(
    facts: &'a [Fact],
    keys: impl Fn(&'a Fact) -> (K, Vec<u8>),
    absent: impl Fn(K) -> u64,
) -> Result<(), PackageFault> {
    let mut totals: BTreeMap<K, (u32, Option<u64>)> = BTreeMap::new();
    let mut parts: BTreeMap<(K, u8), Parts> = BTreeMap::new();
    for (index, fact) in facts.iter().enumerate().filter(|(_, fact)| fact.part.adds_up()) {
        let (key, divided) = keys(fact);
        if divided.is_empty() {
            totals.insert(key, (line_of(index), fact.value));
        }
        for by in divided {
            parts.entry((key, by)).or_default().add(fact, line_of(index));
        }
    }
    for ((key, _), parts) in parts {
        let (line, total) = totals.get(&key).ok_or(PackageFault::TotalMissing { line: parts.line })?;
        if total.is_some_and(|total| !parts.fit(total, absent(key))) {
            return Err(PackageFault::Sum { line: *line });
        }
    }
    Ok(())
}

fn breakdowns(facts: &[Fact]) -> Result<(), PackageFault> {
    let keys = |fact: &'_ Fact| fact.breakdowns().iter().map(|by| *by as u8).collect();
    sums(
        facts,
        |fact| {
            ((fact.cell.measure.as_str(), fact.cell.measure_version, fact.cell.team.as_str(), fact.part), keys(fact))
        },
        |_| 0,
    )
}

/// Children with protected identity are in the total only, so that many may be missing from the teams.
fn teams(package: &Package, facts: &[Fact]) -> Result<(), PackageFault> {
    let absent = |measure: &str| {
        let rows = package.completeness.iter().filter(|row| row.measure.as_str() == measure && row.team.is_total());
        rows.map(|row| u64::from(row.rows_excluded_protected)).sum()
    };
    let keys = |fact: &'_ Fact| if fact.cell.team.is_total() { vec![] } else { vec![0] };
    sums(
        facts,
        |fact| {
            let (measure, version, _, codes) = place(fact);
            ((measure, version, fact.part, codes), keys(fact))
        },
        |(measure, ..)| absent(measure),
    )
}

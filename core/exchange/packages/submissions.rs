//! The tables beside the figures: who sends what when, how complete it is, what was measured, what the codes mean.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::codes::{Breakdown, Code, CountClass, Direction, Occasion, Protection, SignedOffRole, Tier, Unit};
use super::faults::PackageFault;
use super::ids::{AreaCode, Digest, MeasureId, Period, RegionCode, TeamCode};
use super::tables::{Cells, Column, Kind, Row};

/// Who sends which quarter, in which revision, by which rules. A revision replaces the one before as a whole.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Submission {
    /// New for every build.
    pub package_uuid: Uuid,
    pub area: AreaCode,
    pub region: RegionCode,
    pub period: Period,
    /// From 1.
    pub revision: u32,
    /// Why it is sent.
    pub reason_code: Occasion,
    /// How finely the figures are divided.
    pub tier: Tier,
    /// What was done to small counts.
    pub protection: Protection,
    /// Version of the finest cells.
    pub grid_version: u32,
    /// Semantic version of the rules for small counts.
    pub rule_version: String,
    /// Semantic version of the measures' catalogue.
    pub catalogue_version: String,
    /// Teams that the municipality has.
    pub teams_total: u32,
    /// Those that have registered something in the quarter.
    pub teams_reporting: u32,
    /// Whole seconds travel.
    pub created_at: DateTime<Utc>,
    /// Whole seconds travel.
    pub signed_off_at: DateTime<Utc>,
    /// In which role somebody signed.
    pub signed_off_role: SignedOffRole,
    /// Version of Samlat, as in `0.1.0`.
    pub app_version: String,
    /// Hash of the last line of the vault's access log.
    pub db_log_head: Digest,
}

impl Submission {
    /// `K2403-2026-Q3-r1`.
    pub fn id(&self) -> String {
        submission_id(&self.area, self.period, self.revision)
    }

    /// The submission that this one replaces.
    pub fn supersedes(&self) -> Option<String> {
        (self.revision > 1).then(|| submission_id(&self.area, self.period, self.revision - 1))
    }
}

/// The name of a submission: area, quarter, revision.
pub fn submission_id(area: &AreaCode, period: Period, revision: u32) -> String {
    format!("{area}-{period}-r{revision}")
}

/// The one row of `submission.csv`: the submission and the fingerprint of the figures it came with.
pub(crate) struct SubmissionRow {
    pub(crate) submission: Submission,
    pub(crate) facts_rows: u64,
    pub(crate) facts_sha256: Digest,
}

pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

const YES: bool = true;

const SEMANTIC: &str = "^[0-9]+\\.[0-9]+\\.[0-9]+$";

fn is_semantic(version: &str) -> bool {
    version.split('.').count() == 3
        && version.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn semantic(cells: &Cells<'_>, column: &str) -> Result<String, PackageFault> {
    let version = cells.text(column)?;
    if is_semantic(version) { Ok(version.to_owned()) } else { Err(cells.fault(column)) }
}

impl Row for SubmissionRow {
    const FILE: &'static str = "submission.csv";
    const KEY: &'static [&'static str] = &["submission_id"];

    fn columns() -> Vec<Column> {
        vec![
            Column::new("submission_id", Kind::Text, YES).form("^K[0-9]{4}-20[0-9]{2}-Q[1-4]-r[1-9][0-9]*$"),
            Column::new("package_uuid", Kind::Text, YES).form("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
            Column::new("area", Kind::Text, YES).form(AreaCode::PATTERN),
            Column::new("region", Kind::Text, YES).form(RegionCode::PATTERN),
            Column::new("period", Kind::Text, YES).form(Period::PATTERN),
            Column::new("revision", Kind::Integer(1), YES),
            Column::new("supersedes", Kind::Text, false),
            Column::code::<Occasion>("reason_code", YES),
            Column::code::<Tier>("tier", YES),
            Column::code::<Protection>("protection", YES),
            Column::new("grid_version", Kind::Integer(1), YES),
            Column::new("rule_version", Kind::Text, YES).form(SEMANTIC),
            Column::new("catalogue_version", Kind::Text, YES).form(SEMANTIC),
            Column::new("teams_total", Kind::Integer(0), YES),
            Column::new("teams_reporting", Kind::Integer(0), YES),
            Column::new("created_at", Kind::DateTime, YES),
            Column::new("signed_off_at", Kind::DateTime, YES),
            Column::code::<SignedOffRole>("signed_off_role", YES),
            Column::new("app_version", Kind::Text, YES),
            Column::new("db_log_head", Kind::Text, YES).form(Digest::PATTERN),
            Column::new("facts_rows", Kind::Integer(0), YES),
            Column::new("facts_sha256", Kind::Text, YES).form(Digest::PATTERN),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let submission = &self.submission;
        vec![
            submission.id(),
            submission.package_uuid.to_string(),
            submission.area.to_string(),
            submission.region.to_string(),
            submission.period.to_string(),
            submission.revision.to_string(),
            submission.supersedes().unwrap_or_default(),
            submission.reason_code.as_str().to_owned(),
            submission.tier.as_str().to_owned(),
            submission.protection.as_str().to_owned(),
            submission.grid_version.to_string(),
            submission.rule_version.clone(),
            submission.catalogue_version.clone(),
            submission.teams_total.to_string(),
            submission.teams_reporting.to_string(),
            instant(submission.created_at),
            instant(submission.signed_off_at),
            submission.signed_off_role.as_str().to_owned(),
            submission.app_version.clone(),
            submission.db_log_head.to_string(),
            self.facts_rows.to_string(),
            self.facts_sha256.to_string(),
        ]
    }

    fn read(cells: &Cells<'_>) -> Result<Self, PackageFault> {
        let submission = Submission {
            package_uuid: cells.parse("package_uuid")?,
            area: cells.parse("area")?,
            region: cells.parse("region")?,
            period: cells.parse("period")?,
            revision: cells.parse("revision")?,
            reason_code: cells.code("reason_code")?,
            tier: cells.code("tier")?,
            protection: cells.code("protection")?,
            grid_version: cells.parse("grid_version")?,
            rule_version: semantic(cells, "rule_version")?,
            catalogue_version: semantic(cells, "catalogue_version")?,
            teams_total: cells.parse("teams_total")?,
            teams_reporting: cells.parse("teams_reporting")?,
            created_at: cells.parse("created_at")?,
            signed_off_at: cells.parse("signed_off_at")?,
            signed_off_role: cells.code("signed_off_role")?,
            app_version: cells.text("app_version")?.to_owned(),
            db_log_head: cells.parse("db_log_head")?,
        };
        Ok(Self { submission, facts_rows: cells.parse("facts_rows")?, facts_sha256: cells.parse("facts_sha256")? })
    }
}

/// How much of a measure's material could be used.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CompletenessRow {
    pub measure: MeasureId,
    pub team: TeamCode,
    /// Rows that it concerns.
    pub rows_total: u32,
    /// Those that were counted.
    pub rows_used: u32,
    /// Lack the date or the answer that the measure needs.
    pub rows_missing_key: u32,
    /// Protected identities: in the total only, never in a breakdown by team.
    pub rows_excluded_protected: u32,
    /// Teams that have registered nothing in the quarter.
    pub teams_silent: u32,
}

impl Row for CompletenessRow {
    const FILE: &'static str = "completeness.csv";
    const KEY: &'static [&'static str] = &["measure", "team"];

    fn columns() -> Vec<Column> {
        let number = |name| Column::new(name, Kind::Integer(0), YES);
        vec![
            Column::new("measure", Kind::Text, YES).form(MeasureId::PATTERN),
            Column::new("team", Kind::Text, YES).form(TeamCode::PATTERN),
            number("rows_total"),
            number("rows_used"),
            number("rows_missing_key"),
            number("rows_excluded_protected"),
            number("teams_silent"),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let numbers =
            [self.rows_total, self.rows_used, self.rows_missing_key, self.rows_excluded_protected, self.teams_silent];
        [self.measure.to_string(), self.team.to_string()]
            .into_iter()
            .chain(numbers.iter().map(u32::to_string))
            .collect()
    }

    fn read(cells: &Cells<'_>) -> Result<Self, PackageFault> {
        Ok(Self {
            measure: cells.parse("measure")?,
            team: cells.parse("team")?,
            rows_total: cells.parse("rows_total")?,
            rows_used: cells.parse("rows_used")?,
            rows_missing_key: cells.parse("rows_missing_key")?,
            rows_excluded_protected: cells.parse("rows_excluded_protected")?,
            teams_silent: cells.parse("teams_silent")?,
        })
    }
}

/// The definition that was used.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeasureRow {
    pub measure: MeasureId,
    /// Version of its definition.
    pub measure_version: u32,
    pub title_sv: String,
    pub definition_sv: String,
    pub unit: Unit,
    /// What a small count could reveal.
    pub class: CountClass,
    /// What is in the numerator, or is counted.
    pub numerator_rule: String,
    /// Empty when the measure is not a share.
    pub denominator_rule: String,
    pub allowed_breakdowns: Vec<Breakdown>,
    /// Which way is better.
    pub desired_direction: Direction,
    /// Fewest in the denominator for a share or a median to be shown.
    pub min_n: u32,
    /// First day of this definition.
    pub valid_from: NaiveDate,
    /// Its last day; none while it holds.
    pub valid_to: Option<NaiveDate>,
    /// What became otherwise with this version, or empty.
    pub break_note: String,
    /// The nearest key figure in Kolada, or empty.
    pub kolada_id: String,
    /// Hash of the query that computed it; `None` when it is not a query.
    pub sql_sha256: Option<Digest>,
}

impl Row for MeasureRow {
    const FILE: &'static str = "measures.csv";
    const KEY: &'static [&'static str] = &["measure", "measure_version"];

    fn columns() -> Vec<Column> {
        let text = |name, required| Column::new(name, Kind::Text, required);
        vec![
            text("measure", YES).form(MeasureId::PATTERN),
            Column::new("measure_version", Kind::Integer(1), YES),
            text("title_sv", YES),
            text("definition_sv", YES),
            Column::code::<Unit>("unit", YES),
            Column::code::<CountClass>("class", YES),
            text("numerator_rule", YES),
            text("denominator_rule", false),
            text("allowed_breakdowns", false).form("^[A-Z]+( [A-Z]+)*$"),
            Column::code::<Direction>("desired_direction", YES),
            Column::new("min_n", Kind::Integer(0), YES),
            Column::new("valid_from", Kind::Date, YES),
            Column::new("valid_to", Kind::Date, false),
            text("break_note", false),
            text("kolada_id", false),
            text("sql_sha256", false).form(Digest::PATTERN),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let breakdowns: Vec<&str> = self.allowed_breakdowns.iter().map(|breakdown| breakdown.as_str()).collect();
        vec![
            self.measure.to_string(),
            self.measure_version.to_string(),
            self.title_sv.clone(),
            self.definition_sv.clone(),
            self.unit.as_str().to_owned(),
            self.class.as_str().to_owned(),
            self.numerator_rule.clone(),
            self.denominator_rule.clone(),
            breakdowns.join(" "),
            self.desired_direction.as_str().to_owned(),
            self.min_n.to_string(),
            self.valid_from.to_string(),
            self.valid_to.map(|day| day.to_string()).unwrap_or_default(),
            self.break_note.clone(),
            self.kolada_id.clone(),
            self.sql_sha256.as_ref().map(Digest::to_string).unwrap_or_default(),
        ]
    }

    fn read(cells: &Cells<'_>) -> Result<Self, PackageFault> {
        let text = |column| cells.text(column).map(str::to_owned);
        let breakdowns = cells.text("allowed_breakdowns")?.split(' ').filter(|code| !code.is_empty());
        let breakdowns: Option<Vec<Breakdown>> = breakdowns.map(Breakdown::from_code).collect();
        Ok(Self {
            measure: cells.parse("measure")?,
            measure_version: cells.parse("measure_version")?,
            title_sv: text("title_sv")?,
            definition_sv: text("definition_sv")?,
            unit: cells.code("unit")?,
            class: cells.code("class")?,
            numerator_rule: text("numerator_rule")?,
            denominator_rule: text("denominator_rule")?,
            allowed_breakdowns: breakdowns.ok_or_else(|| cells.fault("allowed_breakdowns"))?,
            desired_direction: cells.code("desired_direction")?,
            min_n: cells.parse("min_n")?,
            valid_from: cells.parse("valid_from")?,
            valid_to: cells.optional("valid_to", str::parse::<NaiveDate>)?,
            break_note: text("break_note")?,
            kolada_id: text("kolada_id")?,
            sql_sha256: cells.optional("sql_sha256", str::parse::<Digest>)?,
        })
    }
}

/// What one code means.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CodeRow {
    pub code: String,
    /// The list it stands in.
    pub list: String,
    pub label_sv: String,
    pub label_en: String,
    /// The same in Kolada.
    pub kolada: String,
    /// The same in SDMX.
    pub sdmx: String,
    /// The code one step coarser.
    pub parent: String,
    pub valid_from: Option<NaiveDate>,
    /// Its last day; none while it holds.
    pub valid_to: Option<NaiveDate>,
}

impl Row for CodeRow {
    const FILE: &'static str = "codelists.csv";
    const KEY: &'static [&'static str] = &["list", "code"];

    fn columns() -> Vec<Column> {
        let text = |name, required| Column::new(name, Kind::Text, required);
        vec![
            text("code", YES),
            text("list", YES),
            text("label_sv", YES),
            text("label_en", YES),
            text("kolada", false),
            text("sdmx", false),
            text("parent", false),
            Column::new("valid_from", Kind::Date, false),
            Column::new("valid_to", Kind::Date, false),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let texts = [&self.code, &self.list, &self.label_sv, &self.label_en, &self.kolada, &self.sdmx, &self.parent];
        texts.into_iter().cloned().chain([day(self.valid_from), day(self.valid_to)]).collect()
    }

    fn read(cells: &Cells<'_>) -> Result<Self, PackageFault> {
        let text = |column| cells.text(column).map(str::to_owned);
        Ok(Self {
            code: text("code")?,
            list: text("list")?,
            label_sv: text("label_sv")?,
            label_en: text("label_en")?,
            kolada: text("kolada")?,
            sdmx: text("sdmx")?,
            parent: text("parent")?,
            valid_from: cells.optional("valid_from", str::parse::<NaiveDate>)?,
            valid_to: cells.optional("valid_to", str::parse::<NaiveDate>)?,
        })
    }
}

//! The data package `samlat-processmatt` 1.0: one quarter of one municipality as open tables. Invariant: the same
//! content gives the same
//! bytes, and what [`build`] writes [`check`] reads back unchanged.

mod codelists;
pub mod codes;
mod descriptions;
pub mod facts;
pub mod faults;
pub mod ids;
mod rules;
pub mod submissions;
mod tables;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::workbooks;
pub use codes::Code;
pub(crate) use descriptions::within_depth;
pub use facts::{Cell, Fact};
pub use faults::PackageFault;
pub use ids::{AreaCode, Digest, MeasureId, Period, RegionCode, TeamCode};
use submissions::SubmissionRow;
pub use submissions::{CodeRow, CompletenessRow, MeasureRow, Submission, submission_id};
use tables::Row as _;

/// The name of the format.
pub const FORMAT: &str = "samlat-processmatt";

/// Its version; another major number is refused.
pub const FORMAT_VERSION: &str = "1.0";

/// The name of the workbook in the package.
pub const WORKBOOK: &str = "report.xlsx";

/// One file of the package, in memory.
#[derive(Clone, PartialEq, Eq)]
pub struct PackageFile {
    /// `facts.csv`.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The whole of what a package says.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Package {
    /// Who sends which quarter, and by which rules.
    pub submission: Submission,
    /// The municipality's name.
    pub area_name: String,
    /// The county's name.
    pub region_name: String,
    /// Invented data, marked so everywhere.
    pub demo: bool,
    /// The figures, a row each.
    pub facts: Vec<Fact>,
    /// How much of the material could be used, by measure and team.
    pub completeness: Vec<CompletenessRow>,
    /// The definitions that were used.
    pub measures: Vec<MeasureRow>,
}

/// Figures for people to compare with; shown in the workbook, not part of the tables.
#[derive(Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Background {
    /// The quarter before, as it was last sent.
    pub previous: Vec<Fact>,
    /// The last four quarters taken as one; none when cases of them have been erased.
    pub four_quarters: Vec<Fact>,
}

/// Writes the package: description, tables, workbook. Refuses what [`check`] would refuse.
pub fn build(package: &Package, background: &Background) -> Result<Vec<PackageFile>, PackageFault> {
    let (facts, measures) = (tables::write(&package.facts)?, tables::write(&package.measures)?);
    let package = &Package { facts: tables::read(&facts)?, measures: tables::read(&measures)?, ..package.clone() };
    rules::check(package)?;
    let submission = SubmissionRow {
        submission: package.submission.clone(),
        facts_rows: package.facts.len() as u64,
        facts_sha256: Digest::of(&facts),
    };
    let csv = |name: &str, bytes| PackageFile { name: name.to_owned(), bytes };
    let submission = csv(SubmissionRow::FILE, tables::write(&[submission])?);
    let facts = csv(Fact::FILE, facts);
    let completeness = csv(CompletenessRow::FILE, tables::write(&package.completeness)?);
    let measures = csv(MeasureRow::FILE, measures);
    let codes = csv(CodeRow::FILE, tables::write(&codelists::of(package))?);
    let report = PackageFile { name: WORKBOOK.to_owned(), bytes: workbooks::write(package, background)? };
    let resources = vec![
        descriptions::table::<SubmissionRow>(&submission),
        descriptions::table::<Fact>(&facts),
        descriptions::table::<CompletenessRow>(&completeness),
        descriptions::table::<MeasureRow>(&measures),
        descriptions::table::<CodeRow>(&codes),
    ];
    let heading = descriptions::Heading {
        id: &package.submission.id(),
        uuid: package.submission.package_uuid.to_string(),
        title: workbooks::title(package),
        demo: package.demo,
        created: package.submission.created_at,
    };
    Ok(vec![
        descriptions::write(heading, resources, descriptions::workbook(&report))?,
        submission,
        facts,
        completeness,
        measures,
        codes,
        report,
    ])
}

/// Reads a package and checks all of it: hashes, forms, codes, sums. The workbook is for people and is never parsed.
pub fn check(files: &[PackageFile]) -> Result<Package, PackageFault> {
    let demo = descriptions::check(files)?;
    let facts: Vec<Fact> = tables::read(bytes_of(files, Fact::FILE)?)?;
    let submissions: Vec<SubmissionRow> = tables::read(bytes_of(files, SubmissionRow::FILE)?)?;
    let broken = |column: &str| PackageFault::Submission { column: column.to_owned() };
    let [row] = <[SubmissionRow; 1]>::try_from(submissions).map_err(|_| broken("submission_id"))?;
    if row.facts_rows != facts.len() as u64 {
        return Err(broken("facts_rows"));
    }
    if row.facts_sha256 != Digest::of(bytes_of(files, Fact::FILE)?) {
        return Err(broken("facts_sha256"));
    }
    let codes: Vec<CodeRow> = tables::read(bytes_of(files, CodeRow::FILE)?)?;
    let package = Package {
        area_name: codelists::name(&codes, codelists::AREA, row.submission.area.as_str())?,
        region_name: codelists::name(&codes, codelists::REGION, row.submission.region.as_str())?,
        submission: row.submission,
        demo,
        facts,
        completeness: tables::read(bytes_of(files, CompletenessRow::FILE)?)?,
        measures: tables::read(bytes_of(files, MeasureRow::FILE)?)?,
    };
    rules::check(&package)?;
    bytes_of(files, WORKBOOK)?;
    Ok(package)
}

fn bytes_of<'a>(files: &'a [PackageFile], name: &str) -> Result<&'a [u8], PackageFault> {
    let file = files.iter().find(|file| file.name == name);
    file.map(|file| file.bytes.as_slice()).ok_or_else(|| PackageFault::FileMissing { file: name.to_owned() })
}

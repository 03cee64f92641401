//! `datapackage.json`: a Data Package 2.0 description of the files, with hashes and the schema of every table.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::faults::PackageFault;
use super::ids::Digest;
use super::submissions::instant;
use super::tables::{Column, Kind, Row};
use super::{FORMAT, FORMAT_VERSION, PackageFile};

pub(crate) const FILE: &str = "datapackage.json";

/// Deepest nesting of any JSON that is read.
const DEPTH_AT_MOST: usize = 32;

const PACKAGE_PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE_PROFILE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const DIALECT_PROFILE: &str = "https://datapackage.org/profiles/2.0/tabledialect.json";
const SCHEMA_PROFILE: &str = "https://datapackage.org/profiles/2.0/tableschema.json";
const WORKBOOK_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[derive(Serialize)]
struct Description {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: String,
    id: String,
    title: String,
    format: &'static str,
    #[serde(rename = "formatVersion")]
    format_version: &'static str,
    demo: bool,
    created: String,
    resources: Vec<Resource>,
    /// What is no table: named and hashed here, because validators try to read every resource as one.
    attachments: [Attachment; 1],
}

#[derive(Serialize)]
pub(crate) struct Attachment {
    path: String,
    mediatype: &'static str,
    bytes: usize,
    hash: String,
}

#[derive(Serialize)]
pub(crate) struct Resource {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: String,
    path: String,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    dialect: Dialect,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    #[serde(rename = "$schema")]
    profile: &'static str,
    header: bool,
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
    double_quote: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    #[serde(rename = "$schema")]
    profile: &'static str,
    fields: Vec<Field>,
    primary_key: &'static [&'static str],
    missing_values: [&'static str; 1],
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    constraints: Constraints,
}

#[derive(Serialize)]
struct Constraints {
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
    #[serde(rename = "enum", skip_serializing_if = "Option::is_none")]
    codes: Option<Vec<&'static str>>,
}

impl From<Column> for Field {
    fn from(column: Column) -> Self {
        let (kind, minimum) = match column.kind {
            Kind::Text => ("string", None),
            Kind::Integer(least) => ("integer", Some(least)),
            Kind::Date => ("date", None),
            Kind::DateTime => ("datetime", None),
        };
        let constraints =
            Constraints { required: column.required, minimum, pattern: column.pattern, codes: column.codes };
        Self { name: column.name, kind, constraints }
    }
}

fn hash(bytes: &[u8]) -> String {
    format!("sha256:{}", Digest::of(bytes))
}

pub(crate) fn table<R: Row>(file: &PackageFile) -> Resource {
    Resource {
        profile: RESOURCE_PROFILE,
        name: file.name.trim_end_matches(".csv").to_owned(),
        path: file.name.clone(),
        kind: "table",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: file.bytes.len(),
        hash: hash(&file.bytes),
        dialect: Dialect {
            profile: DIALECT_PROFILE,
            header: true,
            delimiter: ";",
            line_terminator: "\r\n",
            quote_char: "\"",
            double_quote: true,
        },
        schema: Schema {
            profile: SCHEMA_PROFILE,
            fields: R::columns().into_iter().map(Field::from).collect(),
            primary_key: R::KEY,
            missing_values: [""],
        },
    }
}

pub(crate) fn workbook(file: &PackageFile) -> Attachment {
    let (path, bytes) = (file.name.clone(), file.bytes.len());
    Attachment { path, mediatype: WORKBOOK_TYPE, bytes, hash: hash(&file.bytes) }
}

/// What the description says about the package as a whole.
pub(crate) struct Heading<'a> {
    pub(crate) id: &'a str,
    pub(crate) uuid: String,
    pub(crate) title: String,
    pub(crate) demo: bool,
    pub(crate) created: DateTime<Utc>,
}

pub(crate) fn write(
    heading: Heading<'_>,
    resources: Vec<Resource>,
    report: Attachment,
) -> Result<PackageFile, PackageFault> {
    let description = Description {
        profile: PACKAGE_PROFILE,
        name: format!("{FORMAT}-{}", heading.id.to_ascii_lowercase()),
        id: format!("urn:uuid:{}", heading.uuid),
        title: heading.title,
        format: FORMAT,
        format_version: FORMAT_VERSION,
        demo: heading.demo,
        created: instant(heading.created),
        resources,
        attachments: [report],
    };
    let mut bytes = serde_json::to_vec_pretty(&description).map_err(|_| PackageFault::Description)?;
    bytes.push(b'\n');
    Ok(PackageFile { name: FILE.to_owned(), bytes })
}

#[derive(Deserialize)]
struct Found {
    format: String,
    #[serde(rename = "formatVersion")]
    format_version: String,
    demo: bool,
    resources: Vec<FoundFile>,
    attachments: Vec<FoundFile>,
}

#[derive(Deserialize)]
struct FoundFile {
    path: String,
    bytes: usize,
    hash: String,
}

/// Checks that exactly the described files are there, unchanged; says whether they are demo data.
pub(crate) fn check(files: &[PackageFile]) -> Result<bool, PackageFault> {
    let missing = |file: &str| PackageFault::FileMissing { file: file.to_owned() };
    let description = files.iter().find(|file| file.name == FILE).ok_or_else(|| missing(FILE))?;
    if !within_depth(&description.bytes) {
        return Err(PackageFault::Description);
    }
    let found: Found = serde_json::from_slice(&description.bytes).map_err(|_| PackageFault::Description)?;
    if found.format != FORMAT {
        return Err(PackageFault::Description);
    }
    if found.format_version.split('.').next() != FORMAT_VERSION.split('.').next() {
        return Err(PackageFault::Newer { found: found.format_version });
    }
    let described = || found.resources.iter().chain(&found.attachments);
    for resource in described() {
        let file = files.iter().find(|file| file.name == resource.path).ok_or_else(|| missing(&resource.path))?;
        if file.bytes.len() != resource.bytes || hash(&file.bytes) != resource.hash {
            return Err(PackageFault::FileChanged { file: resource.path.clone() });
        }
    }
    for (index, file) in files.iter().enumerate() {
        let times = described().filter(|resource| resource.path == file.name).count();
        let first = files.iter().position(|other| other.name == file.name) == Some(index);
        if !first || times != usize::from(file.name != FILE) {
            return Err(PackageFault::FileUnlisted { file: file.name.clone() });
        }
    }
    Ok(found.demo)
}

/// Whether brackets nest no deeper than any of our files do; looks at bytes only.
pub(crate) fn within_depth(json: &[u8]) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_AT_MOST {
            return false;
        }
    }
    true
}

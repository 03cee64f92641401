//! The fields that an op takes: those of its JSON Schema, at every depth. Invariant: a field that the op does not know is refused by its name, never passed over; but what was read may be sent
//! back as it was told: below the top a field that the op's own answer has is no misspelling.

use super::{OPS, Op};
use crate::error::{Error, Result};
use serde_json::{Map, Value};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{LazyLock, OnceLock},
};

/// Longest name of a field that is said again.
const LONGEST: usize = 40;
/// Most digits in it: a name with more may be somebody's number.
const DIGITS: usize = 3;

/// What is known of an op's fields.
struct Fields {
    /// The schema of its input, which holds what its parts refer to.
    input: Value,
    /// The names of all fields in its answer.
    told: BTreeSet<String>,
}

/// The fields of each op, found when the op is first called.
static FIELDS: LazyLock<BTreeMap<&'static str, OnceLock<Fields>>> =
    LazyLock::new(|| OPS.iter().map(|op| (op.name, OnceLock::new())).collect());

impl Fields {
    fn of(op: &Op) -> Self {
        let mut told = BTreeSet::new();
        names_in(&op.output_schema(), &mut told);
        Self { input: op.input_schema(), told }
    }
}

/// The names of all fields that a schema speaks about.
fn names_in(schema: &Value, names: &mut BTreeSet<String>) {
    if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
        names.extend(fields.keys().cloned());
    }
    let inside = schema.as_object().into_iter().flat_map(Map::values);
    inside.chain(schema.as_array().into_iter().flatten()).for_each(|part| names_in(part, names));
}

/// Refuses an input with a field that the op does not know. What is no object where one is expected is left to the op's own type.
///
/// # Errors
/// [`Error::UnknownField`] with the field's name and the nearest that is known.
pub fn check(op: &Op, input: &Value) -> Result<()> {
    let Some(fields) = FIELDS.get(op.name).map(|found| found.get_or_init(|| Fields::of(op))) else { return Ok(()) };
    known(&fields.input, fields, true, input)
}

/// The refusal of `field`, where only `names` are known: [`Error::UnknownField`] with the likest of them (Jaro–Winkler, which favours those that begin alike). The field is said again only
/// when it is short and plain; otherwise it is `?`.
pub fn unknown<'a>(field: &str, names: impl Iterator<Item = &'a str>) -> Error {
    let names: BTreeSet<&str> = names.collect();
    let begun: String = field.chars().take(LONGEST).collect();
    let likeness = |name: &&str| strsim::jaro_winkler(&begun, name);
    let nearest = names.iter().copied().max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    let plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-';
    let sayable = field.len() <= LONGEST
        && field.chars().all(plain)
        && field.chars().filter(char::is_ascii_digit).count() <= DIGITS;
    let said = if sayable { field } else { "?" };
    Error::UnknownField { field: said.to_owned(), nearest: nearest.unwrap_or_default().to_owned(), known: names.len() }
}

fn known(schema: &Value, all: &Fields, top: bool, input: &Value) -> Result<()> {
    let mut parts = Vec::new();
    gather(schema, &all.input, input, &mut parts);
    match input {
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| field_known(&parts, all, top, name, value)),
        Value::Array(items) => {
            let of_items: Vec<&Value> = parts.iter().filter_map(|part| part.get("items")).collect();
            items.iter().try_for_each(|item| of_items.iter().try_for_each(|of| known(of, all, false, item)))
        }
        _ => Ok(()),
    }
}

fn field_known(parts: &[&Map<String, Value>], all: &Fields, top: bool, name: &str, value: &Value) -> Result<()> {
    let mut as_named = parts.iter().filter_map(|part| properties(part)?.get(name)).peekable();
    if as_named.peek().is_some() {
        return as_named.try_for_each(|schema| known(schema, all, false, value));
    }
    // A map takes any name; a file format says of itself that it takes more than it knows.
    let more =
        parts.iter().filter_map(|part| part.get("additionalProperties")).find(|more| **more != Value::Bool(false));
    if let Some(more) = more {
        return known(more, all, false, value);
    }
    let closed = parts.iter().any(|part| part.contains_key("properties") || part.contains_key("additionalProperties"));
    let names = parts.iter().filter_map(|part| properties(part)).flat_map(Map::keys).map(String::as_str);
    let sent_back = !top && all.told.contains(name);
    if closed && !sent_back { Err(unknown(name, names)) } else { Ok(()) }
}

fn properties(part: &Map<String, Value>) -> Option<&Map<String, Value>> {
    part.get("properties")?.as_object()
}

/// Every part of a schema that speaks about this input: what it refers to, and of alternatives those whose tag the input has.
fn gather<'a>(schema: &'a Value, root: &'a Value, input: &Value, parts: &mut Vec<&'a Map<String, Value>>) {
    let Some(part) = schema.as_object().filter(|part| !is_another(part, input)) else { return };
    parts.push(part);
    let referred = part.get("$ref").and_then(Value::as_str).and_then(|path| root.pointer(path.strip_prefix('#')?));
    let of = |key: &str| part.get(key).and_then(Value::as_array).into_iter().flatten();
    for one in referred.into_iter().chain(of("allOf")).chain(of("anyOf")).chain(of("oneOf")) {
        gather(one, root, input, parts);
    }
}

/// Whether it is the alternative of another tag than the input has.
fn is_another(part: &Map<String, Value>, input: &Value) -> bool {
    properties(part).into_iter().flatten().any(|(name, schema)| match (schema.get("const"), input.get(name)) {
        (Some(tag), Some(given)) => tag != given,
        _ => false,
    })
}

//! JSON made from bytes by a schema: what an op takes, and now and then something else. Invariant: the same bytes give the same value.

use serde_json::{Map, Value, json};

/// As deep as a value is made.
const DEEPEST: u32 = 8;
/// Texts that stand where something particular is asked for.
const TEXTS: [&str; 24] = [
    "",
    "2026-10-13",
    "2026-Q3",
    "2026-02-29",
    "2026/2027",
    "09:00",
    "24:00",
    "2403",
    "Å",
    "x y",
    "\u{0}",
    "\u{202e}",
    "' OR 1=1 --",
    "000000-0000",
    "M01",
    "team",
    "{barnet}",
    "2026-10-13T08:14:00Z",
    "9999-12-31",
    "-262143-01-01",
    "a;b\r\nc",
    "=1+1",
    "age1",
    "{}",
];
const DATES: [&str; 6] = ["2026-10-13", "2026-10-14", "2026-02-28", "0000-01-01", "9999-12-31", "2015-03-01"];

/// The bytes, read from the front; zeros when there are none left.
pub struct Bytes<'a>(pub &'a [u8]);

impl Bytes<'_> {
    pub fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }
    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.next()) % limit.max(1)
    }
    fn text(&mut self) -> String {
        let length = usize::from(self.next()).min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

/// Values for one schema; `ids` are those of the vault.
pub struct Generator<'a> {
    pub root: &'a Value,
    pub ids: &'a [String],
}

impl Generator<'_> {
    pub fn value(&self, schema: &Value, bytes: &mut Bytes<'_>, depth: u32) -> Value {
        let choice = bytes.next();
        if depth > DEEPEST || choice == 255 {
            return Value::Null;
        }
        if choice == 254 {
            return [json!(-1), json!(i64::MAX), json!(1e300), json!([[]]), json!("x".repeat(5_000)), json!({})]
                [bytes.below(6)]
            .clone();
        }
        if let Some(target) = schema["$ref"].as_str() {
            let target = target.strip_prefix('#').and_then(|path| self.root.pointer(path)).unwrap_or(&Value::Null);
            return self.value(target, bytes, depth + 1);
        }
        for any in ["anyOf", "oneOf"] {
            if let Some(choices) = schema[any].as_array().filter(|choices| !choices.is_empty()) {
                let chosen = self.value(&choices[bytes.below(choices.len())], bytes, depth + 1);
                let Some(fields) = schema["properties"].as_object() else { return chosen };
                return self.with(chosen, fields, schema, bytes, depth);
            }
        }
        if let Some(choices) = schema["enum"].as_array().filter(|choices| !choices.is_empty()) {
            return choices[bytes.below(choices.len())].clone();
        }
        if schema.get("const").is_some() {
            return schema["const"].clone();
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) if !kinds.is_empty() => kinds[bytes.below(kinds.len())].as_str().unwrap_or(""),
            kind => kind.as_str().unwrap_or(""),
        };
        self.of_kind(kind, schema, bytes, depth)
    }

    fn of_kind(&self, kind: &str, schema: &Value, bytes: &mut Bytes<'_>, depth: u32) -> Value {
        match kind {
            "object" => {
                let none = Map::new();
                let fields = schema["properties"].as_object().unwrap_or(&none);
                let mut value = self.with(json!({}), fields, schema, bytes, depth);
                if let (Some(of), Some(object)) =
                    (schema.get("additionalProperties").filter(|of| of.is_object()), value.as_object_mut())
                {
                    for _ in 0..bytes.below(3) {
                        let name = self.string(schema, bytes);
                        object.insert(name, self.value(of, bytes, depth + 1));
                    }
                }
                value
            }
            "array" => (0..bytes.below(4)).map(|_| self.value(&schema["items"], bytes, depth + 1)).collect(),
            "string" => Value::String(self.string(schema, bytes)),
            "integer" => match bytes.below(8) {
                0 => json!(i64::MAX),
                1 => json!(u32::MAX),
                2 => json!(-1),
                3 => json!(u16::from(bytes.next()) << 8 | u16::from(bytes.next())),
                _ => json!(bytes.next() % 16),
            },
            "number" => [json!(0.0), json!(-1.5), json!(1e308), json!(37.5), json!(1e-300)][bytes.below(5)].clone(),
            "boolean" => json!(bytes.next() & 1 == 1),
            _ => Value::Null,
        }
    }

    /// A value and these fields; those that are not required are left out now and then.
    fn with(
        &self,
        value: Value,
        fields: &Map<String, Value>,
        schema: &Value,
        bytes: &mut Bytes<'_>,
        depth: u32,
    ) -> Value {
        let mut object = value.as_object().cloned().unwrap_or_default();
        for (name, of) in fields {
            let required = schema["required"].as_array().is_some_and(|names| names.iter().any(|one| one == name));
            if required || bytes.next() >= 96 {
                object.insert(name.clone(), self.value(of, bytes, depth + 1));
            }
        }
        Value::Object(object)
    }

    fn string(&self, schema: &Value, bytes: &mut Bytes<'_>) -> String {
        match schema["format"].as_str().unwrap_or_default() {
            "uuid" if !self.ids.is_empty() => self.ids[bytes.below(self.ids.len())].clone(),
            "date" => DATES[bytes.below(DATES.len())].to_owned(),
            _ => match bytes.below(8) {
                0 => bytes.text(),
                1 => self.ids.get(bytes.below(self.ids.len())).cloned().unwrap_or_default(),
                2 => "ord ".repeat(bytes.below(256) * 8),
                _ => TEXTS[bytes.below(TEXTS.len())].to_owned(),
            },
        }
    }
}

/// Every text `@7` becomes the seventh of the vault's ids: an input is the same for every vault.
pub fn with_ids(value: Value, ids: &[String]) -> Value {
    match value {
        Value::String(text) => {
            let number: Option<usize> = text.strip_prefix('@').and_then(|number| number.parse().ok());
            let id = number.filter(|_| !ids.is_empty()).map(|number| ids[number % ids.len()].clone());
            Value::String(id.unwrap_or(text))
        }
        Value::Array(values) => values.into_iter().map(|value| with_ids(value, ids)).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, with_ids(value, ids))).collect(),
        other => other,
    }
}

//! What a person types is printed as the text it is, in every field of every paper.

use samlat_documents::Paper;
use serde_json::Value;

use super::{
    reading::{paper, text},
    samples,
};

/// Code of Typst, HTML and our own words' slots.
const CODE: &str = r##"#panic("x") $x$ ] } \u{41} {child} <b>x</b> *b* _i_ //k @ref `r`"##;

/// Fields that a paper does not show whole: who the child told stays with those who were there, a child's own papers use the first name, and the easy form asks
/// what the long one asks and nothing more.
pub(crate) const NOT_WHOLE: &[(&str, &str)] = &[
    ("family-feedback", "told_to"),
    ("summons", "told_to"),
    ("invitation", "told_to"),
    ("child-plan", "child_name"),
    ("invitation", "child_name"),
    ("invitation", "to_name"),
    ("family-invitation", "child_name"),
    ("family-invitation", "to_name"),
    ("consent-easy", "child_name"),
    ("consent-easy", "personal_number"),
    ("consent-easy", "school"),
    ("consent-easy", "language"),
    ("consent-easy", "law"),
    ("consent-easy", "principal"),
    ("consent-easy", "obtained_by"),
    ("consent-easy", "original_kept_at"),
];

/// Piece by piece: where a page ends in the middle of a text, the pieces of two texts stand between each other.
#[test]
fn typed_code_comes_out_as_the_text_it_is() {
    let tight = |text: &str| text.split_whitespace().collect::<String>();
    let mut lost = Vec::new();
    for (name, sample) in samples::usual() {
        let mut value = serde_json::to_value(&sample).unwrap();
        let mut fields = Vec::new();
        replace_typed(&mut value, &name, "", &mut fields, &mut |number| format!("§{number}§{CODE}"));
        assert!(!fields.is_empty(), "{name}");
        let changed: Paper = serde_json::from_value(value).unwrap_or_else(|why| panic!("{name}: {why}"));
        let printed = tight(&text(&paper(&changed).pdf));
        let gone = fields.iter().enumerate().filter(|(number, _)| !printed.contains(&format!("§{number}§#panic")));
        lost.extend(gone.map(|(_, field)| format!("{name}: {field}")));
        for piece in CODE.split_whitespace().filter(|piece| printed.matches(piece).count() < fields.len()) {
            lost.push(format!("{name}: {piece}"));
        }
    }
    assert!(lost.is_empty(), "did not come out, or not as often as typed: {lost:#?}");
}

/// Puts a text into every field a person writes in: the one for its number, counted from 0.
pub(crate) fn replace_typed(
    value: &mut Value,
    paper: &str,
    key: &str,
    found: &mut Vec<String>,
    typed: &mut dyn FnMut(usize) -> String,
) {
    let fixed = |key: &str| {
        NOT_WHOLE.contains(&(paper, key))
            || key.ends_with("on")
                && key != "reason"
                && key != "organisation"
                && key != "intervention"
                && key != "question"
            || [
                "paper",
                "state",
                "as",
                "role",
                "by",
                "answer_by",
                "purposes",
                "before",
                "svg",
                "qr_text",
                "case_number",
                "groups",
                "quarter",
                "values",
                "columns",
                "alt",
                "picture",
                "kind",
                "level",
                "way",
                "standing",
                "valid_from",
                "valid_to",
                "consent_until",
                "short",
            ]
            .contains(&key)
    };
    match value {
        Value::Object(fields) => {
            fields
                .iter_mut()
                .filter(|(key, _)| !fixed(key))
                .for_each(|(key, field)| replace_typed(field, paper, key, found, typed));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace_typed(item, paper, key, found, typed)),
        Value::String(text) => {
            *text = typed(found.len());
            found.push(key.to_owned());
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

//! What a person types is printed as the text it is, in every field of every paper.

use samlat_documents::Paper;
use serde_json::Value;

use super::{
    reading::{paper, text},
    samples,
};

/// Code of Typst, HTML and our own words' slots.
const CODE: &str = r##"#panic("x") $x$ ] } \u{41} {child} <b>x</b> *b* _i_ //k @ref `r`"##;

/// Fields that a paper does not show whole: the family knows whom the child told, and a child's plan calls the child by its first name.
const NOT_WHOLE: [(&str, &str); 2] = [("family-feedback", "told_to"), ("child-plan", "child_name")];

/// Piece by piece: where a page ends in the middle of a text, the pieces of two texts stand between each other.
#[test]
fn typed_code_comes_out_as_the_text_it_is() {
    let tight = |text: &str| text.split_whitespace().collect::<String>();
    for (name, sample) in samples::usual() {
        let mut value = serde_json::to_value(&sample).unwrap();
        let mut typed = 0;
        replace_typed(&mut value, &name, &mut typed);
        assert!(typed > 0, "{name}");
        let changed: Paper = serde_json::from_value(value).unwrap_or_else(|why| panic!("{name}: {why}"));
        let printed = tight(&text(&paper(&changed).pdf));
        let lost: Vec<String> = (0..typed)
            .map(|number| format!("§{number}§#panic"))
            .filter(|head| !printed.contains(head.as_str()))
            .collect();
        assert!(lost.is_empty(), "{name}: of {typed} typed texts {lost:?} did not come out");
        for piece in CODE.split_whitespace() {
            let found = printed.matches(piece).count();
            assert!(found >= typed, "{name}: {piece} came out {found} times of {typed}");
        }
    }
}

/// Puts code into every field a person writes in, another number in each.
fn replace_typed(value: &mut Value, paper: &str, typed: &mut usize) {
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
                "consent_until",
                "short",
            ]
            .contains(&key)
    };
    match value {
        Value::Object(fields) => {
            fields.iter_mut().filter(|(key, _)| !fixed(key)).for_each(|(_, field)| replace_typed(field, paper, typed));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace_typed(item, paper, typed)),
        Value::String(text) => {
            *text = format!("§{typed}§{CODE}");
            *typed += 1;
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

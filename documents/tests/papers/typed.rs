//! What a person types is printed as the text it is, in every field of every paper.

use samlat_documents::Paper;
use serde_json::{Value, json};

use super::{
    reading::{paper, text},
    samples,
};

#[test]
fn typed_code_comes_out_as_the_text_it_is() {
    let tight = |text: &str| text.split_whitespace().collect::<String>();
    for (name, sample) in samples::usual() {
        let mut value = serde_json::to_value(&sample).unwrap();
        let mut typed = Vec::new();
        if name == "family-feedback" {
            // The family knows whom the child told; the page home does not say.
            value["voice"]["told_to"] = json!("");
        }
        replace_typed(&mut value, &mut typed);
        assert!(!typed.is_empty(), "{name}");
        let changed: Paper = serde_json::from_value(value).unwrap_or_else(|why| panic!("{name}: {why}"));
        let printed = tight(&text(&paper(&changed).pdf));
        let lost: Vec<&String> = typed.iter().filter(|typed| !printed.contains(&tight(typed))).collect();
        assert!(
            lost.is_empty(),
            "{name}: {} of {} typed texts did not come out whole: {lost:?}",
            lost.len(),
            typed.len()
        );
    }
}

/// Puts code into every field a person writes in, another number in each.
fn replace_typed(value: &mut Value, typed: &mut Vec<String>) {
    let fixed = |key: &str| {
        key.ends_with("on") && key != "reason" && key != "organisation" && key != "intervention" && key != "question"
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
            ]
            .contains(&key)
    };
    match value {
        Value::Object(fields) => {
            fields.iter_mut().filter(|(key, _)| !fixed(key)).for_each(|(_, field)| replace_typed(field, typed));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace_typed(item, typed)),
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => {
            *text =
                format!(r##"{}#panic("x") $x$ ] }} \u{{41}} {{child}} <b>x</b> *b* _i_ // k @ref `r`"##, typed.len());
            typed.push(text.clone());
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

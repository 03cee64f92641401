//! Some papers' texts in Arabic, to set them from the right. Nobody who translates for a living has read them: they are here to be looked at.

use samlat_documents::{House, OwnWords};

/// The texts of each paper that has them.
const WRITTEN: [(&str, &str); 4] = [
    ("shared", include_str!("arabic/shared.ar.toml")),
    ("summons", include_str!("arabic/summons.ar.toml")),
    ("consent", include_str!("arabic/consent.ar.toml")),
    ("family-feedback", include_str!("arabic/family-feedback.ar.toml")),
];

/// Whether there are texts for a kind of paper.
pub(crate) fn has(kind: &str) -> bool {
    WRITTEN.iter().any(|(paper, _)| *paper == kind)
}

/// The texts of a paper by their keys, a list with an item on each line.
pub(crate) fn texts(paper: &str) -> Vec<(String, String)> {
    let (_, file) = WRITTEN.iter().find(|(one, _)| *one == paper).expect("it is written in Arabic");
    let mut texts = Vec::new();
    gather(&file.parse().expect("the file is TOML"), "", &mut texts);
    texts
}

fn gather(table: &toml::Table, before: &str, texts: &mut Vec<(String, String)>) {
    for (name, value) in table {
        let key = format!("{before}{name}");
        match value {
            toml::Value::String(text) => texts.push((key, text.clone())),
            toml::Value::Array(items) => {
                let lines: Vec<&str> = items.iter().filter_map(toml::Value::as_str).collect();
                texts.push((key, lines.join("\n")));
            }
            toml::Value::Table(inner) => gather(inner, &format!("{key}."), texts),
            _ => {}
        }
    }
}

/// A municipality that has written all of them.
pub(crate) fn house() -> House {
    let own = |(paper, _): &(&str, &str)| OwnWords { paper: (*paper).to_owned(), texts: texts(paper) };
    House { language: "ar".to_owned(), words: WRITTEN.iter().map(own).collect(), ..House::default() }
}

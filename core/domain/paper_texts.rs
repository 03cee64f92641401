//! The texts of the papers that a municipality may put in its own words, with Samlat's own beside them, language by language. Pure: the texts themselves stand in `documents/papers/`.
//! Invariant: a text holds only fields that its paper fills in; a list of fixed length keeps its length.

use std::sync::LazyLock;

/// Swedish: what every paper is written in to begin with.
pub const SWEDISH: &str = "sv";
/// Easy Swedish. What has no easy words stands in Swedish.
pub const EASY: &str = "sv-easy";
/// Languages that are there from the beginning.
pub const ALWAYS: [&str; 3] = [SWEDISH, EASY, "en"];
/// Languages a municipality may add: those that the typefaces of the papers can write.
pub const ADDABLE: [&str; 30] = [
    "fi", "fit", "se", "smj", "sma", "sju", "rmy", "ar", "so", "ti", "am", "fa", "prs", "ps", "ur", "ckb", "kmr", "tr",
    "uk", "ru", "pl", "ro", "sq", "bs", "es", "pt", "fr", "de", "et", "el",
];
/// Those that are written from the right.
const FROM_RIGHT: [&str; 6] = ["ar", "fa", "prs", "ps", "ur", "ckb"];
/// Longest text.
pub const LONGEST: usize = 1_500;

/// A paper, or the words that several share, with Samlat's texts in each language it has.
pub struct PaperWords {
    /// The name of the template in `documents/papers`.
    pub code: &'static str,
    /// Fields that every text of it may hold.
    wide: &'static [&'static str],
    /// Whether it is in easy Swedish already, or has a twin that is.
    easy: bool,
    /// Whether what the program itself puts on it has words only in the languages of its files, so that no other language would be whole.
    closed: bool,
    files: &'static [(&'static str, &'static str)],
}

macro_rules! words_of {
    ($name:literal: $($language:literal),*) => {
        &[$(($language, include_str!(concat!("../../documents/papers/", $name, ".", $language, ".toml")))),*]
    };
}

const LETTER: &[&str] = &["child", "genitive", "case", "meeting", "municipality", "team", "today"];
const FORM: &[&str] = &["child", "genitive", "case", "municipality", "team", "today"];

const TEAM: &[&str] = &["meeting", "municipality", "team", "today"];
const OFFICE: &[&str] = &["municipality", "team", "today"];

/// In Swedish that is not easy, and whole in every language that it has words in.
const USUAL: PaperWords = PaperWords { code: "", wide: &[], easy: false, closed: false, files: &[] };

/// The papers whose texts may be changed, in the order they are shown.
pub static PAPERS: &[PaperWords] = &[
    PaperWords { code: "invitation", wide: LETTER, files: words_of!("invitation": "sv", "sv-easy", "en"), ..USUAL },
    PaperWords {
        code: "family-invitation",
        wide: LETTER,
        files: words_of!("family-invitation": "sv", "sv-easy", "en"),
        ..USUAL
    },
    PaperWords { code: "summons", wide: LETTER, files: words_of!("summons": "sv", "sv-easy", "en"), ..USUAL },
    PaperWords { code: "consent", wide: FORM, easy: true, files: words_of!("consent": "sv", "en"), ..USUAL },
    PaperWords { code: "consent-easy", wide: FORM, easy: true, files: words_of!("consent-easy": "sv", "en"), ..USUAL },
    PaperWords {
        code: "family-feedback",
        wide: LETTER,
        easy: true,
        files: words_of!("family-feedback": "sv", "en"),
        ..USUAL
    },
    PaperWords { code: "sip", wide: FORM, files: words_of!("sip": "sv", "sv-easy", "en"), ..USUAL },
    PaperWords { code: "child-plan", wide: FORM, files: words_of!("child-plan": "sv", "sv-easy", "en"), ..USUAL },
    PaperWords {
        code: "child-minutes",
        wide: LETTER,
        easy: true,
        files: words_of!("child-minutes": "sv", "en"),
        ..USUAL
    },
    PaperWords { code: "child-page", wide: FORM, easy: true, files: words_of!("child-page": "sv", "en"), ..USUAL },
    PaperWords { code: "handover", wide: FORM, files: words_of!("handover": "sv", "sv-easy", "en"), ..USUAL },
    PaperWords { code: "preparation", wide: TEAM, files: words_of!("preparation": "sv", "sv-easy", "en"), ..USUAL },
    PaperWords { code: "minutes", wide: TEAM, files: words_of!("minutes": "sv", "sv-easy", "en"), ..USUAL },
    PaperWords { code: "term-plan", wide: OFFICE, files: words_of!("term-plan": "sv", "sv-easy", "en"), ..USUAL },
    PaperWords {
        code: "register-extract",
        wide: FORM,
        closed: true,
        files: words_of!("register-extract": "sv", "sv-easy", "en"),
        ..USUAL
    },
    PaperWords {
        code: "recovery-sheet",
        wide: OFFICE,
        files: words_of!("recovery-sheet": "sv", "sv-easy", "en"),
        ..USUAL
    },
    PaperWords { code: SHARED, wide: &[], files: words_of!("shared": "sv", "sv-easy", "en"), ..USUAL },
];

/// Whether a language is written from the right, so that its papers are mirrored.
#[must_use]
pub fn from_right(language: &str) -> bool {
    FROM_RIGHT.contains(&language)
}

/// What several papers share: months, days, the heads of tables.
pub const SHARED: &str = "shared";

/// One text of Samlat's.
#[derive(Clone, PartialEq, Eq)]
pub struct Standard {
    /// Its key in the file: "lead", "voice.own_words".
    pub key: String,
    /// The text; a list has an item on each line.
    pub text: String,
    /// Whether it is a list.
    pub list: bool,
}

type Table = Vec<(&'static str, &'static str, Vec<Standard>)>;
static STANDARD: LazyLock<Table> = LazyLock::new(|| {
    let files =
        PAPERS.iter().flat_map(|paper| paper.files.iter().map(move |(language, text)| (paper.code, *language, *text)));
    files.map(|(code, language, text)| (code, language, read(text))).collect()
});

/// Every text of a file, in the order they stand.
fn read(file: &str) -> Vec<Standard> {
    let table: toml::Table = file.parse().unwrap_or_default();
    let mut texts = Vec::new();
    gather(&table, "", &mut texts);
    texts
}

fn gather(table: &toml::Table, before: &str, texts: &mut Vec<Standard>) {
    for (name, value) in table {
        let key = format!("{before}{name}");
        match value {
            toml::Value::String(text) => texts.push(Standard { key, text: text.clone(), list: false }),
            toml::Value::Array(items) => {
                let lines: Vec<&str> = items.iter().filter_map(toml::Value::as_str).collect();
                texts.push(Standard { key, text: lines.join("\n"), list: true });
            }
            toml::Value::Table(inner) => gather(inner, &format!("{key}."), texts),
            _ => {}
        }
    }
}

/// The paper of that name.
#[must_use]
pub fn paper(code: &str) -> Option<&'static PaperWords> {
    PAPERS.iter().find(|paper| paper.code == code)
}

impl PaperWords {
    /// Samlat's texts in a language; none when it has not written any.
    #[must_use]
    pub fn standard(&self, language: &str) -> &'static [Standard] {
        let found = STANDARD.iter().find(|(code, of, _)| *code == self.code && *of == language);
        found.map_or(&[], |(_, _, texts)| texts)
    }

    /// Whether it makes sense in that language at all: what is easy already is not written in easy Swedish once more.
    #[must_use]
    pub fn takes(&self, language: &str) -> bool {
        let written = self.files.iter().any(|(of, _)| *of == language);
        language == SWEDISH || (written || !self.closed) && (language != EASY || !self.easy)
    }

    /// The fields a text may hold: those of the Swedish sentence, and but for what the program puts together those of the whole paper. What stands in a file's title or at the foot of every page names no child.
    #[must_use]
    pub fn fields(&self, key: &str) -> Vec<&'static str> {
        let text = self.standard(SWEDISH).iter().find(|text| text.key == key);
        let own = text.map(|text| slots(&text.text)).unwrap_or_default();
        let plain = self.standard(SWEDISH).iter().any(|text| text.key == "title_plain");
        let everywhere = ["title_plain", "kind", "foot"].contains(&key) || (key == "title" && !plain);
        let mut fields: Vec<&'static str> = FIELDS.iter().copied().filter(|field| own.contains(field)).collect();
        let about_nobody = |field: &&str| !everywhere || ["municipality", "team"].contains(field);
        // What is put together has only what it is put together of.
        let wide = if key.starts_with("composed.") { &[] } else { self.wide };
        fields.extend(wide.iter().copied().filter(about_nobody).filter(|field| !own.contains(field)));
        fields
    }

    /// Whether a list must keep the number of lines it has: months, days, numbers in words.
    #[must_use]
    pub fn fixed(&self, key: &str) -> bool {
        ["months", "days", "numbers"].contains(&key)
    }
}

/// Every field a text can hold, by its inner name; what it is called stands in the words as `paper-field-<name>`.
pub const FIELDS: &[&str] = &[
    "child",
    "name",
    "genitive",
    "to",
    "who",
    "phone",
    "date",
    "on",
    "how",
    "before",
    "after",
    "number",
    "all",
    "parts",
    "count",
    "term",
    "contact",
    "page",
    "pages",
    "items",
    "reason",
    "words",
    "age",
    "time",
    "sheet",
    "sheets",
    "vault",
    "groups",
    "characters",
    "case",
    "meeting",
    "municipality",
    "team",
    "today",
];

/// What stands in braces.
#[must_use]
pub fn slots(text: &str) -> Vec<&str> {
    text.match_indices('{')
        .filter_map(|(at, _)| {
            let inside = text.get(at + 1..)?;
            inside.find('}').and_then(|end| inside.get(..end))
        })
        .collect()
}

/// Puts another name on each field. `rename` gives nothing for a field it does not know.
///
/// # Errors
/// The first unknown field, as it was written; empty for a brace without its pair.
pub fn rename(text: &str, rename: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut renamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        renamed.push_str(before);
        let inside = from.strip_prefix('{').and_then(|from| from.split_once('}'));
        let (name, after) = inside.map(|(name, after)| (name.trim(), after)).unwrap_or_default();
        if name.is_empty() || name.contains('{') {
            return Err(String::new());
        }
        let field = rename(name).ok_or_else(|| name.chars().take(40).collect::<String>())?;
        renamed.push('{');
        renamed.push_str(&field);
        renamed.push('}');
        rest = after;
    }
    renamed.push_str(rest);
    Ok(renamed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_every_language_is_read_and_holds_only_fields_of_its_paper() {
        for paper in PAPERS {
            let swedish = paper.standard(SWEDISH);
            assert!(swedish.len() > 10, "{}", paper.code);
            for (language, _) in paper.files {
                for text in paper.standard(language) {
                    let of = swedish.iter().find(|one| one.key == text.key);
                    assert!(of.is_some_and(|of| of.list == text.list), "{} {language} {}", paper.code, text.key);
                    let fields = paper.fields(&text.key);
                    for slot in slots(&text.text) {
                        assert!(fields.contains(&slot), "{} {language} {} {slot}", paper.code, text.key);
                    }
                    assert!(!text.text.is_empty() && text.text.chars().count() < LONGEST);
                }
            }
            assert!(paper.wide.iter().all(|field| FIELDS.contains(field)));
        }
    }

    #[test]
    fn english_is_whole_where_samlat_has_it() {
        for paper in PAPERS.iter().filter(|paper| paper.files.iter().any(|(language, _)| *language == "en")) {
            let keys = |language| paper.standard(language).iter().map(|text| text.key.as_str()).collect::<Vec<_>>();
            assert_eq!(keys("en"), keys(SWEDISH), "{}", paper.code);
            for (swedish, english) in paper.standard(SWEDISH).iter().zip(paper.standard("en")) {
                let lines = |text: &Standard| text.text.lines().count();
                assert!(!paper.fixed(&swedish.key) || lines(swedish) == lines(english), "{}", swedish.key);
            }
        }
    }

    #[test]
    fn a_files_title_and_foot_name_no_child() {
        for paper in PAPERS.iter().filter(|paper| paper.code != SHARED) {
            let plain = paper.standard(SWEDISH).iter().any(|text| text.key == "title_plain");
            for key in [if plain { "title_plain" } else { "title" }, "kind", "foot"] {
                let fields = paper.fields(key);
                assert!(fields.ends_with(&["municipality", "team"]), "{} {key}", paper.code);
                assert!(["child", "name", "genitive", "case"].iter().all(|field| !fields.contains(field)));
            }
            let elsewhere = paper.standard(SWEDISH).iter().filter(|text| paper.fields(&text.key).contains(&"child"));
            assert!(!paper.wide.contains(&"child") || elsewhere.count() > 5, "{}", paper.code);
        }
    }

    #[test]
    fn fields_are_renamed_and_the_unknown_one_is_named() {
        let known = |name: &str| (name == "barnets namn").then(|| "child".to_owned());
        assert_eq!(rename("Hej {barnets namn}!", known), Ok("Hej {child}!".to_owned()));
        assert_eq!(rename("Hej { barnets namn }.", known), Ok("Hej {child}.".to_owned()));
        assert_eq!(rename("Hej {mamma}!", known), Err("mamma".to_owned()));
        assert_eq!(rename("Hej {mamma", known), Err(String::new()));
        assert_eq!(rename("Hej }", known), Err(String::new()));
        assert_eq!(rename("Hej {} och {a {barnets namn}", known), Err(String::new()));
    }
}

//! Text as it is compared: small letters, no marks, no punctuation. Invariant: "Återk.", "ÅTERK" and "aterk" are the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters and digits, single spaces between words.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// One space between words, composed letters: text as it is kept.
pub(super) fn tidy(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let words: Vec<&str> = composed.split(super::cells::is_space).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Nothing is meant: a dash, a question mark, "saknas", "ej" …
pub(super) fn means_nothing(text: &str) -> bool {
    let folded = folded(text);
    matches!(
        folded.as_str(),
        "" | "saknas" | "ingen" | "inget" | "inga" | "ej" | "na" | "n a" | "null" | "uppgift saknas"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_and_punctuation_make_no_difference() {
        assert_eq!(folded(" Återk. (datum)\n"), "aterk datum");
        assert_eq!(folded("Pers.-nr"), "pers nr");
        assert_eq!(tidy("  Åsa\u{a0} D'Angelo "), "Åsa D'Angelo");
        assert!(["-", "–", " ? ", "Saknas", "ej"].into_iter().all(means_nothing));
    }
}

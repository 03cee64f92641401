//! What typed text goes through before it is printed: control characters go, characters no font has become □, endless words may break.
//!
//! Needed because PDF/A refuses a page with a missing glyph: one emoji must not cost a family its paper.

use std::collections::BTreeSet;

use serde_json::Value;
use typst::text::Font;

use crate::world::body_font;

/// Stands for a character that cannot be printed.
const UNPRINTABLE: char = '□';
/// Words longer than this, longer than any Swedish compound people write, may break anywhere after every [`BREAK_EVERY`] characters.
const ENDLESS: usize = 45;
const BREAK_EVERY: usize = 12;
const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// Makes every string in `data` printable with `font`; the characters that were not are collected in `missing`.
pub(crate) fn make_printable(data: &mut Value, font: &Font, missing: &mut BTreeSet<char>) {
    match data {
        Value::String(text) => *text = printable(text, font, missing),
        Value::Array(items) => items.iter_mut().for_each(|item| make_printable(item, font, missing)),
        Value::Object(fields) => fields.values_mut().for_each(|field| make_printable(field, font, missing)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn printable(text: &str, font: &Font, missing: &mut BTreeSet<char>) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let endless = word.chars().count() > ENDLESS;
        let visible = word.chars().filter(|c| *c == '\n' || !(c.is_control() || invisible(*c)));
        for (index, c) in visible.enumerate() {
            if endless && index > 0 && index % BREAK_EVERY == 0 {
                out.push(ZERO_WIDTH_SPACE);
            }
            if c == '\n' || has(font, c) {
                out.push(c);
            } else {
                missing.insert(c);
                out.push(UNPRINTABLE);
            }
        }
    }
    out.trim().to_owned()
}

fn has(font: &Font, c: char) -> bool {
    font.info().coverage.contains(c as u32)
}

/// Whether a character stands on paper as it was typed, or prints nothing at all.
pub(crate) fn can_print(c: char) -> bool {
    c.is_control() || c == '\t' || invisible(c) || body_font().is_some_and(|font| has(font, c))
}

/// Joiners, direction marks, variation selectors, tags, noncharacters: they print nothing.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

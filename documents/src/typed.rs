//! What typed text goes through before it is printed: control characters go, characters no font has become □, endless words may break, and what is set in among text of
//! another direction stands apart from it.
//!
//! Needed because PDF/A refuses a page with a missing glyph: one emoji must not cost a family its paper. And because a day or a telephone number turns round in a line that
//! runs from the right, unless it is told to stand by itself.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::Value;

use crate::world::can_write;

/// Stands for a character that cannot be printed.
const UNPRINTABLE: char = '□';
/// Words longer than this, longer than any Swedish compound people write, may break anywhere after every [`BREAK_EVERY`] characters.
const ENDLESS: usize = 45;
const BREAK_EVERY: usize = 12;
const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// Begins a piece that runs from the left.
const FROM_LEFT: char = '\u{2066}';
/// Begins a piece that runs as its own first letter says, from the left where it has none.
const BY_ITSELF: char = '\u{2068}';
/// Ends either.
const PIECE_ENDS: char = '\u{2069}';

/// What a template reads sign by sign, and prints nothing of beside.
const SIGN_BY_SIGN: [&str; 4] = ["lang", "arms", "characters", "check"];

/// Makes every string in `data` printable, and lets it stand apart where text runs both ways; the characters that were not printable are collected in `missing`.
pub(crate) fn make_printable(data: &mut Value, from_right: bool, missing: &mut BTreeSet<char>) {
    match data {
        Value::String(text) => *text = apart(&printable(text, missing), from_right),
        Value::Array(items) => items.iter_mut().for_each(|item| make_printable(item, from_right, missing)),
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(text) if SIGN_BY_SIGN.contains(&name.as_str()) => *text = printable(text, missing),
                    _ => make_printable(field, from_right, missing),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text with what no font has put right; the characters are collected in `missing`.
pub(crate) fn printable(text: &str, missing: &mut BTreeSet<char>) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let whole = pieces_are_whole(&text);
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let endless = word.chars().count() > ENDLESS;
        let mut before = None;
        let mut index = 0;
        for c in word.chars() {
            let kept = match c {
                '\n' => true,
                // Parts the letters of a word in Persian and Kurdish.
                '\u{200C}' | '\u{200D}' => before.is_some_and(from_the_right),
                FROM_LEFT..=PIECE_ENDS => whole,
                _ => !(c.is_control() || invisible(c)),
            };
            if !kept {
                continue;
            }
            if endless && index > 0 && index % BREAK_EVERY == 0 {
                out.push(ZERO_WIDTH_SPACE);
            }
            if c == '\n' || invisible(c) || can_write(c) {
                out.push(c);
            } else {
                missing.insert(c);
                out.push(UNPRINTABLE);
            }
            before = Some(c);
            index += 1;
        }
    }
    out.trim().to_owned()
}

/// Whether every piece that begins in a text ends in it.
fn pieces_are_whole(text: &str) -> bool {
    let mut open = 0usize;
    for c in text.chars() {
        match c {
            FROM_LEFT..=BY_ITSELF => open += 1,
            PIECE_ENDS => match open.checked_sub(1) {
                Some(left) => open = left,
                None => return false,
            },
            '\n' if open > 0 => return false,
            _ => {}
        }
    }
    open == 0
}

/// A text that is set in among others: line by line a piece of its own, where the paper or the line itself runs from the right. A code or a day as the templates read them is left.
pub(crate) fn apart(text: &str, from_right: bool) -> String {
    let line = |line: &str| {
        let mixed = line.chars().any(from_the_right);
        if line.trim().is_empty() || !(mixed || from_right) || is_code(line) {
            line.to_owned()
        } else {
            format!("{BY_ITSELF}{}{PIECE_ENDS}", numbers_apart(line))
        }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// "not_started", "2026-11-24": what templates compare and count with.
fn is_code(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c == '_') || text.len() == 10 && text.parse::<NaiveDate>().is_ok()
}

/// A text in which each number of several parts, "070-174 06 21" or "2026-11-24", runs from the left; as it was when all of it does.
pub(crate) fn numbers_apart(text: &str) -> String {
    if !text.chars().any(from_the_right) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_numeric() || c == '+') {
        let (before, from) = rest.split_at(at);
        let (number, after) = from.split_at(number_in(from));
        out.push_str(before);
        if number.chars().all(char::is_numeric) || number == "+" {
            out.push_str(number);
        } else {
            out.push(FROM_LEFT);
            out.push_str(number);
            out.push(PIECE_ENDS);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// How many bytes from the beginning are one number: digits with at most one sign between them. A span ("13–15") is two.
fn number_in(text: &str) -> usize {
    let mut end = 0;
    let mut parted = false;
    for (at, c) in text.char_indices() {
        if c.is_numeric() || at == 0 {
            end = at + c.len_utf8();
            parted = false;
        } else if parted || !matches!(c, '-' | '.' | ':' | '/' | ' ' | '\u{A0}' | '\u{2011}') {
            break;
        } else {
            parted = true;
        }
    }
    end
}

/// Whether a letter is written from the right: Hebrew, Arabic and their neighbours.
fn from_the_right(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Whether a character stands on paper as it was typed, or prints nothing at all.
pub(crate) fn can_print(c: char) -> bool {
    c.is_control() || c == '\t' || invisible(c) || can_write(c)
}

/// Joiners, direction marks, variation selectors, tags, noncharacters: they print nothing.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        printable(text, &mut BTreeSet::new())
    }

    #[test]
    fn a_number_of_several_parts_runs_from_the_left_in_arabic() {
        assert_eq!(
            numbers_apart("اتصل 070-174 06 21 قبل 2026-11-24."),
            "اتصل \u{2066}070-174 06 21\u{2069} قبل \u{2066}2026-11-24\u{2069}."
        );
        assert_eq!(numbers_apart("من 13.00–15.20"), "من \u{2066}13.00\u{2069}–\u{2066}15.20\u{2069}");
        assert_eq!(numbers_apart("+46 70 أو 112 +"), "\u{2066}+46 70\u{2069} أو 112 +");
        assert_eq!(numbers_apart("Ring 070-174 06 21"), "Ring 070-174 06 21");
    }

    #[test]
    fn what_is_set_in_stands_apart_where_text_runs_from_the_right_and_nowhere_else() {
        assert_eq!(apart("Karin Öberg", false), "Karin Öberg");
        assert_eq!(apart("Karin Öberg", true), "\u{2068}Karin Öberg\u{2069}");
        assert_eq!(apart("نور", false), "\u{2068}نور\u{2069}");
        assert_eq!(apart("Rad 1.\n\nRad 2.", true), "\u{2068}Rad 1.\u{2069}\n\n\u{2068}Rad 2.\u{2069}");
        assert_eq!(
            (apart("not_started", true), apart("2026-11-24", true)),
            ("not_started".into(), "2026-11-24".into())
        );
    }

    #[test]
    fn a_typed_mark_of_direction_turns_nothing_round_behind_it() {
        assert_eq!(printed("a\u{202E}b\u{2067}c"), "abc", "what begins and does not end");
        assert_eq!(printed("a\u{2069}b\u{2066}"), "ab", "what ends before it begins");
        assert_eq!(printed("\u{2068}نور\u{2069}."), "\u{2068}نور\u{2069}.");
        assert_eq!((printed("می\u{200C}شود"), printed("mi\u{200C}na")), ("می\u{200C}شود".into(), "mina".into()));
    }
}

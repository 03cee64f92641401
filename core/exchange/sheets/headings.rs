//! How well a heading says what a column is. Invariant: a score of 1 is a heading that says just that; extra words and abbreviations cost a little.

use std::sync::LazyLock;

use super::meanings::{LEFT_OUT, Meaning};
use super::normal::folded;

/// Words that say nothing about which column it is.
const FILLERS: &[&str] = &[
    "datum", "dat", "den", "da", "for", "av", "pa", "i", "till", "med", "och", "eller", "ja", "nej", "ar", "nar", "om",
    "det", "ev", "barnets", "elevens", "barn", "dag", "x", "j", "n", "ange", "aaaa", "mm", "dd", "aammdd", "a", "xxxx",
    "nnnn", "aaaammdd",
];
/// A heading with more words is a text.
const MOST_WORDS: usize = 12;
/// Under this a heading is not recognised.
pub(super) const RECOGNISED: f32 = 0.55;

/// What a heading says: for each meaning a score from 0 to 1, and whether the column is known as one that is left out.
pub(super) struct HeadingScore {
    pub meanings: Vec<(Meaning, f32)>,
    pub left_out: f32,
}

impl HeadingScore {
    pub(super) fn of(heading: &str) -> Self {
        let folded = folded(heading);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        if words.is_empty() || words.len() > MOST_WORDS {
            return Self { meanings: Vec::new(), left_out: 0.0 };
        }
        let joined = words.concat();
        let meanings = MEANINGS.iter().map(|(meaning, phrases)| (*meaning, best(phrases, &words, &joined)));
        Self { meanings: meanings.collect(), left_out: best(&NOT_TAKEN, &words, &joined) }
    }

    pub(super) fn get(&self, meaning: Meaning) -> f32 {
        self.meanings.iter().find(|(known, _)| *known == meaning).map_or(0.0, |(_, score)| *score)
    }

    /// The highest score of all, also that of being left out.
    pub(super) fn top(&self) -> f32 {
        self.meanings.iter().fold(self.left_out, |top, (_, score)| top.max(*score))
    }

    /// The meaning with the highest score.
    pub(super) fn best(&self) -> Option<(Meaning, f32)> {
        self.meanings
            .iter()
            .copied()
            .max_by(|one, other| one.1.total_cmp(&other.1))
            .filter(|(_, score)| *score >= RECOGNISED)
    }
}

/// A known phrase, ready to be compared.
struct Phrase {
    stems: Vec<&'static str>,
    joined: String,
    weight: f32,
}

impl Phrase {
    fn of(written: &&'static str) -> Self {
        let (phrase, weight) = match written.split_once(':') {
            Some((phrase, weight)) => (phrase, weight.parse::<f32>().unwrap_or(100.0) / 100.0),
            None => (*written, 1.0),
        };
        let stems: Vec<&str> = phrase.split(' ').collect();
        Self { joined: stems.concat(), stems, weight }
    }
}

static MEANINGS: LazyLock<Vec<(Meaning, Vec<Phrase>)>> = LazyLock::new(|| {
    let known = Meaning::ALL.iter().map(|meaning| (*meaning, meaning.phrases().iter().map(Phrase::of).collect()));
    known.collect()
});
static NOT_TAKEN: LazyLock<Vec<Phrase>> = LazyLock::new(|| LEFT_OUT.iter().map(Phrase::of).collect());

fn best(phrases: &[Phrase], words: &[&str], joined: &str) -> f32 {
    phrases.iter().map(|phrase| score(phrase, words, joined)).fold(0.0, f32::max)
}

fn score(phrase: &Phrase, words: &[&str], joined: &str) -> f32 {
    let more = (phrase.stems.len() as f32 - 1.0).min(3.0);
    if joined == phrase.joined {
        return phrase.weight * (1.0 + 0.02 * more);
    }
    let mut used = 0_u32;
    let mut sum = 0.0;
    let (mut before, mut in_order) = (0, true);
    for stem in &phrase.stems {
        let free = words.iter().enumerate().filter(|(at, _)| used & (1 << at) == 0);
        let found = free.map(|(at, word)| (at, alike(word, stem))).max_by(|one, other| one.1.total_cmp(&other.1));
        match found {
            Some((at, likeness)) if likeness > 0.0 => {
                sum += likeness;
                used |= 1 << at;
                in_order &= before <= at;
                before = at;
            }
            _ => return 0.0,
        }
    }
    let telling =
        words.iter().enumerate().filter(|(at, word)| used & (1 << at) != 0 || !FILLERS.contains(word)).count();
    let covered = used.count_ones() as f32 / telling.max(1) as f32;
    let likeness = sum / phrase.stems.len() as f32;
    // The order decides between "efternamn, förnamn" and "förnamn, efternamn", and hardly anything else.
    let ordered = if in_order { 1.0 } else { 0.99 };
    phrase.weight * ordered * (likeness * (0.6 + 0.4 * covered) * 0.97 + 0.03 * more * covered)
}

/// How alike a word of the heading and a known word are: the same, one form of it, an abbreviation, or part of a compound.
fn alike(word: &str, stem: &str) -> f32 {
    let (word_length, stem_length) = (word.len(), stem.len());
    if word == stem {
        1.0
    } else if stem_length >= 3 && word.strip_prefix(stem).is_some_and(is_ending) {
        0.95
    } else if stem_length >= 4 && word.starts_with(stem) {
        0.7
    } else if word_length >= 4 && word_length * 5 >= stem_length * 2 && stem.starts_with(word) {
        0.85
    } else if word_length == 3 && stem.starts_with(word) && stem_length > 4 {
        0.65
    } else if stem_length >= 6 && word.contains(stem) {
        0.6
    } else {
        0.0
    }
}

/// What Swedish hangs on a word: definite form, link letter, "-datum".
fn is_ending(ending: &str) -> bool {
    let bare = ending
        .strip_suffix("datum")
        .or_else(|| ending.strip_suffix("dat"))
        .or_else(|| ending.strip_suffix("dag"))
        .unwrap_or(ending);
    matches!(bare, "" | "s" | "n" | "en" | "et" | "t" | "na" | "ns" | "ens" | "ets" | "e" | "er" | "es" | "r" | "ts")
}

#[cfg(test)]
#[path = "headings_tests.rs"]
mod tests;

//! Other names in a text that a room reads: whole words, in any case, with the genitive's s. Invariant: a name that was put in is in no text that comes out; one of fewer than four letters only
//! where it begins with a capital, as it is often another word.

use super::{
    children::Child,
    names::{fold, genitive},
};

/// Names, and what is said instead.
#[derive(Default)]
pub struct OtherNames(Vec<(String, String)>);

impl OtherNames {
    /// Other names for a child and its guardians.
    #[must_use]
    pub fn of(child: &Child, other: &str, guardian: &str) -> Self {
        let mut names = Self::default();
        names.put(&child.first_name, other);
        names.put(&child.last_name, other);
        for one in &child.guardians {
            names.put(&one.name, guardian);
        }
        names
    }

    /// Each word of a name gets the other one.
    pub fn put(&mut self, name: &str, other: &str) {
        for word in name.split(|letter: char| !in_word(letter)).filter(|word| word.chars().count() > 1) {
            self.0.push((word.to_owned(), other.to_owned()));
        }
    }

    /// What is said instead of a word: "bo" in a sentence stays when the child is Bo.
    fn instead(&self, word: &str) -> Option<String> {
        self.0.iter().find_map(|(name, other)| {
            let short = name.chars().count() < 4;
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            if short && !capital {
                return None;
            }
            let (typed, plain) = (fold(word), fold(name));
            if typed == plain {
                Some(other.clone())
            } else if typed.strip_suffix('s').is_some_and(|before| before == plain) {
                Some(genitive(other))
            } else {
                None
            }
        })
    }

    /// The text with the other names. A first and a last name side by side are one person.
    #[must_use]
    pub fn said(&self, text: &str) -> String {
        let (mut out, mut last): (String, Option<String>) = (String::with_capacity(text.len()), None);
        let mut rest = text;
        while !rest.is_empty() {
            let word_ends = rest.find(|letter: char| !in_word(letter)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(word_ends);
            let gap_ends = after.find(in_word).unwrap_or(after.len());
            let (gap, next) = after.split_at(gap_ends);
            rest = next;
            let Some(other) = self.instead(word) else {
                out.push_str(word);
                out.push_str(gap);
                last = None;
                continue;
            };
            if let Some(said) = last.take().filter(|said| other.starts_with(said.as_str())) {
                let kept = out.trim_end_matches([' ', '-']).strip_suffix(said.as_str()).map(str::len);
                out.truncate(kept.unwrap_or(out.len()));
            }
            out.push_str(&other);
            out.push_str(gap);
            last = matches!(gap, " " | "-").then_some(other);
        }
        out
    }
}

fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_and_last_name_are_gone_in_every_case_and_other_words_stay() {
        let mut names = OtherNames::default();
        names.put("Ella", "Ängen");
        names.put("Lindahl", "Ängen");
        names.put("Sofia Lindahl", "vårdnadshavaren");
        for (typed, said) in [
            ("Lena pratar med Ella om Lindahls hund", "Lena pratar med Ängen om Ängens hund"),
            ("ELLA Lindahl, ella och Ellas", "Ängen, Ängen och Ängens"),
            ("Ella Lindahls mamma Sofia ringer", "Ängens mamma vårdnadshavaren ringer"),
            ("Isabella spelar cello", "Isabella spelar cello"),
            ("", ""),
            ("  Ella.", "  Ängen."),
        ] {
            assert_eq!(names.said(typed), said);
        }
    }

    #[test]
    fn a_short_name_is_no_other_word() {
        let mut names = OtherNames::default();
        names.put("Bo", "Älven");
        assert_eq!(names.said("Bo ska bo på Bosses bord"), "Älven ska bo på Bosses bord");
        names.put("Åsa-Karin", "Tallen");
        assert_eq!(names.said("Åsa-Karins rast, asa"), "Tallens rast, asa");
    }
}

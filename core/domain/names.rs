//! Names: found with or without diacritics, sorted as Swedes sort (å, ä, ö last), shortened for lists.

/// Folds a text to what a search compares: lower case, no diacritics, letters and digits only, words parted by one space.
#[must_use]
pub fn fold(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).flat_map(char::to_lowercase) {
        match letter {
            'đ' | 'ð' => folded.push('d'),
            'ŧ' => folded.push('t'),
            'ŋ' => folded.push('n'),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            '\'' | '’' => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words a name is found by.
#[must_use]
pub fn tokens(first: &str, last: &str) -> Vec<String> {
    let mut tokens: Vec<String> =
        fold(&format!("{first} {last}")).split(' ').filter(|token| !token.is_empty()).map(str::to_owned).collect();
    tokens.sort();
    tokens.dedup();
    tokens
}

/// Whether a text has a whole word of a name in it, however it is written. Words of one letter are not counted: an initial is no name.
#[must_use]
pub fn share_word(text: &str, name: &str) -> bool {
    let (text, name) = (fold(text), fold(name));
    let mut words = name.split(' ').filter(|word| word.chars().nth(1).is_some());
    words.any(|word| text.split(' ').any(|other| other == word))
}

/// A key that sorts in Swedish order: å, ä, ö after z; other diacritics beside their letter.
#[must_use]
pub fn sort_key(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut key = String::with_capacity(text.len());
    for letter in text.nfc().flat_map(char::to_lowercase) {
        match letter {
            'å' => key.push_str("{1"),
            'ä' | 'æ' => key.push_str("{2"),
            'ö' | 'ø' => key.push_str("{3"),
            letter if letter.is_ascii_alphanumeric() => key.push(letter),
            letter => key.push_str(&fold(&letter.to_string())),
        }
        if letter == ' ' || letter == '-' {
            key.push(' ');
        }
    }
    key
}

/// The text with its first letter large.
#[must_use]
pub fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What a list calls a child: first name and initial; the case number when protected.
#[must_use]
pub fn listed(is_protected: bool, first: &str, last: &str, number: &str) -> String {
    if is_protected { number.to_owned() } else { short(first, last) }
}

/// "Alva N.": first name and the initial of the last, for lists.
#[must_use]
pub fn short(first: &str, last: &str) -> String {
    let initial = last
        .split_whitespace()
        .rfind(|part| part.chars().next().is_some_and(char::is_uppercase))
        .and_then(|part| part.chars().next());
    match initial {
        Some(initial) => format!("{first} {initial}."),
        None => first.to_owned(),
    }
}

/// "Alvas", "Mats", "Max": the genitive.
#[must_use]
pub fn genitive(name: &str) -> String {
    if name.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']) { name.to_owned() } else { format!("{name}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_without_their_diacritics_and_sorted_in_swedish_order() {
        assert_eq!(fold("Íris D'Angelo-Sjöström"), "iris dangelo sjostrom");
        assert_eq!(fold("Máhtte Ŋiŋŋá Đuođđá"), "mahtte ninna duodda");
        let mut names = ["Örn", "Zebra", "Ålan", "Älva", "Ekorre", "Éva", "Axel", "Wiberg", "Vik"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Axel", "Ekorre", "Éva", "Vik", "Wiberg", "Zebra", "Ålan", "Älva", "Örn"]);
        assert_eq!(short("Åke", "von Essen"), "Åke E.");
        assert_eq!(genitive("Mats"), "Mats");
    }

    #[test]
    fn a_text_that_has_a_word_of_a_name_in_it_is_told_from_one_that_has_a_part_of_a_word() {
        for text in ["alva", "Lilla ALVA", "Åkerlund-barnet", "barnet akerlund"] {
            assert!(share_word(text, "Alva Åkerlund"), "{text}");
        }
        for text in ["Stjärnan", "Alvar", "Å", ""] {
            assert!(!share_word(text, "Alva Å Åkerlund"), "{text}");
        }
    }
}

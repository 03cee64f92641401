//! Single values of a child and a case. Invariant: a value is understood or said not to be, never guessed silently.

use super::normal::{folded, tidy};
use crate::domain::codes::SchoolForm;
use crate::domain::identity_numbers::LegalSex;

/// Flicka, tjej, K, F … or pojke, kille, P, M …
pub(super) fn sex(text: &str) -> Option<LegalSex> {
    match folded(text).as_str() {
        "f" | "k" | "fl" | "kv" | "t" | "flicka" | "kvinna" | "tjej" | "flickan" | "flickor" | "female" | "girl"
        | "hon" | "dotter" | "2" => Some(LegalSex::F),
        "m" | "p" | "po" | "pojke" | "man" | "kille" | "pojken" | "pojkar" | "male" | "boy" | "han" | "son" | "1" => {
            Some(LegalSex::M)
        }
        _ => None,
    }
}

/// Ja, x, J, 1 … or nej, n, 0, a dash …
pub(super) fn yes_no(text: &str) -> Option<bool> {
    let folded = folded(text);
    match folded.as_str() {
        "ja" | "j" | "x" | "1" | "jo" | "japp" | "yes" | "y" | "sant" | "true" | "gjord" | "gjort" | "finns" | "ok" => {
            Some(true)
        }
        "nej" | "n" | "0" | "no" | "nix" | "falskt" | "false" | "ej" | "inte" | "ingen" | "ej gjord" | "inte gjord"
        | "saknas" => Some(false),
        "" if text.contains(['✓', '✔', '☑', '√', '+']) => Some(true),
        "" if !text.contains('?') => Some(false),
        _ if folded.starts_with("ja ") => Some(true),
        _ if folded.starts_with("nej ") => Some(false),
        _ => None,
    }
}

/// "2", "2 st", "två", "-".
pub(super) fn count(text: &str) -> Option<u32> {
    const WORDS: [&str; 11] = ["noll", "ett", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio", "tio"];
    let negative =
        text.trim().strip_prefix(['-', '–', '−']).is_some_and(|rest| rest.contains(|c: char| c.is_ascii_digit()));
    if negative || text.contains(['?', '+', '<', '>', '~', '±']) {
        return None;
    }
    let folded = folded(text);
    let first = folded.split(' ').next().unwrap_or_default();
    let rest = folded.get(first.len()..).unwrap_or_default().trim();
    let whole = text.trim().strip_suffix(".0").or_else(|| text.trim().strip_suffix(",0")).unwrap_or(first);
    let named = || (0..).zip(WORDS).find(|(_, word)| *word == first).map(|(number, _)| number);
    match rest {
        "" | "st" | "ggr" | "gang" | "ganger" | "samtal" | "0" => {}
        _ => return None,
    }
    match first {
        "" => Some(0),
        "en" => Some(1),
        "nej" | "ingen" | "inga" | "inget" | "ej" => Some(0),
        _ => whole.parse().ok().filter(|number| *number < 1000).or_else(named),
    }
}

/// Where in school a child is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Grade {
    pub form: SchoolForm,
    /// "förskola", "F", "1" … "10", "gy1" … "gy4", "hemma".
    pub grade: String,
    /// "B" of "7B".
    pub class: Option<String>,
}

/// "7B", "åk 1", "F-klass", "förskola", "gy1", "anpassad 5".
pub(super) fn grade(text: &str) -> Option<Grade> {
    let folded = folded(text);
    let bare = |form, grade: &str| Some(Grade { form, grade: grade.to_owned(), class: None });
    match folded.as_str() {
        "forskola" | "forskolan" | "fsk" | "forsk" | "dagis" | "fskola" | "pedagogisk omsorg" => {
            return bare(SchoolForm::Preschool, "förskola");
        }
        "f" | "f klass" | "fklass" | "forskoleklass" | "fkl" | "fsk klass" | "0" | "ak 0" | "ak f" | "sexars"
        | "arskurs f" => {
            return bare(SchoolForm::PreschoolClass, "F");
        }
        "hemma" | "hemmet" | "ej forskola" | "ingen forskola" | "hemmaboende" => {
            return bare(SchoolForm::Home, "hemma");
        }
        _ => {}
    }
    let upper = ["gymnasiet", "gymnasium", "gymnasie", "gym", "gy"].iter().find_map(|name| folded.strip_prefix(name));
    let adapted = ["anpassad grundskola", "anpassad", "grundsarskola", "grundsarskolan", "sarskola", "grsar", "agr"]
        .iter()
        .find_map(|name| folded.strip_prefix(name));
    let preschool_class = folded
        .strip_prefix("f")
        .filter(|class| class.trim().len() == 1 && class.trim().chars().all(char::is_alphabetic));
    if let Some(class) = preschool_class {
        return Some(Grade {
            form: SchoolForm::PreschoolClass,
            grade: "F".to_owned(),
            class: Some(class.trim().to_uppercase()),
        });
    }
    let form = match (upper, adapted) {
        (Some(_), _) => SchoolForm::UpperSecondary,
        (_, Some(_)) => SchoolForm::Adapted,
        _ => SchoolForm::Compulsory,
    };
    let (number, class) = year_and_class(upper.or(adapted).unwrap_or(&folded))?;
    match form {
        SchoolForm::UpperSecondary if (1..=4).contains(&number) => {
            Some(Grade { form, grade: format!("gy{number}"), class })
        }
        SchoolForm::Compulsory | SchoolForm::Adapted if (1..=10).contains(&number) => {
            Some(Grade { form, grade: number.to_string(), class })
        }
        _ => None,
    }
}

/// "ak 7 b" is 7 and B.
fn year_and_class(folded: &str) -> Option<(u32, Option<String>)> {
    let prefixes = ["arskurs", "arsk", "ak", "klass", "kl"];
    let whole = folded.trim();
    let trimmed =
        ["grundskolan", "grundskola", "grsk"].iter().find_map(|name| whole.strip_prefix(name)).unwrap_or(whole).trim();
    let rest = prefixes.iter().find_map(|prefix| trimmed.strip_prefix(prefix)).unwrap_or(trimmed).trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, class) = rest.split_at(end);
    let number = digits.parse().ok()?;
    match class.trim() {
        "" | "an" | "ar" | "e" | "arskurs" | "arskursen" => Some((number, None)),
        class if class.len() <= 2 && class.chars().all(char::is_alphanumeric) => {
            Some((number, Some(class.to_uppercase())))
        }
        _ => None,
    }
}

/// A name in its two parts. What stands in one column is split at the first space (last names may have several words), or at the comma.
pub(super) fn name_parts(text: &str, last_first: bool) -> (String, String) {
    let name = tidy(text);
    if let Some((last, first)) = name.split_once(',') {
        return (first.trim().to_owned(), last.trim().to_owned());
    }
    let split =
        if last_first { name.rsplit_once(' ').map(|(last, first)| (first, last)) } else { name.split_once(' ') };
    match split {
        Some((first, last)) => (first.to_owned(), last.to_owned()),
        None => (name, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_are_read_as_schools_write_them() {
        use SchoolForm::*;
        let table = [
            ("7B", Compulsory, "7", Some("B")),
            ("7 b", Compulsory, "7", Some("B")),
            ("åk 1", Compulsory, "1", None),
            ("Åk7", Compulsory, "7", None),
            ("Årskurs 9", Compulsory, "9", None),
            ("klass 4A", Compulsory, "4", Some("A")),
            ("Grundskola 4", Compulsory, "4", None),
            ("Grundskolan åk 9", Compulsory, "9", None),
            ("8:2", Compulsory, "8", Some("2")),
            ("7:an", Compulsory, "7", None),
            ("F", PreschoolClass, "F", None),
            ("F-klass", PreschoolClass, "F", None),
            ("Förskoleklass", PreschoolClass, "F", None),
            ("FA", PreschoolClass, "F", Some("A")),
            ("förskola", Preschool, "förskola", None),
            ("Fsk", Preschool, "förskola", None),
            ("gy1", UpperSecondary, "gy1", None),
            ("Gymnasiet åk 2", UpperSecondary, "gy2", None),
            ("anpassad 5", Adapted, "5", None),
            ("hemma", Home, "hemma", None),
            ("10", Compulsory, "10", None),
        ];
        for (text, form, grade_text, class) in table {
            let expected = Grade { form, grade: grade_text.to_owned(), class: class.map(str::to_owned) };
            assert_eq!(grade(text), Some(expected), "{text}");
        }
        assert!(["11", "Norra skolan", "gy7", "240202"].into_iter().all(|text| grade(text).is_none()));
    }

    #[test]
    fn yes_and_no_and_counts_in_their_many_forms() {
        assert!(["ja", "x", "J", "1", "X", "✓", "Ja, 2024-02-02"].into_iter().all(|text| yes_no(text) == Some(true)));
        assert!(["nej", "n", "-", "0", "", "NEJ"].into_iter().all(|text| yes_no(text) == Some(false)));
        assert!(["?", "kanske", "vet ej"].into_iter().all(|text| yes_no(text).is_none()));
        for (text, number) in [
            ("2", Some(2)),
            ("2.0", Some(2)),
            ("3 st", Some(3)),
            ("två", Some(2)),
            ("-", Some(0)),
            ("ingen", Some(0)),
            ("många", None),
            ("2024-02-02", None),
            ("2.5", None),
            ("?", None),
            ("2?", None),
            ("5+", None),
            ("-1", None),
        ] {
            assert_eq!(count(text), number, "{text}");
        }
    }

    #[test]
    fn names_are_split_where_they_can_be() {
        let table = [
            ("Íris Svensson Ängman ", false, "Íris", "Svensson Ängman"),
            ("von Essen, Åke", false, "Åke", "von Essen"),
            ("Svensson Ängman Íris", true, "Íris", "Svensson Ängman"),
            ("Ängla", false, "Ängla", ""),
        ];
        for (text, last_first, first, last) in table {
            assert_eq!(name_parts(text, last_first), (first.to_owned(), last.to_owned()));
        }
    }
}

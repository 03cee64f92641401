//! The child's own page after a meeting: three short lines with a picture each, made of what was decided until somebody writes better ones. Pure. Invariant: a line names who
//! does it and never holds a number, a diagnosis or the name of a team.

use super::names::fold;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most lines on the page.
pub const MOST_LINES: usize = 3;

/// Which of the two looks the page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PageVariant {
    /// Big pictures and few words.
    Younger,
    /// Smaller pictures, days, and what one may decide oneself.
    Older,
    /// No page: the child is too small, or it was not wanted.
    None,
}

impl PageVariant {
    /// The look for an age: none below `from`, the older one from `older_from` on and when the age is not known.
    #[must_use]
    pub const fn of(age: Option<u8>, from: u8, older_from: u8) -> Self {
        match age {
            Some(age) if age < from => Self::None,
            Some(age) if age < older_from => Self::Younger,
            _ => Self::Older,
        }
    }
}

/// A drawn picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Picture {
    /// A plate with fork and knife.
    Plate,
    /// Moon and stars.
    Moon,
    /// A clock.
    Clock,
    /// A speech bubble.
    Talk,
    /// A calendar with a tick.
    Calendar,
    /// A telephone.
    Phone,
    /// A heart: health, a doctor, a nurse.
    Heart,
    /// A book: school and preschool.
    Book,
    /// A house.
    House,
    /// A ball: leisure.
    Ball,
    /// Two people.
    Friends,
    /// A hand that helps; for everything else.
    Hand,
}

impl Picture {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 12] = [
        Self::Plate,
        Self::Moon,
        Self::Clock,
        Self::Talk,
        Self::Calendar,
        Self::Phone,
        Self::Heart,
        Self::Book,
        Self::House,
        Self::Ball,
        Self::Friends,
        Self::Hand,
    ];

    /// The picture that goes with a text: the first whose words begin one of the text's words.
    #[must_use]
    pub fn of(text: &str) -> Self {
        const WORDS: [(Picture, &[&str]); 11] = [
            (Picture::Plate, &["mat", "ata", "lunch", "maltid", "frukost", "matsal", "vagning", "grot"]),
            (Picture::Moon, &["somn", "sov", "natt", "nalle"]),
            (Picture::Friends, &["kompis", "rast", "grupp", "klassens", "syskon", "van"]),
            (Picture::Ball, &["fritid", "idrott", "traning", "gard", "simning", "fotboll"]),
            (
                Picture::Heart,
                &["lakar", "sjukskot", "halso", "blodprov", "horsel", "syn", "tand", "ont", "mage", "remiss", "mun"],
            ),
            (Picture::Phone, &["ring", "sms", "telefon"]),
            (Picture::Talk, &["prata", "samtal", "beratta", "stamm", "traffar", "handled"]),
            (Picture::Clock, &["borja", "start", "tid", "schema", "morg", "praktik"]),
            (Picture::Calendar, &["mote", "ses", "foljer", "uppfolj", "bokar"]),
            (Picture::House, &["hem", "foraldr", "mamma", "pappa", "familj", "avlast"]),
            (Picture::Book, &["skol", "klass", "lektion", "larar", "laxa", "bok", "forskol", "lamning", "provschema"]),
        ];
        let folded = fold(text);
        WORDS
            .iter()
            .find(|(_, starts)| folded.split(' ').any(|word| starts.iter().any(|start| word.starts_with(start))))
            .map_or(Self::Hand, |(picture, _)| *picture)
    }
}

/// One line of the page.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HomeLine {
    /// Its picture.
    pub picture: Picture,
    /// What happens, said to the child: "Mats har boken framme på måndagar."
    pub text: String,
    /// When, and who sees to it; may be empty. Only the older look shows it.
    pub when: String,
}

/// "Erik ringer mamma om läkartid.": who, and what was typed, as a sentence. What is no verb is something that somebody sees to.
#[must_use]
pub fn sentence(who: &str, what: &str) -> String {
    const NO_VERBS: [&str; 10] =
        ["tider", "papper", "läger", "böcker", "timmar", "nätter", "kvällar", "lekar", "syster", "broder"];
    let what = what.trim().trim_end_matches('.');
    let first = what.split_whitespace().next().unwrap_or_default().to_lowercase();
    let begins = lower_first(what);
    let present = first.chars().count() > 2 && first.ends_with('r') && !NO_VERBS.contains(&first.as_str());
    if present || matches!(first.as_str(), "har" | "ska" | "kan" | "får" | "vill") {
        format!("{who} {begins}.")
    } else if INFINITIVES.contains(&first.as_str()) {
        format!("{who} ska {begins}.")
    } else {
        format!("{who} ordnar {begins}.")
    }
}

/// Verbs that people begin a promise with, in the form that does not end with r.
const INFINITIVES: [&str; 27] = [
    "boka",
    "ringa",
    "prata",
    "skicka",
    "göra",
    "kalla",
    "ordna",
    "ta",
    "se",
    "ge",
    "fråga",
    "berätta",
    "kontakta",
    "träffa",
    "skriva",
    "bjuda",
    "visa",
    "hjälpa",
    "följa",
    "stämma",
    "kartlägga",
    "erbjuda",
    "lämna",
    "hämta",
    "höra",
    "planera",
    "återkoppla",
];

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    // "BVC" and "SIP" stay as they are.
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// The text said to the child: "eleven" and "barnet" become "du" or "dig".
#[must_use]
pub fn to_the_child(text: &str) -> String {
    const BEFORE_SUBJECT: [&str; 6] = ["vad", "hur", "att", "när", "där", "som"];
    let mut before = String::new();
    let words = text.split(' ').map(|word| {
        let bare: String = word.chars().filter(|letter| letter.is_alphabetic()).collect::<String>().to_lowercase();
        let rest = word.chars().rev().take_while(|letter| !letter.is_alphabetic()).collect::<String>();
        let said = match bare.as_str() {
            "eleven" | "barnet" if BEFORE_SUBJECT.contains(&before.as_str()) => format!("du{rest}"),
            "eleven" | "barnet" => format!("dig{rest}"),
            "elevens" | "barnets" => format!("ditt{rest}"),
            _ => word.to_owned(),
        };
        before = bare;
        said
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_becomes_a_sentence_that_says_who() {
        let said = |what| sentence("Erik", what);
        assert_eq!(said("ringer mamma om läkartid"), "Erik ringer mamma om läkartid.");
        assert_eq!(said("Ringer hem om hur starten går"), "Erik ringer hem om hur starten går.");
        assert_eq!(said("Boka tid för sömn"), "Erik ska boka tid för sömn.");
        assert_eq!(said("Läkartid för magontet"), "Erik ordnar läkartid för magontet.");
        assert_eq!(said("BVC-tid"), "Erik ordnar BVC-tid.");
        assert_eq!(said("Tider hos logopeden."), "Erik ordnar tider hos logopeden.");
        assert_eq!(said("har boken framme"), "Erik har boken framme.");
    }

    #[test]
    fn the_child_is_spoken_to_and_not_about() {
        assert_eq!(to_the_child("Karin pratar med eleven om rasterna."), "Karin pratar med dig om rasterna.");
        assert_eq!(to_the_child("Pia skriver ned vad barnet leker."), "Pia skriver ned vad du leker.");
        assert_eq!(to_the_child("Per träffar eleven."), "Per träffar dig.");
        assert_eq!(to_the_child("Per ser över elevens schema."), "Per ser över ditt schema.");
    }

    #[test]
    fn the_picture_follows_the_words() {
        for (text, picture) in [
            ("Du får äta i lilla matsalen.", Picture::Plate),
            ("Maria hjälper dig att sova bättre.", Picture::Moon),
            ("Du börjar lite senare på måndagar.", Picture::Clock),
            ("Karin pratar med dig en gång i veckan.", Picture::Talk),
            ("Vi ses igen efter jul.", Picture::Calendar),
            ("Erik ringer mamma.", Picture::Phone),
            ("Erik ordnar läkartid.", Picture::Heart),
            ("Samira kommer hem till er.", Picture::House),
            ("Något helt annat.", Picture::Hand),
        ] {
            assert_eq!(Picture::of(text), picture, "{text}");
        }
    }

    #[test]
    fn small_children_get_no_page_and_big_ones_the_older_look() {
        assert_eq!(PageVariant::of(Some(3), 4, 12), PageVariant::None);
        assert_eq!(PageVariant::of(Some(7), 4, 12), PageVariant::Younger);
        assert_eq!(PageVariant::of(Some(12), 4, 12), PageVariant::Older);
        assert_eq!(PageVariant::of(None, 4, 12), PageVariant::Older);
    }
}

//! Referral sources and closing reasons as people write them. Invariant: a text that points to two of them, or to none, is asked about.

use super::normal::folded;
use crate::domain::codes::{ClosingReason, ReferralSource};

type Names<T> = &'static [(T, &'static [&'static str])];

const SOURCES: Names<ReferralSource> = &[
    (
        ReferralSource::Preschool,
        &[
            "forskola",
            "fsk",
            "dagis",
            "forskollarare",
            "forskolelarare",
            "barnomsorg",
            "pedagogisk omsorg",
            "forskolerektor",
            "rektor forskola",
            "forskolepersonal",
            "dagmamma",
        ],
    ),
    (
        ReferralSource::School,
        &[
            "skola",
            "larare",
            "rektor",
            "mentor",
            "grundskola",
            "klasslarare",
            "gymnasiet",
            "gymnasieskola",
            "skolpersonal",
            "arbetslag",
            "forskoleklass",
            "bitradande rektor",
        ],
    ),
    (
        ReferralSource::PupilHealth,
        &[
            "elevhalsa",
            "eht",
            "elevhalsoteam",
            "skolkurator",
            "kurator",
            "skolskoterska",
            "specialpedagog",
            "speciallarare",
            "skolpsykolog",
            "skolhalsovard",
            "skollakare",
            "elevhalsovard",
            "barn och elevhalsa",
        ],
    ),
    (
        ReferralSource::ChildHealth,
        &["bvc", "bhv", "barnhalsovard", "barnavardscentral", "bvc skoterska", "bvc ssk", "barnsjukskoterska"],
    ),
    (ReferralSource::MaternalHealth, &["mvc", "mhv", "modrahalsovard", "modravard", "modravardscentral", "barnmorska"]),
    (
        ReferralSource::HealthCentre,
        &[
            "halsocentral",
            "hc",
            "vardcentral",
            "vc",
            "sjukstuga",
            "primarvard",
            "distriktsskoterska",
            "distriktslakare",
            "lakare",
            "halso och sjukvard",
            "sjukvard",
        ],
    ),
    (
        ReferralSource::SocialServices,
        &[
            "socialtjanst",
            "soc",
            "ifo",
            "socialsekreterare",
            "socialsekr",
            "socsekr",
            "soc sekr",
            "familjebehandlare",
            "socialen",
            "individ och familjeomsorg",
            "socialkontor",
            "soctjanst",
            "soc tjanst",
            "socialforvaltning",
        ],
    ),
    (
        ReferralSource::ChildPsychiatry,
        &[
            "bup",
            "barnpsykiatri",
            "barn och ungdomspsykiatri",
            "barnpsyk",
            "bup mottagning",
            "barn och ungdomspsykiatrin",
        ],
    ),
    (
        ReferralSource::Habilitation,
        &["habilitering", "hab", "barnhabilitering", "barn och ungdomshabilitering", "barnhab"],
    ),
    (ReferralSource::Dental, &["tandvard", "folktandvard", "ftv", "tandlakare", "tandskoterska", "tandhygienist"]),
    (ReferralSource::YouthClinic, &["ungdomsmottagning", "um", "ungdomshalsa", "umo"]),
    (
        ReferralSource::Leisure,
        &[
            "fritid",
            "fritidsgard",
            "fritidsledare",
            "forening",
            "ung fritid",
            "faltare",
            "faltsekreterare",
            "faltarbetare",
            "idrottsforening",
            "fritidshem",
            "fritids",
        ],
    ),
    (ReferralSource::Police, &["polis", "polisen", "omradespolis", "kommunpolis"]),
    (
        ReferralSource::Guardian,
        &[
            "vardnadshavare",
            "vh",
            "foralder",
            "foraldrar",
            "mamma",
            "pappa",
            "mor",
            "far",
            "familj",
            "hemmet",
            "modern",
            "fadern",
            "vardnadshavarna",
        ],
    ),
    (
        ReferralSource::ChildSelf,
        &[
            "barnet sjalv",
            "barnet sjalvt",
            "eleven sjalv",
            "barnet",
            "eleven",
            "sjalv",
            "ungdomen",
            "ungdomen sjalv",
            "den unge",
            "den unge sjalv",
            "barn",
            "elev",
            "sjalvanmalan",
        ],
    ),
    (ReferralSource::Other, &["annan", "annat", "ovrigt", "ovrig", "ovriga", "annan aktor"]),
    (ReferralSource::Unknown, &["okant", "okand", "vet ej", "vet inte", "oklart", "uppgift saknas"]),
];

const REASONS: Names<ClosingReason> = &[
    (
        ClosingReason::GoalReached,
        &[
            "mal natt",
            "malet natt",
            "mal uppnatt",
            "malet uppnatt",
            "mal uppnadda",
            "malen natta",
            "uppnatt mal",
            "uppnatt",
            "mal uppfyllt",
            "malet uppfyllt",
            "klar",
            "klart",
            "fardig",
            "fardigt",
            "behov tillgodosett",
            "insats klar",
            "insatsen klar",
            "mal",
        ],
    ),
    (
        ClosingReason::FamilyDeclined,
        &[
            "familjen avbojer",
            "familjen avbojde",
            "familjen har avbojt",
            "avbojer",
            "avbojt",
            "avbojde",
            "tackat nej",
            "tackar nej",
            "familjen tackat nej",
            "familjen tackar nej",
            "familjen vill inte",
            "vill inte",
            "vill ej",
            "familjen vill ej",
            "vh avbojer",
            "vardnadshavare avbojer",
            "familjen nej",
            "familjens onskan",
            "nej tack",
        ],
    ),
    (
        ClosingReason::OtherActor,
        &[
            "annan aktor tar over",
            "annan aktor",
            "overlamnat",
            "overlamnad",
            "overlamning",
            "remitterad",
            "remitterat",
            "remiss",
            "overfort",
            "overford",
            "overtaget",
            "annan tar over",
            "bup tar over",
            "soc tar over",
            "socialtjanst tar over",
            "socialtjansten tar over",
            "habiliteringen tar over",
            "overgatt till annan",
            "hanvisad",
            "hanvisad vidare",
            "vidare till annan aktor",
        ],
    ),
    (
        ClosingReason::Sip,
        &[
            "sip",
            "sip upprattad",
            "overgick i sip",
            "overgar i sip",
            "overgatt till sip",
            "ny sip",
            "samordnad individuell plan",
            "sip tar over",
            "sip tog over",
        ],
    ),
    (
        ClosingReason::Moved,
        &[
            "flytt",
            "flyttat",
            "flyttar",
            "flyttad",
            "utflyttad",
            "utflyttat",
            "utflytt",
            "flyttat fran kommunen",
            "flyttat ut",
            "flytt till annan kommun",
            "flyttat till annan kommun",
            "familjen flyttat",
            "familjen har flyttat",
            "flyttade",
        ],
    ),
    (
        ClosingReason::ConsentWithdrawn,
        &[
            "samtycke aterkallat",
            "aterkallat samtycke",
            "aterkallade samtycke",
            "samtycket aterkallat",
            "samtycke aterkallades",
            "aterkallat",
            "samtycke drogs tillbaka",
            "dragit tillbaka samtycke",
            "samtycke indraget",
            "inget samtycke",
            "samtycke saknas",
            "samtycke upphort",
        ],
    ),
    (ClosingReason::Other, &["annat", "annan", "ovrigt", "ovrig", "annan orsak", "annat skal"]),
];

const STEMS: Names<ClosingReason> = &[
    (ClosingReason::GoalReached, &["natt", "uppna", "maluppfyll"]),
    (ClosingReason::FamilyDeclined, &["avboj", "tackade", "tackat", "tackar"]),
    (ClosingReason::OtherActor, &["overlamn", "remit", "remiss", "overfor", "hanvis"]),
    (ClosingReason::Sip, &["sip"]),
    (ClosingReason::Moved, &["flytt", "utflytt"]),
    (ClosingReason::ConsentWithdrawn, &["samtyck"]),
];

/// The source a text names.
pub(super) fn source(text: &str) -> Option<ReferralSource> {
    whole(SOURCES, text).or_else(|| by_words(SOURCES, text))
}

/// The closing reason a text names.
pub(super) fn closing_reason(text: &str) -> Option<ClosingReason> {
    whole(REASONS, text).or_else(|| by_stem(text))
}

/// A longer text in which just one reason is named: "Familjen flyttade till Umeå", "remitterad till BUP".
fn by_stem(text: &str) -> Option<ClosingReason> {
    let folded = folded(text);
    let names = |stem: &&str| folded.split(' ').any(|word| word.starts_with(stem)) && !text.contains('?');
    let mut named = STEMS.iter().filter(|(_, stems)| stems.iter().any(names)).map(|(reason, _)| *reason);
    named.next().filter(|_| named.next().is_none())
}

fn whole<T: Copy>(names: Names<T>, text: &str) -> Option<T> {
    let folded = folded(text);
    let known = |name: &str| {
        folded == name
            || folded
                .strip_prefix(name)
                .is_some_and(|ending| matches!(ending, "n" | "en" | "et" | "an" | "na" | "s" | "r" | "rna"))
    };
    (!text.contains('?')).then_some(())?;
    names
        .iter()
        .find(|(_, all)| all.iter().any(|name| folded == *name))
        .or_else(|| names.iter().find(|(_, all)| all.iter().any(|name| known(name))))
        .map(|(value, _)| *value)
}

/// Every word but connecting ones names the same value: "rektor på skolan", "BVC-sköterska".
fn by_words<T: Copy + PartialEq>(names: Names<T>, text: &str) -> Option<T> {
    const CONNECTING: [&str; 14] = [
        "och",
        "pa",
        "fran",
        "via",
        "i",
        "vid",
        "den",
        "av",
        "norra",
        "sodra",
        "ssk",
        "skoterska",
        "sjukskoterska",
        "personal",
    ];
    let folded = folded(text);
    let mut found = None;
    for word in folded.split(' ').filter(|word| !CONNECTING.contains(word)) {
        match (whole(names, word)?, found) {
            (value, Some(before)) if value != before => return None,
            (value, _) => found = Some(value),
        }
    }
    (!text.contains('?')).then_some(found)?
}

#[cfg(test)]
#[path = "lists_tests.rs"]
mod tests;

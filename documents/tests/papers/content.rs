//! What stands on each paper, in which order, and that typed text comes out as it went in.

use samlat_documents::{Paper, PaperError, render};
use serde_json::json;

use crate::reading::{self, in_order, pages, paper, sample, text};
use crate::samples;

#[test]
fn the_recovery_sheet_shows_the_key_group_by_group_on_each_sheet() {
    let sheets = pages(&sample("recovery-sheet").pdf);
    assert_eq!(sheets.len(), 2);
    for (at, sheet) in sheets.iter().enumerate() {
        in_order(
            sheet,
            &[
                "Återställningsark",
                &format!("Ark {} av 2", at + 1),
                "Nyckel till valvet",
                "1",
                "2",
                "3",
                "8",
                "Åtta grupper med fyra tecken.",
                "Nyckeln innehåller aldrig I, L, O eller U.",
                "Bjurholm HLT",
                "7F3A-20",
                "Så förvarar ni arket",
                "När ni behöver nyckeln",
                "informationssäkerhetssamordnaren, 070-174 06 40",
                "Arket förvaras hos (roll och plats)",
                "Provskrivet i Samlat",
            ],
        );
        let tight: String = sheet.split_whitespace().collect();
        in_order(&tight, &["C2S0T", "DGHFC", "GS7KP", "X93C5", "14DTY", "868Q3", "6DW7A", "SYQHZ"]);
    }
}

#[test]
fn the_minutes_show_each_child_as_the_room_saw_it() {
    let done = sample("minutes");
    let minutes = text(&done.pdf);
    in_order(
        &minutes,
        &[
            "HLT-teamets möte",
            "Torsdag 5 november 2026 klockan 13.00–15.20",
            "Vilka var med?",
            "Socialtjänsten",
            "Karin Öberg, Ingrid Wallin",
            "Inte med",
            "Lena Ståhl",
            "Sjuk",
            "Skäl inte antecknat",
            "Insatser: 9 (klart 6, flyttat med skäl 2, nedlagt med skäl 1).",
            "Alva Norberg",
            "2403-2026-014",
            "Resten sköts upp, skäl: tiden räckte inte.",
            "Varför i dag",
            "Uppföljning",
            "Kort om läget",
            "Morgnarna är svåra.",
            "Vi kallar till SIP-möte.",
            "Avvikande mening: Maria Sundqvist ville vänta",
            "Vad",
            "Vem",
            "Senast",
            "Kalla till SIP-möte",
            "Ingrid Wallin, socialtjänsten",
            "2026-11-10",
            "Karin Öberg berättar senast 12 november 2026",
            "Noel Sandberg",
            "Karin Öberg berättade 6 november 2026",
            "Ärende 2403-2026-016, 6–9 år",
            "Ärende 2403-2025-031",
            "Togs inte upp. Samtycket har gått ut.",
            "Anonyma konsultationer",
            "Mellanrum",
            "Övrigt och teamets egna åtgärder",
            "Nästa möte: torsdag 3 december 2026 klockan 13.00",
        ],
    );
}

#[test]
fn the_childs_own_words_come_before_everything_else_on_its_papers() {
    in_order(
        &text(&sample("child-minutes").pdf),
        &[
            "Alvas egna ord",
            "”Jag vill orka hela dagen.”",
            "Berättat för Amir Haddad den 3 november 2026, i samtal och med en teckning.",
            "Tid och plats",
            "Närvaro",
            "Det vi lovade förra gången",
            "Kort om läget",
            "Det här bestämde vi",
            "10 november",
            "Nästa gång",
            "Familjen får veta",
            "Samordnare",
        ],
    );
    in_order(
        &text(&sample("family-feedback").pdf),
        &[
            "Det här bestämde vi",
            "Hej Sara och Johan!",
            "Alva sa",
            "”Jag vill orka hela dagen.”",
            "Så här gör vi nu",
            "Alva får äta i lilla matsalen.",
            "Amir, skolan",
            "30 november",
            "Vi ses igen",
            "Tisdag 9 februari klockan 13.00",
            "Ring Karin Öberg: 070-174 06 21",
        ],
    );
    in_order(
        &text(&sample("handover").pdf),
        &[
            "Barn- och ungdomspsykiatrin",
            "Vi behåller ansvaret tills ni har svarat ja.",
            "fredag 4 december 2026",
            "Noel säger",
            "Det här ber vi er om",
            "Svar på överlämningen",
            "Ja, vi tar över",
            "Nej, vi kan inte ta över",
        ],
    );
}

#[test]
fn a_child_without_words_gets_the_reason_in_their_place() {
    in_order(
        &text(&sample("sip-empty").pdf),
        &[
            "Milo har inte tillfrågats än.",
            "Skäl: Milo var sjuk vid första samtalet.",
            "Amir Haddad frågar före 3 december 2026.",
        ],
    );
    in_order(
        &text(&sample("child-minutes-empty").pdf),
        &["Milo har inte tillfrågats än.", "Skälet är inte antecknat."],
    );
    in_order(
        &text(&sample("handover-empty").pdf),
        &["Noel ville inte säga något den här gången.", "Vi frågar igen 1 december 2026."],
    );
}

#[test]
fn a_plan_has_its_four_statutory_items_or_says_which_are_missing() {
    in_order(
        &text(&sample("sip").pdf),
        &[
            "Samordnad individuell plan",
            "20170112-2382",
            "1 Insatser som behövs",
            "Ska finnas enligt lag",
            "2 Det här ansvarar huvudmännen för",
            "Region Västerbotten",
            "3 Det här gör någon annan",
            "4 Huvudman med det övergripande ansvaret",
            "Karin Öberg",
            "10 kap. 8–9 §§ SoL",
            "Mål 1",
            "”Jag vill kunna äta utan att få ont i magen.”",
            "2026-11-30",
            "Pågår",
            "Klart",
            "Snart",
            "Mål 2",
            "Ej påbörjat",
            "Försenat",
            "Underskrifter",
            "Alva Norberg",
            "Samordnare",
        ],
    );
    let empty = text(&sample("sip-empty").pdf);
    in_order(
        &empty,
        &[
            "Utkast, inte upprättad",
            "Planen kan inte upprättas än. Det saknas: 1 Insatser som behövs, 2 Det här ansvarar huvudmännen för, 4 Huvudman med det övergripande ansvaret.",
            "Inga insatser är bestämda än.",
        ],
    );
    assert!(!empty.contains("Björkbackens"), "the school of a protected child is not printed");
}

#[test]
fn the_consent_form_asks_each_giver_and_the_report_keeps_its_columns() {
    in_order(
        &text(&sample("consent").pdf),
        &[
            "Samtycke till att dela uppgifter",
            "20170112-2382",
            "Bjurholms hälsocentral",
            "Till läsårets slut, 30 juni 2027",
            "Karin Öberg, 070-174 06 21",
            "Vårdnadshavare 1",
            "Sara Norberg",
            "Vårdnadshavare 2",
            "Johan Ek",
            "Alva Norberg, 9 år",
            "12 kap. 2 § OSL",
            "Taget tillbaka den",
        ],
    );
    assert!(text(&sample("consent-empty").pdf).contains("Du är ensam vårdnadshavare."));
    in_order(
        &text(&sample("quarter-report").pdf),
        &[
            "Barnen får hjälp tidigare",
            "Så läser vi kurvan.",
            "Barnet kom till tals före beslut",
            "20 av 25",
            "15 av 22",
            "68 av 91",
            "Enstaka saknas",
            "Skyddade tal.",
            "Om siffrorna",
        ],
    );
    in_order(&text(&sample("quarter-report-long").pdf), &["1 234 av 5 678", "Exakta tal.", "får inte lämnas vidare"]);
}

#[test]
fn nothing_is_cut_from_long_texts() {
    for (name, sample) in samples::all().into_iter().filter(|(name, _)| name.ends_with("-long")) {
        let typed = serde_json::to_string(&sample).unwrap();
        let printed = text(&reading::sample(&name).pdf);
        for piece in ["specialpedagogen", "Áhkká,", "čáppa,", "goađi,", "ŋ,", "ŧ,", "pöytä;", "ștață."] {
            let tight = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(
                tight(&printed).matches(&tight(piece)).count(),
                typed.matches(piece).count(),
                "{name}: ”{piece}”"
            );
        }
    }
}

#[test]
fn a_character_no_font_has_costs_no_paper() {
    let mut value =
        serde_json::to_value(samples::all().into_iter().find(|(name, _)| name == "child-minutes").unwrap().1).unwrap();
    value["situation"] = json!("Glad 😀\u{fe0f} och มาลี.\u{0}\u{7}\u{202e}\tA\u{30a}ke, Ж, Ω\r\nNy rad");
    value["attendance"] = json!("x".repeat(300));
    let done = paper(&serde_json::from_value(value).unwrap());
    let mut missing: Vec<char> = "มาลี😀".chars().collect();
    missing.sort_unstable();
    assert_eq!(done.unprintable, missing);
    let text = text(&done.pdf);
    assert!(text.contains("Glad □ och □□□□."), "{text}");
    assert!(text.contains("Ny rad"));
    assert!(text.matches('x').count() >= 300, "an endless word breaks and stays whole");
}

#[test]
fn a_failure_tells_the_place_and_no_content() {
    let mut value =
        serde_json::to_value(samples::all().into_iter().find(|(name, _)| name == "quarter-report").unwrap().1).unwrap();
    value["chart"]["svg"] = json!("<svg Alva Norberg");
    let paper: Paper = serde_json::from_value(value).unwrap();
    let Err(why) = render(&paper, &samples::head(), "test", samples::made_at()) else {
        panic!("a broken picture was printed")
    };
    assert!(matches!(why, PaperError::Template { paper: "quarter-report", .. }));
    assert!(why.to_string().contains("/picture.svg") && !why.to_string().contains("Alva"), "{why}");
}

#[test]
fn a_field_nobody_knows_is_refused_rather_than_left_off_the_paper() {
    assert!(
        serde_json::from_value::<Paper>(json!({"paper": "minutes", "meeting_on": "2026-11-05", "desicions": []}))
            .is_err()
    );
}

#[test]
fn a_unit_prepares_only_for_the_children_whose_consent_covers_it() {
    let done = sample("preparation");
    in_order(
        &text(&done.pdf),
        &[
            "Förbered er inför mötet",
            "Bjurholms hälsocentral",
            "Torsdag 3 december 2026 klockan 13.00–15.20",
            "Alva N.",
            "Uppföljning av SIP",
            "30 juni 2027",
            "”Jag vill orka hela dagen.”",
            "Ta med till mötet",
            "Det ni lovade",
            "Boka tid för sömn och magont",
            "Klart",
            "Ert svar på överlämningen.",
            "Hur gick det, och hjälpte det?",
            "Milo Å.",
            "går snart ut",
            "Milo var sjuk",
            "Barn- och ungdomspsykiatrin (BUP)",
            "Inget barn på dagordningen har ett samtycke som omfattar er.",
        ],
    );
}

#[test]
fn the_term_and_the_group_minutes_say_what_when_and_who() {
    in_order(
        &text(&sample("term-plan").pdf),
        &[
            "Våra möten, våren 2027",
            "klockan 9.00–10.30",
            "Januari 2027",
            "13",
            "Onsdag",
            "Mars 2027",
            "17",
            "Sportlov",
        ],
    );
    in_order(
        &text(&sample("group-minutes").pdf),
        &[
            "Ledningsmöte",
            "Anna Grahn (skolchef)",
            "Ersättare när skolsköterskan är borta",
            "Försenat",
            "står inte här",
            "Prioritera:",
            "Inget antecknades.",
            "Alla tre huvudmän",
            "4,8 av 5",
            "torsdag 18 februari 2027",
        ],
    );
}

#[test]
fn the_certificate_says_why_a_case_that_the_rule_did_not_decide_was_on_the_list() {
    let words = text(&sample("gallring-certificate").pdf);
    let in_its_order = ["Raderat", "2403-2019-007", "Kvar på listan", "Prövade för hand", "2403-2019-007"];
    in_order(&words, &in_its_order);
    in_order(
        &words,
        &["Varför ärendet står på listan", "Arkivarien har gått igenom akten den 9 november", "Vad det betyder"],
    );
    assert!(!text(&sample("gallring-certificate-empty").pdf).contains("Prövade för hand"));
}

#[test]
fn the_certificate_says_what_was_looked_for_and_in_what_kind_of_text_it_stands_still() {
    let clean = text(&sample("gallring-certificate").pdf);
    in_order(
        &clean,
        &["Inget av det raderade fanns kvar.", "Sökt i alla texter", "tillsammans (3 st.)", "personnummer (4 st.)"],
    );
    let found = text(&sample("gallring-certificate-long").pdf);
    in_order(&found, &["står kvar i andra texter", "utkast (12)", "texter om andra barn (12)", "Sökt i alla texter"]);
    assert!(!found.contains("Inget av det raderade fanns kvar."));
    let before = text(&sample("gallring-certificate-empty").pdf);
    assert!(before.contains("Inget av det raderade fanns kvar.") && !before.contains("Sökt i alla texter"));
}

#[test]
fn the_certificate_says_how_many_lines_are_not_shown_to_who_prints_it() {
    let all = text(&sample("gallring-certificate").pdf);
    assert!(!all.contains("På listan står"));
    in_order(
        &text(&sample("gallring-certificate-long").pdf),
        &["Kvar på listan", "På listan står 2 rader till.", "Vad det betyder"],
    );
}

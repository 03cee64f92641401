//! Lists as neighbouring municipalities keep them: what a Swede understands is understood, what nobody can know is left out or asked.

use super::{accepted, rejected, report, report_with};
use samlat::{
    domain::{
        codes::{ClosingReason, ReferralSource, SchoolForm},
        identity_numbers::LegalSex,
    },
    exchange::sheets::{Answers, FaultCode, Meaning, NoteCode},
};

/// Names in two columns, ages, short dates, consent as yes or no beside its date; Windows-1252 as an old Excel saves it.
pub(super) const DOROTEA: &str = "Förnamn;Efternamn;Ålder;Kön;Född;Skola och klass;Anmäld av;Anmält datum;Samtycke ja/nej;Datum samtycke;Möte 1;Insats startad;Avslutad
Alva;Nyberg;9;Flicka;2012-01-05;Bergskolan 3A;Skolan;3/9-25;ja;5/9-25;10/10 2025;1 nov 2025;15/5-26
Nils;Åkerlund;10;Pojke;2012-01-09;Bergskolan 4A;Familjen;4/9-25;nej;6/9-25;11/10 2025;2 nov 2025;
";

#[test]
fn a_day_beside_a_no_is_not_read_as_a_yes() {
    let report = report(&encoding_rs::WINDOWS_1252.encode(DOROTEA).0);
    assert!(report.rejected.is_empty() && report.questions.is_empty());
    let (alva, nils) = (accepted(&report, 2), accepted(&report, 3));
    assert_eq!(alva.consent_on.map(|on| on.to_string()).as_deref(), Some("2025-09-05"));
    assert_eq!(alva.closed_on.map(|on| on.to_string()).as_deref(), Some("2026-05-15"));
    assert_eq!(
        (alva.sex, alva.grade.as_deref(), alva.school.as_deref()),
        (Some(LegalSex::F), Some("3"), Some("Bergskolan"))
    );
    assert_eq!((nils.consent_on, nils.source_code), (None, Some(ReferralSource::Guardian)));
    assert_eq!(nils.intake_on.map(|on| on.to_string()).as_deref(), Some("2025-09-04"));
    let note = report.notes.iter().find(|note| note.code == NoteCode::ConsentRefused).unwrap();
    assert_eq!(note.say, "På en rad står det nej till samtycke. Datumet bredvid läses inte in som ett ja.");
}

/// Commas, everything in quotation marks, dates with a clock that nobody wrote, the last name first.
pub(super) const SORSELE: &str = r#""Id","Namn","Personnummer","Kön (F/P)","Skolform/åk","Upptäcktsdatum","Startdatum","Initiativtagare","Samtyckesdatum","Första HLT-mötet","Antal samtal med barnet","Avslutsdatum","Avslutsorsak"
"S-1","Nyberg, Alva","20120105-2386","F","Grundskola 4","2025-08-10 00:00:00","2025-09-10 00:00:00","Lärare","2025-09-12","2025-10-01","0","2026-02-02","Måluppfyllelse"
"S-2","Åkerlund, Maja","20120109-2382","F","Anpassad grundskola 6","2025-08-11 00:00:00","2025-09-11 00:00:00","Fritidsgård","2025-09-13","2025-10-02","1","",""
"S-3","Öhman, Elsa","20120115-2384","F","Gymnasiet 1","2025-08-12 00:00:00","2025-09-12 00:00:00","Barnet själv","2025-09-14","2025-10-03","2","",""
"#;

#[test]
fn school_forms_are_read_with_their_grade_and_dates_without_their_clock() {
    let report = report(format!("\u{feff}{SORSELE}").as_bytes());
    assert!(report.rejected.is_empty() && report.questions.is_empty());
    let read = |row| {
        let row = accepted(&report, row);
        (row.name.as_str(), row.school_form, row.grade.as_deref(), row.source_code)
    };
    assert_eq!(read(2), ("Alva Nyberg", Some(SchoolForm::Compulsory), Some("4"), Some(ReferralSource::School)));
    assert_eq!(read(3), ("Maja Åkerlund", Some(SchoolForm::Adapted), Some("6"), Some(ReferralSource::Leisure)));
    assert_eq!(read(4), ("Elsa Öhman", Some(SchoolForm::UpperSecondary), Some("gy1"), Some(ReferralSource::ChildSelf)));
    assert_eq!(accepted(&report, 2).signal_on.map(|on| on.to_string()).as_deref(), Some("2025-08-10"));
}

/// A title, headings split over two rows, a nameless first column, a month without a day, a sum.
pub(super) const STORUMAN: &str = ";Förteckning över barn i HLT-arbetet;;;;;;;;;
;;;;;;;;;;
;Barn;;;Ålder;Från;Ärendet;;Medgivande;HLT;Anmärkning
;Namn;Pers.nr;F/P;(år);vem;upptäckt;in;datum;möte 1;
;Alva Nyberg;201201052386;F;10;skolsköterska;3 sept -25;1/10 -25;2 okt 2025;4.11.2025;ring mamma
;Maja Åkerlund;201201092382;F;10;dagis;4 sept -25;2/10 -25;3 okt 2025;november 2025;ring mamma
;Summa;2;;;;;;;;
";

#[test]
fn headings_over_two_rows_under_a_title_are_found_and_a_month_is_asked_for_its_day() {
    let report = report(STORUMAN.as_bytes());
    let alva = accepted(&report, 5);
    assert_eq!(alva.intake_on.map(|on| on.to_string()).as_deref(), Some("2025-10-01"));
    assert_eq!((alva.name.as_str(), alva.source_code), ("Alva Nyberg", Some(ReferralSource::PupilHealth)));
    assert_eq!(
        rejected(&report, 6).say,
        "Rad 6, cell J6: ”november 2025” under möte 1 säger inte vilken dag. Skriv hela datumet, till exempel 2026-05-17."
    );
    assert_eq!(report.skipped.last().unwrap().say, "Rad 7 är en summering.");
}

/// Headings that name the home or the child beside what was done.
const MALA: &str = "Barn;;Inkom;Återrapportering till vårdnadshavare;Remitterad av;Har pratat med barnet (ggr);Handläggarens uppdatering
Alva Nyberg;20120105-2386;2025-09-01;2025-09-05;skola;2;2025-10-01
Maja Åkerlund;20120109-2382;2025-09-02;2025-09-06;BVC;0;2025-10-02
";

#[test]
fn what_was_done_is_read_also_under_a_heading_that_names_the_home_and_a_number_under_none() {
    let report = report(MALA.as_bytes());
    let alva = accepted(&report, 2);
    assert_eq!(alva.number.as_ref().map(|number| number.digits()), Some("201201052386"));
    assert_eq!(alva.feedback_on.map(|on| on.to_string()).as_deref(), Some("2025-09-05"));
    assert_eq!((alva.source_code, alva.child_talks), (Some(ReferralSource::School), Some(2)));
    let asked: Vec<(&str, Option<&str>)> =
        report.questions.iter().map(|question| (question.kind.code(), question.column.as_deref())).collect();
    assert_eq!(
        asked,
        [("unknown_column", Some("G"))],
        "dates are asked about, not left out for one word of the heading"
    );
    let home = super::report(MALA.replace("Återrapportering till vårdnadshavare", "Info till hemmet").as_bytes());
    assert_eq!(accepted(&home, 2).feedback_on, alva.feedback_on);
}

/// A list as a program writes it: decimal numbers, a true minus in the dates, numbers marked as text.
const PROGRAM: &str =
    "Namn;Personnummer;Upptäckt;Inkom;Verksamhet som aktualiserat;Samtal med barnet;Ärendet slut;Utskrivningsorsak
Alva Nyberg;201201052386.0;20250801.0;2025−09−01;BVC;1;2026-02-02;mål nått
Maja Åkerlund;'201201092382;20250802.0;2025−09−02;skolan;0;2026-02-03;flytt
Elsa Öhman;20120115-2384;20250803.0;2025−09−03;Soc;2;2026-02-04;mål nått
Summa;3;;3;;3;;
";

#[test]
fn what_a_program_has_written_is_read_and_who_took_the_initiative_is_never_lost_for_a_word_of_the_heading() {
    let report = report(PROGRAM.as_bytes());
    assert!(report.rejected.is_empty() && report.questions.is_empty());
    let numbers: Vec<&str> =
        report.accepted.iter().filter_map(|row| row.number.as_ref()).map(|number| number.digits()).collect();
    assert_eq!(numbers, ["201201052386", "201201092382", "201201152384"]);
    let elsa = accepted(&report, 4);
    let days = [elsa.signal_on, elsa.intake_on].map(|on| on.map(|on| on.to_string()).unwrap_or_default());
    assert_eq!(days, ["2025-08-03", "2025-09-03"]);
    assert_eq!((elsa.source_code, elsa.child_talks), (Some(ReferralSource::SocialServices), Some(2)));
    assert_eq!(accepted(&report, 3).closing_reason_code, Some(ClosingReason::Moved));
    assert_eq!(report.skipped.last().map(|skipped| skipped.why.code()), Some("sum"));
}

/// Excel has made powers of ten of the numbers, and nobody is named in one of the rows.
const POWERS: &str = "Namn;Personnummer;Inkom
Alva Nyberg;2,01201E+11;2025-09-01
Maja Åkerlund;2,01201E+11;2025-09-02
Elsa Öhman;2,01201E+11;2025-09-03
?;20120109-2382;2025-09-04
";

#[test]
fn a_column_of_numbers_that_cannot_be_read_is_not_left_out_and_a_question_mark_is_no_name() {
    let unreadable = POWERS.replace("20120109-2382", "2,01201E+11");
    for heading in ["Personnummer", "Personnr (12 siffror)", "Pnr"] {
        let report = report(unreadable.replace("Personnummer", heading).as_bytes());
        assert!(report.accepted.is_empty(), "no child goes in without the number that stands in the list");
        for row in 2..=4 {
            let found = rejected(&report, row);
            assert_eq!((found.reason, found.cell.as_str()), (FaultCode::NumberNotReadable, format!("B{row}").as_str()));
        }
    }
    let report = report(POWERS.as_bytes());
    assert_eq!(rejected(&report, 5).reason, FaultCode::NoName);
}

/// Weeks where the days should be.
const WEEKS: &str = "Namn;Personnr;Inkom
Alva Nyberg;20120105-2386;v. 36
Maja Åkerlund;20120109-2382;v. 37
Elsa Öhman;20120115-2384;v. 38
";

#[test]
fn a_column_without_a_day_in_it_is_offered_by_its_name() {
    let asked: Vec<(&str, Vec<String>)> = report(WEEKS.as_bytes())
        .questions
        .iter()
        .map(|question| (question.kind.code(), question.choices.iter().map(|choice| choice.value.clone()).collect()))
        .collect();
    assert_eq!(asked, [("missing_column", vec!["C".to_owned()])]);
    let told = Answers { columns: [("C".to_owned(), vec![Meaning::Intake])].into(), ..Answers::default() };
    let report = report_with(WEEKS.as_bytes(), None, &told);
    assert_eq!((rejected(&report, 2).reason, rejected(&report, 2).cell.as_str()), (FaultCode::DateNotReadable, "C2"));
}

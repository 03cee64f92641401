//! Every refusal has its words: one Swedish sentence for each code, and nothing left to fill in.

use samlat::{
    error::{Damage, Error, Problem, Rule},
    exchange::{packages::PackageFault, sealed::SealedFault, sheets::SheetFault},
    protect::Fault,
    words::{self, Arg},
};
use serde_json::Value;

/// The sentence as the window and the command line make it.
pub fn sentence(code: &str, data: &Value) -> String {
    let arguments: Vec<(&str, Arg)> = data
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| match value {
            Value::String(text) => Some((name.as_str(), Arg::Text(text))),
            Value::Number(number) => number.as_i64().map(|number| (name.as_str(), Arg::Number(number))),
            _ => None,
        })
        .collect();
    words::say(&format!("error-{}", code.replace('_', "-")), &arguments)
}

fn protection() -> impl Iterator<Item = Fault> {
    let column = "kommun".to_owned();
    let faults = [
        Fault::Empty,
        Fault::NoColumn(column.clone()),
        Fault::Uneven(4),
        Fault::NotANumber(4),
        Fault::Twice(4),
        Fault::UnknownCode(4),
        Fault::NotASum(4),
        Fault::Hierarchy,
        Fault::Groups(column),
        Fault::TooLarge,
        Fault::Base,
        Fault::NotFound,
        Fault::OtherTable,
        Fault::Secret,
        Fault::Certificate,
        Fault::Published,
    ];
    let rules = ["published", "rows", "inner", "of", "sum", "witness", "small"];
    faults.into_iter().chain(rules.map(|rule| Fault::Broken(rule, 4)))
}

fn plain() -> Vec<Error> {
    let damages =
        [Damage::Slots, Damage::Store, Damage::Older, Damage::Log, Damage::Missing, Damage::Backup, Damage::Build];
    let problems = [
        Problem::Blank,
        Problem::TooLong,
        Problem::NotReadable,
        Problem::InTheFuture,
        Problem::TooEarly,
        Problem::Checksum,
        Problem::TooWeak,
        Problem::Unknown,
    ];
    let mut errors = vec![
        Error::Locked,
        Error::VaultExists,
        Error::WrongPassphrase,
        Error::WrongRecoveryKey { group: 0 },
        Error::WrongRecoveryKey { group: 3 },
        Error::MustWait { seconds: 1 },
        Error::MustWait { seconds: 64 },
        Error::NotAVault,
        Error::VaultInUse,
        Error::VaultNewer,
        Error::DiskFull,
        Error::NotAllowed,
        Error::AskAgain,
        Error::UnknownOp,
        Error::Shape,
        Error::UnknownField { field: "signal_date".to_owned(), nearest: "signal_on".to_owned(), known: 9 },
        Error::UnknownField { field: "case".to_owned(), nearest: String::new(), known: 0 },
        Error::NotFound("meeting"),
        Error::CaseActionsOpen { open: 1 },
        Error::CaseActionsOpen { open: 3 },
        Error::NotFound("unit"),
        Error::NotFound("professional"),
        Error::NotFound("measure"),
        Error::Input { field: "sheet", problem: Problem::Unknown },
        Error::Input { field: "municipality", problem: Problem::Unknown },
        Error::Input { field: "quarter", problem: Problem::NotReadable },
        Error::Input { field: "key", problem: Problem::NotReadable },
        Error::Input { field: "key_file", problem: Problem::NotReadable },
        Error::Input { field: "number", problem: Problem::NotReadable },
        Error::Paper,
        Error::PaperField { typed: "mamma".to_owned() },
        Error::PaperLetters { letters: "اب".to_owned() },
        Error::Storage(10),
        Error::File(std::io::ErrorKind::NotFound),
        Error::NoRandomness,
    ];
    errors.extend(protection().map(Error::Protect));
    errors.extend(damages.map(Error::VaultDamaged));
    errors.extend(problems.map(|problem| Error::Input { field: "name", problem }));
    errors.extend(SheetFault::ALL.map(Error::Sheet));
    errors.extend(Rule::ALL.iter().map(|rule| Error::Rule(*rule)));
    errors
}

#[test]
fn every_error_is_one_swedish_sentence_with_what_to_do() {
    for error in plain() {
        let said = sentence(error.code(), &error.data());
        assert!(said.ends_with('.') && said.len() > 20, "{}: {said}", error.code());
        assert!(!said.contains("error-") && !said.contains(['{', '$']), "{}: {said}", error.code());
    }
}

#[test]
fn a_full_disk_and_a_full_share_of_a_server_are_said_alike() {
    for full in [std::io::ErrorKind::StorageFull, std::io::ErrorKind::QuotaExceeded] {
        assert_eq!(Error::from(std::io::Error::from(full)).code(), "disk_full");
    }
}

#[test]
fn different_damages_and_problems_have_different_words() {
    let said: Vec<String> = plain()
        .iter()
        .filter(|error| matches!(error, Error::VaultDamaged(_) | Error::Input { .. }))
        .map(|error| sentence(error.code(), &error.data()))
        .collect();
    let mut distinct = said.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(said.len(), distinct.len());
}

#[test]
fn every_fault_of_a_sealed_file_has_its_words_also_as_an_error() {
    let file = || "facts.csv".to_owned();
    let column = || "value".to_owned();
    let packages = [
        PackageFault::FileMissing { file: file() },
        PackageFault::FileUnlisted { file: file() },
        PackageFault::FileChanged { file: file() },
        PackageFault::Description,
        PackageFault::Newer { found: "2.0".into() },
        PackageFault::TooLarge { file: file() },
        PackageFault::Columns { file: file() },
        PackageFault::Cell { file: file(), line: 2, column: column() },
        PackageFault::NotCanonical { file: file() },
        PackageFault::Formula { file: file(), line: 2, column: column() },
        PackageFault::Submission { column: column() },
        PackageFault::Foreign { line: 2, column: column() },
        PackageFault::Breakdown { line: 2 },
        PackageFault::ValueStatus { line: 2 },
        PackageFault::Confidentiality { line: 2 },
        PackageFault::TotalMissing { line: 2 },
        PackageFault::Sum { line: 2 },
        PackageFault::Share { line: 2 },
        PackageFault::Twice { line: 2 },
        PackageFault::Workbook,
    ];
    let sealed = [
        SealedFault::TooLarge,
        SealedFault::NotSealed,
        SealedFault::SignatureUnreadable,
        SealedFault::OtherSender,
        SealedFault::Changed,
        SealedFault::NotForUs,
        SealedFault::Newer,
        SealedFault::Archive,
        SealedFault::Manifest,
        SealedFault::SignersDiffer,
        SealedFault::OtherArea,
        SealedFault::KeyMalformed,
        SealedFault::NoRecipient,
        SealedFault::Encryption,
    ];
    for fault in sealed.into_iter().chain(packages.map(SealedFault::Package)) {
        for said in [sentence(fault.code(), &Value::Null), fault.sentence()] {
            assert!(said.ends_with('.') && !said.contains("error-") && !said.contains("fault-"), "{said}");
        }
    }
}

//! Reads a finished paper the way others do.

use std::process::{Command, Stdio};
use std::sync::LazyLock;

use samlat_documents::{Paper, Rendered, render};

use crate::samples;

/// A finished sample.
pub(crate) fn paper(paper: &Paper) -> Rendered {
    render(paper, &samples::head(), "test", samples::made_at()).unwrap_or_else(|why| panic!("{why}"))
}

/// Every sample, finished once for all tests.
pub(crate) static SAMPLES: LazyLock<Vec<(String, Rendered)>> =
    LazyLock::new(|| samples::all().into_iter().map(|(name, sample)| (name, paper(&sample))).collect());

/// The sample called `name`, finished.
pub(crate) fn sample(name: &str) -> &'static Rendered {
    &SAMPLES.iter().find(|(sample, _)| sample == name).expect("there is such a sample").1
}

/// What a command of poppler or qpdf writes about `pdf`; `{}` among the arguments stands for the file.
pub(crate) fn told_by(command: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let arguments =
        arguments.iter().map(|argument| if *argument == "{}" { file.as_os_str() } else { argument.as_ref() });
    let done = Command::new(command).args(arguments).stdin(Stdio::null()).output();
    let done = done.unwrap_or_else(|why| panic!("{command} is needed for this test (poppler-utils, qpdf): {why}"));
    assert!(
        done.status.success(),
        "{command}: {}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// The text of each page, in the order it was written.
pub(crate) fn pages(pdf: &[u8]) -> Vec<String> {
    let text = told_by("pdftotext", &["-raw", "-enc", "UTF-8", "{}", "-"], pdf);
    let mut pages: Vec<String> =
        text.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    pages.pop();
    pages
}

/// The whole text on one line.
pub(crate) fn text(pdf: &[u8]) -> String {
    pages(pdf).join(" ")
}

/// The objects of the file in the open, uncompressed.
pub(crate) fn objects(pdf: &[u8]) -> String {
    told_by("qpdf", &["--qdf", "--object-streams=disable", "{}", "-"], pdf)
}

/// Fails unless `parts` stand in `text` in this order.
pub(crate) fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("”{part}” is missing, or stands too early, in: {text}"));
        rest = &rest[at + part.len()..];
    }
}

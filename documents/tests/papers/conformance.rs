//! Archive, accessibility, reproducibility, the demo mark, file names: what holds for every paper.

use samlat_documents::{Letterhead, forget, render};

use crate::reading::{SAMPLES, objects, pages, paper, sample, told_by};
use crate::samples;

#[test]
fn every_paper_is_sound_tagged_archivable_and_swedish() {
    for (name, done) in SAMPLES.iter() {
        let pdf = &done.pdf;
        told_by("qpdf", &["--check", "{}"], pdf);
        let info = told_by("pdfinfo", &["{}"], pdf);
        let line = |key: &str| {
            info.lines()
                .find(|line| line.starts_with(key))
                .unwrap_or_default()
                .split_once(':')
                .map(|(_, value)| value.trim().to_owned())
        };
        assert_eq!(line("Tagged").as_deref(), Some("yes"), "{name}");
        assert!(line("Title").is_some_and(|title| title.ends_with("(Exempeldata)")), "{name}: {info}");
        assert!(
            line("Title").is_some_and(|title| !title.contains("Alva")),
            "{name}: a viewer shows the title, and remembers it"
        );
        assert_eq!(line("Page size").as_deref(), Some("595.276 x 841.89 pts (A4)"), "{name}");
        let meta = told_by("pdfinfo", &["-meta", "{}"], pdf);
        for claim in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(meta.contains(claim), "{name}: {claim}");
        }
        let inside = objects(pdf);
        assert!(inside.contains("/Lang (sv-SE)"), "{name}: no language");
        assert!(
            !inside.contains("/JavaScript") && !inside.contains("/URI"),
            "{name}: nothing on a paper acts or links"
        );
        let fonts = told_by("pdffonts", &["{}"], pdf);
        for font in fonts.lines().skip(2) {
            assert!(font.contains("SourceSans3"), "{name}: {font}");
            assert_eq!(font.matches(" yes").count(), 3, "embedded, subset, readable as text: {name}: {font}");
        }
    }
}

#[test]
fn tables_say_which_cells_are_headers_and_pictures_what_they_show() {
    let plan = objects(&sample("sip").pdf);
    assert!(plan.contains("/Scope /Row") && plan.contains("/Scope /Column"));
    assert_eq!(plan.matches("/S /H1").count(), 1);
    let report = objects(&sample("quarter-report").pdf);
    assert!(report.contains("/S /Figure") && report.contains("/Alt"));
    assert!(objects(&sample("recovery-sheet").pdf).contains("/S /Figure"));
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    let once: Vec<_> = samples::usual().iter().map(|(name, _)| &sample(name).pdf).collect();
    forget();
    for ((name, again), once) in samples::usual().into_iter().zip(once) {
        assert!(*once == paper(&again).pdf, "{name} differs");
    }
}

#[test]
fn another_record_or_another_moment_is_another_file() {
    let (_, plan) = samples::all().into_iter().find(|(name, _)| name == "sip").unwrap();
    let with = |ident: &str, minute: i64| {
        render(&plan, &samples::head(), ident, samples::made_at() + chrono::TimeDelta::minutes(minute)).unwrap().pdf
    };
    assert!(with("a", 0) != with("b", 0));
    assert!(with("a", 0) != with("a", 1));
}

#[test]
fn example_data_is_marked_on_every_page_and_real_data_on_none() {
    const MARK: &str = "EXEMPELDATA – alla personer är påhittade";
    for (name, done) in SAMPLES.iter() {
        for (at, page) in pages(&done.pdf).iter().enumerate() {
            assert!(page.contains(MARK), "{name}, page {}", at + 1);
        }
    }
    for (name, sample) in samples::usual() {
        let head = Letterhead { demo: false, ..samples::head() };
        let real = render(&sample, &head, "test", samples::made_at()).unwrap();
        let told = told_by("pdfinfo", &["{}"], &real.pdf) + &pages(&real.pdf).concat();
        assert!(!told.contains("EXEMPELDATA") && !told.contains("Exempel"), "{name}");
    }
}

#[test]
fn pages_are_shown_as_pictures_too() {
    for (name, done) in SAMPLES.iter() {
        assert_eq!(done.pages_svg.len(), pages(&done.pdf).len(), "{name}");
        assert!(done.pages_svg.iter().all(|svg| svg.starts_with("<svg") && svg.ends_with("</svg>")), "{name}");
    }
}

#[test]
fn a_file_name_tells_no_name_and_no_personal_number() {
    let names: Vec<&str> = samples::usual().iter().map(|(name, _)| sample(name).file_name.as_str()).collect();
    assert_eq!(
        names,
        [
            "aterstallningsark-2026-11-20.pdf",
            "minnesanteckningar-2026-11-05.pdf",
            "minnesanteckningar-2403-2026-014-2026-11-05.pdf",
            "till-familjen-2403-2026-014-2026-11-24.pdf",
            "egen-sida-2403-2026-014-2026-11-24.pdf",
            "sip-2403-2026-014-plan-1.pdf",
            "barnets-plan-2403-2026-014-plan-1.pdf",
            "kallelse-2403-2026-014-2026-11-24.pdf",
            "inbjudan-2403-2026-014-2026-11-24.pdf",
            "inbjudan-familjen-2403-2026-014-2026-11-24.pdf",
            "samtycke-2403-2026-014.pdf",
            "samtycke-lattlast-2403-2026-014.pdf",
            "overlamning-2403-2026-009-2026-11-20.pdf",
            "kvartalsrapport-2026-Q3.pdf",
            "stickprov-2026-11.pdf",
            "forberedelse-2026-12-03.pdf",
            "terminens-moten-2027-01-08.pdf",
            "minnesanteckningar-grupp-2026-11-19.pdf",
            "utvardering-2026-11-19.pdf",
            "enkat.pdf",
            "aterkoppling-2026-Q3.pdf",
            "gallringsintyg-2026-11-24.pdf",
            "registerutdrag-2403-2026-014-2026-11-24.pdf",
            "kontaktvagar-2026-11-24.pdf",
            "aktorer-2026-11-24.pdf",
            "insatser-2026-11-24.pdf",
            "overenskommelser-2026-11-24.pdf",
        ]
    );
}

#[test]
fn the_usual_paper_fits_its_pages() {
    for (name, count) in [
        ("recovery-sheet", 2),
        ("minutes", 2),
        ("child-minutes", 1),
        ("family-feedback", 1),
        ("child-page", 1),
        ("sip", 2),
        ("child-plan", 1),
        ("summons", 1),
        ("invitation", 1),
        ("family-invitation", 1),
        ("consent", 2),
        ("consent-easy", 2),
        ("handover", 2),
        ("quarter-report", 2),
        ("access-log", 1),
        ("preparation", 3),
        ("term-plan", 1),
        ("group-minutes", 1),
        ("evaluation-form", 1),
        ("survey-form", 1),
        ("recap", 1),
        ("gallring-certificate", 1),
        ("register-extract", 1),
        ("contact-routes", 1),
        ("agencies", 1),
        ("catalogue", 1),
        ("agreements", 1),
    ] {
        assert_eq!(sample(name).pages_svg.len(), count, "{name}");
    }
    assert_eq!(sample("recovery-sheet-long").pages_svg.len(), 2, "each sheet stays one page");
}

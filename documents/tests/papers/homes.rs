//! What goes home: the child's own page in both looks, and several papers printed in one go.

use samlat_documents::{Name, Paper, render_together};

use crate::{
    reading::{in_order, pages, paper, sample, text},
    samples,
};

#[test]
fn the_childs_own_page_says_who_to_call_and_nothing_about_an_office() {
    let younger = text(&sample("child-page").pdf);
    in_order(
        &younger,
        &[
            "Hej Alva!",
            "Du sa: ”Jag vill orka hela dagen.”",
            "Det här bestämde vi",
            "Du får äta i lilla matsalen.",
            "Du väljer en kompis.",
            "Vi ses igen efter jul.",
            "Vem kan jag ringa?",
            "Amir i skolan",
            "070-174 06 33",
            "Här kan du rita eller skriva.",
            "Bris, för alla barn: 116 111",
        ],
    );
    for office in ["HLT", "kommun", "2403-2026-014", "Ärende"] {
        assert!(!younger.contains(office), "{office}");
    }
    for (name, page) in samples::child_pages::with_every_picture() {
        let page = paper(&page);
        assert_eq!(page.pages_svg.len(), 1, "{name}");
        if name.ends_with("true") {
            in_order(
                &text(&page.pdf),
                &[
                    "Alva, det här kom vi fram till",
                    "Du sa",
                    "Tre saker händer nu",
                    "Senast 9 december.",
                    "Det här får du bestämma",
                    "116 111",
                    "112",
                    "24 november 2026",
                ],
            );
        }
    }
    in_order(&text(&sample("child-page-empty").pdf), &["Hej Milo!", "Vi är inte klara än. Amir berättar för dig."]);
}

#[test]
fn papers_printed_in_one_go_keep_their_own_page_numbers_and_their_own_sheets() {
    let papers: Vec<Paper> = ["minutes", "child-minutes", "child-page", "family-feedback"]
        .iter()
        .map(|kind| samples::all().into_iter().find(|(name, _)| name == kind).unwrap().1)
        .collect();
    let together = |both_sides| {
        let name = Name { file: "papper.pdf".to_owned(), title: Some("Papper från mötet".to_owned()) };
        render_together(&papers, &samples::head(), "test", samples::made_at(), name, both_sides).unwrap()
    };
    let plain = pages(&together(false).pdf);
    assert_eq!(plain.len(), 5);
    for (page, foot) in
        plain.iter().zip(["Sida 1 (2)", "Sida 2 (2)", "Sida 1 (1)", "Bris, för alla barn", "Sida 1 (1)"])
    {
        assert!(page.contains(foot), "”{foot}” in: {page}");
    }
    let sheets = pages(&together(true).pdf);
    let starts = ["HLT-teamets möte", "Alva Norberg, HLT-möte", "Hej Alva!", "Hej Sara och Johan!"];
    for (at, start) in [0, 2, 4, 6].into_iter().zip(starts) {
        assert!(sheets[at].contains(start), "”{start}” begins a sheet: {sheets:?}");
    }
    assert!(
        sheets[3].trim().is_empty() && sheets[5].trim().is_empty(),
        "nothing stands on the back of a child's paper"
    );
}

//! What a municipality makes its own: arms at the head, its words, its languages; and that papers without them look as they did.

use samlat_documents::{Arms, House, Letterhead, OwnWords, Paper, Rendered, render};

use crate::reading::{objects, pages, told_by};
use crate::samples;

/// A shield that is nobody's.
const DRAWN: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 41"><path d="M2 2h30v19c0 9-7 15-15 18C9 36 2 30 2 21z" fill="#EFF2F3" stroke="#17212B" stroke-width="2.2"/><path d="M2 15h30" stroke="#17212B" stroke-width="1.4" opacity="0.5"/></svg>"##;

fn with(house: House, paper: &Paper) -> Rendered {
    render(paper, &Letterhead { house, ..samples::head() }, "test", samples::made_at()).unwrap()
}

fn sample(kind: &str) -> Paper {
    samples::usual().into_iter().find(|(name, _)| *name == kind).unwrap().1
}

fn words(paper: &str, language: &str, texts: &[(&str, &str)]) -> House {
    let texts = texts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    House {
        language: language.to_owned(),
        words: vec![OwnWords { paper: paper.to_owned(), texts }],
        ..House::default()
    }
}

#[test]
fn every_paper_takes_the_arms_and_stays_sound() {
    let arms = || Some(Arms { drawn: true, bytes: DRAWN.as_bytes().to_vec() });
    for (name, paper) in samples::usual() {
        let plain = with(House::default(), &paper);
        let done = with(House { arms: arms(), ..House::default() }, &paper);
        told_by("qpdf", &["--check", "{}"], &done.pdf);
        assert_eq!(done.pages_svg.len(), plain.pages_svg.len(), "{name}: the arms push nothing to a new page");
        assert_eq!(pages(&done.pdf), pages(&plain.pdf), "{name}: the same words");
        let figures = |pdf: &[u8]| objects(pdf).matches("/S /Figure").count();
        assert_eq!(figures(&done.pdf), figures(&plain.pdf), "{name}: read aloud, the name is enough");
        assert_eq!(done.pages_svg == plain.pages_svg, name == "child-page", "{name}");
    }
}

#[test]
fn own_words_stand_with_their_fields_filled_in() {
    let house = words(
        "invitation",
        "sv",
        &[("secret", "{genitive} möte den {meeting} hos {municipality}."), ("questions_to", "Fråga {who} om {child}.")],
    );
    let text = pages(&with(house, &sample("invitation")).pdf).concat();
    assert!(text.contains("Alvas möte den 24 november 2026 hos Bjurholms kommun."), "{text}");
    assert!(text.contains("Fråga Karin Öberg, 070-174 06 21 om Alva."), "{text}");
    assert!(text.contains("Så här går mötet till"), "what was not changed stands as before");
}

#[test]
fn a_list_takes_as_many_items_as_it_has_lines() {
    let house = words("summons", "sv", &[("bring_items", "Ett\nTvå\nTre")]);
    let text = pages(&with(house, &sample("summons")).pdf).concat();
    assert!(["Ett", "Två", "Tre"].iter().all(|item| text.contains(item)) && !text.contains("Någon som får besluta"));
}

#[test]
fn another_language_says_so_to_a_reader_aloud() {
    let house = words("invitation", "en", &[("answer", "Your answer")]);
    assert!(objects(&with(house, &sample("invitation")).pdf).contains("/Lang (en)"));
    let easy = words("invitation", "sv-easy", &[("answer", "Svara")]);
    assert!(objects(&with(easy, &sample("invitation")).pdf).contains("/Lang (sv-SE)"));
}

#[test]
fn letters_the_typeface_lacks_are_reported_also_in_own_words() {
    let house = words("invitation", "sv", &[("secret", "Välkommen 🎈 {child}")]);
    let done = with(house, &sample("invitation"));
    assert_eq!(done.unprintable, ['🎈']);
    assert!(pages(&done.pdf).concat().contains("Välkommen □ Alva"));
}

#[test]
fn every_paper_has_its_own_words_in_the_log() {
    for paper in samlat_documents::door::papers().filter(|paper| *paper != "paper_preview") {
        let id = format!("log-op-{}", paper.replace('_', "-"));
        assert_ne!(samlat::words::say(&id, &[]), id, "words/sv/logs.ftl lacks it");
    }
}

//! Lines as people type them. Today is Tuesday 13 October 2026, week 42.

use super::*;
use uuid::Uuid;

const UNITS: [(&str, Sector); 6] = [
    ("Skolan", Sector::School),
    ("Socialtjänsten", Sector::SocialServices),
    ("Hälsocentralen", Sector::PrimaryCare),
    ("Barnhälsovården (BVC)", Sector::ChildHealth),
    ("Barn- och ungdomspsykiatrin (BUP)", Sector::ChildPsychiatry),
    ("Fritidsgården", Sector::Leisure),
];
const PEOPLE: [(&str, usize, &str); 7] = [
    ("Karin Holmlund", 0, "skolsköterska"),
    ("Mats Öhman", 0, "Leg. logoped, samordnare"),
    ("Åsa Nilsson", 0, "rektor"),
    ("Samira Daoud", 1, "Familjekurator"),
    ("Erik Lundmark", 2, "läkare"),
    ("Karin Berg", 3, "sjuksköterska"),
    ("Tor Wikberg", 4, ""),
];

fn id(of: usize) -> Uuid {
    Uuid::from_u128(of as u128 + 1)
}

fn units() -> Vec<NamedUnit> {
    let named = |(at, (name, sector)): (usize, &(&str, Sector))| NamedUnit {
        id: id(at).into(),
        name: (*name).to_owned(),
        sector: *sector,
    };
    UNITS.iter().enumerate().map(named).collect()
}

fn people(there: &[&str]) -> Vec<Person> {
    let person = |(at, (name, unit, title)): (usize, &(&str, usize, &str))| Person {
        id: id(100 + at).into(),
        name: (*name).to_owned(),
        title: (*title).to_owned(),
        unit: id(*unit).into(),
        there: there.contains(name),
        me: *name == "Mats Öhman",
    };
    PEOPLE.iter().enumerate().map(person).collect()
}

/// A day on which the team's next meeting is planned for 11 November.
fn clock(today: &str) -> Clock {
    Clock { today: today.parse().unwrap(), next_meeting: "2026-11-11".parse().ok() }
}

fn read(line: &str) -> ReadLine {
    read_line(line, clock("2026-10-13"), &people(&[]), &units())
}

/// "who | what | when", with "?" for what is missing.
fn told(read: &ReadLine) -> String {
    let who = read.who.as_ref().map_or("?".to_owned(), |who| {
        if who.person.is_empty() { who.unit_name.clone() } else { format!("{}, {}", who.person, who.unit_name) }
    });
    let what = if read.what.is_empty() { "?" } else { &read.what };
    let when = read.when.as_ref().map_or("?".to_owned(), |when| when.on.to_string());
    format!("{who} | {what} | {when}")
}

#[test]
fn lines_are_understood_as_they_are_said() {
    for (line, expected) in [
        ("BVC ringer mamma senast fre", "Barnhälsovården (BVC) | ringer mamma | 2026-10-16"),
        ("skolan: möte 12/12 Åsa", "Åsa Nilsson, Skolan | möte | 2026-12-12"),
        (
            "Erik ringer mamma om läkartid senast fre",
            "Erik Lundmark, Hälsocentralen | ringer mamma om läkartid | 2026-10-16",
        ),
        ("vi bokar tid i nästa vecka", "? | bokar tid | 2026-10-23"),
        (
            "Mats har Alvas bok framme på måndagar från 19 okt",
            "Mats Öhman, Skolan | har Alvas bok framme på måndagar från 19 okt | ?",
        ),
        ("Åsa flyttar lunchen fr.o.m. 1 dec", "Åsa Nilsson, Skolan | flyttar lunchen fr.o.m. 1 dec | ?"),
        ("soc ger stöd fr o m måndag, klart 18/12", "Socialtjänsten | ger stöd fr o m måndag, klart | 2026-12-18"),
        ("BVC ringer från och med nästa vecka", "Barnhälsovården (BVC) | ringer från och med nästa vecka | ?"),
        ("Från 1 dec ringer BVC mamma", "Barnhälsovården (BVC) | Från 1 dec ringer mamma | ?"),
        ("Erik ber om intyg från Tor på fredag", "Erik Lundmark, Hälsocentralen | ber om intyg från Tor | 2026-10-16"),
        ("soc bokar hembesök v 43", "Socialtjänsten | bokar hembesök | 2026-10-23"),
        ("hc skickar remiss om två veckor", "Hälsocentralen | skickar remiss | 2026-10-27"),
        ("BUP återkommer inom 10 dagar", "Barn- och ungdomspsykiatrin (BUP) | återkommer | 2026-10-23"),
        (
            "Barn- och ungdomspsykiatrin svarar senast den 30 oktober",
            "Barn- och ungdomspsykiatrin (BUP) | svarar | 2026-10-30",
        ),
        ("samira ska ringa pappa imorgon", "Samira Daoud, Socialtjänsten | ringa pappa | 2026-10-14"),
        ("jag mejlar rektor i dag", "Mats Öhman, Skolan | mejlar rektor | 2026-10-13"),
        ("Boka tolk senast torsdag, Erik", "Erik Lundmark, Hälsocentralen | Boka tolk | 2026-10-15"),
        ("Boka tolk, Samira, senast 1/11", "Samira Daoud, Socialtjänsten | Boka tolk | 2026-11-01"),
        ("Boka tolk senast 1/11 (ansvarig Erik)", "Erik Lundmark, Hälsocentralen | Boka tolk | 2026-11-01"),
        ("elevhälsan kollar frånvaron tills vidare", "Skolan | kollar frånvaron tills vidare | ?"),
        ("Skolan ringer BUP på fredag", "Skolan | ringer BUP | 2026-10-16"),
        ("Tor träffar Alva tor", "Tor Wikberg, Barn- och ungdomspsykiatrin (BUP) | träffar Alva | 2026-10-15"),
        ("fritids bjuder in Alva nästa fredag", "Fritidsgården | bjuder in Alva | 2026-10-23"),
        ("Åsa ringer fredag v 44", "Åsa Nilsson, Skolan | ringer | 2026-10-30"),
        ("Karin H pratar med Alva tis nästa vecka", "Karin Holmlund, Skolan | pratar med Alva | 2026-10-20"),
        ("Karin Berg väger och mäter 2026-11-03", "Karin Berg, Barnhälsovården (BVC) | väger och mäter | 2026-11-03"),
        (
            "Erik kallar till möte fredag 20/11 kl 13",
            "Erik Lundmark, Hälsocentralen | kallar till möte kl 13 | 2026-11-20",
        ),
        (
            "Erik kallar på måndag och svarar senast 12 dec",
            "Erik Lundmark, Hälsocentralen | kallar på måndag och svarar | 2026-12-12",
        ),
        (
            "Erik, hälsocentralen: skriver intyg till månadsskiftet",
            "Erik Lundmark, Hälsocentralen | skriver intyg | 2026-10-31",
        ),
        ("Samira ringer", "Samira Daoud, Socialtjänsten | ringer | ?"),
        ("senast fre", "? | ? | 2026-10-16"),
        ("BVC", "Barnhälsovården (BVC) | ? | ?"),
        ("", "? | ? | ?"),
    ] {
        assert_eq!(told(&read(line)), expected, "{line}");
    }
}

#[test]
fn the_day_may_come_first() {
    let bvc = "Barnhälsovården (BVC)";
    for (line, expected) in [
        ("Senast fredag ringer BVC mamma", format!("{bvc} | ringer mamma | 2026-10-16")),
        ("På fredag ska BVC ringa mamma", format!("{bvc} | ringa mamma | 2026-10-16")),
        ("Senast fredag: BVC ringer mamma", format!("{bvc} | ringer mamma | 2026-10-16")),
        ("Fredag BVC ringer mamma", format!("{bvc} | ringer mamma | 2026-10-16")),
        (
            "Senast den 30 oktober skickar Erik remiss",
            "Erik Lundmark, Hälsocentralen | skickar remiss | 2026-10-30".into(),
        ),
        ("I morgon ringer jag mamma", "Mats Öhman, Skolan | ringer mamma | 2026-10-14".into()),
        ("I nästa vecka bokar soc hembesök", "Socialtjänsten | bokar hembesök | 2026-10-23".into()),
        ("Om två veckor hör BUP av sig", "Barn- och ungdomspsykiatrin (BUP) | hör av sig | 2026-10-27".into()),
        ("V 43 träffar Tor Alva", "Tor Wikberg, Barn- och ungdomspsykiatrin (BUP) | träffar Alva | 2026-10-23".into()),
        ("Fredag kl 13 träffar Erik Alva", "Erik Lundmark, Hälsocentralen | kl 13 träffar Alva | 2026-10-16".into()),
        ("Senast fredag ringer skolsköterskan mamma", "Karin Holmlund, Skolan | ringer mamma | 2026-10-16".into()),
        (
            "På måndag börjar Mats läsa med Alva och berättar senast 12 dec",
            "Mats Öhman, Skolan | På måndag börjar läsa med Alva och berättar | 2026-12-12".into(),
        ),
        ("Senast fredag ringer BVC mamma, Karin", format!("Karin Berg, {bvc} | ringer mamma | 2026-10-16")),
        ("Senast fredag kontakta skolan", "? | kontakta skolan | 2026-10-16".into()),
        ("Senast fredag ringer mamma BVC", "? | ringer mamma BVC | 2026-10-16".into()),
        ("På fredag möte på skolan", "? | möte på skolan | 2026-10-16".into()),
    ] {
        assert_eq!(told(&read(line)), expected, "{line}");
    }
}

#[test]
fn what_is_said_of_many_days_is_no_day() {
    for said in [
        "varje tisdag",
        "varje måndag och onsdag",
        "varannan fredag",
        "var tredje tors",
        "varannan vecka på tors",
        "tis o tors",
        "senast tis eller ons",
        "2/12 el 3/12",
        "mellan 1 och 18 december",
        "två gånger i veckan",
        "en gång i veckan",
        "2 samtal i veckan",
        "efter 3 mån",
        "om ca 3 mån",
        "om 3-4 mån",
    ] {
        let read = read(&format!("Erik ringer {said}"));
        assert_eq!((read.what, read.missing), (format!("ringer {said}"), vec![LinePart::When]), "{said}");
    }
    for (line, expected) in [
        ("Erik ringer varje dag, senast fre", "Erik Lundmark, Hälsocentralen | ringer varje dag | 2026-10-16"),
        ("Erik läser tis och tors, senast 12 dec", "Erik Lundmark, Hälsocentralen | läser tis och tors | 2026-12-12"),
        ("Erik bokar en tid i veckan", "Erik Lundmark, Hälsocentralen | bokar en tid | 2026-10-16"),
    ] {
        assert_eq!(told(&read(line)), expected, "{line}");
    }
}

#[test]
fn a_name_with_a_hyphen_is_one_name() {
    let mut people = people(&[]);
    people[0].name = "Per-Olov Wikman".into();
    for said in ["Per-Olov", "per-olov wikman", "Per Olov", "Per-Olov W", "P-O", "PO", "Per", "kurator Per-Olov"] {
        let read = read_line(&format!("{said} läser 1/11"), clock("2026-10-13"), &people, &units());
        assert_eq!(told(&read), "Per-Olov Wikman, Skolan | läser | 2026-11-01", "{said}");
    }
}

#[test]
fn a_title_is_whose_it_is_in_the_register() {
    for (line, expected) in [
        ("Skolsköterskan väger Alva fre", "Karin Holmlund, Skolan | väger Alva | 2026-10-16"),
        ("skolsköterska Karin väger Alva fre", "Karin Holmlund, Skolan | väger Alva | 2026-10-16"),
        ("sjuksköterskan Karin väger Alva fre", "Karin Berg, Barnhälsovården (BVC) | väger Alva | 2026-10-16"),
        ("Kuratorn ringer pappa imorgon", "Samira Daoud, Socialtjänsten | ringer pappa | 2026-10-14"),
        ("kurator Samira ringer pappa imorgon", "Samira Daoud, Socialtjänsten | ringer pappa | 2026-10-14"),
        ("familjekuratorn ringer pappa imorgon", "Samira Daoud, Socialtjänsten | ringer pappa | 2026-10-14"),
        ("Rektor Åsa ringer", "Åsa Nilsson, Skolan | ringer | ?"),
        ("Rektor Åsa Nilsson ringer", "Åsa Nilsson, Skolan | ringer | ?"),
        ("Rektorn ringer", "Åsa Nilsson, Skolan | ringer | ?"),
        ("rektor ringer", "Åsa Nilsson, Skolan | ringer | ?"),
        ("Logopeden testar", "Mats Öhman, Skolan | testar | ?"),
        ("samordnaren bokar rum", "Mats Öhman, Skolan | bokar rum | ?"),
        ("Psykolog Tor hör av sig", "Tor Wikberg, Barn- och ungdomspsykiatrin (BUP) | hör av sig | ?"),
        ("Psykologen hör av sig", "? | Psykologen hör av sig | ?"),
        ("BVC Karin väger", "Karin Berg, Barnhälsovården (BVC) | väger | ?"),
        ("Boka tid senast fredag, kuratorn", "Samira Daoud, Socialtjänsten | Boka tid | 2026-10-16"),
        ("Boka tid senast 1/11 (läkaren)", "Erik Lundmark, Hälsocentralen | Boka tid | 2026-11-01"),
        ("Alva träffar kuratorn", "? | Alva träffar kuratorn | ?"),
    ] {
        assert_eq!(told(&read(line)), expected, "{line}");
    }
    let asked = read("Sköterskan ringer mamma");
    let names: Vec<&str> = asked.candidates.iter().map(|who| who.person.as_str()).collect();
    assert_eq!((names, asked.who.is_none()), (vec!["Karin Holmlund", "Karin Berg"], true), "two have that title");
    let mut special = people(&[]);
    special[1].title = "Speciallärare".into();
    for (line, expected) in
        [("Läraren ringer", "? | Läraren ringer | ?"), ("Specialläraren ringer", "Mats Öhman, Skolan | ringer | ?")]
    {
        assert_eq!(told(&read_line(line, clock("2026-10-13"), &special, &units())), expected, "{line}");
    }
    let mut untitled = people(&[]);
    untitled.iter_mut().for_each(|person| person.title.clear());
    for (line, expected) in [
        ("Rektor Åsa ringer", "Åsa Nilsson, Skolan | ringer | ?"),
        ("Rektor ringer", "Skolan | ringer | ?"),
        ("kuratorn Samira ringer", "Samira Daoud, Socialtjänsten | ringer | ?"),
        ("kuratorn ringer", "? | kuratorn ringer | ?"),
    ] {
        assert_eq!(told(&read_line(line, clock("2026-10-13"), &untitled, &units())), expected, "{line}");
    }
}

#[test]
fn the_next_meeting_is_a_day() {
    for (line, expected) in [
        ("BVC ringer mamma till nästa möte", "Barnhälsovården (BVC) | ringer mamma | 2026-11-11"),
        ("Erik skriver intyg inför nästa HLT-möte", "Erik Lundmark, Hälsocentralen | skriver intyg | 2026-11-11"),
        ("Till nästa möte ringer Erik mamma", "Erik Lundmark, Hälsocentralen | ringer mamma | 2026-11-11"),
        ("Samira berättar på nästa möte", "Samira Daoud, Socialtjänsten | berättar | 2026-11-11"),
        ("Erik bokar nästa möte", "Erik Lundmark, Hälsocentralen | bokar nästa möte | ?"),
    ] {
        assert_eq!(told(&read(line)), expected, "{line}");
    }
    let unplanned = Clock { next_meeting: None, ..clock("2026-10-13") };
    let read = read_line("BVC ringer mamma till nästa möte", unplanned, &people(&[]), &units());
    assert_eq!(told(&read), "Barnhälsovården (BVC) | ringer mamma till nästa möte | ?");
}

#[test]
fn a_weekday_that_is_not_the_dates_is_pointed_out() {
    for (said, on, other) in [
        ("fredag 16/10", "2026-10-16", None),
        ("fredag 17/10", "2026-10-17", Some("2026-10-16")),
        ("fredag den 17 oktober", "2026-10-17", Some("2026-10-16")),
        ("17/10 (fredag)", "2026-10-17", Some("2026-10-16")),
        ("17 oktober, fredag", "2026-10-17", Some("2026-10-16")),
        ("tis 14/10", "2026-10-14", Some("2026-10-13")),
        ("måndag 14/10", "2026-10-14", Some("2026-10-19")),
        ("i morgon onsdag", "2026-10-14", None),
        ("i morgon torsdag", "2026-10-14", Some("2026-10-15")),
        ("v 43 tisdag", "2026-10-20", None),
        ("tisdag, v 43", "2026-10-20", None),
        ("fre v 43", "2026-10-23", None),
        ("fredag", "2026-10-16", None),
    ] {
        let when = read(&format!("Erik ringer {said}")).when.unwrap();
        let other_weekday = when.other_weekday.map(|on| on.to_string());
        assert_eq!((when.on.to_string().as_str(), other_weekday.as_deref()), (on, other), "{said}");
    }
}

#[test]
fn days_are_read_from_the_day_it_is() {
    for (today, said, expected) in [
        ("2026-10-16", "fre", "2026-10-23"),
        ("2026-10-16", "idag", "2026-10-16"),
        ("2026-10-16", "i morgon", "2026-10-17"),
        ("2026-10-16", "i övermorgon", "2026-10-18"),
        ("2026-10-17", "i veckan", "2026-10-18"),
        ("2026-10-13", "den här veckan", "2026-10-16"),
        ("2026-10-18", "i nästa vecka", "2026-10-23"),
        ("2026-12-28", "v 2", "2027-01-15"),
        ("2026-12-28", "vecka 53", "2027-01-01"),
        ("2026-10-13", "v43", "2026-10-23"),
        ("2026-10-13", "v. 43", "2026-10-23"),
        ("2026-10-13", "om en vecka", "2026-10-20"),
        ("2026-10-13", "om ett par veckor", "2026-10-27"),
        ("2026-10-13", "om en månad", "2026-11-13"),
        ("2026-10-13", "om 4 mån", "2027-02-13"),
        ("2026-10-13", "v 43 mån", "2026-10-19"),
        ("2026-10-13", "inom 2 v", "2026-10-27"),
        ("2026-10-13", "inom 10 dgr", "2026-10-23"),
        ("2026-10-12", "ons nästa v", "2026-10-21"),
        ("2026-10-12", "nästa v", "2026-10-23"),
        ("2026-10-13", "261214", "2026-12-14"),
        ("2026-10-13", "20261214", "2026-12-14"),
        ("2026-10-13", "1a nov", "2026-11-01"),
        ("2026-10-13", "170112", "?"),
        ("2026-10-13", "den 12:e", "2026-11-12"),
        ("2026-01-31", "den 30", "2026-03-30"),
        ("2026-10-13", "1:a november", "2026-11-01"),
        ("2026-10-13", "3 februari", "2027-02-03"),
        ("2026-10-13", "12/12 2027", "2027-12-12"),
        ("2026-10-13", "12/12-27", "2027-12-12"),
        ("2026-10-13", "fre den 16 okt", "2026-10-16"),
        ("2026-10-13", "29/2", "?"),
        ("2026-10-13", "31/11", "?"),
        ("2026-10-13", "12/10", "?"),
        ("2026-10-13", "varje", "?"),
        ("2026-10-13", "v 99", "?"),
    ] {
        let read = read_line(&format!("Erik ringer {said}"), clock(today), &people(&[]), &units());
        let on = read.when.as_ref().map_or("?".to_owned(), |when| when.on.to_string());
        assert_eq!(on, expected, "{said} on {today}");
        if on != "?" {
            assert_eq!(read.what, "ringer", "{said}");
        }
    }
}

#[test]
fn a_name_that_several_have_is_asked_about_unless_one_of_them_is_in_the_room() {
    let asked = read("Karin ringer mamma fre");
    assert_eq!(told(&asked), "? | ringer mamma | 2026-10-16");
    let names: Vec<&str> = asked.candidates.iter().map(|who| who.person.as_str()).collect();
    assert_eq!(names, ["Karin Holmlund", "Karin Berg"]);
    assert_eq!(asked.missing, [LinePart::Who]);
    let there = read_line("Karin ringer mamma fre", clock("2026-10-13"), &people(&["Karin Berg"]), &units());
    assert_eq!(told(&there), "Karin Berg, Barnhälsovården (BVC) | ringer mamma | 2026-10-16");
    assert_eq!(told(&read("BVC: väger fre, Karin")), "Karin Berg, Barnhälsovården (BVC) | väger | 2026-10-16");
}

#[test]
fn of_two_who_are_named_together_it_is_asked_who_answers_for_it() {
    for (line, expected, who) in [
        ("Erik och Samira träffar familjen 1/11", "? | Erik och Samira träffar familjen | 2026-11-01", 2),
        ("Skolan + soc möte 1/11", "? | Skolan + soc möte | 2026-11-01", 2),
        ("Erik och mamma pratar 1/11", "Erik Lundmark, Hälsocentralen | och mamma pratar | 2026-11-01", 0),
    ] {
        let read = read_line(line, clock("2026-10-13"), &people(&["Erik Lundmark"]), &units());
        assert_eq!((told(&read).as_str(), read.candidates.len()), (expected, who), "{line}");
    }
}

#[test]
fn the_spans_are_where_the_window_counts_them() {
    let line = "Åsa 🙂 ringer senast fre";
    let read = read(line);
    let units: Vec<u16> = line.encode_utf16().collect();
    let text = |span: Span| String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap();
    assert_eq!(text(read.who.as_ref().unwrap().spans[0]), "Åsa");
    assert_eq!(text(read.when.as_ref().unwrap().span), "senast fre");
    assert_eq!(read.what, "🙂 ringer");
}

#[test]
fn a_day_off_is_said() {
    assert_eq!(read("Erik ringer 31/10").when.unwrap().day_off, Some(DayOff::AllSaintsDay));
    assert_eq!(read("Erik ringer lör").when.unwrap().day_off, Some(DayOff::Saturday));
    assert_eq!(read("Erik ringer fre").when.unwrap().day_off, None);
}

proptest::proptest! {
    #[test]
    fn no_line_breaks_it_and_no_word_is_lost(line in "[A-Za-zåäö0-9/:,. ()–🙂-]{0,60}") {
        let read = read(&line);
        let mut shown: String = read.what.clone();
        if let Some(when) = &read.when { shown.push_str(&cut(&line, when.span)); }
        if let Some(who) = &read.who { for span in &who.spans { shown.push_str(&cut(&line, *span)); } }
        for who in read.candidates.iter().take(1) { for span in &who.spans { shown.push_str(&cut(&line, *span)); } }
        let idle = |word: &&str| !word.is_empty() && !IDLE.contains(&word.to_lowercase().as_str()) && word.to_lowercase() != "jag";
        for word in line.split_whitespace().map(|word| word.trim_matches(SIGNS)).filter(idle) {
            proptest::prop_assert!(shown.contains(word), "{word:?} of {line:?} in {shown:?}");
        }
    }
}

fn cut(line: &str, span: Span) -> String {
    let units: Vec<u16> = line.encode_utf16().collect();
    String::from_utf16_lossy(units.get(span.start as usize..span.end as usize).unwrap_or_default())
}

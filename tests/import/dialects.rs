//! How seven municipalities write. Each has its own headings, order, dates, numbers and words.

use chrono::NaiveDate;

use super::writing::{Dialect, Out, text};

fn real_date(year: i32, month: u32, day: u32) -> Out {
    NaiveDate::from_ymd_opt(year, month, day).map_or_else(|| text(format!("{year}-{month:02}-{day:02}")), Out::Date)
}

fn twelve(number: &str) -> Out {
    text(format!("{}-{}", &number[..8], &number[8..]))
}

fn ten(number: &str) -> Out {
    text(format!("{}-{}", &number[2..8], &number[8..]))
}

fn as_is(grade: &str) -> String {
    grade.to_owned()
}

/// Real dates, the name in two columns, the headings first, columns nobody asked for.
pub(super) fn real_dates() -> Dialect {
    Dialect {
        above: vec![],
        columns: vec![
            ("Efternamn", "last"),
            ("Förnamn", "first"),
            ("Personnummer (12 siffror)", "pnr"),
            ("Ålder", "age"),
            ("Skolenhet", "school"),
            ("Klass", "grade"),
            ("Initierad av", "source"),
            ("Aktualiserat", "intake"),
            ("Behov uppmärksammat", "signal"),
            ("Samtyckesdatum", "consent"),
            ("HLT-möte 1", "meet"),
            ("Återkopplat till familjen", "fb"),
            ("Insats påbörjad", "action"),
            ("Nästa möte", "follow_up"),
            ("SIP upprättad", "sip"),
            ("Samtal med barnet", "talks"),
            ("Orosanmälan ja/nej", "oro"),
            ("Kommentar", "note"),
            ("Telefon VH", "phone"),
            ("Slutdatum", "closed"),
            ("Orsak till avslut", "reason"),
        ],
        date: real_date,
        number: twelve,
        sex: ["K", "M"],
        yes_no: ["x", ""],
        nothing: "",
        grade: |grade| if grade.len() == 1 && grade != "F" { format!("{grade}B") } else { grade.to_owned() },
        words: &[],
    }
}

/// Six digits, last name first, T and K for girls and boys, semicolons, Windows-1252.
pub(super) fn six_digits() -> Dialect {
    Dialect {
        above: vec![vec!["HLT Norsjö kommun"], vec![""]],
        columns: vec![
            ("Löpnr", "no"),
            ("Inkom", "intake"),
            ("Väg in", "source"),
            ("Elev (efternamn, förnamn)", "last_first"),
            ("P-nr", "pnr"),
            ("Kön", "sex"),
            ("Åk", "grade"),
            ("Skola/förskola", "school"),
            ("Signaldatum", "signal"),
            ("Medgivande", "consent"),
            ("Planeringsmöte", "meet"),
            ("Svar till familj", "fb"),
            ("Start insats", "action"),
            ("SIP-möte", "sip"),
            ("Antal samtal", "talks"),
            ("Anmälan soc", "oro"),
            ("Avslut", "closed"),
            ("Anledning", "reason"),
        ],
        date: |year, month, day| text(format!("{:02}{month:02}{day:02}", year % 100)),
        number: |number| text(&number[2..]),
        sex: ["T", "K"],
        yes_no: ["J", "N"],
        nothing: "-",
        grade: |grade| if grade.len() == 1 && grade != "F" { format!("Åk {grade}") } else { grade.to_owned() },
        words: &[
            ("vårdnadshavare", "VH"),
            ("hälsocentral", "HC"),
            ("socialtjänst", "Soc"),
            ("elevhälsa", "EHT"),
            ("skola", "Skolan"),
            ("mål nått", "Målet uppnått"),
            ("annan aktör tar över", "Överlämnat"),
            ("familjen avböjer", "Tackat nej"),
        ],
    }
}

/// Headings in rows 11 and 12, split over two rows; dates with the month's name.
pub(super) fn two_heading_rows() -> Dialect {
    let mut above = vec![vec!["HLT-teamet"], vec!["Uppdaterad av: samordnaren", "", "2026-10-01"]];
    above.resize(10, vec![""]);
    Dialect {
        above,
        columns: vec![
            ("Ärende|nr", "no"),
            ("Barnets|namn", "name"),
            ("Person-|nummer", "pnr"),
            ("Kön|(F/P)", "sex"),
            ("Års-|kurs", "grade"),
            ("Skola", "school"),
            ("Upptäckt|datum", "signal"),
            ("Ärendet|inkom", "intake"),
            ("Initierat|av", "source"),
            ("Samtycke|inhämtat", "consent"),
            ("Första|möte", "meet"),
            ("Åter-|koppling", "fb"),
            ("Första|insats", "action"),
            ("SIP|datum", "sip"),
            ("Antal|barnsamtal", "talks"),
            ("Oros-|anmälan", "oro"),
            ("Avslut|datum", "closed"),
            ("Avslut|orsak", "reason"),
        ],
        date: |year, month, day| {
            text(format!(
                "{day} {} {year}",
                ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sept", "okt", "nov", "dec"]
                    [month as usize - 1]
            ))
        },
        number: ten,
        sex: ["flicka", "pojke"],
        yes_no: ["Ja", "Nej"],
        nothing: "–",
        grade: |grade| match grade {
            "F" => "F-klass".to_owned(),
            "förskola" => "Förskola".to_owned(),
            grade => format!("årskurs {grade}"),
        },
        words: &[("BVC", "BVC-sköterska"), ("skola", "rektor"), ("barnet själv", "Eleven själv")],
    }
}

/// Two things in one column, commas, UTF-8.
pub(super) fn joined_columns() -> Dialect {
    Dialect {
        above: vec![vec!["Lista HLT, Åsele"]],
        columns: vec![
            ("Datum in", "intake"),
            ("Namn och personnummer", "name+pnr"),
            ("Skola/klass", "school+grade"),
            ("Flicka/pojke", "sex"),
            ("Vem lyfte", "source"),
            ("Oro upptäckt", "signal"),
            ("Samtycke VH", "consent"),
            ("Första träff", "meet"),
            ("Återk.", "fb"),
            ("Stöd startat", "action"),
            ("SIP", "sip"),
            ("Barnsamt.", "talks"),
            ("Orosanmäld", "oro"),
            ("Avslut (datum, orsak)", "closed+reason"),
        ],
        date: |year, month, day| text(format!("{day}/{month} {year}")),
        number: twelve,
        sex: ["tjej", "kille"],
        yes_no: ["1", "0"],
        nothing: "",
        grade: as_is,
        words: &[],
    }
}

/// Day numbers without a date format, personal numbers as numbers that lost their zero.
pub(super) fn bare_numbers() -> Dialect {
    Dialect {
        above: vec![vec!["", "", "Storumans HLT-lista"], vec![""], vec![""]],
        columns: vec![
            ("Avslutsorsak", "reason"),
            ("Avslutat", "closed"),
            ("Oro", "oro"),
            ("Barnets röst", "talks"),
            ("SIP beslutad", "sip"),
            ("Åtgärd", "action"),
            ("Feedback", "fb"),
            ("Teammöte", "meet"),
            ("Samt.", "consent"),
            ("Källa", "source"),
            ("Startdatum", "intake"),
            ("Signal", "signal"),
            ("Enhet", "school"),
            ("Årskurs/klass", "grade"),
            ("K/M", "sex"),
            ("Pnr", "pnr"),
            ("Namn", "name"),
            ("Nr", "no"),
        ],
        date: |year, month, day| match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Out::Number((date - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days() as f64),
            None => text(format!("{day}.{month}.{year}")),
        },
        number: |number| Out::Number(number[2..].parse().unwrap()),
        sex: ["K", "M"],
        yes_no: ["ja", "nej"],
        nothing: "",
        grade: as_is,
        words: &[],
    }
}

/// A system in American English wrote the dates; tabs, UTF-16.
pub(super) fn month_first() -> Dialect {
    Dialect {
        date: |year, month, day| text(format!("{month}/{day}/{year}")),
        above: vec![],
        number: twelve,
        words: &[],
        ..six_digits()
    }
}

/// Short headings, dates with a time of day, two digits of the year with dots.
pub(super) fn short_headings() -> Dialect {
    Dialect {
        above: vec![vec!["HLT"], vec!["OBS sekretess!"]],
        columns: vec![
            ("Nr", "no"),
            ("Barn", "name"),
            ("Född", "born8"),
            ("Fyra sista", "four"),
            ("F/P", "sex"),
            ("Åk.", "grade"),
            ("Skola", "school"),
            ("Sign.datum", "signal"),
            ("Ink.", "intake"),
            ("Init. av", "source"),
            ("Samt.dat", "consent"),
            ("1:a möte", "meet"),
            ("Återkoppl.", "fb"),
            ("Insats start", "action"),
            ("SIP", "sip"),
            ("Barnsamtal", "talks"),
            ("Orosanm", "oro"),
            ("Avsl.", "closed"),
            ("Orsak", "reason"),
        ],
        date: |year, month, day| {
            text(if day % 2 == 0 {
                format!("{year}-{month:02}-{day:02} 00:00:00")
            } else {
                format!("{day:02}.{month:02}.{:02}", year % 100)
            })
        },
        number: |number| text(number),
        sex: ["F", "P"],
        yes_no: ["✓", "-"],
        nothing: "?",
        grade: as_is,
        words: &[],
    }
}

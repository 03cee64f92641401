//! Measures how often a chart cries wolf, and how often it sees a change, for docs/FIGURES.md; with a folder, draws a few: `cargo run --release --example charts [FOLDER]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, unreachable_pub)]

#[path = "../tests/protection/vasterbotten.rs"]
mod vasterbotten;

use samlat::{
    charts::{
        Area, DotGroup, Finding, Mark, Point, Series, SeriesKind, WaitGroup, dot_chart, findings, funnel_chart,
        gap_chart, run_chart, waiting_chart,
    },
    statistics::Spell,
};
use vasterbotten::Dice;

const CHARTS: u32 = 4_000;

fn counts(points: &[u32], changes: &[usize]) -> Series {
    let point = |(at, of): (usize, &u32)| Point {
        label: format!("Kv. {} {}", at % 4 + 1, 2022 + at / 4),
        tick: (at % 4 == 0).then(|| (2022 + at / 4).to_string()),
        of: *of,
        text: of.to_string(),
        ..Point::default()
    };
    let mark = |from: &usize| Mark { from: *from, text: "den som har stafettpinnen ringer".to_owned() };
    Series {
        title: String::new(),
        kind: SeriesKind::Count,
        points: points.iter().enumerate().map(point).collect(),
        changes: changes.iter().map(mark).collect(),
        notes: vec![],
    }
}

fn main() {
    if let Some(folder) = std::env::args().nth(1) {
        return draw(&folder);
    }
    let mut dice = Dice(11);
    println!("false alarms, per cent of {CHARTS} stable charts: limits / runs / either");
    for mean in [1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 20.0, 30.0] {
        let mut line = format!("mean {mean:>4}:");
        for quarters in [12, 16, 20, 24] {
            let (mut limits, mut runs, mut either) = (0u32, 0u32, 0u32);
            for _ in 0..CHARTS {
                let points: Vec<u32> = (0..quarters).map(|_| dice.poisson(mean)).collect();
                let signals = findings(&counts(&points, &[])).signals;
                let outside = signals.iter().any(|one| matches!(one, Finding::Outside { .. }));
                let run = signals.iter().any(|one| !matches!(one, Finding::Outside { .. }));
                limits += u32::from(outside);
                runs += u32::from(run);
                either += u32::from(outside || run);
            }
            let share = |count: u32| f64::from(count) * 100.0 / f64::from(CHARTS);
            line += &format!("  n{quarters} {:.1}/{:.1}/{:.1}", share(limits), share(runs), share(either));
        }
        println!("{line}");
    }
    println!("power of the test at a marked change after 10 quarters, 10 quarters after, mean 5, per cent:");
    for factor in [1.0, 1.5, 2.0] {
        let sure = (0..CHARTS).filter(|_| {
            let points: Vec<u32> = (0..20).map(|at| dice.poisson(if at < 10 { 5.0 } else { 5.0 * factor })).collect();
            findings(&counts(&points, &[10])).change.is_some_and(|change| change.is_sure())
        });
        println!("  times {factor}: {:.1}", sure.count() as f64 * 100.0 / f64::from(CHARTS));
    }
}

fn draw(folder: &str) {
    let save = |name: &str, chart: &samlat::charts::Chart| {
        println!("{name}: {}", chart.sentence);
        std::fs::write(format!("{folder}/{name}.svg"), chart.svg()).expect("the folder can be written");
    };
    let shares = [
        (6, 9),
        (7, 11),
        (5, 8),
        (8, 10),
        (7, 9),
        (6, 10),
        (9, 12),
        (6, 9),
        (8, 11),
        (7, 10),
        (8, 10),
        (9, 12),
        (8, 9),
        (9, 11),
        (10, 11),
    ];
    let mut series = counts(&[0; 15], &[12]);
    series.kind = SeriesKind::Share;
    for (point, (of, all)) in series.points.iter_mut().zip(shares) {
        (point.of, point.all, point.text) = (of, all, format!("{of} av {all}"));
    }
    save("change", &run_chart(&series));
    series.points.truncate(6);
    series.changes.clear();
    save("dots", &run_chart(&series));
    let mut outside = counts(&[5, 7, 4, 6, 5, 3, 6, 8, 4, 5, 6, 5, 4, 19, 6, 5], &[]);
    outside.notes.push(Mark { from: 9, text: "ny kurator".to_owned() });
    save("outside", &run_chart(&outside));
    save("shift", &run_chart(&counts(&[5, 6, 4, 5, 6, 4, 5, 7, 3, 6, 11, 12, 10, 13, 11, 12, 10, 12, 11, 13], &[])));
    let area = |name: &str, of, all| Area { name: name.to_owned(), of, all };
    save(
        "funnel",
        &funnel_chart(&[
            area("Umeå", 300, 410),
            area("Skellefteå", 190, 260),
            area("Bjurholm", 6, 9),
            area("Lycksele", 44, 61),
            area("Vännäs", 18, 48),
            area("Storuman", 20, 27),
            area("Åsele", 9, 11),
        ]),
    );
    let mut dice = Dice(5);
    let mut waits = |mean: f64, count: u32| -> Vec<Spell> {
        (0..count)
            .map(|at| Spell { days: (-mean * (1.0 - dice.share()).ln()) as u32 + 1, reached: at % 4 != 0 })
            .collect()
    };
    save("wait", &waiting_chart(&[WaitGroup { name: String::new(), spells: waits(35.0, 40) }]));
    save(
        "waits",
        &waiting_chart(&[
            WaitGroup { name: "2025".to_owned(), spells: waits(50.0, 40) },
            WaitGroup { name: "2026".to_owned(), spells: waits(25.0, 40) },
        ]),
    );
    let events: Vec<u32> = (0..15)
        .scan(0, |day, _| {
            *day += 20 + dice.next() as u32 % 160;
            Some(*day)
        })
        .collect();
    save("gaps", &gap_chart(&events, events[14] + 90, &|day| format!("dag {day}")));
    let group = |name: &str, answers: &[u32]| DotGroup { name: name.to_owned(), answers: answers.to_vec() };
    save(
        "answers",
        &dot_chart(
            &[
                group("Jag fick säga det jag ville", &[3, 4, 4, 5, 5, 2, 4]),
                group("Mötet gick lagom fort", &[2, 3, 3, 3, 4, 5]),
                group("Jag vet vad som händer nu", &[1, 5]),
            ],
            1,
            5,
            ("inte alls", "helt och hållet"),
        ),
    );
}

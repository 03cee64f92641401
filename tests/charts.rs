//! The charts from outside: what may be drawn with how much, what is said, and that picture, sentence and table agree.

use samlat::{
    charts::{
        Area, Chart, DotGroup, Finding, Look, Mark, Point, Series, SeriesKind, Shape, Verdict, WaitGroup, dot_chart,
        findings, funnel_chart, gap_chart, run_chart, waiting_chart,
    },
    statistics::Spell,
};

fn share(points: &[(u32, u32)], changes: &[usize]) -> Series {
    let point = |(at, (of, all)): (usize, &(u32, u32))| Point {
        label: format!("Kv. {} {}", at % 4 + 1, 2023 + at / 4),
        tick: (at % 4 == 0).then(|| (2023 + at / 4).to_string()),
        of: *of,
        all: *all,
        text: format!("{of} av {all}"),
        ..Point::default()
    };
    series(SeriesKind::Share, points.iter().enumerate().map(point).collect(), changes)
}

fn counts(points: &[u32], changes: &[usize]) -> Series {
    let point = |(at, of): (usize, &u32)| Point {
        label: format!("Kv. {} {}", at % 4 + 1, 2023 + at / 4),
        of: *of,
        text: of.to_string(),
        ..Point::default()
    };
    series(SeriesKind::Count, points.iter().enumerate().map(point).collect(), changes)
}

fn series(kind: SeriesKind, points: Vec<Point>, changes: &[usize]) -> Series {
    let mark = |from: &usize| Mark { from: *from, text: "den som har stafettpinnen ringer".to_owned() };
    Series {
        title: "Återkoppling".to_owned(),
        kind,
        points,
        changes: changes.iter().map(mark).collect(),
        notes: vec![],
    }
}

/// The quarters of the mock: 86 of 121 before, 27 of 31 after.
fn mock() -> Series {
    let before =
        [(6, 9), (7, 11), (5, 8), (8, 10), (7, 9), (6, 10), (9, 12), (6, 9), (8, 11), (7, 10), (8, 10), (9, 12)];
    share(&[&before[..], &[(8, 9), (9, 11), (10, 11)]].concat(), &[12])
}

fn has(chart: &Chart, wanted: Look) -> bool {
    chart.shapes.iter().any(|shape| match shape {
        Shape::Line { look, .. } | Shape::Area { look, .. } | Shape::Dot { look, .. } | Shape::Text { look, .. } => {
            *look == wanted
        }
    })
}

fn lines(chart: &Chart, wanted: Look) -> usize {
    chart.shapes.iter().filter(|shape| matches!(shape, Shape::Line { look, .. } if *look == wanted)).count()
}

fn dots(chart: &Chart) -> usize {
    chart.shapes.iter().filter(|shape| matches!(shape, Shape::Dot { .. })).count()
}

/// What holds of every picture: inside its frame, no NaN, every row as wide as the heading, words in every text.
fn whole(chart: &Chart) {
    for shape in &chart.shapes {
        let places = match shape {
            Shape::Line { points, .. } | Shape::Area { points, .. } => points.clone(),
            Shape::Dot { at, .. } | Shape::Text { at, .. } => vec![*at],
        };
        for place in places {
            assert!(
                (0.0..=chart.width).contains(&place.x) && (0.0..=chart.height).contains(&place.y),
                "{place:?} in {}",
                chart.caption
            );
        }
        if let Shape::Text { text, .. } = shape {
            assert!(!text.is_empty() && !text.contains("chart-"), "{text}");
        }
    }
    assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.columns.len()));
    for words in [&chart.caption, &chart.sentence] {
        assert!(!words.is_empty() && !words.contains("chart-") && !words.contains("NaN"), "{words}");
    }
    let svg = chart.svg();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>") && !svg.contains("NaN"));
    assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
}

#[test]
fn few_quarters_are_dots_then_a_middle_then_limits() {
    for (count, middle, limits) in
        [(0, false, false), (1, false, false), (7, false, false), (8, true, false), (11, true, false), (12, true, true)]
    {
        let chart = run_chart(&counts(&vec![5; count], &[]));
        whole(&chart);
        assert_eq!(dots(&chart), count);
        assert_eq!(has(&chart, Look::Centre), middle, "{count} points: a middle");
        assert_eq!(has(&chart, Look::Band), limits, "{count} points: limits");
        assert_eq!(lines(&chart, Look::Series) > 0, middle, "{count} points: a line");
        assert_eq!(chart.verdict == Verdict::TooFew, count < 12);
    }
}

#[test]
fn a_stable_series_says_that_nothing_is_to_be_changed_because_of_it() {
    let chart = run_chart(&counts(&[5, 7, 4, 6, 5, 3, 6, 8, 4, 5, 6, 5, 4, 7], &[]));
    whole(&chart);
    assert_eq!(chart.verdict, Verdict::NoChange);
    assert_eq!(chart.sentence, "Ingen säkerställd förändring: ändra inget på grund av siffran.");
}

#[test]
fn a_quarter_outside_exact_limits_is_marked_and_named() {
    let series = counts(&[5, 7, 4, 6, 5, 3, 6, 8, 4, 5, 6, 5, 4, 19], &[]);
    assert_eq!(findings(&series).signals, [Finding::Outside { at: 13 }]);
    let chart = run_chart(&series);
    whole(&chart);
    assert_eq!(chart.verdict, Verdict::Signal);
    assert!(has(&chart, Look::Signal) && chart.sentence.starts_with("Kv. 2 2026 ligger över"), "{}", chart.sentence);
}

#[test]
fn the_baseline_is_frozen_after_twelve_until_a_change_is_marked() {
    let mut points = vec![5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4];
    points.extend([11; 8]);
    let middle = |series: &Series| findings(series).phases.iter().map(|phase| phase.centre).collect::<Vec<_>>();
    assert_eq!(middle(&counts(&points, &[])), [Some(5.0)], "what comes later does not move it");
    assert_eq!(middle(&counts(&points, &[12])), [Some(5.0), Some(11.0)]);
    let found = findings(&counts(&points, &[12]));
    assert!(found.change.unwrap().is_sure(), "{:?}", found.change);
}

#[test]
fn before_and_after_a_marked_change_are_said_in_numbers() {
    let chart = run_chart(&mock());
    whole(&chart);
    assert_eq!(chart.verdict, Verdict::NoChange);
    assert_eq!(
        chart.sentence,
        "Ingen säkerställd förändring: ändra inget på grund av siffran. Sedan ändringen 27 av 31 (87 procent), mot 86 av 121 (71 procent) förut. Skillnaden kan vara slump."
    );
    assert!(has(&chart, Look::Change));
    let words: Vec<&str> = chart.table.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(words, ["Kvartal", "Antal", "%", "Gränser"]);
    assert_eq!(chart.table.rows[0][..3], ["Kv. 3 2026", "10 av 11", "91"]);
    assert_eq!(chart.table.rows.len(), 15);
}

#[test]
fn the_same_chart_is_the_same_bytes_and_what_people_wrote_is_text() {
    let mut series = mock();
    series.changes[0].text = "<script>alert(1)</script> & \"mer\"".to_owned();
    let svg = run_chart(&series).svg();
    assert_eq!(svg, run_chart(&series).svg());
    assert!(!svg.contains("<script>") && svg.contains("&lt;script&gt;"));
}

#[test]
fn a_quarter_without_a_value_is_a_gap() {
    let mut points = vec![(5, 9); 14];
    points[6] = (0, 0);
    let chart = run_chart(&share(&points, &[]));
    whole(&chart);
    assert_eq!((dots(&chart), lines(&chart, Look::Series)), (13, 2));
}

#[test]
fn every_kind_of_series_can_be_drawn() {
    for kind in
        [SeriesKind::Count, SeriesKind::Rate { per: 1000 }, SeriesKind::Share, SeriesKind::Days, SeriesKind::Mean]
    {
        let point = |at: u32| Point {
            label: format!("Kv. {at}"),
            of: 3 + at % 3,
            all: 40 + at,
            value: Some(20.0 + f64::from(at % 5)),
            text: "x".to_owned(),
            spells: (0..4).map(|day| Spell { days: 20 + at + day, reached: true }).collect(),
            ..Point::default()
        };
        for changes in [&[][..], &[9]] {
            let chart = run_chart(&series(kind, (0..18).map(point).collect(), changes));
            whole(&chart);
            assert_ne!(chart.verdict, Verdict::TooFew, "{kind:?}");
        }
    }
}

#[test]
fn a_funnel_orders_by_size_and_names_only_what_chance_does_not_explain() {
    let area = |name: &str, of, all| Area { name: name.to_owned(), of, all };
    let mut areas =
        vec![area("Umeå", 300, 400), area("Bjurholm", 6, 9), area("Skellefteå", 190, 260), area("Dorotea", 0, 0)];
    let chart = funnel_chart(&areas);
    whole(&chart);
    assert_eq!(chart.verdict, Verdict::NoChange);
    assert_eq!(
        chart.table.rows.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
        ["Umeå", "Skellefteå", "Bjurholm"]
    );
    areas.push(area("Vännäs", 8, 60));
    let chart = funnel_chart(&areas);
    whole(&chart);
    assert_eq!(chart.verdict, Verdict::Signal);
    assert!(chart.sentence.contains("Vännäs") && !chart.sentence.contains("Umeå"));
    assert_eq!(funnel_chart(&areas[..1]).verdict, Verdict::TooFew);
}

#[test]
fn those_who_still_wait_are_in_the_waiting_curve() {
    let spell = |days, reached| Spell { days, reached };
    let group = |name: &str, spells| WaitGroup { name: name.to_owned(), spells };
    let spells: Vec<Spell> = (1..=9).map(|at| spell(at * 7, at % 3 != 0)).collect();
    let chart = waiting_chart(&[group("", spells.clone())]);
    whole(&chart);
    assert!(chart.sentence.ends_with("3 väntar fortfarande."), "{}", chart.sentence);
    assert_eq!(chart.table.rows[0][1..3], ["9", "3"]);
    let none = waiting_chart(&[group("", vec![spell(10, false), spell(20, false)])]);
    whole(&none);
    assert!(none.sentence.starts_with("Färre än hälften"), "{}", none.sentence);
    whole(&waiting_chart(&[]));
    let two = waiting_chart(&[group("2025", spells.clone()), group("2026", spells)]);
    whole(&two);
    assert_eq!(two.verdict, Verdict::TooFew, "six that ended are too few to compare");
    let many = |from: u32| (0..30).map(|at| spell(from + at, true)).collect();
    let two = waiting_chart(&[group("2025", many(5)), group("2026", many(40))]);
    whole(&two);
    assert_eq!(two.verdict, Verdict::Signal);
    let one_day = waiting_chart(&[group("", (0..9).map(|_| spell(1, true)).collect())]);
    assert!(one_day.sentence.starts_with("Hälften av 9 var framme inom 1 dag."), "{}", one_day.sentence);
    let none = (0..30).map(|at| spell(50, at < 11)).collect();
    let two = waiting_chart(&[group("2025", many(5)), group("2026", none)]);
    assert!(two.sentence.ends_with("Tid tills hälften är framme: ej nådd, förut 19,5 dagar."), "{}", two.sentence);
}

#[test]
fn rare_events_are_days_between_them() {
    let label = |day: u32| format!("dag {day}");
    let events: Vec<u32> = (0..14).map(|at| at * 100 + at % 3 * 20).collect();
    let last = *events.last().unwrap();
    let chart = gap_chart(&events, last + 60, &label);
    whole(&chart);
    assert_eq!(chart.verdict, Verdict::NoChange);
    let long = gap_chart(&events, last + 3_000, &label);
    whole(&long);
    assert_eq!(long.verdict, Verdict::Signal);
    for few in 0..4 {
        let chart = gap_chart(&events[..few], 2_000, &label);
        whole(&chart);
        assert_eq!(chart.verdict, Verdict::TooFew);
    }
}

#[test]
fn answers_are_shown_from_five() {
    let group = |answers: &[u32]| DotGroup {
        name: "Jag fick säga det jag ville på mötet".to_owned(),
        answers: answers.to_vec(),
    };
    let chart = dot_chart(&[group(&[1, 4, 4, 5]), group(&[3, 4, 4, 5, 5, 2])], 1, 5, ("inte alls", "helt och hållet"));
    whole(&chart);
    assert_eq!(dots(&chart), 6, "only the question with six answers");
    assert_eq!(chart.table.rows[0][1], "Färre än fem svar");
    assert_eq!(chart.table.rows[1][1..], ["6", "4"]);
    assert_eq!(dot_chart(&[group(&[1])], 1, 5, ("", "")).verdict, Verdict::TooFew);
}

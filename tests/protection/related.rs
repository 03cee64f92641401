//! Two measures about the same people: what joining them tells. Once with the part beside the whole it is of, once with part and rest and the whole rounded once more.

use super::{
    attack::{Found, Known, attack},
    rounded,
    vasterbotten::Dice,
};
use samlat::protect::{Dimension, Exact, Release, TableBuilder};

const AGES: [&str; 4] = ["Y0T5", "Y6T9", "Y10T12", "Y13T15"];
const SEXES: [&str; 2] = ["F", "M"];

/// A rounded table of these parts by age and sex, `counts` in that order.
fn table(parts: &[&str], counts: &[u32]) -> Release {
    let columns = [("part", parts), ("age", &AGES), ("sex", &SEXES)];
    let columns = columns.map(|(name, codes)| Dimension::flat(name, codes, "_T").unwrap());
    let margins: [&[&str]; 3] = [&["part"], &["part", "age"], &["part", "sex"]];
    let mut builder = TableBuilder::new(columns.to_vec()).unwrap().publish(&margins).unwrap();
    let keys = parts.iter().flat_map(|part| AGES.iter().flat_map(move |age| SEXES.map(|sex| [*part, *age, sex])));
    for (key, count) in keys.zip(counts) {
        assert!(builder.add(&key, Exact::new(*count)));
    }
    rounded(&builder.build(), 5, false, None)
}

fn added(one: &mut Found, other: Found) {
    (one.small, one.exact, one.narrow) = (one.small + other.small, one.exact + other.exact, one.narrow + other.narrow);
}

#[test]
fn the_same_people_rounded_twice_tell_more_than_a_part_beside_its_whole() {
    let cells = AGES.len() * SEXES.len();
    let (mut twice, mut once) = (Found::default(), Found::default());
    for seed in 0..100 {
        let mut dice = Dice(seed);
        let part: Vec<u32> = (0..cells).map(|_| dice.poisson(1.5)).collect();
        let rest: Vec<u32> = (0..cells).map(|_| dice.poisson(3.0)).collect();
        let all: Vec<u32> = part.iter().zip(&rest).map(|(part, rest)| part + rest).collect();
        let whole = Known::outsider(table(&["N"], &all).certificate());
        let both = |at: usize| vec![at, at + cells];

        let apart = table(&["NUM", "NOT"], &[part.as_slice(), &rest].concat());
        let known = Known::outsider(apart.certificate()).with_whole(&whole, both);
        added(&mut twice, attack(apart.certificate(), &known, |_| false));

        let beside = table(&["NUM"], &part);
        let known = Known::outsider(beside.certificate()).with_unpublished(&rest).with_whole(&whole, both);
        added(&mut once, attack(beside.certificate(), &known, |_| false));
    }
    assert!(once.small > 300, "{once:?}");
    assert_eq!(once.exact, 0, "a part beside its whole: {once:?}");
    let share = |found: Found| f64::from(found.narrow) / f64::from(found.small);
    assert!(share(twice) > 3.0 * share(once), "rounded twice {twice:?}, once {once:?}");
}

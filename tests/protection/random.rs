//! Random tables of every shape that small numbers come in. Invariant: the same number gives the same table.
#![allow(dead_code)]

use super::vasterbotten::Dice;
use samlat::protect::{Dimension, Exact, Table, TableBuilder};
use std::collections::BTreeMap;

/// A random table: two or three columns, sometimes with groups, sometimes only margins published; its holders are the first column.
pub fn table(seed: u64) -> Table {
    made(seed, None)
}

/// The same table in its next edition: one child more or one less in one of its finest cells.
pub fn revised(seed: u64) -> Table {
    made(seed, Some(Dice(seed.wrapping_mul(0x85eb_ca6b).wrapping_add(5))))
}

/// Five quarters and the two rolling years in them, which share three: what differencing lives on.
pub fn quarters(seed: u64) -> Table {
    let mut dice = Dice(seed.wrapping_mul(0xc2b2_ae35).wrapping_add(29));
    let names = |of: &str, many: u64| (0..many).map(|at| format!("{of}{at}")).collect::<Vec<_>>();
    let (holders, ages, quarters) = (names("a", 2 + dice.below(2)), names("b", 2), names("q", 5));
    let years = BTreeMap::from([("y0".to_owned(), quarters[..4].to_vec()), ("y1".to_owned(), quarters[1..].to_vec())]);
    let columns = vec![
        Dimension::grouped("holder", &holders, &BTreeMap::new(), "all").unwrap(),
        Dimension::grouped("age", &ages, &BTreeMap::new(), "all").unwrap(),
        Dimension::grouped("quarter", &quarters, &years, "all").unwrap(),
    ];
    let mut builder = TableBuilder::new(columns).unwrap().insider("holder").unwrap();
    if dice.below(2) == 0 {
        builder = builder.publish(&[&["quarter"], &["holder", "quarter"], &["age", "quarter"]]).unwrap();
    }
    let mean = [0.4, 1.0, 2.5, 6.0][usize::try_from(dice.below(4)).unwrap()];
    for holder in &holders {
        for age in &ages {
            for quarter in &quarters {
                assert!(builder.add(&[holder, age, quarter], Exact::new(dice.poisson(mean))));
            }
        }
    }
    builder.build()
}

fn made(seed: u64, revision: Option<Dice>) -> Table {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9).wrapping_add(17));
    let columns = 2 + usize::from(dice.below(3) == 0);
    let mut dimensions = Vec::new();
    for column in 0..columns {
        let most = if columns == 3 { 2 } else { 3 };
        let leaves: Vec<String> =
            (0..2 + dice.below(most)).map(|at| format!("{}{at}", ["a", "b", "c"][column])).collect();
        let mut groups = BTreeMap::new();
        if leaves.len() > 3 && dice.below(2) == 0 {
            groups.insert("g0".to_owned(), leaves[..2].to_vec());
            groups.insert("g1".to_owned(), leaves[2..].to_vec());
        }
        dimensions.push(Dimension::grouped(["holder", "age", "sex"][column], &leaves, &groups, "all").unwrap());
    }
    let mut builder = TableBuilder::new(dimensions.clone()).unwrap().insider("holder").unwrap();
    if dice.below(5) == 0 {
        builder = builder.publish(&[&[], &["holder"], &["age"], &["holder", "age"]]).unwrap();
    }
    let mean = [0.4, 1.0, 2.5, 6.0][usize::try_from(dice.below(4)).unwrap()];
    let mut keys: Vec<Vec<&str>> = vec![vec![]];
    for dimension in &dimensions {
        let leaves = &dimension.codes[..dimension.leaves];
        keys = keys
            .iter()
            .flat_map(|key| leaves.iter().map(|leaf| [key.as_slice(), &[leaf.code.as_str()]].concat()))
            .collect();
    }
    let many = keys.len() as u64;
    let mut changed = revision.map(|mut dice| (usize::try_from(dice.below(many)).unwrap(), dice.below(2) == 0));
    for (at, key) in keys.iter().enumerate() {
        if dice.below(30) == 0 {
            assert!(builder.impossible(key));
            // What cannot occur cannot change either: the next one does.
            changed = changed.map(|(place, more)| (if place == at { at + 1 } else { place }, more));
            continue;
        }
        let count = dice.poisson(mean);
        let count = match changed {
            Some((place, true)) if place == at => count + 1,
            Some((place, false)) if place == at => count.checked_sub(1).unwrap_or(1),
            _ => count,
        };
        assert!(builder.add(key, Exact::new(count)));
    }
    builder.build()
}

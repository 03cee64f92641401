//! Random tables of every shape that small numbers come in. Invariant: the same number gives the same table.
#![allow(dead_code)]

use super::vasterbotten::Dice;
use samlat::protect::{Dimension, Exact, Table, TableBuilder};
use std::collections::BTreeMap;

/// A random table: two or three columns, sometimes with groups, sometimes only margins published; its holders are the first column.
pub fn table(seed: u64) -> Table {
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
    for key in keys {
        match dice.below(30) {
            0 => assert!(builder.impossible(&key)),
            _ => assert!(builder.add(&key, Exact::new(dice.poisson(mean)))),
        }
    }
    builder.build()
}

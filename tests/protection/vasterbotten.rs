//! A made-up county for measuring: 15 municipalities in three parts, five ages, two sexes, eight measures, four quarters (rollup.md §1.2). Invariant: the same seed
//! gives the same counts; two thirds of the finest cells are empty, a quarter hold one to four, and the smallest municipality has no other.
#![allow(dead_code)]

use samlat::protect::{Dimension, Exact, Table, TableBuilder};
use std::collections::BTreeMap;

/// Municipality, part of the county, inhabitants in hundreds (the smallest works with more children than its size says).
const MUNICIPALITIES: [(&str, &str, f64); 15] = [
    ("K2401", "D24U", 71.0),
    ("K2403", "D24U", 36.0),
    ("K2404", "D24U", 55.0),
    ("K2409", "D24U", 67.0),
    ("K2417", "D24S", 39.0),
    ("K2418", "D24S", 31.0),
    ("K2421", "D24L", 57.0),
    ("K2422", "D24L", 24.0),
    ("K2425", "D24L", 25.0),
    ("K2460", "D24U", 91.0),
    ("K2462", "D24L", 64.0),
    ("K2463", "D24L", 27.0),
    ("K2480", "D24U", 1300.0),
    ("K2481", "D24L", 122.0),
    ("K2482", "D24S", 740.0),
];
const AGES: [(&str, f64); 5] = [("Y0T5", 0.5), ("Y6T9", 1.0), ("Y10T12", 1.2), ("Y13T15", 1.4), ("Y16T17", 0.9)];
const SEXES: [(&str, f64); 2] = [("F", 0.9), ("M", 1.1)];
const QUARTERS: [&str; 4] = ["Q1", "Q2", "Q3", "Q4"];
/// Counts for each ten thousand inhabitants, quarter, age and sex.
const MEASURES: [(&str, f64); 8] = [
    ("M01", 0.55),
    ("M02", 2.07),
    ("M03", 0.44),
    ("M04", 0.113),
    ("M08", 0.55),
    ("M19", 0.32),
    ("M25", 0.254),
    ("M32", 0.874),
];

/// Repeatable draws.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let x = self.0 ^ (self.0 >> 33);
        x.wrapping_mul(0xff51_afd7_ed55_8ccd) ^ (x >> 29)
    }
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
    pub fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }
    pub fn poisson(&mut self, mean: f64) -> u32 {
        if mean > 50.0 {
            let normal = (-2.0 * (1.0 - self.share()).ln()).sqrt() * (std::f64::consts::TAU * self.share()).cos();
            return (mean + mean.sqrt() * normal).round().max(0.0) as u32;
        }
        let (limit, mut product, mut count) = ((-mean).exp(), self.share(), 0);
        while product > limit {
            product *= self.share();
            count += 1;
        }
        count
    }
}

fn area() -> Dimension {
    let codes: Vec<String> = MUNICIPALITIES.iter().map(|(code, ..)| (*code).to_owned()).collect();
    let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (code, part, _) in MUNICIPALITIES {
        parts.entry(part.to_owned()).or_default().push(code.to_owned());
    }
    Dimension::grouped("area", &codes, &parts, "R24").unwrap()
}

fn ages() -> Dimension {
    Dimension::flat("age", &AGES.map(|(code, _)| code), "_T").unwrap()
}

fn sexes() -> Dimension {
    Dimension::flat("sex", &SEXES.map(|(code, _)| code), "_T").unwrap()
}

/// The county's counts.
pub struct County {
    counts: BTreeMap<(usize, usize, usize, usize, usize), u32>,
}

impl County {
    pub fn new(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let mut counts = BTreeMap::new();
        for (m, (_, rate)) in MEASURES.iter().enumerate() {
            for (a, (_, _, people)) in MUNICIPALITIES.iter().enumerate() {
                for (g, (_, age)) in AGES.iter().enumerate() {
                    for (s, (_, sex)) in SEXES.iter().enumerate() {
                        for q in 0..4 {
                            counts.insert((m, q, a, g, s), dice.poisson(rate * people / 100.0 * age * sex));
                        }
                    }
                }
            }
        }
        Self { counts }
    }

    /// One child more in one of the quarter's finest cells.
    pub fn one_more(&mut self, measure: usize, quarter: usize, seed: u64) {
        let mut dice = Dice(seed + 1);
        let place = |dice: &mut Dice, n: u64| usize::try_from(dice.below(n)).unwrap();
        let key = (measure, quarter, place(&mut dice, 15), place(&mut dice, 5), place(&mut dice, 2));
        *self.counts.get_mut(&key).unwrap() += 1;
    }

    /// Every measure's name.
    pub fn measures() -> [&'static str; 8] {
        MEASURES.map(|(name, _)| name)
    }

    /// 342 cells: area, age, sex in one quarter.
    pub fn quarter(&self, measure: usize, quarter: usize) -> Table {
        let mut table = TableBuilder::new(vec![area(), ages(), sexes()]).unwrap().insider("area").unwrap();
        for ((m, q, a, g, s), count) in &self.counts {
            if *m == measure && *q == quarter {
                let codes = [MUNICIPALITIES[*a].0, AGES[*g].0, SEXES[*s].0];
                assert!(table.add(&codes, Exact::new(*count)));
            }
        }
        table.build()
    }

    /// 1 710 cells: the four quarters of a year and the year.
    pub fn year(&self, measure: usize) -> Table {
        let quarters = Dimension::flat("period", &QUARTERS, "year").unwrap();
        let mut table = TableBuilder::new(vec![area(), ages(), sexes(), quarters]).unwrap().insider("area").unwrap();
        for ((m, q, a, g, s), count) in &self.counts {
            if *m == measure {
                let codes = [MUNICIPALITIES[*a].0, AGES[*g].0, SEXES[*s].0, QUARTERS[*q]];
                assert!(table.add(&codes, Exact::new(*count)));
            }
        }
        table.build()
    }

    /// Shares of the finest cells that are none, and one to four; the same of the smallest municipality.
    pub fn shape(&self) -> [f64; 4] {
        let of = |area: Option<usize>, wanted: &dyn Fn(u32) -> bool| {
            let all: Vec<u32> = self
                .counts
                .iter()
                .filter(|((_, _, a, ..), _)| area.is_none_or(|one| one == *a))
                .map(|(_, x)| *x)
                .collect();
            all.iter().filter(|x| wanted(**x)).count() as f64 / all.len() as f64
        };
        let small = |x: u32| (1..5).contains(&x);
        [of(None, &|x| x == 0), of(None, &small), of(Some(1), &|x| x == 0), of(Some(1), &small)]
    }
}

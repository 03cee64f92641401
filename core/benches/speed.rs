//! How fast the core is where people wait for it: a store of ten years, the search, a long list. Prints figure, target and what was measured, for docs/FIGURES.md.
//!
//! `cargo xtask bench` runs it, built for release. Invariant: everything is measured through the one door, on real encrypted vaults.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "speed/children.rs"]
mod children;
#[path = "speed/office.rs"]
mod office;
#[path = "speed/pages.rs"]
mod pages;

use std::time::{Duration, Instant};

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let chosen = |name: &str| wanted.is_empty() || wanted.iter().any(|one| one == name);
    println!("| figure | target | measured |\n|---|---|---|");
    if chosen("pages") {
        pages::ten_years();
    }
    if chosen("list") {
        children::long_list();
    }
    if chosen("search") {
        children::search();
    }
}

/// One line of the table; a figure that misses its target says so.
fn figure(what: &str, target: &str, measured: &str, holds: bool) {
    let miss = if holds { "" } else { " **missed**" };
    println!("| {what} | {target} | {measured}{miss} |");
}

/// How long something took, in milliseconds.
fn took(act: impl FnOnce()) -> f64 {
    let start = Instant::now();
    act();
    milliseconds(start.elapsed())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Median and 99th percentile.
fn middle_and_worst(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

/// The most memory this process has held since [`forget_peak`], in megabytes. Linux only; none elsewhere.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

/// Forgets how much memory was held before.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

//! The program is killed while it acknowledges.

use crate::stand::{Chance, Effort, Stand, acknowledged, keep, kept, look};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::Stdio,
    time::Duration,
};

/// After so many cycles a new vault, so that it does not grow.
const CYCLES_A_VAULT: usize = 60;

/// Starts `samlat apply`, kills it at a chance moment after the first answer, gives what it acknowledged.
fn one_life(stand: &Stand, first: usize, chance: &mut Chance) -> (usize, i64) {
    let mut child = stand
        .command(&["apply", &stand.text("vault")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        for number in first..first + 400 {
            if stdin.write_all(format!("{}{}", keep(number), look()).as_bytes()).is_err() {
                return;
            }
        }
    });
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut answers = Vec::new();
    reader.read_until(b'\n', &mut answers).unwrap();
    std::thread::sleep(Duration::from_micros(u64::try_from(chance.below(25_000)).unwrap()));
    child.kill().unwrap();
    child.wait().unwrap();
    std::io::Read::read_to_end(&mut reader, &mut answers).unwrap();
    writer.join().unwrap();
    acknowledged(&answers)
}

#[test]
fn a_program_that_is_killed_loses_nothing_it_acknowledged() {
    let effort = Effort::short(12);
    let mut chance = Chance::new("kills");
    let (mut cycles, mut changes, mut lines) = (0usize, 0usize, 0usize);
    let mut stand = Stand::new();
    let mut expected = 0usize;
    while effort.goes_on(cycles) {
        if cycles > 0 && cycles % CYCLES_A_VAULT == 0 {
            (stand, expected) = (Stand::new(), 0);
        }
        let (acks, sequence) = one_life(&stand, expected, &mut chance);
        assert!(acks > 0, "it was to be killed after it had acknowledged, cycle {cycles}");
        let mut desk = stand.desk("vault").expect("the vault opens after the kill");
        let numbers = kept(&mut desk);
        for number in 0..expected + acks.div_ceil(2) {
            assert!(numbers.contains(&number), "{number} was acknowledged and is lost, cycle {cycles}");
        }
        assert!(desk.book().unwrap().log_sequence().unwrap() >= sequence, "an acknowledged line of the log is lost");
        desk.book().unwrap().verify().expect("every page, every row, the whole log");
        expected = numbers.iter().max().map_or(0, |number| number + 1);
        cycles += 1;
        changes += acks.div_ceil(2);
        lines += acks / 2;
        drop(desk); // as if killed again: never locked
    }
    println!("figure: kill -9: {cycles} cycles, {changes} changes and {lines} reads acknowledged, 0 lost, 0 damaged");
}

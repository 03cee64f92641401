//! How many tests a runner says that it ran. Understands Cargo's test runner, Vitest, and a plain `N passed, N failed`.

/// Tests counted, passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Tally {
    pub(crate) fn plus(self, other: Tally) -> Tally {
        Tally { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Adds up what the summary lines among these say. Lines that are no summary count nothing.
pub(crate) fn tally(lines: &[String]) -> Tally {
    lines.iter().filter_map(|line| summary(line.trim())).map(count).fold(Tally::default(), Tally::plus)
}

/// The part of a summary line that holds the numbers.
fn summary(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix("test result: ") {
        return rest.split_once(". ").map(|(_, numbers)| numbers); // Cargo: ok. 3 passed; 0 failed; 1 ignored; …
    }
    if let Some(rest) = line.strip_prefix("Tests  ") {
        return Some(rest); // Vitest: 1 failed | 11 passed (12)
    }
    let numbers_only = line.split(", ").all(|part| number_and_word(part).is_some_and(|(_, word)| is_counted(word)));
    (numbers_only && line.contains("passed")).then_some(line)
}

fn count(numbers: &str) -> Tally {
    let mut tally = Tally::default();
    for part in numbers.split([',', ';', '|']) {
        match number_and_word(part.trim()) {
            Some((n, "passed")) => tally.passed += n,
            Some((n, word)) if is_counted(word) => tally.failed += n,
            _ => {}
        }
    }
    tally
}

fn is_counted(word: &str) -> bool {
    matches!(word, "passed" | "failed")
}

/// "3 passed (12)" is 3 and "passed".
fn number_and_word(part: &str) -> Option<(u32, &str)> {
    let mut words = part.split_whitespace();
    Some((words.next()?.parse().ok()?, words.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (u32, u32) {
        let tally = tally(&text.lines().map(String::from).collect::<Vec<_>>());
        (tally.passed, tally.failed)
    }

    #[test]
    fn cargo_says_one_line_for_each_binary() {
        let said = "running 2 tests\ntest a ... ok\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 10 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.00s";
        assert_eq!(of(said), (12, 3));
    }

    #[test]
    fn vitest_says_tests_and_files_and_only_tests_count() {
        assert_eq!(
            of(" Test Files  1 failed | 3 passed (4)\n      Tests  1 failed | 11 passed | 2 skipped (14)"),
            (11, 1)
        );
        assert_eq!(of(" Test Files  4 passed (4)\n      Tests  12 passed (12)"), (12, 0));
    }

    #[test]
    fn a_plain_line_counts_and_a_sentence_about_passing_does_not() {
        assert_eq!(of("7 passed, 2 failed"), (7, 2));
        assert_eq!(of("ok 3 passed the gate, 4 failed to"), (0, 0));
        assert_eq!(of("test it_has_2 passed, 1 failed ... ok"), (0, 0));
    }
}

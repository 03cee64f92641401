//! Passphrases: five random Swedish words are offered first; what somebody types instead is measured.

use crate::error::Result;

/// The least strength a vault takes, of 0 to 4.
pub const ENOUGH: u8 = 3;
const WORDS: usize = 5;

fn words() -> Vec<&'static str> {
    include_str!("passphrase_words.txt").lines().filter(|word| !word.is_empty()).collect()
}

/// Five words from the list, each drawn evenly by the operating system's random numbers.
pub fn suggest() -> Result<String> {
    let words = words();
    let even = u32::try_from(words.len()).unwrap_or(1).max(1);
    let limit = u32::MAX - u32::MAX % even;
    let mut chosen = Vec::with_capacity(WORDS);
    while chosen.len() < WORDS {
        let drawn = getrandom::u32()?;
        if drawn < limit
            && let Some(word) = words.get(usize::try_from(drawn % even).unwrap_or(0))
        {
            chosen.push(*word);
        }
    }
    Ok(chosen.join(" "))
}

/// How hard a passphrase is to guess: 0 at once, 1 minutes, 2 days, 3 years, 4 centuries (zxcvbn's scale).
#[must_use]
pub fn strength(passphrase: &str) -> u8 {
    u8::from(zxcvbn::zxcvbn(passphrase, &["samlat", "hlt", "kommun"]).score())
}

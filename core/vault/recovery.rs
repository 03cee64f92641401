//! The printed recovery key: 160 random bits in eight groups of four characters and a check character each, so that a slip is found in its group.

use crate::error::{Error, Result};
use zeroize::Zeroizing;

/// No I, L, O, U: nothing that is read wrong on paper (Crockford's alphabet).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;

/// A recovery key. 20 secret bytes.
pub struct RecoveryKey(Zeroizing<[u8; 20]>);

fn character(value: u8) -> char {
    ALPHABET.get(usize::from(value & 31)).map_or('0', |byte| char::from(*byte))
}

fn value(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|byte| char::from(*byte) == upper).and_then(|at| u8::try_from(at).ok())
}

/// Check value of a group: weighted by odd numbers, so that every single slip changes it and nearly every swap does; the group's place counts too.
fn check(group: usize, values: &[u8]) -> u8 {
    let start = u32::try_from(group).unwrap_or(0) * 5 + 1;
    let sum = values.iter().zip([1u32, 3, 5, 7]).fold(start, |sum, (value, weight)| sum + u32::from(*value) * weight);
    u8::try_from(sum % 32).unwrap_or(0)
}

impl RecoveryKey {
    /// A new random key.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0u8; 20]);
        getrandom::fill(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    /// The secret itself.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// As printed: `AAAAC BBBBC …`, eight groups of five.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        let mut bits = 0u32;
        let mut have = 0u32;
        let mut values = Vec::with_capacity(32);
        for byte in self.0.iter() {
            bits = (bits << 8) | u32::from(*byte);
            have += 8;
            while have >= 5 {
                have -= 5;
                values.push(u8::try_from((bits >> have) & 31).unwrap_or(0));
            }
        }
        let groups: Vec<String> = values
            .chunks(4)
            .enumerate()
            .map(|(at, group)| group.iter().chain([&check(at, group)]).map(|value| character(*value)).collect())
            .collect();
        Zeroizing::new(groups.join(" "))
    }

    /// One group as it is compared: no spaces, upper case, look-alikes as printed.
    #[must_use]
    pub fn plain(typed: &str) -> String {
        typed
            .chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '-')
            .map(|letter| value(letter).map_or(letter, character))
            .collect()
    }

    /// Reads what somebody typed from the sheet; spaces, hyphens and lower case do not matter, O is 0, I and L are 1.
    ///
    /// # Errors
    /// [`Error::WrongRecoveryKey`] with the first wrong group, from 1.
    pub fn typed(text: &str) -> Result<Self> {
        let letters: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect();
        let mut bytes = Zeroizing::new([0u8; 20]);
        let mut bits = 0u32;
        let mut have = 0u32;
        let mut at = 0usize;
        for group in 0..GROUPS {
            let wrong = Error::WrongRecoveryKey { group: u8::try_from(group + 1).unwrap_or(0) };
            let five: Option<Vec<u8>> = letters
                .get(group * 5..group * 5 + 5)
                .map(|part| part.iter().filter_map(|letter| value(*letter)).collect());
            let Some([values @ .., last]) = five.as_deref() else { return Err(wrong) };
            if values.len() != 4 || check(group, values) != *last {
                return Err(wrong);
            }
            for value in values {
                bits = (bits << 5) | u32::from(*value);
                have += 5;
                if have >= 8 {
                    have -= 8;
                    if let Some(slot) = bytes.get_mut(at) {
                        *slot = u8::try_from((bits >> have) & 255).unwrap_or(0);
                    }
                    at += 1;
                }
            }
        }
        if letters.len() != GROUPS * 5 {
            return Err(Error::WrongRecoveryKey { group: 8 });
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_key_reads_back_and_every_single_slip_is_found_in_its_group() {
        let key = RecoveryKey::random().unwrap();
        let printed = key.printed();
        assert_eq!(RecoveryKey::typed(&printed.to_lowercase().replace(' ', "-")).unwrap().bytes(), key.bytes());
        let letters: Vec<char> = printed.chars().collect();
        for (at, letter) in letters.iter().enumerate().filter(|(_, letter)| **letter != ' ') {
            for other in ALPHABET.iter().map(|byte| char::from(*byte)).filter(|other| other != letter) {
                let mut wrong = letters.clone();
                *wrong.get_mut(at).unwrap() = other;
                let text: String = wrong.into_iter().collect();
                match RecoveryKey::typed(&text) {
                    Err(Error::WrongRecoveryKey { group }) => assert_eq!(usize::from(group), at / 6 + 1),
                    _ => unreachable!("a slip at {at} went unnoticed"),
                }
            }
        }
        let more = format!("{} 0", printed.as_str());
        assert!(matches!(RecoveryKey::typed(&more), Err(Error::WrongRecoveryKey { group: 8 })), "a letter too many");
    }
}

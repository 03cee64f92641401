//! The recovery sheet: the key to the vault on paper. The struct holds a secret; drop it as soon as the paper is made and call
//! [`crate::forget`] afterwards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The recovery key of a vault, as it is printed, typed back and kept in two places.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecoverySheet {
    pub vault_name: String,
    /// A short public mark of the vault, so that the right sheet is found: `7F3A-20`.
    pub vault_mark: String,
    pub created_on: NaiveDate,
    /// The key in reading order.
    pub groups: Vec<KeyGroup>,
    /// Characters the key never uses, as a phrase: `I, L, O eller U`. Empty: the sentence is left out.
    #[serde(default)]
    pub unused_characters: String,
    /// What the QR code holds. `None`: no code is printed.
    #[serde(default)]
    pub qr_text: Option<String>,
    /// The second sheet's key; empty: every sheet has the same.
    #[serde(default)]
    pub second: Vec<KeyGroup>,
    /// How many sheets are printed, each on its own page. Two is usual.
    #[serde(default = "two")]
    pub sheets: u8,
    /// Whom to tell when the sheet is lost, with telephone number.
    #[serde(default)]
    pub tell_when_lost: Option<String>,
}

/// One group of the key with its check character.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyGroup {
    pub characters: String,
    /// The check character, shown in a box. Empty: the group has none.
    #[serde(default)]
    pub check: String,
}

impl KeyGroup {
    /// The groups of a key as the vault writes it, `AAAAC BBBBC …`: groups parted by spaces, the last character of each its check character.
    #[must_use]
    pub fn of_printed(key: &str) -> Vec<Self> {
        let group = |group: &str| {
            let mut characters = group.to_owned();
            let check = characters.pop().map(String::from).unwrap_or_default();
            Self { characters, check }
        };
        key.split_whitespace().map(group).collect()
    }
}

fn two() -> u8 {
    2
}

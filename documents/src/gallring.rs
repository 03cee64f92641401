//! The certificate of an erasure: by which rule, or for which case on what a person had found, who proposed, approved and carried it out, and that nothing was left.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What was erased, and on whose word. Case numbers only.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GallringCertificate {
    /// The rule's source: the law or the decision.
    pub source: String,
    pub made_on: NaiveDate,
    pub made_by: String,
    pub decided_on: NaiveDate,
    pub decided_by: String,
    pub reason: String,
    pub carried_out_on: NaiveDate,
    pub carried_out_by: String,
    /// Rows that still held a random id of the erased when it was looked for right after.
    pub remnants: u32,
    /// What texts were searched for then; none when the erasure is from before they were.
    #[serde(default)]
    pub searched: Option<SearchedTexts>,
    /// Lines of the list that are not shown to who prints it.
    #[serde(default)]
    pub hidden: u32,
    /// The erased cases.
    pub erased: Vec<ErasedCase>,
    /// Cases that were on the list and are kept.
    pub kept: Vec<KeptCase>,
}

/// What was looked for in every text, and where it was found. No name and no number.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchedTexts {
    /// Children by first and last name together.
    pub names: u32,
    /// Identity numbers.
    pub numbers: u32,
    /// Where they stand still.
    pub found: Vec<FoundTexts>,
}

/// Texts of one kind that name a child who was erased.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundTexts {
    /// What kind of text: as `found_…` in the words.
    pub kind: String,
    pub count: u32,
}

/// One erased case.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErasedCase {
    pub number: String,
    pub closed_on: NaiveDate,
    pub last_entry_on: NaiveDate,
    /// How many rows of the store it was.
    pub rows: u32,
    /// Why a person put it on the list; none when the rule alone did.
    #[serde(default)]
    pub by_hand: Option<String>,
}

/// One kept case and why.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptCase {
    pub number: String,
    pub why: String,
    /// Why a person put it on the list; none when the rule alone did.
    #[serde(default)]
    pub by_hand: Option<String>,
}

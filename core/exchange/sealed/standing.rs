//! How a file fits those received before. Invariant: a function of the set of files, not of the order they came in; a
//! gap is a state, never a refusal.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::packages::{Digest, Period};
use super::manifest::Manifest;

/// A file that was received earlier from the same municipality.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Received {
    /// Number of the file among all from the municipality, from 1.
    pub sequence: u32,
    /// The quarter.
    pub period: Period,
    /// Its revision, from 1.
    pub revision: u32,
    /// Of the sealed file.
    pub sha256: Digest,
}

/// Where the file stands in the row of files.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum SequenceState {
    /// Number 1, and nothing was received before.
    First,
    /// The number before is here.
    Next,
    /// Files `from` to `to` have not come yet.
    Gap { from: u32, to: u32 },
    /// The very same file has been received.
    Again,
    /// Another file has the same number: both are to be set aside.
    Clash,
}

/// Whether the file names the one before rightly.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChainState {
    /// The first names none.
    Begins,
    /// The one before is here and is the one named.
    Follows,
    /// The one before is not here, so it cannot be seen.
    Unseen,
    /// The one before is another than the one named.
    Broken,
}

/// What the file is to its quarter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PeriodState {
    /// The first for the quarter.
    New,
    /// Replaces a revision that is here.
    Corrects { revision: u32 },
    /// A correction whose original is not here.
    CorrectsUnseen,
    /// A later revision is here already: the later one counts.
    Overtaken { by: u32 },
    /// The very same file has been received.
    Again,
    /// The same revision in another file: both are to be set aside.
    Clash,
}

/// All three.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Standing {
    /// By the number in the row of files.
    pub sequence: SequenceState,
    /// By the hash of the file before.
    pub chain: ChainState,
    /// By quarter and revision.
    pub period: PeriodState,
}

impl Standing {
    pub(crate) fn of(manifest: &Manifest, sha256: &Digest, received: &[Received]) -> Self {
        let again = received.iter().any(|file| file.sha256 == *sha256);
        let others: Vec<&Received> = received.iter().filter(|file| file.sha256 != *sha256).collect();
        Self {
            sequence: sequence(manifest, again, &others),
            chain: chain(manifest, &others),
            period: period(manifest, again, &others),
        }
    }
}

fn sequence(manifest: &Manifest, again: bool, others: &[&Received]) -> SequenceState {
    let before =
        others.iter().map(|file| file.sequence).filter(|sequence| *sequence < manifest.sequence).max().unwrap_or(0);
    match () {
        () if others.iter().any(|file| file.sequence == manifest.sequence) => SequenceState::Clash,
        () if again => SequenceState::Again,
        () if before + 1 < manifest.sequence => SequenceState::Gap { from: before + 1, to: manifest.sequence - 1 },
        () if manifest.sequence == 1 => SequenceState::First,
        () => SequenceState::Next,
    }
}

fn chain(manifest: &Manifest, others: &[&Received]) -> ChainState {
    let before = others.iter().find(|file| Some(file.sequence) == manifest.sequence.checked_sub(1));
    match (&manifest.previous, before) {
        (None, _) if manifest.sequence == 1 => ChainState::Begins,
        (None, _) => ChainState::Broken,
        (Some(_), _) if manifest.sequence == 1 => ChainState::Broken,
        (Some(_), None) => ChainState::Unseen,
        (Some(named), Some(before)) if *named == before.sha256 => ChainState::Follows,
        (Some(_), Some(_)) => ChainState::Broken,
    }
}

fn period(manifest: &Manifest, again: bool, others: &[&Received]) -> PeriodState {
    let revisions = || others.iter().filter(|file| file.period == manifest.period).map(|file| file.revision);
    let latest = revisions().max();
    match latest {
        _ if revisions().any(|revision| revision == manifest.revision) => PeriodState::Clash,
        _ if again => PeriodState::Again,
        Some(by) if by > manifest.revision => PeriodState::Overtaken { by },
        Some(revision) => PeriodState::Corrects { revision },
        None if manifest.revision > 1 => PeriodState::CorrectsUnseen,
        None => PeriodState::New,
    }
}

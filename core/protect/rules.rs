//! What may be shown outside the municipality, and how (rollup.md §1.5). Invariant: a share or a median is computed from what is shown already, or not at all.

use super::Released;
use crate::{
    measures::CountClass,
    statistics::{CONFIDENCE, wilson},
};

/// Inhabitants below which events are protected like persons.
pub const SMALL_MUNICIPALITY: u32 = 10_000;
/// Fewest in the denominator for a share in per cent.
pub const FEWEST_FOR_SHARE: u32 = 20;
/// Fewest waits for a median or another point of the curve.
pub const FEWEST_FOR_DAYS: u32 = 8;
/// Fewest of them that ended.
pub const FEWEST_EVENTS_FOR_DAYS: u32 = 5;

/// The base for a class of counts in a municipality of so many inhabitants; none when the count tells of the organisation and is shown as it is.
#[must_use]
pub const fn base(class: CountClass, inhabitants: u32) -> Option<u32> {
    match class {
        CountClass::Persons => Some(5),
        CountClass::Events if inhabitants < SMALL_MUNICIPALITY => Some(5),
        CountClass::Events => Some(3),
        CountClass::Organisation => None,
    }
}

/// A share made of protected numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Whole per cent; none when the denominator is too small for it.
    pub percent: Option<u32>,
    /// Wilson's interval in whole per cent, rounded outwards.
    pub low: u32,
    /// Upper end.
    pub high: u32,
}

/// A share from a protected numerator and a protected denominator; none when either is not shown, or nothing was counted.
#[must_use]
pub fn share(numerator: Released, denominator: Released) -> Option<Share> {
    let (of, all) = (numerator.value()?, denominator.value()?);
    if all == 0 || of > all {
        return None;
    }
    let sure = wilson(of, all, CONFIDENCE);
    let whole = (u64::from(of) * 200 + u64::from(all)) / (2 * u64::from(all));
    Some(Share {
        percent: (all >= FEWEST_FOR_SHARE).then(|| u32::try_from(whole).unwrap_or(100)),
        low: (sure.low * 100.0).floor() as u32,
        high: (sure.high * 100.0).ceil() as u32,
    })
}

/// A median, or another day of the curve, as it may be shown: whole days, and only when it rests on enough.
#[must_use]
pub fn days(days: Option<f64>, waits: u32, ended: u32) -> Option<u32> {
    let enough = waits >= FEWEST_FOR_DAYS && ended >= FEWEST_EVENTS_FOR_DAYS;
    days.filter(|days| enough && days.is_finite() && *days >= 0.0).map(|days| days.round() as u32)
}

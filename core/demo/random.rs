//! Random numbers from a seed (SplitMix64). Invariant: the same seed gives the same numbers on every machine.

/// A stream of numbers.
#[derive(Clone)]
pub(super) struct Random(u64);

impl Random {
    /// The stream of one seed and one thing: another thing, another stream.
    pub(super) fn of(seed: u64, thing: u64) -> Self {
        let mut random = Self(seed ^ thing.wrapping_mul(0xD134_2543_DE82_EF95));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, not including, `end`; 0 when `end` is 0.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// From `first` to `last`, both included.
    pub(super) fn between(&mut self, first: u64, last: u64) -> u64 {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// True `percent` times of a hundred.
    pub(super) fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of the list; `None` when there is none.
    pub(super) fn maybe_pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = self.below(u64::try_from(list.len()).unwrap_or(0));
        list.get(usize::try_from(at).unwrap_or(0))
    }

    /// One of the texts; an empty one when there is none.
    pub(super) fn pick(&mut self, list: &[String]) -> String {
        self.maybe_pick(list).cloned().unwrap_or_default()
    }

    /// An index, the more often the greater its weight.
    pub(super) fn weighted(&mut self, weights: impl Iterator<Item = u64> + Clone) -> usize {
        let mut left = self.below(weights.clone().sum());
        for (at, weight) in weights.enumerate() {
            if left < weight {
                return at;
            }
            left -= weight;
        }
        0
    }
}

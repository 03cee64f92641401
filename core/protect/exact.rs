//! An exact count. Invariant: it can be added and protected, never shown: it has no `Display`, no `Debug`, no `Serialize`, and its number can be taken out only in here.

/// A count of persons or events, exactly as it is. Inside the municipality and in the sealed file it stays; anything shown to others goes through
/// [`super::round`] or [`super::suppress`].
///
/// It cannot be printed,
/// ```compile_fail
/// println!("{}", samlat::protect::Exact::new(3));
/// ```
/// nor printed for debugging,
/// ```compile_fail
/// println!("{:?}", samlat::protect::Exact::new(3));
/// ```
/// nor written as JSON,
/// ```compile_fail
/// serde_json::to_string(&samlat::protect::Exact::new(3)).unwrap();
/// ```
/// nor taken apart.
/// ```compile_fail
/// let count: u32 = samlat::protect::Exact::new(3).number();
/// ```
/// Only this much can be done with it outside:
/// ```
/// let count = samlat::protect::Exact::new(3);
/// let both = count.plus(samlat::protect::Exact::new(2));
/// ```
#[derive(Clone, Copy)]
pub struct Exact(u32);

impl Exact {
    /// Nobody.
    pub const ZERO: Self = Self(0);

    /// Takes a count in.
    #[must_use]
    pub const fn new(count: u32) -> Self {
        Self(count)
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The number: for the algorithms of this module and for the certificate, which is as secret as the table itself.
    pub(super) const fn number(self) -> u32 {
        self.0
    }
}

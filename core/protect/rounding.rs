//! Controlled rounding of small counts on one grid (ALG-R, rollup.md §1.6). Invariant: a small inner cell becomes 0 or the base, everything published is a sum of those, no
//! published sum is further off than the bound, and for every small cell each value it could have is shown possible by a table that agrees with it all.

use super::{
    CERTIFICATE_FORMAT, CERTIFICATE_VERSION, Certificate, Fault, InnerCell, Method, PublishedCell, Release, Released,
    Shown, Table,
    annealing::{Dice, Search, Sum},
    tables::{Cell, Inner},
    witnesses::Alternatives,
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::collections::BTreeMap;

/// Searches with new draws before the bound is let out one base.
const TRIES: u64 = 6;
/// The bound starts at this many bases.
const BOUND: u32 = 2;
/// And is never more than this many.
const WIDEST: u32 = 6;
/// What an error in the total of all costs, next to any other sum.
const TOTAL_WEIGHT: i32 = 40;
/// What an error costs where the holders are summed (a county's margin).
const ABOVE_WEIGHT: i32 = 1;

/// The secret that decides the draws: whoever has it can draw again. One for each county (or municipality), kept in the vault.
pub struct Draws([u8; 32]);

impl Draws {
    /// From a kept secret.
    #[must_use]
    pub const fn new(secret: [u8; 32]) -> Self {
        Self(secret)
    }
    /// A new secret.
    ///
    /// # Errors
    /// When the operating system gives no random numbers.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret)?;
        Ok(Self(secret))
    }
    /// From 64 hexadecimal digits; none when it is anything else.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let bytes = data_encoding::HEXLOWER_PERMISSIVE.decode(text.as_bytes()).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }
    fn number(&self, what: &str) -> u64 {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return 0 };
        mac.update(what.as_bytes());
        mac.finalize().into_bytes().iter().take(8).fold(0, |number, byte| (number << 8) | u64::from(*byte))
    }
}

/// How to round.
pub struct Rounding<'a> {
    /// Counts below this are small; 5 for persons, 3 where the rules allow.
    pub base: u32,
    /// Also none becomes 0 or the base, so that nobody can read presence out of a number.
    pub zeros: bool,
    /// The secret.
    pub draws: &'a Draws,
    /// What the table is of ("K2403;M01;2026-Q3"): the same cell of the same scope gets the same draw in a revision.
    pub scope: &'a str,
    /// The certificate of the revision before: what has not changed stays as it was shown.
    pub earlier: Option<&'a Certificate>,
}

/// Rounds a table.
///
/// # Errors
/// [`Fault::Base`], [`Fault::OtherTable`] when the earlier certificate is no rounding with the same columns and base, [`Fault::NotFound`].
pub fn round(table: &Table, how: &Rounding<'_>) -> Result<Release, Fault> {
    if !(3..=20).contains(&how.base) {
        return Err(Fault::Base);
    }
    let earlier = earlier(table, how)?;
    let start = start(table, how, &earlier);
    let circles: &[Circle] =
        if earlier.is_empty() { &[Circle::All] } else { &[Circle::None, Circle::Changed, Circle::Near] };
    for bound in (BOUND..=WIDEST).map(|bases| bases * how.base) {
        for circle in circles {
            for again in 0..TRIES {
                let mut rounded = searched(table, how, &start, *circle, again);
                settle_total(table, how.base, &start, &mut rounded);
                if let Some(release) = proved(table, how, &rounded, bound) {
                    return Ok(release);
                }
                if matches!(circle, Circle::None) {
                    break;
                }
            }
        }
    }
    Err(Fault::NotFound)
}

/// Which cells may move.
#[derive(Clone, Copy)]
enum Circle {
    All,
    None,
    Changed,
    Near,
}

/// Where a cell starts, and whether it differs from the revision before.
struct Start {
    rounded: u32,
    small: bool,
    changed: bool,
}

type Earlier = BTreeMap<Vec<String>, (Option<u32>, u32)>;

fn earlier(table: &Table, how: &Rounding<'_>) -> Result<Earlier, Fault> {
    let Some(certificate) = how.earlier else { return Ok(BTreeMap::new()) };
    let same = certificate.columns == table.columns() && certificate.base == how.base && certificate.zeros == how.zeros;
    if certificate.method != Method::Round || !same {
        return Err(Fault::OtherTable);
    }
    Ok(certificate.inner.iter().map(|inner| (inner.key.clone(), (inner.exact, inner.rounded))).collect())
}

fn start(table: &Table, how: &Rounding<'_>, earlier: &Earlier) -> Vec<Start> {
    let each = table.inner.iter().enumerate();
    each.map(|(at, inner)| {
        let (x, key) = (inner.number(), table.codes(&table.inner_key(at)));
        let small = inner.is_count() && if how.zeros { x <= how.base } else { (1..how.base).contains(&x) };
        let drawn = || {
            let chance = how.draws.number(&format!("{}\n{}", how.scope, key.join("\n")));
            let up = u128::from(chance) * u128::from(how.base) < u128::from(x) << 64;
            if up { how.base } else { 0 }
        };
        let before = earlier.get(&key);
        let exact = inner.is_count().then_some(x);
        let kept = before.map(|(_, rounded)| *rounded).filter(|rounded| *rounded == 0 || *rounded == how.base);
        let unchanged = before
            .filter(|(before, rounded)| *before == exact && rounded.abs_diff(x) <= 1)
            .map(|(_, rounded)| *rounded);
        let rounded = if small { kept.unwrap_or_else(drawn) } else { unchanged.unwrap_or(x) };
        Start { rounded, small, changed: before.is_none_or(|(before, _)| *before != exact) }
    })
    .collect()
}

/// One search; the rounded inner cells.
fn searched(table: &Table, how: &Rounding<'_>, start: &[Start], circle: Circle, again: u64) -> Vec<u32> {
    let moves: Vec<usize> = (0..start.len()).filter(|at| may_move(table, start, circle, *at)).collect();
    let mut place = vec![usize::MAX; start.len()];
    for (at, cell) in moves.iter().enumerate() {
        if let Some(place) = place.get_mut(*cell) {
            *place = at;
        }
    }
    let (mut sums, mut in_sums) = (Vec::new(), vec![Vec::new(); moves.len()]);
    for cell in table.cells.iter().filter(|cell| cell.shown && !table.is_not_collected(cell)) {
        let rounded: u32 = cell.of.iter().filter_map(|at| start.get(*at)).map(|one| one.rounded).sum();
        let error = i64::from(rounded) - i64::from(table.exact(cell));
        for moving in cell.of.iter().filter_map(|at| place.get(*at)) {
            if let Some(places) = in_sums.get_mut(*moving) {
                places.push(sums.len());
            }
        }
        sums.push(Sum { error: i32::try_from(error).unwrap_or(i32::MAX), weight: weight(table, cell) });
    }
    let up = moves.iter().map(|at| start.get(*at).is_some_and(|one| one.rounded > 0)).collect();
    let mut search = Search::new(sums, in_sums, up, how.base, how.base + 1);
    let mut dice = Dice(how.draws.number(&format!("{}\n\nsearch {again}", how.scope)));
    search.run(&mut dice);
    let mut rounded: Vec<u32> = start.iter().map(|one| one.rounded).collect();
    for (cell, up) in moves.iter().zip(&search.up) {
        if let Some(rounded) = rounded.get_mut(*cell) {
            *rounded = if *up { how.base } else { 0 };
        }
    }
    rounded
}

/// Moves a few large counts by one, so that the total of all is at most one from the truth: small counts alone can only come within half a base of it.
fn settle_total(table: &Table, base: u32, start: &[Start], rounded: &mut [u32]) {
    let sums: Vec<(&Cell, i64)> = table
        .cells
        .iter()
        .filter(|cell| cell.shown && !table.is_not_collected(cell))
        .map(|cell| (cell, cell.of.iter().filter_map(|at| rounded.get(*at)).sum::<u32>()))
        .map(|(cell, sum)| (cell, i64::from(sum) - i64::from(table.exact(cell))))
        .collect();
    let Some((_, error)) = sums.iter().find(|(cell, _)| weight(table, cell) == TOTAL_WEIGHT) else { return };
    let step = -error.signum();
    let wanted = usize::try_from(error.abs() - 1).unwrap_or(0);
    // The cells whose sums gain most by it.
    let gain = |at: usize| {
        let mine = sums.iter().filter(|(cell, _)| cell.of.contains(&at));
        mine.map(|(_, error)| error.abs() - (error + step).abs()).sum::<i64>()
    };
    let large = |at: &usize| {
        let exact = table.inner.get(*at).map_or(0, |inner| inner.number());
        let moved = i64::from(exact) + step;
        let stays_large = exact >= base && moved > i64::from(base);
        stays_large && rounded.get(*at) == Some(&exact) && start.get(*at).is_some_and(|one| one.changed)
    };
    let mut gains: Vec<(i64, usize)> =
        if wanted == 0 { Vec::new() } else { (0..table.inner.len()).filter(large).map(|at| (-gain(at), at)).collect() };
    gains.sort_unstable();
    for (_, at) in gains.into_iter().take(wanted) {
        if let Some(rounded) = rounded.get_mut(at) {
            *rounded = rounded.saturating_add_signed(i32::try_from(step).unwrap_or(0));
        }
    }
}

fn may_move(table: &Table, start: &[Start], circle: Circle, at: usize) -> bool {
    let Some(one) = start.get(at).filter(|one| one.small) else { return false };
    match circle {
        Circle::All => true,
        Circle::None => false,
        Circle::Changed => one.changed,
        Circle::Near => {
            one.changed || {
                // Next to a changed cell in one margin: all codes but one are the same.
                let key = table.inner_key(at);
                let near =
                    |other: usize| key.iter().zip(table.inner_key(other)).filter(|(a, b)| **a != *b).count() <= 1;
                start.iter().enumerate().any(|(other, start)| start.changed && near(other))
            }
        }
    }
}

/// How much an error in a sum matters: the total of all most, then what is summed over the holders.
fn weight(table: &Table, cell: &Cell) -> i32 {
    let is_total = |at: usize| table.dimensions.get(at).is_some_and(|one| cell.key.get(at) == Some(&one.total()));
    if (0..table.dimensions.len()).all(is_total) {
        TOTAL_WEIGHT
    } else if table.insider.is_some_and(is_total) {
        ABOVE_WEIGHT
    } else {
        1
    }
}

/// The release, when every bound holds and every alternative has its witness.
fn proved(table: &Table, how: &Rounding<'_>, rounded: &[u32], bound: u32) -> Option<Release> {
    let sum = |cell: &Cell| cell.of.iter().filter_map(|at| rounded.get(*at)).sum::<u32>();
    let shown: Vec<&Cell> = table.cells.iter().filter(|cell| cell.shown).collect();
    if shown.iter().any(|cell| !table.is_not_collected(cell) && sum(cell).abs_diff(table.exact(cell)) > bound) {
        return None;
    }
    let witnesses = Alternatives::new(table, rounded, how.base, how.zeros, bound).witnesses()?;
    let cell = |cell: &&Cell| {
        let released = if table.is_not_collected(cell) {
            Released::NotCollected
        } else if table.is_impossible(cell) {
            Released::Impossible
        } else {
            Released::Value(sum(cell))
        };
        Shown { codes: table.codes(&cell.key), shown: released }
    };
    let cells: Vec<Shown> = shown.iter().map(cell).collect();
    let inner = table.inner.iter().zip(rounded).enumerate().map(|(at, (inner, rounded))| InnerCell {
        key: table.codes(&table.inner_key(at)),
        exact: matches!(inner, Inner::Count(_)).then(|| inner.number()),
        rounded: *rounded,
    });
    let listed = shown.iter().zip(&cells).map(|(cell, one)| PublishedCell {
        key: one.codes.clone(),
        of: if table.is_not_collected(cell) { Vec::new() } else { cell.of.clone() },
        published: one.shown.value(),
    });
    let columns: Vec<String> = table.columns().into_iter().map(str::to_owned).collect();
    let certificate = Certificate {
        format: CERTIFICATE_FORMAT.to_owned(),
        version: CERTIFICATE_VERSION,
        method: Method::Round,
        columns: columns.clone(),
        base: how.base,
        zeros: how.zeros,
        insider: table.insider,
        bound,
        inner: inner.collect(),
        cells: listed.collect(),
        before: Vec::new(),
        witnesses,
    };
    Some(Release::new(columns, cells, certificate))
}

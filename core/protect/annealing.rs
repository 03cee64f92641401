//! The search behind rounding: which small cells become 0 and which the base, so that all published sums stay close to the truth. Invariant: repeatable from its
//! seed; touches only the cells it is given, and a cell has two values.

/// A published sum: how far it is from the truth, and how much that matters.
#[derive(Clone, Copy)]
pub(super) struct Sum {
    pub(super) error: i32,
    pub(super) weight: i32,
}

/// The state of a search.
pub(super) struct Search {
    /// The published sums.
    sums: Vec<Sum>,
    /// For each cell that may move: the sums it is in.
    in_sums: Vec<Vec<usize>>,
    /// For each sum: the cells in it that may move.
    members: Vec<Vec<usize>>,
    /// For each cell that may move: whether it is the base now.
    pub(super) up: Vec<bool>,
    base: i32,
    /// What an error costs, from −[`FURTHEST`] to [`FURTHEST`].
    costs: Vec<i32>,
}

/// Larger errors all cost the same.
const FURTHEST: i32 = 127;

/// A small generator of pseudo-random numbers (splitmix64): repeatable, and only as secret as its seed.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    /// From 0 to below 1.
    pub(super) const fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
    /// From 0 to below `n`.
    pub(super) const fn below(&mut self, n: usize) -> usize {
        ((self.next() as u128 * n as u128) >> 64) as usize
    }
}

/// Steps for each cell that may move, while they are few.
const STEPS_EACH: usize = 2_500;
/// With many cells: so many steps, and so many more for each.
const STEPS_MANY: (usize, usize) = (450_000, 300);
/// One step in so many turns a single cell; the others exchange two.
const SINGLE: usize = 5;
/// Heat at the beginning and at the end, in costs of a small error.
const HEAT: (f64, f64) = (150.0, 8.0);

impl Search {
    /// A search among the cells of which `up` says where they stand. Errors above `comfortable` cost extra, so that every other true value stays possible.
    pub(super) fn new(sums: Vec<Sum>, in_sums: Vec<Vec<usize>>, up: Vec<bool>, base: u32, comfortable: u32) -> Self {
        let mut members = vec![Vec::new(); sums.len()];
        for (cell, sums) in in_sums.iter().enumerate() {
            for sum in sums {
                if let Some(members) = members.get_mut(*sum) {
                    members.push(cell);
                }
            }
        }
        let comfortable = i32::try_from(comfortable).unwrap_or(FURTHEST);
        // Straight for a small mean, bent against large errors, steep above what is comfortable.
        let cost = |error: i32| {
            let over = (error.abs() - comfortable).max(0);
            8 * error.abs() + error * error / 2 + 24 * over * over
        };
        let costs = (-FURTHEST..=FURTHEST).map(cost).collect();
        Self { sums, in_sums, members, up, base: i32::try_from(base).unwrap_or(FURTHEST), costs }
    }

    fn cost(&self, error: i32) -> i32 {
        let place = (error + FURTHEST).clamp(0, 2 * FURTHEST);
        self.costs.get(place as usize).copied().unwrap_or(0)
    }

    /// By how much a turned cell moves its sums.
    fn step(&self, cell: usize) -> i32 {
        if self.up.get(cell) == Some(&true) { -self.base } else { self.base }
    }

    /// What it would cost to turn a cell over.
    fn price(&self, cell: usize) -> i32 {
        let (step, Some(sums)) = (self.step(cell), self.in_sums.get(cell)) else { return 0 };
        let price = |sum: &Sum| sum.weight * (self.cost(sum.error + step) - self.cost(sum.error));
        sums.iter().filter_map(|at| self.sums.get(*at)).map(price).sum()
    }

    fn turn(&mut self, cell: usize) {
        let step = self.step(cell);
        if let Some(up) = self.up.get_mut(cell) {
            *up = !*up;
        }
        for at in self.in_sums.get(cell).into_iter().flatten() {
            if let Some(sum) = self.sums.get_mut(*at) {
                sum.error += step;
            }
        }
    }

    /// Another cell of one of the same sums that stands the other way.
    fn partner(&self, cell: usize, dice: &mut Dice) -> Option<usize> {
        let sums = self.in_sums.get(cell)?;
        let members = self.members.get(*sums.get(dice.below(sums.len()))?)?;
        let other = *members.get(dice.below(members.len()))?;
        (self.up.get(other) != self.up.get(cell)).then_some(other)
    }

    /// Looks for a better state, from warm to cold.
    pub(super) fn run(&mut self, dice: &mut Dice) {
        let cells = self.up.len();
        if cells == 0 {
            return;
        }
        let steps = (cells * STEPS_EACH).min(STEPS_MANY.0 + cells * STEPS_MANY.1);
        let (warm, cold) = HEAT;
        let cooling = (cold / warm).powf(1.0 / steps as f64);
        let mut heat = warm;
        for step in 0..steps {
            heat *= cooling;
            let one = dice.below(cells);
            let mut price = self.price(one);
            let other = if step % SINGLE == 0 { None } else { self.partner(one, dice) };
            let Some(other) = other else {
                if accepts(price, heat, dice) {
                    self.turn(one);
                }
                continue;
            };
            self.turn(one);
            price += self.price(other);
            self.turn(if accepts(price, heat, dice) { other } else { one });
        }
        while let Some(better) = (0..cells).find(|cell| self.price(*cell) < 0) {
            self.turn(better);
        }
    }
}

fn accepts(price: i32, heat: f64, dice: &mut Dice) -> bool {
    price <= 0 || dice.share() < (-f64::from(price) / heat).exp()
}

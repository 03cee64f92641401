//! Another table that agrees with what is shown: found by linear programming, as whole numbers. Invariant: an answer is whole, keeps every sum that must stay and is
//! nowhere below nought, checked in whole numbers after the solver.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

/// Branches tried when the plain answer is not whole.
const MOST_NODES: u64 = 400;
/// No cell needs to move further than this many bases.
const FURTHEST: u32 = 40;

/// Differences from the exact counts of the finest cells, in order: (cell, by how much).
pub(super) type Move = Vec<(usize, i64)>;

/// What is wished of a sum.
#[derive(Clone, Copy)]
pub(super) enum Wish {
    /// So much more, or further.
    Rise(u32),
    /// So much less.
    Fall(u32),
}

/// What may move in a search.
pub(super) struct Model<'a> {
    /// The exact count of each finest cell.
    pub(super) exact: &'a [u32],
    /// What it costs to move each finest cell by one; none when it stays.
    pub(super) costs: Vec<Option<f64>>,
    /// Sums of finest cells, and what it costs to move each by one; none when it stays.
    pub(super) sums: Vec<(&'a [usize], Option<f64>)>,
    pub(super) base: u32,
}

impl Model<'_> {
    /// The cheapest table in which a sum of these cells does what is wished.
    pub(super) fn solve(mut self, of: &[usize], wish: Wish) -> Option<Move> {
        self.settle();
        if of.iter().all(|at| self.costs.get(*at).copied().flatten().is_none()) {
            return None;
        }
        match self.attempt(of, wish, false)? {
            None => self.attempt(of, wish, true)?,
            whole => whole,
        }
    }

    /// A cell that is alone to move in a sum that stays cannot move, and so on.
    fn settle(&mut self) {
        let mut before = usize::MAX;
        let mut stay: Vec<&[usize]> = self.sums.iter().filter(|(_, cost)| cost.is_none()).map(|(of, _)| *of).collect();
        while stay.len() != before {
            before = stay.len();
            stay.retain(|of| {
                let mut free = of.iter().filter(|at| self.costs.get(**at).copied().flatten().is_some());
                let (one, other) = (free.next(), free.next());
                if let (Some(one), None) = (one.and_then(|at| self.costs.get_mut(*at)), other) {
                    *one = None;
                }
                other.is_some()
            });
        }
    }

    /// None when there is no such table; some none when the answer is not whole.
    fn attempt(&self, of: &[usize], wish: Wish, whole: bool) -> Option<Option<Move>> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let furthest = (FURTHEST * self.base).min(i32::MAX as u32);
        let add = |problem: &mut Problem, cost: f64, most: u32| {
            if whole {
                problem.add_integer_var(cost, (0, i32::try_from(most).unwrap_or(i32::MAX)))
            } else {
                problem.add_var(cost, (0.0, f64::from(most)))
            }
        };
        let pairs: Vec<Option<(Variable, Option<Variable>)>> = self
            .costs
            .iter()
            .zip(self.exact)
            .map(|(cost, exact)| {
                let cost = (*cost)?;
                let rise = add(&mut problem, cost, furthest);
                Some((rise, (*exact > 0).then(|| add(&mut problem, cost, *exact))))
            })
            .collect();
        let terms = |of: &[usize]| {
            let pairs = of.iter().filter_map(|at| pairs.get(*at).copied().flatten());
            let signed = |(rise, fall): (Variable, Option<Variable>)| {
                std::iter::once((rise, 1.0)).chain(fall.map(|fall| (fall, -1.0)))
            };
            pairs.flat_map(signed).collect::<Vec<_>>()
        };
        for (of, cost) in &self.sums {
            let mut terms = terms(of);
            if terms.is_empty() {
                continue;
            }
            if let Some(cost) = cost {
                terms.push((add(&mut problem, *cost, furthest), -1.0));
                terms.push((add(&mut problem, *cost, furthest), 1.0));
            }
            problem.add_constraint(&terms[..], ComparisonOp::Eq, 0.0);
        }
        match wish {
            Wish::Rise(least) => problem.add_constraint(&terms(of)[..], ComparisonOp::Ge, f64::from(least)),
            Wish::Fall(by) => problem.add_constraint(&terms(of)[..], ComparisonOp::Eq, -f64::from(by)),
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(MOST_NODES);
        let Ok(SolveOutcome::Solution(solution)) = problem.solve_with(options) else { return None };
        let mut moved = Move::new();
        for (at, pair) in pairs.iter().enumerate() {
            let Some((rise, fall)) = pair else { continue };
            let by = solution.var_value(*rise) - fall.map_or(0.0, |fall| solution.var_value(fall));
            if (by - by.round()).abs() > 1e-6 {
                return Some(None);
            }
            if by.round() != 0.0 {
                moved.push((at, by.round() as i64));
            }
        }
        Some(self.holds(of, wish, &moved).then_some(moved))
    }

    /// Whether a move keeps what stays, is nowhere below nought, and does what it should.
    fn holds(&self, of: &[usize], wish: Wish, moved: &Move) -> bool {
        let by = |of: &[usize]| moved.iter().filter(|(at, _)| of.contains(at)).map(|(_, by)| *by).sum::<i64>();
        let exact = |at: usize| i64::from(self.exact.get(at).copied().unwrap_or(0));
        let stays = self.sums.iter().filter(|(_, cost)| cost.is_none()).all(|(of, _)| by(of) == 0);
        stays
            && moved.iter().all(|(at, by)| exact(*at) + by >= 0)
            && match wish {
                Wish::Rise(least) => by(of) >= i64::from(least),
                Wish::Fall(less) => by(of) == -i64::from(less),
            }
    }
}

//! Another table that agrees with what is shown: found by linear programming, as whole numbers. Invariant: an answer is whole, adds up and is nowhere below nought,
//! checked in whole numbers after the solver.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

/// Branches tried when the plain answer is not whole.
const MOST_NODES: u64 = 400;
/// No cell needs to move further than this many bases.
const FURTHEST: u32 = 40;

/// Differences from the exact table: (cell, by how much).
pub(super) type Move = Vec<(usize, i64)>;

/// What adds up, and how much each cell holds.
pub(super) struct Model<'a> {
    pub(super) exact: &'a [u32],
    pub(super) relations: &'a [Vec<usize>],
    pub(super) base: u32,
}

/// What is wished of one cell.
#[derive(Clone, Copy)]
pub(super) enum Wish {
    /// So much more, or further.
    Rise(u32),
    /// So much less.
    Fall(u32),
}

/// What one cell may do in a search.
#[derive(Clone, Copy)]
pub(super) enum Freedom {
    /// Stays.
    Fixed,
    /// May move, at a cost per unit.
    Free(f64),
}

impl Model<'_> {
    /// The cheapest table in which a cell does what is wished.
    pub(super) fn solve(&self, cell: usize, wish: Wish, freedom: &[Freedom]) -> Option<Move> {
        let plain = self.attempt(cell, wish, freedom, false)?;
        match plain {
            Answer::Whole(moved) => Some(moved),
            Answer::Broken => match self.attempt(cell, wish, freedom, true)? {
                Answer::Whole(moved) => Some(moved),
                Answer::Broken => None,
            },
        }
    }

    fn attempt(&self, cell: usize, wish: Wish, freedom: &[Freedom], whole: bool) -> Option<Answer> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let furthest = (FURTHEST * self.base).min(i32::MAX as u32);
        let mut add = |cost: f64, least: u32, most: u32| {
            if whole {
                problem
                    .add_integer_var(cost, (i32::try_from(least).unwrap_or(0), i32::try_from(most).unwrap_or(i32::MAX)))
            } else {
                problem.add_var(cost, (f64::from(least), f64::from(most)))
            }
        };
        let pairs: Vec<Option<(Option<Variable>, Option<Variable>)>> = freedom
            .iter()
            .zip(self.exact)
            .enumerate()
            .map(|(at, (freedom, exact))| {
                let Freedom::Free(cost) = *freedom else { return None };
                Some(match wish {
                    Wish::Rise(least) if at == cell => (Some(add(cost, least, furthest)), None),
                    Wish::Fall(by) if at == cell => (None, Some(add(cost, by, by))),
                    _ => (Some(add(cost, 0, furthest)), (*exact > 0).then(|| add(cost, 0, *exact))),
                })
            })
            .collect();
        for relation in self.relations {
            let mut terms = Vec::with_capacity(relation.len() * 2);
            for (place, at) in relation.iter().enumerate() {
                let sign = if place == 0 { -1.0 } else { 1.0 };
                if let Some(Some((rise, fall))) = pairs.get(*at) {
                    terms.extend(rise.map(|rise| (rise, sign)));
                    terms.extend(fall.map(|fall| (fall, -sign)));
                }
            }
            if !terms.is_empty() {
                problem.add_constraint(&terms[..], ComparisonOp::Eq, 0.0);
            }
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(MOST_NODES);
        let Ok(SolveOutcome::Solution(solution)) = problem.solve_with(options) else { return None };
        let mut moved = Move::new();
        for (at, pair) in pairs.iter().enumerate() {
            let Some((rise, fall)) = pair else { continue };
            let value = |variable: &Option<Variable>| variable.map_or(0.0, |variable| solution.var_value(variable));
            let by = value(rise) - value(fall);
            if (by - by.round()).abs() > 1e-6 {
                return Some(Answer::Broken);
            }
            if by.round() != 0.0 {
                moved.push((at, by.round() as i64));
            }
        }
        Some(if self.holds(cell, wish, &moved) { Answer::Whole(moved) } else { Answer::Broken })
    }

    /// Whether a move is whole, adds up, and does what it should.
    pub(super) fn holds(&self, cell: usize, wish: Wish, moved: &Move) -> bool {
        let by = |at: usize| moved.iter().find(|(place, _)| *place == at).map_or(0, |(_, by)| *by);
        let exact = |at: usize| i64::from(self.exact.get(at).copied().unwrap_or(0));
        let touched = |relation: &&Vec<usize>| moved.iter().any(|(at, _)| relation.contains(at));
        let adds_up = self.relations.iter().filter(touched).all(|relation| {
            let parts: i64 = relation.iter().skip(1).map(|at| by(*at)).sum();
            relation.first().is_some_and(|sum| by(*sum) == parts)
        });
        adds_up
            && moved.iter().all(|(at, by)| exact(*at) + by >= 0)
            && match wish {
                Wish::Rise(least) => by(cell) >= i64::from(least),
                Wish::Fall(less) => by(cell) == -i64::from(less),
            }
    }
}

enum Answer {
    Whole(Move),
    Broken,
}

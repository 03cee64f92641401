//! The codes of one column and how they add up. Invariant: every group resolves to leaves, the total to all of them; groups come after their members.

use super::Fault;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The hierarchy file (docs/PROTECT.md).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HierarchyFile {
    /// The column with the count; the last one when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The columns to count by. A column of the table that is not named here is not counted by and not published.
    pub columns: BTreeMap<String, ColumnFile>,
    /// Which columns are crossed in what is published: `[[], ["age"]]` is the total and one margin. Everything with everything when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<Vec<Vec<String>>>,
    /// The column whose holders know their own figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insider: Option<String>,
}

/// One column in the hierarchy file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnFile {
    /// The code of all of it; `"Total"` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    /// The codes that are not sums, when some of them have no row; otherwise taken from the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// Groups: their code, and the codes (or other groups) they consist of.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub groups: BTreeMap<String, Vec<String>>,
}

/// One code of a column.
#[derive(Clone)]
pub struct Group {
    /// The code.
    pub code: String,
    /// What it is the sum of, as places in [`Dimension::codes`]; empty for a leaf.
    pub members: Vec<usize>,
    /// The leaves in it.
    pub leaves: Vec<usize>,
    /// 0 for a leaf, otherwise one above its highest member.
    pub height: u8,
}

/// A column with its codes: first the leaves, then the groups, last the total.
#[derive(Clone)]
pub struct Dimension {
    /// The column's name.
    pub name: String,
    /// Its codes.
    pub codes: Vec<Group>,
    /// How many of them are leaves.
    pub leaves: usize,
}

impl Dimension {
    /// A column of leaves with a total and no groups.
    ///
    /// # Errors
    /// [`Fault::Groups`] when a code stands twice.
    pub fn flat(name: &str, leaves: &[&str], total: &str) -> Result<Self, Fault> {
        let leaves: Vec<String> = leaves.iter().map(|code| (*code).to_owned()).collect();
        Self::grouped(name, &leaves, &BTreeMap::new(), total)
    }

    /// A column of leaves, groups of them, and a total.
    ///
    /// # Errors
    /// [`Fault::Groups`] when a code stands twice, or a group does not resolve.
    pub fn grouped(
        name: &str,
        leaves: &[String],
        groups: &BTreeMap<String, Vec<String>>,
        total: &str,
    ) -> Result<Self, Fault> {
        let broken = || Fault::Groups(name.to_owned());
        if leaves.is_empty() {
            return Err(broken());
        }
        let leaf =
            |(at, code): (usize, &String)| Group { code: code.clone(), members: vec![], leaves: vec![at], height: 0 };
        let mut made =
            Self { name: name.to_owned(), codes: leaves.iter().enumerate().map(leaf).collect(), leaves: leaves.len() };
        let mut waiting: Vec<(&String, &Vec<String>)> = groups.iter().collect();
        while !waiting.is_empty() {
            let before = waiting.len();
            waiting.retain(|(code, members)| {
                let places: Option<Vec<usize>> = members.iter().map(|member| made.place(member)).collect();
                let Some(places) = places.filter(|places| !places.is_empty()) else { return true };
                made.add(code, places);
                false
            });
            if waiting.len() == before {
                return Err(broken());
            }
        }
        let all = made.parts_of_all();
        made.add(total, all);
        let mut codes: Vec<&str> = made.codes.iter().map(|group| group.code.as_str()).collect();
        codes.sort_unstable();
        let twice = codes.windows(2).any(|pair| pair.first() == pair.last());
        let overlapping = made.codes.iter().any(|group| {
            let parts: usize =
                group.members.iter().filter_map(|at| made.codes.get(*at)).map(|part| part.leaves.len()).sum();
            !group.members.is_empty() && parts != group.leaves.len()
        });
        if twice || overlapping { Err(broken()) } else { Ok(made) }
    }

    fn add(&mut self, code: &str, members: Vec<usize>) {
        let parts = || members.iter().filter_map(|at| self.codes.get(*at));
        let mut leaves: Vec<usize> = parts().flat_map(|part| part.leaves.iter().copied()).collect();
        leaves.sort_unstable();
        leaves.dedup();
        let height = parts().map(|part| part.height).max().unwrap_or(0).saturating_add(1);
        self.codes.push(Group { code: code.to_owned(), members, leaves, height });
    }

    /// What the total is the sum of: the topmost groups and what stands in none; the leaves when groups overlap.
    fn parts_of_all(&self) -> Vec<usize> {
        let inside = |at: usize| self.codes.iter().any(|group| group.members.contains(&at));
        let top: Vec<usize> = (0..self.codes.len()).filter(|at| !inside(*at)).collect();
        let held: usize = top.iter().filter_map(|at| self.codes.get(*at)).map(|group| group.leaves.len()).sum();
        if held == self.leaves { top } else { (0..self.leaves).collect() }
    }

    /// Where a code stands.
    #[must_use]
    pub fn place(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|group| group.code == code)
    }

    /// Where the total stands.
    #[must_use]
    pub fn total(&self) -> usize {
        self.codes.len().saturating_sub(1)
    }
}

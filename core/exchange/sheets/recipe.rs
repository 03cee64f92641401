//! What was decided about a list, kept for next time: also in files, so that what a newer program has written more is passed over. Invariant: a recipe holds headings and answers, never a child; one from another list is not used.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dates::DateOrder;
use super::meanings::Meaning;
use super::normal::folded;

/// The version that is written.
pub(super) const RECIPE_VERSION: u32 = 1;

/// How one municipality's list is to be read.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
#[schemars(extend("additionalProperties" = true))]
pub struct Recipe {
    /// 1.
    pub version: u32,
    /// The name of the sheet.
    pub sheet: Option<String>,
    /// Every heading of the list.
    pub columns: Vec<RecipeColumn>,
    /// Answers about single texts.
    pub values: Vec<ValueAnswer>,
}

/// What a heading means.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[schemars(extend("additionalProperties" = true))]
pub struct RecipeColumn {
    /// As it stands in the list.
    pub heading: String,
    /// None: the column is left out.
    pub meanings: Vec<Meaning>,
    /// Set where dates are not written in the usual Swedish order.
    #[serde(default)]
    pub date_order: Option<DateOrder>,
}

/// What a text in a column stands for.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[schemars(extend("additionalProperties" = true))]
pub struct ValueAnswer {
    pub meaning: Meaning,
    /// As it stands in the list; case and punctuation make no difference.
    pub text: String,
    /// The code it stands for; for sex F or M.
    pub code: String,
}

/// What a person has answered about this list; goes before the recipe and before what the program thinks.
#[derive(Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct Answers {
    /// Take this sheet.
    pub sheet: Option<String>,
    /// The headings stand in this row.
    pub heading_row: Option<u32>,
    /// By column letter; an empty list leaves the column out.
    pub columns: BTreeMap<String, Vec<Meaning>>,
    /// By column letter.
    pub date_orders: BTreeMap<String, DateOrder>,
    /// What single texts stand for.
    pub values: Vec<ValueAnswer>,
}

impl Recipe {
    /// How well the recipe fits a list with these headings: how many in a thousand of the headings that it takes in are there, and how many that is. None when it belongs to another list: at
    /// least six of ten are there, and no fewer than two.
    pub(super) fn fit<'a>(&self, headings: impl Iterator<Item = &'a str>) -> Option<(usize, usize)> {
        let there: Vec<String> = headings.map(folded).collect();
        let wanted: Vec<String> = self
            .columns
            .iter()
            .filter(|column| !column.meanings.is_empty())
            .map(|column| folded(&column.heading))
            .collect();
        let found = wanted.iter().filter(|heading| there.contains(heading)).count();
        let fits = self.version <= RECIPE_VERSION && found >= 2 && found * 10 >= wanted.len() * 6;
        fits.then(|| (found * 1000 / wanted.len(), found))
    }

    /// Whether both are of lists with the same headings, in whatever order.
    pub(crate) fn is_of_same_list(&self, other: &Self) -> bool {
        let headings = |of: &Self| of.columns.iter().map(|column| folded(&column.heading)).collect::<BTreeSet<_>>();
        headings(self) == headings(other)
    }

    pub(super) fn column(&self, heading: &str) -> Option<&RecipeColumn> {
        let heading = folded(heading);
        self.columns.iter().find(|column| folded(&column.heading) == heading && !heading.is_empty())
    }
}

/// The code that a text was answered to stand for.
pub(super) fn answered<'a>(values: &'a [ValueAnswer], meaning: Meaning, text: &str) -> Option<&'a str> {
    if values.is_empty() {
        return None;
    }
    let text = folded(text);
    values.iter().find(|value| value.meaning == meaning && folded(&value.text) == text).map(|value| value.code.as_str())
}

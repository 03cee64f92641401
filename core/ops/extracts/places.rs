//! Where one meets about a protected child: told by word of mouth, so neither shown where an extract is looked through nor handed over with it. Invariant: the piece says that it is left out.

use super::word;
use crate::{
    domain::plans::parts::{PlanSection, SectionText},
    ops::plans::content,
    store::{self, extracts::Piece},
    words::Language,
};

/// A protected child's piece without the places in it.
pub(super) fn without(mut piece: Piece, words: Language) -> Piece {
    let follow_up = store::code_of(PlanSection::FollowUp);
    let is_follow_up = piece.values.iter().any(|(column, value)| column == "section" && *value == follow_up);
    for (column, value) in &mut piece.values {
        match (piece.table.as_str(), column.as_str()) {
            ("plans", "meeting_place" | "follow_up_place") => *value = word("extract-place-hidden", words),
            ("plan_transfers", "content") if is_follow_up => *value = word("extract-place-hidden", words),
            ("plan_versions", "content") => {
                let sections = serde_json::from_str::<Vec<SectionText>>(value);
                let without = sections.and_then(|all| serde_json::to_string(&content::without_places(&all)));
                *value = without.unwrap_or_else(|_| word("extract-place-hidden", words));
            }
            _ => {}
        }
    }
    piece
}

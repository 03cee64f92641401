//! The recovery sheet, from the key that the core shows until it has been typed back.

use samlat::{Result, ops::desks::RecoverySheet as Shown};
use serde_json::Value;

use super::Asker;
use crate::{KeyGroup, Paper, RecoverySheet};

pub(super) fn sheet(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let shown: Shown = asker.ask("recovery_sheet", input)?;
    let (key, second) = (shown.groups.join(" "), shown.second.join(" "));
    let both = !second.is_empty();
    let words = asker.composed_of("recovery-sheet")?;
    let paper = RecoverySheet {
        vault_name: asker.letterhead()?.team,
        vault_mark: shown.mark.clone(),
        created_on: asker.today(),
        groups: KeyGroup::of_printed(&key),
        // Crockford's alphabet has none of these (core/vault/recovery.rs).
        unused_characters: words.say("unused", &[]),
        qr_text: Some(key),
        second: KeyGroup::of_printed(&second),
        sheets: if both { 2 } else { 1 },
        tell_when_lost: None,
    };
    Ok((Paper::RecoverySheet(paper), shown.mark))
}
